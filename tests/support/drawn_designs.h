// Designs built in code: a cluster of two hosts as in the recipe, and a large one.
#pragma once

#include "design/design.h"

namespace basalt::test {

/// Two hosts with two bonds and two HBAs each, LAN and heartbeat switches with trunks, two fabrics,
/// one array with two controllers, two PDUs, fence boards, five VMs.
design::Design twoHosts();

/// `count` hosts with four NICs and two HBAs, four LAN and four SAN switches, two arrays, VMs.
design::Design manyHosts(int count, int vms);

/// Racks of ten devices with twenty cables each (four hosts, two LAN and two SAN switches, an array, a
/// PDU), in a chain: more than any cluster has.
design::Design crowd(int devices);

}
