// Reading and writing design files (YAML). Loading reports every error with its place and way out.
#pragma once

#include "core/result.h"
#include "design/design.h"

#include <QByteArray>

namespace basalt::design {

/// Parses and validates a design. `fileName` only labels errors, whose `where` is
/// "fileName:line:column" and whose message holds the path in the document (`hosts[0].nics[1].mac`),
/// the reason, the nearest known key or value, and the way out.
Results<Design> parseDesign(const QByteArray &yaml, const QString &fileName);

/// The same for a part of a design, which may name what is not in it.
Results<Design> parsePart(const QByteArray &yaml, const QString &fileName);

/// Stable text: equal designs give equal bytes, parseDesign(writeDesign(d)) == d.
QByteArray writeDesign(const Design &design);

Results<Design> loadDesign(const QString &path);

/// Atomic: the old file stays until the new one is complete on disk.
Result<> saveDesign(const Design &design, const QString &path);

}
