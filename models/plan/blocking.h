// What must not be done yet: steps that an error finding, a refusal or a missing host concerns.
#pragma once

#include "plan/plan_draft.h"

namespace basalt::plan {

/// Marks the steps that touch the subject of an error finding, unless it is waived or overridden.
void blockByFindings(const Context &context, Plan &plan);

/// Marks the steps that need a file, a network or a volume group that is refused.
void blockByRefusals(const Context &context, Plan &plan);

/// Marks what concerns the cluster as a whole while hosts were not reached or are left out, and drops
/// the steps of hosts that Options::hosts leaves out.
void restrictToHosts(const Context &context, Plan &plan);

}
