// A real sshd on a free loopback port, with throw-away keys, accounts and configuration.
//
// It lives in mount and process namespaces of its own: accounts, PAM and sudo rules are laid over
// the machine's there and nowhere else, and nothing outlives it.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace basalt::test {

/// The password of the daemon's accounts: "root", "free" (sudo without password), "asked" (sudo asks)
/// and "tied" (sudo wants a terminal).
inline const QByteArray accountPassword = "correct horse";

class SshDaemon
{
public:
    SshDaemon();
    ~SshDaemon();

    /// Empty if the machine has what it needs; else why not.
    static QString missing();

    /// Starts, or fails the process with what sshd said. `lines` stand at the top of sshd_config.
    void start(const QStringList &lines = {});
    void stop();

    int port() const { return m_port; }
    /// Everything that sshd has said.
    QByteArray log() const;

    /// A file in the daemon's folder.
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A new key pair of that type ("ed25519", "ecdsa", "rsa"), which every account lets in.
    QString addKey(const QString &type, const QString &name, const QString &passphrase = {});
    /// The line of the daemon's own key for known_hosts, under this name.
    QByteArray hostKeyLine(const QByteArray &name, const QString &type) const;
    /// "SHA256:..." as ssh-keygen prints it.
    static QString fingerprint(const QString &keyFile);
    void renewHostKey();
    /// How many sessions have been accepted so far.
    int acceptedLogins() const;

private:
    void writeAccounts();
    void writeScript();

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

/// Runs a program to its end; fails the process with a message if it fails.
QByteArray runTool(const QString &program, const QStringList &arguments,
                   const QByteArray &input = {});

}
