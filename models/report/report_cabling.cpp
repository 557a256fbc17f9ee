// What is plugged in where, and how everything is called: cables, addresses, WWNs.
#include "report/report_sections.h"

#include "core/units.h"
#include "design/lookup.h"
#include "report/cable_list.h"
#include "report/identities.h"

using namespace Qt::StringLiterals;

namespace basalt::report {

namespace {

QString kindOf(const design::Design &design, const DeviceCables &device)
{
    switch (device.kind) {
    case DeviceKind::Host:
        return design::findHost(design, device.device)->model;
    case DeviceKind::Switch: {
        const design::Switch *found = design::findSwitch(design, device.device);
        return say(found->kind == design::SwitchKind::FibreChannel
                       ? QT_TRANSLATE_NOOP("report", "SAN switch, ports: %1")
                       : QT_TRANSLATE_NOOP("report", "Ethernet switch, ports: %1"),
                   {QString::number(found->ports)});
    }
    case DeviceKind::Storage: {
        const design::Storage *found = design::findStorage(design, device.device);
        return QStringList{found->vendor, found->product}.join(u' ').trimmed();
    }
    case DeviceKind::FencingDevice: {
        const design::FencingDevice *found = design::findFencing(design, device.device);
        return say(QT_TRANSLATE_NOOP("report", "Fencing device (%1) of %2"),
                   {found->agent, found->kills.join(u", "_s)});
    }
    case DeviceKind::Pdu:
        return say(QT_TRANSLATE_NOOP("report", "Power distribution unit, outlets: %1"),
                   {QString::number(design::findPdu(design, device.device)->outlets)});
    }
    return {};
}

QString notesOf(const design::Design &design, const DeviceCables &device)
{
    switch (device.kind) {
    case DeviceKind::Host:
        return design::findHost(design, device.device)->notes;
    case DeviceKind::Switch:
        return design::findSwitch(design, device.device)->notes;
    case DeviceKind::Storage:
        return design::findStorage(design, device.device)->notes;
    case DeviceKind::FencingDevice:
        return design::findFencing(design, device.device)->notes;
    case DeviceKind::Pdu:
        return design::findPdu(design, device.device)->notes;
    }
    return {};
}

QString vlansOf(const CableEntry &cable)
{
    if (cable.kind != CableKind::Ethernet || !cable.declaresVlans)
        return {};
    QStringList texts;
    if (cable.untagged)
        texts.append(say(QT_TRANSLATE_NOOP("report", "VLAN %1 untagged"),
                         {QString::number(*cable.untagged)}));
    QStringList tagged;
    for (const int vlan : cable.tagged)
        tagged.append(QString::number(vlan));
    if (!tagged.isEmpty())
        texts.append(say(QT_TRANSLATE_NOOP("report", "VLANs %1 tagged"), {tagged.join(u", "_s)}));
    return texts.isEmpty() ? say(QT_TRANSLATE_NOOP("report", "untagged")) : texts.join(u"; "_s);
}

/// "bond0: public, guests", "Fibre Channel", "Power"
QString purposeOf(const CableEntry &cable)
{
    if (cable.kind == CableKind::Power)
        return say(QT_TRANSLATE_NOOP("report", "power"));
    if (cable.kind == CableKind::FibreChannel)
        return say(QT_TRANSLATE_NOOP("report", "Fibre Channel"));
    const QString networks = cable.networks.join(u", "_s);
    return cable.bond.isEmpty() ? networks : cable.bond + u": "_s + networks;
}

/// The design does not name power inlets; the list in English does for programs.
QString portOf(const design::PortId &port, bool isCord)
{
    const QString inlet = u"power "_s;
    return isCord && port.port.startsWith(inlet)
               ? say(QT_TRANSLATE_NOOP("report", "power %1"), {port.port.mid(inlet.size())})
               : port.port;
}

void writeDevice(HtmlPage &page, const design::Design &design, const DeviceCables &device)
{
    QList<QList<Cell>> rows;
    for (const CableEntry &cable : device.cables) {
        const bool isCord = cable.kind == CableKind::Power;
        rows.append({tickBox(), Cell(portOf(cable.a, isCord), Cell::Look::Strong),
                     Cell(cable.b.device, Cell::Look::Strong),
                     Cell(portOf(cable.b, isCord), Cell::Look::Strong), purposeOf(cable),
                     vlansOf(cable), cable.speed ? units::formatSpeed(*cable.speed) : QString(),
                     code(cable.label)});
    }
    page.subsection(device.device, kindOf(design, device));
    page.paragraph(notesOf(design, device), u"quiet"_s);
    page.table({{{}, 4},
                {say(QT_TRANSLATE_NOOP("report", "Port")), 10},
                {say(QT_TRANSLATE_NOOP("report", "goes to")), 13},
                {say(QT_TRANSLATE_NOOP("report", "port")), 10},
                {say(QT_TRANSLATE_NOOP("report", "Use")), 19},
                {say(QT_TRANSLATE_NOOP("report", "VLANs of the switch port")), 14},
                {say(QT_TRANSLATE_NOOP("report", "Speed")), 9},
                {say(QT_TRANSLATE_NOOP("report", "Label")), 21}},
               rows);
}

void writeNetworks(HtmlPage &page, const design::Design &design)
{
    QList<QList<Cell>> rows;
    for (const design::Network &network : design.networks) {
        const qsizetype ring = design.cluster.rings.indexOf(network.name);
        rows.append({Cell(network.name, Cell::Look::Strong), code(network.subnet),
                     code(network.gateway),
                     network.vlan ? QString::number(*network.vlan) : QString(),
                     ring < 0 ? QString() : QString::number(ring), network.notes});
    }
    page.subsection(say(QT_TRANSLATE_NOOP("report", "Networks")));
    page.table({{say(QT_TRANSLATE_NOOP("report", "Network")), 18},
                {say(QT_TRANSLATE_NOOP("report", "Subnet")), 22},
                {say(QT_TRANSLATE_NOOP("report", "Gateway")), 20},
                {say(QT_TRANSLATE_NOOP("report", "VLAN")), 8},
                {say(QT_TRANSLATE_NOOP("report", "Ring")), 7},
                {say(QT_TRANSLATE_NOOP("report", "Notes")), 25}},
               rows);
}

void writeIdentityTable(HtmlPage &page, const QList<Identity> &all,
                        const QList<IdentityKind> &kinds, const QString &valueTitle)
{
    QList<QList<Cell>> rows;
    for (const Identity &identity : all) {
        if (!kinds.contains(identity.kind))
            continue;
        const bool hasKinds = kinds.size() > 1;
        rows.append({Cell(identity.device, Cell::Look::Strong), identity.item, code(identity.value),
                     hasKinds ? identityKindName(identity.kind).toUpper() : identity.network,
                     code(identity.name)});
        if (hasKinds)
            rows.last().removeLast();
    }
    QList<Column> columns{{say(QT_TRANSLATE_NOOP("report", "Device")), 20},
                          {say(QT_TRANSLATE_NOOP("report", "Interface or port")), 20},
                          {valueTitle, 30}};
    if (kinds.size() > 1)
        columns.append({say(QT_TRANSLATE_NOOP("report", "Kind")), 30});
    else
        columns += QList<Column>{{say(QT_TRANSLATE_NOOP("report", "Network")), 14},
                                 {say(QT_TRANSLATE_NOOP("report", "Name")), 16}};
    if (rows.isEmpty())
        page.paragraph(say(QT_TRANSLATE_NOOP("report", "None are drawn.")));
    else
        page.table(columns, rows);
}

void writeZones(HtmlPage &page, const design::Design &design)
{
    QList<QList<Cell>> rows;
    for (const design::Switch &device : design.switches) {
        for (const design::Zone &zone : device.zones)
            rows.append({Cell(device.name, Cell::Look::Strong), zone.name,
                         code(zone.members.join(u", "_s))});
    }
    if (rows.isEmpty())
        return;
    page.subsection(say(QT_TRANSLATE_NOOP("report", "Zones")));
    page.table({{say(QT_TRANSLATE_NOOP("report", "Switch")), 20},
                {say(QT_TRANSLATE_NOOP("report", "Zone")), 30},
                {say(QT_TRANSLATE_NOOP("report", "Members")), 50}},
               rows);
}

void writeLuns(HtmlPage &page, const design::Design &design)
{
    QList<QList<Cell>> rows;
    for (const design::Storage &storage : design.storage) {
        for (const design::Lun &lun : storage.luns)
            rows.append({Cell(storage.name, Cell::Look::Strong), lun.name, code(lun.wwid),
                         lun.size ? units::formatSize(*lun.size) : QString(),
                         lun.hosts.isEmpty() ? say(QT_TRANSLATE_NOOP("report", "all"))
                                             : lun.hosts.join(u", "_s)});
    }
    if (rows.isEmpty())
        return;
    page.subsection(say(QT_TRANSLATE_NOOP("report", "LUNs")));
    page.table({{say(QT_TRANSLATE_NOOP("report", "Storage")), 14},
                {say(QT_TRANSLATE_NOOP("report", "LUN")), 16},
                {say(QT_TRANSLATE_NOOP("report", "WWID")), 42},
                {say(QT_TRANSLATE_NOOP("report", "Size")), 10},
                {say(QT_TRANSLATE_NOOP("report", "Hosts")), 18}},
               rows);
}

}

void writeCabling(HtmlPage &page, const ReportInput &input)
{
    page.section(u"cabling"_s, say(QT_TRANSLATE_NOOP("report", "Cabling")));
    page.paragraph(say(QT_TRANSLATE_NOOP(
        "report",
        "For the server room: one list per device, by port; each cable stands in the lists of both "
        "its ends. Tick what is plugged in and labelled.")));
    page.paragraph(say(
        QT_TRANSLATE_NOOP("report", "Checked by: ____________________   Date: ______________")));
    const QList<DeviceCables> devices = cablesByDevice(input.design);
    if (devices.isEmpty())
        page.paragraph(say(QT_TRANSLATE_NOOP("report", "None are drawn.")));
    for (const DeviceCables &device : devices)
        writeDevice(page, input.design, device);
}

void writeIdentities(HtmlPage &page, const ReportInput &input)
{
    const QList<Identity> all = identities(input.design);
    page.section(u"addresses"_s, say(QT_TRANSLATE_NOOP("report", "Addresses")));
    writeNetworks(page, input.design);
    page.subsection(say(QT_TRANSLATE_NOOP("report", "IP addresses")));
    writeIdentityTable(page, all, {IdentityKind::Ip},
                       say(QT_TRANSLATE_NOOP("report", "IP address")));
    page.subsection(say(QT_TRANSLATE_NOOP("report", "MAC addresses")));
    writeIdentityTable(page, all, {IdentityKind::Mac},
                       say(QT_TRANSLATE_NOOP("report", "MAC address")));

    page.section(u"wwns"_s, say(QT_TRANSLATE_NOOP("report", "WWNs and LUNs")));
    page.subsection(say(QT_TRANSLATE_NOOP("report", "Ports")));
    writeIdentityTable(page, all, {IdentityKind::Wwpn, IdentityKind::Iqn},
                       say(QT_TRANSLATE_NOOP("report", "WWPN or IQN")));
    writeLuns(page, input.design);
    writeZones(page, input.design);
}

}
