// The change of a host's network: armed with its own reversal, one host at a time.
#pragma once

#include "plan/plan_draft.h"

namespace basalt::plan {

void addNetwork(const Context &context, Draft &draft);

}
