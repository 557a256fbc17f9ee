// The drawing of a design as a file: every layer and every detail, whatever a window shows of it.
// Without widgets and scenes, so that it may work in any thread.
#pragma once

#include "canvas/canvas_style.h"
#include "canvas/drawing.h"

#include <QByteArray>

class QPainter;

namespace basalt::output {

/// As the design is drawn anew, with its VMs where they start: equal designs give equal drawings.
canvas::Drawing drawingOf(const design::Design &design);

/// What belongs on the sheet, with a margin; in units of the drawing.
QRectF sheetOf(const canvas::Drawing &drawing);

/// Into a painter whose coordinates are those of the drawing.
void paintDrawing(QPainter &painter, const canvas::Drawing &drawing,
                  const canvas::CanvasStyle &style);

/// The same into a rectangle of the painter, as large as it fits, in its middle.
void paintDrawingInto(QPainter &painter, const QRectF &place, const canvas::Drawing &drawing,
                      const canvas::CanvasStyle &style);

QByteArray drawingSvg(const canvas::Drawing &drawing, const canvas::CanvasStyle &style,
                      const QString &title);
/// Two pixels per unit of the drawing, on the canvas colour; empty if that is more than an image holds.
QByteArray drawingPng(const canvas::Drawing &drawing, const canvas::CanvasStyle &style);
/// One page of the drawing's own shape.
QByteArray drawingPdf(const canvas::Drawing &drawing, const canvas::CanvasStyle &style,
                      const QString &title);

}
