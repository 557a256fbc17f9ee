#include "import/transcript_lines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::import {

QString withoutTerminalCodes(const QString &line)
{
    static const QRegularExpression escape(
        u"\\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|"
        "\\x1b\\\\)?|[ -/]*[0-~])"_s);
    const bool plain =
        std::all_of(line.cbegin(), line.cend(), [](QChar c) { return c >= u' ' || c == u'\t'; });
    if (plain)
        return line;
    QString text = line;
    text.remove(escape);
    while (text.endsWith(u'\r'))
        text.chop(1);
    if (const qsizetype overwritten = text.lastIndexOf(u'\r'); overwritten >= 0)
        text.remove(0, overwritten + 1);
    QString result;
    for (const QChar c : std::as_const(text)) {
        if (c == u'\b')
            result.chop(1);
        else if (c >= u' ' || c == u'\t')
            result += c;
    }
    return result;
}

QString withPlainQuotes(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        switch (c.unicode()) {
        case 0x201c:
        case 0x201d:
        case 0x201e:
            c = u'"';
            break;
        case 0x2018:
        case 0x2019:
        case 0x201a:
            c = u'\'';
            break;
        case 0x00a0:
            c = u' ';
            break;
        default:
            break;
        }
    }
    return result;
}

namespace {

const QRegularExpression &crmPrompt()
{
    static const QRegularExpression expression(u"^\\s*crm\\([^)]*\\)([\\w/]*)#\\s?(.*)$"_s);
    return expression;
}

}

bool isCrmPrompt(const QString &line)
{
    return crmPrompt().match(line).hasMatch();
}

QString crmPromptCommand(const QString &line)
{
    const QRegularExpressionMatch match = crmPrompt().match(line);
    if (!match.hasMatch())
        return {};
    const QString level = match.captured(1);
    QString command = match.captured(2).trimmed();
    if (level == "configure"_L1)
        return command.isNull() ? u""_s : command;
    if (level.isEmpty() && command.startsWith("configure "_L1))
        return command.sliced(10).trimmed();
    return {};
}

QString shellPromptCommand(const QString &line)
{
    static const QRegularExpression prompt(u"^\\s*(?:\\[[^\\]]{1,80}\\]|[\\w.~/-]+@[\\w.~/"
                                           u":-]{0,80}(?: ?[\\w.~/:-]{1,60})?|[\\w.-]{1,40}:"
                                           "[\\w.~/ -]{1,60})? ?[#$%]\\s+(\\S.*)$"_s);
    const QRegularExpressionMatch match = prompt.match(line);
    return match.hasMatch() ? match.captured(1).trimmed() : QString();
}

QString crmConfigureStatement(const QString &command)
{
    static const QRegularExpression expression(
        u"^(?:sudo\\s+(?:-\\S+\\s+)*)?(?:\\S*/)?crm(?:\\s+-\\S+)*\\s+configure\\s+(\\S.*)$"_s);
    const QRegularExpressionMatch match = expression.match(command.trimmed());
    return match.hasMatch() ? match.captured(1) : QString();
}

bool isBareCrmLine(const QString &line)
{
    static const QRegularExpression expression(
        u"^\\s*(?:primitive\\s+\\S+\\s+(?:ocf|stonith|systemd|lsb|service|upstart):\\S+"
        "|location\\s+\\S+\\s+\\S+\\s+[-+]?(?:inf|infinity|\\d+):\\s*\\S+\\s*$"
        "|colocation\\s+\\S+\\s+[-+]?(?:inf|infinity|\\d+):\\s+\\S+\\s+\\S+"
        "|order\\s+\\S+\\s+(?:inf|infinity|\\d+|Mandatory|Optional|Serialize):\\s+\\S+\\s+\\S+"
        "|(?:clone|ms|master)\\s+\\S+\\s+\\S+(?:\\s+meta\\s+\\S+=.*|\\s*\\\\)$"
        "|property\\s+(?:\\S+:\\s+|\\$id=\\S+\\s+)?(?:\\\\$|[\\w-]+=\\S)"
        "|(?:rsc_defaults|op_defaults)\\s+(?:\\S+:\\s+|\\$id=\\S+\\s+)?(?:\\\\$|[\\w-]+=\\S)"
        "|fencing_topology\\s+\\S+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression.match(line).hasMatch();
}

bool isShownCrmLine(const QString &line)
{
    static const QRegularExpression expression(
        u"^(?:node|primitive|group|clone|ms|master|location|colocation|order|property|rsc_defaults|"
        "op_defaults|fencing_topology|rsc_template|rsc_ticket|tag|user|role|alert|bundle)\\b.*\\S"_s);
    return expression.match(line).hasMatch();
}

}
