#include "design/edit_support.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "design/things.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("edits", text);
}

template<class T> void removeNamed(QList<T> &list, const QString &name)
{
    list.removeIf([&](const T &item) { return item.name == name; });
}

template<class T> T *named(QList<T> &list, const QString &name)
{
    const auto it =
        std::find_if(list.begin(), list.end(), [&](const T &item) { return item.name == name; });
    return it == list.end() ? nullptr : &*it;
}

Result<> inUse(const QString &thing, const QString &user)
{
    return failure(
        u"in-use"_s,
        say(QT_TRANSLATE_NOOP("edits", "“%1” is needed by %2; change that first")).arg(thing, user),
        thing);
}

/// `isGone` tells of names as in things.h.
using IsGone = std::function<bool(const QString &)>;

void removeCablesAndZones(Design &design, const IsGone &isGone)
{
    design.cables.removeIf(
        [&](const Cable &cable) { return isGone(portName(cable.a)) || isGone(portName(cable.b)); });
    for (Switch &device : design.switches) {
        for (Zone &zone : device.zones)
            zone.members.removeIf(isGone);
        device.zones.removeIf([](const Zone &zone) { return zone.members.isEmpty(); });
    }
}

void removeTalk(Design &design, const IsGone &isGone)
{
    const auto speaksOfIt = [&](const QString &subject) {
        const qsizetype dashes = subject.indexOf(u"--"_s);
        return dashes < 0 ? isGone(subject)
                          : isGone(subject.left(dashes)) || isGone(subject.mid(dashes + 2))
                                || isGone(subject);
    };
    design.waivers.removeIf([&](const Waiver &waiver) { return speaksOfIt(waiver.subject); });
    design.layout.removeIf(
        [&](const QMap<QString, QPointF>::iterator &it) { return speaksOfIt(it.key()); });
}

void removeEverywhere(Design &design, const IsGone &isGone)
{
    removeCablesAndZones(design, isGone);
    removeTalk(design, isGone);
}

IsGone partsOf(const QString &device)
{
    return [device](const QString &name) {
        return name == device || name.startsWith(device + u':') || name.startsWith(device + u'.');
    };
}

void removeFencingDevice(Design &design, const QString &name)
{
    removeNamed(design.fencing, name);
    removeEverywhere(design, partsOf(name));
}

/// A device that kills nobody any more goes with its host.
Result<> removeHost(Design &design, const QString &name)
{
    QStringList idle;
    for (FencingDevice &device : design.fencing) {
        device.plugs.remove(name);
        if (device.kills.removeAll(name) > 0 && device.kills.isEmpty())
            idle.append(device.name);
    }
    for (const QString &device : std::as_const(idle))
        removeFencingDevice(design, device);
    for (Storage &storage : design.storage) {
        for (Lun &lun : storage.luns) {
            if (lun.hosts == QStringList{name})
                return inUse(name, lun.name);
            lun.hosts.removeAll(name);
        }
    }
    for (Vm &vm : design.vms) {
        if (vm.hosts == QStringList{name})
            return inUse(name, vm.name);
        vm.hosts.removeAll(name);
        if (vm.prefer == name)
            vm.prefer.clear();
    }
    removeNamed(design.hosts, name);
    removeEverywhere(design, partsOf(name));
    return {};
}

void removeSwitch(Design &design, const QString &name)
{
    for (Switch &device : design.switches) {
        if (device.mlag == name)
            device.mlag.clear();
    }
    removeNamed(design.switches, name);
    removeEverywhere(design, partsOf(name));
}

Result<> removeStorage(Design &design, const QString &name)
{
    const Storage *storage = findStorage(design, name);
    for (const VolumeGroup &group : design.volumeGroups) {
        for (const Lun &lun : storage->luns) {
            if (group.luns.contains(lun.name))
                return inUse(name, group.name);
        }
    }
    const QList<Lun> luns = storage->luns;
    removeNamed(design.storage, name);
    removeEverywhere(design, partsOf(name));
    for (const Lun &lun : luns)
        design.layout.remove(lun.name);
    return {};
}

void removePower(Design &design, const IsGone &isGone)
{
    for (Host &host : design.hosts)
        host.power.removeIf(isGone);
    for (Switch &device : design.switches)
        device.power.removeIf(isGone);
    for (Storage &storage : design.storage)
        storage.power.removeIf(isGone);
    for (FencingDevice &device : design.fencing)
        device.power.removeIf(isGone);
}

Result<> removePdu(Design &design, const QString &name)
{
    for (const FencingDevice &device : design.fencing) {
        if (device.pdu == name)
            return inUse(name, device.name);
    }
    removePower(design, partsOf(name));
    removeNamed(design.pdus, name);
    removeEverywhere(design, partsOf(name));
    return {};
}

void removeFeed(Design &design, const QString &name)
{
    const IsGone isFeed = [&](const QString &entry) { return entry == name; };
    removePower(design, isFeed);
    for (Pdu &pdu : design.pdus) {
        if (pdu.feed == name)
            pdu.feed.clear();
    }
    removeTalk(design, isFeed);
}

/// What sits on an interface of a host; empty if nothing does.
QString userOfInterface(const Host &host, const QString &name)
{
    for (const Vlan &vlan : host.vlans) {
        if (vlan.on == name)
            return host.name + u'.' + vlan.name;
    }
    for (const Bridge &bridge : host.bridges) {
        if (bridge.on == name)
            return host.name + u'.' + bridge.name;
    }
    for (const Address &address : host.addresses) {
        if (address.on == name)
            return address.ip;
    }
    return {};
}

Result<> removeNic(Design &design, const PortId &port)
{
    Host *host = named(design.hosts, port.device);
    if (const QString user = userOfInterface(*host, port.port); !user.isEmpty())
        return inUse(portName(port), user);
    for (Bond &bond : host->bonds) {
        if (bond.of == QStringList{port.port})
            return inUse(portName(port), host->name + u'.' + bond.name);
        bond.of.removeAll(port.port);
        if (bond.primary == port.port)
            bond.primary.clear();
    }
    removeNamed(host->nics, port.port);
    removeEverywhere(design, [&](const QString &name) { return name == portName(port); });
    return {};
}

Result<> removeBond(Design &design, const QString &hostName, const QString &name)
{
    Host *host = named(design.hosts, hostName);
    if (const QString user = userOfInterface(*host, name); !user.isEmpty())
        return inUse(hostName + u'.' + name, user);
    removeNamed(host->bonds, name);
    removeTalk(design, [&](const QString &subject) { return subject == hostName + u'.' + name; });
    return {};
}

void removePort(Design &design, const PortId &port)
{
    if (Host *host = named(design.hosts, port.device))
        removeNamed(host->hbas, port.port);
    if (Storage *storage = named(design.storage, port.device)) {
        for (Controller &controller : storage->controllers)
            removeNamed(controller.ports, port.port);
    }
    removeEverywhere(design, [&](const QString &name) { return name == portName(port); });
}

void removeController(Design &design, const QString &storageName, const QString &name)
{
    Storage *storage = named(design.storage, storageName);
    const Controller *controller = named(storage->controllers, name);
    QStringList gone{storageName + u'.' + name};
    for (const ControllerPort &port : controller->ports)
        gone.append(portName({storageName, port.name}));
    for (Lun &lun : storage->luns) {
        if (lun.owner == name)
            lun.owner.clear();
    }
    removeNamed(storage->controllers, name);
    removeEverywhere(design, [&](const QString &subject) { return gone.contains(subject); });
}

Result<> removeCable(Design &design, const QString &name)
{
    design.cables.removeIf([&](const Cable &cable) { return cableName(cable) == name; });
    removeTalk(design, [&](const QString &subject) { return subject == name; });
    return {};
}

Result<> removeThing(Design &design, const Thing &thing)
{
    const QString owner = ownerOf(thing.name);
    const QString own = ownNameOf(thing.name);
    switch (thing.kind) {
    case ThingKind::Host:
        return removeHost(design, thing.name);
    case ThingKind::Nic:
        return removeNic(design, {owner, own});
    case ThingKind::Bond:
        return removeBond(design, owner, own);
    case ThingKind::Storage:
        return removeStorage(design, thing.name);
    case ThingKind::Pdu:
        return removePdu(design, thing.name);
    case ThingKind::Cable:
        return removeCable(design, thing.name);
    case ThingKind::Hba:
    case ThingKind::ControllerPort:
        removePort(design, {owner, own});
        return {};
    case ThingKind::Controller:
        removeController(design, owner, own);
        return {};
    case ThingKind::Switch:
        removeSwitch(design, thing.name);
        return {};
    case ThingKind::Feed:
        removeFeed(design, thing.name);
        return {};
    case ThingKind::FencingDevice:
        removeFencingDevice(design, thing.name);
        return {};
    case ThingKind::Vm:
        removeNamed(design.vms, thing.name);
        removeTalk(design, partsOf(thing.name));
        return {};
    case ThingKind::Outlet: // the cord goes; a free one has none
        removePower(design, [&](const QString &source) { return source == thing.name; });
        return {};
    case ThingKind::Card:
    case ThingKind::SwitchPort:
    case ThingKind::FencingPort:
        break;
    }
    return failure(
        u"cannot-remove"_s,
        say(QT_TRANSLATE_NOOP("edits", "“%1” is a part of its device; change the device instead"))
            .arg(thing.name),
        thing.name);
}

/// After a removal some things may have ceased to be named anywhere (feeds, outlets, ports).
void pruneLayout(Design &design)
{
    QSet<QString> known;
    const QList<Thing> things = failableThings(design);
    for (const Thing &thing : things)
        known.insert(thing.name);
    const auto isKnown = [&](const QString &name) {
        return known.contains(name) || findVm(design, name) || findNetwork(design, name)
               || findVolumeGroup(design, name) || findLun(design, name);
    };
    design.layout.removeIf(
        [&](const QMap<QString, QPointF>::iterator &it) { return !isKnown(it.key()); });
}

/// The first thing that uses a network, or nothing.
QString userOfNetwork(const Design &design, const QString &name)
{
    const Cluster &cluster = design.cluster;
    const bool byCluster = cluster.rings.contains(name) || cluster.migrationNetwork == name
                           || (cluster.quorum.qdevice && cluster.quorum.qdevice->network == name);
    if (byCluster)
        return cluster.name;
    for (const Host &host : design.hosts) {
        if (addressIn(host, name) || (host.iscsi && host.iscsi->networks.contains(name)))
            return host.name;
    }
    for (const Storage &storage : design.storage) {
        for (const Controller &controller : storage.controllers) {
            for (const ControllerPort &port : controller.ports) {
                if (port.network == name)
                    return portName({storage.name, port.name});
            }
        }
    }
    for (const FencingDevice &device : design.fencing) {
        if (device.network == name)
            return device.name;
    }
    for (const Vm &vm : design.vms) {
        const bool uses = std::any_of(vm.nics.begin(), vm.nics.end(),
                                      [&](const VmNic &nic) { return nic.network == name; });
        if (uses)
            return vm.name;
    }
    return {};
}

Result<> unknown(const QString &name)
{
    return failure(u"unknown-thing"_s,
                   say(QT_TRANSLATE_NOOP("edits", "the design has no “%1”")).arg(name), name);
}

}

Result<> remove(Design &design, const QString &text)
{
    const auto thing = findThing(design, text);
    if (!thing)
        return tl::unexpected(thing.error());
    return tryEdit(design, [&](Design &changed) -> Result<> {
        if (auto done = removeThing(changed, *thing); !done)
            return done;
        pruneLayout(changed);
        return {};
    });
}

Result<> removeNetwork(Design &design, const QString &name)
{
    if (!findNetwork(design, name))
        return unknown(name);
    if (const QString user = userOfNetwork(design, name); !user.isEmpty())
        return inUse(name, user);
    return tryEdit(design, [&](Design &changed) -> Result<> {
        removeNamed(changed.networks, name);
        changed.layout.remove(name);
        return {};
    });
}

Result<> removeVolumeGroup(Design &design, const QString &name)
{
    if (!findVolumeGroup(design, name))
        return unknown(name);
    for (const Vm &vm : design.vms) {
        for (const Disk &disk : vm.disks) {
            if (volumeGroupOf(design, disk) == name)
                return inUse(name, vm.name);
        }
    }
    return tryEdit(design, [&](Design &changed) -> Result<> {
        removeNamed(changed.volumeGroups, name);
        changed.layout.remove(name);
        return {};
    });
}

}
