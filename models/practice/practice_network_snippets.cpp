// The answers to the snippets of plans that change a host's network under a reversal.
//
// The folder /var/lib/basalt/net is used as on real hosts; where those keep a tar of the former
// files, here is a folder `before`, and the two detached scripts are timers.
#include "practice/practice_files.h"
#include "practice/practice_network.h"
#include "practice/practice_run_folder.h"
#include "practice/practice_snippets.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr double startDelay = 2; ///< so that the connection that asked for it can end

const QString net = u"/var/lib/basalt/net"_s;
const QString bootUnit = u"basalt-net-revert-boot"_s;
const QString applyTimer = u"basalt-net-apply"_s;
const QString revertTimer = u"basalt-net-revert.timer"_s;
const QString undoTimer = u"basalt-net-undo"_s;

bool isThere(const Machine &machine, const QString &path)
{
    return exists(machine.world.hosts[machine.name], path);
}

QString bootFile(const Machine &machine)
{
    return machine.world.platform.init == catalogue::InitSystem::Systemd
               ? u"/etc/systemd/system/basalt-net-revert-boot.service"_s
               : u"/etc/rc.d/init.d/basalt-net-revert"_s;
}

void listPath(Machine &machine, const QString &run, const QString &path)
{
    if (!linesIn(machine.host(), run + u"/net-list"_s).contains(path))
        addLine(machine, run + u"/net-list"_s, path);
}

Answer stage(Machine &machine, const QStringList &arguments, const QByteArray &content)
{
    const QString run = arguments.value(0);
    const QString path = arguments.value(1);
    if (!writeFile(machine, run + u"/net-new"_s + path, content,
                   arguments.value(2).toInt(nullptr, 8)))
        return noSpace();
    listPath(machine, run, path);
    return answered();
}

Answer unstage(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    listPath(machine, arguments.value(0), arguments.value(1));
    return machine.has(u"disk-full"_s) ? noSpace() : answered();
}

QByteArray busy(Machine &machine)
{
    if (machine.host().member)
        return "the cluster runs on this host\n";
    return machine.host().domains.isEmpty() ? QByteArray() : "guests run on this host\n";
}

void disarm(Machine &machine)
{
    removeTree(machine.host(), bootFile(machine));
    machine.host().services.remove(bootUnit);
}

/// try-network RUN SECONDS DIALECT PORTS NAMES
Answer tryNetwork(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    StoredHost &host = machine.host();
    if (isThere(machine, run + u"/net/confirmed"_s))
        return answered();
    if (isThere(machine, net + u"/pending"_s) || isThere(machine, net + u"/reverting"_s))
        return linesIn(host, net + u"/run"_s).value(0) == run
                   ? answered()
                   : refused(3, "another change of the network waits for its end\n");
    const QByteArray why = busy(machine);
    if (!why.isEmpty())
        return refused(3, why);
    if (machine.has(u"disk-full"_s))
        return noSpace();
    removeTree(host, net);
    writeFile(machine, net + u"/run"_s, run.toUtf8() + '\n', 0600);
    copyTree(host, run + u"/net-new"_s, net + u"/new"_s);
    copyTree(host, run + u"/net-list"_s, net + u"/list"_s);
    for (const QString &path : linesIn(host, net + u"/list"_s)) {
        if (host.files.contains(path))
            copyTree(host, path, net + u"/before"_s + path);
    }
    writeFile(machine, bootFile(machine), "# Basalt: undo an unconfirmed network change at boot\n",
              0644);
    host.services[bootUnit].isEnabled = true;
    writeFile(machine, net + u"/pending"_s, arguments.value(1).toUtf8() + '\n', 0600);
    const double now = machine.world.shared.clock;
    host.timers.insert(revertTimer,
                       {now + arguments.value(1).toDouble(), {u"basalt-network-revert"_s}});
    host.timers.insert(applyTimer, {now + startDelay, {u"basalt-network-apply"_s}});
    return answered();
}

/// The detached change, when its time has come.
Answer apply(Machine &machine, const QStringList &, const QByteArray &)
{
    StoredHost &host = machine.host();
    if (!isThere(machine, net + u"/pending"_s))
        return answered();
    for (const QString &path : linesIn(host, net + u"/list"_s)) {
        if (host.files.contains(net + u"/new"_s + path))
            copyTree(host, net + u"/new"_s + path, path);
        else
            removeTree(host, path);
    }
    applyNetwork(machine);
    writeFile(machine, net + u"/applied"_s, {}, 0600);
    return answered();
}

void putBack(Machine &machine, const QString &folder)
{
    StoredHost &host = machine.host();
    for (const QString &path : linesIn(host, folder + u"/list"_s)) {
        if (host.files.contains(folder + u"/before"_s + path))
            copyTree(host, folder + u"/before"_s + path, path);
        else
            removeTree(host, path);
    }
}

/// "live" also changes the interfaces; at boot they come up by themselves.
Answer revert(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    StoredHost &host = machine.host();
    if (isThere(machine, net + u"/pending"_s))
        moveTree(host, net + u"/pending"_s, net + u"/reverting"_s);
    if (!isThere(machine, net + u"/reverting"_s))
        return answered();
    host.timers.remove(applyTimer);
    putBack(machine, net);
    if (arguments.value(0) != u"boot")
        applyNetwork(machine);
    writeFile(machine, net + u"/reverted"_s, {}, 0600);
    removeTree(host, net + u"/reverting"_s);
    disarm(machine);
    host.timers.remove(revertTimer);
    logLine(machine, u"basalt"_s, u"the network change was reversed"_s);
    return answered();
}

/// await-network RUN SECONDS
Answer await(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (isThere(machine, net + u"/applied"_s)
        || isThere(machine, arguments.value(0) + u"/net/confirmed"_s))
        return answered();
    if (!isThere(machine, net + u"/pending"_s))
        return refused(3, "the former network is back\n");
    return machine.waited < arguments.value(1).toDouble() ? waiting() : Answer{1, {}, {}, 0};
}

Answer reach(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &address : arguments) {
        const Answer answer = execute(machine, {u"ping"_s, u"-c"_s, u"1"_s, address}, {});
        if (answer.exitCode != 0)
            return {1, {}, address.toUtf8() + " does not answer\n", answer.takes};
    }
    return answered();
}

Answer confirm(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    StoredHost &host = machine.host();
    if (isThere(machine, run + u"/net/confirmed"_s))
        return answered();
    if (!isThere(machine, net + u"/applied"_s) || !isThere(machine, net + u"/pending"_s))
        return refused(3, "too late: the former network is back\n");
    if (machine.has(u"disk-full"_s))
        return noSpace();
    moveTree(host, net + u"/pending"_s, net + u"/confirmed"_s);
    host.timers.remove(revertTimer);
    disarm(machine);
    for (const QString &path : linesIn(host, net + u"/list"_s)) {
        const QByteArray old = recorded(host, baseOf(run), path);
        if (!old.isEmpty())
            addLine(machine, net + u"/recorded"_s, QString::fromLatin1(old) + u"  "_s + path);
        const QByteArray digest = digestOf(host, path);
        note(machine, baseOf(run), path, digest == "absent" ? QByteArray() : digest);
    }
    removeTree(host, run + u"/net"_s);
    moveTree(host, net, run + u"/net"_s);
    return answered();
}

Answer check(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    return isThere(machine, arguments.value(0) + u"/net/confirmed"_s)
               ? answered()
               : refused(1, "the change of the network is not confirmed\n");
}

/// The detached undo of a confirmed change: its run is the argument.
Answer takeBack(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    putBack(machine, run + u"/net"_s);
    writeFile(machine, run + u"/net-undone"_s, {}, 0600);
    applyNetwork(machine);
    return answered();
}

void forgetRecord(Machine &machine, const QString &run)
{
    for (const QString &path : linesIn(machine.host(), run + u"/net/list"_s)) {
        QByteArray old;
        for (const QString &line : linesIn(machine.host(), run + u"/net/recorded"_s)) {
            if (line.endsWith(u"  "_s + path))
                old = line.section(u' ', 0, 0).toLatin1();
        }
        note(machine, baseOf(run), path, old);
    }
}

/// undo-network RUN
Answer undo(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    StoredHost &host = machine.host();
    const double soon = machine.world.shared.clock + startDelay;
    const bool isOurs = linesIn(host, net + u"/run"_s).value(0) == run;
    if (isThere(machine, run + u"/net-undone"_s)) {
        forgetRecord(machine, run);
        return answered();
    }
    if (isThere(machine, net + u"/pending"_s) || isThere(machine, net + u"/reverting"_s)) {
        if (isOurs && !host.timers.contains(undoTimer))
            host.timers.insert(undoTimer, {soon, {u"basalt-network-revert"_s}});
        return isOurs ? waiting() : answered();
    }
    if (!isThere(machine, run + u"/net/confirmed"_s))
        return answered();
    const QByteArray why = busy(machine);
    if (!why.isEmpty())
        return refused(3, why);
    if (!host.timers.contains(undoTimer))
        host.timers.insert(undoTimer, {soon, {u"basalt-network-undo"_s, run}});
    return waiting();
}

}

void revertNetworkAtBoot(Machine &machine)
{
    if (machine.host().services.value(bootUnit).isEnabled)
        revert(machine, {u"boot"_s}, {});
}

const std::vector<Command> &networkSnippets()
{
    static const std::vector<Command> commands{
        {"await-network", await}, {"check-network", check},     {"confirm-network", confirm},
        {"reach-address", reach}, {"stage-network", stage},     {"try-network", tryNetwork},
        {"undo-network", undo},   {"unstage-network", unstage},
    };
    return commands;
}

const std::vector<Command> &networkTimers()
{
    static const std::vector<Command> commands{
        {"basalt-network-apply", apply},
        {"basalt-network-revert", revert},
        {"basalt-network-undo", takeBack},
    };
    return commands;
}

}
