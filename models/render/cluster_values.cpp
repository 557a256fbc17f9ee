#include "render/cluster_values.h"

#include "design/lookup.h"
#include "render/render.h"

namespace basalt::render {

bool hasPacemaker(const catalogue::Platform &platform, const QVersionNumber &version)
{
    return QVersionNumber::fromString(platform.pacemakerVersion) >= version;
}

const design::Address *ringAddress(const design::Design &design, const design::Host &host,
                                   int index)
{
    const QString ring = design.cluster.rings.value(index);
    return ring.isEmpty() ? nullptr : design::addressIn(host, ring);
}

QString ringName(const design::Design &design, const design::Host &host, int index)
{
    const design::Address *address = ringAddress(design, host, index);
    if (!address)
        return {};
    return address->name.isEmpty() ? address->ip : address->name;
}

QString nodeName(const design::Design &design, const design::Host &host,
                 const catalogue::Platform &platform)
{
    if (platform.stack == catalogue::Stack::Corosync3)
        return host.name;
    const QString name = ringName(design, host, 0);
    return name.isEmpty() ? host.name : name;
}

bool isTwoNode(const design::Design &design)
{
    const bool single =
        std::all_of(design.hosts.cbegin(), design.hosts.cend(),
                    [](const design::Host &host) { return host.votes.value_or(1) == 1; });
    return design.cluster.quorum.twoNode.value_or(design.hosts.size() == 2 && single
                                                  && !design.cluster.quorum.qdevice);
}

QStringList volumeGroupsOf(const design::Design &design, const design::Vm &vm)
{
    QStringList groups;
    for (const design::Disk &disk : vm.disks) {
        const QString group = disk.file.isEmpty() ? design::volumeGroupOf(design, disk) : QString();
        if (!group.isEmpty() && !groups.contains(group))
            groups.append(group);
    }
    return groups;
}

QString preferredSurvivor(const design::Design &design)
{
    QMap<QString, qint64> weight;
    for (const design::Vm &vm : design.vms)
        if (!vm.prefer.isEmpty())
            weight[vm.prefer] += vm.memory;
    QString survivor;
    for (const design::Host &host : design.hosts)
        if (survivor.isEmpty() || weight.value(host.name) > weight.value(survivor))
            survivor = host.name;
    return survivor;
}

}
