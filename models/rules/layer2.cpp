#include "rules/layer2.h"

#include "design/lookup.h"

#include <set>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

/// VLAN number of untagged traffic on switches that name none.
constexpr int defaultVlan = 0;

bool lists(const QString &ports, const QString &port)
{
    for (const QString &part : ports.split(u',')) {
        const QString range = part.trimmed();
        bool firstIsNumber = false;
        bool lastIsNumber = false;
        bool portIsNumber = false;
        const int first = range.section(u'-', 0, 0).toInt(&firstIsNumber);
        const int last = range.section(u'-', 1).toInt(&lastIsNumber);
        const int number = port.toInt(&portIsNumber);
        if (range == port)
            return true;
        if (firstIsNumber && lastIsNumber && portIsNumber && first <= number && number <= last)
            return true;
    }
    return false;
}

/// The tag of VLAN `vlan` on this port's wire; the outer optional is empty if it is not carried.
std::optional<std::optional<int>> tagOnWire(const design::Switch &device, const QString &port,
                                            int vlan)
{
    if (device.vlans.isEmpty())
        return vlan == defaultVlan ? std::optional<int>() : std::optional<int>(vlan);
    bool hasUntagged = false;
    for (const design::PortVlans &entry : device.vlans) {
        if (!lists(entry.ports, port))
            continue;
        if (entry.untagged == vlan)
            return std::optional<int>();
        if (entry.tagged.contains(vlan))
            return std::optional<int>(vlan);
        hasUntagged = hasUntagged || entry.untagged.has_value();
    }
    if (vlan == defaultVlan && !hasUntagged)
        return std::optional<int>();
    return std::nullopt;
}

/// The VLAN in which a frame with this tag travels on; empty if the port drops it.
std::optional<int> vlanInside(const design::Switch &device, const QString &port,
                              std::optional<int> tag)
{
    if (tag)
        return tagOnWire(device, port, *tag) == std::optional(tag) ? tag : std::nullopt;
    for (const design::PortVlans &entry : device.vlans) {
        if (lists(entry.ports, port) && entry.untagged)
            return entry.untagged;
    }
    return defaultVlan;
}

using Place = std::pair<QString, int>; ///< a switch, and the VLAN inside it

const design::Switch *ethernetSwitch(const design::Design &design, const QString &name)
{
    const design::Switch *device = design::findSwitch(design, name);
    return device && device->kind == design::SwitchKind::Ethernet ? device : nullptr;
}

/// The place behind a cable from `near` to `far`, if both ends carry the VLAN.
std::optional<Place> across(const design::Design &design, const Place &place,
                            const design::PortId &near, const design::PortId &far)
{
    if (near.device != place.first)
        return std::nullopt;
    const design::Switch *from = ethernetSwitch(design, near.device);
    const design::Switch *to = ethernetSwitch(design, far.device);
    if (!from || !to)
        return std::nullopt;
    const auto tag = tagOnWire(*from, near.port, place.second);
    const auto vlan = tag ? vlanInside(*to, far.port, *tag) : std::nullopt;
    return vlan ? std::optional(Place(far.device, *vlan)) : std::nullopt;
}

std::set<Place> flooded(const design::Design &design, const Place &start)
{
    std::set<Place> reached{start};
    QList<Place> open{start};
    const auto add = [&](const std::optional<Place> &place) {
        if (place && reached.insert(*place).second)
            open.append(*place);
    };
    while (!open.isEmpty()) {
        const Place place = open.takeFirst();
        for (const design::Cable &cable : design.cables) {
            add(across(design, place, cable.a, cable.b));
            add(across(design, place, cable.b, cable.a));
        }
        const design::Switch *device = ethernetSwitch(design, place.first);
        if (device && ethernetSwitch(design, device->mlag))
            add(Place(device->mlag, place.second));
    }
    return reached;
}

std::optional<Place> entry(const design::Design &design, const Attachment &from)
{
    const design::Switch *device = ethernetSwitch(design, from.device);
    const auto vlan = device ? vlanInside(*device, from.port, from.tag) : std::nullopt;
    return vlan ? std::optional(Place(from.device, *vlan)) : std::nullopt;
}

}

std::optional<int> tagOf(const design::Host &host, const QString &interfaceName)
{
    QString below = interfaceName;
    for (const design::Bridge &bridge : host.bridges) {
        if (bridge.name != interfaceName)
            continue;
        if (bridge.vlan)
            return bridge.vlan;
        below = bridge.on;
    }
    for (const design::Vlan &vlan : host.vlans) {
        if (vlan.name == below)
            return vlan.id;
    }
    return std::nullopt;
}

QList<Attachment> attachmentsBelow(const design::Design &design, const design::Host &host,
                                   const QString &interfaceName)
{
    QList<Attachment> attachments;
    for (const QString &nic : design::nicsBelow(host, interfaceName)) {
        const design::PortId *peer = design::peerOf(design, {host.name, nic});
        if (peer && ethernetSwitch(design, peer->device))
            attachments.append({nic, peer->device, peer->port, tagOf(host, interfaceName)});
    }
    return attachments;
}

QList<Attachment> attachmentsIn(const design::Design &design, const design::Host &host,
                                const QString &network)
{
    const design::Address *address = design::addressIn(host, network);
    return address ? attachmentsBelow(design, host, address->on) : QList<Attachment>{};
}

QStringList broadcastDomain(const design::Design &design, const Attachment &from)
{
    QStringList names;
    const auto start = entry(design, from);
    if (!start)
        return names;
    for (const Place &place : flooded(design, *start)) {
        if (names.isEmpty() || names.last() != place.first)
            names.append(place.first);
    }
    return names;
}

bool reaches(const design::Design &design, const Attachment &from, const Attachment &to)
{
    const auto start = entry(design, from);
    const auto end = entry(design, to);
    return start && end && flooded(design, *start).contains(*end);
}

bool carries(const design::Switch &device, const QString &port, std::optional<int> tag)
{
    return vlanInside(device, port, tag).has_value();
}

bool actAsOne(const design::Design &design, const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const design::Switch *device = ethernetSwitch(design, a);
    return device && device->mlag == b;
}

}
