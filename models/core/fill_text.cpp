#include "core/fill_text.h"

using namespace Qt::StringLiterals;

namespace basalt {

QString filledText(const QString &text, const QStringList &arguments)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number < 1) {
            result.append(text[i]);
            continue;
        }
        result.append(arguments.value(number - 1, u"…"_s));
        ++i;
    }
    return result;
}

}
