// The sign on a thing that rules found something about: its form says how bad, its number how much.
#pragma once

#include "canvas/canvas_style.h"
#include "core/finding.h"

#include <QList>
#include <QMap>
#include <QPainter>

namespace basalt::canvas {

/// By the thing they concern, the worst first.
using Badges = QMap<QString, QList<Finding>>;

/// Findings that nobody waived.
Badges badgesOf(const QList<Finding> &findings);

/// Error: square, warning: triangle, hint: circle; with the number where it can be read.
void paintBadge(QPainter &painter, QPointF centre, double radius, const QList<Finding> &findings,
                double zoom, const CanvasStyle &style);

}
