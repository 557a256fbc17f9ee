#include "convert/system_words.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::convert {

namespace {

using catalogue::Platform;

QString say(const char *text)
{
    return QCoreApplication::translate("convert", text);
}

QString stackOf(const Platform &platform)
{
    return (platform.stack == catalogue::Stack::Cman ? u"cman, corosync %1, Pacemaker %2"_s
                                                     : u"corosync %1, Pacemaker %2"_s)
        .arg(platform.corosyncVersion, platform.pacemakerVersion);
}

QString networkOf(const Platform &platform)
{
    switch (platform.network) {
    case catalogue::NetworkDialect::Ifcfg:
        return u"ifcfg"_s;
    case catalogue::NetworkDialect::Ifupdown:
        return u"ifupdown"_s;
    case catalogue::NetworkDialect::NetworkManager:
        return u"NetworkManager"_s;
    }
    Q_UNREACHABLE();
}

QString lockingOf(const Platform &platform)
{
    return platform.locking == catalogue::Locking::Clvmd ? u"clvmd"_s : u"lvmlockd, dlm"_s;
}

QString initOf(const Platform &platform)
{
    return platform.init == catalogue::InitSystem::SysV ? u"service, chkconfig"_s : u"systemd"_s;
}

QString toolsOf(const Platform &platform)
{
    return platform.packageTool;
}

QString firewallOf(const Platform &platform)
{
    return platform.firewallService;
}

QString timeOf(const Platform &platform)
{
    return platform.timeService;
}

QString machineOf(const Platform &platform)
{
    return platform.machineType;
}

struct Row
{
    const char16_t *where;
    QString (*of)(const Platform &);
    const char *because;
};

const Row rows[] = {
    {u"stack", stackOf, QT_TRANSLATE_NOOP("convert", "Who is a member, and what runs where.")},
    {u"locking", lockingOf,
     QT_TRANSLATE_NOOP("convert",
                       "Who may change a shared volume group. An existing one is handed over once, "
                       "while no host has it active.")},
    {u"network", networkOf, QT_TRANSLATE_NOOP("convert", "Bonds, bridges and addresses.")},
    {u"services", initOf, QT_TRANSLATE_NOOP("convert", "What starts services.")},
    {u"packages", toolsOf, QT_TRANSLATE_NOOP("convert", "What installs packages.")},
    {u"firewall", firewallOf, QT_TRANSLATE_NOOP("convert", "The host firewall.")},
    {u"time", timeOf, QT_TRANSLATE_NOOP("convert", "What keeps the clocks together.")},
    {u"machine", machineOf,
     QT_TRANSLATE_NOOP("convert", "The machine that VMs see. Windows may want to be activated "
                                  "again.")},
};

QString kindOf(const Artefact &artefact)
{
    return artefact.host == u"cluster" ? u"cluster/"_s + artefact.path : artefact.path;
}

QMap<QString, QMap<QString, QByteArray>> byPath(const QList<Artefact> &artefacts)
{
    QMap<QString, QMap<QString, QByteArray>> paths;
    for (const Artefact &artefact : artefacts)
        paths[kindOf(artefact)].insert(artefact.host, placeholderBytes(artefact));
    return paths;
}

}

QList<Difference> systemDifferences(const design::Design &design, const Platform &from,
                                    const Platform &to)
{
    QList<Difference> differences;
    for (const Row &row : rows) {
        const QString before = row.of(from);
        const QString after = row.of(to);
        if (before != after)
            differences.append({QString::fromUtf16(row.where), before, after, say(row.because)});
    }
    if (from.locking != to.locking && to.locking == catalogue::Locking::Lvmlockd) {
        for (const design::VolumeGroup &group : design.volumeGroups)
            differences.append(
                {u"volume_groups."_s + group.name, u"clustered"_s, u"shared"_s,
                 say(QT_TRANSLATE_NOOP("convert",
                                       "Once, on one host, while no volume of it is active "
                                       "anywhere: vgchange --lock-type dlm %1"))
                     .arg(group.name)});
    }
    return differences;
}

QList<Difference> fileDifferences(const QList<Artefact> &before, const QList<Artefact> &after)
{
    const auto old = byPath(before);
    const auto now = byPath(after);
    QStringList paths = old.keys() + now.keys();
    std::sort(paths.begin(), paths.end());
    paths.removeDuplicates();
    QList<Difference> differences;
    for (const QString &path : std::as_const(paths)) {
        const bool was = old.contains(path);
        const bool is = now.contains(path);
        if (was && is && old[path] == now[path])
            continue;
        differences.append({path, was ? path : QString(), is ? path : QString(),
                            !was  ? say(QT_TRANSLATE_NOOP("convert", "New."))
                            : !is ? say(QT_TRANSLATE_NOOP("convert", "No longer written."))
                                  : say(QT_TRANSLATE_NOOP("convert", "Other content."))});
    }
    return differences;
}

}
