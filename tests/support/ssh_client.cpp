#include "support/ssh_client.h"

#include "support/oracles.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace basalt::test {

SshClient::SshClient(const SshDaemon &daemon)
    : m_daemon(daemon)
{
    options.configFile = path(u"config"_s);
    options.knownHostsFile = path(u"known_hosts"_s);
    options.secrets = &secrets;
    options.ask = [this](const hosts::Question &question) -> std::optional<QByteArray> {
        const std::lock_guard lock(m_asking);
        asked.append(question);
        if (!answers.contains(question.kind))
            return std::nullopt;
        return answers[question.kind];
    };
    know();
    configure({identity(u"key_ed25519"_s)});
}

void SshClient::configure(const QStringList &lines)
{
    writeFile(options.configFile, lines.join(u'\n').toUtf8() + '\n');
}

QString SshClient::identity(const QString &name) const
{
    return u"IdentityFile "_s + m_daemon.path(name);
}

void SshClient::know(const QByteArray &name, const QString &type)
{
    const QByteArray usual = "[127.0.0.1]:" + QByteArray::number(m_daemon.port());
    writeFile(options.knownHostsFile, m_daemon.hostKeyLine(name.isEmpty() ? usual : name, type));
}

QByteArray SshClient::knownHosts() const
{
    QFile file(options.knownHostsFile);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

hosts::TransportPtr SshClient::transport(const QString &user, const QString &address)
{
    design::Host host;
    host.name = u"magma1"_s;
    host.ssh = design::Ssh{address, user, m_daemon.port()};
    const Result<hosts::TransportPtr> made = hosts::sshTransport(host, options);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

Error SshClient::openError(const QString &user)
{
    const Result<> opened = transport(user)->open({});
    return opened ? Error{} : opened.error();
}

HostCommand shellCommand(const QString &text, const QByteArray &input, int seconds)
{
    HostCommand command;
    command.argv = {u"sh"_s, u"-c"_s, text};
    if (!input.isEmpty())
        command.input = {{input, {}}};
    command.timeout = std::chrono::seconds(seconds);
    return command;
}

}
