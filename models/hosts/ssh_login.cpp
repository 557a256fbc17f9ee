#include "hosts/ssh_login.h"

#include "hosts/known_hosts.h"
#include "hosts/ssh_error.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <mutex>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

constexpr int mostAnswers = 3;
constexpr int mostInteractiveRounds = 10;

class Login
{
public:
    Login(const LoginSetup &setup, int socket, std::stop_token stop)
        : m_setup(setup)
        , m_settings(setup.settings)
        , m_socket(socket)
        , m_stop(std::move(stop))
        , m_knownName(m_settings.hostKeyAlias.isEmpty()
                          ? knownName(m_settings.hostName, m_settings.port)
                          : m_settings.hostKeyAlias)
        , m_known(knownKeys(knownHostsFiles(), m_knownName))
    {}

    Result<std::unique_ptr<SshSession>> run();

private:
    template<class T> T repeated(const std::function<T()> &step);
    tl::unexpected<Error> broken(const QString &code, Phase phase) const;

    QStringList knownHostsFiles() const;
    Result<> handshake();
    Result<> checkHostKey();
    Result<> acceptUnknown(const HostKey &key);
    tl::unexpected<Error> changed(const KeyJudgement &judgement, const HostKey &shown) const;

    Result<> authenticate();
    bool tryStep(const std::function<Auth()> &step, const QString &name);
    bool tryAgent();
    bool tryKeyFiles();
    bool tryKeyFile(const QString &file);
    bool tryEncrypted(const QString &file);
    bool tryPassword();
    bool tryInteractive();
    QByteArrayList answers();
    bool isOver() const { return m_last == Auth::Failed || m_patience.stop.stop_requested(); }

    const LoginSetup &m_setup;
    const HostSettings &m_settings;
    int m_socket;
    std::stop_token m_stop;
    Patience m_patience; ///< of the step that is under way
    QString m_knownName;
    QList<KnownKey> m_known;
    std::unique_ptr<SshSession> m_session;
    QStringList m_tried;
    Auth m_last = Auth::Denied;
};

/// Repeats a step that has to wait for the server; `Again` also when the patience is over. libssh
/// waits on for a server that has closed the connection.
template<class T> T Login::repeated(const std::function<T()> &step)
{
    m_patience = {std::chrono::steady_clock::now() + m_setup.options.timeout, m_stop};
    while (!m_patience.isOver() && !m_stop.stop_requested()) {
        const T result = step();
        if (result != T::Again)
            return result;
        if (!m_session->isConnected())
            return T::Failed;
        const short events =
            static_cast<short>(m_session->hasPendingWrites() ? POLLIN | POLLOUT : POLLIN);
        pollfd waiting{m_socket, events, 0};
        ::poll(&waiting, 1, static_cast<int>(slice.count()));
    }
    return T::Again;
}

tl::unexpected<Error> Login::broken(const QString &code, Phase phase) const
{
    if (m_stop.stop_requested() || m_patience.isOver())
        return endOfPatience(m_setup.host, phase, m_patience);
    return hostFailure(code, m_setup.host, phase, quotable(m_session->problem().toUtf8()));
}

QStringList Login::knownHostsFiles() const
{
    if (!m_setup.options.knownHostsFile.isEmpty())
        return {m_setup.options.knownHostsFile};
    return m_settings.userKnownHostsFiles + m_settings.globalKnownHostsFiles;
}

Result<std::unique_ptr<SshSession>> Login::run()
{
    SessionSetup setup;
    setup.socket = m_socket;
    setup.user = m_settings.user;
    setup.agent = m_settings.identityAgent;
    setup.isLegacy = m_setup.options.legacy;
    for (const KnownKey &known : m_known)
        setup.hostKeyTypes.append(known.key.type);
    m_session = std::make_unique<SshSession>(setup);
    return handshake()
        .and_then([this] { return checkHostKey(); })
        .and_then([this] { return authenticate(); })
        .map([this] { return std::move(m_session); });
}

Result<> Login::handshake()
{
    const Progress progress = repeated<Progress>([this] { return m_session->handshake(); });
    if (progress == Progress::Done)
        return {};
    // libssh's words, and the lists of both sides follow.
    const bool isStranger = m_session->problem().contains("no match for method"_L1);
    return broken(isStranger ? u"ssh-no-common-algorithm"_s : u"host-unreachable"_s,
                  Phase::Connecting);
}

Result<> Login::checkHostKey()
{
    const HostKey shown = m_session->hostKey();
    const KeyJudgement judgement = judge(m_known, shown);
    switch (judgement.verdict) {
    case KeyVerdict::Known:
        return {};
    case KeyVerdict::Unknown:
        return acceptUnknown(shown);
    case KeyVerdict::Changed:
        return changed(judgement, shown);
    case KeyVerdict::Revoked:
        return hostFailure(
            u"host-key-changed"_s, m_setup.host, Phase::HostKey,
            QCoreApplication::translate("hosts", "the key %1 (%2) is marked as revoked in %3")
                .arg(shown.fingerprint(), QString::fromLatin1(shown.type), judgement.known.place));
    }
    Q_UNREACHABLE();
}

Result<> Login::acceptUnknown(const HostKey &key)
{
    const SshOptions &options = m_setup.options;
    const StrictHostKeys strict = m_settings.strictHostKeys;
    const bool isTaken =
        options.acceptNew || strict == StrictHostKeys::AcceptNew || strict == StrictHostKeys::No;
    if (!isTaken) {
        const Question question{QuestionKind::HostKey, m_setup.host, m_knownName,
                                key.fingerprint()};
        if (strict == StrictHostKeys::Yes || !options.ask || options.ask(question) != "yes")
            return hostFailure(
                u"host-key-unknown"_s, m_setup.host, Phase::HostKey,
                QCoreApplication::translate(
                    "hosts", "the key %1 (%2) of %3 is not known; compare it with the host's own "
                             "(ssh-keygen -lf /etc/ssh/ssh_host_..._key.pub) and accept it")
                    .arg(key.fingerprint(), QString::fromLatin1(key.type), m_knownName));
    }
    const QString file = options.knownHostsFile.isEmpty() ? m_settings.userKnownHostsFiles.value(0)
                                                          : options.knownHostsFile;
    if (file.isEmpty() || file == u"/dev/null")
        return {};
    return rememberKey(file, m_knownName, key, m_settings.hashKnownHosts)
        .map_error([this](Error error) {
            error.where = m_setup.host;
            return error;
        });
}

tl::unexpected<Error> Login::changed(const KeyJudgement &judgement, const HostKey &shown) const
{
    return hostFailure(
        u"host-key-changed"_s, m_setup.host, Phase::HostKey,
        QCoreApplication::translate(
            "hosts", "the host shows the key %1 (%2), but %3 has %4 (%5): somebody may stand in "
                     "between. If the host was installed anew, remove that line")
            .arg(shown.fingerprint(), QString::fromLatin1(shown.type), judgement.known.place,
                 judgement.known.key.fingerprint(), QString::fromLatin1(judgement.known.key.type)));
}

/// The usual order: what asks nobody comes first. A method that the server calls a part of what it
/// wants is followed by the next one.
Result<> Login::authenticate()
{
    if (tryStep([this] { return m_session->tryNone(); }, {}))
        return {};
    const std::function<bool()> ways[] = {
        [this] { return !m_settings.identitiesOnly && tryAgent(); },
        [this] { return tryKeyFiles(); },
        [this] { return m_session->methods().password && tryPassword(); },
        [this] { return m_session->methods().interactive && tryInteractive(); },
    };
    for (const auto &way : ways) {
        if (way())
            return {};
        if (isOver() || m_last == Auth::Again)
            return broken(u"auth-failed"_s, Phase::LogIn);
    }
    const QString tried =
        m_tried.isEmpty() ? QCoreApplication::translate("hosts", "nothing") : m_tried.join(u", "_s);
    return hostFailure(
        u"auth-failed"_s, m_setup.host, Phase::LogIn,
        QCoreApplication::translate("hosts", "the host does not let %1 in (tried: %2)")
            .arg(m_settings.user, tried));
}

/// True when logged in. After `Failed` and `Again` (out of patience) nothing more can be tried.
bool Login::tryStep(const std::function<Auth()> &step, const QString &name)
{
    m_last = repeated<Auth>(step);
    if (!name.isEmpty() && !m_tried.contains(name))
        m_tried.append(name);
    return m_last == Auth::Accepted;
}

bool Login::tryAgent()
{
    const bool hasAgent = m_settings.identityAgent.isEmpty()
                              ? !qEnvironmentVariableIsEmpty("SSH_AUTH_SOCK")
                              : m_settings.identityAgent != u"none";
    if (!hasAgent || !m_session->methods().publicKey)
        return false;
    return tryStep([this] { return m_session->tryAgent(); },
                   QCoreApplication::translate("hosts", "agent"));
}

bool Login::tryKeyFiles()
{
    for (const QString &file : m_settings.identityFiles) {
        if (!m_session->methods().publicKey)
            return false;
        if (tryKeyFile(file))
            return true;
        if (isOver() || m_last == Auth::Again)
            return false;
    }
    return false;
}

bool Login::tryKeyFile(const QString &file)
{
    if (!QFileInfo::exists(file))
        return false;
    SshKey key;
    switch (key.load(file, nullptr)) {
    case SshKey::Loading::Loaded:
        return tryStep([&] { return m_session->tryKey(key); }, file);
    case SshKey::Loading::Encrypted:
        return tryEncrypted(file);
    case SshKey::Loading::WrongPassphrase:
    case SshKey::Loading::Unusable:
        m_tried.append(QCoreApplication::translate("hosts", "%1 (cannot be read)").arg(file));
        return false;
    }
    Q_UNREACHABLE();
}

/// Nobody is asked for the passphrase of a key that the server would not take, nor while the agent
/// may hold the key: with IdentitiesOnly it was not asked before.
bool Login::tryEncrypted(const QString &file)
{
    if (m_settings.identitiesOnly) {
        if (tryAgent())
            return true;
        if (isOver() || m_last == Auth::Again)
            return false;
    }
    SshKey key;
    if (key.loadPublic(file + u".pub"_s)) {
        if (!tryStep([&] { return m_session->offerKey(key); }, file) && m_last != Auth::Partial)
            return false;
    }
    const auto accepts = [&](const QByteArray &passphrase) {
        return key.load(file, &passphrase) == SshKey::Loading::Loaded;
    };
    const Question question{QuestionKind::Passphrase, m_setup.host, file, {}};
    if (!secretOrAnswer(m_setup.options, u"ssh-passphrase:"_s + file, question, accepts)) {
        m_tried.append(
            QCoreApplication::translate("hosts", "%1 (its passphrase is not known)").arg(file));
        m_last = Auth::Denied;
        return false;
    }
    return tryStep([&] { return m_session->tryKey(key); }, file);
}

bool Login::tryPassword()
{
    const QString account = m_settings.user + u'@' + m_settings.alias;
    const auto accepts = [&](const QByteArray &password) {
        // What cannot go on must not ask again: out of patience or connection counts as an answer.
        return !m_session->methods().password
               || tryStep([&] { return m_session->tryPassword(password); },
                          QCoreApplication::translate("hosts", "password"))
               || m_last != Auth::Denied;
    };
    const Question question{QuestionKind::Password, m_setup.host, account, {}};
    m_last = Auth::Denied;
    secretOrAnswer(m_setup.options, u"ssh-password:"_s + account, question, accepts);
    return m_last == Auth::Accepted;
}

bool Login::tryInteractive()
{
    const QString name = QCoreApplication::translate("hosts", "questions of the host");
    for (int round = 0; round < mostInteractiveRounds; ++round) {
        if (tryStep([this] { return m_session->tryInteractive(); }, name))
            return true;
        if (m_last != Auth::Partial)
            return false;
        const QByteArrayList given = answers();
        if (given.size() < m_session->prompts().size()) {
            m_last = Auth::Denied;
            return false;
        }
        m_session->answer(given);
    }
    m_last = Auth::Denied;
    return false;
}

QByteArrayList Login::answers()
{
    QByteArrayList given;
    for (const Prompt &prompt : m_session->prompts()) {
        Question question{
            QuestionKind::Challenge, m_setup.host, quotable(prompt.text.toUtf8()), {}};
        question.isEchoed = prompt.isEchoed;
        const std::optional<QByteArray> answer =
            m_setup.options.ask ? m_setup.options.ask(question) : std::nullopt;
        if (!answer)
            break;
        given.append(*answer);
    }
    return given;
}

}

std::optional<QByteArray> secretOrAnswer(const SshOptions &options, const QString &secret,
                                         const Question &question,
                                         const std::function<bool(const QByteArray &)> &accepts)
{
    static std::mutex asking;
    const auto stored = [&] {
        return options.secrets != nullptr ? options.secrets->value(secret) : std::nullopt;
    };
    const std::optional<QByteArray> before = stored();
    if (before && accepts(*before))
        return before;
    if (!options.ask)
        return std::nullopt;
    const std::lock_guard lock(asking);
    // Another host may have got the answer while this one waited for its turn.
    const std::optional<QByteArray> meanwhile = stored();
    if (meanwhile && meanwhile != before && accepts(*meanwhile))
        return meanwhile;
    for (int i = 0; i < mostAnswers; ++i) {
        std::optional<QByteArray> answer = options.ask(question);
        if (!answer)
            return std::nullopt;
        if (!accepts(*answer))
            continue;
        if (options.secrets != nullptr)
            static_cast<void>(options.secrets->store(secret, *answer));
        return answer;
    }
    return std::nullopt;
}

Result<std::unique_ptr<SshSession>> loggedIn(const LoginSetup &setup, int socket,
                                             std::stop_token stop)
{
    return Login(setup, socket, std::move(stop)).run();
}

}
