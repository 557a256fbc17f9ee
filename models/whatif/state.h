// What a verdict computes, in the numbers of the model. Private; reused from verdict to verdict.
#pragma once

#include "whatif/whatif.h"

#include <cstdint>
#include <vector>

namespace basalt::whatif {

using HostMask = std::uint64_t; ///< a bit per host

inline constexpr int maxHosts = 64;

inline HostMask bit(int host)
{
    return HostMask{1} << host;
}

struct BondState
{
    std::uint32_t up = 0;  ///< members with link
    std::uint32_t use = 0; ///< members that carry frames
    int active = -1;       ///< the first of them
};

/// Segments an interface sends to and is reached from, as bits numbered per network.
struct Reach
{
    std::uint64_t send = 0;
    std::uint64_t receive = 0;
};

enum class FenceVerdict { Works, Dead, Unreachable };

struct State
{
    std::vector<std::uint8_t> failed; ///< by part
    std::vector<std::uint8_t> alive;  ///< by device
    std::vector<std::uint8_t> linkUp;
    std::vector<std::uint8_t> tornPairs; ///< MLAG pairs that lost each other
    std::vector<BondState> bonds;
    std::vector<std::int16_t> segmentRoot;
    std::vector<std::vector<int>> domains; ///< by network: roots in order of appearance
    std::vector<Reach> reach;              ///< by net interface
    std::vector<HostMask> joined; ///< by network x host: whom it reaches, both ways, and itself
    std::vector<std::int16_t> fcRoot;
    std::vector<std::int16_t> paths; ///< host x storage
    std::vector<HostMask> lunHosts;  ///< by LUN: hosts that have it
    std::vector<HostMask> vgHosts;

    HostMask living = 0;  ///< not failed, with power
    HostMask cluster = 0; ///< the partition that goes on
    HostMask starved = 0; ///< fenced by it because they lost their storage
    HostMask fenceable = 0;
    HostMask frozen = 0;
    HostMask qdeviceReach = 0;
    std::vector<HostMask> partitions; ///< of living hosts
    bool split = false;               ///< a race between several quorate partitions

    std::vector<std::int8_t> vmHost; ///< -1: nowhere
    std::vector<std::uint8_t> vmState;
    std::vector<double> freeMemory; ///< by host, scratch
    Service service = Service::Kept;
    int vmsDown = 0; ///< down or frozen
    int vmsRestarted = 0;

    HostMask running() const { return cluster & ~starved; } ///< hosts that carry VMs
};

}
