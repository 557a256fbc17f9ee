// Parts that the shapes of several devices have in common; for the files that make shapes.
#pragma once

#include "canvas/node_shape.h"

#include <cmath>

namespace basalt::canvas {

inline constexpr double chipHeight = 24;

inline double onGrid(double value)
{
    return std::ceil(value / gridStep) * gridStep;
}

/// Of a port whose middle is there.
QRectF portRect(double x, double y);
Part chip(PartKind kind, const QString &id, const QString &label, const QRectF &rect);
/// "bond0 · 10.0.0.1"; the name alone without a detail.
QString joined(const QString &name, const QString &detail);
/// Power comes in at the sides, each source on the side where its PDU stands.
void addInlets(NodeShape &shape, const design::Design &design, const QStringList &power);

}
