#include "practice/practice_machine.h"

#include "design/lookup.h"
#include "practice/practice_cluster_stack.h"
#include "practice/practice_pacemaker.h"
#include "practice/practice_storage.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

QHash<QString, Handler> tableOf(std::initializer_list<const std::vector<Command> *> families)
{
    QHash<QString, Handler> table;
    for (const std::vector<Command> *family : families) {
        for (const Command &command : *family)
            table.insert(QLatin1String(command.name), command.run);
    }
    return table;
}

const QHash<QString, Handler> &programs()
{
    static const QHash<QString, Handler> table =
        tableOf({&cibCommands(), &cmanCommands(), &corosyncCommands(), &crmMonCommands(),
                 &crmShellCommands(), &fencingCommands(), &fileCommands(), &libvirtCommands(),
                 &lvmCommands(), &multipathCommands(), &networkCommands(), &packageCommands(),
                 &serviceCommands(), &systemCommands()});
    return table;
}

Answer notSimulated(const QString &name, const QString &where)
{
    return refused(127, u"basalt practice: %1: %2: not simulated\n"_s.arg(where, name).toUtf8());
}

}

Answer answered(const QByteArray &out)
{
    return {0, out, {}, 0};
}

Answer refused(int exitCode, const QByteArray &err)
{
    return {exitCode, {}, err, 0};
}

const design::Host &Machine::drawn() const
{
    return *design::findHost(world.design, name);
}

bool Machine::has(const QString &fault) const
{
    return world.shared.faults.contains(name + u'!' + fault);
}

Answer execute(Machine &machine, const QStringList &argv, const QByteArray &input)
{
    if (argv.isEmpty())
        return notSimulated({}, u"no command"_s);
    // A path names the same program.
    const QString program = argv.constFirst().section(u'/', -1);
    const Handler handler = programs().value(program);
    return handler ? handler(machine, argv.mid(1), input)
                   : notSimulated(argv.constFirst(), u"command"_s);
}

}
