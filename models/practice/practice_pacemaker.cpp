#include "practice/practice_pacemaker.h"

#include "practice/practice_cluster_stack.h"
#include "practice/practice_placement.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr double stopTime = 2;
constexpr double migrationTime = 20;
constexpr int mostRounds = 2000;

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

bool isLive(World &world, const QString &host)
{
    return world.hosts.value(host).isPacemakerUp;
}

void begin(World &world, const QString &key, const QString &action, const QString &target,
           double doneAt)
{
    StoredInstance &instance = world.shared.instances[key];
    instance.action = action;
    instance.target = target;
    instance.doneAt = doneAt;
}

/// An action of a copy that ends by now; false: none does.
bool finish(World &world, const ScheduledCopy &copy, double now)
{
    const auto known = world.shared.instances.constFind(copy.copy.key);
    if (known == world.shared.instances.cend() || known->action.isEmpty() || known->doneAt > now)
        return false;
    StoredInstance &instance = world.shared.instances[copy.copy.key];
    const QString action = std::exchange(instance.action, {});
    const QString target = std::exchange(instance.target, {});
    const QString from = instance.node;
    if (action == u"start" && isLive(world, target)) {
        const QString why = whyNotStart(world, copy.primitive, target);
        if (!why.isEmpty()) {
            instance.failedOn.insert(target, why);
            return true;
        }
        startResource(world, copy.primitive, target);
        instance.node = target;
        instance.started = copy.primitive;
    } else if (action == u"migrate" && isLive(world, target)) {
        stopResource(world, instance.started, from);
        startResource(world, copy.primitive, target);
        instance.node = target;
        instance.started = copy.primitive;
    } else if (action == u"stop") {
        stopResource(world, instance.started, from);
        instance.node.clear();
    }
    return true;
}

bool finishDue(World &world, double now)
{
    const QMap<QString, StoredInstance> &instances = world.shared.instances;
    const bool isAnyDue = std::any_of(instances.cbegin(), instances.cend(), [&](const auto &i) {
        return !i.action.isEmpty() && i.doneAt <= now;
    });
    if (!isAnyDue)
        return false;
    const std::shared_ptr<const Schedule> schedule = scheduleOf(world);
    bool changed = false;
    for (const ScheduledCopy &copy : schedule->copies)
        changed = finish(world, copy, now) || changed;
    return changed;
}

/// Copies whose primitive is gone from the configuration stop and are forgotten.
bool forgetOrphans(World &world)
{
    const std::shared_ptr<const Schedule> schedule = scheduleOf(world);
    QStringList orphans;
    for (auto it = world.shared.instances.cbegin(); it != world.shared.instances.cend(); ++it) {
        if (!schedule->copyIndex.contains(it.key()))
            orphans.append(it.key());
    }
    for (const QString &key : orphans) {
        const StoredInstance instance = world.shared.instances.take(key);
        if (!instance.node.isEmpty())
            stopResource(world, instance.started, instance.node);
    }
    return !orphans.isEmpty();
}

/// Begins what a copy has to do now; false: nothing.
bool act(World &world, const Placement &placement, int index, double now)
{
    const PlacedCopy &placed = placement.copies[static_cast<size_t>(index)];
    const Schedule &schedule = *placement.schedule;
    const ScheduledCopy &copy = schedule.copies[static_cast<size_t>(index)];
    if (placed.isBusy)
        return false;
    if (placed.host >= 0
        && std::find(placement.part.cbegin(), placement.part.cend(), placed.host)
               == placement.part.cend())
        return false; // on a lost host: fencing comes first
    const int place = placeFor(placement, index);
    if (place == placed.host)
        return false;
    const QString target = place < 0 ? QString() : schedule.hosts[place];
    if (placed.host < 0) {
        const QString why = whyNotStart(world, copy.primitive, target);
        if (!why.isEmpty()) {
            world.shared.instances[copy.copy.key].failedOn.insert(target, why);
            return true;
        }
        begin(world, copy.copy.key, u"start"_s, target,
              now + pace(world, startTime(copy.primitive)));
        return true;
    }
    if (place < 0 && isNeeded(placement, index))
        return false;
    const bool migrates =
        copy.migrates && place >= 0 && whyNotStart(world, copy.primitive, target).isEmpty();
    begin(world, copy.copy.key, migrates ? u"migrate"_s : u"stop"_s, target,
          now + pace(world, migrates ? migrationTime : stopTime));
    return true;
}

/// All copies once, in the order of the configuration; what ends at once is seen by the next.
bool actAll(World &world, const QStringList &part, double now)
{
    Placement placement = placementOf(world, part);
    bool changed = false;
    for (int index = 0; index < static_cast<int>(placement.copies.size()); ++index) {
        if (!act(world, placement, index, now))
            continue;
        finish(world, placement.schedule->copies[static_cast<size_t>(index)], now);
        update(placement, world, index);
        changed = true;
    }
    return changed;
}

bool join(World &world, const QStringList &part)
{
    bool changed = false;
    for (const QString &host : part) {
        if (world.shared.expected.contains(host))
            continue;
        world.shared.expected.append(host);
        changed = true;
    }
    return changed;
}

/// Whether it is all as it was when the last look found nothing to do.
bool isQuiet(World &world, const QStringList &part)
{
    return world.quiet && world.quiet->schedule == scheduleOf(world) && world.quiet->part == part
           && world.quiet->standby == world.shared.standby
           && world.quiet->instances == world.shared.instances;
}

/// What happens at a moment; false: nothing more does.
bool step(World &world, double now)
{
    const QStringList part = ruling(world);
    if (part.isEmpty())
        return false;
    bool changed = join(world, part);
    if (fence(world, part, now))
        return true;
    changed = finishDue(world, now) || changed;
    if (scheduleOf(world)->isHeld || (!changed && isQuiet(world, part)))
        return changed;
    changed = forgetOrphans(world) || changed;
    changed = actAll(world, part, now) || changed;
    if (!changed)
        world.quiet = {scheduleOf(world), part, world.shared.standby, world.shared.instances};
    return changed;
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
    const bool isHeld = scheduleOf(world)->isHeld;
    for (const Copy &copy : copiesOf(world)) {
        const auto known = world.shared.instances.constFind(copy.key);
        if (known == world.shared.instances.cend() || known->node != machine.name)
            continue;
        const StoredInstance instance =
            std::exchange(world.shared.instances[copy.key], StoredInstance());
        if (!isHeld)
            stopResource(world, instance.started, machine.name);
    }
    machine.host().isPacemakerUp = false;
    world.shared.expected.removeAll(machine.name);
    return {};
}

void settlePacemaker(World &world)
{
    const bool isUp = std::any_of(world.hosts.cbegin(), world.hosts.cend(),
                                  [](const StoredHost &host) { return host.isPacemakerUp; });
    if (!isUp)
        return;
    const double now = world.shared.clock;
    for (int round = 0; round < mostRounds; ++round) {
        const double moment = nextMoment(world, now);
        if (!step(world, moment) && (moment >= now || !step(world, now)))
            break;
    }
}

bool isIdle(World &world)
{
    settle(world);
    const QMap<QString, StoredInstance> &instances = world.shared.instances;
    return !scheduleOf(world)->isHeld
           && std::all_of(instances.cbegin(), instances.cend(),
                          [](const StoredInstance &instance) { return instance.action.isEmpty(); });
}

}
