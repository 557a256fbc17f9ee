// The checks behind the storage rules (S); storage_rules.cpp says which rule uses which.
#pragma once

#include "rules/rule.h"

namespace basalt::rules {

// storage_fabric.cpp: paths and fabrics as drawn
Verdict lunIsNotEverywhere(const RuleInput &input, const Rule &rule);
Verdict pathsAreNotRedundant(const RuleInput &input, const Rule &rule);
Verdict fabricsAreJoined(const RuleInput &input, const Rule &rule);
Verdict zoneHasManyInitiators(const RuleInput &input, const Rule &rule);
Verdict oneControllerOwnsAll(const RuleInput &input, const Rule &rule);

// storage_multipath.cpp: multipath.conf
Verdict aliasOrWwidIsTaken(const RuleInput &input, const Rule &rule);
Verdict wwidIsMalformed(const RuleInput &input, const Rule &rule);
Verdict localDiskUnderMultipath(const RuleInput &input, const Rule &rule);
Verdict blacklistCatchesLun(const RuleInput &input, const Rule &rule);
Verdict pathRetryIsUnwise(const RuleInput &input, const Rule &rule);

// storage_lvm.cpp: lvm.conf
Verdict filterAcceptsPaths(const RuleInput &input, const Rule &rule);
Verdict filterRejectsNeeded(const RuleInput &input, const Rule &rule);
Verdict globalFilterIsMissing(const RuleInput &input, const Rule &rule);
Verdict lockingTypeIsWrong(const RuleInput &input, const Rule &rule);
Verdict lvmlockdIsNotUsed(const RuleInput &input, const Rule &rule);
Verdict sharedGroupAutoActivates(const RuleInput &input, const Rule &rule);
Verdict unstableDevicePath(const RuleInput &input, const Rule &rule);
Verdict filterBesideDevicesFile(const RuleInput &input, const Rule &rule);
Verdict lockDaemonOrder(const RuleInput &input, const Rule &rule);

// storage_volumes.cpp: volume groups, volumes and their resources
Verdict groupIsUnprotected(const RuleInput &input, const Rule &rule);
Verdict groupForbidsMigration(const RuleInput &input, const Rule &rule);
Verdict storageCloneIsIncomplete(const RuleInput &input, const Rule &rule);
Verdict volumeIsNotPlanned(const RuleInput &input, const Rule &rule);
Verdict volumeHasTwoUsers(const RuleInput &input, const Rule &rule);
Verdict volumeNameSurprises(const RuleInput &input, const Rule &rule);
Verdict groupIsTooSmall(const RuleInput &input, const Rule &rule);
Verdict groupHasNoVolume(const RuleInput &input, const Rule &rule);

}
