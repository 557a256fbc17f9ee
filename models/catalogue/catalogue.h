// What Basalt knows about platforms, fence agents and arrays. Data from resources/catalogue.
#pragma once

#include "core/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>

namespace basalt::catalogue {

enum class Stack { Cman, Corosync3 };
enum class NetworkDialect { Ifcfg, Ifupdown, NetworkManager };
enum class InitSystem { SysV, Systemd };
enum class Locking { Clvmd, Lvmlockd };
enum class FirewallDialect { Iptables, Nftables, Firewalld };
enum class TimeDialect {
    Ntp,           ///< a complete ntp.conf
    Chrony,        ///< a complete chrony.conf
    ChronySources, ///< a file of servers beside the distribution's chrony.conf
};

/// What differs between distributions: capabilities and data. No code compares platform ids.
struct Platform
{
    QString id;    ///< what a design names; the file is named after it
    QString title; ///< "CentOS/RHEL 6.2"
    QString provenBy;
    Stack stack = Stack::Corosync3;
    NetworkDialect network = NetworkDialect::NetworkManager;
    InitSystem init = InitSystem::Systemd;
    Locking locking = Locking::Lvmlockd;
    FirewallDialect firewall = FirewallDialect::Firewalld;
    TimeDialect time = TimeDialect::Chrony;
    QString timeFile;    ///< "/etc/chrony.conf"
    QString packageTool; ///< yum | apt | dnf
    QStringList packages;
    QStringList iscsiPackages;            ///< more, for hosts that reach storage by iSCSI
    QMap<QString, QString> agentPackages; ///< fence agent -> a package that it calls, beyond those
    QStringList servicesOn;               ///< in the order in which they start
    QStringList servicesOff;
    QStringList iscsiServices;
    QStringList qdevicePackages; ///< more, for clusters with a quorum device
    QStringList qdeviceServices; ///< started after corosync
    QString firewallService;     ///< on when Basalt manages the firewall
    QString pacemakerVersion;    ///< "1.1.6"
    QString corosyncVersion;
    QString cibSchema; ///< "pacemaker-1.2": validate-with
    bool hasCrmShell = false;
    bool hasPcs = false;
    QString pcsVersion;
    QList<int> ringBondModes; ///< bond modes the vendor supports below a ring; empty: not limited
    bool dlmOverTwoRings = true; ///< false: the vendor does not support DLM with more than one ring
    bool newFenceParameterNames = true; ///< ip, username ... instead of ipaddr, login ...
    QString machineType;                ///< libvirt; "q35"
    QString emulator;                   ///< empty: libvirt's default
    bool domainHasRng = true;
    bool domainHasDiscard = true;
    QString videoModel;
    QString libvirtService; ///< libvirtd.service | virtqemud.socket
    bool libvirtModular = false;
    bool libvirtHasMigrationHost = true; ///< qemu.conf knows migration_host
    QString multipathFindPaths;          ///< value of find_multipaths
    QStringList
        multipathLacks; ///< settings of the recorded array table that this parser doesn't know
    bool lvmHasGlobalFilter = true;
    bool lvmUsesDevicesFile = false;
    int defaultToken = 3000; ///< milliseconds
    QString modulesDialect;  ///< "modules-load" | "sysconfig-modules"
    QString sysctlFile;
    QStringList sysctlDistribution; ///< the replaced file's own settings, "key = value"
    QString iscsidStartup;          ///< the distribution's iscsid.startup
    QString sctpDeniedIn; ///< file in which the distribution denies sctp; empty: it doesn't
    QString timeService;
    QString initramfsCommand;
    QStringList initNotes; ///< what has never been run by us, said to the user

    bool operator==(const Platform &) const = default;
};

struct AgentParameter
{
    QString name;
    QString type; ///< string | integer | second | boolean | select
    QString description;
    QString defaultValue;
    bool required = false;
    QStringList choices;
    QString replacedBy; ///< this is the old name of that parameter

    bool operator==(const AgentParameter &) const = default;
};

struct FenceAgent
{
    QString name; ///< "fence_ipmilan"
    QString title;
    bool onBoard = false; ///< a management board inside the host it kills: dies with its power
    QStringList actions;
    QList<AgentParameter> parameters;

    bool operator==(const FenceAgent &) const = default;
};

/// A device section of multipath's built-in table.
struct ArrayFamily
{
    QString title;
    QString vendor;                  ///< regular expression as multipath writes it
    QString product;                 ///< regular expression
    QMap<QString, QString> settings; ///< path_grouping_policy, prio, hardware_handler ...

    bool operator==(const ArrayFamily &) const = default;
};

struct Catalogue
{
    QMap<QString, Platform> platforms;
    QMap<QString, FenceAgent> agents;
    QList<ArrayFamily> arrays;
};

/// The catalogue compiled into the program; read once, then shared.
const Catalogue &builtIn();

const Platform *findPlatform(const Catalogue &catalogue, const QString &id);
const FenceAgent *findAgent(const Catalogue &catalogue, const QString &name);

/// The family that multipath would take: the last one of which both expressions are found in the
/// device's vendor and product; nullptr if none.
const ArrayFamily *findArray(const Catalogue &catalogue, const QString &vendor,
                             const QString &product);

/// The parameter of an agent, or nullptr.
const AgentParameter *findParameter(const FenceAgent &agent, const QString &name);

/// The name under which this platform's agent knows a parameter, whichever of the two names is given:
/// `ip` and `ipaddr` become `ip` on platforms with the new names, else `ipaddr`. Unknown names stay.
QString parameterName(const FenceAgent &agent, const QString &name, const Platform &platform);

}
