#include "canvas/link_item.h"

#include "canvas/scene_paint.h"

#include <QFontMetricsF>
#include <QPainterPathStroker>

namespace basalt::canvas {

using document::ThingState;
using namespace Qt::StringLiterals;

namespace {

constexpr double bend = 6;
constexpr double hairZoom = 0.12; ///< below it a lane is thinner than a pixel

}

LinkItem::LinkItem(const DrawnLink &link, const CanvasStyle &style)
    : m_link(link)
    , m_style(style)
{
    setZValue(1);
    prepare();
}

void LinkItem::setLink(const DrawnLink &link)
{
    if (link == m_link)
        return;
    prepareGeometryChange();
    m_link = link;
    prepare();
    update();
}

void LinkItem::prepare()
{
    m_path = roundedPath(m_link.route.points, bend);
    m_bounds = m_path.boundingRect().adjusted(-12, -12, 12, 12);
    double longest = -1;
    for (qsizetype i = 0; i + 1 < m_link.route.points.size(); ++i) {
        const QLineF piece(m_link.route.points.at(i), m_link.route.points.at(i + 1));
        if (piece.length() > longest) {
            longest = piece.length();
            m_middle = piece.center();
        }
    }
}

/// A little wider than the line, so that the mouse finds it; made when it is asked for, since it takes
/// longer than all else.
QPainterPath LinkItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(8);
    return stroker.createStroke(m_path);
}

void LinkItem::setState(ThingState state, bool whatIf)
{
    if (state == m_state && whatIf == m_whatIf)
        return;
    m_state = state;
    m_whatIf = whatIf;
    setZValue(whatIf && state != ThingState::Untouched ? 1.5 : 1);
    update();
}

void LinkItem::setMarked(bool marked)
{
    if (marked == m_marked)
        return;
    m_marked = marked;
    update();
}

void LinkItem::setLayers(const Layers &layers)
{
    const bool ring = !m_link.rings.isEmpty();
    bool shown = true;
    switch (m_link.kind) {
    case LinkKind::Ethernet:
    case LinkKind::Trunk:
        shown = layers.ethernet || (layers.rings && ring);
        if (m_link.hue == Hue::San)
            shown = layers.san;
        break;
    case LinkKind::San:
        shown = layers.san;
        break;
    case LinkKind::Power:
        shown = layers.power;
        break;
    }
    setVisible(shown);
    m_showRings = layers.rings && ring;
    m_faint = layers.rings && !ring;
    update();
}

void LinkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double zoom = zoomOf(*painter);
    if (zoom < hairZoom && !m_marked) {
        paintHair(*painter);
        return;
    }
    const bool trunk = m_link.kind == LinkKind::Trunk;
    const bool failed = m_whatIf && m_state == ThingState::Failed;
    QColor color = m_link.kind == LinkKind::Power ? m_style.secondary : m_style.hue(m_link.hue);
    if (failed || (m_whatIf && m_state == ThingState::Degraded))
        color = m_style.state(m_state);
    else if (m_whatIf && m_state == ThingState::Untouched)
        color = m_style.untouched;
    if (m_faint && !failed)
        color.setAlphaF(0.3F);
    double width = trunk ? 3.5 : m_showRings ? 2.8 : m_link.kind == LinkKind::Power ? 1.4 : 1.8;
    width = std::max(width, (trunk ? 2.0 : 1.0) / zoom);
    if (m_marked) {
        QColor halo = m_style.accent;
        halo.setAlphaF(0.35F);
        painter->setPen(QPen(halo, width + 6 / std::min(1.0, zoom), Qt::SolidLine, Qt::RoundCap,
                             Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(m_path);
    }
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (failed || m_link.route.direct)
        pen.setDashPattern({3.0, 2.4});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
    if (failed)
        paintCross(*painter, m_middle, 5 / std::min(1.0, zoom * 1.4), color,
                   2 / std::min(1.0, zoom * 1.4));
    if (m_showRings && zoom > 0.4)
        paintRingBadge(*painter);
}

void LinkItem::paintHair(QPainter &painter) const
{
    QColor color = m_style.hue(m_link.hue);
    if (m_whatIf)
        color = m_state >= ThingState::Degraded ? m_style.state(m_state) : m_style.untouched;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(color, 0));
    painter.drawPolyline(m_link.route.points.constData(), int(m_link.route.points.size()));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void LinkItem::paintRingBadge(QPainter &painter) const
{
    QStringList numbers;
    for (const int ring : m_link.rings)
        numbers << QString::number(ring);
    const QString text = numbers.join(u',');
    const double width = 8 + double(text.size()) * 7;
    const QRectF plate(m_middle.x() - width / 2, m_middle.y() - 8, width, 16);
    painter.setPen(QPen(m_style.hue(m_link.hue), 1.4));
    painter.setBrush(m_style.card);
    painter.drawRoundedRect(plate, 8, 8);
    paintText(painter, {plate, text, 10, m_style.text, Qt::AlignCenter, true}, m_style);
}

DraftLinkItem::DraftLinkItem(const CanvasStyle &style)
    : m_style(style)
{
    setZValue(5);
}

void DraftLinkItem::setDraft(QPointF from, QPointF to, const QString &refusal)
{
    prepareGeometryChange();
    m_from = from;
    m_to = to;
    m_refusal = refusal;
}

QRectF DraftLinkItem::boundingRect() const
{
    return QRectF(m_from, m_to).normalized().adjusted(-20, -20, 420, 70);
}

void DraftLinkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double zoom = zoomOf(*painter);
    const bool refused = !m_refusal.isEmpty();
    const QColor color = refused ? m_style.failed : m_style.accent;
    painter->setPen(QPen(color, 2 / zoom, refused ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(color);
    painter->drawLine(m_from, m_to);
    painter->drawEllipse(m_from, 3 / zoom, 3 / zoom);
    if (!refused) {
        painter->drawEllipse(m_to, 4 / zoom, 4 / zoom);
        return;
    }
    paintCross(*painter, m_to, 5 / zoom, color, 2 / zoom);
    QFont font = m_style.font;
    font.setPixelSize(std::max(1, int(12 / zoom)));
    const QRectF text = QFontMetricsF(font).boundingRect(QRectF(0, 0, 380 / zoom, 60 / zoom),
                                                         Qt::TextWordWrap, m_refusal);
    const QRectF plate = text.adjusted(-8 / zoom, -5 / zoom, 8 / zoom, 5 / zoom)
                             .translated(m_to + QPointF(22 / zoom, 14 / zoom));
    painter->setPen(QPen(color, 1 / zoom));
    painter->setBrush(m_style.card);
    painter->drawRoundedRect(plate, 5 / zoom, 5 / zoom);
    painter->setFont(font);
    painter->setPen(m_style.text);
    painter->drawText(plate, Qt::AlignCenter | Qt::TextWordWrap, m_refusal);
}

}
