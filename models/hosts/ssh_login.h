// From a connected socket to a session that is logged in: host key, then each way to prove who we are.
#pragma once

#include "hosts/descriptor.h"
#include "hosts/ssh_config.h"
#include "hosts/ssh_options.h"
#include "hosts/ssh_session.h"

namespace basalt::hosts {

struct LoginSetup
{
    QString host; ///< for messages
    HostSettings settings;
    SshOptions options;
};

/// The secret's value, else the answer of a person, at most three times, until `accepts` takes one;
/// what a person gave is stored then. One question at a time in the whole program, so that many hosts
/// that need the same secret ask once. std::nullopt: nobody answered, or no answer was right.
std::optional<QByteArray> secretOrAnswer(const SshOptions &options, const QString &secret,
                                         const Question &question,
                                         const std::function<bool(const QByteArray &)> &accepts);

/// Everything after the socket is connected; each step has the options' timeout.
Result<std::unique_ptr<SshSession>> loggedIn(const LoginSetup &setup, int socket,
                                             std::stop_token stop);

}
