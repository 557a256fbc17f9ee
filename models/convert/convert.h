// The same cluster on another platform.
#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "design/design.h"

namespace basalt::convert {

/// One thing that differs, for people.
struct Difference
{
    QString
        where; ///< a key of the design ("cluster.transport", "fencing.fence-a"), or a file's path
    QString before;  ///< empty: there was nothing
    QString after;   ///< empty: there is nothing any more
    QString because; ///< a sentence, translated

    bool operator==(const Difference &) const = default;
};

struct Conversion
{
    design::Design design;
    QList<Difference> settings; ///< of the design, and defaults that are other ones
    QList<Difference> systems;  ///< what the hosts run in its place: services, tools, locking
    QList<Difference> files;    ///< what is written, where that differs
};

/// Keeps what is drawn (hosts, cables, addresses, storage, VMs) and changes what the other stack knows
/// by other names, or not at all. What needs an answer from people is left to the rules' findings on
/// the new design. Fails with "unknown-platform" or "same-platform".
/// Sources of the mapping: domain facts, sections on cluster.conf and corosync.conf.
Results<Conversion> convert(const design::Design &design, const catalogue::Catalogue &catalogue,
                            const QString &platform);

}
