// Recorded answers of probes, as a host would give them.
#pragma once

#include "probes/facts_request.h"

/// The answers in a folder of tests/unit/data/probes: one file per probe; a missing one was empty.
QList<basalt::CommandResult> recordedAnswers(const QString &folder,
                                             const basalt::probes::FactsRequest &request);

basalt::facts::HostFacts recordedFacts(const QString &folder,
                                       const basalt::probes::FactsRequest &request);
