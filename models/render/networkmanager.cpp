// NetworkManager keyfiles of EL9, in the form that nmcli 1.42 writes, and conf.d/90-basalt.conf.
//
// Keyfiles are 0600 or NetworkManager ignores them. Ports have no IP sections; without an address a
// bond, VLAN or bridge of its own says so, since NetworkManager's default would ask for DHCP.
#include "formats/ini_writer.h"
#include "render/host_files.h"
#include "render/interfaces.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

QString connectionId(const Interface &interface)
{
    if (interface.kind != InterfaceKind::Nic)
        return interface.name;
    if (!interface.bondMaster.isEmpty())
        return interface.bondMaster + u'-' + interface.name;
    if (!interface.bridge.isEmpty())
        return interface.bridge + u'-' + interface.name;
    return interface.name;
}

/// The same for the same cluster, host and connection, and different anywhere else.
QString connectionUuid(const Context &context, const design::Host &host, const QString &id)
{
    const QUuid space = QUuid::fromString(u"8f2a5f7e-6a39-5b0e-9a43-6a1c6e5b7d10"_s);
    const QString name = context.design.cluster.name + u'/' + host.name + u'/' + id;
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

QString typeName(InterfaceKind kind)
{
    switch (kind) {
    case InterfaceKind::Nic:
        return u"ethernet"_s;
    case InterfaceKind::Bond:
        return u"bond"_s;
    case InterfaceKind::Vlan:
        return u"vlan"_s;
    case InterfaceKind::Bridge:
        return u"bridge"_s;
    }
    return u"ethernet"_s;
}

void writeConnection(formats::IniWriter &writer, const Context &context, const design::Host &host,
                     const Interface &interface)
{
    const QString id = connectionId(interface);
    writer.section(u"connection"_s);
    writer.set(u"id"_s, id);
    writer.set(u"uuid"_s, connectionUuid(context, host, id));
    writer.set(u"type"_s, typeName(interface.kind));
    if (interface.kind == InterfaceKind::Bond || interface.kind == InterfaceKind::Bridge)
        writer.set(u"autoconnect-slaves"_s, 1);
    writer.set(u"interface-name"_s, interface.name);
    const bool inBond = !interface.bondMaster.isEmpty();
    if (inBond || !interface.bridge.isEmpty()) {
        writer.set(u"master"_s, inBond ? interface.bondMaster : interface.bridge);
        writer.set(u"slave-type"_s, inBond ? u"bond"_s : u"bridge"_s);
    }
    if (interface.mtu) {
        writer.section(u"ethernet"_s);
        writer.set(u"mtu"_s, *interface.mtu);
    }
}

void writeKind(formats::IniWriter &writer, const Interface &interface)
{
    switch (interface.kind) {
    case InterfaceKind::Nic:
        break;
    case InterfaceKind::Bond:
        writer.section(u"bond"_s);
        writer.set(u"miimon"_s, interface.miimon);
        writer.set(u"mode"_s, bondModeName(interface.mode));
        if (!interface.primary.isEmpty())
            writer.set(u"primary"_s, interface.primary);
        break;
    case InterfaceKind::Vlan:
        writer.section(u"vlan"_s);
        writer.set(u"flags"_s, 1);
        writer.set(u"id"_s, interface.vlan);
        writer.set(u"parent"_s, interface.lower);
        break;
    case InterfaceKind::Bridge:
        writer.section(u"bridge"_s);
        // NetworkManager takes no delay below 2; without STP a port forwards at once anyhow.
        writer.set(u"forward-delay"_s, std::max(2, interface.forwardDelay));
        writer.set(u"stp"_s, interface.stp ? u"true"_s : u"false"_s);
        break;
    }
}

void writeFamily(formats::IniWriter &writer, const Interface &interface, bool ipv6)
{
    const QString gateway = ipv6 ? interface.gateway6 : interface.gateway4;
    QStringList addresses;
    for (const InterfaceAddress &address : interface.addresses) {
        if (address.isIpv6 == ipv6)
            addresses.append(address.ip + u'/' + QString::number(address.prefix));
    }
    writer.section(ipv6 ? u"ipv6"_s : u"ipv4"_s);
    if (ipv6)
        writer.set(u"addr-gen-mode"_s, u"default"_s);
    if (addresses.isEmpty())
        return writer.set(u"method"_s, u"disabled"_s);
    for (int i = 0; i < addresses.size(); ++i) {
        const bool routes = i == 0 && !gateway.isEmpty();
        writer.set(u"address"_s + QString::number(i + 1),
                   routes ? addresses.at(i) + u',' + gateway : addresses.at(i));
    }
    writer.set(u"method"_s, u"manual"_s);
    if (gateway.isEmpty())
        writer.set(u"never-default"_s, u"true"_s);
}

Files renderConnection(const Context &context, const design::Host &host, const Interface &interface)
{
    formats::IniWriter writer;
    writer.comment(headerText(context));
    writeConnection(writer, context, host, interface);
    writeKind(writer, interface);
    if (interface.bondMaster.isEmpty() && interface.bridge.isEmpty()) {
        writeFamily(writer, interface, false);
        writeFamily(writer, interface, true);
    }
    const QString path =
        u"/etc/NetworkManager/system-connections/%1.nmconnection"_s.arg(connectionId(interface));
    return oneFile(host.name, path, writer.finish(), 0600);
}

/// A pulled cable must not take the address away: corosync would lose its ring for good.
Files renderDefaults(const Context &context, const design::Host &host)
{
    formats::IniWriter writer;
    writer.comment(headerText(context));
    writer.section(u"main"_s);
    writer.set(u"no-auto-default"_s, u"*"_s);
    writer.set(u"ignore-carrier"_s, u"*"_s);
    return oneFile(host.name, u"/etc/NetworkManager/conf.d/90-basalt.conf"_s, writer.finish());
}

}

Files renderNetworkManager(const Context &context, const design::Host &host)
{
    if (context.platform.network != catalogue::NetworkDialect::NetworkManager)
        return QList<Artefact>();
    Files files = renderDefaults(context, host);
    for (const Interface &interface : interfacesOf(context.design, host))
        append(files, renderConnection(context, host, interface));
    return files;
}

}
