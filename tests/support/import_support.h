// Helpers for the tests of readers and the import.
#pragma once

#include "formats/source_text.h"

namespace basalt::test {

/// The text as a source called "test.txt".
formats::SourceText source(const QByteArray &text);

}
