#include "design/edit_support.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "design/things.h"
#include "fixes/fix_support.h"
#include "fixes/switch_ports.h"
#include "rules/layer2.h"

using namespace Qt::StringLiterals;

namespace basalt::fixes {

namespace {

using design::Bond;
using design::Host;
using design::PortId;

constexpr int usualMiimon = 100; ///< milliseconds

const Host *hostOf(const Input &input)
{
    return design::findHost(input.design, design::ownerOf(input.finding.subject));
}

const Bond *bondOf(const Host *host, const Input &input)
{
    const QString name = design::ownNameOf(input.finding.subject);
    for (const Bond &bond : host ? host->bonds : QList<Bond>()) {
        if (bond.name == name)
            return &bond;
    }
    return nullptr;
}

/// Changes the bond that the finding is about.
Fix bondFix(const QString &text, const Input &input, void (*change)(Bond &))
{
    return thingFix(text, &design::Design::hosts, design::ownerOf(input.finding.subject),
                    [name = design::ownNameOf(input.finding.subject), change](Host &host) {
                        if (Bond *bond = named(host.bonds, name))
                            change(*bond);
                    });
}

/// What the host's frames on this bond are tagged with.
QList<int> tagsOn(const Host &host, const Bond &bond)
{
    QList<int> tags;
    for (const design::Vlan &vlan : host.vlans) {
        if (vlan.on == bond.name)
            tags << vlan.id;
    }
    for (const design::Bridge &bridge : host.bridges) {
        if (bridge.on == bond.name && bridge.vlan)
            tags << *bridge.vlan;
    }
    return tags;
}

/// Where a NIC is to be plugged in, and what that port must carry.
struct NewPlace
{
    PortId port;
    design::PortVlans vlans;
};

/// A free port of a switch beside the one that serves the bond now; best one that serves the same
/// bond of other hosts.
std::optional<NewPlace> secondPlace(const design::Design &design, const Host &host,
                                    const Bond &bond, const rules::Attachment &first)
{
    QStringList usual;
    for (const Host &other : design.hosts) {
        for (const rules::Attachment &end : rules::attachmentsBelow(design, other, bond.name))
            usual << end.device;
    }
    const design::Switch *best = nullptr;
    for (const design::Switch &device : design.switches) {
        if (device.kind != design::SwitchKind::Ethernet || device.name == first.device
            || !areNeighbours(design, first.device, device.name)
            || freePorts(design, device).isEmpty())
            continue;
        if (!best || (!usual.contains(best->name) && usual.contains(device.name)))
            best = &device;
    }
    if (!best)
        return std::nullopt;
    const design::Switch &twin = *design::findSwitch(design, first.device);
    const design::PortVlans vlans = twin.vlans.isEmpty()
                                        ? design::PortVlans{{}, tagsOn(host, bond), {}}
                                        : vlansOf(twin, first.port);
    return NewPlace{{best->name, freePorts(design, *best).first()}, vlans};
}

Result<> plugIn(design::Design &design, const PortId &nic, const NewPlace &place)
{
    design::Switch *device = named(design.switches, place.port.device);
    if (!device)
        return isGone(place.port.device);
    carry(*device, place.port.port, place.vlans);
    if (const PortId *former = design::peerOf(design, nic)) {
        if (auto done = design::disconnect(design, design::cableName({nic, *former})); !done)
            return done;
    }
    return design::connect(design, nic, place.port);
}

/// One member is moved to a second switch, or plugged in there if it has no cable yet.
QList<Fix> spreadOverSwitches(const Input &input)
{
    const Host *host = hostOf(input);
    const Bond *bond = bondOf(host, input);
    if (!bond)
        return {};
    const auto ends = rules::attachmentsBelow(input.design, *host, bond->name);
    QStringList loose;
    for (const QString &nic : bond->of) {
        if (!design::peerOf(input.design, {host->name, nic}))
            loose << nic;
    }
    const bool onOneSwitch = std::all_of(ends.begin(), ends.end(), [&](const auto &end) {
        return end.device == ends.first().device;
    });
    if (ends.isEmpty() || !onOneSwitch || loose.size() > 1 || ends.size() + loose.size() < 2)
        return {};
    const std::optional<NewPlace> place = secondPlace(input.design, *host, *bond, ends.first());
    if (!place)
        return {};
    const PortId nic{host->name, loose.isEmpty() ? ends.last().nic : loose.first()};
    const QString text =
        loose.isEmpty()
            ? say(QT_TRANSLATE_NOOP("fixes", "Move the cable of %1 from %2 to %3"))
                  .arg(design::portName(nic), ends.last().device + u':' + ends.last().port,
                       design::portName(place->port))
            : say(QT_TRANSLATE_NOOP("fixes", "Plug %1 into %2"))
                  .arg(design::portName(nic), design::portName(place->port));
    return {makeFix(text, [nic, place = *place](design::Design &design) {
        return plugIn(design, nic, place);
    })};
}

bool isIdle(const design::Design &design, const Host &host, const design::Nic &nic)
{
    const auto isOn = [&](const auto &upper) { return upper.on == nic.name; };
    return !design::peerOf(design, {host.name, nic.name})
           && std::none_of(host.bonds.begin(), host.bonds.end(),
                           [&](const Bond &bond) { return bond.of.contains(nic.name); })
           && std::none_of(host.vlans.begin(), host.vlans.end(), isOn)
           && std::none_of(host.bridges.begin(), host.bridges.end(), isOn)
           && std::none_of(host.addresses.begin(), host.addresses.end(), isOn);
}

/// The only NIC nobody uses; among several the only one of another card.
const design::Nic *spareNic(const design::Design &design, const Host &host, const Bond &bond)
{
    QList<const design::Nic *> idle;
    QList<const design::Nic *> apart;
    std::optional<int> card;
    for (const design::Nic &nic : host.nics) {
        if (bond.of.contains(nic.name))
            card = nic.card;
    }
    for (const design::Nic &nic : host.nics) {
        if (!isIdle(design, host, nic))
            continue;
        idle << &nic;
        if (card && nic.card && *nic.card != *card)
            apart << &nic;
    }
    return apart.size() == 1 ? apart.first() : idle.size() == 1 ? idle.first() : nullptr;
}

QList<Fix> addSpareMember(const Input &input)
{
    const Host *host = hostOf(input);
    const Bond *bond = bondOf(host, input);
    if (!bond || bond->of.size() != 1)
        return {};
    const design::Nic *spare = spareNic(input.design, *host, *bond);
    if (!spare)
        return {};
    const auto ends = rules::attachmentsBelow(input.design, *host, bond->name);
    const std::optional<NewPlace> place =
        ends.isEmpty() ? std::nullopt : secondPlace(input.design, *host, *bond, ends.first());
    const QString text =
        place ? say(QT_TRANSLATE_NOOP("fixes", "Add %1 to %2 and plug it into %3"))
                    .arg(spare->name, input.finding.subject, design::portName(place->port))
              : say(QT_TRANSLATE_NOOP("fixes", "Add %1 to %2"))
                    .arg(spare->name, input.finding.subject);
    return {makeFix(text,
                    [nic = PortId{host->name, spare->name}, name = bond->name,
                     place](design::Design &design) -> Result<> {
                        Host *changed = named(design.hosts, nic.device);
                        Bond *enlarged = changed ? named(changed->bonds, name) : nullptr;
                        if (!enlarged)
                            return isGone(nic.device + u'.' + name);
                        enlarged->of << nic.port;
                        return place ? plugIn(design, nic, *place) : Result<>();
                    })};
}

QList<Fix> useActiveBackup(const Input &input)
{
    if (!bondOf(hostOf(input), input))
        return {};
    return {bondFix(
        say(QT_TRANSLATE_NOOP("fixes", "Run %1 as active-backup")).arg(input.finding.subject),
        input, [](Bond &bond) { bond.mode = design::BondMode::ActiveBackup; })};
}

QList<Fix> monitorLinks(const Input &input)
{
    if (!bondOf(hostOf(input), input))
        return {};
    return {bondFix(say(QT_TRANSLATE_NOOP("fixes", "Let %1 look at its links every %2 ms"))
                        .arg(input.finding.subject)
                        .arg(usualMiimon),
                    input, [](Bond &bond) { bond.miimon = usualMiimon; })};
}

}

const std::vector<FixRule> &bondFixes()
{
    static const std::vector<FixRule> fixes{
        {"N-01", addSpareMember},  {"N-02", spreadOverSwitches}, {"N-08", useActiveBackup},
        {"N-09", useActiveBackup}, {"N-10", useActiveBackup},    {"N-11", useActiveBackup},
        {"N-12", monitorLinks},
    };
    return fixes;
}

}
