// The nearest known word, for "did you mean".
#pragma once

#include <QString>
#include <QStringList>

namespace basalt {

/// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other,
/// letter case ignored.
int editDistance(QStringView a, QStringView b);

/// The known word nearest to `text`, the first of equals; empty if none is near enough to be meant.
QString nearestWord(const QString &text, const QStringList &known);

}
