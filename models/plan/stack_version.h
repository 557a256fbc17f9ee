// The version of the cluster's configuration: whether it has to grow, and how it comes into force.
#pragma once

#include "catalogue/catalogue.h"
#include "design/design.h"
#include "facts/host_facts.h"

#include <QByteArray>
#include <QMap>

namespace basalt::plan {

/// /etc/corosync/corosync.conf or /etc/cluster/cluster.conf
QString stackFile(const catalogue::Platform &platform);

/// The file without its version, so that two can be compared.
QByteArray withoutVersion(const QByteArray &file);
std::optional<int> versionIn(const QByteArray &file);

/// What comes of a new configuration.
struct VersionChange
{
    int version = 1;        ///< that the files will have
    bool isChanged = false; ///< some host's file has to be replaced
    bool isLive = false;    ///< the cluster runs with another configuration
    bool needsStop = false; ///< a reload does not do: every host has to leave at the same time
};

/// `wanted` is the file as the design renders it. A host without the file counts as changed.
VersionChange versionChange(const design::Design &design, const catalogue::Platform &platform,
                            const QMap<QString, facts::HostFacts> &facts, const QByteArray &wanted);

}
