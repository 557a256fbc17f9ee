// Writes corosync.conf of corosync 2 and 3.
#pragma once

#include "core/result.h"
#include "formats/corosync_conf.h"

#include <QByteArray>

namespace basalt::formats {

/// Known keys in the customary order, then the others by name. Fails on values that the syntax
/// cannot carry.
Result<QByteArray> writeCorosyncConf(const CorosyncConf &conf, const QString &comment);

}
