#include "whatif/verdict.h"

#include <numeric>

namespace basalt::whatif {

namespace {

void judgeFabrics(const Model &model, State &state)
{
    std::iota(state.fcRoot.begin(), state.fcRoot.end(), std::int16_t{0});
    bool changed = true;
    while (changed) {
        changed = false;
        for (size_t i = 0; i < model.fcTrunks.size(); ++i) {
            if (!state.linkUp[model.fcTrunks[i]])
                continue;
            std::int16_t &a = state.fcRoot[model.fcLinkEnds[i].first];
            std::int16_t &b = state.fcRoot[model.fcLinkEnds[i].second];
            changed = changed || a != b;
            a = b = std::min(a, b);
        }
    }
}

void judgePaths(const Model &model, State &state)
{
    std::fill(state.paths.begin(), state.paths.end(), std::int16_t{0});
    const size_t boxes = model.storage.size();
    for (const FcPath &path : model.fcPaths) {
        const bool up = state.linkUp[path.hostLink] && state.linkUp[path.portLink]
                        && (path.hostLink == path.portLink
                            || state.fcRoot[path.switchA] == state.fcRoot[path.switchB]);
        state.paths[path.host * boxes + path.storage] += up;
    }
    for (const IscsiPath &path : model.iscsiPaths) {
        const bool up = state.linkUp[path.portLink]
                        && reachesSegment(model, state, path.interface, path.segment);
        state.paths[path.host * boxes + path.storage] += up;
    }
}

/// A box without cables says nothing about paths: it is there while it lives.
bool isAssumed(const Model &model, const State &state, int box)
{
    const StorageBox &storage = model.storage[box];
    if (storage.drawn || !state.alive[model.firstStorage + box])
        return false;
    return storage.controllers.empty()
           || std::any_of(storage.controllers.begin(), storage.controllers.end(),
                          [&](int controller) { return !state.failed[controller]; });
}

void judgeLuns(const Model &model, State &state)
{
    const size_t boxes = model.storage.size();
    for (size_t i = 0; i < model.luns.size(); ++i) {
        const LunInfo &lun = model.luns[i];
        HostMask hosts = 0;
        if (isAssumed(model, state, lun.storage)) {
            hosts = state.living;
        } else {
            for (int host = 0; host < model.hostCount; ++host) {
                if (state.paths[host * boxes + lun.storage] > 0)
                    hosts |= bit(host);
            }
        }
        state.lunHosts[i] = hosts & lun.hosts & state.living;
    }
    for (size_t i = 0; i < model.vgs.size(); ++i) {
        HostMask hosts = state.living;
        for (const int lun : model.vgs[i].luns)
            hosts &= state.lunHosts[lun];
        state.vgHosts[i] = hosts;
    }
}

}

void judgeStorage(const Model &model, State &state)
{
    judgeFabrics(model, state);
    judgePaths(model, state);
    judgeLuns(model, state);
}

}
