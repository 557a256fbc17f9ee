// corosync-cmapctl of corosync 3: what the configuration in force and the membership put into the
// map. Statistics and the values that corosync derives for itself are left out.
#include "practice/practice_cmap.h"

#include "formats/corosync_conf_reader.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

/// Key -> "(TYPE) = VALUE", sorted as corosync keeps it.
using Map = QMap<QString, QString>;

QString typeOf(const QString &name)
{
    static const QHash<QString, QString> types{
        {u"config_version"_s, u"u64"_s},
        {u"expected_votes"_s, u"u32"_s},
        {u"knet_link_priority"_s, u"u8"_s},
        {u"mcastport"_s, u"u16"_s},
        {u"nodeid"_s, u"u32"_s},
        {u"quorum_votes"_s, u"u32"_s},
        {u"token"_s, u"u32"_s},
        {u"two_node"_s, u"u8"_s},
        {u"version"_s, u"u32"_s},
        {u"wait_for_all"_s, u"u8"_s},
    };
    return types.value(name, u"str"_s);
}

void put(Map &map, const QString &key, const QString &type, const QString &value)
{
    map.insert(key, u"(%1) = %2"_s.arg(type, value));
}

void putSection(Map &map, const QString &prefix, const formats::CorosyncSection &section)
{
    for (auto entry = section.cbegin(); entry != section.cend(); ++entry)
        put(map, prefix + entry.key(), typeOf(entry.key()), entry->value);
}

void putFile(Map &map, const formats::CorosyncConf &conf)
{
    putSection(map, u"totem."_s, conf.totem);
    putSection(map, u"quorum."_s, conf.quorum);
    putSection(map, u"logging."_s, conf.logging);
    for (qsizetype i = 0; i < conf.nodes.size(); ++i)
        putSection(map, u"nodelist.node.%1."_s.arg(i), conf.nodes[i]);
    for (formats::CorosyncSection link : conf.interfaces) {
        const QString number = link.take(u"linknumber"_s).value;
        putSection(map, u"totem.interface.%1."_s.arg(number), link);
    }
}

void putMembers(Map &map, Machine &machine, const ClusterConfig &config)
{
    for (const QString &host : membership(machine.world, machine.name)) {
        const ClusterNode *node = nodeOfHost(config, host);
        if (!node)
            continue;
        const QString prefix = u"runtime.members.%1."_s.arg(node->nodeid);
        QString addresses;
        for (auto ring = node->rings.cbegin(); ring != node->rings.cend(); ++ring)
            addresses += u"r(%1) ip(%2) "_s.arg(ring.key()).arg(*ring);
        put(map, prefix + u"config_version"_s, u"u64"_s, QString::number(config.version));
        put(map, prefix + u"ip"_s, u"str"_s, addresses);
        put(map, prefix + u"join_count"_s, u"u32"_s, u"1"_s);
        put(map, prefix + u"status"_s, u"str"_s, u"joined"_s);
    }
}

void putOwn(Map &map, const Machine &machine, const ClusterConfig &config)
{
    for (qsizetype i = 0; i < config.nodes.size(); ++i) {
        const ClusterNode &node = config.nodes[i];
        if (node.host != machine.name)
            continue;
        put(map, u"nodelist.local_node_pos"_s, u"u32"_s, QString::number(i));
        put(map, u"runtime.votequorum.this_node_id"_s, u"u32"_s, QString::number(node.nodeid));
        for (auto ring = node.rings.cbegin(); ring != node.rings.cend(); ++ring)
            put(map, u"totem.interface.%1.bindnetaddr"_s.arg(ring.key()), u"str"_s, *ring);
    }
}

bool isAsked(const QString &key, const QStringList &prefixes)
{
    return prefixes.isEmpty()
           || std::any_of(prefixes.cbegin(), prefixes.cend(),
                          [&](const QString &prefix) { return key.startsWith(prefix); });
}

}

/// `-g KEY`, or all keys that begin with one of the arguments.
Answer cmapctl(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const std::optional<ClusterConfig> config = runningConfig(machine.world, machine.name);
    if (!config)
        return refused(1, "Failed to initialize the cmap API. Error CS_ERR_LIBRARY\n");
    Map map;
    if (const auto source =
            formats::sourceText(machine.host().member->config, u"corosync.conf"_s)) {
        if (const auto conf = formats::readCorosyncConf(*source))
            putFile(map, conf->value);
    }
    putMembers(map, machine, *config);
    putOwn(map, machine, *config);
    if (arguments.value(0) == u"-g") {
        const QString key = arguments.value(1);
        return map.contains(key)
                   ? answered((key + u' ' + map.value(key) + u'\n').toUtf8())
                   : refused(1, "Can't get key " + key.toUtf8() + ". Error CS_ERR_NOT_EXIST\n");
    }
    QString out;
    for (auto entry = map.cbegin(); entry != map.cend(); ++entry) {
        if (isAsked(entry.key(), arguments))
            out += entry.key() + u' ' + *entry + u'\n';
    }
    return answered(out.toUtf8());
}

}
