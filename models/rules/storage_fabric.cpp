#include "rules/storage_checks.h"

#include "rules/live_checks.h"
#include "rules/rule_support.h"
#include "rules/san_view.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

template<class Key> int countOf(const QList<SanPath> &paths, Key key)
{
    QStringList values;
    for (const SanPath &path : paths)
        values << key(path);
    values.removeDuplicates();
    return int(values.size());
}

}

Verdict lunIsNotEverywhere(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const design::Storage &storage : input.design.storage) {
        const QList<const design::Lun *> luns = clusterLuns(input.design, storage);
        for (const design::Host &host : input.design.hosts) {
            QStringList missing;
            const bool reaches = !sanPaths(input.design, host, storage).isEmpty();
            for (const design::Lun *lun : luns) {
                if (!reaches || (!lun->hosts.isEmpty() && !lun->hosts.contains(host.name)))
                    missing << lun->name;
            }
            if (!missing.isEmpty())
                findings << finding(rule, host.name, {host.name, listOf(missing), storage.name});
        }
    }
    return findings + lunsNotSeen(input, rule);
}

Verdict pathsAreNotRedundant(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const design::Storage &storage : input.design.storage) {
        if (clusterLuns(input.design, storage).isEmpty())
            continue;
        for (const design::Host &host : input.design.hosts) {
            const QList<SanPath> paths = sanPaths(input.design, host, storage);
            if (paths.isEmpty())
                continue; // S-01 says so
            const int hbas = countOf(paths, [](const SanPath &path) { return path.hba; });
            // Two switches joined into one fabric are S-03's.
            const int ways =
                std::max(countOf(paths, [](const SanPath &path) { return path.fabric; }),
                         countOf(paths, [](const SanPath &path) { return path.through; }));
            const int controllers =
                countOf(paths, [](const SanPath &path) { return path.controller; });
            if (paths.size() < 2 || hbas < 2 || ways < 2 || controllers < 2)
                findings << finding(rule, host.name,
                                    {host.name, storage.name, QString::number(paths.size()),
                                     QString::number(hbas), QString::number(ways),
                                     QString::number(controllers)});
        }
    }
    return findings + lunsWithFewPaths(input, rule);
}

Verdict fabricsAreJoined(const RuleInput &input, const Rule &rule)
{
    const QMap<QString, QStringList> all = fabrics(input.design);
    if (all.size() != 1 || all.first().size() < 2)
        return QList<Finding>();
    return QList{finding(rule, all.firstKey(), {listOf(all.first())})};
}

Verdict zoneHasManyInitiators(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    const QMap<QString, QStringList> all = fabrics(input.design);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const QStringList initiators = initiatorsOf(input.design, it.key());
        bool zoned = false;
        for (const design::Switch &sw : input.design.switches) {
            if (!it.value().contains(sw.name))
                continue;
            zoned |= !sw.zones.isEmpty();
            for (const design::Zone &zone : sw.zones) {
                QStringList inZone;
                for (const QString &initiator : initiators) {
                    if (zone.members.contains(initiator))
                        inZone << initiator;
                }
                if (inZone.size() > 1)
                    findings << finding(rule, sw.name, {zone.name, sw.name, listOf(inZone)});
            }
        }
        if (!zoned && initiators.size() > 1) {
            Finding open = findingWith(
                rule,
                QT_TRANSLATE_NOOP("rules", "The fabric of %1 has no zones: %2 see each other."),
                it.key(), {listOf(it.value()), listOf(initiators)});
            open.severity = Severity::Hint;
            findings << open;
        }
    }
    return findings;
}

Verdict oneControllerOwnsAll(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const design::Storage &storage : input.design.storage) {
        const QList<const design::Lun *> luns = clusterLuns(input.design, storage);
        if (storage.controllers.size() < 2 || luns.size() < 2)
            continue;
        QStringList owners;
        for (const design::Lun *lun : luns)
            owners << lun->owner;
        owners.removeDuplicates();
        if (owners.size() == 1 && !owners.first().isEmpty())
            findings << finding(rule, storage.name, {storage.name, owners.first()});
    }
    return findings;
}

}
