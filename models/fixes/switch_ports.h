// Free ports of switches, and the VLANs a port must carry before something new is plugged in.
#pragma once

#include "design/design.h"

namespace basalt::fixes {

/// Ports without a cable; on a switch with VLANs those of which nothing is said, in their order.
QStringList freePorts(const design::Design &design, const design::Switch &device);

/// What is said of a port, joined; no VLANs if nothing is.
design::PortVlans vlansOf(const design::Switch &device, const QString &port);

/// Every VLAN that the switch names.
QList<int> knownVlans(const design::Switch &device);

/// A switch that names no VLANs carries all of them, and is left so.
void carry(design::Switch &device, const QString &port, const design::PortVlans &vlans);

/// Are the two joined by a cable of their own, or one logical switch?
bool areNeighbours(const design::Design &design, const QString &a, const QString &b);

/// The other end's port of each cable between the two: {"24", "24"}.
QList<std::pair<QString, QString>> linksBetween(const design::Design &design, const QString &a,
                                                const QString &b);

}
