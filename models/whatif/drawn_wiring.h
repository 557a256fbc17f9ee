// What the drawn wiring carries under a condition: for programs that act as the hosts themselves.
#pragma once

#include "design/design.h"
#include "whatif/whatif.h"

#include <QMap>
#include <QSet>

namespace basalt::whatif {

/// A route from a host's port to a port of a storage box; without cables drawn both are empty.
struct StoragePath
{
    QString host;
    QString initiator; ///< "magma1:fc0"; empty for iSCSI
    QString storage;
    QString target; ///< "msa1:A1"
    bool isUp = false;

    bool operator==(const StoragePath &) const = default;
};

struct Wiring
{
    QSet<QString> alive;                ///< hosts, switches, storage and fencing devices that run
    QSet<QString> links;                ///< NICs and HBAs that see a signal: "magma1:eth0"
    QMap<QString, QString> activePorts; ///< "magma1.bond0" -> the member it sends on, "eth0"
    QMap<QString, QMap<QString, QSet<QString>>> reach; ///< network -> host -> hosts it reaches
    QSet<QString> attached;                            ///< "magma1/public": has a link into it
    QList<StoragePath> paths;
    QMap<QString, QSet<QString>> boards; ///< host -> fencing devices that answer it
};

/// The bonds and addresses are those of the design, be it drawn or what hosts have at the moment.
Wiring wiringOf(const design::Design &design, const Condition &condition);

}
