// The hand-over document as PDF: the drawing on a page of its own, then the text on A4.
#pragma once

#include "canvas/canvas_style.h"
#include "canvas/drawing.h"

#include <QByteArray>

#include <stop_token>

class QTextDocument;

namespace basalt::output {

/// A list that fits on a page is not torn apart: one person carries it. What is longer begins on a new
/// page only if hardly any of it would stand on the old one. Parts begin with headings.
void keepPartsTogether(QTextDocument &document, const std::stop_token &stop = {});

/// `html` is report::html(…, Medium::Paper). May be called in any thread, which waits; empty when it
/// was asked to stop.
QByteArray reportPdf(const QByteArray &html, const QString &title, const canvas::Drawing &drawing,
                     const canvas::CanvasStyle &style, const std::stop_token &stop = {});

}
