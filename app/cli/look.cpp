#include "cli/look.h"

#include "core/names.h"
#include "probes/facts_request.h"

#include <QCoreApplication>
#include <QDateTime>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

tl::unexpected<Error> badName(const QString &text, const QString &reason)
{
    return failure(u"bad-host"_s, say(QT_TRANSLATE_NOOP("cli", "--host %1: %2")).arg(text, reason));
}

/// The last ":PORT" off the address; a bare IPv6 address keeps its colons.
std::optional<int> takePort(QString &address)
{
    const qsizetype colon = address.lastIndexOf(u':');
    const bool isBracketed = address.startsWith(u'[');
    const bool hasPort =
        colon >= 0
        && (isBracketed ? address.lastIndexOf(u']') == colon - 1 : address.indexOf(u':') == colon);
    if (!hasPort)
        return {};
    const int port = address.mid(colon + 1).toInt(); // 0 if it is no number
    address = address.left(colon);
    return port;
}

}

Result<design::Host> namedHost(const QString &text)
{
    design::Ssh ssh;
    ssh.address = text;
    const qsizetype at = text.lastIndexOf(u'@');
    if (at >= 0) {
        ssh.user = text.left(at);
        ssh.address = text.mid(at + 1);
        if (const QString problem = names::userNameProblem(ssh.user); !problem.isEmpty())
            return badName(text, problem);
    }
    ssh.port = takePort(ssh.address);
    if (ssh.port && (*ssh.port < 1 || *ssh.port > 65535))
        return badName(text, say(QT_TRANSLATE_NOOP("cli", "a port is a number from 1 to 65535")));
    if (ssh.address.startsWith(u'[') && ssh.address.endsWith(u']'))
        ssh.address = ssh.address.mid(1, ssh.address.size() - 2);
    if (const QString problem = names::addressProblem(ssh.address); !problem.isEmpty())
        return badName(text, problem);
    design::Host host;
    host.name = ssh.address;
    host.ssh = ssh;
    return host;
}

Result<facts::HostFacts> lookAt(const design::Host &host, const hosts::Connector &connector,
                                std::stop_token stop)
{
    const auto transport = connector(host);
    if (!transport)
        return tl::unexpected(transport.error());
    if (const auto opened = (*transport)->open(stop); !opened)
        return tl::unexpected(opened.error());
    const probes::FactsRequest request = probes::importRequest(host.name);
    hosts::RunOptions options;
    options.stopAtFailure = false;
    const qint64 askedAt = QDateTime::currentMSecsSinceEpoch();
    const auto results = (*transport)->run(probes::factsCommands(request), options, stop);
    if (!results)
        return tl::unexpected(results.error());
    return probes::parseFacts(request, *results, askedAt, QDateTime::currentMSecsSinceEpoch());
}

Looked lookAtAll(const QList<design::Host> &hosts, const Remote &remote, std::stop_token stop)
{
    std::vector<Result<facts::HostFacts>> answers(size_t(hosts.size()), facts::HostFacts());
    std::atomic<size_t> next{0};
    {
        std::vector<std::jthread> workers;
        for (qsizetype i = 0; i < std::min<qsizetype>(hosts.size(), remote.parallel); ++i) {
            workers.emplace_back([&] {
                for (size_t mine = next++; mine < answers.size(); mine = next++)
                    answers[mine] = lookAt(hosts[qsizetype(mine)], remote.connector, stop);
            });
        }
    }
    Looked looked;
    for (size_t i = 0; i < answers.size(); ++i) {
        if (answers[i]) {
            looked.facts.insert(hosts[qsizetype(i)].name, *answers[i]);
            continue;
        }
        Error error = answers[i].error();
        if (error.where.isEmpty())
            error.where = hosts[qsizetype(i)].name;
        looked.failures.append(error);
    }
    return looked;
}

}
