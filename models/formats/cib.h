// A Pacemaker configuration as a value: rendered to and read from XML and crm shell text.
#pragma once

#include "formats/source_ref.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace basalt::formats {

/// Order is kept: it is what the files show.
struct NameValue
{
    QString name;
    QString value;
    QString secret; ///< the value is this secret (then `value` is empty)
    SourceRef source;

    bool operator==(const NameValue &) const = default;
};

struct CibOperation
{
    QString name;     ///< start, stop, monitor, migrate_to ...
    QString interval; ///< "60s"; "0s" for others than monitor
    QString timeout;
    QList<NameValue> extra;
    SourceRef source;

    bool operator==(const CibOperation &) const = default;
};

struct CibPrimitive
{
    QString id;
    QString standard; ///< ocf | stonith | systemd | lsb
    QString provider; ///< heartbeat, pacemaker; empty for stonith
    QString type;     ///< VirtualDomain, fence_ipmilan ...
    QList<NameValue> parameters;
    QList<NameValue> meta;
    QList<CibOperation> operations;
    SourceRef source;

    bool operator==(const CibPrimitive &) const = default;
};

struct CibGroup
{
    QString id;
    QStringList members;
    QList<NameValue> meta;
    SourceRef source;

    bool operator==(const CibGroup &) const = default;
};

struct CibClone
{
    QString id;
    QString of; ///< a primitive or a group
    QList<NameValue> meta;
    SourceRef source;

    bool operator==(const CibClone &) const = default;
};

struct CibLocation
{
    QString id;
    QString resource;
    QString node;
    QString score; ///< "INFINITY", "-INFINITY" or a number
    SourceRef source;

    bool operator==(const CibLocation &) const = default;
};

struct CibOrder
{
    QString id;
    QString kind; ///< Mandatory | Optional | Serialize
    QString first;
    QString then;
    SourceRef source;

    bool operator==(const CibOrder &) const = default;
};

struct CibColocation
{
    QString id;
    QString score;
    QString resource;
    QString with;
    SourceRef source;

    bool operator==(const CibColocation &) const = default;
};

struct CibFencingLevel
{
    QString target;
    int index = 1;
    QStringList devices;
    SourceRef source;

    bool operator==(const CibFencingLevel &) const = default;
};

struct CibNode
{
    QString id;
    QString name;

    bool operator==(const CibNode &) const = default;
};

struct Cib
{
    QString schema; ///< validate-with
    QList<CibNode> nodes;
    QList<NameValue> properties;
    QList<NameValue> resourceDefaults;
    QList<CibPrimitive> primitives;
    QList<CibGroup> groups;
    QList<CibClone> clones;
    QList<CibLocation> locations;
    QList<CibOrder> orders;
    QList<CibColocation> colocations;
    QList<CibFencingLevel> levels;

    bool operator==(const Cib &) const = default;
};

/// The value of a parameter or property, or nullptr.
const NameValue *findValue(const QList<NameValue> &values, const QString &name);
const CibPrimitive *findPrimitive(const Cib &cib, const QString &id);

}
