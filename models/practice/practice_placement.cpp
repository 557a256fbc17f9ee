#include "practice/practice_placement.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

PlacedCopy placedCopy(const Schedule &schedule, const StoredInstance &instance)
{
    PlacedCopy placed;
    placed.host = schedule.hostIndex.value(instance.node, -1);
    placed.isBusy = !instance.action.isEmpty();
    placed.isStopping = instance.action == u"stop";
    placed.counted =
        instance.action == u"start" ? schedule.hostIndex.value(instance.target, -1) : placed.host;
    for (auto failed = instance.failedOn.cbegin(); failed != instance.failedOn.cend(); ++failed) {
        if (const int host = schedule.hostIndex.value(failed.key(), -1); host >= 0)
            placed.failedOn.set(static_cast<size_t>(host));
    }
    return placed;
}

HostSet hostsOf(const ScheduledThing &thing, const std::vector<PlacedCopy> &copies)
{
    HostSet all;
    all.set();
    for (const std::vector<int> &member : thing.members) {
        HostSet hosts;
        for (const int index : member) {
            const PlacedCopy &copy = copies[static_cast<size_t>(index)];
            if (copy.host >= 0 && !copy.isBusy)
                hosts.set(static_cast<size_t>(copy.host));
        }
        all &= hosts;
    }
    return all;
}

void findRunning(Placement &placement)
{
    placement.runs.clear();
    for (const ScheduledThing &thing : placement.schedule->things)
        placement.runs.push_back(hostsOf(thing, placement.copies));
}

HostSet possibleHosts(const Placement &placement, int index)
{
    const ScheduledCopy &copy = placement.schedule->copies[static_cast<size_t>(index)];
    if (!copy.isWanted)
        return {};
    HostSet possible =
        placement.online & copy.allowed & ~placement.copies[static_cast<size_t>(index)].failedOn;
    for (const int thing : copy.needs)
        possible &= placement.runs[static_cast<size_t>(thing)];
    if (copy.before < 0)
        return possible;
    const PlacedCopy &before = placement.copies[static_cast<size_t>(copy.before)];
    HostSet there;
    if (before.host >= 0 && !before.isStopping)
        there.set(static_cast<size_t>(before.host));
    return possible & there;
}

void count(Placement &placement, const PlacedCopy &copy, int by)
{
    if (copy.counted >= 0)
        placement.load[static_cast<size_t>(copy.counted)] += by;
}

}

Placement placementOf(World &world, const QStringList &part)
{
    Placement placement;
    placement.schedule = scheduleOf(world);
    const Schedule &schedule = *placement.schedule;
    for (const QString &name : part) {
        const int host = schedule.hostIndex.value(name, -1);
        if (host < 0)
            continue;
        placement.part.push_back(host);
        placement.online.set(static_cast<size_t>(host), !world.shared.standby.contains(name));
    }
    placement.load.resize(static_cast<size_t>(schedule.hosts.size()));
    placement.copies.reserve(schedule.copies.size());
    for (const ScheduledCopy &copy : schedule.copies) {
        const auto instance = world.shared.instances.constFind(copy.copy.key);
        placement.copies.push_back(placedCopy(
            schedule, instance == world.shared.instances.cend() ? StoredInstance() : *instance));
        count(placement, placement.copies.back(), 1);
    }
    findRunning(placement);
    return placement;
}

void update(Placement &placement, const World &world, int index)
{
    PlacedCopy &copy = placement.copies[static_cast<size_t>(index)];
    count(placement, copy, -1);
    copy = placedCopy(*placement.schedule,
                      world.shared.instances.value(
                          placement.schedule->copies[static_cast<size_t>(index)].copy.key));
    count(placement, copy, 1);
    findRunning(placement);
}

int placeFor(const Placement &placement, int index)
{
    const HostSet possible = possibleHosts(placement, index);
    const ScheduledCopy &copy = placement.schedule->copies[static_cast<size_t>(index)];
    const int current = placement.copies[static_cast<size_t>(index)].host;
    int best = -1;
    double bestScore = 0;
    for (const int host : placement.part) {
        const auto at = static_cast<size_t>(host);
        if (!possible.test(at))
            continue;
        // Fewer resources win between equal scores, as by default.
        double score = copy.scores[at] - placement.load[at] / 1000.0;
        if (host == current)
            score += copy.stickiness + 0.5;
        if (best < 0 || score > bestScore) {
            best = host;
            bestScore = score;
        }
    }
    return best;
}

bool isNeeded(const Placement &placement, int index)
{
    const ScheduledCopy &copy = placement.schedule->copies[static_cast<size_t>(index)];
    const int host = placement.copies[static_cast<size_t>(index)].host;
    return std::any_of(copy.neededBy.cbegin(), copy.neededBy.cend(), [&](int other) {
        return other != index && placement.copies[static_cast<size_t>(other)].host == host;
    });
}

}
