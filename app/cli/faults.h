// Which things a command was told to take for failed.
#pragma once

#include "core/result.h"
#include "design/design.h"

#include <QStringList>

namespace basalt::cli {

/// Canonical names, each once and sorted; or what is not a thing of the design, or no hardware.
Results<QStringList> failedThings(const design::Design &design, const QStringList &texts);

}
