#include "drafts/fencing_draft.h"

#include "core/names.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "design/verify.h"
#include "drafts/consequences.h"
#include "drafts/new_cluster.h"
#include "drafts/numbering.h"
#include "fixes/switch_ports.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

using design::Design;
using design::FencingDevice;

QString say(const char *text)
{
    return QCoreApplication::translate("drafts", text);
}

bool isOfLevel(const FencingDevice &device, int level)
{
    return device.level == level && device.pdu.isEmpty();
}

bool has(const catalogue::FenceAgent &agent, const QString &parameter)
{
    return catalogue::findParameter(agent, parameter) != nullptr;
}

QString deviceName(const QString &host, int level)
{
    return level == 1 ? u"fence-"_s + host : u"fence-%1-%2"_s.arg(host).arg(level);
}

/// A free port of the LAN switches in turn, which carries the boards' network.
void cableBoard(Design &design, const FencingDevice &device, int turn)
{
    QStringList switches;
    for (const design::Cable &cable : std::as_const(design.cables)) {
        for (const auto &[own, peer] : {std::pair(cable.a, cable.b), std::pair(cable.b, cable.a)}) {
            if (design::findFencing(design, own.device) && !switches.contains(peer.device))
                switches.append(peer.device);
        }
    }
    if (switches.isEmpty())
        switches = switchesOf(design, u"public"_s);
    switches.sort();
    const design::Network *network = design::findNetwork(design, device.network);
    for (qsizetype i = 0; i < switches.size(); ++i) {
        const QString name = switches[(turn + i) % switches.size()];
        for (design::Switch &lan : design.switches) {
            const QString port =
                lan.name == name ? fixes::freePorts(design, lan).value(0) : QString();
            if (port.isEmpty())
                continue;
            fixes::carry(lan, port, {port, {}, network ? network->vlan : std::nullopt});
            design.cables << design::Cable{{device.name, u"lan"_s}, {name, port}};
            return;
        }
    }
}

/// The present devices of the level by the host that they kill; of a shared one by the empty key.
QMap<QString, QString> presentDevices(const FencingDraft &draft, const Design &design)
{
    QMap<QString, QString> present;
    for (const FencingDevice &device : design.fencing) {
        if (!isOfLevel(device, draft.level))
            continue;
        const bool isShared = device.kills.size() != 1;
        const QString key = isShared ? QString() : device.kills.first();
        if (!present.contains(key))
            present.insert(key, device.name);
    }
    return present;
}

class Applier
{
public:
    Applier(const FencingDraft &draft, Design &design, const catalogue::FenceAgent &agent)
        : m_draft(draft)
        , m_design(design)
        , m_agent(agent)
    {}

    /// Whether the design's laws hold is left to be asked once, when all devices are in it.
    Result<> apply()
    {
        QStringList keys;
        for (const design::Host &host : std::as_const(m_design.hosts))
            keys.append(host.name);
        if (m_draft.isShared)
            keys = {QString()};
        const QMap<QString, QString> present = presentDevices(m_draft, m_design);
        for (auto device = present.cbegin(); device != present.cend(); ++device) {
            if (keys.contains(device.key()))
                continue;
            if (Result<> gone = design::remove(m_design, device.value()); !gone)
                return gone;
        }
        int turn = 0;
        for (const QString &key : std::as_const(keys))
            put(key, present.value(key), turn++);
        return {};
    }

private:
    void put(const QString &key, const QString &present, int turn)
    {
        for (FencingDevice &device : m_design.fencing) {
            if (!present.isEmpty() && device.name == present) {
                fill(device, key);
                return;
            }
        }
        FencingDevice device;
        device.name =
            key.isEmpty() ? u"fence-level%1"_s.arg(m_draft.level) : deviceName(key, m_draft.level);
        device.level = m_draft.level;
        fill(device, key);
        m_design.fencing.append(device);
        if (!device.network.isEmpty())
            cableBoard(m_design, device, turn);
    }

    void fill(FencingDevice &device, const QString &key) const
    {
        device.agent = m_draft.agent;
        device.kills = {key};
        device.plugs.clear();
        if (m_draft.isShared) {
            device.kills.clear();
            for (const design::Host &host : std::as_const(m_design.hosts))
                device.kills.append(host.name);
            if (has(m_agent, u"plug"_s))
                device.plugs = m_draft.plugs;
        }
        const QString address = m_draft.addresses.value(key);
        if (device.address != address)
            device.ip.clear(); // it was the other one's
        device.address = has(m_agent, u"ip"_s) ? address : QString();
        device.network = has(m_agent, u"ip"_s) ? m_draft.network : QString();
        device.login = has(m_agent, u"username"_s) ? m_draft.login : QString();
        if (!has(m_agent, u"password"_s))
            device.password.reset();
        else if (!device.password)
            device.password = design::SecretRef{address.isEmpty() ? device.name : address};
        device.options = m_draft.options;
        device.delay.reset();
        if (!m_draft.survivor.isEmpty() && device.kills.contains(m_draft.survivor)
            && !m_draft.isShared)
            device.delay = m_draft.delay;
    }

    const FencingDraft &m_draft;
    Design &m_design;
    const catalogue::FenceAgent &m_agent;
};

}

FencingDraft fencingDraftOf(const Design &design, int level)
{
    FencingDraft draft;
    draft.level = level;
    draft.agent = u"fence_ipmilan"_s;
    draft.network = design::findNetwork(design, u"management"_s) ? u"management"_s : QString();
    draft.login = u"fence"_s;
    bool isFirst = true;
    for (const FencingDevice &device : design.fencing) {
        if (!isOfLevel(device, level))
            continue;
        if (isFirst) {
            draft.agent = device.agent;
            draft.network = device.network;
            draft.login = device.login;
            draft.options = device.options;
            draft.isShared = device.kills.size() != 1;
            draft.plugs = device.plugs;
        }
        isFirst = false;
        draft.addresses.insert(draft.isShared ? QString() : device.kills.value(0), device.address);
        if (device.delay.value_or(0) > 0 && design.hosts.size() == 2) {
            draft.survivor = device.kills.value(0);
            draft.delay = *device.delay;
        }
    }
    if (isFirst)
        countAddresses(draft, design,
                       design.hosts.isEmpty() ? QString() : design.hosts.first().name + u"-ipmi"_s);
    return draft;
}

void chooseAgent(FencingDraft &draft, const Design &design, const catalogue::Catalogue &catalogue,
                 const QString &name)
{
    const catalogue::FenceAgent *found = catalogue::findAgent(catalogue, name);
    if (!found)
        return;
    const catalogue::FenceAgent &agent = *found;
    const catalogue::AgentParameter *byPlug = catalogue::findParameter(agent, u"plug"_s);
    const bool wasShared = draft.isShared;
    draft.agent = name;
    draft.isShared = !boardAgents(catalogue).contains(name)
                     && ((byPlug && byPlug->required) || !has(agent, u"ip"_s));
    QMap<QString, QString> known;
    for (const catalogue::AgentParameter &parameter : parametersOf(agent)) {
        if (draft.options.contains(parameter.name))
            known.insert(parameter.name, draft.options.value(parameter.name));
    }
    draft.options = known;
    if (wasShared == draft.isShared)
        return;
    const QString first = draft.addresses.isEmpty() ? QString() : draft.addresses.first();
    draft.addresses.clear();
    if (!draft.isShared) {
        countAddresses(draft, design, first);
        return;
    }
    draft.addresses.insert(QString(), first);
    int plug = 0;
    for (const design::Host &host : design.hosts)
        draft.plugs.insert(host.name, QString::number(++plug));
}

void countAddresses(FencingDraft &draft, const Design &design, const QString &first)
{
    draft.addresses.clear();
    if (draft.isShared) {
        draft.addresses.insert(QString(), first);
        return;
    }
    int step = 0;
    for (const design::Host &host : design.hosts)
        draft.addresses.insert(host.name, countedUp(first, step++));
}

QList<catalogue::AgentParameter> parametersOf(const catalogue::FenceAgent &agent)
{
    static const QSet<QString> ours{u"action"_s,
                                    u"ip"_s,
                                    u"username"_s,
                                    u"password"_s,
                                    u"plug"_s,
                                    u"delay"_s,
                                    u"quiet"_s,
                                    u"verbose"_s,
                                    u"verbose_level"_s,
                                    u"debug"_s,
                                    u"debug_file"_s,
                                    u"version"_s,
                                    u"help"_s,
                                    u"separator"_s,
                                    u"plug_separator"_s,
                                    u"port_as_ip"_s,
                                    u"disable_timeout"_s,
                                    u"password_script"_s};
    QList<catalogue::AgentParameter> list;
    for (const catalogue::AgentParameter &parameter : agent.parameters) {
        if (parameter.replacedBy.isEmpty() && !ours.contains(parameter.name)
            && !parameter.name.endsWith(u"_path"))
            list.append(parameter);
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const auto &a, const auto &b) { return a.required && !b.required; });
    return list;
}

QStringList oldNamesOf(const catalogue::FenceAgent &agent)
{
    QStringList list;
    for (const catalogue::AgentParameter &parameter : agent.parameters) {
        if (!parameter.replacedBy.isEmpty())
            list.append(parameter.name + u" → "_s + parameter.replacedBy);
    }
    return list;
}

QMap<QString, QString> problemsOf(const FencingDraft &draft, const Design &design,
                                  const catalogue::Catalogue &catalogue)
{
    QMap<QString, QString> problems;
    const catalogue::FenceAgent *agent = catalogue::findAgent(catalogue, draft.agent);
    if (!agent) {
        problems[u"agent"_s] = say(QT_TRANSLATE_NOOP("drafts", "The catalogue has no such agent."));
        return problems;
    }
    const auto needs = [&](const QString &name) {
        const catalogue::AgentParameter *parameter = catalogue::findParameter(*agent, name);
        return parameter && (parameter->required || agent->onBoard);
    };
    QSet<QString> seen;
    for (const QString &address : draft.addresses) {
        QString problem;
        if (!address.isEmpty() || needs(u"ip"_s))
            problem = names::addressProblem(address);
        if (problem.isEmpty() && !address.isEmpty() && seen.contains(address))
            problem =
                say(QT_TRANSLATE_NOOP("drafts", "Two boards have the address %1.")).arg(address);
        if (problem.isEmpty() && design::findHost(design, address))
            problem = say(QT_TRANSLATE_NOOP("drafts", "A board needs another name than its host."));
        if (!problem.isEmpty())
            problems[u"address"_s] = problem;
        seen.insert(address);
    }
    if (needs(u"username"_s) || !draft.login.isEmpty()) {
        if (const QString bad = names::userNameProblem(draft.login); !bad.isEmpty())
            problems[u"login"_s] = bad;
    }
    for (const design::Host &host : design.hosts) {
        if (draft.isShared && needs(u"plug"_s) && draft.plugs.value(host.name).isEmpty())
            problems[u"plugs"_s] =
                say(QT_TRANSLATE_NOOP("drafts", "%1 has no plug.")).arg(host.name);
    }
    for (const catalogue::AgentParameter &parameter : parametersOf(*agent)) {
        if (parameter.required && parameter.defaultValue.isEmpty()
            && draft.options.value(parameter.name).isEmpty())
            problems[u"option-"_s + parameter.name] =
                say(QT_TRANSLATE_NOOP("drafts", "The agent needs it."));
    }
    return problems;
}

Result<Design> applied(const FencingDraft &draft, Design design,
                       const catalogue::Catalogue &catalogue)
{
    if (const auto problems = problemsOf(draft, design, catalogue); !problems.isEmpty())
        return failure(u"bad-answer"_s, problems.first(), problems.firstKey());
    const catalogue::FenceAgent &agent = *catalogue::findAgent(catalogue, draft.agent);
    if (Result<> done = Applier(draft, design, agent).apply(); !done)
        return tl::unexpected(done.error());
    if (const QList<Error> errors = design::verify(design); !errors.isEmpty())
        return tl::unexpected(errors.first());
    return design;
}

QList<Shot> shotsOf(const Design &design)
{
    QList<Shot> shots;
    for (const design::Host &host : design.hosts) {
        Shot shot;
        shot.victim = host.name;
        QMap<int, QStringList> levels;
        for (const FencingDevice &device : design.fencing) {
            if (device.kills.contains(host.name))
                levels[device.level].append(device.name);
        }
        shot.levels = levels.values();
        for (const design::Host &other : design.hosts) {
            if (other.name != host.name && !levels.isEmpty())
                shot.shooters.append(other.name);
        }
        shots.append(shot);
    }
    return shots;
}

}
