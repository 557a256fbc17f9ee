// Errors of a connection: they name the host and what was being done.
#pragma once

#include "core/result.h"
#include "hosts/descriptor.h"

namespace basalt::hosts {

enum class Phase { Configuring, Connecting, HostKey, LogIn, Sudo, Running };

/// "magma1: while logging in: REASON", with the host as the error's place.
tl::unexpected<Error> hostFailure(const QString &code, const QString &host, Phase phase,
                                  const QString &reason);

/// `cancelled` or `timed-out`, whichever of the two ended the patience.
tl::unexpected<Error> endOfPatience(const QString &host, Phase phase, const Patience &patience);

/// Text of somebody else's program for a message: one line, no control characters, not endless.
QString quotable(const QByteArray &text);

}
