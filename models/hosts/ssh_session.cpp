#include "hosts/ssh_session.h"

#include <QCryptographicHash>

#include <libssh/callbacks.h>
#include <libssh/libssh.h>
#include <libssh/server.h>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

Progress progressOf(int code)
{
    if (code == SSH_OK)
        return Progress::Done;
    return code == SSH_AGAIN ? Progress::Again : Progress::Failed;
}

Auth authOf(int code)
{
    switch (code) {
    case SSH_AUTH_SUCCESS:
        return Auth::Accepted;
    case SSH_AUTH_PARTIAL:
    case SSH_AUTH_INFO:
        return Auth::Partial;
    case SSH_AUTH_DENIED:
        return Auth::Denied;
    case SSH_AUTH_AGAIN:
        return Auth::Again;
    default:
        return Auth::Failed;
    }
}

/// libssh asks for a passphrase only if the key needs one and was given none: that is the answer.
int noteQuestion(const char *, char *, size_t, int, int, void *wasAsked)
{
    *static_cast<bool *>(wasAsked) = true;
    return -1;
}

// In the order of OpenSSH. What is left out is broken or, for the last ones, only in old servers.
constexpr char hostKeyTypes[] = "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,"
                                "ecdsa-sha2-nistp521,rsa-sha2-512,rsa-sha2-256";
constexpr char legacyKeyTypes[] = ",ssh-rsa";
constexpr char keyExchanges[] =
    "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,"
    "ecdh-sha2-nistp521,diffie-hellman-group18-sha512,diffie-hellman-group16-sha512,"
    "diffie-hellman-group-exchange-sha256,diffie-hellman-group14-sha256";
constexpr char legacyExchanges[] = ",diffie-hellman-group14-sha1";
constexpr char checksums[] = "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,"
                             "hmac-sha2-256,hmac-sha2-512";
constexpr char legacyChecksums[] = ",hmac-sha1";

/// Known types first, so that a server with several keys shows the one we can compare.
QByteArray orderedKeyTypes(const QByteArrayList &known, bool isLegacy)
{
    QByteArrayList types = (QByteArray(hostKeyTypes) + (isLegacy ? legacyKeyTypes : "")).split(',');
    const auto isKnown = [&](const QByteArray &type) {
        return known.contains(type.startsWith("rsa-sha2-") ? QByteArray("ssh-rsa") : type);
    };
    std::stable_partition(types.begin(), types.end(), isKnown);
    return types.join(',');
}

}

QString HostKey::fingerprint() const
{
    const QByteArray hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

struct SshKey::Parts
{
    ssh_key key = nullptr;

    ~Parts() { ssh_key_free(key); }
    void clear()
    {
        ssh_key_free(key);
        key = nullptr;
    }
};

SshKey::SshKey()
    : m_parts(std::make_unique<Parts>())
{}
SshKey::~SshKey() = default;
SshKey::SshKey(SshKey &&) noexcept = default;
SshKey &SshKey::operator=(SshKey &&) noexcept = default;

SshKey::Loading SshKey::load(const QString &file, const QByteArray *passphrase)
{
    m_parts->clear();
    bool wasAsked = false;
    const QByteArray path = file.toLocal8Bit();
    const int code = ssh_pki_import_privkey_file(
        path.constData(), passphrase != nullptr ? passphrase->constData() : nullptr, noteQuestion,
        &wasAsked, &m_parts->key);
    if (code == SSH_OK)
        return Loading::Loaded;
    if (wasAsked)
        return Loading::Encrypted;
    return passphrase != nullptr ? Loading::WrongPassphrase : Loading::Unusable;
}

bool SshKey::loadPublic(const QString &file)
{
    m_parts->clear();
    return ssh_pki_import_pubkey_file(file.toLocal8Bit().constData(), &m_parts->key) == SSH_OK;
}

struct SshSession::Parts
{
    ssh_session session = ssh_new();
    ssh_event event = ssh_event_new();
    ssh_counter_struct counter{};
    ssh_counter_struct rawCounter{};
    bool isInEvent = false;

    ~Parts()
    {
        if (isInEvent)
            ssh_event_remove_session(event, session);
        ssh_event_free(event);
        if (ssh_is_connected(session))
            ssh_disconnect(session);
        ssh_free(session);
    }
};

SshSession::SshSession(const SessionSetup &setup)
    : m_parts(std::make_unique<Parts>())
{
    ssh_session session = m_parts->session;
    const auto set = [session](ssh_options_e option, const QByteArray &value) {
        ssh_options_set(session, option, value.constData());
    };
    // libssh reads configuration files of its own accord, with another understanding of them.
    const bool readsConfig = false;
    ssh_options_set(session, SSH_OPTIONS_PROCESS_CONFIG, &readsConfig);
    const socket_t socket = setup.socket;
    ssh_options_set(session, SSH_OPTIONS_FD, &socket);
    set(SSH_OPTIONS_USER, setup.user.toUtf8());
    set(SSH_OPTIONS_HOSTKEYS, orderedKeyTypes(setup.hostKeyTypes, setup.isLegacy));
    set(SSH_OPTIONS_KEY_EXCHANGE,
        QByteArray(keyExchanges) + (setup.isLegacy ? legacyExchanges : ""));
    for (const ssh_options_e direction : {SSH_OPTIONS_HMAC_C_S, SSH_OPTIONS_HMAC_S_C})
        set(direction, QByteArray(checksums) + (setup.isLegacy ? legacyChecksums : ""));
    if (setup.isLegacy)
        set(SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, QByteArray(hostKeyTypes) + legacyKeyTypes);
    if (!setup.agent.isEmpty() && setup.agent != u"none")
        set(SSH_OPTIONS_IDENTITY_AGENT, setup.agent.toLocal8Bit());
    const long seconds = 1; // for the few calls that wait all the same
    ssh_options_set(session, SSH_OPTIONS_TIMEOUT, &seconds);
    ssh_set_counters(session, &m_parts->counter, &m_parts->rawCounter);
    ssh_set_blocking(session, 0);
}

SshSession::~SshSession() = default;

Progress SshSession::handshake()
{
    const Progress progress = progressOf(ssh_connect(m_parts->session));
    if (progress == Progress::Done)
        m_parts->isInEvent = ssh_event_add_session(m_parts->event, m_parts->session) == SSH_OK;
    return progress;
}

HostKey SshSession::hostKey() const
{
    HostKey host;
    ssh_key key = nullptr;
    char *text = nullptr;
    if (ssh_get_server_publickey(m_parts->session, &key) == SSH_OK
        && ssh_pki_export_pubkey_base64(key, &text) == SSH_OK) {
        host.type = ssh_key_type_to_char(ssh_key_type(key));
        host.blob = QByteArray::fromBase64(text);
    }
    ssh_string_free_char(text);
    ssh_key_free(key);
    return host;
}

Auth SshSession::tryNone()
{
    return authOf(ssh_userauth_none(m_parts->session, nullptr));
}

AuthMethods SshSession::methods() const
{
    const int list = ssh_userauth_list(m_parts->session, nullptr);
    return {(list & SSH_AUTH_METHOD_PUBLICKEY) != 0, (list & SSH_AUTH_METHOD_PASSWORD) != 0,
            (list & SSH_AUTH_METHOD_INTERACTIVE) != 0};
}

Auth SshSession::tryAgent()
{
    return authOf(ssh_userauth_agent(m_parts->session, nullptr));
}

Auth SshSession::offerKey(const SshKey &publicKey)
{
    return authOf(ssh_userauth_try_publickey(m_parts->session, nullptr, publicKey.m_parts->key));
}

Auth SshSession::tryKey(const SshKey &key)
{
    return authOf(ssh_userauth_publickey(m_parts->session, nullptr, key.m_parts->key));
}

Auth SshSession::tryPassword(const QByteArray &password)
{
    return authOf(ssh_userauth_password(m_parts->session, nullptr, password.constData()));
}

Auth SshSession::tryInteractive()
{
    return authOf(ssh_userauth_kbdint(m_parts->session, nullptr, nullptr));
}

QList<Prompt> SshSession::prompts() const
{
    QList<Prompt> prompts;
    const int count = ssh_userauth_kbdint_getnprompts(m_parts->session);
    for (int i = 0; i < count; ++i) {
        char isEchoed = 0;
        const char *text = ssh_userauth_kbdint_getprompt(m_parts->session,
                                                         static_cast<unsigned int>(i), &isEchoed);
        prompts.append({QString::fromUtf8(text), isEchoed != 0});
    }
    return prompts;
}

void SshSession::answer(const QByteArrayList &answers)
{
    for (qsizetype i = 0; i < answers.size(); ++i)
        ssh_userauth_kbdint_setanswer(m_parts->session, static_cast<unsigned int>(i),
                                      answers[i].constData());
}

QString SshSession::instruction() const
{
    return QString::fromUtf8(ssh_userauth_kbdint_getinstruction(m_parts->session));
}

bool SshSession::isConnected() const
{
    return ssh_is_connected(m_parts->session) != 0;
}

bool SshSession::turn()
{
    return ssh_event_dopoll(m_parts->event, 0) != SSH_ERROR && isConnected();
}

bool SshSession::hasPendingWrites() const
{
    return (ssh_get_poll_flags(m_parts->session) & SSH_WRITE_PENDING) != 0;
}

quint64 SshSession::receivedBytes() const
{
    return m_parts->rawCounter.in_bytes;
}

void SshSession::keepAlive()
{
    // The first call takes the answer to the last question; without one it asks nothing new.
    ssh_send_keepalive(m_parts->session);
    ssh_send_keepalive(m_parts->session);
}

QString SshSession::problem() const
{
    return QString::fromUtf8(ssh_get_error(m_parts->session));
}

struct SshChannel::Parts
{
    ssh_channel channel;

    explicit Parts(ssh_session session)
        : channel(ssh_channel_new(session))
    {}
    ~Parts() { ssh_channel_free(channel); }
    Parts(const Parts &) = delete;
    Parts &operator=(const Parts &) = delete;
};

SshChannel::SshChannel(SshSession &session)
    : m_parts(std::make_unique<Parts>(session.m_parts->session))
{}

SshChannel::~SshChannel() = default;

Progress SshChannel::open()
{
    return progressOf(ssh_channel_open_session(m_parts->channel));
}

Progress SshChannel::openForward(const QString &address, int port)
{
    return progressOf(ssh_channel_open_forward(m_parts->channel, address.toUtf8().constData(), port,
                                               "127.0.0.1", 0));
}

Progress SshChannel::execute(const QByteArray &command)
{
    return progressOf(ssh_channel_request_exec(m_parts->channel, command.constData()));
}

QByteArray SshChannel::read(int limit, bool isErr)
{
    QByteArray bytes(limit, Qt::Uninitialized);
    const int count = ssh_channel_read_nonblocking(m_parts->channel, bytes.data(),
                                                   static_cast<uint32_t>(limit), isErr ? 1 : 0);
    bytes.resize(std::max(0, count));
    return bytes;
}

qint64 SshChannel::write(const QByteArray &bytes)
{
    if (ssh_channel_is_open(m_parts->channel) == 0)
        return -1;
    const uint32_t window = ssh_channel_window_size(m_parts->channel);
    const uint32_t count = std::min<uint32_t>(window, static_cast<uint32_t>(bytes.size()));
    if (count == 0)
        return 0;
    return ssh_channel_write(m_parts->channel, bytes.constData(), count);
}

void SshChannel::sendEnd()
{
    ssh_channel_send_eof(m_parts->channel);
}

bool SshChannel::isAtEnd() const
{
    return isClosed() || ssh_channel_is_eof(m_parts->channel) != 0;
}

bool SshChannel::isClosed() const
{
    return ssh_channel_is_closed(m_parts->channel) != 0;
}

int SshChannel::exitStatus() const
{
    return ssh_channel_get_exit_status(m_parts->channel);
}

}
