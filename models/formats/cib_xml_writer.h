// Writes a Pacemaker configuration as CIB XML.
#pragma once

#include "core/artefact.h"
#include "core/result.h"
#include "formats/cib.h"

namespace basalt::formats {

/// Ids of attribute sets, values and operations are derived from their owner's id. Fails on an id
/// that XML cannot carry, an id used twice, or a group or clone of something that does not exist.
Result<QList<ContentPart>> writeCibXml(const Cib &cib, const QString &comment);

}
