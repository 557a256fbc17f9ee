#include "cli/commands/commands.h"
#include "cli/faults.h"
#include "practice/practice_cluster.h"
#include "practice/practice_design.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// As for what-if; beside, what only simulated hosts have, and know by name: "magma1!cut".
Results<QStringList> faultsNamed(const design::Design &design, const QStringList &texts)
{
    QStringList things;
    QStringList own;
    for (const QString &text : texts)
        (text.contains(u'!') ? own : things).append(text);
    return failedThings(design, things).map([&own](const QStringList &names) {
        return names + own;
    });
}

/// Without names, mending mends everything.
QStringList faultsAfter(const QStringList &before, const QStringList &named, bool isMending)
{
    if (isMending && named.isEmpty())
        return {};
    QStringList after = before;
    for (const QString &name : named) {
        after.removeAll(name);
        if (!isMending)
            after.append(name);
    }
    after.sort();
    return after;
}

Exit tell(Console &console, const QString &folder, const QStringList &faults)
{
    if (console.json) {
        console.document(
            QJsonDocument(QJsonObject{{u"simulated"_s, true},
                                      {u"state"_s, folder},
                                      {u"faults"_s, QJsonArray::fromStringList(faults)}}));
        return Exit::Fine;
    }
    console.line(
        faults.isEmpty()
            ? say(QT_TRANSLATE_NOOP("cli", "SIMULATED: nothing is broken."))
            : say(QT_TRANSLATE_NOOP("cli", "SIMULATED: broken: %1")).arg(faults.join(u", "_s)));
    return Exit::Fine;
}

Exit runFault(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QString folder = invocation.options.value(u"simulated"_s);
    if (folder.isEmpty())
        return console.usage(say(QT_TRANSLATE_NOOP(
            "cli", "say which practice cluster: --simulated STATE; real hosts are never broken")));
    const auto design = practice::keptDesign(folder);
    if (!design)
        return console.fail(design.error(), Exit::Io);
    const auto named = faultsNamed(*design, invocation.arguments);
    if (!named)
        return console.fail(named.error(), Exit::Usage);
    auto cluster = practice::openPractice(folder, *design, catalogue::builtIn());
    if (!cluster)
        return console.fail(cluster.error(), Exit::Io);
    const bool isMending = invocation.options.isSet(u"mend"_s);
    if (isMending || !named->isEmpty()) {
        const QStringList faults = faultsAfter((*cluster)->faults(), *named, isMending);
        if (const auto set = (*cluster)->setFaults(faults); !set)
            return console.fail(set.error(), Exit::Usage);
        if (const auto saved = (*cluster)->save(); !saved)
            return console.fail(saved.error(), Exit::Io);
    }
    return tell(console, folder, (*cluster)->faults());
}

QList<QCommandLineOption> options()
{
    return {
        {u"simulated"_s, say(QT_TRANSLATE_NOOP("cli", "The folder of the practice cluster.")),
         u"STATE"_s},
        {u"mend"_s, say(QT_TRANSLATE_NOOP("cli", "Mend these things; without names, everything."))},
    };
}

}

Command faultCommand()
{
    return {
        "fault",
        "--simulated STATE [THING... | --mend [THING...]]",
        QT_TRANSLATE_NOOP("cli",
                          "Pull cables and break things of a practice cluster, or mend them."),
        QT_TRANSLATE_NOOP("cli", "Things are named as for `what-if`: lan-a, magma1:eth0, msa1.A, "
                                 "magma1. Hosts also have magma1!disk-full, !packages, !reset "
                                 "and !cut; magma1!cut=5 comes with the fifth command. Without a "
                                 "thing, what is broken is listed."),
        0,
        -1,
        options,
        runFault,
    };
}

}
