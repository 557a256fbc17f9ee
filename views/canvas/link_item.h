// A cable in the scene: a prepared path in the colour of its network or of its state.
#pragma once

#include "canvas/drawing.h"
#include "canvas/node_item.h"

namespace basalt::canvas {

class LinkItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 2 };

    LinkItem(const DrawnLink &link, const CanvasStyle &style);

    const DrawnLink &link() const { return m_link; }
    void setLink(const DrawnLink &link);
    void setState(document::ThingState state, bool whatIf);
    void setMarked(bool marked);
    void setLayers(const Layers &layers);
    void styleChanged() { update(); }

    int type() const override { return Type; }
    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void prepare();
    void paintHair(QPainter &painter) const;
    void paintRingBadge(QPainter &painter) const;

    DrawnLink m_link;
    const CanvasStyle &m_style;
    QPainterPath m_path;
    QRectF m_bounds;
    QPointF m_middle; ///< of the longest piece, where a failed cable gets its cross
    document::ThingState m_state = document::ThingState::Untouched;
    bool m_whatIf = false;
    bool m_marked = false;
    bool m_showRings = false;
    bool m_faint = false; ///< another layer is in front
};

/// A cable that is being drawn: from a port to the pointer, with the reason if it may not land.
class DraftLinkItem : public QGraphicsItem
{
public:
    explicit DraftLinkItem(const CanvasStyle &style);

    void setDraft(QPointF from, QPointF to, const QString &refusal);
    QString refusal() const { return m_refusal; }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const CanvasStyle &m_style;
    QPointF m_from;
    QPointF m_to;
    QString m_refusal;
};

}
