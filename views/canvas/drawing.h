// A design as geometry: devices with places, cables with routes. What the scene shows and tests check.
#pragma once

#include "canvas/cable_router.h"
#include "canvas/node_shape.h"

namespace basalt::canvas {

enum class LinkKind { Ethernet, San, Power, Trunk };

struct DrawnLink
{
    QString id; ///< a cable's canonical name; for power the outlet or feed ("pdu-a:1")
    LinkKind kind = LinkKind::Ethernet;
    QString a; ///< part ids
    QString b;
    Hue hue = Hue::Neutral;
    QList<int> rings;
    Route route;

    bool operator==(const DrawnLink &) const = default;
};

struct DrawnNode
{
    NodeShape shape;
    QPointF at; ///< top-left corner

    QRectF rect() const { return {at, shape.size}; }
    bool operator==(const DrawnNode &) const = default;
};

struct Drawing
{
    QMap<QString, DrawnNode> nodes;
    QMap<QString, DrawnLink>
        links; ///< by a key unique per link: its id, for power with the consumer
    QMap<QString, QString> nodeOfPart; ///< part id -> node id

    QRectF bounds() const;
    /// The device or part with this canonical name, in scene coordinates; null if it is not drawn.
    QRectF place(const QString &thing) const;
    const Part *part(const QString &thing) const;

    bool operator==(const Drawing &) const = default;
};

/// `former` keeps the routes of cables whose ends did not move.
Drawing draw(const design::Design &design, const VmPlacement &vms, const Drawing *former = nullptr);

/// Gives every device the place it is drawn at: what is added or moved then lets the others stand.
void pin(design::Design &design, const Drawing &drawing);

/// After parts came or went: which device has which part.
void indexParts(Drawing &drawing);

/// The same drawing with devices elsewhere: their cables are routed anew, the others stay.
Drawing moved(Drawing drawing, const QMap<QString, QPointF> &places);

}
