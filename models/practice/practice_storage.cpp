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

/// The settings of multipath.conf's `multipaths` section: WWID -> alias.
QMap<QString, QString> aliasesIn(const QByteArray &text)
{
    static const QRegularExpression words(u"^(\\S+)\\s+\"?([^\"]*?)\"?$"_s);
    QMap<QString, QString> aliases;
    QString wwid;
    for (const QString &raw : QString::fromUtf8(text).split(u'\n')) {
        const QRegularExpressionMatch match = words.match(raw.trimmed());
        if (match.captured(1) == u"wwid")
            wwid = match.captured(2);
        else if (match.captured(1) == u"alias" && !wwid.isEmpty())
            aliases.insert(wwid, match.captured(2));
        else if (raw.contains(u'}'))
            wwid.clear();
    }
    return aliases;
}

/// Two paths, or a WWID that was remembered: what `find_multipaths yes` asks for.
void mapDisks(Machine &machine)
{
    const QByteArray conf = contentOf(machine.host(), u"/etc/multipath.conf"_s);
    const QMap<QString, QString> aliases = aliasesIn(conf);
    QMap<QString, int> paths;
    for (const DiskPath &disk : diskPaths(machine)) {
        if (!disk.isLocal)
            ++paths[disk.wwid];
    }
    QMap<QString, QString> maps;
    int next = 0;
    for (auto it = paths.cbegin(); it != paths.cend(); ++it) {
        const bool isWanted = *it > 1 || machine.host().wwids.contains(it.key())
                              || conf.contains("find_multipaths no");
        if (!isWanted)
            continue;
        QString alias = aliases.value(it.key(), machine.host().maps.value(it.key()));
        if (alias.isEmpty())
            alias = conf.contains("user_friendly_names yes") ? u"mpath"_s + QChar(u'a' + next++)
                                                             : it.key();
        maps.insert(it.key(), alias);
    }
    machine.host().maps = maps;
}

QByteArray sizeText(qint64 bytes)
{
    static const char *const units[] = {"K", "M", "G", "T", "P"};
    double value = static_cast<double>(bytes) / 1024;
    size_t unit = 0;
    while (value >= 1024 && unit + 1 < std::size(units)) {
        value /= 1024;
        ++unit;
    }
    return QByteArray::number(value, 'f', value < 10 ? 1 : 0) + units[unit];
}

QByteArray mapText(Machine &machine, const QString &wwid, int number)
{
    QList<DiskPath> paths;
    for (const DiskPath &disk : diskPaths(machine)) {
        if (disk.wwid == wwid)
            paths.append(disk);
    }
    const QString alias = machine.host().maps.value(wwid);
    QString out = alias == wwid ? wwid : u"%1 (%2)"_s.arg(alias, wwid);
    out += u" dm-%1 %2,%3\nsize=%4 features='1 queue_if_no_path' hwhandler='1 alua' wp=rw\n"_s
               .arg(number)
               .arg(paths.isEmpty() ? QString() : paths.constFirst().vendor,
                    paths.isEmpty() ? QString() : paths.constFirst().model,
                    QString::fromLatin1(sizeText(lunSize(machine.world, wwid))));
    const QString selector = machine.world.platform.init == catalogue::InitSystem::SysV
                                 ? u"round-robin"_s
                                 : u"service-time"_s;
    out += u"`-+- policy='%1 0' prio=50 status=%2\n"_s.arg(
        selector, goodPaths(machine, wwid) > 0 ? u"active"_s : u"enabled"_s);
    for (qsizetype i = 0; i < paths.size(); ++i)
        out += u"  %1- %2 %3 %4 %5\n"_s.arg(i + 1 == paths.size() ? u"`"_s : u"|"_s,
                                            paths[i].address, paths[i].name, paths[i].number,
                                            paths[i].isUp ? u"active ready  running"_s
                                                          : u"failed faulty running"_s);
    return out.toUtf8();
}

Answer multipath(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!machine.host().packages.contains(u"multipath-tools"_s)
        && !machine.host().packages.contains(u"device-mapper-multipath"_s))
        return refused(127, "sh: multipath: command not found\n");
    if (arguments.value(0) == u"-a") {
        if (!machine.host().wwids.contains(arguments.value(1)))
            machine.host().wwids.append(arguments.value(1));
        return answered("wwid '" + arguments.value(1).toUtf8() + "' added\n");
    }
    if (arguments.value(0) == u"-r" || arguments.isEmpty()) {
        if (machine.host().services.value(u"multipathd"_s).isActive)
            mapDisks(machine);
        return answered();
    }
    if (arguments.value(0) == u"-t")
        return answered(contentOf(machine.host(), u"/etc/multipath.conf"_s));
    if (arguments.value(0) != u"-ll")
        return refused(127, "basalt practice: multipath " + arguments.join(u' ').toUtf8()
                                + ": not simulated\n");
    Answer answer;
    int number = 2;
    for (const QString &wwid : machine.host().maps.keys())
        answer.out += mapText(machine, wwid, number++);
    return answer;
}

Answer multipathd(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!machine.host().services.value(u"multipathd"_s).isActive)
        return refused(1, "error: multipathd is not running\n");
    const QString words = arguments.join(u' ');
    if (words.contains(u"reconfigure") || words.contains(u"add map")) {
        mapDisks(machine);
        return answered("ok\n");
    }
    return refused(127, "basalt practice: multipathd " + words.toUtf8() + ": not simulated\n");
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

QByteArray startMultipathd(Machine &machine)
{
    if (!findFile(machine.host(), u"/etc/multipath.conf"_s)
        && machine.world.platform.init == catalogue::InitSystem::SysV)
        return "multipathd: /etc/multipath.conf does not exist, blacklisting all devices.\n";
    mapDisks(machine);
    return {};
}

QByteArray stopMultipathd(Machine &)
{
    // The kernel keeps the maps; only nobody watches the paths any more.
    return {};
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

const std::vector<Command> &multipathCommands()
{
    static const std::vector<Command> commands{
        {"multipath", multipath},
        {"multipathd", multipathd},
    };
    return commands;
}

}
