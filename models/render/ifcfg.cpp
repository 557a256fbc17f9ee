// The network of EL6: ifcfg-*, /etc/sysconfig/network and modprobe.d/bonding.conf.
//
// Bond options stand in BONDING_OPTS and never in modprobe.d, where they would hold for every bond.
#include "formats/line_writer.h"
#include "formats/shell_writer.h"
#include "render/host_files.h"
#include "render/interfaces.h"

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

const QString scripts = u"/etc/sysconfig/network-scripts/ifcfg-"_s;

/// The driver's numbers, which every release of it takes.
int modeNumber(design::BondMode mode)
{
    switch (mode) {
    case design::BondMode::RoundRobin:
        return 0;
    case design::BondMode::ActiveBackup:
        return 1;
    case design::BondMode::Xor:
        return 2;
    case design::BondMode::Broadcast:
        return 3;
    case design::BondMode::Lacp:
        return 4;
    case design::BondMode::Tlb:
        return 5;
    case design::BondMode::Alb:
        return 6;
    }
    return 1;
}

QString bondingOptions(const Interface &bond)
{
    QString options = u"mode=%1 miimon=%2"_s.arg(modeNumber(bond.mode)).arg(bond.miimon);
    if (!bond.primary.isEmpty())
        options += u" primary="_s + bond.primary;
    return options;
}

QList<InterfaceAddress> addressesOf(const Interface &interface, bool ipv6)
{
    QList<InterfaceAddress> addresses;
    for (const InterfaceAddress &address : interface.addresses) {
        if (address.isIpv6 == ipv6)
            addresses.append(address);
    }
    return addresses;
}

void writeAddresses(formats::ShellWriter &writer, const Interface &interface)
{
    const QList<InterfaceAddress> ipv4 = addressesOf(interface, false);
    writer.set(u"BOOTPROTO"_s, ipv4.isEmpty() ? u"none"_s : u"static"_s);
    if (!ipv4.isEmpty()) {
        writer.set(u"IPADDR"_s, ipv4.constFirst().ip);
        writer.set(u"NETMASK"_s, netmask(ipv4.constFirst().prefix));
    }
    QStringList ipv6;
    for (const InterfaceAddress &address : addressesOf(interface, true))
        ipv6.append(address.ip + u'/' + QString::number(address.prefix));
    if (ipv6.isEmpty())
        return;
    writer.set(u"IPV6INIT"_s, u"yes"_s);
    writer.set(u"IPV6ADDR"_s, ipv6.takeFirst());
    if (!ipv6.isEmpty())
        writer.set(u"IPV6ADDR_SECONDARIES"_s, ipv6.join(u' '));
}

void writeKind(formats::ShellWriter &writer, const Interface &interface)
{
    switch (interface.kind) {
    case InterfaceKind::Nic:
        if (!interface.mac.isEmpty())
            writer.set(u"HWADDR"_s, interface.mac.toUpper());
        break;
    case InterfaceKind::Bond:
        writer.set(u"BONDING_OPTS"_s, bondingOptions(interface));
        break;
    case InterfaceKind::Vlan:
        writer.set(u"VLAN"_s, u"yes"_s);
        // Without a dot the name tells nothing, and the scripts need the parent.
        if (interface.name != interface.lower + u'.' + QString::number(interface.vlan)) {
            writer.set(u"PHYSDEV"_s, interface.lower);
            writer.set(u"VID"_s, interface.vlan);
        }
        break;
    case InterfaceKind::Bridge:
        writer.set(u"TYPE"_s, u"Bridge"_s); // case matters
        writer.set(u"DELAY"_s, interface.forwardDelay);
        writer.set(u"STP"_s, interface.stp ? u"on"_s : u"off"_s);
        break;
    }
}

Files renderInterface(const Context &context, const design::Host &host, const Interface &interface)
{
    formats::ShellWriter writer;
    writer.comment(headerText(context));
    writer.set(u"DEVICE"_s, interface.name);
    writeKind(writer, interface);
    writer.set(u"ONBOOT"_s, u"yes"_s);
    writeAddresses(writer, interface);
    if (!interface.bondMaster.isEmpty()) {
        writer.set(u"MASTER"_s, interface.bondMaster);
        writer.set(u"SLAVE"_s, u"yes"_s);
    }
    if (!interface.bridge.isEmpty())
        writer.set(u"BRIDGE"_s, interface.bridge);
    if (interface.mtu)
        writer.set(u"MTU"_s, *interface.mtu);
    writer.set(u"NM_CONTROLLED"_s, u"no"_s);
    writer.set(u"USERCTL"_s, u"no"_s);
    return oneFile(host.name, scripts + interface.name, writer.finish());
}

/// Further addresses are aliases, which every release of the scripts knows.
Files renderAliases(const Context &context, const design::Host &host, const Interface &interface)
{
    Files files = QList<Artefact>();
    const QList<InterfaceAddress> addresses = addressesOf(interface, false).mid(1);
    for (int i = 0; i < addresses.size(); ++i) {
        const QString name = interface.name + u':' + QString::number(i);
        formats::ShellWriter writer;
        writer.comment(headerText(context));
        writer.set(u"DEVICE"_s, name);
        writer.set(u"ONPARENT"_s, u"yes"_s);
        writer.set(u"BOOTPROTO"_s, u"static"_s);
        writer.set(u"IPADDR"_s, addresses.at(i).ip);
        writer.set(u"NETMASK"_s, netmask(addresses.at(i).prefix));
        writer.set(u"NM_CONTROLLED"_s, u"no"_s);
        append(files, oneFile(host.name, scripts + name, writer.finish()));
    }
    return files;
}

Files renderSysconfigNetwork(const Context &context, const design::Host &host,
                             const QList<Interface> &interfaces)
{
    formats::ShellWriter writer;
    writer.comment(headerText(context));
    writer.set(u"NETWORKING"_s, u"yes"_s);
    writer.set(u"HOSTNAME"_s, host.name);
    for (const Interface &interface : interfaces) {
        if (!interface.gateway4.isEmpty())
            writer.set(u"GATEWAY"_s, interface.gateway4);
        if (interface.gateway6.isEmpty())
            continue;
        writer.set(u"NETWORKING_IPV6"_s, u"yes"_s);
        writer.set(u"IPV6_DEFAULTGW"_s, interface.gateway6);
    }
    return oneFile(host.name, u"/etc/sysconfig/network"_s, writer.finish());
}

Files renderBondingAliases(const Context &context, const design::Host &host,
                           const QList<Interface> &interfaces)
{
    formats::LineWriter writer;
    writer.comment(headerText(context));
    bool any = false;
    for (const Interface &interface : interfaces) {
        if (interface.kind != InterfaceKind::Bond)
            continue;
        writer.words({u"alias"_s, interface.name, u"bonding"_s});
        any = true;
    }
    if (!any)
        return QList<Artefact>();
    return oneFile(host.name, u"/etc/modprobe.d/bonding.conf"_s, writer.finish());
}

}

Files renderIfcfg(const Context &context, const design::Host &host)
{
    if (context.platform.network != catalogue::NetworkDialect::Ifcfg)
        return QList<Artefact>();
    const QList<Interface> interfaces = interfacesOf(context.design, host);
    Files files = renderSysconfigNetwork(context, host, interfaces);
    append(files, renderBondingAliases(context, host, interfaces));
    for (const Interface &interface : interfaces) {
        append(files, renderInterface(context, host, interface));
        append(files, renderAliases(context, host, interface));
    }
    return files;
}

}
