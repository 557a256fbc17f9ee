// Small painting helpers that node and link items share: text by zoom, state marks, crosses.
#pragma once

#include "canvas/canvas_style.h"

#include <QPainter>
#include <QPainterPath>

namespace basalt::canvas {

/// How many pixels one unit of the drawing takes on the screen.
double zoomOf(const QPainter &painter);

/// 0 … 1: how visible text of this size is; it fades out before it gets too small to read.
double textOpacity(double pixelSize, double zoom);

struct TextRun
{
    QRectF rect;
    QString text;
    double pixelSize = 13;
    QColor color;
    int flags = Qt::AlignCenter;
    bool bold = false;
};

/// Elides what does not fit; paints nothing where it could not be read.
void paintText(QPainter &painter, const TextRun &run, const CanvasStyle &style);

/// The same, but never smaller than readable: for names.
void paintName(QPainter &painter, TextRun run, const CanvasStyle &style);

/// ok a filled dot, degraded a half dot, failed a cross, else a hollow dot.
void paintStateMark(QPainter &painter, QPointF centre, double radius, document::ThingState state,
                    const CanvasStyle &style);

void paintCross(QPainter &painter, QPointF centre, double radius, const QColor &color,
                double width);

/// An orthogonal line with rounded corners.
QPainterPath roundedPath(const QList<QPointF> &points, double radius);

}
