#include "cli/commands/commands.h"
#include "cli/loading.h"
#include "cli/reports.h"
#include "render/rule_input.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

Exit runCheck(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QString path = invocation.arguments[0];
    const auto design = loadForFiles(path);
    if (!design)
        return console.fail(design.error(), Exit::Io);

    const catalogue::Catalogue &known = catalogue::builtIn();
    const rules::Report report = rules::check(render::ruleInput(*design, known));
    const Counts counts = countsOf(report.findings);
    if (console.json) {
        console.document(QJsonDocument(QJsonObject{
            {u"design"_s, path},
            {u"cluster"_s, design->cluster.name},
            {u"platform"_s, design->cluster.platform},
            {u"findings"_s, findingsJson(report.findings)},
            {u"counts"_s, countsJson(counts)},
            {u"waived"_s, counts.waived},
            {u"not_decided"_s, QJsonArray::fromStringList(report.notDecided)},
        }));
    } else {
        const catalogue::Platform *platform =
            catalogue::findPlatform(known, design->cluster.platform);
        console.line(
            console.coloured(Colour::Bold, QCoreApplication::translate("cli", "%1 on %2")
                                               .arg(design->cluster.name, platform->title)));
        console.line();
        printFindings(console, report.findings, report.notDecided);
    }
    return counts.errors > 0 ? Exit::Findings : Exit::Fine;
}

}

Command checkCommand()
{
    return {
        "check",
        "DESIGN",
        QT_TRANSLATE_NOOP("cli", "Run every rule on a design."),
        QT_TRANSLATE_NOOP(
            "cli",
            "Lists what is wrong or unwise, worst first, each with its remedy. Exits 1 if there is "
            "an error that no waiver covers."),
        1,
        1,
        [] { return QList<QCommandLineOption>(); },
        runCheck,
    };
}

}
