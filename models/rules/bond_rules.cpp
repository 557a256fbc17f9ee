#include "design/lookup.h"
#include "rules/families.h"
#include "rules/layer2.h"
#include "rules/live_checks.h"
#include "rules/rule_support.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

using design::BondMode;

/// Calls `judge` for every bond of every host and joins what it finds.
template<class Judge> Verdict forEachBond(const RuleInput &input, Judge judge)
{
    if (!drawsNics(input.design))
        return std::nullopt;
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        for (const design::Bond &bond : host.bonds)
            findings += judge(host, bond);
    }
    return findings;
}

QString bondName(const design::Host &host, const design::Bond &bond)
{
    return host.name + u'.' + bond.name;
}

/// The name that admins read in /proc/net/bonding; the numbers of the modes are the enum's.
QString modeName(BondMode mode)
{
    static const QStringList names{u"balance-rr"_s, u"active-backup"_s, u"balance-xor"_s,
                                   u"broadcast"_s,  u"802.3ad"_s,       u"balance-tlb"_s,
                                   u"balance-alb"_s};
    return QCoreApplication::translate("rules", "%1 (mode %2)")
        .arg(names.value(int(mode)))
        .arg(int(mode));
}

QStringList switchesOf(const design::Design &design, const design::Host &host,
                       const design::Bond &bond)
{
    QStringList names;
    for (const Attachment &attachment : attachmentsBelow(design, host, bond.name))
        names.append(attachment.device);
    names.sort();
    names.removeDuplicates();
    return names;
}

bool areOneSwitch(const design::Design &design, const QStringList &switches)
{
    return std::all_of(switches.begin(), switches.end(), [&](const QString &name) {
        return actAsOne(design, switches.first(), name);
    });
}

bool carriesBridge(const design::Host &host, const design::Bond &bond)
{
    return std::any_of(host.bridges.begin(), host.bridges.end(), [&](const design::Bridge &bridge) {
        return design::nicsBelow(host, bridge.name) == design::nicsBelow(host, bond.name);
    });
}

bool movesAddresses(BondMode mode)
{
    return mode == BondMode::RoundRobin || mode == BondMode::Tlb || mode == BondMode::Alb;
}

Verdict bondHasTwoMembers(const RuleInput &input, const Rule &rule)
{
    static const char *twice =
        QT_TRANSLATE_NOOP("rules", "%1 is a member of two bonds, %2 and %3.");
    Verdict verdict = forEachBond(input, [&](const design::Host &host, const design::Bond &bond) {
        QList<Finding> findings;
        const QString name = bondName(host, bond);
        if (bond.of.size() < 2)
            findings.append(finding(rule, name, {name, listOf(bond.of)}));
        for (const design::Bond &other : host.bonds) {
            if (&other == &bond)
                break;
            for (const QString &nic : bond.of) {
                if (other.of.contains(nic))
                    findings.append(findingWith(rule, twice, name,
                                                {host.name + u':' + nic, other.name, bond.name}));
            }
        }
        return findings;
    });
    if (verdict)
        *verdict += bondMembersMissing(input, rule) + bondMembersWithoutLink(input, rule);
    return verdict;
}

Verdict bondSpansSwitches(const RuleInput &input, const Rule &rule)
{
    static const char *uncabled =
        QT_TRANSLATE_NOOP("rules", "Of %1, only %2 has a cable; %3 has none.");
    Verdict verdict = forEachBond(input, [&](const design::Host &host, const design::Bond &bond) {
        QList<Finding> findings;
        QStringList cabled;
        QStringList loose;
        for (const QString &nic : bond.of)
            (design::peerOf(input.design, {host.name, nic}) ? cabled : loose).append(nic);
        const QString name = bondName(host, bond);
        const QStringList switches = switchesOf(input.design, host, bond);
        if (!cabled.isEmpty() && !loose.isEmpty())
            findings.append(
                findingWith(rule, uncabled, name, {name, listOf(cabled), listOf(loose)}));
        else if (bond.of.size() >= 2 && switches.size() == 1
                 && attachmentsBelow(input.design, host, bond.name).size() == bond.of.size())
            findings.append(finding(rule, name, {name, switches.first()}));
        return findings;
    });
    if (!verdict)
        return verdict;
    QStringList known;
    for (const Finding &each : *verdict)
        known.append(each.subject);
    *verdict += bondsOnOneSwitch(input, rule, known);
    return verdict;
}

Verdict bondSpansCards(const RuleInput &input, const Rule &rule)
{
    return forEachBond(input, [&](const design::Host &host, const design::Bond &bond) {
        QList<Finding> findings;
        QSet<int> cards;
        for (const design::Nic &nic : host.nics) {
            if (bond.of.contains(nic.name))
                cards.insert(nic.card.value_or(-1));
        }
        const QString name = bondName(host, bond);
        if (bond.of.size() >= 2 && cards.size() == 1 && !cards.contains(-1))
            findings.append(finding(rule, name, {name, QString::number(*cards.cbegin())}));
        return findings;
    });
}

Verdict lacpHasItsSwitch(const RuleInput &input, const Rule &rule)
{
    static const char *deaf =
        QT_TRANSLATE_NOOP("rules", "%1 uses 802.3ad (mode 4), but LACP is not set up on %2.");
    return forEachBond(input, [&](const design::Host &host, const design::Bond &bond) {
        QList<Finding> findings;
        const QStringList switches = switchesOf(input.design, host, bond);
        if (bond.mode != BondMode::Lacp || switches.isEmpty())
            return findings;
        const QString name = bondName(host, bond);
        if (!areOneSwitch(input.design, switches))
            findings.append(finding(rule, name, {name, listOf(switches)}));
        for (const QString &device : switches) {
            if (!design::findSwitch(input.design, device)->lacp)
                findings.append(findingWith(rule, deaf, name, {name, device}));
        }
        return findings;
    });
}

Verdict aggregateHasItsSwitch(const RuleInput &input, const Rule &rule)
{
    static const char *apart =
        QT_TRANSLATE_NOOP("rules", "%1 uses %2 across %3, which are not one logical switch.");
    return forEachBond(input, [&](const design::Host &host, const design::Bond &bond) {
        QList<Finding> findings;
        const bool aggregates = bond.mode == BondMode::RoundRobin || bond.mode == BondMode::Xor
                                || bond.mode == BondMode::Broadcast;
        const QStringList switches = switchesOf(input.design, host, bond);
        if (!aggregates || switches.isEmpty())
            return findings;
        const QString name = bondName(host, bond);
        const QStringList arguments{name, modeName(bond.mode), listOf(switches)};
        const bool configured =
            std::all_of(switches.begin(), switches.end(), [&](const QString &device) {
                return design::findSwitch(input.design, device)->staticLag;
            });
        if (!areOneSwitch(input.design, switches))
            findings.append(findingWith(rule, apart, name, arguments));
        else if (!configured)
            findings.append(finding(rule, name, arguments));
        return findings;
    });
}

Verdict bridgeBearsMode(const RuleInput &input, const Rule &rule)
{
    return forEachBond(input, [&](const design::Host &host, const design::Bond &bond) {
        QList<Finding> findings;
        const QString name = bondName(host, bond);
        if (movesAddresses(bond.mode) && carriesBridge(host, bond))
            findings.append(finding(rule, name, {name, modeName(bond.mode)}));
        return findings;
    });
}

Verdict ringBearsMode(const RuleInput &input, const Rule &rule)
{
    const catalogue::Platform *platform = platformOf(input);
    if (!platform)
        return std::nullopt;
    return forEachBond(input, [&](const design::Host &host, const design::Bond &bond) {
        QList<Finding> findings;
        const bool supported =
            platform->ringBondModes.isEmpty() || platform->ringBondModes.contains(int(bond.mode));
        // Below a bridge N-10 has already said that the mode does not work.
        if (supported || (movesAddresses(bond.mode) && carriesBridge(host, bond)))
            return findings;
        for (const QString &ring : input.design.cluster.rings) {
            const design::Address *address = design::addressIn(host, ring);
            const QString name = bondName(host, bond);
            if (address
                && design::nicsBelow(host, address->on) == design::nicsBelow(host, bond.name))
                findings.append(
                    finding(rule, name, {ring, name, modeName(bond.mode), platform->title}));
        }
        return findings;
    });
}

Verdict bondIsMonitored(const RuleInput &input, const Rule &rule)
{
    return forEachBond(input, [&](const design::Host &host, const design::Bond &bond) {
        QList<Finding> findings;
        if (bond.miimon.value_or(100) <= 0)
            findings.append(finding(rule, bondName(host, bond), {bondName(host, bond)}));
        return findings;
    });
}

Verdict bondIsSwitched(const RuleInput &input, const Rule &rule)
{
    return forEachBond(input, [&](const design::Host &host, const design::Bond &bond) {
        QList<Finding> findings;
        QStringList peers;
        for (const QString &nic : bond.of) {
            const design::PortId *peer = design::peerOf(input.design, {host.name, nic});
            if (peer && design::findHost(input.design, peer->device))
                peers.append(peer->device);
        }
        peers.removeDuplicates();
        if (!peers.isEmpty())
            findings.append(
                finding(rule, bondName(host, bond), {bondName(host, bond), listOf(peers)}));
        return findings;
    });
}

}

const std::vector<Rule> &bondRules()
{
    static const std::vector<Rule> rules{
        {"N-01", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Every bond has two members of its own"),
         QT_TRANSLATE_NOOP("rules", "%1 has fewer than two members (%2)."),
         QT_TRANSLATE_NOOP("rules", "A bond of one protects nothing, and a NIC obeys only one "
                                    "bond."),
         QT_TRANSLATE_NOOP("rules", "Add a second NIC, best one of another card; or put the "
                                    "address on the NIC itself."),
         "exp", bondHasTwoMembers},
        {"N-02", Severity::Warning, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "The members of a bond lead to different switches"),
         QT_TRANSLATE_NOOP("rules", "All members of %1 are plugged into %2."),
         QT_TRANSLATE_NOOP("rules", "When that switch fails, the bond is dead although both NICs "
                                    "are healthy."),
         QT_TRANSLATE_NOOP("rules", "Plug one member into a second switch."), "seed",
         bondSpansSwitches},
        {"N-03", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The members of a bond are on different cards"),
         QT_TRANSLATE_NOOP("rules", "All members of %1 are ports of card %2."),
         QT_TRANSLATE_NOOP("rules", "When the card fails, or its slot, the bond is dead."),
         QT_TRANSLATE_NOOP("rules", "Take one port of each card."), "exp", bondSpansCards},
        {"N-08", Severity::Error, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "LACP ends on one logical switch that speaks it"),
         QT_TRANSLATE_NOOP("rules", "%1 uses 802.3ad (mode 4) across %2, which are not one logical "
                                    "switch."),
         QT_TRANSLATE_NOOP("rules", "802.3ad builds an aggregator per switch and uses only one of "
                                    "them; without LACP on the switch it uses none reliably."),
         QT_TRANSLATE_NOOP("rules",
                           "Use active-backup, or pair the switches (mlag) and set up LACP "
                           "on both."),
         "SRC-RHEL7NET", lacpHasItsSwitch},
        {"N-09", Severity::Error, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "Modes 0, 2 and 3 end on a static aggregate"),
         QT_TRANSLATE_NOOP("rules", "%1 uses %2, but its ports on %3 are not set up as a static "
                                    "aggregate."),
         QT_TRANSLATE_NOOP("rules", "The switch sees one MAC address on two ports, learns it back "
                                    "and forth, and loses frames."),
         QT_TRANSLATE_NOOP("rules", "Use active-backup, or aggregate the ports on one logical "
                                    "switch (static_lag: true)."),
         "SRC-RHEL7NET", aggregateHasItsSwitch},
        {"N-10", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Bonds below a bridge keep their MAC addresses in place"),
         QT_TRANSLATE_NOOP("rules", "%1 uses %2 and carries a bridge."),
         QT_TRANSLATE_NOOP("rules", "Modes 0, 5 and 6 rewrite or spread MAC addresses; guests "
                                    "behind the bridge lose their connections."),
         QT_TRANSLATE_NOOP("rules", "Use active-backup, or 802.3ad with a switch that speaks "
                                    "LACP."),
         "SRC-RHV", bridgeBearsMode},
        {"N-11", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Rings run over bond modes that are supported for them"),
         QT_TRANSLATE_NOOP("rules", "Ring network %1 runs over %2 in %3, which is not supported "
                                    "for rings on %4."),
         QT_TRANSLATE_NOOP("rules", "The vendor has tested only some modes with the token's "
                                    "timing; others may stall longer than the token timeout."),
         QT_TRANSLATE_NOOP("rules", "Use active-backup (mode 1)."), "SRC-BOND", ringBearsMode},
        {"N-12", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Bonds watch their links"),
         QT_TRANSLATE_NOOP("rules", "%1 does not monitor its links (miimon is 0)."),
         QT_TRANSLATE_NOOP("rules", "A dead link is never noticed, and the bond goes on sending "
                                    "into it."),
         QT_TRANSLATE_NOOP("rules", "Leave miimon out, or set it to 100."), "exp", bondIsMonitored},
        {"N-13", Severity::Hint, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "Bonds go through switches"),
         QT_TRANSLATE_NOOP("rules", "%1 is cabled directly to %2."),
         QT_TRANSLATE_NOOP("rules", "When one host is off, the other's links are down too and the "
                                    "log cannot tell a dead cable from a dead host; some drivers "
                                    "monitor such links badly. Common with two hosts, and "
                                    "impossible with three."),
         QT_TRANSLATE_NOOP("rules", "Keep it if you know it, or put a switch in between."),
         "SRC-RHEL7NET", bondIsSwitched},
    };
    return rules;
}

}
