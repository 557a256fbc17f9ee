// The checks behind the VM rules (V); vm_rules.cpp says which rule uses which.
#pragma once

#include "rules/rule.h"

namespace basalt::rules {

// vm_definitions.cpp: names, disks, NICs, CPU and the libvirt definition
Verdict vmNameIsUnfit(const RuleInput &input, const Rule &rule);
Verdict definitionIsNotTheVms(const RuleInput &input, const Rule &rule);
Verdict uuidOrMacIsTaken(const RuleInput &input, const Rule &rule);
Verdict diskIsLocal(const RuleInput &input, const Rule &rule);
Verdict cacheForbidsMigration(const RuleInput &input, const Rule &rule);
Verdict bridgeIsMissing(const RuleInput &input, const Rule &rule);
Verdict cpuDiffers(const RuleInput &input, const Rule &rule);
Verdict definitionIsNotEverywhere(const RuleInput &input, const Rule &rule);
Verdict optionsNewerThanTarget(const RuleInput &input, const Rule &rule);

// vm_capacity.cpp: do they fit when a host is gone?
Verdict memoryIsShort(const RuleInput &input, const Rule &rule);
Verdict cpusAreShort(const RuleInput &input, const Rule &rule);
Verdict vmFitsNowhere(const RuleInput &input, const Rule &rule);

// vm_resources.cpp: the resources in the Pacemaker configuration
Verdict timeoutsAreShort(const RuleInput &input, const Rule &rule);
Verdict migrationIsNotTrusted(const RuleInput &input, const Rule &rule);
Verdict libvirtStartsVms(const RuleInput &input, const Rule &rule);
Verdict vmIgnoresStorage(const RuleInput &input, const Rule &rule);
Verdict vmIsNotMonitored(const RuleInput &input, const Rule &rule);
Verdict manyVmsStartAtOnce(const RuleInput &input, const Rule &rule);
Verdict vmIsPinned(const RuleInput &input, const Rule &rule);
Verdict schemaIsNewerThanTarget(const RuleInput &input, const Rule &rule);
Verdict severalPropertyLines(const RuleInput &input, const Rule &rule);

}
