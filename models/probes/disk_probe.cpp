// HBAs, iSCSI, disks by WWID, multipath maps with their paths, and what disks are used for: all
// from sysfs and udev's records, which never wait for a disk. Only the state of paths below a map
// needs a program, and that one asks the kernel, not the disks.
#include "probes/adapters.h"
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

// Kernels before 3.15 don't tell a disk's WWID in sysfs; scsi_id asks the disk for it.
constexpr Snippet diskSnippet{"facts-disks", BASALT_PROBE_HEAD R"sh(
section files grep -Hsa '' /proc/self/mountinfo /proc/swaps /sys/block/*/size /sys/block/*/dev \
    /sys/block/*/*/dev /sys/block/*/slaves/*/dev /sys/block/*/device/vendor \
    /sys/block/*/device/model /sys/block/*/device/state /sys/block/*/device/wwid \
    /sys/block/*/wwid /sys/block/*/dm/name /sys/block/*/dm/uuid \
    /sys/class/scsi_device/*/device/block/*/dev /sys/class/scsi_host/*/proc_name \
    /sys/class/fc_host/*/port_name /sys/class/fc_host/*/port_state \
    /sys/class/fc_host/*/fabric_name /sys/class/fc_remote_ports/*/port_name \
    /sys/class/fc_remote_ports/*/port_state /sys/class/fc_remote_ports/*/roles \
    /sys/class/sas_host/*/uevent /sys/class/iscsi_session/*/targetname \
    /sys/class/iscsi_connection/*/persistent_address /sys/class/iscsi_connection/*/persistent_port \
    /etc/iscsi/initiatorname.iscsi
section udev grep -Hsa -e '^E:ID_SERIAL=' -e '^E:ID_WWN=' -e '^E:ID_BUS=' /run/udev/data/b*
echo '=== scsi_id'
for disk in /sys/block/sd*; do
    [ -e "$disk" ] || continue
    [ ! -e "$disk/device/wwid" ] || continue
    for program in /lib/udev/scsi_id /usr/lib/udev/scsi_id; do
        [ -x "$program" ] || continue
        wwid=$(timeout 10 "$program" --whitelisted --replace-whitespace \
            --device="/dev/${disk##*/}" </dev/null) && echo "${disk##*/} $wwid"
        break
    done
done
printf '\n=== end 0\n'
for uuid in /sys/block/dm-*/dm/uuid; do
    [ -e "$uuid" ] || continue
    read -r value <"$uuid"
    case $value in
    mpath-*)
        section paths timeout 20 dmsetup status --target multipath
        break
        ;;
    esac
done
)sh"};

struct Block
{
    QString name;        ///< "sda", "sda1", "dm-0"
    QString number;      ///< "8:0"
    QString parent;      ///< of a partition
    QSet<QString> below; ///< of a dm device: names
    QString dmName;
    QString dmUuid;
    qint64 size = 0;
};

using Blocks = QMap<QString, Block>;

Blocks blocksOf(const FileLines &files)
{
    static const QRegularExpression file(
        u"^/sys/block/([^/]+)/(?:(slaves)/)?(?:([^/]+)/)?(dev)$"_s);
    Blocks blocks;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        const QRegularExpressionMatch match = file.match(it.key());
        if (!match.hasMatch())
            continue;
        const QString disk = match.captured(1);
        const QString inner = match.captured(3);
        const QString number = it.value().value(0).trimmed();
        if (!match.captured(2).isEmpty()) {
            blocks[disk].below.insert(inner);
        } else if (inner.isEmpty()) {
            blocks[disk].number = number;
        } else {
            blocks[inner].number = number;
            blocks[inner].parent = disk;
            blocks[inner].name = inner;
        }
        blocks[disk].name = disk;
    }
    for (Block &block : blocks) {
        const QString folder = u"/sys/block/"_s + block.name;
        block.dmName = valueOf(files, folder + u"/dm/name"_s);
        block.dmUuid = valueOf(files, folder + u"/dm/uuid"_s);
        block.size = valueOf(files, folder + u"/size"_s).toLongLong() * 512;
    }
    return blocks;
}

bool isDisk(const Block &block)
{
    static const QRegularExpression other(u"^(dm-|loop|ram|zram|sr|fd|md|nbd)"_s);
    return block.parent.isEmpty() && block.size > 0 && !other.match(block.name).hasMatch();
}

constexpr auto mapMark = "mpath-"_L1;

/// The device file; the kernel writes "/" in names as "!" ("cciss!c0d0").
QString deviceFile(const QString &name)
{
    return u"/dev/"_s + QString(name).replace(u'!', u'/');
}

/// As multipath and udev spell what the kernel calls "naa.600...", "eui.001..." or "t10.ATA  ...".
QString spelt(const QString &kernelName)
{
    if (kernelName.startsWith("naa."_L1))
        return u'3' + kernelName.sliced(4);
    if (kernelName.startsWith("eui."_L1))
        return u'2' + kernelName.sliced(4);
    if (kernelName.startsWith("t10."_L1))
        return u'1' + kernelName.sliced(4).simplified().replace(u' ', u'_');
    return kernelName;
}

/// What a disk calls itself, by kernel name.
class Names
{
public:
    Names(const FileLines &files, const QByteArray &udev, const QByteArray &scsiId)
        : m_files(files)
        , m_udev(fileLines(udev))
    {
        for (const QString &line : linesOf(scsiId))
            m_scsiId.insert(line.section(u' ', 0, 0), line.section(u' ', 1).trimmed());
    }

    QString property(const Block &block, const QString &key) const
    {
        const QStringList lines = m_udev.value(u"/run/udev/data/b"_s + block.number);
        return assigned(lines, u"E:"_s + key);
    }

    QString wwid(const Block &block) const
    {
        if (block.name.startsWith("nvme"_L1)) {
            const QString own = valueOf(m_files, u"/sys/block/%1/wwid"_s.arg(block.name));
            return own.isEmpty() ? property(block, u"ID_WWN"_s) : own;
        }
        const QString serial = property(block, u"ID_SERIAL"_s);
        if (!serial.isEmpty())
            return serial;
        const QString kernel = valueOf(m_files, u"/sys/block/%1/device/wwid"_s.arg(block.name));
        return kernel.isEmpty() ? m_scsiId.value(block.name) : spelt(kernel);
    }

private:
    const FileLines &m_files;
    FileLines m_udev;
    QMap<QString, QString> m_scsiId;
};

/// SCSI disk -> number of its host adapter.
QMap<QString, QString> adaptersOf(const FileLines &files)
{
    static const QRegularExpression device(
        u"^/sys/class/scsi_device/(\\d+):[^/]+/device/block/([^/]+)/dev$"_s);
    QMap<QString, QString> adapters;
    for (auto it = files.keyBegin(); it != files.keyEnd(); ++it) {
        const QRegularExpressionMatch match = device.match(*it);
        if (match.hasMatch())
            adapters.insert(match.captured(2), u"host"_s + match.captured(1));
    }
    return adapters;
}

QString transportOf(const FileLines &files, const Block &block, const QString &adapter,
                    const QString &bus)
{
    if (block.name.startsWith("nvme"_L1))
        return u"nvme"_s;
    if (block.name.startsWith("vd"_L1))
        return u"virtio"_s;
    if (files.contains(u"/sys/class/fc_host/%1/port_name"_s.arg(adapter)))
        return u"fc"_s;
    const QString driver = valueOf(files, u"/sys/class/scsi_host/%1/proc_name"_s.arg(adapter));
    if (driver.startsWith("iscsi"_L1))
        return u"iscsi"_s;
    if (driver.startsWith("virtio"_L1))
        return u"virtio"_s;
    if (files.contains(u"/sys/class/sas_host/%1/uevent"_s.arg(adapter)))
        return u"sas"_s;
    return bus == u"ata" ? u"sata"_s : bus;
}

/// Device -> those that lie directly on it.
using Uppers = QMap<QString, QStringList>;

Uppers uppersOf(const Blocks &blocks)
{
    Uppers uppers;
    for (const Block &block : blocks) {
        if (!block.parent.isEmpty())
            uppers[block.parent].append(block.name);
        for (const QString &lower : block.below)
            uppers[lower].append(block.name);
    }
    return uppers;
}

/// The devices that lie on this one, at any depth, itself included.
QStringList above(const Uppers &uppers, const QString &name)
{
    QStringList found{name};
    for (qsizetype i = 0; i < found.size(); ++i) {
        for (const QString &upper : uppers.value(found[i])) {
            if (!found.contains(upper))
                found.append(upper);
        }
    }
    return found;
}

/// Device number -> mount points, the shortest first.
QMap<QString, QStringList> mountsOf(const FileLines &files)
{
    QMap<QString, QStringList> mounts;
    for (const QString &line : files.value(u"/proc/self/mountinfo"_s)) {
        const QStringList words = line.split(u' ');
        if (words.size() > 4)
            mounts[words[2]].append(words[4]);
    }
    for (QStringList &points : mounts)
        std::sort(points.begin(), points.end(), [](const QString &a, const QString &b) {
            return a.size() != b.size() ? a.size() < b.size() : a < b;
        });
    return mounts;
}

/// A mount point (the root first), swap, or the volume group of an active volume above the disk.
QString usedFor(const Blocks &blocks, const Uppers &uppers, const FileLines &files,
                const QMap<QString, QStringList> &mounts, const QString &name)
{
    QStringList points;
    QString swap;
    QString group;
    for (const QString &each : above(uppers, name)) {
        const Block block = blocks.value(each);
        points += mounts.value(block.number);
        for (const QString &line : files.value(u"/proc/swaps"_s)) {
            const QString device = line.section(u' ', 0, 0);
            if (device == deviceFile(each)
                || (!block.dmName.isEmpty() && device.endsWith(u'/' + block.dmName)))
                swap = u"swap"_s;
        }
        if (block.dmUuid.startsWith("LVM-"_L1) && group.isEmpty())
            // "vg--x-lv": one hyphen parts group and volume, two stand for one.
            group = QString(block.dmName)
                        .replace("--"_L1, "\x1f"_L1)
                        .section(u'-', 0, 0)
                        .replace(u'\x1f', u'-');
    }
    if (points.contains(u"/"_s))
        return u"/"_s;
    return !points.isEmpty() ? points.first() : !swap.isEmpty() ? swap : group;
}

/// "mpatha: 0 20971520 multipath 2 0 0 0 2 1 E 0 1 1 8:0 A 0 0 1 A 0 1 1 8:32 F 1 0 1": map ->
/// device numbers that the kernel uses.
QMap<QString, QSet<QString>> activePaths(const QByteArray &text)
{
    static const QRegularExpression path(u" (\\d+:\\d+) ([AF])(?= |$)"_s);
    QMap<QString, QSet<QString>> active;
    for (const QString &line : linesOf(text)) {
        const QString map = line.section(u": "_s, 0, 0);
        if (map == line)
            continue;
        QSet<QString> &numbers = active[map];
        for (auto it = path.globalMatch(line.sliced(map.size() + 1)); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            if (match.captured(2) == u"A")
                numbers.insert(match.captured(1));
        }
    }
    return active;
}

void takeMaps(const FileLines &files, const Blocks &blocks, const QByteArray &paths,
              facts::HostFacts &facts)
{
    const QMap<QString, QSet<QString>> active = activePaths(paths);
    for (const Block &block : blocks) {
        if (!block.dmUuid.startsWith(mapMark))
            continue;
        facts::MapFacts map;
        map.alias = block.dmName;
        map.wwid = block.dmUuid.sliced(mapMark.size());
        map.size = block.size;
        map.paths = int(block.below.size());
        for (const QString &path : block.below) {
            const QString state = valueOf(files, u"/sys/block/%1/device/state"_s.arg(path));
            if (active.value(map.alias).contains(blocks.value(path).number)
                && (state == u"running" || state == u"live"))
                ++map.goodPaths;
        }
        facts.maps.append(map);
    }
}

void takeDisks(const FileLines &files, const Blocks &blocks, const Names &names,
               facts::HostFacts &facts)
{
    const QMap<QString, QString> adapters = adaptersOf(files);
    const QMap<QString, QStringList> mounts = mountsOf(files);
    const Uppers uppers = uppersOf(blocks);
    for (const Block &block : blocks) {
        if (!isDisk(block))
            continue;
        const QString folder = u"/sys/block/%1/device/"_s.arg(block.name);
        facts::DiskFacts disk;
        disk.name = deviceFile(block.name);
        disk.wwid = names.wwid(block);
        disk.size = block.size;
        disk.vendor = valueOf(files, folder + u"vendor"_s);
        disk.model = valueOf(files, folder + u"model"_s);
        if (disk.vendor.startsWith("0x"_L1)) // the PCI id of a virtio disk
            disk.vendor.clear();
        disk.transport = transportOf(files, block, adapters.value(block.name),
                                     names.property(block, u"ID_BUS"_s));
        for (const Block &map : blocks) {
            if (map.dmUuid.startsWith(mapMark) && map.below.contains(block.name))
                disk.map = map.dmName;
        }
        disk.usedFor = usedFor(blocks, uppers, files, mounts, block.name);
        facts.disks.append(disk);
    }
}

void parseDisks(const FactsRequest &, const CommandResult &result, facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    const FileLines files = fileLines(parts.value(u"files"_s).text);
    const Blocks blocks = blocksOf(files);
    const Names names(files, parts.value(u"udev"_s).text, parts.value(u"scsi_id"_s).text);
    takeHbas(files, facts);
    takeIscsi(files, facts);
    takeMaps(files, blocks, parts.value(u"paths"_s).text, facts);
    takeDisks(files, blocks, names, facts);
    if (!parts.value(u"scsi_id"_s).isComplete || result.timedOut)
        facts.unread.insert(u"disks"_s, whyUnread(result));
}

}

const Probe &diskProbe()
{
    static const Probe probe{diskSnippet, std::chrono::seconds(45),
                             [](const FactsRequest &) { return std::optional(QStringList()); },
                             parseDisks};
    return probe;
}

}
