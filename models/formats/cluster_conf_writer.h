// Writes cluster.conf of cman.
#pragma once

#include "core/result.h"
#include "formats/cluster_conf.h"

#include <QByteArray>

namespace basalt::formats {

/// Elements in the order of the vendor's examples. Fails on what XML or the schema's ids cannot
/// carry.
Result<QByteArray> writeClusterConf(const ClusterConf &conf, const QString &comment);

}
