#include "canvas/node_item.h"

#include "canvas/scene_paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace basalt::canvas {

using document::ThingState;

namespace {

constexpr double cornerRadius = 9;
constexpr double speckHeight = 7; ///< pixels below which nothing on a device can be told apart
constexpr double farZoom = 0.45;  ///< below it ports are too small for signs of their own

bool isBox(NodeKind kind)
{
    return kind == NodeKind::Host || kind == NodeKind::Storage;
}

bool isSmallPort(const Part &part)
{
    return part.rect.width() <= 12;
}

}

NodeItem::NodeItem(const NodeShape &shape, const CanvasStyle &style)
    : m_shape(shape)
    , m_style(style)
{
    setZValue(2);
}

void NodeItem::setShapeValue(const NodeShape &shape)
{
    if (shape == m_shape)
        return;
    prepareGeometryChange();
    m_shape = shape;
    update();
}

void NodeItem::setStates(const document::ThingStates &states, bool whatIf)
{
    document::ThingStates own;
    const auto take = [&](const QString &thing) {
        if (const auto it = states.find(thing); it != states.end())
            own[thing] = *it;
    };
    take(m_shape.id);
    for (const Part &part : m_shape.parts)
        take(part.id);
    if (own == m_states && whatIf == m_whatIf)
        return;
    m_states = own;
    m_whatIf = whatIf;
    update();
}

void NodeItem::setProgress(const std::optional<NodeProgress> &progress)
{
    if (progress == m_progress)
        return;
    m_progress = progress;
    update();
}

void NodeItem::setBadges(const Badges &badges)
{
    Badges own;
    const auto take = [&](const QString &thing) {
        if (const auto it = badges.find(thing); it != badges.end())
            own[thing] = *it;
    };
    take(m_shape.id);
    for (const Part &part : m_shape.parts)
        take(part.id);
    if (own == m_badges)
        return;
    m_badges = own;
    update();
}

void NodeItem::setMarked(const QSet<QString> &things)
{
    if (things == m_marked)
        return;
    m_marked = things;
    update();
}

void NodeItem::setTargets(const QSet<QString> &things)
{
    if (things == m_targets)
        return;
    m_targets = things;
    update();
}

void NodeItem::setLayers(const Layers &layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    update();
}

const Part *NodeItem::partAt(QPointF place) const
{
    // Ports lie on top and are small: a little reach around them helps the hand.
    for (const Part &part : m_shape.parts) {
        const double reach = part.isPort() ? (isSmallPort(part) ? 3 : 4) : 0;
        if (isShown(part) && part.isPort()
            && part.rect.adjusted(-reach, -reach, reach, reach).contains(place))
            return &part;
    }
    for (const Part &part : m_shape.parts) {
        if (isShown(part) && !part.isPort() && part.rect.contains(place))
            return &part;
    }
    for (const Part &part : m_shape.parts) {
        if (isShown(part) && part.labelRect.contains(place))
            return &part;
    }
    return nullptr;
}

QRectF NodeItem::boundingRect() const
{
    return m_shape.rect().adjusted(-margin, -margin, margin, margin);
}

ThingState NodeItem::stateOf(const QString &thing) const
{
    return m_states.value(thing, ThingState::Untouched);
}

bool NodeItem::isShown(const Part &part) const
{
    switch (part.kind) {
    case PartKind::Vm:
    case PartKind::Overflow:
        return m_layers.vms || m_shape.kind != NodeKind::Host;
    case PartKind::PowerInlet:
        return m_layers.power;
    default:
        return true;
    }
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double zoom = zoomOf(*painter);
    if (m_shape.size.height() * zoom < speckHeight) {
        paintSpeck(*painter);
        return;
    }
    paintCard(*painter, zoom);
    paintTargets(*painter, zoom);
    for (const Part &part : m_shape.parts) {
        if (!part.isPort() && isShown(part))
            paintPart(*painter, part, zoom);
    }
    for (const Part &part : m_shape.parts) {
        if (part.isPort() && isShown(part))
            paintPart(*painter, part, zoom);
    }
    paintTitle(*painter, zoom);
    if (!m_whatIf && !m_progress)
        paintBadges(*painter, zoom);
}

/// One of thousands: a mark in the colour of its state.
void NodeItem::paintSpeck(QPainter &painter) const
{
    const ThingState state = stateOf(m_shape.id);
    QColor color = m_style.secondary;
    if (!m_marked.isEmpty())
        color = m_style.accent;
    else if (m_whatIf && state >= ThingState::Degraded)
        color = m_style.state(state);
    else if (m_progress)
        color = progressColor();
    painter.fillRect(m_shape.rect(), color);
}

/// A halo behind each; the device itself is one when it is a target as a whole.
void NodeItem::paintTargets(QPainter &painter, double zoom) const
{
    if (m_targets.isEmpty())
        return;
    QColor fill = m_style.accent;
    fill.setAlphaF(0.25F);
    painter.setPen(QPen(m_style.accent, 1.5 / std::min(1.0, zoom)));
    painter.setBrush(fill);
    if (m_targets.contains(m_shape.id))
        painter.drawRoundedRect(m_shape.rect().adjusted(-4, -4, 4, 4), cornerRadius + 3,
                                cornerRadius + 3);
    for (const Part &part : m_shape.parts) {
        if (m_targets.contains(part.id) && isShown(part) && part.kind != PartKind::Bridge)
            painter.drawRoundedRect(part.rect.adjusted(-5, -5, 5, 5), 7, 7);
    }
}

/// The same size on the screen whatever the zoom; from far away the device shows all of them.
void NodeItem::paintBadges(QPainter &painter, double zoom) const
{
    const bool far = zoom < farZoom;
    QList<Finding> own = m_badges.value(m_shape.id);
    QStringList painted{m_shape.id};
    for (const Part &part : m_shape.parts) {
        if (painted.contains(part.id) || !isShown(part) || !m_badges.contains(part.id))
            continue;
        painted << part.id;
        if (far)
            own << m_badges.value(part.id);
        else
            paintBadge(painter, part.rect.topRight(), std::min(7 / zoom, 9.0),
                       m_badges.value(part.id), zoom, m_style);
    }
    std::stable_sort(own.begin(), own.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    paintBadge(painter, m_shape.rect().topRight() + QPointF(-4, 2), std::min(9 / zoom, 18.0), own,
               zoom, m_style);
}

void NodeItem::paintCard(QPainter &painter, double zoom) const
{
    const bool failed = m_whatIf && stateOf(m_shape.id) == ThingState::Failed;
    const bool marked = m_marked.contains(m_shape.id);
    const QRectF rect = m_shape.rect();
    if (marked) {
        painter.setPen(QPen(m_style.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), cornerRadius + 3, cornerRadius + 3);
    }
    QPen pen(failed ? m_style.failed : m_style.border, (failed ? 2 : 1) / std::min(1.0, zoom));
    if (failed)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(failed ? m_style.failedSurface : m_style.card);
    painter.drawRoundedRect(rect, cornerRadius, cornerRadius);
    if (isBox(m_shape.kind)) {
        painter.setPen(Qt::NoPen);
        QColor bar = m_style.raised;
        if (failed)
            bar.setAlphaF(0.4F);
        painter.setBrush(bar);
        painter.drawRect(m_shape.nameBar.adjusted(1, 0, -1, 0));
    }
}

void NodeItem::paintTitle(QPainter &painter, double zoom) const
{
    const bool box = isBox(m_shape.kind);
    const ThingState state = stateOf(m_shape.id);
    const bool failed = m_whatIf && state == ThingState::Failed;
    const double barHeight = (box ? m_shape.nameBar.height() : m_shape.size.height()) * zoom;
    if (barHeight < (box ? 16.0 : 34.0)) { // far away: the name takes the whole card
        const QRectF plate = m_shape.rect().adjusted(4, 4, -4, -4);
        if (box) {
            QColor veil = failed ? m_style.failedSurface : m_style.card;
            veil.setAlphaF(0.82F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(veil);
            painter.drawRoundedRect(plate, 6, 6);
        }
        const double mark = m_whatIf || m_progress || box ? 14 / zoom : 0;
        const QRectF place = plate.adjusted(0, 0, -mark, 0);
        const double line = 15 / zoom;
        const bool twoLines =
            m_progress && !m_progress->text.isEmpty() && plate.height() > 2 * line;
        paintName(painter,
                  {twoLines ? place.adjusted(0, 0, 0, -line) : place, m_shape.title, 15,
                   m_style.text, Qt::AlignCenter, true},
                  m_style);
        if (twoLines)
            paintName(painter,
                      {QRectF(place.left(), place.center().y() + line * 0.1, place.width(), line),
                       m_progress->text, 11, progressColor()},
                      m_style);
        const QPointF corner(plate.right() - 8 / zoom, plate.center().y());
        if (m_progress)
            paintProgressMark(painter, corner, 4.5 / zoom, *m_progress, m_style);
        else if (m_whatIf)
            paintStateMark(painter, corner, 4.5 / zoom, std::max(state, ThingState::Ok), m_style);
        return;
    }
    const QRectF bar = m_shape.nameBar.adjusted(14, 0, -14, 0);
    if (!box) {
        const QColor sub = failed ? m_style.failed : m_style.secondary;
        const QString text = failed
                                 ? QCoreApplication::translate("NodeItem", "failed in this what-if")
                                 : m_shape.subtitle;
        const QRectF top(bar.left(), bar.top() + 8, bar.width(), 20);
        paintName(painter,
                  {top, m_shape.title, 15, m_style.text, Qt::AlignLeft | Qt::AlignVCenter, true},
                  m_style);
        paintText(painter,
                  {{bar.left(), bar.top() + 29, bar.width(), 16},
                   text,
                   11,
                   sub,
                   Qt::AlignLeft | Qt::AlignVCenter},
                  m_style);
        if (failed)
            paintCross(painter, {bar.right() - 8, m_shape.nameBar.top() + 28}, 9, m_style.failed,
                       3);
        else if (m_whatIf && state != ThingState::Untouched)
            paintStateMark(painter, {bar.right() - 6, m_shape.nameBar.top() + 18}, 5.5, state,
                           m_style);
        return;
    }
    const double titleWidth =
        textOpacity(12, zoom) > 0
            ? std::min(bar.width() - 24, QFontMetricsF([&] {
                                             QFont font = m_style.font;
                                             font.setPixelSize(std::max(15, int(11 / zoom)));
                                             font.setWeight(QFont::DemiBold);
                                             return font;
                                         }())
                                                 .horizontalAdvance(m_shape.title)
                                             + 14)
            : bar.width() - 24;
    paintName(painter,
              {{bar.left(), bar.top(), titleWidth, bar.height()},
               m_shape.title,
               15,
               m_style.text,
               Qt::AlignLeft | Qt::AlignVCenter,
               true},
              m_style);
    const QRectF rest(bar.left() + titleWidth, bar.top() + 1, bar.width() - titleWidth - 22,
                      bar.height());
    if (rest.width() > 40 && m_progress)
        paintName(painter,
                  {rest, m_progress->text, 12, progressColor(), Qt::AlignLeft | Qt::AlignVCenter},
                  m_style);
    else if (rest.width() > 40)
        paintText(painter,
                  {rest, m_shape.subtitle, 12, m_style.secondary, Qt::AlignLeft | Qt::AlignVCenter},
                  m_style);
    const QPointF dot(bar.right() - 6, bar.center().y());
    if (m_progress) {
        paintProgressLine(painter, m_shape.nameBar, *m_progress, m_style);
        paintProgressMark(painter, dot, 6, *m_progress, m_style);
    } else if (m_whatIf) { // what is untouched is judged, and well
        paintStateMark(painter, dot, 6, std::max(state, ThingState::Ok), m_style);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_style.border);
        painter.drawEllipse(dot, 6, 6);
    }
}

QColor NodeItem::progressColor() const
{
    return m_progress && m_progress->work == NodeWork::Failed ? m_style.failed : m_style.secondary;
}

QColor NodeItem::partColor(const Part &part) const
{
    const ThingState state = stateOf(part.id);
    if (m_whatIf && state >= ThingState::Degraded)
        return m_style.state(state);
    return m_style.hue(part.hue);
}

void NodeItem::paintPart(QPainter &painter, const Part &part, double zoom) const
{
    if (part.isPort())
        paintPort(painter, part, zoom);
    else if (part.kind == PartKind::Vm || part.kind == PartKind::Overflow
             || part.kind == PartKind::Lun)
        paintChip(painter, part, zoom);
    else
        paintBar(painter, part, zoom);
}

void NodeItem::paintPort(QPainter &painter, const Part &part, double zoom) const
{
    const ThingState state = stateOf(part.id);
    const bool failed = m_whatIf && state == ThingState::Failed;
    const bool marked = m_marked.contains(part.id);
    const bool small = isSmallPort(part);
    if (small && zoom < 0.45 && !marked && !failed)
        return;
    const QColor color = partColor(part);
    QPen pen(color, small ? 1.4 : 1.8);
    if (part.kind == PartKind::FreePort)
        pen = QPen(m_style.border, 1.4);
    if (failed)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_style.card);
    painter.drawRoundedRect(part.rect, small ? 2.5 : 4, small ? 2.5 : 4);
    if (failed)
        paintCross(painter, part.rect.center(), small ? 3 : 4.5, m_style.failed, 1.8);
    if (marked) {
        painter.setPen(QPen(m_style.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(part.rect.adjusted(-3, -3, 3, 3), 6, 6);
    }
    if (small && !part.labelRect.isValid()) {
        if (zoom >= 1.7 && part.kind == PartKind::SwitchPort && part.side != Side::Left
            && part.side != Side::Right) {
            const double y = part.side == Side::Top ? part.rect.bottom() + 1 : part.rect.top() - 9;
            paintText(painter,
                      {{part.rect.center().x() - 8, y, 16, 8}, part.label, 6, m_style.secondary},
                      m_style);
        }
        return;
    }
    const bool outlet = m_shape.kind == NodeKind::Pdu && part.kind != PartKind::FencingPort;
    const int align =
        outlet ? (part.side == Side::Right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter
               : int(Qt::AlignCenter);
    paintText(painter,
              {part.labelRect, part.label, 11, failed ? m_style.failed : m_style.secondary, align},
              m_style);
    if (zoom >= 1.5 && !part.detail.isEmpty() && part.labelRect.isValid() && !outlet) {
        const double y =
            part.side == Side::Bottom ? part.labelRect.top() - 4.5 : part.labelRect.bottom() - 4.5;
        // Small enough for speed and MAC between two ports, and above the bond's bar.
        paintText(painter,
                  {{part.labelRect.left(), y, part.labelRect.width(), 8},
                   part.detail,
                   5.4,
                   m_style.secondary},
                  m_style);
    }
}

void NodeItem::paintBar(QPainter &painter, const Part &part, double) const
{
    const bool failed = m_whatIf && stateOf(part.id) == ThingState::Failed;
    const QColor color = partColor(part);
    const bool upper = part.kind == PartKind::Bridge;
    const bool quiet = upper && stateOf(part.id) < ThingState::Degraded;
    QPen pen(quiet ? m_style.border : color, upper ? 1 : 1.5);
    if (failed)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(failed ? m_style.failedSurface : upper ? m_style.card : m_style.raised);
    painter.drawRoundedRect(part.rect, 4, 4);
    if (m_marked.contains(part.id) && !upper) {
        painter.setPen(QPen(m_style.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(part.rect.adjusted(-3, -3, 3, 3), 6, 6);
    }
    const QColor text = upper ? m_style.secondary : m_style.text;
    paintText(painter, {part.rect.adjusted(6, 0, -6, 0), part.label, upper ? 10.5 : 11.0, text},
              m_style);
    if (m_whatIf && !upper && stateOf(part.id) >= ThingState::Degraded)
        paintStateMark(painter, {part.rect.right() - 9, part.rect.center().y()}, 4,
                       stateOf(part.id), m_style);
}

void NodeItem::paintChip(QPainter &painter, const Part &part, double) const
{
    const ThingState state = stateOf(part.id);
    const bool changed = m_whatIf && part.kind == PartKind::Vm && state >= ThingState::Degraded;
    const bool failed = changed && state == ThingState::Failed;
    const bool plain = part.kind != PartKind::Vm;
    painter.setPen(changed ? QPen(m_style.state(state), 1.4, failed ? Qt::DashLine : Qt::SolidLine)
                           : QPen(Qt::NoPen));
    painter.setBrush(failed  ? m_style.failedSurface
                     : plain ? m_style.raised
                             : m_style.accentSurface);
    const double radius = plain ? 5 : part.rect.height() / 2;
    painter.drawRoundedRect(part.rect, radius, radius);
    if (m_marked.contains(part.id) && part.kind != PartKind::Overflow) {
        painter.setPen(QPen(m_style.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(part.rect.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    }
    QRectF text = part.rect.adjusted(8, 0, -8, 0);
    if (changed) {
        paintStateMark(painter, {part.rect.left() + 11, part.rect.center().y()}, 4, state, m_style);
        text.setLeft(text.left() + 11);
    }
    const QColor color = changed ? m_style.state(state)
                         : plain ? m_style.secondary
                                 : m_style.accent;
    paintText(painter, {text, part.label, 11.5, color}, m_style);
}

}
