#include "canvas/node_progress.h"

#include "canvas/scene_paint.h"

namespace basalt::canvas {

using document::ThingState;

void paintProgressMark(QPainter &painter, QPointF centre, double radius,
                       const NodeProgress &progress, const CanvasStyle &style)
{
    const QRectF circle(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2);
    switch (progress.work) {
    case NodeWork::Waiting:
        paintStateMark(painter, centre, radius, ThingState::Untouched, style);
        return;
    case NodeWork::Done:
        paintStateMark(painter, centre, radius, ThingState::Ok, style);
        return;
    case NodeWork::Failed:
        paintStateMark(painter, centre, radius, ThingState::Failed, style);
        return;
    case NodeWork::Blocked:
        paintStateMark(painter, centre, radius, ThingState::Degraded, style);
        return;
    case NodeWork::Working:
        break;
    }
    painter.setPen(QPen(style.accent, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(circle.adjusted(0.8, 0.8, -0.8, -0.8));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.accent);
    // From the top, clockwise; a little is always filled: it has begun.
    const double share = std::clamp(progress.share, 0.08, 1.0);
    painter.drawPie(circle, 90 * 16, -int(share * 360 * 16));
}

void paintProgressLine(QPainter &painter, const QRectF &bar, const NodeProgress &progress,
                       const CanvasStyle &style)
{
    if (progress.work == NodeWork::Waiting || progress.share <= 0)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(progress.work == NodeWork::Failed ? style.failed
                     : progress.work == NodeWork::Done ? style.ok
                                                       : style.accent);
    const double height = 3;
    painter.drawRect(QRectF(bar.left() + 1, bar.bottom() - height,
                            (bar.width() - 2) * std::clamp(progress.share, 0.0, 1.0), height));
}

}
