#include "core/names.h"
#include "design/lookup.h"
#include "formats/xml_tree.h"
#include "import/host_mappings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

using formats::attributeOf;
using formats::XmlNode;

XmlNode child(const XmlNode &node, const QString &name)
{
    for (const XmlNode &candidate : node.children) {
        if (candidate.name == name)
            return candidate;
    }
    return {};
}

/// libvirt's sizes: KiB unless the element says otherwise.
qint64 bytesOf(const XmlNode &memory)
{
    static const QMap<QString, qint64> units{{u"b"_s, 1},
                                             {u"bytes"_s, 1},
                                             {u"KiB"_s, 1024},
                                             {u"k"_s, 1024},
                                             {u"MiB"_s, 1024 * 1024},
                                             {u"M"_s, 1024 * 1024},
                                             {u"GiB"_s, 1024 * 1024 * 1024},
                                             {u"G"_s, 1024 * 1024 * 1024}};
    const qint64 number = memory.text.toLongLong();
    const qint64 unit = units.value(attributeOf(memory, u"unit"_s), 1024);
    constexpr qint64 mebi = 1024 * 1024;
    constexpr qint64 largest = qint64(1) << 46;
    return number > 0 && number < largest / unit ? number * unit / mebi * mebi : 0;
}

/// "/dev/vg_vm/kvm_a" or "/dev/mapper/vg_vm-kvm_a" (two hyphens stand for one)
std::pair<QString, QString> volumeOf(const QString &device)
{
    if (!device.startsWith("/dev/mapper/"_L1))
        return {device.section(u'/', 2, 2), device.section(u'/', 3, 3)};
    QString name = device.sliced(12).replace("--"_L1, "\x1f"_L1);
    const QString group = name.section(u'-', 0, 0).replace(u'\x1f', u'-');
    return {group, name.section(u'-', 1).replace(u'\x1f', u'-')};
}

std::optional<qint64> sizeOf(const QMap<QString, facts::HostFacts> &facts, const QString &group,
                             const QString &volume)
{
    for (const facts::HostFacts &host : facts) {
        const facts::VolumeGroupFacts *found = facts::findVolumeGroup(host, group);
        for (const facts::VolumeFacts &each :
             found ? found->volumes : QList<facts::VolumeFacts>()) {
            if (each.name == volume && each.size > 0)
                return each.size;
        }
    }
    return std::nullopt;
}

std::optional<design::Disk> diskOf(const XmlNode &node,
                                   const QMap<QString, facts::HostFacts> &facts,
                                   const design::Design &design)
{
    const XmlNode source = child(node, u"source"_s);
    const QString device = attributeOf(source, u"dev"_s);
    const QString file = attributeOf(source, u"file"_s);
    const QString cache = attributeOf(child(node, u"driver"_s), u"cache"_s);
    design::Disk disk;
    if (!cache.isEmpty() && cache != u"none" && cache != u"default")
        disk.cache = cache;
    if (!file.isEmpty()) {
        disk.file = file;
        return names::pathProblem(file).isEmpty() ? std::optional(disk) : std::nullopt;
    }
    const auto [group, volume] = volumeOf(device);
    if (!design::findVolumeGroup(design, group) || !names::volumeNameProblem(volume).isEmpty())
        return std::nullopt;
    disk.vg = group;
    disk.volume = volume;
    disk.size = sizeOf(facts, group, volume);
    return disk;
}

/// The network of a bridge of this host: that of its address, else that of its VLAN.
QString networkOf(const design::Design &design, const QString &hostName, const QString &bridgeName)
{
    const design::Host *host = design::findHost(design, hostName);
    if (!host)
        return {};
    for (const design::Address &address : host->addresses) {
        if (address.on == bridgeName)
            return address.network;
    }
    for (const design::Bridge &bridge : host->bridges) {
        for (const design::Network &network : design.networks) {
            if (bridge.name == bridgeName && bridge.vlan && network.vlan == bridge.vlan)
                return network.name;
        }
    }
    return {};
}

void takeDevices(const XmlNode &devices, const QString &host,
                 const QMap<QString, facts::HostFacts> &facts, const design::Design &design,
                 design::Vm &vm)
{
    for (const XmlNode &device : devices.children) {
        if (device.name == u"disk") {
            if (const auto disk = diskOf(device, facts, design))
                vm.disks.append(*disk);
        } else if (device.name == u"interface") {
            const QString bridge = attributeOf(child(device, u"source"_s), u"bridge"_s);
            const QString mac = attributeOf(child(device, u"mac"_s), u"address"_s).toLower();
            const QString network = networkOf(design, host, bridge);
            if (!network.isEmpty())
                vm.nics.append({network, names::macProblem(mac).isEmpty() ? mac : QString()});
        }
    }
}

void takeDefinition(const facts::DomainFacts &domain, const QString &host,
                    const QMap<QString, facts::HostFacts> &facts, design::Design &design,
                    design::Vm &vm)
{
    if (!domain.uuid.isEmpty() && names::uuidProblem(domain.uuid).isEmpty())
        vm.uuid = domain.uuid;
    const auto text = formats::sourceText(domain.xml, domain.name);
    if (!text)
        return;
    const auto tree = formats::parseXml(*text);
    if (!tree || !tree->problems.isEmpty())
        return;
    const XmlNode &root = tree->root;
    if (const qint64 memory = bytesOf(child(root, u"memory"_s)); memory > 0)
        vm.memory = memory;
    if (const auto vcpus = numberIn(child(root, u"vcpu"_s).text, 1, 1024))
        vm.vcpus = *vcpus;
    vm.disks.clear();
    vm.nics.clear();
    takeDevices(child(root, u"devices"_s), host, facts, design, vm);
}

}

void takeDomains(const QMap<QString, facts::HostFacts> &facts, design::Design &design)
{
    QStringList done;
    for (auto host = facts.cbegin(); host != facts.cend(); ++host) {
        for (const facts::DomainFacts &domain : host->domains) {
            if (done.contains(domain.name) || domain.xml.isEmpty())
                continue;
            auto vm =
                std::find_if(design.vms.begin(), design.vms.end(),
                             [&](const design::Vm &each) { return each.name == domain.name; });
            if (vm == design.vms.end()) {
                if (!names::thingNameProblem(domain.name).isEmpty()
                    || !nameIsFree(design, domain.name))
                    continue;
                design::Vm fresh;
                fresh.name = domain.name;
                fresh.started = domain.state == u"running";
                design.vms.append(fresh);
                vm = design.vms.end() - 1;
            }
            done.append(domain.name);
            design::Vm changed = *vm;
            takeDefinition(domain, host.key(), facts, design, changed);
            *vm = changed;
        }
    }
}

}
