// Arranging by hand as pure geometry: the grid, aligning, distributing, finding room.
#pragma once

#include <QMap>
#include <QRectF>
#include <QString>

namespace basalt::canvas {

using Boxes = QMap<QString, QRectF>;   ///< devices by name
using Places = QMap<QString, QPointF>; ///< their top-left corners

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };
enum class Direction { Horizontal, Vertical };

QPointF snapped(QPointF corner);

/// All on one line of their common outline; corners stay on the grid.
Places aligned(const Boxes &boxes, Alignment alignment);

/// Equal gaps between them; the outermost two stay. What would overlap is moved apart.
Places distributed(const Boxes &boxes, Direction direction);

/// By how much to shift a group, as little as possible, so that it is clear of everything else.
QPointF shiftToRoom(const QList<QRectF> &group, const QList<QRectF> &taken);

}
