// A design as indexed vectors: everything a verdict needs without looking at a string. Private.
//
// A part is whatever can fail by itself; a thing of the drawing is one part or several (a card).
// Devices are, in this order: hosts, switches (both kinds), storage, fencing devices.
#pragma once

#include "catalogue/catalogue.h"
#include "design/design.h"
#include "whatif/state.h"

#include <QHash>
#include <QString>
#include <vector>

namespace basalt::whatif {

inline constexpr int none = -1;

/// One way by which a device gets its power; each field is a part or none.
struct PowerInput
{
    int outlet = none;
    int pdu = none;
    int feed = none;
};

struct Device
{
    int part = none;
    std::vector<PowerInput> inputs; ///< empty: assumed powered
    bool ownPower = true;           ///< false: a board, which lives on its host's inputs
};

struct LinkEnd
{
    int port = none;   ///< part
    int device = none; ///< device
    int extra = none;  ///< part: the controller of a controller port
};

/// A cable with both its ends. An undrawn connection has no cable and no second end.
struct Link
{
    int cable = none;
    LinkEnd a;
    LinkEnd b;
};

struct Nic
{
    int part = none;
    int host = none;
    int link = none;
};

/// How frames leave and arrive on an interface with several links.
enum class Spread {
    One,   ///< over one link at a time, or several into one switch
    Any,   ///< copies on all: one that arrives is enough
    Mixed, ///< addresses are spread over the links: all must be in one segment
};

/// A bond, or a NIC used without one.
struct Bond
{
    int part = none; ///< none: a single NIC
    int host = none;
    design::BondMode mode = design::BondMode::ActiveBackup;
    Spread spread = Spread::One;
    std::vector<int> nics;
    std::vector<int> links;     ///< by member
    std::vector<int> aggregate; ///< by member: equal numbers may aggregate (LACP)
    std::vector<int> mlagPair;  ///< by member: the pair its switch belongs to, or none
    std::vector<bool> second;   ///< by member: its switch yields when the pair is torn
    int primary = none;         ///< a member
};

/// Two switches that act as one for LACP.
struct MlagPair
{
    int first = none; ///< devices
    int second = none;
    std::vector<int> peerLinks; ///< drawn; none drawn: a stack that needs no cable
};

/// An edge between two segments (switch x VLAN).
struct SegmentEdge
{
    int link = none; ///< none: the stack of an MLAG pair
    int pair = none;
    int from = none;
    int to = none;
};

/// A host's interface in a network.
struct NetInterface
{
    int network = none;
    int host = none;
    int bond = none;           ///< none: the drawing does not say; attached while the host lives
    std::vector<int> segments; ///< by member of the bond; none: the port does not carry the VLAN
    int segment = none;        ///< without bond: the undrawn segment
};

struct Net
{
    QString name;
    bool drawn = true;
    bool dedicated = false;
    bool routed = false; ///< has a gateway
    int firstInterface = 0;
    int interfaces = 0;
    std::vector<int> edges; ///< that carry it in the fault-free drawing
};

struct FcPath
{
    int host = none;
    int storage = none;
    int hostLink = none;
    int portLink = none; ///< equal to hostLink: cabled directly
    int switchA = none;  ///< fibre channel switch numbers
    int switchB = none;
};

struct IscsiPath
{
    int host = none;
    int storage = none;
    int interface = none; ///< net interface
    int portLink = none;
    int segment = none;
};

struct StorageBox
{
    bool drawn = true;            ///< some controller port has a cable
    std::vector<int> controllers; ///< parts
};

struct LunInfo
{
    QString name;
    int storage = none;
    HostMask hosts = 0; ///< masking
};

struct VgInfo
{
    QString name;
    std::vector<int> luns;
    bool used = false; ///< some VM has a disk in it
};

/// Where a fencing device is attached, seen from a network.
struct FenceAttachment
{
    int network = none;
    int link = none;
    int segment = none;
};

struct FenceDevice
{
    QString name;
    int part = none;
    int device = none;
    int pdu = none; ///< the part whose outlets it switches: dead with it
    int delay = 0;
    bool cabled = false;
    bool routed = false; ///< its network has a gateway
    int network = none;
    std::vector<int> links;
    std::vector<FenceAttachment> attachments;
};

/// All devices of a level must work, or the next level is tried.
struct FenceLevel
{
    bool enough = true; ///< false: PDUs that leave an outlet of the host on
    std::vector<int> devices;
};

struct HostInfo
{
    QString name;
    int votes = 1;
    int nodeid = 0;
    double memory = -1; ///< usable for VMs, bytes; negative: not drawn, no limit
    std::vector<FenceLevel> levels;
    std::vector<int> interfaces; ///< net interfaces
};

struct VmInfo
{
    QString name;
    double memory = 0;
    HostMask hosts = 0;
    std::vector<int> vgs;
    std::vector<int> networks;
    int prefer = none;
    int priority = 0;
    int home = none; ///< the host it runs on before the fault
};

enum class QuorumPolicy { Stop, Freeze, Ignore, Suicide };

struct QuorumRules
{
    bool twoNode = false;
    bool tieBreaker = false;
    bool qdevice = false;
    QString qdeviceName;
    int qdeviceVotes = 0;
    int qdeviceNetwork = none;
    int expected = 0;
    QuorumPolicy policy = QuorumPolicy::Freeze;
    bool knet = true; ///< each pair needs a link of its own; else one ring must join all
};

struct Model
{
    QStringList partNames;
    QHash<QString, std::vector<int>> things; ///< canonical name -> parts
    std::vector<Device> devices;
    int hostCount = 0;
    int firstSwitch = 0;
    int firstStorage = 0;
    int firstFence = 0;
    std::vector<Link> links;

    std::vector<Nic> nics;
    std::vector<Bond> bonds;
    std::vector<MlagPair> pairs;
    int segments = 0;
    std::vector<SegmentEdge> edges;
    std::vector<NetInterface> interfaces; ///< sorted by network, then host
    std::vector<Net> networks;
    std::vector<int> segmentSwitch; ///< the device of a segment; none: no switch

    int fcSwitches = 0;
    std::vector<std::pair<int, int>> fcLinkEnds; ///< FC switch numbers per FC trunk
    std::vector<int> fcTrunks;                   ///< links
    std::vector<FcPath> fcPaths;
    std::vector<IscsiPath> iscsiPaths;
    std::vector<StorageBox> storage;
    std::vector<LunInfo> luns;
    std::vector<VgInfo> vgs;

    std::vector<HostInfo> hosts;
    std::vector<int> rings; ///< networks
    QuorumRules quorum;
    std::vector<FenceDevice> fences;
    std::vector<VmInfo> vms;
    bool vmsAssumed = false; ///< the design has none: one per host, judged but not listed
    std::vector<int> restartOrder;

    State baseline; ///< nothing has failed
    Outcome normal; ///< and in words: what did not change is copied from here

    HostMask allHosts() const;
};

/// Never null.
std::unique_ptr<const Model> prepare(const design::Design &design,
                                     const catalogue::Catalogue &catalogue);

}
