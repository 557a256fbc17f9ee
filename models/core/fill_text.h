// Fills arguments into a sentence.
#pragma once

#include <QString>
#include <QStringList>

namespace basalt {

/// Replaces %1 ... %9 in one pass, so that a "%1" inside an argument stays what it is.
QString filledText(const QString &text, const QStringList &arguments);

}
