// Where Pacemaker's scheduler wants what at one moment.
#pragma once

#include "practice/practice_schedule.h"

namespace basalt::practice {

/// A copy as it is now. Numbers are indexes of Schedule.
struct PlacedCopy
{
    int host = -1;   ///< where it runs; -1: nowhere
    int counted = 0; ///< the host whose load it is; -1: none
    bool isBusy = false;
    bool isStopping = false;
    HostSet failedOn;
};

/// All copies at one moment, and what follows from them; kept in step by `update`.
struct Placement
{
    std::shared_ptr<const Schedule> schedule;
    std::vector<int> part; ///< hosts of the ruling partition, in its order
    HostSet online;        ///< the same without those in standby
    std::vector<PlacedCopy> copies;
    std::vector<int> load;     ///< copies by host
    std::vector<HostSet> runs; ///< by thing: hosts where all of it runs
};

Placement placementOf(World &world, const QStringList &part);
/// Takes in what has become of a copy.
void update(Placement &placement, const World &world, int copy);
/// The host where a copy belongs; -1: nowhere.
int placeFor(const Placement &placement, int copy);
/// Whether something that runs on its host needs this copy: it has to stop first.
bool isNeeded(const Placement &placement, int copy);

}
