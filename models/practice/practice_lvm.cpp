// LVM: physical volumes on multipath maps, groups under lvmlockd or clvmd, volumes.
#include "practice/practice_lvm.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

Answer noDevice(const QString &device)
{
    return refused(5, u"  Device %1 not found.\n"_s.arg(device).toUtf8());
}

Answer pvcreate(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    Answer answer;
    for (const QString &device : lvmWords(arguments).names) {
        const QString wwid = wwidOf(machine, device);
        if (wwid.isEmpty() || goodPaths(machine, wwid) == 0)
            return noDevice(device);
        StoredLun &lun = machine.world.shared.luns[wwid];
        if (!lun.signature.isEmpty() && !arguments.contains(u"-ff"_s)
            && !arguments.contains(u"-y"_s))
            return refused(5, u"  WARNING: %1 signature detected on %2. Wipe it? [y/n]: [n]\n"
                              "  Aborted wiping of %1.\n"_s.arg(lun.signature, device)
                                  .toUtf8());
        lun.signature = u"LVM2_member"_s;
        lun.pvUuid = uuidOf(wwid);
        answer.out += u"  Physical volume \"%1\" successfully created.\n"_s.arg(device).toUtf8();
    }
    return answer;
}

Answer vgcreate(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const LvmWords words = lvmWords(arguments);
    const QString name = words.names.value(0);
    if (machine.world.shared.volumeGroups.contains(name))
        return refused(5, u"  A volume group called %1 already exists.\n"_s.arg(name).toUtf8());
    StoredVolumeGroup group;
    group.uuid = uuidOf(name);
    group.sharing = words.options.contains(u"--shared"_s) ? u"shared"_s
                    : words.options.value(u"-c"_s, words.options.value(u"--clustered"_s)) == u"y"
                        ? u"clustered"_s
                        : u"none"_s;
    if (group.sharing == u"shared" && !machine.host().daemons.contains(u"lvmlockd"_s))
        return refused(5, "  Using a shared lock type requires lvmlockd.\n");
    if (group.sharing == u"clustered" && !machine.host().services.value(u"clvmd"_s).isActive)
        return refused(5, "  connect() failed on local socket: No such file or directory\n"
                          "  Internal cluster locking initialisation failed.\n");
    for (const QString &device : words.names.mid(1)) {
        const QString wwid = wwidOf(machine, device);
        if (wwid.isEmpty() || goodPaths(machine, wwid) == 0)
            return noDevice(device);
        StoredLun &lun = machine.world.shared.luns[wwid];
        if (!lun.signature.isEmpty() && lun.signature != u"LVM2_member")
            return refused(
                5, u"  Device %1 is already in use (%2).\n"_s.arg(device, lun.signature).toUtf8());
        for (const StoredVolumeGroup &other : machine.world.shared.volumeGroups) {
            if (other.wwids.contains(wwid))
                return refused(
                    5, u"  Physical volume '%1' is already in a volume group\n"_s.arg(device)
                           .toUtf8());
        }
        lun.signature = u"LVM2_member"_s;
        lun.pvUuid = uuidOf(wwid);
        group.wwids.append(wwid);
    }
    machine.world.shared.volumeGroups.insert(name, group);
    if (group.sharing == u"shared")
        machine.host().startedLocks.insert(name);
    return answered((group.sharing == u"clustered"
                         ? u"  Clustered volume group \"%1\" successfully created\n"_s
                         : u"  Volume group \"%1\" successfully created\n"_s)
                        .arg(name)
                        .toUtf8());
}

/// Activation letters: y, n, sy, ey, ay, ly, ln.
Answer activate(Machine &machine, const QString &group, const QString &volume,
                const QString &letters)
{
    StoredHost &host = machine.host();
    const QString key = group + u'/' + volume;
    if (letters.endsWith(u'n')) {
        host.volumes.remove(key);
        return answered();
    }
    if (!canLock(machine, group))
        return refused(5, u"  Cannot access VG %1 due to failed lock.\n"_s.arg(group).toUtf8());
    const QString mode =
        letters.contains(u's') || letters.contains(u'l') ? u"shared"_s : u"exclusive"_s;
    for (auto other = machine.world.hosts.cbegin(); other != machine.world.hosts.cend(); ++other) {
        const QString there = other->volumes.value(key);
        if (other.key() != machine.name && !there.isEmpty()
            && machine.world.shared.volumeGroups.value(group).sharing == u"shared"
            && (mode == u"exclusive" || there == u"exclusive"))
            return refused(5, u"  LV locked by other host: %1\n"_s.arg(key).toUtf8());
    }
    host.volumes.insert(key, mode);
    return answered();
}

Answer vgchange(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const LvmWords words = lvmWords(arguments);
    for (const QString &name : words.names) {
        if (!seesGroup(machine, name))
            return noGroup(name);
        if (words.options.contains(u"--lock-start"_s) || words.options.contains(u"--lockstart"_s)) {
            if (!machine.host().daemons.contains(u"lvmlockd"_s))
                return refused(5, "  VG start failed: lvmlockd is not running\n");
            machine.host().startedLocks.insert(name);
        }
        if (words.options.contains(u"--lock-stop"_s) || words.options.contains(u"--lockstop"_s))
            machine.host().startedLocks.remove(name);
        const QString letters = words.options.value(u"-a"_s, words.options.value(u"--activate"_s));
        if (letters.isEmpty())
            continue;
        for (const QString &volume : machine.world.shared.volumeGroups.value(name).volumes.keys()) {
            const Answer answer = activate(machine, name, volume, letters);
            if (answer.exitCode != 0)
                return answer;
        }
    }
    return answered();
}

/// "20G", "20480m", "21474836480b", "10.5g"
qint64 sizeOf(const QString &text)
{
    static const QRegularExpression form(u"^([0-9.]+)([bskmgtBSKMGT]?)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QString unit = match.captured(2).toLower();
    const double factor = unit == u"b"   ? 1
                          : unit == u"s" ? 512
                          : unit == u"k" ? 1024.0
                          : unit == u"g" ? 1024.0 * 1024 * 1024
                          : unit == u"t" ? 1024.0 * 1024 * 1024 * 1024
                                         : 1024.0 * 1024;
    const auto bytes = static_cast<qint64>(match.captured(1).toDouble() * factor);
    return (bytes + extent - 1) / extent * extent;
}

Answer lvcreate(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const LvmWords words = lvmWords(arguments);
    const QString group = words.names.value(0);
    const QString name = words.options.value(u"-n"_s, words.options.value(u"--name"_s));
    const qint64 size = sizeOf(words.options.value(u"-L"_s, words.options.value(u"--size"_s)));
    if (!seesGroup(machine, group))
        return noGroup(group);
    if (!canLock(machine, group))
        return refused(5, u"  Cannot access VG %1 due to failed lock.\n"_s.arg(group).toUtf8());
    StoredVolumeGroup &stored = machine.world.shared.volumeGroups[group];
    if (stored.volumes.contains(name))
        return refused(
            5, u"  Logical Volume \"%1\" already exists in volume group \"%2\"\n"_s.arg(name, group)
                   .toUtf8());
    if (size <= 0 || size > freeSize(machine.world, stored))
        return refused(5, u"  Volume group \"%1\" has insufficient free space (%2 extents): %3 "
                          "required.\n"_s.arg(group)
                              .arg(freeSize(machine.world, stored) / extent)
                              .arg(size / extent)
                              .toUtf8());
    stored.volumes.insert(name, {size, {}, uuidOf(group + u'/' + name)});
    const QString letters =
        words.options.value(u"-a"_s, words.options.value(u"--activate"_s, u"y"_s));
    const Answer active = activate(machine, group, name, letters);
    return active.exitCode != 0
               ? active
               : answered(u"  Logical volume \"%1\" created.\n"_s.arg(name).toUtf8());
}

Answer lvchange(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const LvmWords words = lvmWords(arguments);
    for (const QString &text : words.names) {
        const auto [group, volume] = volumeNamed(text);
        if (!seesGroup(machine, group))
            return noGroup(group);
        if (!machine.world.shared.volumeGroups.value(group).volumes.contains(volume))
            return refused(
                5, u"  Failed to find logical volume \"%1/%2\"\n"_s.arg(group, volume).toUtf8());
        const Answer answer =
            activate(machine, group, volume,
                     words.options.value(u"-a"_s, words.options.value(u"--activate"_s)));
        if (answer.exitCode != 0)
            return answer;
    }
    return answered();
}

Answer lvremove(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &text : lvmWords(arguments).names) {
        const auto [group, volume] = volumeNamed(text);
        if (!seesGroup(machine, group) || !canLock(machine, group))
            return noGroup(group);
        machine.world.shared.volumeGroups[group].volumes.remove(volume);
        for (StoredHost &host : machine.world.hosts)
            host.volumes.remove(group + u'/' + volume);
    }
    return answered();
}

}

LvmWords lvmWords(const QStringList &arguments)
{
    static const QStringList valued{
        u"-n"_s,         u"-L"_s,        u"-l"_s,          u"-o"_s,         u"--name"_s,
        u"--size"_s,     u"--options"_s, u"--separator"_s, u"--units"_s,    u"--reportformat"_s,
        u"-S"_s,         u"--select"_s,  u"-a"_s,          u"--activate"_s, u"-s"_s,
        u"-W"_s,         u"-Z"_s,        u"--config"_s,    u"--locktype"_s, u"-c"_s,
        u"--clustered"_s};
    LvmWords words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (!word.startsWith(u'-'))
            words.names.append(word);
        else if (word.startsWith(u"--") && word.contains(u'='))
            words.options.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
        else if (valued.contains(word))
            words.options.insert(word, arguments.value(++i));
        else if (!word.startsWith(u"--") && word.size() > 2)
            words.options.insert(word.left(2), word.mid(2));
        else
            words.options.insert(word, {});
    }
    return words;
}

QString uuidOf(const QString &name)
{
    const QString hex = QString::fromLatin1(
        QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex());
    return u"%1-%2-%3-%4-%5-%6-%7"_s.arg(hex.mid(0, 6), hex.mid(6, 4), hex.mid(10, 4),
                                         hex.mid(14, 4), hex.mid(18, 4), hex.mid(22, 4),
                                         hex.mid(26, 6));
}

Answer noGroup(const QString &group)
{
    return refused(
        5, u"  Volume group \"%1\" not found\n  Cannot process volume group %1\n"_s.arg(group)
               .toUtf8());
}

qint64 groupSize(const World &world, const StoredVolumeGroup &group)
{
    qint64 size = 0;
    for (const QString &wwid : group.wwids)
        size += lunSize(world, wwid) / extent * extent - extent;
    return size;
}

qint64 freeSize(const World &world, const StoredVolumeGroup &group)
{
    qint64 left = groupSize(world, group);
    for (const StoredVolume &volume : group.volumes)
        left -= volume.size;
    return left;
}

QPair<QString, QString> volumeNamed(const QString &text)
{
    const QString path = text.startsWith(u"/dev/") ? text.mid(5) : text;
    return {path.section(u'/', 0, 0), path.section(u'/', 1, 1)};
}

const std::vector<Command> &lvmCommands()
{
    static const std::vector<Command> commands{
        {"lvchange", lvchange}, {"lvcreate", lvcreate}, {"lvremove", lvremove},
        {"pvcreate", pvcreate}, {"vgchange", vgchange}, {"vgcreate", vgcreate},
    };
    return commands;
}

}
