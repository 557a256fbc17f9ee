// What several files need to know of the cluster as a whole.
#pragma once

#include "render/render_context.h"

namespace basalt::render {

/// Addresses of all hosts, rings first; peers in the sense of the firewall.
struct Peers
{
    QStringList ipv4;
    QStringList ipv6;

    bool operator==(const Peers &) const = default;
};

Peers peersOf(const design::Design &design);

/// Do the hosts share volume groups, so that a lock manager runs?
bool usesLockManager(const design::Design &design);

/// What the DLM is told: the design's choice, else SCTP as soon as there are two rings, since TCP stays
/// on ring 0; empty if it may choose itself.
QString dlmProtocol(const design::Cluster &cluster);

/// LUNs that this host sees, in the design's order.
QList<const design::Lun *> visibleLuns(const design::Design &design, const design::Host &host);

bool usesIscsi(const design::Host &host);

/// "22", or the port at which the design reaches this host.
QString sshPort(const design::Host &host);

}
