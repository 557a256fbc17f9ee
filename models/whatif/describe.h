// From a state in numbers to an Outcome in words. Private.
#pragma once

#include "whatif/verdict.h"

namespace basalt::whatif {

Outcome describe(const Model &model, const State &state, const QStringList &failed);

/// What changed against the fault-free drawing, in the order of the chain.
QList<Reason> reasonsFor(const Model &model, const State &state);
/// Names of things that lost redundancy without harm, sorted; the failed ones are not among them.
QStringList reducedBy(const Model &model, const State &state, const QStringList &failed);

HostState hostState(const Model &model, const State &state, int host);
RingState ringState(const Model &model, const State &state, int network);

/// Running hosts with an interface in the network that reached each other and no longer do.
HostMask torn(const Model &model, const State &state, int network);
/// The device was of use for somebody in the fault-free drawing, and is for nobody now, although
/// hosts are left to use it.
bool isUseless(const Model &model, const State &state, int fence);

}
