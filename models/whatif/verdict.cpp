#include "whatif/verdict.h"

namespace basalt::whatif {

namespace {

bool isLive(const State &state, const PowerInput &input)
{
    return !(input.outlet != none && state.failed[input.outlet])
           && !(input.pdu != none && state.failed[input.pdu])
           && !(input.feed != none && state.failed[input.feed]);
}

}

int liveInputs(const Model &, const State &state, const Device &device)
{
    return static_cast<int>(
        std::count_if(device.inputs.begin(), device.inputs.end(),
                      [&](const PowerInput &input) { return isLive(state, input); }));
}

bool isPowered(const Model &, const State &state, const Device &device)
{
    return device.inputs.empty()
           || std::any_of(device.inputs.begin(), device.inputs.end(),
                          [&](const PowerInput &input) { return isLive(state, input); });
}

void judgePower(const Model &model, State &state)
{
    for (size_t i = 0; i < model.devices.size(); ++i)
        state.alive[i] =
            !state.failed[model.devices[i].part] && isPowered(model, state, model.devices[i]);
    state.living = 0;
    for (int host = 0; host < model.hostCount; ++host) {
        if (state.alive[host])
            state.living |= bit(host);
    }
}

State freshState(const Model &model)
{
    State state;
    const auto hosts = static_cast<size_t>(model.hostCount);
    state.failed.assign(static_cast<size_t>(model.partNames.size()), 0);
    state.alive.resize(model.devices.size());
    state.linkUp.resize(model.links.size());
    state.tornPairs.resize(model.pairs.size());
    state.bonds.resize(model.bonds.size());
    state.segmentRoot.resize(static_cast<size_t>(model.segments));
    state.domains.resize(model.networks.size());
    state.reach.resize(model.interfaces.size());
    state.joined.resize(model.networks.size() * hosts);
    state.fcRoot.resize(static_cast<size_t>(model.fcSwitches));
    state.paths.resize(hosts * model.storage.size());
    state.lunHosts.resize(model.luns.size());
    state.vgHosts.resize(model.vgs.size());
    state.vmHost.resize(model.vms.size());
    state.vmState.resize(model.vms.size());
    state.freeMemory.resize(hosts);
    return state;
}

void judge(const Model &model, State &state)
{
    judgePower(model, state);
    judgeEthernet(model, state);
    judgeStorage(model, state);
    judgeCluster(model, state);
    judgeVms(model, state);
}

}
