#include "core/ip.h"
#include "core/names.h"
#include "import/host_mappings.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

constexpr qint64 mebi = 1024 * 1024;
constexpr int usualMtu = 1500;

std::optional<int> unusualMtu(const facts::NicFacts &nic)
{
    return nic.mtu && *nic.mtu != usualMtu ? nic.mtu : std::nullopt;
}

bool isDrawable(const QString &name)
{
    return names::interfaceNameProblem(name).isEmpty();
}

/// Members of a bond or bridge, in the order of their names.
QStringList portsOf(const facts::HostFacts &facts, const QString &master)
{
    QStringList names;
    for (const facts::NicFacts &nic : facts.nics) {
        if (nic.master == master && nic.kind != u"tun" && nic.kind != u"veth")
            names.append(nic.name);
    }
    names.sort();
    return names;
}

void takePorts(const facts::HostFacts &facts, design::Host &host)
{
    QStringList cards;
    for (const facts::NicFacts &nic : facts.nics) {
        if (nic.kind.isEmpty() && !nic.card.isEmpty() && !cards.contains(nic.card))
            cards.append(nic.card);
    }
    cards.sort();
    for (const facts::NicFacts &nic : facts.nics) {
        if (!nic.kind.isEmpty() || !isDrawable(nic.name))
            continue;
        design::Nic port;
        port.name = nic.name;
        if (!nic.card.isEmpty())
            port.card = int(cards.indexOf(nic.card)) + 1;
        if (names::macProblem(nic.mac).isEmpty())
            port.mac = nic.mac;
        port.speed = nic.speed;
        port.mtu = unusualMtu(nic);
        host.nics.append(port);
    }
}

design::BondMode bondMode(const QString &name)
{
    static const QStringList names{u"balance-rr"_s, u"active-backup"_s, u"balance-xor"_s,
                                   u"broadcast"_s,  u"802.3ad"_s,       u"balance-tlb"_s,
                                   u"balance-alb"_s};
    const qsizetype index = names.indexOf(name);
    return index < 0 ? design::BondMode::ActiveBackup : design::BondMode(index);
}

void takeBonds(const facts::HostFacts &facts, design::Host &host)
{
    for (const facts::NicFacts &nic : facts.nics) {
        if (nic.kind != u"bond" || !isDrawable(nic.name))
            continue;
        design::Bond bond;
        bond.name = nic.name;
        bond.mode = bondMode(nic.bondMode);
        bond.of = portsOf(facts, nic.name);
        if (bond.of.contains(nic.bondPrimary))
            bond.primary = nic.bondPrimary;
        bond.miimon = nic.miimon;
        bond.mtu = unusualMtu(nic);
        if (!bond.of.isEmpty())
            host.bonds.append(bond);
    }
}

/// A bridge without a port, like libvirt's own virbr0, connects nothing of the drawing.
void takeBridges(const facts::HostFacts &facts, design::Host &host)
{
    for (const facts::NicFacts &nic : facts.nics) {
        const QStringList ports = nic.kind == u"bridge" ? portsOf(facts, nic.name) : QStringList();
        const facts::NicFacts *port = facts::findNic(facts, ports.value(0));
        if (!port || !isDrawable(nic.name))
            continue;
        design::Bridge bridge;
        bridge.name = nic.name;
        bridge.on = port->kind == u"vlan" ? port->lower : port->name;
        bridge.vlan = port->vlan;
        bridge.mtu = unusualMtu(nic);
        bridge.stp = nic.stp.value_or(false);
        if (nic.forwardDelay.value_or(0) > 0)
            bridge.forwardDelay = nic.forwardDelay;
        host.bridges.append(bridge);
    }
    for (const facts::NicFacts &nic : facts.nics) {
        if (nic.kind == u"vlan" && nic.vlan && nic.master.isEmpty() && isDrawable(nic.name))
            host.vlans.append({nic.name, nic.lower, *nic.vlan, unusualMtu(nic)});
    }
}

bool isDrawn(const design::Host &host, const QString &interface)
{
    const auto bears = [&](const auto &thing) { return thing.name == interface; };
    return std::any_of(host.nics.begin(), host.nics.end(), bears)
           || std::any_of(host.bonds.begin(), host.bonds.end(), bears)
           || std::any_of(host.vlans.begin(), host.vlans.end(), bears)
           || std::any_of(host.bridges.begin(), host.bridges.end(), bears);
}

std::optional<int> vlanOf(const design::Host &host, const QString &interface)
{
    for (const design::Bridge &bridge : host.bridges) {
        if (bridge.name == interface)
            return bridge.vlan;
    }
    for (const design::Vlan &vlan : host.vlans) {
        if (vlan.name == interface)
            return vlan.id;
    }
    return std::nullopt;
}

/// "10.10.0.11/24" -> "10.10.0.0/24"; IPv4 only.
QString subnetText(const Subnet &subnet)
{
    QStringList bytes;
    for (qsizetype i = 0; i < subnet.base.bytes.size(); ++i) {
        const int bits = std::clamp(subnet.prefix - int(i) * 8, 0, 8);
        const int mask = (0xff00 >> bits) & 0xff;
        bytes.append(QString::number(uchar(subnet.base.bytes[i]) & mask));
    }
    return u"%1/%2"_s.arg(bytes.join(u'.')).arg(subnet.prefix);
}

QString freeNetworkName(const design::Design &design, const QString &wished)
{
    QString name = wished;
    for (int number = 2;
         std::any_of(design.networks.begin(), design.networks.end(),
                     [&](const design::Network &network) { return network.name == name; });
         ++number)
        name = wished + QString::number(number);
    return name;
}

/// The network of this subnet, added if it is new.
design::Network &networkOf(design::Design &design, const QString &subnet, bool hasGateway,
                           std::optional<int> vlan)
{
    for (design::Network &network : design.networks) {
        if (network.subnet == subnet)
            return network;
    }
    design::Network network;
    network.name = freeNetworkName(design, hasGateway ? u"public"_s
                                           : vlan     ? u"vlan%1"_s.arg(*vlan)
                                                      : u"network"_s);
    network.subnet = subnet;
    network.vlan = vlan;
    design.networks.append(network);
    return design.networks.last();
}

/// The address of the cluster's files that is this one, now with its place.
design::Address *knownAddress(design::Host &host, const QString &ip)
{
    const auto it = std::find_if(host.addresses.begin(), host.addresses.end(),
                                 [&](const design::Address &address) { return address.ip == ip; });
    return it == host.addresses.end() ? nullptr : &*it;
}

void takeAddress(const QString &cidr, const facts::NicFacts &nic, const facts::HostFacts &facts,
                 design::Host &host, design::Design &design)
{
    const QString ip = cidr.section(u'/', 0, 0);
    const std::optional<Subnet> own = parseSubnet(cidr);
    if (!own || isIpv6(own->base))
        return;
    const QString subnet = subnetText(*own);
    const std::optional<IpAddress> gateway = parseIp(facts.gateway);
    const bool hasGateway = gateway && contains(*own, *gateway);
    const std::optional<int> vlan = vlanOf(host, nic.name);
    design::Address *known = knownAddress(host, ip);
    if (known) {
        for (design::Network &network : design.networks) {
            if (network.name == known->network && network.subnet.isEmpty())
                network.subnet = subnet;
        }
    } else {
        host.addresses.append({networkOf(design, subnet, hasGateway, vlan).name, {}, ip, {}});
        known = &host.addresses.last();
    }
    known->on = nic.name;
    for (design::Network &network : design.networks) {
        if (network.name != known->network)
            continue;
        if (hasGateway)
            network.gateway = facts.gateway;
        network.vlan = vlan;
    }
}

/// A bridge for VMs alone needs a network to which their ports can be said to belong.
void takeGuestNetworks(const design::Host &host, design::Design &design)
{
    for (const design::Bridge &bridge : host.bridges) {
        const bool hasAddress =
            std::any_of(host.addresses.begin(), host.addresses.end(),
                        [&](const design::Address &address) { return address.on == bridge.name; });
        const bool isKnown = std::any_of(
            design.networks.begin(), design.networks.end(),
            [&](const design::Network &network) { return network.vlan == bridge.vlan; });
        if (hasAddress || isKnown || !bridge.vlan)
            continue;
        design::Network network;
        network.name = freeNetworkName(design, u"vlan%1"_s.arg(*bridge.vlan));
        network.vlan = bridge.vlan;
        design.networks.append(network);
    }
}

void takeHbas(const facts::HostFacts &facts, design::Host &host)
{
    for (const facts::HbaFacts &hba : facts.hbas)
        host.hbas.append({u"fc%1"_s.arg(host.hbas.size()), {}, hba.wwpn, {}});
    if (!facts.iscsiSessions.isEmpty() && names::iqnProblem(facts.iscsiName).isEmpty())
        host.iscsi = design::IscsiInitiator{facts.iscsiName, {}};
}

void takeSystemDisk(const facts::HostFacts &facts, design::Host &host)
{
    for (const facts::DiskFacts &disk : facts.disks) {
        if (disk.usedFor != u"/" || !names::pathProblem(disk.name).isEmpty())
            continue;
        design::SystemDisk system{disk.name, {}};
        for (const facts::VolumeGroupFacts &group : facts.volumeGroups) {
            for (const QString &device : group.devices) {
                if (device.startsWith(disk.name) && names::volumeNameProblem(group.name).isEmpty())
                    system.vg = group.name;
            }
        }
        host.systemDisk = system;
        return;
    }
}

}

void takeHost(const facts::HostFacts &facts, design::Host &host, design::Design &design)
{
    if (facts.memory >= mebi)
        host.memory = facts.memory / mebi * mebi;
    if (facts.cpus > 0)
        host.cpus = facts.cpus;
    takePorts(facts, host);
    takeBonds(facts, host);
    takeBridges(facts, host);
    for (const facts::NicFacts &nic : facts.nics) {
        for (const QString &address : nic.addresses) {
            if (isDrawn(host, nic.name))
                takeAddress(address, nic, facts, host, design);
        }
    }
    takeGuestNetworks(host, design);
    takeHbas(facts, host);
    takeSystemDisk(facts, host);
}

}
