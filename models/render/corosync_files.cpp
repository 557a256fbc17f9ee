// corosync.conf of corosync 3.
#include "design/derived.h"
#include "formats/corosync_conf_writer.h"
#include "render/cluster_values.h"
#include "render/render.h"
#include "render/stack_parts.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

using formats::CorosyncConf;
using formats::CorosyncSection;

void set(CorosyncSection &section, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        section.insert(key, {value, {}});
}

void set(CorosyncSection &section, const QString &key, int value)
{
    set(section, key, QString::number(value));
}

void set(CorosyncSection &section, const QString &key, const std::optional<int> &value)
{
    if (value)
        set(section, key, *value);
}

void set(CorosyncSection &section, const QString &key, const std::optional<bool> &value)
{
    if (value)
        set(section, key, *value ? 1 : 0);
}

QString orElse(const QString &value, const QString &usual)
{
    return value.isEmpty() ? usual : value;
}

CorosyncSection totemOf(const design::Design &design, const catalogue::Platform &platform)
{
    const design::Cluster &cluster = design.cluster;
    const QString transport = orElse(cluster.transport, u"knet"_s);
    CorosyncSection totem;
    set(totem, u"version"_s, 2);
    set(totem, u"cluster_name"_s, cluster.name);
    set(totem, u"config_version"_s, cluster.configVersion.value_or(1));
    set(totem, u"transport"_s, transport);
    if (transport == u"knet"_s) {
        if (cluster.rings.size() > 1)
            set(totem, u"link_mode"_s, orElse(cluster.ringMode, u"passive"_s));
        const design::Crypto crypto = cluster.crypto.value_or(design::Crypto{});
        set(totem, u"crypto_cipher"_s, orElse(crypto.cipher, u"aes256"_s));
        set(totem, u"crypto_hash"_s, orElse(crypto.hash, u"sha256"_s));
    }
    set(totem, u"token"_s, cluster.token.value_or(platform.defaultToken));
    set(totem, u"consensus"_s, cluster.consensus);
    return totem;
}

/// The highest number wins (SRC-CSCONF): ring 0 is the preferred one.
int linkPriority(const design::Cluster &cluster, int ring)
{
    const int rings = static_cast<int>(cluster.rings.size());
    return ring < cluster.linkPriorities.size() ? cluster.linkPriorities.at(ring)
                                                : (rings - ring) * 10;
}

QList<CorosyncSection> interfacesOf(const design::Cluster &cluster)
{
    QList<CorosyncSection> interfaces;
    const bool knet = cluster.transport.isEmpty() || cluster.transport == u"knet"_s;
    if (knet && cluster.rings.size() < 2)
        return interfaces;
    for (int ring = 0; ring < cluster.rings.size(); ++ring) {
        CorosyncSection section;
        set(section, u"linknumber"_s, ring);
        const design::Multicast multicast = cluster.multicast.value(ring);
        if (knet) {
            set(section, u"knet_link_priority"_s, linkPriority(cluster, ring));
        } else {
            set(section, u"mcastaddr"_s, multicast.address);
            set(section, u"mcastport"_s, multicast.port);
            set(section, u"ttl"_s, multicast.ttl);
        }
        interfaces.append(section);
    }
    return interfaces;
}

QList<CorosyncSection> nodesOf(const design::Design &design)
{
    const QMap<QString, int> ids = design::nodeIds(design);
    QList<CorosyncSection> nodes;
    for (const design::Host &host : design.hosts) {
        CorosyncSection node;
        for (int ring = 0; ring < design.cluster.rings.size(); ++ring)
            if (const design::Address *address = ringAddress(design, host, ring))
                set(node, u"ring%1_addr"_s.arg(ring), address->ip);
        set(node, u"name"_s, host.name);
        set(node, u"nodeid"_s, ids.value(host.name));
        if (host.votes.value_or(1) != 1)
            set(node, u"quorum_votes"_s, host.votes);
        nodes.append(node);
    }
    return nodes;
}

CorosyncSection quorumOf(const design::Design &design)
{
    const design::Quorum &quorum = design.cluster.quorum;
    CorosyncSection section;
    set(section, u"provider"_s, u"corosync_votequorum"_s);
    set(section, u"expected_votes"_s, quorum.expectedVotes);
    if (isTwoNode(design))
        set(section, u"two_node"_s, 1);
    // two_node implies it; said all the same, since a boot without it ends in a fencing loop.
    if (quorum.waitForAll || isTwoNode(design))
        set(section, u"wait_for_all"_s, quorum.waitForAll.value_or(true) ? 1 : 0);
    set(section, u"auto_tie_breaker"_s, quorum.autoTieBreaker);
    set(section, u"last_man_standing"_s, quorum.lastManStanding);
    return section;
}

CorosyncSection deviceOf(const design::Quorum &quorum)
{
    CorosyncSection device;
    if (!quorum.qdevice)
        return device;
    const QString algorithm = orElse(quorum.qdevice->algorithm, u"ffsplit"_s);
    set(device, u"model"_s, u"net"_s);
    // "lms" counts its votes itself; "ffsplit" has exactly one.
    if (algorithm == u"ffsplit"_s)
        set(device, u"votes"_s, 1);
    set(device, u"net.host"_s, quorum.qdevice->host);
    // With any other value the daemon wants certificates, which a design does not have
    // (corosync-qdevice(8)).
    set(device, u"net.tls"_s, u"off"_s);
    set(device, u"net.algorithm"_s, algorithm);
    return device;
}

}

CorosyncConf corosyncConfOf(const design::Design &design, const catalogue::Platform &platform)
{
    CorosyncConf conf;
    conf.totem = totemOf(design, platform);
    conf.interfaces = interfacesOf(design.cluster);
    conf.nodes = nodesOf(design);
    conf.quorum = quorumOf(design);
    conf.device = deviceOf(design.cluster.quorum);
    // The distributions disagree on the folder of a log file; the journal is everywhere.
    set(conf.logging, u"to_logfile"_s, u"no"_s);
    set(conf.logging, u"to_syslog"_s, u"yes"_s);
    return conf;
}

Files renderCorosync(const Context &context)
{
    const CorosyncConf conf = corosyncConfOf(context.design, context.platform);
    const auto bytes = formats::writeCorosyncConf(conf, headerText(context));
    Files files = QList<Artefact>{};
    for (const design::Host &host : context.design.hosts)
        append(files, oneFile(host.name, u"/etc/corosync/corosync.conf"_s, bytes));
    append(files, keyFiles(context, u"/etc/corosync/authkey"_s));
    return files;
}

}
