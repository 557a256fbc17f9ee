#include "canvas/node_shape.h"

#include "canvas/wording.h"
#include "design/lookup.h"
#include "design/power.h"
#include "design/things.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

namespace {

constexpr double portWidth = 22;
constexpr double portHeight = 16;
constexpr double chipHeight = 24;
constexpr double chipRowHeight = 32;

double onGrid(double value)
{
    return std::ceil(value / gridStep) * gridStep;
}

QRectF portRect(double x, double y)
{
    return {x - portWidth / 2, y - portHeight / 2, portWidth, portHeight};
}

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

QString joined(const QString &name, const QString &detail)
{
    return detail.isEmpty() ? name : name + u" · "_s + detail;
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

Side sideOfSupply(const design::Design &design, const QString &source)
{
    const QString pdu = source.section(u':', 0, 0);
    for (int i = 0; i < design.pdus.size(); ++i) {
        if (design.pdus.at(i).name == pdu)
            return i % 2 == 0 ? Side::Left : Side::Right;
    }
    return Side::Left;
}

/// Power comes in at the sides, each source on the side where its PDU stands.
void addInlets(NodeShape &shape, const design::Design &design, const QStringList &power)
{
    const bool isSwitch =
        shape.kind == NodeKind::EthernetSwitch || shape.kind == NodeKind::SanSwitch;
    double leftY = isSwitch ? 40 : shape.nameBar.center().y(); // trunks leave above
    double rightY = leftY;
    for (const QString &source : power) {
        const Side side = sideOfSupply(design, source);
        double &y = side == Side::Left ? leftY : rightY;
        const double x = side == Side::Left ? 0 : shape.size.width();
        Part part;
        part.kind = PartKind::PowerInlet;
        part.id = powerInletId(shape.id, source);
        part.detail = source;
        part.rect = {x - 5, y - 5, 10, 10};
        part.side = side;
        shape.parts << part;
        y += gridStep;
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

Part chip(PartKind kind, const QString &id, const QString &label, const QRectF &rect)
{
    return Part{kind, id, label, {}, rect, rect, Hue::Neutral, Side::Top};
}

}

bool Part::isPort() const
{
    switch (kind) {
    case PartKind::Nic:
    case PartKind::Hba:
    case PartKind::FencingPort:
    case PartKind::SwitchPort:
    case PartKind::FreePort:
    case PartKind::ControllerPort:
    case PartKind::Outlet:
    case PartKind::PowerInlet:
        return true;
    default:
        return false;
    }
}

QPointF Part::anchor() const
{
    return rect.center();
}

const Part *NodeShape::part(const QString &partId) const
{
    const auto it = std::find_if(parts.begin(), parts.end(),
                                 [&](const Part &part) { return part.id == partId; });
    return it == parts.end() ? nullptr : &*it;
}

QString powerInletId(const QString &device, const QString &source)
{
    return device + u'<' + source;
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

NodeShape storageShape(const design::Design &design, const design::Storage &storage,
                       const Wiring &wiring, const Measures &measures)
{
    const int pitch = measures.roomy ? 64 : 56;
    int ports = 0;
    for (const design::Controller &controller : storage.controllers)
        ports += std::max(1, int(controller.ports.size()));
    NodeShape shape;
    shape.id = shape.title = storage.name;
    shape.kind = NodeKind::Storage;
    shape.subtitle = u"%1 %2"_s.arg(storage.vendor, storage.product).trimmed();
    const double controllers = double(storage.controllers.size());
    const double width = std::max(32.0 + ports * pitch + (controllers - 1) * 8, 296.0);
    shape.size = {onGrid(width / 2) * 2, storage.luns.isEmpty() ? 96.0 : 128.0};
    shape.nameBar = {0, 56, shape.size.width(), 32}; // its middle is on the grid
    double x = onGrid((shape.size.width() - (ports - 1) * pitch - (controllers - 1) * 8) / 2);
    for (const design::Controller &controller : storage.controllers) {
        const double left = x - pitch / 2.0 + 4;
        for (const design::ControllerPort &port : controller.ports) {
            Part part;
            part.kind = PartKind::ControllerPort;
            part.id = design::portName({storage.name, port.name});
            part.label = port.name;
            part.detail = port.wwpn.isEmpty() ? port.ip : port.wwpn;
            part.rect = portRect(x, 0);
            part.labelRect = {x - pitch / 2.0, 11, double(pitch), 16};
            part.hue = wiring.use(part.id).hue;
            part.side = Side::Top;
            shape.parts << part;
            x += pitch;
        }
        if (controller.ports.isEmpty())
            x += pitch;
        const QRectF bar(left, 30, x - pitch / 2.0 - 4 - left, 22);
        shape.parts << Part{
            PartKind::Controller,
            storage.name + u'.' + controller.name,
            QCoreApplication::translate("NodeShape", "Controller %1").arg(controller.name),
            {},
            bar,
            bar,
            Hue::San,
            Side::Top};
        x += gridStep;
    }
    double lunX = 12;
    for (int i = 0; i < storage.luns.size(); ++i) {
        const design::Lun &lun = storage.luns.at(i);
        const QString label = lun.size ? joined(lun.name, sizeText(*lun.size)) : lun.name;
        const double wanted = onGrid(textWidth(label, 12) + 20);
        const double room = shape.size.width() - 12 - lunX;
        const bool last = i + 1 == storage.luns.size();
        if (i > 0 && wanted > room - (last ? 0 : 56)) {
            const QRectF rect(lunX, 96, 48, chipHeight);
            shape.parts << chip(PartKind::Overflow, shape.id, u"+%1"_s.arg(storage.luns.size() - i),
                                rect);
            break;
        }
        const QRectF rect(lunX, 96, std::min(wanted, room), chipHeight);
        shape.parts << Part{PartKind::Lun, lun.name, label,    lun.wwid,
                            rect,          rect,     Hue::San, Side::Top};
        lunX += rect.width() + 8;
    }
    addInlets(shape, design, storage.power);
    return shape;
}

QSizeF switchSize(const design::Switch &device, const Wiring &wiring, const Measures &measures)
{
    const bool lower = device.kind == design::SwitchKind::FibreChannel
                       || wiring.storageSwitches.contains(device.name);
    int above = 0;
    int below = 0;
    for (const CableEnd &end : wiring.ends.value(device.name)) {
        if (!wiring.switches.contains(end.there.device))
            ++(lower && !wiring.storages.contains(end.there.device) ? above : below);
    }
    const int pitch = measures.roomy ? 24 : 16;
    const double width = (std::max(above, below) + 2) * double(pitch) + 16;
    return {onGrid(std::max(width, measures.roomy ? 192.0 : 176.0)), 56};
}

namespace {

/// Puts ports on an edge as near as possible to where their cables go, in order and apart.
QList<double> spread(const QList<SwitchLead> &leads, double low, double high)
{
    const double room = leads.size() > 1 ? (high - low) / double(leads.size() - 1) : 24.0;
    const double pitch = std::max(8.0, std::min(24.0, std::floor(room / gridStep) * gridStep));
    QList<double> places;
    for (const SwitchLead &lead : leads) {
        const double wanted = std::clamp(std::round(lead.peerX / gridStep) * gridStep, low, high);
        places << (places.isEmpty() ? wanted : std::max(wanted, places.last() + pitch));
    }
    double limit = high;
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        places[i] = std::min(places[i], limit);
        limit = places[i] - pitch;
    }
    return places;
}

QString switchSubtitle(const design::Switch &device, const QStringList &trunks)
{
    QStringList facts;
    if (device.ports > 0)
        facts << QCoreApplication::translate("NodeShape", "%n ports", nullptr, device.ports);
    if (!trunks.isEmpty())
        facts << QCoreApplication::translate("NodeShape", "trunk to %1").arg(trunks.join(u", "_s));
    return facts.join(u" · "_s);
}

void addSwitchPort(NodeShape &shape, PartKind kind, const QString &id, Hue hue, Side side,
                   double along)
{
    Part part;
    part.kind = kind;
    part.id = id;
    part.label = kind == PartKind::FreePort ? QString() : id.section(u':', 1);
    part.hue = hue;
    part.side = side;
    const double w = shape.size.width();
    const double h = shape.size.height();
    switch (side) {
    case Side::Top:
        part.rect = {along - 5, -5, 10, 10};
        break;
    case Side::Bottom:
        part.rect = {along - 5, h - 5, 10, 10};
        break;
    case Side::Left:
        part.rect = {-5, along - 5, 10, 10};
        break;
    case Side::Right:
        part.rect = {w - 5, along - 5, 10, 10};
        break;
    }
    shape.parts << part;
}

QString freePortOf(const design::Switch &device, const QSet<QString> &used)
{
    for (int i = 1; i <= device.ports; ++i) {
        if (!used.contains(QString::number(i)))
            return QString::number(i);
    }
    return {};
}

}

NodeShape switchShape(const design::Design &design, const design::Switch &device,
                      const Wiring &wiring, const QSizeF &size, QList<SwitchLead> leads)
{
    NodeShape shape;
    shape.id = shape.title = device.name;
    shape.kind = device.kind == design::SwitchKind::Ethernet ? NodeKind::EthernetSwitch
                                                             : NodeKind::SanSwitch;
    shape.size = size;
    shape.nameBar = shape.rect();
    std::stable_sort(leads.begin(), leads.end(),
                     [](const SwitchLead &a, const SwitchLead &b) { return a.peerX < b.peerX; });
    QSet<QString> used;
    QStringList trunks;
    for (const SwitchLead &lead : leads)
        used << lead.port.section(u':', 1);
    for (const Side side : {Side::Top, Side::Bottom, Side::Left, Side::Right}) {
        QList<SwitchLead> here;
        for (const SwitchLead &lead : leads) {
            if (lead.side == side)
                here << lead;
        }
        const bool level = side == Side::Top || side == Side::Bottom;
        const QList<double> places = level ? spread(here, 16, size.width() - 32) : QList<double>();
        for (qsizetype i = 0; i < here.size(); ++i) {
            static constexpr std::array<double, 3> trunkHeights{24, 16, 32};
            const double along =
                level ? places.at(i) : trunkHeights[size_t(i) % trunkHeights.size()];
            addSwitchPort(shape, PartKind::SwitchPort, here.at(i).port, here.at(i).hue, side,
                          along);
        }
    }
    for (const CableEnd &end : wiring.ends.value(device.name)) {
        const QString &peer = end.there.device;
        if (wiring.switches.contains(peer) && !trunks.contains(peer))
            trunks << peer;
    }
    shape.subtitle = switchSubtitle(device, trunks);
    const QString free = freePortOf(device, used);
    if (!free.isEmpty()) {
        const Side side = device.kind == design::SwitchKind::Ethernet ? Side::Bottom : Side::Top;
        addSwitchPort(shape, PartKind::FreePort, design::portName({device.name, free}),
                      Hue::Neutral, side, size.width() - 16);
    }
    addInlets(shape, design, device.power);
    return shape;
}

NodeShape pduShape(const design::Design &design, const design::Pdu &pdu, Side facing)
{
    const QMap<int, QString> consumers = design::consumersOf(design, pdu.name);
    NodeShape shape;
    shape.id = shape.title = pdu.name;
    shape.kind = NodeKind::Pdu;
    shape.subtitle = QCoreApplication::translate("NodeShape", "%n outlets", nullptr, pdu.outlets);
    const QString free = design::freeOutlet(pdu, consumers);
    const auto rows = consumers.size() + (free.isEmpty() ? 0 : 1);
    shape.size = {144, onGrid(84.0 + double(rows) * 16)};
    shape.nameBar = {0, 0, shape.size.width(), 48};
    const double edge = facing == Side::Right ? shape.size.width() : 0;
    double y = 88;
    const auto add = [&](PartKind kind, const QString &outlet, const QString &consumer) {
        Part part;
        part.kind = kind;
        part.id = outlet;
        part.label = u"%1  %2"_s.arg(outlet.section(u':', 1), consumer);
        part.rect = {edge - 5, y - 5, 10, 10};
        part.labelRect = {12, y - 8, shape.size.width() - 24, 16};
        part.side = facing;
        shape.parts << part;
        y += 16;
    };
    for (auto it = consumers.begin(); it != consumers.end(); ++it)
        add(PartKind::Outlet, design::portName({pdu.name, QString::number(it.key())}), it.value());
    if (!free.isEmpty())
        add(PartKind::FreePort, free, QCoreApplication::translate("NodeShape", "free"));
    if (!pdu.feed.isEmpty()) {
        const QRectF rect(12, 48, shape.size.width() - 24, 22);
        shape.parts << Part{PartKind::Feed, pdu.feed, pdu.feed,     {},
                            rect,           rect,     Hue::Neutral, facing};
    }
    for (const design::FencingDevice &device : design.fencing) {
        if (device.pdu != pdu.name)
            continue;
        Part part;
        part.kind = PartKind::FencingPort;
        part.id = design::portName({device.name, u"lan"_s});
        part.label = QCoreApplication::translate("NodeShape", "fence");
        part.detail = device.agent;
        part.rect = portRect(onGrid(shape.size.width() / 2), 0);
        part.side = Side::Top;
        shape.parts << part;
        break;
    }
    return shape;
}

NodeShape feedShape(const design::Design &design, const QString &feed, Side facing)
{
    QStringList consumers;
    const auto note = [&](const QString &device, const QStringList &power) {
        if (power.contains(feed))
            consumers << device;
    };
    for (const design::Host &host : design.hosts)
        note(host.name, host.power);
    for (const design::Switch &device : design.switches)
        note(device.name, device.power);
    for (const design::Storage &storage : design.storage)
        note(storage.name, storage.power);
    NodeShape shape;
    shape.id = shape.title = feed;
    shape.kind = NodeKind::Feed;
    shape.subtitle = QCoreApplication::translate("NodeShape", "power feed");
    shape.size = {144, onGrid(56.0 + double(consumers.size()) * 16)};
    shape.nameBar = {0, 0, shape.size.width(), 48};
    const double edge = facing == Side::Right ? shape.size.width() : 0;
    double y = 56;
    for (const QString &device : consumers) {
        Part part;
        part.kind = PartKind::Outlet;
        part.id = powerInletId(feed, device);
        part.label = device;
        part.rect = {edge - 5, y - 5, 10, 10};
        part.labelRect = {12, y - 8, shape.size.width() - 24, 16};
        part.side = facing;
        shape.parts << part;
        y += 16;
    }
    return shape;
}

NodeShape fencingShape(const design::FencingDevice &device, const Wiring &wiring)
{
    NodeShape shape;
    shape.id = shape.title = device.name;
    shape.kind = NodeKind::FencingDevice;
    shape.subtitle = device.agent;
    shape.size = {176, 56};
    shape.nameBar = shape.rect();
    Part part;
    part.kind = PartKind::FencingPort;
    part.id = design::portName({device.name, u"lan"_s});
    part.rect = portRect(88, 0);
    part.hue = wiring.use(part.id).hue;
    part.side = Side::Top;
    shape.parts << part;
    return shape;
}

}
