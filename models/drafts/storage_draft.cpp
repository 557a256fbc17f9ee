#include "drafts/storage_draft.h"

#include "core/names.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "design/verify.h"
#include "drafts/numbering.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("drafts", text);
}

QString groupOf(const design::Design &design, const QString &lun)
{
    for (const design::VolumeGroup &group : design.volumeGroups) {
        if (group.luns.contains(lun))
            return group.name;
    }
    return {};
}

QString problemOf(const LunRow &lun)
{
    for (const QString &problem :
         {names::thingNameProblem(lun.name),
          lun.wwid.isEmpty() ? QString() : names::wwidProblem(lun.wwid),
          lun.group.isEmpty() ? QString() : names::volumeNameProblem(lun.group)}) {
        if (!problem.isEmpty())
            return lun.name + u": "_s + problem;
    }
    return {};
}

design::Storage *arrayNamed(design::Design &design, const QString &name)
{
    for (design::Storage &storage : design.storage) {
        if (storage.name == name)
            return &storage;
    }
    return nullptr;
}

/// References follow the names; what is not there any more leaves its group.
Result<> renameAndDrop(const StorageDraft &draft, design::Design &design)
{
    QStringList kept;
    for (const LunRow &row : draft.luns) {
        if (row.former.isEmpty())
            continue;
        kept.append(row.name);
        if (row.name == row.former)
            continue;
        if (Result<> done = design::renameLun(design, row.former, row.name); !done)
            return done;
    }
    QList<design::Lun> &luns = arrayNamed(design, draft.array)->luns;
    for (qsizetype i = luns.size() - 1; i >= 0; --i) {
        if (kept.contains(luns[i].name))
            continue;
        for (design::VolumeGroup &group : design.volumeGroups)
            group.luns.removeAll(luns[i].name);
        luns.removeAt(i);
    }
    return {};
}

void setLuns(const StorageDraft &draft, design::Storage &array)
{
    QList<design::Lun> luns;
    for (const LunRow &row : draft.luns) {
        design::Lun lun;
        for (const design::Lun &present : std::as_const(array.luns)) {
            if (present.name == row.name)
                lun = present;
        }
        lun.name = row.name;
        lun.wwid = row.wwid;
        lun.size = row.size;
        lun.owner = row.owner;
        luns.append(lun);
    }
    array.luns = luns;
}

/// Disks that lie in "the only group" have to say which it is before there is a second one.
void nameTheOnlyGroup(design::Design &design)
{
    if (design.volumeGroups.size() != 1)
        return;
    for (design::Vm &vm : design.vms) {
        for (design::Disk &disk : vm.disks) {
            if (disk.vg.isEmpty() && disk.file.isEmpty())
                disk.vg = design.volumeGroups.first().name;
        }
    }
}

void setGroups(const StorageDraft &draft, design::Design &design)
{
    for (const LunRow &row : draft.luns) {
        if (groupOf(design, row.name) == row.group)
            continue;
        for (design::VolumeGroup &group : design.volumeGroups)
            group.luns.removeAll(row.name);
        if (row.group.isEmpty())
            continue;
        auto group = std::find_if(design.volumeGroups.begin(), design.volumeGroups.end(),
                                  [&](const auto &one) { return one.name == row.group; });
        if (group == design.volumeGroups.end()) {
            nameTheOnlyGroup(design);
            design.volumeGroups.append({row.group, {}, {}});
            group = std::prev(design.volumeGroups.end());
        }
        group->luns.append(row.name);
    }
    design.volumeGroups.removeIf([](const auto &group) { return group.luns.isEmpty(); });
}

}

StorageDraft storageDraftOf(const design::Design &design, const QString &name)
{
    StorageDraft draft;
    draft.array = name;
    draft.noPathRetry = design.cluster.noPathRetry;
    const design::Storage *array = design::findStorage(design, name);
    if (!array)
        return draft;
    draft.vendor = array->vendor;
    draft.product = array->product;
    for (const design::Lun &lun : array->luns)
        draft.luns.append(
            {lun.name, lun.name, lun.wwid, lun.size, lun.owner, groupOf(design, lun.name)});
    return draft;
}

void addLun(StorageDraft &draft, const design::Design &design)
{
    LunRow row;
    row.name =
        draft.luns.isEmpty() ? draft.array + u"_lun1"_s : countedUp(draft.luns.last().name, 1);
    const design::Storage *array = design::findStorage(design, draft.array);
    if (array && !array->controllers.isEmpty())
        row.owner = array->controllers[draft.luns.size() % array->controllers.size()].name;
    if (!draft.luns.isEmpty()) {
        row.size = draft.luns.last().size;
        row.group = draft.luns.last().group;
    } else if (!design.volumeGroups.isEmpty()) {
        row.group = design.volumeGroups.first().name;
    }
    draft.luns.append(row);
}

QMap<QString, QString> problemsOf(const StorageDraft &draft, const design::Design &design)
{
    QMap<QString, QString> problems;
    if (!design::findStorage(design, draft.array))
        problems[u"array"_s] = say(QT_TRANSLATE_NOOP("drafts", "The drawing has no array yet."));
    QSet<QString> names;
    QSet<QString> wwids;
    QString &luns = problems[u"luns"_s];
    for (const LunRow &row : draft.luns) {
        if (luns.isEmpty())
            luns = problemOf(row);
        if (luns.isEmpty() && names.contains(row.name))
            luns = say(QT_TRANSLATE_NOOP("drafts", "Two LUNs are called %1.")).arg(row.name);
        if (luns.isEmpty() && !row.wwid.isEmpty() && wwids.contains(row.wwid))
            luns = say(QT_TRANSLATE_NOOP("drafts", "Two LUNs have the same WWID."));
        names.insert(row.name);
        wwids.insert(row.wwid);
    }
    if (luns.isEmpty())
        problems.remove(u"luns"_s);
    return problems;
}

Result<design::Design> applied(const StorageDraft &draft, design::Design design)
{
    if (const auto problems = problemsOf(draft, design); !problems.isEmpty())
        return failure(u"bad-answer"_s, problems.first(), problems.firstKey());
    if (Result<> done = renameAndDrop(draft, design); !done)
        return tl::unexpected(done.error());
    design::Storage *array = arrayNamed(design, draft.array);
    array->vendor = draft.vendor;
    array->product = draft.product;
    setLuns(draft, *array);
    setGroups(draft, design);
    design.cluster.noPathRetry = draft.noPathRetry;
    if (const QList<Error> errors = design::verify(design); !errors.isEmpty())
        return tl::unexpected(errors.first());
    return design;
}

}
