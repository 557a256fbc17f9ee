// Things: everything in a design that has a name and can fail, and how that name is spelt.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::design {

enum class ThingKind {
    Host,
    Card, ///< "magma1.card1": all NICs and HBAs of the host with that card number
    Nic,  ///< "magma1:eth0"
    Hba,  ///< "magma1:fc0"
    Bond, ///< "magma1.bond0"
    Switch,
    SwitchPort, ///< "lan-a:1"
    Storage,
    Controller,     ///< "msa1.A"
    ControllerPort, ///< "msa1:A1"
    Pdu,
    Outlet, ///< "pdu-a:3"
    Feed,   ///< "ups-1"
    FencingDevice,
    FencingPort, ///< "fence-magma1:lan"
    Vm,          ///< known, but not a fault
    Cable,       ///< "lan-a:1--magma1:eth0", ends sorted
};

struct Thing
{
    ThingKind kind = ThingKind::Host;
    QString name; ///< canonical spelling

    bool operator==(const Thing &) const = default;
};

QString portName(const PortId &port);
/// Ends sorted, joined by "--".
QString cableName(const Cable &cable);

/// Finds what `text` names; cables in either order. The error names the nearest known thing.
Result<Thing> findThing(const Design &design, const QString &text);

/// Everything that can fail on its own, sorted by name: the single faults of the atlas.
QList<Thing> failableThings(const Design &design);

}
