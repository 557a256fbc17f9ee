// A device in the scene: paints a prepared shape with its states, knows which part is where.
#pragma once

#include "canvas/canvas_style.h"
#include "canvas/finding_badge.h"
#include "canvas/node_progress.h"
#include "canvas/node_shape.h"

#include <QGraphicsItem>
#include <QSet>
#include <optional>

namespace basalt::canvas {

struct Layers
{
    bool ethernet = true;
    bool san = true;
    bool power = false;
    bool rings = false;
    bool vms = true;

    bool operator==(const Layers &) const = default;
};

class NodeItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };
    /// How far marks reach beyond the device's edge.
    static constexpr double margin = 24;

    NodeItem(const NodeShape &shape, const CanvasStyle &style);

    const NodeShape &shapeValue() const { return m_shape; }
    void setShapeValue(const NodeShape &shape);
    /// `whatIf` false: the design as drawn, states are not shown.
    void setStates(const document::ThingStates &states, bool whatIf);
    /// While it is deployed; nothing: as drawn or judged.
    void setProgress(const std::optional<NodeProgress> &progress);
    /// Of the whole design; those about the device and its parts are shown as drawn, not in a what-if
    /// and not while it is deployed.
    void setBadges(const Badges &badges);
    const Badges &badges() const { return m_badges; }
    void setMarked(const QSet<QString> &things); ///< selected: the device or some of its parts
    /// Where something that is dragged may be dropped: lit up.
    void setTargets(const QSet<QString> &things);
    void setLayers(const Layers &layers);
    void styleChanged() { update(); }

    /// The part at this place of the item; nullptr: the device itself.
    const Part *partAt(QPointF place) const;

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    document::ThingState stateOf(const QString &thing) const;
    bool isShown(const Part &part) const;
    void paintCard(QPainter &painter, double zoom) const;
    void paintTitle(QPainter &painter, double zoom) const;
    void paintPart(QPainter &painter, const Part &part, double zoom) const;
    void paintPort(QPainter &painter, const Part &part, double zoom) const;
    void paintBar(QPainter &painter, const Part &part, double zoom) const;
    void paintChip(QPainter &painter, const Part &part, double zoom) const;
    void paintSpeck(QPainter &painter) const;
    void paintBadges(QPainter &painter, double zoom) const;
    void paintTargets(QPainter &painter, double zoom) const;
    QColor progressColor() const;
    QColor partColor(const Part &part) const;

    NodeShape m_shape;
    const CanvasStyle &m_style;
    document::ThingStates m_states;
    Badges m_badges;
    QSet<QString> m_marked;
    QSet<QString> m_targets;
    Layers m_layers;
    bool m_whatIf = false;
    std::optional<NodeProgress> m_progress;
};

}
