#include "design/targets.h"

#include "design/lookup.h"
#include "design/power.h"
#include "design/stacking.h"
#include "design/things.h"

#include <set>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

enum class Medium { None, Ethernet, FibreChannel };

using Media = QMap<PortId, Medium>;

void addPorts(Media &media, const Storage &storage)
{
    const bool isIscsi = storage.transport == Transport::Iscsi;
    for (const Controller &controller : storage.controllers) {
        for (const ControllerPort &port : controller.ports)
            media.insert({storage.name, port.name},
                         isIscsi ? Medium::Ethernet : Medium::FibreChannel);
    }
}

Media mediaOf(const Design &design)
{
    Media media;
    for (const Host &host : design.hosts) {
        for (const Nic &nic : host.nics)
            media.insert({host.name, nic.name}, Medium::Ethernet);
        for (const Hba &hba : host.hbas)
            media.insert({host.name, hba.name}, Medium::FibreChannel);
    }
    for (const Switch &device : design.switches) {
        for (int port = 1; port <= device.ports; ++port)
            media.insert({device.name, QString::number(port)}, device.kind == SwitchKind::Ethernet
                                                                   ? Medium::Ethernet
                                                                   : Medium::FibreChannel);
    }
    for (const Storage &storage : design.storage)
        addPorts(media, storage);
    for (const FencingDevice &device : design.fencing)
        media.insert({device.name, u"lan"_s}, Medium::Ethernet);
    return media;
}

QStringList cableTargets(const Design &design, const PortId &port)
{
    const Media media = mediaOf(design);
    std::set<PortId> used;
    for (const Cable &cable : design.cables) {
        used.insert(cable.a);
        used.insert(cable.b);
    }
    QStringList targets;
    for (auto it = media.begin(); it != media.end() && !used.contains(port); ++it) {
        const bool fits = it.value() == media.value(port) && it.key().device != port.device;
        if (fits && !used.contains(it.key()))
            targets << portName(it.key());
    }
    return targets;
}

QStringList bondTargets(const Design &design, const PortId &port)
{
    const Host *host = findHost(design, port.device);
    if (!host)
        return {};
    QStringList candidates;
    for (const Nic &nic : host->nics)
        candidates << portName({host->name, nic.name});
    for (const Bond &own : host->bonds)
        candidates << host->name + u'.' + own.name;
    const QString name = portName(port);
    QStringList targets;
    for (const QString &candidate : std::as_const(candidates)) {
        Design trial = design;
        if (meansBond(design, name, candidate) && bond(trial, name, candidate))
            targets << candidate;
    }
    return targets;
}

}

QStringList targetsOf(const Design &design, const PortId &port)
{
    if (isOutlet(design, portName(port)))
        return consumersFor(design, portName(port));
    return cableTargets(design, port) + bondTargets(design, port);
}

}
