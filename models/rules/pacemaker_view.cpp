#include "rules/pacemaker_view.h"

#include "design/derived.h"
#include "design/lookup.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::rules {

bool isCman(const RuleInput &input)
{
    const catalogue::Platform *platform = platformOf(input);
    return platform ? platform->stack == catalogue::Stack::Cman : input.clusterConf.has_value();
}

bool startsAtBoot(const RuleInput &input, const QString &service)
{
    const catalogue::Platform *platform = platformOf(input);
    return input.design.cluster.keepServices.contains(service)
           || (platform && platform->servicesOn.contains(service));
}

bool pacemakerBefore(const RuleInput &input, const QVersionNumber &version)
{
    const catalogue::Platform *platform = platformOf(input);
    return platform && !platform->pacemakerVersion.isEmpty()
           && QVersionNumber::fromString(platform->pacemakerVersion) < version;
}

QString clusterNodeName(const RuleInput &input, const design::Host &host)
{
    if (!isCman(input) || input.design.cluster.rings.isEmpty())
        return host.name;
    const design::Address *address = design::addressIn(host, input.design.cluster.rings.first());
    return address && !address->name.isEmpty() ? address->name : host.name;
}

QString hostOfNode(const RuleInput &input, const QString &node)
{
    for (const design::Host &host : input.design.hosts) {
        if (clusterNodeName(input, host) == node)
            return host.name;
    }
    return node;
}

QStringList nodeNames(const RuleInput &input)
{
    QStringList names;
    if (input.clusterConf) {
        for (const formats::ClusterConfNode &node : input.clusterConf->nodes)
            names << node.name;
    } else if (input.corosyncConf) {
        for (const formats::CorosyncSection &node : input.corosyncConf->nodes)
            names << node.value(u"name"_s).value;
    }
    names.removeAll(QString());
    if (names.isEmpty() && input.cib) {
        for (const formats::CibNode &node : input.cib->nodes)
            names << node.name;
    }
    if (names.isEmpty()) {
        for (const design::Host &host : input.design.hosts)
            names << clusterNodeName(input, host);
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

bool hasTwoNodes(const RuleInput &input)
{
    return nodeNames(input).size() == 2;
}

bool hasQdevice(const RuleInput &input)
{
    return input.design.cluster.quorum.qdevice
           || (input.corosyncConf && !input.corosyncConf->device.isEmpty())
           || (input.clusterConf && input.clusterConf->elements.contains(u"quorumd"_s));
}

qint64 tokenOf(const RuleInput &input)
{
    if (input.corosyncConf && input.corosyncConf->totem.contains(u"token"_s))
        return input.corosyncConf->totem.value(u"token"_s).value.toLongLong();
    if (input.clusterConf) {
        const QString token =
            input.clusterConf->elements.value(u"totem"_s).attributes.value(u"token"_s);
        if (!token.isEmpty())
            return token.toLongLong();
    }
    const catalogue::Platform *platform = platformOf(input);
    return input.design.cluster.token.value_or(platform ? platform->defaultToken : 3000);
}

std::optional<qint64> milliseconds(const QString &text)
{
    static const QRegularExpression pattern(
        u"^\\s*(\\d{1,9})\\s*(ms|msec|us|usec|s|sec|m|min|h|hr)?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 number = match.captured(1).toLongLong();
    const QString unit = match.captured(2).toLower();
    if (unit.startsWith(u"us"))
        return number / 1000;
    if (unit.startsWith(u"ms"))
        return number;
    if (unit.startsWith(u'm'))
        return number * 60'000;
    if (unit.startsWith(u'h'))
        return number * 3'600'000;
    return number * 1000;
}

bool isTrue(const QString &text)
{
    static const QStringList words{u"true"_s, u"yes"_s, u"on"_s, u"y"_s, u"1"_s};
    return words.contains(text.trimmed().toLower());
}

bool isFalse(const QString &text)
{
    static const QStringList words{u"false"_s, u"no"_s, u"off"_s, u"n"_s, u"0"_s};
    return words.contains(text.trimmed().toLower());
}

QString property(const formats::Cib &cib, const QString &name)
{
    const formats::NameValue *value = formats::findValue(cib.properties, name);
    return value ? value->value : QString();
}

QString parameter(const formats::CibPrimitive &primitive, const QStringList &names)
{
    for (const QString &name : names) {
        if (const formats::NameValue *value = formats::findValue(primitive.parameters, name))
            return value->secret.isEmpty() ? value->value : u"@secret:%1@"_s.arg(value->secret);
    }
    return {};
}

const formats::CibOperation *operation(const formats::CibPrimitive &primitive, const QString &name)
{
    for (const formats::CibOperation &candidate : primitive.operations) {
        if (candidate.name == name)
            return &candidate;
    }
    return nullptr;
}

bool isFencing(const formats::CibPrimitive &primitive)
{
    return primitive.standard == u"stonith";
}

namespace {

bool isSbdAgent(const QString &type)
{
    return type == u"fence_sbd" || type == u"external/sbd";
}

/// pcmk_host_list and pcmk_host_map separate by blanks, commas and semicolons.
QStringList namedVictims(const formats::CibPrimitive &primitive)
{
    static const QRegularExpression separator(u"[\\s,;]+"_s);
    QStringList victims =
        parameter(primitive, {u"pcmk_host_list"_s}).split(separator, Qt::SkipEmptyParts);
    const QStringList pairs =
        parameter(primitive, {u"pcmk_host_map"_s}).split(separator, Qt::SkipEmptyParts);
    for (const QString &pair : pairs)
        victims << pair.section(u':', 0, 0);
    victims.sort();
    victims.removeDuplicates();
    return victims;
}

QStringList drawnVictims(const RuleInput &input, const QString &device)
{
    QStringList victims;
    const design::FencingDevice *drawn = design::findFencing(input.design, device);
    for (const QString &name : drawn ? drawn->kills : QStringList()) {
        const design::Host *host = design::findHost(input.design, name);
        victims << (host ? clusterNodeName(input, *host) : name);
    }
    return victims;
}

int levelOf(const formats::Cib &cib, const QString &device)
{
    int level = 0;
    for (const formats::CibFencingLevel &entry : cib.levels) {
        if (entry.devices.contains(device) && (level == 0 || entry.index < level))
            level = entry.index;
    }
    return level == 0 ? 1 : level;
}

}

QList<FenceDevice> fenceDevices(const RuleInput &input)
{
    QList<FenceDevice> devices;
    if (!input.cib)
        return devices;
    for (const formats::CibPrimitive &primitive : input.cib->primitives) {
        if (!isFencing(primitive))
            continue;
        FenceDevice device{&primitive, namedVictims(primitive), false,
                           levelOf(*input.cib, primitive.id)};
        if (device.victims.isEmpty())
            device.victims =
                isSbdAgent(primitive.type) ? nodeNames(input) : drawnVictims(input, primitive.id);
        device.victimsKnown = !device.victims.isEmpty();
        devices << device;
    }
    return devices;
}

bool isDisklessSbd(const RuleInput &input)
{
    if (!input.cib)
        return false;
    const QString timeout = property(*input.cib, u"stonith-watchdog-timeout"_s);
    if (timeout.isEmpty() || milliseconds(timeout) == 0)
        return false;
    for (const formats::CibPrimitive &primitive : input.cib->primitives) {
        if (isSbdAgent(primitive.type))
            return false;
    }
    return true;
}

bool isMinusInfinity(const QString &score)
{
    const QString text = score.trimmed().toLower();
    return text.startsWith(u"-inf") || text.toLongLong() <= -1'000'000;
}

bool isBanned(const formats::Cib &cib, const QString &resource, const QString &node)
{
    return std::any_of(cib.locations.begin(), cib.locations.end(),
                       [&](const formats::CibLocation &location) {
                           return location.resource == resource && location.node == node
                                  && isMinusInfinity(location.score);
                       });
}

bool mayRun(const formats::Cib &cib, const QString &resource, const QString &node)
{
    if (isBanned(cib, resource, node))
        return false;
    const formats::CibPrimitive *primitive = formats::findPrimitive(cib, resource);
    const formats::NameValue *role =
        primitive ? formats::findValue(primitive->meta, u"target-role"_s) : nullptr;
    if (role && role->value.compare(u"stopped", Qt::CaseInsensitive) == 0)
        return false;
    if (!isFalse(property(cib, u"symmetric-cluster"_s)))
        return true;
    return std::any_of(cib.locations.begin(), cib.locations.end(),
                       [&](const formats::CibLocation &location) {
                           return location.resource == resource && location.node == node
                                  && !location.score.startsWith(u'-');
                       });
}

QList<const formats::CibPrimitive *> vmResources(const formats::Cib &cib)
{
    QList<const formats::CibPrimitive *> resources;
    for (const formats::CibPrimitive &primitive : cib.primitives) {
        if (primitive.type == u"VirtualDomain")
            resources << &primitive;
    }
    return resources;
}

const design::Vm *vmOf(const RuleInput &input, const formats::CibPrimitive &resource)
{
    for (const design::Vm &vm : input.design.vms) {
        if (design::resourceOf(vm) == resource.id)
            return &vm;
    }
    const QString file = parameter(resource, {u"config"_s}).section(u'/', -1);
    return design::findVm(input.design, file.endsWith(u".xml") ? file.chopped(4) : file);
}

bool mayMigrate(const formats::CibPrimitive &resource)
{
    const formats::NameValue *value = formats::findValue(resource.meta, u"allow-migrate"_s);
    return value && isTrue(value->value);
}

}
