#include "whatif/builder.h"
#include "whatif/verdict.h"

#include <bit>
#include <limits>

namespace basalt::whatif {

namespace {

constexpr double unlimited = 1e15; // not drawn: no limit, yet still balanced

/// The allowed host with the most free memory; the first of equals. None if it fits nowhere.
int roomiest(const State &state, HostMask hosts, double memory)
{
    int best = none;
    for (; hosts != 0; hosts &= hosts - 1) {
        const int host = std::countr_zero(hosts);
        if (state.freeMemory[host] >= memory
            && (best == none || state.freeMemory[host] > state.freeMemory[best]))
            best = host;
    }
    return best;
}

void resetMemory(const Model &model, State &state)
{
    for (int host = 0; host < model.hostCount; ++host) {
        const double memory = model.hosts[host].memory;
        state.freeMemory[host] = memory < 0 ? unlimited : memory;
    }
}

HostMask storageOf(const State &state, const VmInfo &vm)
{
    HostMask hosts = state.living;
    for (const int vg : vm.vgs)
        hosts &= state.vgHosts[vg];
    return hosts;
}

void settle(State &state, int vm, int host, VmState how)
{
    state.vmHost[vm] = static_cast<std::int8_t>(host);
    state.vmState[vm] = static_cast<std::uint8_t>(how);
}

/// Without quorum anywhere nothing restarts; what runs goes on or stops, as the policy says.
void judgeWithoutCluster(const Model &model, State &state)
{
    const bool freezes = model.quorum.policy == QuorumPolicy::Freeze;
    for (size_t i = 0; i < model.vms.size(); ++i) {
        const VmInfo &vm = model.vms[i];
        const bool runs = vm.home != none && (storageOf(state, vm) & bit(vm.home)) != 0;
        const bool frozen =
            freezes && vm.home != none && !(state.living & bit(vm.home)) && state.living != 0;
        settle(state, static_cast<int>(i), freezes && runs ? vm.home : none,
               freezes && runs ? VmState::Running
               : frozen        ? VmState::Frozen
                               : VmState::Down);
    }
}

void restart(const Model &model, State &state, int index)
{
    const VmInfo &vm = model.vms[index];
    const bool lostHost = vm.home != none && !(state.running() & bit(vm.home));
    if (state.frozen != 0 && lostHost) {
        settle(state, index, none, VmState::Frozen);
        return;
    }
    const HostMask hosts = vm.hosts & storageOf(state, vm) & state.running();
    const int host = vm.home == none ? none : roomiest(state, hosts, vm.memory);
    settle(state, index, host, host == none ? VmState::Down : VmState::Restarted);
    if (host != none)
        state.freeMemory[host] -= vm.memory;
}

void judgeWithCluster(const Model &model, State &state)
{
    resetMemory(model, state);
    const HostMask running = state.running();
    bool moved = false;
    for (size_t i = 0; i < model.vms.size(); ++i) {
        const VmInfo &vm = model.vms[i];
        const bool stays = vm.home != none && (running & storageOf(state, vm) & bit(vm.home)) != 0;
        settle(state, static_cast<int>(i), stays ? vm.home : none,
               stays ? VmState::Running : VmState::Down);
        if (stays)
            state.freeMemory[vm.home] -= vm.memory;
        moved = moved || !stays;
    }
    if (!moved)
        return;
    for (const int index : model.restartOrder) {
        if (state.vmHost[index] == none)
            restart(model, state, index);
    }
}

void judgeService(const Model &model, State &state)
{
    state.vmsDown = 0;
    state.vmsRestarted = 0;
    for (size_t i = 0; i < model.vms.size(); ++i) {
        const auto vm = static_cast<VmState>(state.vmState[i]);
        state.vmsDown += vm == VmState::Down || vm == VmState::Frozen;
        state.vmsRestarted += vm == VmState::Restarted;
    }
    state.service = state.vmsDown > 0 || state.frozen != 0 || state.cluster == 0 ? Service::Lost
                    : state.vmsRestarted > 0                                     ? Service::Degraded
                                                                                 : Service::Kept;
}

}

void judgeVms(const Model &model, State &state)
{
    if (state.cluster == 0)
        judgeWithoutCluster(model, state);
    else
        judgeWithCluster(model, state);
    judgeService(model, state);
}

void placeVms(Model &model)
{
    State &state = model.baseline;
    resetMemory(model, state);
    const auto place = [&](VmInfo &vm, HostMask hosts) {
        vm.home = roomiest(state, hosts, vm.memory);
        if (vm.home == none) // over-committed by design: rule V-08 tells
            vm.home = roomiest(state, hosts, std::numeric_limits<double>::lowest());
        if (vm.home != none)
            state.freeMemory[vm.home] -= vm.memory;
    };
    const auto allowed = [&](const VmInfo &vm) {
        return vm.hosts & storageOf(state, vm) & state.running();
    };
    for (VmInfo &vm : model.vms) {
        if (vm.prefer != none && (allowed(vm) & bit(vm.prefer)) != 0)
            place(vm, bit(vm.prefer));
    }
    for (const int index : model.restartOrder) {
        VmInfo &vm = model.vms[index];
        if (vm.home == none)
            place(vm, allowed(vm));
    }
}

}
