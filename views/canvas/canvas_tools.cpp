#include "canvas/canvas_tools.h"

#include "canvas/arranging.h"
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"

#include <QApplication>
#include <QGraphicsRectItem>
#include <QPen>
#include <QScrollBar>

namespace basalt::canvas {

PanTool::~PanTool()
{
    m_view.viewport()->unsetCursor();
}

void PanTool::press(QPoint place)
{
    m_last = place;
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
}

void PanTool::move(QPoint place, Qt::KeyboardModifiers)
{
    const QPoint gap = place - m_last;
    m_last = place;
    m_view.horizontalScrollBar()->setValue(m_view.horizontalScrollBar()->value() - gap.x());
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() - gap.y());
}

void PanTool::release(QPoint, Qt::KeyboardModifiers) {}

void MoveTool::press(QPoint place)
{
    m_start = place;
    const Drawing &drawing = m_view.topology()->drawing();
    for (const QString &thing : m_view.topology()->selection()) {
        const QString node = drawing.nodeOfPart.value(thing, thing);
        if (const auto it = drawing.nodes.find(node); it != drawing.nodes.end())
            m_from[node] = it->at;
    }
}

QMap<QString, QPointF> MoveTool::placesAt(QPoint place, bool snaps) const
{
    const QPointF gap = m_view.mapToScene(place) - m_view.mapToScene(m_start);
    QMap<QString, QPointF> places = m_from;
    for (QPointF &corner : places)
        corner = snaps ? snapped(corner + gap) : QPointF((corner + gap).toPoint());
    return places;
}

void MoveTool::move(QPoint place, Qt::KeyboardModifiers keys)
{
    if (!m_moved && (place - m_start).manhattanLength() < QApplication::startDragDistance())
        return;
    m_moved = true;
    m_view.topology()->preview(
        moved(m_view.topology()->drawing(), placesAt(place, !(keys & Qt::AltModifier))));
}

void MoveTool::release(QPoint place, Qt::KeyboardModifiers keys)
{
    if (!m_moved)
        return;
    const QMap<QString, QPointF> places = placesAt(place, !(keys & Qt::AltModifier));
    cancel();
    if (places != m_from)
        emit m_view.moveRequested(places);
}

void MoveTool::cancel()
{
    m_view.topology()->preview(m_view.topology()->drawing());
}

ConnectTool::ConnectTool(TopologyView &view, const QString &port)
    : PointerTool(view)
    , m_port(port)
    , m_draft(std::make_unique<DraftLinkItem>(view.topology()->style()))
{
    m_draft->hide();
    view.topology()->addItem(m_draft.get());
}

ConnectTool::~ConnectTool()
{
    m_view.topology()->setTargets({});
}

void ConnectTool::press(QPoint) {}

void ConnectTool::move(QPoint place, Qt::KeyboardModifiers)
{
    TopologyScene *scene = m_view.topology();
    const QPointF from = scene->placeOf(m_port).center();
    QPointF to = m_view.mapToScene(place);
    if (!m_draft->isVisible())
        scene->setTargets(m_view.targetsOf(m_port));
    const QString other = scene->endAt(to, m_port);
    QString refusal;
    if (!other.isEmpty() && other != m_port) {
        refusal = m_view.refusalOf(m_port, other);
        if (refusal.isEmpty())
            to = scene->placeOf(other).center();
    }
    m_draft->setDraft(from, to, refusal);
    m_draft->show();
}

void ConnectTool::release(QPoint place, Qt::KeyboardModifiers)
{
    const QString other = m_view.topology()->endAt(m_view.mapToScene(place), m_port);
    const bool drawn = m_draft->isVisible();
    m_draft->hide();
    m_view.topology()->setTargets({});
    if (drawn && !other.isEmpty() && other != m_port)
        emit m_view.connectRequested(m_port, other);
}

FrameTool::FrameTool(TopologyView &view, bool adds)
    : PointerTool(view)
    , m_former(adds ? view.topology()->selection() : QStringList())
    , m_frame(std::make_unique<QGraphicsRectItem>())
{
    QColor fill = view.topology()->style().accent;
    m_frame->setPen(QPen(fill, 0));
    fill.setAlphaF(0.1F);
    m_frame->setBrush(fill);
    m_frame->setZValue(6);
    m_frame->hide();
    view.topology()->addItem(m_frame.get());
}

FrameTool::~FrameTool() = default;

void FrameTool::press(QPoint place)
{
    m_start = m_view.mapToScene(place);
    m_view.topology()->select(m_former);
}

void FrameTool::move(QPoint place, Qt::KeyboardModifiers)
{
    m_frame->setRect(QRectF(m_start, m_view.mapToScene(place)).normalized());
    m_frame->show();
}

void FrameTool::release(QPoint place, Qt::KeyboardModifiers)
{
    const QRectF area = QRectF(m_start, m_view.mapToScene(place)).normalized();
    if (!m_frame->isVisible())
        return;
    QStringList chosen = m_former;
    for (const QString &node : m_view.topology()->nodesIn(area)) {
        if (!chosen.contains(node))
            chosen << node;
    }
    m_view.topology()->select(chosen);
}

}
