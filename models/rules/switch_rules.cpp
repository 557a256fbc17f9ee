#include "design/lookup.h"
#include "rules/families.h"
#include "rules/layer2.h"
#include "rules/power_view.h"
#include "rules/rule_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

struct RingHardware
{
    QStringList nics; ///< "magma1:eth0"
    QStringList switches;
    QStringList feeds; ///< of the switches; empty if one of them does not say
};

RingHardware hardwareOf(const design::Design &design, const QString &ring)
{
    RingHardware hardware;
    bool allPowered = true;
    for (const design::Host &host : design.hosts) {
        const design::Address *address = design::addressIn(host, ring);
        if (!address)
            continue;
        for (const QString &nic : design::nicsBelow(host, address->on))
            hardware.nics.append(host.name + u':' + nic);
        for (const Attachment &attachment : attachmentsBelow(design, host, address->on)) {
            if (hardware.switches.contains(attachment.device))
                continue;
            hardware.switches.append(attachment.device);
            const QStringList feeds =
                feedsOf(design, design::findSwitch(design, attachment.device)->power);
            allPowered = allPowered && !feeds.isEmpty();
            hardware.feeds += feeds;
        }
    }
    hardware.switches.sort();
    hardware.feeds.sort();
    hardware.feeds.removeDuplicates();
    if (!allPowered)
        hardware.feeds.clear();
    return hardware;
}

QStringList common(const QStringList &a, const QStringList &b)
{
    QStringList both;
    for (const QString &item : a) {
        if (b.contains(item))
            both.append(item);
    }
    return both;
}

/// Rings 0 and 1 are judged: more rings only add safety.
Verdict ringsShareNothing(const RuleInput &input, const Rule &rule)
{
    static const char *sharedNic = QT_TRANSLATE_NOOP("rules", "Rings %1 and %2 both run over %3.");
    static const char *sharedFeed =
        QT_TRANSLATE_NOOP("rules", "All switches of rings %1 and %2 hang on the feed %3.");
    const QStringList &rings = input.design.cluster.rings;
    QList<Finding> findings;
    if (rings.size() < 2)
        return findings;
    const RingHardware a = hardwareOf(input.design, rings[0]);
    const RingHardware b = hardwareOf(input.design, rings[1]);
    const QStringList nics = common(a.nics, b.nics);
    if (!nics.isEmpty()) {
        findings.append(
            findingWith(rule, sharedNic, u"cluster"_s, {rings[0], rings[1], listOf(nics)}));
        return findings; // they share the switches behind these NICs, of course
    }
    for (const QString &device : common(a.switches, b.switches))
        findings.append(finding(rule, device, {rings[0], rings[1], device}));
    if (a.feeds.size() == 1 && a.feeds == b.feeds && findings.isEmpty())
        findings.append(
            findingWith(rule, sharedFeed, u"cluster"_s, {rings[0], rings[1], a.feeds.first()}));
    return findings;
}

/// A link that two ports of one bond need between their switches.
struct NeededTrunk
{
    QString a;
    QString b;
    QStringList bonds;
    QStringList vlans; ///< VLANs that the existing link does not carry; empty: there is no link

    bool operator==(const NeededTrunk &) const = default;
};

/// Is there any path of cables between the two switches, whatever VLANs it carries?
bool areLinked(const design::Design &design, const QString &a, const QString &b)
{
    QStringList reached{a};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const design::Cable &cable : design.cables) {
            for (const auto &[near, far] : {std::pair(cable.a, cable.b), {cable.b, cable.a}}) {
                const design::Switch *next = design::findSwitch(design, far.device);
                if (near.device == reached[i] && next && next->kind == design::SwitchKind::Ethernet
                    && !reached.contains(far.device))
                    reached.append(far.device);
            }
        }
        const design::Switch *device = design::findSwitch(design, reached[i]);
        if (device && !device->mlag.isEmpty() && !reached.contains(device->mlag))
            reached.append(device->mlag);
    }
    return reached.contains(b);
}

void note(QList<NeededTrunk> &trunks, const QString &a, const QString &b, const QString &bond,
          const QString &vlan)
{
    for (NeededTrunk &trunk : trunks) {
        if (trunk.a != a || trunk.b != b)
            continue;
        if (!trunk.bonds.contains(bond))
            trunk.bonds.append(bond);
        if (!vlan.isEmpty() && !trunk.vlans.contains(vlan))
            trunk.vlans.append(vlan);
        return;
    }
    trunks.append({a, b, {bond}, vlan.isEmpty() ? QStringList{} : QStringList{vlan}});
}

QList<Finding> trunkFindings(const Rule &rule, const char *text, const QList<NeededTrunk> &trunks)
{
    QList<Finding> findings;
    for (const NeededTrunk &trunk : trunks) {
        const QStringList arguments{trunk.a, trunk.b, listOf(trunk.bonds), listOf(trunk.vlans)};
        findings.append(text ? findingWith(rule, text, trunk.a, arguments)
                             : finding(rule, trunk.a, arguments));
    }
    return findings;
}

bool anyAddressOn(const design::Host &host, const QString &interfaceName)
{
    return std::any_of(host.addresses.begin(), host.addresses.end(),
                       [&](const design::Address &address) { return address.on == interfaceName; });
}

QString vlanName(std::optional<int> tag)
{
    return tag ? QString::number(*tag)
               : QCoreApplication::translate("rules", "of untagged traffic");
}

/// The interfaces of a host that stand on this bond, itself included.
QStringList interfacesOn(const design::Host &host, const design::Bond &bond)
{
    QStringList names{bond.name};
    for (const design::Vlan &vlan : host.vlans) {
        if (vlan.on == bond.name)
            names.append(vlan.name);
    }
    for (const design::Bridge &bridge : host.bridges) {
        if (names.contains(bridge.on))
            names.append(bridge.name);
    }
    return names;
}

bool anyReaches(const design::Design &design, const QList<Attachment> &from,
                const QList<Attachment> &to)
{
    return std::any_of(from.begin(), from.end(), [&](const Attachment &a) {
        return std::any_of(to.begin(), to.end(),
                           [&](const Attachment &b) { return reaches(design, a, b); });
    });
}

/// Rings whose hosts are plugged in, but not into one broadcast domain.
QList<Finding> cutRings(const design::Design &design, const Rule &rule)
{
    static const char *text = QT_TRANSLATE_NOOP(
        "rules", "In ring network %1, no path through the switches leads from %2 to %3.");
    QList<Finding> findings;
    for (const QString &ring : design.cluster.rings) {
        QString firstHost;
        QList<Attachment> first;
        for (const design::Host &host : design.hosts) {
            const QList<Attachment> ends = attachmentsIn(design, host, ring);
            if (ends.isEmpty())
                continue;
            if (first.isEmpty()) {
                firstHost = host.name;
                first = ends;
            } else if (!anyReaches(design, first, ends)) {
                findings.append(findingWith(rule, text, host.name, {ring, firstHost, host.name}));
            }
        }
    }
    return findings;
}

Verdict bondSwitchesAreLinked(const RuleInput &input, const Rule &rule)
{
    static const char *narrow = QT_TRANSLATE_NOOP(
        "rules", "The link between %1 and %2 does not carry the VLAN %4, which is needed by %3.");
    QList<NeededTrunk> missing;
    QList<NeededTrunk> tooNarrow;
    for (const design::Host &host : input.design.hosts) {
        for (const design::Bond &bond : host.bonds) {
            const QString name = host.name + u'.' + bond.name;
            for (const QString &interfaceName : interfacesOn(host, bond)) {
                const QList<Attachment> ends = attachmentsBelow(input.design, host, interfaceName);
                for (qsizetype i = 1; i < ends.size(); ++i) {
                    const QString a = std::min(ends[0].device, ends[i].device);
                    const QString b = std::max(ends[0].device, ends[i].device);
                    if (!areLinked(input.design, a, b))
                        note(missing, a, b, name, {});
                    else if (anyAddressOn(host, interfaceName)
                             && !reaches(input.design, ends[0], ends[i]))
                        note(tooNarrow, a, b, name, vlanName(ends[0].tag));
                }
            }
        }
    }
    if (missing.isEmpty() && tooNarrow.isEmpty())
        return cutRings(input.design, rule);
    return trunkFindings(rule, nullptr, missing) + trunkFindings(rule, narrow, tooNarrow);
}

QStringList vmNetworks(const design::Design &design)
{
    QStringList names;
    for (const design::Vm &vm : design.vms) {
        for (const design::VmNic &nic : vm.nics)
            names.append(nic.network);
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

QList<Finding> portsWithoutVlan(const RuleInput &input, const Rule &rule, const QString &network,
                                const QList<Attachment> &ends, const QString &host)
{
    QList<Finding> findings;
    for (const Attachment &end : ends) {
        const design::Switch *device = design::findSwitch(input.design, end.device);
        if (!carries(*device, end.port, end.tag))
            findings.append(finding(
                rule, end.device + u':' + end.port,
                {end.device + u':' + end.port, vlanName(end.tag), host + u':' + end.nic, network}));
    }
    return findings;
}

/// Does some bond have members at both switches, so that N-05 asks for their link?
bool bondSpans(const design::Design &design, const QString &a, const QString &b)
{
    for (const design::Host &host : design.hosts) {
        for (const design::Bond &bond : host.bonds) {
            QStringList devices;
            for (const Attachment &end : attachmentsBelow(design, host, bond.name))
                devices.append(end.device);
            if (devices.contains(a) && devices.contains(b))
                return true;
        }
    }
    return false;
}

/// The first port of the network that takes its frames: all others must be reached from there.
const Attachment *firstWorking(const design::Design &design, const QList<Attachment> &ends)
{
    for (const Attachment &end : ends) {
        if (carries(*design::findSwitch(design, end.device), end.port, end.tag))
            return &end;
    }
    return nullptr;
}

Verdict vmVlansReachEveryHost(const RuleInput &input, const Rule &rule)
{
    static const char *cut =
        QT_TRANSLATE_NOOP("rules", "VLAN %1 of VM network %2 does not get from %3 to %4.");
    QList<Finding> findings;
    for (const QString &network : vmNetworks(input.design)) {
        QList<Attachment> all;
        for (const design::Host &host : input.design.hosts) {
            const design::Bridge *bridge = design::bridgeFor(input.design, host, network);
            if (!bridge) // a bridge that is missing is V-06's
                continue;
            const QList<Attachment> ends = attachmentsBelow(input.design, host, bridge->name);
            findings += portsWithoutVlan(input, rule, network, ends, host.name);
            all += ends;
        }
        const Attachment *start = firstWorking(input.design, all);
        QStringList told;
        for (const Attachment &end : all) {
            const bool takes =
                carries(*design::findSwitch(input.design, end.device), end.port, end.tag);
            if (!takes || told.contains(end.device) || reaches(input.design, *start, end)
                || (!areLinked(input.design, start->device, end.device)
                    && bondSpans(input.design, start->device, end.device))) // N-05 says that
                continue;
            told.append(end.device);
            findings.append(findingWith(rule, cut, end.device,
                                        {vlanName(end.tag), network, start->device, end.device}));
        }
    }
    return findings;
}

}

const std::vector<Rule> &switchRules()
{
    static const std::vector<Rule> rules{
        {"N-04", Severity::Warning, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "The rings share no NIC, switch or feed"),
         QT_TRANSLATE_NOOP("rules", "Rings %1 and %2 both go through %3."),
         QT_TRANSLATE_NOOP("rules", "Two rings that die together are one ring."),
         QT_TRANSLATE_NOOP("rules", "Give the heartbeat NICs and switches of its own, on more than "
                                    "one feed."),
         "seed", ringsShareNothing},
        {"N-05", Severity::Error, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "Switches that share a bond are linked to each other"),
         QT_TRANSLATE_NOOP("rules", "%1 and %2 are not linked to each other, but both serve %3."),
         QT_TRANSLATE_NOOP("rules", "After one fault, one host may be active on the first switch "
                                    "and another on the second: all links are up, and they do not "
                                    "hear each other."),
         QT_TRANSLATE_NOOP("rules", "Lay a cable between %1 and %2 that carries every VLAN of the "
                                    "bond."),
         "seed", bondSwitchesAreLinked},
        {"N-15", Severity::Error, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "The VLANs of VMs reach every host"),
         QT_TRANSLATE_NOOP("rules", "%1 (%3) does not carry VLAN %2 of VM network %4."),
         QT_TRANSLATE_NOOP("rules", "A VM that is moved there runs, but nobody reaches it; with a "
                                    "bond, only after the other path has failed."),
         QT_TRANSLATE_NOOP("rules", "Tag VLAN %2 on the port, and on the links between the "
                                    "switches."),
         "seed", vmVlansReachEveryHost},
    };
    return rules;
}

}
