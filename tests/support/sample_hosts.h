// Simulated hosts in the states in which the samples of tests/unit/data/samples were recorded.
#pragma once

#include "support/practice_hosts.h"

namespace basalt::test {

QByteArray sampleBytes(const QString &name);

/// "healthy", "standby", "node-lost" ...: what was done to the hosts; built once per name. The
/// machines that the samples come from are node1 and node2, for EL6 magma1 and magma2.
PracticeHosts &sampleHosts(const QString &state);

}
