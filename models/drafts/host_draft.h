// One more host like another one, and new hardware under an old name: answers, and what they make.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::drafts {

/// By what a machine is told from all others.
struct Hardware
{
    QMap<QString, QString> ports; ///< NIC -> MAC, HBA -> WWPN; empty: not known yet
    QString systemDisk;
    QString board;   ///< name or address of its management board; empty: it has none of its own
    QString boardIp; ///< the address behind the name

    bool operator==(const Hardware &) const = default;
};

Hardware hardwareOf(const design::Design &design, const QString &host);

struct NewHost
{
    QString like; ///< the host whose layout it has
    QString name;
    QString called; ///< what its board is called after: the name while it was not empty
    QMap<QString, QString> addresses; ///< network -> IP
    Hardware hardware;

    bool operator==(const NewHost &) const = default;
};

/// Names and addresses count up to what is free.
NewHost newHostLike(const design::Design &design, const QString &like);
/// A new name; its board's follows.
void rename(NewHost &draft, const QString &name);
QMap<QString, QString> problemsOf(const NewHost &draft, const design::Design &design);
/// With its cables, outlets, zones and fencing, as the other host has them. A pair that grows is no
/// pair any more.
Result<design::Design> withHost(const NewHost &draft, design::Design design);

struct Replacement
{
    QString host;
    Hardware hardware;

    bool operator==(const Replacement &) const = default;
};

QMap<QString, QString> problemsOf(const Replacement &draft, const design::Design &design);
/// The same name, place and cables.
Result<design::Design> withReplacement(const Replacement &draft, design::Design design);

}
