#include "design/edits.h"

#include "design/edit_support.h"
#include "design/lookup.h"
#include "design/things.h"
#include "design/verify.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("edits", text);
}

template<class T> Result<> append(Design &design, QList<T> Design::*list, const T &item)
{
    return tryEdit(design, [&](Design &changed) -> Result<> {
        (changed.*list).append(item);
        return {};
    });
}

PortId mapped(const PortId &port, const std::function<QString(const QString &)> &map)
{
    const QString name = map(portName(port));
    return {ownerOf(name), ownNameOf(name)};
}

/// Names of things as they stand in waivers and the layout: cables too.
QString mappedSubject(const QString &subject, const std::function<QString(const QString &)> &map)
{
    const qsizetype dashes = subject.indexOf(u"--"_s);
    if (dashes < 0)
        return map(subject);
    const QString a = map(subject.left(dashes));
    const QString b = map(subject.mid(dashes + 2));
    return a <= b ? a + u"--"_s + b : b + u"--"_s + a;
}

}

Result<> tryEdit(Design &design, const std::function<Result<>(Design &)> &change)
{
    Design changed = design;
    if (auto done = change(changed); !done)
        return done;
    const QList<Error> problems = verify(changed);
    if (!problems.isEmpty())
        return tl::unexpected(problems.front());
    design = std::move(changed);
    return {};
}

void mapThingNames(Design &design, const std::function<QString(const QString &)> &map)
{
    const auto mapAll = [&](QStringList &list) {
        for (QString &name : list)
            name = map(name);
    };
    for (Cable &cable : design.cables)
        cable = {mapped(cable.a, map), mapped(cable.b, map)};
    for (Host &host : design.hosts)
        mapAll(host.power);
    for (Switch &device : design.switches) {
        mapAll(device.power);
        device.mlag = map(device.mlag);
        for (Zone &zone : device.zones)
            mapAll(zone.members);
    }
    for (Storage &storage : design.storage) {
        mapAll(storage.power);
        for (Lun &lun : storage.luns)
            mapAll(lun.hosts);
    }
    for (Pdu &pdu : design.pdus)
        pdu.feed = map(pdu.feed);
    for (FencingDevice &device : design.fencing) {
        mapAll(device.kills);
        mapAll(device.power);
        device.pdu = map(device.pdu);
        QMap<QString, QString> plugs;
        for (auto it = device.plugs.begin(); it != device.plugs.end(); ++it)
            plugs.insert(map(it.key()), it.value());
        device.plugs = plugs;
    }
    for (Vm &vm : design.vms) {
        vm.prefer = map(vm.prefer);
        mapAll(vm.hosts);
    }
    for (Waiver &waiver : design.waivers)
        waiver.subject = mappedSubject(waiver.subject, map);
    QMap<QString, QPointF> layout;
    for (auto it = design.layout.begin(); it != design.layout.end(); ++it)
        layout.insert(mappedSubject(it.key(), map), it.value());
    design.layout = layout;
}

void mapNetworkNames(Design &design, const std::function<QString(const QString &)> &map)
{
    for (QString &ring : design.cluster.rings)
        ring = map(ring);
    design.cluster.migrationNetwork = map(design.cluster.migrationNetwork);
    if (design.cluster.quorum.qdevice)
        design.cluster.quorum.qdevice->network = map(design.cluster.quorum.qdevice->network);
    for (Host &host : design.hosts) {
        for (Address &address : host.addresses)
            address.network = map(address.network);
        if (!host.iscsi)
            continue;
        for (QString &network : host.iscsi->networks)
            network = map(network);
    }
    for (Storage &storage : design.storage) {
        for (Controller &controller : storage.controllers) {
            for (ControllerPort &port : controller.ports)
                port.network = map(port.network);
        }
    }
    for (FencingDevice &device : design.fencing)
        device.network = map(device.network);
    for (Vm &vm : design.vms) {
        for (VmNic &nic : vm.nics)
            nic.network = map(nic.network);
    }
}

QString ownerOf(const QString &thing)
{
    const qsizetype colon = thing.indexOf(u':');
    if (colon >= 0)
        return thing.left(colon);
    const qsizetype dot = thing.indexOf(u'.');
    return dot < 0 ? thing : thing.left(dot);
}

QString ownNameOf(const QString &thing)
{
    const qsizetype colon = thing.indexOf(u':');
    if (colon >= 0)
        return thing.mid(colon + 1);
    const qsizetype dot = thing.indexOf(u'.');
    return dot < 0 ? thing : thing.mid(dot + 1);
}

Result<> add(Design &design, const Host &host)
{
    return append(design, &Design::hosts, host);
}

Result<> add(Design &design, const Network &network)
{
    return append(design, &Design::networks, network);
}

Result<> add(Design &design, const Switch &device)
{
    return append(design, &Design::switches, device);
}

Result<> add(Design &design, const Storage &storage)
{
    return append(design, &Design::storage, storage);
}

Result<> add(Design &design, const Pdu &pdu)
{
    return append(design, &Design::pdus, pdu);
}

Result<> add(Design &design, const FencingDevice &device)
{
    return append(design, &Design::fencing, device);
}

Result<> add(Design &design, const VolumeGroup &group)
{
    return append(design, &Design::volumeGroups, group);
}

Result<> add(Design &design, const Vm &vm)
{
    return append(design, &Design::vms, vm);
}

Result<> connect(Design &design, const PortId &a, const PortId &b)
{
    return append(design, &Design::cables, Cable{a, b});
}

Result<> disconnect(Design &design, const QString &cable)
{
    const auto thing = findThing(design, cable);
    if (!thing)
        return tl::unexpected(thing.error());
    if (thing->kind != ThingKind::Cable)
        return failure(u"not-a-cable"_s,
                       say(QT_TRANSLATE_NOOP("edits", "“%1” is not a cable")).arg(cable), cable);
    return remove(design, thing->name);
}

Result<> move(Design &design, const QString &thing, QPointF position)
{
    return tryEdit(design, [&](Design &changed) -> Result<> {
        changed.layout.insert(thing, position);
        return {};
    });
}

Result<> unplace(Design &design, const QString &thing)
{
    if (design.layout.remove(thing) == 0)
        return failure(u"unknown-thing"_s,
                       say(QT_TRANSLATE_NOOP("edits", "“%1” has no place of its own")).arg(thing),
                       thing);
    return {};
}

}
