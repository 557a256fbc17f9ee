// What a simulated host says about itself, its kernel modules and its initial RAM disk.
#pragma once

#include "practice/practice_machine.h"

namespace basalt::practice {

QString hostNameOf(const Machine &machine);
/// As ctime() spells it, without the line's end: "Sun Nov  1 11:35:13 2026". Hosts run in UTC.
QString ctimeText(qint64 millisecondsSince1970);
/// "2026-11-22 11:35:37Z"
QString zuluTime(qint64 millisecondsSince1970);

/// Empty, or modprobe's words.
QByteArray loadModule(Machine &machine, const QString &name);

/// The image holds a line "SHA256  PATH" for each file of /etc when it was built: that stands for
/// the copies that a real one holds.
QString initramfsPath(const Machine &machine);
bool writeInitramfs(Machine &machine);
bool isInImage(const Machine &machine, const QString &path);

}
