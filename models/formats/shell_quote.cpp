#include "formats/shell_quote.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::formats {

QString shellQuoted(const QString &word)
{
    static const QRegularExpression bare(u"\\A[A-Za-z0-9_./:,@%+=-]+\\z"_s);
    if (bare.match(word).hasMatch())
        return word;
    QString escaped = word;
    escaped.replace(u'\'', u"'\\''"_s);
    return u'\'' + escaped + u'\'';
}

}
