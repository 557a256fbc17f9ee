#include "facts/san_disks.h"

#include "core/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::facts {

namespace {

bool any(const PathsByHost &paths, bool (*has)(const DiskFacts &))
{
    return std::any_of(paths.begin(), paths.end(), [has](const QList<DiskFacts> &disks) {
        return std::any_of(disks.begin(), disks.end(), has);
    });
}

bool isOfSystem(const DiskFacts &disk)
{
    return disk.usedFor == u"/" || disk.usedFor == u"swap" || disk.usedFor.startsWith("/boot"_L1);
}

bool isOfSan(const DiskFacts &disk)
{
    return !disk.map.isEmpty() || disk.transport == u"fc" || disk.transport == u"iscsi";
}

}

QMap<QString, PathsByHost> sanDisks(const QMap<QString, HostFacts> &facts)
{
    QMap<QString, PathsByHost> all;
    for (auto host = facts.cbegin(); host != facts.cend(); ++host) {
        for (const DiskFacts &disk : host->disks) {
            if (!disk.wwid.isEmpty() && names::wwidProblem(disk.wwid).isEmpty())
                all[disk.wwid][host.key()].append(disk);
        }
    }
    all.removeIf([](const QMap<QString, PathsByHost>::iterator &it) {
        return any(*it, isOfSystem) || (it->size() < 2 && !any(*it, isOfSan));
    });
    return all;
}

const DiskFacts &bestOf(const PathsByHost &paths)
{
    for (const QList<DiskFacts> &disks : paths) {
        for (const DiskFacts &disk : disks) {
            if (!disk.map.isEmpty())
                return disk;
        }
    }
    return paths.first().first();
}

}
