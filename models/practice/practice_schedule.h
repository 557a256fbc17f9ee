// What a configuration says about the place of every resource, looked up once per configuration
// instead of once per action.
#pragma once

#include "practice/practice_pacemaker.h"
#include "whatif/state.h"

#include <bitset>

namespace basalt::practice {

/// Hosts by their index in Schedule::hosts.
using HostSet = std::bitset<whatif::maxHosts>;

/// A copy of a primitive, and what the configuration says about it. Numbers are indexes.
struct ScheduledCopy
{
    Copy copy;
    formats::CibPrimitive primitive;
    bool isWanted = false; ///< somewhere; false: it has to stop
    bool migrates = false;
    double stickiness = 0;
    HostSet allowed;            ///< no constraint bans it there
    std::vector<double> scores; ///< by host
    std::vector<int> needs;     ///< things that have to run on its host
    std::vector<int> neededBy;  ///< copies that have to stop before it, if they are on its host
    int before = -1;            ///< the copy of the group's member before it
};

/// What a constraint can name: a primitive, a group or a clone.
struct ScheduledThing
{
    std::vector<std::vector<int>> members; ///< of each primitive in it, all copies
};

struct Schedule
{
    QStringList hosts;
    QHash<QString, int> hostIndex;
    std::vector<ScheduledCopy> copies; ///< in the order of the configuration
    QHash<QString, int> copyIndex;     ///< by key
    std::vector<ScheduledThing> things;
    bool isHeld = false; ///< fencing is on without a device: nothing is started or stopped
};

/// Of the configuration in force. It is kept until the configuration or the nodes change.
std::shared_ptr<const Schedule> scheduleOf(World &world);

}
