// Fencing on simulated hosts: who shoots whom, and what comes of it.
#include "practice/practice_pacemaker.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr double fencingTime = 8; ///< a board's power cycle
constexpr double unreachableTime = 20;
constexpr double retryTime = 30;

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
    const formats::CibPrimitive *device = formats::findPrimitive(cibOf(world), event.device);
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

}

bool isFencingOn(const World &world)
{
    return property(world, u"stonith-enabled"_s) != u"false";
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

}
