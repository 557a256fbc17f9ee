#include "design/field_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace basalt::design {

std::array<std::span<const FieldWords>, 4> allFieldWords()
{
    return {clusterWords(), hostWords(), deviceWords(), serviceWords()};
}

const FieldWords *fieldWords(const QString &path)
{
    for (const std::span<const FieldWords> table : allFieldWords()) {
        const auto found = std::find_if(table.begin(), table.end(), [&](const FieldWords &words) {
            return path == QLatin1StringView(words.path);
        });
        if (found != table.end())
            return &*found;
    }
    return nullptr;
}

QString fieldLabel(const QString &path)
{
    const FieldWords *words = fieldWords(path);
    return words ? QCoreApplication::translate("fields", words->label) : path.section(u'.', -1);
}

QString fieldHelp(const QString &path)
{
    const FieldWords *words = fieldWords(path);
    return words ? QCoreApplication::translate("fields", words->help) : QString();
}

}
