#include "rules/storage_checks.h"

#include "design/lookup.h"
#include "design/placeholders.h"
#include "rules/live_checks.h"
#include "rules/pacemaker_view.h"
#include "rules/san_view.h"
#include "rules/storage_files_view.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

struct HostLvm
{
    const design::Host *host = nullptr;
    LvmConf conf;
};

/// The hosts whose lvm.conf was written.
QList<HostLvm> lvmFiles(const RuleInput &input)
{
    QList<HostLvm> files;
    for (const design::Host &host : input.design.hosts) {
        if (const std::optional<LvmConf> conf = lvmConfOf(input.files, host.name))
            files << HostLvm{&host, *conf};
    }
    return files;
}

/// Runs a check per host's file; undecided if no host has one.
template<class Check> Verdict judgeLvm(const RuleInput &input, Check check)
{
    const QList<HostLvm> files = lvmFiles(input);
    if (files.isEmpty())
        return std::nullopt;
    QList<Finding> findings;
    for (const HostLvm &file : files)
        findings << check(*file.host, file.conf);
    return findings;
}

QString single(const LvmConf &conf, const QString &key)
{
    return conf.value(key).value(0);
}

bool accepts(const LvmConf &conf, const QString &device)
{
    return lvmAccepts(conf.value(u"filter"_s), device)
           && lvmAccepts(conf.value(u"global_filter"_s), device);
}

/// With a devices file LVM reads no filter.
bool usesDevicesFile(const RuleInput &input, const LvmConf &conf)
{
    const QString set = single(conf, u"use_devicesfile"_s);
    const catalogue::Platform *platform = platformOf(input);
    return set.isEmpty() ? platform && platform->lvmUsesDevicesFile : set == u"1";
}

QStringList sharedLuns(const design::Design &design)
{
    QStringList luns;
    for (const design::VolumeGroup &group : design.volumeGroups)
        luns << group.luns;
    return luns;
}

/// Names under which single SCSI paths of the shared LUNs appear on a host.
QStringList scsiNames(const design::Design &design, const design::Host &host)
{
    QStringList names;
    const QString own = host.systemDisk ? host.systemDisk->device : QString();
    // A few stand for all: filters are written with ranges or without an end.
    for (const QString &letters : {u"b"_s, u"c"_s, u"k"_s, u"z"_s, u"aa"_s}) {
        const QString name = u"/dev/sd"_s + letters;
        if (own.isEmpty() || !own.startsWith(name))
            names << name;
    }
    for (const QString &name : sharedLuns(design)) {
        const design::Lun *lun = design::findLun(design, name);
        if (lun && lun->wwid.startsWith(u'3'))
            names << u"/dev/disk/by-id/wwn-0x"_s + lun->wwid.mid(1);
    }
    return names;
}

}

Verdict filterAcceptsPaths(const RuleInput &input, const Rule &rule)
{
    return judgeLvm(input, [&](const design::Host &host, const LvmConf &conf) {
        if (usesDevicesFile(input, conf) || sharedLuns(input.design).isEmpty())
            return QList<Finding>();
        for (const QString &name : scsiNames(input.design, host)) {
            if (accepts(conf, name))
                return QList{finding(rule, host.name, {host.name, name})};
        }
        return QList<Finding>();
    });
}

namespace {

QList<Finding> systemDiskIsNotKnown(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        if (!host.systemDisk && !sharedLuns(input.design).isEmpty())
            findings << findingWith(
                rule,
                QT_TRANSLATE_NOOP("rules", "The system disk of %1 is not known, so no lvm.conf is "
                                           "written: a wrong filter would stop the boot."),
                host.name, {host.name});
        if (host.systemDisk && design::hasPlaceholder(host.systemDisk->device)) {
            Finding unreal = findingWith(
                rule,
                QT_TRANSLATE_NOOP("rules", "The system disk of %1 (%2) is a placeholder: LVM would "
                                           "reject the real one, and the host would not boot."),
                host.name, {host.name, host.systemDisk->device});
            unreal.severity = Severity::Warning;
            findings << unreal;
        }
    }
    return findings;
}

}

Verdict filterRejectsNeeded(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings = systemDiskIsNotKnown(input, rule);
    for (const HostLvm &file : lvmFiles(input)) {
        if (usesDevicesFile(input, file.conf))
            continue;
        QStringList needed;
        for (const QString &name : sharedLuns(input.design)) {
            const design::Lun *lun = design::findLun(input.design, name);
            // A LUN that is masked from this host is S-01's.
            if (!lun || lun->hosts.isEmpty() || lun->hosts.contains(file.host->name))
                needed << u"/dev/mapper/"_s + name;
        }
        const std::optional<design::SystemDisk> &disk = file.host->systemDisk;
        const bool rootIsOut = disk && !disk->vg.isEmpty() && !accepts(file.conf, disk->device)
                               && !accepts(file.conf, disk->device + u"-part2"_s)
                               && !accepts(file.conf, disk->device + u'2');
        if (rootIsOut)
            findings << finding(rule, file.host->name, {file.host->name, disk->device});
        for (const QString &device : needed) {
            if (!accepts(file.conf, device))
                findings << finding(rule, file.host->name, {file.host->name, device});
        }
        const QStringList filter = file.conf.value(u"filter"_s);
        if (!filter.isEmpty() && lvmAccepts({filter.last()}, u"/dev/anything"_s)) {
            Finding open = findingWith(
                rule,
                QT_TRANSLATE_NOOP("rules", "The filter of %1 does not end by rejecting the "
                                           "rest (r|.*|)."),
                file.host->name, {file.host->name});
            open.severity = Severity::Warning;
            findings << open;
        }
    }
    return findings + systemDiskIsAnother(input, rule);
}

Verdict globalFilterIsMissing(const RuleInput &input, const Rule &rule)
{
    return judgeLvm(input, [&](const design::Host &host, const LvmConf &conf) {
        const catalogue::Platform *platform = platformOf(input);
        const bool missing = conf.contains(u"filter"_s) && !conf.contains(u"global_filter"_s);
        return missing && platform && platform->lvmHasGlobalFilter && !usesDevicesFile(input, conf)
                   ? QList{finding(rule, host.name, {host.name})}
                   : QList<Finding>();
    });
}

Verdict lockingTypeIsWrong(const RuleInput &input, const Rule &rule)
{
    const catalogue::Platform *platform = platformOf(input);
    if (!platform)
        return std::nullopt;
    return judgeLvm(input, [&](const design::Host &host, const LvmConf &conf) {
        const QString type = single(conf, u"locking_type"_s);
        if (platform->locking == catalogue::Locking::Clvmd && type != u"3")
            return QList{finding(rule, host.name, {host.name, type.isEmpty() ? u"1"_s : type})};
        if (platform->locking == catalogue::Locking::Lvmlockd && !type.isEmpty())
            return QList{findingWith(
                rule,
                QT_TRANSLATE_NOOP("rules", "%1 sets locking_type, which its LVM has no more."),
                host.name, {host.name})};
        return QList<Finding>();
    });
}

Verdict lvmlockdIsNotUsed(const RuleInput &input, const Rule &rule)
{
    return judgeLvm(input, [&](const design::Host &host, const LvmConf &conf) {
        return single(conf, u"use_lvmlockd"_s) == u"1"
                   ? QList<Finding>()
                   : QList{finding(rule, host.name, {host.name})};
    });
}

Verdict sharedGroupAutoActivates(const RuleInput &input, const Rule &rule)
{
    const catalogue::Platform *platform = platformOf(input);
    if (!platform || platform->locking != catalogue::Locking::Lvmlockd)
        return QList<Finding>(); // clvmd activates what it manages when it starts
    return judgeLvm(input, [&](const design::Host &host, const LvmConf &conf) {
        QList<Finding> findings;
        const bool listed = conf.contains(u"auto_activation_volume_list"_s);
        const QStringList active = conf.value(u"auto_activation_volume_list"_s);
        for (const design::VolumeGroup &group : input.design.volumeGroups) {
            if (!listed || active.contains(group.name))
                findings << finding(rule, host.name, {host.name, group.name});
        }
        return findings;
    });
}

Verdict unstableDevicePath(const RuleInput &input, const Rule &rule)
{
    static const QRegularExpression pattern(u"/dev/(sd[a-z]+\\d*\\b|mpath/\\w*|dm-\\d+)"_s);
    QList<Finding> findings;
    for (const Artefact &file : input.files) {
        const QByteArray bytes = placeholderBytes(file);
        if (!bytes.contains("/dev/sd") && !bytes.contains("/dev/mpath/")
            && !bytes.contains("/dev/dm-"))
            continue;
        const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
        for (const QString &line : lines) {
            const QRegularExpressionMatch match = pattern.match(line);
            if (line.trimmed().startsWith(u'#') || !match.hasMatch())
                continue;
            findings << finding(rule, file.host, {file.path, match.captured(0)});
            break;
        }
    }
    return findings;
}

Verdict filterBesideDevicesFile(const RuleInput &input, const Rule &rule)
{
    return judgeLvm(input, [&](const design::Host &host, const LvmConf &conf) {
        return usesDevicesFile(input, conf) && conf.contains(u"filter"_s)
                   ? QList{finding(rule, host.name, {host.name})}
                   : QList<Finding>();
    });
}

Verdict lockDaemonOrder(const RuleInput &input, const Rule &rule)
{
    const catalogue::Platform *platform = platformOf(input);
    if (!platform)
        return std::nullopt;
    QList<Finding> findings;
    if (platform->locking == catalogue::Locking::Clvmd) {
        const qsizetype cman = platform->servicesOn.indexOf(u"cman"_s);
        const qsizetype clvmd = platform->servicesOn.indexOf(u"clvmd"_s);
        if (clvmd < 0 || cman < 0 || clvmd < cman)
            findings << finding(rule, u"cluster"_s, {platform->title});
        return findings;
    }
    for (const QString &unit : {u"dlm"_s, u"lvmlockd"_s, u"lvmlocks"_s}) {
        if (!startsAtBoot(input, unit))
            continue;
        Finding twice = findingWith(
            rule, QT_TRANSLATE_NOOP("rules", "%2 is started at boot, and Pacemaker starts it too."),
            u"cluster"_s, {platform->title, unit});
        twice.severity = Severity::Warning;
        findings << twice;
    }
    return findings;
}

}
