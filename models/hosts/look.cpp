#include "hosts/look.h"

#include "core/names.h"
#include "probes/facts_request.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("hosts", text);
}

tl::unexpected<Error> badName(const QString &text, const QString &reason)
{
    return failure(u"bad-host"_s, u"%1: %2"_s.arg(text, reason));
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
        return badName(text, say(QT_TRANSLATE_NOOP("hosts", "a port is a number from 1 to 65535")));
    if (ssh.address.startsWith(u'[') && ssh.address.endsWith(u']'))
        ssh.address = ssh.address.mid(1, ssh.address.size() - 2);
    if (const QString problem = names::addressProblem(ssh.address); !problem.isEmpty())
        return badName(text, problem);
    design::Host host;
    host.name = ssh.address;
    host.ssh = ssh;
    return host;
}

Results<QList<design::Host>> namedHosts(const QStringList &texts)
{
    QList<design::Host> hosts;
    QList<Error> errors;
    QSet<QString> names;
    for (const QString &text : texts) {
        const auto host = namedHost(text);
        if (!host)
            errors.append(host.error());
        else if (names.contains(host->name))
            errors.append(badName(text, say(QT_TRANSLATE_NOOP(
                                            "hosts", "it is named twice; hosts behind one address "
                                                     "need aliases in ~/.ssh/config")))
                              .value());
        else
            hosts.append(*host);
        if (host)
            names.insert(host->name);
    }
    if (!errors.isEmpty())
        return tl::unexpected(errors);
    return hosts;
}

Result<facts::HostFacts> lookAt(const design::Host &host, const Connector &connector,
                                const LookSinks &sinks, const std::stop_token &stop)
{
    const auto tell = [&](EventKind kind) {
        RunEvent event;
        event.kind = kind;
        event.host = host.name;
        sinks.event(event);
    };
    tell(EventKind::HostConnecting);
    const auto transport = connector(host);
    if (!transport)
        return tl::unexpected(transport.error());
    if (const auto opened = (*transport)->open(stop); !opened)
        return tl::unexpected(opened.error());
    tell(EventKind::HostConnected);
    const probes::FactsRequest request = probes::importRequest(host.name);
    RunOptions options;
    options.stopAtFailure = false;
    const qint64 askedAt = QDateTime::currentMSecsSinceEpoch();
    const auto results = (*transport)->run(probes::factsCommands(request), options, stop);
    if (!results)
        return tl::unexpected(results.error());
    const facts::HostFacts facts =
        probes::parseFacts(request, *results, askedAt, QDateTime::currentMSecsSinceEpoch());
    sinks.facts(facts);
    tell(EventKind::FactsRead);
    return facts;
}

Looked lookAtAll(const QList<design::Host> &hosts, const Connector &connector, int parallel,
                 const LookSinks &sinks, std::stop_token stop)
{
    std::vector<Result<facts::HostFacts>> answers(size_t(hosts.size()), facts::HostFacts());
    std::atomic<size_t> next{0};
    const auto look = [&](size_t mine) {
        const design::Host &host = hosts[qsizetype(mine)];
        answers[mine] = lookAt(host, connector, sinks, stop);
        if (answers[mine])
            return;
        RunEvent event;
        event.kind = EventKind::HostFailed;
        event.host = host.name;
        event.error = answers[mine].error();
        sinks.event(event);
    };
    {
        std::vector<std::jthread> workers;
        for (qsizetype i = 0; i < std::min<qsizetype>(hosts.size(), parallel); ++i) {
            workers.emplace_back([&] {
                for (size_t mine = next++; mine < answers.size(); mine = next++)
                    look(mine);
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

QMap<QString, design::Ssh> waysTo(const QList<design::Host> &hosts)
{
    QMap<QString, design::Ssh> ways;
    for (const design::Host &host : hosts) {
        if (host.ssh)
            ways.insert(host.name, *host.ssh);
    }
    return ways;
}

}
