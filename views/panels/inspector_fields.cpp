#include "panels/inspector_fields.h"

#include "canvas/wording.h"
#include "design/lookup.h"

#include <QCoreApplication>

namespace basalt::panels {

using namespace Qt::StringLiterals;
using design::Design;
using design::ThingKind;

namespace {

QString number(const std::optional<int> &value)
{
    return value ? QString::number(*value) : QString();
}
QString size(const std::optional<qint64> &value)
{
    return value ? canvas::sizeText(*value) : QString();
}

QString deviceOf(const QString &thing)
{
    return thing.section(u':', 0, 0);
}
QString portOf(const QString &thing)
{
    return thing.section(u':', 1);
}

template<class T, class Get> QString of(const T *thing, Get get)
{
    return thing ? get(*thing) : QString();
}

QString peer(const Design &design, const QString &thing)
{
    const design::PortId *other = design::peerOf(design, {deviceOf(thing), portOf(thing)});
    return other ? design::portName(*other) : QString();
}

const design::Nic *nicOf(const Design &design, const QString &thing)
{
    if (const design::Host *host = design::findHost(design, deviceOf(thing))) {
        for (const design::Nic &nic : host->nics) {
            if (nic.name == portOf(thing))
                return &nic;
        }
    }
    return nullptr;
}

const design::Hba *hbaOf(const Design &design, const QString &thing)
{
    if (const design::Host *host = design::findHost(design, deviceOf(thing))) {
        for (const design::Hba &hba : host->hbas) {
            if (hba.name == portOf(thing))
                return &hba;
        }
    }
    return nullptr;
}

const design::ControllerPort *controllerPortOf(const Design &design, const QString &thing)
{
    if (const design::Storage *storage = design::findStorage(design, deviceOf(thing))) {
        for (const design::Controller &controller : storage->controllers) {
            for (const design::ControllerPort &port : controller.ports) {
                if (port.name == portOf(thing))
                    return &port;
            }
        }
    }
    return nullptr;
}

const design::Bond *bondOf(const Design &design, const QString &thing)
{
    if (const design::Host *host = design::findHost(design, thing.section(u'.', 0, 0))) {
        for (const design::Bond &bond : host->bonds) {
            if (host->name + u'.' + bond.name == thing)
                return &bond;
        }
    }
    return nullptr;
}

QString heartbeatName(const Design &design, const QString &thing)
{
    const design::Host *host = design::findHost(design, thing);
    const design::Address *address =
        host ? design::addressIn(*host, design.cluster.rings.value(0)) : nullptr;
    return address ? address->name : QString();
}

QString addresses(const Design &design, const QString &thing)
{
    QStringList lines;
    if (const design::Host *host = design::findHost(design, thing)) {
        for (const design::Address &address : host->addresses)
            lines << u"%1 (%2, %3)"_s.arg(address.ip, address.network, address.on);
    }
    return lines.join(u'\n');
}

QString fencedBy(const Design &design, const QString &thing)
{
    QStringList names;
    for (const design::FencingDevice &device : design.fencing) {
        if (device.kills.contains(thing))
            names << device.name;
    }
    return names.join(u", "_s);
}

QString vmsOn(const Design &design, const QString &thing)
{
    QStringList names;
    for (const design::Vm &vm : design.vms) {
        if (vm.prefer == thing)
            names << vm.name;
    }
    return names.join(u", "_s);
}

QString trunksOf(const Design &design, const QString &thing)
{
    QStringList names;
    for (const design::Cable &cable : design.cables) {
        const bool isA = cable.a.device == thing;
        if (!isA && cable.b.device != thing)
            continue;
        const QString other = isA ? cable.b.device : cable.a.device;
        if (design::findSwitch(design, other))
            names << other;
    }
    names.removeDuplicates();
    return names.join(u", "_s);
}

QString portsUsed(const Design &design, const QString &thing)
{
    const design::Switch *device = design::findSwitch(design, thing);
    int used = 0;
    for (const design::Cable &cable : design.cables)
        used += (cable.a.device == thing) + (cable.b.device == thing);
    return device ? QCoreApplication::translate("InspectorFields", "%1 of %2 in use")
                        .arg(used)
                        .arg(device->ports)
                  : QString();
}

QString switchFeatures(const Design &design, const QString &thing)
{
    const design::Switch *device = design::findSwitch(design, thing);
    QStringList facts;
    if (device && device->lacp)
        facts << QCoreApplication::translate("InspectorFields", "LACP");
    if (device && !device->mlag.isEmpty())
        facts << QCoreApplication::translate("InspectorFields", "one logical switch with %1")
                     .arg(device->mlag);
    if (device && device->igmpQuerier.value_or(false))
        facts << QCoreApplication::translate("InspectorFields", "IGMP querier");
    return facts.join(u", "_s);
}

QString luns(const Design &design, const QString &thing)
{
    QStringList lines;
    if (const design::Storage *storage = design::findStorage(design, thing)) {
        for (const design::Lun &lun : storage->luns)
            lines << (lun.size ? u"%1, %2"_s.arg(lun.name, canvas::sizeText(*lun.size)) : lun.name);
    }
    return lines.join(u'\n');
}

QString disks(const Design &design, const QString &thing)
{
    QStringList lines;
    if (const design::Vm *vm = design::findVm(design, thing)) {
        for (int i = 0; i < vm->disks.size(); ++i) {
            const design::Disk &disk = vm->disks.at(i);
            const QString place = disk.file.isEmpty() ? design::volumeGroupOf(design, disk) + u'/'
                                                            + design::volumeName(*vm, i)
                                                      : disk.file;
            lines << (disk.size ? u"%1, %2"_s.arg(place, canvas::sizeText(*disk.size)) : place);
        }
    }
    return lines.join(u'\n');
}

QString vmNetworks(const Design &design, const QString &thing)
{
    QStringList names;
    if (const design::Vm *vm = design::findVm(design, thing)) {
        for (const design::VmNic &nic : vm->nics)
            names << nic.network;
    }
    return names.join(u", "_s);
}

QString power(const Design &design, const QString &thing)
{
    if (const design::Host *host = design::findHost(design, thing))
        return host->power.join(u", "_s);
    if (const design::Switch *device = design::findSwitch(design, thing))
        return device->power.join(u", "_s);
    const design::Storage *storage = design::findStorage(design, thing);
    return storage ? storage->power.join(u", "_s) : QString();
}

QString consumers(const Design &design, const QString &thing)
{
    QStringList names;
    const auto look = [&](const QString &name, const QStringList &sources) {
        for (const QString &source : sources) {
            if (source == thing || source.section(u':', 0, 0) == thing)
                names << u"%1 (%2)"_s.arg(name, source);
        }
    };
    for (const design::Host &host : design.hosts)
        look(host.name, host.power);
    for (const design::Switch &device : design.switches)
        look(device.name, device.power);
    for (const design::Storage &storage : design.storage)
        look(storage.name, storage.power);
    return names.join(u'\n');
}

QString cableEnd(const QString &thing, int end)
{
    return thing.split(u"--"_s).value(end);
}

const std::vector<FieldSpec> &hostFields()
{
    static const std::vector<FieldSpec> fields{
        {"sshAddressField", QT_TRANSLATE_NOOP("InspectorFields", "SSH address"),
         QT_TRANSLATE_NOOP("InspectorFields", "Where Basalt reaches the host"),
         [](const Design &d, const QString &t) {
             return of(design::findHost(d, t),
                       [](const design::Host &h) { return h.ssh ? h.ssh->address : QString(); });
         }},
        {"userField", QT_TRANSLATE_NOOP("InspectorFields", "User"),
         QT_TRANSLATE_NOOP("InspectorFields", "The account for SSH"),
         [](const Design &d, const QString &t) {
             return of(design::findHost(d, t),
                       [](const design::Host &h) { return h.ssh ? h.ssh->user : QString(); });
         }},
        {"memoryField", QT_TRANSLATE_NOOP("InspectorFields", "Memory"),
         QT_TRANSLATE_NOOP("InspectorFields", "Decides how many VMs fit after a failure"),
         [](const Design &d, const QString &t) {
             return of(design::findHost(d, t),
                       [](const design::Host &h) { return size(h.memory); });
         }},
        {"cpusField", QT_TRANSLATE_NOOP("InspectorFields", "CPUs"),
         QT_TRANSLATE_NOOP("InspectorFields", "Threads of the host"),
         [](const Design &d, const QString &t) {
             return of(design::findHost(d, t),
                       [](const design::Host &h) { return number(h.cpus); });
         }},
        {"heartbeatField", QT_TRANSLATE_NOOP("InspectorFields", "Heartbeat name"),
         QT_TRANSLATE_NOOP("InspectorFields", "The host's name on ring 0"), heartbeatName},
        {"addressesField", QT_TRANSLATE_NOOP("InspectorFields", "Addresses"),
         QT_TRANSLATE_NOOP("InspectorFields", "Address, network and interface"), addresses},
        {"fencedByField", QT_TRANSLATE_NOOP("InspectorFields", "Fenced by"),
         QT_TRANSLATE_NOOP("InspectorFields", "Devices that can switch this host off"), fencedBy},
        {"powerField", QT_TRANSLATE_NOOP("InspectorFields", "Power"),
         QT_TRANSLATE_NOOP("InspectorFields", "Outlets or feeds of its power supplies"), power},
        {"vmsField", QT_TRANSLATE_NOOP("InspectorFields", "Virtual machines"),
         QT_TRANSLATE_NOOP("InspectorFields", "VMs that prefer this host"), vmsOn},
        {"notesField", QT_TRANSLATE_NOOP("InspectorFields", "Notes"),
         QT_TRANSLATE_NOOP("InspectorFields", "Free text of the design file"),
         [](const Design &d, const QString &t) {
             return of(design::findHost(d, t), [](const design::Host &h) { return h.notes; });
         }},
    };
    return fields;
}

const std::vector<FieldSpec> &switchFields()
{
    static const std::vector<FieldSpec> fields{
        {"portsField", QT_TRANSLATE_NOOP("InspectorFields", "Ports"),
         QT_TRANSLATE_NOOP("InspectorFields", "Cables plugged in, and ports in all"), portsUsed},
        {"trunksField", QT_TRANSLATE_NOOP("InspectorFields", "Trunk to"),
         QT_TRANSLATE_NOOP("InspectorFields", "Switches joined to this one"), trunksOf},
        {"featuresField", QT_TRANSLATE_NOOP("InspectorFields", "Features"),
         QT_TRANSLATE_NOOP("InspectorFields", "What the design says it can do"), switchFeatures},
        {"powerField", QT_TRANSLATE_NOOP("InspectorFields", "Power"),
         QT_TRANSLATE_NOOP("InspectorFields", "Outlets or feeds"), power},
        {"notesField", QT_TRANSLATE_NOOP("InspectorFields", "Notes"),
         QT_TRANSLATE_NOOP("InspectorFields", "Free text of the design file"),
         [](const Design &d, const QString &t) {
             return of(design::findSwitch(d, t), [](const design::Switch &s) { return s.notes; });
         }},
    };
    return fields;
}

const std::vector<FieldSpec> &storageFields()
{
    static const std::vector<FieldSpec> fields{
        {"modelField", QT_TRANSLATE_NOOP("InspectorFields", "Model"),
         QT_TRANSLATE_NOOP("InspectorFields", "Vendor and product, as the array reports them"),
         [](const Design &d, const QString &t) {
             return of(design::findStorage(d, t), [](const design::Storage &s) {
                 return u"%1 %2"_s.arg(s.vendor, s.product).trimmed();
             });
         }},
        {"controllersField", QT_TRANSLATE_NOOP("InspectorFields", "Controllers"),
         QT_TRANSLATE_NOOP("InspectorFields", "Controllers of the array"),
         [](const Design &d, const QString &t) {
             return of(design::findStorage(d, t), [](const design::Storage &s) {
                 QStringList names;
                 for (const design::Controller &controller : s.controllers)
                     names << controller.name;
                 return names.join(u", "_s);
             });
         }},
        {"lunsField", QT_TRANSLATE_NOOP("InspectorFields", "LUNs"),
         QT_TRANSLATE_NOOP("InspectorFields", "Logical units and their sizes"), luns},
        {"powerField", QT_TRANSLATE_NOOP("InspectorFields", "Power"),
         QT_TRANSLATE_NOOP("InspectorFields", "Outlets or feeds"), power},
    };
    return fields;
}

const std::vector<FieldSpec> &bondFields()
{
    static const std::vector<FieldSpec> fields{
        {"modeField", QT_TRANSLATE_NOOP("InspectorFields", "Mode"),
         QT_TRANSLATE_NOOP("InspectorFields", "How the members share the work"),
         [](const Design &d, const QString &t) {
             return of(bondOf(d, t),
                       [](const design::Bond &b) { return canvas::bondModeText(b.mode); });
         }},
        {"membersField", QT_TRANSLATE_NOOP("InspectorFields", "Members"),
         QT_TRANSLATE_NOOP("InspectorFields", "Network ports of the bond"),
         [](const Design &d, const QString &t) {
             return of(bondOf(d, t), [](const design::Bond &b) { return b.of.join(u", "_s); });
         }},
        {"primaryField", QT_TRANSLATE_NOOP("InspectorFields", "Primary"),
         QT_TRANSLATE_NOOP("InspectorFields", "The member used while it works"),
         [](const Design &d, const QString &t) {
             return of(bondOf(d, t), [](const design::Bond &b) { return b.primary; });
         }},
        {"bridgesField", QT_TRANSLATE_NOOP("InspectorFields", "Bridges"),
         QT_TRANSLATE_NOOP("InspectorFields", "Bridges that stand on the bond"),
         [](const Design &d, const QString &t) {
             QStringList names;
             const design::Bond *bond = bondOf(d, t);
             const design::Host *host = design::findHost(d, t.section(u'.', 0, 0));
             for (const design::Bridge &bridge : host ? host->bridges : QList<design::Bridge>()) {
                 if (bond && bridge.on == bond->name)
                     names << (bridge.vlan
                                   ? QCoreApplication::translate("InspectorFields", "%1 (VLAN %2)")
                                         .arg(bridge.name)
                                         .arg(*bridge.vlan)
                                   : bridge.name);
             }
             return names.join(u", "_s);
         }},
    };
    return fields;
}

const std::vector<FieldSpec> &portFields()
{
    static const std::vector<FieldSpec> fields{
        {"peerField", QT_TRANSLATE_NOOP("InspectorFields", "Cable to"),
         QT_TRANSLATE_NOOP("InspectorFields", "The port at the other end"), peer},
        {"macField", QT_TRANSLATE_NOOP("InspectorFields", "MAC address"),
         QT_TRANSLATE_NOOP("InspectorFields", "By which the port is found on the host"),
         [](const Design &d, const QString &t) {
             return of(nicOf(d, t), [](const design::Nic &n) { return n.mac; });
         }},
        {"speedField", QT_TRANSLATE_NOOP("InspectorFields", "Speed"),
         QT_TRANSLATE_NOOP("InspectorFields", "Bits per second"),
         [](const Design &d, const QString &t) {
             return of(nicOf(d, t), [](const design::Nic &n) {
                 return n.speed ? canvas::speedText(*n.speed) : QString();
             });
         }},
        {"cardField", QT_TRANSLATE_NOOP("InspectorFields", "Card"),
         QT_TRANSLATE_NOOP("InspectorFields", "Ports of one card fail together"),
         [](const Design &d, const QString &t) {
             if (const design::Nic *nic = nicOf(d, t))
                 return number(nic->card);
             return of(hbaOf(d, t), [](const design::Hba &h) { return number(h.card); });
         }},
        {"wwpnField", QT_TRANSLATE_NOOP("InspectorFields", "WWPN"),
         QT_TRANSLATE_NOOP("InspectorFields", "World wide port name, for zoning"),
         [](const Design &d, const QString &t) {
             if (const design::Hba *hba = hbaOf(d, t))
                 return hba->wwpn;
             return of(controllerPortOf(d, t),
                       [](const design::ControllerPort &p) { return p.wwpn; });
         }},
        {"portalField", QT_TRANSLATE_NOOP("InspectorFields", "Portal"),
         QT_TRANSLATE_NOOP("InspectorFields", "iSCSI address of the port"),
         [](const Design &d, const QString &t) {
             return of(controllerPortOf(d, t),
                       [](const design::ControllerPort &p) { return p.ip; });
         }},
    };
    return fields;
}

const std::vector<FieldSpec> &supplyFields()
{
    static const std::vector<FieldSpec> fields{
        {"feedField", QT_TRANSLATE_NOOP("InspectorFields", "Feed"),
         QT_TRANSLATE_NOOP("InspectorFields", "Where its power comes from"),
         [](const Design &d, const QString &t) {
             return of(design::findPdu(d, deviceOf(t)),
                       [](const design::Pdu &p) { return p.feed; });
         }},
        {"consumersField", QT_TRANSLATE_NOOP("InspectorFields", "Supplies"),
         QT_TRANSLATE_NOOP("InspectorFields", "Devices that hang on it"), consumers},
    };
    return fields;
}

const std::vector<FieldSpec> &fencingFields()
{
    static const std::vector<FieldSpec> fields{
        {"killsField", QT_TRANSLATE_NOOP("InspectorFields", "Switches off"),
         QT_TRANSLATE_NOOP("InspectorFields", "Hosts it can fence"),
         [](const Design &d, const QString &t) {
             return of(design::findFencing(d, deviceOf(t)),
                       [](const design::FencingDevice &f) { return f.kills.join(u", "_s); });
         }},
        {"agentField", QT_TRANSLATE_NOOP("InspectorFields", "Agent"),
         QT_TRANSLATE_NOOP("InspectorFields", "The program that does it"),
         [](const Design &d, const QString &t) {
             return of(design::findFencing(d, deviceOf(t)),
                       [](const design::FencingDevice &f) { return f.agent; });
         }},
        {"addressField", QT_TRANSLATE_NOOP("InspectorFields", "Address"),
         QT_TRANSLATE_NOOP("InspectorFields", "Name or address of the board"),
         [](const Design &d, const QString &t) {
             return of(design::findFencing(d, deviceOf(t)),
                       [](const design::FencingDevice &f) { return f.address; });
         }},
        {"levelField", QT_TRANSLATE_NOOP("InspectorFields", "Level"),
         QT_TRANSLATE_NOOP("InspectorFields", "Level 1 is tried first"),
         [](const Design &d, const QString &t) {
             return of(design::findFencing(d, deviceOf(t)),
                       [](const design::FencingDevice &f) { return QString::number(f.level); });
         }},
        {"peerField", QT_TRANSLATE_NOOP("InspectorFields", "Cable to"),
         QT_TRANSLATE_NOOP("InspectorFields", "The port at the other end"), peer},
    };
    return fields;
}

const std::vector<FieldSpec> &vmFields()
{
    static const std::vector<FieldSpec> fields{
        {"memoryField", QT_TRANSLATE_NOOP("InspectorFields", "Memory"),
         QT_TRANSLATE_NOOP("InspectorFields", "Has to fit on the host that takes it over"),
         [](const Design &d, const QString &t) {
             return of(design::findVm(d, t),
                       [](const design::Vm &v) { return canvas::sizeText(v.memory); });
         }},
        {"cpusField", QT_TRANSLATE_NOOP("InspectorFields", "CPUs"),
         QT_TRANSLATE_NOOP("InspectorFields", "Virtual CPUs"),
         [](const Design &d, const QString &t) {
             return of(design::findVm(d, t),
                       [](const design::Vm &v) { return QString::number(v.vcpus); });
         }},
        {"disksField", QT_TRANSLATE_NOOP("InspectorFields", "Disks"),
         QT_TRANSLATE_NOOP("InspectorFields", "Volume group, volume and size"), disks},
        {"networksField", QT_TRANSLATE_NOOP("InspectorFields", "Networks"),
         QT_TRANSLATE_NOOP("InspectorFields", "Networks its cards are in"), vmNetworks},
        {"preferField", QT_TRANSLATE_NOOP("InspectorFields", "Prefers"),
         QT_TRANSLATE_NOOP("InspectorFields", "The host it starts on if it can"),
         [](const Design &d, const QString &t) {
             return of(design::findVm(d, t), [](const design::Vm &v) { return v.prefer; });
         }},
    };
    return fields;
}

const std::vector<FieldSpec> &cableFields()
{
    static const std::vector<FieldSpec> fields{
        {"firstEndField", QT_TRANSLATE_NOOP("InspectorFields", "From"),
         QT_TRANSLATE_NOOP("InspectorFields", "One end"),
         [](const Design &, const QString &t) { return cableEnd(t, 0); }},
        {"secondEndField", QT_TRANSLATE_NOOP("InspectorFields", "To"),
         QT_TRANSLATE_NOOP("InspectorFields", "The other end"),
         [](const Design &, const QString &t) { return cableEnd(t, 1); }},
    };
    return fields;
}

}

const std::vector<FieldSpec> &clusterFields()
{
    static const std::vector<FieldSpec> fields{
        {"platformField", QT_TRANSLATE_NOOP("InspectorFields", "Platform"),
         QT_TRANSLATE_NOOP("InspectorFields", "The distribution the files are written for"),
         [](const Design &d, const QString &) { return d.cluster.platform; }},
        {"ringsField", QT_TRANSLATE_NOOP("InspectorFields", "Rings"),
         QT_TRANSLATE_NOOP("InspectorFields",
                           "Networks of the cluster's communication, ring 0 first"),
         [](const Design &d, const QString &) { return d.cluster.rings.join(u", "_s); }},
        {"hostsField", QT_TRANSLATE_NOOP("InspectorFields", "Hosts"),
         QT_TRANSLATE_NOOP("InspectorFields", "Number of hosts"),
         [](const Design &d, const QString &) { return QString::number(d.hosts.size()); }},
        {"vmsField", QT_TRANSLATE_NOOP("InspectorFields", "Virtual machines"),
         QT_TRANSLATE_NOOP("InspectorFields", "Number of virtual machines"),
         [](const Design &d, const QString &) { return QString::number(d.vms.size()); }},
        {"networksField", QT_TRANSLATE_NOOP("InspectorFields", "Networks"),
         QT_TRANSLATE_NOOP("InspectorFields", "Networks of the design"),
         [](const Design &d, const QString &) {
             QStringList lines;
             for (const design::Network &network : d.networks)
                 lines << (network.subnet.isEmpty()
                               ? network.name
                               : u"%1 (%2)"_s.arg(network.name, network.subnet));
             return lines.join(u'\n');
         }},
        {"notesField", QT_TRANSLATE_NOOP("InspectorFields", "Notes"),
         QT_TRANSLATE_NOOP("InspectorFields", "Free text of the design file"),
         [](const Design &d, const QString &) { return d.notes; }},
    };
    return fields;
}

const std::vector<FieldSpec> &fieldsOf(ThingKind kind)
{
    switch (kind) {
    case ThingKind::Host:
        return hostFields();
    case ThingKind::Switch:
        return switchFields();
    case ThingKind::Storage:
        return storageFields();
    case ThingKind::Bond:
        return bondFields();
    case ThingKind::Pdu:
    case ThingKind::Outlet:
    case ThingKind::Feed:
        return supplyFields();
    case ThingKind::FencingDevice:
    case ThingKind::FencingPort:
        return fencingFields();
    case ThingKind::Vm:
        return vmFields();
    case ThingKind::Cable:
        return cableFields();
    default:
        return portFields();
    }
}

QString kindName(ThingKind kind)
{
    switch (kind) {
    case ThingKind::Host:
        return QCoreApplication::translate("InspectorFields", "Host");
    case ThingKind::Card:
        return QCoreApplication::translate("InspectorFields", "Card");
    case ThingKind::Nic:
        return QCoreApplication::translate("InspectorFields", "Network port");
    case ThingKind::Hba:
        return QCoreApplication::translate("InspectorFields", "Fibre Channel port");
    case ThingKind::Bond:
        return QCoreApplication::translate("InspectorFields", "Bond");
    case ThingKind::Switch:
        return QCoreApplication::translate("InspectorFields", "Switch");
    case ThingKind::SwitchPort:
        return QCoreApplication::translate("InspectorFields", "Switch port");
    case ThingKind::Storage:
        return QCoreApplication::translate("InspectorFields", "Storage");
    case ThingKind::Controller:
        return QCoreApplication::translate("InspectorFields", "Storage controller");
    case ThingKind::ControllerPort:
        return QCoreApplication::translate("InspectorFields", "Controller port");
    case ThingKind::Pdu:
        return QCoreApplication::translate("InspectorFields", "Power distribution unit");
    case ThingKind::Outlet:
        return QCoreApplication::translate("InspectorFields", "Outlet");
    case ThingKind::Feed:
        return QCoreApplication::translate("InspectorFields", "Power feed");
    case ThingKind::FencingDevice:
        return QCoreApplication::translate("InspectorFields", "Fencing device");
    case ThingKind::FencingPort:
        return QCoreApplication::translate("InspectorFields", "Fencing device's port");
    case ThingKind::Vm:
        return QCoreApplication::translate("InspectorFields", "Virtual machine");
    case ThingKind::Cable:
        return QCoreApplication::translate("InspectorFields", "Cable");
    }
    return {};
}

bool canRename(ThingKind kind)
{
    switch (kind) {
    case ThingKind::Host:
    case ThingKind::Switch:
    case ThingKind::Storage:
    case ThingKind::Pdu:
    case ThingKind::FencingDevice:
    case ThingKind::Vm:
        return true;
    default:
        return false;
    }
}

}
