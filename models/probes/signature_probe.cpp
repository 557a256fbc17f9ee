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

// blkid: 0 found, 2 nothing, 8 several that contradict each other. It also says 2 of a disk that
// cannot be read, so dd has to read the first block of a disk that is called empty.
constexpr Snippet signatureSnippet{"facts-signatures", BASALT_PROBE_HEAD R"sh(
look() {
    device=$1
    echo "=== $2"
    said=$(timeout 15 blkid -p -s TYPE -s PTTYPE "$device" </dev/null 2>/dev/null)
    code=$?
    echo "$said"
    case $said in
    *LVM2_member*)
        timeout 15 dd if="$device" bs=65536 count=16 </dev/null 2>/dev/null |
            grep -aoE '[A-Za-z0-9_+.-]+ \{$|^seqno = [0-9]+$'
        ;;
    esac
    if [ $code = 2 ]; then
        timeout 15 dd if="$device" of=/dev/null bs=4096 count=1 </dev/null 2>/dev/null || code=99
    fi
    printf '\n=== end %s\n' $code
}
below=' '
for dm in /sys/block/dm-*; do
    [ -e "$dm/dm/uuid" ] || continue
    read -r uuid <"$dm/dm/uuid"
    case $uuid in mpath-*) ;; *) continue ;; esac
    read -r name <"$dm/dm/name"
    look "/dev/mapper/$name" "map $name"
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
    case $name in
    *!*) look "/dev/${name%%!*}/${name#*!}" "$name" ;;
    *) look "/dev/$name" "$name" ;;
    esac
done
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

/// `/dev/sda: TYPE="ext4"`, `/dev/vda: PTTYPE="gpt"`
std::optional<QString> signatureOf(const Section &said)
{
    static const QRegularExpression type(u" (PT)?TYPE=\"([^\"]*)\""_s);
    if (!said.isComplete)
        return std::nullopt;
    if (said.exitCode == 8)
        return u"several"_s;
    if (said.exitCode == 2)
        return QString();
    if (said.exitCode != 0)
        return std::nullopt;
    const QStringList lines = linesOf(said.text);
    QString found;
    // A disk with a table and a file system has both: the file system is what would be lost.
    for (auto it = type.globalMatch(lines.value(0)); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (found.isEmpty() || match.captured(1).isEmpty())
            found = match.captured(2);
    }
    if (found == u"LVM2_member")
        return QString(found + u' ' + volumeGroup(lines)).trimmed();
    return found.isEmpty() ? u"unknown"_s : found;
}

void parseSignatures(const FactsRequest &, const CommandResult &result, facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    QMap<QString, std::optional<QString>> byName;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it)
        byName.insert(it.key(), signatureOf(it.value()));
    bool isWhole = result.succeeded();
    for (facts::DiskFacts &disk : facts.disks) {
        // "/dev/cciss/c0d0" is "cciss!c0d0" to the kernel.
        const QString name =
            disk.map.isEmpty() ? disk.name.sliced(5).replace(u'/', u'!') : u"map "_s + disk.map;
        disk.signature = byName.value(name);
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
