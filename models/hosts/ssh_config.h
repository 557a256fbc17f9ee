// What ~/.ssh/config says about a host, as far as we need it.
#pragma once

#include "core/result.h"

#include <QStringList>

namespace basalt::hosts {

enum class StrictHostKeys { Ask, Yes, AcceptNew, No };

struct HostSettings
{
    QString alias;    ///< what was asked for
    QString hostName; ///< where to connect to
    int port = 22;
    QString user;
    QStringList identityFiles; ///< to try in this order; ssh's usual ones if the files name none
    bool identitiesOnly = false;
    QString identityAgent; ///< "none", a path, or empty: the environment's
    QStringList jumps;     ///< "[user@]host[:port]", the first one is connected to directly
    QString hostKeyAlias;
    QStringList userKnownHostsFiles;
    QStringList globalKnownHostsFiles;
    StrictHostKeys strictHostKeys = StrictHostKeys::Ask;
    bool hashKnownHosts = false;
};

/// Reads the files, in which the first value found wins. A file that is not there says nothing; a
/// line that we cannot understand is an Error `ssh-config` at "file:line:1". `user` and `port` come
/// from the design and win over the files.
Result<HostSettings> hostSettings(const QString &alias, const QStringList &configFiles,
                                  const QString &user = {}, std::optional<int> port = {});

/// ~/.ssh/config and /etc/ssh/ssh_config.
QStringList usualConfigFiles();

/// "[user@]host[:port]", "[user@][::1]:22" or "ssh://..."; the address alone if there is no more.
struct JumpTarget
{
    QString user;
    QString host;
    std::optional<int> port;

    bool operator==(const JumpTarget &) const = default;
};
std::optional<JumpTarget> jumpTarget(const QString &text);

}
