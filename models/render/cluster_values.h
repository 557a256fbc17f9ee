// What several of the cluster's files say: node names, versions, VMs and the volume groups they use.
#pragma once

#include "render/render_context.h"

#include <QVersionNumber>

namespace basalt::render {

/// Is the platform's Pacemaker at least this version?
bool hasPacemaker(const catalogue::Platform &platform, const QVersionNumber &version);

/// Ring `index` of a host: its address in that network, or nullptr.
const design::Address *ringAddress(const design::Design &design, const design::Host &host,
                                   int index);

/// The name of a host on a ring, or its address there if it has none.
QString ringName(const design::Design &design, const design::Host &host, int index);

/// Two hosts of one vote each, and nobody else who votes.
bool isTwoNode(const design::Design &design);

/// The volume groups on which the VM has disks, in the order of the disks.
QStringList volumeGroupsOf(const design::Design &design, const design::Vm &vm);

/// The host that should survive when two shoot at each other: the one that most VMs prefer, counted
/// by their memory, else the first.
QString preferredSurvivor(const design::Design &design);

}
