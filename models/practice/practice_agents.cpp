// Resource agents of the practice cluster: what a start needs, and what starts and stops do.
#include "practice/practice_files.h"
#include "practice/practice_pacemaker.h"
#include "practice/practice_services.h"
#include "practice/practice_storage.h"

#include "design/lookup.h"
#include "render/fencing_content.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::CibPrimitive;

QString parameter(const CibPrimitive &primitive, const QString &name)
{
    const formats::NameValue *value = formats::findValue(primitive.parameters, name);
    return value ? value->value : QString();
}

QString whyNotDlm(Machine &machine, const CibPrimitive &)
{
    return machine.host().services.contains(u"dlm"_s) ? QString()
                                                      : u"dlm_controld is not installed"_s;
}

QString whyNotLvmlockd(Machine &machine, const CibPrimitive &)
{
    if (!machine.host().services.contains(u"lvmlockd"_s))
        return u"lvmlockd is not installed"_s;
    return machine.host().daemons.contains(u"dlm"_s) ? QString() : u"DLM is not running"_s;
}

QString whyNotVolumeGroup(Machine &machine, const CibPrimitive &primitive)
{
    const QString group = parameter(primitive, u"vgname"_s);
    if (!seesGroup(machine, group))
        return u"Volume group[%1] doesn't exist, or not visible on this node"_s.arg(group);
    const StoredVolumeGroup stored = machine.world.shared.volumeGroups.value(group);
    if (stored.sharing != u"shared")
        return u"vg_access_mode lvmlockd does not match the VG's lock type"_s;
    return stored.volumes.isEmpty() ? u"No VG activated"_s : QString();
}

/// The domain's name and block devices as its file says them.
QString domainName(const QByteArray &xml)
{
    static const QRegularExpression name(u"<name>\\s*([^<]+?)\\s*</name>"_s);
    return name.match(QString::fromUtf8(xml)).captured(1);
}

QStringList namesIn(const QByteArray &xml, const QRegularExpression &pattern)
{
    QStringList names;
    for (auto it = pattern.globalMatch(QString::fromUtf8(xml)); it.hasNext();)
        names.append(it.next().captured(1));
    return names;
}

QString whyNotDomain(Machine &machine, const CibPrimitive &primitive)
{
    static const QRegularExpression device(u"<source dev=['\"]/dev/([^'\"]+)['\"]"_s);
    static const QRegularExpression bridge(u"<source bridge=['\"]([^'\"]+)['\"]"_s);
    const QString path = parameter(primitive, u"config"_s);
    const StoredFile *file = findFile(machine.host(), path);
    if (!file)
        return u"environment is invalid, resource considered stopped"_s;
    for (const QString &volume : namesIn(file->content, device)) {
        if (!machine.host().volumes.contains(volume))
            return u"Cannot access storage file '/dev/%1': No such file or directory"_s.arg(volume);
        if (!seesGroup(machine, volume.section(u'/', 0, 0)))
            return u"Cannot read '/dev/%1': Input/output error"_s.arg(volume);
    }
    for (const QString &name : namesIn(file->content, bridge)) {
        if (!machine.host().links.value(name).isUp)
            return u"Cannot get interface MTU on '%1': No such device"_s.arg(name);
    }
    return {};
}

void startDlm(Machine &machine, const CibPrimitive &)
{
    machine.host().daemons.insert(u"dlm"_s);
}

void stopDlm(Machine &machine, const CibPrimitive &)
{
    machine.host().daemons.remove(u"dlm"_s);
}

void startLvmlockd(Machine &machine, const CibPrimitive &)
{
    machine.host().daemons.insert(u"lvmlockd"_s);
}

void stopLvmlockd(Machine &machine, const CibPrimitive &)
{
    machine.host().daemons.remove(u"lvmlockd"_s);
    machine.host().startedLocks.clear();
}

void startVolumeGroup(Machine &machine, const CibPrimitive &primitive)
{
    const QString group = parameter(primitive, u"vgname"_s);
    machine.host().startedLocks.insert(group);
    for (const QString &volume : machine.world.shared.volumeGroups.value(group).volumes.keys())
        machine.host().volumes.insert(group + u'/' + volume, u"shared"_s);
}

void stopVolumeGroup(Machine &machine, const CibPrimitive &primitive)
{
    const QString group = parameter(primitive, u"vgname"_s);
    for (const QString &volume : machine.host().volumes.keys()) {
        if (volume.startsWith(group + u'/'))
            machine.host().volumes.remove(volume);
    }
    machine.host().startedLocks.remove(group);
}

void startDomain(Machine &machine, const CibPrimitive &primitive)
{
    const QString path = parameter(primitive, u"config"_s);
    machine.host().domains.insert(domainName(contentOf(machine.host(), path)), path);
}

void stopDomain(Machine &machine, const CibPrimitive &primitive)
{
    const QString path = parameter(primitive, u"config"_s);
    machine.host().domains.remove(machine.host().domains.key(path));
}

struct Agent
{
    const char *type;
    double startTime;
    QString (*whyNot)(Machine &, const CibPrimitive &);
    void (*start)(Machine &, const CibPrimitive &);
    void (*stop)(Machine &, const CibPrimitive &);
};

const std::vector<Agent> &agents()
{
    static const std::vector<Agent> table{
        {"controld", 4, whyNotDlm, startDlm, stopDlm},
        {"lvmlockd", 3, whyNotLvmlockd, startLvmlockd, stopLvmlockd},
        {"LVM-activate", 5, whyNotVolumeGroup, startVolumeGroup, stopVolumeGroup},
        {"VirtualDomain", 5, whyNotDomain, startDomain, stopDomain},
    };
    return table;
}

const Agent *agentOf(const CibPrimitive &primitive)
{
    for (const Agent &agent : agents()) {
        if (primitive.type == QLatin1String(agent.type))
            return &agent;
    }
    return nullptr;
}

/// "10", "10s"
double secondsOf(QString text)
{
    if (text.endsWith(u's'))
        text.chop(1);
    return text.toDouble();
}

bool kills(const CibPrimitive &device, const QString &node)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    for (const QString &name : {u"pcmk_host_list"_s, u"pcmk_host_map"_s}) {
        for (const QString &word : parameter(device, name).split(separators, Qt::SkipEmptyParts)) {
            if (word.section(u':', 0, 0) == node)
                return true;
        }
    }
    return false;
}

/// A banned host does not even register the device.
bool isBannedOn(World &world, const QString &device, const QString &host)
{
    const QString node = nodeNameOf(world, host);
    const QList<formats::CibLocation> &locations = cibOf(world).locations;
    return std::any_of(locations.cbegin(), locations.cend(),
                       [&](const formats::CibLocation &location) {
                           return location.resource == device && location.node == node
                                  && location.score == u"-INFINITY";
                       });
}

}

QString whyNotStart(World &world, const CibPrimitive &primitive, const QString &host)
{
    if (primitive.standard == u"stonith")
        return reachesBoard(world, primitive, host) ? QString() : u"Connection timed out"_s;
    Machine machine{world, host};
    const Agent *agent = agentOf(primitive);
    return agent ? agent->whyNot(machine, primitive) : QString();
}

int startExitCode(const QString &why)
{
    return why.endsWith(u"is not installed") || why.startsWith(u"environment is invalid")
               ? notInstalled
               : 1;
}

void startResource(World &world, const CibPrimitive &primitive, const QString &host)
{
    Machine machine{world, host};
    if (const Agent *agent = agentOf(primitive))
        agent->start(machine, primitive);
}

void stopResource(World &world, const CibPrimitive &primitive, const QString &host)
{
    Machine machine{world, host};
    if (const Agent *agent = agentOf(primitive))
        agent->stop(machine, primitive);
}

double startTime(const CibPrimitive &primitive)
{
    const Agent *agent = agentOf(primitive);
    return agent ? agent->startTime : 2;
}

namespace {

const design::FencingDevice *drawnDevice(const World &world, const CibPrimitive &device)
{
    QString address = parameter(device, u"ip"_s);
    if (address.isEmpty())
        address = parameter(device, u"ipaddr"_s);
    for (const design::FencingDevice &drawn : world.design.fencing) {
        if (drawn.name == device.id || (!address.isEmpty() && drawn.address == address)
            || (!address.isEmpty() && drawn.ip == address))
            return &drawn;
    }
    return nullptr;
}

}

bool reachesBoard(World &world, const CibPrimitive &device, const QString &host)
{
    const design::FencingDevice *drawn = drawnDevice(world, device);
    return drawn && wiring(world).boards.value(host).contains(drawn->name);
}

bool isPlugOn(const World &world, const CibPrimitive &device)
{
    const design::FencingDevice *drawn = drawnDevice(world, device);
    QString plug = parameter(device, u"plug"_s);
    if (plug.isEmpty())
        plug = parameter(device, u"port"_s);
    for (const design::Host &host : world.design.hosts) {
        const bool isIts = drawn && drawn->kills.contains(host.name)
                           && (drawn->kills.size() == 1
                               || render::plugOf(*drawn, host).split(u',').contains(plug));
        if (isIts)
            return world.hosts.value(host.name).isOn;
    }
    return true;
}

std::optional<Shooter> shooterFor(World &world, const QStringList &hosts, const QString &victim)
{
    const QString node = nodeNameOf(world, victim);
    std::optional<Shooter> best;
    for (const CibPrimitive &device : cibOf(world).primitives) {
        if (device.standard != u"stonith" || !kills(device, node))
            continue;
        const double delay = std::max(secondsOf(parameter(device, u"delay"_s)),
                                      secondsOf(parameter(device, u"pcmk_delay_base"_s)));
        for (const QString &host : hosts) {
            if (host == victim || isBannedOn(world, device.id, host))
                continue;
            const Shooter shooter{device.id, host, delay, reachesBoard(world, device, host)};
            if (!best || (shooter.reachesBoard && !best->reachesBoard))
                best = shooter;
        }
    }
    return best;
}

}
