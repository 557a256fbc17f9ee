// What a simulated host says about itself, its kernel modules and its initial RAM disk.
#pragma once

#include "practice/practice_machine.h"

namespace basalt::practice {

QString hostNameOf(const Machine &machine);

/// Empty, or modprobe's words.
QByteArray loadModule(Machine &machine, const QString &name);

/// The image holds a line "SHA256  PATH" for each file of /etc when it was built: that stands for
/// the copies that a real one holds.
QString initramfsPath(const Machine &machine);
bool writeInitramfs(Machine &machine);
bool isInImage(const Machine &machine, const QString &path);

}
