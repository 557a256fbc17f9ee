// From failed parts to a complete state, in numbers only. Private.
#pragma once

#include "whatif/model.h"

namespace basalt::whatif {

/// A state of the right sizes in which nothing has failed yet.
State freshState(const Model &model);

/// Computes everything of the state from `state.failed`.
void judge(const Model &model, State &state);

// Its steps, in this order.
void judgePower(const Model &model, State &state);
void judgeEthernet(const Model &model, State &state); ///< links, bonds, segments, networks
void judgeStorage(const Model &model, State &state);  ///< paths, LUNs, volume groups per host
void judgeCluster(const Model &model, State &state);  ///< partitions, quorum, fencing
void judgeVms(const Model &model, State &state);      ///< who runs where, service

bool isPowered(const Model &model, const State &state, const Device &device);
int liveInputs(const Model &model, const State &state, const Device &device);

/// Whether frames of an interface reach a segment and answers come back. `network` numbers the bits.
bool reachesSegment(const Model &model, const State &state, int interface, int segment);
/// The interface has a link into some segment.
bool isAttached(const State &state, int interface);

/// Whether a host could use a fencing device against another host now.
FenceVerdict fenceVerdict(const Model &model, const State &state, int host, int fence);
bool canFence(const Model &model, const State &state, int host, int victim);

}
