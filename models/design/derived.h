// Values that a design may leave open and that follow from it: always the same for the same design.
#pragma once

#include "design/design.h"

namespace basalt::design {

/// Host -> node id. A host without one gets the lowest that no host names, in the design's order.
QMap<QString, int> nodeIds(const Design &design);

/// The name of the secret that is the cluster's key: its own, else "<cluster>-cluster-key".
QString clusterKeySecret(const Cluster &cluster);

/// The id of the VM's resource in the CIB: its own, else "vm-<name>".
QString resourceOf(const Vm &vm);

/// The VM's UUID: its own, else version 5 (a hash) of "<cluster>/<vm>" in Basalt's name space.
QString vmUuid(const Design &design, const Vm &vm);

/// The MAC of a VM's NIC: its own, else 52:54:00 (KVM's prefix) and three bytes of the SHA-1 of
/// "<cluster>/<vm>/<index>".
QString vmMac(const Design &design, const Vm &vm, int nicIndex);

/// The newest libvirt CPU model that every host has; empty if a host's model is not known or the
/// hosts have no common line.
QString commonCpuModel(const Design &design);

}
