// A generated cluster of any size, the same for every run: benchmarks, the example sixteen.yaml.
#pragma once

#include "design/design.h"

namespace basalt::test {

/// 2 to 32 hosts on two LAN, two heartbeat and four SAN switches (two fabrics of two), two arrays,
/// and 25 VMs for every two hosts: farm(16) is resources/examples/sixteen.yaml with its 200 VMs.
design::Design farm(int hosts);

}
