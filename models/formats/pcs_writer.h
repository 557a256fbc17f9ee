// Writes a Pacemaker configuration as a shell script of pcs 0.11 commands.
#pragma once

#include "core/artefact.h"
#include "core/result.h"
#include "formats/cib.h"

namespace basalt::formats {

/// The script works on a copy of the running cluster's CIB and pushes it when all commands went
/// well; with a file as argument it changes that file only. Nodes and `cluster-name` are left out:
/// the cluster sets them itself. Fails on control characters in values.
Result<QList<ContentPart>> writePcs(const Cib &cib, const QString &comment);

}
