// The canvas by the keyboard: walking over things, nudging, cables, zoom.
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace basalt::canvas {

void TopologyView::keyPressEvent(QKeyEvent *event)
{
    if (m_nameEdit->isVisible() && event->key() == Qt::Key_Escape) {
        m_renamed.clear();
        m_nameEdit->hide();
        setFocus();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    case Qt::Key_Escape:
        if (m_tool || !m_cableStart.isEmpty()) {
            cancelTool();
            m_cableStart.clear();
            m_scene->setTargets({});
            describeSelection();
        } else {
            emit restoreRequested();
        }
        return;
    case Qt::Key_F:
        if (!(event->modifiers() & Qt::ControlModifier)) {
            emit failRequested(m_scene->selection());
            return;
        }
        break;
    case Qt::Key_F2:
        startRename();
        return;
    case Qt::Key_Delete:
        emit removeRequested(m_scene->selection());
        return;
    case Qt::Key_C:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier) {
            startCable();
            return;
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        fitAll();
        return;
    case Qt::Key_Z:
        if (event->modifiers() == Qt::NoModifier) {
            fitSelection();
            return;
        }
        break;
    default:
        if (walk(event))
            return;
    }
    event->ignore();
}

void TopologyView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        viewport()->unsetCursor();
    }
    QGraphicsView::keyReleaseEvent(event);
}

/// C on a port starts a cable, C or Enter on another one ends it.
void TopologyView::startCable()
{
    const QString here = m_scene->selection().value(0);
    const Drawing &drawing = m_scene->drawing();
    const bool isWhole = m_scene->targets().contains(here);
    QString port = here;
    if (const auto node = drawing.nodes.find(here); node != drawing.nodes.end() && !isWhole) {
        port.clear();
        for (const Part &part : node->shape.parts) {
            if (part.kind == PartKind::FreePort)
                port = part.id;
        }
    }
    const Part *part = drawing.part(port);
    const bool ends = part && part->kind == PartKind::Bond && !m_cableStart.isEmpty();
    if (!isWhole && (!part || !(part->isPort() || ends)))
        return;
    if (m_cableStart.isEmpty()) {
        m_cableStart = port;
        m_scene->setTargets(targetsOf(port));
        setAccessibleDescription(
            tr("Cable from %1: choose the other port and press C, or Escape.").arg(port));
        return;
    }
    const QString start = std::exchange(m_cableStart, QString());
    m_scene->setTargets({});
    if (start != port)
        emit connectRequested(start, port);
}

bool TopologyView::walk(QKeyEvent *event)
{
    static const QMap<int, Heading> headings{{Qt::Key_Left, Heading::Left},
                                             {Qt::Key_Right, Heading::Right},
                                             {Qt::Key_Up, Heading::Up},
                                             {Qt::Key_Down, Heading::Down}};
    const auto heading = headings.find(event->key());
    if (heading == headings.end())
        return false;
    if (event->modifiers() & Qt::AltModifier) {
        static const QMap<int, QPointF> ways{{Qt::Key_Left, {-1, 0}},
                                             {Qt::Key_Right, {1, 0}},
                                             {Qt::Key_Up, {0, -1}},
                                             {Qt::Key_Down, {0, 1}}};
        const int steps = event->modifiers() & Qt::ShiftModifier ? 5 : 1;
        nudge(ways.value(event->key()) * gridStep * steps);
        return true;
    }
    const QString next =
        nextThing(m_scene->drawing(), m_scene->selection().value(0), *heading,
                  [this](const QString &thing) { return m_scene->isShown(thing); });
    if (!next.isEmpty()) {
        m_scene->select({next});
        reveal(next);
    }
    return true;
}

void TopologyView::nudge(QPointF by)
{
    QMap<QString, QPointF> places;
    for (const QString &thing : m_scene->selection()) {
        if (const auto node = m_scene->drawing().nodes.find(thing);
            node != m_scene->drawing().nodes.end())
            places[thing] = node->at + by;
    }
    if (!places.isEmpty())
        emit moveRequested(places);
}

void TopologyView::step(bool forward)
{
    const QStringList order = readingOrder(
        m_scene->drawing(), [this](const QString &thing) { return m_scene->isShown(thing); });
    const QString now = m_scene->selection().value(0);
    const qsizetype at = order.indexOf(m_scene->drawing().nodeOfPart.value(now, now));
    const QString next =
        order.value(at < 0 ? (forward ? 0 : order.size() - 1) : at + (forward ? 1 : -1));
    m_scene->select(next.isEmpty() ? QStringList() : QStringList{next});
    reveal(next);
}

/// Tab walks over the devices; behind the last one the focus leaves the canvas.
bool TopologyView::focusNextPrevChild(bool next)
{
    const QStringList order = readingOrder(
        m_scene->drawing(), [this](const QString &thing) { return m_scene->isShown(thing); });
    const QString now = m_scene->selection().value(0);
    const QString node = m_scene->drawing().nodeOfPart.value(now, now);
    if (!hasFocus() || order.isEmpty() || node == (next ? order.last() : order.first()))
        return QGraphicsView::focusNextPrevChild(next);
    step(next);
    return true;
}

}
