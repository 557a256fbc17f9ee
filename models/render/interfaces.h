// A host's network as a list of interfaces with everything decided: what the three dialects write.
#pragma once

#include "design/design.h"

namespace basalt::render {

enum class InterfaceKind { Nic, Bond, Vlan, Bridge };

struct InterfaceAddress
{
    QString ip;
    int prefix = 0;
    bool isIpv6 = false;

    bool operator==(const InterfaceAddress &) const = default;
};

struct Interface
{
    InterfaceKind kind = InterfaceKind::Nic;
    QString name;
    QString mac;        ///< a NIC's, if drawn
    QString bondMaster; ///< the bond it is a port of
    QString bridge;     ///< the bridge it is a port of
    design::BondMode mode = design::BondMode::ActiveBackup;
    QStringList slaves;
    QString primary;
    int miimon = 100;
    QString lower; ///< of a VLAN, its parent; of a bridge, its port (empty: a bridge without one)
    int vlan = 0;
    bool stp = false;
    int forwardDelay = 0;
    std::optional<int> mtu; ///< unset: the kernel's
    QList<InterfaceAddress> addresses;
    QString gateway4; ///< the default route; on one interface of a host at most
    QString gateway6;

    bool operator==(const Interface &) const = default;
};

/// The interfaces a design uses on this host, each after those it stands on. NICs that nothing uses
/// are left alone.
QList<Interface> interfacesOf(const design::Design &design, const design::Host &host);

/// "active-backup", "802.3ad" ...: the bonding driver's names.
QString bondModeName(design::BondMode mode);

/// "255.255.255.0" of 24.
QString netmask(int prefix);

}
