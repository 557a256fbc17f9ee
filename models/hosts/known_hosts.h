// The files in which ssh remembers host keys: looking up and adding.
#pragma once

#include "core/result.h"
#include "hosts/ssh_session.h"

#include <QByteArray>
#include <QStringList>

namespace basalt::hosts {

struct KnownKey
{
    HostKey key;
    QString place; ///< "file:line"
    bool isRevoked = false;

    bool operator==(const KnownKey &) const = default;
};

/// The name under which a server is remembered: `[address]:port` unless the port is 22.
QString knownName(const QString &address, int port);

/// The keys that the text of one file has for the name: plain, with wildcards and `!`, or hashed.
QList<KnownKey> knownKeysIn(const QByteArray &text, const QString &file, const QString &name);
/// The same for files; those that are not there hold nothing.
QList<KnownKey> knownKeys(const QStringList &files, const QString &name);

enum class KeyVerdict { Known, Unknown, Changed, Revoked };

struct KeyJudgement
{
    KeyVerdict verdict = KeyVerdict::Unknown;
    KnownKey known; ///< the key that is in the file, unless it is unknown
};

/// A key of another type than all known ones counts as changed: who was asked for a known type and
/// shows another one may well be someone else.
KeyJudgement judge(const QList<KnownKey> &known, const HostKey &shown);

/// Adds a line in one write, so that two programs at a time spoil nothing; creates the file with
/// mode 0600 and its folder with 0700.
Result<> rememberKey(const QString &file, const QString &name, const HostKey &key, bool isHashed);

}
