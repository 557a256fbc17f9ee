// corosync 3 and cman on simulated hosts: configuration in force, rings, membership, quorum.
#pragma once

#include "practice/practice_machine.h"

namespace basalt::practice {

struct ClusterNode
{
    QString name;
    int nodeid = 0;
    int votes = 1;
    QString host;             ///< the simulated host; empty: none of ours
    QMap<int, QString> rings; ///< number -> address

    bool operator==(const ClusterNode &) const = default;
};

struct ClusterConfig
{
    QString name;
    int version = 0;
    bool twoNode = false;
    bool waitForAll = false;
    QString keyFile; ///< empty: not encrypted with a key of its own
    QString transport;
    QMap<int, QString> multicast;
    QList<ClusterNode> nodes;

    bool operator==(const ClusterConfig &) const = default;
};

/// The stack's configuration file on this platform.
QString clusterConfigPath(const World &world);
/// What a text of it means on this host; std::nullopt and the stack's own words if it does not load.
std::optional<ClusterConfig> readClusterConfig(const Machine &machine, const QByteArray &text,
                                               QByteArray *why = nullptr);
/// What is in force on a host that runs the stack.
std::optional<ClusterConfig> runningConfig(const World &world, const QString &host);
/// The same without a copy, and nullptr; two calls give one value as long as nothing was changed.
std::shared_ptr<const ClusterConfig> configInForce(const World &world, const QString &host);
const ClusterNode *nodeOfHost(const ClusterConfig &config, const QString &host);

/// Whether two hosts that both run the stack hear each other on a ring.
bool ringConnects(World &world, const ClusterConfig &config, const QString &a, const QString &b,
                  int ring);
/// Hosts in one membership with this one, itself included, by node id; empty: it runs no stack.
QStringList membership(World &world, const QString &host);
/// The same for each host that runs the stack.
QMap<QString, QStringList> memberships(World &world);
/// The hosts of all configurations in force, by node name.
QMap<QString, QString> hostsByNode(World &world);
/// Whether nothing has changed that they follow from since they were asked for.
bool areMembershipsKnown(World &world);
bool isQuorate(World &world, const QString &host);

QByteArray startCorosync(Machine &machine);
QByteArray startCman(Machine &machine);
QByteArray stopCluster(Machine &machine);

/// Rings become faulty and recover; memberships change.
void settleCluster(World &world);

const std::vector<Command> &corosyncCommands();
const std::vector<Command> &cmanCommands();

}
