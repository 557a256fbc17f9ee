// cluster.conf of cman as a value.
#pragma once

#include "formats/source_ref.h"

#include <QList>
#include <QMap>
#include <QString>
#include <optional>

namespace basalt::formats {

struct ClusterConfFenceDevice
{
    QString method; ///< the method's name
    QString device; ///< refers to fencedevice/@name
    QString port;
    SourceRef source;

    bool operator==(const ClusterConfFenceDevice &) const = default;
};

struct ClusterConfAltname
{
    QString name;
    std::optional<int> port;
    QString mcast;
    std::optional<int> ttl;
    SourceRef source;

    bool operator==(const ClusterConfAltname &) const = default;
};

struct ClusterConfNode
{
    QString name;
    std::optional<int> nodeid;
    std::optional<int> votes;
    QList<ClusterConfAltname> altnames;
    QList<ClusterConfFenceDevice> fence;
    SourceRef source;

    bool operator==(const ClusterConfNode &) const = default;
};

struct ClusterConfMulticast
{
    QString address;
    std::optional<int> port;
    std::optional<int> ttl;
    SourceRef source;

    bool operator==(const ClusterConfMulticast &) const = default;
};

/// Attributes of single elements ("cman", "totem", "dlm", "fence_daemon", "quorumd" ...) as written,
/// with the element's place.
struct ClusterConfElement
{
    QMap<QString, QString> attributes;
    SourceRef source;

    bool operator==(const ClusterConfElement &) const = default;
};

struct ClusterConf
{
    QString name;
    std::optional<int> configVersion;
    QList<ClusterConfNode> nodes;
    QMap<QString, QString> fenceDevices; ///< name -> agent
    std::optional<ClusterConfMulticast> multicast;
    std::optional<ClusterConfMulticast> altMulticast;
    QMap<QString, ClusterConfElement> elements;
    SourceRef source; ///< the cluster element

    bool operator==(const ClusterConf &) const = default;
};

}
