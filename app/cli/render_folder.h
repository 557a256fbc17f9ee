// Artefacts into a folder that is ours, and never into one that is not.
#pragma once

#include "core/artefact.h"
#include "core/result.h"

namespace basalt::cli {

/// The file that marks a folder as written by `render`, with the list of what it wrote.
inline constexpr auto manifestName = ".basalt-manifest.json";

/// Refuses, before anything is written, a folder that is neither empty nor ours. Files of an
/// earlier run that are no longer wanted go; whatever else lies in the folder stays.
Result<> writeFolder(const QList<Artefact> &artefacts, const QString &folder,
                     const QString &clusterName);

}
