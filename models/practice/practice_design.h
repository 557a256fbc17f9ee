// The design a practice cluster was made from, kept beside its state: for calls that name no design.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::practice {

Result<> keepDesign(const QString &folder, const design::Design &design);

/// `practice-not-there` if nothing was ever kept in this folder.
Results<design::Design> keptDesign(const QString &folder);

}
