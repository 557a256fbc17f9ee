// pvs, vgs and lvs: columns as LVM aligns them, with a separator, or JSON.
#include "practice/practice_lvm.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr qint64 rootSize = 268435456000LL;
constexpr qint64 swapSize = 17179869184LL;

enum class Kind {
    Text,
    Number,
    Size,
};

struct Column
{
    const char *name;
    const char *heading;
    Kind kind = Kind::Text;
    int width = 0; ///< at least
};

const Column *columnNamed(const QString &name)
{
    static const std::vector<Column> columns{
        {"convert_lv", "Convert"},
        {"copy_percent", "Cpy%Sync", Kind::Number},
        {"data_percent", "Data%", Kind::Number, 6},
        {"dev_size", "DevSize", Kind::Size},
        {"devices", "Devices"},
        {"lv_attr", "Attr"},
        {"lv_count", "#LV", Kind::Number},
        {"lv_lockargs", "LLockArgs"},
        {"lv_name", "LV", Kind::Text, 4},
        {"lv_path", "Path"},
        {"lv_size", "LSize", Kind::Size},
        {"lv_uuid", "LV UUID"},
        {"metadata_percent", "Meta%", Kind::Number, 6},
        {"mirror_log", "Log"},
        {"move_pv", "Move"},
        {"origin", "Origin"},
        {"pool_lv", "Pool"},
        {"pv_attr", "Attr"},
        {"pv_count", "#PV", Kind::Number},
        {"pv_fmt", "Fmt"},
        {"pv_free", "PFree", Kind::Size},
        {"pv_name", "PV", Kind::Text, 10},
        {"pv_size", "PSize", Kind::Size},
        {"pv_uuid", "PV UUID"},
        {"snap_count", "#SN", Kind::Number},
        {"vg_attr", "Attr"},
        {"vg_free", "VFree", Kind::Size},
        {"vg_lock_args", "VLockArgs"},
        {"vg_lock_type", "VLockType"},
        {"vg_name", "VG", Kind::Text, 4},
        {"vg_shared", "Shared"},
        {"vg_size", "VSize", Kind::Size},
        {"vg_systemid", "System ID"},
        {"vg_uuid", "VG UUID"},
    };
    // Underscores do not count.
    const auto bare = [](QString text) { return text.remove(u'_'); };
    for (const Column &column : columns) {
        if (bare(name) == bare(QLatin1String(column.name)))
            return &column;
    }
    return nullptr;
}

/// Sizes are bytes until they are printed.
using Row = QMap<QString, QString>;

bool isOldLvm(const Machine &machine)
{
    return machine.world.platform.init == catalogue::InitSystem::SysV;
}

QString shareLetter(const QString &sharing)
{
    return sharing == u"shared" ? u"s"_s : sharing == u"clustered" ? u"c"_s : u"-"_s;
}

Row groupValues(Machine &machine, const QString &name)
{
    const StoredVolumeGroup group = machine.world.shared.volumeGroups.value(name);
    const bool isRoot = name == rootGroup(machine);
    const bool isShared = group.sharing == u"shared";
    const qint64 size =
        isRoot ? 299LL * 1000 * 1000 * 1000 / extent * extent : groupSize(machine.world, group);
    return {
        {u"vg_name"_s, name},
        {u"vg_attr"_s, u"wz--n"_s + shareLetter(group.sharing)},
        {u"vg_size"_s, QString::number(size)},
        {u"vg_free"_s, QString::number(isRoot ? 0 : freeSize(machine.world, group))},
        {u"vg_shared"_s, isShared ? u"shared"_s : QString()},
        {u"vg_systemid"_s, QString()},
        {u"vg_uuid"_s, isRoot ? uuidOf(machine.name) : group.uuid},
        {u"vg_lock_type"_s, isShared ? u"dlm"_s : QString()},
        {u"vg_lock_args"_s, isShared ? u"1.0.0:"_s + machine.world.design.cluster.name : QString()},
        {u"pv_count"_s, QString::number(isRoot ? 1 : group.wwids.size())},
        {u"lv_count"_s, QString::number(isRoot ? 2 : group.volumes.size())},
        {u"snap_count"_s, u"0"_s}};
}

QStringList visibleGroups(Machine &machine)
{
    QStringList groups{rootGroup(machine)};
    for (const QString &name : machine.world.shared.volumeGroups.keys()) {
        if (seesGroup(machine, name))
            groups.append(name);
    }
    return groups;
}

QList<Row> groupRows(Machine &machine)
{
    QList<Row> rows;
    for (const QString &name : visibleGroups(machine))
        rows.append(groupValues(machine, name));
    return rows;
}

void addDevice(Row &row, const QString &name, const QString &uuid, qint64 deviceSize, qint64 free)
{
    const bool isInGroup = row.contains(u"vg_name"_s);
    const qint64 size = isInGroup ? deviceSize / extent * extent - extent : deviceSize;
    row.insert(u"pv_name"_s, name);
    row.insert(u"pv_fmt"_s, u"lvm2"_s);
    row.insert(u"pv_attr"_s, isInGroup ? u"a--"_s : u"---"_s);
    row.insert(u"pv_uuid"_s, uuid);
    row.insert(u"dev_size"_s, QString::number(deviceSize));
    row.insert(u"pv_size"_s, QString::number(size));
    row.insert(u"pv_free"_s, QString::number(isInGroup ? free : size));
}

/// What the volumes leave of a group's device: they fill one after the other.
qint64 freeOn(const World &world, const StoredVolumeGroup &group, const QString &wwid)
{
    qint64 used = groupSize(world, group) - freeSize(world, group);
    for (const QString &each : group.wwids) {
        const qint64 size = lunSize(world, each) / extent * extent - extent;
        if (each == wwid)
            return size - std::min(size, used);
        used -= std::min(size, used);
    }
    return 0;
}

QList<Row> deviceRows(Machine &machine)
{
    Row root = groupValues(machine, rootGroup(machine));
    addDevice(root, u"/dev/sda2"_s, uuidOf(machine.name + u"/sda2"_s),
              root.value(u"vg_size"_s).toLongLong() + extent, 0);
    QList<Row> rows{root};
    const QMap<QString, QString> maps = machine.host().maps;
    const QMap<QString, StoredVolumeGroup> groups = machine.world.shared.volumeGroups;
    for (auto map = maps.cbegin(); map != maps.cend(); ++map) {
        const StoredLun lun = machine.world.shared.luns.value(map.key());
        if (lun.signature != u"LVM2_member" || goodPaths(machine, map.key()) == 0)
            continue;
        Row row;
        qint64 free = 0;
        for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
            if (!group->wwids.contains(map.key()))
                continue;
            row = groupValues(machine, group.key());
            free = freeOn(machine.world, *group, map.key());
        }
        addDevice(row, u"/dev/mapper/"_s + *map, lun.pvUuid, lunSize(machine.world, map.key()),
                  free);
        rows.append(row);
    }
    return rows;
}

bool isOpen(Machine &machine, const QString &group, const QString &volume)
{
    const QByteArray device = u"/dev/%1/%2"_s.arg(group, volume).toUtf8();
    const QMap<QString, QString> domains = machine.host().domains;
    return std::any_of(domains.cbegin(), domains.cend(), [&](const QString &config) {
        const auto file = machine.host().files.constFind(config);
        return file != machine.host().files.constEnd() && file->content.contains(device);
    });
}

/// LVM 2.02.87 (EL6) knows six attributes.
QString volumeAttributes(const Machine &machine, bool isActive, bool isOpen)
{
    const QString attributes =
        u"-wi-%1%2----"_s.arg(isActive ? u"a"_s : u"-"_s, isActive && isOpen ? u"o"_s : u"-"_s);
    return isOldLvm(machine) ? attributes.left(6) : attributes;
}

QList<Row> rootVolumes(Machine &machine)
{
    QList<Row> rows;
    qint64 begin = 0;
    for (const auto &[name, size] :
         {std::pair(u"root"_s, rootSize), std::pair(u"swap"_s, swapSize)}) {
        Row row = groupValues(machine, rootGroup(machine));
        row.insert(u"lv_name"_s, name);
        row.insert(u"lv_attr"_s, volumeAttributes(machine, true, true));
        row.insert(u"lv_size"_s, QString::number(size));
        row.insert(u"lv_path"_s, u"/dev/%1/%2"_s.arg(rootGroup(machine), name));
        row.insert(u"devices"_s, u"/dev/sda2(%1)"_s.arg(begin / extent));
        begin += size;
        rows.append(row);
    }
    return rows;
}

QList<Row> volumeRows(Machine &machine)
{
    QList<Row> rows = rootVolumes(machine);
    for (const QString &group : visibleGroups(machine).mid(1)) {
        const StoredVolumeGroup stored = machine.world.shared.volumeGroups.value(group);
        qint64 begin = 0;
        for (auto volume = stored.volumes.cbegin(); volume != stored.volumes.cend(); ++volume) {
            Row row = groupValues(machine, group);
            row.insert(u"lv_name"_s, volume.key());
            row.insert(u"lv_attr"_s,
                       volumeAttributes(
                           machine, machine.host().volumes.contains(group + u'/' + volume.key()),
                           isOpen(machine, group, volume.key())));
            row.insert(u"lv_size"_s, QString::number(volume->size));
            row.insert(u"lv_uuid"_s, volume->uuid);
            row.insert(u"lv_lockargs"_s, row.value(u"vg_lock_type"_s));
            row.insert(u"lv_path"_s, u"/dev/%1/%2"_s.arg(group, volume.key()));
            row.insert(u"devices"_s,
                       u"/dev/mapper/%1(%2)"_s.arg(machine.host().maps.value(stored.wwids.value(0)))
                           .arg(begin / extent));
            begin += volume->size;
            rows.append(row);
        }
    }
    return rows;
}

/// Whether a row is one of those that were named: "vg", "vg/lv" or a device.
bool isNamed(const Row &row, const QStringList &names)
{
    return names.isEmpty() || std::any_of(names.cbegin(), names.cend(), [&](const QString &name) {
               const auto [group, volume] = volumeNamed(name);
               return name == row.value(u"pv_name"_s)
                      || (group == row.value(u"vg_name"_s)
                          && (volume.isEmpty() || volume == row.value(u"lv_name"_s)));
           });
}

// Spelling

/// "<9.75g": two digits in the largest unit, and a mark if they say more than there is.
QString humanSize(qint64 bytes, bool marksRounding, bool withSuffix)
{
    static const QString units = u"bkmgtpe"_s;
    if (bytes == 0)
        return withSuffix ? u"0 "_s : u"0"_s;
    auto value = static_cast<double>(bytes);
    qsizetype unit = 0;
    for (; value >= 1024 && unit + 1 < units.size(); ++unit)
        value /= 1024;
    const QString digits = QString::number(value, 'f', 2);
    const bool isRounded = marksRounding && digits.toDouble() > value;
    return (isRounded ? u"<"_s : QString()) + digits
           + (withSuffix ? units.mid(unit, 1) : QString());
}

QString sizeText(const Machine &machine, const LvmWords &words, const QString &bytes)
{
    if (bytes.isEmpty())
        return bytes;
    const bool withSuffix = !words.options.contains(u"--nosuffix"_s);
    if (words.options.value(u"--units"_s) == u"b")
        return bytes + (withSuffix ? u"B"_s : QString());
    return humanSize(bytes.toLongLong(), !isOldLvm(machine), withSuffix);
}

/// Every field is as wide as its column, the last one too.
QByteArray alignedText(const QList<const Column *> &columns, const QList<QStringList> &table)
{
    QList<qsizetype> widths;
    for (const Column *column : columns)
        widths.append(column->width);
    for (const QStringList &line : table) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    QString out;
    for (qsizetype row = 0; row < table.size(); ++row) {
        QStringList cells;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const bool isHeading = table[row][i] == QLatin1String(columns[i]->heading);
            cells.append(columns[i]->kind == Kind::Text || isHeading
                             ? table[row][i].leftJustified(widths[i])
                             : table[row][i].rightJustified(widths[i]));
        }
        out += u"  "_s + cells.join(u' ') + u'\n';
    }
    return out.toUtf8();
}

QByteArray jsonText(const QString &what, const QList<const Column *> &columns,
                    const QList<QStringList> &table)
{
    QStringList rows;
    for (const QStringList &line : table) {
        QStringList cells;
        for (qsizetype i = 0; i < columns.size(); ++i)
            cells.append(u"\"%1\":\"%2\""_s.arg(QLatin1String(columns[i]->name), line[i]));
        rows.append(QString(18, u' ') + u'{' + cells.join(u", "_s) + u'}');
    }
    return u"  {\n      \"report\": [\n          {\n              \"%1\": [\n%2%3              ]\n"
           "          }\n      ]\n  }\n"_s
               .arg(what, rows.join(u",\n"_s), rows.isEmpty() ? QString() : u"\n"_s)
               .toUtf8();
}

/// By group and name, as LVM does unless it is told otherwise.
QList<Row> sorted(QList<Row> rows, const QStringList &keys)
{
    std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        for (const QString &key : keys) {
            if (a.value(key) != b.value(key))
                return a.value(key) < b.value(key);
        }
        return false;
    });
    return rows;
}

/// "-o a,b" instead of the columns that are shown otherwise, "-o +a" besides.
QStringList wantedColumns(const LvmWords &words, const QString &usual)
{
    const QString asked = words.options.value(u"-o"_s, words.options.value(u"--options"_s, usual));
    return (asked.startsWith(u'+') ? usual + u',' + asked.mid(1) : asked).split(u',');
}

/// The report of `what`, "pv", "vg" or "lv".
Answer report(const Machine &machine, const QString &what, const QList<Row> &rows,
              const QStringList &arguments, const QString &usual)
{
    const LvmWords words = lvmWords(arguments);
    QList<const Column *> columns;
    for (const QString &name : wantedColumns(words, usual)) {
        const Column *column = columnNamed(name);
        if (!column || (isOldLvm(machine) && name == u"vg_systemid"))
            return refused(3, u"  Unrecognised field: %1\n"_s.arg(name).toUtf8());
        columns.append(column);
    }
    QList<QStringList> table;
    for (const Row &row : rows) {
        QStringList line;
        for (const Column *column : std::as_const(columns)) {
            const QString value = row.value(QLatin1String(column->name));
            line.append(column->kind == Kind::Size ? sizeText(machine, words, value) : value);
        }
        if (isNamed(row, words.names))
            table.append(line);
    }
    for (const QString &name : words.names) {
        const bool isThere = std::any_of(rows.cbegin(), rows.cend(),
                                         [&](const Row &row) { return isNamed(row, {name}); });
        if (!isThere)
            return noGroup(volumeNamed(name).first);
    }
    if (words.options.value(u"--reportformat"_s) == u"json")
        return answered(jsonText(what, columns, table));
    if (!words.options.contains(u"--noheadings"_s) && !table.isEmpty()) {
        QStringList headings;
        for (const Column *column : std::as_const(columns))
            headings.append(QLatin1String(column->heading));
        table.prepend(headings);
    }
    const QString separator = words.options.value(u"--separator"_s);
    if (separator.isEmpty())
        return answered(alignedText(columns, table));
    QString out;
    for (const QStringList &line : std::as_const(table))
        out += u"  "_s + line.join(separator) + u'\n';
    return answered(out.toUtf8());
}

Answer pvs(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    return report(machine, u"pv"_s, sorted(deviceRows(machine), {u"pv_name"_s}), arguments,
                  u"pv_name,vg_name,pv_fmt,pv_attr,pv_size,pv_free"_s);
}

Answer vgs(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    return report(machine, u"vg"_s, sorted(groupRows(machine), {u"vg_name"_s}), arguments,
                  u"vg_name,pv_count,lv_count,snap_count,vg_attr,vg_size,vg_free"_s);
}

Answer lvs(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    return report(machine, u"lv"_s, sorted(volumeRows(machine), {u"vg_name"_s, u"lv_name"_s}),
                  arguments,
                  u"lv_name,vg_name,lv_attr,lv_size,pool_lv,origin,data_percent,metadata_percent,"
                  "move_pv,mirror_log,copy_percent,convert_lv"_s);
}

}

const std::vector<Command> &lvmReportCommands()
{
    static const std::vector<Command> commands{{"lvs", lvs}, {"pvs", pvs}, {"vgs", vgs}};
    return commands;
}

}
