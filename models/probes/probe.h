// The table of probes: what is asked of a host, and who understands the answer.
//
// A probe is a snippet that only reads, and a pure parser. The snippets spare processes: one grep
// prints any number of small files with their names, and no probe waits for a program whose daemon
// does not run. Programs that may hang (lvm, the cluster's, blkid) have a command of their own, so
// that their time-out takes nothing else with it.
#pragma once

#include "facts/host_facts.h"
#include "probes/facts_request.h"

#include <optional>

namespace basalt::probes {

/// A probe's name is its snippet's without "facts-": the key in HostFacts::unread.
struct Probe
{
    Snippet snippet;
    std::chrono::seconds timeout;
    /// The snippet's arguments; std::nullopt: this request asks nothing of the kind.
    std::optional<QStringList> (*arguments)(const FactsRequest &);
    /// Takes what the output says, also if it broke off; what is not there stays unknown.
    void (*parse)(const FactsRequest &, const CommandResult &, facts::HostFacts &);
};

QString nameOf(const Probe &probe);

/// In the order in which they run. The first and the last tell the host's clock.
const QList<Probe> &allProbes();

/// The snippets of all probes, for simulated hosts: they answer each by its name.
const QList<Snippet> &snippets();

const Probe &hostProbe();
const Probe &packageProbe();
const Probe &serviceProbe();
const Probe &nicProbe();
const Probe &diskProbe();
const Probe &signatureProbe();
const Probe &lvmProbe();
const Probe &fileProbe();
const Probe &clusterProbe();
const Probe &domainProbe();
const Probe &contactProbe();

}
