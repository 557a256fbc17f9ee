// Where something that starts at a port may end: what lights up while it is dragged.
#pragma once

#include "design/design.h"

namespace basalt::design {

/// Free ports of other devices that a cable from `port` fits into, and, for a NIC, ports and bonds
/// of its own host that it can be bonded with. From a free outlet: devices as a whole, for a power
/// cord. None if the port is not there.
QStringList targetsOf(const Design &design, const PortId &port);

}
