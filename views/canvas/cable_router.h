// Orthogonal cable routes on a grid of lanes 8 px apart. Pure and deterministic.
//
// Each lane of the grid carries one cable at most: cables may cross at right angles, but never share
// a line or a corner. Boxes and a margin around them are closed. A search for the cheapest way
// (length, bends, crossings) is run for each cable; then those that cross others get a second try.
#pragma once

#include "canvas/node_shape.h"

#include <QMap>
#include <QRectF>
#include <QString>

namespace basalt::canvas {

struct RouteEnd
{
    QPointF at; ///< on the outline of a box, on the grid
    Side side = Side::Top;

    bool operator==(const RouteEnd &) const = default;
};

struct RouteRequest
{
    QString id;
    RouteEnd a;
    RouteEnd b;
    int rank = 0; ///< lower ranks choose their lanes first

    bool operator==(const RouteRequest &) const = default;
};

struct Route
{
    QList<QPointF> points; ///< from a to b, corners only
    bool direct = false;   ///< no way was found (boxes cover a port): a straight line
    bool plain = false;    ///< no lane of its own was looked for (plain_routes.h)

    bool operator==(const Route &) const = default;
};

using Routes = QMap<QString, Route>;

/// Routes in `keep` stay where they are if they still fit; the others find their way around them.
/// Very many cables, or such over very far ways, are drawn plainly (plain_routes.h).
Routes routeCables(const QList<QRectF> &boxes, const QList<RouteRequest> &requests,
                   const Routes &keep = {});

/// How often cables cross each other: the figure that a better order of ports makes smaller.
int crossings(const Routes &routes);

}
