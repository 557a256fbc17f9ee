#include "core/ip.h"
#include "design/lookup.h"
#include "rules/cman_ring.h"
#include "rules/families.h"
#include "rules/live_checks.h"
#include "rules/members.h"
#include "rules/rule_support.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

Verdict clusterNameFits(const RuleInput &input, const Rule &rule)
{
    const QString &name = input.clusterConf->name;
    const qsizetype bytes = name.toUtf8().size();
    static const QRegularExpression safe(u"^[A-Za-z0-9_.:-]+$"_s);
    if (bytes >= 1 && bytes <= 15 && safe.match(name).hasMatch())
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s, {name, QString::number(bytes)}),
                         input.clusterConf->source)};
}

Verdict clusterNameIsUnique(const RuleInput &input, const Rule &rule)
{
    static const char *sameHash = QT_TRANSLATE_NOOP(
        "rules", "The names %1 and %2 give cman the same cluster id %3, and with it the same "
                 "multicast addresses.");
    if (input.design.cluster.otherClusters.isEmpty())
        return std::nullopt;
    const QString &name = input.design.cluster.name;
    const catalogue::Platform *platform = platformOf(input);
    const bool cman = platform && platform->stack == catalogue::Stack::Cman;
    QList<Finding> findings;
    for (const QString &other : input.design.cluster.otherClusters) {
        if (other == name)
            findings.append(finding(rule, u"cluster"_s, {name, other}));
        else if (cman && cmanClusterId(other) == cmanClusterId(name))
            findings.append(findingWith(rule, sameHash, u"cluster"_s,
                                        {name, other, QString::number(cmanClusterId(name))}));
    }
    return findings;
}

Verdict nodeidsAreGood(const RuleInput &input, const Rule &rule)
{
    static const char *missing = QT_TRANSLATE_NOOP("rules", "Node %1 has no nodeid.");
    static const char *twice = QT_TRANSLATE_NOOP("rules", "Nodes %1 and %3 both have nodeid %2.");
    QList<Finding> findings;
    QMap<qint64, QString> taken;
    for (const Member &member : membersOf(input)) {
        const QString subject = hostOfNode(input.design, member.name);
        bool isNumber = false;
        const qint64 id = member.nodeid.toLongLong(&isNumber);
        if (member.nodeid.isEmpty())
            findings.append(
                quoting(findingWith(rule, missing, subject, {member.name}), member.source));
        else if (!isNumber || id < 1 || id > 0x7fffffff)
            findings.append(
                quoting(finding(rule, subject, {member.name, member.nodeid}), member.source));
        else if (taken.contains(id))
            findings.append(quoting(
                findingWith(rule, twice, subject, {taken.value(id), member.nodeid, member.name}),
                member.source));
        else
            taken.insert(id, member.name);
    }
    return findings;
}

bool isHostName(const QString &name)
{
    static const QRegularExpression label(
        u"^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$"_s);
    return name.size() <= 253 && label.match(name).hasMatch();
}

Verdict nodeNamesAgree(const RuleInput &input, const Rule &rule)
{
    static const char *twice = QT_TRANSLATE_NOOP("rules", "Two nodes are called %1.");
    static const char *stranger = QT_TRANSLATE_NOOP(
        "rules", "The Pacemaker configuration knows a node %1, but the cluster's nodes are %2.");
    QList<Finding> findings;
    QStringList names;
    for (const Member &member : membersOf(input)) {
        const QString subject = hostOfNode(input.design, member.name);
        if (!member.name.isEmpty() && !isHostName(member.name))
            findings.append(quoting(finding(rule, subject, {member.name}), member.source));
        if (!member.name.isEmpty() && names.contains(member.name))
            findings.append(
                quoting(findingWith(rule, twice, subject, {member.name}), member.source));
        names.append(member.name);
    }
    if (!input.cib || names.contains(QString()))
        return findings;
    for (const formats::CibNode &node : input.cib->nodes) {
        // A host that corosync.conf spells in another way is ID-08's.
        const bool spelling = input.corosyncConf && hostNames(input.design).contains(node.name);
        if (!names.contains(node.name) && !spelling)
            findings.append(findingWith(rule, stranger, node.name, {node.name, listOf(names)}));
    }
    return findings;
}

/// Every name that our /etc/hosts carries, and every address.
QStringList knownNames(const design::Design &design)
{
    QStringList names;
    for (const design::Host &host : design.hosts) {
        names.append(host.name);
        names.append(host.name + u'.' + host.domain);
        for (const design::Address &address : host.addresses)
            names.append({address.name, address.ip});
    }
    for (const design::FencingDevice &device : design.fencing) {
        if (!device.ip.isEmpty())
            names.append({device.address, device.ip});
    }
    names.removeAll(QString());
    return names;
}

QList<Finding> unresolvedAltnames(const RuleInput &input, const Rule &rule)
{
    static const char *unknown =
        QT_TRANSLATE_NOOP("rules", "The ring name %2 of node %1 belongs to no address of a host.");
    QList<Finding> findings;
    if (!input.clusterConf)
        return findings;
    const QStringList known = knownNames(input.design);
    for (const formats::ClusterConfNode &node : input.clusterConf->nodes) {
        for (const formats::ClusterConfAltname &altname : node.altnames) {
            if (!known.contains(altname.name))
                findings.append(
                    quoting(findingWith(rule, unknown, hostOfNode(input.design, node.name),
                                        {node.name, altname.name}),
                            altname.source));
        }
    }
    return findings;
}

Verdict namesResolve(const RuleInput &input, const Rule &rule)
{
    static const char *loopback =
        QT_TRANSLATE_NOOP("rules", "%1 has the loopback address %3 in ring network %2.");
    const bool anyAddress =
        std::any_of(input.design.hosts.begin(), input.design.hosts.end(),
                    [](const design::Host &host) { return !host.addresses.isEmpty(); });
    if (!anyAddress)
        return std::nullopt;
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        for (const QString &ring : input.design.cluster.rings) {
            const design::Address *address = design::addressIn(host, ring);
            const auto ip = address ? parseIp(address->ip) : std::nullopt;
            if (!address)
                findings.append(finding(rule, host.name, {host.name, ring}));
            else if (ip && isLoopback(*ip))
                findings.append(
                    findingWith(rule, loopback, host.name, {host.name, ring, address->ip}));
        }
    }
    return findings + unresolvedAltnames(input, rule);
}

Verdict namesNeedNoDns(const RuleInput &input, const Rule &rule)
{
    if (input.imported)
        return std::nullopt; // /etc/hosts is not among what is imported
    const QStringList known = knownNames(input.design);
    QList<Finding> findings;
    const auto judge = [&](const QString &subject, const QString &name) {
        if (!name.isEmpty() && !parseIp(name) && !known.contains(name))
            findings.append(finding(rule, subject, {subject, name}));
    };
    for (const design::FencingDevice &device : input.design.fencing)
        judge(device.name, device.address);
    if (input.design.cluster.quorum.qdevice)
        judge(u"cluster"_s, input.design.cluster.quorum.qdevice->host);
    return findings;
}

/// NODENAME of the host's /etc/sysconfig/cman; without it cman starts from `uname -n`.
QString cmanNodeName(const RuleInput &input, const design::Host &host)
{
    for (const Artefact &file : input.files) {
        if (file.host != host.name || file.path != u"/etc/sysconfig/cman")
            continue;
        const QString text = QString::fromUtf8(placeholderBytes(file));
        for (const QString &line : text.split(u'\n')) {
            if (line.startsWith(u"NODENAME="))
                return line.section(u'=', 1).remove(u'"').trimmed();
        }
    }
    return host.name;
}

Verdict cmanFindsItself(const RuleInput &input, const Rule &rule)
{
    if (!input.clusterConf)
        return std::nullopt;
    QStringList names;
    for (const Member &member : membersOf(input))
        names.append(member.name);
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const QString own = cmanNodeName(input, host);
        if (!names.contains(own))
            findings.append(quoting(finding(rule, host.name, {host.name, own, listOf(names)}),
                                    input.clusterConf->nodes.value(0).source));
    }
    return findings;
}

Verdict corosyncNameIsHostName(const RuleInput &input, const Rule &rule)
{
    static const char *nameless =
        QT_TRANSLATE_NOOP("rules", "The node with nodeid %1 has no name in the node list.");
    QStringList names;
    for (const design::Host &host : input.design.hosts) {
        names.append(host.name);
        if (!host.domain.isEmpty())
            names.append(host.name + u'.' + host.domain);
    }
    QList<Finding> findings;
    for (const formats::CorosyncSection &node : input.corosyncConf->nodes) {
        const QString name = valueOf(node, u"name"_s);
        if (name.isEmpty())
            findings.append(
                quoting(findingWith(rule, nameless, u"cluster"_s, {valueOf(node, u"nodeid"_s)}),
                        sourceOf(node, u"nodeid"_s)));
        else if (!names.contains(name))
            findings.append(quoting(finding(rule, name, {name, listOf(hostNames(input.design))}),
                                    sourceOf(node, u"name"_s)));
    }
    return findings;
}

}

const std::vector<Rule> &identityRules()
{
    static const std::vector<Rule> rules{
        {"ID-01", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "The cluster's name fits cman"),
         QT_TRANSLATE_NOOP("rules", "The cluster's name \"%1\" has %2 bytes; cman takes 1 to 15 "
                                    "letters, digits, dots, dashes, underscores."),
         QT_TRANSLATE_NOOP("rules", "cman keeps the name in 16 bytes including the end mark and "
                                    "refuses to start with a longer one."),
         QT_TRANSLATE_NOOP("rules", "Choose a shorter name before the cluster is first started."),
         "SRC-CCONF", clusterNameFits},
        {"ID-02", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "No other cluster of the site has the same name"),
         QT_TRANSLATE_NOOP("rules", "Another cluster of the site is called %2 as well."),
         QT_TRANSLATE_NOOP("rules", "With cman, the multicast addresses and the default key follow "
                                    "from the name: two clusters of one name hear each other. "
                                    "With any stack, admins and monitoring confuse them."),
         QT_TRANSLATE_NOOP("rules", "Rename this cluster, or set multicast addresses and a key "
                                    "file of its own."),
         "SRC-CMAN5", clusterNameIsUnique},
        {"ID-03", Severity::Error, AppliesTo::Both, Needs::ClusterFile,
         QT_TRANSLATE_NOOP("rules", "Every node has a nodeid of its own"),
         QT_TRANSLATE_NOOP("rules", "The nodeid \"%2\" of node %1 is not a number from 1 to "
                                    "2147483647."),
         QT_TRANSLATE_NOOP("rules", "Members know each other by nodeid. A node without one is "
                                    "refused, and two nodes with the same one throw each other "
                                    "out."),
         QT_TRANSLATE_NOOP("rules", "Give each node a small positive number and never change it."),
         "SRC-PRE, SRC-CSCONF", nodeidsAreGood},
        {"ID-04", Severity::Error, AppliesTo::Both, Needs::ClusterFile,
         QT_TRANSLATE_NOOP("rules", "Node names are valid, unique and the same in every file"),
         QT_TRANSLATE_NOOP("rules", "The node name \"%1\" is not a valid host name."),
         QT_TRANSLATE_NOOP("rules", "Constraints, fencing devices and the membership find a node "
                                    "by this name; a second spelling is a second node."),
         QT_TRANSLATE_NOOP("rules",
                           "Use letters, digits and dashes, and the same name everywhere."),
         "SRC-CCONF", nodeNamesAgree},
        {"ID-05", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Every ring name leads to an address of its host"),
         QT_TRANSLATE_NOOP("rules", "%1 has no address in ring network %2."),
         QT_TRANSLATE_NOOP("rules", "The membership binds to the address behind the name. Without "
                                    "one, or with 127.0.0.1, the node starts alone or not at all."),
         QT_TRANSLATE_NOOP("rules", "Give every host one address in every ring network, and keep "
                                    "its names off the 127.0.0.1 line of /etc/hosts."),
         "SRC-PRE", namesResolve},
        {"ID-06", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The cluster needs no DNS"),
         QT_TRANSLATE_NOOP("rules", "%1 is reached by the name %2, whose address the design does "
                                    "not know: only DNS can resolve it."),
         QT_TRANSLATE_NOOP("rules", "A cluster must start, and fence, while DNS is down; the name "
                                    "server may even be one of its own VMs."),
         QT_TRANSLATE_NOOP("rules", "Enter the IP address behind %2, so that /etc/hosts carries "
                                    "it."),
         "SRC-162", namesNeedNoDns},
        {"ID-07", Severity::Warning, AppliesTo::Cman, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "Each host finds itself in cluster.conf"),
         QT_TRANSLATE_NOOP("rules", "%1 looks for itself as %2, but the nodes of cluster.conf are "
                                    "%3."),
         QT_TRANSLATE_NOOP("rules", "cman compares NODENAME or `uname -n` with the node names; "
                                    "without a match it guesses by interface addresses and may "
                                    "take the wrong identity."),
         QT_TRANSLATE_NOOP("rules", "Set NODENAME in /etc/sysconfig/cman to the node's name in "
                                    "cluster.conf."),
         "SRC-PRE", cmanFindsItself},
        {"ID-08", Severity::Error, AppliesTo::Corosync3, Needs::CorosyncConf,
         QT_TRANSLATE_NOOP("rules", "The names in the node list are the hosts' own names"),
         QT_TRANSLATE_NOOP("rules", "The node list names a node %1, but no host answers "
                                    "`uname -n` with that; the hosts are %2."),
         QT_TRANSLATE_NOOP("rules", "Pacemaker looks for the local node by `uname -n`. If it is "
                                    "not in the list, resources and fencing speak of a node that "
                                    "does not exist."),
         QT_TRANSLATE_NOOP("rules", "Write the host name into nodelist.node.name; addresses "
                                    "belong into ring0_addr, ring1_addr."),
         "SRC-CSCONF", corosyncNameIsHostName},
        {"ID-13", Severity::Error, AppliesTo::Cman, Needs::Facts,
         QT_TRANSLATE_NOOP("rules", "config_version grows with every change"),
         QT_TRANSLATE_NOOP("rules", "config_version %1 is not greater than the running %2."),
         QT_TRANSLATE_NOOP("rules", "cman refuses a configuration that is not newer than the "
                                    "running one, and ignores one with the same number silently."),
         QT_TRANSLATE_NOOP("rules", "Raise config_version; a deployment by Basalt does it by "
                                    "itself."),
         "SRC-PRE", configVersionGrows},
        {"ID-14", Severity::Warning, AppliesTo::Corosync3, Needs::Facts,
         QT_TRANSLATE_NOOP("rules", "All nodes have the same config_version"),
         QT_TRANSLATE_NOOP("rules", "config_version is %1 on %2, but %3 on %4."),
         QT_TRANSLATE_NOOP("rules", "A node that joins with a lower config_version than the "
                                    "highest one ends itself."),
         QT_TRANSLATE_NOOP("rules", "Distribute the same corosync.conf to all nodes."),
         "SRC-CSCONF", configVersionsAgree},
        {"ID-15", Severity::Error, AppliesTo::Both, Needs::Facts,
         QT_TRANSLATE_NOOP("rules", "The cluster files are equal on all nodes"),
         QT_TRANSLATE_NOOP("rules", "%1 differs between %2 and %3."),
         QT_TRANSLATE_NOOP("rules", "Nodes with different files disagree about rings, votes or "
                                    "fencing, and show it only in a crisis."),
         QT_TRANSLATE_NOOP("rules", "Deploy again, and compare the files' checksums."), "SRC-CMANT",
         clusterFilesAgree},
        {"ID-16", Severity::Warning, AppliesTo::Cman, Needs::Facts,
         QT_TRANSLATE_NOOP("rules", "What a reload cannot change is not planned as a reload"),
         QT_TRANSLATE_NOOP("rules", "The change of %1 needs a full stop of cman on all nodes; a "
                                    "reload does not make it effective."),
         QT_TRANSLATE_NOOP("rules", "cman reads rings, transport, keys, nodeids and two_node only "
                                    "when it starts."),
         QT_TRANSLATE_NOOP("rules", "Plan a stop and start of the whole cluster for this change."),
         "SRC-PRE", reloadIsNotEnough},
        {"ID-18", Severity::Error, AppliesTo::Both, Needs::Facts,
         QT_TRANSLATE_NOOP("rules", "All nodes run the same major versions"),
         QT_TRANSLATE_NOOP("rules", "%1 is version %2 on %3, but %4 on %5."),
         QT_TRANSLATE_NOOP("rules", "Reloading and rolling changes are only supported among equal "
                                    "versions of corosync and Pacemaker."),
         QT_TRANSLATE_NOOP("rules", "Bring all nodes to the same release."), "SRC-CFGT",
         versionsAgree},
    };
    return rules;
}

}
