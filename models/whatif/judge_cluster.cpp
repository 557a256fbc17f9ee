#include "whatif/verdict.h"

#include <bit>

namespace basalt::whatif {

namespace {

HostMask joinedOn(const Model &model, const State &state, int network, int host)
{
    return state.joined[static_cast<size_t>(network) * model.hostCount + host];
}

/// Hosts that each reach each other: grown from one host in order.
HostMask clique(const std::vector<HostMask> &peers, HostMask among, int start)
{
    HostMask members = bit(start);
    for (HostMask rest = among & peers[start] & ~members; rest != 0; rest &= rest - 1) {
        const int host = std::countr_zero(rest);
        if ((members & ~peers[host]) == 0)
            members |= bit(host);
    }
    return members;
}

HostMask largestClique(const std::vector<HostMask> &peers, HostMask among)
{
    HostMask best = 0;
    for (HostMask rest = among; rest != 0; rest &= rest - 1) {
        const HostMask found = clique(peers, among, std::countr_zero(rest));
        if (std::popcount(found) > std::popcount(best))
            best = found;
        if (best == among)
            break;
    }
    return best;
}

/// The pairs that see each other: over any ring with knet, over that ring alone with RRP.
std::vector<HostMask> peersOver(const Model &model, const State &state, int ring)
{
    std::vector<HostMask> peers(model.hostCount);
    for (int host = 0; host < model.hostCount; ++host) {
        peers[host] = bit(host);
        for (const int network : model.rings) {
            if (ring == none || ring == network)
                peers[host] |= joinedOn(model, state, network, host);
        }
    }
    return peers;
}

HostMask largestMembership(const Model &model, const State &state, HostMask among)
{
    if (model.quorum.knet)
        return largestClique(peersOver(model, state, none), among);
    HostMask best = 0;
    for (const int ring : model.rings) {
        const HostMask found = largestClique(peersOver(model, state, ring), among);
        if (std::popcount(found) > std::popcount(best))
            best = found;
    }
    return best;
}

/// One ring joins everybody: the usual case needs no search.
bool isWhole(const Model &model, const State &state)
{
    if (model.rings.empty())
        return true;
    return std::any_of(model.rings.begin(), model.rings.end(), [&](int ring) {
        for (HostMask rest = state.living; rest != 0; rest &= rest - 1) {
            const int host = std::countr_zero(rest);
            if ((state.living & ~(joinedOn(model, state, ring, host) | bit(host))) != 0)
                return false;
        }
        return true;
    });
}

void judgePartitions(const Model &model, State &state)
{
    state.partitions.clear();
    if (state.living == 0)
        return;
    if (isWhole(model, state)) {
        state.partitions.push_back(state.living);
        return;
    }
    for (HostMask rest = state.living; rest != 0;) {
        const HostMask next = largestMembership(model, state, rest);
        state.partitions.push_back(next);
        rest &= ~next;
    }
}

int votesOf(const Model &model, HostMask hosts)
{
    int votes = 0;
    for (; hosts != 0; hosts &= hosts - 1)
        votes += model.hosts[std::countr_zero(hosts)].votes;
    return votes;
}

int lowestNode(const Model &model, HostMask hosts)
{
    int lowest = none;
    for (; hosts != 0; hosts &= hosts - 1) {
        const int host = std::countr_zero(hosts);
        if (lowest == none || model.hosts[host].nodeid < model.hosts[lowest].nodeid)
            lowest = host;
    }
    return lowest;
}

/// Where the quorum server stands is not drawn: a host reaches it while its interface has a link.
void judgeQdevice(const Model &model, State &state)
{
    state.qdeviceReach = 0;
    if (!model.quorum.qdevice)
        return;
    for (HostMask rest = state.living; rest != 0; rest &= rest - 1) {
        const int host = std::countr_zero(rest);
        for (const int interface : model.hosts[host].interfaces) {
            const int network = model.interfaces[interface].network;
            const bool serves = model.quorum.qdeviceNetwork != none
                                    ? network == model.quorum.qdeviceNetwork
                                    : !model.networks[network].dedicated;
            if (serves && isAttached(state, interface))
                state.qdeviceReach |= bit(host);
        }
    }
}

/// The one partition that gets the quorum device's votes: the largest in touch with it, of equals
/// the one with the lowest node id.
HostMask qdeviceChoice(const Model &model, const State &state)
{
    HostMask best = 0;
    for (const HostMask part : state.partitions) {
        if ((part & state.qdeviceReach) == 0)
            continue;
        const int more = std::popcount(part) - std::popcount(best);
        if (best == 0 || more > 0
            || (more == 0
                && model.hosts[lowestNode(model, part)].nodeid
                       < model.hosts[lowestNode(model, best)].nodeid))
            best = part;
    }
    return best;
}

bool isQuorate(const Model &model, HostMask part, HostMask favoured)
{
    const QuorumRules &rules = model.quorum;
    if (rules.twoNode || rules.policy == QuorumPolicy::Ignore)
        return true;
    const int votes = votesOf(model, part) + (part == favoured ? rules.qdeviceVotes : 0);
    if (votes * 2 > rules.expected)
        return true;
    return rules.tieBreaker && votes * 2 == rules.expected
           && (part & bit(lowestNode(model, model.allHosts()))) != 0;
}

/// How long the shot at the first host of a partition waits: the longer, the likelier it survives.
int delayAgainst(const Model &model, HostMask part)
{
    int delay = 0;
    const HostInfo &host = model.hosts[std::countr_zero(part)];
    if (!host.levels.empty()) {
        for (const int fence : host.levels.front().devices)
            delay = std::max(delay, model.fences[fence].delay);
    }
    return delay;
}

bool canFenceFrom(const Model &model, const State &state, HostMask part, int victim)
{
    for (HostMask rest = part & ~bit(victim); rest != 0; rest &= rest - 1) {
        if (canFence(model, state, std::countr_zero(rest), victim))
            return true;
    }
    return false;
}

bool canFenceAll(const Model &model, const State &state, HostMask part, HostMask victims)
{
    for (; victims != 0; victims &= victims - 1) {
        if (!canFenceFrom(model, state, part, std::countr_zero(victims)))
            return false;
    }
    return true;
}

/// Who wins a fence race: who can shoot at all, then the larger part, then the part whose own
/// device waits longer, then the first name.
HostMask raceWinner(const Model &model, const State &state, const std::vector<HostMask> &parts)
{
    const auto rank = [&](HostMask part) {
        return std::tuple(!canFenceAll(model, state, part, state.living & ~part),
                          -std::popcount(part), -delayAgainst(model, part),
                          model.hosts[std::countr_zero(part)].name);
    };
    return *std::min_element(parts.begin(), parts.end(),
                             [&](HostMask a, HostMask b) { return rank(a) < rank(b); });
}

void judgeQuorum(const Model &model, State &state)
{
    judgeQdevice(model, state);
    const HostMask favoured = model.quorum.qdevice ? qdeviceChoice(model, state) : 0;
    std::vector<HostMask> quorate;
    for (const HostMask part : state.partitions) {
        if (isQuorate(model, part, favoured))
            quorate.push_back(part);
    }
    state.split = quorate.size() > 1;
    state.cluster = quorate.empty() ? 0
                    : state.split   ? raceWinner(model, state, quorate)
                                    : quorate.front();
}

/// Hosts of the cluster without a volume group that VMs use and another host still has: their
/// monitor fails, the group cannot be stopped without its disks, so they are fenced.
HostMask starvedHosts(const Model &model, const State &state)
{
    HostMask starved = 0;
    for (size_t i = 0; i < model.vgs.size(); ++i) {
        const HostMask had = model.baseline.vgHosts.empty() ? 0 : model.baseline.vgHosts[i];
        if (model.vgs[i].used && (state.vgHosts[i] & state.cluster) != 0)
            starved |= state.cluster & had & ~state.vgHosts[i];
    }
    return starved == state.cluster ? 0 : starved;
}

void judgeFencing(const Model &model, State &state)
{
    state.starved = starvedHosts(model, state);
    state.fenceable = 0;
    const HostMask able = state.running();
    for (int host = 0; host < model.hostCount; ++host) {
        if (canFenceFrom(model, state, able, host))
            state.fenceable |= bit(host);
    }
    const HostMask lost = (model.allHosts() & ~state.cluster) | state.starved;
    state.frozen = state.cluster == 0 ? 0 : lost & ~state.fenceable;
}

bool isNetworkUp(const Model &model, const State &state, int host, bool (*wanted)(const Net &))
{
    return std::any_of(model.hosts[host].interfaces.begin(), model.hosts[host].interfaces.end(),
                       [&](int interface) {
                           return wanted(model.networks[model.interfaces[interface].network])
                                  && isAttached(state, interface);
                       });
}

}

FenceVerdict fenceVerdict(const Model &model, const State &state, int host, int index)
{
    const FenceDevice &fence = model.fences[index];
    if (!state.alive[fence.device] || (fence.pdu != none && state.failed[fence.pdu]))
        return FenceVerdict::Dead;
    if (!fence.cabled) {
        const bool up =
            isNetworkUp(model, state, host, [](const Net &net) { return !net.dedicated; });
        return up ? FenceVerdict::Works : FenceVerdict::Unreachable;
    }
    for (const FenceAttachment &attachment : fence.attachments) {
        if (!state.linkUp[attachment.link])
            continue;
        for (const int interface : model.hosts[host].interfaces) {
            if (model.interfaces[interface].network == attachment.network
                && reachesSegment(model, state, interface, attachment.segment))
                return FenceVerdict::Works;
        }
    }
    // Where the router stands is not drawn: both ends need a link, no more.
    const bool plugged = std::any_of(fence.links.begin(), fence.links.end(),
                                     [&](int link) { return state.linkUp[link] != 0; });
    if (fence.routed && plugged
        && isNetworkUp(model, state, host, [](const Net &net) { return net.routed; }))
        return FenceVerdict::Works;
    return FenceVerdict::Unreachable;
}

bool canFence(const Model &model, const State &state, int host, int victim)
{
    return std::any_of(
        model.hosts[victim].levels.begin(), model.hosts[victim].levels.end(),
        [&](const FenceLevel &level) {
            return level.enough
                   && std::all_of(level.devices.begin(), level.devices.end(), [&](int fence) {
                          return fenceVerdict(model, state, host, fence) == FenceVerdict::Works;
                      });
        });
}

void judgeCluster(const Model &model, State &state)
{
    judgePartitions(model, state);
    judgeQuorum(model, state);
    judgeFencing(model, state);
}

}
