// crm_mon: gathers what it shows.
#include "practice/practice_crm_mon.h"

#include "practice/practice_cluster_stack.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::CibPrimitive;

bool isOld(const World &world)
{
    return world.platform.stack == catalogue::Stack::Cman;
}

/// Pacemaker 1.1 puts two colons before the provider.
QString agentName(const World &world, const CibPrimitive &primitive)
{
    if (primitive.provider.isEmpty())
        return primitive.standard + u':' + primitive.type;
    return primitive.standard + (isOld(world) ? u"::"_s : u":"_s) + primitive.provider + u':'
           + primitive.type;
}

QList<ShownNode> shownNodes(Machine &machine)
{
    World &world = machine.world;
    const QStringList online = onlineHosts(world, machine.name);
    const QStringList unclean = uncleanHosts(world, machine.name);
    const QString dc = dcOf(world, machine.name);
    QList<ShownNode> nodes;
    for (const QString &host : hostsByNode(world)) {
        ShownNode node{nodeNameOf(world, host),
                       nodeIdOf(world, host),
                       online.contains(host),
                       world.shared.standby.contains(host),
                       unclean.contains(host),
                       world.shared.expected.contains(host),
                       host == dc,
                       0};
        for (const StoredInstance &instance : std::as_const(world.shared.instances))
            node.running += instance.node == host;
        nodes.append(node);
    }
    return nodes;
}

/// A copy that starts is shown where it will be.
ShownCopy shownCopy(Machine &machine, const CibPrimitive &primitive, const QString &key)
{
    World &world = machine.world;
    const StoredInstance instance = world.shared.instances.value(key);
    ShownCopy copy;
    copy.primitive = primitive;
    copy.agent = agentName(world, primitive);
    copy.targetRole = metaValue(world, primitive, u"target-role"_s);
    const QString host = instance.action == u"start" ? instance.target : instance.node;
    if (host.isEmpty()) {
        copy.role = u"Stopped"_s;
        return copy;
    }
    copy.role = instance.action == u"start"     ? u"Starting"_s
                : instance.action == u"stop"    ? u"Stopping"_s
                : instance.action == u"migrate" ? u"Migrating"_s
                                                : u"Started"_s;
    copy.node = nodeNameOf(world, host);
    copy.nodeId = nodeIdOf(world, host);
    copy.isOnLostNode = uncleanHosts(world, machine.name).contains(host);
    return copy;
}

/// Nodes as the status section lists them: whoever joined last comes first.
QStringList joinedHosts(World &world)
{
    QStringList hosts = hostsByNode(world).values();
    std::reverse(hosts.begin(), hosts.end());
    return hosts;
}

ShownResource shownResource(Machine &machine, const CibPrimitive &first)
{
    World &world = machine.world;
    ShownResource shown{{}, first.id, false, {}};
    QStringList members{first.id};
    for (const formats::CibGroup &group : cibOf(world).groups) {
        if (group.members.contains(first.id)) {
            shown.id = group.id;
            shown.isGroup = true;
            members = group.members;
        }
    }
    for (const formats::CibClone &clone : cibOf(world).clones) {
        if (clone.of == shown.id)
            shown.clone = clone.id;
    }
    const QStringList hosts = shown.clone.isEmpty() ? QStringList{QString()} : joinedHosts(world);
    for (const QString &host : hosts) {
        QList<ShownCopy> copies;
        for (const QString &member : std::as_const(members)) {
            if (const CibPrimitive *primitive = formats::findPrimitive(cibOf(world), member))
                copies.append(
                    shownCopy(machine, *primitive, host.isEmpty() ? member : member + u':' + host));
        }
        shown.instances.append(copies);
    }
    std::stable_partition(
        shown.instances.begin(), shown.instances.end(), [](const QList<ShownCopy> &copies) {
            return std::any_of(copies.cbegin(), copies.cend(), std::mem_fn(&ShownCopy::isActive));
        });
    return shown;
}

QList<ShownResource> shownResources(Machine &machine)
{
    QList<ShownResource> resources;
    QStringList inside;
    for (const CibPrimitive &primitive : cibOf(machine.world).primitives) {
        if (inside.contains(primitive.id))
            continue;
        resources.append(shownResource(machine, primitive));
        for (const ShownCopy &copy : std::as_const(resources.last().instances.first()))
            inside.append(copy.primitive.id);
    }
    return resources;
}

QList<ShownFailure> shownFailures(World &world)
{
    QList<ShownFailure> failures;
    for (const Copy &copy : copiesOf(world)) {
        const QMap<QString, QString> failedOn = world.shared.instances.value(copy.key).failedOn;
        const CibPrimitive *primitive = formats::findPrimitive(cibOf(world), copy.id);
        for (const QString &host : joinedHosts(world)) {
            if (!primitive || !failedOn.contains(host))
                continue;
            const QString why = failedOn.value(host);
            const bool isInstalled = startExitCode(why) != notInstalled;
            // Fence agents give no reason.
            failures.append({copy.id, nodeNameOf(world, host), startExitCode(why),
                             isInstalled ? u"error"_s : u"not installed"_s,
                             primitive->standard == u"stonith" ? QString() : why});
        }
    }
    return failures;
}

QList<ShownFencing> shownFencing(World &world)
{
    QList<ShownFencing> events;
    for (const StoredFencing &event : world.shared.fencing)
        events.append({nodeNameOf(world, event.target), nodeNameOf(world, event.delegate),
                       nodeNameOf(world, event.origin), event.status, event.wallClock});
    return events;
}

ShownCluster shownCluster(Machine &machine)
{
    World &world = machine.world;
    const formats::Cib &cib = cibOf(world);
    const QString dc = dcOf(world, machine.name);
    ShownCluster cluster;
    if (!dc.isEmpty()) {
        cluster.dc = nodeNameOf(world, dc);
        cluster.dcId = nodeIdOf(world, dc);
    }
    cluster.isQuorate = isQuorate(world, machine.name);
    cluster.version = property(world, u"dc-version"_s);
    cluster.changedBy = world.shared.cibChangedBy;
    cluster.changedAt = world.shared.cibChangedAt;
    cluster.nodes = shownNodes(machine);
    const QStringList online = onlineHosts(world, machine.name);
    for (const QString &host : joinedHosts(world)) {
        if (online.contains(host))
            cluster.joined.append(nodeNameOf(world, host));
    }
    cluster.resources = shownResources(machine);
    for (const ShownResource &resource : std::as_const(cluster.resources)) {
        for (const QList<ShownCopy> &copies : resource.instances) {
            cluster.copies += static_cast<int>(copies.size());
            cluster.disabled += static_cast<int>(
                std::count_if(copies.cbegin(), copies.cend(), std::mem_fn(&ShownCopy::isDisabled)));
        }
    }
    cluster.failures = shownFailures(world);
    cluster.fencing = shownFencing(world);
    for (const formats::CibLocation &location : cib.locations) {
        if (location.score.startsWith(u'-'))
            cluster.bans.prepend(location);
    }
    for (const formats::NameValue &option : cib.properties)
        cluster.options.insert(option.name, option.value);
    return cluster;
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
    const ShownCluster cluster = shownCluster(machine);
    if (isOld(machine.world))
        return answered(crmMonText11(cluster));
    const bool wantsXml = arguments.contains(u"--output-as=xml"_s)
                          || arguments.contains(u"--as-xml"_s) || arguments.contains(u"-X"_s);
    return answered(wantsXml ? crmMonXml21(cluster, arguments) : crmMonText21(cluster));
}

}

const std::vector<Command> &crmMonCommands()
{
    static const std::vector<Command> commands{{"crm_mon", crmMon}};
    return commands;
}

}
