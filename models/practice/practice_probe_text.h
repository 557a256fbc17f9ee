// How answers to probes are spelt: framed sections, and files as `grep -H` prints them.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace basalt::practice {

/// Files that a kernel makes up: path -> content.
using VirtualFiles = QMap<QString, QByteArray>;

QByteArray section(const QByteArray &name, const QByteArray &text, int exitCode = 0);
/// "PATH:LINE" for each line.
QByteArray grepped(const VirtualFiles &files);

}
