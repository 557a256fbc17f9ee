// The atlas: every single fault, and every pair, worst first.
#pragma once

#include "whatif/whatif.h"

namespace basalt::whatif {

struct AtlasEntry
{
    QStringList fail; ///< one thing, or two
    Service service = Service::Kept;
    int vmsDown = 0;
    int vmsRestarted = 0;
    QStringList reduced;
    QString reason; ///< the headline of its reasons as a sentence; empty if nothing follows

    bool operator==(const AtlasEntry &) const = default;
};

struct PairCounts
{
    int total = 0;
    int kept = 0;
    int degraded = 0;
    int lost = 0;
    QList<AtlasEntry> worst; ///< at most `worstLimit` entries

    bool operator==(const PairCounts &) const = default;
};

struct Atlas
{
    QList<AtlasEntry> single;
    std::optional<PairCounts> pairs;

    bool operator==(const Atlas &) const = default;
};

/// `depth` 1 or 2. Order: service, VMs down, VMs restarted, name.
Atlas atlas(const design::Design &design, int depth, int worstLimit = 20);

}
