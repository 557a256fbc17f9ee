#include "whatif/builder.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace basalt::whatif {

namespace {

bool isFcSwitch(const Builder &builder, int device)
{
    return device != none && builder.fcNumber[device] != none;
}

void addFabrics(Builder &builder)
{
    Model &model = builder.model;
    builder.fcNumber.assign(model.devices.size(), none);
    for (int device = model.firstSwitch; device < model.firstStorage; ++device) {
        if (builder.design.switches[device - model.firstSwitch].kind
            == design::SwitchKind::FibreChannel)
            builder.fcNumber[device] = model.fcSwitches++;
    }
    for (size_t i = 0; i < model.links.size(); ++i) {
        const Link &link = model.links[i];
        if (!isFcSwitch(builder, link.a.device) || !isFcSwitch(builder, link.b.device))
            continue;
        model.fcTrunks.push_back(static_cast<int>(i));
        model.fcLinkEnds.emplace_back(builder.fcNumber[link.a.device],
                                      builder.fcNumber[link.b.device]);
    }
}

/// The fabric of each FC switch when nothing has failed, by its lowest switch number.
std::vector<int> drawnFabrics(const Model &model)
{
    std::vector<int> fabric(model.fcSwitches);
    std::iota(fabric.begin(), fabric.end(), 0);
    for (size_t round = 0; round < fabric.size(); ++round) {
        for (const auto &[a, b] : model.fcLinkEnds)
            fabric[a] = fabric[b] = std::min(fabric[a], fabric[b]);
    }
    return fabric;
}

/// Zones of a fabric, whichever of its switches they are written at.
QList<design::Zone> zonesOf(const Builder &builder, const std::vector<int> &fabrics, int fabric)
{
    QList<design::Zone> zones;
    for (int device = builder.model.firstSwitch; device < builder.model.firstStorage; ++device) {
        const int number = builder.fcNumber[device];
        if (number != none && fabrics[number] == fabric)
            zones += builder.design.switches[device - builder.model.firstSwitch].zones;
    }
    return zones;
}

bool isMember(const design::Zone &zone, const QString &port, const QString &wwpn)
{
    return zone.members.contains(port)
           || (!wwpn.isEmpty() && zone.members.contains(wwpn, Qt::CaseInsensitive));
}

/// A fibre channel port with a cable.
struct FcPort
{
    int device = none; ///< host or storage number
    int link = none;
    int fcSwitch = none; ///< none: cabled directly
    QString name;
    QString wwpn;
};

FcPort fcPort(const Builder &builder, int number, int device, const QString &name,
              const QString &wwpn)
{
    FcPort port{number, builder.findLink(name), none, name, wwpn};
    if (port.link != none) {
        const int far = builder.farEnd(port.link, device).device;
        port.fcSwitch = far == none ? none : builder.fcNumber[far];
    }
    return port;
}

QList<FcPort> hostPorts(const Builder &builder)
{
    QList<FcPort> ports;
    for (int host = 0; host < builder.model.hostCount; ++host) {
        const design::Host &drawn = builder.design.hosts[host];
        for (const design::Hba &hba : drawn.hbas)
            ports.append(fcPort(builder, host, host, drawn.name + u':' + hba.name, hba.wwpn));
    }
    return ports;
}

QList<FcPort> boxPorts(const Builder &builder)
{
    QList<FcPort> ports;
    for (int box = 0; box < builder.design.storage.size(); ++box) {
        const design::Storage &drawn = builder.design.storage[box];
        if (drawn.transport != design::Transport::FibreChannel)
            continue;
        for (const design::Controller &controller : drawn.controllers) {
            for (const design::ControllerPort &port : controller.ports)
                ports.append(fcPort(builder, box, builder.model.firstStorage + box,
                                    drawn.name + u':' + port.name, port.wwpn));
        }
    }
    return ports;
}

bool isZoned(const QList<design::Zone> &zones, const FcPort &a, const FcPort &b)
{
    return zones.isEmpty()
           || std::any_of(zones.begin(), zones.end(), [&](const design::Zone &zone) {
                  return isMember(zone, a.name, a.wwpn) && isMember(zone, b.name, b.wwpn);
              });
}

void addFcPaths(Builder &builder)
{
    const std::vector<int> fabrics = drawnFabrics(builder.model);
    QMap<int, QList<design::Zone>> zones;
    for (const int fabric : fabrics) {
        if (!zones.contains(fabric))
            zones.insert(fabric, zonesOf(builder, fabrics, fabric));
    }
    const QList<FcPort> boxes = boxPorts(builder);
    for (const FcPort &initiator : hostPorts(builder)) {
        for (const FcPort &target : boxes) {
            if (initiator.link == none || target.link == none)
                continue;
            const bool direct = initiator.link == target.link;
            const bool joined = initiator.fcSwitch != none && target.fcSwitch != none
                                && fabrics[initiator.fcSwitch] == fabrics[target.fcSwitch]
                                && isZoned(zones[fabrics[target.fcSwitch]], initiator, target);
            if (direct || joined)
                builder.model.fcPaths.push_back({initiator.device, target.device, initiator.link,
                                                 target.link, initiator.fcSwitch, target.fcSwitch});
        }
    }
}

int interfaceIn(const Model &model, int host, int network)
{
    const Net &net = model.networks[network];
    for (int i = net.firstInterface; i < net.firstInterface + net.interfaces; ++i) {
        if (model.interfaces[i].host == host)
            return i;
    }
    return none;
}

/// From every interface the host's initiator uses to every portal in that network; a portal that
/// names no network is tried from all of them.
void addIscsiPaths(Builder &builder, int box, const design::ControllerPort &port)
{
    Model &model = builder.model;
    const int boxDevice = model.firstStorage + box;
    const int link = builder.findLink(builder.design.storage[box].name + u':' + port.name);
    if (link == none)
        return;
    for (int host = 0; host < model.hostCount; ++host) {
        const auto &initiator = builder.design.hosts[host].iscsi;
        if (!initiator)
            continue;
        for (const design::Network &network : builder.design.networks) {
            if (!port.network.isEmpty() && port.network != network.name)
                continue;
            if (!initiator->networks.isEmpty() && !initiator->networks.contains(network.name))
                continue;
            const int interface = interfaceIn(model, host, builder.findNetwork(network.name));
            const int segment = builder.attach(link, boxDevice, 0, network.vlan);
            if (interface != none && segment != none)
                model.iscsiPaths.push_back({host, box, interface, link, segment});
        }
    }
}

void addBoxes(Builder &builder)
{
    for (int box = 0; box < builder.design.storage.size(); ++box) {
        const design::Storage &drawn = builder.design.storage[box];
        StorageBox added{false, {}};
        for (const design::Controller &controller : drawn.controllers) {
            added.controllers.push_back(builder.part(drawn.name + u'.' + controller.name));
            for (const design::ControllerPort &port : controller.ports) {
                added.drawn =
                    added.drawn || builder.findLink(drawn.name + u':' + port.name) != none;
                if (drawn.transport == design::Transport::Iscsi)
                    addIscsiPaths(builder, box, port);
            }
        }
        builder.model.storage.push_back(std::move(added));
    }
}

void addLuns(Builder &builder)
{
    Model &model = builder.model;
    for (int box = 0; box < builder.design.storage.size(); ++box) {
        for (const design::Lun &lun : builder.design.storage[box].luns) {
            LunInfo info{lun.name, box, lun.hosts.isEmpty() ? model.allHosts() : 0};
            for (const QString &host : lun.hosts) {
                if (builder.findHost(host) != none)
                    info.hosts |= bit(builder.findHost(host));
            }
            model.luns.push_back(std::move(info));
        }
    }
    for (const design::VolumeGroup &vg : builder.design.volumeGroups) {
        VgInfo info{vg.name, {}, false};
        for (size_t i = 0; i < model.luns.size(); ++i) {
            if (vg.luns.contains(model.luns[i].name))
                info.luns.push_back(static_cast<int>(i));
        }
        model.vgs.push_back(std::move(info));
    }
}

}

void addStorage(Builder &builder)
{
    addFabrics(builder);
    addFcPaths(builder);
    addBoxes(builder);
    addLuns(builder);
}

}
