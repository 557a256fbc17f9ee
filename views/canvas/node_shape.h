// The geometry of one device: its outline and the parts in it, in coordinates of its own.
// Pure functions of the design; painting and mouse work on the result.
#pragma once

#include "canvas/wiring.h"

#include <QRectF>
#include <QSet>

namespace basalt::canvas {

inline constexpr int gridStep = 8; ///< ports, boxes and lanes all sit on this grid

enum class NodeKind { Host, EthernetSwitch, SanSwitch, Storage, Pdu, Feed, FencingDevice };

enum class PartKind {
    Nic,
    Hba,
    FencingPort,
    SwitchPort,
    FreePort, ///< the next free port of a switch, or outlet of a PDU: where a new cable lands
    ControllerPort,
    Outlet,
    PowerInlet, ///< where a host, switch or array takes its power
    Bond,
    Bridge,
    Controller,
    Lun,
    Feed,
    Vm,
    Overflow, ///< "+12"
};

enum class Side { Top, Right, Bottom, Left };

struct Part
{
    PartKind kind = PartKind::Nic;
    QString id; ///< canonical name of the thing it stands for
    QString label;
    QString detail; ///< shown when zoomed in: MAC, WWPN, speed
    QRectF rect;
    QRectF labelRect; ///< where the label goes; inside `rect` for bars and chips
    Hue hue = Hue::Neutral;
    Side side = Side::Top; ///< ports only: the edge it sits on

    bool isPort() const;
    QPointF anchor() const; ///< ports: the point of the outline where a cable leaves

    bool operator==(const Part &) const = default;
};

struct NodeShape
{
    QString id;
    NodeKind kind = NodeKind::Host;
    QSizeF size;
    QString title;
    QString subtitle;
    QRectF nameBar;  ///< where title, subtitle and state dot go
    QRectF chipArea; ///< hosts: where VM chips go, in rows
    QList<Part> parts;

    QRectF rect() const { return {QPointF(), size}; }
    const Part *part(const QString &partId) const;

    bool operator==(const NodeShape &) const = default;
};

/// Measures that all devices of one drawing share, so that equal things look equal.
struct Measures
{
    bool roomy = true; ///< few hosts: wide ports, two rows of chips
    int portPitch = 88;
    int hostBars = 0;        ///< 0: no bond anywhere, 1: bonds, 2: bonds and bridges
    bool lowerPorts = false; ///< some host has ports on its lower edge
    int chipRows = 0;
};

/// The VMs of each host, sorted; from the what-if baseline.
using VmPlacement = QMap<QString, QStringList>;

Measures measuresOf(const design::Design &design, const Wiring &wiring);

NodeShape hostShape(const design::Design &design, const design::Host &host, const Wiring &wiring,
                    const Measures &measures, const QStringList &vms);
NodeShape storageShape(const design::Design &design, const design::Storage &storage,
                       const Wiring &wiring, const Measures &measures);
NodeShape pduShape(const design::Design &design, const design::Pdu &pdu, Side facing);
NodeShape feedShape(const design::Design &design, const QString &feed, Side facing);
NodeShape fencingShape(const design::FencingDevice &device, const Wiring &wiring);

QSizeF switchSize(const design::Switch &device, const Wiring &wiring, const Measures &measures);

/// What a switch has to reach, with the peer's place once that is known.
struct SwitchLead
{
    QString port; ///< "lan-a:1"
    Hue hue = Hue::Neutral;
    Side side = Side::Bottom;
    double peerX = 0; ///< relative to the switch's left edge
    double peerY = 0;
};

/// Ports are ordered by where their cables go, so that few cables cross.
NodeShape switchShape(const design::Design &design, const design::Switch &device,
                      const Wiring &wiring, const QSizeF &size, QList<SwitchLead> leads);

/// VM chips of a host for another set of VMs (a what-if moves them); the rest stays as it is.
/// `first` come first, whatever their name: what changed must not hide in the overflow.
void placeChips(NodeShape &shape, const QStringList &vms, const QSet<QString> &first);

QString powerInletId(const QString &device, const QString &source); ///< "magma1<pdu-a:1"

}
