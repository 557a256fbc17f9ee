// The golden cases of the rules (tests/golden/rules), as the tests read them.
//
// A case that stands for itself has a `design.yaml`. Most cases say only what is wrong, in an
// `edit.txt` whose first line names the case it starts from; below it stand replacements of whole
// lines, each of which must match exactly one place:
//
//     clean-corosync
//     # a comment
//     -         mode: active-backup
//     +         mode: balance-rr
//
// Consecutive `- ` lines are the old text, the `+ ` lines after them the new one; an empty line ends
// a replacement. `@ cluster.conf` (or corosync.conf, cib.xml, cib.crm) turns to an imported file: our
// own rendered file of the edited design, changed by the replacements that follow. A folder may also
// hold such a file as it is. `@ /etc/lvm/lvm.conf` changes what is deployed on every host,
// `@ magma1:/etc/lvm/lvm.conf` on one, `@ cluster:/cib.crm` what belongs to no host.
//
// With a `facts.txt` the hosts are asked too: they are as the design draws them but for its lines
// (support/live_facts.h).
//
// A folder with a `design.yaml` may have an edit.txt too; its first line is then not a name.
#pragma once

#include "rules/rule.h"

namespace basalt::test {

QString ruleCasesFolder();
QStringList ruleCaseNames();
/// "R-01" of "R-01-live"; empty for a case in which no rule fires.
QString ruleOfCase(const QString &name);

/// What a case gives to check(), or why it cannot be read.
struct RuleCase
{
    rules::RuleInput input;
    QString trouble;
};

RuleCase loadRuleCase(const QString &name);

}
