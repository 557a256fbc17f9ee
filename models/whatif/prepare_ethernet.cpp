#include "whatif/builder.h"

#include "design/lookup.h"

using namespace Qt::StringLiterals;

namespace basalt::whatif {

namespace {

/// A NIC or bond below a network's interface, and the VLAN tag its frames carry (0: none).
struct Base
{
    QString name;
    int tag = 0;
};

Base baseOf(const design::Host &host, const QString &name, int depth = 0)
{
    if (depth > 8)
        return {};
    for (const design::Bridge &bridge : host.bridges) {
        if (bridge.name == name) {
            Base below = baseOf(host, bridge.on, depth + 1);
            if (bridge.vlan)
                below.tag = *bridge.vlan;
            return below;
        }
    }
    for (const design::Vlan &vlan : host.vlans) {
        if (vlan.name == name)
            return {baseOf(host, vlan.on, depth + 1).name, vlan.id};
    }
    const auto named = [&](const auto &item) { return item.name == name; };
    if (std::any_of(host.bonds.begin(), host.bonds.end(), named)
        || std::any_of(host.nics.begin(), host.nics.end(), named))
        return {name, 0};
    const qsizetype dot = name.lastIndexOf(u'.');
    bool isNumber = false;
    const int id = dot > 0 ? name.mid(dot + 1).toInt(&isNumber) : 0;
    if (isNumber)
        return {baseOf(host, name.left(dot), depth + 1).name, id};
    return {};
}

QString interfaceOf(const design::Design &design, const design::Host &host,
                    const design::Network &network)
{
    const design::Address *address = design::addressIn(host, network.name);
    if (address && !address->on.isEmpty())
        return address->on;
    if (const design::Bridge *bridge = design::bridgeFor(design, host, network.name))
        return bridge->name;
    for (const design::Vlan &vlan : host.vlans) {
        if (network.vlan && vlan.id == *network.vlan)
            return vlan.name;
    }
    return {};
}

Spread spreadOf(design::BondMode mode)
{
    switch (mode) {
    case design::BondMode::Broadcast:
        return Spread::Any;
    case design::BondMode::Tlb:
    case design::BondMode::Alb:
        return Spread::Mixed;
    default:
        return Spread::One;
    }
}

void addNics(Builder &builder)
{
    for (const design::Host &host : builder.design.hosts) {
        const int index = builder.findHost(host.name);
        if (index == none)
            continue;
        for (const design::Nic &nic : host.nics) {
            const QString port = host.name + u':' + nic.name;
            builder.nicOf.insert(port, static_cast<int>(builder.model.nics.size()));
            builder.model.nics.push_back({builder.part(port), index, builder.findLink(port)});
        }
    }
}

void addPairs(Builder &builder)
{
    Model &model = builder.model;
    for (const design::Switch &device : builder.design.switches) {
        if (device.mlag.isEmpty() || device.name > device.mlag
            || builder.findDevice(device.mlag) == none)
            continue;
        MlagPair pair{builder.findDevice(device.name), builder.findDevice(device.mlag), {}};
        for (size_t i = 0; i < model.links.size(); ++i) {
            const Link &link = model.links[i];
            if (std::minmax(link.a.device, link.b.device) == std::minmax(pair.first, pair.second))
                pair.peerLinks.push_back(static_cast<int>(i));
        }
        model.pairs.push_back(pair);
    }
}

int pairOf(const Model &model, int device)
{
    for (size_t i = 0; i < model.pairs.size(); ++i) {
        if (model.pairs[i].first == device || model.pairs[i].second == device)
            return static_cast<int>(i);
    }
    return none;
}

/// Members with equal numbers may form one LACP aggregate; a switch without LACP offers none.
int aggregateOf(const Builder &builder, int host, int link, int member)
{
    if (link == none)
        return -2 - member;
    const int device = builder.farEnd(link, host).device;
    if (device == none)
        return 0; // undrawn: as the admin meant it
    if (device < builder.model.firstSwitch || device >= builder.model.firstStorage)
        return device;
    const int pair = pairOf(builder.model, device);
    if (pair != none)
        return 1'000'000 + pair;
    const auto &drawn = builder.design.switches[device - builder.model.firstSwitch];
    return drawn.lacp ? device : -2 - member;
}

void addMember(const Builder &builder, Bond &bond, int nic)
{
    const int member = static_cast<int>(bond.nics.size());
    const int link = builder.model.nics[nic].link;
    const int device = link == none ? none : builder.farEnd(link, bond.host).device;
    const int pair = device == none ? none : pairOf(builder.model, device);
    bond.nics.push_back(nic);
    bond.links.push_back(link);
    bond.aggregate.push_back(aggregateOf(builder, bond.host, link, member));
    bond.mlagPair.push_back(pair);
    bond.second.push_back(pair != none && builder.model.pairs[pair].second == device);
}

void addBonds(Builder &builder)
{
    Model &model = builder.model;
    const auto add = [&](const QString &name, Bond bond) {
        builder.bondOf.insert(name, static_cast<int>(model.bonds.size()));
        model.bonds.push_back(std::move(bond));
    };
    for (const design::Host &host : builder.design.hosts) {
        const int index = builder.findHost(host.name);
        if (index == none)
            continue;
        for (const design::Bond &drawn : host.bonds) {
            const QString name = host.name + u'.' + drawn.name;
            Bond bond{builder.part(name),
                      index,
                      drawn.mode,
                      spreadOf(drawn.mode),
                      {},
                      {},
                      {},
                      {},
                      {},
                      none};
            for (const QString &member : drawn.of) {
                const int nic = builder.nicOf.value(host.name + u':' + member, none);
                if (nic == none || bond.nics.size() == 32)
                    continue;
                if (member == drawn.primary)
                    bond.primary = static_cast<int>(bond.nics.size());
                addMember(builder, bond, nic);
            }
            add(name, std::move(bond));
        }
        for (const design::Nic &nic : host.nics) {
            const QString name = host.name + u':' + nic.name;
            Bond bond{none, index, design::BondMode::ActiveBackup, Spread::One, {}, {}, {}, {},
                      {},   none};
            addMember(builder, bond, builder.nicOf.value(name));
            add(name, std::move(bond));
        }
    }
}

int classOf(Builder &builder, int vlan)
{
    if (vlan <= 1)
        return 0;
    const auto known = builder.vlanClass.constFind(vlan);
    if (known != builder.vlanClass.constEnd())
        return *known;
    const int next = static_cast<int>(builder.vlanClass.size()) + 1;
    builder.vlanClass.insert(vlan, next);
    return next;
}

/// Only VLANs that some network, interface or access port uses get segments.
void collectVlans(Builder &builder)
{
    for (const design::Network &network : builder.design.networks)
        classOf(builder, network.vlan.value_or(0));
    for (const design::Host &host : builder.design.hosts) {
        for (const design::Vlan &vlan : host.vlans)
            classOf(builder, vlan.id);
        for (const design::Bridge &bridge : host.bridges)
            classOf(builder, bridge.vlan.value_or(0));
    }
    for (const design::Switch &device : builder.design.switches) {
        for (const design::PortVlans &ports : device.vlans)
            classOf(builder, ports.untagged.value_or(0));
    }
}

/// What a switch port carries. An undeclared port of a switch with declared ports: untagged only.
struct Carried
{
    bool everything = true;
    int untagged = 0;
    QList<int> tagged;

    bool carriesTag(int vlan) const
    {
        return everything || untagged == vlan || tagged.contains(vlan);
    }
};

Carried carriedBy(const design::Switch &device, const QString &port)
{
    Carried carried;
    if (device.vlans.isEmpty())
        return carried;
    carried.everything = false;
    const int number = port.toInt();
    for (const design::PortVlans &entry : device.vlans) {
        if (!design::portNumbers(entry.ports).contains(number))
            continue;
        carried.tagged += entry.tagged;
        if (entry.untagged && *entry.untagged > 1)
            carried.untagged = *entry.untagged;
    }
    return carried;
}

Carried carriedBy(const Builder &builder, const LinkEnd &end)
{
    const QString name = builder.model.partNames[end.port];
    return carriedBy(builder.design.switches[end.device - builder.model.firstSwitch],
                     name.mid(name.indexOf(u':') + 1));
}

bool isSwitch(const Builder &builder, int device, design::SwitchKind kind)
{
    return device >= builder.model.firstSwitch && device < builder.model.firstStorage
           && builder.design.switches[device - builder.model.firstSwitch].kind == kind;
}

/// Every Ethernet switch, and every cable between two devices that are none, owns segments.
void addSegmentOwners(Builder &builder)
{
    const Model &model = builder.model;
    for (int device = model.firstSwitch; device < model.firstStorage; ++device) {
        if (!isSwitch(builder, device, design::SwitchKind::Ethernet))
            continue;
        builder.segmentOwner.insert(device, static_cast<int>(builder.ethernet.size()));
        builder.ethernet.push_back(device);
    }
    const auto isAnySwitch = [&](int device) {
        return device >= model.firstSwitch && device < model.firstStorage;
    };
    for (size_t i = 0; i < model.links.size(); ++i) {
        if (isAnySwitch(model.links[i].a.device) || isAnySwitch(model.links[i].b.device))
            continue;
        builder.directOwner.insert(static_cast<int>(i), static_cast<int>(builder.ethernet.size()));
        builder.ethernet.push_back(none);
    }
}

void addTrunk(Builder &builder, int index)
{
    const Link &link = builder.model.links[index];
    const int classes = static_cast<int>(builder.vlanClass.size()) + 1;
    const int a = builder.segmentOwner.value(link.a.device) * classes;
    const int b = builder.segmentOwner.value(link.b.device) * classes;
    const Carried atA = carriedBy(builder, link.a);
    const Carried atB = carriedBy(builder, link.b);
    for (auto vlan = builder.vlanClass.cbegin(); vlan != builder.vlanClass.cend(); ++vlan) {
        if (atA.carriesTag(vlan.key()) && atB.carriesTag(vlan.key()))
            builder.model.edges.push_back({index, none, a + vlan.value(), b + vlan.value()});
    }
    const int untaggedA = builder.vlanClass.value(atA.untagged, 0);
    const int untaggedB = builder.vlanClass.value(atB.untagged, 0);
    if (untaggedA == 0 || untaggedB == 0 ? untaggedA == untaggedB : atA.untagged != atB.untagged)
        builder.model.edges.push_back({index, none, a + untaggedA, b + untaggedB});
}

void addEdges(Builder &builder)
{
    Model &model = builder.model;
    const int classes = static_cast<int>(builder.vlanClass.size()) + 1;
    model.segments = static_cast<int>(builder.ethernet.size()) * classes;
    for (const int device : builder.ethernet)
        model.segmentSwitch.insert(model.segmentSwitch.end(), classes, device);
    for (size_t i = 0; i < model.links.size(); ++i) {
        const Link &link = model.links[i];
        if (builder.segmentOwner.contains(link.a.device)
            && builder.segmentOwner.contains(link.b.device))
            addTrunk(builder, static_cast<int>(i));
    }
    for (size_t i = 0; i < model.pairs.size(); ++i) {
        const MlagPair &pair = model.pairs[i];
        if (!pair.peerLinks.empty() || !builder.segmentOwner.contains(pair.first)
            || !builder.segmentOwner.contains(pair.second))
            continue;
        for (int vlan = 0; vlan < classes; ++vlan) {
            model.edges.push_back({none, static_cast<int>(i),
                                   builder.segmentOwner.value(pair.first) * classes + vlan,
                                   builder.segmentOwner.value(pair.second) * classes + vlan});
        }
    }
}

NetInterface netInterface(const Builder &builder, int network, int host, const Base &base)
{
    const Model &model = builder.model;
    const design::Host &drawn = builder.design.hosts[host];
    NetInterface interface {
        network, host, none, {}, none
    };
    interface.bond = builder.bondOf.value(
        drawn.name + u'.' + base.name, builder.bondOf.value(drawn.name + u':' + base.name, none));
    if (interface.bond == none)
        return interface;
    for (const int link : model.bonds[interface.bond].links) {
        interface.segments.push_back(
            link == none
                ? none
                : builder.attach(link, host, base.tag, builder.design.networks[network].vlan));
    }
    return interface;
}

bool isCabled(const Model &model, const NetInterface &interface)
{
    if (interface.bond == none)
        return false;
    const auto &links = model.bonds[interface.bond].links;
    return std::any_of(links.begin(), links.end(), [](int link) { return link != none; });
}

/// A network without any cable gets a segment of its own that joins all its interfaces, since the
/// drawing says nothing against it (an imported cluster has no cables at all).
void assumeCloud(Builder &builder, Net &net)
{
    Model &model = builder.model;
    net.drawn = false;
    const int segment = model.segments++;
    model.segmentSwitch.push_back(none);
    for (int i = net.firstInterface; i < net.firstInterface + net.interfaces; ++i) {
        NetInterface &interface = model.interfaces[i];
        interface.segment = segment;
        if (interface.bond == none)
            continue;
        Bond &bond = model.bonds[interface.bond];
        interface.segments.assign(bond.nics.size(), segment);
        for (size_t member = 0; member < bond.nics.size(); ++member) {
            Nic &nic = model.nics[bond.nics[member]];
            if (nic.link == none) {
                nic.link = static_cast<int>(model.links.size());
                model.links.push_back({none, {nic.part, nic.host, none}, {}});
            }
            bond.links[member] = nic.link;
            bond.aggregate[member] = 0;
        }
    }
}

void addNetworks(Builder &builder)
{
    Model &model = builder.model;
    for (const design::Network &network : builder.design.networks) {
        const int index = static_cast<int>(model.networks.size());
        builder.networkOf.insert(network.name, index);
        Net net{network.name,
                true,
                network.dedicated,
                !network.gateway.isEmpty(),
                static_cast<int>(model.interfaces.size()),
                0,
                {}};
        bool cabled = false;
        for (int host = 0; host < model.hostCount; ++host) {
            const design::Host &drawn = builder.design.hosts[host];
            const QString name = interfaceOf(builder.design, drawn, network);
            if (name.isEmpty() && !design::addressIn(drawn, network.name))
                continue;
            model.interfaces.push_back(netInterface(builder, index, host, baseOf(drawn, name)));
            cabled = cabled || isCabled(model, model.interfaces.back());
            ++net.interfaces;
        }
        if (!cabled)
            assumeCloud(builder, net);
        model.networks.push_back(net);
    }
}

}

int Builder::attach(int link, int ownDevice, int tag, std::optional<int> networkVlan) const
{
    const int classes = static_cast<int>(vlanClass.size()) + 1;
    const int assumed = vlanClass.value(tag > 0 ? tag : networkVlan.value_or(0), 0);
    const auto direct = directOwner.constFind(link);
    if (direct != directOwner.constEnd())
        return *direct * classes + assumed;
    const LinkEnd &far = farEnd(link, ownDevice);
    const auto owner = segmentOwner.constFind(far.device);
    if (owner == segmentOwner.constEnd())
        return none;
    const Carried carried = carriedBy(*this, far);
    if (carried.everything)
        return *owner * classes + assumed;
    if (tag > 0)
        return carried.carriesTag(tag) ? *owner * classes + assumed : none;
    return *owner * classes + vlanClass.value(carried.untagged, 0);
}

void addEthernet(Builder &builder)
{
    addNics(builder);
    addPairs(builder);
    addBonds(builder);
    collectVlans(builder);
    addSegmentOwners(builder);
    addEdges(builder);
    addNetworks(builder);
}

}
