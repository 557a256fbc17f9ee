// A switch: ports where their cables go, and its next free one.
#include "canvas/node_shape.h"
#include "canvas/shape_parts.h"
#include "design/things.h"

#include <QCoreApplication>
#include <array>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

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

}
