#include "render/interfaces.h"

#include "design/lookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

class Builder
{
public:
    Builder(const design::Design &design, const design::Host &host)
        : m_design(design)
        , m_host(host)
    {}

    QList<Interface> build()
    {
        collect();
        joinPorts();
        placeAddresses();
        placeMtus();
        return m_interfaces;
    }

private:
    Interface *find(const QString &name)
    {
        for (Interface &interface : m_interfaces) {
            if (interface.name == name)
                return &interface;
        }
        return nullptr;
    }

    /// Appends the named interface after those it stands on; a name nobody drew yields nothing.
    /// `depth` ends the circles of a design that is wrong.
    void add(const QString &name, int depth = 0)
    {
        constexpr int deepest = 8;
        if (name.isEmpty() || depth > deepest || find(name))
            return;
        for (const design::Bond &bond : m_host.bonds) {
            if (bond.name == name)
                return addBond(bond, depth);
        }
        for (const design::Vlan &vlan : m_host.vlans) {
            if (vlan.name == name)
                return addVlan(vlan, depth);
        }
        for (const design::Bridge &bridge : m_host.bridges) {
            if (bridge.name == name)
                return addBridge(bridge, depth);
        }
        for (const design::Nic &nic : m_host.nics) {
            if (nic.name == name)
                addNic(nic);
        }
    }

    void addNic(const design::Nic &nic)
    {
        Interface interface;
        interface.kind = InterfaceKind::Nic;
        interface.name = nic.name;
        interface.mac = nic.mac;
        interface.mtu = nic.mtu;
        m_interfaces.append(interface);
    }

    void addBond(const design::Bond &bond, int depth)
    {
        for (const QString &slave : bond.of)
            add(slave, depth + 1);
        Interface interface;
        interface.kind = InterfaceKind::Bond;
        interface.name = bond.name;
        interface.mode = bond.mode;
        interface.slaves = bond.of;
        interface.miimon = bond.miimon.value_or(100);
        interface.mtu = bond.mtu;
        interface.primary = bond.primary;
        // Without a primary each host would settle on the switch that answered first.
        if (bond.mode == design::BondMode::ActiveBackup && bond.primary.isEmpty())
            interface.primary = bond.of.value(0);
        m_interfaces.append(interface);
    }

    void addVlan(const design::Vlan &vlan, int depth)
    {
        add(vlan.on, depth + 1);
        Interface interface;
        interface.kind = InterfaceKind::Vlan;
        interface.name = vlan.name;
        interface.lower = vlan.on;
        interface.vlan = vlan.id;
        interface.mtu = vlan.mtu;
        m_interfaces.append(interface);
    }

    void addBridge(const design::Bridge &bridge, int depth)
    {
        QString lower = bridge.on;
        if (bridge.vlan) {
            lower = vlanBelow(bridge);
            if (!find(lower))
                addVlan(design::Vlan{lower, bridge.on, *bridge.vlan, {}}, depth + 1);
        } else {
            add(lower, depth + 1);
        }
        Interface interface;
        interface.kind = InterfaceKind::Bridge;
        interface.name = bridge.name;
        interface.lower = lower;
        interface.stp = bridge.stp;
        interface.forwardDelay = bridge.forwardDelay.value_or(0);
        interface.mtu = bridge.mtu;
        m_interfaces.append(interface);
    }

    /// A VLAN that was drawn by itself, or `<on>.<vlan>`.
    QString vlanBelow(const design::Bridge &bridge)
    {
        for (const design::Vlan &vlan : m_host.vlans) {
            if (vlan.on == bridge.on && vlan.id == *bridge.vlan) {
                add(vlan.name);
                return vlan.name;
            }
        }
        return bridge.on + u'.' + QString::number(*bridge.vlan);
    }

    void collect()
    {
        for (const design::Bond &bond : m_host.bonds)
            add(bond.name);
        for (const design::Vlan &vlan : m_host.vlans)
            add(vlan.name);
        for (const design::Bridge &bridge : m_host.bridges)
            add(bridge.name);
        for (const design::Address &address : m_host.addresses)
            add(address.on);
    }

    void joinPorts()
    {
        const QList<Interface> uppers = m_interfaces;
        for (const Interface &upper : uppers) {
            for (const QString &slave : upper.slaves) {
                if (Interface *nic = find(slave))
                    nic->bondMaster = upper.name;
            }
            if (upper.kind == InterfaceKind::Bridge && !upper.lower.isEmpty()) {
                if (Interface *port = find(upper.lower))
                    port->bridge = upper.name;
            }
        }
    }

    void placeAddresses()
    {
        bool routed4 = false;
        bool routed6 = false;
        for (const design::Address &address : m_host.addresses) {
            Interface *interface = find(address.on);
            if (!interface || address.ip.isEmpty())
                continue;
            const design::Network *network = design::findNetwork(m_design, address.network);
            const bool isIpv6 = address.ip.contains(u':');
            const int prefix =
                network ? network->subnet.section(u'/', 1).toInt() : (isIpv6 ? 128 : 32);
            interface->addresses.append({address.ip, prefix, isIpv6});
            if (!network || network->gateway.isEmpty() || network->gateway.contains(u':') != isIpv6)
                continue;
            bool &routed = isIpv6 ? routed6 : routed4;
            if (!routed)
                (isIpv6 ? interface->gateway6 : interface->gateway4) = network->gateway;
            routed = true;
        }
    }

    static QStringList lowersOf(const Interface &upper)
    {
        QStringList lowers = upper.slaves;
        if (!upper.lower.isEmpty())
            lowers.append(upper.lower);
        return lowers;
    }

    /// Whoever sets no MTU carries what stands on it, and then what it stands on.
    void placeMtus()
    {
        for (const design::Network &network : m_design.networks) {
            if (network.mtu)
                demandMtu(network);
        }
        for (auto upper = m_interfaces.rbegin(); upper != m_interfaces.rend(); ++upper) {
            for (const QString &name : lowersOf(*upper)) {
                Interface *lower = find(name);
                if (lower && upper->mtu && !isOwn(*lower))
                    lower->mtu = std::max(lower->mtu.value_or(0), *upper->mtu);
            }
        }
        for (Interface &upper : m_interfaces) {
            for (const QString &name : lowersOf(upper)) {
                const Interface *lower = find(name);
                if (lower && lower->mtu && !upper.mtu)
                    upper.mtu = lower->mtu;
            }
        }
    }

    void demandMtu(const design::Network &network)
    {
        QStringList names;
        for (const design::Address &address : m_host.addresses) {
            if (address.network == network.name)
                names.append(address.on);
        }
        if (const design::Bridge *bridge = design::bridgeFor(m_design, m_host, network.name))
            names.append(bridge->name);
        for (const QString &name : names) {
            Interface *interface = find(name);
            if (interface && !isOwn(*interface))
                interface->mtu = std::max(interface->mtu.value_or(0), *network.mtu);
        }
    }

    /// Did the design give this interface an MTU of its own?
    bool isOwn(const Interface &interface) const
    {
        const auto sets = [&](const auto &list) {
            return std::any_of(list.begin(), list.end(), [&](const auto &entry) {
                return entry.name == interface.name && entry.mtu;
            });
        };
        return sets(m_host.nics) || sets(m_host.bonds) || sets(m_host.vlans)
               || sets(m_host.bridges);
    }

    const design::Design &m_design;
    const design::Host &m_host;
    QList<Interface> m_interfaces;
};

}

QList<Interface> interfacesOf(const design::Design &design, const design::Host &host)
{
    return Builder(design, host).build();
}

QString bondModeName(design::BondMode mode)
{
    switch (mode) {
    case design::BondMode::RoundRobin:
        return u"balance-rr"_s;
    case design::BondMode::ActiveBackup:
        return u"active-backup"_s;
    case design::BondMode::Xor:
        return u"balance-xor"_s;
    case design::BondMode::Broadcast:
        return u"broadcast"_s;
    case design::BondMode::Lacp:
        return u"802.3ad"_s;
    case design::BondMode::Tlb:
        return u"balance-tlb"_s;
    case design::BondMode::Alb:
        return u"balance-alb"_s;
    }
    return u"active-backup"_s;
}

QString netmask(int prefix)
{
    const quint32 mask = prefix <= 0 ? 0 : ~quint32(0) << (32 - std::min(prefix, 32));
    return u"%1.%2.%3.%4"_s.arg(mask >> 24)
        .arg(mask >> 16 & 255)
        .arg(mask >> 8 & 255)
        .arg(mask & 255);
}

}
