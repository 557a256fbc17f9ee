// What the rules judge when there is only a design: the files that would be deployed.
#pragma once

#include "rules/rule.h"

namespace basalt::render {

/// Design and catalogue, and, if the platform is known, the CIB, cluster.conf or corosync.conf and
/// every file as rendered; no files if one of them cannot be written at all (renderAll says why).
rules::RuleInput ruleInput(const design::Design &design, const catalogue::Catalogue &catalogue);

/// The same with what the reached hosts say, for the rules that need it.
rules::RuleInput ruleInput(const design::Design &design, const catalogue::Catalogue &catalogue,
                           const QMap<QString, facts::HostFacts> &facts);

}
