// How commands reach a host: over SSH, on this machine, in the practice cluster, or a test's script.
#pragma once

#include "core/host_command.h"
#include "core/result.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace basalt::hosts {

struct Traffic
{
    int connections = 0;
    int roundTrips = 0; ///< batches
    qint64 sent = 0;    ///< bytes, before encryption
    qint64 received = 0;
};

struct RunOptions
{
    bool stopAtFailure = true; ///< the first command that fails ends the batch
    /// Output as it comes: the command's index and some bytes of its stdout or stderr. Called in the
    /// transport's thread.
    std::function<void(int, const QByteArray &)> output = {};
};

/// One host. Blocking; any thread may call it, one batch runs at a time. Errors carry the host in
/// `where`; codes: ssh-config (where: file and line), known-hosts-not-written, host-unreachable, host-key-unknown, host-key-changed, auth-failed, sudo-failed,
/// connection-lost, timed-out, output-too-long, cancelled, protocol.
class Transport
{
public:
    virtual ~Transport() = default;

    virtual QString host() const = 0;
    /// Connects and logs in; does nothing while connected. After a cut it connects anew.
    virtual Result<> open(std::stop_token stop) = 0;
    /// Runs the commands one after the other, as root, in one round trip. A command that fails is a
    /// result; an Error means that it is not known what the host has done. Inputs hold no secret
    /// references any more.
    virtual Result<QList<CommandResult>> run(const QList<HostCommand> &commands,
                                             const RunOptions &options, std::stop_token stop) = 0;
    virtual void close() = 0;
    virtual Traffic traffic() const = 0;
};

using TransportPtr = std::shared_ptr<Transport>;

}
