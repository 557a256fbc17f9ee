#include "practice/practice_pacemaker.h"

#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_services.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::Cib;
using formats::CibPrimitive;

constexpr double joinTime = 18;   ///< from the start until a node is online
constexpr double fencingTime = 8; ///< a board's power cycle
constexpr double unreachableTime = 20;
constexpr double retryTime = 30;
constexpr double stopTime = 2;
constexpr double migrationTime = 20;
constexpr double banScore = -1000000;
constexpr int mostRounds = 2000;

bool isBanned(double score)
{
    return score <= banScore;
}

double scoreOf(const QString &text)
{
    if (text == u"INFINITY")
        return -banScore;
    return text == u"-INFINITY" ? banScore : text.toDouble();
}

/// Hosts that run Pacemaker, in partitions; the one that counts first.
QList<QStringList> partitions(World &world)
{
    QList<QStringList> parts;
    QStringList seen;
    for (const QString &host : world.hosts.keys()) {
        if (seen.contains(host) || !world.hosts[host].isPacemakerUp)
            continue;
        const QStringList part = onlineHosts(world, host);
        if (part.isEmpty())
            continue;
        seen += part;
        parts.append(part);
    }
    return parts;
}

/// How long the shot at this host waits: the longer, the likelier it survives a race.
double delayAgainst(World &world, const QStringList &shooters, const QString &victim)
{
    const std::optional<Shooter> shooter = shooterFor(world, shooters, victim);
    return shooter && shooter->reachesBoard ? shooter->delay : 1e9;
}

/// The partition that wins a race for quorum or fencing.
QStringList ruling(World &world)
{
    QList<QStringList> quorate;
    for (const QStringList &part : partitions(world)) {
        if (isQuorate(world, part.constFirst())
            || property(world, u"no-quorum-policy"_s) == u"ignore")
            quorate.append(part);
    }
    if (quorate.isEmpty())
        return {};
    QStringList best = quorate.constFirst();
    for (const QStringList &part : quorate.mid(1)) {
        const double against = delayAgainst(world, best, part.constFirst());
        const double back = delayAgainst(world, part, best.constFirst());
        // Whoever is shot later wins; of equals the larger part, then the first name.
        if (back < against || (back == against && part.size() > best.size()))
            best = part;
    }
    return best;
}

bool isFencingOn(const World &world)
{
    return property(world, u"stonith-enabled"_s) != u"false";
}

bool hasFencing(const World &world)
{
    const Cib &cib = cibOf(world);
    return std::any_of(cib.primitives.cbegin(), cib.primitives.cend(),
                       [](const CibPrimitive &p) { return p.standard == u"stonith"; });
}

// Fencing

StoredFencing *lastFencing(World &world, const QString &victim)
{
    for (qsizetype i = world.shared.fencing.size() - 1; i >= 0; --i) {
        if (world.shared.fencing[i].target == victim)
            return &world.shared.fencing[i];
    }
    return nullptr;
}

bool beginFencing(World &world, const QStringList &part, const QString &victim, double now)
{
    StoredFencing *last = lastFencing(world, victim);
    if (last
        && (last->status == u"pending"
            || (last->status == u"failed" && now < last->doneAt + retryTime)))
        return false;
    const std::optional<Shooter> shooter = shooterFor(world, part, victim);
    if (!shooter)
        return false;
    const double takes = shooter->reachesBoard ? shooter->delay + fencingTime : unreachableTime;
    world.shared.fencing.append({victim, part.constFirst(), shooter->host, shooter->device,
                                 u"pending"_s, now + pace(world, takes), 0});
    return true;
}

bool endFencing(World &world, StoredFencing &event, double now)
{
    if (event.status != u"pending" || event.doneAt > now)
        return false;
    const CibPrimitive *device = formats::findPrimitive(cibOf(world), event.device);
    const bool isDone = device && reachesBoard(world, *device, event.delegate);
    event.status = isDone ? u"success"_s : u"failed"_s;
    event.wallClock = QDateTime::currentMSecsSinceEpoch();
    const QString victim = event.target;
    if (!isDone)
        return true;
    world.shared.expected.removeAll(victim);
    for (auto it = world.shared.instances.begin(); it != world.shared.instances.end(); ++it) {
        if (it->node == victim || it->target == victim)
            *it = StoredInstance();
    }
    crash(world, victim);
    // A reboot: the board switches it on again, if there is power.
    if (wiring(world).alive.contains(victim) || !world.shared.faults.contains(victim))
        world.hosts[victim].bootsAt = now + pace(world, 45);
    return true;
}

bool fence(World &world, const QStringList &part, double now)
{
    bool changed = false;
    for (qsizetype i = 0; i < world.shared.fencing.size() && !changed; ++i)
        changed = endFencing(world, world.shared.fencing[i], now);
    if (changed || !isFencingOn(world))
        return changed;
    for (const QString &victim : world.shared.expected) {
        if (!part.contains(victim))
            changed = beginFencing(world, part, victim, now) || changed;
    }
    return changed;
}

// Placement

QStringList dependencies(const World &world, const QString &id)
{
    QStringList needed;
    for (const formats::CibColocation &colocation : cibOf(world).colocations) {
        if (colocation.resource == id && scoreOf(colocation.score) > 0)
            needed.append(colocation.with);
    }
    for (const formats::CibOrder &order : cibOf(world).orders) {
        if (order.then == id && order.kind != u"Optional" && !needed.contains(order.first))
            needed.append(order.first);
    }
    return needed;
}

/// Whether everything of a resource, group or clone runs on this host.
bool runsOn(World &world, const QString &id, const QString &host)
{
    const Cib &cib = cibOf(world);
    QStringList members{id};
    for (const formats::CibClone &clone : cib.clones) {
        if (clone.id == id)
            members = {clone.of};
    }
    for (const formats::CibGroup &group : cib.groups) {
        if (members.contains(group.id))
            members = group.members;
    }
    return std::all_of(members.cbegin(), members.cend(), [&](const QString &member) {
        const QMap<QString, StoredInstance> &instances = world.shared.instances;
        for (auto it = instances.lowerBound(member);
             it != instances.cend() && it.key().startsWith(member); ++it) {
            if (it.key().section(u':', 0, 0) == member && it->node == host && it->action.isEmpty())
                return true;
        }
        return false;
    });
}

double locationScore(World &world, const QString &resource, const QString &host)
{
    const QString node = nodeNameOf(world, host);
    double score = 0;
    for (const formats::CibLocation &location : cibOf(world).locations) {
        if (location.resource != resource || location.node != node)
            continue;
        const double added = scoreOf(location.score);
        score = isBanned(added) || isBanned(score) ? banScore : score + added;
    }
    return score;
}

bool isWanted(World &world, const CibPrimitive &primitive)
{
    if (isFencingOn(world) && !hasFencing(world))
        return false;
    return metaValue(world, primitive, u"target-role"_s) != u"Stopped"
           && property(world, u"stop-all-resources"_s) != u"true";
}

bool mayRunOn(World &world, const Copy &copy, const QString &host)
{
    const StoredInstance instance = world.shared.instances.value(copy.key);
    if (world.shared.standby.contains(host) || instance.failedOn.contains(host)
        || isBanned(locationScore(world, copy.clone.isEmpty() ? copy.id : copy.clone, host)))
        return false;
    if (!copy.host.isEmpty() && copy.host != host)
        return false;
    if (!copy.before.isEmpty()) {
        const StoredInstance before = world.shared.instances.value(copy.before);
        if (before.node != host || before.action == u"stop")
            return false;
    }
    const QStringList needed = dependencies(world, copy.id);
    return std::all_of(needed.cbegin(), needed.cend(),
                       [&](const QString &id) { return runsOn(world, id, host); });
}

/// Where a copy belongs now; empty: nowhere.
QString placeFor(World &world, const QStringList &part, const Copy &copy,
                 const CibPrimitive &primitive)
{
    if (!isWanted(world, primitive))
        return {};
    const QString current = world.shared.instances.value(copy.key).node;
    const double stickiness = metaValue(world, primitive, u"resource-stickiness"_s).toDouble();
    QString best;
    double bestScore = 0;
    for (const QString &host : part) {
        if (!mayRunOn(world, copy, host))
            continue;
        int load = 0;
        for (const StoredInstance &instance : world.shared.instances)
            load += instance.node == host;
        // Fewer resources win between equal scores, as by default.
        double score = locationScore(world, copy.id, host) - load / 1000.0;
        if (host == current)
            score += stickiness + 0.5;
        if (best.isEmpty() || score > bestScore) {
            best = host;
            bestScore = score;
        }
    }
    return best;
}

// Actions

void begin(World &world, const QString &key, const QString &action, const QString &target,
           double doneAt)
{
    StoredInstance &instance = world.shared.instances[key];
    instance.action = action;
    instance.target = target;
    instance.doneAt = doneAt;
}

/// Whether something that runs there needs this copy: it has to stop first.
bool isNeededOn(World &world, const Copy &copy, const QString &host)
{
    for (const Copy &other : copiesOf(world)) {
        const StoredInstance instance = world.shared.instances.value(other.key);
        if (instance.node != host || other.key == copy.key)
            continue;
        if (other.before == copy.key)
            return true;
        const QStringList needed = dependencies(world, other.id);
        for (const QString &id : needed) {
            if (id == copy.id || id == copy.clone)
                return true;
        }
    }
    return false;
}

bool isLive(World &world, const QString &host)
{
    return world.hosts.value(host).isPacemakerUp;
}

bool act(World &world, const QStringList &part, const Copy &copy, double now)
{
    const CibPrimitive *primitive = formats::findPrimitive(cibOf(world), copy.id);
    StoredInstance instance = world.shared.instances.value(copy.key);
    if (!primitive || !instance.action.isEmpty())
        return false;
    if (!instance.node.isEmpty() && !part.contains(instance.node))
        return false; // on a lost host: fencing comes first
    const QString place = placeFor(world, part, copy, *primitive);
    if (place == instance.node)
        return false;
    if (instance.node.isEmpty()) {
        const QString why = whyNotStart(world, *primitive, place);
        if (!why.isEmpty()) {
            world.shared.instances[copy.key].failedOn.insert(place, why);
            return true;
        }
        begin(world, copy.key, u"start"_s, place, now + pace(world, startTime(*primitive)));
        return true;
    }
    if (isNeededOn(world, copy, instance.node) && place.isEmpty())
        return false;
    const bool migrates = metaValue(world, *primitive, u"allow-migrate"_s) == u"true"
                          && !place.isEmpty() && whyNotStart(world, *primitive, place).isEmpty();
    begin(world, copy.key, migrates ? u"migrate"_s : u"stop"_s, place,
          now + pace(world, migrates ? migrationTime : stopTime));
    return true;
}

bool finish(World &world, const QString &key, double now)
{
    StoredInstance &instance = world.shared.instances[key];
    if (instance.action.isEmpty() || instance.doneAt > now)
        return false;
    const CibPrimitive *primitive = formats::findPrimitive(cibOf(world), key.section(u':', 0, 0));
    const QString action = instance.action;
    const QString from = instance.node;
    const QString target = instance.target;
    instance.action.clear();
    instance.target.clear();
    if (!primitive)
        return true;
    if (action == u"start" && isLive(world, target)) {
        const QString why = whyNotStart(world, *primitive, target);
        if (!why.isEmpty()) {
            instance.failedOn.insert(target, why);
            return true;
        }
        startResource(world, *primitive, target);
        instance.node = target;
        instance.started = *primitive;
    } else if (action == u"migrate" && isLive(world, target)) {
        stopResource(world, instance.started, from);
        startResource(world, *primitive, target);
        instance.node = target;
        instance.started = *primitive;
    } else if (action == u"stop") {
        stopResource(world, instance.started, from);
        instance.node.clear();
    }
    return true;
}

/// Copies whose primitive is gone from the configuration stop and are forgotten.
bool forgetOrphans(World &world)
{
    QSet<QString> known;
    for (const Copy &copy : copiesOf(world))
        known.insert(copy.key);
    for (const QString &key : world.shared.instances.keys()) {
        if (known.contains(key))
            continue;
        const StoredInstance instance = world.shared.instances.take(key);
        if (!instance.node.isEmpty())
            stopResource(world, instance.started, instance.node);
        return true;
    }
    return false;
}

/// One thing that happens at a moment; false: nothing more to do then.
bool step(World &world, double now)
{
    const QStringList part = ruling(world);
    if (part.isEmpty())
        return false;
    for (const QString &host : part) {
        if (!world.shared.expected.contains(host)) {
            world.shared.expected.append(host);
            return true;
        }
    }
    if (fence(world, part, now))
        return true;
    for (const QString &key : world.shared.instances.keys()) {
        if (finish(world, key, now))
            return true;
    }
    if (forgetOrphans(world))
        return true;
    const QList<Copy> copies = copiesOf(world);
    return std::any_of(copies.cbegin(), copies.cend(),
                       [&](const Copy &copy) { return act(world, part, copy, now); });
}

/// The next moment before `now` at which something ends.
double nextMoment(const World &world, double now)
{
    double next = now;
    for (const StoredInstance &instance : world.shared.instances) {
        if (!instance.action.isEmpty())
            next = std::min(next, instance.doneAt);
    }
    for (const StoredFencing &event : world.shared.fencing) {
        if (event.status == u"pending")
            next = std::min(next, event.doneAt);
    }
    return next;
}

}

QByteArray startPacemaker(Machine &machine)
{
    if (!machine.host().member)
        return "Could not connect to the cluster\n";
    machine.host().isPacemakerUp = true;
    machine.host().pacemakerSince = machine.world.shared.clock;
    if (machine.world.shared.cib.isEmpty())
        setConfiguration(machine.world, configurationOf(machine.world),
                         nodeNameOf(machine.world, machine.name));
    return {};
}

QByteArray stopPacemaker(Machine &machine)
{
    World &world = machine.world;
    for (const Copy &copy : copiesOf(world)) {
        StoredInstance &instance = world.shared.instances[copy.key];
        if (instance.node != machine.name)
            continue;
        stopResource(world, instance.started, machine.name);
        instance = StoredInstance();
    }
    machine.host().isPacemakerUp = false;
    world.shared.expected.removeAll(machine.name);
    return {};
}

void settlePacemaker(World &world)
{
    const double now = world.shared.clock;
    world.nodes = hostsByNode(world);
    for (int round = 0; round < mostRounds; ++round) {
        const double moment = nextMoment(world, now);
        if (!step(world, moment) && moment >= now)
            break;
    }
    world.nodes.reset();
}

QStringList onlineHosts(World &world, const QString &host)
{
    QStringList online;
    for (const QString &member : membership(world, host)) {
        const StoredHost &stored = world.hosts[member];
        if (stored.isPacemakerUp
            && stored.pacemakerSince + pace(world, joinTime) <= world.shared.clock)
            online.append(member);
    }
    return online;
}

QMap<QString, QString> hostsByNode(World &world)
{
    if (world.nodes)
        return *world.nodes;
    QMap<QString, QString> hosts;
    std::optional<ClusterConfig> last;
    for (const QString &host : world.hosts.keys()) {
        const std::optional<ClusterConfig> config = runningConfig(world, host);
        if (!config || config == last)
            continue;
        last = config;
        for (const ClusterNode &node : config->nodes) {
            if (!node.host.isEmpty())
                hosts.insert(node.name, node.host);
        }
    }
    return hosts;
}

QString nodeNameOf(World &world, const QString &host)
{
    return hostsByNode(world).key(host, host);
}

int nodeIdOf(World &world, const QString &host)
{
    for (const QString &peer : world.hosts.keys()) {
        const std::optional<ClusterConfig> config = runningConfig(world, peer);
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

QList<Copy> copiesOf(World &world)
{
    const Cib &cib = cibOf(world);
    const QMap<QString, QString> nodes = hostsByNode(world);
    QList<Copy> copies;
    const auto add = [&](const QString &id, const QString &clone, const QString &before) {
        if (clone.isEmpty()) {
            copies.append({id, id, {}, {}, before});
            return;
        }
        for (const QString &host : nodes)
            copies.append({id + u':' + host, id, host, clone,
                           before.isEmpty() ? QString() : before + u':' + host});
    };
    for (const CibPrimitive &primitive : cib.primitives) {
        QString owner = primitive.id;
        QString before;
        for (const formats::CibGroup &group : cib.groups) {
            const qsizetype at = group.members.indexOf(primitive.id);
            if (at < 0)
                continue;
            owner = group.id;
            before = at > 0 ? group.members[at - 1] : QString();
        }
        QString clone;
        for (const formats::CibClone &candidate : cib.clones) {
            if (candidate.of == owner)
                clone = candidate.id;
        }
        add(primitive.id, clone, before);
    }
    return copies;
}

}
