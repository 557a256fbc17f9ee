// What the wizard for rings and quorum asks, and the design that its answers make.
#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "design/design.h"

namespace basalt::drafts {

/// Who goes on when hosts are cut from each other.
enum class Majority {
    Votes,        ///< more than half of the hosts
    TwoNode,      ///< of two either one: fencing decides
    TieBreaker,   ///< of two halves the one with the lowest node id
    QuorumDevice, ///< a third machine has a vote
};

struct RingsDraft
{
    QStringList rings;        ///< networks, ring 0 first
    std::optional<int> token; ///< milliseconds; unset: the platform's
    bool isEncrypted = true;
    Majority majority = Majority::Votes;
    bool waitForAll = false;
    QString deviceHost;
    QString deviceAlgorithm;
    QString deviceNetwork;

    bool operator==(const RingsDraft &) const = default;
};

RingsDraft ringsDraftOf(const design::Design &design);

/// Networks in which every host has an address, those that are rings first.
QStringList ringCandidates(const design::Design &design);
int mostRings(const catalogue::Platform &platform);
/// What the platform's stack and the number of hosts allow, the advised one first.
QList<Majority> majorities(const design::Design &design, const catalogue::Platform &platform);
/// The token time that the platform's stack takes by itself, in milliseconds.
int standardToken(const design::Design &design, const catalogue::Platform &platform);

QMap<QString, QString> problemsOf(const RingsDraft &draft, const design::Design &design,
                                  const catalogue::Platform &platform);

/// What depends on the number of rings (modes, priorities, DLM) goes along.
Result<design::Design> applied(const RingsDraft &draft, design::Design design,
                               const catalogue::Platform &platform);

}
