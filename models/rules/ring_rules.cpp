#include "core/ip.h"
#include "design/lookup.h"
#include "rules/families.h"
#include "rules/members.h"
#include "rules/rule_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

Verdict hasTwoRings(const RuleInput &input, const Rule &rule)
{
    if (ringCount(input) >= 2)
        return QList<Finding>{};
    return QList{finding(rule, u"cluster"_s)};
}

Verdict cmanRingCount(const RuleInput &input, const Rule &rule)
{
    static const char *unequal = QT_TRANSLATE_NOOP(
        "rules", "The number of rings is %2 on node %1, but %4 on node %3: it must be the same.");
    const QList<formats::ClusterConfNode> &nodes = input.clusterConf->nodes;
    QList<Finding> findings;
    for (const formats::ClusterConfNode &node : nodes) {
        const QString subject = hostOfNode(input.design, node.name);
        const qsizetype rings = node.altnames.size() + 1;
        const qsizetype first = nodes.first().altnames.size() + 1;
        if (rings > 2)
            findings.append(quoting(finding(rule, subject, {node.name, QString::number(rings)}),
                                    node.altnames.last().source));
        else if (rings != first)
            findings.append(quoting(findingWith(rule, unequal, subject,
                                                {node.name, QString::number(rings),
                                                 nodes.first().name, QString::number(first)}),
                                    node.source));
    }
    return findings;
}

QStringList linksOf(const formats::CorosyncSection &node)
{
    QStringList links;
    for (auto it = node.cbegin(); it != node.cend(); ++it) {
        if (it.key().startsWith(u"ring"_s) && it.key().endsWith(u"_addr"_s))
            links.append(it.key().mid(4).chopped(5));
    }
    return links;
}

Verdict corosyncLinks(const RuleInput &input, const Rule &rule)
{
    static const char *unequal = QT_TRANSLATE_NOOP(
        "rules", "Node %1 has the links %2, but node %3 has %4: all nodes need the same ones.");
    const formats::CorosyncConf &conf = *input.corosyncConf;
    const QString set = valueOf(conf.totem, u"transport"_s);
    const QString transport = set.isEmpty() ? u"knet"_s : set;
    const int limit = transport == u"knet" ? 8 : 1;
    QList<Finding> findings;
    const int count = ringCount(input);
    if (count > limit)
        findings.append(
            quoting(finding(rule, u"cluster"_s,
                            {QString::number(count), transport, QString::number(limit)}),
                    sourceOf(conf.totem, u"transport"_s)));
    for (const formats::CorosyncSection &node : conf.nodes) {
        const QStringList links = linksOf(node);
        const QStringList first = linksOf(conf.nodes.first());
        if (links != first)
            findings.append(quoting(
                findingWith(rule, unequal, hostOfNode(input.design, valueOf(node, u"name"_s)),
                            {valueOf(node, u"name"_s), listOf(links),
                             valueOf(conf.nodes.first(), u"name"_s), listOf(first)}),
                sourceOf(node, u"name"_s)));
    }
    return findings;
}

std::optional<Subnet> subnetOf(const design::Design &design, const QString &network)
{
    const design::Network *found = design::findNetwork(design, network);
    return found ? parseSubnet(found->subnet) : std::nullopt;
}

Verdict ringsInOwnSubnets(const RuleInput &input, const Rule &rule)
{
    const QStringList &rings = input.design.cluster.rings;
    QList<Finding> findings;
    bool judged = rings.size() < 2;
    for (qsizetype i = 0; i < rings.size(); ++i) {
        for (qsizetype j = i + 1; j < rings.size(); ++j) {
            const auto a = subnetOf(input.design, rings[i]);
            const auto b = subnetOf(input.design, rings[j]);
            judged = judged || (a && b);
            if (a && b && overlap(*a, *b))
                findings.append(finding(rule, u"cluster"_s,
                                        {QString::number(i), rings[i], QString::number(j), rings[j],
                                         design::findNetwork(input.design, rings[i])->subnet,
                                         design::findNetwork(input.design, rings[j])->subnet}));
        }
    }
    return judged ? Verdict(findings) : std::nullopt;
}

Verdict ringAddressesInSubnet(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    bool judged = false;
    for (const QString &ring : input.design.cluster.rings) {
        const auto subnet = subnetOf(input.design, ring);
        for (const design::Host &host : input.design.hosts) {
            const design::Address *address = design::addressIn(host, ring);
            const auto ip = address ? parseIp(address->ip) : std::nullopt;
            // Another family is for R-06, a loopback address for ID-05 to say.
            if (!subnet || !ip || isIpv6(*ip) != isIpv6(subnet->base) || isLoopback(*ip))
                continue;
            judged = true;
            if (!contains(*subnet, *ip))
                findings.append(finding(rule, host.name,
                                        {host.name, address->ip, ring,
                                         design::findNetwork(input.design, ring)->subnet}));
        }
    }
    return judged ? Verdict(findings) : std::nullopt;
}

struct FamilyCount
{
    QStringList ipv4;
    QStringList ipv6;
};

FamilyCount familiesOf(const design::Design &design, const QString &ring)
{
    FamilyCount count;
    for (const design::Host &host : design.hosts) {
        const design::Address *address = design::addressIn(host, ring);
        const auto ip = address ? parseIp(address->ip) : std::nullopt;
        if (ip)
            (isIpv6(*ip) ? count.ipv6 : count.ipv4).append(host.name);
    }
    return count;
}

/// cman: a ring's multicast address must be of the ring's family.
QList<Finding> multicastFamilies(const RuleInput &input, const Rule &rule)
{
    static const char *text = QT_TRANSLATE_NOOP(
        "rules", "Ring %1 has IPv%2 addresses, but its multicast address %3 is IPv%4.");
    QList<Finding> findings;
    if (!input.clusterConf)
        return findings;
    const std::optional<formats::ClusterConfMulticast> multicast[] = {
        input.clusterConf->multicast, input.clusterConf->altMulticast};
    const QStringList &rings = input.design.cluster.rings;
    for (qsizetype i = 0; i < std::min<qsizetype>(2, rings.size()); ++i) {
        const auto group = multicast[i] ? parseIp(multicast[i]->address) : std::nullopt;
        const FamilyCount count = familiesOf(input.design, rings[i]);
        if (!group || count.ipv4.isEmpty() == count.ipv6.isEmpty())
            continue;
        if (isIpv6(*group) == count.ipv4.isEmpty())
            continue;
        const QString ringFamily = count.ipv6.isEmpty() ? u"4"_s : u"6"_s;
        const QString groupFamily = isIpv6(*group) ? u"6"_s : u"4"_s;
        findings.append(quoting(
            findingWith(rule, text, u"cluster"_s,
                        {QString::number(i), ringFamily, multicast[i]->address, groupFamily}),
            multicast[i]->source));
    }
    return findings;
}

Verdict oneFamilyPerRing(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    bool judged = false;
    for (qsizetype i = 0; i < input.design.cluster.rings.size(); ++i) {
        const QString &ring = input.design.cluster.rings[i];
        const FamilyCount count = familiesOf(input.design, ring);
        judged = judged || !count.ipv4.isEmpty() || !count.ipv6.isEmpty();
        if (!count.ipv4.isEmpty() && !count.ipv6.isEmpty())
            findings.append(
                finding(rule, u"cluster"_s,
                        {QString::number(i), ring, listOf(count.ipv4), listOf(count.ipv6)}));
    }
    findings += multicastFamilies(input, rule);
    return judged ? Verdict(findings) : std::nullopt;
}

Verdict firstRingIsDedicated(const RuleInput &input, const Rule &rule)
{
    if (input.imported)
        return std::nullopt; // cluster files do not tell what else a network carries
    const QStringList &rings = input.design.cluster.rings;
    const design::Network *first = design::findNetwork(input.design, rings.value(0));
    if (!first)
        return std::nullopt;
    if (first->dedicated)
        return QList<Finding>{};
    for (qsizetype i = 1; i < rings.size(); ++i) {
        const design::Network *ring = design::findNetwork(input.design, rings[i]);
        if (ring && ring->dedicated) {
            static const char *text = QT_TRANSLATE_NOOP(
                "rules", "Ring 0 runs over %1, although %2 is the dedicated heartbeat network and "
                         "only ring %3.");
            return QList{findingWith(rule, text, u"cluster"_s,
                                     {first->name, ring->name, QString::number(i)})};
        }
    }
    return QList{finding(rule, u"cluster"_s, {first->name})};
}

Verdict rrpModeMatchesRings(const RuleInput &input, const Rule &rule)
{
    static const char *single =
        QT_TRANSLATE_NOOP("rules", "rrp_mode is %1, but there is only one ring to choose from.");
    const QString mode = attributeOf(*input.clusterConf, u"totem"_s, u"rrp_mode"_s);
    const formats::SourceRef source = sourceOf(*input.clusterConf, u"totem"_s);
    const bool two = ringCount(input) >= 2;
    if (two && mode == u"none")
        return QList{quoting(finding(rule, u"cluster"_s, {mode}), source)};
    if (!two && (mode == u"active" || mode == u"passive"))
        return QList{quoting(findingWith(rule, single, u"cluster"_s, {mode}), source)};
    return QList<Finding>{};
}

int priorityOf(const formats::CorosyncConf &conf, int link, formats::SourceRef *source)
{
    for (const formats::CorosyncSection &interface : conf.interfaces) {
        if (valueOf(interface, u"linknumber"_s).toInt() != link)
            continue;
        if (!interface.contains(u"knet_link_priority"_s))
            break;
        *source = sourceOf(interface, u"knet_link_priority"_s);
        return valueOf(interface, u"knet_link_priority"_s).toInt();
    }
    return 1; // corosync.conf(5); among equals the lowest link number wins
}

Verdict preferredLinkHasHighestPriority(const RuleInput &input, const Rule &rule)
{
    const formats::CorosyncConf &conf = *input.corosyncConf;
    const QString mode = valueOf(conf.totem, u"link_mode"_s);
    if (!mode.isEmpty() && mode != u"passive")
        return QList<Finding>{};
    QList<Finding> findings;
    formats::SourceRef source;
    const int first = priorityOf(conf, 0, &source);
    for (int link = 1; link < ringCount(input); ++link) {
        const int priority = priorityOf(conf, link, &source);
        if (priority > first)
            findings.append(quoting(
                finding(rule, u"cluster"_s,
                        {QString::number(link), QString::number(priority), QString::number(first),
                         input.design.cluster.rings.value(0), QString::number(priority + 10)}),
                source));
    }
    return findings;
}

}

const std::vector<Rule> &ringRules()
{
    static const std::vector<Rule> rules{
        {"R-01", Severity::Warning, AppliesTo::Both, Needs::ClusterFile,
         QT_TRANSLATE_NOOP("rules", "The cluster has two rings"),
         QT_TRANSLATE_NOOP("rules", "The cluster has only one ring."),
         QT_TRANSLATE_NOOP("rules", "When the only ring is lost, the nodes cannot hear each other "
                                    "and one is shot although nothing is wrong with it."),
         QT_TRANSLATE_NOOP("rules", "Let a second network carry ring 1, for example the public "
                                    "one; or waive this if the ring runs over a bond on two "
                                    "switches."),
         "SRC-RRP", hasTwoRings},
        {"R-02", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "cman has at most two rings, the same on all nodes"),
         QT_TRANSLATE_NOOP("rules", "Node %1 has %2 rings; cman takes two at most (one altname)."),
         QT_TRANSLATE_NOOP("rules", "cman refuses with \"more than 2 rings is not supported\"; "
                                    "with unequal numbers the second ring never forms."),
         QT_TRANSLATE_NOOP("rules", "Give every node exactly one altname."), "SRC-PRE",
         cmanRingCount},
        {"R-03", Severity::Error, AppliesTo::Corosync3, Needs::CorosyncConf,
         QT_TRANSLATE_NOOP("rules", "The number of links fits the transport, the same on all "
                                    "nodes"),
         QT_TRANSLATE_NOOP("rules", "There are %1 links, but transport %2 takes at most %3."),
         QT_TRANSLATE_NOOP("rules", "corosync does not start with more links than the transport "
                                    "can carry, or when nodes define different ones."),
         QT_TRANSLATE_NOOP("rules", "Use transport knet (up to 8 links), and give every node the "
                                    "same ringX_addr keys."),
         "SRC-CSCONF", corosyncLinks},
        {"R-04", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Each ring is in a subnet of its own"),
         QT_TRANSLATE_NOOP("rules", "Rings %1 (%2, %5) and %3 (%4, %6) are in one subnet."),
         QT_TRANSLATE_NOOP("rules", "The kernel sends both through one interface, so both rings "
                                    "die with it."),
         QT_TRANSLATE_NOOP("rules", "Move one ring to a subnet that does not overlap."), "SRC-RRP",
         ringsInOwnSubnets},
        {"R-05", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "All nodes of a ring are in the ring's subnet"),
         QT_TRANSLATE_NOOP("rules", "%1 has the address %2 in ring network %3, which is %4."),
         QT_TRANSLATE_NOOP("rules", "Ring traffic leaves with a time to live of 1 and is not "
                                    "routed; this node would stay alone."),
         QT_TRANSLATE_NOOP("rules", "Give %1 an address in %4, or correct the network's subnet."),
         "SRC-RNG", ringAddressesInSubnet},
        {"R-06", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Each ring has one address family"),
         QT_TRANSLATE_NOOP("rules", "Ring %1 (%2) mixes families: IPv4 on %3, IPv6 on %4."),
         QT_TRANSLATE_NOOP("rules", "The membership refuses a ring whose addresses differ in "
                                    "family, among nodes or from the multicast address."),
         QT_TRANSLATE_NOOP("rules", "Use IPv4 or IPv6 for all nodes of a ring."),
         "SRC-PRE, SRC-RRP", oneFamilyPerRing},
        {"R-14", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Ring 0 runs over the dedicated heartbeat network"),
         QT_TRANSLATE_NOOP("rules", "Ring 0 runs over %1, which is not dedicated to the "
                                    "heartbeat."),
         QT_TRANSLATE_NOOP("rules", "Backups, migrations and guests on the same wires delay the "
                                    "token; late tokens end in fencing."),
         QT_TRANSLATE_NOOP("rules", "Put a network with `dedicated: true` first in `rings:`."),
         "seed", firstRingIsDedicated},
        {"R-15", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "rrp_mode fits the number of rings"),
         QT_TRANSLATE_NOOP("rules", "rrp_mode is \"none\" although there are two rings: ring 1 is "
                                    "ignored."),
         QT_TRANSLATE_NOOP("rules", "With \"none\" the second ring carries nothing and cannot "
                                    "help; with one ring another mode has nothing to do."),
         QT_TRANSLATE_NOOP("rules", "Set rrp_mode=\"passive\" with two rings, leave it out with "
                                    "one."),
         "SRC-CS14", rrpModeMatchesRings},
        {"R-17", Severity::Error, AppliesTo::Corosync3, Needs::CorosyncConf,
         QT_TRANSLATE_NOOP("rules", "The preferred link has the highest priority number"),
         QT_TRANSLATE_NOOP("rules", "Link %1 has priority %2, link 0 (%4) only %3: the highest "
                                    "number wins, so link %1 carries the traffic."),
         QT_TRANSLATE_NOOP("rules", "knet takes the link with the highest priority number; with "
                                    "inverted numbers the heartbeat runs over the busy network."),
         QT_TRANSLATE_NOOP("rules", "Give link 0 a knet_link_priority above %2, for example %5."),
         "SRC-CSCONF", preferredLinkHasHighestPriority},
    };
    return rules;
}

}
