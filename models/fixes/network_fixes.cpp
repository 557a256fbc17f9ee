#include "design/edit_support.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "fixes/fix_support.h"
#include "fixes/switch_ports.h"

using namespace Qt::StringLiterals;

namespace basalt::fixes {

namespace {

using design::Host;

/// The last free port: the first ones are kept for hosts.
QString trunkPort(const design::Design &design, const QString &name)
{
    const design::Switch *device = design::findSwitch(design, name);
    return device ? freePorts(design, *device).value(freePorts(design, *device).size() - 1)
                  : QString();
}

/// A cable between the switches of a bond, which carries every VLAN that either of them names.
QList<Fix> linkSwitches(const Input &input)
{
    const QString a = input.argument(0);
    const QString b = input.argument(1);
    const QString portOfA = trunkPort(input.design, a);
    const QString portOfB = trunkPort(input.design, b);
    if (!input.isUsual() || portOfA.isEmpty() || portOfB.isEmpty())
        return {};
    const QString text = say(QT_TRANSLATE_NOOP("fixes", "Link %1 to %2"))
                             .arg(a + u':' + portOfA, b + u':' + portOfB);
    return {makeFix(text, [a, b, portOfA, portOfB](design::Design &design) -> Result<> {
        design::Switch *first = named(design.switches, a);
        design::Switch *second = named(design.switches, b);
        if (!first || !second)
            return isGone(first ? b : a);
        const design::PortVlans all{{}, knownVlans(*first) + knownVlans(*second), {}};
        carry(*first, portOfA, all);
        carry(*second, portOfB, all);
        return design::connect(design, {a, portOfA}, {b, portOfB});
    })};
}

Fix dropGateway(const QString &network)
{
    return thingFix(say(QT_TRANSLATE_NOOP("fixes", "Remove the gateway of %1")).arg(network),
                    &design::Design::networks, network,
                    [](design::Network &changed) { changed.gateway.clear(); });
}

/// The heartbeat's bridge on this host, if it has no other purpose.
const design::Bridge *idleBridge(const Host &host, const design::Address &address)
{
    const auto found =
        std::find_if(host.bridges.begin(), host.bridges.end(), [&](const design::Bridge &bridge) {
            return bridge.name == address.on && !bridge.vlan;
        });
    const auto uses =
        std::count_if(host.addresses.begin(), host.addresses.end(),
                      [&](const design::Address &other) { return other.on == address.on; });
    return found != host.bridges.end() && uses == 1 ? &*found : nullptr;
}

/// "The address stands on a bridge": takes the bridge away below it.
QList<Fix> dropHeartbeatBridge(const Input &input)
{
    const Host *host = design::findHost(input.design, input.finding.subject);
    const design::Address *address = host ? design::addressIn(*host, input.argument(0)) : nullptr;
    const design::Bridge *bridge = address ? idleBridge(*host, *address) : nullptr;
    if (!bridge)
        return {};
    const QString text = say(QT_TRANSLATE_NOOP("fixes", "Move %1 from the bridge %2 to %3"))
                             .arg(address->ip, bridge->name, bridge->on);
    return {thingFix(text, &design::Design::hosts, host->name,
                     [name = bridge->name, below = bridge->on](Host &changed) {
                         changed.bridges.removeIf([&](const design::Bridge &candidate) {
                             return candidate.name == name;
                         });
                         for (design::Address &moved : changed.addresses)
                             moved.on = moved.on == name ? below : moved.on;
                     })};
}

/// A VLAN or guests in the heartbeat network mean that another network is wanted: for a person.
QList<Fix> isolateHeartbeat(const Input &input)
{
    if (input.isUsual())
        return {};
    const design::Network *network = design::findNetwork(input.design, input.argument(0));
    if (input.finding.subject == u"cluster" && network && !network->gateway.isEmpty()
        && network->gateway == input.argument(1))
        return {dropGateway(network->name)};
    return dropHeartbeatBridge(input);
}

QList<Fix> migrateElsewhere(const Input &input)
{
    QList<Fix> fixes;
    if (input.finding.subject != u"cluster"
        || input.design.cluster.migrationNetwork != input.argument(0))
        return fixes;
    for (const design::Network &network : input.design.networks) {
        const bool isEverywhere = std::all_of(
            input.design.hosts.begin(), input.design.hosts.end(), [&](const Host &host) {
                const design::Address *address = design::addressIn(host, network.name);
                return address && !address->ip.isEmpty();
            });
        if (!network.dedicated && isEverywhere)
            fixes << clusterFix(
                say(QT_TRANSLATE_NOOP("fixes", "Migrate over %1")).arg(network.name),
                [name = network.name](design::Cluster &cluster) {
                    cluster.migrationNetwork = name;
                });
    }
    return fixes;
}

/// Which of two hosts has the right MTU nobody knows; a switch that takes more harms neither.
QList<Fix> enlargeFrames(const Input &input)
{
    const QString &device = input.finding.subject;
    const int mtu = input.argument(2).toInt();
    if (!design::findSwitch(input.design, device) || mtu <= 0)
        return {};
    return {thingFix(
        say(QT_TRANSLATE_NOOP("fixes", "Let %1 take frames of %2 bytes")).arg(device).arg(mtu),
        &design::Design::switches, device, [mtu](design::Switch &changed) { changed.mtu = mtu; })};
}

QList<Fix> tagPort(const Input &input, int vlan)
{
    const QString &port = input.finding.subject;
    return {thingFix(say(QT_TRANSLATE_NOOP("fixes", "Tag VLAN %1 on %2")).arg(vlan).arg(port),
                     &design::Design::switches, design::ownerOf(port),
                     [vlan, port = design::ownNameOf(port)](design::Switch &device) {
                         carry(device, port, {port, {vlan}, {}});
                     })};
}

QList<Fix> tagTrunk(const Input &input, int vlan)
{
    const QString a = input.argument(2);
    const QString b = input.argument(3);
    if (linksBetween(input.design, a, b).isEmpty())
        return {};
    const QString text =
        say(QT_TRANSLATE_NOOP("fixes", "Tag VLAN %1 between %2 and %3")).arg(vlan).arg(a, b);
    return {makeFix(text, [a, b, vlan](design::Design &design) -> Result<> {
        for (const auto &[portOfA, portOfB] : linksBetween(design, a, b)) {
            carry(*named(design.switches, a), portOfA, {portOfA, {vlan}, {}});
            carry(*named(design.switches, b), portOfB, {portOfB, {vlan}, {}});
        }
        return {};
    })};
}

QList<Fix> carryVmVlan(const Input &input)
{
    const int vlan = input.argument(input.isUsual() ? 1 : 0).toInt();
    if (vlan <= 0) // untagged: which VLAN that is elsewhere, nobody has said
        return {};
    return input.isUsual() ? tagPort(input, vlan) : tagTrunk(input, vlan);
}

QList<Fix> liftAddress(const Input &input)
{
    const QString ip = input.argument(1);
    const QString target = input.argument(2);
    if (!design::findHost(input.design, input.finding.subject) || ip.isEmpty())
        return {};
    return {thingFix(say(QT_TRANSLATE_NOOP("fixes", "Move %1 to %2")).arg(ip, target),
                     &design::Design::hosts, input.finding.subject, [ip, target](Host &host) {
                         for (design::Address &address : host.addresses)
                             address.on = address.ip == ip ? target : address.on;
                     })};
}

QList<Fix> forwardAtOnce(const Input &input)
{
    const QString bridge = input.argument(0);
    if (!design::findHost(input.design, input.finding.subject))
        return {};
    return {thingFix(say(QT_TRANSLATE_NOOP("fixes", "Let %1 forward at once")).arg(bridge),
                     &design::Design::hosts, input.finding.subject,
                     [name = design::ownNameOf(bridge)](Host &host) {
                         if (design::Bridge *changed = named(host.bridges, name)) {
                             changed->stp = false;
                             changed->forwardDelay.reset();
                         }
                     })};
}

}

const std::vector<FixRule> &networkFixes()
{
    static const std::vector<FixRule> fixes{
        {"N-05", linkSwitches},  {"N-06", isolateHeartbeat}, {"N-07", migrateElsewhere},
        {"N-14", enlargeFrames}, {"N-15", carryVmVlan},      {"N-16", liftAddress},
        {"N-18", forwardAtOnce},
    };
    return fixes;
}

}
