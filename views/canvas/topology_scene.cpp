#include "canvas/topology_scene.h"

#include <QSet>

namespace basalt::canvas {

using document::ThingState;

namespace {

constexpr double surroundings = 1600; ///< room to pan beyond the outermost device

bool isPower(NodeKind kind)
{
    return kind == NodeKind::Pdu || kind == NodeKind::Feed;
}

/// Deletes the items of what is not drawn any more and calls `update(item, key, drawn)` for the rest; a
/// new one's item is null. Both maps are walked once, side by side.
template<class Item, class Drawn, class Update>
void matchItems(QMap<QString, Item *> &items, const QMap<QString, Drawn> &drawn, Update update)
{
    auto item = items.begin();
    for (auto it = drawn.cbegin(); it != drawn.cend(); ++it) {
        while (item != items.end() && item.key() < it.key()) {
            delete item.value();
            item = items.erase(item);
        }
        if (item == items.end() || it.key() < item.key())
            item = items.insert(item, it.key(), nullptr);
        update(item.value(), it.key(), it.value());
        ++item;
    }
    while (item != items.end()) {
        delete item.value();
        item = items.erase(item);
    }
}

}

TopologyScene::TopologyScene(QObject *parent)
    : QGraphicsScene(parent)
    , m_style(currentStyle())
{
    setItemIndexMethod(QGraphicsScene::NoIndex); // a few hundred items, most of them long lines
}

void TopologyScene::setDrawing(const Drawing &drawing)
{
    m_drawing = drawing;
    show(drawing);
    setSceneRect(
        drawing.bounds().adjusted(-surroundings, -surroundings, surroundings, surroundings));
    QStringList still;
    for (const QString &thing : m_selection) {
        if (!m_drawing.place(thing).isNull())
            still << thing;
    }
    select(still);
}

void TopologyScene::show(const Drawing &drawing)
{
    matchItems(m_nodes, drawing.nodes,
               [&](NodeItem *&item, const QString &id, const DrawnNode &node) {
                   if (!item) {
                       item = new NodeItem(node.shape, m_style);
                       addItem(item);
                       applyLayers(item);
                   }
                   item->setShapeValue(node.shape);
                   item->setStates(m_states, m_whatIf);
                   item->setProgress(progressOf(id));
                   item->setBadges(m_badges);
                   item->setPos(node.at);
               });
    matchItems(m_links, drawing.links,
               [&](LinkItem *&item, const QString &, const DrawnLink &link) {
                   if (!item) {
                       item = new LinkItem(link, m_style);
                       addItem(item);
                       applyLayers(item);
                   }
                   item->setLink(link);
                   item->setState(m_states.value(link.id, ThingState::Untouched), m_whatIf);
               });
}

void TopologyScene::setStates(const document::ThingStates &states, bool whatIf)
{
    m_states = states;
    m_whatIf = whatIf;
    for (NodeItem *item : std::as_const(m_nodes))
        item->setStates(states, whatIf);
    for (LinkItem *item : std::as_const(m_links))
        item->setState(states.value(item->link().id, ThingState::Untouched), whatIf);
}

std::optional<NodeProgress> TopologyScene::progressOf(const QString &node) const
{
    const auto found = m_progress.constFind(node);
    return found == m_progress.cend() ? std::nullopt : std::optional(*found);
}

void TopologyScene::setProgress(const NodeProgresses &progress)
{
    if (progress == m_progress)
        return;
    m_progress = progress;
    for (auto it = m_nodes.begin(); it != m_nodes.end(); ++it)
        it.value()->setProgress(progressOf(it.key()));
}

void TopologyScene::setBadges(const Badges &badges)
{
    m_badges = badges;
    for (NodeItem *item : std::as_const(m_nodes))
        item->setBadges(badges);
}

QList<Finding> TopologyScene::findingsAbout(const QString &thing) const
{
    const NodeItem *node = m_nodes.value(thing);
    if (!node)
        return m_badges.value(thing);
    QList<Finding> all;
    for (const QList<Finding> &own : node->badges())
        all << own;
    std::stable_sort(all.begin(), all.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return all;
}

void TopologyScene::applyLayers(NodeItem *item) const
{
    item->setLayers(m_layers);
    item->setVisible(m_layers.power || !isPower(item->shapeValue().kind));
}

/// A cable to a hidden device (a PDU's network port) would lead into nothing.
void TopologyScene::applyLayers(LinkItem *item) const
{
    item->setLayers(m_layers);
    for (const QString &end : {item->link().a, item->link().b}) {
        const NodeItem *node = m_nodes.value(m_drawing.nodeOfPart.value(end));
        if (node && !node->isVisible())
            item->setVisible(false);
    }
}

void TopologyScene::setLayers(const Layers &layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    for (NodeItem *item : std::as_const(m_nodes))
        applyLayers(item);
    for (LinkItem *item : std::as_const(m_links))
        applyLayers(item);
}

void TopologyScene::refreshStyle()
{
    m_style = currentStyle();
    for (NodeItem *item : std::as_const(m_nodes))
        item->styleChanged();
    for (LinkItem *item : std::as_const(m_links))
        item->styleChanged();
}

QMap<QString, QSet<QString>> TopologyScene::byNode(const QStringList &things) const
{
    QMap<QString, QSet<QString>> nodes;
    for (const QString &thing : things)
        nodes[m_drawing.nodeOfPart.value(thing, thing)] << thing;
    return nodes;
}

void TopologyScene::select(const QStringList &things)
{
    if (things == m_selection)
        return;
    m_selection = things;
    const QSet<QString> all(things.begin(), things.end());
    const QMap<QString, QSet<QString>> own = byNode(things);
    for (auto it = m_nodes.begin(); it != m_nodes.end(); ++it)
        it.value()->setMarked(own.value(it.key()));
    for (LinkItem *item : std::as_const(m_links))
        item->setMarked(all.contains(item->link().id));
    emit selectionMoved(things);
}

void TopologyScene::setTargets(const QStringList &things)
{
    m_targets = {things.begin(), things.end()};
    const QMap<QString, QSet<QString>> own = byNode(things);
    for (auto it = m_nodes.begin(); it != m_nodes.end(); ++it)
        it.value()->setTargets(own.value(it.key()));
}

NodeItem *TopologyScene::nodeItemAt(QPointF place) const
{
    NodeItem *near = nullptr;
    for (NodeItem *item : m_nodes) {
        const QPointF inside = item->mapFromScene(place);
        if (!item->isVisible() || !item->boundingRect().contains(inside))
            continue;
        if (item->shapeValue().rect().contains(inside) || item->partAt(inside))
            near = item;
    }
    return near;
}

QString TopologyScene::thingAt(QPointF place) const
{
    if (const NodeItem *node = nodeItemAt(place)) {
        const Part *part = node->partAt(node->mapFromScene(place));
        if (part && part->kind == PartKind::PowerInlet)
            return part->detail;
        return part && part->kind != PartKind::FreePort ? part->id : node->shapeValue().id;
    }
    for (const LinkItem *link : m_links) {
        if (link->isVisible() && link->boundingRect().contains(place)
            && link->shape().contains(place))
            return link->link().id;
    }
    return {};
}

QString TopologyScene::portAt(QPointF place) const
{
    const NodeItem *node = nodeItemAt(place);
    if (!node)
        return {};
    const Part *part = node->partAt(node->mapFromScene(place));
    if (part && part->isPort() && part->kind != PartKind::PowerInlet
        && part->kind != PartKind::Outlet)
        return part->id;
    for (const Part &other : node->shapeValue().parts) {
        if (other.kind == PartKind::FreePort)
            return other.id;
    }
    return {};
}

QString TopologyScene::endAt(QPointF place, const QString &port) const
{
    const NodeItem *node = nodeItemAt(place);
    if (!node)
        return {};
    if (m_targets.contains(node->shapeValue().id)) // a device as a whole, for a power cord
        return node->shapeValue().id;
    const Part *part = node->partAt(node->mapFromScene(place));
    if (part && part->kind == PartKind::Bond)
        return part->id;
    const bool isOwn = node->shapeValue().id == m_drawing.nodeOfPart.value(port);
    if (const QString end = portAt(place); !end.isEmpty() || isOwn)
        return end;
    for (const Part &other : node->shapeValue().parts) {
        if (other.isPort() && m_targets.contains(other.id))
            return other.id;
    }
    return {};
}

QString TopologyScene::nodeAt(QPointF place) const
{
    const NodeItem *node = nodeItemAt(place);
    return node ? node->shapeValue().id : QString();
}

bool TopologyScene::isShown(const QString &thing) const
{
    const QString node = m_drawing.nodeOfPart.value(thing, thing);
    if (const NodeItem *item = m_nodes.value(node))
        return item->isVisible();
    const LinkItem *link = m_links.value(thing);
    return link && link->isVisible();
}

QRectF TopologyScene::placeOf(const QString &thing) const
{
    return isShown(thing) ? m_drawing.place(thing) : QRectF();
}

QStringList TopologyScene::nodesIn(const QRectF &area) const
{
    QStringList inside;
    for (auto it = m_nodes.begin(); it != m_nodes.end(); ++it) {
        if (it.value()->isVisible()
            && area.intersects(it.value()->sceneBoundingRect().adjusted(
                NodeItem::margin, NodeItem::margin, -NodeItem::margin, -NodeItem::margin)))
            inside << it.key();
    }
    return inside;
}

}
