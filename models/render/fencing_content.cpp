#include "render/fencing_content.h"

#include "design/lookup.h"
#include "render/cluster_values.h"
#include "render/render.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

QString plugOf(const design::FencingDevice &device, const design::Host &host)
{
    const QString given = device.plugs.value(host.name);
    if (!given.isEmpty() || device.pdu.isEmpty())
        return given;
    QStringList outlets;
    const QString prefix = device.pdu + u':';
    for (const QString &source : host.power)
        if (source.startsWith(prefix))
            outlets.append(source.mid(prefix.size()));
    return outlets.join(u',');
}

namespace {

using design::FencingDevice;
using formats::NameValue;

/// Seconds by which the device that would kill the preferred survivor waits.
constexpr int agentDelay = 10;
constexpr int pacemakerDelay = 5;

NameValue value(const QString &name, const QString &text)
{
    return {name, text, {}, {}};
}

/// The names that nearly all agents share, for agents the catalogue does not know.
QString customaryName(const QString &name, bool wantsNew)
{
    static const QMap<QString, QString> oldNames{{u"ip"_s, u"ipaddr"_s},
                                                 {u"username"_s, u"login"_s},
                                                 {u"password"_s, u"passwd"_s},
                                                 {u"plug"_s, u"port"_s},
                                                 {u"ssh"_s, u"secure"_s}};
    return wantsNew ? oldNames.key(name, name) : oldNames.value(name, name);
}

/// The name by which the platform's agents know a parameter that is given by its old or new name.
QString parameterName(const Context &context, const catalogue::FenceAgent *agent,
                      const QString &name)
{
    const bool wantsNew = context.platform.newFenceParameterNames;
    const QString customary = customaryName(name, wantsNew);
    if (!agent)
        return customary;
    QStringList candidates;
    for (const catalogue::AgentParameter &parameter : agent->parameters) {
        if (wantsNew && parameter.name == name && !parameter.replacedBy.isEmpty())
            return parameter.replacedBy;
        if (!wantsNew && parameter.replacedBy == name)
            candidates.append(parameter.name);
    }
    return candidates.contains(customary) ? customary : candidates.value(0, name);
}

const catalogue::AgentParameter *findParameter(const catalogue::FenceAgent *agent,
                                               const QString &name)
{
    if (!agent)
        return nullptr;
    const auto found = std::find_if(
        agent->parameters.cbegin(), agent->parameters.cend(),
        [&](const catalogue::AgentParameter &parameter) { return parameter.name == name; });
    return found == agent->parameters.cend() ? nullptr : &*found;
}

/// Old agents take only "1" for a flag that is set.
QString parameterText(const catalogue::AgentParameter *parameter, const QString &text)
{
    if (!parameter || parameter->type != u"boolean"_s)
        return text;
    if (text == u"true"_s || text == u"yes"_s || text == u"on"_s)
        return u"1"_s;
    return text == u"false"_s || text == u"no"_s || text == u"off"_s ? u"0"_s : text;
}

QList<const design::Host *> victims(const Context &context, const FencingDevice &device)
{
    QList<const design::Host *> hosts;
    for (const design::Host &host : context.design.hosts)
        if (device.kills.contains(host.name))
            hosts.append(&host);
    return hosts;
}

/// Who kills the host, in the order of the levels, then of the design.
QList<const FencingDevice *> killersOf(const Context &context, const QString &host)
{
    QList<const FencingDevice *> killers;
    for (const FencingDevice &device : context.design.fencing)
        if (device.kills.contains(host))
            killers.append(&device);
    std::stable_sort(
        killers.begin(), killers.end(),
        [](const FencingDevice *a, const FencingDevice *b) { return a->level < b->level; });
    return killers;
}

bool saysDelay(const FencingDevice &device)
{
    static const QStringList names{u"delay"_s, u"pcmk_delay_base"_s, u"pcmk_delay_max"_s};
    return device.delay || std::any_of(names.cbegin(), names.cend(), [&](const QString &name) {
               return device.options.contains(name);
           });
}

bool hasDelayBase(const Context &context)
{
    return hasPacemaker(context.platform, QVersionNumber(1, 1, 18));
}

/// Two hosts that lose sight of each other shoot at the same time: the device that kills the
/// preferred survivor waits, and only that one. A delay in the design is the admin's own choice.
const FencingDevice *waitingDevice(const Context &context)
{
    const auto &devices = context.design.fencing;
    if (context.design.hosts.size() != 2
        || std::any_of(devices.cbegin(), devices.cend(), saysDelay))
        return nullptr;
    const auto killers = killersOf(context, preferredSurvivor(context.design));
    return killers.isEmpty() ? nullptr : killers.constFirst();
}

/// The delay's parameters; a device that kills both hosts needs the map by node of Pacemaker 2.1.2,
/// since one number would make both wait.
QList<NameValue> delayOf(const Context &context, const FencingDevice &device)
{
    if (device.delay) {
        const QString seconds = QString::number(*device.delay);
        return hasDelayBase(context) ? QList{value(u"pcmk_delay_base"_s, seconds + u's')}
                                     : QList{value(u"delay"_s, seconds)};
    }
    if (waitingDevice(context) != &device)
        return {};
    const QString base = QString::number(pacemakerDelay) + u's';
    const auto hosts = victims(context, device);
    if (hosts.size() == 1)
        return hasDelayBase(context) ? QList{value(u"pcmk_delay_base"_s, base)}
                                     : QList{value(u"delay"_s, QString::number(agentDelay))};
    if (!hasPacemaker(context.platform, QVersionNumber(2, 1, 2)))
        return {};
    const QString survivor = preferredSurvivor(context.design);
    QStringList map;
    for (const design::Host *host : hosts)
        map.append(nodeName(context.design, *host, context.platform) + u':'
                   + (host->name == survivor ? base : u"0s"_s));
    return {value(u"pcmk_delay_base"_s, map.join(u';'))};
}

QList<NameValue> hostParameters(const Context &context, const FencingDevice &device)
{
    QStringList names;
    QStringList map;
    for (const design::Host *host : victims(context, device)) {
        names.append(nodeName(context.design, *host, context.platform));
        const QString plug = plugOf(device, *host);
        if (!plug.isEmpty())
            map.append(names.constLast() + u':' + plug);
    }
    return {map.isEmpty() ? value(u"pcmk_host_list"_s, names.join(u','))
                          : value(u"pcmk_host_map"_s, map.join(u';')),
            value(u"pcmk_host_check"_s, u"static-list"_s)};
}

formats::CibPrimitive primitiveOf(const Context &context, const FencingDevice &device)
{
    const catalogue::FenceAgent *agent = catalogue::findAgent(context.catalogue, device.agent);
    formats::CibPrimitive primitive;
    primitive.id = device.name;
    primitive.standard = u"stonith"_s;
    primitive.type = device.agent;

    QList<NameValue> &parameters = primitive.parameters;
    const auto name = [&](const QString &logical) {
        return parameterName(context, agent, logical);
    };
    // Agents without a board, such as fence_sbd, take no address.
    if (!device.address.isEmpty() && (!agent || findParameter(agent, name(u"ip"_s))))
        parameters.append(value(name(u"ip"_s), device.address));
    if (!device.login.isEmpty())
        parameters.append(value(name(u"username"_s), device.login));
    if (device.password)
        parameters.append({name(u"password"_s), {}, device.password->name, {}});
    for (auto it = device.options.cbegin(); it != device.options.cend(); ++it) {
        const QString option = name(it.key());
        parameters.append(value(option, parameterText(findParameter(agent, option), it.value())));
    }
    parameters += hostParameters(context, device);
    parameters += delayOf(context, device);
    primitive.operations = {{u"monitor"_s, u"60s"_s, u"60s"_s, {}, {}}};
    return primitive;
}

/// A device that kills one host only may not run there: it would have to kill itself.
void addLocation(const Context &context, const FencingDevice &device, formats::Cib &cib)
{
    const auto hosts = victims(context, device);
    if (hosts.size() != 1)
        return;
    const QString node = nodeName(context.design, *hosts.constFirst(), context.platform);
    cib.locations.append({u"loc-"_s + device.name, device.name, node, u"-INFINITY"_s, {}});
}

/// A host with several devices gets levels. All devices of one level are needed (a host with two
/// power supplies): Pacemaker then switches all of them off before it switches the first on again.
void addLevels(const Context &context, formats::Cib &cib)
{
    if (!hasPacemaker(context.platform, QVersionNumber(1, 1, 7)))
        return; // knows no fencing topology
    for (const design::Host &host : context.design.hosts) {
        const auto killers = killersOf(context, host.name);
        if (killers.size() < 2)
            continue;
        const QString node = nodeName(context.design, host, context.platform);
        for (int i = 0, index = 0; i < killers.size(); ++i) {
            if (i > 0 && killers.at(i)->level == killers.at(i - 1)->level) {
                cib.levels.last().devices.append(killers.at(i)->name);
                continue;
            }
            cib.levels.append({node, ++index, {killers.at(i)->name}, {}});
        }
    }
}

}

void addFencing(const Context &context, formats::Cib &cib)
{
    for (const FencingDevice &device : context.design.fencing) {
        cib.primitives.append(primitiveOf(context, device));
        addLocation(context, device, cib);
    }
    addLevels(context, cib);
}

int longestFencingDelay(const Context &context)
{
    int longest = 0;
    for (const FencingDevice &device : context.design.fencing)
        longest = std::max(longest, device.delay.value_or(0));
    if (waitingDevice(context))
        longest = std::max(longest, hasDelayBase(context) ? pacemakerDelay : agentDelay);
    return longest;
}

}
