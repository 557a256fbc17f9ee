#include "fixes/switch_ports.h"

#include "design/lookup.h"

namespace basalt::fixes {

namespace {

bool names(const design::PortVlans &entry, const QString &port)
{
    return design::portNumbers(entry.ports).contains(port.toInt());
}

}

QStringList freePorts(const design::Design &design, const design::Switch &device)
{
    QStringList free;
    for (int number = 1; number <= device.ports; ++number) {
        const QString port = QString::number(number);
        const bool isSaid =
            std::any_of(device.vlans.begin(), device.vlans.end(),
                        [&](const design::PortVlans &entry) { return names(entry, port); });
        if (!isSaid && !design::peerOf(design, {device.name, port}))
            free << port;
    }
    return free;
}

design::PortVlans vlansOf(const design::Switch &device, const QString &port)
{
    design::PortVlans all{port, {}, {}};
    for (const design::PortVlans &entry : device.vlans) {
        if (!names(entry, port))
            continue;
        all.tagged << entry.tagged;
        if (entry.untagged)
            all.untagged = entry.untagged;
    }
    return all;
}

QList<int> knownVlans(const design::Switch &device)
{
    QList<int> known;
    for (const design::PortVlans &entry : device.vlans) {
        known << entry.tagged;
        if (entry.untagged)
            known << *entry.untagged;
    }
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    return known;
}

void carry(design::Switch &device, const QString &port, const design::PortVlans &vlans)
{
    if (device.vlans.isEmpty() || (vlans.tagged.isEmpty() && !vlans.untagged))
        return;
    for (design::PortVlans &entry : device.vlans) {
        if (entry.ports != port)
            continue;
        for (const int vlan : vlans.tagged) {
            if (!entry.tagged.contains(vlan))
                entry.tagged << vlan;
        }
        if (vlans.untagged)
            entry.untagged = vlans.untagged;
        return;
    }
    device.vlans << design::PortVlans{port, vlans.tagged, vlans.untagged};
}

QList<std::pair<QString, QString>> linksBetween(const design::Design &design, const QString &a,
                                                const QString &b)
{
    QList<std::pair<QString, QString>> links;
    for (const design::Cable &cable : design.cables) {
        if (cable.a.device == a && cable.b.device == b)
            links << std::pair(cable.a.port, cable.b.port);
        else if (cable.a.device == b && cable.b.device == a)
            links << std::pair(cable.b.port, cable.a.port);
    }
    return links;
}

bool areNeighbours(const design::Design &design, const QString &a, const QString &b)
{
    const design::Switch *device = design::findSwitch(design, a);
    return (device && device->mlag == b) || !linksBetween(design, a, b).isEmpty();
}

}
