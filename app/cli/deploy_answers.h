// What a person must have said before a deployment begins: secrets, LUNs by their name, yes.
#pragma once

#include "cli/console.h"
#include "cli/planning.h"

namespace basalt::cli {

/// Asks for the secrets that are needed and that nobody gave; the cluster's key is made by the run
/// itself. The error names the first that stays unknown.
Result<> completeSecrets(Questioner *questioner, const design::Design &design,
                         GivenSecrets &secrets, const QStringList &needed);

/// Tells what is on each LUN that may be wiped and has its name typed; without a person the option
/// itself stands for that.
Result<> confirmWiping(Console &console, Questioner *questioner, const design::Design &design,
                       const QMap<QString, facts::HostFacts> &facts, const QStringList &luns);

}
