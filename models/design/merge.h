// Two changes of one design made into one, where they are about different things.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::design {

/// `mine` and `theirs` come from `base`. Fields of different things, or different fields of one thing,
/// go together; lists whose items have no names (the rings, say) are one field. Where something
/// stands on the canvas is nothing to ask about: there mine holds. Where both changed the same field,
/// or the result would not be a design, the errors say what is in the way: `where` is for people
/// ("Hosts › magma1 › Memory").
Results<Design> merge(const Design &base, const Design &mine, const Design &theirs);

}
