// What every design obeys: sound values, names that are known and unique, cables that fit.
//
// The loader, the edits and the document refuse a design that breaks any of this. What is merely
// unwise is not looked at here; that is what the rules are for.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::design {

/// Empty if all is well; `where` is the path in the document (`hosts[0].nics[1].mac`).
QList<Error> verify(const Design &design);

class Reading;
/// What is between the fields: references, uniqueness, cables. For the loader.
void verifyRelations(const Design &design, Reading &reading);

}
