#include "canvas/thing_texts.h"

#include <QCoreApplication>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ThingTexts", text); }

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
        return tr("Host");
    case NodeKind::EthernetSwitch:
        return tr("Ethernet switch");
    case NodeKind::SanSwitch:
        return tr("SAN switch");
    case NodeKind::Storage:
        return tr("Storage");
    case NodeKind::Pdu:
        return tr("Power distribution unit");
    case NodeKind::Feed:
        return tr("Power feed");
    case NodeKind::FencingDevice:
        return tr("Fencing device");
    }
    return {};
}

QString kindText(PartKind kind)
{
    switch (kind) {
    case PartKind::Nic:
        return tr("Network port");
    case PartKind::Hba:
        return tr("Fibre Channel port");
    case PartKind::FencingPort:
        return tr("Fencing port");
    case PartKind::SwitchPort:
    case PartKind::FreePort:
        return tr("Switch port");
    case PartKind::ControllerPort:
        return tr("Controller port");
    case PartKind::Outlet:
        return tr("Outlet");
    case PartKind::PowerInlet:
        return tr("Power inlet");
    case PartKind::Bond:
    case PartKind::Bridge:
        return tr("Bond");
    case PartKind::Controller:
        return tr("Controller");
    case PartKind::Lun:
        return tr("LUN");
    case PartKind::Feed:
        return tr("Power feed");
    case PartKind::Vm:
        return tr("Virtual machine");
    case PartKind::Overflow:
        return tr("More virtual machines");
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
            facts << tr("cable to %1").arg(peer);
        else if (part->isPort())
            facts << tr("no cable");
    } else if (const auto link = drawing.links.find(thing); link != drawing.links.end()) {
        facts << (link->kind == LinkKind::Trunk ? tr("Trunk") : tr("Cable"));
    }
    facts.removeAll(QString());
    return facts.join(u", "_s);
}

}
