// Reads a CIB in XML into a Cib.
#pragma once

#include "core/result.h"
#include "formats/cib.h"
#include "formats/parsed.h"
#include "formats/source_text.h"

namespace basalt::formats {

/// Fails only if the text holds no element of a CIB. The status section is state, not
/// configuration, and is left out.
Result<Parsed<Cib>> readCibXml(const SourceText &text);

}
