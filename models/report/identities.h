// Addresses and hardware names of a design as one list: IP, MAC, WWPN, IQN, WWID.
#pragma once

#include "design/design.h"

namespace basalt::report {

enum class IdentityKind { Ip, Mac, Wwpn, Iqn, Wwid };

struct Identity
{
    IdentityKind kind = IdentityKind::Ip;
    QString device; ///< host, fencing device, array, VM
    QString item;   ///< interface, port, LUN; empty: the device as a whole
    QString value;  ///< IP addresses with their prefix where the network has a subnet
    QString network;
    QString name; ///< the host name that stands for an IP address

    bool operator==(const Identity &) const = default;
};

/// Only what is known; by device in the design's order.
QList<Identity> identities(const design::Design &design);

/// "ip", "mac", "wwpn", "iqn", "wwid"
QString identityKindName(IdentityKind kind);

}
