#include "drafts/lun_scan.h"

#include "core/names.h"
#include "core/units.h"
#include "design/lookup.h"
#include "facts/matching.h"
#include "facts/san_disks.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

constexpr int mostNamed = 3;    ///< more hosts than these are only counted
constexpr int vendorLength = 8; ///< what SCSI has room for
constexpr int productLength = 16;

using SanDisks = QMap<QString, facts::PathsByHost>;

QString say(const char *text)
{
    return QCoreApplication::translate("drafts", text);
}

bool fits(const QString &drawn, const QString &seen, int length)
{
    return seen.startsWith(drawn.left(length).trimmed(), Qt::CaseInsensitive);
}

/// What is not drawn fits everything.
bool isOf(const QString &vendor, const QString &product, const facts::DiskFacts &disk)
{
    return fits(vendor, disk.vendor, vendorLength) && fits(product, disk.model, productLength);
}

bool isDrawnIn(const design::Storage &array, const QString &wwid)
{
    return std::any_of(array.luns.begin(), array.luns.end(),
                       [&](const design::Lun &lun) { return lun.wwid == wwid; });
}

/// Drawn below another array, or at least of its kind.
bool isOfAnother(const StorageDraft &draft, const design::Design &design,
                 const facts::DiskFacts &disk, bool hasToBeDrawn)
{
    return std::any_of(design.storage.begin(), design.storage.end(), [&](const auto &array) {
        return array.name != draft.array
               && (isDrawnIn(array, disk.wwid)
                   || (!hasToBeDrawn && !array.vendor.isEmpty()
                       && isOf(array.vendor, array.product, disk)));
    });
}

bool belongs(const StorageDraft &draft, const design::Design &design, const facts::DiskFacts &disk)
{
    const bool isNamed = !draft.vendor.isEmpty() || !draft.product.isEmpty();
    return isOf(draft.vendor, draft.product, disk) && !isOfAnother(draft, design, disk, isNamed);
}

/// The group that the hosts have on it.
QString groupThere(const facts::PathsByHost &paths, const Facts &facts)
{
    for (auto host = paths.cbegin(); host != paths.cend(); ++host) {
        for (const facts::VolumeGroupFacts &group : facts[host.key()].volumeGroups) {
            const bool isOn = std::any_of(host->begin(), host->end(), [&](const auto &disk) {
                return group.devices.contains(disk.name)
                       || (!disk.map.isEmpty()
                           && group.devices.contains(u"/dev/mapper/"_s + disk.map));
            });
            if (isOn && names::volumeNameProblem(group.name).isEmpty())
                return group.name;
        }
    }
    return {};
}

LunSight sightOf(const QString &wwid, const facts::PathsByHost &paths, const Facts &facts)
{
    const facts::DiskFacts &best = facts::bestOf(paths);
    LunSight sight{best.vendor, best.model, groupThere(paths, facts), {}};
    for (auto host = paths.cbegin(); host != paths.cend(); ++host) {
        const int count = int(host->size());
        HostSight seen{count, count, {}, host->first().size};
        for (const facts::MapFacts &map : facts[host.key()].maps) {
            if (map.wwid == wwid)
                seen = {map.paths, map.goodPaths, map.alias, map.size};
        }
        sight.hosts.insert(host.key(), seen);
    }
    return sight;
}

facts::PathsByHost pathsTo(const QString &wwid, const Facts &facts)
{
    facts::PathsByHost paths;
    for (auto host = facts.cbegin(); host != facts.cend(); ++host) {
        if (const QList<facts::DiskFacts> disks = facts::pathsTo(*host, wwid); !disks.isEmpty())
            paths.insert(host.key(), disks);
    }
    return paths;
}

/// Those that should see it and have said what they see.
QStringList expectedHosts(const LunRow &row, const design::Design &design, const Facts &facts)
{
    const design::Lun *drawn = design::findLun(design, row.former);
    QStringList hosts;
    for (const design::Host &host : design.hosts) {
        const bool isMasked = drawn && !drawn->hosts.isEmpty() && !drawn->hosts.contains(host.name);
        const auto known = facts.constFind(host.name);
        if (!isMasked && known != facts.cend() && !known->unread.contains(u"disks"_s))
            hosts.append(host.name);
    }
    return hosts;
}

/// "magma1 (2), magma3 (2)"
QString named(const LunSight &sight, const std::function<bool(const HostSight &)> &isMeant,
              const std::function<QString(const HostSight &)> &detail)
{
    QStringList hosts;
    for (auto host = sight.hosts.cbegin(); host != sight.hosts.cend(); ++host) {
        if (isMeant(*host))
            hosts.append(u"%1 (%2)"_s.arg(host.key(), detail(*host)));
    }
    return hosts.join(u", "_s);
}

void comparePaths(const QString &name, const LunSight &sight, QStringList &warnings)
{
    int most = 0;
    for (const HostSight &host : sight.hosts)
        most = std::max(most, host.paths);
    const auto count = [](const HostSight &host) { return QString::number(host.paths); };
    const QString few = named(
        sight, [most](const HostSight &host) { return host.paths < most; }, count);
    if (!few.isEmpty())
        warnings.append(
            say(QT_TRANSLATE_NOOP("drafts", "%1: fewer paths on %2 than on %3."))
                .arg(name, few,
                     named(
                         sight, [most](const HostSight &host) { return host.paths == most; },
                         count)));
    const QString dead = named(
        sight, [](const HostSight &host) { return host.goodPaths < host.paths; },
        [](const HostSight &host) {
            return say(QT_TRANSLATE_NOOP("drafts", "%1 of %2")).arg(host.goodPaths).arg(host.paths);
        });
    if (!dead.isEmpty())
        warnings.append(
            say(QT_TRANSLATE_NOOP("drafts", "%1: not all paths work on %2.")).arg(name, dead));
}

void compareSizes(const LunRow &row, const LunSight &sight, QStringList &warnings)
{
    const qint64 size = sizeOf(sight);
    const bool isSame = std::all_of(sight.hosts.begin(), sight.hosts.end(),
                                    [size](const HostSight &host) { return host.size == size; });
    if (!isSame)
        warnings.append(say(QT_TRANSLATE_NOOP("drafts", "%1: the hosts see different sizes: %2."))
                            .arg(row.name, named(
                                               sight, [](const HostSight &) { return true; },
                                               [](const HostSight &host) {
                                                   return units::formatSize(host.size);
                                               })));
    else if (row.size && size > 0 && facts::isOtherSize(*row.size, size))
        warnings.append(say(QT_TRANSLATE_NOOP("drafts", "%1: drawn with %2, the hosts see %3."))
                            .arg(row.name, units::formatSize(*row.size), units::formatSize(size)));
}

void compareRow(const LunRow &row, const LunSight &sight, const QStringList &expected,
                QStringList &warnings)
{
    QStringList blind;
    for (const QString &host : expected) {
        if (!sight.hosts.contains(host))
            blind.append(host);
    }
    if (sight.hosts.isEmpty() && !expected.isEmpty())
        warnings.append(
            row.wwid.isEmpty()
                ? say(QT_TRANSLATE_NOOP("drafts", "%1 has no WWID.")).arg(row.name)
                : say(QT_TRANSLATE_NOOP("drafts", "%1: no host sees its WWID (looked on %2)."))
                      .arg(row.name, expected.join(u", "_s)));
    else if (!blind.isEmpty())
        warnings.append(say(QT_TRANSLATE_NOOP("drafts", "%1: not seen by %2."))
                            .arg(row.name, blind.join(u", "_s)));
    if (sight.hosts.isEmpty())
        return;
    comparePaths(row.name, sight, warnings);
    compareSizes(row, sight, warnings);
}

/// What is in no row, as it may be what somebody looks for.
void tellOthers(const StorageDraft &draft, const design::Design &design, const SanDisks &disks,
                QStringList &warnings)
{
    QMap<QString, int> strangers;
    for (auto lun = disks.cbegin(); lun != disks.cend(); ++lun) {
        const facts::DiskFacts &disk = facts::bestOf(*lun);
        if (belongs(draft, design, disk))
            warnings.append(
                say(QT_TRANSLATE_NOOP("drafts", "%1 (%2) is not in the list; seen by %3."))
                    .arg(lun.key(), units::formatSize(disk.size),
                         QStringList(lun->keys()).join(u", "_s)));
        else if (!isOfAnother(draft, design, disk, false))
            ++strangers[makerOf({disk.vendor, disk.model, {}, {}})];
    }
    for (auto maker = strangers.cbegin(); maker != strangers.cend(); ++maker)
        warnings.append(QCoreApplication::translate(
                            "drafts", "%n LUNs are of another array by vendor and product: %1.",
                            nullptr, *maker)
                            .arg(maker.key()));
}

void tellUnread(const design::Design &design, const Facts &facts, QStringList &warnings)
{
    for (const design::Host &host : design.hosts) {
        const auto known = facts.constFind(host.name);
        if (known == facts.cend())
            warnings.append(
                say(QT_TRANSLATE_NOOP("drafts", "%1 was not read: what it sees is not known."))
                    .arg(host.name));
        else if (known->unread.contains(u"disks"_s))
            warnings.append(
                say(QT_TRANSLATE_NOOP("drafts", "%1 could not read its disks: %2"))
                    .arg(host.name, QString::fromUtf8(known->unread.value(u"disks"_s))));
    }
}

/// "2 of 4 paths, mpatha"
QString pathsText(const HostSight &host)
{
    const QString text =
        host.goodPaths < host.paths
            ? QCoreApplication::translate("drafts", "%1 of %n paths", nullptr, host.paths)
                  .arg(host.goodPaths)
            : QCoreApplication::translate("drafts", "%n paths", nullptr, host.paths);
    return host.alias.isEmpty() ? text : text + u", "_s + host.alias;
}

}

qint64 sizeOf(const LunSight &sight)
{
    return sight.hosts.isEmpty() ? 0 : sight.hosts.first().size;
}

QString makerOf(const LunSight &sight)
{
    return u"%1 %2"_s.arg(sight.vendor, sight.product).trimmed();
}

QString textOf(const LunSight &sight)
{
    QStringList texts; ///< each once, in the order of the hosts
    QMap<QString, QStringList> hosts;
    for (auto host = sight.hosts.cbegin(); host != sight.hosts.cend(); ++host) {
        const QString text = pathsText(*host);
        if (!texts.contains(text))
            texts.append(text);
        hosts[text].append(host.key());
    }
    for (QString &text : texts) {
        const QStringList alike = hosts[text];
        const QString who =
            alike.size() <= mostNamed
                ? alike.join(u", "_s)
                : QCoreApplication::translate("drafts", "%n hosts", nullptr, int(alike.size()));
        text = u"%1: %2"_s.arg(who, text);
    }
    return texts.join(u'\n');
}

LunReport compareLuns(const StorageDraft &draft, const design::Design &design, const Facts &facts)
{
    SanDisks seen = facts::sanDisks(facts);
    LunReport report;
    tellUnread(design, facts, report.warnings);
    for (const LunRow &row : draft.luns) {
        // What is drawn is looked for among all disks.
        const facts::PathsByHost paths = pathsTo(row.wwid, facts);
        seen.remove(row.wwid);
        if (!paths.isEmpty())
            report.luns.insert(row.wwid, sightOf(row.wwid, paths, facts));
        compareRow(row, report.luns.value(row.wwid), expectedHosts(row, design, facts),
                   report.warnings);
    }
    for (auto lun = seen.cbegin(); lun != seen.cend(); ++lun) {
        if (belongs(draft, design, facts::bestOf(*lun)))
            report.luns.insert(lun.key(), sightOf(lun.key(), *lun, facts));
    }
    tellOthers(draft, design, seen, report.warnings);
    return report;
}

}
