// Opens a TCP connection that can be given up, which neither libssh nor connect(2) offers.
#pragma once

#include "core/result.h"
#include "hosts/descriptor.h"

namespace basalt::hosts {

/// Tries each address of the name. Not blocking, closed on exec. `host` is for messages.
Result<Descriptor> connectTcp(const QString &host, const QString &address, int port,
                              const Patience &patience);

/// Both ends of a local stream, not blocking, closed on exec.
Result<std::pair<Descriptor, Descriptor>> socketPair(const QString &host);

}
