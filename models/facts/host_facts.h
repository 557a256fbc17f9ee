// What one host says about itself at one moment: plain values, filled by the probes.
//
// What could not be found out is std::nullopt or an empty string, never a guess. Sizes are bytes,
// speeds bits per second. WWIDs are spelt as multipath does ("3600c0ff..."), WWPNs and MACs in lower
// case with colons.
#pragma once

#include "core/host_command.h"
#include "core/result.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVersionNumber>
#include <optional>

namespace basalt::facts {

struct NicFacts
{
    QString name;   ///< "eno1"; also bonds, bridges and VLANs, see `kind`
    QString kind;   ///< empty for a real port; else bond | bridge | vlan | tun ...
    QString mac;    ///< the permanent one, also below a bond
    QString master; ///< the bond or bridge it is a port of
    std::optional<bool> carrier;
    std::optional<qint64> speed;
    std::optional<int> mtu;
    std::optional<int> vlan;
    QString lower;         ///< of a VLAN: the interface below
    QStringList addresses; ///< CIDR: "10.10.0.11/24"; no link-local ones
    QString lldpSwitch;    ///< the neighbour's system name (or chassis id)
    QString lldpPort;
    QString driver;
    QString card;        ///< PCI address of its card without the function, "0000:03:00"
    QString bondMode;    ///< of a bond: "active-backup"
    QString activeSlave; ///< of a bond
    QString bondPrimary;
    std::optional<int> miimon;       ///< of a bond, milliseconds
    std::optional<bool> stp;         ///< of a bridge
    std::optional<int> forwardDelay; ///< of a bridge, seconds

    bool operator==(const NicFacts &) const = default;
};

struct HbaFacts
{
    QString name; ///< "host3"
    QString wwpn;
    QString state; ///< Online | Linkdown | Offline
    QString fabric;
    QStringList targets; ///< WWPNs it is logged in to

    bool operator==(const HbaFacts &) const = default;
};

struct DiskFacts
{
    QString name; ///< "/dev/sdb": one path or a local disk
    QString wwid;
    qint64 size = 0;
    QString vendor;
    QString model;
    QString transport; ///< fc | iscsi | sata | virtio ...
    QString map;       ///< the multipath map above, "msa1_lun1"
    /// "ext4", "gpt", "LVM2_member vg_x", "swap", "several" ...; empty: none found; nullopt: nobody
    /// could look, which is never to be taken for none.
    std::optional<QString> signature;
    QString usedFor; ///< a mount point or a local volume group, "/" ...; empty: not in use

    bool operator==(const DiskFacts &) const = default;
};

struct MapFacts
{
    QString alias;
    QString wwid;
    qint64 size = 0;
    int paths = 0;
    int goodPaths = 0;

    bool operator==(const MapFacts &) const = default;
};

/// A file that the design wants on this host, or that may be in its way.
struct FileFacts
{
    QString path;
    bool exists = false;
    bool isSame = false; ///< the bytes are those expected (told by their hash)
    QByteArray sha256;   ///< hex
    QByteArray deployed; ///< hex: what Basalt wrote last, from its record on the host; empty: never
    bool isPackaged = false; ///< unchanged since the package brought it
    QByteArray content;      ///< only if it differs, is no secret, and is at most 256 KiB
    int mode = 0;
    QString owner;         ///< "root:root"
    bool isNearby = false; ///< not asked for: it configures the network besides what was

    bool operator==(const FileFacts &) const = default;
};

struct ServiceFacts
{
    QString name;
    bool exists = false;
    bool isEnabled = false; ///< starts at boot
    bool isActive = false;
    bool isFailed = false;

    bool operator==(const ServiceFacts &) const = default;
};

struct PackageFacts
{
    QString name;
    QString installed; ///< version; empty: not installed

    bool operator==(const PackageFacts &) const = default;
};

struct VolumeFacts
{
    QString name;
    qint64 size = 0;
    bool isActive = false;
    bool isOpen = false;

    bool operator==(const VolumeFacts &) const = default;
};

struct VolumeGroupFacts
{
    QString name;
    QString sharing; ///< none | shared | clustered | systemid
    qint64 size = 0;
    qint64 free = 0;
    QStringList devices;
    QList<VolumeFacts> volumes;

    bool operator==(const VolumeGroupFacts &) const = default;
};

struct RingFacts
{
    int number = 0;
    QString address;
    bool isFaulty = false;
    QString text; ///< the stack's own words

    bool operator==(const RingFacts &) const = default;
};

/// The cluster as this host sees it.
struct NodeFacts
{
    bool isRunning = false; ///< corosync or cman
    bool isPacemakerRunning = false;
    std::optional<bool> isQuorate;
    QString nodeName;
    QStringList online; ///< Pacemaker's online nodes
    QList<RingFacts> rings;
    std::optional<int> configVersion; ///< in force
    QByteArray cib;                   ///< `cibadmin -Q`, secrets as `sha256:HEX` of their value
    QMap<QString, QString> resources; ///< id -> "Started magma1", "Stopped" ...

    bool operator==(const NodeFacts &) const = default;
};

struct BoardFacts
{
    QString device; ///< the fencing device's name
    std::optional<bool> isReachable;
    QString text; ///< what was tried and what came of it: "ping 10.20.0.11: answered"

    bool operator==(const BoardFacts &) const = default;
};

struct DomainFacts
{
    QString name;
    QString uuid;
    QString state; ///< running | shut off | paused ...
    bool autostart = false;
    QByteArray xml; ///< as defined or running

    bool operator==(const DomainFacts &) const = default;
};

struct HostFacts
{
    QString host; ///< the design's name
    QString hostName;
    QString distribution; ///< "debian", "centos", "rocky": ID of os-release
    QString distributionVersion;
    QString distributionTitle;
    QString kernel;
    QString architecture;
    QString cpuModel;
    int cpus = 0;
    qint64 memory = 0;
    bool isRoot = false;        ///< commands run as root, be it through sudo
    std::optional<double> skew; ///< seconds that the host's clock is ahead of ours
    std::optional<bool> isClockSynchronised;
    QMap<QString, QString> versions; ///< program -> version: corosync, pacemaker, lvm2, libvirt ...
    QList<PackageFacts> packages;
    QList<NicFacts> nics;
    QString gateway; ///< of the default route
    QString gatewayDevice;
    QList<HbaFacts> hbas;
    QString iscsiName;
    QStringList iscsiSessions; ///< "portal iqn"
    QList<DiskFacts> disks;
    QList<MapFacts> maps;
    QList<VolumeGroupFacts> volumeGroups;
    QList<FileFacts> files;
    QList<ServiceFacts> services;
    QStringList modules;       ///< loaded kernel modules
    QStringList deniedModules; ///< modprobe.d forbids them
    QStringList users;
    QStringList ownKeys;                 ///< root's public SSH keys, "ssh-ed25519 AAAA..."
    QStringList acceptedKeys;            ///< those that may log in as root
    QMap<QString, QStringList> resolved; ///< name -> addresses
    QMap<QString, qint64> freeSpace;     ///< mount point -> bytes: /, /boot, /var
    QString selinux;                     ///< enforcing | permissive | disabled; empty: not there
    QString apparmor;                    ///< enabled | disabled; empty: not there
    QString firewall;         ///< "nftables", "firewalld", "iptables", empty: none active
    QList<BoardFacts> boards; ///< as reached from this host
    NodeFacts node;
    QList<DomainFacts> domains;
    QString lockedBy;                 ///< who holds the deployment lock, in words; empty: nobody
    bool isNetworkPending = false;    ///< a network change waits for its confirmation or reversal
    QMap<QString, QByteArray> unread; ///< probe -> why it could not be read

    bool operator==(const HostFacts &) const = default;
};

const FileFacts *findFile(const HostFacts &facts, const QString &path);
const ServiceFacts *findService(const HostFacts &facts, const QString &name);
const PackageFacts *findPackage(const HostFacts &facts, const QString &name);
const NicFacts *findNic(const HostFacts &facts, const QString &name);
const VolumeGroupFacts *findVolumeGroup(const HostFacts &facts, const QString &name);

}
