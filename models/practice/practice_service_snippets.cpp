// The answers to the snippets of plans for packages, services, modules and the initial RAM disk.
#include "practice/practice_files.h"
#include "practice/practice_run_folder.h"
#include "practice/practice_services.h"
#include "practice/practice_snippets.h"
#include "practice/practice_system.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

const QString held = u"/var/lib/basalt/held"_s;
const QString policy = u"/usr/sbin/policy-rc.d"_s;
const QString savedPolicy = u"/var/lib/basalt/policy-rc.d"_s;

bool hold(Machine &machine)
{
    StoredHost &host = machine.host();
    if (exists(host, held))
        return true;
    if (machine.has(u"disk-full"_s))
        return false;
    if (exists(host, policy))
        copyTree(host, policy, savedPolicy);
    writeFile(machine, held, {}, 0600);
    return writeFile(machine, policy,
                     "#!/bin/sh\n# Basalt installs packages: start nothing.\nexit 101\n", 0755);
}

void release(Machine &machine)
{
    StoredHost &host = machine.host();
    if (!exists(host, held))
        return;
    removeTree(host, policy);
    if (exists(host, savedPolicy))
        moveTree(host, savedPolicy, policy);
    removeTree(host, held);
}

/// install-packages TOOL NAME...
Answer installPackages(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QStringList names = arguments.mid(1);
    if (arguments.value(0) != u"apt")
        return execute(machine,
                       QStringList{arguments.value(0), u"-q"_s, u"-y"_s, u"install"_s} + names, {});
    if (!hold(machine))
        return noSpace();
    Answer answer = execute(machine, {u"apt-get"_s, u"update"_s}, {});
    if (answer.exitCode == 0)
        answer = execute(machine, QStringList{u"apt-get"_s, u"install"_s, u"-y"_s} + names, {});
    release(machine);
    return answer;
}

Answer checkPackages(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (exists(machine.host(), held))
        return refused(1, "service starts are still held back\n");
    for (const QString &name : arguments.mid(1)) {
        if (!machine.host().packages.contains(name))
            return {1, {}, {}, 0};
    }
    return answered();
}

Answer releasePackages(Machine &machine, const QStringList &, const QByteArray &)
{
    release(machine);
    return answered();
}

struct UnitState
{
    QString load;
    QString enabled;
    QString active;
};

UnitState unitState(const StoredHost &host, const QString &unit)
{
    const auto service = host.services.constFind(serviceName(unit));
    if (service == host.services.constEnd())
        return {u"not-found"_s, u"-"_s, u"inactive"_s};
    return {u"loaded"_s, service->isEnabled ? u"enabled"_s : u"disabled"_s,
            service->isActive   ? u"active"_s
            : service->isFailed ? u"failed"_s
                                : u"inactive"_s};
}

/// The words of one action, "stop:UNIT".
QStringList unitsFor(const QStringList &words, const QString &action)
{
    QStringList units;
    for (const QString &word : words) {
        if (word.section(u':', 0, 0) == action)
            units.append(word.section(u':', 1));
    }
    return units;
}

Answer doAction(Machine &machine, const QString &action, const QString &unit)
{
    if (machine.world.platform.init == catalogue::InitSystem::Systemd)
        return execute(machine, {u"systemctl"_s, action, unit}, {});
    if (action == u"enable" || action == u"disable")
        return execute(machine, {u"chkconfig"_s, unit, action == u"enable" ? u"on"_s : u"off"_s},
                       {});
    return execute(machine, {u"service"_s, unit, action}, {});
}

/// set-services RUN WORD...
Answer setServices(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    const QStringList words = arguments.mid(1);
    for (const QString &word : words) {
        const QString unit = word.section(u':', 1);
        const QString path = run + u"/services/"_s + unit;
        const UnitState state = unitState(machine.host(), unit);
        if (word.startsWith(u"pause:") && state.enabled == u"enabled"
            && !writeFile(machine, pausedFolder() + unit, {}, 0600))
            return noSpace();
        if (exists(machine.host(), path))
            continue;
        if (!writeFile(machine, path,
                       u"%1 %2 %3\n"_s.arg(state.load, state.enabled, state.active).toUtf8(), 0600))
            return noSpace();
    }
    Answer all;
    for (const QString &action : {u"stop"_s, u"pause"_s, u"disable"_s, u"enable"_s, u"start"_s,
                                  u"restart"_s, u"reload"_s}) {
        const QString verb = action == u"pause" ? u"disable"_s : action;
        for (const QString &unit : unitsFor(words, action)) {
            const bool isThere = unitState(machine.host(), unit).load == u"loaded";
            if (!isThere && (verb == u"stop" || verb == u"disable"))
                continue;
            const Answer answer = doAction(machine, verb, unit);
            all.takes += answer.takes;
            if (answer.exitCode != 0)
                return {1, answer.out, answer.err, all.takes};
        }
    }
    for (const QString &unit : unitsFor(words, u"enable"_s) + unitsFor(words, u"disable"_s))
        removeTree(machine.host(), pausedFolder() + unit);
    return all;
}

Answer checkServices(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    Answer answer;
    for (const QString &word : arguments) {
        const QString unit = word.section(u':', 1);
        const UnitState state = unitState(machine.host(), unit);
        const QString enabled = state.enabled == u"enabled" ? u"enabled"_s : u"disabled"_s;
        const QString active = state.active == u"active" ? u"active"_s : u"inactive"_s;
        const QString wanted = word.section(u':', 0, 0);
        if (wanted != enabled && wanted != active) {
            answer.exitCode = 1;
            answer.err +=
                u"%1 is %2, %3, %4\n"_s.arg(unit, state.load, state.enabled, state.active).toUtf8();
        }
    }
    return answer;
}

/// restore-services RUN UNIT...: the last unit is stopped first
Answer restoreServices(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    const QStringList units = arguments.mid(1);
    const auto saved = [&](const QString &unit) {
        return QString::fromUtf8(contentOf(machine.host(), run + u"/services/"_s + unit).trimmed())
            .split(u' ');
    };
    const auto isOurs = [&](const QString &unit) {
        return saved(unit).size() == 3 && unitState(machine.host(), unit).load == u"loaded";
    };
    for (auto unit = units.crbegin(); unit != units.crend(); ++unit) {
        if (!isOurs(*unit))
            continue;
        if (saved(*unit)[2] != u"active" && unitState(machine.host(), *unit).active == u"active"
            && doAction(machine, u"stop"_s, *unit).exitCode != 0)
            return refused(1, "a service does not stop\n");
        if (saved(*unit)[1] == u"disabled" || saved(*unit)[0] == u"not-found")
            doAction(machine, u"disable"_s, *unit);
    }
    for (const QString &unit : units) {
        if (!isOurs(unit))
            continue;
        removeTree(machine.host(), pausedFolder() + unit);
        if (saved(unit)[1] == u"enabled")
            doAction(machine, u"enable"_s, unit);
        if (saved(unit)[2] == u"active") {
            const Answer answer = doAction(machine, u"start"_s, unit);
            if (answer.exitCode != 0)
                return {1, answer.out, answer.err, answer.takes};
        }
    }
    return answered();
}

/// load-modules RUN NAME...
Answer loadModules(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString before = arguments.value(0) + u"/modules"_s;
    if (!exists(machine.host(), before)
        && !writeFile(machine, before, machine.host().modules.join(u'\n').toUtf8() + '\n', 0600))
        return noSpace();
    for (const QString &name : arguments.mid(1)) {
        const QByteArray why = loadModule(machine, name);
        if (!why.isEmpty())
            return refused(1, why);
    }
    return answered();
}

/// unload-modules RUN NAME...
Answer unloadModules(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString before = arguments.value(0) + u"/modules"_s;
    if (!exists(machine.host(), before))
        return answered();
    const QStringList kept = linesIn(machine.host(), before);
    for (QString name : arguments.mid(1)) {
        name.replace(u'-', u'_');
        if (!kept.contains(name))
            machine.host().modules.removeAll(name);
    }
    return answered();
}

Answer checkModules(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &name : arguments) {
        if (!machine.host().modules.contains(QString(name).replace(u'-', u'_')))
            return refused(1, "the module " + name.toUtf8() + " is not loaded\n");
    }
    return answered();
}

/// rebuild-initramfs RUN PROGRAM ARGUMENT...
Answer rebuildInitramfs(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString image = initramfsPath(machine);
    const QString copy = arguments.value(0) + u"/images/"_s + image.section(u'/', -1);
    if (machine.has(u"disk-full"_s))
        return noSpace();
    if (!exists(machine.host(), copy))
        copyTree(machine.host(), image, copy);
    const Answer answer = execute(machine, arguments.mid(1), {});
    if (answer.exitCode == 0)
        writeFile(machine, arguments.value(0) + u"/initramfs"_s, {}, 0600);
    return answer;
}

Answer checkInitramfs(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &path : arguments) {
        if (!isInImage(machine, path))
            return refused(1,
                           u"%1 is older than %2\n"_s.arg(initramfsPath(machine), path).toUtf8());
    }
    return answered();
}

Answer restoreInitramfs(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (machine.has(u"disk-full"_s))
        return noSpace();
    for (const QString &copy : filesBelow(machine.host(), arguments.value(0) + u"/images"_s))
        copyTree(machine.host(), copy, u"/boot/"_s + copy.section(u'/', -1));
    return answered();
}

}

const std::vector<Command> &serviceSnippets()
{
    static const std::vector<Command> commands{
        {"check-initramfs", checkInitramfs},     {"check-modules", checkModules},
        {"check-packages", checkPackages},       {"check-services", checkServices},
        {"install-packages", installPackages},   {"load-modules", loadModules},
        {"rebuild-initramfs", rebuildInitramfs}, {"release-packages", releasePackages},
        {"restore-initramfs", restoreInitramfs}, {"restore-services", restoreServices},
        {"set-services", setServices},           {"unload-modules", unloadModules},
    };
    return commands;
}

}
