#include "panels/state_mark.h"

#include "theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace basalt::panels {

void paintMark(QPainter &painter, const QRectF &rect, Mark mark)
{
    using theme::Role;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF dot = rect.adjusted(1, 1, -1, -1);
    switch (mark) {
    case Mark::Ok:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(Role::Ok));
        painter.drawEllipse(dot);
        break;
    case Mark::Degraded:
        painter.setPen(QPen(theme::color(Role::Degraded), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(dot);
        painter.setBrush(theme::color(Role::Degraded));
        painter.drawPie(dot, 90 * 16, 180 * 16);
        break;
    case Mark::Failed: {
        painter.setPen(QPen(theme::color(Role::Failed), 2.2, Qt::SolidLine, Qt::RoundCap));
        const QRectF cross = dot.adjusted(1, 1, -1, -1);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
        break;
    }
    case Mark::Unknown:
        painter.setPen(QPen(theme::color(Role::Unknown), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(dot);
        break;
    }
    painter.restore();
}

QString markName(Mark mark)
{
    switch (mark) {
    case Mark::Ok:
        return QCoreApplication::translate("state_mark", "fine");
    case Mark::Degraded:
        return QCoreApplication::translate("state_mark", "degraded");
    case Mark::Failed:
        return QCoreApplication::translate("state_mark", "failed");
    case Mark::Unknown:
        break;
    }
    return QCoreApplication::translate("state_mark", "unknown");
}

StateMark::StateMark(Mark mark, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(12, 12);
    setMark(mark);
}

void StateMark::setMark(Mark mark)
{
    m_mark = mark;
    setAccessibleName(markName(mark)); // for those who do not see its shape
    update();
}

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, rect(), m_mark);
}

}
