// What an edit changed, as names: so that views touch only that.
#pragma once

#include "design/design.h"

namespace basalt::document {

/// Names of devices, networks, fencing devices, volume groups, VMs, and canonical names of cables;
/// "cluster" for the cluster's own settings. Sorted. `moved` are devices whose place changed.
struct ChangeSet
{
    QStringList added;
    QStringList changed;
    QStringList removed;
    QStringList moved;

    bool isEmpty() const
    {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && moved.isEmpty();
    }
    /// Only places on the canvas: nothing that rules or a what-if could judge differently.
    bool onlyMoves() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }

    bool operator==(const ChangeSet &) const = default;
};

ChangeSet compare(const design::Design &before, const design::Design &after);

}
