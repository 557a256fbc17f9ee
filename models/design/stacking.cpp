#include "design/stacking.h"

#include "core/names.h"
#include "design/counting.h"
#include "design/edit_support.h"
#include "design/lookup.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("stacking", text);
}

template<class List> auto named(List &list, const QString &name)
{
    const auto it =
        std::find_if(list.begin(), list.end(), [&](const auto &item) { return item.name == name; });
    return it == list.end() ? nullptr : &*it;
}

const Bond *bondOf(const Host &host, const QString &nic)
{
    const auto it = std::find_if(host.bonds.begin(), host.bonds.end(),
                                 [&](const Bond &bond) { return bond.of.contains(nic); });
    return it == host.bonds.end() ? nullptr : &*it;
}

/// What stands on an interface, for a sentence; empty if nothing does.
QString loadOf(const Host &host, const QString &name)
{
    for (const Vlan &vlan : host.vlans) {
        if (vlan.on == name)
            return vlan.name;
    }
    for (const Bridge &bridge : host.bridges) {
        if (bridge.on == name)
            return bridge.name;
    }
    for (const Address &address : host.addresses) {
        if (address.on == name)
            return address.ip.isEmpty() ? address.network : address.ip;
    }
    return {};
}

void moveLoad(Host &host, const QString &from, const QString &to)
{
    for (Vlan &vlan : host.vlans) {
        if (vlan.on == from)
            vlan.on = to;
    }
    for (Bridge &bridge : host.bridges) {
        if (bridge.on == from)
            bridge.on = to;
    }
    for (Address &address : host.addresses) {
        if (address.on == from)
            address.on = to;
    }
}

QSet<QString> interfaceNames(const Host &host)
{
    QSet<QString> names;
    const auto addAll = [&](const auto &list) {
        for (const auto &item : list)
            names.insert(item.name);
    };
    addAll(host.nics);
    addAll(host.bonds);
    addAll(host.vlans);
    addAll(host.bridges);
    return names;
}

tl::unexpected<Error> noInterface(const QString &thing)
{
    return failure(
        u"no-interface"_s,
        say(QT_TRANSLATE_NOOP("stacking", "“%1” is neither a network port nor a bond of a host."))
            .arg(thing),
        thing);
}

/// The interface with this name as a place of its host; a member of a bond stands for no place.
struct Place
{
    Host *host;
    QString name;
};

Result<Place> placeOf(Design &design, const QString &on)
{
    if (!isInterface(design, on))
        return noInterface(on);
    Host *host = named(design.hosts, ownerOf(on));
    const QString name = ownNameOf(on);
    if (const Bond *bond = bondOf(*host, name))
        return failure(u"member"_s,
                       say(QT_TRANSLATE_NOOP("stacking",
                                             "%1 is a member of %2: put it upon the bond instead."))
                           .arg(name, bond->name),
                       on);
    return Place{host, name};
}

/// Adds a NIC to a bond; why not is said by whoever asks.
Result<QString> join(Host &host, Bond &bond, const QString &nic)
{
    if (bond.of.contains(nic))
        return failure(u"member"_s,
                       say(QT_TRANSLATE_NOOP("stacking", "%1 is a member of %2 already."))
                           .arg(nic, bond.name));
    bond.of << nic;
    return host.name + u'.' + bond.name;
}

QString newBond(Host &host, const QString &below, const QString &nic)
{
    Bond bond;
    bond.name = freeName(u"bond0"_s, interfaceNames(host));
    bond.of = {below, nic};
    host.bonds << bond;
    moveLoad(host, below, bond.name);
    return host.name + u'.' + bond.name;
}

}

bool isInterface(const Design &design, const QString &thing)
{
    const Host *host = findHost(design, ownerOf(thing));
    if (!host)
        return false;
    const QString name = ownNameOf(thing);
    return thing.contains(u':') ? named(host->nics, name) != nullptr
                                : thing != name && named(host->bonds, name) != nullptr;
}

bool meansBond(const Design &design, const QString &one, const QString &other)
{
    return one != other && ownerOf(one) == ownerOf(other) && isInterface(design, one)
           && isInterface(design, other) && one.contains(u':');
}

Result<QString> bond(Design &design, const QString &nic, const QString &onto)
{
    if (!meansBond(design, nic, onto))
        return failure(
            u"no-bond"_s,
            say(QT_TRANSLATE_NOOP("stacking", "A bond joins network ports of one host.")), nic);
    Host &host = *named(design.hosts, ownerOf(nic));
    const QString name = ownNameOf(nic);
    const QString target = ownNameOf(onto);
    Bond *there = named(host.bonds, target);
    if (const Bond *around = bondOf(host, target))
        there = named(host.bonds, around->name);
    if (const Bond *own = bondOf(host, name); own && own != there)
        return failure(
            u"member"_s,
            say(QT_TRANSLATE_NOOP("stacking", "%1 is a member of %2; take it out there first."))
                .arg(name, own->name),
            nic);
    if (const QString load = loadOf(host, name); !load.isEmpty())
        return failure(
            u"in-use"_s,
            say(QT_TRANSLATE_NOOP(
                    "stacking", "%1 carries %2, which a member of a bond cannot; move that first."))
                .arg(name, load),
            nic);
    return there ? join(host, *there, name) : Result<QString>(newBond(host, target, name));
}

Result<QString> addVlan(Design &design, const QString &on, int id)
{
    const Result<Place> place = placeOf(design, on);
    if (!place)
        return tl::unexpected(place.error());
    const auto sameVlan = [&](const auto &other) { return other.on == place->name; };
    for (const Vlan &other : std::as_const(place->host->vlans)) {
        if (sameVlan(other) && other.id == id)
            return failure(u"vlan-exists"_s,
                           say(QT_TRANSLATE_NOOP("stacking", "%1 has VLAN %2 already: %3."))
                               .arg(place->name, QString::number(id), other.name),
                           on);
    }
    for (const Bridge &other : std::as_const(place->host->bridges)) {
        if (sameVlan(other) && other.vlan == id)
            return failure(
                u"vlan-exists"_s,
                say(QT_TRANSLATE_NOOP("stacking", "VLAN %1 of %2 belongs to the bridge %3."))
                    .arg(QString::number(id), place->name, other.name),
                on);
    }
    Vlan vlan;
    vlan.name = u"%1.%2"_s.arg(place->name).arg(id);
    vlan.on = place->name;
    vlan.id = id;
    place->host->vlans << vlan;
    return vlan.name;
}

Result<QString> addBridge(Design &design, const QString &on, std::optional<int> vlan)
{
    const Result<Place> place = placeOf(design, on);
    if (!place)
        return tl::unexpected(place.error());
    for (const Bridge &other : std::as_const(place->host->bridges)) {
        if (other.on == place->name && other.vlan == vlan)
            return failure(u"bridge-exists"_s,
                           say(QT_TRANSLATE_NOOP("stacking", "The bridge %1 is there already."))
                               .arg(other.name),
                           on);
    }
    Bridge bridge;
    bridge.name = freeName(vlan ? u"br%1"_s.arg(*vlan) : u"br0"_s, interfaceNames(*place->host));
    bridge.on = place->name;
    for (const Vlan &below : std::as_const(place->host->vlans)) {
        if (vlan && below.on == place->name && below.id == *vlan)
            bridge.on = below.name; // the VLAN is an interface of its own already
    }
    if (bridge.on == place->name)
        bridge.vlan = vlan;
    for (Address &address : place->host->addresses) {
        if (!vlan && address.on == place->name) // what a bridge is on has no address of its own
            address.on = bridge.name;
    }
    place->host->bridges << bridge;
    return bridge.name;
}

Result<> addAddress(Design &design, const QString &on, const QString &network)
{
    const Result<Place> place = placeOf(design, on);
    if (!place)
        return tl::unexpected(place.error());
    const Network *known = findNetwork(design, network);
    if (!known)
        return failure(u"unknown-name"_s,
                       say(QT_TRANSLATE_NOOP("stacking", "There is no network “%1”.")).arg(network),
                       network);
    if (const Address *own = addressIn(*place->host, network))
        return failure(u"has-address"_s,
                       say(QT_TRANSLATE_NOOP("stacking", "%1 has an address in %2 already: %3."))
                           .arg(place->host->name, network, own->ip),
                       on);
    Address address;
    address.network = network;
    address.on = place->name;
    for (const Bridge &bridge : std::as_const(place->host->bridges)) {
        if (bridge.on == place->name && !bridge.vlan)
            address.on = bridge.name;
    }
    address.ip = freeIp(*known, usedIps(design));
    const bool isFirst = place->host->addresses.isEmpty();
    address.name = isFirst ? place->host->name : place->host->name + u'-' + network;
    address.name.replace(u'_', u'-'); // which a name in the network cannot have
    place->host->addresses << address;
    return {};
}

}
