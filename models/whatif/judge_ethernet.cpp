#include "whatif/verdict.h"

#include <bit>
#include <numeric>

namespace basalt::whatif {

namespace {

/// A frame sent into nothing: never among the segments anybody is reached from.
constexpr std::uint64_t lostFrames = std::uint64_t{1} << 63;
constexpr size_t maxDomains = 63;

bool isDead(const State &state, const LinkEnd &end)
{
    return (end.port != none && state.failed[end.port])
           || (end.extra != none && state.failed[end.extra])
           || (end.device != none && !state.alive[end.device]);
}

void judgeLinks(const Model &model, State &state)
{
    for (size_t i = 0; i < model.links.size(); ++i) {
        const Link &link = model.links[i];
        state.linkUp[i] = !(link.cable != none && state.failed[link.cable])
                          && !isDead(state, link.a) && !isDead(state, link.b);
    }
}

void judgePairs(const Model &model, State &state)
{
    for (size_t i = 0; i < model.pairs.size(); ++i) {
        const MlagPair &pair = model.pairs[i];
        const bool joined = pair.peerLinks.empty()
                            || std::any_of(pair.peerLinks.begin(), pair.peerLinks.end(),
                                           [&](int link) { return state.linkUp[link] != 0; });
        state.tornPairs[i] = state.alive[pair.first] && state.alive[pair.second] && !joined;
    }
}

std::uint32_t upMembers(const Model &model, const State &state, const Bond &bond)
{
    if (bond.part != none && state.failed[bond.part])
        return 0;
    std::uint32_t up = 0;
    for (size_t member = 0; member < bond.nics.size(); ++member) {
        const Nic &nic = model.nics[bond.nics[member]];
        if (bond.links[member] != none && !state.failed[nic.part]
            && state.linkUp[bond.links[member]])
            up |= 1U << member;
    }
    return up;
}

/// The members that aggregate: the largest group, the first of equals. Behind a torn MLAG pair the
/// second switch blocks its ports, as long as the first still serves the bond.
std::uint32_t lacpMembers(const State &state, const Bond &bond, std::uint32_t up)
{
    std::uint32_t best = 0;
    for (size_t first = 0; first < bond.nics.size(); ++first) {
        std::uint32_t group = 0;
        std::uint32_t served = 0;
        for (size_t member = first; member < bond.nics.size(); ++member) {
            if (!(up & 1U << member) || bond.aggregate[member] != bond.aggregate[first])
                continue;
            group |= 1U << member;
            const int pair = bond.mlagPair[member];
            if (pair != none && state.tornPairs[pair] && !bond.second[member])
                served |= 1U << member;
        }
        if (!(up & 1U << first))
            continue;
        if (served != 0)
            group = served;
        if (std::popcount(group) > std::popcount(best))
            best = group;
    }
    return best;
}

void judgeBonds(const Model &model, State &state)
{
    for (size_t i = 0; i < model.bonds.size(); ++i) {
        const Bond &bond = model.bonds[i];
        BondState &now = state.bonds[i];
        now.up = upMembers(model, state, bond);
        now.use = now.up;
        if (now.up != 0 && bond.mode == design::BondMode::ActiveBackup) {
            const bool primary = bond.primary != none && now.up & 1U << bond.primary;
            now.use = primary ? 1U << bond.primary : now.up & (~now.up + 1);
        } else if (bond.mode == design::BondMode::Lacp) {
            now.use = lacpMembers(state, bond, now.up);
        }
        now.active = now.use == 0 ? none : std::countr_zero(now.use);
    }
}

int rootOf(std::vector<std::int16_t> &root, int item)
{
    while (root[item] != item) {
        root[item] = root[root[item]];
        item = root[item];
    }
    return item;
}

void judgeSegments(const Model &model, State &state)
{
    std::iota(state.segmentRoot.begin(), state.segmentRoot.end(), std::int16_t{0});
    for (const SegmentEdge &edge : model.edges) {
        const bool up = edge.link != none ? state.linkUp[edge.link] != 0
                                          : state.alive[model.pairs[edge.pair].first]
                                                && state.alive[model.pairs[edge.pair].second];
        if (up)
            state.segmentRoot[rootOf(state.segmentRoot, edge.from)] =
                static_cast<std::int16_t>(rootOf(state.segmentRoot, edge.to));
    }
    for (int segment = 0; segment < model.segments; ++segment)
        state.segmentRoot[segment] = static_cast<std::int16_t>(rootOf(state.segmentRoot, segment));
}

std::uint64_t domainBit(std::vector<int> &domains, int root)
{
    size_t index = 0;
    while (index < domains.size() && domains[index] != root)
        ++index;
    if (index >= maxDomains)
        return lostFrames;
    if (index == domains.size())
        domains.push_back(root);
    return std::uint64_t{1} << index;
}

Reach reachOf(const Model &model, State &state, const NetInterface &interface)
{
    std::vector<int> &domains = state.domains[interface.network];
    if (interface.bond == none) {
        const bool attached = interface.segment != none && state.alive[interface.host];
        const std::uint64_t at = attached ? domainBit(domains, interface.segment) : 0;
        return {at, at};
    }
    Reach reach;
    const Bond &bond = model.bonds[interface.bond];
    const BondState &now = state.bonds[interface.bond];
    for (std::uint32_t rest = now.use; rest != 0; rest &= rest - 1) {
        const int member = std::countr_zero(rest);
        const int segment = interface.segments[member];
        const std::uint64_t at =
            segment == none ? lostFrames : domainBit(domains, state.segmentRoot[segment]);
        reach.send |= at;
        if (bond.mode != design::BondMode::Tlb || member == now.active)
            reach.receive |= at & ~lostFrames;
    }
    return reach;
}

bool sends(const Reach &from, Spread fromSpread, const Reach &to, Spread toSpread)
{
    if (fromSpread == Spread::Any)
        return (from.send & to.receive) != 0;
    if (from.send == 0 || (from.send & ~to.receive) != 0)
        return false;
    const bool isMixed = fromSpread == Spread::Mixed || toSpread == Spread::Mixed;
    return !isMixed || std::popcount(from.send | to.receive) == 1;
}

Spread spreadAt(const Model &model, const NetInterface &interface)
{
    return interface.bond == none ? Spread::One : model.bonds[interface.bond].spread;
}

/// Everybody is in one segment, as nearly always: the pairs need not be looked at.
bool joinsAll(const Model &model, State &state, const Net &net, HostMask *joined)
{
    std::uint64_t common = 0;
    HostMask members = 0;
    for (int i = net.firstInterface; i < net.firstInterface + net.interfaces; ++i) {
        const Reach &reach = state.reach[i];
        if (reach.send == 0)
            continue;
        if (common == 0)
            common = reach.send;
        if (reach.send != common || reach.receive != common)
            return false;
        members |= bit(model.interfaces[i].host);
    }
    if (std::popcount(common) > 1)
        return false;
    for (HostMask rest = members; rest != 0; rest &= rest - 1)
        joined[std::countr_zero(rest)] = members;
    return true;
}

void joinPairs(const Model &model, const State &state, const Net &net, HostMask *joined)
{
    const int end = net.firstInterface + net.interfaces;
    for (int i = net.firstInterface; i < end; ++i) {
        const NetInterface &one = model.interfaces[i];
        if (state.reach[i].send == 0)
            continue;
        joined[one.host] |= bit(one.host);
        for (int k = i + 1; k < end; ++k) {
            const NetInterface &other = model.interfaces[k];
            const Spread here = spreadAt(model, one);
            const Spread there = spreadAt(model, other);
            if (sends(state.reach[i], here, state.reach[k], there)
                && sends(state.reach[k], there, state.reach[i], here)) {
                joined[one.host] |= bit(other.host);
                joined[other.host] |= bit(one.host);
            }
        }
    }
}

void judgeNetworks(const Model &model, State &state)
{
    for (size_t network = 0; network < model.networks.size(); ++network) {
        const Net &net = model.networks[network];
        state.domains[network].clear();
        for (int i = net.firstInterface; i < net.firstInterface + net.interfaces; ++i)
            state.reach[i] = reachOf(model, state, model.interfaces[i]);
        HostMask *joined = state.joined.data() + network * model.hostCount;
        std::fill(joined, joined + model.hostCount, HostMask{0});
        if (!joinsAll(model, state, net, joined))
            joinPairs(model, state, net, joined);
    }
}

}

bool isAttached(const State &state, int interface)
{
    return (state.reach[interface].send & ~lostFrames) != 0;
}

bool reachesSegment(const Model &model, const State &state, int interface, int segment)
{
    const NetInterface &from = model.interfaces[interface];
    const std::vector<int> &domains = state.domains[from.network];
    const auto found = std::find(domains.begin(), domains.end(), state.segmentRoot[segment]);
    if (found == domains.end())
        return false;
    const std::uint64_t at = std::uint64_t{1} << (found - domains.begin());
    const Reach end{at, at};
    return sends(state.reach[interface], spreadAt(model, from), end, Spread::One)
           && sends(end, Spread::Any, state.reach[interface], Spread::One);
}

void judgeEthernet(const Model &model, State &state)
{
    judgeLinks(model, state);
    judgePairs(model, state);
    judgeBonds(model, state);
    judgeSegments(model, state);
    judgeNetworks(model, state);
}

}
