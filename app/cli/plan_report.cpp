#include "cli/plan_report.h"

#include "cli/reports.h"
#include "core/line_diff.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

const QString indent = QString(10, u' ');

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Colour colourOf(plan::Risk risk)
{
    switch (risk) {
    case plan::Risk::None:
        return Colour::Dim;
    case plan::Risk::Service:
        return Colour::Yellow;
    case plan::Risk::Network:
    case plan::Risk::Cluster:
    case plan::Risk::Data:
        return Colour::Red;
    }
    return Colour::None;
}

Colour colourOf(const QByteArray &diffLine)
{
    switch (diffLine.isEmpty() ? ' ' : diffLine.front()) {
    case '+':
        return Colour::Green;
    case '-':
        return Colour::Red;
    case '@':
        return Colour::Cyan;
    default:
        return Colour::None;
    }
}

void printDiff(Console &console, const QByteArray &before, const QByteArray &after)
{
    const QByteArray text = unifiedDiff(before, after);
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        console.line(
            indent + console.coloured(colourOf(lines[i]), printable(QString::fromUtf8(lines[i]))));
}

void printFile(Console &console, const plan::FileChange &file)
{
    const QString from = file.existed ? file.path : u"/dev/null"_s;
    console.line(indent + console.coloured(Colour::Dim, u"--- "_s + printable(from)));
    console.line(indent
                 + console.coloured(
                     Colour::Dim,
                     u"+++ %1 (%2)"_s.arg(printable(file.path)).arg(file.mode, 4, 8, QChar(u'0'))));
    if (file.isSecret)
        console.line(indent
                     + say(QT_TRANSLATE_NOOP("cli", "Secret: its former content is not shown.")));
    printDiff(console, file.before, file.after);
}

void printCommands(Console &console, const QString &label, const QList<HostCommand> &commands)
{
    for (const HostCommand &command : commands) {
        const QString text =
            printable(commandText(command)).replace(u'\n', u'\n' + indent + u"  "_s);
        console.line(indent + console.coloured(Colour::Dim, label + u"$ "_s) + text);
    }
}

void printDetails(Console &console, const plan::Step &step)
{
    const bool isCompared = !step.before.isEmpty() || !step.wanted.isEmpty();
    if (console.verbose)
        printCommands(console, say(QT_TRANSLATE_NOOP("cli", "saves: ")), step.record);
    if (step.file)
        printFile(console, *step.file);
    if (isCompared)
        printDiff(console, step.before, step.wanted);
    if (!step.file || console.verbose)
        printCommands(console, {}, step.apply);
    printCommands(console, say(QT_TRANSLATE_NOOP("cli", "confirms: ")), step.confirm);
    if (console.verbose)
        printCommands(console, say(QT_TRANSLATE_NOOP("cli", "verifies: ")), step.verify);
    if (step.undo.isEmpty())
        console.line(indent
                     + console.coloured(Colour::Dim,
                                        say(QT_TRANSLATE_NOOP("cli", "undo: nothing; it stays"))));
    else
        printCommands(console, say(QT_TRANSLATE_NOOP("cli", "undo: ")), step.undo);
}

void printStep(Console &console, const plan::Step &step, PlanDetail detail)
{
    QString line = u"  "_s + step.host.leftJustified(7) + u' '
                   + printable(plan::titleOf(step)).replace(u'\n', u' ');
    if (step.risk != plan::Risk::None || detail == PlanDetail::Everything)
        line += console.coloured(colourOf(step.risk), u" ("_s + plan::riskTitle(step.risk) + u')');
    console.line(line);
    if (!step.blockedBy.isEmpty())
        console.line(indent
                     + console.coloured(Colour::Red, say(QT_TRANSLATE_NOOP("cli", "blocked by %1"))
                                                         .arg(step.blockedBy.join(u", "_s))));
    if (detail == PlanDetail::Everything)
        printDetails(console, step);
}

void printRefusals(Console &console, const QList<plan::Refusal> &refusals)
{
    if (refusals.isEmpty())
        return;
    console.line(console.coloured(Colour::Bold, say(QT_TRANSLATE_NOOP("cli", "Not touched"))));
    for (const plan::Refusal &refusal : refusals) {
        console.line(u"  "_s + refusal.host.leftJustified(7) + u' '
                     + console.coloured(Colour::Yellow, printable(refusal.thing)));
        console.line(indent + printable(plan::reasonOf(refusal)));
        const QString remedy = printable(plan::remedyOf(refusal));
        if (!remedy.isEmpty())
            console.line(indent + console.coloured(Colour::Dim, u"→ "_s + remedy));
    }
    console.line();
}

void printBlocking(Console &console, const plan::Plan &plan)
{
    const QList<Finding> findings = blockingFindings(plan);
    if (findings.isEmpty())
        return;
    console.line(
        console.coloured(Colour::Bold, say(QT_TRANSLATE_NOOP("cli", "What blocks steps"))));
    printFindings(console, findings, {});
    console.line(say(QT_TRANSLATE_NOOP(
        "cli", "Mend the design, or go on all the same with --override RULE=REASON.")));
    console.line();
}

}

QList<Finding> blockingFindings(const plan::Plan &plan)
{
    QList<Finding> findings;
    for (const Finding &finding : plan.findings) {
        if (finding.severity == Severity::Error && finding.waivedBecause.isEmpty())
            findings.append(finding);
    }
    return findings;
}

QString planSum(const plan::Plan &plan)
{
    const auto blocked =
        std::count_if(plan.steps.begin(), plan.steps.end(),
                      [](const plan::Step &step) { return !step.blockedBy.isEmpty(); });
    QStringList parts{say(QT_TRANSLATE_NOOP("cli", "steps: %1")).arg(plan.steps.size())};
    if (blocked > 0)
        parts += say(QT_TRANSLATE_NOOP("cli", "blocked: %1")).arg(blocked);
    if (!plan.refusals.isEmpty())
        parts += say(QT_TRANSLATE_NOOP("cli", "not touched: %1")).arg(plan.refusals.size());
    return parts.join(u", "_s);
}

void printPlan(Console &console, const plan::Plan &plan, PlanDetail detail)
{
    printBlocking(console, plan);
    printRefusals(console, plan.refusals);
    std::optional<plan::Phase> phase;
    for (const plan::Step &step : plan.steps) {
        if (phase != step.phase)
            console.line(console.coloured(Colour::Bold, plan::phaseTitle(step.phase)));
        phase = step.phase;
        printStep(console, step, detail);
    }
    if (!plan.steps.isEmpty())
        console.line();
    if (plan.isEmpty() && plan.refusals.isEmpty())
        console.line(console.coloured(
            Colour::Green,
            say(QT_TRANSLATE_NOOP("cli", "Nothing to do: everything is as the design says."))));
    else
        console.line(planSum(plan));
}

}
