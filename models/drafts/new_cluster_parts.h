// The pieces of which the design of a new cluster is made. Private.
#pragma once

#include "drafts/new_cluster.h"

namespace basalt::drafts {

inline constexpr int managementVlan = 20;

/// "magma1" for 0.
QString hostName(const NewCluster &draft, int index);
QString boardName(const NewCluster &draft, int index);
ArrayChoice arrayOf(const NewCluster &draft);
QString iscsiSubnet(const NewCluster &draft, int side);

void addHosts(design::Design &design, const NewCluster &draft, const catalogue::Platform &platform);
void addSwitches(design::Design &design, const NewCluster &draft);
void addArray(design::Design &design, const NewCluster &draft);
void addPdus(design::Design &design, const NewCluster &draft);
void addFencing(design::Design &design, const NewCluster &draft,
                const catalogue::Catalogue &catalogue);
/// After the cables are laid: what each switch port carries, and which ports are zoned together.
void describePorts(design::Design &design, const NewCluster &draft);

}
