// How to log in to a host, and the questions that only a person can answer.
#pragma once

#include "hosts/secret_store.h"
#include "hosts/transport.h"

#include "design/design.h"

#include <chrono>
#include <functional>
#include <optional>

namespace basalt::hosts {

enum class QuestionKind {
    HostKey,    ///< an unknown key: yes or no
    Passphrase, ///< of a key file
    Password,   ///< of the login
    Challenge,  ///< keyboard-interactive: the server's own words
    Sudo,
};

struct Question
{
    QuestionKind kind = QuestionKind::Password;
    QString host;
    QString text;        ///< a key file's path, a server's prompt, the user's name
    QString fingerprint; ///< "SHA256:..." of a host key
    bool isEchoed = false;
};

/// Any thread; blocks until there is an answer. std::nullopt: nobody answers. HostKey: "yes" accepts.
using Ask = std::function<std::optional<QByteArray>(const Question &)>;

struct SshOptions
{
    QString configFile;               ///< empty: ~/.ssh/config
    QString knownHostsFile;           ///< empty: as ssh does
    bool acceptNew = false;           ///< take unknown keys (never changed ones)
    std::chrono::seconds timeout{15}; ///< connecting, each log-in step, silence of the server
    Ask ask;                          ///< empty: every question is answered with no
    bool legacy = false;              ///< also take the algorithms of EL6's OpenSSH 5.3
    /// Passphrases and passwords that were given before: `ssh-passphrase:FILE`,
    /// `ssh-password:USER@HOST`, `sudo-password:USER@HOST`; the host as ssh is given it. What a
    /// person answers is stored there once it was right. Without a store everything is asked again.
    SecretStore *secrets = nullptr;
};

/// Whether the design's platform has an SSH server that speaks older algorithms only.
bool needsLegacy(const design::Design &design);

/// The transport of a design's host (its `ssh:`, or its name as an alias of the configuration). An
/// Error `ssh-config` names file and line. A user of the design's `ssh:` wins over the configuration.
Result<TransportPtr> sshTransport(const design::Host &host, const SshOptions &options);

}
