// Writes a Pacemaker configuration as crm shell text, for `crm configure load update FILE`.
#pragma once

#include "core/artefact.h"
#include "core/result.h"
#include "formats/cib.h"

namespace basalt::formats {

/// All properties stand in one line: several `property` lines in one file do not load. Nodes are
/// left out, since the cluster adds them itself. Fails on values the shell's syntax cannot carry.
Result<QList<ContentPart>> writeCrm(const Cib &cib, const QString &comment);

}
