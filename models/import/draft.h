// A design while it is being made from foreign files, and what the mappings of each file share.
#pragma once

#include "design/design.h"
#include "design/foreign_files.h"
#include "formats/parsed.h"
#include "rules/rule.h"

namespace basalt::import {

using design::cibXmlPath;
using design::clusterConfPath;
using design::corosyncConfPath;
using design::crmPath;

struct Draft
{
    design::Design design;
    QList<rules::ImportRemark> remarks;
    QMap<QString, QString> hostOfNode; ///< the cluster's name of a node -> its host
    QStringList notTaken;              ///< what Basalt decides itself, in words
};

rules::ImportRemark remark(const QString &rule, const QStringList &arguments,
                           const formats::SourceRef &source);

/// Keeps a text in the design and says so (I-03).
void keepForeign(Draft &draft, QLatin1StringView file, const formats::ForeignPart &part);

/// The host's name behind a node's or address's name: its first label without `-hb`.
QString hostNameOf(const QString &nodeName);

/// Adds the host of this node if it is new; nullptr if the name cannot be a host's.
design::Host *hostOf(Draft &draft, const QString &node, const QString &hostName);

/// The network of a ring, added if it is new; `heartbeat` names the first ring so.
QString ringNetwork(Draft &draft, int ring, bool heartbeat);

/// Whether hosts, fencing devices and VMs leave the name free.
bool nameIsFree(const design::Design &design, const QString &name);

/// "5", "5s", "5000ms", "2min", "PT5S" as seconds.
std::optional<int> secondsOf(const QString &time);
bool isYes(const QString &text);
/// A number within a range, as the design's loader accepts it.
std::optional<int> numberIn(const QString &text, int minimum, int maximum);

}
