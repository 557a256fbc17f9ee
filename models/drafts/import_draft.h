// Files that somebody hands over: what each of them is.
#pragma once

#include "import/import.h"

namespace basalt::drafts {

/// By what stands in it, not by its name; what is none of the known files is read as a transcript, in
/// which they are looked for.
import::SourceKind kindOf(const QByteArray &text);
QString kindName(import::SourceKind kind); ///< for people

/// At most 16 MiB; the error names the file.
Result<import::Source> readSource(const QString &path);

}
