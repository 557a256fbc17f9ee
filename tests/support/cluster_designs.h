// Designs built in code: small, complete in what the cluster's files need.
#pragma once

#include "design/design.h"

namespace basalt::test {

/// Two hosts, two rings, a management board each, one volume group with one VM.
design::Design twoHosts(const QString &platform);

/// Three hosts with two power supplies each, boards and PDUs as fencing levels, a qdevice, two
/// volume groups, and VMs with preferences, restrictions and several disks.
design::Design threeHosts(const QString &platform);

/// Two hosts whose files hold what an import did not understand and render writes back.
design::Design withForeignTexts(const QString &platform);

}
