// The deployment lock of a host: one run at a time per cluster, also across two desktops.
//
// It is the file /var/lib/basalt/lock with four lines: the token (the run's id), who holds it
// ("anna@desk7"), when it ends and since when it is held, both in seconds since 1970 of the host's
// own clock. Every lock-check renews it. It may be taken by its own token and, once it has ended,
// by anyone.
#pragma once

#include "core/host_command.h"
#include "core/result.h"

namespace basalt::hosts {

/// Arguments: token, owner, seconds. Exits with `lockHeld` if somebody else holds the lock, and
/// prints the owner, the seconds left and since when, a line each.
extern const Snippet lockAcquire;
/// Arguments: token, seconds. Renews the lock and prints "held" and the id of the host's boot; exits with `lockHeld` like
/// lock-acquire if it has another token, and with `lockGone` if there is none.
extern const Snippet lockCheck;
/// Argument: token. Harmless if the lock is not ours.
extern const Snippet lockRelease;

inline constexpr int lockHeld = 75;
inline constexpr int lockGone = 76;
inline constexpr std::chrono::seconds lockTime{120};

HostCommand acquireCommand(const QString &token, const QString &owner);
/// `busyFor`: how long the commands that follow may take at most; the lock outlives them.
HostCommand checkCommand(const QString &token,
                         std::chrono::seconds busyFor = std::chrono::seconds(0));
HostCommand releaseCommand(const QString &token);

/// The id of the boot in a lock-check's output; empty: not told.
QByteArray bootIn(const QByteArray &output);
bool isLockCheck(const HostCommand &command);

/// Why a lock command did not exit with 0: `deployment-locked` names the other one.
Error lockError(const QString &cluster, const QString &host, const CommandResult &result);

}
