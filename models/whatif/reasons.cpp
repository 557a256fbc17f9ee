#include "whatif/causes.h"
#include "whatif/describe.h"

#include <bit>

using namespace Qt::StringLiterals;

namespace basalt::whatif {

namespace {

/// Collects the reasons of one state; each step adds those of one link of the chain.
struct Teller
{
    const Model &model;
    const State &state;
    QList<Reason> reasons;

    void tell(ReasonKind kind, const QString &thing, QStringList because)
    {
        because.removeDuplicates();
        reasons.append({kind, thing, std::move(because)});
    }
    const QString &host(int index) const { return model.hosts[index].name; }
    QStringList hosts(HostMask mask) const
    {
        QStringList names;
        for (; mask != 0; mask &= mask - 1)
            names.append(host(std::countr_zero(mask)));
        return names;
    }
};

void tellPower(Teller &teller)
{
    const Model &model = teller.model;
    const State &state = teller.state;
    for (size_t i = 0; i < model.devices.size(); ++i) {
        const Device &device = model.devices[i];
        const int drawn = static_cast<int>(device.inputs.size());
        if (drawn == 0 || !device.ownPower || state.failed[device.part]
            || liveInputs(model, state, device) == drawn)
            continue;
        teller.tell(state.alive[i] ? ReasonKind::LessPower : ReasonKind::NoPower,
                    model.partNames[device.part], powerCauses(model, state, static_cast<int>(i)));
    }
}

QStringList lostMembers(const Model &model, const State &state, int index)
{
    QStringList lost;
    const Bond &bond = model.bonds[index];
    for (size_t member = 0; member < bond.nics.size(); ++member) {
        const std::uint32_t mask = 1U << member;
        if (!(model.baseline.bonds[index].up & mask) || state.bonds[index].up & mask)
            continue;
        const Nic &nic = model.nics[bond.nics[member]];
        lost.append(model.partNames[nic.part]);
        lost += linkCauses(model, state, nic.link, nic.host);
    }
    return lost;
}

void tellBond(Teller &teller, int index)
{
    const Model &model = teller.model;
    const State &state = teller.state;
    const Bond &bond = model.bonds[index];
    const BondState &now = state.bonds[index];
    const bool isUsed = bond.part != none && !state.failed[bond.part] && state.alive[bond.host];
    if (!isUsed || now.up == model.baseline.bonds[index].up)
        return;
    QStringList because;
    if (now.active != none) {
        const Nic &nic = model.nics[bond.nics[now.active]];
        const LinkEnd &far = farEnd(model.links[nic.link], nic.host);
        because.append(model.partNames[nic.part]);
        if (far.device != none)
            because.append(model.partNames[model.devices[far.device].part]);
    }
    teller.tell(now.active == none ? ReasonKind::BondDown : ReasonKind::BondRunsOn,
                model.partNames[bond.part], because + lostMembers(model, state, index));
}

/// NICs that serve a network without a bond.
void tellSingleLinks(Teller &teller)
{
    const Model &model = teller.model;
    const State &state = teller.state;
    std::vector<int> told;
    for (const NetInterface &interface : model.interfaces) {
        if (interface.bond == none || model.bonds[interface.bond].part != none
            || !state.alive[interface.host]
            || std::find(told.begin(), told.end(), interface.bond) != told.end())
            continue;
        if (state.bonds[interface.bond].up == model.baseline.bonds[interface.bond].up)
            continue;
        told.push_back(interface.bond);
        const Nic &nic = model.nics[model.bonds[interface.bond].nics.front()];
        if (!state.failed[nic.part])
            teller.tell(ReasonKind::LinkDown, model.partNames[nic.part],
                        linkCauses(model, state, nic.link, nic.host));
    }
}

/// The switches that the torn interfaces sit on, then the trunks between them that are gone.
QStringList splitCauses(const Model &model, const State &state, int network)
{
    QStringList switches;
    QStringList trunks;
    const Net &net = model.networks[network];
    for (int i = net.firstInterface; i < net.firstInterface + net.interfaces; ++i) {
        const NetInterface &interface = model.interfaces[i];
        if (interface.bond == none || state.bonds[interface.bond].active == none)
            continue;
        const int segment = interface.segments[state.bonds[interface.bond].active];
        const int device = segment == none ? none : model.segmentSwitch[segment];
        if (device != none && !switches.contains(model.partNames[model.devices[device].part]))
            switches.append(model.partNames[model.devices[device].part]);
    }
    for (const int edge : net.edges) {
        if (!state.linkUp[model.edges[edge].link])
            trunks += linkCauses(model, state, model.edges[edge].link, none);
    }
    return switches + trunks;
}

/// The bonds or NICs by which the torn hosts lost the network, and why.
QStringList cutCauses(const Model &model, const State &state, int network)
{
    QStringList causes;
    const Net &net = model.networks[network];
    for (int i = net.firstInterface; i < net.firstInterface + net.interfaces; ++i) {
        const NetInterface &interface = model.interfaces[i];
        if (isAttached(state, i) || interface.bond == none || !state.alive[interface.host])
            continue;
        const Bond &bond = model.bonds[interface.bond];
        causes.append(model.hosts[interface.host].name);
        if (bond.part != none)
            causes.append(model.partNames[bond.part]);
        causes += lostMembers(model, state, interface.bond);
    }
    return causes;
}

/// Trunks that are gone between living switches, each once; `because` ends with the switches.
void tellTrunks(Teller &teller)
{
    const Model &model = teller.model;
    const State &state = teller.state;
    std::vector<int> told;
    for (const Net &net : model.networks) {
        for (const int edge : net.edges) {
            const int index = model.edges[edge].link;
            const Link &link = model.links[index];
            if (state.linkUp[index] || !model.baseline.linkUp[index] || !state.alive[link.a.device]
                || !state.alive[link.b.device]
                || std::find(told.begin(), told.end(), index) != told.end())
                continue;
            told.push_back(index);
            QStringList because{model.partNames[model.devices[link.a.device].part],
                                model.partNames[model.devices[link.b.device].part]};
            for (const QString &cause : linkCauses(model, state, index, none)) {
                if (cause != model.partNames[link.cable])
                    because.append(cause);
            }
            teller.tell(ReasonKind::TrunkLost, model.partNames[link.cable], because);
        }
    }
}

void tellNetworks(Teller &teller)
{
    const Model &model = teller.model;
    const State &state = teller.state;
    for (size_t i = 0; i < model.networks.size(); ++i) {
        const int network = static_cast<int>(i);
        if (torn(model, state, network) == 0)
            continue;
        const bool isRing =
            std::find(model.rings.begin(), model.rings.end(), network) != model.rings.end();
        const QStringList cut = cutCauses(model, state, network);
        const ReasonKind kind = cut.isEmpty() ? ReasonKind::NetworkSplit
                                : isRing      ? ReasonKind::RingFaulty
                                              : ReasonKind::NetworkCut;
        teller.tell(kind, model.networks[i].name,
                    cut.isEmpty() ? splitCauses(model, state, network) : cut);
    }
}

/// Who shoots the host, and with which devices; empty: nobody can.
QStringList shooter(const Model &model, const State &state, int victim)
{
    for (HostMask rest = state.running() & ~bit(victim); rest != 0; rest &= rest - 1) {
        const int by = std::countr_zero(rest);
        for (const FenceLevel &level : model.hosts[victim].levels) {
            const bool works =
                level.enough && std::all_of(level.devices.begin(), level.devices.end(), [&](int f) {
                    return fenceVerdict(model, state, by, f) == FenceVerdict::Works;
                });
            if (!works)
                continue;
            QStringList because{model.hosts[by].name};
            for (const int fence : level.devices)
                because.append(model.fences[fence].name);
            return because;
        }
    }
    return {};
}

QStringList uselessCauses(const Model &model, const State &state, int index)
{
    const FenceDevice &fence = model.fences[index];
    QStringList causes;
    if (state.failed[fence.part])
        return causes;
    if (!state.alive[fence.device])
        return powerCauses(model, state, fence.device);
    if (fence.pdu != none && state.failed[fence.pdu])
        return {model.partNames[fence.pdu]};
    for (const int link : fence.links)
        causes += linkCauses(model, state, link, none);
    if (causes.isEmpty() && fence.network != none)
        causes.append(model.networks[fence.network].name);
    return causes;
}

QStringList frozenCauses(const Model &model, const State &state, int victim)
{
    QStringList causes;
    for (const FenceLevel &level : model.hosts[victim].levels) {
        for (const int fence : level.devices) {
            causes.append(model.fences[fence].name);
            causes += uselessCauses(model, state, fence);
        }
    }
    return causes;
}

HostMask largestPart(const State &state)
{
    HostMask best = 0;
    for (const HostMask part : state.partitions) {
        if (std::popcount(part) > std::popcount(best))
            best = part;
    }
    return best;
}

QStringList ringNames(const Model &model)
{
    QStringList names;
    for (const int ring : model.rings)
        names.append(model.networks[ring].name);
    return names;
}

void tellVotes(Teller &teller)
{
    const Model &model = teller.model;
    int votes = 0;
    for (HostMask rest = largestPart(teller.state); rest != 0; rest &= rest - 1)
        votes += model.hosts[std::countr_zero(rest)].votes;
    teller.tell(ReasonKind::NoQuorum, u"cluster"_s,
                QStringList{u"%1/%2"_s.arg(votes).arg(model.quorum.expected)}
                    + teller.hosts(model.allHosts() & ~teller.state.living));
}

void tellLostHost(Teller &teller, int host)
{
    const Model &model = teller.model;
    const State &state = teller.state;
    if (state.failed[model.devices[host].part])
        teller.tell(ReasonKind::HostFailed, teller.host(host), {});
    else if (state.alive[host] && !(state.cluster & bit(host)))
        teller.tell(ReasonKind::HostCutOff, teller.host(host), ringNames(model));
    if (state.starved & bit(host)) {
        QStringList groups;
        for (size_t i = 0; i < model.vgs.size(); ++i) {
            if (model.vgs[i].used && !(state.vgHosts[i] & bit(host)))
                groups.append(model.vgs[i].name);
        }
        teller.tell(ReasonKind::HostLostStorage, teller.host(host), groups);
    }
    if (state.frozen & bit(host))
        teller.tell(ReasonKind::HostFrozen, teller.host(host), frozenCauses(model, state, host));
    else if (const QStringList by = shooter(model, state, host); !by.isEmpty())
        teller.tell(ReasonKind::HostFenced, teller.host(host), by);
}

void tellCluster(Teller &teller)
{
    const Model &model = teller.model;
    const State &state = teller.state;
    if (model.quorum.qdevice && state.qdeviceReach == 0 && model.baseline.qdeviceReach != 0)
        teller.tell(ReasonKind::QdeviceUnreachable, model.quorum.qdeviceName, {});
    if (state.cluster == 0)
        tellVotes(teller);
    else if (state.split)
        teller.tell(ReasonKind::SplitWon, teller.hosts(state.cluster).join(u", "_s),
                    teller.hosts(state.living & ~state.cluster));
    for (int host = 0; host < model.hostCount; ++host) {
        if (!(state.running() & bit(host)))
            tellLostHost(teller, host);
    }
    for (size_t i = 0; i < model.fences.size(); ++i) {
        if (isUseless(model, state, static_cast<int>(i)))
            teller.tell(ReasonKind::FencingDeviceUseless, model.fences[i].name,
                        uselessCauses(model, state, static_cast<int>(i)));
    }
}

void tellStorage(Teller &teller)
{
    const Model &model = teller.model;
    const State &state = teller.state;
    const size_t boxes = model.storage.size();
    if (state.paths == model.baseline.paths && state.lunHosts == model.baseline.lunHosts)
        return;
    const std::vector<QStringList> causes = pathCauses(model, state);
    for (size_t box = 0; box < boxes; ++box) {
        const QString &name = model.partNames[model.devices[model.firstStorage + box].part];
        if (!boxServes(model, state, static_cast<int>(box))) {
            teller.tell(ReasonKind::StorageGone, name,
                        boxCauses(model, state, static_cast<int>(box)));
            continue;
        }
        for (int host = 0; host < model.hostCount; ++host) {
            const size_t at = host * boxes + box;
            if (!state.alive[host] || state.paths[at] == model.baseline.paths[at])
                continue;
            const bool gone = state.paths[at] == 0;
            const QString share = u"%1/%2"_s.arg(state.paths[at]).arg(model.baseline.paths[at]);
            teller.tell(gone ? ReasonKind::PathsGone : ReasonKind::PathsReduced, teller.host(host),
                        QStringList{name, share} + causes[at]);
        }
    }
}

QStringList missingGroups(const Model &model, const State &state, const VmInfo &vm)
{
    QStringList groups;
    for (const int vg : vm.vgs) {
        if ((state.vgHosts[vg] & state.running()) == 0)
            groups.append(model.vgs[vg].name);
    }
    return groups;
}

void tellVms(Teller &teller)
{
    const Model &model = teller.model;
    const State &state = teller.state;
    if (model.vmsAssumed || (state.vmsDown == 0 && state.vmsRestarted == 0))
        return;
    for (size_t i = 0; i < model.vms.size(); ++i) {
        const VmInfo &vm = model.vms[i];
        const QStringList home =
            vm.home == none ? QStringList{} : QStringList{teller.host(vm.home)};
        switch (static_cast<VmState>(state.vmState[i])) {
        case VmState::Running:
            break;
        case VmState::Restarted:
            teller.tell(ReasonKind::VmRestarted, vm.name,
                        QStringList{teller.host(state.vmHost[i])} + home);
            break;
        case VmState::Frozen:
            teller.tell(ReasonKind::VmFrozen, vm.name, home);
            break;
        case VmState::Down:
            if (state.cluster == 0) {
                teller.tell(ReasonKind::VmStopped, vm.name, home);
            } else if (const QStringList groups = missingGroups(model, state, vm);
                       !groups.isEmpty())
                teller.tell(ReasonKind::VmHasNoStorage, vm.name, groups);
            else
                teller.tell(ReasonKind::VmHasNoRoom, vm.name, home);
            break;
        }
    }
}

}

QList<Reason> reasonsFor(const Model &model, const State &state)
{
    Teller teller{model, state, {}};
    tellPower(teller);
    for (size_t i = 0; i < model.bonds.size(); ++i)
        tellBond(teller, static_cast<int>(i));
    tellSingleLinks(teller);
    tellTrunks(teller);
    tellNetworks(teller);
    tellCluster(teller);
    tellStorage(teller);
    tellVms(teller);
    return teller.reasons;
}

}
