#include "design/derived.h"
#include "design/lookup.h"
#include "fixes/fix_support.h"

using namespace Qt::StringLiterals;

namespace basalt::fixes {

namespace {

using design::Cluster;

/// A host may get a new node id freely: nothing else in a design speaks of it.
QList<Fix> giveFreeNodeId(const Input &input)
{
    if (!design::findHost(input.design, input.finding.subject))
        return {};
    const QList<int> used = design::nodeIds(input.design).values();
    int free = 1;
    while (used.contains(free))
        ++free;
    return {thingFix(say(QT_TRANSLATE_NOOP("fixes", "Give %1 the node id %2"))
                         .arg(input.finding.subject)
                         .arg(free),
                     &design::Design::hosts, input.finding.subject,
                     [free](design::Host &host) { host.nodeid = free; })};
}

/// Two nodes with a vote each, of which one is enough.
void makePair(design::Design &design, bool cman)
{
    design.cluster.quorum.twoNode = true;
    design.cluster.quorum.expectedVotes = cman ? std::optional(1) : std::nullopt;
    for (design::Host &host : design.hosts) {
        if (host.votes)
            host.votes = 1;
    }
}

QList<Fix> settleTwoNode(const Input &input)
{
    const bool cman = isCman(input);
    const bool hasDevice = input.design.cluster.quorum.qdevice.has_value();
    if (input.design.hosts.size() != 2 || hasDevice)
        return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Switch two_node off")),
                           [](Cluster &cluster) { cluster.quorum.twoNode.reset(); })};
    return {makeFix(say(QT_TRANSLATE_NOOP("fixes", "Set two_node for the pair")),
                    [cman](design::Design &design) -> Result<> {
                        makePair(design, cman);
                        return {};
                    })};
}

QList<Fix> waitForAll(const Input &)
{
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Switch wait_for_all on")),
                       [](Cluster &cluster) { cluster.quorum.waitForAll = true; })};
}

/// cman breaks ties with a quorum disk only, and where that is nobody knows.
QList<Fix> breakTies(const Input &input)
{
    if (isCman(input))
        return {};
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Switch auto_tie_breaker on")),
                       [](Cluster &cluster) { cluster.quorum.autoTieBreaker = true; })};
}

}

const std::vector<FixRule> &quorumFixes()
{
    static const std::vector<FixRule> fixes{
        {"ID-03", giveFreeNodeId}, {"ID-09", settleTwoNode}, {"ID-10", settleTwoNode},
        {"ID-11", settleTwoNode},  {"ID-12", waitForAll},    {"ID-17", breakTies},
    };
    return fixes;
}

}
