// What a host's facts mean for the design, in a few lines that a person reads before deploying.
#pragma once

#include "design/design.h"
#include "facts/host_facts.h"

#include <QList>

namespace basalt::document {

enum class FactMark { Good, Doubtful, Bad, Unknown };

struct FactLine
{
    FactMark mark = FactMark::Good;
    QString text;   ///< in the current language
    QString detail; ///< more of it, for a tooltip; may be empty

    bool operator==(const FactLine &) const = default;
};

/// System, ports, HBAs, LUNs, clock, space, cluster; then what hinders a deployment. `design` has the
/// host; lines about things it does not have are left out.
QList<FactLine> summaryOf(const design::Design &design, const facts::HostFacts &facts);

/// The worst of them.
FactMark worstOf(const QList<FactLine> &lines);

}
