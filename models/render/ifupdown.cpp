// /etc/network/interfaces of Debian (ifupdown with ifenslave, bridge-utils and vlan).
#include "formats/line_writer.h"
#include "render/host_files.h"
#include "render/interfaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

constexpr int indent = 4;

/// `address` and, for the first of its family, the default route.
void writeAddress(formats::LineWriter &writer, const InterfaceAddress &address,
                  const QString &gateway)
{
    writer.words({u"address"_s, address.ip + u'/' + QString::number(address.prefix)}, indent);
    if (!gateway.isEmpty())
        writer.words({u"gateway"_s, gateway}, indent);
}

void writeKind(formats::LineWriter &writer, const Interface &interface)
{
    switch (interface.kind) {
    case InterfaceKind::Nic:
        break;
    case InterfaceKind::Bond:
        writer.words(QStringList{u"bond-slaves"_s} + interface.slaves, indent);
        writer.words({u"bond-mode"_s, bondModeName(interface.mode)}, indent);
        writer.words({u"bond-miimon"_s, QString::number(interface.miimon)}, indent);
        if (!interface.primary.isEmpty())
            writer.words({u"bond-primary"_s, interface.primary}, indent);
        break;
    case InterfaceKind::Vlan:
        writer.words({u"vlan-raw-device"_s, interface.lower}, indent);
        if (interface.name != interface.lower + u'.' + QString::number(interface.vlan))
            writer.words({u"vlan-id"_s, QString::number(interface.vlan)}, indent);
        break;
    case InterfaceKind::Bridge:
        writer.words({u"bridge_ports"_s, interface.lower.isEmpty() ? u"none"_s : interface.lower},
                     indent);
        writer.words({u"bridge_stp"_s, interface.stp ? u"on"_s : u"off"_s}, indent);
        writer.words({u"bridge_fd"_s, QString::number(interface.forwardDelay)}, indent);
        break;
    }
}

/// The first stanza makes the interface; each further address is a stanza of its own.
void writeInterface(formats::LineWriter &writer, const Interface &interface)
{
    QList<InterfaceAddress> addresses = interface.addresses;
    std::stable_partition(addresses.begin(), addresses.end(),
                          [](const InterfaceAddress &address) { return !address.isIpv6; });
    const bool startsWithAddress = !addresses.isEmpty() && !addresses.constFirst().isIpv6;

    writer.blankLine();
    writer.words({u"auto"_s, interface.name});
    writer.words(
        {u"iface"_s, interface.name, u"inet"_s, startsWithAddress ? u"static"_s : u"manual"_s});
    if (startsWithAddress)
        writeAddress(writer, addresses.takeFirst(), interface.gateway4);
    writeKind(writer, interface);
    if (interface.mtu)
        writer.words({u"mtu"_s, QString::number(*interface.mtu)}, indent);

    QString gateway6 = interface.gateway6;
    for (const InterfaceAddress &address : addresses) {
        writer.blankLine();
        writer.words(
            {u"iface"_s, interface.name, address.isIpv6 ? u"inet6"_s : u"inet"_s, u"static"_s});
        writeAddress(writer, address, address.isIpv6 ? gateway6 : QString());
        if (address.isIpv6)
            gateway6.clear();
    }
}

}

Files renderIfupdown(const Context &context, const design::Host &host)
{
    if (context.platform.network != catalogue::NetworkDialect::Ifupdown)
        return QList<Artefact>();
    formats::LineWriter writer;
    writer.comment(headerText(context));
    writer.line(u"auto lo"_s);
    writer.line(u"iface lo inet loopback"_s);
    for (const Interface &interface : interfacesOf(context.design, host)) {
        // A bond brings its ports up itself, with its own MTU.
        if (interface.bondMaster.isEmpty())
            writeInterface(writer, interface);
    }
    return oneFile(host.name, u"/etc/network/interfaces"_s, writer.finish());
}

}
