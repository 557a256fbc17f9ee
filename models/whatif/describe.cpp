#include "whatif/describe.h"

#include <bit>

namespace basalt::whatif {

namespace {

HostMask joinedOn(const Model &model, const State &state, int network, int host)
{
    return state.joined[static_cast<size_t>(network) * model.hostCount + host];
}

bool isJoining(const Model &model, const State &state, int network)
{
    for (HostMask rest = state.living; rest != 0; rest &= rest - 1) {
        if ((state.living & ~joinedOn(model, state, network, std::countr_zero(rest))) != 0)
            return false;
    }
    return state.living != 0;
}

/// A running host has fewer links into the network than drawn, or a trunk that carried it is gone.
bool isThinner(const Model &model, const State &state, int network)
{
    const Net &net = model.networks[network];
    for (int i = net.firstInterface; i < net.firstInterface + net.interfaces; ++i) {
        const NetInterface &interface = model.interfaces[i];
        if (interface.bond == none || !state.alive[interface.host])
            continue;
        if (state.bonds[interface.bond].up != model.baseline.bonds[interface.bond].up)
            return true;
    }
    return std::any_of(net.edges.begin(), net.edges.end(),
                       [&](int edge) { return !state.linkUp[model.edges[edge].link]; });
}

QList<RingOutcome> ringOutcomes(const Model &model, const State &state)
{
    QList<RingOutcome> rings;
    rings.reserve(static_cast<qsizetype>(model.rings.size()));
    for (const int ring : model.rings)
        rings.append({model.networks[ring].name, ringState(model, state, ring)});
    return rings;
}

QList<HostOutcome> hostOutcomes(const Model &model, const State &state)
{
    QList<HostOutcome> hosts;
    hosts.reserve(model.hostCount);
    for (int host = 0; host < model.hostCount; ++host)
        hosts.append({model.hosts[host].name, hostState(model, state, host),
                      (state.running() & bit(host)) != 0, (state.fenceable & bit(host)) != 0});
    return hosts;
}

QList<LunOutcome> lunOutcomes(const Model &model, const State &state)
{
    if (!model.normal.luns.isEmpty() && state.paths == model.baseline.paths)
        return model.normal.luns;
    QList<LunOutcome> luns;
    luns.reserve(static_cast<qsizetype>(model.luns.size()) * model.hostCount);
    const size_t boxes = model.storage.size();
    for (int host = 0; host < model.hostCount; ++host) {
        for (const LunInfo &lun : model.luns) {
            const size_t at = host * boxes + static_cast<size_t>(lun.storage);
            if ((lun.hosts & bit(host)) != 0)
                luns.append(
                    {model.hosts[host].name, lun.name, state.paths[at], model.baseline.paths[at]});
        }
    }
    return luns;
}

/// Hosts that reach each other over others count as one group.
QList<QStringList> groupsOf(const Model &model, const State &state, int network)
{
    QList<QStringList> groups;
    HostMask rest = 0;
    const Net &net = model.networks[network];
    for (int i = net.firstInterface; i < net.firstInterface + net.interfaces; ++i)
        rest |= bit(model.interfaces[i].host) & state.living;
    while (rest != 0) {
        HostMask group = bit(std::countr_zero(rest));
        for (HostMask before = 0; before != group;) {
            before = group;
            for (HostMask member = group; member != 0; member &= member - 1)
                group |= joinedOn(model, state, network, std::countr_zero(member)) & rest;
        }
        rest &= ~group;
        QStringList names;
        names.reserve(std::popcount(group));
        for (; group != 0; group &= group - 1)
            names.append(model.hosts[std::countr_zero(group)].name);
        groups.append(names);
    }
    return groups;
}

QList<NetworkOutcome> networkOutcomes(const Model &model, const State &state)
{
    const bool known = !model.normal.networks.isEmpty();
    if (known && state.living == model.baseline.living && state.joined == model.baseline.joined)
        return model.normal.networks;
    QList<NetworkOutcome> networks;
    networks.reserve(static_cast<qsizetype>(model.networks.size()));
    for (size_t network = 0; network < model.networks.size(); ++network) {
        const auto from = static_cast<qsizetype>(network) * model.hostCount;
        const bool same = known && state.living == model.baseline.living
                          && std::equal(state.joined.begin() + from,
                                        state.joined.begin() + from + model.hostCount,
                                        model.baseline.joined.begin() + from);
        networks.append(same ? model.normal.networks[static_cast<qsizetype>(network)]
                             : NetworkOutcome{model.networks[network].name,
                                              groupsOf(model, state, static_cast<int>(network))});
    }
    return networks;
}

QList<VmOutcome> vmOutcomes(const Model &model, const State &state)
{
    if (model.vmsAssumed)
        return {};
    if (!model.normal.vms.isEmpty() && state.vmHost == model.baseline.vmHost
        && state.vmState == model.baseline.vmState)
        return model.normal.vms;
    QList<VmOutcome> vms;
    vms.reserve(static_cast<qsizetype>(model.vms.size()));
    for (size_t i = 0; i < model.vms.size(); ++i) {
        const int host = state.vmHost[i]; // NOLINT(bugprone-signed-char-misuse): -1 is none
        vms.append({model.vms[i].name, static_cast<VmState>(state.vmState[i]),
                    host == none ? QString() : model.hosts[host].name});
    }
    return vms;
}

void addPowerAndBonds(const Model &model, const State &state, QStringList &reduced)
{
    for (size_t i = 0; i < model.devices.size(); ++i) {
        const Device &device = model.devices[i];
        if (device.ownPower && state.alive[i]
            && liveInputs(model, state, device) < liveInputs(model, model.baseline, device))
            reduced.append(model.partNames[device.part]);
    }
    for (size_t i = 0; i < model.bonds.size(); ++i) {
        const Bond &bond = model.bonds[i];
        if (bond.part != none && state.alive[bond.host] && state.bonds[i].up != 0
            && std::popcount(state.bonds[i].up) < std::popcount(model.baseline.bonds[i].up))
            reduced.append(model.partNames[bond.part]);
    }
}

void addNetworks(const Model &model, const State &state, QStringList &reduced)
{
    for (size_t i = 0; i < model.networks.size(); ++i) {
        const int network = static_cast<int>(i);
        const bool isRing =
            std::find(model.rings.begin(), model.rings.end(), network) != model.rings.end();
        const RingState now = isRing ? ringState(model, state, network) : RingState::Ok;
        if ((isRing && now != ringState(model, model.baseline, network))
            || torn(model, state, network) != 0)
            reduced.append(model.networks[i].name);
    }
}

void addLuns(const Model &model, const State &state, QStringList &reduced)
{
    if (state.paths == model.baseline.paths)
        return;
    const size_t boxes = model.storage.size();
    for (const LunInfo &lun : model.luns) {
        for (HostMask rest = state.running() & lun.hosts; rest != 0; rest &= rest - 1) {
            const size_t at = std::countr_zero(rest) * boxes + static_cast<size_t>(lun.storage);
            if (state.paths[at] > 0 && state.paths[at] < model.baseline.paths[at]) {
                reduced.append(lun.name);
                break;
            }
        }
    }
}

/// A host without VMs that is gone harms nobody, yet the next one will be missed.
void addIdleHosts(const Model &model, const State &state, QStringList &reduced)
{
    HostMask idle = model.baseline.running() & ~state.running();
    for (const VmInfo &vm : model.vms) {
        if (vm.home != none)
            idle &= ~bit(vm.home);
    }
    for (; idle != 0; idle &= idle - 1)
        reduced.append(model.hosts[std::countr_zero(idle)].name);
}

}

HostState hostState(const Model &, const State &state, int host)
{
    const HostMask me = bit(host);
    if (state.frozen & me)
        return HostState::Frozen;
    if (!(state.living & me))
        return HostState::Off;
    if (state.running() & me)
        return HostState::Up;
    return state.cluster == 0 ? HostState::Isolated : HostState::Fenced;
}

RingState ringState(const Model &model, const State &state, int network)
{
    if (!isJoining(model, state, network))
        return RingState::Faulty;
    if (!model.networks[network].drawn)
        return RingState::Unknown;
    return isThinner(model, state, network) ? RingState::Degraded : RingState::Ok;
}

HostMask torn(const Model &model, const State &state, int network)
{
    HostMask missing = 0;
    for (HostMask rest = state.living; rest != 0; rest &= rest - 1) {
        const int host = std::countr_zero(rest);
        const HostMask had = joinedOn(model, model.baseline, network, host) & state.living;
        if ((had & ~joinedOn(model, state, network, host)) != 0)
            missing |= bit(host);
    }
    return missing;
}

bool isUseless(const Model &model, const State &state, int fence)
{
    bool somebodyLeft = false;
    for (int victim = 0; victim < model.hostCount; ++victim) {
        const HostInfo &host = model.hosts[victim];
        const bool mine =
            std::any_of(host.levels.begin(), host.levels.end(), [&](const FenceLevel &l) {
                return std::find(l.devices.begin(), l.devices.end(), fence) != l.devices.end();
            });
        for (HostMask rest = mine ? state.running() & ~bit(victim) : 0; rest != 0;
             rest &= rest - 1) {
            const int by = std::countr_zero(rest);
            if (fenceVerdict(model, state, by, fence) == FenceVerdict::Works)
                return false;
            somebodyLeft = somebodyLeft
                           || fenceVerdict(model, model.baseline, by, fence) == FenceVerdict::Works;
        }
    }
    return somebodyLeft;
}

QStringList reducedBy(const Model &model, const State &state, const QStringList &failed)
{
    QStringList reduced;
    if (failed.isEmpty())
        return reduced;
    addPowerAndBonds(model, state, reduced);
    addNetworks(model, state, reduced);
    addLuns(model, state, reduced);
    for (size_t i = 0; i < model.fences.size(); ++i) {
        if (isUseless(model, state, static_cast<int>(i)))
            reduced.append(model.fences[i].name);
    }
    if (model.quorum.qdevice && state.qdeviceReach == 0 && model.baseline.qdeviceReach != 0)
        reduced.append(model.quorum.qdeviceName);
    addIdleHosts(model, state, reduced);
    reduced.sort();
    reduced.removeDuplicates();
    reduced.removeIf([&](const QString &name) { return failed.contains(name); });
    return reduced;
}

Outcome describe(const Model &model, const State &state, const QStringList &failed)
{
    Outcome outcome;
    outcome.failed = failed;
    outcome.rings = ringOutcomes(model, state);
    outcome.hosts = hostOutcomes(model, state);
    outcome.luns = lunOutcomes(model, state);
    outcome.networks = networkOutcomes(model, state);
    outcome.vms = vmOutcomes(model, state);
    outcome.service = state.service;
    outcome.reduced = reducedBy(model, state, failed);
    outcome.reasons = reasonsFor(model, state);
    return outcome;
}

}
