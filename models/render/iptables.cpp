// /etc/sysconfig/iptables (and ip6tables if a ring is IPv6): the host firewall of EL6.
//
// SSH stays open to everybody: who administers the cluster must not be locked out by it. Everything
// else is for the rings' networks.
#include "design/lookup.h"
#include "formats/line_writer.h"
#include "render/cluster_facts.h"
#include "render/host_files.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

const QString dlmPort = u"21064"_s;
const QString migrationPorts = u"49152:49215"_s;

struct Ring
{
    QString interface;
    QString subnet;
    int port = 0;
    bool isIpv6 = false;
};

QList<Ring> ringsOf(const Context &context, const design::Host &host)
{
    constexpr int defaultPort = 5405; // of both rings: their multicast addresses differ
    QList<Ring> rings;
    const design::Cluster &cluster = context.design.cluster;
    for (int i = 0; i < cluster.rings.size(); ++i) {
        const design::Network *network = design::findNetwork(context.design, cluster.rings.at(i));
        const design::Address *address = design::addressIn(host, cluster.rings.at(i));
        if (!network || !address || network->subnet.isEmpty())
            continue;
        const int port = cluster.multicast.value(i).port.value_or(defaultPort);
        rings.append({address->on, network->subnet, port, network->subnet.contains(u':')});
    }
    return rings;
}

void accept(formats::LineWriter &writer, const QStringList &words)
{
    writer.words(QStringList{u"-A"_s, u"INPUT"_s} + words + QStringList{u"-j"_s, u"ACCEPT"_s});
}

void writeRing(formats::LineWriter &writer, const Context &context, const Ring &ring)
{
    // corosync 1 uses a ring's port and the one below.
    accept(writer, {u"-i"_s, ring.interface, u"-s"_s, ring.subnet, u"-p"_s, u"udp"_s, u"-m"_s,
                    u"multiport"_s, u"--dports"_s, u"%1,%2"_s.arg(ring.port - 1).arg(ring.port)});
    if (usesLockManager(context.design)) {
        for (const QString &protocol : {u"sctp"_s, u"tcp"_s})
            accept(writer, {u"-s"_s, ring.subnet, u"-p"_s, protocol, u"--dport"_s, dlmPort});
    }
    accept(writer, {u"-s"_s, ring.subnet, u"-p"_s, u"tcp"_s, u"--dport"_s, migrationPorts});
}

Files renderTable(const Context &context, const design::Host &host, const QList<Ring> &rings,
                  bool ipv6)
{
    const QString &transport = context.design.cluster.transport;
    const bool multicast = transport.isEmpty() || transport == u"udp"_s;
    formats::LineWriter writer;
    writer.comment(headerText(context));
    writer.line(u"*filter"_s);
    for (const QString &chain : {u"INPUT"_s, u"FORWARD"_s, u"OUTPUT"_s})
        writer.line(u":"_s + chain + u" ACCEPT [0:0]"_s);
    accept(writer, {u"-m"_s, u"state"_s, u"--state"_s, u"ESTABLISHED,RELATED"_s});
    accept(writer, {u"-p"_s, ipv6 ? u"icmpv6"_s : u"icmp"_s});
    accept(writer, {u"-i"_s, u"lo"_s});
    accept(writer, {u"-p"_s, u"tcp"_s, u"--dport"_s, sshPort(host)});
    if (multicast && !ipv6)
        accept(writer, {u"-p"_s, u"igmp"_s});
    for (const Ring &ring : rings) {
        if (ring.isIpv6 == ipv6)
            writeRing(writer, context, ring);
    }
    writer.line(u"-A INPUT -j REJECT --reject-with "_s
                + (ipv6 ? u"icmp6-adm-prohibited"_s : u"icmp-host-prohibited"_s));
    writer.line(u"COMMIT"_s);
    return oneFile(host.name, ipv6 ? u"/etc/sysconfig/ip6tables"_s : u"/etc/sysconfig/iptables"_s,
                   writer.finish(), 0600);
}

}

Files renderIptables(const Context &context, const design::Host &host)
{
    if (!context.design.cluster.firewall.manage
        || context.platform.firewall != catalogue::FirewallDialect::Iptables)
        return QList<Artefact>();
    const QList<Ring> rings = ringsOf(context, host);
    Files files = renderTable(context, host, rings, false);
    if (std::any_of(rings.begin(), rings.end(), [](const Ring &ring) { return ring.isIpv6; }))
        append(files, renderTable(context, host, rings, true));
    return files;
}

}
