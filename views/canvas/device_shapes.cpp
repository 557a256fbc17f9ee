// Storage, power and fencing devices.
#include "canvas/node_shape.h"
#include "canvas/shape_parts.h"
#include "canvas/wording.h"
#include "design/power.h"
#include "design/things.h"

#include <QCoreApplication>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

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
