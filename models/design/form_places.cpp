// Where things stand in the form, and what their fields may refer to.
#include "design/form.h"

#include "design/lookup.h"
#include "design/things.h"

#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

template<class T>
FieldPath placeIn(const FieldPath &list, const QList<T> &items, const QString &name)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items[i].name == name)
            return list + FieldPath{QString::number(i)};
    }
    return {};
}

FieldPath placeOfPort(const Design &design, const FieldPath &storage, const QString &port)
{
    const QList<Controller> &controllers = design.storage[storage.last().toInt()].controllers;
    for (qsizetype i = 0; i < controllers.size(); ++i) {
        const FieldPath place =
            placeIn(storage + FieldPath{u"controllers"_s, QString::number(i), u"ports"_s},
                    controllers[i].ports, port);
        if (!place.isEmpty())
            return place;
    }
    return {};
}

template<class T> QStringList namesOf(const QList<T> &things)
{
    QStringList names;
    for (const T &thing : things)
        names.append(thing.name);
    return names;
}

QStringList interfacesOf(const Host &host)
{
    return namesOf(host.bonds) + namesOf(host.nics) + namesOf(host.vlans) + namesOf(host.bridges);
}

QStringList luns(const Design &design)
{
    QStringList names;
    for (const Storage &storage : design.storage)
        names += namesOf(storage.luns);
    return names;
}

QStringList outlets(const Design &design)
{
    QStringList names;
    for (const Pdu &pdu : design.pdus) {
        for (int outlet = 1; outlet <= pdu.outlets; ++outlet)
            names.append(u"%1:%2"_s.arg(pdu.name).arg(outlet));
    }
    return names;
}

using Suggest = std::function<QStringList(const Design &, const FieldPath &)>;

const Host *hostAt(const Design &design, const FieldPath &path)
{
    const qsizetype index = path.value(1).toInt();
    return path.value(0) == u"hosts" && index < design.hosts.size() ? &design.hosts[index]
                                                                    : nullptr;
}

QStringList ofHost(const Design &design, const FieldPath &path,
                   const std::function<QStringList(const Host &)> &take)
{
    const Host *host = hostAt(design, path);
    return host ? take(*host) : QStringList();
}

/// NICs that no other bond uses.
QStringList freeNics(const Host &host, const QString &bond)
{
    QStringList names = namesOf(host.nics);
    for (const Bond &other : host.bonds) {
        for (const QString &taken : other.name == bond ? QStringList() : other.of)
            names.removeAll(taken);
    }
    return names;
}

const QMap<QString, Suggest> &suggestionTable()
{
    static const Suggest networks = [](const Design &design, const FieldPath &) {
        return namesOf(design.networks);
    };
    static const Suggest hosts = [](const Design &design, const FieldPath &) {
        return namesOf(design.hosts);
    };
    static const Suggest groups = [](const Design &design, const FieldPath &) {
        return namesOf(design.volumeGroups);
    };
    static const Suggest power = [](const Design &design, const FieldPath &) {
        return outlets(design);
    };
    static const Suggest interfaces = [](const Design &design, const FieldPath &path) {
        return ofHost(design, path, interfacesOf);
    };
    static const Suggest members = [](const Design &design, const FieldPath &path) {
        return ofHost(design, path, [&](const Host &host) {
            const qsizetype bond = path.value(3).toInt();
            return freeNics(host, bond < host.bonds.size() ? host.bonds[bond].name : QString());
        });
    };
    static const Suggest ownMembers = [](const Design &design, const FieldPath &path) {
        return ofHost(design, path, [&](const Host &host) {
            const qsizetype bond = path.value(3).toInt();
            return bond < host.bonds.size() ? host.bonds[bond].of : QStringList();
        });
    };
    static const QMap<QString, Suggest> table{
        {u"cluster.rings"_s, networks},
        {u"cluster.migration_network"_s, networks},
        {u"cluster.quorum.qdevice.network"_s, networks},
        {u"hosts.addresses.network"_s, networks},
        {u"hosts.iscsi.networks"_s, networks},
        {u"storage.controllers.ports.network"_s, networks},
        {u"fencing.network"_s, networks},
        {u"vms.nics.network"_s, networks},
        {u"hosts.bonds.of"_s, members},
        {u"hosts.bonds.primary"_s, ownMembers},
        {u"hosts.vlans.on"_s, interfaces},
        {u"hosts.bridges.on"_s, interfaces},
        {u"hosts.addresses.on"_s, interfaces},
        {u"hosts.power"_s, power},
        {u"switches.power"_s, power},
        {u"storage.power"_s, power},
        {u"fencing.power"_s, power},
        {u"fencing.kills"_s, hosts},
        {u"vms.prefer"_s, hosts},
        {u"vms.hosts"_s, hosts},
        {u"storage.luns.hosts"_s, hosts},
        {u"vms.disks.vg"_s, groups},
        {u"fencing.pdu"_s,
         [](const Design &design, const FieldPath &) { return namesOf(design.pdus); }},
        {u"switches.mlag"_s,
         [](const Design &design, const FieldPath &) { return namesOf(design.switches); }},
        {u"volume_groups.luns"_s,
         [](const Design &design, const FieldPath &) { return luns(design); }},
    };
    return table;
}

}

FieldPath pathOf(const Design &design, const QString &name)
{
    const Result<Thing> thing = findThing(design, name);
    if (!thing)
        return {};
    const QString &full = thing->name;
    static const QRegularExpression divider(u"[:.]"_s);
    const qsizetype mark = full.indexOf(divider);
    const QString own = full.mid(mark + 1);
    const FieldPath host = placeIn({u"hosts"_s}, design.hosts, full.left(mark));
    const FieldPath storage = placeIn({u"storage"_s}, design.storage, full.left(mark));
    const auto inHost = [&](const QString &list, const auto &items) {
        return placeIn(host + FieldPath{list}, items, own);
    };
    switch (thing->kind) {
    case ThingKind::Host:
        return placeIn({u"hosts"_s}, design.hosts, full);
    case ThingKind::Switch:
        return placeIn({u"switches"_s}, design.switches, full);
    case ThingKind::Storage:
        return placeIn({u"storage"_s}, design.storage, full);
    case ThingKind::Pdu:
        return placeIn({u"pdus"_s}, design.pdus, full);
    case ThingKind::FencingDevice:
    case ThingKind::FencingPort: // its only one
        return placeIn({u"fencing"_s}, design.fencing, full.left(mark));
    case ThingKind::Vm:
        return placeIn({u"vms"_s}, design.vms, full);
    case ThingKind::Nic:
        return inHost(u"nics"_s, hostAt(design, host)->nics);
    case ThingKind::Hba:
        return inHost(u"hbas"_s, hostAt(design, host)->hbas);
    case ThingKind::Bond:
        return inHost(u"bonds"_s, hostAt(design, host)->bonds);
    case ThingKind::Controller:
        return placeIn(storage + FieldPath{u"controllers"_s},
                       design.storage[storage.last().toInt()].controllers, own);
    case ThingKind::ControllerPort:
        return placeOfPort(design, storage, own);
    case ThingKind::Card:
    case ThingKind::SwitchPort:
    case ThingKind::Outlet:
    case ThingKind::Feed:
    case ThingKind::Cable:
        return {};
    }
    return {};
}

QStringList suggestions(const Design &design, const FieldPath &path)
{
    const Suggest suggest = suggestionTable().value(plainPath(path));
    return suggest ? suggest(design, path) : QStringList();
}

}
