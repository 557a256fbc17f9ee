// virsh as far as deployments ask it.
#include "practice/practice_files.h"
#include "practice/practice_pacemaker.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

bool isRunning(Machine &machine)
{
    return machine.host().services.value(u"libvirtd"_s).isActive
           || machine.host().services.value(u"virtqemud.socket"_s).isActive
           || machine.host().services.value(u"virtqemud"_s).isActive;
}

/// libvirt 0.9.4, of EL6.
QString oldTable(const QStringList &names)
{
    QString out = u" Id Name                 State\n"_s + QString(34, u'-') + u'\n';
    for (qsizetype i = 0; i < names.size(); ++i)
        out += u"%1 %2 running\n"_s.arg(i + 1, 3).arg(names[i], -20);
    return out;
}

/// Columns are as wide as what stands in them.
QString newTable(const QStringList &names)
{
    qsizetype width = 4;
    for (const QString &name : names)
        width = std::max(width, name.size());
    const QString row = u" %1   %2   %3\n"_s;
    const qsizetype state = names.isEmpty() ? 5 : 7; // "State", "running"
    QString out = row.arg(u"Id"_s, u"Name"_s.leftJustified(width), u"State"_s)
                  + QString(width + state + 11, u'-') + u'\n';
    for (qsizetype i = 0; i < names.size(); ++i)
        out += row.arg(i + 1, -2).arg(names[i].leftJustified(width), u"running"_s);
    return out;
}

/// Domains are transient: only those that run exist.
Answer list(Machine &machine, bool isNamesOnly)
{
    const QStringList names = machine.host().domains.keys();
    QString out;
    if (isNamesOnly) {
        for (const QString &name : names)
            out += name + u'\n';
    } else {
        out = machine.world.platform.init == catalogue::InitSystem::SysV ? oldTable(names)
                                                                         : newTable(names);
    }
    return answered((out + u'\n').toUtf8());
}

Answer virsh(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    QStringList words = arguments;
    if (const qsizetype at = words.indexOf(u"-c"_s); at >= 0)
        words.remove(at, 2);
    words.removeAll(u"-q"_s);
    if (!isRunning(machine))
        return refused(1, "error: failed to connect to the hypervisor\nerror: Failed to connect "
                          "socket to '/var/run/libvirt/libvirt-sock': No such file or directory\n");
    const QString verb = words.value(0);
    if (verb == u"list")
        return list(machine, words.contains(u"--name"_s));
    const QString config = machine.host().domains.value(words.value(1));
    if (config.isEmpty())
        return refused(1, u"error: failed to get domain '%1'\n"_s.arg(words.value(1)).toUtf8());
    if (verb == u"domstate")
        return answered("running\n\n");
    if (verb == u"dumpxml")
        return answered(contentOf(machine.host(), config) + '\n');
    return refused(127, "basalt practice: virsh " + verb.toUtf8() + ": not simulated\n");
}

}

const std::vector<Command> &libvirtCommands()
{
    static const std::vector<Command> commands{{"virsh", virsh}};
    return commands;
}

}
