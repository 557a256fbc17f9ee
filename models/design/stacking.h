// What is put upon a host's ports by hand: bonds, VLAN interfaces, bridges and addresses.
//
// Interfaces are named as things are: "magma1:eth0" a NIC, "magma1.bond0" a bond.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::design {

/// A NIC or a bond of a host.
bool isInterface(const Design &design, const QString &thing);

/// Whether joining them means a bond, not a cable: a NIC with another NIC or a bond of its host.
bool meansBond(const Design &design, const QString &one, const QString &other);

/// A NIC put upon another NIC or a bond of its host: joins the bond there, or makes a new one, which
/// then carries what the NIC below carried. Returns the bond.
Result<QString> bond(Design &design, const QString &nic, const QString &onto);

/// Returns the interface's own name: "bond0.100".
Result<QString> addVlan(Design &design, const QString &on, int id);
/// With a VLAN: the bridge is on that VLAN of the interface. Returns the bridge's own name.
Result<QString> addBridge(Design &design, const QString &on, std::optional<int> vlan = {});
/// The next free one of the network; on the bridge, where one sits on the interface.
Result<> addAddress(Design &design, const QString &on, const QString &network);

}
