#include "rules/san_view.h"

#include "design/lookup.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

/// FC switch -> name of its fabric.
QMap<QString, QString> fabricOfSwitch(const design::Design &design)
{
    QMap<QString, QString> fabric;
    for (const design::Switch &sw : design.switches) {
        if (sw.kind == design::SwitchKind::FibreChannel)
            fabric.insert(sw.name, sw.name);
    }
    bool changed = true;
    while (changed) {
        changed = false;
        for (const design::Cable &cable : design.cables) {
            if (!fabric.contains(cable.a.device) || !fabric.contains(cable.b.device))
                continue;
            QString &a = fabric[cable.a.device];
            QString &b = fabric[cable.b.device];
            if (a == b)
                continue;
            a = b = std::min(a, b);
            changed = true;
        }
    }
    return fabric;
}

QString spelled(const QString &device, const QString &port)
{
    return device + u':' + port;
}

QList<design::Zone> zonesOf(const design::Design &design, const QStringList &switches)
{
    QList<design::Zone> zones;
    for (const design::Switch &sw : design.switches) {
        if (switches.contains(sw.name))
            zones << sw.zones;
    }
    return zones;
}

bool isZonedTogether(const QList<design::Zone> &zones, const QStringList &a, const QStringList &b)
{
    const auto holds = [](const design::Zone &zone, const QStringList &names) {
        return std::any_of(names.begin(), names.end(), [&](const QString &name) {
            return !name.isEmpty() && zone.members.contains(name, Qt::CaseInsensitive);
        });
    };
    return zones.isEmpty()
           || std::any_of(zones.begin(), zones.end(), [&](const design::Zone &zone) {
                  return holds(zone, a) && holds(zone, b);
              });
}

QList<SanPath> fibrePaths(const design::Design &design, const design::Host &host,
                          const design::Storage &storage)
{
    QList<SanPath> paths;
    const QMap<QString, QString> fabricOf = fabricOfSwitch(design);
    const QMap<QString, QStringList> members = fabrics(design);
    for (const design::Hba &hba : host.hbas) {
        const design::PortId *near = design::peerOf(design, {host.name, hba.name});
        if (!near)
            continue;
        const QString fabric = fabricOf.value(near->device);
        const QList<design::Zone> zones = zonesOf(design, members.value(fabric));
        for (const design::Controller &controller : storage.controllers) {
            for (const design::ControllerPort &port : controller.ports) {
                const design::PortId *far = design::peerOf(design, {storage.name, port.name});
                const bool direct = near->device == storage.name && near->port == port.name;
                const bool switched =
                    far && !fabric.isEmpty() && fabricOf.value(far->device) == fabric
                    && isZonedTogether(zones, {spelled(host.name, hba.name), hba.wwpn},
                                       {spelled(storage.name, port.name), port.wwpn});
                if (direct)
                    paths << SanPath{
                        hba.name, {}, spelled(host.name, hba.name), controller.name, port.name};
                else if (switched)
                    paths << SanPath{hba.name, near->device, fabric, controller.name, port.name};
            }
        }
    }
    return paths;
}

QList<SanPath> iscsiPaths(const design::Host &host, const design::Storage &storage)
{
    QList<SanPath> paths;
    if (!host.iscsi)
        return paths;
    for (const design::Controller &controller : storage.controllers) {
        for (const design::ControllerPort &port : controller.ports) {
            const bool wanted =
                host.iscsi->networks.isEmpty() || host.iscsi->networks.contains(port.network);
            const design::Address *address = design::addressIn(host, port.network);
            if (wanted && address)
                paths << SanPath{address->on, port.network, port.network, controller.name,
                                 port.name};
        }
    }
    return paths;
}

}

QList<SanPath> sanPaths(const design::Design &design, const design::Host &host,
                        const design::Storage &storage)
{
    return storage.transport == design::Transport::Iscsi ? iscsiPaths(host, storage)
                                                         : fibrePaths(design, host, storage);
}

QMap<QString, QStringList> fabrics(const design::Design &design)
{
    QMap<QString, QStringList> result;
    const QMap<QString, QString> fabricOf = fabricOfSwitch(design);
    for (auto it = fabricOf.cbegin(); it != fabricOf.cend(); ++it)
        result[it.value()] << it.key();
    return result;
}

QStringList initiatorsOf(const design::Design &design, const QString &fabric)
{
    QStringList initiators;
    const QStringList switches = fabrics(design).value(fabric);
    for (const design::Host &host : design.hosts) {
        for (const design::Hba &hba : host.hbas) {
            const design::PortId *peer = design::peerOf(design, {host.name, hba.name});
            if (peer && switches.contains(peer->device))
                initiators << spelled(host.name, hba.name);
        }
    }
    return initiators;
}

QList<const design::Lun *> clusterLuns(const design::Design &design, const design::Storage &storage)
{
    QStringList used;
    for (const design::VolumeGroup &group : design.volumeGroups)
        used << group.luns;
    QList<const design::Lun *> luns;
    for (const design::Lun &lun : storage.luns) {
        if (lun.hosts.isEmpty() || used.contains(lun.name))
            luns << &lun;
    }
    return luns;
}

}
