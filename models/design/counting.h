// The next free name, address or subnet of a design: what a new thing gets until somebody renames it.
#pragma once

#include "design/design.h"

#include <QSet>

namespace basalt::design {

/// Everything that shares the name space of devices, and "cluster".
QSet<QString> deviceNames(const Design &design);

/// `name` itself if it is free, else counted up: magma1 -> magma3, node09 -> node10, lan-a -> lan-c,
/// mail -> mail2.
QString freeName(const QString &name, const QSet<QString> &taken);

/// Addresses of hosts, boards, portals and gateways.
QSet<QString> usedIps(const Design &design);

/// The first free address of the network's subnet behind `after` (without one: from its start), then
/// from the start again; empty without a subnet, or if it is full.
QString freeIp(const Network &network, const QSet<QString> &used, const QString &after = {});

/// 192.168.1.0/24 or the first such one behind it that overlaps no network.
QString freeSubnet(const Design &design);

}
