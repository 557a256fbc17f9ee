// The members as the cluster file names them, whichever stack wrote it.
#pragma once

#include "formats/source_ref.h"
#include "rules/rule.h"

namespace basalt::rules {

struct Member
{
    QString name;   ///< cman: the node's name; corosync 3: nodelist.node.name, may be empty
    QString nodeid; ///< as written; empty: missing
    formats::SourceRef source;
};

/// Of the imported or rendered cluster.conf or corosync.conf; empty if there is neither.
QList<Member> membersOf(const RuleInput &input);

/// The host a node name belongs to (its own name or one of its addresses'), else the name itself:
/// findings are about things of the drawing.
QString hostOfNode(const design::Design &design, const QString &nodeName);

QString valueOf(const formats::CorosyncSection &section, const QString &key);
/// The attribute of a single element of cluster.conf; empty if there is no such thing.
QString attributeOf(const formats::ClusterConf &conf, const QString &element,
                    const QString &attribute);
formats::SourceRef sourceOf(const formats::CorosyncSection &section, const QString &key);
formats::SourceRef sourceOf(const formats::ClusterConf &conf, const QString &element);

/// "yes", "on", "1" and "true" of either file.
bool isYes(const QString &value);

}
