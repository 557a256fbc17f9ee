// What deployments keep on a simulated host below /var/lib/basalt: saved files and the record of
// what was written.
#pragma once

#include "practice/practice_machine.h"

namespace basalt::practice {

/// "/var/lib/basalt" of "/var/lib/basalt/runs/ID".
QString baseOf(const QString &run);

QByteArray digestOf(const StoredHost &host, const QString &path); ///< hex, or "absent"

/// The record: path -> digest of what was written last.
QByteArray recorded(const StoredHost &host, const QString &base, const QString &path);
/// An empty digest forgets the path. False: the disk is full.
bool note(Machine &machine, const QString &base, const QString &path, const QByteArray &digest);

/// Saves a file, or that there is none; what was saved first stays. False: the disk is full.
bool saveBefore(Machine &machine, const QString &run, const QString &path);

/// The lines of a file without line ends.
QStringList linesIn(const StoredHost &host, const QString &path);
bool addLine(Machine &machine, const QString &path, const QString &line);

Answer noSpace();

}
