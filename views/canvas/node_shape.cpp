#include "canvas/node_shape.h"

#include "canvas/shape_parts.h"

namespace basalt::canvas {

using namespace Qt::StringLiterals;

namespace {

constexpr double portWidth = 22;
constexpr double portHeight = 16;

Side sideOfSupply(const design::Design &design, const QString &source)
{
    const QString pdu = source.section(u':', 0, 0);
    for (int i = 0; i < design.pdus.size(); ++i) {
        if (design.pdus.at(i).name == pdu)
            return i % 2 == 0 ? Side::Left : Side::Right;
    }
    return Side::Left;
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

QRectF portRect(double x, double y)
{
    return {x - portWidth / 2, y - portHeight / 2, portWidth, portHeight};
}

Part chip(PartKind kind, const QString &id, const QString &label, const QRectF &rect)
{
    return Part{kind, id, label, {}, rect, rect, Hue::Neutral, Side::Top};
}

QString joined(const QString &name, const QString &detail)
{
    return detail.isEmpty() ? name : name + u" · "_s + detail;
}

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

}
