// How hosts are reached beside a deployment: over SSH, or those of a practice cluster.
#pragma once

#include "hosts/deployment.h"
#include "hosts/ssh_options.h"

namespace basalt::document {

/// What logging in needs of its surroundings; called in whatever thread.
struct LoginLinks
{
    hosts::Ask ask;
    hosts::SecretStore *logins = nullptr; ///< outlives what is connected
    bool takesOld = false;                ///< servers that speak older algorithms only
    design::Design drawn = {}; ///< as what simulated hosts begin that nobody has begun yet
};

/// For a worker thread: opening a practice cluster reads files.
using Reach = std::function<Result<hosts::Connector>(const LoginLinks &)>;

/// Real hosts, as the user's ssh would reach them, or with other files and times than ssh has.
Reach sshReach(const hosts::SshOptions &base = {});

/// The simulated hosts whose state is kept in this folder.
Reach practiceReach(const QString &folder, double speed);

}
