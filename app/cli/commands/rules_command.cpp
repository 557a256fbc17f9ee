#include "cli/commands/commands.h"
#include "cli/reports.h"
#include "cli/words.h"
#include "core/nearest.h"
#include "rules/rule.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString stackName(rules::AppliesTo stack)
{
    switch (stack) {
    case rules::AppliesTo::Both:
        return u"both"_s;
    case rules::AppliesTo::Cman:
        return u"cman"_s;
    case rules::AppliesTo::Corosync3:
        return u"corosync3"_s;
    }
    return {};
}

QJsonObject ruleJson(const rules::Rule &rule)
{
    return {
        {u"id"_s, QString::fromLatin1(rule.id)},
        {u"severity"_s, rules::severityName(rule.severity)},
        {u"stack"_s, stackName(rule.stack)},
        {u"title"_s, rules::titleOf(rule)},
        {u"message"_s, rules::messageOf(rule)},
        {u"why"_s, rules::whyOf(rule)},
        {u"remedy"_s, rules::remedyOf(rule)},
        {u"source"_s, rules::sourceOf(rule)},
        {u"needs"_s, rules::needsOf(rule)},
        {u"decides"_s, static_cast<bool>(rule.check)},
    };
}

void printRule(Console &console, const rules::Rule &rule)
{
    console.line(console.coloured(
        Colour::Bold, u"%1  %2"_s.arg(QLatin1StringView(rule.id), rules::titleOf(rule))));
    console.line();
    const QList<QStringList> rows{
        {say(QT_TRANSLATE_NOOP("cli", "severity")), wordFor(rules::severityName(rule.severity))},
        {say(QT_TRANSLATE_NOOP("cli", "stack")), wordFor(stackName(rule.stack))},
        {say(QT_TRANSLATE_NOOP("cli", "finding")), rules::messageOf(rule)},
        {say(QT_TRANSLATE_NOOP("cli", "why")), rules::whyOf(rule)},
        {say(QT_TRANSLATE_NOOP("cli", "remedy")), rules::remedyOf(rule)},
        {say(QT_TRANSLATE_NOOP("cli", "source")), rules::sourceOf(rule)},
        {say(QT_TRANSLATE_NOOP("cli", "needs")), rules::needsOf(rule)},
    };
    const QStringList lines = aligned(rows, 2);
    for (const QString &line : lines)
        console.line(line);
}

void printList(Console &console)
{
    QList<QStringList> rows;
    for (const rules::Rule *rule : rules::allRules())
        rows.append({QString::fromLatin1(rule->id), wordFor(rules::severityName(rule->severity)),
                     wordFor(stackName(rule->stack)), rules::titleOf(*rule)});
    const QStringList lines = aligned(rows);
    for (const QString &line : lines)
        console.line(line);
    console.line();
    console.line(say(QT_TRANSLATE_NOOP("cli", "rules: %1. `basalt rules ID` explains one."))
                     .arg(rows.size()));
}

Exit unknownRule(const Invocation &invocation, const QString &id)
{
    QStringList ids;
    for (const rules::Rule *rule : rules::allRules())
        ids += QString::fromLatin1(rule->id);
    const QString nearest = nearestWord(id, ids);
    const QString message =
        nearest.isEmpty()
            ? say(QT_TRANSLATE_NOOP("cli", "there is no rule “%1”; `basalt rules` lists them"))
                  .arg(id.left(60))
            : say(QT_TRANSLATE_NOOP("cli", "there is no rule “%1”; did you mean “%2”?"))
                  .arg(id.left(60), nearest);
    return invocation.console.fail(Error{u"unknown-rule"_s, message, {}}, Exit::Usage);
}

Exit runRules(const Invocation &invocation)
{
    Console &console = invocation.console;
    std::vector<const rules::Rule *> chosen;
    for (const QString &id : invocation.arguments) {
        const rules::Rule *rule = rules::findRule(id.toUpper());
        if (!rule)
            return unknownRule(invocation, id);
        chosen.push_back(rule);
    }
    if (console.json) {
        QJsonArray array;
        for (const rules::Rule *rule : chosen.empty() ? rules::allRules() : chosen)
            array.append(ruleJson(*rule));
        console.document(QJsonDocument(array));
        return Exit::Fine;
    }
    if (chosen.empty())
        printList(console);
    for (const rules::Rule *rule : chosen) {
        if (rule != chosen.front())
            console.line();
        printRule(console, *rule);
    }
    return Exit::Fine;
}

}

Command rulesCommand()
{
    return {
        "rules",
        "[ID...]",
        QT_TRANSLATE_NOOP("cli", "List the rules, or explain some of them."),
        QT_TRANSLATE_NOOP(
            "cli",
            "Without an ID every rule with its severity; with one what it checks, why, the remedy, "
            "the source and what it needs to decide."),
        0,
        -1,
        [] { return QList<QCommandLineOption>(); },
        runRules,
    };
}

}
