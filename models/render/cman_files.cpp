// cluster.conf and /etc/sysconfig/cman.
#include "design/derived.h"
#include "formats/cluster_conf_writer.h"
#include "formats/line_writer.h"
#include "render/cluster_facts.h"
#include "render/cluster_values.h"
#include "render/render.h"
#include "render/stack_parts.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

using formats::ClusterConf;
using formats::ClusterConfMulticast;

constexpr int firstPort = 5405;
/// Each ring uses its port and the one before it, so the next ring stands two higher (SRC-RRP).
constexpr int portDistance = 2;

/// cman's own default address of a ring: a 16 bit hash of the cluster's name (SRC-PRE).
QString usualMulticast(const QString &cluster, int ring)
{
    unsigned id = 0;
    const QByteArray name = cluster.toUtf8();
    for (const char c : name)
        id = ((id << 1) + static_cast<unsigned char>(c)) & 0xffff;
    id += static_cast<unsigned>(ring);
    return u"239.192.%1.%2"_s.arg(id >> 8 & 0xff).arg(id % 255);
}

/// IPv6 rings are left to cman's own default.
std::optional<ClusterConfMulticast> multicastOf(const design::Design &design, int ring)
{
    if (ring >= design.cluster.rings.size())
        return {};
    const design::Multicast given = design.cluster.multicast.value(ring);
    for (const design::Host &host : design.hosts) {
        const design::Address *address = ringAddress(design, host, ring);
        if (given.address.isEmpty() && address && address->ip.contains(u':'))
            return {};
    }
    return ClusterConfMulticast{given.address.isEmpty() ? usualMulticast(design.cluster.name, ring)
                                                        : given.address,
                                given.port.value_or(firstPort + ring * portDistance),
                                given.ttl.value_or(1),
                                {}};
}

bool isMulticast(const design::Cluster &cluster)
{
    return cluster.transport.isEmpty() || cluster.transport == u"udp"_s;
}

void setCman(const design::Design &design, ClusterConf &conf)
{
    QMap<QString, QString> &cman = conf.elements[u"cman"_s].attributes;
    if (isTwoNode(design)) {
        cman[u"two_node"_s] = u"1"_s;
        cman[u"expected_votes"_s] = u"1"_s;
    } else if (design.cluster.quorum.expectedVotes) {
        cman[u"expected_votes"_s] = QString::number(*design.cluster.quorum.expectedVotes);
    }
    if (isEncrypted(design.cluster))
        cman[u"keyfile"_s] = u"/etc/cluster/corosync.key"_s;
    if (!design.cluster.transport.isEmpty())
        cman[u"transport"_s] = design.cluster.transport;
    if (!isMulticast(design.cluster)) {
        const auto port = design.cluster.multicast.value(0).port;
        if (port)
            cman[u"port"_s] = QString::number(*port);
        return;
    }
    conf.multicast = multicastOf(design, 0);
    conf.altMulticast = multicastOf(design, 1);
}

void setTotem(const design::Design &design, ClusterConf &conf)
{
    const design::Cluster &cluster = design.cluster;
    QMap<QString, QString> &totem = conf.elements[u"totem"_s].attributes;
    if (cluster.rings.size() > 1)
        totem[u"rrp_mode"_s] = cluster.ringMode.isEmpty() ? u"passive"_s : cluster.ringMode;
    totem[u"secauth"_s] = isEncrypted(cluster) ? u"on"_s : u"off"_s;
    if (cluster.token)
        totem[u"token"_s] = QString::number(*cluster.token);
    if (cluster.consensus)
        totem[u"consensus"_s] = QString::number(*cluster.consensus);
}

formats::ClusterConfNode nodeOf(const design::Design &design, const design::Host &host,
                                const catalogue::Platform &platform, int id)
{
    formats::ClusterConfNode node;
    node.name = nodeName(design, host, platform);
    node.nodeid = id;
    node.votes = host.votes.value_or(1);
    for (int ring = 1; ring < design.cluster.rings.size(); ++ring) {
        const QString name = ringName(design, host, ring);
        if (name.isEmpty())
            continue;
        formats::ClusterConfAltname altname;
        altname.name = name;
        if (!isMulticast(design.cluster))
            altname.port =
                design.cluster.multicast.value(ring).port.value_or(firstPort + ring * portDistance);
        node.altnames.append(altname);
    }
    node.fence = {{u"pcmk-redirect"_s, u"pcmk"_s, node.name, {}}};
    return node;
}

}

ClusterConf clusterConfOf(const design::Design &design, const catalogue::Platform &platform)
{
    const design::Cluster &cluster = design.cluster;
    ClusterConf conf;
    conf.name = cluster.name;
    conf.configVersion = cluster.configVersion.value_or(1);
    setCman(design, conf);
    setTotem(design, conf);
    const QString dlm = dlmProtocol(cluster);
    if (!dlm.isEmpty())
        conf.elements[u"dlm"_s].attributes = {{u"protocol"_s, dlm}};
    // At a cold start the first host would otherwise shoot one that is merely slower.
    conf.elements[u"fence_daemon"_s].attributes = {
        {u"post_join_delay"_s, QString::number(cluster.postJoinDelay.value_or(30))},
        {u"post_fail_delay"_s, u"0"_s}};
    const QMap<QString, int> ids = design::nodeIds(design);
    for (const design::Host &host : design.hosts)
        conf.nodes.append(nodeOf(design, host, platform, ids.value(host.name)));
    conf.fenceDevices = {{u"pcmk"_s, u"fence_pcmk"_s}};
    return conf;
}

Files renderCman(const Context &context)
{
    const ClusterConf conf = clusterConfOf(context.design, context.platform);
    const auto bytes = formats::writeClusterConf(conf, headerText(context));
    Files files = QList<Artefact>{};
    for (const design::Host &host : context.design.hosts) {
        append(files, oneFile(host.name, u"/etc/cluster/cluster.conf"_s, bytes, 0640));
        formats::LineWriter sysconfig;
        sysconfig.comment(headerText(context));
        // `uname -n` is not the node's name, so cman is told (SRC-PRE, verify_nodename).
        sysconfig.line(u"NODENAME="_s + nodeName(context.design, host, context.platform));
        sysconfig.line(u"CMAN_QUORUM_TIMEOUT=0"_s);
        sysconfig.line(u"CMAN_CLUSTER_TIMEOUT=60"_s);
        if (isTwoNode(context.design))
            sysconfig.line(u"FENCED_MEMBER_DELAY=45"_s);
        append(files, oneFile(host.name, u"/etc/sysconfig/cman"_s, sysconfig.finish()));
    }
    append(files, keyFiles(context, u"/etc/cluster/corosync.key"_s));
    return files;
}

}
