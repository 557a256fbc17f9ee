#include "rules/fencing_checks.h"

#include "rules/pacemaker_view.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

const QVersionNumber delayMaxSince(1, 1, 13);
const QVersionNumber delayBaseSince(1, 1, 18);
const QVersionNumber delayMapSince(2, 1, 2);
const QVersionNumber priorityDelaySince(2, 0, 4);

struct Delay
{
    qint64 fixed = 0;  ///< milliseconds, certain
    qint64 random = 0; ///< milliseconds, at most
};

/// pcmk_delay_base is one value or, later, "node:value;node:value".
qint64 baseDelay(const QString &text, const QString &victim)
{
    if (!text.contains(u':'))
        return milliseconds(text).value_or(0);
    const QStringList entries = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        if (entry.section(u':', 0, 0).trimmed() == victim)
            return milliseconds(entry.section(u':', 1)).value_or(0);
    }
    return 0;
}

/// What the target's Pacemaker ignores does not delay.
Delay delayOf(const RuleInput &input, const FenceDevice &device, const QString &victim)
{
    Delay delay;
    delay.fixed = milliseconds(parameter(*device.primitive, {u"delay"_s})).value_or(0);
    if (!pacemakerBefore(input, delayBaseSince))
        delay.fixed += baseDelay(parameter(*device.primitive, {u"pcmk_delay_base"_s}), victim);
    if (!pacemakerBefore(input, delayMaxSince))
        delay.random =
            milliseconds(parameter(*device.primitive, {u"pcmk_delay_max"_s})).value_or(0);
    return delay;
}

/// priority-fencing-delay decides the race only if resources have different worth.
bool priorityDecides(const RuleInput &input)
{
    const formats::Cib &cib = *input.cib;
    if (pacemakerBefore(input, priorityDelaySince)
        || milliseconds(property(cib, u"priority-fencing-delay"_s)).value_or(0) == 0)
        return false;
    const auto hasPriority = [](const QList<formats::NameValue> &values) {
        const formats::NameValue *value = formats::findValue(values, u"priority"_s);
        return value && value->value.toInt() != 0;
    };
    return hasPriority(cib.resourceDefaults)
           || std::any_of(
               cib.primitives.begin(), cib.primitives.end(),
               [&](const formats::CibPrimitive &primitive) { return hasPriority(primitive.meta); });
}

QString seconds(qint64 duration)
{
    return QString::number((duration + 999) / 1000);
}

/// One of the agent's own time-outs: as set, else from its metadata, else the usual value.
qint64 agentTime(const RuleInput &input, const formats::CibPrimitive &primitive,
                 const QString &name, qint64 usual)
{
    if (const std::optional<qint64> set = milliseconds(parameter(primitive, {name})))
        return *set;
    const catalogue::FenceAgent *agent =
        input.catalogue ? catalogue::findAgent(*input.catalogue, primitive.type) : nullptr;
    for (const catalogue::AgentParameter &known :
         agent ? agent->parameters : QList<catalogue::AgentParameter>()) {
        if (known.name == name)
            return milliseconds(known.defaultValue).value_or(usual);
    }
    return usual;
}

qint64 fencingTimeout(const RuleInput &input, const formats::CibPrimitive &primitive)
{
    const std::optional<qint64> own =
        milliseconds(parameter(primitive, {u"pcmk_reboot_timeout"_s}));
    return own ? *own : milliseconds(property(*input.cib, u"stonith-timeout"_s)).value_or(60'000);
}

}

Verdict bothShootAtOnce(const RuleInput &input, const Rule &rule)
{
    const QStringList nodes = nodeNames(input);
    if (nodes.size() != 2 || hasQdevice(input) || priorityDecides(input))
        return QList<Finding>();
    QMap<QString, Delay> delays;
    formats::SourceRef place;
    const QList<FenceDevice> devices = fenceDevices(input);
    for (const FenceDevice &device : devices) {
        for (const QString &victim : device.victims) {
            if (device.level == 1 && nodes.contains(victim) && !delays.contains(victim)) {
                delays.insert(victim, delayOf(input, device, victim));
                place = device.primitive->source;
            }
        }
    }
    if (delays.size() != 2)
        return QList<Finding>();
    const Delay &a = delays.first();
    const Delay &b = delays.last();
    if (a.fixed != b.fixed || a.random > 0 || b.random > 0)
        return QList<Finding>();
    return QList{
        quoting(finding(rule, u"cluster"_s, {nodes[0], nodes[1], seconds(a.fixed)}), place)};
}

Verdict fencingTimesOut(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const FenceDevice &device : fenceDevices(input)) {
        const formats::CibPrimitive &primitive = *device.primitive;
        qint64 waits = 0;
        for (const QString &victim : device.victims) {
            const Delay delay = delayOf(input, device, victim);
            waits = std::max(waits, delay.fixed + delay.random);
        }
        const qint64 works = agentTime(input, primitive, u"login_timeout"_s, 5'000)
                             + agentTime(input, primitive, u"shell_timeout"_s, 3'000)
                             + agentTime(input, primitive, u"power_timeout"_s, 20'000)
                             + agentTime(input, primitive, u"power_wait"_s, 0);
        const qint64 limit = fencingTimeout(input, primitive);
        if (waits + works > limit)
            findings << quoting(finding(rule, primitive.id,
                                        {primitive.id, seconds(waits), seconds(works),
                                         seconds(limit), seconds(tokenOf(input) + waits + works)}),
                                primitive.source);
    }
    return findings;
}

Verdict priorityDelayTooShort(const RuleInput &input, const Rule &rule)
{
    const formats::NameValue *value =
        formats::findValue(input.cib->properties, u"priority-fencing-delay"_s);
    const qint64 priorityDelay = value ? milliseconds(value->value).value_or(0) : 0;
    if (priorityDelay == 0)
        return QList<Finding>();
    qint64 longest = 0;
    for (const FenceDevice &device : fenceDevices(input)) {
        for (const QString &victim : device.victims) {
            const QString base = parameter(*device.primitive, {u"pcmk_delay_base"_s});
            const QString most = parameter(*device.primitive, {u"pcmk_delay_max"_s});
            longest = std::max({longest, baseDelay(base, victim), milliseconds(most).value_or(0)});
        }
    }
    if (priorityDelay >= 2 * longest)
        return QList<Finding>();
    return QList{quoting(finding(rule, u"cluster"_s,
                                 {seconds(priorityDelay), seconds(longest), seconds(2 * longest)}),
                         value->source)};
}

Verdict optionNewerThanPacemaker(const RuleInput &input, const Rule &rule)
{
    const catalogue::Platform *platform = platformOf(input);
    if (!platform || platform->pacemakerVersion.isEmpty())
        return std::nullopt;
    QList<Finding> findings;
    const auto judge = [&](const QString &subject, const QList<formats::NameValue> &values,
                           const QString &name, const QVersionNumber &since) {
        const formats::NameValue *value = formats::findValue(values, name);
        if (value && pacemakerBefore(input, since))
            findings << quoting(
                finding(rule, subject,
                        {subject, name, since.toString(), platform->pacemakerVersion}),
                value->source);
    };
    judge(u"cluster"_s, input.cib->properties, u"priority-fencing-delay"_s, priorityDelaySince);
    for (const FenceDevice &device : fenceDevices(input)) {
        const QList<formats::NameValue> &parameters = device.primitive->parameters;
        const bool isMap = parameter(*device.primitive, {u"pcmk_delay_base"_s}).contains(u':');
        judge(device.primitive->id, parameters, u"pcmk_delay_max"_s, delayMaxSince);
        judge(device.primitive->id, parameters, u"pcmk_delay_base"_s,
              isMap ? delayMapSince : delayBaseSince);
    }
    return findings;
}

}
