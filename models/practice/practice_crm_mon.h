// What crm_mon shows on a simulated host, as values; its texts and its XML are spelt from them.
#pragma once

#include "practice/practice_pacemaker.h"

namespace basalt::practice {

struct ShownNode
{
    QString name;
    int id = 0;
    bool isOnline = false;
    bool isStandby = false;
    bool isUnclean = false;
    bool isExpected = false;
    bool isDc = false;
    int running = 0; ///< copies of resources
};

/// A primitive, or a clone's copy of it.
struct ShownCopy
{
    formats::CibPrimitive primitive;
    QString agent;      ///< "stonith:fence_ilo_mp", "ocf:heartbeat:VirtualDomain"
    QString role;       ///< Started | Stopped | Starting | Stopping | Migrating
    QString targetRole; ///< that somebody asked for; empty: nobody did
    QString node;       ///< where it is active; empty: nowhere
    int nodeId = 0;
    bool isOnLostNode = false;

    bool isActive() const { return !node.isEmpty(); }
    bool isDisabled() const { return targetRole == QStringLiteral("Stopped"); }
};

/// What stands in the configuration for itself: a primitive, a group, or a clone of one of them.
struct ShownResource
{
    QString clone; ///< empty: not cloned
    QString id;    ///< of the primitive or group
    bool isGroup = false;
    QList<QList<ShownCopy>> instances; ///< one if it is not cloned; the active ones first
};

struct ShownFailure
{
    QString resource;
    QString node;
    int exitCode = 1;
    QString exitText; ///< "error"
    QString reason;   ///< in the agent's words; empty: it gave none
};

struct ShownFencing
{
    QString target;
    QString delegate;
    QString origin;
    QString status; ///< pending | success | failed
    qint64 wallClock = 0;
};

struct ShownCluster
{
    QString dc; ///< a node's name; empty: none
    int dcId = 0;
    bool isQuorate = false;
    QString version;
    QString changedBy;
    qint64 changedAt = 0; ///< milliseconds since 1970
    QList<ShownNode> nodes;
    QStringList joined; ///< online ones as the status section lists them
    QList<ShownResource> resources;
    int copies = 0;
    int disabled = 0;
    QList<ShownFailure> failures;
    QList<ShownFencing> fencing; ///< the oldest first
    QList<formats::CibLocation> bans;
    QMap<QString, QString> options; ///< the cluster's properties
};

/// `crm_mon -1rf` of Pacemaker 1.1.6, that of 2.1, and the XML of 2.1.
QByteArray crmMonText11(const ShownCluster &cluster);
QByteArray crmMonText21(const ShownCluster &cluster);
QByteArray crmMonXml21(const ShownCluster &cluster, const QStringList &arguments);

}
