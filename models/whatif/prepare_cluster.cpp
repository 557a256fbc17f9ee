#include "whatif/builder.h"

#include "design/lookup.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::whatif {

namespace {

constexpr double gibibyte = 1024.0 * 1024 * 1024;
/// What a host keeps for itself, and what a VM needs beyond its memory (the same as rule V-08).
constexpr double hostReserve = 2 * gibibyte;
constexpr double vmOverhead = 1.05;

QuorumPolicy policyOf(const design::Cluster &cluster)
{
    const QString policy = cluster.properties.value(u"no-quorum-policy"_s);
    if (policy == u"stop")
        return QuorumPolicy::Stop;
    if (policy == u"ignore")
        return QuorumPolicy::Ignore;
    if (policy == u"suicide")
        return QuorumPolicy::Suicide;
    return QuorumPolicy::Freeze;
}

void addQuorum(Builder &builder)
{
    Model &model = builder.model;
    const design::Quorum &drawn = builder.design.cluster.quorum;
    QuorumRules &rules = model.quorum;
    int votes = 0;
    for (const HostInfo &host : model.hosts)
        votes += host.votes;
    rules.twoNode = model.hostCount == 2 && !drawn.qdevice && drawn.twoNode.value_or(true);
    rules.tieBreaker = drawn.autoTieBreaker.value_or(false);
    rules.policy = policyOf(builder.design.cluster);
    rules.expected = drawn.expectedVotes.value_or(votes);
    if (drawn.qdevice) {
        rules.qdevice = true;
        rules.qdeviceName = drawn.qdevice->host;
        rules.qdeviceVotes =
            drawn.qdevice->algorithm == u"lms" ? std::max(1, model.hostCount - 1) : 1;
        rules.qdeviceNetwork = builder.findNetwork(drawn.qdevice->network);
        rules.expected = votes + rules.qdeviceVotes;
    }
    const catalogue::Platform *platform =
        catalogue::findPlatform(builder.catalogue, builder.design.cluster.platform);
    const QString transport = builder.design.cluster.transport;
    rules.knet = platform ? platform->stack == catalogue::Stack::Corosync3
                                && (transport.isEmpty() || transport == u"knet")
                          : transport.isEmpty() || transport == u"knet";
}

void addHosts(Builder &builder)
{
    Model &model = builder.model;
    for (int host = 0; host < model.hostCount; ++host) {
        const design::Host &drawn = builder.design.hosts[host];
        HostInfo info;
        info.name = drawn.name;
        info.votes = drawn.votes.value_or(1);
        info.nodeid = drawn.nodeid.value_or(host + 1);
        if (drawn.memory)
            info.memory = std::max(0.0, static_cast<double>(*drawn.memory) - hostReserve);
        for (size_t i = 0; i < model.interfaces.size(); ++i) {
            if (model.interfaces[i].host == host)
                info.interfaces.push_back(static_cast<int>(i));
        }
        model.hosts.push_back(std::move(info));
    }
}

/// Ports of a fencing device that have a cable.
std::vector<int> cablesOf(const Builder &builder, int device)
{
    std::vector<int> links;
    for (size_t i = 0; i < builder.model.links.size(); ++i) {
        const Link &link = builder.model.links[i];
        if (link.cable != none && (link.a.device == device || link.b.device == device))
            links.push_back(static_cast<int>(i));
    }
    return links;
}

void addAttachments(const Builder &builder, FenceDevice &fence)
{
    for (const int link : fence.links) {
        for (const design::Network &network : builder.design.networks) {
            const int index = builder.findNetwork(network.name);
            if (fence.network != none && fence.network != index)
                continue;
            const int segment = builder.attach(link, fence.device, 0, network.vlan);
            if (segment != none)
                fence.attachments.push_back({index, link, segment});
        }
    }
}

/// PDUs fence a host only if they cut all its inputs; any other device of the level kills it.
bool isEnough(const design::Design &design, const design::Host &host,
              const QList<const design::FencingDevice *> &devices)
{
    QSet<QString> pdus;
    for (const design::FencingDevice *device : devices) {
        if (device->pdu.isEmpty())
            return true;
        pdus.insert(device->pdu);
    }
    return std::all_of(host.power.begin(), host.power.end(), [&](const QString &input) {
        const QString pdu = input.section(u':', 0, 0);
        return design::findPdu(design, pdu) && pdus.contains(pdu);
    });
}

void addLevels(Builder &builder, int host)
{
    const design::Host &drawn = builder.design.hosts[host];
    QMap<int, QList<const design::FencingDevice *>> levels;
    for (const design::FencingDevice &device : builder.design.fencing) {
        if (device.kills.contains(drawn.name))
            levels[device.level].append(&device);
    }
    for (const auto &devices : levels) {
        FenceLevel level{isEnough(builder.design, drawn, devices), {}};
        for (const design::FencingDevice *device : devices)
            level.devices.push_back(builder.findDevice(device->name) - builder.model.firstFence);
        builder.model.hosts[host].levels.push_back(std::move(level));
    }
}

/// Hosts that have what the VM needs by design: its own list and a bridge for each network. A
/// network nobody has a bridge for is not drawn and decides nothing.
HostMask hostsFor(const Builder &builder, const design::Vm &vm)
{
    const Model &model = builder.model;
    HostMask hosts = model.allHosts();
    if (!vm.hosts.isEmpty()) {
        hosts = 0;
        for (const QString &name : vm.hosts) {
            if (builder.findHost(name) != none)
                hosts |= bit(builder.findHost(name));
        }
    }
    for (const design::VmNic &nic : vm.nics) {
        HostMask bridged = 0;
        for (int host = 0; host < model.hostCount; ++host) {
            if (design::bridgeFor(builder.design, builder.design.hosts[host], nic.network))
                bridged |= bit(host);
        }
        if (bridged != 0)
            hosts &= bridged;
    }
    return hosts;
}

void addVm(Builder &builder, const design::Vm &vm)
{
    Model &model = builder.model;
    VmInfo info;
    info.name = vm.name;
    info.memory = static_cast<double>(vm.memory) * vmOverhead;
    info.hosts = hostsFor(builder, vm);
    info.prefer = builder.findHost(vm.prefer);
    info.priority = vm.priority.value_or(0);
    for (const design::Disk &disk : vm.disks) {
        if (!disk.file.isEmpty())
            continue;
        const QString vg = design::volumeGroupOf(builder.design, disk);
        for (size_t i = 0; i < model.vgs.size(); ++i) {
            const int index = static_cast<int>(i);
            if (model.vgs[i].name == vg && !vg.isEmpty()
                && std::find(info.vgs.begin(), info.vgs.end(), index) == info.vgs.end()) {
                info.vgs.push_back(index);
                model.vgs[i].used = true;
            }
        }
    }
    for (const design::VmNic &nic : vm.nics) {
        if (builder.findNetwork(nic.network) != none)
            info.networks.push_back(builder.findNetwork(nic.network));
    }
    model.vms.push_back(std::move(info));
}

/// A design without VMs is judged as if each host ran one that needs all shared storage.
void assumeVms(Builder &builder)
{
    Model &model = builder.model;
    model.vmsAssumed = true;
    if (model.vgs.empty() && !model.luns.empty()) {
        VgInfo everything;
        for (size_t i = 0; i < model.luns.size(); ++i) {
            if (model.luns[i].hosts == model.allHosts())
                everything.luns.push_back(static_cast<int>(i));
        }
        model.vgs.push_back(std::move(everything));
    }
    for (int host = 0; host < model.hostCount; ++host) {
        VmInfo info;
        info.name = model.hosts[host].name;
        info.hosts = model.allHosts();
        info.prefer = host;
        for (size_t i = 0; i < model.vgs.size(); ++i) {
            model.vgs[i].used = true;
            info.vgs.push_back(static_cast<int>(i));
        }
        model.vms.push_back(std::move(info));
    }
}

}

void addCluster(Builder &builder)
{
    addHosts(builder);
    for (const QString &ring : builder.design.cluster.rings) {
        if (builder.findNetwork(ring) != none)
            builder.model.rings.push_back(builder.findNetwork(ring));
    }
    addQuorum(builder);
}

void addFencing(Builder &builder)
{
    Model &model = builder.model;
    for (const design::FencingDevice &drawn : builder.design.fencing) {
        FenceDevice fence;
        fence.name = drawn.name;
        fence.device = builder.findDevice(drawn.name);
        fence.part = model.devices[fence.device].part;
        if (design::findPdu(builder.design, drawn.pdu))
            fence.pdu = builder.part(drawn.pdu);
        fence.delay = drawn.delay.value_or(0);
        fence.network = builder.findNetwork(drawn.network);
        fence.routed = fence.network != none && model.networks[fence.network].routed;
        fence.links = cablesOf(builder, fence.device);
        fence.cabled = !fence.links.empty();
        addAttachments(builder, fence);
        model.fences.push_back(std::move(fence));
    }
    for (int host = 0; host < model.hostCount; ++host)
        addLevels(builder, host);
}

void addVms(Builder &builder)
{
    Model &model = builder.model;
    for (const design::Vm &vm : builder.design.vms) {
        if (vm.started)
            addVm(builder, vm);
    }
    if (builder.design.vms.isEmpty())
        assumeVms(builder);
    for (size_t i = 0; i < model.vms.size(); ++i)
        model.restartOrder.push_back(static_cast<int>(i));
    std::sort(model.restartOrder.begin(), model.restartOrder.end(), [&](int a, int b) {
        const VmInfo &left = model.vms[a];
        const VmInfo &right = model.vms[b];
        return std::tuple(-left.priority, -left.memory, left.name)
               < std::tuple(-right.priority, -right.memory, right.name);
    });
}

}
