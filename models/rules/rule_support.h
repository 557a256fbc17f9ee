// What the rule families share: making findings, and look-ups that only rules need.
#pragma once

#include "formats/source_ref.h"
#include "rules/rule.h"

namespace basalt::rules {

/// A finding of this rule with its own severity and message.
Finding finding(const Rule &rule, const QString &subject, const QStringList &arguments = {});
/// The same with another sentence: a QT_TRANSLATE_NOOP("rules", ...) source.
Finding findingWith(const Rule &rule, const char *text, const QString &subject,
                    const QStringList &arguments = {});
/// The same finding with the quoted line, if the value came from an imported file.
Finding quoting(Finding finding, const formats::SourceRef &source);

/// The design's platform, or nullptr if the catalogue does not know it.
const catalogue::Platform *platformOf(const RuleInput &input);

/// "a", "a and b", "a, b and c", translated.
QString listOf(const QStringList &items);

/// Does the design draw NICs? One made from cluster files alone does not, and says nothing of them.
bool drawsNics(const design::Design &design);

/// Names of the hosts, in the design's order.
QStringList hostNames(const design::Design &design);

/// Is a DLM in use: some volume group is shared by the hosts, or the imported CIB runs one?
bool usesDlm(const RuleInput &input);

/// The number of rings or links: of the cluster file, else as drawn.
int ringCount(const RuleInput &input);

}
