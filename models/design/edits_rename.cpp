#include "design/edit_support.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "design/things.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("edits", text);
}

template<class T> T *named(QList<T> &list, const QString &name)
{
    const auto it =
        std::find_if(list.begin(), list.end(), [&](const T &item) { return item.name == name; });
    return it == list.end() ? nullptr : &*it;
}

template<class T> bool renameIn(QList<T> &list, const QString &from, const QString &to)
{
    T *item = named(list, from);
    if (item)
        item->name = to;
    return item != nullptr;
}

Result<> unknown(const QString &name)
{
    return failure(u"unknown-thing"_s,
                   say(QT_TRANSLATE_NOOP("edits", "the design has no “%1”")).arg(name), name);
}

/// "magma1", "magma1:eth0" and "magma1.bond0" alike.
auto renamedDevice(const QString &from, const QString &to)
{
    return [=](const QString &name) {
        const bool isPart = name.size() > from.size() && name.startsWith(from)
                            && (name[from.size()] == u':' || name[from.size()] == u'.');
        return name == from || isPart ? to + name.mid(from.size()) : name;
    };
}

/// magma1 and magma1-hb are the host's own names; they go with it.
void renameAddresses(Host &host, const QString &from, const QString &to)
{
    for (Address &address : host.addresses) {
        if (address.name == from || address.name.startsWith(from + u'-'))
            address.name = to + address.name.mid(from.size());
    }
}

void renameDevice(Design &design, const QString &from, const QString &to)
{
    if (Host *host = named(design.hosts, from))
        renameAddresses(*host, from, to);
    renameIn(design.hosts, from, to);
    renameIn(design.switches, from, to);
    renameIn(design.storage, from, to);
    renameIn(design.pdus, from, to);
    renameIn(design.fencing, from, to);
    renameIn(design.vms, from, to);
    mapThingNames(design, renamedDevice(from, to));
}

auto renamedPart(const QString &from, const QString &to)
{
    return [=](const QString &name) { return name == from ? to : name; };
}

void renamePort(Design &design, const PortId &port, const QString &to)
{
    if (Host *host = named(design.hosts, port.device))
        renameIn(host->hbas, port.port, to);
    if (Storage *storage = named(design.storage, port.device)) {
        for (Controller &controller : storage->controllers)
            renameIn(controller.ports, port.port, to);
    }
    mapThingNames(design, renamedPart(portName(port), portName({port.device, to})));
}

void renameController(Design &design, const QString &storageName, const QString &from,
                      const QString &to)
{
    Storage *storage = named(design.storage, storageName);
    renameIn(storage->controllers, from, to);
    for (Lun &lun : storage->luns) {
        if (lun.owner == from)
            lun.owner = to;
    }
    mapThingNames(design, renamedPart(storageName + u'.' + from, storageName + u'.' + to));
}

Result<> notRenamable(const QString &name)
{
    return failure(
        u"cannot-rename"_s,
        say(QT_TRANSLATE_NOOP("edits",
                              "“%1” has no name of its own: it follows from what it belongs to"))
            .arg(name),
        name);
}

}

Result<> renameInterface(Design &design, const QString &hostName, const QString &from,
                         const QString &to)
{
    return tryEdit(design, [&](Design &changed) -> Result<> {
        Host *host = named(changed.hosts, hostName);
        if (!host)
            return unknown(hostName);
        const bool isNic = renameIn(host->nics, from, to);
        if (!isNic && !renameIn(host->bonds, from, to) && !renameIn(host->vlans, from, to)
            && !renameIn(host->bridges, from, to))
            return unknown(from);
        for (Bond &bond : host->bonds) {
            std::replace(bond.of.begin(), bond.of.end(), from, to);
            bond.primary = bond.primary == from ? to : bond.primary;
        }
        for (Vlan &vlan : host->vlans)
            vlan.on = vlan.on == from ? to : vlan.on;
        for (Bridge &bridge : host->bridges)
            bridge.on = bridge.on == from ? to : bridge.on;
        for (Address &address : host->addresses)
            address.on = address.on == from ? to : address.on;
        const QChar joint = isNic ? u':' : u'.';
        mapThingNames(changed, renamedPart(hostName + joint + from, hostName + joint + to));
        return {};
    });
}

Result<> rename(Design &design, const QString &text, const QString &name)
{
    const auto thing = findThing(design, text);
    if (!thing)
        return tl::unexpected(thing.error());
    const QString owner = ownerOf(thing->name);
    const QString own = ownNameOf(thing->name);
    switch (thing->kind) {
    case ThingKind::Nic:
    case ThingKind::Bond:
        return renameInterface(design, owner, own, name);
    case ThingKind::Hba:
    case ThingKind::ControllerPort:
        return tryEdit(design, [&](Design &changed) -> Result<> {
            renamePort(changed, {owner, own}, name);
            return {};
        });
    case ThingKind::Controller:
        return tryEdit(design, [&](Design &changed) -> Result<> {
            renameController(changed, owner, own, name);
            return {};
        });
    case ThingKind::Card:
    case ThingKind::SwitchPort:
    case ThingKind::Outlet:
    case ThingKind::FencingPort:
    case ThingKind::Cable:
        return notRenamable(thing->name);
    case ThingKind::Host:
    case ThingKind::Switch:
    case ThingKind::Storage:
    case ThingKind::Pdu:
    case ThingKind::Feed:
    case ThingKind::FencingDevice:
    case ThingKind::Vm:
        break;
    }
    return tryEdit(design, [&](Design &changed) -> Result<> {
        renameDevice(changed, thing->name, name);
        return {};
    });
}

Result<> renameNetwork(Design &design, const QString &from, const QString &to)
{
    return tryEdit(design, [&](Design &changed) -> Result<> {
        if (!renameIn(changed.networks, from, to))
            return unknown(from);
        mapNetworkNames(changed, renamedPart(from, to));
        return {};
    });
}

Result<> renameVolumeGroup(Design &design, const QString &from, const QString &to)
{
    return tryEdit(design, [&](Design &changed) -> Result<> {
        if (!renameIn(changed.volumeGroups, from, to))
            return unknown(from);
        for (Vm &vm : changed.vms) {
            for (Disk &disk : vm.disks)
                disk.vg = disk.vg == from ? to : disk.vg;
        }
        return {};
    });
}

Result<> renameLun(Design &design, const QString &from, const QString &to)
{
    return tryEdit(design, [&](Design &changed) -> Result<> {
        bool found = false;
        for (Storage &storage : changed.storage)
            found = renameIn(storage.luns, from, to) || found;
        if (!found)
            return unknown(from);
        for (VolumeGroup &group : changed.volumeGroups) {
            for (QString &lun : group.luns)
                lun = lun == from ? to : lun;
        }
        return {};
    });
}

}
