// Automatic positions: Ethernet switches on top, hosts, SAN switches, storage; power at the sides.
// Pure: devices and links in, top-left corners on the grid out. Same input, same picture.
#pragma once

#include <QMap>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <optional>

namespace basalt::canvas {

enum class Tier { Ethernet, Hosts, San, Storage, LeftSide, RightSide };

struct LayoutNode
{
    QString id;
    Tier tier = Tier::Hosts;
    QSizeF size;
    std::optional<QPointF> fixed; ///< a position the user chose; kept as it is
};

/// A cable between two devices; the offsets say where on the device's edge its port sits.
struct LayoutLink
{
    QString a;
    QString b;
    double offsetA = 0;
    double offsetB = 0;
};

/// Hosts wrap into as many rows as make the whole drawing largest in a window of this proportion.
QMap<QString, QPointF> tieredLayout(const QList<LayoutNode> &nodes, const QList<LayoutLink> &links,
                                    double widthToHeight = 1.5);

}
