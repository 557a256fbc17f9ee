#include "formats/cib_values.h"

using namespace Qt::StringLiterals;

namespace basalt::formats {

QString normalizedScore(const QString &score)
{
    const QString text = score.trimmed().toLower();
    const bool negative = text.startsWith(u'-');
    const QString bare = negative || text.startsWith(u'+') ? text.sliced(1) : text;
    if (bare == "inf"_L1 || bare == "infinity"_L1)
        return negative ? u"-INFINITY"_s : u"INFINITY"_s;
    bool ok = false;
    const int number = bare.toInt(&ok);
    return ok ? QString::number(negative ? -number : number) : QString();
}

QString orderKind(const QString &text)
{
    for (const QString &kind : {u"Mandatory"_s, u"Optional"_s, u"Serialize"_s}) {
        if (text.compare(kind, Qt::CaseInsensitive) == 0)
            return kind;
    }
    const QString score = normalizedScore(text);
    if (score.isNull())
        return {};
    return score == "0"_L1 ? u"Optional"_s : u"Mandatory"_s;
}

NameValue writtenValue(const QString &name, const QString &value, const SourceRef &source)
{
    const QString prefix = u"@secret:"_s;
    if (value.startsWith(prefix) && value.endsWith(u'@') && value.size() > prefix.size() + 1)
        return {name, {}, value.sliced(prefix.size()).chopped(1), source};
    return {name, value, {}, source};
}

void setValue(QList<NameValue> &values, const NameValue &value)
{
    for (NameValue &old : values) {
        if (old.name == value.name) {
            old = value;
            return;
        }
    }
    values.append(value);
}

}
