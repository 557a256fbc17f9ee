// /etc/nftables.conf: the host firewall of Debian.
//
// Only our own table is replaced, not the whole rule set, because libvirt keeps its rules in others;
// naming the table before deleting it makes the first load work too. SSH stays open to everybody:
// who administers the cluster must not be locked out by it. Everything else is for the peers.
#include "formats/line_writer.h"
#include "render/cluster_facts.h"
#include "render/host_files.h"

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

constexpr int level1 = 4;
constexpr int level2 = 8;

void writeSet(formats::LineWriter &writer, const QString &name, const QString &type,
              const QStringList &addresses)
{
    if (addresses.isEmpty())
        return;
    const QString indent(level2, u' ');
    writer.words({u"set"_s, name, u"{"_s}, level1);
    writer.line(indent + u"type "_s + type);
    writer.line(indent + u"elements = { "_s + addresses.join(u", "_s) + u" }"_s);
    writer.words({u"}"_s}, level1);
}

void writePeers(formats::LineWriter &writer, const Context &context, const QString &family,
                const QString &set)
{
    const QString from = family + u" saddr @"_s + set + u' ';
    QStringList tcp;
    if (context.platform.hasPcs)
        tcp.append(u"2224"_s);
    if (usesLockManager(context.design))
        tcp.append(u"21064"_s);
    tcp.append(u"49152-49215"_s);
    const QString indent(level2, u' ');
    writer.line(indent + from + u"udp dport 5404-5412 accept"_s);
    if (usesLockManager(context.design))
        writer.line(indent + from + u"meta l4proto sctp sctp dport 21064 accept"_s);
    writer.line(indent + from + u"tcp dport { "_s + tcp.join(u", "_s) + u" } accept"_s);
}

void writeInput(formats::LineWriter &writer, const Context &context, const design::Host &host,
                const Peers &peers)
{
    writer.words({u"chain"_s, u"input"_s, u"{"_s}, level1);
    const QString indent(level2, u' ');
    writer.line(indent + u"type filter hook input priority 0; policy drop;"_s);
    writer.line(indent + u"iif \"lo\" accept"_s);
    writer.line(indent + u"ct state established,related accept"_s);
    writer.line(indent + u"meta l4proto { icmp, ipv6-icmp } accept"_s);
    // Without an answer to the querier a snooping switch ends the multicast after minutes.
    if (context.design.cluster.transport == u"udp"_s)
        writer.line(indent + u"meta l4proto igmp accept"_s);
    writer.line(indent + u"tcp dport "_s + sshPort(host) + u" accept"_s);
    if (!peers.ipv4.isEmpty())
        writePeers(writer, context, u"ip"_s, u"peers"_s);
    if (!peers.ipv6.isEmpty())
        writePeers(writer, context, u"ip6"_s, u"peers6"_s);
    writer.words({u"}"_s}, level1);
}

}

Files renderNftables(const Context &context, const design::Host &host)
{
    if (!context.design.cluster.firewall.manage
        || context.platform.firewall != catalogue::FirewallDialect::Nftables)
        return QList<Artefact>();
    const Peers peers = peersOf(context.design);
    formats::LineWriter writer;
    writer.line(u"#!/usr/sbin/nft -f"_s);
    writer.comment(headerText(context));
    writer.line(u"table inet basalt"_s);
    writer.line(u"delete table inet basalt"_s);
    writer.blankLine();
    writer.line(u"table inet basalt {"_s);
    writeSet(writer, u"peers"_s, u"ipv4_addr"_s, peers.ipv4);
    writeSet(writer, u"peers6"_s, u"ipv6_addr"_s, peers.ipv6);
    writeInput(writer, context, host, peers);
    writer.line(u"}"_s);
    return oneFile(host.name, u"/etc/nftables.conf"_s, writer.finish(), 0755);
}

}
