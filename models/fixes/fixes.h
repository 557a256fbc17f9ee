// What can be done about a finding at the push of a button: only what is mechanical and safe.
//
// A fix never invents data (a WWID, a password, an address) and never takes redundancy away. Where the
// remedy needs a decision, or where the fault lies in an imported file, there is none.
#pragma once

#include "catalogue/catalogue.h"
#include "core/finding.h"
#include "core/result.h"
#include "design/design.h"

#include <functional>

namespace basalt::fixes {

struct Fix
{
    QString text; ///< what it does, as a button and as a step of undo, in the current language
    /// Changes nothing and says why if it does not fit the design (any more).
    std::function<Result<>(design::Design &)> apply;
};

/// Best first; empty if there is none.
QList<Fix> fixesFor(const Finding &finding, const design::Design &design,
                    const catalogue::Catalogue &catalogue);

/// The rules for which there may be a fix, sorted.
QStringList fixableRules();

}
