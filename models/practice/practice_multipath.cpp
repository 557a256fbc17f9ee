// multipathd's maps, and what multipath and multipathd say about them.
#include "formats/brace_reader.h"
#include "practice/practice_files.h"
#include "practice/practice_storage.h"

#include <QRegularExpression>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::BraceItem;
using Settings = QMap<QString, QString>;

void take(Settings &settings, const BraceItem &section)
{
    for (const BraceItem &item : section.items) {
        if (!item.isSection)
            settings.insert(item.key, item.words.join(u' '));
    }
}

/// multipath.conf's sections of this kind, "device" or "multipath", in "devices" or "multipaths".
QList<Settings> sectionsOf(const QList<BraceItem> &conf, const QString &kind)
{
    QList<Settings> sections;
    for (const BraceItem &outer : conf) {
        for (const BraceItem &inner : outer.items) {
            if (outer.key == kind + u's' && inner.key == kind) {
                sections.append(Settings());
                take(sections.last(), inner);
            }
        }
    }
    return sections;
}

QList<BraceItem> configuration(Machine &machine)
{
    const auto conf = formats::readBraces(formats::BraceDialect::Multipath,
                                          contentOf(machine.host(), u"/etc/multipath.conf"_s));
    return conf ? *conf : QList<BraceItem>();
}

/// What the file says about disks of this kind.
Settings settingsFor(Machine &machine, const DiskPath &disk)
{
    const QList<BraceItem> conf = configuration(machine);
    Settings settings;
    for (const BraceItem &item : conf) {
        if (item.key == u"defaults")
            take(settings, item);
    }
    for (const Settings &device : sectionsOf(conf, u"device"_s)) {
        const bool fits =
            QRegularExpression(device.value(u"vendor"_s)).match(disk.vendor).hasMatch()
            && QRegularExpression(device.value(u"product"_s)).match(disk.model).hasMatch();
        if (fits)
            settings.insert(device);
    }
    return settings;
}

/// WWID -> alias.
QMap<QString, QString> aliasesIn(const QList<BraceItem> &conf)
{
    QMap<QString, QString> aliases;
    for (const Settings &map : sectionsOf(conf, u"multipath"_s)) {
        if (map.contains(u"alias"_s))
            aliases.insert(map.value(u"wwid"_s), map.value(u"alias"_s));
    }
    return aliases;
}

/// The first of "mpatha" ... that no map has.
QString nextFriendly(const QMap<QString, QString> &before, const QMap<QString, QString> &now)
{
    for (char letter = 'a'; letter < 'z'; ++letter) {
        const QString name = u"mpath"_s + QLatin1Char(letter);
        if (before.key(name).isEmpty() && now.key(name).isEmpty())
            return name;
    }
    return u"mpathz"_s;
}

/// Two paths, or a WWID that was remembered: what `find_multipaths yes` asks for.
void mapDisks(Machine &machine)
{
    const QByteArray conf = contentOf(machine.host(), u"/etc/multipath.conf"_s);
    const QMap<QString, QString> aliases = aliasesIn(configuration(machine));
    QMap<QString, int> paths;
    for (const DiskPath &disk : diskPaths(machine)) {
        if (!disk.isLocal)
            ++paths[disk.wwid];
    }
    const bool isFriendly = conf.contains("user_friendly_names yes");
    QMap<QString, QString> maps;
    for (auto it = paths.cbegin(); it != paths.cend(); ++it) {
        const bool isWanted = *it > 1 || machine.host().wwids.contains(it.key())
                              || conf.contains("find_multipaths no");
        if (!isWanted)
            continue;
        const QString former = machine.host().maps.value(it.key());
        QString alias = aliases.value(it.key(), isFriendly ? QString() : it.key());
        if (alias.isEmpty())
            alias = former.startsWith(u"mpath") ? former : nextFriendly(machine.host().maps, maps);
        maps.insert(it.key(), alias);
    }
    machine.host().maps = maps;
}

QByteArray sizeText(qint64 bytes)
{
    static const char *const units[] = {"K", "M", "G", "T", "P"};
    double value = static_cast<double>(bytes) / 1024;
    size_t unit = 0;
    while (value >= 1024 && unit + 1 < std::size(units)) {
        value /= 1024;
        ++unit;
    }
    return QByteArray::number(value, 'f', value < 10 ? 1 : 0) + units[unit];
}

struct PathGroup
{
    int priority = 0;
    QList<DiskPath> paths;
};

/// The priority of a path that carries I/O: by the LUN's controller where the array prefers one.
int priorityOf(const World &world, const DiskPath &disk, const Settings &settings)
{
    if (settings.value(u"prio"_s, u"const"_s) == u"const")
        return 1;
    for (const design::Storage &box : world.design.storage) {
        for (const design::Lun &lun : box.luns) {
            if (lun.wwid != disk.wwid || lun.owner.isEmpty())
                continue;
            for (const design::Controller &controller : box.controllers) {
                for (const design::ControllerPort &port : controller.ports) {
                    if (box.name + u':' + port.name == disk.target)
                        return controller.name == lun.owner ? 50 : 10;
                }
            }
        }
    }
    return 50;
}

/// Each path for itself, all in one, or one group per priority, the best first.
QList<PathGroup> groupsOf(const World &world, const QList<DiskPath> &paths,
                          const Settings &settings)
{
    const QString policy = settings.value(u"path_grouping_policy"_s, u"failover"_s);
    QList<PathGroup> groups;
    for (const DiskPath &path : paths) {
        const int priority = priorityOf(world, path, settings);
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const PathGroup &g) {
            return policy == u"multibus" || (policy == u"group_by_prio" && g.priority == priority);
        });
        if (group == groups.end())
            groups.append({priority, {path}});
        else
            group->paths.append(path);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const PathGroup &a, const PathGroup &b) {
        return a.priority > b.priority;
    });
    return groups;
}

bool isGood(const PathGroup &group)
{
    return std::any_of(group.paths.cbegin(), group.paths.cend(), std::mem_fn(&DiskPath::isUp));
}

/// Address, name, number and three states, each column as wide as the map needs it.
QStringList pathLines(const QList<DiskPath> &paths)
{
    QList<QStringList> rows;
    for (const DiskPath &path : paths)
        rows.append({path.address, path.name, path.number, path.isUp ? u"active"_s : u"failed"_s,
                     path.isUp ? u"ready"_s : u"faulty"_s, u"running"_s});
    QStringList lines;
    for (const QStringList &row : std::as_const(rows)) {
        QStringList cells;
        for (qsizetype column = 0; column < row.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList &other : std::as_const(rows))
                width = std::max(width, other[column].size());
            cells.append(row[column].leftJustified(width));
        }
        lines.append(cells.join(u' '));
    }
    return lines;
}

/// "1 queue_if_no_path", with what the file asks for besides.
QString featuresOf(const Settings &settings)
{
    static const QRegularExpression counted(u"^(\\d+)\\s*(.*)$"_s);
    const QRegularExpressionMatch own = counted.match(settings.value(u"features"_s, u"0"_s));
    const QString retry = settings.value(u"no_path_retry"_s, u"fail"_s);
    if (retry == u"fail" || retry == u"0")
        return own.captured(0);
    const QString rest = own.captured(2).isEmpty() ? QString() : u' ' + own.captured(2);
    return u"%1 queue_if_no_path%2"_s.arg(own.captured(1).toInt() + 1).arg(rest);
}

QByteArray mapText(Machine &machine, const QString &wwid, int number)
{
    QList<DiskPath> paths;
    for (const DiskPath &disk : diskPaths(machine)) {
        if (disk.wwid == wwid)
            paths.append(disk);
    }
    const DiskPath first = paths.value(0);
    const Settings settings = settingsFor(machine, first);
    const QList<PathGroup> groups = groupsOf(machine.world, paths, settings);
    paths.clear();
    for (const PathGroup &group : groups)
        paths += group.paths;
    QStringList lines = pathLines(paths);
    const QString alias = machine.host().maps.value(wwid);
    const QString selector = machine.world.platform.init == catalogue::InitSystem::SysV
                                 ? u"round-robin"_s
                                 : u"service-time"_s;
    QString out = u"%1 dm-%2 %3,%4\nsize=%5 features='%6' hwhandler='%7' wp=rw\n"_s
                      .arg(alias == wwid ? wwid : u"%1 (%2)"_s.arg(alias, wwid))
                      .arg(number)
                      .arg(first.vendor, first.model,
                           QString::fromLatin1(sizeText(lunSize(machine.world, wwid))),
                           featuresOf(settings), settings.value(u"hardware_handler"_s, u"0"_s));
    const auto active = std::find_if(groups.cbegin(), groups.cend(), isGood);
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        const bool isLast = group + 1 == groups.cend();
        out += u"%1-+- policy='%2 0' prio=%3 status=%4\n"_s.arg(isLast ? u"`"_s : u"|"_s, selector)
                   .arg(isGood(*group) ? group->priority : 0)
                   .arg(group == active ? u"active"_s : u"enabled"_s);
        for (qsizetype i = 0; i < group->paths.size(); ++i)
            out += u"%1 %2- %3\n"_s.arg(isLast ? u" "_s : u"|"_s,
                                        i + 1 == group->paths.size() ? u"`"_s : u"|"_s,
                                        lines.takeFirst());
    }
    return out.toUtf8();
}

Answer multipath(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!machine.host().packages.contains(u"multipath-tools"_s)
        && !machine.host().packages.contains(u"device-mapper-multipath"_s))
        return refused(127, "sh: multipath: command not found\n");
    if (arguments.value(0) == u"-a") {
        if (!machine.host().wwids.contains(arguments.value(1)))
            machine.host().wwids.append(arguments.value(1));
        return answered("wwid '" + arguments.value(1).toUtf8() + "' added\n");
    }
    if (arguments.value(0) == u"-r" || arguments.isEmpty()) {
        if (machine.host().services.value(u"multipathd"_s).isActive)
            mapDisks(machine);
        return answered();
    }
    if (arguments.value(0) == u"-t")
        return answered(contentOf(machine.host(), u"/etc/multipath.conf"_s));
    if (arguments.value(0) != u"-ll")
        return refused(127, "basalt practice: multipath " + arguments.join(u' ').toUtf8()
                                + ": not simulated\n");
    Answer answer;
    int number = 2;
    const QStringList wanted = arguments.mid(1);
    const QMap<QString, QString> maps = machine.host().maps;
    for (auto map = maps.cbegin(); map != maps.cend(); ++map, ++number) {
        if (wanted.isEmpty() || wanted.contains(*map) || wanted.contains(map.key()))
            answer.out += mapText(machine, map.key(), number);
    }
    return answer;
}

Answer multipathd(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!machine.host().services.value(u"multipathd"_s).isActive)
        return refused(1, "error: multipathd is not running\n");
    const QString words = arguments.join(u' ');
    if (words.contains(u"reconfigure") || words.contains(u"add map")) {
        mapDisks(machine);
        return answered("ok\n");
    }
    return refused(127, "basalt practice: multipathd " + words.toUtf8() + ": not simulated\n");
}

}

QByteArray startMultipathd(Machine &machine)
{
    if (!findFile(machine.host(), u"/etc/multipath.conf"_s)
        && machine.world.platform.init == catalogue::InitSystem::SysV)
        return "multipathd: /etc/multipath.conf does not exist, blacklisting all devices.\n";
    mapDisks(machine);
    return {};
}

QByteArray stopMultipathd(Machine &)
{
    // The kernel keeps the maps; only nobody watches the paths any more.
    return {};
}

const std::vector<Command> &multipathCommands()
{
    static const std::vector<Command> commands{
        {"multipath", multipath},
        {"multipathd", multipathd},
    };
    return commands;
}

}
