// What a drawn thing is, in one line: for tooltips and screen readers.
#pragma once

#include "canvas/drawing.h"

namespace basalt::canvas {

QString kindText(NodeKind kind);
QString kindText(PartKind kind);

/// "eth0 of magma1, network port, cable to lan-a:1".
QString describe(const Drawing &drawing, const QString &thing);

}
