#include "rules/storage_checks.h"

#include "design/lookup.h"
#include "design/placeholders.h"
#include "rules/pacemaker_view.h"
#include "rules/storage_files_view.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

constexpr int defaultPathRetry = 18;
constexpr int defaultPollingSeconds = 5;
constexpr int controllerTakeoverSeconds = 30;

bool found(const QString &expression, const QString &text)
{
    return !expression.isEmpty() && QRegularExpression(expression).match(text).hasMatch();
}

bool deviceMatches(const QList<MultipathSection> &lists, const design::Storage &storage)
{
    for (const MultipathSection &list : lists) {
        for (const MultipathSection &device : list.all(u"device"_s)) {
            if (found(device.value(u"vendor"_s), storage.vendor)
                && found(device.value(u"product"_s), storage.product))
                return true;
        }
    }
    return false;
}

bool entryMatches(const QList<MultipathSection> &lists, const QString &key, const QString &text)
{
    for (const MultipathSection &list : lists) {
        for (const auto &[name, expression] : list.settings) {
            if (name == key && found(expression, text))
                return true;
        }
    }
    return false;
}

/// What in the blacklist catches the LUN, or an empty string.
QString catching(const MultipathSection &conf, const design::Storage &storage,
                 const design::Lun &lun)
{
    const QList<MultipathSection> black = conf.all(u"blacklist"_s);
    const QList<MultipathSection> white = conf.all(u"blacklist_exceptions"_s);
    if (deviceMatches(black, storage) && !deviceMatches(white, storage))
        return u"device"_s;
    for (const QString &key : {u"wwid"_s, u"devnode"_s}) {
        const QString text = key == u"wwid" ? lun.wwid : u"sdb"_s;
        if (!text.isEmpty() && entryMatches(black, key, text) && !entryMatches(white, key, text))
            return key;
    }
    return {};
}

struct PathRetry
{
    QString text; ///< "queue", "fail" or a number
    qint64 seconds = 0;
};

void collectPathRetry(const MultipathSection &section, QStringList &values)
{
    for (const auto &[name, value] : section.settings) {
        if (name == u"no_path_retry")
            values << value;
        else if (name == u"features" && value.contains(u"queue_if_no_path"))
            values << u"queue"_s;
    }
    for (const MultipathSection &inner : section.sections)
        collectPathRetry(inner, values);
}

/// Each value in force: of the hosts' files, else of the design.
QList<PathRetry> pathRetries(const RuleInput &input)
{
    QStringList values;
    int polling = defaultPollingSeconds;
    for (const design::Host &host : input.design.hosts) {
        const std::optional<MultipathSection> conf = multipathConfOf(input.files, host.name);
        if (!conf)
            continue;
        collectPathRetry(*conf, values);
        for (const MultipathSection &defaults : conf->all(u"defaults"_s)) {
            const int interval = defaults.value(u"polling_interval"_s).toInt();
            polling = interval > 0 ? interval : polling;
        }
    }
    if (values.isEmpty())
        values << QString::number(input.design.cluster.noPathRetry.value_or(defaultPathRetry));
    values.sort();
    values.removeDuplicates();
    QList<PathRetry> retries;
    for (const QString &value : values)
        retries << PathRetry{value, qint64(value.toInt()) * polling};
    return retries;
}

/// The resource with the shortest time to stop, and that time in seconds.
std::pair<QString, qint64> shortestStop(const RuleInput &input)
{
    std::pair<QString, qint64> shortest;
    if (!input.cib)
        return shortest;
    for (const formats::CibPrimitive *vm : vmResources(*input.cib)) {
        const formats::CibOperation *stop = operation(*vm, u"stop"_s);
        const qint64 seconds = stop ? milliseconds(stop->timeout).value_or(0) / 1000 : 0;
        if (seconds > 0 && (shortest.second == 0 || seconds < shortest.second))
            shortest = {vm->id, seconds};
    }
    return shortest;
}

}

Verdict aliasOrWwidIsTaken(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    QMap<QString, QString> byName;
    QMap<QString, QString> byWwid;
    for (const design::Storage &storage : input.design.storage) {
        for (const design::Lun &lun : storage.luns) {
            if (lun.name.startsWith(u"mpath"))
                findings << findingWith(
                    rule,
                    QT_TRANSLATE_NOOP("rules", "%1 of %2 is named like a map that multipath "
                                               "names by itself."),
                    storage.name, {lun.name, storage.name});
            const QString alias = byName.value(lun.name);
            const QString twin = lun.wwid.isEmpty() ? QString() : byWwid.value(lun.wwid.toLower());
            if (!alias.isEmpty())
                findings << findingWith(
                    rule, QT_TRANSLATE_NOOP("rules", "Both %2 and %3 have a LUN named %1."),
                    storage.name, {lun.name, alias, storage.name});
            else if (!twin.isEmpty())
                findings << finding(rule, storage.name, {twin, lun.name, lun.wwid});
            byName.insert(lun.name, storage.name);
            if (!lun.wwid.isEmpty())
                byWwid.insert(lun.wwid.toLower(), lun.name);
        }
    }
    return findings;
}

namespace {

Finding wwidIsPlaceholder(const Rule &rule, const design::Storage &storage, const design::Lun &lun)
{
    Finding found = findingWith(
        rule, QT_TRANSLATE_NOOP("rules", "The WWID of %1 (%2) is a placeholder, no disk has it."),
        storage.name, {lun.name, lun.wwid});
    found.severity = Severity::Warning;
    return found;
}

}

Verdict wwidIsMalformed(const RuleInput &input, const Rule &rule)
{
    // NAA (3), T10 vendor (1), EUI-64 (2) and SCSI name string (8), as scsi_id prints them.
    static const QRegularExpression pattern(
        u"^(3([0-9a-f]{16}|[0-9a-f]{32})|2[0-9a-f]{16}|[18][\\x21-\\x7e]{1,126})$"_s);
    QList<Finding> findings;
    for (const design::Storage &storage : input.design.storage) {
        for (const design::Lun &lun : storage.luns) {
            if (lun.wwid.isEmpty())
                findings << findingWith(rule, QT_TRANSLATE_NOOP("rules", "The LUN %1 has no WWID."),
                                        storage.name, {lun.name});
            else if (!pattern.match(lun.wwid).hasMatch())
                findings << finding(rule, storage.name, {lun.name, lun.wwid});
            else if (design::hasPlaceholder(lun.wwid))
                findings << wwidIsPlaceholder(rule, storage, lun);
        }
    }
    return findings;
}

Verdict localDiskUnderMultipath(const RuleInput &input, const Rule &rule)
{
    static const QStringList takesEverything{u"no"_s, u"off"_s, u"greedy"_s};
    const catalogue::Platform *platform = platformOf(input);
    QList<Finding> findings;
    bool judged = false;
    for (const design::Host &host : input.design.hosts) {
        const std::optional<MultipathSection> conf = multipathConfOf(input.files, host.name);
        if (!conf || !host.systemDisk)
            continue;
        judged = true;
        QString mode;
        for (const MultipathSection &defaults : conf->all(u"defaults"_s))
            mode = defaults.value(u"find_multipaths"_s);
        if (mode.isEmpty() && platform)
            mode = platform->multipathFindPaths;
        const QList<MultipathSection> black = conf->all(u"blacklist"_s);
        const bool excluded =
            std::any_of(black.begin(), black.end(), [](const MultipathSection &list) {
                return !list.all(u"device"_s).isEmpty() || !list.value(u"wwid"_s).isEmpty();
            });
        if (takesEverything.contains(mode) && !excluded)
            findings << finding(rule, host.name, {host.name, host.systemDisk->device, mode});
    }
    if (!judged)
        return std::nullopt;
    return findings;
}

Verdict blacklistCatchesLun(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    bool judged = false;
    for (const design::Host &host : input.design.hosts) {
        const std::optional<MultipathSection> conf = multipathConfOf(input.files, host.name);
        judged |= conf.has_value();
        if (!conf)
            continue;
        for (const design::Storage &storage : input.design.storage) {
            for (const design::Lun &lun : storage.luns) {
                const QString entry = catching(*conf, storage, lun);
                if (!entry.isEmpty())
                    findings << finding(rule, host.name, {host.name, lun.name, entry});
            }
        }
    }
    if (!judged)
        return std::nullopt;
    return findings;
}

Verdict pathRetryIsUnwise(const RuleInput &input, const Rule &rule)
{
    if (input.design.storage.isEmpty())
        return std::nullopt;
    const auto [vm, stop] = shortestStop(input);
    QList<Finding> findings;
    for (const PathRetry &retry : pathRetries(input)) {
        const QStringList arguments{retry.text, QString::number(retry.seconds), vm,
                                    QString::number(stop), QString::number(tokenOf(input) / 1000)};
        if (retry.text == u"queue")
            findings << finding(rule, u"cluster"_s, arguments);
        else if (retry.text.startsWith(u'-'))
            findings << findingWith(
                rule, QT_TRANSLATE_NOOP("rules", "multipath does not understand no_path_retry %1."),
                u"cluster"_s, arguments);
        else if (retry.text == u"fail" || retry.seconds < controllerTakeoverSeconds)
            findings << findingWith(
                rule,
                QT_TRANSLATE_NOOP("rules", "no_path_retry is %1: I/O fails after %2 s, before a "
                                           "controller could take over (30 s)."),
                u"cluster"_s, arguments);
        else if (stop > 0 && retry.seconds >= stop)
            findings << findingWith(
                rule,
                QT_TRANSLATE_NOOP("rules", "no_path_retry is %1: I/O waits %2 s, but %3 must stop "
                                           "within %4 s; the stop fails and a host that corosync "
                                           "(token %5 s) holds for sound is fenced."),
                u"cluster"_s, arguments);
    }
    return findings;
}

}
