// Which thing comes next when an arrow key is pressed: along cables, else to the nearest neighbour.
#pragma once

#include "canvas/drawing.h"

#include <functional>

namespace basalt::canvas {

enum class Heading { Left, Right, Up, Down };

using IsShown = std::function<bool(const QString &thing)>;

/// Devices in reading order: from the top, then from the left.
QStringList readingOrder(const Drawing &drawing, const IsShown &isShown);

/// The next thing, or an empty name if there is nothing that way.
QString nextThing(const Drawing &drawing, const QString &from, Heading heading,
                  const IsShown &isShown);

}
