#include "canvas/thing_texts.h"

#include <QCoreApplication>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

namespace {

QString peerOf(const Drawing &drawing, const QString &port)
{
    for (const DrawnLink &link : drawing.links) {
        if (link.a == port)
            return link.b;
        if (link.b == port)
            return link.a;
    }
    return {};
}

}

QString kindText(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Host:
        return QCoreApplication::translate("ThingTexts", "Host");
    case NodeKind::EthernetSwitch:
        return QCoreApplication::translate("ThingTexts", "Ethernet switch");
    case NodeKind::SanSwitch:
        return QCoreApplication::translate("ThingTexts", "SAN switch");
    case NodeKind::Storage:
        return QCoreApplication::translate("ThingTexts", "Storage");
    case NodeKind::Pdu:
        return QCoreApplication::translate("ThingTexts", "Power distribution unit");
    case NodeKind::Feed:
        return QCoreApplication::translate("ThingTexts", "Power feed");
    case NodeKind::FencingDevice:
        return QCoreApplication::translate("ThingTexts", "Fencing device");
    }
    return {};
}

QString kindText(PartKind kind)
{
    switch (kind) {
    case PartKind::Nic:
        return QCoreApplication::translate("ThingTexts", "Network port");
    case PartKind::Hba:
        return QCoreApplication::translate("ThingTexts", "Fibre Channel port");
    case PartKind::FencingPort:
        return QCoreApplication::translate("ThingTexts", "Fencing port");
    case PartKind::SwitchPort:
    case PartKind::FreePort:
        return QCoreApplication::translate("ThingTexts", "Switch port");
    case PartKind::ControllerPort:
        return QCoreApplication::translate("ThingTexts", "Controller port");
    case PartKind::Outlet:
        return QCoreApplication::translate("ThingTexts", "Outlet");
    case PartKind::PowerInlet:
        return QCoreApplication::translate("ThingTexts", "Power inlet");
    case PartKind::Bond:
    case PartKind::Bridge:
        return QCoreApplication::translate("ThingTexts", "Bond");
    case PartKind::Controller:
        return QCoreApplication::translate("ThingTexts", "Controller");
    case PartKind::Lun:
        return QCoreApplication::translate("ThingTexts", "LUN");
    case PartKind::Feed:
        return QCoreApplication::translate("ThingTexts", "Power feed");
    case PartKind::Vm:
        return QCoreApplication::translate("ThingTexts", "Virtual machine");
    case PartKind::Overflow:
        return QCoreApplication::translate("ThingTexts", "More virtual machines");
    }
    return {};
}

QString describe(const Drawing &drawing, const QString &thing)
{
    QStringList facts{thing};
    if (const auto node = drawing.nodes.find(thing); node != drawing.nodes.end()) {
        facts << kindText(node->shape.kind) << node->shape.subtitle;
    } else if (const Part *part = drawing.part(thing)) {
        facts << kindText(part->kind) << part->detail;
        const QString peer = peerOf(drawing, thing);
        if (!peer.isEmpty())
            facts << QCoreApplication::translate("ThingTexts", "cable to %1").arg(peer);
        else if (part->isPort())
            facts << QCoreApplication::translate("ThingTexts", "no cable");
    } else if (const auto link = drawing.links.find(thing); link != drawing.links.end()) {
        facts << (link->kind == LinkKind::Trunk
                      ? QCoreApplication::translate("ThingTexts", "Trunk")
                      : QCoreApplication::translate("ThingTexts", "Cable"));
    }
    facts.removeAll(QString());
    return facts.join(u", "_s);
}

}
