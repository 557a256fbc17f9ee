// The two-host cluster of the recipe, drawn in code: what tests of single modules start from.
#pragma once

#include "design/design.h"

namespace basalt::test {

/// Two hosts with four NICs and two FC ports each, a pair of LAN, heartbeat and SAN switches with
/// trunks between the Ethernet ones, one array with two controllers, two PDUs on two feeds, boards
/// on the LAN switches, and four VMs.
design::Design magma();

/// The cable between these two ports ("magma1:eth0", "lan-a:1") in or out of the design.
void connect(design::Design &design, const QString &a, const QString &b);
void disconnect(design::Design &design, const QString &port);

}
