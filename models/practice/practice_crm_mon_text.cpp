// The text of `crm_mon -1rf` in Pacemaker 1.1.6 and 2.1.
#include "practice/practice_crm_mon.h"
#include "practice/practice_system.h"

#include <QDateTime>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr int noLimit = 1000000; ///< Pacemaker's infinity

/// What sets the two versions' lists apart.
struct Style
{
    bool isOld = false;

    QString bullet(int depth) const
    {
        return isOld ? QString(1 + 4 * depth, u' ') : QString(2 + 2 * depth, u' ') + u"* "_s;
    }
    QString colon() const { return isOld ? QString() : u":"_s; }
};

QString bracketed(const QString &word, QStringList names)
{
    names.sort();
    return u"%1: [ %2 ]\n"_s.arg(word, names.join(u' '));
}

/// Pacemaker 1.1.6 knows no actions that are under way.
QString stateText(const Style &style, const ShownCopy &copy)
{
    if (!copy.isActive() || (style.isOld && copy.role == u"Starting"))
        return style.isOld         ? u"Stopped "_s
               : copy.isDisabled() ? u"Stopped (disabled)"_s
                                   : u"Stopped"_s;
    return (style.isOld ? u"Started"_s : copy.role) + u' ' + copy.node
           + (copy.isOnLostNode && !style.isOld ? u" (UNCLEAN)"_s : QString());
}

QString copyLine(const Style &style, int depth, const ShownCopy &copy)
{
    return style.bullet(depth)
           + u"%1\t(%2):\t%3%4\n"_s.arg(copy.primitive.id, copy.agent,
                                        style.isOld ? QString() : u" "_s, stateText(style, copy));
}

QString groupLines(const Style &style, int depth, const QString &name,
                   const QList<ShownCopy> &copies)
{
    QString text = style.bullet(depth) + u"Resource Group: "_s + name + style.colon() + u'\n';
    for (const ShownCopy &copy : copies)
        text += copyLine(style, depth + 1, copy);
    return text;
}

/// Instances that run as they should are put together; one in between is shown as it is.
QString cloneLines(const Style &style, const ShownCluster &cluster, const ShownResource &clone)
{
    QString text =
        style.bullet(0) + u"Clone Set: %1 [%2]%3\n"_s.arg(clone.clone, clone.id, style.colon());
    QStringList started;
    QStringList stopped;
    for (const ShownNode &node : cluster.nodes)
        stopped.append(node.name);
    for (qsizetype i = 0; i < clone.instances.size(); ++i) {
        const QList<ShownCopy> &copies = clone.instances[i];
        const auto active =
            std::find_if(copies.cbegin(), copies.cend(), std::mem_fn(&ShownCopy::isActive));
        if (active == copies.cend())
            continue;
        stopped.removeAll(active->node);
        const bool runs = std::all_of(copies.cbegin(), copies.cend(), [](const ShownCopy &copy) {
            return copy.role == u"Started" && !copy.isOnLostNode;
        });
        if (runs)
            started.append(active->node);
        else if (clone.isGroup)
            text += groupLines(style, 1, u"%1:%2"_s.arg(clone.id).arg(i), copies);
        else
            text += copyLine(style, 1, copies.constFirst());
    }
    const bool isDisabled = clone.instances.constFirst().constFirst().isDisabled();
    if (!started.isEmpty())
        text += style.bullet(1) + bracketed(u"Started"_s, started);
    if (!stopped.isEmpty())
        text += style.bullet(1)
                + bracketed(isDisabled && !style.isOld ? u"Stopped (disabled)"_s : u"Stopped"_s,
                            stopped);
    return text;
}

QString resourceLines(const Style &style, const ShownCluster &cluster)
{
    QString text;
    for (const ShownResource &resource : cluster.resources) {
        if (!resource.clone.isEmpty())
            text += cloneLines(style, cluster, resource);
        else if (resource.isGroup)
            text += groupLines(style, 0, resource.id, resource.instances.constFirst());
        else
            text += copyLine(style, 0, resource.instances.constFirst().constFirst());
    }
    return text;
}

QString nodeLines(const Style &style, const ShownCluster &cluster)
{
    const QString start = style.isOld ? QString() : style.bullet(0);
    QString text;
    QStringList online;
    QStringList offline;
    for (const ShownNode &node : cluster.nodes) {
        if (node.isUnclean)
            text += start + u"Node %1: UNCLEAN (offline)\n"_s.arg(node.name);
        else if (!node.isOnline)
            offline.append(node.name);
        else if (node.isStandby)
            text += start
                    + u"Node %1: standby%2\n"_s.arg(node.name, node.running > 0 && !style.isOld
                                                                   ? u" (with active resources)"_s
                                                                   : QString());
        else
            online.append(node.name);
    }
    if (!online.isEmpty())
        text += start + bracketed(u"Online"_s, online);
    if (!offline.isEmpty())
        text += start + bracketed(u"OFFLINE"_s, offline);
    return text;
}

/// Nodes on which a start has failed, and what.
QString migrationLines(const ShownCluster &cluster)
{
    QString text;
    for (const QString &node : cluster.joined) {
        QString lines;
        for (const ShownFailure &failure : cluster.failures) {
            if (failure.node == node)
                lines += u"    * %1: migration-threshold=%2 fail-count=%2 last-failure='%3'\n"_s
                             .arg(failure.resource)
                             .arg(noLimit)
                             .arg(ctimeText(cluster.changedAt));
        }
        if (!lines.isEmpty())
            text += u"  * Node: %1:\n"_s.arg(node) + lines;
    }
    return text;
}

QString failureLines(const ShownCluster &cluster)
{
    QString text;
    for (const ShownFailure &failure : cluster.failures)
        text += u"  * %1 start on %2 returned '%3'%4 at %5 after 95ms\n"_s.arg(
            failure.resource, failure.node, failure.exitText,
            failure.reason.isEmpty() ? QString() : u" (%1)"_s.arg(failure.reason),
            ctimeText(cluster.changedAt));
    return text.isEmpty() ? text : u"\nFailed Resource Actions:\n"_s + text;
}

/// Failures that a later success has mended are not shown.
QString fencingLines(const ShownCluster &cluster)
{
    QString failed;
    QString pending;
    QStringList mended;
    for (auto event = cluster.fencing.crbegin(); event != cluster.fencing.crend(); ++event) {
        if (event->status == u"success")
            mended.append(event->target);
        else if (event->status == u"failed" && !mended.contains(event->target))
            failed +=
                u"  * reboot of %1 by %2 for pacemaker-controld.1173@%3 last failed at %4\n"_s.arg(
                    event->target, event->delegate, event->origin, zuluTime(event->wallClock));
        else if (event->status == u"pending")
            pending += u"  * reboot of %1 for pacemaker-controld.1173@%2 last pending\n"_s.arg(
                event->target, event->origin);
    }
    if (!failed.isEmpty())
        failed.prepend(u"\nFailed Fencing Actions:\n"_s);
    if (!pending.isEmpty())
        pending.prepend(u"\nPending Fencing Actions:\n"_s);
    return failed + pending;
}

QString partition(const ShownCluster &cluster)
{
    return u"partition %1 quorum"_s.arg(cluster.isQuorate ? u"with"_s : u"WITHOUT"_s);
}

}

QByteArray crmMonText11(const ShownCluster &cluster)
{
    const Style style{true};
    const QString rule = u"============\n"_s;
    QString text =
        rule
        + u"Last updated: %1\nLast change: %2 via cibadmin on %3\nStack: cman\nCurrent DC: %4\n"_s
              .arg(ctimeText(QDateTime::currentMSecsSinceEpoch()), ctimeText(cluster.changedAt),
                   cluster.changedBy,
                   cluster.dc.isEmpty() ? u"NONE"_s : cluster.dc + u" - "_s + partition(cluster))
        + u"Version: %1\n%2 Nodes configured, unknown expected votes\n%3 Resources configured.\n"_s
              .arg(cluster.version)
              .arg(cluster.nodes.size())
              .arg(cluster.copies)
        + rule + u'\n' + nodeLines(style, cluster) + u"\nFull list of resources:\n\n"_s
        + resourceLines(style, cluster) + u"\nMigration summary:\n"_s;
    for (const QString &node : cluster.joined)
        text += u"* Node %1: \n"_s.arg(node);
    QString failed;
    for (const ShownFailure &failure : cluster.failures)
        failed += u"    %1_start_0 (node=%2, call=12, rc=%3, status=complete): %4\n"_s
                      .arg(failure.resource, failure.node)
                      .arg(failure.exitCode)
                      .arg(failure.exitText == u"error" ? u"unknown error"_s : failure.exitText);
    if (!failed.isEmpty())
        text += u"\nFailed actions:\n"_s + failed;
    return text.toUtf8();
}

QByteArray crmMonText21(const ShownCluster &cluster)
{
    const Style style;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString resources = resourceLines(style, cluster);
    const QString text =
        u"Status of pacemakerd: 'Pacemaker is running' (last updated %1)\nCluster Summary:\n"
        "  * Stack: corosync\n  * Current DC: %2\n"_s.arg(
            zuluTime(now),
            cluster.dc.isEmpty()
                ? u"NONE"_s
                : u"%1 (version %2) - %3"_s.arg(cluster.dc, cluster.version, partition(cluster)))
        + u"  * Last updated: %1\n  * Last change:  %2 by root via cibadmin on %3\n"_s.arg(
            ctimeText(now), ctimeText(cluster.changedAt), cluster.changedBy)
        + u"  * %1 nodes configured\n  * %2 resource instances configured%3\n"_s
              .arg(cluster.nodes.size())
              .arg(cluster.copies)
              .arg(cluster.disabled > 0 ? u" (%1 DISABLED)"_s.arg(cluster.disabled) : QString())
        + u"\nNode List:\n"_s + nodeLines(style, cluster) + u"\nFull List of Resources:\n"_s
        + (resources.isEmpty() ? u"  * No resources\n"_s : resources) + u"\nMigration Summary:\n"_s
        + migrationLines(cluster) + failureLines(cluster) + fencingLines(cluster);
    return text.toUtf8();
}

}
