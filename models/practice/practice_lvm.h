// What LVM's commands and its reports share.
#pragma once

#include "practice/practice_storage.h"

namespace basalt::practice {

constexpr qint64 extent = 4LL * 1024 * 1024;

/// Options that are known to take a value have the next word as theirs.
struct LvmWords
{
    QStringList names;              ///< devices, groups, volumes
    QMap<QString, QString> options; ///< "-n" -> value; flags have an empty one
};
LvmWords lvmWords(const QStringList &arguments);

/// A UUID of LVM's shape that depends on the name alone, so that equal runs give equal states.
QString uuidOf(const QString &name);
/// "vg/lv" or "/dev/vg/lv".
QPair<QString, QString> volumeNamed(const QString &text);
qint64 groupSize(const World &world, const StoredVolumeGroup &group);
qint64 freeSize(const World &world, const StoredVolumeGroup &group);
Answer noGroup(const QString &group);

}
