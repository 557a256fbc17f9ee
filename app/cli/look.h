// Reads the facts of hosts that no design knows yet: what `import --host` starts from.
#pragma once

#include "cli/remote_options.h"
#include "facts/host_facts.h"

#include <stop_token>

namespace basalt::cli {

/// "alias", "user@address", "user@address:port", "[fe80::1]:22"; the name is the part that names it.
Result<design::Host> namedHost(const QString &text);

/// One host's facts in one round trip.
Result<facts::HostFacts> lookAt(const design::Host &host, const hosts::Connector &connector,
                                std::stop_token stop);

struct Looked
{
    QMap<QString, facts::HostFacts> facts; ///< by the hosts' names
    QList<Error> failures;
};

/// All at once, at most `parallel` at a time.
Looked lookAtAll(const QList<design::Host> &hosts, const Remote &remote, std::stop_token stop);

}
