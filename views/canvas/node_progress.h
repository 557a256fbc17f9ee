// What a host is at while it is deployed, and how that is painted into its name bar.
#pragma once

#include "canvas/canvas_style.h"

#include <QMap>
#include <QPainter>

namespace basalt::canvas {

enum class NodeWork { Waiting, Working, Done, Failed, Blocked };

struct NodeProgress
{
    NodeWork work = NodeWork::Waiting;
    QString text;     ///< the step, in a few words
    double share = 0; ///< 0 … 1 of its steps are done

    bool operator==(const NodeProgress &) const = default;
};

using NodeProgresses = QMap<QString, NodeProgress>;

/// Waiting a hollow dot, working a pie that fills, done a dot, failed a cross, blocked a half dot.
void paintProgressMark(QPainter &painter, QPointF centre, double radius,
                       const NodeProgress &progress, const CanvasStyle &style);

/// A thin bar along the lower edge of `bar`.
void paintProgressLine(QPainter &painter, const QRectF &bar, const NodeProgress &progress,
                       const CanvasStyle &style);

}
