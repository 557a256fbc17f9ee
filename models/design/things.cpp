#include "design/things.h"

#include "core/nearest.h"
#include "design/lookup.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

void addHost(const Host &host, QList<Thing> &things)
{
    things.append({ThingKind::Host, host.name});
    QSet<int> cards;
    for (const Nic &nic : host.nics) {
        things.append({ThingKind::Nic, portName({host.name, nic.name})});
        if (nic.card)
            cards.insert(*nic.card);
    }
    for (const Hba &hba : host.hbas) {
        things.append({ThingKind::Hba, portName({host.name, hba.name})});
        if (hba.card)
            cards.insert(*hba.card);
    }
    for (const int card : cards)
        things.append({ThingKind::Card, u"%1.card%2"_s.arg(host.name).arg(card)});
    for (const Bond &bond : host.bonds)
        things.append({ThingKind::Bond, host.name + u'.' + bond.name});
}

void addStorage(const Storage &storage, QList<Thing> &things)
{
    things.append({ThingKind::Storage, storage.name});
    for (const Controller &controller : storage.controllers) {
        things.append({ThingKind::Controller, storage.name + u'.' + controller.name});
        for (const ControllerPort &port : controller.ports)
            things.append({ThingKind::ControllerPort, portName({storage.name, port.name})});
    }
}

QStringList powerEntries(const Design &design)
{
    QStringList entries;
    for (const Host &host : design.hosts)
        entries += host.power;
    for (const Switch &item : design.switches)
        entries += item.power;
    for (const Storage &storage : design.storage)
        entries += storage.power;
    for (const FencingDevice &device : design.fencing)
        entries += device.power;
    return entries;
}

/// Feeds are not declared: they exist where they are named.
void addPower(const Design &design, QList<Thing> &things)
{
    QSet<QString> feeds;
    QSet<QString> outlets;
    for (const Pdu &pdu : design.pdus) {
        things.append({ThingKind::Pdu, pdu.name});
        if (!pdu.feed.isEmpty())
            feeds.insert(pdu.feed);
    }
    const QStringList entries = powerEntries(design);
    for (const QString &entry : entries)
        (entry.contains(u':') ? outlets : feeds).insert(entry);
    for (const QString &feed : std::as_const(feeds))
        things.append({ThingKind::Feed, feed});
    for (const QString &outlet : std::as_const(outlets))
        things.append({ThingKind::Outlet, outlet});
}

/// Ports of switches and boards are things where a cable makes them count.
void addCables(const Design &design, QList<Thing> &things)
{
    for (const Cable &cable : design.cables) {
        things.append({ThingKind::Cable, cableName(cable)});
        for (const PortId &end : {cable.a, cable.b}) {
            if (findSwitch(design, end.device))
                things.append({ThingKind::SwitchPort, portName(end)});
            else if (findFencing(design, end.device))
                things.append({ThingKind::FencingPort, portName(end)});
        }
    }
}

void sortByName(QList<Thing> &things)
{
    std::sort(things.begin(), things.end(),
              [](const Thing &a, const Thing &b) { return a.name < b.name; });
}

/// "a:x--b:y" or "a:x -- b:y" in either order; empty if it is no cable.
QString canonicalCable(const QString &text)
{
    const qsizetype dashes = text.indexOf(u"--"_s);
    if (dashes < 0)
        return {};
    const auto port = [](const QString &part) {
        const QString trimmed = part.trimmed();
        const qsizetype colon = trimmed.indexOf(u':');
        return colon < 0 ? PortId{} : PortId{trimmed.left(colon), trimmed.mid(colon + 1)};
    };
    return cableName({port(text.left(dashes)), port(text.mid(dashes + 2))});
}

/// An unused port or outlet cannot harm, but it is there.
std::optional<Thing> unusedPort(const Design &design, const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    bool isNumber = false;
    const int number = text.mid(colon + 1).toInt(&isNumber);
    if (colon < 0 || !isNumber || number < 1 || QString::number(number) != text.mid(colon + 1))
        return {};
    if (const Switch *item = findSwitch(design, text.left(colon)); item && number <= item->ports)
        return Thing{ThingKind::SwitchPort, text};
    if (const Pdu *pdu = findPdu(design, text.left(colon)); pdu && number <= pdu->outlets)
        return Thing{ThingKind::Outlet, text};
    return {};
}

}

QString portName(const PortId &port)
{
    return port.device + u':' + port.port;
}

QString cableName(const Cable &cable)
{
    const bool sorted = portName(cable.a) <= portName(cable.b);
    return portName(sorted ? cable.a : cable.b) + u"--"_s + portName(sorted ? cable.b : cable.a);
}

QList<Thing> failableThings(const Design &design)
{
    QList<Thing> things;
    for (const Host &host : design.hosts)
        addHost(host, things);
    for (const Switch &item : design.switches)
        things.append({ThingKind::Switch, item.name});
    for (const Storage &storage : design.storage)
        addStorage(storage, things);
    addPower(design, things);
    for (const FencingDevice &device : design.fencing)
        things.append({ThingKind::FencingDevice, device.name});
    addCables(design, things);
    sortByName(things);
    return things;
}

Result<Thing> findThing(const Design &design, const QString &text)
{
    const QString cable = canonicalCable(text);
    const QString name = cable.isEmpty() ? text.trimmed() : cable;
    QList<Thing> things = failableThings(design);
    for (const Vm &vm : design.vms)
        things.append({ThingKind::Vm, vm.name});
    QStringList names;
    for (const Thing &thing : std::as_const(things)) {
        if (thing.name == name)
            return thing;
        names += thing.name;
    }
    if (const auto port = unusedPort(design, name))
        return *port;
    if (const FencingDevice *device = findFencing(design, name.section(u':', 0, 0));
        device && name == portName({device->name, u"lan"_s}))
        return Thing{ThingKind::FencingPort, name};
    const QString nearest = nearestWord(name, names);
    if (nearest.isEmpty())
        return failure(u"unknown-thing"_s,
                       QCoreApplication::translate("design",
                                                   "the design has no “%1”; things are written "
                                                   "like magma1, magma1:eth0, magma1.bond0, "
                                                   "msa1.A, lan-a:1--magma1:eth0")
                           .arg(name.left(120)),
                       name);
    return failure(
        u"unknown-thing"_s,
        QCoreApplication::translate("design", "the design has no “%1”; did you mean “%2”?")
            .arg(name.left(120), nearest),
        name);
}

}
