#include "canvas/navigation.h"

#include <cmath>

namespace basalt::canvas {

namespace {

QPointF directionOf(Heading heading)
{
    switch (heading) {
    case Heading::Left:
        return {-1, 0};
    case Heading::Right:
        return {1, 0};
    case Heading::Up:
        return {0, -1};
    case Heading::Down:
        return {0, 1};
    }
    return {};
}

Heading headingOf(Side side)
{
    switch (side) {
    case Side::Top:
        return Heading::Up;
    case Side::Bottom:
        return Heading::Down;
    case Side::Left:
        return Heading::Left;
    case Side::Right:
        return Heading::Right;
    }
    return Heading::Up;
}

/// Small for what lies straight ahead and near; negative: not that way at all.
double distance(QPointF from, QPointF to, Heading heading)
{
    const QPointF way = directionOf(heading);
    const QPointF gap = to - from;
    const double ahead = gap.x() * way.x() + gap.y() * way.y();
    const double aside = std::abs(gap.x() * way.y()) + std::abs(gap.y() * way.x());
    return ahead < 1 || aside > ahead * 3 ? -1 : ahead + aside * 2;
}

QString nearest(const QMap<QString, QPointF> &places, QPointF from, Heading heading)
{
    QString best;
    double least = -1;
    for (auto it = places.begin(); it != places.end(); ++it) {
        const double far = distance(from, it.value(), heading);
        if (far >= 0 && (least < 0 || far < least)) {
            best = it.key();
            least = far;
        }
    }
    return best;
}

bool canBeReached(const Part &part)
{
    return part.kind != PartKind::FreePort && part.kind != PartKind::Overflow
           && part.kind != PartKind::PowerInlet && part.kind != PartKind::Bridge;
}

QString farEnd(const Drawing &drawing, const QString &port)
{
    for (const DrawnLink &link : drawing.links) {
        if (link.a == port)
            return link.b;
        if (link.b == port)
            return link.a;
    }
    return {};
}

QMap<QString, QPointF> partPlaces(const DrawnNode &node)
{
    QMap<QString, QPointF> places;
    for (const Part &part : node.shape.parts) {
        if (canBeReached(part) && !places.contains(part.id))
            places[part.id] = node.at + part.rect.center();
    }
    return places;
}

QMap<QString, QPointF> nodePlaces(const Drawing &drawing, const QString &without,
                                  const IsShown &isShown)
{
    QMap<QString, QPointF> places;
    for (auto it = drawing.nodes.begin(); it != drawing.nodes.end(); ++it) {
        if (it.key() != without && isShown(it.key()))
            places[it.key()] = it->rect().center();
    }
    return places;
}

QString fromPart(const Drawing &drawing, const QString &node, const Part &part, Heading heading,
                 const IsShown &isShown)
{
    if (part.isPort() && headingOf(part.side) == heading) {
        const QString peer = farEnd(drawing, part.id);
        if (!peer.isEmpty() && isShown(drawing.nodeOfPart.value(peer)))
            return peer;
        const DrawnNode &home = *drawing.nodes.constFind(node);
        return nearest(nodePlaces(drawing, node, isShown), home.rect().center(), heading);
    }
    const DrawnNode &home = *drawing.nodes.constFind(node);
    const QString next = nearest(partPlaces(home), home.at + part.rect.center(), heading);
    return next.isEmpty() ? node : next;
}

}

QStringList readingOrder(const Drawing &drawing, const IsShown &isShown)
{
    QStringList ids;
    for (auto it = drawing.nodes.begin(); it != drawing.nodes.end(); ++it) {
        if (isShown(it.key()))
            ids << it.key();
    }
    std::sort(ids.begin(), ids.end(), [&](const QString &a, const QString &b) {
        const QPointF one = drawing.nodes.constFind(a)->at;
        const QPointF other = drawing.nodes.constFind(b)->at;
        return std::tuple(one.y(), one.x(), a) < std::tuple(other.y(), other.x(), b);
    });
    return ids;
}

QString nextThing(const Drawing &drawing, const QString &from, Heading heading,
                  const IsShown &isShown)
{
    if (const auto link = drawing.links.find(from); link != drawing.links.end()) {
        const bool down = heading == Heading::Down || heading == Heading::Right;
        const double a = drawing.place(link->a).center().y();
        const double b = drawing.place(link->b).center().y();
        return (a > b) == down ? link->a : link->b;
    }
    if (const Part *part = drawing.part(from))
        return fromPart(drawing, drawing.nodeOfPart.value(from), *part, heading, isShown);
    const auto node = drawing.nodes.find(from);
    if (node == drawing.nodes.end())
        return readingOrder(drawing, isShown).value(0);
    for (const Part &part : node->shape.parts) {
        if (part.isPort() && canBeReached(part) && headingOf(part.side) == heading)
            return part.id;
    }
    return nearest(nodePlaces(drawing, from, isShown), node->rect().center(), heading);
}

}
