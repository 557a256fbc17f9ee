#include "report/cable_list.h"

#include "design/lookup.h"
#include "design/things.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::report {

namespace {

using design::PortId;

const design::Nic *findNic(const design::Design &design, const PortId &port)
{
    const design::Host *host = design::findHost(design, port.device);
    if (!host)
        return nullptr;
    const auto nic = std::find_if(host->nics.begin(), host->nics.end(),
                                  [&](const auto &one) { return one.name == port.port; });
    return nic == host->nics.end() ? nullptr : &*nic;
}

const design::Hba *findHba(const design::Design &design, const PortId &port)
{
    const design::Host *host = design::findHost(design, port.device);
    if (!host)
        return nullptr;
    const auto hba = std::find_if(host->hbas.begin(), host->hbas.end(),
                                  [&](const auto &one) { return one.name == port.port; });
    return hba == host->hbas.end() ? nullptr : &*hba;
}

bool isFibre(const design::Design &design, const PortId &port)
{
    if (const design::Switch *device = design::findSwitch(design, port.device))
        return device->kind == design::SwitchKind::FibreChannel;
    if (const design::Storage *storage = design::findStorage(design, port.device))
        return storage->transport == design::Transport::FibreChannel;
    return findHba(design, port);
}

std::optional<qint64> speedOf(const design::Design &design, const PortId &port)
{
    if (const design::Nic *nic = findNic(design, port))
        return nic->speed;
    const design::Hba *hba = findHba(design, port);
    return hba ? hba->speed : std::nullopt;
}

/// The networks that have to do with a NIC: of its host's addresses, and of the VMs' bridges.
QStringList networksOver(const design::Design &design, const design::Host &host, const QString &nic)
{
    QStringList networks;
    for (const design::Network &network : design.networks) {
        bool isOver = false;
        for (const design::Address &address : host.addresses)
            isOver = isOver
                     || (address.network == network.name
                         && design::nicsBelow(host, address.on).contains(nic));
        if (const design::Bridge *bridge = design::bridgeFor(design, host, network.name))
            isOver = isOver || design::nicsBelow(host, bridge->name).contains(nic);
        if (isOver)
            networks.append(network.name);
    }
    return networks;
}

void tellHostSide(const design::Design &design, const PortId &port, CableEntry &entry)
{
    const design::Host *host = design::findHost(design, port.device);
    if (!host || !findNic(design, port))
        return;
    for (const design::Bond &bond : host->bonds) {
        if (bond.of.contains(port.port))
            entry.bond = bond.name;
    }
    entry.networks = networksOver(design, *host, port.port);
}

bool tellVlans(const design::Design &design, const PortId &port, CableEntry &entry)
{
    const design::Switch *device = design::findSwitch(design, port.device);
    if (!device || device->kind != design::SwitchKind::Ethernet)
        return false;
    entry.declaresVlans = !device->vlans.isEmpty();
    entry.untagged.reset();
    entry.tagged.clear();
    for (const design::PortVlans &ports : device->vlans) {
        if (!design::portNumbers(ports.ports).contains(port.port.toInt()))
            continue;
        entry.untagged = ports.untagged;
        entry.tagged = ports.tagged;
    }
    return true;
}

CableEntry entryOf(const design::Design &design, const design::Cable &cable)
{
    CableEntry entry;
    const bool isTurned =
        design::findSwitch(design, cable.a.device) && !design::findSwitch(design, cable.b.device);
    entry.a = isTurned ? cable.b : cable.a;
    entry.b = isTurned ? cable.a : cable.b;
    entry.kind = isFibre(design, cable.a) || isFibre(design, cable.b) ? CableKind::FibreChannel
                                                                      : CableKind::Ethernet;
    for (const PortId &port : {entry.a, entry.b}) {
        if (const auto speed = speedOf(design, port))
            entry.speed = std::min(*speed, entry.speed.value_or(*speed));
    }
    tellHostSide(design, entry.b, entry);
    tellHostSide(design, entry.a, entry);
    if (!tellVlans(design, entry.a, entry))
        tellVlans(design, entry.b, entry);
    entry.label = design::portName(entry.a) + u" - "_s + design::portName(entry.b);
    return entry;
}

void addPower(const design::Design &design, const QString &device, const QStringList &sources,
              QList<CableEntry> &list)
{
    int number = 0;
    for (const QString &source : sources) {
        const QString pdu = source.section(u':', 0, 0);
        CableEntry entry;
        entry.kind = CableKind::Power;
        entry.a = {device, u"power %1"_s.arg(++number)};
        entry.b = design::findPdu(design, pdu) ? PortId{pdu, source.section(u':', 1)}
                                               : PortId{source, {}};
        entry.label = device + u" - "_s + source;
        list.append(entry);
    }
}

CableEntry turned(const design::Design &design, CableEntry entry)
{
    std::swap(entry.a, entry.b);
    if (entry.kind == CableKind::Ethernet && !tellVlans(design, entry.a, entry))
        tellVlans(design, entry.b, entry);
    return entry;
}

}

QList<CableEntry> cableList(const design::Design &design)
{
    QList<CableEntry> list;
    for (const design::Cable &cable : design.cables)
        list.append(entryOf(design, cable));
    for (const design::Host &host : design.hosts)
        addPower(design, host.name, host.power, list);
    for (const design::Switch &device : design.switches)
        addPower(design, device.name, device.power, list);
    for (const design::Storage &storage : design.storage)
        addPower(design, storage.name, storage.power, list);
    for (const design::FencingDevice &device : design.fencing)
        addPower(design, device.name, device.power, list);
    for (const design::Pdu &pdu : design.pdus)
        addPower(design, pdu.name, pdu.feed.isEmpty() ? QStringList() : QStringList{pdu.feed},
                 list);
    return list;
}

QList<DeviceCables> cablesByDevice(const design::Design &design)
{
    QList<DeviceCables> devices;
    const auto add = [&](const auto &things, DeviceKind kind) {
        for (const auto &thing : things)
            devices.append({thing.name, kind, {}});
    };
    add(design.hosts, DeviceKind::Host);
    add(design.switches, DeviceKind::Switch);
    add(design.storage, DeviceKind::Storage);
    add(design.fencing, DeviceKind::FencingDevice);
    add(design.pdus, DeviceKind::Pdu);
    const QList<CableEntry> list = cableList(design);
    for (DeviceCables &device : devices) {
        for (const CableEntry &entry : list) {
            if (entry.a.device == device.device)
                device.cables.append(entry);
            if (entry.b.device == device.device)
                device.cables.append(turned(design, entry));
        }
        std::stable_sort(device.cables.begin(), device.cables.end(),
                         [](const CableEntry &one, const CableEntry &other) {
                             const bool isCord = one.kind == CableKind::Power;
                             const bool isOtherCord = other.kind == CableKind::Power;
                             return isCord != isOtherCord ? isOtherCord
                                                          : isPortBefore(one.a.port, other.a.port);
                         });
    }
    devices.removeIf([](const DeviceCables &device) { return device.cables.isEmpty(); });
    return devices;
}

bool isPortBefore(const QString &a, const QString &b)
{
    const auto digitsAt = [](const QString &text, qsizetype at) {
        qsizetype end = at;
        while (end < text.size() && text[end].isDigit())
            ++end;
        return text.mid(at, end - at);
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const QString one = digitsAt(a, i);
        const QString other = digitsAt(b, j);
        if (!one.isEmpty() && !other.isEmpty()) {
            if (one.toULongLong() != other.toULongLong())
                return one.toULongLong() < other.toULongLong();
            i += one.size();
            j += other.size();
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.size() - i < b.size() - j;
}

}
