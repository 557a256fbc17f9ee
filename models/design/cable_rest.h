// Cabling what is still open, so that no single fault cuts anything off.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::design {

struct Cabled
{
    int cables = 0;
    int powerInputs = 0;
    QStringList left; ///< ports and devices for which there was no place, by name
};

/// Lays cables to open ports of hosts, storage and fencing devices, and gives devices without power
/// their outlets. What is cabled stays as it is.
///
/// A port goes where the same port of other hosts goes. Otherwise the members of a bond go to the two
/// switches of a pair, bond after bond to pair after pair; HBAs and the ports of each controller to
/// one fabric after the other; boards to the switches of the first pair in turn. Switches of a pair
/// are joined by a trunk, and each device hangs on two PDUs, switches on their pair's own one.
Cabled cableRest(Design &design);

}
