// What is drawn: the value types of a design file. No behaviour; equal designs compare equal.
//
// Every field has a line in design/schema.cpp, which is the one table for loading, saving and
// "nearest known key". Sizes are bytes, speeds bits per second, times milliseconds unless the name
// says otherwise. Optional things are std::optional: unset means "the platform's sensible default",
// which is decided where the value is used (render, rules), never while loading.
#pragma once

#include <QList>
#include <QMap>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <optional>

namespace basalt::design {

/// "magma1:eth0", "lan-a:1", "msa1:A1", "pdu-a:3", "fence-magma1:lan".
struct PortId
{
    QString device;
    QString port;

    bool operator==(const PortId &) const = default;
    auto operator<=>(const PortId &other) const
    {
        const int byDevice = device.compare(other.device);
        return byDevice != 0 ? byDevice <=> 0 : port.compare(other.port) <=> 0;
    }
};

/// Written `a -- b`; kept in the order it was written, compared in either order by its canonical name.
struct Cable
{
    PortId a;
    PortId b;

    bool operator==(const Cable &) const = default;
};

/// A reference to a secret in the keyring; the value itself is never in a design.
struct SecretRef
{
    QString name;

    bool operator==(const SecretRef &) const = default;
};

struct Ssh
{
    QString address;
    QString user;
    std::optional<int> port;

    bool operator==(const Ssh &) const = default;
};

struct Nic
{
    QString name;
    std::optional<int> card;
    QString mac;
    std::optional<qint64> speed;
    std::optional<int> mtu;

    bool operator==(const Nic &) const = default;
};

struct Hba
{
    QString name;
    std::optional<int> card;
    QString wwpn;
    std::optional<qint64> speed;

    bool operator==(const Hba &) const = default;
};

/// Software iSCSI: one initiator name, log-ins over the addresses of these networks.
struct IscsiInitiator
{
    QString iqn;
    QStringList networks;

    bool operator==(const IscsiInitiator &) const = default;
};

enum class BondMode { RoundRobin, ActiveBackup, Xor, Broadcast, Lacp, Tlb, Alb };

struct Bond
{
    QString name;
    BondMode mode = BondMode::ActiveBackup;
    QStringList of;
    QString primary;
    std::optional<int> miimon; ///< milliseconds; unset: 100
    std::optional<int> mtu;
    QString notes;

    bool operator==(const Bond &) const = default;
};

/// A VLAN interface with an address of its own (no bridge): "bond0.20".
struct Vlan
{
    QString name;
    QString on;
    int id = 0;
    std::optional<int> mtu;

    bool operator==(const Vlan &) const = default;
};

struct Bridge
{
    QString name;
    QString on;
    std::optional<int> vlan; ///< the bridge sits on VLAN interface `<on>.<vlan>`
    std::optional<int> mtu;
    bool stp = false;
    std::optional<int> forwardDelay; ///< seconds; unset: 0
    QString notes;

    bool operator==(const Bridge &) const = default;
};

struct Address
{
    QString network;
    QString on; ///< empty: not known yet, as after an import
    QString ip; ///< empty: not known yet
    QString name;

    bool operator==(const Address &) const = default;
};

struct SystemDisk
{
    QString device; ///< stable path, e.g. /dev/disk/by-id/...
    QString vg;     ///< volume group of the root file system; empty: none

    bool operator==(const SystemDisk &) const = default;
};

struct Host
{
    QString name;
    QString domain; ///< DNS domain; empty: none
    QString model;  ///< the server's product name, "ProLiant DL380 G7"
    std::optional<Ssh> ssh;
    std::optional<qint64> memory;
    std::optional<int> cpus;
    QString cpuModel; ///< libvirt CPU model name
    std::optional<int> nodeid;
    std::optional<int> votes;
    QList<Nic> nics;
    QList<Hba> hbas;
    std::optional<IscsiInitiator> iscsi;
    QList<Bond> bonds;
    QList<Vlan> vlans;
    QList<Bridge> bridges;
    QList<Address> addresses;
    std::optional<SystemDisk> systemDisk;
    QStringList power;          ///< "pdu-a:1" (an outlet) or a feed's name
    QStringList blockedModules; ///< kernel modules that the site's hardening forbids ("sctp")
    QString notes;

    bool operator==(const Host &) const = default;
};

struct Network
{
    QString name;
    QString subnet; ///< CIDR; empty for a network in which hosts have no address
    QString gateway;
    std::optional<int> vlan;
    bool dedicated = false; ///< heartbeat only: no VMs, no gateway
    std::optional<int> mtu;
    QString notes;

    bool operator==(const Network &) const = default;
};

/// A list of ports or ranges ("1", "3-6") and the VLANs tagged on them.
struct PortVlans
{
    QString ports;
    QList<int> tagged;
    std::optional<int> untagged;

    bool operator==(const PortVlans &) const = default;
};

struct Zone
{
    QString name;
    QStringList members; ///< "magma1:fc0", "msa1:A1"

    bool operator==(const Zone &) const = default;
};

enum class SwitchKind { Ethernet, FibreChannel };

struct Switch
{
    QString name;
    SwitchKind kind = SwitchKind::Ethernet;
    int ports = 0;
    bool lacp = false;
    bool staticLag = false; ///< the ports of a bond are configured as one static aggregate
    QString mlag;           ///< the peer switch with which it forms one logical switch; set on both
    QList<PortVlans> vlans; ///< empty: every port carries every VLAN
    std::optional<int> mtu;
    std::optional<bool> igmpQuerier;
    std::optional<bool> igmpSnooping;
    QList<Zone> zones; ///< FC only; empty: everything sees everything
    QStringList power;
    QString notes;

    bool operator==(const Switch &) const = default;
};

struct ControllerPort
{
    QString name;
    QString wwpn;
    QString ip;      ///< iSCSI portal
    QString network; ///< iSCSI: the network the portal is in

    bool operator==(const ControllerPort &) const = default;
};

struct Controller
{
    QString name;
    QList<ControllerPort> ports;

    bool operator==(const Controller &) const = default;
};

struct Lun
{
    QString name;
    QString wwid;
    std::optional<qint64> size;
    QString owner;     ///< preferred controller
    QStringList hosts; ///< masking; empty: every host

    bool operator==(const Lun &) const = default;
};

enum class Transport { FibreChannel, Iscsi };

struct Storage
{
    QString name;
    QString vendor;
    QString product;
    Transport transport = Transport::FibreChannel;
    QString iqn; ///< iSCSI target name
    QList<Controller> controllers;
    QList<Lun> luns;
    QStringList power;
    QString notes;

    bool operator==(const Storage &) const = default;
};

struct Pdu
{
    QString name;
    QString feed;
    int outlets = 0;
    QString notes;

    bool operator==(const Pdu &) const = default;
};

/// A fencing device. `kills` names one host (management board) or several (PDU, hypervisor, sbd).
struct FencingDevice
{
    QString name;
    QStringList kills;
    QString agent;   ///< fence_ipmilan ...
    QString address; ///< IP or name of the board
    QString ip;      ///< the address behind the name, for /etc/hosts
    QString network; ///< the network the board is in
    QString login;
    std::optional<SecretRef> password;
    QMap<QString, QString> plugs;   ///< host -> plug, outlet or domain on a shared device
    QMap<QString, QString> options; ///< further agent parameters, by either name
    std::optional<int> delay; ///< seconds; unset: chosen (the preferred survivor's device waits)
    int level = 1;
    QString pdu;       ///< this device switches outlets of that PDU
    QStringList power; ///< unset: a board of one host lives on that host's power
    QString notes;

    bool operator==(const FencingDevice &) const = default;
};

struct Qdevice
{
    QString host;      ///< the qnetd server's name or address
    QString algorithm; ///< ffsplit | lms
    QString network;   ///< the network it is reached by

    bool operator==(const Qdevice &) const = default;
};

struct Multicast
{
    QString address;
    std::optional<int> port;
    std::optional<int> ttl;

    bool operator==(const Multicast &) const = default;
};

struct Quorum
{
    std::optional<bool> twoNode;
    std::optional<bool> waitForAll;
    std::optional<bool> autoTieBreaker;
    std::optional<bool> lastManStanding;
    std::optional<int> expectedVotes;
    std::optional<Qdevice> qdevice;

    bool operator==(const Quorum &) const = default;
};

struct Crypto
{
    QString cipher; ///< none | aes128 | aes192 | aes256; unset: aes256
    QString hash;   ///< none | sha1 | sha256 ...; unset: sha256
    std::optional<SecretRef> key;

    bool operator==(const Crypto &) const = default;
};

/// The host firewall. With manage = false the admin keeps it; `open` lists what it lets in.
struct Firewall
{
    bool manage = true;
    QStringList open; ///< "5405/udp", "21064/sctp", "49152-49215/tcp", "igmp"

    bool operator==(const Firewall &) const = default;
};

struct Cluster
{
    QString name;
    QString platform;
    QStringList rings; ///< networks, ring 0 first
    std::optional<int> configVersion;
    QString transport;          ///< cman: udp | udpb | udpu; corosync 3: knet | udp | udpu
    QString ringMode;           ///< rrp_mode or link_mode: passive | active | rr
    QList<int> linkPriorities;  ///< per ring, corosync 3; the highest wins
    QList<Multicast> multicast; ///< per ring, cman
    std::optional<int> token;
    std::optional<int> consensus;
    std::optional<int> postJoinDelay; ///< seconds, cman
    std::optional<Crypto> crypto;
    Quorum quorum;
    QString dlmProtocol;               ///< tcp | sctp | detect
    std::optional<int> noPathRetry;    ///< multipath: checker intervals before an I/O error
    QMap<QString, QString> properties; ///< further CIB cluster properties
    std::optional<int> stickiness;
    std::optional<bool> startAtBoot;
    QStringList timeServers;
    QString migrationNetwork;
    QString managementHost; ///< the machine from which the cluster is managed
    QStringList
        keepServices; ///< the site keeps these running although the recipe switches them off
    QStringList otherClusters; ///< names of the other clusters of the site
    Firewall firewall;
    QString notes;

    bool operator==(const Cluster &) const = default;
};

struct VolumeGroup
{
    QString name;
    QStringList luns;
    QString notes;

    bool operator==(const VolumeGroup &) const = default;
};

struct Disk
{
    std::optional<qint64> size;
    QString vg;     ///< unset: the only volume group
    QString volume; ///< unset: kvm_<vm>, further disks kvm_<vm>_1 ...
    QString cache;  ///< unset: none
    QString file;   ///< a local file or ISO instead of a volume (judged by V-04)
    bool shareable = false;

    bool operator==(const Disk &) const = default;
};

struct VmNic
{
    QString network;
    QString mac; ///< unset: derived from cluster, VM and index

    bool operator==(const VmNic &) const = default;
};

struct Vm
{
    QString name;
    QString uuid;     ///< unset: derived from cluster and name
    QString resource; ///< its id in the CIB; unset: vm-<name>
    qint64 memory = 0;
    int vcpus = 1;
    QString cpuModel; ///< unset: the hosts' common model
    QList<Disk> disks;
    QList<VmNic> nics;
    QString prefer;    ///< a host; a score below the stickiness
    QStringList hosts; ///< may run only there; empty: everywhere
    bool migrate = true;
    bool started = true;
    std::optional<int> priority;
    QMap<QString, int>
        timeouts; ///< seconds by operation: start, stop, monitor, migrate_to, migrate_from
    QString notes;

    bool operator==(const Vm &) const = default;
};

struct Waiver
{
    QString rule;
    QString subject;
    QString reason;

    bool operator==(const Waiver &) const = default;
};

/// Text of an imported file that nobody understood: kept, and written back in its place.
struct ForeignText
{
    QString file;
    QString anchor;
    QString text;

    bool operator==(const ForeignText &) const = default;
};

struct Design
{
    int version = 1; ///< the key `basalt:`
    Cluster cluster;
    QList<Network> networks;
    QList<Host> hosts;
    QList<Switch> switches;
    QList<Storage> storage;
    QList<Pdu> pdus;
    QList<FencingDevice> fencing;
    QList<Cable> cables;
    QList<VolumeGroup> volumeGroups;
    QList<Vm> vms;
    QList<Waiver> waivers;
    QList<ForeignText> foreign;
    QMap<QString, QPointF> layout; ///< thing -> position on the canvas
    QString notes;

    bool operator==(const Design &) const = default;
};

}
