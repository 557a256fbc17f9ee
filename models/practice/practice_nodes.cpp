// Who is in the Pacemaker cluster, and by which names.
#include "practice/practice_cluster_stack.h"
#include "practice/practice_pacemaker.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr double joinTime = 18; ///< from the start until a node is online

}

QStringList onlineHosts(World &world, const QString &host)
{
    QStringList online;
    for (const QString &member : membership(world, host)) {
        const StoredHost &stored = *world.hosts.constFind(member);
        if (stored.isPacemakerUp
            && stored.pacemakerSince + pace(world, joinTime) <= world.shared.clock)
            online.append(member);
    }
    return online;
}

QString nodeNameOf(World &world, const QString &host)
{
    return hostsByNode(world).key(host, host);
}

int nodeIdOf(World &world, const QString &host)
{
    for (const QString &peer : world.hosts.keys()) {
        const std::shared_ptr<const ClusterConfig> config = configInForce(world, peer);
        const ClusterNode *node = config ? nodeOfHost(*config, host) : nullptr;
        if (node)
            return node->nodeid;
    }
    return 0;
}

QString dcOf(World &world, const QString &host)
{
    return onlineHosts(world, host).value(0);
}

QStringList uncleanHosts(World &world, const QString &host)
{
    const QStringList online = onlineHosts(world, host);
    QStringList lost;
    for (const QString &expected : world.shared.expected) {
        if (!online.contains(expected))
            lost.append(expected);
    }
    return lost;
}

}
