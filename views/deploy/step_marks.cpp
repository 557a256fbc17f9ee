#include "deploy/step_marks.h"

#include <QPainter>
#include <QPainterPath>

namespace basalt::deploy {

using document::StepState;
using theme::Role;

namespace {

constexpr int side = 14;

template<class Paint> QIcon painted(const Paint &paint)
{
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(side * scale, side * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, QRectF(2, 2, side - 4, side - 4));
        painter.end();
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // not tinted: the colour has a meaning
    }
    return icon;
}

void paintArrow(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(
        QPolygonF{rect.topLeft(), {rect.right(), rect.center().y()}, rect.bottomLeft()});
}

void paintWayBack(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(rect, -30 * 16, 230 * 16);
    painter.drawLine(QPointF(rect.left(), rect.top() + 1), {rect.left() + 1, rect.center().y()});
    painter.drawLine(QPointF(rect.left() + 1, rect.center().y()),
                     {rect.left() + 4.5, rect.center().y() - 1.5});
}

void paintStep(QPainter &painter, const QRectF &rect, StepState state)
{
    const QColor color = theme::color(stepRole(state));
    switch (state) {
    case StepState::Waiting:
        panels::paintMark(painter, rect, panels::Mark::Unknown);
        break;
    case StepState::Running:
        paintArrow(painter, rect, color);
        break;
    case StepState::Done:
        panels::paintMark(painter, rect, panels::Mark::Ok);
        break;
    case StepState::Skipped:
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(rect);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(rect.adjusted(3, 3, -3, -3));
        break;
    case StepState::Failed:
        panels::paintMark(painter, rect, panels::Mark::Failed);
        break;
    case StepState::Blocked:
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(rect);
        painter.setPen(QPen(color, 2));
        painter.drawLine(QPointF(rect.left() + 2.5, rect.center().y()),
                         {rect.right() - 2.5, rect.center().y()});
        break;
    case StepState::Undone:
        paintWayBack(painter, rect, color);
        break;
    }
}

}

Role stepRole(StepState state)
{
    switch (state) {
    case StepState::Running:
        return Role::Accent;
    case StepState::Done:
    case StepState::Skipped:
        return Role::Ok;
    case StepState::Failed:
        return Role::Failed;
    case StepState::Blocked:
        return Role::Degraded;
    case StepState::Waiting:
    case StepState::Undone:
        break;
    }
    return Role::Unknown;
}

QIcon stepIcon(StepState state)
{
    return painted(
        [state](QPainter &painter, const QRectF &rect) { paintStep(painter, rect, state); });
}

QIcon riskIcon(plan::Risk risk)
{
    if (risk == plan::Risk::None)
        return {};
    return painted([risk](QPainter &painter, const QRectF &rect) {
        const bool isGrave = risk == plan::Risk::Cluster || risk == plan::Risk::Data;
        const QColor color = theme::color(risk == plan::Risk::Data ? Role::Failed : Role::Degraded);
        painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(isGrave ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawPolygon(QPolygonF{{rect.center().x(), rect.top() + 0.5},
                                      {rect.right(), rect.bottom() - 0.5},
                                      {rect.left(), rect.bottom() - 0.5}});
    });
}

panels::Mark markOf(document::FactMark mark)
{
    switch (mark) {
    case document::FactMark::Good:
        return panels::Mark::Ok;
    case document::FactMark::Doubtful:
        return panels::Mark::Degraded;
    case document::FactMark::Bad:
        return panels::Mark::Failed;
    case document::FactMark::Unknown:
        break;
    }
    return panels::Mark::Unknown;
}

}
