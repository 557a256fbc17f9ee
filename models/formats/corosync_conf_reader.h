// Reads corosync.conf as corosync's own parser does, but goes on after errors.
#pragma once

#include "core/result.h"
#include "formats/corosync_conf.h"
#include "formats/parsed.h"
#include "formats/source_text.h"

namespace basalt::formats {

/// Fails only if there is no section in the text.
Result<Parsed<CorosyncConf>> readCorosyncConf(const SourceText &text);

}
