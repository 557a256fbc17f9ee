// Takes the deployment lock on all hosts of a cluster, or on none.
#pragma once

#include "core/result.h"
#include "hosts/transport.h"

#include <QMap>

namespace basalt::hosts {

struct LockOwner
{
    QString token; ///< the run's id
    QString name;  ///< "anna@desk7"
    QString cluster;
};

/// In the order of the hosts' names, so that of two runs one comes through. Hosts that have gone
/// since they were connected are taken out of `hosts`; a refusal gives back what was taken.
Result<> acquireLocks(QMap<QString, TransportPtr> &hosts, const LockOwner &owner,
                      std::stop_token stop);

/// A host that cannot be reached keeps its lock until it ends by itself.
void releaseLocks(const QMap<QString, TransportPtr> &hosts, const QString &token);

}
