#include "probes/facts_request.h"

#include "probes/probe.h"
#include "probes/probe_text.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

std::optional<double> clockIn(const CommandResult &result)
{
    bool ok = false;
    const double seconds =
        QString::fromUtf8(sections(result.out).value(u"date"_s).text).trimmed().toDouble(&ok);
    return ok ? std::optional(seconds) : std::nullopt;
}

/// The host's clock is read first thing and last thing. The way there makes the first look late, the
/// way back the last look early, so that the truth lies between the two.
std::optional<double> skew(const QList<CommandResult> &results, qint64 askedAt, qint64 answeredAt)
{
    if (results.isEmpty() || askedAt <= 0 || answeredAt < askedAt)
        return std::nullopt;
    const std::optional<double> first = clockIn(results.first());
    const std::optional<double> last = clockIn(results.last());
    if (!first)
        return std::nullopt;
    const double atMost = *first - double(askedAt) / 1000;
    if (!last)
        return atMost;
    return (atMost + *last - double(answeredAt) / 1000) / 2;
}

}

FactsRequest importRequest(const QString &host)
{
    FactsRequest request;
    request.host = host;
    for (const QString &path : {u"/etc/hosts"_s, u"/etc/cluster/cluster.conf"_s,
                                u"/etc/corosync/corosync.conf"_s, u"/etc/dlm/dlm.conf"_s})
        request.files.append({path, {}, false});
    for (const QString &path : {u"/etc/cluster/corosync.key"_s, u"/etc/corosync/authkey"_s})
        request.files.append({path, {}, true});
    request.services = {u"libvirt-guests"_s};
    request.wantsDomains = true;
    return request;
}

QList<HostCommand> factsCommands(const FactsRequest &request)
{
    QList<HostCommand> commands;
    for (const Probe &probe : allProbes()) {
        if (const std::optional<QStringList> arguments = probe.arguments(request))
            commands.append(snippetCommand(probe.snippet, *arguments, probe.timeout));
    }
    return commands;
}

facts::HostFacts parseFacts(const FactsRequest &request, const QList<CommandResult> &results,
                            qint64 askedAt, qint64 answeredAt)
{
    facts::HostFacts facts;
    facts.host = request.host;
    qsizetype index = 0;
    for (const Probe &probe : allProbes()) {
        if (!probe.arguments(request))
            continue;
        probe.parse(request, results.value(index), facts);
        ++index;
    }
    facts.skew = skew(results, askedAt, answeredAt);
    return facts;
}

}
