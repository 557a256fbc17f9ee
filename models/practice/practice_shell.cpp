#include "practice/practice_machine.h"

#include "design/lookup.h"
#include "hosts/lock.h"
#include "plan/snippets.h"
#include "practice/practice_cluster_stack.h"
#include "practice/practice_pacemaker.h"
#include "practice/practice_snippets.h"
#include "practice/practice_storage.h"
#include "probes/probe.h"

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
                 &lvmCommands(), &lvmReportCommands(), &multipathCommands(), &networkCommands(),
                 &networkTimers(), &packageCommands(), &serviceCommands(), &systemCommands()});
    return table;
}

const QHash<QString, Handler> &snippetAnswers()
{
    static const QHash<QString, Handler> table = tableOf(
        {&cibSnippets(), &clusterSnippets(), &factsSnippets(), &fileSnippets(), &hardwareSnippets(),
         &lockSnippets(), &networkSnippets(), &serviceSnippets(), &volumeSnippets()});
    return table;
}

/// Name -> text of every snippet in the program.
const QHash<QString, QString> &snippetTexts()
{
    static const QHash<QString, QString> texts = [] {
        QHash<QString, QString> all;
        const auto add = [&](const Snippet &snippet) {
            all.insert(QString::fromUtf8(snippet.name), QString::fromUtf8(snippet.text));
        };
        for (const Snippet &snippet : probes::snippets())
            add(snippet);
        for (const Snippet *snippet : plan::snippets::all())
            add(*snippet);
        for (const Snippet *snippet : {&hosts::lockAcquire, &hosts::lockCheck, &hosts::lockRelease})
            add(*snippet);
        return all;
    }();
    return texts;
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

Answer waiting()
{
    Answer answer;
    answer.exitCode = 1;
    answer.isWaiting = true;
    return answer;
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
    if (argv.size() >= 4 && argv[0] == u"sh" && argv[1] == u"-c") {
        const Handler answer = snippetAnswers().value(argv[3]);
        return answer && snippetTexts().value(argv[3]) == argv[2]
                   ? answer(machine, argv.mid(4), input)
                   : notSimulated(argv[3], u"snippet"_s);
    }
    // A path names the same program.
    const QString program = argv.constFirst().section(u'/', -1);
    const Handler handler = programs().value(program);
    return handler ? handler(machine, argv.mid(1), input)
                   : notSimulated(argv.constFirst(), u"command"_s);
}

}
