// Everything in a design as a tree, by its places in the form.
#pragma once

#include "core/result.h"
#include "design/form.h"

namespace basalt::design {

/// The list of entries is the tree from top to bottom; `depth` says how far in each one stands.
struct OutlineEntry
{
    int depth = 0;
    QString name;       ///< its own; of a group the words for people
    QString note;       ///< what else is worth a glance: "public", "VLAN 100"
    FieldPath place;    ///< the item in the form; a group has none, nor has a feed
    QStringList things; ///< what shows it on the canvas, as in things.h

    bool isGroup() const { return place.isEmpty() && things.isEmpty(); }
    bool operator==(const OutlineEntry &) const = default;
};

/// Hosts with what is put upon what, devices, then what is drawn nowhere by itself: fencing, networks,
/// rings, volume groups, VMs.
QList<OutlineEntry> outlineOf(const Design &design);

/// With all that refers to it; a ring has the name of its network.
Result<> rename(Design &design, const OutlineEntry &entry, const QString &name);
/// With what only spoke of it; refused where something is built upon it.
Result<> remove(Design &design, const OutlineEntry &entry);

}
