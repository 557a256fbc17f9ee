#include "plan/volume_steps.h"

#include "design/lookup.h"
#include "render/cluster_facts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

constexpr qint64 defaultVolume = qint64(10) * 1024 * 1024 * 1024;

QString kindOf(const catalogue::Platform &platform)
{
    return platform.locking == catalogue::Locking::Clvmd ? u"clustered"_s : u"shared"_s;
}

bool isShared(const Context &context)
{
    return context.platform.locking == catalogue::Locking::Lvmlockd;
}

/// The group as one of the hosts sees it.
const facts::VolumeGroupFacts *liveGroup(const Context &context, const QString &name)
{
    for (const design::Host *host : context.reached()) {
        if (const auto *group = facts::findVolumeGroup(context.facts[host->name], name))
            return group;
    }
    return nullptr;
}

/// Does a LUN say that it belongs to the group, though no host can read the group at the moment?
bool isOnDisk(const Context &context, const design::VolumeGroup &group)
{
    for (const design::Host *host : context.reached()) {
        for (const facts::DiskFacts &disk : context.facts[host->name].disks) {
            if (disk.signature != u"LVM2_member "_s + group.name)
                continue;
            for (const QString &name : group.luns) {
                const design::Lun *lun = design::findLun(context.design, name);
                if (lun && lun->wwid == disk.wwid)
                    return true;
            }
        }
    }
    return false;
}

struct Volume
{
    QString name;
    qint64 size = 0;
};

QList<Volume> missingVolumes(const Context &context, const QString &group)
{
    const facts::VolumeGroupFacts *live = liveGroup(context, group);
    QList<Volume> missing;
    for (const design::Vm &vm : context.design.vms) {
        for (int i = 0; i < vm.disks.size(); ++i) {
            const design::Disk &disk = vm.disks[i];
            const QString name = design::volumeName(vm, i);
            if (!disk.file.isEmpty() || design::volumeGroupOf(context.design, disk) != group)
                continue;
            const bool isThere = live
                                 && std::any_of(live->volumes.cbegin(), live->volumes.cend(),
                                                [&](const facts::VolumeFacts &volume) {
                                                    return volume.name == name;
                                                });
            const bool isListed =
                std::any_of(missing.cbegin(), missing.cend(),
                            [&](const Volume &volume) { return volume.name == name; });
            if (!isThere && !isListed)
                missing.append({name, disk.size.value_or(defaultVolume)});
        }
    }
    return missing;
}

Step createStep(const Context &context, const design::VolumeGroup &group, const QString &host)
{
    QStringList devices;
    bool wipes = false;
    QStringList blocked;
    for (const QString &name : group.luns) {
        devices.append(u"/dev/mapper/"_s + name);
        const design::Lun *lun = design::findLun(context.design, name);
        if (!lun)
            continue;
        wipes = wipes || context.options.wipedLuns.contains(name);
        if (carriesForeignData(context, *lun, group.name)
            && !context.options.overrides.contains(u"S-27"_s))
            blocked = {u"S-27"_s};
    }
    Step step;
    step.id = u"cluster/volume-group/"_s + group.name;
    step.phase = Phase::VolumeGroups;
    step.host = host;
    step.isForCluster = true;
    step.title = QT_TRANSLATE_NOOP("plan", "Create the volume group %1 on %2");
    step.arguments = {group.name, group.luns.join(u", "_s)};
    step.risk = Risk::Data;
    step.blockedBy = blocked;
    step.apply = {shell(
        snippets::createVolumeGroup,
        QStringList{runFolder(), kindOf(context.platform), wipes ? u"wipe"_s : u"no"_s, group.name}
            + devices,
        180)};
    step.verify = {shell(snippets::checkVolumeGroup, {kindOf(context.platform), group.name})};
    return step;
}

void addGroup(const Context &context, Draft &draft, const design::VolumeGroup &group)
{
    const QList<const design::Host *> hosts = context.reached();
    const facts::VolumeGroupFacts *live = liveGroup(context, group.name);
    const QString wanted = kindOf(context.platform);
    if (live && live->sharing != wanted) {
        draft.refuse(
            {u"cluster"_s,
             group.name,
             QT_TRANSLATE_NOOP("plan", "The volume group %1 is there already, and it is not "
                                       "shared by the cluster (%2)."),
             QT_TRANSLATE_NOOP("plan", "Give the group of the design another name, or "
                                       "convert it by hand while nothing uses it."),
             {group.name, live->sharing}});
        return;
    }
    if (live || isOnDisk(context, group))
        return;
    draft.addForCluster(createStep(context, group, hosts.constFirst()->name));
    if (!isShared(context))
        return;
    QList<Step> steps;
    for (const design::Host *host : hosts.mid(1)) {
        Step step;
        step.id = host->name + u"/locks/"_s + group.name;
        step.phase = Phase::VolumeGroups;
        step.host = host->name;
        step.title = QT_TRANSLATE_NOOP("plan", "Start the locks of %1");
        step.arguments = {group.name};
        step.apply = {shell(snippets::startLocks, {group.name}, 120)};
        step.verify = {patiently(shell(snippets::checkVolumeGroup, {wanted, group.name}), 30)};
        steps.append(std::move(step));
    }
    draft.addTogether(std::move(steps));
}

void addVolumesOf(const Context &context, Draft &draft, const design::VolumeGroup &group,
                  bool isActivatedByHand)
{
    const QList<Volume> missing = missingVolumes(context, group.name);
    if (missing.isEmpty())
        return;
    QStringList names;
    QStringList words;
    for (const Volume &volume : missing) {
        names.append(volume.name);
        words.append(volume.name + u':' + QString::number(volume.size));
    }
    Step step;
    step.id = u"cluster/volumes/"_s + group.name;
    step.phase = Phase::VolumeGroups;
    step.host = context.reached().constFirst()->name;
    step.isForCluster = true;
    step.title = QT_TRANSLATE_NOOP("plan", "Create in %1 the volumes %2");
    step.arguments = {group.name, names.join(u", "_s)};
    step.risk = Risk::Data;
    step.apply = {shell(snippets::createVolumes,
                        QStringList{kindOf(context.platform), group.name} + words,
                        60 + 30 * static_cast<int>(words.size()))};
    step.verify = {shell(snippets::checkVolumes, QStringList{group.name} + names)};
    draft.addForCluster(std::move(step));
    // The resource activates only what is there when it starts.
    if (!isActivatedByHand)
        return;
    QList<Step> steps;
    for (const design::Host *host : context.reached()) {
        Step activate;
        activate.id = host->name + u"/volumes/"_s + group.name;
        activate.phase = Phase::VolumeGroups;
        activate.host = host->name;
        activate.title = QT_TRANSLATE_NOOP("plan", "Activate the new volumes of %1: %2");
        activate.arguments = {group.name, names.join(u", "_s)};
        activate.apply = {shell(snippets::activateVolumes, QStringList{group.name} + names, 180)};
        activate.verify = {shell(snippets::checkActiveVolumes, QStringList{group.name} + names)};
        steps.append(std::move(activate));
    }
    draft.addTogether(std::move(steps));
}

}

bool carriesForeignData(const Context &context, const design::Lun &lun, const QString &group)
{
    if (context.options.wipedLuns.contains(lun.name))
        return false;
    for (const design::Host *host : context.reached()) {
        for (const facts::DiskFacts &disk : context.facts[host->name].disks) {
            const QString signature = disk.signature.value_or(QString());
            if (disk.wwid == lun.wwid && !signature.isEmpty()
                && signature != u"LVM2_member "_s + group)
                return true;
        }
    }
    return false;
}

void addLocking(const Context &context, Draft &draft, bool isNew)
{
    if (!isNew || !render::usesLockManager(context.design))
        return;
    QList<Step> steps;
    for (const design::Host *host : context.reached()) {
        Step step;
        step.id = host->name + u"/locking"_s;
        step.phase = Phase::Locking;
        step.host = host->name;
        step.title = QT_TRANSLATE_NOOP("plan", "Wait until the lock managers run");
        step.verify = {patiently(shell(snippets::checkLocking, {kindOf(context.platform)}), 180)};
        steps.append(std::move(step));
    }
    draft.addTogether(std::move(steps));
}

void addVolumes(const Context &context, Draft &draft, const CibPlanner &cib)
{
    if (context.reached().isEmpty())
        return;
    for (const design::VolumeGroup &group : context.design.volumeGroups) {
        const qsizetype refusals = draft.plan().refusals.size();
        addGroup(context, draft, group);
        if (draft.plan().refusals.size() == refusals)
            addVolumesOf(context, draft, group, isShared(context) && cib.hasResource(group.name));
    }
}

}
