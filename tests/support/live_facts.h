// What hosts would say of themselves if they were just as a design draws them.
#pragma once

#include "catalogue/catalogue.h"
#include "design/design.h"
#include "facts/host_facts.h"

namespace basalt::test {

/// All hosts, installed and deployed to, the cluster running: ports, LUNs over two paths, files as
/// rendered. No rule that looks at hosts finds anything.
QMap<QString, facts::HostFacts> liveFacts(const design::Design &design,
                                          const catalogue::Catalogue &catalogue);

/// Changes facts as the lines of a golden case say, such as
///     magma1 version corosync 2.4.5
///     * disk WWID SIGNATURE            (of all hosts; "?" for unreadable)
///     magma1 root WWID                (on which its root file system is)
/// Empty, or the line that is not understood.
QString changeFacts(const QString &lines, QMap<QString, facts::HostFacts> &facts);

}
