// What faults would do to a design, in words: what a choice is worth.
#pragma once

#include "design/design.h"
#include "whatif/whatif.h"

namespace basalt::drafts {

struct Consequence
{
    QString fault; ///< "Every switch of heartbeat fails (hb-a, hb-b)"
    whatif::Service service = whatif::Service::Kept;
    QString because; ///< the reason that matters most; empty: nothing follows

    bool operator==(const Consequence &) const = default;
};

/// The switches that carry a network's addresses.
QStringList switchesOf(const design::Design &design, const QString &network);

/// The faults that rings and quorum are there for: a host, each ring, all rings, half of the hosts, all
/// hosts but one.
QList<Consequence> ringConsequences(const design::Design &design);

/// The faults that fencing is there for: a host, a host's power, a LAN switch with the boards on it.
QList<Consequence> fencingConsequences(const design::Design &design);

}
