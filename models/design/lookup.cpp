#include "design/lookup.h"

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

template<class T> const T *byName(const QList<T> &list, const QString &name)
{
    const auto it = std::find_if(list.begin(), list.end(),
                                 [&](const T &candidate) { return candidate.name == name; });
    return it == list.end() ? nullptr : &*it;
}

}

const Host *findHost(const Design &design, const QString &name)
{
    return byName(design.hosts, name);
}

const Network *findNetwork(const Design &design, const QString &name)
{
    return byName(design.networks, name);
}

const Switch *findSwitch(const Design &design, const QString &name)
{
    return byName(design.switches, name);
}

const Storage *findStorage(const Design &design, const QString &name)
{
    return byName(design.storage, name);
}

const Pdu *findPdu(const Design &design, const QString &name)
{
    return byName(design.pdus, name);
}

const FencingDevice *findFencing(const Design &design, const QString &name)
{
    return byName(design.fencing, name);
}

const VolumeGroup *findVolumeGroup(const Design &design, const QString &name)
{
    return byName(design.volumeGroups, name);
}

const Lun *findLun(const Design &design, const QString &name)
{
    for (const Storage &storage : design.storage) {
        if (const Lun *lun = byName(storage.luns, name))
            return lun;
    }
    return nullptr;
}

const Vm *findVm(const Design &design, const QString &name)
{
    return byName(design.vms, name);
}

const PortId *peerOf(const Design &design, const PortId &port)
{
    for (const Cable &cable : design.cables) {
        if (cable.a == port)
            return &cable.b;
        if (cable.b == port)
            return &cable.a;
    }
    return nullptr;
}

const Address *addressIn(const Host &host, const QString &network)
{
    const auto it =
        std::find_if(host.addresses.begin(), host.addresses.end(),
                     [&](const Address &address) { return address.network == network; });
    return it == host.addresses.end() ? nullptr : &*it;
}

const Bridge *bridgeFor(const Design &design, const Host &host, const QString &network)
{
    const Network *known = findNetwork(design, network);
    if (!known)
        return nullptr;
    if (const Address *address = addressIn(host, network)) {
        if (const Bridge *bridge = byName(host.bridges, address->on))
            return bridge;
    }
    if (!known->vlan)
        return nullptr;
    for (const Bridge &bridge : host.bridges) {
        const Vlan *below = byName(host.vlans, bridge.on);
        if (bridge.vlan == known->vlan || (!bridge.vlan && below && below->id == *known->vlan))
            return &bridge;
    }
    return nullptr;
}

QStringList nicsBelow(const Host &host, const QString &interfaceName)
{
    QString name = interfaceName;
    if (const Bridge *bridge = byName(host.bridges, name))
        name = bridge->on;
    if (const Vlan *vlan = byName(host.vlans, name))
        name = vlan->on;
    if (const Bond *bond = byName(host.bonds, name))
        return bond->of;
    return byName(host.nics, name) ? QStringList{name} : QStringList{};
}

QList<int> portNumbers(const QString &ranges)
{
    constexpr int most = 1024;
    QList<int> numbers;
    const QStringList parts = ranges.split(u',');
    for (const QString &part : parts) {
        const QString range = part.trimmed();
        bool firstOk = false;
        bool lastOk = false;
        const int first = range.section(u'-', 0, 0).toInt(&firstOk);
        const int last = range.contains(u'-') ? range.section(u'-', 1).toInt(&lastOk) : first;
        if (!firstOk || (range.contains(u'-') && !lastOk) || last < first || last - first > most
            || numbers.size() > most)
            return {};
        for (int number = first; number <= last; ++number)
            numbers.append(number);
    }
    return numbers;
}

QString volumeGroupOf(const Design &design, const Disk &disk)
{
    if (!disk.vg.isEmpty() || !disk.file.isEmpty())
        return disk.vg;
    return design.volumeGroups.size() == 1 ? design.volumeGroups.front().name : QString();
}

QString volumeName(const Vm &vm, int diskIndex)
{
    if (diskIndex >= 0 && diskIndex < vm.disks.size() && !vm.disks[diskIndex].volume.isEmpty())
        return vm.disks[diskIndex].volume;
    const QString first = u"kvm_"_s + vm.name;
    return diskIndex <= 0 ? first : first + u'_' + QString::number(diskIndex);
}

}
