#include "panels/inspector_fields.h"

#include "canvas/wording.h"
#include "design/lookup.h"

#include <QCoreApplication>

namespace basalt::panels {

using namespace Qt::StringLiterals;
using design::Design;
using design::ThingKind;

namespace {

QString deviceOf(const QString &thing)
{
    return thing.section(u':', 0, 0);
}
QString portOf(const QString &thing)
{
    return thing.section(u':', 1);
}

QString peer(const Design &design, const QString &thing)
{
    const design::PortId *other = design::peerOf(design, {deviceOf(thing), portOf(thing)});
    return other ? design::portName(*other) : QString();
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

QString bridgesOn(const Design &design, const QString &thing)
{
    QStringList names;
    const design::Bond *bond = bondOf(design, thing);
    const design::Host *host = design::findHost(design, thing.section(u'.', 0, 0));
    for (const design::Bridge &bridge : host ? host->bridges : QList<design::Bridge>()) {
        if (bond && bridge.on == bond->name)
            names << (bridge.vlan ? QCoreApplication::translate("InspectorFields", "%1 (VLAN %2)")
                                        .arg(bridge.name)
                                        .arg(*bridge.vlan)
                                  : bridge.name);
    }
    return names.join(u", "_s);
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

QString volumes(const Design &design, const QString &thing)
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
        {"fencedByField", QT_TRANSLATE_NOOP("InspectorFields", "Fenced by"),
         QT_TRANSLATE_NOOP("InspectorFields", "Devices that can switch this host off"), fencedBy},
        {"vmsField", QT_TRANSLATE_NOOP("InspectorFields", "Virtual machines"),
         QT_TRANSLATE_NOOP("InspectorFields", "VMs that prefer this host"), vmsOn},
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
    };
    return fields;
}

const std::vector<FieldSpec> &bondFields()
{
    static const std::vector<FieldSpec> fields{
        {"bridgesField", QT_TRANSLATE_NOOP("InspectorFields", "Bridges"),
         QT_TRANSLATE_NOOP("InspectorFields", "Bridges that stand on the bond"), bridgesOn},
    };
    return fields;
}

const std::vector<FieldSpec> &portFields()
{
    static const std::vector<FieldSpec> fields{
        {"peerField", QT_TRANSLATE_NOOP("InspectorFields", "Cable to"),
         QT_TRANSLATE_NOOP("InspectorFields", "The port at the other end"), peer},
    };
    return fields;
}

const std::vector<FieldSpec> &supplyFields()
{
    static const std::vector<FieldSpec> fields{
        {"consumersField", QT_TRANSLATE_NOOP("InspectorFields", "Supplies"),
         QT_TRANSLATE_NOOP("InspectorFields", "Devices that hang on it"), consumers},
    };
    return fields;
}

const std::vector<FieldSpec> &vmFields()
{
    static const std::vector<FieldSpec> fields{
        {"volumesField", QT_TRANSLATE_NOOP("InspectorFields", "Volumes"),
         QT_TRANSLATE_NOOP("InspectorFields", "Volume group, volume and size"), volumes},
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

const std::vector<FieldSpec> &fieldsOf(ThingKind kind)
{
    static const std::vector<FieldSpec> none;
    switch (kind) {
    case ThingKind::Host:
        return hostFields();
    case ThingKind::Switch:
        return switchFields();
    case ThingKind::Bond:
        return bondFields();
    case ThingKind::Pdu:
    case ThingKind::Outlet:
    case ThingKind::Feed:
        return supplyFields();
    case ThingKind::Vm:
        return vmFields();
    case ThingKind::Cable:
        return cableFields();
    case ThingKind::Nic:
    case ThingKind::Hba:
    case ThingKind::SwitchPort:
    case ThingKind::ControllerPort:
    case ThingKind::FencingPort:
        return portFields();
    case ThingKind::Card:
    case ThingKind::Storage:
    case ThingKind::Controller:
    case ThingKind::FencingDevice:
        break;
    }
    return none;
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

}
