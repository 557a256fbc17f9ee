// `crm_mon --output-as=xml` of Pacemaker 2.1.
#include "practice/practice_cib.h"
#include "practice/practice_crm_mon.h"
#include "practice/practice_system.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::XmlAttribute;
using formats::XmlNode;

constexpr int noLimit = 1000000; ///< Pacemaker's infinity

QString yes(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

/// "120s", "2min" or a bare number of seconds.
QString milliseconds(const QString &text, int unset)
{
    static const QRegularExpression form(u"^(\\d+)(ms|s|sec|m|min)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return QString::number(unset * 1000);
    const QString unit = match.captured(2);
    const int factor = unit == u"ms" ? 1 : unit.startsWith(u'm') ? 60000 : 1000;
    return QString::number(match.captured(1).toLongLong() * factor);
}

XmlNode summary(const ShownCluster &cluster)
{
    const auto option = [&](const QString &name, const QString &unset) {
        return XmlAttribute{name, cluster.options.value(name, unset)};
    };
    XmlNode summary = element(u"summary"_s);
    summary.children = {
        element(u"stack"_s, {{u"type"_s, u"corosync"_s}}),
        cluster.dc.isEmpty() ? element(u"current_dc"_s, {{u"present"_s, u"false"_s}})
                             : element(u"current_dc"_s, {{u"present"_s, u"true"_s},
                                                         {u"version"_s, cluster.version},
                                                         {u"name"_s, cluster.dc},
                                                         {u"id"_s, QString::number(cluster.dcId)},
                                                         {u"with_quorum"_s, yes(cluster.isQuorate)},
                                                         {u"mixed_version"_s, u"false"_s}}),
        element(u"last_update"_s, {{u"time"_s, ctimeText(QDateTime::currentMSecsSinceEpoch())}}),
        element(u"last_change"_s, {{u"time"_s, ctimeText(cluster.changedAt)},
                                   {u"user"_s, u"root"_s},
                                   {u"client"_s, u"cibadmin"_s},
                                   {u"origin"_s, cluster.changedBy}}),
        element(u"nodes_configured"_s, {{u"number"_s, QString::number(cluster.nodes.size())}}),
        element(u"resources_configured"_s, {{u"number"_s, QString::number(cluster.copies)},
                                            {u"disabled"_s, QString::number(cluster.disabled)},
                                            {u"blocked"_s, u"0"_s}}),
        element(u"cluster_options"_s,
                {option(u"stonith-enabled"_s, u"true"_s),
                 option(u"symmetric-cluster"_s, u"true"_s),
                 option(u"no-quorum-policy"_s, u"stop"_s),
                 option(u"maintenance-mode"_s, u"false"_s),
                 option(u"stop-all-resources"_s, u"false"_s),
                 {u"stonith-timeout-ms"_s,
                  milliseconds(cluster.options.value(u"stonith-timeout"_s), 60)},
                 {u"priority-fencing-delay-ms"_s,
                  milliseconds(cluster.options.value(u"priority-fencing-delay"_s), 0)}}),
    };
    return summary;
}

XmlNode nodeElement(const ShownNode &node)
{
    XmlNode shown = element(u"node"_s, {{u"name"_s, node.name},
                                        {u"id"_s, QString::number(node.id)},
                                        {u"online"_s, yes(node.isOnline)},
                                        {u"standby"_s, yes(node.isStandby)},
                                        {u"standby_onfail"_s, u"false"_s},
                                        {u"maintenance"_s, u"false"_s},
                                        {u"pending"_s, u"false"_s},
                                        {u"unclean"_s, yes(node.isUnclean)},
                                        {u"health"_s, u"green"_s}});
    // What a node tells by itself goes with it.
    if (node.isOnline)
        shown.attributes.append({u"feature_set"_s, QLatin1String(featureSet)});
    shown.attributes += QList<XmlAttribute>{
        {u"shutdown"_s, u"false"_s},  {u"expected_up"_s, yes(node.isExpected)},
        {u"is_dc"_s, yes(node.isDc)}, {u"resources_running"_s, QString::number(node.running)},
        {u"type"_s, u"member"_s},
    };
    return shown;
}

XmlNode copyElement(const ShownCopy &copy)
{
    XmlNode resource = element(
        u"resource"_s,
        {{u"id"_s, copy.primitive.id}, {u"resource_agent"_s, copy.agent}, {u"role"_s, copy.role}});
    if (!copy.targetRole.isEmpty())
        resource.attributes.append({u"target_role"_s, copy.targetRole});
    resource.attributes += QList<XmlAttribute>{
        {u"active"_s, yes(copy.isActive())},
        {u"orphaned"_s, u"false"_s},
        {u"blocked"_s, u"false"_s},
        {u"managed"_s, u"true"_s},
        {u"failed"_s, u"false"_s},
        {u"failure_ignored"_s, u"false"_s},
        {u"nodes_running_on"_s, copy.isActive() ? u"1"_s : u"0"_s},
    };
    if (copy.isActive())
        resource.children.append(element(u"node"_s, {{u"name"_s, copy.node},
                                                     {u"id"_s, QString::number(copy.nodeId)},
                                                     {u"cached"_s, yes(!copy.isOnLostNode)}}));
    return resource;
}

XmlNode groupElement(const QString &id, const QList<ShownCopy> &copies)
{
    XmlNode group = element(u"group"_s, {{u"id"_s, id},
                                         {u"number_resources"_s, QString::number(copies.size())},
                                         {u"managed"_s, u"true"_s},
                                         {u"disabled"_s, u"false"_s}});
    for (const ShownCopy &copy : copies)
        group.children.append(copyElement(copy));
    return group;
}

XmlNode cloneElement(const ShownResource &clone)
{
    XmlNode shown = element(
        u"clone"_s, {{u"id"_s, clone.clone},
                     {u"multi_state"_s, u"false"_s},
                     {u"unique"_s, u"false"_s},
                     {u"managed"_s, u"true"_s},
                     {u"disabled"_s, yes(clone.instances.constFirst().constFirst().isDisabled())},
                     {u"failed"_s, u"false"_s},
                     {u"failure_ignored"_s, u"false"_s}});
    for (qsizetype i = 0; i < clone.instances.size(); ++i)
        shown.children.append(
            clone.isGroup ? groupElement(u"%1:%2"_s.arg(clone.id).arg(i), clone.instances[i])
                          : copyElement(clone.instances[i].constFirst()));
    return shown;
}

XmlNode resources(const ShownCluster &cluster)
{
    XmlNode list = element(u"resources"_s);
    for (const ShownResource &resource : cluster.resources) {
        const QList<ShownCopy> &copies = resource.instances.constFirst();
        list.children.append(!resource.clone.isEmpty() ? cloneElement(resource)
                             : resource.isGroup        ? groupElement(resource.id, copies)
                                                       : copyElement(copies.constFirst()));
    }
    return list;
}

XmlNode operation(int call, const QString &task, int exitCode, const QString &exitText,
                  const ShownCluster &cluster)
{
    return element(u"operation_history"_s, {{u"call"_s, QString::number(call)},
                                            {u"task"_s, task},
                                            {u"rc"_s, QString::number(exitCode)},
                                            {u"rc_text"_s, exitText},
                                            {u"last-rc-change"_s, ctimeText(cluster.changedAt)},
                                            {u"exec-time"_s, u"95ms"_s},
                                            {u"queue-time"_s, u"0ms"_s}});
}

/// What a copy went through on a node: it was started, and it is watched.
XmlNode copyHistory(const ShownCluster &cluster, const ShownCopy &copy, int &call)
{
    QString limit = QString::number(noLimit);
    if (const formats::NameValue *own =
            formats::findValue(copy.primitive.meta, u"migration-threshold"_s))
        limit = own->value;
    XmlNode history = element(u"resource_history"_s, {{u"id"_s, copy.primitive.id},
                                                      {u"orphan"_s, u"false"_s},
                                                      {u"migration-threshold"_s, limit}});
    history.children.append(operation(++call, u"start"_s, 0, u"ok"_s, cluster));
    for (const formats::CibOperation &each : copy.primitive.operations) {
        if (each.name != u"monitor")
            continue;
        XmlNode monitor = operation(++call, u"monitor"_s, 0, u"ok"_s, cluster);
        monitor.attributes.insert(4, {u"interval"_s, milliseconds(each.interval, 0) + u"ms"_s});
        history.children.append(monitor);
    }
    return history;
}

XmlNode failureHistory(const ShownCluster &cluster, const ShownFailure &failure, int &call)
{
    XmlNode history =
        element(u"resource_history"_s, {{u"id"_s, failure.resource},
                                        {u"orphan"_s, u"false"_s},
                                        {u"migration-threshold"_s, QString::number(noLimit)},
                                        {u"fail-count"_s, QString::number(noLimit)},
                                        {u"last-failure"_s, ctimeText(cluster.changedAt)}});
    history.children.append(
        operation(++call, u"start"_s, failure.exitCode, failure.exitText, cluster));
    return history;
}

XmlNode nodeHistory(const ShownCluster &cluster)
{
    XmlNode list = element(u"node_history"_s);
    for (const QString &name : cluster.joined) {
        XmlNode node = element(u"node"_s, {{u"name"_s, name}});
        int call = 0;
        for (const ShownResource &resource : cluster.resources) {
            for (const QList<ShownCopy> &copies : resource.instances) {
                for (const ShownCopy &copy : copies) {
                    if (copy.node == name)
                        node.children.append(copyHistory(cluster, copy, call));
                }
            }
        }
        for (const ShownFailure &failure : cluster.failures) {
            if (failure.node == name)
                node.children.append(failureHistory(cluster, failure, call));
        }
        if (!node.children.isEmpty())
            list.children.append(node);
    }
    return list;
}

XmlNode failures(const ShownCluster &cluster)
{
    XmlNode list = element(u"failures"_s);
    for (const ShownFailure &failure : cluster.failures)
        list.children.append(
            element(u"failure"_s, {{u"op_key"_s, failure.resource + u"_start_0"_s},
                                   {u"node"_s, failure.node},
                                   {u"exitstatus"_s, failure.exitText},
                                   {u"exitreason"_s, failure.reason},
                                   {u"exitcode"_s, QString::number(failure.exitCode)},
                                   {u"call"_s, u"12"_s},
                                   {u"status"_s, u"complete"_s},
                                   {u"last-rc-change"_s, zuluTime(cluster.changedAt)},
                                   {u"queued"_s, u"0"_s},
                                   {u"exec"_s, u"95"_s},
                                   {u"interval"_s, u"0"_s},
                                   {u"task"_s, u"start"_s}}));
    return list;
}

XmlNode fenceHistory(const ShownCluster &cluster)
{
    XmlNode list = element(u"fence_history"_s);
    for (const ShownFencing &event : cluster.fencing) {
        XmlNode one = element(u"fence_event"_s, {{u"action"_s, u"reboot"_s},
                                                 {u"target"_s, event.target},
                                                 {u"client"_s, u"pacemaker-controld.1173"_s},
                                                 {u"origin"_s, event.origin},
                                                 {u"status"_s, event.status}});
        if (event.status == u"pending")
            one.attributes.append({u"extended-status"_s, u"1"_s});
        else
            one.attributes += QList<XmlAttribute>{{u"delegate"_s, event.delegate},
                                                  {u"completed"_s, zuluTime(event.wallClock)}};
        list.children.prepend(one);
    }
    return list;
}

XmlNode bans(const ShownCluster &cluster)
{
    XmlNode list = element(u"bans"_s);
    for (const formats::CibLocation &location : cluster.bans)
        list.children.append(
            element(u"ban"_s,
                    {{u"id"_s, location.id},
                     {u"resource"_s, location.resource},
                     {u"node"_s, location.node},
                     {u"weight"_s, location.score == u"-INFINITY" ? u"-1000000"_s : location.score},
                     {u"promoted-only"_s, u"false"_s},
                     {u"master_only"_s, u"false"_s}}));
    return list;
}

}

QByteArray crmMonXml21(const ShownCluster &cluster, const QStringList &arguments)
{
    XmlNode result =
        element(u"pacemaker-result"_s, {{u"api-version"_s, u"2.25"_s},
                                        {u"request"_s, u"crm_mon "_s + arguments.join(u' ')}});
    XmlNode nodes = element(u"nodes"_s);
    for (const ShownNode &node : cluster.nodes)
        nodes.children.append(nodeElement(node));
    result.children = {element(u"pacemakerd"_s, {{u"sys_from"_s, u"pacemakerd"_s},
                                                 {u"state"_s, u"running"_s},
                                                 {u"last_updated"_s,
                                                  zuluTime(QDateTime::currentMSecsSinceEpoch())}}),
                       summary(cluster), nodes};
    // A section with nothing in it is left out.
    for (const XmlNode &section : {resources(cluster), nodeHistory(cluster), failures(cluster),
                                   fenceHistory(cluster), bans(cluster)}) {
        if (!section.children.isEmpty())
            result.children.append(section);
    }
    result.children.append(element(u"status"_s, {{u"code"_s, u"0"_s}, {u"message"_s, u"OK"_s}}));
    return xmlBytes(result);
}

}
