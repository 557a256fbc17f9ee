// Changes of a design. Each does all that follows from it, or changes nothing and says why.
//
// Whatever an edit returns, the design obeys design/verify.h if it did before.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::design {

Result<> add(Design &design, const Host &host);
Result<> add(Design &design, const Network &network);
Result<> add(Design &design, const Switch &device);
Result<> add(Design &design, const Storage &storage);
Result<> add(Design &design, const Pdu &pdu);
Result<> add(Design &design, const FencingDevice &device);
Result<> add(Design &design, const VolumeGroup &group);
Result<> add(Design &design, const Vm &vm);

/// Lays a cable between two free ports.
Result<> connect(Design &design, const PortId &a, const PortId &b);
/// `cable` is named as in things.h, in either order.
Result<> disconnect(Design &design, const QString &cable);

/// Where a thing stands on the canvas.
Result<> move(Design &design, const QString &thing, QPointF position);
/// Gives its place back to the automatic layout.
Result<> unplace(Design &design, const QString &thing);

/// `thing` is any name of things.h ("magma1", "magma1:eth0", "msa1.A", "ups-1"); `name` is its own
/// new name, without what it belongs to. Cables, bonds, zones, kills, prefer, power, layout and
/// waivers follow; so do a host's own names in its addresses ("magma1", "magma1-hb").
Result<> rename(Design &design, const QString &thing, const QString &name);
/// A NIC, bond, VLAN interface or bridge of a host.
Result<> renameInterface(Design &design, const QString &host, const QString &from,
                         const QString &to);
Result<> renameNetwork(Design &design, const QString &from, const QString &to);
Result<> renameVolumeGroup(Design &design, const QString &from, const QString &to);
Result<> renameLun(Design &design, const QString &from, const QString &to);

/// Removes a thing with its cables and whatever only spoke of it. Refuses, naming the user, where
/// something else is built upon it.
Result<> remove(Design &design, const QString &thing);
Result<> removeNetwork(Design &design, const QString &name);
Result<> removeVolumeGroup(Design &design, const QString &name);

}
