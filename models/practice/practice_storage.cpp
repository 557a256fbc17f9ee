#include "practice/practice_storage.h"

#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_services.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr qint64 localDiskSize = 300LL * 1000 * 1000 * 1000;
constexpr int minorsPerDisk = 16;
constexpr int majors[] = {8, 65, 66, 67, 68, 69, 70, 71, 128, 129, 130, 131, 132, 133, 134, 135};

QString diskName(int index)
{
    QString name;
    for (int rest = index; rest >= 0; rest = rest / 26 - 1)
        name.prepend(QChar(u'a' + rest % 26));
    return u"sd"_s + name;
}

QString diskNumber(int index)
{
    return u"%1:%2"_s.arg(majors[index / minorsPerDisk % 16])
        .arg(index % minorsPerDisk * minorsPerDisk);
}

/// The local disk's WWID from the design's stable path, else one of the host's own.
QString localWwid(const design::Host &host)
{
    static const QRegularExpression byId(
        u"/(?:scsi|wwn|dm-uuid-mpath)-(?:0x)?(3?[0-9a-f]{16,33})$"_s);
    const QString device = host.systemDisk ? host.systemDisk->device : QString();
    const QString found = byId.match(device).captured(1);
    if (!found.isEmpty())
        return found.size() % 2 == 0 ? u'3' + found : found;
    return u"3600508b1001c"_s
           + QString::number(qHash(host.name, 1U) & 0xffffffffU, 16).rightJustified(20, u'0');
}

DiskPath localDisk(const design::Host &host)
{
    DiskPath disk;
    disk.name = diskName(0);
    disk.number = diskNumber(0);
    disk.address = u"0:0:0:0"_s;
    disk.wwid = localWwid(host);
    disk.size = localDiskSize;
    disk.vendor = u"HP"_s;
    disk.model = u"LOGICAL VOLUME"_s;
    disk.isLocal = true;
    return disk;
}

bool isMaskedFor(const design::Lun &lun, const QString &host)
{
    return !lun.hosts.isEmpty() && !lun.hosts.contains(host);
}

/// host1, host2 ... are the HBAs; software iSCSI comes after them.
int adapterNumber(const design::Host &host, const QString &initiator)
{
    for (qsizetype i = 0; i < host.hbas.size(); ++i) {
        if (initiator == host.name + u':' + host.hbas[i].name)
            return static_cast<int>(i) + 1;
    }
    return static_cast<int>(host.hbas.size()) + 1;
}

/// Whether the host has logged in to the portal on this port of a box.
bool hasSession(const Machine &machine, const QString &target)
{
    const StoredHost &host = machine.world.hosts[machine.name];
    for (const design::Storage &box : machine.world.design.storage) {
        for (const design::Controller &controller : box.controllers) {
            for (const design::ControllerPort &port : controller.ports) {
                if (box.name + u':' + port.name == target)
                    return findFile(
                        host, u"/var/lib/iscsi/nodes/%1/%2,3260,1/default"_s.arg(box.iqn, port.ip));
            }
        }
    }
    return false;
}

/// A path that was never there is not a disk; one that went away stays, failed, as under Linux.
QList<whatif::StoragePath> knownPaths(Machine &machine)
{
    QList<whatif::StoragePath> paths;
    for (const whatif::StoragePath &path : wiring(machine.world).paths) {
        const bool isFc = !path.initiator.isEmpty() || path.target.isEmpty();
        if (path.host == machine.name && (isFc || hasSession(machine, path.target)))
            paths.append(path);
    }
    return paths;
}

}

QString mapperName(const QString &group, const QString &volume)
{
    return QString(group).replace(u'-', u"--"_s) + u'-' + QString(volume).replace(u'-', u"--"_s);
}

QList<DiskPath> diskPaths(Machine &machine)
{
    QList<DiskPath> disks{localDisk(machine.drawn())};
    QMap<QString, int> targets;
    for (const whatif::StoragePath &path : knownPaths(machine)) {
        const int adapter = adapterNumber(machine.drawn(), path.initiator);
        const int target = targets[path.initiator]++;
        for (const design::Storage &box : machine.world.design.storage) {
            for (qsizetype lun = 0; box.name == path.storage && lun < box.luns.size(); ++lun) {
                if (isMaskedFor(box.luns[lun], machine.name))
                    continue;
                const int index = static_cast<int>(disks.size());
                disks.append({diskName(index), diskNumber(index),
                              u"%1:0:%2:%3"_s.arg(adapter).arg(target).arg(lun + 1),
                              box.luns[lun].wwid, box.luns[lun].size.value_or(0), box.vendor,
                              box.product, path.initiator, path.target, false, path.isUp});
            }
        }
    }
    return disks;
}

int goodPaths(Machine &machine, const QString &wwid)
{
    int good = 0;
    for (const DiskPath &disk : diskPaths(machine))
        good += disk.wwid == wwid && disk.isUp;
    return good;
}

QString rootGroup(const Machine &machine)
{
    const std::optional<design::SystemDisk> &disk = machine.drawn().systemDisk;
    return disk && !disk->vg.isEmpty() ? disk->vg : u"vg_root"_s;
}

bool seesGroup(Machine &machine, const QString &group)
{
    const StoredVolumeGroup stored = machine.world.shared.volumeGroups.value(group);
    return !stored.wwids.isEmpty()
           && std::all_of(stored.wwids.cbegin(), stored.wwids.cend(), [&](const QString &wwid) {
                  return machine.host().maps.contains(wwid) && goodPaths(machine, wwid) > 0;
              });
}

bool canLock(Machine &machine, const QString &group)
{
    const QString sharing = machine.world.shared.volumeGroups.value(group).sharing;
    if (sharing == u"shared")
        return machine.host().startedLocks.contains(group);
    if (sharing == u"clustered")
        return machine.host().services.value(u"clvmd"_s).isActive;
    return true;
}

QString wwidOf(Machine &machine, const QString &device)
{
    const QString name = device.section(u'/', -1);
    const QString mapped = machine.host().maps.key(name);
    if (!mapped.isEmpty())
        return mapped;
    for (const DiskPath &disk : diskPaths(machine)) {
        if (disk.name == name)
            return disk.wwid;
    }
    return {};
}

qint64 lunSize(const World &world, const QString &wwid)
{
    for (const design::Storage &box : world.design.storage) {
        for (const design::Lun &lun : box.luns) {
            if (lun.wwid == wwid)
                return lun.size.value_or(0);
        }
    }
    return 0;
}

QByteArray startClvmd(Machine &machine)
{
    if (!machine.host().member)
        return "clvmd: cluster not running\n";
    if (!contentOf(machine.host(), u"/etc/lvm/lvm.conf"_s).contains("locking_type = 3"))
        return "clvmd could not create local socket: locking_type is not set to clustered\n";
    for (auto group = machine.world.shared.volumeGroups.cbegin();
         group != machine.world.shared.volumeGroups.cend(); ++group) {
        if (group->sharing != u"clustered" || !seesGroup(machine, group.key()))
            continue;
        for (const QString &volume : group->volumes.keys())
            machine.host().volumes.insert(group.key() + u'/' + volume, u"shared"_s);
    }
    return {};
}

QByteArray stopClvmd(Machine &machine)
{
    for (const QString &volume : machine.host().volumes.keys())
        machine.host().volumes.remove(volume);
    return {};
}

}
