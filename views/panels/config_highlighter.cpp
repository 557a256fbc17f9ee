#include "panels/config_highlighter.h"

#include "theme/theme.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::panels {
namespace {

struct Pattern
{
    QRegularExpression expression;
    theme::Role role;
};

/// Later patterns win, so comments and secrets come last.
const QList<Pattern> &patternsOf(TextSyntax syntax)
{
    using theme::Role;
    static const Pattern strings{QRegularExpression(u"\"[^\"]*\"|'[^']*'"_s), Role::Ok};
    static const Pattern comments{QRegularExpression(u"^\\s*[#;].*$"_s), Role::SecondaryText};
    static const Pattern secrets{QRegularExpression(u"@secret:[^@]*@"_s), Role::Failed};
    static const QList<Pattern> keyValue{
        {QRegularExpression(u"^\\s*[\\w.@/-]+(?=\\s*[=:{ ])"_s), Role::Accent},
        {QRegularExpression(u"^\\s*\\[[^\\]]*\\]"_s), Role::Heartbeat},
        strings,
        comments,
        secrets};
    static const QList<Pattern> xml{{QRegularExpression(u"</?[\\w:.-]+|/?>|\\?>"_s), Role::Accent},
                                    {QRegularExpression(u"[\\w:-]+(?==)"_s), Role::San},
                                    strings,
                                    {QRegularExpression(u"<!--.*?-->"_s), Role::SecondaryText},
                                    secrets};
    static const QList<Pattern> shell{{QRegularExpression(u"^\\s*[\\w/-]+"_s), Role::Accent},
                                      {QRegularExpression(u"[\\w-]+(?==)"_s), Role::San},
                                      strings,
                                      comments,
                                      secrets};
    static const QList<Pattern> words;
    switch (syntax) {
    case TextSyntax::Xml:
        return xml;
    case TextSyntax::Shell:
        return shell;
    case TextSyntax::Words:
        return words;
    case TextSyntax::KeyValue:
        break;
    }
    return keyValue;
}

}

TextSyntax syntaxOf(const QString &path)
{
    if (path.endsWith(u".xml"_s) || path.endsWith(u"cluster.conf"_s))
        return TextSyntax::Xml;
    if (path.endsWith(u".sh"_s) || path.endsWith(u".crm"_s) || path.endsWith(u".modules"_s))
        return TextSyntax::Shell;
    return TextSyntax::KeyValue;
}

ConfigHighlighter::ConfigHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{}

void ConfigHighlighter::setSyntax(TextSyntax syntax)
{
    m_syntax = syntax;
    rehighlight();
}

void ConfigHighlighter::highlightBlock(const QString &text)
{
    for (const Pattern &pattern : patternsOf(m_syntax)) {
        QTextCharFormat format;
        format.setForeground(theme::color(pattern.role));
        QRegularExpressionMatchIterator matches = pattern.expression.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), format);
        }
    }
}

}
