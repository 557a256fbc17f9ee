#include "formats/secret_mask.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

const QString secretWord =
    u"[\\w.:-]*(?:passwd|password|passphrase|secret|community)(?!_script)[\\w.:-]*"_s;
const QString hidden = u"***"_s;

QString replaceGroup(const QString &text, const QRegularExpression &expression)
{
    QString result;
    qsizetype done = 0;
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const int group = match.lastCapturedIndex();
        if (group < 1)
            continue;
        result += text.sliced(done, match.capturedStart(group) - done) + hidden;
        done = match.capturedEnd(group);
    }
    return done == 0 ? text : result + text.sliced(done);
}

}

bool isSecretName(const QString &name)
{
    static const QStringList words{u"passwd"_s, u"password"_s, u"passphrase"_s, u"secret"_s,
                                   u"community"_s};
    if (name.endsWith("_script"_L1, Qt::CaseInsensitive))
        return false; // a program's path, not a secret
    return std::any_of(words.cbegin(), words.cend(), [&name](const QString &word) {
        return name.contains(word, Qt::CaseInsensitive);
    });
}

QString maskSecrets(const QString &text)
{
    static const QRegularExpression mayHold(u"passwd|password|passphrase|secret|community"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(mayHold))
        return text;
    // A shell word may mix quoted and bare parts; an unfinished quotation hides the rest.
    static const QString value = u"((?:\"(?:\\\\.|[^\"\\\\])*(?:\"|\\\\?$)|'[^']*(?:'|$)|\\\\.|"
                                 "(?!/>)[^\\s\"'<>\\\\])+)"_s;
    static const QRegularExpression assignment(u"\\b"_s + secretWord + u"\\s*=\\s*"_s + value,
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyValue(u"\\b\""_s + u"?"_s + secretWord
                                                 + u"\"?\\s*:\\s+(\"[^\"]*\"?|[^\\s]+)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression xmlNameFirst(
        u"\\bname\\s*=\\s*[\"']"_s + secretWord
            + u"[\"'][^<>]*?\\bvalue\\s*=\\s*(\"[^\"]*\"?|'[^']*'?)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression xmlValueFirst(
        u"\\bvalue\\s*=\\s*(\"[^\"]*\"|'[^']*')[^<>]*?\\bname\\s*=\\s*[\"']"_s + secretWord
            + u"[\"']"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression option(u"--"_s + secretWord + u"[ =]+([^\\s-]\\S*)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString result = text;
    for (const QRegularExpression *expression :
         {&xmlNameFirst, &xmlValueFirst, &assignment, &keyValue, &option})
        result = replaceGroup(result, *expression);
    return result;
}

}
