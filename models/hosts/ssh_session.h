// One SSH connection without its own thread: a thin, never blocking cover of libssh, which only this
// file's implementation knows. Everything belongs to one thread at a time.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <memory>

namespace basalt::hosts {

/// What became of a call that may have to wait: repeat it after `Again`.
enum class Progress { Done, Again, Failed };

struct HostKey
{
    QByteArray type; ///< "ssh-ed25519"
    QByteArray blob;

    QString fingerprint() const; ///< "SHA256:..." as ssh prints it
    bool operator==(const HostKey &) const = default;
};

/// A private key in memory.
class SshKey
{
public:
    enum class Loading { Loaded, Encrypted, WrongPassphrase, Unusable };

    SshKey();
    ~SshKey();
    SshKey(SshKey &&) noexcept;
    SshKey &operator=(SshKey &&) noexcept;

    /// Without a passphrase an encrypted key is only recognised.
    Loading load(const QString &file, const QByteArray *passphrase);
    /// The public half, from the file of that name.
    bool loadPublic(const QString &file);

private:
    friend class SshSession;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

struct SessionSetup
{
    int socket = -1; ///< connected, not blocking; stays the caller's and must live longer
    QString user;
    QByteArrayList hostKeyTypes; ///< preferred ones, of which keys are known
    QString agent;               ///< "none", a socket's path, or empty: the environment's
    bool isLegacy = false;       ///< also take the algorithms of OpenSSH 5.3
};

struct AuthMethods
{
    bool publicKey = false;
    bool password = false;
    bool interactive = false;
};

enum class Auth { Accepted, Partial, Denied, Again, Failed };

struct Prompt
{
    QString text;
    bool isEchoed = false;
};

class SshSession
{
public:
    explicit SshSession(const SessionSetup &setup);
    ~SshSession();
    SshSession(const SshSession &) = delete;
    SshSession &operator=(const SshSession &) = delete;

    Progress handshake();
    HostKey hostKey() const;

    /// Asks what the server takes; `Accepted` if it lets everybody in.
    Auth tryNone();
    AuthMethods methods() const;
    Auth tryAgent();
    /// Would the server take this key? Asks without using the private half.
    Auth offerKey(const SshKey &publicKey);
    Auth tryKey(const SshKey &key);
    Auth tryPassword(const QByteArray &password);
    /// `Partial` with prompts to answer, which may be none; then again.
    Auth tryInteractive();
    QList<Prompt> prompts() const;
    void answer(const QByteArrayList &answers);
    /// The name of this round, the server's own words.
    QString instruction() const;

    bool isConnected() const;
    /// Reads and writes what is waiting; false: the connection is gone.
    bool turn();
    bool hasPendingWrites() const;
    quint64 receivedBytes() const;
    void keepAlive();
    QString problem() const; ///< libssh's words

private:
    friend class SshChannel;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// One of several channels of a session, which must live longer.
class SshChannel
{
public:
    explicit SshChannel(SshSession &session);
    ~SshChannel();
    SshChannel(const SshChannel &) = delete;
    SshChannel &operator=(const SshChannel &) = delete;

    Progress open();
    Progress openForward(const QString &address, int port);
    Progress execute(const QByteArray &command);

    /// At most `limit` bytes, none if nothing is there yet.
    QByteArray readOut(int limit) { return read(limit, false); }
    QByteArray readErr(int limit) { return read(limit, true); }
    /// How many bytes were taken; -1: the channel is closed.
    qint64 write(const QByteArray &bytes);
    void sendEnd();
    /// Nothing more will come, or the channel is broken.
    bool isAtEnd() const;
    bool isClosed() const;
    /// -1 while there is none.
    int exitStatus() const;

private:
    QByteArray read(int limit, bool isErr);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}
