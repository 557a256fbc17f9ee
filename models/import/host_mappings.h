// From what running hosts say into the draft of a design. One .cpp file per topic.
#pragma once

#include "facts/host_facts.h"
#include "import/draft.h"

namespace basalt::import {

/// Memory, ports, bonds, bridges, VLANs, addresses and their networks, HBAs, system disk. `host` is in
/// the draft's list of hosts.
void takeHost(const facts::HostFacts &facts, design::Host &host, design::Design &design);

/// LUNs (what several hosts see, or what multipath handles) and the volume groups on them. `facts` by
/// the design's names.
void takeStorage(const QMap<QString, facts::HostFacts> &facts, design::Design &design);

/// Virtual machines: those of the cluster get what only their definitions tell, the others are added.
void takeDomains(const QMap<QString, facts::HostFacts> &facts, design::Design &design);

/// Switches and cables as far as the hosts' LLDP daemons have heard them; whether there is a switch.
/// Ports are known by the number that their name ends with; what has none is not drawn.
bool takeNeighbours(const QMap<QString, facts::HostFacts> &facts, design::Design &design);

}
