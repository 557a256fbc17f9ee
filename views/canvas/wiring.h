// What the drawing needs to know about cables: peers, networks, rings and drawing sides of ports.
#pragma once

#include "design/design.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace basalt::canvas {

/// The colour family of a port or cable. State colours are applied on top of it.
enum class Hue { Neutral, Public, Heartbeat, San };

struct PortUse
{
    QString cable; ///< canonical cable name; empty: nothing plugged in
    QString peer;  ///< port name at the other end
    Hue hue = Hue::Neutral;
    QList<int> rings;            ///< rings that run through this port
    bool towardsStorage = false; ///< a NIC whose cable ends at a storage network's switch
};

struct CableEnd
{
    design::PortId here;
    design::PortId there;
};

/// What many devices ask again and again, computed once per design.
struct Wiring
{
    QMap<QString, PortUse> ports;         ///< by name ("magma1:eth0")
    QHash<QString, QList<CableEnd>> ends; ///< by device, in the order of the design
    QHash<QString, design::SwitchKind> switches;
    QSet<QString> storages;
    QSet<QString> storageSwitches; ///< Ethernet switches that belong to a storage network

    PortUse use(const QString &port) const { return ports.value(port); }
};

Wiring wiringOf(const design::Design &design);

}
