// A host: ports on its edges, between them bonds and bridges, its name, its VMs.
#include "canvas/node_shape.h"
#include "canvas/shape_parts.h"
#include "canvas/wording.h"
#include "design/lookup.h"
#include "design/things.h"

#include <QCoreApplication>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

namespace {

constexpr double chipRowHeight = 32;

/// One more entry of a host's upper edge.
struct UpperPort
{
    PartKind kind;
    QString id;
    QString label;
    QString detail;
    QString group; ///< bond, or empty
};

QString nicDetail(const design::Nic &nic)
{
    QStringList facts;
    if (nic.speed)
        facts << speedText(*nic.speed);
    if (!nic.mac.isEmpty())
        facts << nic.mac;
    return facts.join(u" · "_s);
}

const design::Nic *findNic(const design::Host &host, const QString &name)
{
    const auto it = std::find_if(host.nics.begin(), host.nics.end(),
                                 [&](const design::Nic &nic) { return nic.name == name; });
    return it == host.nics.end() ? nullptr : &*it;
}

bool isLower(const Wiring &wiring, const design::Host &host, const QString &nic)
{
    for (const design::Bond &bond : host.bonds) {
        if (bond.of.contains(nic))
            return false;
    }
    return wiring.use(design::portName({host.name, nic})).towardsStorage;
}

/// Members of one bond stand side by side, so that the bond can be a bar beneath them.
QList<UpperPort> upperPorts(const design::Design &design, const design::Host &host,
                            const Wiring &wiring)
{
    QList<UpperPort> ports;
    QSet<QString> placed;
    const auto add = [&](const design::Nic &nic, const QString &group) {
        if (placed.contains(nic.name) || isLower(wiring, host, nic.name))
            return;
        placed << nic.name;
        ports << UpperPort{PartKind::Nic, design::portName({host.name, nic.name}), nic.name,
                           nicDetail(nic), group};
    };
    for (const design::Bond &bond : host.bonds) {
        for (const QString &member : bond.of) {
            if (const design::Nic *nic = findNic(host, member))
                add(*nic, bond.name);
        }
    }
    for (const design::Nic &nic : host.nics)
        add(nic, {});
    for (const design::FencingDevice &device : design.fencing) {
        if (device.kills == QStringList{host.name} && device.pdu.isEmpty()) {
            ports << UpperPort{PartKind::FencingPort,
                               design::portName({device.name, u"lan"_s}),
                               QCoreApplication::translate("NodeShape", "fence"),
                               device.agent,
                               {}};
        }
    }
    return ports;
}

int lowerPortCount(const design::Host &host, const Wiring &wiring)
{
    int count = int(host.hbas.size());
    for (const design::Nic &nic : host.nics) {
        if (isLower(wiring, host, nic.name))
            ++count;
    }
    return count;
}

/// The address shown on an interface: its own, or that of a bridge or VLAN on it.
QString addressOn(const design::Host &host, const QString &interfaceName)
{
    for (const design::Address &address : host.addresses) {
        if (address.on == interfaceName)
            return address.ip;
    }
    return {};
}
struct Bar
{
    QString id;
    QString name;
    QString label;
    QStringList above;  ///< interfaces on top of it: "br100 · VLAN 100"
    QStringList names;  ///< the same without details
    bool isNic = false; ///< a port that is in no bond: its stack hangs on the port itself
};

/// What an interface stands on, down to a bond or NIC.
QString baseOf(const design::Host &host, const QString &on)
{
    for (const design::Vlan &vlan : host.vlans) {
        if (vlan.name == on)
            return vlan.on;
    }
    return on;
}

/// The bars of one host: a bond, or a NIC in no bond, with what stands on it.
QList<Bar> barsOf(const design::Host &host)
{
    QList<Bar> bars;
    for (const design::Bond &bond : host.bonds)
        bars << Bar{host.name + u'.' + bond.name,
                    bond.name,
                    joined(bond.name, addressOn(host, bond.name)),
                    {},
                    {}};
    for (const design::Nic &nic : host.nics)
        bars << Bar{design::portName({host.name, nic.name}), nic.name, nic.name, {}, {}, true};
    const auto attach = [&](const QString &on, const QString &name, const QString &detail) {
        for (Bar &bar : bars) {
            if (bar.name != baseOf(host, on))
                continue;
            const QString address = addressOn(host, name);
            if (bar.label == bar.name && !address.isEmpty())
                bar.label = joined(bar.name, address); // the bond's address sits on its bridge
            bar.above << joined(name, detail);
            bar.names << name;
        }
    };
    for (const design::Bridge &bridge : host.bridges) {
        attach(bridge.on, bridge.name,
               bridge.vlan ? QCoreApplication::translate("NodeShape", "VLAN %1").arg(*bridge.vlan)
                           : QString());
    }
    for (const design::Vlan &vlan : host.vlans)
        attach(vlan.on, vlan.name, {});
    bars.removeIf([](const Bar &bar) { return bar.isNic && bar.above.isEmpty(); });
    return bars;
}

double nameBarTop(const Measures &measures)
{
    return onGrid(32 + (measures.hostBars > 0 ? 28 : 0) + (measures.hostBars > 1 ? 26 : 0));
}

double hostHeight(const Measures &measures)
{
    const double bar = nameBarTop(measures) + 32;
    const double chips = measures.chipRows > 0 ? 8 + measures.chipRows * chipRowHeight : 8;
    return onGrid(bar + chips + (measures.lowerPorts ? 24 : 0));
}

double labelWidth(const Measures &measures)
{
    return measures.portPitch - 4;
}

void addUpperPorts(NodeShape &shape, const QList<UpperPort> &ports, const Wiring &wiring,
                   const Measures &measures)
{
    const double span = (double(ports.size()) - 1) * measures.portPitch;
    double x = onGrid((shape.size.width() - span) / 2);
    for (const UpperPort &port : ports) {
        Part part;
        part.kind = port.kind;
        part.id = port.id;
        part.label = port.label;
        part.detail = port.detail;
        part.rect = portRect(x, 0);
        part.labelRect = {x - labelWidth(measures) / 2, 11, labelWidth(measures), 16};
        part.hue = wiring.use(port.id).hue;
        part.side = Side::Top;
        shape.parts << part;
        x += measures.portPitch;
    }
}

void addBars(NodeShape &shape, const design::Host &host, const QList<UpperPort> &ports,
             const Measures &measures)
{
    const double half = measures.portPitch / 2.0 - 4;
    for (const Bar &bar : barsOf(host)) {
        double left = 0;
        double right = 0;
        Hue hue = Hue::Neutral;
        for (const UpperPort &port : ports) {
            if (bar.isNic ? port.id != bar.id : port.group != bar.name)
                continue;
            const Part *part = shape.part(port.id);
            const double x = part->rect.center().x();
            left = left > 0 ? std::min(left, x - half) : x - half;
            right = std::max(right, x + half);
            hue = part->hue;
        }
        if (right <= left)
            continue;
        const QRectF rect(left, 30, right - left, 24);
        if (!bar.isNic)
            shape.parts << Part{PartKind::Bond, bar.id, bar.label, {}, rect, rect, hue, Side::Top};
        if (bar.above.isEmpty())
            continue;
        const QRectF below(left, bar.isNic ? 32 : 57, right - left, 20);
        const QString full = bar.above.join(u"   "_s);
        const bool fits = textWidth(full, 10.5) < below.width() - 12;
        shape.parts << Part{
            PartKind::Bridge, bar.id, fits ? full : bar.names.join(u"  "_s), {}, below, below, hue,
            Side::Top};
    }
}

void addLowerPorts(NodeShape &shape, const design::Host &host, const Wiring &wiring,
                   const Measures &measures)
{
    const int count = lowerPortCount(host, wiring);
    const double span = double(count - 1) * measures.portPitch;
    const double y = shape.size.height();
    double x = onGrid((shape.size.width() - span) / 2);
    const auto add = [&](PartKind kind, const QString &name, const QString &detail) {
        Part part;
        part.kind = kind;
        part.id = design::portName({host.name, name});
        part.label = name;
        part.detail = detail;
        part.rect = portRect(x, y);
        part.labelRect = {x - labelWidth(measures) / 2, y - 27, labelWidth(measures), 16};
        part.hue = wiring.use(part.id).hue;
        part.side = Side::Bottom;
        shape.parts << part;
        x += measures.portPitch;
    };
    for (const design::Hba &hba : host.hbas)
        add(PartKind::Hba, hba.name, hba.wwpn);
    for (const design::Nic &nic : host.nics) {
        if (isLower(wiring, host, nic.name))
            add(PartKind::Nic, nic.name, nicDetail(nic));
    }
}

QString hostSubtitle(const design::Design &design, const design::Host &host)
{
    QStringList facts;
    const QString ring = design.cluster.rings.value(0);
    if (const design::Address *address = design::addressIn(host, ring)) {
        if (!address->name.isEmpty() && address->name != host.name)
            facts << address->name;
    }
    if (host.memory)
        facts << sizeText(*host.memory);
    return facts.join(u" · "_s);
}

}

Measures measuresOf(const design::Design &design, const Wiring &wiring)
{
    Measures measures;
    measures.roomy = design.hosts.size() <= 4;
    double longest = 0;
    for (const design::Host &host : design.hosts) {
        for (const design::Nic &nic : host.nics)
            longest = std::max(longest, textWidth(nic.name, 11));
        for (const design::Hba &hba : host.hbas)
            longest = std::max(longest, textWidth(hba.name, 11));
        for (const Bar &bar : barsOf(host))
            measures.hostBars =
                std::max(measures.hostBars, bar.isNic || bar.above.isEmpty() ? 1 : 2);
        measures.lowerPorts = measures.lowerPorts || lowerPortCount(host, wiring) > 0;
    }
    const double least = measures.roomy ? 88 : 56;
    measures.portPitch = int(onGrid(std::clamp(longest + 8, least, 112.0)));
    const bool crowded = design.vms.size() > design.hosts.size() * 3;
    measures.chipRows = design.vms.isEmpty() ? 0 : crowded ? 2 : 1;
    return measures;
}

NodeShape hostShape(const design::Design &design, const design::Host &host, const Wiring &wiring,
                    const Measures &measures, const QStringList &vms)
{
    const QList<UpperPort> upper = upperPorts(design, host, wiring);
    const int columns = std::max({int(upper.size()), lowerPortCount(host, wiring), 2});
    NodeShape shape;
    shape.id = shape.title = host.name;
    shape.kind = NodeKind::Host;
    shape.subtitle = hostSubtitle(design, host);
    const double width =
        std::max(columns * measures.portPitch + 16.0, measures.roomy ? 336.0 : 240.0);
    shape.size = {onGrid(width / 2) * 2, hostHeight(measures)};
    shape.nameBar = {0, nameBarTop(measures), shape.size.width(), 32};
    shape.chipArea = {12, shape.nameBar.bottom() + 8, shape.size.width() - 24,
                      measures.chipRows * chipRowHeight};
    addUpperPorts(shape, upper, wiring, measures);
    addBars(shape, host, upper, measures);
    addLowerPorts(shape, host, wiring, measures);
    addInlets(shape, design, host.power);
    placeChips(shape, vms, {});
    return shape;
}

void placeChips(NodeShape &shape, const QStringList &vms, const QSet<QString> &first)
{
    shape.parts.removeIf([](const Part &part) {
        return part.kind == PartKind::Vm || part.kind == PartKind::Overflow;
    });
    if (vms.isEmpty() || shape.chipArea.isEmpty())
        return;
    QStringList order = vms;
    std::stable_sort(order.begin(), order.end(), [&](const QString &a, const QString &b) {
        return first.contains(a) && !first.contains(b);
    });
    const QRectF area = shape.chipArea;
    const double overflowWidth = 48;
    QPointF at = area.topLeft();
    for (int i = 0; i < order.size(); ++i) {
        const double width = std::clamp(onGrid(textWidth(order.at(i), 12) + 20), 48.0, 136.0);
        const bool last = i + 1 == order.size();
        const bool lastRow = at.y() + chipRowHeight * 2 > area.bottom() + 1;
        const double reserved = last || !lastRow ? 0 : overflowWidth + 8;
        if (at.x() > area.left() && at.x() + width + reserved > area.right()) {
            if (lastRow) {
                const QRectF rect(at.x(), at.y(), overflowWidth, chipHeight);
                const QString label = u"+%1"_s.arg(order.size() - i);
                shape.parts << chip(PartKind::Overflow, shape.id, label, rect);
                return;
            }
            at = {area.left(), at.y() + chipRowHeight};
        }
        shape.parts << chip(PartKind::Vm, order.at(i), order.at(i),
                            {at.x(), at.y(), width, chipHeight});
        at.rx() += width + 8;
    }
}

}
