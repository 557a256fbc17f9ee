#include "canvas/scene_paint.h"

#include <QFontMetricsF>
#include <QLineF>
#include <cmath>

namespace basalt::canvas {

namespace {

constexpr double smallestName = 11.0; ///< pixels on the screen
constexpr double hiddenBelow = 6.0;
constexpr double fullAbove = 8.0;

QFont sized(const CanvasStyle &style, double pixelSize, bool bold)
{
    QFont font = style.font;
    font.setPixelSize(std::max(1, int(std::lround(pixelSize))));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

void put(QPainter &painter, const TextRun &run, const CanvasStyle &style, double opacity)
{
    const QFont font = sized(style, run.pixelSize, run.bold);
    QString text = run.text;
    // Measuring is dear: only what may not fit is measured.
    if (double(text.size()) * run.pixelSize * 0.5 > run.rect.width())
        text = QFontMetricsF(font).elidedText(text, Qt::ElideRight, run.rect.width());
    QColor color = run.color;
    color.setAlphaF(float(color.alphaF() * opacity));
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(run.rect, run.flags | Qt::TextSingleLine | Qt::TextDontClip, text);
}

}

double zoomOf(const QPainter &painter)
{
    return painter.worldTransform().m11();
}

double textOpacity(double pixelSize, double zoom)
{
    return std::clamp((pixelSize * zoom - hiddenBelow) / (fullAbove - hiddenBelow), 0.0, 1.0);
}

void paintText(QPainter &painter, const TextRun &run, const CanvasStyle &style)
{
    const double opacity = textOpacity(run.pixelSize, zoomOf(painter));
    if (opacity > 0 && !run.text.isEmpty())
        put(painter, run, style, opacity);
}

void paintName(QPainter &painter, TextRun run, const CanvasStyle &style)
{
    run.pixelSize = std::max(run.pixelSize, smallestName / zoomOf(painter));
    put(painter, run, style, 1.0);
}

void paintStateMark(QPainter &painter, QPointF centre, double radius, document::ThingState state,
                    const CanvasStyle &style)
{
    using document::ThingState;
    const QColor color = style.state(state);
    const QRectF circle(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2);
    switch (state) {
    case ThingState::Ok:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(circle);
        return;
    case ThingState::Degraded:
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle.adjusted(0.8, 0.8, -0.8, -0.8));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(circle, 90 * 16, 180 * 16);
        return;
    case ThingState::Failed:
        paintCross(painter, centre, radius, color, 2.2);
        return;
    default:
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle.adjusted(0.8, 0.8, -0.8, -0.8));
        return;
    }
}

void paintCross(QPainter &painter, QPointF centre, double radius, const QColor &color, double width)
{
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(-radius, -radius), centre + QPointF(radius, radius));
    painter.drawLine(centre + QPointF(-radius, radius), centre + QPointF(radius, -radius));
}

QPainterPath roundedPath(const QList<QPointF> &points, double radius)
{
    QPainterPath path;
    if (points.isEmpty())
        return path;
    path.moveTo(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points.at(i), points.at(i - 1));
        const QLineF out(points.at(i), points.at(i + 1));
        const double bend = std::min({radius, in.length() / 2, out.length() / 2});
        path.lineTo(in.pointAt(bend / in.length()));
        path.quadTo(points.at(i), out.pointAt(bend / out.length()));
    }
    path.lineTo(points.last());
    return path;
}

}
