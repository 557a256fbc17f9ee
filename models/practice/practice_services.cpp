#include "practice/practice_services.h"

#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_network.h"
#include "practice/practice_pacemaker.h"
#include "practice/practice_storage.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using Effect = QByteArray (*)(Machine &);

struct ServiceEffect
{
    const char *name;
    Effect start;
    Effect stop;
};

QByteArray noEffect(Machine &)
{
    return {};
}

QByteArray startNetwork(Machine &machine)
{
    applyNetwork(machine);
    return {};
}

/// systemd's ways to say which services need which.
QByteArray startPacemakerUnit(Machine &machine)
{
    const bool isCman = machine.world.platform.stack == catalogue::Stack::Cman;
    const QByteArray why = startService(machine, isCman ? u"cman"_s : u"corosync"_s);
    return why.isEmpty() ? startPacemaker(machine) : why;
}

const std::vector<ServiceEffect> &effects()
{
    static const std::vector<ServiceEffect> table{
        {"clvmd", startClvmd, stopClvmd},
        {"cman", startCman, stopCluster},
        {"corosync", startCorosync, stopCluster},
        {"libvirtd", noEffect, noEffect},
        {"multipathd", startMultipathd, stopMultipathd},
        {"network", startNetwork, noEffect},
        {"networking", startNetwork, noEffect},
        {"NetworkManager", startNetwork, noEffect},
        {"pacemaker", startPacemakerUnit, stopPacemaker},
    };
    return table;
}

const ServiceEffect *effectOf(const QString &name)
{
    for (const ServiceEffect &effect : effects()) {
        if (name == QLatin1String(effect.name))
            return &effect;
    }
    return nullptr;
}

/// What cannot run while this one is stopped.
QStringList dependants(const QString &name)
{
    if (name == u"corosync" || name == u"cman")
        return {u"pacemaker"_s, u"clvmd"_s};
    return {};
}

QByteArray unitNotFound(const QString &unit)
{
    return u"Failed to start %1: Unit %1 not found.\n"_s.arg(unit).toUtf8();
}

QStringList unitsIn(const QStringList &arguments)
{
    QStringList units;
    for (const QString &word : arguments) {
        if (!word.startsWith(u'-'))
            units.append(word);
    }
    return units;
}

QString unitName(const QString &service)
{
    return service.contains(u'.') ? service : service + u".service"_s;
}

Answer startUnits(Machine &machine, const QStringList &units)
{
    for (const QString &unit : units) {
        if (!machine.host().services.contains(serviceName(unit)))
            return refused(5, unitNotFound(unitName(unit)));
        const QByteArray why = startService(machine, unit);
        if (!why.isEmpty())
            return refused(1, u"Job for %1 failed because the control process exited with error "
                              "code.\nSee \"systemctl status %1\" and \"journalctl -xeu %1\" for "
                              "details.\n"_s.arg(unitName(unit))
                                      .toUtf8()
                                  + why);
    }
    return {0, {}, {}, 1};
}

Answer stopUnits(Machine &machine, const QStringList &units)
{
    for (const QString &unit : units) {
        if (machine.host().services.contains(serviceName(unit)))
            stopService(machine, unit);
    }
    return {0, {}, {}, 1};
}

/// A symbolic link below /etc/systemd/system would be what systemd does; the state is enough here.
Answer enableUnits(Machine &machine, const QStringList &units, bool isEnabled)
{
    for (const QString &unit : units) {
        const QString name = serviceName(unit);
        const bool isFile = findFile(machine.host(), u"/etc/systemd/system/"_s + unitName(unit));
        if (!machine.host().services.contains(name) && !isFile)
            return refused(1, u"Failed to %1 unit: Unit file %2 does not exist.\n"_s
                                  .arg(isEnabled ? u"enable"_s : u"disable"_s, unitName(unit))
                                  .toUtf8());
        machine.host().services[name].isEnabled = isEnabled;
    }
    return answered();
}

Answer isActive(Machine &machine, const QStringList &units, bool isQuiet)
{
    Answer answer{3, {}, {}, 0};
    for (const QString &unit : units) {
        const StoredService service = machine.host().services.value(serviceName(unit));
        const bool isTimer = machine.host().timers.contains(unit);
        const bool active = service.isActive || isTimer;
        if (active)
            answer.exitCode = 0;
        if (!isQuiet)
            answer.out += active ? "active\n" : service.isFailed ? "failed\n" : "inactive\n";
    }
    return answer;
}

Answer isEnabled(Machine &machine, const QStringList &units, bool isQuiet)
{
    Answer answer{1, {}, {}, 0};
    for (const QString &unit : units) {
        const auto service = machine.host().services.constFind(serviceName(unit));
        if (service == machine.host().services.constEnd())
            answer.err += u"Failed to get unit file state for %1: No such file or directory\n"_s
                              .arg(unitName(unit))
                              .toUtf8();
        else if (!isQuiet)
            answer.out += service->isEnabled ? "enabled\n" : "disabled\n";
        if (service != machine.host().services.constEnd() && service->isEnabled)
            answer.exitCode = 0;
    }
    return answer;
}

Answer systemctl(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QStringList words = unitsIn(arguments);
    const QString verb = words.value(0);
    const QStringList units = words.mid(1);
    const bool isQuiet = arguments.contains(u"-q"_s) || arguments.contains(u"--quiet"_s);
    const bool isNow = arguments.contains(u"--now"_s);
    if (verb == u"start")
        return startUnits(machine, units);
    if (verb == u"stop")
        return stopUnits(machine, units);
    if (verb == u"restart" || verb == u"try-restart") {
        stopUnits(machine, units);
        return startUnits(machine, units);
    }
    if (verb == u"reload" || verb == u"reload-or-restart")
        return startUnits(machine, units);
    if (verb == u"enable" || verb == u"disable") {
        const Answer answer = enableUnits(machine, units, verb == u"enable");
        if (answer.exitCode != 0 || !isNow)
            return answer;
        return verb == u"enable" ? startUnits(machine, units) : stopUnits(machine, units);
    }
    if (verb == u"is-active")
        return isActive(machine, units, isQuiet);
    if (verb == u"is-enabled")
        return isEnabled(machine, units, isQuiet);
    if (verb == u"reset-failed") {
        for (const QString &unit : units)
            machine.host().services[serviceName(unit)].isFailed = false;
        return answered();
    }
    if (verb == u"daemon-reload")
        return answered();
    return refused(127, "basalt practice: systemctl " + verb.toUtf8() + ": not simulated\n");
}

/// EL6's `service NAME start|stop|restart|status`.
Answer service(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString name = arguments.value(0);
    const QString verb = arguments.value(1);
    if (!machine.host().services.contains(name))
        return refused(1, name.toUtf8() + ": unrecognized service\n");
    const bool isUp = machine.host().services.value(name).isActive;
    if (verb == u"status")
        return {isUp ? 0 : 3,
                isUp ? name.toUtf8() + " is running...\n" : name.toUtf8() + " is stopped\n",
                {},
                0};
    if (verb != u"start" && verb != u"stop" && verb != u"restart" && verb != u"condrestart"
        && verb != u"reload")
        return refused(2, "Usage: " + name.toUtf8() + " {start|stop|restart|status}\n");
    if (verb == u"stop" || verb == u"restart")
        stopService(machine, name);
    if (verb == u"stop")
        return {0, "Stopping " + name.toUtf8() + ":  [  OK  ]\n", {}, 1};
    if (verb == u"condrestart" && !isUp)
        return answered();
    const QByteArray why = startService(machine, name);
    if (why.isEmpty())
        return {0, "Starting " + name.toUtf8() + ":  [  OK  ]\n", {}, 1};
    return {1, "Starting " + name.toUtf8() + ": " + why.trimmed() + "\n[FAILED]\n", {}, 1};
}

QByteArray chkconfigLine(const QString &name, bool isOn)
{
    const QString state = isOn ? u"on"_s : u"off"_s;
    return u"%1\t0:off\t1:off\t2:%2\t3:%2\t4:%2\t5:%2\t6:off\n"_s.arg(name.leftJustified(15), state)
        .toUtf8();
}

/// `chkconfig NAME on|off`, `--list [NAME]`, and the bare name, whose exit code tells.
Answer chkconfig(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    QStringList words = arguments;
    const bool isList = words.removeAll(u"--list"_s) > 0;
    words.removeAll(u"--add"_s);
    QMap<QString, StoredService> &services = machine.host().services;
    const QString name = words.value(0);
    if (isList && words.isEmpty()) {
        Answer answer;
        for (auto it = services.cbegin(); it != services.cend(); ++it)
            answer.out += chkconfigLine(it.key(), it->isEnabled);
        return answer;
    }
    if (!services.contains(name))
        return refused(1, "error reading information on service " + name.toUtf8()
                              + ": No such file or directory\n");
    if (isList)
        return answered(chkconfigLine(name, services[name].isEnabled));
    if (words.size() == 1)
        return {services[name].isEnabled ? 0 : 1, {}, {}, 0};
    services[name].isEnabled = words[1] == u"on";
    return answered();
}

}

QString serviceName(const QString &unit)
{
    return unit.endsWith(u".service") ? unit.chopped(8) : unit;
}

QString pausedFolder()
{
    return u"/var/lib/basalt/paused/"_s;
}

QByteArray startService(Machine &machine, const QString &unit)
{
    const QString name = serviceName(unit);
    if (machine.host().services.value(name).isActive)
        return {};
    const ServiceEffect *effect = effectOf(name);
    const QByteArray why = effect ? effect->start(machine) : QByteArray();
    StoredService &stored = machine.host().services[name];
    stored.isActive = why.isEmpty();
    stored.isFailed = !why.isEmpty();
    if (!why.isEmpty())
        logLine(machine, name, QString::fromUtf8(why.trimmed()));
    return why;
}

QByteArray stopService(Machine &machine, const QString &unit)
{
    const QString name = serviceName(unit);
    for (const QString &dependant : dependants(name)) {
        if (machine.host().services.value(dependant).isActive)
            stopService(machine, dependant);
    }
    const ServiceEffect *effect = effectOf(name);
    if (machine.host().services.value(name).isActive && effect) {
        const QByteArray why = effect->stop(machine);
        if (!why.isEmpty())
            return why;
    }
    StoredService &stored = machine.host().services[name];
    stored.isActive = false;
    stored.isFailed = false;
    return {};
}

void startEnabledServices(Machine &machine)
{
    QStringList order = machine.world.platform.servicesOn;
    for (const QString &name : machine.host().services.keys()) {
        if (!order.contains(name))
            order.prepend(name);
    }
    for (const QString &name : order) {
        if (machine.host().services.value(name).isEnabled)
            startService(machine, name);
    }
}

const std::vector<Command> &serviceCommands()
{
    static const std::vector<Command> commands{
        {"chkconfig", chkconfig},
        {"service", service},
        {"systemctl", systemctl},
    };
    return commands;
}

}
