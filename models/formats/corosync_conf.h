// corosync.conf (corosync 2 and 3) as a value.
#pragma once

#include "formats/source_ref.h"

#include <QList>
#include <QMap>
#include <QString>
#include <optional>

namespace basalt::formats {

struct CorosyncEntry
{
    QString value;
    SourceRef source;

    bool operator==(const CorosyncEntry &) const = default;
};

using CorosyncSection = QMap<QString, CorosyncEntry>;

struct CorosyncConf
{
    CorosyncSection totem;             ///< keys directly in totem
    QList<CorosyncSection> interfaces; ///< totem.interface
    QList<CorosyncSection> nodes;      ///< nodelist.node: name, nodeid, ring0_addr ...
    CorosyncSection quorum;
    CorosyncSection device; ///< quorum.device, with net.* keys as "net.host"
    CorosyncSection logging;
    QMap<QString, CorosyncSection> other; ///< sections we don't know, by dotted path

    bool operator==(const CorosyncConf &) const = default;
};

}
