#include "plan/stack_version.h"

#include "formats/cluster_conf_reader.h"
#include "formats/corosync_conf_reader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

const QRegularExpression &versionPattern()
{
    static const QRegularExpression pattern(u"(config_version\\s*[:=]\\s*\"?)(\\d+)"_s);
    return pattern;
}

/// The section with the places in the file left out, and without the keys that a reload takes over.
QMap<QString, QString> fixedKeys(const formats::CorosyncSection &section,
                                 const QRegularExpression &live)
{
    QMap<QString, QString> values;
    for (auto entry = section.cbegin(); entry != section.cend(); ++entry) {
        if (!live.match(entry.key()).hasMatch())
            values.insert(entry.key(), entry->value);
    }
    return values;
}

QMap<QString, QMap<QString, QString>> nodesById(const formats::CorosyncConf &conf)
{
    static const QRegularExpression none(u"^$"_s);
    QMap<QString, QMap<QString, QString>> nodes;
    for (const formats::CorosyncSection &node : conf.nodes)
        nodes.insert(node.value(u"nodeid"_s).value, fixedKeys(node, none));
    return nodes;
}

/// corosync takes timers, priorities, logging and new nodes over while it runs; addresses, quorum,
/// transport and encryption it reads at its start.
bool corosyncNeedsStop(const QByteArray &before, const QByteArray &after)
{
    const auto read = [](const QByteArray &bytes) -> std::optional<formats::CorosyncConf> {
        const Result<formats::SourceText> text = formats::sourceText(bytes, u"corosync.conf"_s);
        if (!text)
            return {};
        const auto parsed = formats::readCorosyncConf(*text);
        return parsed ? std::optional(parsed->value) : std::nullopt;
    };
    const auto from = read(before);
    const auto to = read(after);
    if (!from || !to || from->interfaces.size() != to->interfaces.size())
        return true;
    static const QRegularExpression timers(
        u"^(config_version|token.*|consensus|join|merge|hold|downcheck|max_messages|"
        "fail_recv_const|seqno_unchanged_const|send_join|knet_.*)$"_s);
    static const QRegularExpression none(u"^$"_s);
    if (fixedKeys(from->totem, timers) != fixedKeys(to->totem, timers)
        || fixedKeys(from->quorum, none) != fixedKeys(to->quorum, none)
        || fixedKeys(from->device, none) != fixedKeys(to->device, none))
        return true;
    for (qsizetype i = 0; i < from->interfaces.size(); ++i) {
        if (fixedKeys(from->interfaces[i], timers) != fixedKeys(to->interfaces[i], timers))
            return true;
    }
    const auto oldNodes = nodesById(*from);
    const auto newNodes = nodesById(*to);
    return std::any_of(oldNodes.keyBegin(), oldNodes.keyEnd(), [&](const QString &id) {
        return newNodes.contains(id) && newNodes[id] != oldNodes[id];
    });
}

QMap<QString, QString> fixedAttributes(const formats::ClusterConf &conf, const QString &element)
{
    static const QStringList timers{u"token"_s, u"consensus"_s, u"join"_s,
                                    u"token_retransmits_before_loss_const"_s};
    QMap<QString, QString> attributes = conf.elements.value(element).attributes;
    if (element == u"totem") {
        for (const QString &timer : timers)
            attributes.remove(timer);
    }
    return attributes;
}

/// cman's reload knows fencing, logging and totem's timers; nothing that builds interfaces.
bool cmanNeedsStop(const QByteArray &before, const QByteArray &after)
{
    const auto read = [](const QByteArray &bytes) -> std::optional<formats::ClusterConf> {
        const Result<formats::SourceText> text = formats::sourceText(bytes, u"cluster.conf"_s);
        if (!text)
            return {};
        const auto parsed = formats::readClusterConf(*text);
        return parsed ? std::optional(parsed->value) : std::nullopt;
    };
    const auto from = read(before);
    const auto to = read(after);
    if (!from || !to || from->name != to->name || from->nodes.size() != to->nodes.size())
        return true;
    for (const QString &element : {u"cman"_s, u"totem"_s, u"dlm"_s, u"clvmd"_s, u"uidgid"_s}) {
        if (fixedAttributes(*from, element) != fixedAttributes(*to, element))
            return true;
    }
    const auto sameRing = [](const std::optional<formats::ClusterConfMulticast> &a,
                             const std::optional<formats::ClusterConfMulticast> &b) {
        return a.has_value() == b.has_value()
               && (!a || (a->address == b->address && a->port == b->port && a->ttl == b->ttl));
    };
    if (!sameRing(from->multicast, to->multicast)
        || !sameRing(from->altMulticast, to->altMulticast))
        return true;
    for (qsizetype i = 0; i < from->nodes.size(); ++i) {
        const formats::ClusterConfNode &a = from->nodes[i];
        const formats::ClusterConfNode &b = to->nodes[i];
        if (a.name != b.name || a.nodeid != b.nodeid || a.votes != b.votes
            || a.altnames.size() != b.altnames.size())
            return true;
        for (qsizetype n = 0; n < a.altnames.size(); ++n) {
            if (a.altnames[n].name != b.altnames[n].name || a.altnames[n].port != b.altnames[n].port
                || a.altnames[n].mcast != b.altnames[n].mcast)
                return true;
        }
    }
    return false;
}

}

QString stackFile(const catalogue::Platform &platform)
{
    return platform.stack == catalogue::Stack::Cman ? u"/etc/cluster/cluster.conf"_s
                                                    : u"/etc/corosync/corosync.conf"_s;
}

QByteArray withoutVersion(const QByteArray &file)
{
    QString text = QString::fromUtf8(file);
    return text.replace(versionPattern(), u"\\1-"_s).toUtf8();
}

std::optional<int> versionIn(const QByteArray &file)
{
    const QRegularExpressionMatch match = versionPattern().match(QString::fromUtf8(file));
    return match.hasMatch() ? std::optional(match.captured(2).toInt()) : std::nullopt;
}

VersionChange versionChange(const design::Design &design, const catalogue::Platform &platform,
                            const QMap<QString, facts::HostFacts> &facts, const QByteArray &wanted)
{
    VersionChange change;
    change.version = design.cluster.configVersion.value_or(1);
    const QByteArray plain = withoutVersion(wanted);
    int highest = 0;
    bool isThereBefore = false;
    QSet<int> versions;
    QByteArray other; ///< a running host's file that differs
    for (const facts::HostFacts &host : facts) {
        const facts::FileFacts *file = facts::findFile(host, stackFile(platform));
        const bool isThere = file && file->exists && !file->isPackaged;
        const QByteArray content = isThere && file->isSame ? wanted
                                   : isThere               ? file->content
                                                           : QByteArray();
        if (host.node.configVersion)
            highest = std::max(highest, *host.node.configVersion);
        isThereBefore = isThereBefore || isThere;
        versions.insert(versionIn(content).value_or(0));
        highest = std::max(highest, versionIn(content).value_or(0));
        if (!isThere || withoutVersion(content) != plain) {
            change.isChanged = true;
            if (host.node.isRunning && isThere)
                other = content;
        }
        change.isLive = change.isLive || host.node.isRunning;
    }
    const bool agree = versions.size() <= 1;
    if (!change.isChanged && agree) {
        change.version = highest;
        change.isLive = false;
        return change;
    }
    change.isChanged = true;
    if (isThereBefore || highest > 0)
        change.version = std::max(highest, change.version) + 1;
    if (change.isLive && !other.isEmpty())
        change.needsStop = platform.stack == catalogue::Stack::Cman
                               ? cmanNeedsStop(other, wanted)
                               : corosyncNeedsStop(other, wanted);
    return change;
}

}
