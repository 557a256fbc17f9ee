#include "cli/commands/commands.h"
#include "cli/loading.h"
#include "cli/plan_report.h"
#include "cli/planning.h"
#include "plan/plan_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

enum class Against { Blank, Live, Simulated };

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString nameOf(Against against)
{
    switch (against) {
    case Against::Blank:
        return u"blank"_s;
    case Against::Live:
        return u"live"_s;
    case Against::Simulated:
        return u"simulated"_s;
    }
    Q_UNREACHABLE();
}

QString headOf(Against against)
{
    switch (against) {
    case Against::Blank:
        return say(QT_TRANSLATE_NOOP("cli", "Planned for blank hosts, none was asked; `--against "
                                            "live` plans for those that there are."));
    case Against::Live:
        return say(QT_TRANSLATE_NOOP("cli", "Planned for the hosts as they are now."));
    case Against::Simulated:
        return say(QT_TRANSLATE_NOOP("cli", "SIMULATED: planned for the practice cluster."));
    }
    Q_UNREACHABLE();
}

Against againstOf(const QCommandLineParser &options)
{
    if (options.isSet(u"simulated"_s))
        return Against::Simulated;
    return options.isSet(u"against"_s) ? Against::Live : Against::Blank;
}

void printJson(Console &console, const QString &path, const plan::Plan &plan, Against against,
               const QList<Error> &failures)
{
    QJsonObject root = plan::toJson(plan);
    root.insert(u"design"_s, path);
    root.insert(u"against"_s, nameOf(against));
    root.insert(u"simulated"_s, against == Against::Simulated);
    root.insert(u"unreachable"_s, failuresJson(failures));
    console.document(QJsonDocument(root));
}

Exit planFor(const Invocation &invocation, const design::Design &design, const Remote &remote,
             const plan::Options &choices)
{
    Console &console = invocation.console;
    const Against against = againstOf(invocation.options);
    Contacts contacts(console);
    hosts::Deployment deployment(design, catalogue::builtIn(), remote.connector, *remote.secrets,
                                 deploymentOptions(remote, choices),
                                 [&](const hosts::RunEvent &event) { contacts.take(event); });
    const StopOnInterrupt stop;
    const auto facts = deployment.readFacts(stop.token());
    const QList<Error> failures = contacts.failures();
    if (!facts || facts->isEmpty())
        return console.fail(failures.isEmpty() && !facts ? QList<Error>{facts.error()} : failures,
                            Exit::Io);
    const auto plan = deployment.plan();
    if (!plan)
        return console.fail(plan.error(), Exit::Io);
    if (console.json) {
        printJson(console, invocation.arguments[0], *plan, against, failures);
    } else {
        console.line(console.coloured(Colour::Bold, headOf(against)));
        console.line();
        printPlan(console, *plan, PlanDetail::Everything);
        printFailures(console, failures);
    }
    return failures.isEmpty() ? Exit::Fine : Exit::Io;
}

Exit runPlan(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QCommandLineParser &options = invocation.options;
    if (options.isSet(u"against"_s) && options.value(u"against"_s) != u"live")
        return console.usage(say(QT_TRANSLATE_NOOP("cli", "--against is live, or not given")));
    const auto remoteChoice = remoteChoices(options);
    if (!remoteChoice)
        return console.usage(remoteChoice.error());
    const auto design = loadForFiles(invocation.arguments[0]);
    if (!design)
        return console.fail(design.error(), Exit::Io);
    const auto choices = planChoices(options, *design);
    if (!choices)
        return console.usage(choices.error());
    const auto remote = againstOf(options) == Against::Blank
                            ? openBlankHosts(*design)
                            : openRemote(*remoteChoice, *design, invocation.questioner);
    if (!remote)
        return console.fail(remote.error(), Exit::Io);
    if (!console.json && !remote->warning.isEmpty())
        console.line(console.coloured(Colour::Yellow, remote->warning));
    return planFor(invocation, *design, *remote, *choices);
}

QList<QCommandLineOption> options()
{
    QList<QCommandLineOption> all{
        {u"against"_s,
         say(QT_TRANSLATE_NOOP("cli", "live: ask the hosts what they have, and change nothing.")),
         u"WHAT"_s}};
    return all + planOptions() + remoteOptions();
}

}

Command planCommand()
{
    return {
        "plan",
        "DESIGN [--against live | --simulated STATE] [--host H]...",
        QT_TRANSLATE_NOOP("cli", "Show every step of a deployment: command or file, risk, undo."),
        QT_TRANSLATE_NOOP(
            "cli",
            "Without --against the plan is for blank hosts, and nobody is asked. Nothing is "
            "changed anywhere. --verbose adds what is saved before and verified after each step."),
        1,
        1,
        options,
        runPlan,
    };
}

}
