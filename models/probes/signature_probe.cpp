// What is written on the disks: file systems, partition tables, physical volumes of any group.
//
// The disks themselves are read, since udev knows nothing of what another host has written. A map is
// read in place of its paths.
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

// One blkid looks at all; it says nothing of a disk that is empty, and nothing either of one that
// cannot be read, so the first block of the silent ones is read. Only if something is odd (several
// signatures, an unreadable or hanging disk) each disk is asked by itself, bounded. blkid's codes:
// 0 found, 2 nothing, 8 several that contradict each other; 99 is ours: unreadable.
constexpr Snippet signatureSnippet{"facts-signatures", BASALT_PROBE_HEAD R"sh(
devices='' below=' '
for dm in /sys/block/dm-*; do
    [ -e "$dm/dm/uuid" ] || continue
    read -r uuid <"$dm/dm/uuid"
    case $uuid in mpath-*) ;; *) continue ;; esac
    read -r name <"$dm/dm/name"
    devices="$devices /dev/mapper/$name"
    for path in "$dm"/slaves/*; do
        below="$below${path##*/} "
    done
done
for disk in /sys/block/*; do
    name=${disk##*/}
    case $name in '*' | dm-* | loop* | ram* | zram* | sr* | fd* | md* | nbd*) continue ;; esac
    case $below in *" $name "*) continue ;; esac
    read -r size <"$disk/size"
    [ "$size" -gt 0 ] || continue
    case $name in *!*) name=${name%%!*}/${name#*!} ;; esac
    devices="$devices /dev/$name"
done
[ -n "$devices" ] || exit 0
set -f
said=$(timeout 15 blkid -p -s TYPE -s PTTYPE $devices </dev/null 2>&1)
odd=$?
case $said in *': ambivalent'* | *error*) odd=8 ;; esac
silent=''
for device in $devices; do
    case $said in *"$device: "*) ;; *) silent="$silent $device" ;; esac
done
case $odd in
0 | 2) [ -z "$silent" ] || timeout 15 head -qc 512 $silent </dev/null >/dev/null 2>&1 || odd=99 ;;
esac
for device in $devices; do
    code=0
    case $odd in
    0 | 2) case $silent' ' in *" $device "*) code=2 ;; esac ;;
    *)
        own=$(timeout 5 blkid -p -s TYPE -s PTTYPE "$device" </dev/null 2>/dev/null)
        code=$?
        said="$said
$own"
        [ $code != 2 ] || timeout 5 head -c 512 "$device" </dev/null >/dev/null 2>&1 || code=99
        ;;
    esac
    echo "=== $device"
    case $said in
    *"$device: TYPE=\"LVM2_member\""*)
        timeout 5 head -c 1048576 "$device" </dev/null 2>/dev/null |
            grep -aoE '[A-Za-z0-9_+.-]+ \{$|^seqno = [0-9]+$'
        ;;
    esac
    printf '\n=== end %s\n' $code
done
printf '=== said\n%s\n=== end 0\n' "$said"
exit 0
)sh"};

/// The volume group of a physical volume, from the metadata's text: "vg_x {", "id = ...", "seqno =
/// 3". The area is a ring; the highest number is the newest.
QString volumeGroup(const QStringList &lines)
{
    static const QRegularExpression name(u"^([A-Za-z0-9_+.-]+) \\{$"_s);
    QString group;
    QString last;
    int newest = -1;
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = name.match(line);
        if (match.hasMatch())
            last = match.captured(1);
        const int number = line.startsWith("seqno = "_L1) ? line.sliced(8).toInt() : -1;
        if (number > newest) {
            newest = number;
            group = last;
        }
    }
    return group;
}

/// `/dev/sda: TYPE="ext4"`, `/dev/vda: PTTYPE="gpt"`; the last line of a device counts.
std::optional<QString> signatureOf(const QString &device, const Section &part,
                                   const QStringList &said)
{
    static const QRegularExpression type(u" (PT)?TYPE=\"([^\"]*)\""_s);
    if (!part.isComplete)
        return std::nullopt;
    if (part.exitCode == 8)
        return u"several"_s;
    if (part.exitCode == 2)
        return QString();
    if (part.exitCode != 0)
        return std::nullopt;
    QString found;
    for (const QString &line : said) {
        if (!line.startsWith(device + u": "_s))
            continue;
        found.clear();
        // A disk with a table and a file system has both: the file system is what would be lost.
        for (auto it = type.globalMatch(line); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            if (found.isEmpty() || match.captured(1).isEmpty())
                found = match.captured(2);
        }
    }
    if (found == u"LVM2_member")
        return QString(found + u' ' + volumeGroup(linesOf(part.text))).trimmed();
    return found.isEmpty() ? u"unknown"_s : found;
}

void parseSignatures(const FactsRequest &, const CommandResult &result, facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    const Section said = parts.value(u"said"_s);
    const QStringList lines = linesOf(said.text);
    bool isWhole = result.succeeded();
    for (facts::DiskFacts &disk : facts.disks) {
        const QString device = disk.map.isEmpty() ? disk.name : u"/dev/mapper/"_s + disk.map;
        if (said.isComplete)
            disk.signature = signatureOf(device, parts.value(device), lines);
        isWhole = isWhole && disk.signature.has_value();
    }
    if (!isWhole)
        facts.unread.insert(u"signatures"_s, result.succeeded() ? QByteArray("unreadable disks")
                                                                : whyUnread(result));
}

}

const Probe &signatureProbe()
{
    static const Probe probe{signatureSnippet, std::chrono::seconds(60),
                             [](const FactsRequest &) { return std::optional(QStringList()); },
                             parseSignatures};
    return probe;
}

}
