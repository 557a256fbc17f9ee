// Reads cluster.conf, whole or broken, into a ClusterConf.
#pragma once

#include "core/result.h"
#include "formats/cluster_conf.h"
#include "formats/parsed.h"
#include "formats/source_text.h"

namespace basalt::formats {

/// Fails only if there is no element of a cluster.conf in the text.
Result<Parsed<ClusterConf>> readClusterConf(const SourceText &text);

}
