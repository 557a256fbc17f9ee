#include "cli/commands/commands.h"
#include "cli/loading.h"
#include "cli/planning.h"
#include "cli/reports.h"
#include "render/rule_input.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// What the hosts say, if they are to be asked.
struct Asked
{
    bool isSimulated = false;
    QMap<QString, facts::HostFacts> facts;
    QList<Error> failures; ///< of hosts that did not answer
};

Results<Asked> askHosts(const Invocation &invocation, const design::Design &design,
                        const RemoteChoices &choices)
{
    const auto remote = openRemote(choices, design, invocation.questioner);
    if (!remote)
        return tl::unexpected(QList<Error>{remote.error()});
    if (!invocation.console.json && !remote->warning.isEmpty())
        invocation.console.line(invocation.console.coloured(Colour::Yellow, remote->warning));
    Contacts contacts(invocation.console);
    hosts::Deployment deployment(design, catalogue::builtIn(), remote->connector, *remote->secrets,
                                 deploymentOptions(*remote, {}),
                                 [&](const hosts::RunEvent &event) { contacts.take(event); });
    const StopOnInterrupt stop;
    const auto facts = deployment.readFacts(stop.token());
    const QList<Error> failures = contacts.failures();
    if (!facts)
        return tl::unexpected(failures.isEmpty() ? QList<Error>{facts.error()} : failures);
    if (facts->isEmpty() && !failures.isEmpty())
        return tl::unexpected(failures);
    return Asked{remote->isSimulated, *facts, failures};
}

QString headOf(const design::Design &design, const std::optional<Asked> &asked)
{
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
    const QString head =
        say(QT_TRANSLATE_NOOP("cli", "%1 on %2")).arg(design.cluster.name, platform->title);
    if (!asked)
        return head;
    return head + u", "_s
           + (asked->isSimulated ? say(QT_TRANSLATE_NOOP("cli", "with what SIMULATED hosts say"))
                                 : say(QT_TRANSLATE_NOOP("cli", "with what the hosts say")));
}

Exit report(Console &console, const QString &path, const design::Design &design,
            const std::optional<Asked> &asked)
{
    const catalogue::Catalogue &known = catalogue::builtIn();
    const rules::Report verdict = rules::check(
        asked ? render::ruleInput(design, known, asked->facts) : render::ruleInput(design, known));
    const Counts counts = countsOf(verdict.findings);
    const QList<Error> failures = asked ? asked->failures : QList<Error>();
    if (console.json) {
        QJsonObject root{
            {u"design"_s, path},
            {u"cluster"_s, design.cluster.name},
            {u"platform"_s, design.cluster.platform},
            {u"findings"_s, findingsJson(verdict.findings)},
            {u"counts"_s, countsJson(counts)},
            {u"waived"_s, counts.waived},
            {u"not_decided"_s, QJsonArray::fromStringList(verdict.notDecided)},
        };
        if (asked) {
            root.insert(u"simulated"_s, asked->isSimulated);
            root.insert(u"unreachable"_s, failuresJson(failures));
        }
        console.document(QJsonDocument(root));
    } else {
        console.line(console.coloured(Colour::Bold, headOf(design, asked)));
        console.line();
        printFindings(console, verdict.findings, verdict.notDecided);
        printFailures(console, failures);
    }
    // Findings go before: a host that is down is why there are some.
    if (counts.errors > 0)
        return Exit::Findings;
    return failures.isEmpty() ? Exit::Fine : Exit::Io;
}

Exit runCheck(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QCommandLineParser &options = invocation.options;
    if (options.isSet(u"against"_s) && options.value(u"against"_s) != u"live")
        return console.usage(say(QT_TRANSLATE_NOOP("cli", "--against is live, or not given")));
    const auto choices = remoteChoices(options);
    if (!choices)
        return console.usage(choices.error());
    const QString path = invocation.arguments[0];
    const auto design = loadForFiles(path);
    if (!design)
        return console.fail(design.error(), Exit::Io);
    if (!options.isSet(u"against"_s) && choices->simulated.isEmpty())
        return report(console, path, *design, {});
    const auto asked = askHosts(invocation, *design, *choices);
    if (!asked)
        return console.fail(asked.error(), Exit::Io);
    return report(console, path, *design, *asked);
}

QList<QCommandLineOption> checkOptions()
{
    QList<QCommandLineOption> all{
        {u"against"_s,
         say(QT_TRANSLATE_NOOP("cli", "live: ask the hosts what they have, and change nothing.")),
         u"WHAT"_s}};
    return all + remoteOptions();
}

}

Command checkCommand()
{
    return {
        "check",
        "DESIGN [--against live | --simulated STATE]",
        QT_TRANSLATE_NOOP("cli", "Run every rule on a design."),
        QT_TRANSLATE_NOOP(
            "cli",
            "Lists what is wrong or unwise, worst first, each with its remedy. Exits 1 if there is "
            "an error that no waiver covers."),
        1,
        1,
        checkOptions,
        runCheck,
    };
}

}
