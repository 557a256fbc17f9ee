// The checks that look at running hosts: whole rules, and what other rules add when there are facts.
#pragma once

#include "rules/rule.h"

namespace basalt::rules {

// live_cluster.cpp: what the cluster's members have and run
Verdict configVersionGrows(const RuleInput &input, const Rule &rule);
Verdict configVersionsAgree(const RuleInput &input, const Rule &rule);
Verdict clusterFilesAgree(const RuleInput &input, const Rule &rule);
Verdict reloadIsNotEnough(const RuleInput &input, const Rule &rule);
Verdict versionsAgree(const RuleInput &input, const Rule &rule);
Verdict keyFileIsPrivate(const RuleInput &input, const Rule &rule);
Verdict securityProfileEnforces(const RuleInput &input, const Rule &rule);

// live_hardware.cpp: ports and disks
Verdict lunCarriesData(const RuleInput &input, const Rule &rule);
/// For S-01: LUNs that a host does not see, and those that are of another size.
QList<Finding> lunsNotSeen(const RuleInput &input, const Rule &rule);
/// For S-02: LUNs to which a single path leads, or none that is usable beside another.
QList<Finding> lunsWithFewPaths(const RuleInput &input, const Rule &rule);
/// For S-11: hosts whose root file system is on another disk than the one that the design names by WWID.
QList<Finding> systemDiskIsAnother(const RuleInput &input, const Rule &rule);
/// For N-01: members of bonds that are not there.
QList<Finding> bondMembersMissing(const RuleInput &input, const Rule &rule);
/// For N-01: members of bonds that are there and see no signal.
QList<Finding> bondMembersWithoutLink(const RuleInput &input, const Rule &rule);
/// For N-02: bonds all of whose members hear the same switch, except those in `known`.
QList<Finding> bondsOnOneSwitch(const RuleInput &input, const Rule &rule, const QStringList &known);

}
