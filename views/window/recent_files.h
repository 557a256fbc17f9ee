// The designs that were open last, remembered from one start to the next.
#pragma once

#include <QStringList>

namespace basalt::window {

/// The newest first; those that exist.
QStringList recentFiles();
void rememberFile(const QString &path);
void forgetFiles();

}
