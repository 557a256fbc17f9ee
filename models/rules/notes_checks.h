// Rules about what the design's own words say: notes, and foreign text that an import kept.
#pragma once

#include "rules/rule.h"

namespace basalt::rules {

Verdict passiveRingIsCalledStandby(const RuleInput &input, const Rule &rule);
Verdict testTakesRingDown(const RuleInput &input, const Rule &rule);

}
