// Reads the facts of hosts that no design knows yet: what an import from running hosts starts from.
#pragma once

#include "facts/host_facts.h"
#include "hosts/deployment.h"

#include <stop_token>

namespace basalt::hosts {

/// "alias", "user@address", "user@address:port", "[fe80::1]:22"; the name is the part that names it.
Result<design::Host> namedHost(const QString &text);

/// All of them; two of the same name are an error, since nobody could tell them apart.
Results<QList<design::Host>> namedHosts(const QStringList &texts);

/// Told in whatever thread it happens.
struct LookSinks
{
    /// HostConnecting, HostConnected, FactsRead or HostFailed.
    EventSink event = [](const RunEvent &) {};
    /// Just before FactsRead.
    std::function<void(const facts::HostFacts &)> facts = [](const facts::HostFacts &) {};
};

/// One host's facts in one round trip.
Result<facts::HostFacts> lookAt(const design::Host &host, const Connector &connector,
                                const LookSinks &sinks, const std::stop_token &stop);

struct Looked
{
    QMap<QString, facts::HostFacts> facts; ///< by the hosts' names
    QList<Error> failures;
};

/// All at once, at most `parallel` at a time.
Looked lookAtAll(const QList<design::Host> &hosts, const Connector &connector, int parallel,
                 const LookSinks &sinks, std::stop_token stop);

/// How they are reached, for the design that is made of them.
QMap<QString, design::Ssh> waysTo(const QList<design::Host> &hosts);

}
