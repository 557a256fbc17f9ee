// What stands in a design for something that can only be read from the machines, and does not exist.
#pragma once

#include <QString>

namespace basalt::design {

QString placeholderWwid(int number);

/// Also of a device path in which one stands.
bool hasPlaceholder(const QString &text);

}
