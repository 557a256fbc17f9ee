// Maps things to items and touches only what changed. Knows no document: it is given values.
#pragma once

#include "canvas/drawing.h"
#include "canvas/link_item.h"
#include "canvas/node_item.h"

#include <QGraphicsScene>

namespace basalt::canvas {

class TopologyScene : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit TopologyScene(QObject *parent = nullptr);

    const Drawing &drawing() const { return m_drawing; }
    void setDrawing(const Drawing &drawing);
    /// Shows a drawing for the moment (while something is dragged); the real one stays known.
    void preview(const Drawing &drawing) { show(drawing); }

    void setStates(const document::ThingStates &states, bool whatIf);
    /// What hosts are at while they are deployed, by name; empty: none is.
    void setProgress(const NodeProgresses &progress);
    const NodeProgresses &progress() const { return m_progress; }
    /// What the rules found, by thing.
    void setBadges(const Badges &badges);
    /// About this thing; about a device those of its parts too.
    QList<Finding> findingsAbout(const QString &thing) const;
    void setLayers(const Layers &layers);
    const Layers &layers() const { return m_layers; }
    const CanvasStyle &style() const { return m_style; }
    void refreshStyle();

    QStringList selection() const { return m_selection; }
    void select(const QStringList &things);

    /// Where what is being dragged may be dropped, until there is nothing to drop any more.
    void setTargets(const QStringList &things);
    const QSet<QString> &targets() const { return m_targets; }

    /// The part, device or cable at this place; empty: nothing.
    QString thingAt(QPointF place) const;
    /// The same for the end of a new cable: a port, or on a switch its next free port.
    QString portAt(QPointF place) const;
    /// Where a cable or a bond member from `port` would end here: a port or bond, on another device
    /// without one at this place its first that is a target.
    QString endAt(QPointF place, const QString &port) const;
    QString nodeAt(QPointF place) const;
    /// Where the thing is drawn; null if it is not, or its layer is hidden.
    QRectF placeOf(const QString &thing) const;
    QStringList nodesIn(const QRectF &area) const;
    bool isShown(const QString &thing) const;

signals:
    void selectionMoved(const QStringList &things);

private:
    void show(const Drawing &drawing);
    NodeItem *nodeItemAt(QPointF place) const;
    std::optional<NodeProgress> progressOf(const QString &node) const;
    /// Devices and parts by the device they belong to.
    QMap<QString, QSet<QString>> byNode(const QStringList &things) const;
    void applyLayers(NodeItem *item) const;
    void applyLayers(LinkItem *item) const;

    CanvasStyle m_style;
    Drawing m_drawing;
    Layers m_layers;
    document::ThingStates m_states;
    bool m_whatIf = false;
    NodeProgresses m_progress;
    Badges m_badges;
    QStringList m_selection;
    QSet<QString> m_targets;
    QMap<QString, NodeItem *> m_nodes;
    QMap<QString, LinkItem *> m_links;
};

}
