// The planner: design and facts in, plan out. Pure.
#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "design/design.h"
#include "facts/host_facts.h"
#include "plan/plan.h"
#include "probes/facts_request.h"

#include <QMap>

namespace basalt::plan {

struct Options
{
    QStringList hosts;     ///< only these; empty: all
    QStringList wipedLuns; ///< LUNs whose signature was confirmed by typing their name
    QMap<QString, QString>
        overrides; ///< rule id or file path -> the reason for going on all the same
    std::chrono::seconds networkTimer{90}; ///< until an unconfirmed network change is reversed

    bool operator==(const Options &) const = default;
};

/// What to ask each host so that a plan can be made. `digest` tells the SHA-256 (hex) of an artefact
/// with its secrets; empty if one of them is not known.
using Digest = std::function<QByteArray(const Artefact &)>;
Results<QMap<QString, probes::FactsRequest>> questions(const design::Design &design,
                                                       const catalogue::Catalogue &catalogue,
                                                       const Digest &digest);

/// `secretDigests`: secret's name -> SHA-256 (hex) of its value, for those that are known: tells a
/// changed fence password in the CIB. Hosts without facts have not been reached: the plan says so.
Results<Plan> build(const design::Design &design, const catalogue::Catalogue &catalogue,
                    const QMap<QString, facts::HostFacts> &facts, const Options &options,
                    const QMap<QString, QByteArray> &secretDigests = {});

}
