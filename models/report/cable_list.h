// Every cable of a design, power cords too, with what the person who plugs it in has to know.
#pragma once

#include "design/design.h"

namespace basalt::report {

enum class CableKind { Ethernet, FibreChannel, Power };

struct CableEntry
{
    CableKind kind = CableKind::Ethernet;
    design::PortId a;
    design::PortId b;            ///< of a power cord, the outlet, or a feed without port
    std::optional<qint64> speed; ///< of the slower end, as far as known
    bool declaresVlans = false;  ///< false: the switch is told nothing, every VLAN passes
    std::optional<int> untagged; ///< VLANs of the switch port: of `a`, if both ends are one
    QList<int> tagged;
    QString bond;         ///< on the host's side
    QStringList networks; ///< that run over it
    QString label;        ///< what is written on the cable

    bool operator==(const CableEntry &) const = default;
};

/// Each cable once: those drawn, in their order, then the power cords. `a` is the host's or array's
/// side where there is one. Devices have no names for their power inlets: "power 1" is the first.
QList<CableEntry> cableList(const design::Design &design);

enum class DeviceKind { Host, Switch, Storage, FencingDevice, Pdu };

struct DeviceCables
{
    QString device;
    DeviceKind kind = DeviceKind::Host;
    QList<CableEntry> cables; ///< seen from the device (it is `a`), by port

    bool operator==(const DeviceCables &) const = default;
};

/// Devices in the design's order, those without any cable left out.
QList<DeviceCables> cablesByDevice(const design::Design &design);

/// "1", "2", "10", "A1": numbers within names count as numbers.
bool isPortBefore(const QString &a, const QString &b);

}
