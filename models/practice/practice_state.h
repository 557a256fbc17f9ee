// What the practice cluster knows: plain values, kept as JSON between two programs.
//
// Times are seconds of the simulated clock, which begins at 0 and never goes back.
#pragma once

#include "core/result.h"
#include "formats/cib.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>

namespace basalt::practice {

/// A file of a host; folders are implied by the files in them. A symbolic link has a target.
struct StoredFile
{
    QByteArray content;
    int mode = 0644;
    QString owner = QStringLiteral("root:root");
    QString target;

    bool operator==(const StoredFile &) const = default;
};

struct StoredService
{
    bool isEnabled = false;
    bool isActive = false;
    bool isFailed = false;

    bool operator==(const StoredService &) const = default;
};

/// A network interface as the kernel has it now.
struct StoredLink
{
    QString kind; ///< empty: a port; else bond | bridge | vlan
    bool isUp = false;
    QStringList addresses; ///< CIDR
    QString master;
    QString lower; ///< of a VLAN
    int vlan = 0;
    int mtu = 1500;
    QString mode;    ///< of a bond: "active-backup" or a number as the file says it
    QString primary; ///< of a bond
    int miimon = 0;

    bool operator==(const StoredLink &) const = default;
};

/// A command that runs on the host by itself at a time; a reboot forgets it.
struct StoredTimer
{
    double at = 0;
    QStringList argv;

    bool operator==(const StoredTimer &) const = default;
};

/// corosync or cman while it runs on a host.
struct StoredMember
{
    double since = 0;
    QByteArray config; ///< the file as it was read: what is in force
    QByteArray key;
    QString nodeName;
    QMap<int, QString> faultyRings; ///< by number: the stack's words
    qint64 joinedAt = 0;            ///< milliseconds since 1970
    int incarnation = 0;
    bool sawAll = false; ///< once all nodes were there: wait_for_all is satisfied

    bool operator==(const StoredMember &) const = default;
};

/// What a host does; its disk is apart.
struct StoredActivity
{
    bool isOn = true;
    double bootedAt = 0;
    std::optional<double> bootsAt; ///< while it is off: when it will be up again
    QMap<QString, StoredService> services;
    QMap<QString, StoredLink> links;
    QString gateway;
    QStringList modules;
    QSet<QString> daemons; ///< that no service started: "dlm", "lvmlockd"
    QMap<QString, StoredTimer> timers;
    QMap<QString, QString> maps;    ///< of multipathd: WWID -> alias
    QStringList wwids;              ///< remembered by `multipath -a`
    QSet<QString> startedLocks;     ///< volume groups whose lock space is joined
    QMap<QString, QString> volumes; ///< active ones, "vg_vm/kvm_x" -> shared | exclusive
    QMap<QString, QString> domains; ///< running ones -> the file they were made from
    std::optional<StoredMember> member;
    bool isPacemakerUp = false;
    double pacemakerSince = 0;

    bool operator==(const StoredActivity &) const = default;
};

struct StoredHost : StoredActivity
{
    QMap<QString, StoredFile> files;
    QMap<QString, QString> packages; ///< name -> version

    bool operator==(const StoredHost &) const = default;
};

struct StoredVolume
{
    qint64 size = 0;
    QByteArray content; ///< what was written to it; empty: nothing
    QString uuid;

    bool operator==(const StoredVolume &) const = default;
};

struct StoredVolumeGroup
{
    QString sharing; ///< none | shared | clustered
    QStringList wwids;
    QMap<QString, StoredVolume> volumes;
    QString uuid;

    bool operator==(const StoredVolumeGroup &) const = default;
};

/// What lies on a LUN.
struct StoredLun
{
    QString signature; ///< "LVM2_member", "ext4" ...; empty: blank
    QString pvUuid;

    bool operator==(const StoredLun &) const = default;
};

/// A resource instance (a primitive, or a clone's copy on a node).
struct StoredInstance
{
    QString node;   ///< the host where it runs; empty: nowhere
    QString action; ///< start | stop | migrate in progress; empty: at rest
    QString target; ///< of an action
    double doneAt = 0;
    QMap<QString, QString> failedOn; ///< host -> why it could not be started there
    formats::CibPrimitive started;   ///< as it was when it started

    bool operator==(const StoredInstance &) const = default;
};

struct StoredFencing
{
    QString target;
    QString origin;
    QString delegate;
    QString device;
    QString status; ///< pending | success | failed
    double doneAt = 0;
    qint64 wallClock = 0; ///< milliseconds since 1970 when it was done

    bool operator==(const StoredFencing &) const = default;
};

/// What the hosts share: storage, the cluster's own data, the clock.
struct StoredShared
{
    QString cluster;
    double clock = 0;
    QStringList faults;
    QMap<QString, StoredLun> luns; ///< by WWID
    QMap<QString, StoredVolumeGroup> volumeGroups;
    QByteArray cib; ///< XML without the status section; empty: none yet
    int epoch = 0;
    QString cibChangedBy; ///< node
    qint64 cibChangedAt = 0;
    QStringList expected; ///< hosts that were in the Pacemaker cluster and did not leave it cleanly
    QStringList standby;  ///< hosts
    QMap<QString, StoredInstance> instances; ///< "vm-x", "dlm:magma1" -> state
    QList<StoredFencing> fencing;
    int ringSequence = 4;

    bool operator==(const StoredShared &) const = default;
};

QJsonObject toJson(const StoredHost &host);
QJsonObject toJson(const StoredShared &shared);
StoredHost hostFromJson(const QJsonObject &object);
StoredShared sharedFromJson(const QJsonObject &object);

/// What leads from one state of a host to another, in the files that differ; empty: nothing.
QJsonObject changeBetween(const StoredHost &before, const StoredHost &now);
void applyChange(const QJsonObject &change, StoredHost &host);

}
