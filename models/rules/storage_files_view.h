// Reads what the rules judge in a host's rendered lvm.conf and multipath.conf.
#pragma once

#include "core/artefact.h"

#include <QMap>
#include <QStringList>
#include <optional>

namespace basalt::rules {

/// lvm.conf's settings by key, without their sections; a single value is a list of one.
using LvmConf = QMap<QString, QStringList>;

LvmConf parseLvmConf(const QString &text);
/// The host's file; std::nullopt if none was written.
std::optional<LvmConf> lvmConfOf(const QList<Artefact> &files, const QString &host);

/// LVM's verdict: the first expression that is found in the name decides, no one found accepts.
bool lvmAccepts(const QStringList &filter, const QString &device);

/// A section of multipath.conf.
struct MultipathSection
{
    QString name;
    QList<std::pair<QString, QString>> settings;
    QList<MultipathSection> sections;

    QString value(const QString &key) const;
    /// All sections of this name directly in this one, joined.
    QList<MultipathSection> all(const QString &sectionName) const;
};

MultipathSection parseMultipathConf(const QString &text);
std::optional<MultipathSection> multipathConfOf(const QList<Artefact> &files, const QString &host);

}
