#include "rules/fencing_checks.h"

#include "design/lookup.h"
#include "rules/pacemaker_view.h"
#include "rules/power_view.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

/// Parameters are the same with '-' and '_'.
QString plainName(QString name)
{
    return name.replace(u'-', u'_');
}

/// Pacemaker itself reads these; no agent declares them.
bool isPacemakerParameter(const QString &name)
{
    static const QStringList known{u"priority"_s, u"provides"_s, u"stonith-timeout"_s,
                                   u"crm_feature_set"_s};
    return name.startsWith(u"pcmk_") || known.contains(name);
}

/// Pacemaker fills them for each call.
bool isFilledByPacemaker(const QString &name)
{
    return name == u"plug" || name == u"port" || name == u"action" || name == u"nodename";
}

const catalogue::AgentParameter *knownParameter(const catalogue::FenceAgent &agent,
                                                const QString &name)
{
    for (const catalogue::AgentParameter &known : agent.parameters) {
        if (plainName(known.name) == plainName(name))
            return &known;
    }
    return nullptr;
}

/// The old name of a parameter, or an empty string.
QString oldName(const catalogue::FenceAgent &agent, const QString &name)
{
    for (const catalogue::AgentParameter &known : agent.parameters) {
        if (plainName(known.replacedBy) == plainName(name))
            return known.name;
    }
    return {};
}

QList<Finding> missingParameters(const formats::CibPrimitive &device,
                                 const catalogue::FenceAgent &agent,
                                 const catalogue::Platform *platform, const Rule &rule)
{
    QStringList set;
    for (const formats::NameValue &value : device.parameters) {
        const catalogue::AgentParameter *known = knownParameter(agent, value.name);
        set << plainName(known && !known->replacedBy.isEmpty() ? known->replacedBy : value.name);
    }
    QList<Finding> findings;
    for (const catalogue::AgentParameter &known : agent.parameters) {
        const bool must = known.required && known.defaultValue.isEmpty()
                          && known.replacedBy.isEmpty() && !isFilledByPacemaker(known.name);
        if (must && !set.contains(plainName(known.name)))
            findings << quoting(
                finding(rule, device.id,
                        {device.id, agent.name,
                         platform ? catalogue::parameterName(agent, known.name, *platform)
                                  : known.name}),
                device.source);
    }
    return findings;
}

QList<Finding> unknownParameters(const formats::CibPrimitive &device,
                                 const catalogue::FenceAgent &agent,
                                 const catalogue::Platform *platform, const Rule &rule)
{
    QList<Finding> findings;
    const auto warn = [&](const char *text, const formats::NameValue &value,
                          const QString &better) {
        Finding found =
            findingWith(rule, text, device.id, {device.id, agent.name, value.name, better});
        found.severity = Severity::Warning;
        findings << quoting(found, value.source.line > 0 ? value.source : device.source);
    };
    for (const formats::NameValue &value : device.parameters) {
        if (isPacemakerParameter(value.name))
            continue;
        const QString old = oldName(agent, value.name);
        if (!knownParameter(agent, value.name))
            warn(QT_TRANSLATE_NOOP("rules", "%1: the agent %2 knows no parameter %3."), value, {});
        else if (platform && !platform->newFenceParameterNames && !old.isEmpty())
            warn(QT_TRANSLATE_NOOP("rules",
                                   "%1: the target's %2 knows the parameter %3 only as %4."),
                 value, old);
    }
    return findings;
}

bool isOnBoard(const RuleInput &input, const design::FencingDevice &device)
{
    const catalogue::FenceAgent *agent =
        input.catalogue ? catalogue::findAgent(*input.catalogue, device.agent) : nullptr;
    return agent ? agent->onBoard
                 : device.kills.size() == 1 && device.pdu.isEmpty() && device.power.isEmpty()
                       && device.plugs.isEmpty();
}

/// Does the device still work when the host's power is gone?
bool survivesHostPower(const RuleInput &input, const design::FencingDevice &device,
                       const design::Host &host)
{
    if (device.agent == u"fence_sbd")
        return true; // the host's own watchdog acts, or there is nothing left to act
    if (isOnBoard(input, device) && device.power.isEmpty())
        return false;
    const QStringList hostFeeds = feedsOf(input.design, host.power);
    return hostFeeds.size() != 1 || feedsOf(input.design, device) != hostFeeds;
}

QString fileOf(const RuleInput &input, const QString &host, const QString &pathPart)
{
    QByteArray text;
    for (const Artefact &file : input.files) {
        if (file.host == host && file.path.contains(pathPart))
            text += placeholderBytes(file) + '\n';
    }
    return QString::fromUtf8(text);
}

}

Verdict actionIsSet(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const FenceDevice &device : fenceDevices(input)) {
        for (const QString &name : {u"action"_s, u"option"_s}) {
            if (const formats::NameValue *value =
                    formats::findValue(device.primitive->parameters, name))
                findings << quoting(
                    finding(rule, device.primitive->id, {device.primitive->id, name, value->value}),
                    value->source.line > 0 ? value->source : device.primitive->source);
        }
    }
    return findings;
}

Verdict parametersAgainstMetadata(const RuleInput &input, const Rule &rule)
{
    if (!input.catalogue)
        return std::nullopt;
    QList<Finding> findings;
    bool allKnown = true;
    for (const FenceDevice &device : fenceDevices(input)) {
        const catalogue::FenceAgent *agent =
            catalogue::findAgent(*input.catalogue, device.primitive->type);
        allKnown &= agent != nullptr;
        if (!agent)
            continue;
        findings << missingParameters(*device.primitive, *agent, platformOf(input), rule)
                 << unknownParameters(*device.primitive, *agent, platformOf(input), rule);
    }
    if (findings.isEmpty() && !allKnown)
        return std::nullopt;
    return findings;
}

Verdict iloOverTelnet(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const FenceDevice &device : fenceDevices(input)) {
        const formats::CibPrimitive &primitive = *device.primitive;
        if (primitive.type != u"fence_ilo_mp")
            continue;
        if (!isTrue(parameter(primitive, {u"secure"_s, u"ssh"_s})))
            findings << quoting(finding(rule, primitive.id, {primitive.id}), primitive.source);
        for (const QString &victim : device.victims) {
            const design::Host *host = design::findHost(input.design, hostOfNode(input, victim));
            if (host && host->model.contains(u"ProLiant", Qt::CaseInsensitive))
                findings << quoting(
                    findingWith(rule,
                                QT_TRANSLATE_NOOP("rules", "%1 uses fence_ilo_mp, but %2 is a %3."),
                                primitive.id, {primitive.id, host->name, host->model}),
                    primitive.source);
        }
    }
    return findings;
}

Verdict deviceWithoutMonitor(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const FenceDevice &device : fenceDevices(input)) {
        const formats::CibOperation *monitor = operation(*device.primitive, u"monitor"_s);
        if (!monitor || milliseconds(monitor->interval).value_or(0) == 0)
            findings << quoting(finding(rule, device.primitive->id, {device.primitive->id}),
                                device.primitive->source);
    }
    return findings;
}

Verdict deviceDiesWithVictim(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        QStringList devices;
        bool survives = false;
        bool onBoardOnly = true;
        for (const design::FencingDevice &device : input.design.fencing) {
            if (!device.kills.contains(host.name))
                continue;
            devices << device.name;
            survives |= survivesHostPower(input, device, host);
            onBoardOnly &= isOnBoard(input, device);
        }
        if (devices.isEmpty() || survives)
            continue;
        const QStringList arguments{host.name, listOf(devices),
                                    listOf(feedsOf(input.design, host.power))};
        findings << (onBoardOnly
                         ? finding(rule, host.name, arguments)
                         : findingWith(rule,
                                       QT_TRANSLATE_NOOP(
                                           "rules", "%2 hangs on the feed %3, on which %1 hangs "
                                                    "alone: both go dark together."),
                                       host.name, arguments));
    }
    return findings;
}

Verdict powerKeyIsHandled(const RuleInput &input, const Rule &rule)
{
    const catalogue::Platform *platform = platformOf(input);
    if (!platform)
        return std::nullopt;
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const bool onBoard =
            std::any_of(input.design.fencing.begin(), input.design.fencing.end(),
                        [&](const design::FencingDevice &device) {
                            return device.kills.contains(host.name) && isOnBoard(input, device);
                        });
        if (!onBoard)
            continue;
        const bool ignored = platform->init == catalogue::InitSystem::SysV
                                 ? !startsAtBoot(input, u"acpid"_s)
                                 : fileOf(input, host.name, u"/systemd/logind.conf"_s)
                                       .contains(u"HandlePowerKey=ignore");
        if (!ignored)
            findings << finding(rule, host.name, {host.name});
    }
    return findings;
}

Verdict boardsShareLogin(const RuleInput &input, const Rule &rule)
{
    struct Login
    {
        QStringList devices;
        QStringList addresses;
        formats::SourceRef place;
    };
    QMap<QString, Login> logins;
    for (const FenceDevice &device : fenceDevices(input)) {
        const QString password = parameter(*device.primitive, {u"password"_s, u"passwd"_s});
        if (password.isEmpty())
            continue;
        const QString user = parameter(*device.primitive, {u"username"_s, u"login"_s});
        Login &login = logins[user + u'\n' + password];
        login.devices << device.primitive->id;
        login.addresses << parameter(*device.primitive, {u"ip"_s, u"ipaddr"_s});
        login.place = device.primitive->source;
    }
    QList<Finding> findings;
    for (Login &login : logins) {
        login.addresses.removeDuplicates();
        if (login.addresses.size() > 1)
            findings << quoting(finding(rule, u"cluster"_s, {listOf(login.devices)}), login.place);
    }
    return findings;
}

}
