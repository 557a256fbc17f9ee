#include "plan/brace_merge.h"

#include "plan/brace_edit.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

using formats::BraceDialect;
using formats::BraceItem;

constexpr char replaceRemedy[] = QT_TRANSLATE_NOOP(
    "plan", "Correct or delete line %3, or allow the replacement of %1 with a reason; the present "
            "file is kept as a copy.");

MergeConflict conflict(const BraceItem &item, const QString &word, const char *reason)
{
    return {item.line, word, reason, replaceRemedy};
}

MergeConflict setTwice(const BraceItem &item)
{
    return conflict(item, item.key,
                    QT_TRANSLATE_NOOP("plan", "%1 on %2 cannot be merged: line %3 sets “%4”, which "
                                              "has been set above."));
}

/// Reads both; what is wrong with the present one.
std::optional<MergeConflict> opened(BraceEdit &merge, BraceDialect dialect,
                                    const QByteArray &wanted, const QByteArray &present)
{
    const std::optional<formats::BraceMistake> mistake = merge.open(dialect, wanted, present);
    if (!mistake)
        return std::nullopt;
    return MergeConflict{
        mistake->line,
        {},
        QT_TRANSLATE_NOOP("plan", "%1 on %2 cannot be merged: line %3 is not understood."),
        replaceRemedy};
}

/// The words of a setting in a section, "vendor" of a device.
QString valueOf(const BraceItem &section, QLatin1StringView key)
{
    QString value;
    for (const BraceItem &item : section.items) {
        if (item.key == key)
            value = item.words.join(u' ');
    }
    return value;
}

/// Each key of ours once, with our value.
std::optional<MergeConflict> setKeys(BraceEdit &merge, const BraceItem &ours,
                                     const QList<BraceItem> &present, QList<BraceItem> &missing)
{
    for (const BraceItem &setting : ours.items) {
        const BraceItem *found = nullptr;
        for (const BraceItem &item : present) {
            if (item.key != setting.key)
                continue;
            if (found || item.isSection)
                return setTwice(item);
            found = &item;
        }
        if (!found)
            missing.append(setting);
        else if (found->words != setting.words)
            merge.replaceValue(*found, setting);
    }
    return std::nullopt;
}

/// As multipath matches: anywhere, "*" is everything, a leading "!" turns it round. What is no
/// expression to us counts as a match.
bool matches(QString pattern, const QString &text)
{
    const bool isTurned = pattern.startsWith(u'!');
    if (isTurned)
        pattern.remove(0, 1);
    if (pattern == u"*")
        pattern = u".*"_s;
    const QRegularExpression expression(pattern);
    return !expression.isValid() || expression.match(text).hasMatch() != isTurned;
}

/// Does an entry of a blacklist, or one for an array, hold for one of these disks, as far as we know?
bool holdsFor(const BraceItem &entry, const QList<facts::DiskFacts> &paths)
{
    const QString pattern = entry.words.join(u' ');
    return std::any_of(paths.cbegin(), paths.cend(), [&](const facts::DiskFacts &path) {
        if (entry.isSection)
            return matches(valueOf(entry, "vendor"_L1), path.vendor)
                   && matches(valueOf(entry, "product"_L1), path.model);
        if (entry.key == u"wwid")
            return matches(pattern, path.wwid);
        if (entry.key == u"devnode")
            return matches(pattern, path.name.section(u'/', -1));
        if (entry.key == u"protocol")
            return matches(pattern,
                           u"scsi:"_s + (path.transport == u"fc" ? u"fcp"_s : path.transport));
        return true; // properties of udev, which nobody has asked for
    });
}

bool isSameEntry(const BraceItem &a, const BraceItem &b)
{
    return a.key == b.key && a.words == b.words
           && valueOf(a, "vendor"_L1) == valueOf(b, "vendor"_L1)
           && valueOf(a, "product"_L1) == valueOf(b, "product"_L1);
}

std::optional<MergeConflict> mergeBlacklist(BraceEdit &merge, const BraceItem &ours,
                                            const QList<facts::DiskFacts> &paths)
{
    const QList<BraceItem> present = merge.presentIn(ours.key);
    for (const BraceItem &entry : present) {
        if (holdsFor(entry, paths))
            return conflict(entry, entry.key,
                            QT_TRANSLATE_NOOP("plan",
                                              "%1 on %2 cannot be merged: the blacklist's “%4” in "
                                              "line %3 may hide LUNs of the design."));
    }
    QList<BraceItem> missing;
    for (const BraceItem &entry : ours.items) {
        if (std::none_of(present.cbegin(), present.cend(),
                         [&](const BraceItem &item) { return isSameEntry(item, entry); }))
            missing.append(entry);
    }
    merge.add(ours, missing);
    return std::nullopt;
}

/// Of several entries that fit an array multipath listens to the last one.
std::optional<MergeConflict> mergeDevices(BraceEdit &merge, const BraceItem &ours,
                                          const QList<facts::DiskFacts> &paths)
{
    const QList<BraceItem> present = merge.presentIn(ours.key);
    QList<BraceItem> missing;
    for (const BraceItem &device : ours.items) {
        QList<facts::DiskFacts> fitting = paths;
        fitting.removeIf([&](const facts::DiskFacts &path) { return !holdsFor(device, {path}); });
        const BraceItem *found = nullptr;
        for (const BraceItem &item : present) {
            const bool isSame = isSameEntry(item, device);
            if (found && (isSame || holdsFor(item, fitting)))
                return setTwice(item);
            if (isSame)
                found = &item;
        }
        if (!found) {
            missing.append(device);
            continue;
        }
        QList<BraceItem> keys;
        if (auto twice = setKeys(merge, device, found->items, keys))
            return twice;
        for (const BraceItem &key : std::as_const(keys))
            merge.insert(*found, key);
    }
    merge.add(ours, missing);
    return std::nullopt;
}

std::optional<MergeConflict> mergeAliases(BraceEdit &merge, const BraceItem &ours)
{
    const QList<BraceItem> present = merge.presentIn(ours.key);
    QList<BraceItem> missing;
    for (const BraceItem &lun : ours.items) {
        const QString wwid = valueOf(lun, "wwid"_L1);
        const QString alias = valueOf(lun, "alias"_L1);
        const BraceItem *found = nullptr;
        for (const BraceItem &item : present) {
            const bool isSame = valueOf(item, "wwid"_L1) == wwid;
            if (isSame && found)
                return setTwice(item);
            if (!isSame && valueOf(item, "alias"_L1) == alias)
                return conflict(item, alias,
                                QT_TRANSLATE_NOOP("plan",
                                                  "%1 on %2 cannot be merged: the entry in line %3 "
                                                  "gives the name “%4” to another LUN."));
            if (isSame)
                found = &item;
        }
        if (!found) {
            missing.append(lun);
            continue;
        }
        QList<BraceItem> keys;
        if (auto twice = setKeys(merge, lun, found->items, keys))
            return twice;
        for (const BraceItem &key : std::as_const(keys))
            merge.insert(*found, key);
    }
    merge.add(ours, missing);
    return std::nullopt;
}

/// `overrides` beats defaults and arrays: no key of ours may stand there with another value.
std::optional<MergeConflict> overruled(const BraceEdit &merge)
{
    QMap<QString, QStringList> ours;
    for (const BraceItem &section : merge.wanted()) {
        if (section.key != u"defaults" && section.key != u"devices")
            continue;
        for (const BraceItem &item : section.items) {
            for (const BraceItem &setting : item.isSection ? item.items : QList{item})
                ours[setting.key].append(setting.words.join(u' '));
        }
    }
    for (const BraceItem &setting : merge.presentIn(u"overrides"_s)) {
        const QStringList values = ours.value(setting.key);
        const QString theirs = setting.words.join(u' ');
        if (std::any_of(values.cbegin(), values.cend(),
                        [&](const QString &value) { return value != theirs; }))
            return conflict(setting, setting.key,
                            QT_TRANSLATE_NOOP("plan", "%1 on %2 cannot be merged: “%4” in line %3 "
                                                      "overrules the design for all devices."));
    }
    return std::nullopt;
}

bool acceptsAll(const QStringList &filter)
{
    static const QStringList accepting{u"a/.*/"_s, u"a|.*|"_s, u"a/.*"_s, u"a|.*"_s};
    return filter.isEmpty() || (filter.size() == 1 && accepting.contains(filter.constFirst()));
}

/// Of a section, and those of the outermost level that are spelt "section/key".
QList<BraceItem> lvmItems(const BraceEdit &merge, const QString &section)
{
    QList<BraceItem> items = merge.presentIn(section);
    for (BraceItem item : merge.present()) {
        if (!item.key.startsWith(section + u'/'))
            continue;
        item.key.remove(0, section.size() + 1);
        items.append(item);
    }
    return items;
}

}

Merged mergeMultipathConf(const QByteArray &wanted, const QByteArray &present,
                          const QList<facts::DiskFacts> &paths)
{
    BraceEdit merge;
    std::optional<MergeConflict> why = opened(merge, BraceDialect::Multipath, wanted, present);
    if (!why)
        why = overruled(merge);
    for (const BraceItem &section : merge.wanted()) {
        if (why)
            break;
        if (section.key == u"blacklist") {
            why = mergeBlacklist(merge, section, paths);
        } else if (section.key == u"devices") {
            why = mergeDevices(merge, section, paths);
        } else if (section.key == u"multipaths") {
            why = mergeAliases(merge, section);
        } else {
            QList<BraceItem> missing;
            why = setKeys(merge, section, merge.presentIn(section.key), missing);
            merge.add(section, missing);
        }
    }
    if (why)
        return tl::unexpected(*why);
    return merge.finish();
}

Merged mergeLvmConf(const QByteArray &wanted, const QByteArray &present, bool isFilterOurs)
{
    BraceEdit merge;
    if (const auto why = opened(merge, BraceDialect::Lvm, wanted, present))
        return tl::unexpected(*why);
    for (const BraceItem &section : merge.wanted()) {
        const QList<BraceItem> items = lvmItems(merge, section.key);
        for (const BraceItem &item : items) {
            const auto ours =
                std::find_if(section.items.cbegin(), section.items.cend(),
                             [&](const BraceItem &setting) { return setting.key == item.key; });
            if (item.key.endsWith("filter"_L1) && ours != section.items.cend() && !isFilterOurs
                && item.words != ours->words && !acceptsAll(item.words))
                return tl::unexpected(conflict(
                    item, item.key,
                    QT_TRANSLATE_NOOP("plan", "%1 on %2 cannot be merged: somebody has chosen "
                                              "with “%4” in line %3 which disks LVM sees.")));
        }
        QList<BraceItem> missing;
        if (const auto twice = setKeys(merge, section, items, missing))
            return tl::unexpected(*twice);
        merge.add(section, missing);
    }
    return merge.finish();
}

}
