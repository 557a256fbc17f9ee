#include "canvas/finding_badge.h"

#include <QtMath>

using namespace Qt::StringLiterals;

namespace basalt::canvas {

namespace {

constexpr double readableHeight = 7; ///< pixels

/// A regular polygon that stands on an edge.
QPolygonF polygon(QPointF centre, double radius, int corners)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const double angle = M_PI * (2 * i + 1) / corners + M_PI / 2;
        points << centre + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return points;
}

QColor colorOf(Severity severity, const CanvasStyle &style)
{
    switch (severity) {
    case Severity::Error:
        return style.failed;
    case Severity::Warning:
        return style.degraded;
    case Severity::Hint:
        break;
    }
    return style.secondary;
}

}

Badges badgesOf(const QList<Finding> &findings)
{
    Badges badges;
    for (const Finding &finding : findings) {
        if (finding.waivedBecause.isEmpty())
            badges[finding.subject] << finding;
    }
    for (QList<Finding> &own : badges)
        std::stable_sort(own.begin(), own.end(), [](const Finding &a, const Finding &b) {
            return a.severity < b.severity;
        });
    return badges;
}

void paintBadge(QPainter &painter, QPointF centre, double radius, const QList<Finding> &findings,
                double zoom, const CanvasStyle &style)
{
    if (findings.isEmpty())
        return;
    const Severity worst = findings.first().severity;
    const bool isTriangle = worst == Severity::Warning;
    painter.setPen(QPen(style.card, radius / 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colorOf(worst, style));
    if (worst == Severity::Hint)
        painter.drawEllipse(centre, radius, radius);
    else if (isTriangle) // as high as the others look
        painter.drawPolygon(polygon(centre + QPointF(0, radius * 0.15), radius * 1.4, 3));
    else
        painter.drawPolygon(polygon(centre, radius * 1.25, 4));
    const double height = radius * (isTriangle ? 0.95 : 1.25);
    if (height * zoom < readableHeight)
        return;
    QFont font = style.font;
    font.setPixelSize(100); // scaled: fonts have no fractions of a pixel
    font.setWeight(QFont::Bold);
    painter.save();
    painter.setFont(font);
    painter.setPen(style.card);
    painter.translate(centre + QPointF(0, isTriangle ? radius * 0.12 : 0));
    painter.scale(height / 100, height / 100);
    const QString number = findings.size() > 9 ? u"9+"_s : QString::number(findings.size());
    painter.drawText(QRectF(-100, -100, 200, 200), Qt::AlignCenter, number);
    painter.restore();
}

}
