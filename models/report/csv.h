// Cables and addresses as comma-separated values (RFC 4180, UTF-8, a header line in English).
#pragma once

#include "design/design.h"

#include <QByteArray>

namespace basalt::report {

/// One cable a line: kind, both ends, speed in bit/s, VLANs of the switch port, bond, networks, label.
QByteArray cablesCsv(const design::Design &design);

/// One address, MAC, WWPN, IQN or WWID a line.
QByteArray addressesCsv(const design::Design &design);

/// One line with its end. A cell that a spreadsheet would take for a formula (it begins with = + - @,
/// a tab or a line end) gets an apostrophe before it.
QByteArray csvLine(const QStringList &cells);

}
