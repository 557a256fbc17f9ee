// An Outcome as one state per thing, for drawings and outlines.
#pragma once

#include "design/design.h"
#include "whatif/whatif.h"

namespace basalt::document {

enum class ThingState {
    Untouched, ///< a what-if is on, and this has nothing to do with it
    Involved,  ///< it carries now what something else carried before
    Ok,        ///< judged, and well
    Degraded,
    Failed,
};

using ThingStates = QMap<QString, ThingState>;

/// Things that are not in the map are untouched. Hosts and VMs are always in it.
ThingStates thingStates(const design::Design &design, const whatif::Outcome &outcome);

}
