// Quoting of words for POSIX shells.
#pragma once

#include <QString>

namespace basalt::formats {

/// Bare if no shell could misread it, else in single quotes. Not for control characters.
QString shellQuoted(const QString &word);

}
