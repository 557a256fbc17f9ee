#include "rules/fencing_checks.h"

#include "rules/pacemaker_view.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

bool isTwoNodeSet(const RuleInput &input)
{
    if (input.clusterConf)
        return isTrue(input.clusterConf->elements.value(u"cman"_s).attributes.value(u"two_node"_s));
    if (input.corosyncConf)
        return isTrue(input.corosyncConf->quorum.value(u"two_node"_s).value);
    return hasTwoNodes(input) && !hasQdevice(input);
}

/// Nodes that no device kills; std::nullopt if only an agent could tell whom it kills.
std::optional<QStringList> uncoveredNodes(const RuleInput &input)
{
    QStringList uncovered = nodeNames(input);
    const QList<FenceDevice> devices = fenceDevices(input);
    for (const FenceDevice &device : devices) {
        if (!device.victimsKnown)
            return std::nullopt;
        for (const QString &victim : device.victims)
            uncovered.removeAll(victim);
    }
    return devices.isEmpty() ? QStringList() : uncovered;
}

Verdict uncoveredFindings(const RuleInput &input, const Rule &rule)
{
    const std::optional<QStringList> uncovered = uncoveredNodes(input);
    if (!uncovered)
        return std::nullopt;
    QList<Finding> findings;
    for (const QString &node : *uncovered)
        findings << finding(rule, hostOfNode(input, node), {node});
    return findings;
}

/// Does the text hold the id as a word of its own ("loc-fence-a" holds "fence-a")?
bool holdsId(const QString &text, const QString &id)
{
    const auto isPartOfWord = [&](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
    };
    for (qsizetype at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
        if (!isPartOfWord(at - 1) && !isPartOfWord(at + id.size()))
            return true;
    }
    return false;
}

QStringList resourceIds(const formats::Cib &cib)
{
    QStringList ids;
    for (const formats::CibPrimitive &primitive : cib.primitives)
        ids << primitive.id;
    for (const formats::CibGroup &group : cib.groups)
        ids << group.id;
    for (const formats::CibClone &clone : cib.clones)
        ids << clone.id;
    return ids;
}

/// The constraint that keeps a device from a node other than its victim, to be quoted.
formats::SourceRef strayBan(const RuleInput &input, const FenceDevice &device)
{
    for (const formats::CibLocation &location : input.cib->locations) {
        const bool stray = location.resource == device.primitive->id
                           && isMinusInfinity(location.score)
                           && !device.victims.contains(location.node);
        if (stray)
            return location.source;
    }
    return device.primitive->source;
}

}

Verdict fencingIsOff(const RuleInput &input, const Rule &rule)
{
    const formats::NameValue *enabled =
        formats::findValue(input.cib->properties, u"stonith-enabled"_s);
    if (enabled && isFalse(enabled->value))
        return QList{quoting(finding(rule, u"cluster"_s), enabled->source)};
    if (fenceDevices(input).isEmpty() && !isDisklessSbd(input))
        return QList{findingWith(
            rule, QT_TRANSLATE_NOOP("rules", "The cluster has no fencing device at all."),
            u"cluster"_s)};
    return QList<Finding>();
}

Verdict twoNodeWithoutFencing(const RuleInput &input, const Rule &rule)
{
    return isTwoNodeSet(input) ? uncoveredFindings(input, rule) : QList<Finding>();
}

Verdict victimIsNoNode(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    const QStringList nodes = nodeNames(input);
    for (const FenceDevice &device : fenceDevices(input)) {
        for (const QString &victim : device.victims) {
            if (!nodes.contains(victim))
                findings << quoting(finding(rule, device.primitive->id,
                                            {device.primitive->id, victim, listOf(nodes)}),
                                    device.primitive->source);
        }
    }
    return findings;
}

Verdict nodeWithoutDevice(const RuleInput &input, const Rule &rule)
{
    return isTwoNodeSet(input) ? QList<Finding>() : uncoveredFindings(input, rule);
}

Verdict deviceMayRunOnVictim(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    const QStringList nodes = nodeNames(input);
    for (const FenceDevice &device : fenceDevices(input)) {
        if (device.victims.size() != 1 || !nodes.contains(device.victims.first()))
            continue;
        const QString &victim = device.victims.first();
        if (!mayRun(*input.cib, device.primitive->id, victim))
            continue;
        Finding found = quoting(finding(rule, device.primitive->id, {device.primitive->id, victim}),
                                device.primitive->source);
        // From 1.1.11 on a node executes its own fencing only if no other node can.
        if (!pacemakerBefore(input, QVersionNumber(1, 1, 11)))
            found.severity = Severity::Warning;
        findings << found;
    }
    return findings;
}

Verdict nobodyMayKill(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    const QStringList nodes = nodeNames(input);
    const QList<FenceDevice> devices = fenceDevices(input);
    for (const QString &victim : nodes) {
        const FenceDevice *first = nullptr;
        bool killable = false;
        for (const FenceDevice &device : devices) {
            if (!device.victimsKnown)
                return std::nullopt;
            if (!device.victims.contains(victim))
                continue;
            first = first ? first : &device;
            killable |= std::any_of(nodes.begin(), nodes.end(), [&](const QString &node) {
                return node != victim && mayRun(*input.cib, device.primitive->id, node);
            });
        }
        if (first && !killable)
            findings << quoting(
                finding(rule, hostOfNode(input, victim), {victim, first->primitive->id}),
                strayBan(input, *first));
    }
    return findings;
}

Verdict constraintNameMisleads(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    const QStringList ids = resourceIds(*input.cib);
    for (const formats::CibLocation &location : input.cib->locations) {
        QString named;
        for (const QString &id : ids) {
            if (id.size() > named.size() && holdsId(location.id, id))
                named = id;
        }
        if (!named.isEmpty() && named != location.resource
            && !holdsId(location.id, location.resource))
            findings << quoting(
                finding(rule, location.resource, {location.id, named, location.resource}),
                location.source);
    }
    return findings;
}

Verdict bannedEverywhere(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    const QStringList nodes = nodeNames(input);
    QMap<QString, formats::SourceRef> banned;
    for (const formats::CibLocation &location : input.cib->locations) {
        if (isMinusInfinity(location.score))
            banned.insert(location.resource, location.source);
    }
    for (auto it = banned.cbegin(); it != banned.cend(); ++it) {
        const bool everywhere = std::all_of(nodes.begin(), nodes.end(), [&](const QString &node) {
            return isBanned(*input.cib, it.key(), node);
        });
        if (everywhere && !nodes.isEmpty())
            findings << quoting(finding(rule, it.key(), {it.key(), listOf(nodes)}), it.value());
    }
    return findings;
}

Verdict boardsShareAddress(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    QMap<QString, const FenceDevice *> seen;
    const QList<FenceDevice> devices = fenceDevices(input);
    for (const FenceDevice &device : devices) {
        const QString address = parameter(*device.primitive, {u"ip"_s, u"ipaddr"_s}).toLower();
        const QString plug =
            parameter(*device.primitive, {u"plug"_s, u"port"_s, u"pcmk_host_map"_s});
        if (address.isEmpty() || !plug.isEmpty() || device.victims.size() != 1)
            continue;
        const QString port =
            parameter(*device.primitive, {u"ipport"_s, u"systems_uri"_s, u"systems-uri"_s});
        const FenceDevice *&other = seen[address + u'|' + port];
        if (other && other->victims != device.victims)
            findings << quoting(finding(rule, device.primitive->id,
                                        {other->primitive->id, device.primitive->id, address}),
                                device.primitive->source);
        other = other ? other : &device;
    }
    return findings;
}

}
