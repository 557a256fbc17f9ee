// Commands over SSH, as root: finds out how to become root, and runs batches.
#include "catalogue/catalogue.h"
#include "hosts/ssh_connection.h"
#include "hosts/ssh_error.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

class SshTransport : public Transport
{
public:
    explicit SshTransport(std::shared_ptr<SshConnection> connection)
        : m_connection(std::move(connection))
    {}

    QString host() const override { return m_connection->setup().host; }
    Result<> open(std::stop_token stop) override;
    Result<QList<CommandResult>> run(const QList<HostCommand> &commands, const RunOptions &options,
                                     std::stop_token stop) override;
    void close() override { m_connection->close(); }
    Traffic traffic() const override { return m_connection->traffic(); }

private:
    Result<> findPrivilege(std::stop_token stop);
    Result<> askForSudo(std::stop_token stop);
    BatchAnswer runPlain(const QList<HostCommand> &commands, bool stopAtFailure,
                         std::stop_token stop);
    tl::unexpected<Error> sudoFailure(const QString &reason) const;

    std::shared_ptr<SshConnection> m_connection;
    std::mutex m_running; ///< one batch at a time; of the two that follow
    std::optional<Privilege> m_privilege;
    QByteArray m_sudoPassword;
};

Result<> SshTransport::open(std::stop_token stop)
{
    const std::lock_guard lock(m_running);
    if (Result<> opened = m_connection->open(stop); !opened)
        return opened;
    if (m_privilege)
        return {};
    return findPrivilege(std::move(stop));
}

Result<QList<CommandResult>> SshTransport::run(const QList<HostCommand> &commands,
                                               const RunOptions &options, std::stop_token stop)
{
    const std::lock_guard lock(m_running);
    BatchRequest request;
    request.commands = commands;
    request.options = options;
    request.privilege = m_privilege.value_or(Privilege::None);
    request.sudoPassword = m_sudoPassword;
    return m_connection->run(std::move(request), std::move(stop));
}

/// As the user who logged in.
BatchAnswer SshTransport::runPlain(const QList<HostCommand> &commands, bool stopAtFailure,
                                   std::stop_token stop)
{
    BatchRequest request;
    request.commands = commands;
    request.options.stopAtFailure = stopAtFailure;
    return m_connection->run(std::move(request), std::move(stop));
}

tl::unexpected<Error> SshTransport::sudoFailure(const QString &reason) const
{
    return hostFailure(u"sudo-failed"_s, host(), Phase::Sudo, reason);
}

Result<> SshTransport::findPrivilege(std::stop_token stop)
{
    if (m_connection->setup().settings.user == u"root") {
        m_privilege = Privilege::None;
        return {};
    }
    // -k: a password that was given a minute ago says nothing about the next command.
    const BatchAnswer answer = runPlain(
        {{{u"id"_s, u"-u"_s}, {}}, {{u"sudo"_s, u"-k"_s, u"-n"_s, u"sh"_s, u"-c"_s, u":"_s}, {}}},
        false, stop);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->at(0).out.trimmed() == "0") {
        m_privilege = Privilege::None;
        return {};
    }
    if (answer->at(1).succeeded()) {
        m_privilege = Privilege::Sudo;
        return {};
    }
    constexpr int commandNotFound = 127;
    if (answer->at(1).exitCode == commandNotFound)
        return sudoFailure(QCoreApplication::translate(
                               "hosts",
                               "%1 is not root, and the host has no sudo: log in as root or "
                               "install sudo")
                               .arg(m_connection->setup().settings.user));
    // What EL6 comes with; no password helps then.
    if (answer->at(1).err.contains("must have a tty"))
        return sudoFailure(QCoreApplication::translate(
            "hosts",
            "sudo wants a terminal: log in as root, or take “requiretty” out of the host's "
            "/etc/sudoers"));
    return askForSudo(std::move(stop));
}

/// Tries the password alone first: in front of a batch a wrong one would be followed by lines that
/// sudo takes for more passwords.
Result<> SshTransport::askForSudo(std::stop_token stop)
{
    const LoginSetup &setup = m_connection->setup();
    const QString account = setup.settings.user + u'@' + setup.settings.alias;
    Result<> broken;
    QString said;
    const auto accepts = [&](const QByteArray &password) {
        if (password.contains('\n') || !broken)
            return false;
        HostCommand trial{
            {u"sudo"_s, u"-k"_s, u"-S"_s, u"-p"_s, QString(), u"sh"_s, u"-c"_s, u":"_s},
            {{password + '\n', {}}}};
        const BatchAnswer answer = runPlain({trial}, true, stop);
        if (!answer) {
            broken = tl::unexpected(answer.error());
            return false;
        }
        said = quotable(answer->at(0).err);
        return answer->at(0).succeeded();
    };
    const Question question{QuestionKind::Sudo, setup.host, account, {}};
    const std::optional<QByteArray> password =
        secretOrAnswer(setup.options, u"sudo-password:"_s + account, question, accepts);
    if (!broken)
        return broken;
    if (!password)
        return sudoFailure(
            said.isEmpty()
                ? QCoreApplication::translate("hosts", "the password of %1 is needed").arg(account)
                : said);
    m_sudoPassword = *password;
    m_privilege = Privilege::SudoPassword;
    return {};
}

/// Hosts behind the same jump share its connection, for servers turn away those who log in all at
/// once (MaxStartups). Only what was made with the same store of secrets is shared, since a
/// connection may use its store and its questions as long as it lives.
std::shared_ptr<SshConnection> sharedJump(const LoginSetup &setup, const QString &way,
                                          const std::shared_ptr<SshConnection> &before)
{
    static std::mutex guard;
    static std::map<std::pair<const SecretStore *, QString>, std::weak_ptr<SshConnection>> jumps;
    if (setup.options.secrets == nullptr)
        return std::make_shared<SshConnection>(setup, before);
    const std::lock_guard lock(guard);
    std::erase_if(jumps, [](const auto &jump) { return jump.second.expired(); });
    std::weak_ptr<SshConnection> &known = jumps[{setup.options.secrets, way}];
    std::shared_ptr<SshConnection> connection = known.lock();
    if (!connection)
        known = connection = std::make_shared<SshConnection>(setup, before);
    return connection;
}

/// The jumps' own settings come from the same files; a jump of a jump is not followed.
Result<std::shared_ptr<SshConnection>> connectionTo(const LoginSetup &setup,
                                                    const QStringList &configFiles)
{
    std::shared_ptr<SshConnection> last;
    QString way = setup.options.configFile + u'\n' + setup.options.knownHostsFile;
    for (const QString &text : setup.settings.jumps) {
        const std::optional<JumpTarget> target = jumpTarget(text);
        if (!target)
            continue; // hostSettings has refused it
        const Result<HostSettings> settings =
            hostSettings(target->host, configFiles, target->user, target->port);
        if (!settings)
            return tl::unexpected(settings.error());
        way += u"\n%1@%2:%3"_s.arg(settings->user, target->host).arg(settings->port);
        last = sharedJump({target->host, *settings, setup.options}, way, last);
    }
    return std::make_shared<SshConnection>(setup, last);
}

}

bool needsLegacy(const design::Design &design)
{
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
    return platform && platform->stack == catalogue::Stack::Cman;
}

Result<TransportPtr> sshTransport(const design::Host &host, const SshOptions &options)
{
    const QStringList files =
        options.configFile.isEmpty() ? usualConfigFiles() : QStringList{options.configFile};
    const bool hasAddress = host.ssh && !host.ssh->address.isEmpty();
    const Result<HostSettings> settings = hostSettings(hasAddress ? host.ssh->address : host.name,
                                                       files, host.ssh ? host.ssh->user : QString(),
                                                       host.ssh ? host.ssh->port : std::nullopt);
    if (!settings)
        return tl::unexpected(settings.error());
    return connectionTo({host.name, *settings, options}, files)
        .map([](std::shared_ptr<SshConnection> connection) -> TransportPtr {
            return std::make_shared<SshTransport>(std::move(connection));
        });
}

}
