// Disks, multipath maps and LVM of a simulated host.
#pragma once

#include "practice/practice_machine.h"

namespace basalt::practice {

/// One SCSI disk as the kernel sees it: a path to a LUN, or the local system disk.
struct DiskPath
{
    QString name;    ///< "sdb"
    QString number;  ///< "8:16"
    QString address; ///< "1:0:0:1"
    QString wwid;
    qint64 size = 0;
    QString vendor;
    QString model;
    QString initiator; ///< "magma1:fc0"; empty: iSCSI or local
    QString target;    ///< "msa1:A1"
    bool isLocal = false;
    bool isUp = true;

    bool operator==(const DiskPath &) const = default;
};

/// A logical volume's device-mapper name: hyphens in names are doubled.
QString mapperName(const QString &group, const QString &volume);

QList<DiskPath> diskPaths(Machine &machine);
/// Paths of a LUN that carry I/O on this host.
int goodPaths(Machine &machine, const QString &wwid);
/// The volume group of the root file system: local, never shared.
QString rootGroup(const Machine &machine);
/// Whether all LUNs of the group are mapped here and answer.
bool seesGroup(Machine &machine, const QString &group);
/// Whether this host may use the volumes of a shared or clustered group: its lock manager runs.
bool canLock(Machine &machine, const QString &group);
/// The WWID behind "/dev/mapper/ALIAS", "/dev/sdb"; empty: no such device.
QString wwidOf(Machine &machine, const QString &device);
qint64 lunSize(const World &world, const QString &wwid);

QByteArray startMultipathd(Machine &machine);
QByteArray stopMultipathd(Machine &machine);
QByteArray startClvmd(Machine &machine);
QByteArray stopClvmd(Machine &machine);

const std::vector<Command> &multipathCommands();
const std::vector<Command> &lvmCommands();
const std::vector<Command> &lvmReportCommands();

}
