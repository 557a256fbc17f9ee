// Look-ups in a design that more than one module needs.
#pragma once

#include "design/design.h"

namespace basalt::design {

const Host *findHost(const Design &design, const QString &name);
const Network *findNetwork(const Design &design, const QString &name);
const Switch *findSwitch(const Design &design, const QString &name);
const Storage *findStorage(const Design &design, const QString &name);
const Pdu *findPdu(const Design &design, const QString &name);
const FencingDevice *findFencing(const Design &design, const QString &name);
const VolumeGroup *findVolumeGroup(const Design &design, const QString &name);
const Lun *findLun(const Design &design, const QString &name);
const Vm *findVm(const Design &design, const QString &name);

/// The other end of the cable in this port, or nullptr.
const PortId *peerOf(const Design &design, const PortId &port);

/// The host's address in a network, or nullptr.
const Address *addressIn(const Host &host, const QString &network);

/// The bridge of this host that serves a VM network: the same VLAN, or the network's own address's
/// bridge; nullptr if none.
const Bridge *bridgeFor(const Design &design, const Host &host, const QString &network);

/// The NICs below an interface (NIC, bond, VLAN or bridge) of a host.
QStringList nicsBelow(const Host &host, const QString &interfaceName);

/// The numbers in "1", "3-6" or "1, 3-6"; empty if it is none of these or absurdly long.
QList<int> portNumbers(const QString &ranges);

/// The volume group of a disk (its own or the only one) and its volume's name (domain.md: kvm_<vm>).
QString volumeGroupOf(const Design &design, const Disk &disk);
QString volumeName(const Vm &vm, int diskIndex);

}
