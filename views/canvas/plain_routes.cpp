#include "canvas/plain_routes.h"

#include <cmath>

namespace basalt::canvas {

namespace {

constexpr int lanes = 8;

QPointF outward(Side side)
{
    switch (side) {
    case Side::Top:
        return {0, -1};
    case Side::Right:
        return {1, 0};
    case Side::Bottom:
        return {0, 1};
    case Side::Left:
        return {-1, 0};
    }
    return {0, -1};
}

bool isUpright(Side side)
{
    return side == Side::Top || side == Side::Bottom;
}

double middle(double a, double b)
{
    return std::round((a + b) / 2 / gridStep) * gridStep;
}

/// Without repetitions and points in the middle of a straight line.
QList<QPointF> cornersOf(const QList<QPointF> &points)
{
    QList<QPointF> corners;
    for (const QPointF &point : points) {
        if (!corners.isEmpty() && corners.last() == point)
            continue;
        if (corners.size() >= 2) {
            const QPointF &last = corners.last();
            const QPointF &before = corners.at(corners.size() - 2);
            if ((before.x() == last.x() && last.x() == point.x())
                || (before.y() == last.y() && last.y() == point.y()))
                corners.removeLast();
        }
        corners << point;
    }
    return corners;
}

Route plainRoute(const RouteRequest &request, qsizetype number)
{
    const double away = gridStep * double(2 + number % lanes);
    const QPointF from = request.a.at + outward(request.a.side) * away;
    const QPointF to = request.b.at + outward(request.b.side) * away;
    QList<QPointF> points{request.a.at, from};
    const bool leavesUpright = isUpright(request.a.side);
    if (leavesUpright != isUpright(request.b.side))
        points << (leavesUpright ? QPointF(to.x(), from.y()) : QPointF(from.x(), to.y()));
    else if (leavesUpright && request.a.side != request.b.side && from.y() != to.y())
        points << QPointF(from.x(), middle(from.y(), to.y()))
               << QPointF(to.x(), middle(from.y(), to.y()));
    else if (leavesUpright)
        points << QPointF(to.x(), from.y());
    else if (request.a.side != request.b.side)
        points << QPointF(middle(from.x(), to.x()), from.y())
               << QPointF(middle(from.x(), to.x()), to.y());
    else
        points << QPointF(from.x(), to.y());
    points << to << request.b.at;
    return {cornersOf(points), false, true};
}

bool fits(const Route &route, const RouteRequest &request)
{
    return !route.points.isEmpty() && route.points.first() == request.a.at
           && route.points.last() == request.b.at;
}

}

Routes plainRoutes(const QList<RouteRequest> &requests, const Routes &keep)
{
    Routes routes;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const RouteRequest &request = requests.at(i);
        const auto kept = keep.constFind(request.id);
        routes[request.id] =
            kept != keep.cend() && fits(*kept, request) ? *kept : plainRoute(request, i);
    }
    return routes;
}

}
