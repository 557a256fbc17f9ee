#include "design/templates.h"

#include "design/counting.h"
#include "design/edit_support.h"
#include "design/lookup.h"
#include "design/stacking.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

constexpr qint64 gib = qint64(1) << 30;

QString say(const char *text)
{
    return QCoreApplication::translate("templates", text);
}

/// The hardware of a host; ports are spread over cards so that one card never carries a whole bond.
struct HostHardware
{
    const char *id;
    int nics;
    int nicsPerCard;
    int hbas;
};

constexpr HostHardware hostHardware[] = {
    {"host-san", 4, 2, 2},
    {"host-lan", 4, 2, 0},
    {"host-iscsi", 6, 2, 0},
    {"host-small", 2, 1, 0},
};

/// The name of the first one of its kind, from which names are counted; else a usual one.
template<class T>
QString modelName(
    const QList<T> &list, const QString &usual,
    const std::function<bool(const T &)> &fits = [](const T &) { return true; })
{
    const auto it = std::find_if(list.begin(), list.end(), fits);
    return it == list.end() ? usual : it->name;
}

Host hostOf(const Design &design, const Template &what)
{
    const auto *hardware =
        std::find_if(std::begin(hostHardware), std::end(hostHardware),
                     [&](const HostHardware &row) { return what.id == QLatin1StringView(row.id); });
    Q_ASSERT(hardware != std::end(hostHardware));
    Host host;
    host.name = freeName(modelName(design.hosts, u"host1"_s), deviceNames(design));
    host.memory = 64 * gib;
    host.cpus = 16;
    for (int i = 0; i < hardware->nics; ++i) {
        Nic nic;
        nic.name = u"eth%1"_s.arg(i);
        nic.card = 1 + i / hardware->nicsPerCard;
        host.nics << nic;
    }
    const int cards = hardware->nics / hardware->nicsPerCard;
    for (int i = 0; i < hardware->hbas; ++i) {
        Hba hba;
        hba.name = u"fc%1"_s.arg(i);
        hba.card = cards + 1 + i;
        host.hbas << hba;
    }
    return host;
}

Switch switchOf(const Design &design, SwitchKind kind)
{
    Switch device;
    device.kind = kind;
    const bool isEthernet = kind == SwitchKind::Ethernet;
    device.ports = isEthernet ? 24 : 16;
    device.name = freeName(
        modelName<Switch>(design.switches, isEthernet ? u"lan-a"_s : u"san-a"_s,
                          [kind](const Switch &candidate) { return candidate.kind == kind; }),
        deviceNames(design));
    return device;
}

QSet<QString> lunNames(const Design &design)
{
    QSet<QString> names;
    for (const Storage &storage : design.storage) {
        for (const Lun &lun : storage.luns)
            names.insert(lun.name);
    }
    return names;
}

Storage storageOf(const Design &design, const Template &what)
{
    Storage storage;
    storage.transport = what.id == u"storage-iscsi" ? Transport::Iscsi : Transport::FibreChannel;
    storage.name = freeName(modelName(design.storage, u"array1"_s), deviceNames(design));
    for (const QString &name : {u"A"_s, u"B"_s}) {
        Controller controller;
        controller.name = name;
        for (const QString &number : {u"1"_s, u"2"_s})
            controller.ports << ControllerPort{name + number, {}, {}, {}};
        storage.controllers << controller;
    }
    Lun lun;
    lun.name = freeName(storage.name + u"_lun1"_s, lunNames(design));
    lun.size = 2048 * gib;
    storage.luns << lun;
    return storage;
}

Pdu pduOf(const Design &design)
{
    Pdu pdu;
    pdu.name = freeName(modelName(design.pdus, u"pdu-a"_s), deviceNames(design));
    pdu.outlets = 8;
    return pdu;
}

Network networkOf(const Design &design)
{
    QSet<QString> taken;
    for (const Network &network : design.networks)
        taken.insert(network.name);
    Network network;
    network.name = freeName(u"network1"_s, taken);
    network.subnet = freeSubnet(design);
    return network;
}

/// The host a new fencing device is for: where it was put, else the first that has none.
Result<QString> prisonerOf(const Design &design, const QString &host)
{
    if (!host.isEmpty())
        return host;
    if (design.hosts.isEmpty())
        return failure(
            u"no-host"_s,
            say(QT_TRANSLATE_NOOP("templates",
                                  "A fencing device switches a host off: add a host first.")));
    for (const Host &candidate : design.hosts) {
        const auto kills = [&](const FencingDevice &device) {
            return device.kills.contains(candidate.name);
        };
        if (std::none_of(design.fencing.begin(), design.fencing.end(), kills))
            return candidate.name;
    }
    return failure(
        u"all-fenced"_s,
        say(QT_TRANSLATE_NOOP("templates", "Every host has a fencing device already: put it on the "
                                           "host that is to get a second one.")));
}

Result<QString> addFencing(Design &design, const QString &onto)
{
    const Result<QString> host = prisonerOf(design, onto);
    if (!host)
        return host;
    FencingDevice device;
    const QString usual = u"fence-"_s + *host;
    const QSet<QString> taken = deviceNames(design);
    device.name = taken.contains(usual) ? freeName(usual + u"-2"_s, taken) : usual;
    device.kills = {*host};
    device.agent = u"fence_ipmilan"_s;
    device.address = *host + u"-bmc"_s;
    for (const FencingDevice &other : std::as_const(design.fencing)) {
        if (other.kills.contains(*host))
            device.level = std::min(9, std::max(device.level, other.level + 1));
    }
    design.fencing << device;
    return device.name;
}

/// On the LUNs that no volume group is on: of one array, or of all.
Result<QString> addVolumeGroup(Design &design, const QString &array)
{
    QSet<QString> taken;
    QSet<QString> names;
    for (const VolumeGroup &group : std::as_const(design.volumeGroups)) {
        taken.unite({group.luns.begin(), group.luns.end()});
        names.insert(group.name);
    }
    VolumeGroup group;
    group.name = freeName(u"vg_vm"_s, names);
    for (const Storage &storage : std::as_const(design.storage)) {
        for (const Lun &lun : storage.luns) {
            if ((array.isEmpty() || storage.name == array) && !taken.contains(lun.name))
                group.luns << lun.name;
        }
    }
    if (group.luns.isEmpty())
        return failure(u"no-lun"_s, say(QT_TRANSLATE_NOOP(
                                        "templates", "A volume group lies on LUNs, and none is "
                                                     "free: add a LUN to an array first.")));
    if (design.volumeGroups.size() == 1) { // disks without a word lie in the only one
        for (Vm &vm : design.vms) {
            for (Disk &disk : vm.disks) {
                if (disk.vg.isEmpty() && disk.file.isEmpty())
                    disk.vg = design.volumeGroups.front().name;
            }
        }
    }
    design.volumeGroups << group;
    return group.name;
}

/// The network of a new VM: one that hosts have a bridge for.
QString guestNetwork(const Design &design)
{
    for (const Network &network : design.networks) {
        for (const Host &host : design.hosts) {
            if (!network.dedicated && bridgeFor(design, host, network.name))
                return network.name;
        }
    }
    return {};
}

Result<QString> addVm(Design &design, const QString &host)
{
    if (design.hosts.isEmpty())
        return failure(u"no-host"_s, say(QT_TRANSLATE_NOOP(
                                         "templates", "A VM runs on a host: add a host first.")));
    Vm vm;
    vm.name = freeName(u"vm1"_s, deviceNames(design));
    vm.memory = 2 * gib;
    vm.vcpus = 2;
    vm.prefer = host;
    if (!design.volumeGroups.isEmpty()) {
        Disk disk;
        disk.size = 20 * gib;
        if (design.volumeGroups.size() > 1)
            disk.vg = design.volumeGroups.front().name;
        vm.disks << disk;
    }
    if (const QString network = guestNetwork(design); !network.isEmpty())
        vm.nics << VmNic{network, {}};
    design.vms << vm;
    return vm.name;
}

Result<QString> addNetwork(Design &design, const QString &onto)
{
    const Network network = networkOf(design);
    design.networks << network;
    if (isInterface(design, onto)) {
        if (Result<> result = addAddress(design, onto, network.name); !result)
            return tl::unexpected(result.error());
    }
    return network.name;
}

template<class T> QString append(QList<T> &list, const T &item)
{
    list << item;
    return item.name;
}

}

QString Template::titleText() const
{
    return say(title);
}

QString Template::helpText() const
{
    return say(help);
}

const std::vector<Template> &templates()
{
    static const std::vector<Template> table{
        {u"host-san"_s, TemplateKind::Host, QT_TRANSLATE_NOOP("templates", "Host, 4 NICs + 2 HBAs"),
         QT_TRANSLATE_NOOP("templates", "A server on a Fibre Channel SAN: two cards of two network "
                                        "ports, two HBAs")},
        {u"host-lan"_s, TemplateKind::Host, QT_TRANSLATE_NOOP("templates", "Host, 4 NICs"),
         QT_TRANSLATE_NOOP("templates", "A server without a SAN: two cards of two network ports")},
        {u"host-iscsi"_s, TemplateKind::Host,
         QT_TRANSLATE_NOOP("templates", "Host, 6 NICs (iSCSI)"),
         QT_TRANSLATE_NOOP("templates", "A server with network ports of its own for iSCSI: three "
                                        "cards of two")},
        {u"host-small"_s, TemplateKind::Host, QT_TRANSLATE_NOOP("templates", "Host, 2 NICs"),
         QT_TRANSLATE_NOOP("templates", "A small server: two cards of one network port")},
        {u"switch-ethernet"_s, TemplateKind::EthernetSwitch,
         QT_TRANSLATE_NOOP("templates", "LAN switch"),
         QT_TRANSLATE_NOOP("templates", "An Ethernet switch with 24 ports")},
        {u"switch-fc"_s, TemplateKind::FcSwitch, QT_TRANSLATE_NOOP("templates", "SAN switch"),
         QT_TRANSLATE_NOOP("templates", "A Fibre Channel switch with 16 ports")},
        {u"storage-fc"_s, TemplateKind::Storage, QT_TRANSLATE_NOOP("templates", "Storage, FC"),
         QT_TRANSLATE_NOOP("templates", "An array with two Fibre Channel controllers and a LUN")},
        {u"storage-iscsi"_s, TemplateKind::Storage,
         QT_TRANSLATE_NOOP("templates", "Storage, iSCSI"),
         QT_TRANSLATE_NOOP("templates", "An array with two iSCSI controllers and a LUN")},
        {u"pdu"_s, TemplateKind::Pdu, QT_TRANSLATE_NOOP("templates", "PDU"),
         QT_TRANSLATE_NOOP("templates", "A power distribution unit with 8 outlets")},
        {u"network"_s, TemplateKind::Network, QT_TRANSLATE_NOOP("templates", "Network"),
         QT_TRANSLATE_NOOP("templates", "A network with the next free subnet; put on a port or a "
                                        "bond, it gets an address there")},
        {u"fencing"_s, TemplateKind::Fencing, QT_TRANSLATE_NOOP("templates", "Fence device"),
         QT_TRANSLATE_NOOP("templates", "The management board that switches a host off: put it on "
                                        "that host")},
        {u"volume-group"_s, TemplateKind::VolumeGroup,
         QT_TRANSLATE_NOOP("templates", "Volume group"),
         QT_TRANSLATE_NOOP("templates",
                           "A shared LVM volume group on the LUNs that are still free; "
                           "put on an array, on that array's LUNs")},
        {u"vm"_s, TemplateKind::Vm, QT_TRANSLATE_NOOP("templates", "Virtual machine"),
         QT_TRANSLATE_NOOP("templates", "A VM; put on a host, it prefers to run there")},
    };
    return table;
}

const Template *findTemplate(const QString &id)
{
    for (const Template &candidate : templates()) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

Result<QString> insert(Design &design, const Template &what, const QString &onto)
{
    if (design.cluster.name.isEmpty())
        design.cluster.name = u"cluster1"_s;
    const QString host = findHost(design, ownerOf(onto)) ? ownerOf(onto) : QString();
    switch (what.kind) {
    case TemplateKind::Host:
        return append(design.hosts, hostOf(design, what));
    case TemplateKind::EthernetSwitch:
        return append(design.switches, switchOf(design, SwitchKind::Ethernet));
    case TemplateKind::FcSwitch:
        return append(design.switches, switchOf(design, SwitchKind::FibreChannel));
    case TemplateKind::Storage:
        return append(design.storage, storageOf(design, what));
    case TemplateKind::Pdu:
        return append(design.pdus, pduOf(design));
    case TemplateKind::Network:
        return addNetwork(design, onto);
    case TemplateKind::Fencing:
        return addFencing(design, host);
    case TemplateKind::VolumeGroup:
        return addVolumeGroup(design,
                              findStorage(design, ownerOf(onto)) ? ownerOf(onto) : QString());
    case TemplateKind::Vm:
        return addVm(design, host);
    }
    return QString();
}

}
