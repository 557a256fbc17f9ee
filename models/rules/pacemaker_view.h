// What the rules ask a Pacemaker configuration: nodes, who kills whom, where a resource may run.
#pragma once

#include "rules/rule_support.h"

#include <QVersionNumber>

namespace basalt::rules {

/// Unknown platform: as cman if a cluster.conf is there.
bool isCman(const RuleInput &input);
/// Does the platform, or the site against its advice, start this service at boot?
bool startsAtBoot(const RuleInput &input, const QString &service);
bool pacemakerBefore(const RuleInput &input, const QVersionNumber &version);

/// The name under which the cluster knows a host: the ring 0 name with cman, else the host's name.
QString clusterNodeName(const RuleInput &input, const design::Host &host);
/// The host behind a node's name, as a finding names it; the node's name itself if none is drawn.
QString hostOfNode(const RuleInput &input, const QString &node);
/// The nodes' names as the CIB, cluster.conf or corosync.conf list them, else from the hosts; sorted.
QStringList nodeNames(const RuleInput &input);
bool hasTwoNodes(const RuleInput &input);
bool hasQdevice(const RuleInput &input);

/// Milliseconds until a silent node counts as lost: of the cluster file, the design or the platform.
qint64 tokenOf(const RuleInput &input);

/// "60", "60s", "5min", "500ms" in milliseconds.
std::optional<qint64> milliseconds(const QString &text);
bool isTrue(const QString &text);
bool isFalse(const QString &text);
/// A cluster property's value, or an empty string.
QString property(const formats::Cib &cib, const QString &name);
/// The value of the first of these parameters that is set, or an empty string.
QString parameter(const formats::CibPrimitive &primitive, const QStringList &names);
const formats::CibOperation *operation(const formats::CibPrimitive &primitive, const QString &name);

/// A fencing device of the CIB.
struct FenceDevice
{
    const formats::CibPrimitive *primitive = nullptr;
    QStringList victims;       ///< nodes it can kill
    bool victimsKnown = false; ///< otherwise only the agent itself could list them
    int level = 1;
};

QList<FenceDevice> fenceDevices(const RuleInput &input);
bool isFencing(const formats::CibPrimitive &primitive);
bool isDisklessSbd(const RuleInput &input);

bool isMinusInfinity(const QString &score);
bool isBanned(const formats::Cib &cib, const QString &resource, const QString &node);
/// No constraint and no target-role keeps the resource from this node.
bool mayRun(const formats::Cib &cib, const QString &resource, const QString &node);

/// VirtualDomain resources.
QList<const formats::CibPrimitive *> vmResources(const formats::Cib &cib);
/// The design's VM behind a VirtualDomain resource ("vm-NAME" or the file name of its config).
const design::Vm *vmOf(const RuleInput &input, const formats::CibPrimitive &resource);
bool mayMigrate(const formats::CibPrimitive &resource);

}
