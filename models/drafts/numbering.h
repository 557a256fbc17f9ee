// The next of a row of names or addresses: magma1, magma2 ...; 10.20.0.11, 10.20.0.12 ...
#pragma once

#include "core/ip.h"

#include <QString>

namespace basalt::drafts {

/// The last number in the text, raised by `steps`; its leading zeros stay ("farm09" -> "farm10"). A
/// text without a number gets one: "host" is the first, "host2" the second.
QString countedUp(const QString &text, int steps);

/// The address `number` places after the network's own: 1 in 10.0.0.0/24 is 10.0.0.1. Empty if the
/// text is no IPv4 subnet or the place is not in it.
QString addressIn(const QString &subnet, int number);

/// The address with the same place in another subnet as the bits behind its mask say.
QString movedInto(const QString &subnet, const QString &address);

/// Where an address stands in its subnet, the reverse of `addressIn`; 0 if it does not.
int placeIn(const QString &subnet, const QString &address);

}
