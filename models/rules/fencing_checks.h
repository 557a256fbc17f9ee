// The checks behind the fencing rules (F); fencing_rules.cpp says which rule uses which.
#pragma once

#include "rules/rule.h"

namespace basalt::rules {

// fencing_coverage.cpp: which device kills whom, and from where
Verdict fencingIsOff(const RuleInput &input, const Rule &rule);
Verdict twoNodeWithoutFencing(const RuleInput &input, const Rule &rule);
Verdict victimIsNoNode(const RuleInput &input, const Rule &rule);
Verdict nodeWithoutDevice(const RuleInput &input, const Rule &rule);
Verdict deviceMayRunOnVictim(const RuleInput &input, const Rule &rule);
Verdict nobodyMayKill(const RuleInput &input, const Rule &rule);
Verdict constraintNameMisleads(const RuleInput &input, const Rule &rule);
Verdict bannedEverywhere(const RuleInput &input, const Rule &rule);
Verdict boardsShareAddress(const RuleInput &input, const Rule &rule);

// fencing_timing.cpp: delays and time-outs
Verdict bothShootAtOnce(const RuleInput &input, const Rule &rule);
Verdict fencingTimesOut(const RuleInput &input, const Rule &rule);
Verdict priorityDelayTooShort(const RuleInput &input, const Rule &rule);
Verdict optionNewerThanPacemaker(const RuleInput &input, const Rule &rule);

// fencing_devices.cpp: one device and its parameters
Verdict actionIsSet(const RuleInput &input, const Rule &rule);
Verdict parametersAgainstMetadata(const RuleInput &input, const Rule &rule);
Verdict iloOverTelnet(const RuleInput &input, const Rule &rule);
Verdict deviceWithoutMonitor(const RuleInput &input, const Rule &rule);
Verdict deviceDiesWithVictim(const RuleInput &input, const Rule &rule);
Verdict powerKeyIsHandled(const RuleInput &input, const Rule &rule);
Verdict boardsShareLogin(const RuleInput &input, const Rule &rule);

}
