// crm_mon: the text of Pacemaker 1.1.6 and 2.1, and the XML of 2.1.
#include "practice/practice_cluster_stack.h"
#include "practice/practice_pacemaker.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::CibPrimitive;
using formats::XmlNode;

QString longDate(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd MMM d HH:mm:ss yyyy"_s);
}

QString shortDate(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds)
        .toUTC()
        .toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
}

QString yes(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

bool isOld(const World &world)
{
    return world.platform.stack == catalogue::Stack::Cman;
}

/// "stonith:fence_ilo_mp", "ocf::heartbeat:VirtualDomain" (1.1) or "ocf:heartbeat:VirtualDomain".
QString agentName(const World &world, const CibPrimitive &primitive)
{
    if (primitive.provider.isEmpty())
        return primitive.standard + u':' + primitive.type;
    return primitive.standard + (isOld(world) ? u"::"_s : u":"_s) + primitive.provider + u':'
           + primitive.type;
}

QStringList nodeNames(World &world, const QStringList &hosts)
{
    QStringList names;
    for (const QString &host : hosts)
        names.append(nodeNameOf(world, host));
    names.sort();
    return names;
}

/// Nodes by what crm_mon calls them.
struct Nodes
{
    QStringList online;
    QStringList standby;
    QStringList offline;
    QStringList unclean;
};

Nodes nodesOf(Machine &machine)
{
    World &world = machine.world;
    const QStringList online = onlineHosts(world, machine.name);
    const QStringList unclean = uncleanHosts(world, machine.name);
    Nodes nodes;
    for (const QString &host : hostsByNode(world)) {
        const QString name = nodeNameOf(world, host);
        if (online.contains(host))
            (world.shared.standby.contains(host) ? nodes.standby : nodes.online).append(name);
        else
            (unclean.contains(host) ? nodes.unclean : nodes.offline).append(name);
    }
    return nodes;
}

QString instanceText(Machine &machine, const StoredInstance &instance,
                     const CibPrimitive &primitive)
{
    World &world = machine.world;
    const bool isDisabled = metaValue(world, primitive, u"target-role"_s) == u"Stopped";
    if (instance.node.isEmpty())
        return isDisabled && !isOld(world) ? u"Stopped (disabled)"_s
               : isOld(world)              ? u"Stopped "_s
                                           : u"Stopped"_s;
    const bool isLost = uncleanHosts(world, machine.name).contains(instance.node);
    const QString node = nodeNameOf(world, instance.node);
    if (instance.action == u"migrate")
        return u"Migrating "_s + node;
    if (instance.action == u"stop")
        return u"Stopping "_s + node;
    return u"Started "_s + node + (isLost ? u" (UNCLEAN)"_s : QString());
}

struct CloneView
{
    QString of; ///< a group or a primitive
    QStringList members;
};

CloneView cloneView(const World &world, const formats::CibClone &clone)
{
    for (const formats::CibGroup &group : cibOf(world).groups) {
        if (group.id == clone.of)
            return {clone.of, group.members};
    }
    return {clone.of, {clone.of}};
}

/// Hosts on which all members of a clone run.
QStringList cloneHosts(World &world, const CloneView &view)
{
    QStringList hosts;
    for (const QString &host : hostsByNode(world)) {
        const bool runs =
            std::all_of(view.members.cbegin(), view.members.cend(), [&](const QString &member) {
                return !world.shared.instances.value(member + u':' + host).node.isEmpty();
            });
        if (runs)
            hosts.append(host);
    }
    return hosts;
}

QString resourceLines(Machine &machine)
{
    World &world = machine.world;
    const QString bullet = isOld(world) ? u" "_s : u"  * "_s;
    QString text;
    QStringList shown;
    for (const CibPrimitive &primitive : cibOf(world).primitives) {
        QString owner = primitive.id;
        for (const formats::CibGroup &group : cibOf(world).groups) {
            if (group.members.contains(primitive.id))
                owner = group.id;
        }
        const QList<formats::CibClone> &clones = cibOf(world).clones;
        const auto clone = std::find_if(clones.cbegin(), clones.cend(),
                                        [&](const formats::CibClone &c) { return c.of == owner; });
        if (clone != clones.cend()) {
            if (shown.contains(clone->id))
                continue;
            shown.append(clone->id);
            const QStringList started =
                nodeNames(world, cloneHosts(world, cloneView(world, *clone)));
            text += bullet
                    + u"Clone Set: %1 [%2]%3\n"_s.arg(clone->id, clone->of,
                                                      isOld(world) ? QString() : u":"_s);
            text += (isOld(world) ? u"     "_s : u"    * "_s)
                    + (started.isEmpty() ? u"Stopped: [ %1 ]\n"_s.arg(
                           nodeNames(world, hostsByNode(world).values()).join(u' '))
                                         : u"Started: [ %1 ]\n"_s.arg(started.join(u' ')));
            continue;
        }
        const QString state =
            instanceText(machine, world.shared.instances.value(primitive.id), primitive);
        text += bullet
                + u"%1\t(%2):\t%3%4\n"_s.arg(primitive.id, agentName(world, primitive),
                                             isOld(world) ? QString() : u" "_s, state);
    }
    return text;
}

int instanceCount(World &world)
{
    return static_cast<int>(copiesOf(world).size());
}

QString failedActions(World &world)
{
    QString text;
    for (auto it = world.shared.instances.cbegin(); it != world.shared.instances.cend(); ++it) {
        const QString id = it.key().section(u':', 0, 0);
        for (auto failed = it->failedOn.cbegin(); failed != it->failedOn.cend(); ++failed)
            text +=
                isOld(world)
                    ? u"    %1_start_0 (node=%2, call=12, rc=1, status=complete): unknown error\n"_s
                          .arg(id, nodeNameOf(world, failed.key()))
                    : u"  * %1 start on %2 returned 'error' (%3)\n"_s.arg(
                        id, nodeNameOf(world, failed.key()), *failed);
    }
    return text;
}

QByteArray oldText(Machine &machine)
{
    World &world = machine.world;
    const Nodes nodes = nodesOf(machine);
    const QString dc = dcOf(world, machine.name);
    const QString rule = u"============\n"_s;
    QString text = rule
                   + u"Last updated: %1\nLast change: %2 via cibadmin on %3\nStack: cman\n"_s.arg(
                       longDate(QDateTime::currentDateTime()),
                       longDate(QDateTime::fromMSecsSinceEpoch(world.shared.cibChangedAt)),
                       world.shared.cibChangedBy);
    text += dc.isEmpty() ? u"Current DC: NONE\n"_s
                         : u"Current DC: %1 - partition %2 quorum\n"_s.arg(
                             nodeNameOf(world, dc),
                             isQuorate(world, machine.name) ? u"with"_s : u"WITHOUT"_s);
    text +=
        u"Version: %1\n%2 Nodes configured, unknown expected votes\n%3 Resources configured.\n"_s
            .arg(property(world, u"dc-version"_s))
            .arg(hostsByNode(world).size())
            .arg(instanceCount(world))
        + rule + u'\n';
    for (const QString &node : nodes.unclean)
        text += u"Node %1: UNCLEAN (offline)\n"_s.arg(node);
    for (const QString &node : nodes.standby)
        text += u"Node %1: standby\n"_s.arg(node);
    if (!nodes.online.isEmpty())
        text += u"Online: [ %1 ]\n"_s.arg(nodes.online.join(u' '));
    if (!nodes.offline.isEmpty())
        text += u"OFFLINE: [ %1 ]\n"_s.arg(nodes.offline.join(u' '));
    text +=
        u"\nFull list of resources:\n\n"_s + resourceLines(machine) + u"\nMigration summary:\n"_s;
    QStringList online = onlineHosts(world, machine.name);
    std::reverse(online.begin(), online.end());
    for (const QString &host : online)
        text += u"* Node %1: \n"_s.arg(nodeNameOf(world, host));
    const QString failed = failedActions(world);
    if (!failed.isEmpty())
        text += u"\nFailed actions:\n"_s + failed;
    return text.toUtf8();
}

QString fencingLines(World &world)
{
    QString failed;
    QString pending;
    for (const StoredFencing &event : world.shared.fencing) {
        const QString target = nodeNameOf(world, event.target);
        const QString origin = nodeNameOf(world, event.origin);
        if (event.status == u"failed")
            failed +=
                u"  * reboot of %1 by %2 for pacemaker-controld.1173@%3 last failed at %4\n"_s.arg(
                    target, nodeNameOf(world, event.delegate), origin, shortDate(event.wallClock));
        else if (event.status == u"pending")
            pending += u"  * reboot of %1 for pacemaker-controld.1173@%2 last pending\n"_s.arg(
                target, origin);
    }
    QString text;
    if (!failed.isEmpty())
        text += u"\nFailed Fencing Actions:\n"_s + failed;
    if (!pending.isEmpty())
        text += u"\nPending Fencing Actions:\n"_s + pending;
    return text;
}

QByteArray newText(Machine &machine)
{
    World &world = machine.world;
    const Nodes nodes = nodesOf(machine);
    const QString dc = dcOf(world, machine.name);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QString text =
        u"Status of pacemakerd: 'Pacemaker is running' (last updated %1)\nCluster Summary:\n  * Stack: corosync\n"_s
            .arg(shortDate(now.toMSecsSinceEpoch()));
    text += dc.isEmpty() ? u"  * Current DC: NONE\n"_s
                         : u"  * Current DC: %1 (version %2) - partition %3 quorum\n"_s.arg(
                             nodeNameOf(world, dc), property(world, u"dc-version"_s),
                             isQuorate(world, machine.name) ? u"with"_s : u"WITHOUT"_s);
    text +=
        u"  * Last updated: %1\n  * Last change:  %2 by root via cibadmin on %3\n  * %4 nodes configured\n  * %5 resource instances configured\n\nNode List:\n"_s
            .arg(longDate(now),
                 longDate(QDateTime::fromMSecsSinceEpoch(world.shared.cibChangedAt).toUTC()),
                 world.shared.cibChangedBy)
            .arg(hostsByNode(world).size())
            .arg(instanceCount(world));
    for (const QString &node : nodes.unclean)
        text += u"  * Node %1: UNCLEAN (offline)\n"_s.arg(node);
    for (const QString &node : nodes.standby)
        text += u"  * Node %1: standby\n"_s.arg(node);
    if (!nodes.online.isEmpty())
        text += u"  * Online: [ %1 ]\n"_s.arg(nodes.online.join(u' '));
    if (!nodes.offline.isEmpty())
        text += u"  * OFFLINE: [ %1 ]\n"_s.arg(nodes.offline.join(u' '));
    text += u"\nFull List of Resources:\n"_s + resourceLines(machine) + u"\nMigration Summary:\n"_s;
    const QString failed = failedActions(world);
    if (!failed.isEmpty())
        text += u"\nFailed Resource Actions:\n"_s + failed;
    return (text + fencingLines(world)).toUtf8();
}

// XML

XmlNode element(const QString &name, const QList<formats::XmlAttribute> &attributes)
{
    XmlNode node;
    node.name = name;
    node.attributes = attributes;
    return node;
}

XmlNode summary(Machine &machine)
{
    World &world = machine.world;
    const QString dc = dcOf(world, machine.name);
    XmlNode summary = element(u"summary"_s, {});
    summary.children.append(element(u"stack"_s, {{u"type"_s, u"corosync"_s}}));
    summary.children.append(
        dc.isEmpty()
            ? element(u"current_dc"_s, {{u"present"_s, u"false"_s}})
            : element(u"current_dc"_s, {{u"present"_s, u"true"_s},
                                        {u"version"_s, property(world, u"dc-version"_s)},
                                        {u"name"_s, nodeNameOf(world, dc)},
                                        {u"id"_s, QString::number(nodeIdOf(world, dc))},
                                        {u"with_quorum"_s, yes(isQuorate(world, machine.name))},
                                        {u"mixed_version"_s, u"false"_s}}));
    summary.children.append(
        element(u"last_update"_s, {{u"time"_s, longDate(QDateTime::currentDateTimeUtc())}}));
    summary.children.append(element(
        u"last_change"_s,
        {{u"time"_s, longDate(QDateTime::fromMSecsSinceEpoch(world.shared.cibChangedAt).toUTC())},
         {u"user"_s, u"root"_s},
         {u"client"_s, u"cibadmin"_s},
         {u"origin"_s, world.shared.cibChangedBy}}));
    summary.children.append(element(u"nodes_configured"_s,
                                    {{u"number"_s, QString::number(hostsByNode(world).size())}}));
    summary.children.append(
        element(u"resources_configured"_s, {{u"number"_s, QString::number(instanceCount(world))},
                                            {u"disabled"_s, u"0"_s},
                                            {u"blocked"_s, u"0"_s}}));
    const QString stonith = property(world, u"stonith-enabled"_s);
    const QString policy = property(world, u"no-quorum-policy"_s);
    summary.children.append(element(
        u"cluster_options"_s, {{u"stonith-enabled"_s, stonith.isEmpty() ? u"true"_s : stonith},
                               {u"symmetric-cluster"_s, u"true"_s},
                               {u"no-quorum-policy"_s, policy.isEmpty() ? u"stop"_s : policy},
                               {u"maintenance-mode"_s, u"false"_s},
                               {u"stop-all-resources"_s, u"false"_s}}));
    return summary;
}

XmlNode nodeElement(Machine &machine, const QString &host)
{
    World &world = machine.world;
    const bool isOnline = onlineHosts(world, machine.name).contains(host);
    int running = 0;
    for (const StoredInstance &instance : world.shared.instances)
        running += instance.node == host;
    return element(u"node"_s,
                   {{u"name"_s, nodeNameOf(world, host)},
                    {u"id"_s, QString::number(nodeIdOf(world, host))},
                    {u"online"_s, yes(isOnline)},
                    {u"standby"_s, yes(world.shared.standby.contains(host))},
                    {u"standby_onfail"_s, u"false"_s},
                    {u"maintenance"_s, u"false"_s},
                    {u"pending"_s, u"false"_s},
                    {u"unclean"_s, yes(uncleanHosts(world, machine.name).contains(host))},
                    {u"health"_s, u"green"_s},
                    {u"shutdown"_s, u"false"_s},
                    {u"expected_up"_s, yes(world.shared.expected.contains(host))},
                    {u"is_dc"_s, yes(dcOf(world, machine.name) == host)},
                    {u"resources_running"_s, QString::number(running)},
                    {u"type"_s, u"member"_s}});
}

XmlNode resourceElement(Machine &machine, const CibPrimitive &primitive, const QString &key)
{
    World &world = machine.world;
    const StoredInstance instance = world.shared.instances.value(key);
    const bool isRunning = !instance.node.isEmpty();
    const bool isFailed = !instance.failedOn.isEmpty() && !isRunning;
    XmlNode resource =
        element(u"resource"_s, {{u"id"_s, primitive.id},
                                {u"resource_agent"_s, agentName(world, primitive)},
                                {u"role"_s, instance.action == u"migrate" ? u"Migrating"_s
                                            : isRunning                   ? u"Started"_s
                                                                          : u"Stopped"_s},
                                {u"active"_s, yes(isRunning)},
                                {u"orphaned"_s, u"false"_s},
                                {u"blocked"_s, u"false"_s},
                                {u"managed"_s, u"true"_s},
                                {u"failed"_s, yes(isFailed)},
                                {u"failure_ignored"_s, u"false"_s},
                                {u"nodes_running_on"_s, isRunning ? u"1"_s : u"0"_s}});
    const QString role = metaValue(world, primitive, u"target-role"_s);
    if (!role.isEmpty())
        resource.attributes.insert(3, {u"target_role"_s, role});
    if (instance.action == u"start")
        resource.attributes.append({u"pending"_s, u"Starting"_s});
    else if (instance.action == u"stop")
        resource.attributes.append({u"pending"_s, u"Stopping"_s});
    if (isRunning)
        resource.children.append(element(
            u"node"_s,
            {{u"name"_s, nodeNameOf(world, instance.node)},
             {u"id"_s, QString::number(nodeIdOf(world, instance.node))},
             {u"cached"_s, yes(!uncleanHosts(world, machine.name).contains(instance.node))}}));
    return resource;
}

XmlNode cloneElement(Machine &machine, const formats::CibClone &clone)
{
    World &world = machine.world;
    const CloneView view = cloneView(world, clone);
    XmlNode result = element(u"clone"_s, {{u"id"_s, clone.id},
                                          {u"multi_state"_s, u"false"_s},
                                          {u"unique"_s, u"false"_s},
                                          {u"managed"_s, u"true"_s},
                                          {u"disabled"_s, u"false"_s},
                                          {u"failed"_s, u"false"_s},
                                          {u"failure_ignored"_s, u"false"_s}});
    const bool isGroup = view.members.constFirst() != view.of;
    int number = 0;
    for (const QString &host : hostsByNode(world)) {
        XmlNode group =
            element(u"group"_s, {{u"id"_s, u"%1:%2"_s.arg(view.of).arg(number++)},
                                 {u"number_resources"_s, QString::number(view.members.size())},
                                 {u"managed"_s, u"true"_s},
                                 {u"disabled"_s, u"false"_s}});
        for (const QString &member : view.members) {
            const CibPrimitive *primitive = formats::findPrimitive(cibOf(world), member);
            if (primitive)
                (isGroup ? group : result)
                    .children.append(resourceElement(machine, *primitive, member + u':' + host));
        }
        if (isGroup)
            result.children.append(group);
    }
    return result;
}

XmlNode resources(Machine &machine)
{
    World &world = machine.world;
    XmlNode list = element(u"resources"_s, {});
    QStringList inside;
    for (const formats::CibClone &clone : cibOf(world).clones)
        inside += cloneView(world, clone).members;
    for (const CibPrimitive &primitive : cibOf(world).primitives) {
        if (!inside.contains(primitive.id))
            list.children.append(resourceElement(machine, primitive, primitive.id));
    }
    for (const formats::CibClone &clone : cibOf(world).clones)
        list.children.append(cloneElement(machine, clone));
    return list;
}

XmlNode failures(World &world)
{
    XmlNode list = element(u"failures"_s, {});
    for (auto it = world.shared.instances.cbegin(); it != world.shared.instances.cend(); ++it) {
        for (auto failed = it->failedOn.cbegin(); failed != it->failedOn.cend(); ++failed)
            list.children.append(
                element(u"failure"_s, {{u"op_key"_s, it.key().section(u':', 0, 0) + u"_start_0"_s},
                                       {u"node"_s, nodeNameOf(world, failed.key())},
                                       {u"exitstatus"_s, u"error"_s},
                                       {u"exitreason"_s, *failed},
                                       {u"exitcode"_s, u"1"_s},
                                       {u"call"_s, u"12"_s},
                                       {u"status"_s, u"complete"_s},
                                       {u"last-rc-change"_s, shortDate(world.shared.cibChangedAt)},
                                       {u"queued"_s, u"0"_s},
                                       {u"exec"_s, u"0"_s},
                                       {u"interval"_s, u"0"_s},
                                       {u"task"_s, u"start"_s}}));
    }
    return list;
}

XmlNode fenceHistory(World &world)
{
    XmlNode list = element(u"fence_history"_s, {});
    for (const StoredFencing &event : world.shared.fencing) {
        XmlNode one = element(u"fence_event"_s, {{u"action"_s, u"reboot"_s},
                                                 {u"target"_s, nodeNameOf(world, event.target)},
                                                 {u"client"_s, u"pacemaker-controld.1173"_s},
                                                 {u"origin"_s, nodeNameOf(world, event.origin)},
                                                 {u"status"_s, event.status}});
        if (event.status == u"pending")
            one.attributes.append({u"extended-status"_s, u"1"_s});
        else
            one.attributes +=
                QList<formats::XmlAttribute>{{u"delegate"_s, nodeNameOf(world, event.delegate)},
                                             {u"completed"_s, shortDate(event.wallClock)}};
        list.children.prepend(one);
    }
    return list;
}

XmlNode bans(World &world)
{
    XmlNode list = element(u"bans"_s, {});
    for (const formats::CibLocation &location : cibOf(world).locations) {
        if (location.score.startsWith(u'-'))
            list.children.append(element(
                u"ban"_s,
                {{u"id"_s, location.id},
                 {u"resource"_s, location.resource},
                 {u"node"_s, location.node},
                 {u"weight"_s, location.score == u"-INFINITY" ? u"-1000000"_s : location.score},
                 {u"promoted-only"_s, u"false"_s},
                 {u"master_only"_s, u"false"_s}}));
    }
    return list;
}

QByteArray xml(Machine &machine, const QStringList &arguments)
{
    World &world = machine.world;
    XmlNode result =
        element(u"pacemaker-result"_s, {{u"api-version"_s, u"2.25"_s},
                                        {u"request"_s, u"crm_mon "_s + arguments.join(u' ')}});
    result.children.append(element(
        u"pacemakerd"_s, {{u"sys_from"_s, u"pacemakerd"_s},
                          {u"state"_s, u"running"_s},
                          {u"last_updated"_s, shortDate(QDateTime::currentMSecsSinceEpoch())}}));
    result.children.append(summary(machine));
    XmlNode nodes = element(u"nodes"_s, {});
    for (const QString &host : hostsByNode(world))
        nodes.children.append(nodeElement(machine, host));
    result.children +=
        {nodes,           resources(machine),
         failures(world), fenceHistory(world),
         bans(world),     element(u"status"_s, {{u"code"_s, u"0"_s}, {u"message"_s, u"OK"_s}})};
    return xmlBytes(result);
}

Answer crmMon(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!machine.host().isPacemakerUp)
        return isOld(machine.world)
                   ? refused(10, "Attempting connection to the cluster...\nConnection to cluster "
                                 "failed: connection failed\n")
                   : refused(102,
                             "crm_mon: Connection to cluster failed: Transport endpoint is not "
                             "connected\n");
    if (isOld(machine.world))
        return answered(oldText(machine));
    const bool wantsXml = arguments.contains(u"--output-as=xml"_s)
                          || arguments.contains(u"--as-xml"_s) || arguments.contains(u"-X"_s);
    return answered(wantsXml ? xml(machine, arguments) : newText(machine));
}

}

const std::vector<Command> &crmMonCommands()
{
    static const std::vector<Command> commands{{"crm_mon", crmMon}};
    return commands;
}

}
