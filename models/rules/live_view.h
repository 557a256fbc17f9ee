// What rules see of running hosts.
#pragma once

#include "facts/matching.h"
#include "rules/rule.h"

namespace basalt::rules {

/// The host's facts, or nullptr if it was not reached.
const facts::HostFacts *factsOf(const RuleInput &input, const QString &host);

/// Every host of the design was reached, and these probes could be read on all. Only then a rule may
/// say that nothing is wrong.
bool hasRead(const RuleInput &input, const QStringList &probes);

/// All mismatches between drawing and hosts of these kinds, host by host; none without facts.
QList<facts::Mismatch> mismatches(const RuleInput &input, const QList<facts::MismatchKind> &kinds);

/// Shall a deployment of this design write the file on this host?
bool willBeWritten(const RuleInput &input, const QString &host, const QString &path);

/// `findings` decide; none of them decides only if the hosts could be read.
Verdict decided(const RuleInput &input, const QList<Finding> &findings, const QStringList &probes);

}
