// Which of the hosts' disks are LUNs of a SAN, and who sees them by which paths.
#pragma once

#include "facts/host_facts.h"

namespace basalt::facts {

/// Host -> the disks there that are paths to one LUN.
using PathsByHost = QMap<QString, QList<DiskFacts>>;

/// By WWID: what multipath handles anywhere, what came over Fibre Channel or iSCSI, and what more than
/// one host sees; never what a host has its own system on.
QMap<QString, PathsByHost> sanDisks(const QMap<QString, HostFacts> &facts);

/// Of those paths one that says most: below a multipath map, if there is one.
const DiskFacts &bestOf(const PathsByHost &paths);

}
