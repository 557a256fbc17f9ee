#include "canvas/wiring.h"

#include "design/lookup.h"
#include "design/things.h"

#include <QSet>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

namespace {

struct NicFacts
{
    Hue hue = Hue::Neutral;
    QList<int> rings;
};

bool isStorageNetwork(const design::Design &design, const design::Host &host,
                      const QString &network)
{
    if (host.iscsi && host.iscsi->networks.contains(network))
        return true;
    for (const design::Storage &storage : design.storage) {
        for (const design::Controller &controller : storage.controllers) {
            for (const design::ControllerPort &port : controller.ports) {
                if (!port.network.isEmpty() && port.network == network)
                    return true;
            }
        }
    }
    return false;
}

Hue hueOfNetwork(const design::Design &design, const design::Host &host, const QString &name)
{
    if (isStorageNetwork(design, host, name))
        return Hue::San;
    const design::Network *network = design::findNetwork(design, name);
    return network && network->dedicated ? Hue::Heartbeat : Hue::Public;
}

void addHostFacts(const design::Design &design, const design::Host &host, Wiring &wiring)
{
    QMap<QString, NicFacts> facts;
    for (const design::Address &address : host.addresses) {
        const Hue hue = hueOfNetwork(design, host, address.network);
        const int ring = int(design.cluster.rings.indexOf(address.network));
        for (const QString &nic : design::nicsBelow(host, address.on)) {
            NicFacts &fact = facts[nic];
            // Guests and administration share cables: the public colour wins over the others.
            if (fact.hue != Hue::Public)
                fact.hue = hue;
            if (ring >= 0 && !fact.rings.contains(ring))
                fact.rings << ring;
        }
    }
    for (const design::Bridge &bridge : host.bridges) {
        for (const QString &nic : design::nicsBelow(host, bridge.on)) {
            if (facts[nic].hue == Hue::Neutral)
                facts[nic].hue = Hue::Public;
        }
    }
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        std::sort(it->rings.begin(), it->rings.end());
        PortUse &use = wiring.ports[design::portName({host.name, it.key()})];
        use.hue = it->hue;
        use.rings = it->rings;
    }
    for (const design::Hba &hba : host.hbas)
        wiring.ports[design::portName({host.name, hba.name})].hue = Hue::San;
}

/// The ends of a cable wear one colour: the one that is known.
void joinEnds(PortUse &a, PortUse &b)
{
    if (a.hue == Hue::Neutral)
        a.hue = b.hue;
    if (b.hue == Hue::Neutral)
        b.hue = a.hue;
    if (a.rings.isEmpty())
        a.rings = b.rings;
    if (b.rings.isEmpty())
        b.rings = a.rings;
}

/// A cable between two switches wears the colour that most cables of these switches wear.
Hue hueOfTrunk(const Wiring &wiring, const QString &one, const QString &other)
{
    QMap<Hue, int> votes;
    for (const QString &device : {one, other}) {
        for (const CableEnd &end : wiring.ends.value(device)) {
            const Hue hue = wiring.use(design::portName(end.here)).hue;
            if (hue != Hue::Neutral)
                ++votes[hue];
        }
    }
    Hue best = Hue::Neutral;
    for (auto it = votes.begin(); it != votes.end(); ++it) {
        if (it.value() > votes.value(best))
            best = it.key();
    }
    return best;
}

QSet<QString> storageSwitchesOf(const design::Design &design, const Wiring &wiring)
{
    QSet<QString> touched;
    QSet<QString> busy; // carry a bond, so they serve more than storage
    const auto isEthernet = [&](const QString &device) {
        const auto kind = wiring.switches.constFind(device);
        return kind != wiring.switches.cend() && *kind == design::SwitchKind::Ethernet;
    };
    for (const design::Storage &storage : design.storage) {
        for (const CableEnd &end : wiring.ends.value(storage.name)) {
            if (isEthernet(end.there.device))
                touched << end.there.device;
        }
    }
    for (const design::Host &host : design.hosts) {
        for (const CableEnd &end : wiring.ends.value(host.name)) {
            const auto takes = [&](const design::Bond &bond) {
                return bond.of.contains(end.here.port);
            };
            if (isEthernet(end.there.device)
                && std::any_of(host.bonds.cbegin(), host.bonds.cend(), takes))
                busy << end.there.device;
        }
    }
    return touched - busy;
}

}

Wiring wiringOf(const design::Design &design)
{
    Wiring wiring;
    for (const design::Switch &device : design.switches)
        wiring.switches[device.name] = device.kind;
    for (const design::Storage &storage : design.storage)
        wiring.storages << storage.name;
    for (const design::Cable &cable : design.cables) {
        wiring.ends[cable.a.device] << CableEnd{cable.a, cable.b};
        wiring.ends[cable.b.device] << CableEnd{cable.b, cable.a};
    }
    wiring.storageSwitches = storageSwitchesOf(design, wiring);
    for (const design::Host &host : design.hosts)
        addHostFacts(design, host, wiring);
    for (const design::Storage &storage : design.storage) {
        for (const design::Controller &controller : storage.controllers) {
            for (const design::ControllerPort &port : controller.ports)
                wiring.ports[design::portName({storage.name, port.name})].hue = Hue::San;
        }
    }
    QList<design::Cable> trunks;
    for (const design::Cable &cable : design.cables) {
        const QString name = design::cableName(cable);
        PortUse &a = wiring.ports[design::portName(cable.a)];
        PortUse &b = wiring.ports[design::portName(cable.b)];
        a.cable = b.cable = name;
        a.peer = design::portName(cable.b);
        b.peer = design::portName(cable.a);
        a.towardsStorage = wiring.storageSwitches.contains(cable.b.device);
        b.towardsStorage = wiring.storageSwitches.contains(cable.a.device);
        joinEnds(a, b);
        if (wiring.switches.contains(cable.a.device) && wiring.switches.contains(cable.b.device))
            trunks << cable;
    }
    for (const design::Cable &cable : trunks) {
        const Hue hue = hueOfTrunk(wiring, cable.a.device, cable.b.device);
        wiring.ports[design::portName(cable.a)].hue = hue;
        wiring.ports[design::portName(cable.b)].hue = hue;
    }
    return wiring;
}

}
