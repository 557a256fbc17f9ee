#include "cli/reports.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Colour colourOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Colour::Red;
    case Severity::Warning:
        return Colour::Yellow;
    case Severity::Hint:
        return Colour::Cyan;
    }
    return Colour::None;
}

QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return say(QT_TRANSLATE_NOOP("cli", "error"));
    case Severity::Warning:
        return say(QT_TRANSLATE_NOOP("cli", "warning"));
    case Severity::Hint:
        return say(QT_TRANSLATE_NOOP("cli", "hint"));
    }
    return {};
}

void printFinding(Console &console, const Finding &finding)
{
    const QString word =
        console.coloured(colourOf(finding.severity), wordOf(finding.severity).leftJustified(8));
    const QString where = finding.where.isEmpty() ? QString() : u" ("_s + finding.where + u')';
    console.line(u"%1%2  %3%4"_s.arg(word, finding.rule.leftJustified(6),
                                     console.coloured(Colour::Bold, finding.subject), where));
    console.line(u"        "_s + rules::messageOf(finding));
    if (!finding.quote.isEmpty())
        console.line(u"        | "_s + finding.quote);
    const QString remedy = rules::remedyOf(finding);
    if (!finding.waivedBecause.isEmpty())
        console.line(u"        "_s
                     + say(QT_TRANSLATE_NOOP("cli", "waived: %1")).arg(finding.waivedBecause));
    else if (!remedy.isEmpty())
        console.line(u"        "_s + console.coloured(Colour::Dim, u"→ "_s + remedy));
}

QString sumOf(const Counts &counts, const Console &console)
{
    QStringList parts;
    const auto add = [&](int count, const QString &text, Colour colour) {
        if (count > 0)
            parts += console.coloured(colour, text);
    };
    // The number last, so that no language needs plural forms here.
    add(counts.errors, say(QT_TRANSLATE_NOOP("cli", "errors: %1")).arg(counts.errors), Colour::Red);
    add(counts.warnings, say(QT_TRANSLATE_NOOP("cli", "warnings: %1")).arg(counts.warnings),
        Colour::Yellow);
    add(counts.hints, say(QT_TRANSLATE_NOOP("cli", "hints: %1")).arg(counts.hints), Colour::Cyan);
    if (parts.isEmpty())
        parts += console.coloured(Colour::Green, say(QT_TRANSLATE_NOOP("cli", "no findings")));
    add(counts.waived, say(QT_TRANSLATE_NOOP("cli", "waived: %1")).arg(counts.waived), Colour::Dim);
    return parts.join(u", "_s);
}

}

Counts countsOf(const QList<Finding> &findings)
{
    Counts counts;
    for (const Finding &finding : findings) {
        if (!finding.waivedBecause.isEmpty())
            ++counts.waived;
        else if (finding.severity == Severity::Error)
            ++counts.errors;
        else if (finding.severity == Severity::Warning)
            ++counts.warnings;
        else
            ++counts.hints;
    }
    return counts;
}

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        QJsonObject object{
            {u"rule"_s, finding.rule},
            {u"severity"_s, rules::severityName(finding.severity)},
            {u"subject"_s, finding.subject},
            {u"message"_s, rules::messageOf(finding)},
            {u"remedy"_s, rules::remedyOf(finding)},
            {u"waivable"_s, finding.waivable},
        };
        const auto addText = [&](const QString &key, const QString &text) {
            if (!text.isEmpty())
                object.insert(key, text);
        };
        addText(u"waived"_s, finding.waivedBecause);
        addText(u"field"_s, finding.field);
        addText(u"quote"_s, finding.quote);
        addText(u"where"_s, finding.where);
        array.append(object);
    }
    return array;
}

QJsonObject countsJson(const Counts &counts)
{
    return {
        {u"error"_s, counts.errors}, {u"warning"_s, counts.warnings}, {u"hint"_s, counts.hints}};
}

void printFindings(Console &console, const QList<Finding> &findings, const QStringList &notDecided)
{
    for (const Finding &finding : findings) {
        if (finding.waivedBecause.isEmpty() || console.verbose)
            printFinding(console, finding);
    }
    if (!findings.isEmpty())
        console.line();
    console.line(sumOf(countsOf(findings), console));
    if (notDecided.isEmpty())
        return;
    console.line(console.verbose
                     ? say(QT_TRANSLATE_NOOP("cli", "not decided, for want of what they need: %1"))
                           .arg(notDecided.join(u", "_s))
                     : say(QT_TRANSLATE_NOOP("cli", "rules not decided: %1 (--verbose lists them)"))
                           .arg(notDecided.size()));
}

}
