// Who hangs on which outlet. A device names its sources itself ("pdu-a:3", or a feed without a PDU).
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::design {

/// "pdu-a:3", whether taken or not.
bool isOutlet(const Design &design, const QString &name);
/// The devices on a PDU's outlets, fencing devices too, by the outlet's number.
QMap<int, QString> consumersOf(const Design &design, const QString &pdu);
/// The first outlet that nothing hangs on; empty if there is none.
QString freeOutlet(const Pdu &pdu, const QMap<int, QString> &consumers);
/// Hosts, switches and arrays that may be plugged into a free outlet; none if it is taken.
QStringList consumersFor(const Design &design, const QString &outlet);

/// One more source for a host, a switch or an array; what verify.h says of outlets holds.
Result<> plugIn(Design &design, const QString &outlet, const QString &device);

}
