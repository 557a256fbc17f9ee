#include "rules/families.h"
#include "rules/members.h"
#include "rules/rule_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

Verdict cmanTwoNodeIsComplete(const RuleInput &input, const Rule &rule)
{
    static const char *nodes = QT_TRANSLATE_NOOP(
        "rules", "two_node is set, but cluster.conf has %1 nodes; it is made for exactly 2.");
    static const char *votes =
        QT_TRANSLATE_NOOP("rules", "two_node is set, but node %1 has %2 votes instead of 1.");
    const formats::ClusterConf &conf = *input.clusterConf;
    QList<Finding> findings;
    if (attributeOf(conf, u"cman"_s, u"two_node"_s) != u"1")
        return findings;
    const formats::SourceRef source = sourceOf(conf, u"cman"_s);
    if (conf.nodes.size() != 2)
        findings.append(quoting(
            findingWith(rule, nodes, u"cluster"_s, {QString::number(conf.nodes.size())}), source));
    for (const formats::ClusterConfNode &node : conf.nodes) {
        if (node.votes.value_or(1) != 1)
            findings.append(quoting(findingWith(rule, votes, hostOfNode(input.design, node.name),
                                                {node.name, QString::number(*node.votes)}),
                                    node.source));
    }
    const QString expected = attributeOf(conf, u"cman"_s, u"expected_votes"_s);
    if (expected != u"1")
        findings.append(
            quoting(finding(rule, u"cluster"_s, {expected.isEmpty() ? u"-"_s : expected}), source));
    return findings;
}

Verdict cmanPairSurvives(const RuleInput &input, const Rule &rule)
{
    const formats::ClusterConf &conf = *input.clusterConf;
    const bool pair = conf.nodes.size() == 2;
    const bool covered =
        attributeOf(conf, u"cman"_s, u"two_node"_s) == u"1" || conf.elements.contains(u"quorumd"_s);
    if (!pair || covered)
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s), sourceOf(conf, u"cman"_s))};
}

Verdict corosyncTwoNode(const RuleInput &input, const Rule &rule)
{
    static const char *withDevice = QT_TRANSLATE_NOOP(
        "rules", "two_node is set although a quorum device votes; the two exclude each other.");
    static const char *notTwo = QT_TRANSLATE_NOOP(
        "rules", "two_node is set, but the node list has %1 nodes; it is made for exactly 2.");
    static const char *expected = QT_TRANSLATE_NOOP(
        "rules", "expected_votes is %1, but two nodes with one vote each make 2.");
    const formats::CorosyncConf &conf = *input.corosyncConf;
    const bool twoNode = isYes(valueOf(conf.quorum, u"two_node"_s));
    const bool device = !conf.device.isEmpty();
    const formats::SourceRef source =
        sourceOf(conf.quorum, twoNode ? u"two_node"_s : u"provider"_s);
    QList<Finding> findings;
    const auto add = [&](const Finding &found) { findings.append(quoting(found, source)); };
    if (twoNode && device)
        add(findingWith(rule, withDevice, u"cluster"_s));
    if (twoNode && conf.nodes.size() != 2)
        add(findingWith(rule, notTwo, u"cluster"_s, {QString::number(conf.nodes.size())}));
    if (conf.nodes.size() != 2 || device)
        return findings;
    if (!twoNode)
        add(finding(rule, u"cluster"_s));
    const QString votes = valueOf(conf.quorum, u"expected_votes"_s);
    if (!votes.isEmpty() && votes != u"2")
        findings.append(quoting(findingWith(rule, expected, u"cluster"_s, {votes}),
                                sourceOf(conf.quorum, u"expected_votes"_s)));
    return findings;
}

Verdict waitForAllStays(const RuleInput &input, const Rule &rule)
{
    const formats::CorosyncSection &quorum = input.corosyncConf->quorum;
    const QString wait = valueOf(quorum, u"wait_for_all"_s);
    if (!isYes(valueOf(quorum, u"two_node"_s)) || wait.isEmpty() || isYes(wait))
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s), sourceOf(quorum, u"wait_for_all"_s))};
}

Verdict evenNumberHasTieBreaker(const RuleInput &input, const Rule &rule)
{
    const qsizetype count = membersOf(input).size();
    if (count <= 2 || count % 2 != 0)
        return QList<Finding>{};
    const bool breaker =
        input.clusterConf
            ? input.clusterConf->elements.contains(u"quorumd"_s)
            : !input.corosyncConf->device.isEmpty()
                  || isYes(valueOf(input.corosyncConf->quorum, u"auto_tie_breaker"_s));
    if (breaker)
        return QList<Finding>{};
    return QList{finding(rule, u"cluster"_s, {QString::number(count), QString::number(count / 2)})};
}

}

const std::vector<Rule> &quorumRules()
{
    static const std::vector<Rule> rules{
        {"ID-09", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "two_node of cman stands on two nodes with one vote each"),
         QT_TRANSLATE_NOOP("rules", "two_node is set, but expected_votes is %1 instead of 1."),
         QT_TRANSLATE_NOOP("rules", "cman refuses to start when two_node, the number of nodes and "
                                    "the votes do not match."),
         QT_TRANSLATE_NOOP("rules", "Set expected_votes=\"1\" and one vote per node, or drop "
                                    "two_node."),
         "SRC-CMANC", cmanTwoNodeIsComplete},
        {"ID-10", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "A pair on cman has two_node or a quorum disk"),
         QT_TRANSLATE_NOOP("rules", "The cluster has two nodes, but neither two_node nor a quorum "
                                    "disk."),
         QT_TRANSLATE_NOOP("rules", "Two votes need both of two: when one node is lost, the other "
                                    "loses quorum and stops everything."),
         QT_TRANSLATE_NOOP("rules", "Set two_node=\"1\" expected_votes=\"1\" in <cman>."),
         "SRC-CMAN5", cmanPairSurvives},
        {"ID-11", Severity::Error, AppliesTo::Corosync3, Needs::CorosyncConf,
         QT_TRANSLATE_NOOP("rules", "A pair has two_node, or a quorum device, never both"),
         QT_TRANSLATE_NOOP("rules", "The node list has two nodes, but neither two_node nor a "
                                    "quorum device."),
         QT_TRANSLATE_NOOP("rules", "Without either, quorum is 2 of 2 and the loss of one node "
                                    "stops the other; with both, the votes are counted wrongly."),
         QT_TRANSLATE_NOOP("rules", "Set two_node: 1 for a plain pair; with a quorum device leave "
                                    "it out."),
         "SRC-VQ", corosyncTwoNode},
        {"ID-12", Severity::Warning, AppliesTo::Corosync3, Needs::CorosyncConf,
         QT_TRANSLATE_NOOP("rules", "A pair keeps wait_for_all"),
         QT_TRANSLATE_NOOP("rules", "two_node is set, but wait_for_all is switched off."),
         QT_TRANSLATE_NOOP("rules", "A node that boots while the rings are cut is quorate at once, "
                                    "shoots its partner, which does the same when it boots: a "
                                    "fencing loop."),
         QT_TRANSLATE_NOOP("rules", "Remove wait_for_all: 0; two_node switches it on."), "SRC-VQ",
         waitForAllStays},
        {"ID-17", Severity::Warning, AppliesTo::Both, Needs::ClusterFile,
         QT_TRANSLATE_NOOP("rules", "An even number of nodes has a tie breaker"),
         QT_TRANSLATE_NOOP("rules", "%1 nodes can be cut into halves of %2, and neither half has "
                                    "quorum."),
         QT_TRANSLATE_NOOP("rules", "After a cut down the middle the whole cluster stands still, "
                                    "although half of it is healthy."),
         QT_TRANSLATE_NOOP("rules", "Add a quorum device (cman: a quorum disk), or set "
                                    "auto_tie_breaker."),
         "SRC-VQ", evenNumberHasTieBreaker},
    };
    return rules;
}

}
