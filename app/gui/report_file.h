// Writes the hand-over document of a design without any window: what `basalt report` starts.
#pragma once

#include <QString>

namespace basalt::app {

/// An error in words, or nothing.
QString writeReport(const QString &designFile, const QString &file);

}
