// Reads the text of the crm shell's configure level, old and new syntax, into a Cib.
#pragma once

#include "formats/cib.h"
#include "formats/parsed.h"
#include "formats/source_text.h"

namespace basalt::formats {

/// Statements are applied to `base` in their order; a second definition of an id replaces the
/// first. What is not understood (rules, resource sets, templates ...) becomes foreign.
Parsed<Cib> readCrm(const SourceText &text, const Cib &base = {});

}
