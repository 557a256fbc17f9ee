// Which power feeds a thing hangs on.
#pragma once

#include "design/design.h"

namespace basalt::rules {

/// The feeds behind "pdu-a:1" or a feed's name, sorted and without doubles. A PDU without a feed
/// counts as a feed of its own.
QStringList feedsOf(const design::Design &design, const QStringList &power);

/// The feeds that keep a fencing device alive; empty if the design does not say.
QStringList feedsOf(const design::Design &design, const design::FencingDevice &device);

/// Does the design say anything about power?
bool drawsPower(const design::Design &design);

}
