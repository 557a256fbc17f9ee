// Which real port and which real disk is meant by what is drawn, and where the two disagree.
#pragma once

#include "design/design.h"
#include "facts/host_facts.h"

namespace basalt::facts {

enum class MismatchKind {
    PortMissing,  ///< neither the MAC nor the name is there; details: MAC
    OtherMac,     ///< the name is there with another MAC, the MAC is not; details: drawn, real MAC
    MacElsewhere, ///< the MAC is that of a port with another name; details: MAC, real name
    HbaMissing,   ///< no HBA of the host has this WWPN; details: WWPN
    LunNotSeen,   ///< details: WWID
    LunOtherSize, ///< details: drawn and real size in bytes
    LunFewPaths,  ///< a single path leads to it; details: number of paths
    LunDeadPaths, ///< paths that the map does not use; details: usable and all paths
};

/// `thing` is a port, an HBA or a LUN of the design.
struct Mismatch
{
    MismatchKind kind = MismatchKind::PortMissing;
    QString host;
    QString thing;
    QStringList details;

    bool operator==(const Mismatch &) const = default;
};

struct HostMatch
{
    QMap<QString, QString> ports; ///< design's NIC -> the host's interface
    QMap<QString, QString> hbas;  ///< design's HBA -> the host's ("host3")
    QMap<QString, QString> luns;  ///< LUN -> its multipath map's alias, else one disk ("/dev/sdb")
    QList<Mismatch> mismatches;   ///< in the design's order

    bool operator==(const HostMatch &) const = default;
};

/// Ports by MAC where one is drawn, else by name; LUNs by WWID (one without is not judged). LUNs of
/// iSCSI storage are looked for only on hosts that are logged in somewhere.
HostMatch matchHost(const design::Design &design, const design::Host &host, const HostFacts &facts);

/// A unit of 10^12 is often called TiB: only a plain difference tells another LUN.
bool isOtherSize(qint64 drawn, qint64 real);

/// Disks of a host with this WWID: the paths to a LUN.
QList<DiskFacts> pathsTo(const HostFacts &facts, const QString &wwid);

}
