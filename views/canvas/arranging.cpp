#include "canvas/arranging.h"

#include "canvas/node_shape.h"

#include <cmath>

namespace basalt::canvas {

namespace {

constexpr double room = 24; ///< between devices: a few cables fit through

double onGrid(double value)
{
    return std::round(value / gridStep) * gridStep;
}

QPointF cornerFor(const QRectF &box, const QRectF &outline, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return {outline.left(), box.top()};
    case Alignment::Centre:
        return {outline.center().x() - box.width() / 2, box.top()};
    case Alignment::Right:
        return {outline.right() - box.width(), box.top()};
    case Alignment::Top:
        return {box.left(), outline.top()};
    case Alignment::Middle:
        return {box.left(), outline.center().y() - box.height() / 2};
    case Alignment::Bottom:
        return {box.left(), outline.bottom() - box.height()};
    }
    return box.topLeft();
}

bool isClear(const QList<QRectF> &group, QPointF shift, const QList<QRectF> &taken)
{
    for (const QRectF &box : group) {
        const QRectF wanted = box.translated(shift).adjusted(-room, -room, room, room);
        for (const QRectF &other : taken) {
            if (other.intersects(wanted))
                return false;
        }
    }
    return true;
}

}

QPointF snapped(QPointF corner)
{
    return {onGrid(corner.x()), onGrid(corner.y())};
}

Places aligned(const Boxes &boxes, Alignment alignment)
{
    QRectF outline;
    for (const QRectF &box : boxes)
        outline |= box;
    Places places;
    for (auto it = boxes.begin(); it != boxes.end(); ++it)
        places[it.key()] = snapped(cornerFor(*it, outline, alignment));
    return places;
}

Places distributed(const Boxes &boxes, Direction direction)
{
    const bool isLevel = direction == Direction::Horizontal;
    const auto start = [&](const QString &id) {
        return isLevel ? boxes.value(id).left() : boxes.value(id).top();
    };
    const auto length = [&](const QString &id) {
        return isLevel ? boxes.value(id).width() : boxes.value(id).height();
    };
    QStringList order = boxes.keys();
    std::stable_sort(order.begin(), order.end(),
                     [&](const QString &a, const QString &b) { return start(a) < start(b); });
    Places places;
    if (order.isEmpty())
        return places;
    double free = start(order.last()) + length(order.last()) - start(order.first());
    for (const QString &id : std::as_const(order))
        free -= length(id);
    const double gap = std::max(double(gridStep), free / std::max(1.0, double(order.size()) - 1));
    double at = start(order.first());
    for (const QString &id : std::as_const(order)) {
        const QRectF box = boxes.value(id);
        places[id] = snapped(isLevel ? QPointF(at, box.top()) : QPointF(box.left(), at));
        at += length(id) + gap;
    }
    return places;
}

QPointF shiftToRoom(const QList<QRectF> &group, const QList<QRectF> &taken)
{
    constexpr int step = 3 * gridStep;
    constexpr int farthest = 400; // rings; a drawing is never that large
    for (int ring = 0; ring < farthest; ++ring) {
        QList<QPointF> tries;
        for (int i = -ring; i <= ring; ++i) {
            for (const QPoint &cell :
                 {QPoint(ring, i), QPoint(i, ring), QPoint(-ring, i), QPoint(i, -ring)})
                tries << QPointF(cell) * step;
        }
        std::stable_sort(tries.begin(), tries.end(), [](const QPointF &a, const QPointF &b) {
            return QPointF::dotProduct(a, a) < QPointF::dotProduct(b, b);
        });
        for (const QPointF &shift : std::as_const(tries)) {
            if (isClear(group, shift, taken))
                return shift;
        }
    }
    return {};
}

}
