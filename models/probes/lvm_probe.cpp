// Volume groups and logical volumes as LVM on this host sees them.
//
// Under lvmlockd this waits for a lock, and below dead paths for a disk: hence alone in its command.
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

// LVM before 2.02.117 knows no vg_systemid and then prints nothing.
constexpr Snippet lvmSnippet{"facts-lvm", BASALT_PROBE_HEAD R"sh(
command -v pvs >/dev/null || exit 0
columns=pv_name,vg_name,vg_attr,vg_size,vg_free
report() {
    "$1" --noheadings --nosuffix --units b --separator '|' -o "$2"
}
volumes=$(report pvs "$columns,vg_systemid" </dev/null) || volumes=$(report pvs "$columns" </dev/null)
code=$?
printf '=== pvs\n%s\n=== end %s\n' "$volumes" $code
case $volumes in
*'|wz'* | *'|r'*) section lvs report lvs vg_name,lv_name,lv_attr,lv_size ;;
esac
exit 0
)sh"};

/// Rows of at least `columns` fields.
QList<QStringList> rowsOf(const QByteArray &text, qsizetype columns)
{
    QList<QStringList> rows;
    for (const QString &line : linesOf(text)) {
        const QStringList row = line.trimmed().split(u'|');
        if (row.size() >= columns)
            rows.append(row);
    }
    return rows;
}

facts::VolumeGroupFacts *groupNamed(QList<facts::VolumeGroupFacts> &groups, const QString &name)
{
    const auto it =
        std::find_if(groups.begin(), groups.end(),
                     [&](const facts::VolumeGroupFacts &group) { return group.name == name; });
    return it == groups.end() ? nullptr : &*it;
}

QString sharingOf(const QString &attributes, const QString &systemId)
{
    const QChar letter = attributes.size() > 5 ? attributes[5] : u'-';
    if (letter == u'c')
        return u"clustered"_s;
    if (letter == u's')
        return u"shared"_s;
    return systemId.isEmpty() ? u"none"_s : u"systemid"_s;
}

void takeGroups(const QByteArray &text, facts::HostFacts &facts)
{
    for (const QStringList &row : rowsOf(text, 5)) {
        if (row[1].isEmpty())
            continue; // a physical volume of no group
        facts::VolumeGroupFacts *group = groupNamed(facts.volumeGroups, row[1]);
        if (!group) {
            facts::VolumeGroupFacts fresh;
            fresh.name = row[1];
            fresh.sharing = sharingOf(row[2], row.value(5).trimmed());
            fresh.size = row[3].toLongLong();
            fresh.free = row[4].toLongLong();
            facts.volumeGroups.append(fresh);
            group = &facts.volumeGroups.last();
        }
        group->devices.append(row[0]);
    }
}

void takeVolumes(const QByteArray &text, facts::HostFacts &facts)
{
    for (const QStringList &row : rowsOf(text, 4)) {
        facts::VolumeGroupFacts *group = groupNamed(facts.volumeGroups, row[0]);
        if (!group)
            continue;
        facts::VolumeFacts volume;
        volume.name = row[1];
        volume.size = row[3].toLongLong();
        volume.isActive = row[2].size() > 4 && row[2][4] == u'a';
        volume.isOpen = row[2].size() > 5 && row[2][5] == u'o';
        group->volumes.append(volume);
    }
}

void parseLvm(const FactsRequest &, const CommandResult &result, facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    takeGroups(parts.value(u"pvs"_s).text, facts);
    takeVolumes(parts.value(u"lvs"_s).text, facts);
    const bool isBroken = std::any_of(parts.begin(), parts.end(),
                                      [](const Section &part) { return !part.succeeded(); });
    if (!result.succeeded() || isBroken)
        facts.unread.insert(u"lvm"_s, whyUnread(result));
}

}

const Probe &lvmProbe()
{
    static const Probe probe{lvmSnippet, std::chrono::seconds(30),
                             [](const FactsRequest &) { return std::optional(QStringList()); },
                             parseLvm};
    return probe;
}

}
