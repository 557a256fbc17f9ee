#include "canvas/drawing.h"

#include "canvas/arranging.h"
#include "canvas/plain_routes.h"
#include "canvas/tiered_layout.h"
#include "design/lookup.h"
#include "design/things.h"

#include <QPolygonF>
#include <QSet>

#include <cmath>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

namespace {

QString outletPart(const design::Design &design, const QString &source, const QString &device)
{
    return design::findPdu(design, source.section(u':', 0, 0)) ? source
                                                               : powerInletId(source, device);
}

/// A device that takes power, with its sources.
struct Consumer
{
    QString device;
    QStringList power;
};

QList<Consumer> consumersOf(const design::Design &design)
{
    QList<Consumer> consumers;
    for (const design::Host &host : design.hosts)
        consumers << Consumer{host.name, host.power};
    for (const design::Switch &device : design.switches)
        consumers << Consumer{device.name, device.power};
    for (const design::Storage &storage : design.storage)
        consumers << Consumer{storage.name, storage.power};
    return consumers;
}

/// Feeds that devices name without a PDU between.
QStringList bareFeeds(const design::Design &design)
{
    QStringList feeds;
    for (const Consumer &consumer : consumersOf(design)) {
        for (const QString &source : consumer.power) {
            if (!source.contains(u':') && !design::findPdu(design, source)
                && !feeds.contains(source))
                feeds << source;
        }
    }
    feeds.sort();
    return feeds;
}

class Artist
{
public:
    Artist(const design::Design &design, const VmPlacement &vms, const Drawing *former)
        : m_design(design)
        , m_vms(vms)
        , m_former(former)
        , m_wiring(wiringOf(design))
        , m_measures(measuresOf(design, m_wiring))
    {}

    Drawing draw()
    {
        addDevices();
        place();
        shapeSwitches();
        indexParts(m_drawing);
        addCables();
        addPower();
        route();
        return m_drawing;
    }

private:
    void add(NodeShape shape, Tier tier)
    {
        LayoutNode node{shape.id, tier, shape.size, {}};
        if (m_design.layout.contains(shape.id))
            node.fixed = m_design.layout.value(shape.id);
        m_layout << node;
        const QString id = shape.id;
        m_drawing.nodes[id] = DrawnNode{std::move(shape), {}};
    }

    void addDevices()
    {
        for (const design::Switch &device : m_design.switches) {
            NodeShape shape;
            shape.id = device.name;
            shape.size = switchSize(device, m_wiring, m_measures);
            const bool low = device.kind == design::SwitchKind::FibreChannel
                             || m_wiring.storageSwitches.contains(device.name);
            add(shape, low ? Tier::San : Tier::Ethernet);
        }
        for (const design::Host &host : m_design.hosts)
            add(hostShape(m_design, host, m_wiring, m_measures, m_vms.value(host.name)),
                Tier::Hosts);
        for (const design::Storage &storage : m_design.storage)
            add(storageShape(m_design, storage, m_wiring, m_measures), Tier::Storage);
        int side = 0;
        for (const design::Pdu &pdu : m_design.pdus) {
            const bool left = side++ % 2 == 0;
            add(pduShape(m_design, pdu, left ? Side::Right : Side::Left),
                left ? Tier::LeftSide : Tier::RightSide);
        }
        for (const QString &feed : bareFeeds(m_design))
            add(feedShape(m_design, feed, Side::Right), Tier::LeftSide);
        for (const design::FencingDevice &device : m_design.fencing) {
            const bool onBoard =
                device.kills.size() == 1 && design::findHost(m_design, device.kills.first());
            const bool cabled =
                !m_wiring.use(design::portName({device.name, u"lan"_s})).cable.isEmpty();
            if (!onBoard && device.pdu.isEmpty() && cabled)
                add(fencingShape(device, m_wiring), Tier::RightSide);
        }
    }

    QString ownerOf(const QString &port) const
    {
        const QString device = port.section(u':', 0, 0);
        if (m_drawing.nodes.contains(device))
            return device;
        const design::FencingDevice *fencing = design::findFencing(m_design, device);
        if (!fencing)
            return {};
        return fencing->pdu.isEmpty() ? fencing->kills.value(0) : fencing->pdu;
    }

    /// Where a port sits on its device; for switches, whose ports are not placed yet, the middle.
    double offsetOf(const QString &node, const QString &port) const
    {
        const NodeShape &shape = m_drawing.nodes.constFind(node)->shape;
        const Part *part = shape.part(port);
        return part ? part->anchor().x() : shape.size.width() / 2;
    }

    void place()
    {
        QList<LayoutLink> links;
        const auto join = [&](const QString &one, const QString &other) {
            const QString a = ownerOf(one);
            const QString b = ownerOf(other);
            if (!a.isEmpty() && !b.isEmpty())
                links << LayoutLink{a, b, offsetOf(a, one), offsetOf(b, other)};
        };
        for (const design::Cable &cable : m_design.cables)
            join(design::portName(cable.a), design::portName(cable.b));
        for (const Consumer &consumer : consumersOf(m_design)) {
            for (const QString &source : consumer.power)
                join(source, consumer.device);
        }
        const QMap<QString, QPointF> places = tieredLayout(m_layout, links);
        for (auto it = m_drawing.nodes.begin(); it != m_drawing.nodes.end(); ++it)
            it->at = places.value(it.key());
    }

    void shapeSwitches()
    {
        for (const design::Switch &device : m_design.switches) {
            const DrawnNode &node = m_drawing.nodes[device.name];
            QList<SwitchLead> leads;
            for (const CableEnd &end : m_wiring.ends.value(device.name))
                leads << leadOf(node, design::portName(end.here), design::portName(end.there));
            m_drawing.nodes[device.name].shape =
                switchShape(m_design, device, m_wiring, node.shape.size, leads);
        }
    }

    SwitchLead leadOf(const DrawnNode &node, const QString &port, const QString &peer) const
    {
        SwitchLead lead;
        lead.port = port;
        lead.hue = m_wiring.use(port).hue;
        const QString owner = ownerOf(peer);
        if (owner.isEmpty())
            return lead;
        const DrawnNode &other = *m_drawing.nodes.constFind(owner);
        const Part *part = other.shape.part(peer);
        const QPointF at = other.at + (part ? part->anchor() : other.shape.rect().center());
        lead.peerX = at.x() - node.at.x();
        lead.peerY = at.y() - node.at.y();
        if (m_wiring.switches.contains(owner)) {
            const bool apart = std::abs(other.at.y() - node.at.y()) > node.shape.size.height();
            if (apart)
                lead.side = lead.peerY < 0 ? Side::Top : Side::Bottom;
            else
                lead.side = lead.peerX > node.shape.size.width() / 2 ? Side::Right : Side::Left;
        } else {
            lead.side = lead.peerY < node.shape.size.height() / 2 ? Side::Top : Side::Bottom;
        }
        return lead;
    }

    void addCables()
    {
        for (const design::Cable &cable : m_design.cables) {
            DrawnLink link;
            link.id = design::cableName(cable);
            link.a = design::portName(cable.a);
            link.b = design::portName(cable.b);
            const PortUse use = m_wiring.use(link.a);
            link.hue = use.hue;
            link.rings = use.rings;
            const auto end = m_wiring.switches.constEnd();
            const auto one = m_wiring.switches.constFind(cable.a.device);
            const auto other = m_wiring.switches.constFind(cable.b.device);
            if (one != end && other != end)
                link.kind = LinkKind::Trunk;
            else if (const auto device = one != end ? one : other;
                     link.hue == Hue::San
                     || (device != end && *device == design::SwitchKind::FibreChannel))
                link.kind = LinkKind::San;
            m_drawing.links[link.id] = link;
        }
    }

    void addPower()
    {
        for (const Consumer &consumer : consumersOf(m_design)) {
            for (const QString &source : consumer.power) {
                DrawnLink link;
                link.id = source;
                link.kind = LinkKind::Power;
                link.a = outletPart(m_design, source, consumer.device);
                link.b = powerInletId(consumer.device, source);
                m_drawing.links[link.b] = link;
            }
        }
    }

    void route();

    const design::Design &m_design;
    const VmPlacement &m_vms;
    const Drawing *m_former;
    Wiring m_wiring;
    Measures m_measures;
    QList<LayoutNode> m_layout;
    Drawing m_drawing;
};

std::optional<RouteEnd> endOf(const Drawing &drawing, const QString &partId)
{
    const QString owner = drawing.nodeOfPart.value(partId);
    if (owner.isEmpty())
        return {};
    const DrawnNode &node = *drawing.nodes.constFind(owner);
    const Part *part = node.shape.part(partId);
    return RouteEnd{snapped(node.at) + part->anchor(), part->side};
}

/// How far a device stands beside the grid, on which its cables are routed.
QPointF slipOf(const Drawing &drawing, const QString &partId)
{
    const QPointF at = drawing.nodes.constFind(drawing.nodeOfPart.value(partId))->at;
    return at - snapped(at);
}

/// Leads a route to a port beside the grid: its last piece is shifted, the one before is longer.
void slide(QPointF &end, QPointF &corner, bool isStraight, QPointF slip)
{
    const bool isUpright = qFuzzyCompare(end.x(), corner.x());
    end += slip;
    if (isStraight)
        return;
    if (isUpright)
        corner.rx() += slip.x();
    else
        corner.ry() += slip.y();
}

void slideEnds(Route &route, QPointF slipA, QPointF slipB)
{
    QList<QPointF> &points = route.points;
    const qsizetype last = points.size() - 1;
    if (last < 1)
        return;
    if (!slipA.isNull())
        slide(points[0], points[1], last == 1, slipA);
    if (!slipB.isNull())
        slide(points[last], points[last - 1], last == 1, slipB);
}

void routeLinks(Drawing &drawing, const Routes &keep)
{
    QList<QRectF> boxes;
    for (const DrawnNode &node : drawing.nodes)
        boxes << QRectF(snapped(node.at), node.shape.size);
    QList<RouteRequest> requests;
    for (auto it = drawing.links.begin(); it != drawing.links.end();) {
        const std::optional<RouteEnd> a = endOf(drawing, it->a);
        const std::optional<RouteEnd> b = endOf(drawing, it->b);
        if (!a || !b) { // an end that the design does not have; a finding says so
            it = drawing.links.erase(it);
            continue;
        }
        const int rank = it->kind == LinkKind::Trunk ? 0 : it->kind == LinkKind::Power ? 2 : 1;
        requests << RouteRequest{it.key(), *a, *b, rank};
        ++it;
    }
    const Routes routes = routeCables(boxes, requests, keep);
    for (auto it = drawing.links.begin(); it != drawing.links.end(); ++it) {
        it->route = routes.value(it.key());
        slideEnds(it->route, slipOf(drawing, it->a), slipOf(drawing, it->b));
    }
}

Routes routesOf(const Drawing &drawing)
{
    Routes routes;
    for (auto it = drawing.links.begin(); it != drawing.links.end(); ++it)
        routes[it.key()] = it->route;
    return routes;
}

/// Routes the cables of these devices anew; with plain routes no other cable minds.
void followPlainly(Drawing &drawing, const QStringList &nodes)
{
    QSet<QString> parts;
    for (const QString &id : nodes) {
        for (const Part &part : drawing.nodes.value(id).shape.parts)
            parts << part.id;
    }
    QList<RouteRequest> requests;
    for (auto it = drawing.links.cbegin(); it != drawing.links.cend(); ++it) {
        if (parts.contains(it->a) || parts.contains(it->b))
            requests << RouteRequest{it.key(), *endOf(drawing, it->a), *endOf(drawing, it->b), 0};
    }
    const Routes routes = plainRoutes(requests);
    for (auto it = routes.cbegin(); it != routes.cend(); ++it) {
        DrawnLink &link = drawing.links[it.key()];
        link.route = *it;
        slideEnds(link.route, slipOf(drawing, link.a), slipOf(drawing, link.b));
    }
}

void Artist::route()
{
    routeLinks(m_drawing, m_former ? routesOf(*m_former) : Routes());
}

}

QRectF Drawing::bounds() const
{
    QRectF all;
    for (const DrawnNode &node : nodes)
        all |= node.rect().adjusted(-8, -12, 8, 12);
    for (const DrawnLink &link : links)
        all |= QPolygonF(link.route.points).boundingRect();
    return all;
}

QRectF Drawing::place(const QString &thing) const
{
    if (const auto node = nodes.find(thing); node != nodes.end())
        return node->rect();
    if (const Part *found = part(thing))
        return found->rect.translated(nodes.constFind(nodeOfPart.value(thing))->at);
    if (const auto link = links.find(thing); link != links.end())
        return QPolygonF(link->route.points).boundingRect();
    return {};
}

const Part *Drawing::part(const QString &thing) const
{
    const auto owner = nodeOfPart.find(thing);
    return owner == nodeOfPart.end() ? nullptr : nodes.constFind(*owner)->shape.part(thing);
}

void pin(design::Design &design, const Drawing &drawing)
{
    for (auto it = drawing.nodes.begin(); it != drawing.nodes.end(); ++it)
        design.layout.insert(it.key(), it->at);
}

void indexParts(Drawing &drawing)
{
    drawing.nodeOfPart.clear();
    for (auto it = drawing.nodes.begin(); it != drawing.nodes.end(); ++it) {
        for (const Part &part : std::as_const(it->shape.parts)) {
            if (part.id != it.key())
                drawing.nodeOfPart[part.id] = it.key();
        }
    }
}

Drawing draw(const design::Design &design, const VmPlacement &vms, const Drawing *former)
{
    return Artist(design, vms, former).draw();
}

Drawing moved(Drawing drawing, const QMap<QString, QPointF> &places)
{
    for (auto it = places.begin(); it != places.end(); ++it) {
        const auto node = drawing.nodes.find(it.key());
        if (node != drawing.nodes.end())
            node->at = *it;
    }
    if (drawing.links.size() > mostRoutedCables) {
        followPlainly(drawing, places.keys());
        return drawing;
    }
    const Routes keep = routesOf(drawing);
    routeLinks(drawing, keep);
    return drawing;
}

}
