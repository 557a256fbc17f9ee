// The file system of a simulated host.
#pragma once

#include "practice/practice_machine.h"

namespace basalt::practice {

inline constexpr int folderBit = 040000;

/// The file behind a path, through symbolic links; nullptr if there is none or it is a folder.
const StoredFile *findFile(const StoredHost &host, const QString &path);
QByteArray contentOf(const StoredHost &host, const QString &path);
bool isFolder(const StoredHost &host, const QString &path);
bool exists(const StoredHost &host, const QString &path);
/// Names of what is directly in a folder, sorted.
QStringList entriesOf(const StoredHost &host, const QString &folder);
/// Paths of all files in a folder and below, sorted.
QStringList filesBelow(const StoredHost &host, const QString &folder);

/// Keeps mode and owner of a file that exists, unless a mode is given. Fails when the disk is full.
bool writeFile(Machine &machine, const QString &path, const QByteArray &content,
               std::optional<int> mode = {});
bool appendFile(Machine &machine, const QString &path, const QByteArray &content);
bool makeFolder(Machine &machine, const QString &path, int mode = 0755);
void removeTree(StoredHost &host, const QString &path);
void moveTree(StoredHost &host, const QString &from, const QString &to);
void copyTree(StoredHost &host, const QString &from, const QString &to);

/// What the program says whose write failed on a full disk.
Answer diskFull(const QString &command, const QString &path);

/// A line of the system's log, as syslog writes it.
void logLine(Machine &machine, const QString &program, const QString &text);

}
