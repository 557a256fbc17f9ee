#include "cli/commands/commands.h"
#include "cli/deploy_answers.h"
#include "cli/deploy_run.h"
#include "cli/loading.h"
#include "cli/plan_report.h"
#include "hosts/journal.h"
#include "plan/plan_json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// What one call of the command works with.
struct Call
{
    const Invocation &invocation;
    const design::Design &design;
    const Remote &remote;
    plan::Options choices;
    RunWords words;

    Console &console() const { return invocation.console; }
    bool isSet(const QString &option) const { return invocation.options.isSet(option); }
};

QString optionProblem(const Invocation &invocation)
{
    const QCommandLineParser &options = invocation.options;
    const bool isResume = options.isSet(u"resume"_s);
    const bool isUndo = options.isSet(u"undo"_s);
    const bool isDry = options.isSet(u"dry-run"_s);
    if (int(isResume) + int(isUndo) + int(isDry) + int(options.isSet(u"anew"_s)) > 1)
        return say(
            QT_TRANSLATE_NOOP("cli", "--dry-run, --anew, --resume and --undo exclude each other"));
    if (isResume || isUndo) {
        for (const QCommandLineOption &option : planOptions()) {
            if (options.isSet(option.names().constFirst()))
                return say(QT_TRANSLATE_NOOP(
                               "cli",
                               "--%1 is for a new plan; --resume and --undo take the old one"))
                    .arg(option.names().constFirst());
        }
    }
    const bool mustAsk = !isDry && !options.isSet(u"yes"_s);
    if (mustAsk && (!invocation.questioner || invocation.console.json))
        return say(QT_TRANSLATE_NOOP("cli",
                                     "nobody can be asked: --yes goes on without a question, "
                                     "--dry-run only shows the plan"));
    return {};
}

RunWords wordsOf(const Invocation &invocation)
{
    QStringList words{u"basalt"_s, u"deploy"_s, invocation.arguments[0]};
    for (const QString &option : {u"simulated"_s, u"ssh-config"_s, u"known-hosts"_s}) {
        if (invocation.options.isSet(option))
            words += {u"--"_s + option, invocation.options.value(option)};
    }
    return {commandText(HostCommand{words, {}}), invocation.options.isSet(u"simulated"_s)};
}

void printHead(const Call &call)
{
    Console &console = call.console();
    if (console.json) {
        if (!call.remote.warning.isEmpty()) {
            hosts::RunEvent warning;
            warning.time = QDateTime::currentDateTimeUtc();
            warning.text = call.remote.warning;
            console.event(hosts::toJson(warning));
        }
        return;
    }
    if (!call.remote.warning.isEmpty())
        console.line(console.coloured(Colour::Yellow, call.remote.warning));
    if (!call.remote.isSimulated)
        return;
    console.line(console.coloured(
        Colour::Bold, say(QT_TRANSLATE_NOOP(
                          "cli", "SIMULATED: the practice cluster, no real host is touched."))));
    console.line();
}

/// Nobody is asked while a program reads along.
Questioner *personFor(const Call &call)
{
    return call.console().json ? nullptr : call.invocation.questioner;
}

void tellAsked(const Call &call)
{
    QStringList names = call.choices.hosts;
    for (const design::Host &host : call.design.hosts) {
        if (call.choices.hosts.isEmpty())
            names += host.name;
    }
    call.console().line(say(QT_TRANSLATE_NOOP("cli", "Asking %1 ...")).arg(names.join(u", "_s)));
    call.console().flush();
}

bool isAgreed(const Call &call, const char *question)
{
    return call.isSet(u"yes"_s) || agrees(*call.invocation.questioner, say(question));
}

Exit declined(const Call &call)
{
    call.console().line(say(QT_TRANSLATE_NOOP("cli", "Nothing was changed.")));
    return Exit::Fine;
}

/// Refuses to begin anew over a run that did not come to its end: its hosts are in between.
std::optional<Error> unfinishedProblem(const Call &call)
{
    const auto unfinished = hosts::unfinishedRun(call.remote.stateFolder, call.design.cluster.name);
    if (!unfinished)
        return unfinished.error();
    if (!unfinished->has_value())
        return {};
    return Error{
        u"run-unfinished"_s,
        say(QT_TRANSLATE_NOOP("cli", "a run of %1 did not come to its end (%2 of %3 steps); "
                                     "`%4 --resume` goes on, `%4 --undo` takes it back, "
                                     "`%4 --anew` leaves it as it is"))
            .arg((*unfinished)->startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                 QString::number((*unfinished)->done), QString::number((*unfinished)->total),
                 call.words.again),
        call.design.cluster.name};
}

Exit finishedEarly(const Call &call, const QString &outcome, Exit exit,
                   const QList<Error> &errors = {})
{
    return concludeEarly(call.console(), call.words, outcome, exit, errors);
}

Exit failedEarly(const Call &call, const QList<Error> &errors, Exit exit = Exit::Failed)
{
    return finishedEarly(call, hosts::outcomeName(hosts::Outcome::Failed), exit, errors);
}

void showPlan(const Call &call, const plan::Plan &plan)
{
    Console &console = call.console();
    const bool isWhole = call.isSet(u"dry-run"_s) || console.verbose;
    if (console.json)
        console.event({{u"type"_s, u"plan"_s}, {u"plan"_s, plan::toJson(plan)}});
    else if (isWhole || !plan.isEmpty() || !plan.refusals.isEmpty()) // else the last word says it
        printPlan(console, plan, isWhole ? PlanDetail::Everything : PlanDetail::Titles);
}

/// What a person (or the options that stand for one) must have said before the first step.
std::optional<Error> unanswered(const Call &call, const plan::Plan &plan,
                                const QMap<QString, facts::HostFacts> &facts)
{
    Questioner *questioner = personFor(call);
    const auto wiping =
        confirmWiping(call.console(), questioner, call.design, facts, call.choices.wipedLuns);
    if (!wiping)
        return wiping.error();
    const auto secrets =
        completeSecrets(questioner, call.design, *call.remote.secrets, plan::secretsOf(plan));
    return secrets ? std::nullopt : std::optional(secrets.error());
}

/// Whether there is something to go on with, as far as can be known.
bool isUnfinished(const Call &call)
{
    const auto run = hosts::unfinishedRun(call.remote.stateFolder, call.design.cluster.name);
    return run && run->has_value();
}

Exit runIt(const Call &call, hosts::Deployment &deployment, Progress &progress,
           const plan::Plan &plan, const Work &work)
{
    progress.setPlan(plan);
    const hosts::Outcome outcome = runWatched(deployment, progress, work);
    progress.finish();
    RunWords words = call.words;
    words.canGoOn = isUnfinished(call);
    return conclude(call.console(), words, progress, outcome, deployment.traffic());
}

Exit execute(const Call &call, hosts::Deployment &deployment, Progress &progress,
             const plan::Plan &plan, const QMap<QString, facts::HostFacts> &facts)
{
    showPlan(call, plan);
    if (call.isSet(u"dry-run"_s))
        return finishedEarly(call, u"dry-run"_s, Exit::Fine);
    if (!plan.isEmpty()) {
        if (!isAgreed(call, QT_TRANSLATE_NOOP("cli", "Deploy this?")))
            return declined(call);
        if (const auto problem = unanswered(call, plan, facts))
            return failedEarly(call, {*problem});
    }
    return runIt(call, deployment, progress, plan,
                 [&](const std::stop_token &stop) { return deployment.deploy(plan, stop); });
}

Exit deployAnew(const Call &call, hosts::Deployment &deployment, Progress &progress)
{
    const bool mayBegin = call.isSet(u"dry-run"_s) || call.isSet(u"anew"_s);
    if (const auto problem = mayBegin ? std::nullopt : unfinishedProblem(call))
        return failedEarly(call, {*problem});
    tellAsked(call);
    Result<QMap<QString, facts::HostFacts>> facts;
    {
        const StopOnInterrupt stop;
        facts = deployment.readFacts(stop.token());
        if (stop.isStopped())
            return finishedEarly(call, hosts::outcomeName(hosts::Outcome::Cancelled), Exit::Failed);
    }
    if (!facts)
        return failedEarly(call, {facts.error()});
    const QList<Error> failures = progress.failures();
    if (!failures.isEmpty()) {
        if (!call.console().json)
            call.console().line(say(QT_TRANSLATE_NOOP(
                "cli", "Not every host could be reached, so nothing was changed; --host H deploys "
                       "to some of them.")));
        return call.console().json ? failedEarly(call, failures) : Exit::Failed;
    }
    const auto plan = deployment.plan();
    if (!plan)
        return failedEarly(call, plan.error());
    return execute(call, deployment, progress, *plan, *facts);
}

/// The steps of the journal, for their titles and secrets.
Result<plan::Plan> planOf(const hosts::UnfinishedRun &run)
{
    const auto journal = hosts::readJournal(run.journal);
    if (!journal)
        return tl::unexpected(journal.error());
    return plan::planFromJson(journal->header.plan);
}

Exit goOnWith(const Call &call, hosts::Deployment &deployment, Progress &progress,
              const hosts::UnfinishedRun &run)
{
    const bool isUndo = call.isSet(u"undo"_s);
    const auto plan = planOf(run);
    if (!plan)
        return failedEarly(call, {plan.error()}, Exit::Io);
    call.console().line(say(QT_TRANSLATE_NOOP("cli", "Run %1 of %2: %3 of %4 steps."))
                            .arg(run.run,
                                 run.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                                 QString::number(run.done), QString::number(run.total)));
    if (!isAgreed(call, isUndo ? QT_TRANSLATE_NOOP("cli", "Take it back?")
                               : QT_TRANSLATE_NOOP("cli", "Go on with it?")))
        return declined(call);
    if (!isUndo) {
        const auto secrets = completeSecrets(personFor(call), call.design, *call.remote.secrets,
                                             plan::secretsOf(*plan));
        if (!secrets)
            return failedEarly(call, {secrets.error()});
    }
    return runIt(call, deployment, progress, *plan, [&](const std::stop_token &stop) {
        return isUndo ? deployment.undo(run, stop) : deployment.resume(run, stop);
    });
}

/// --resume and --undo: the plan is that of the journal.
Exit continueRun(const Call &call, hosts::Deployment &deployment, Progress &progress)
{
    const bool isUndo = call.isSet(u"undo"_s);
    const QString &cluster = call.design.cluster.name;
    const auto run = isUndo ? hosts::lastRun(call.remote.stateFolder, cluster)
                            : hosts::unfinishedRun(call.remote.stateFolder, cluster);
    if (!run)
        return failedEarly(call, {run.error()}, Exit::Io);
    if (!run->has_value()) {
        call.console().line(isUndo ? say(QT_TRANSLATE_NOOP("cli", "There is no run to take back."))
                                   : say(QT_TRANSLATE_NOOP("cli", "There is no unfinished run.")));
        return finishedEarly(call, hosts::outcomeName(hosts::Outcome::NothingToDo), Exit::Fine);
    }
    return goOnWith(call, deployment, progress, **run);
}

Exit runCall(const Call &call)
{
    printHead(call);
    Progress progress(call.console());
    hosts::Deployment deployment(call.design, catalogue::builtIn(), call.remote.connector,
                                 *call.remote.secrets, deploymentOptions(call.remote, call.choices),
                                 [&](const hosts::RunEvent &event) { progress.take(event); });
    const bool isOld = call.isSet(u"resume"_s) || call.isSet(u"undo"_s);
    return isOld ? continueRun(call, deployment, progress) : deployAnew(call, deployment, progress);
}

Exit runDeploy(const Invocation &invocation)
{
    Console &console = invocation.console;
    if (const QString problem = optionProblem(invocation); !problem.isEmpty())
        return console.usage(problem);
    const auto remoteChoice = remoteChoices(invocation.options);
    if (!remoteChoice)
        return console.usage(remoteChoice.error());
    const auto design = loadForFiles(invocation.arguments[0]);
    if (!design)
        return console.fail(design.error(), Exit::Io);
    const auto choices = planChoices(invocation.options, *design);
    if (!choices)
        return console.usage(choices.error());
    const auto remote = openRemote(*remoteChoice, *design, invocation.questioner);
    if (!remote)
        return console.fail(remote.error(), Exit::Io);
    return runCall({invocation, *design, *remote, *choices, wordsOf(invocation)});
}

QList<QCommandLineOption> options()
{
    const QList<QCommandLineOption> own{
        {u"dry-run"_s, say(QT_TRANSLATE_NOOP("cli", "Show the whole plan and change nothing."))},
        {u"resume"_s, say(QT_TRANSLATE_NOOP("cli", "Go on with the run that did not end."))},
        {u"undo"_s, say(QT_TRANSLATE_NOOP("cli", "Take back the last run."))},
        {u"anew"_s, say(QT_TRANSLATE_NOOP("cli", "Begin a new run although the last one did not "
                                                 "end, such as for a mended design."))},
        {{u"y"_s, u"yes"_s}, say(QT_TRANSLATE_NOOP("cli", "Do not ask whether to go on."))},
    };
    return own + planOptions() + remoteOptions();
}

}

Command deployCommand()
{
    return {
        "deploy",
        "DESIGN [--dry-run | --resume | --undo] [--yes] [--host H]... [--simulated STATE]",
        QT_TRANSLATE_NOOP("cli", "Make the hosts what the design says, with a journal and undo."),
        QT_TRANSLATE_NOOP(
            "cli",
            "Asks the hosts what they have, shows the plan, asks, and executes it. What is there "
            "already is left alone; run again, it changes nothing. Ctrl-C cancels after the "
            "running step. Exits 4 if the deployment failed or it is not known what came of it."),
        1,
        1,
        options,
        runDeploy,
    };
}

}
