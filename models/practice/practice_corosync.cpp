// The commands of corosync 3, and corosync-cfgtool of corosync 1.4 as it answers under cman.
#include "practice/practice_cmap.h"
#include "practice/practice_files.h"
#include "practice/practice_system.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

bool isCman(const World &world)
{
    return world.platform.stack == catalogue::Stack::Cman;
}

QByteArray ringStatus14(Machine &machine, const ClusterConfig &config, const ClusterNode &own)
{
    QString out = u"Printing ring status.\nLocal node ID %1\n"_s.arg(own.nodeid);
    const QMap<int, QString> &faulty = machine.host().member->faultyRings;
    for (auto ring = own.rings.cbegin(); ring != own.rings.cend(); ++ring) {
        const QString status =
            faulty.value(ring.key(), u"ring %1 active with no faults"_s.arg(ring.key()));
        out +=
            u"RING ID %1\n\tid\t= %2\n\tstatus\t= %3\n"_s.arg(ring.key()).arg(ring.value(), status);
    }
    Q_UNUSED(config)
    return out.toUtf8();
}

QByteArray linkStatus(Machine &machine, const ClusterConfig &config, const ClusterNode &own,
                      bool isBrief)
{
    QString out = u"Local node ID %1, transport %2\n"_s.arg(own.nodeid).arg(config.transport);
    for (auto ring = own.rings.cbegin(); ring != own.rings.cend(); ++ring) {
        out += u"LINK ID %1 udp\n\taddr\t= %2\n\tstatus"_s.arg(ring.key()).arg(ring.value());
        QString brief;
        QString lines;
        for (const ClusterNode &node : config.nodes) {
            const bool isOwn = node.nodeid == own.nodeid;
            const bool isThere =
                !isOwn && machine.world.hosts.contains(node.host)
                && machine.world.hosts[node.host].member
                && ringConnects(machine.world, config, machine.name, node.host, ring.key());
            brief += isOwn ? u"n"_s : isThere ? u"3"_s : u"1"_s;
            lines += u"\t\tnodeid:%1:\t%2\n"_s.arg(node.nodeid, 11)
                         .arg(isOwn     ? u"localhost"_s
                              : isThere ? u"connected"_s
                                        : u"disconnected"_s);
        }
        out += isBrief ? u"\t= %1\n"_s.arg(brief) : u":\n"_s + lines;
    }
    return out.toUtf8();
}

QByteArray nodeStatus(Machine &machine, const ClusterConfig &config, const ClusterNode &own)
{
    QString out = u"Local node ID %1, transport %2\n"_s.arg(own.nodeid).arg(config.transport);
    const QStringList members = membership(machine.world, machine.name);
    for (const ClusterNode &node : config.nodes) {
        if (node.nodeid == own.nodeid || !members.contains(node.host))
            continue;
        out += u"nodeid: %1 reachable\n"_s.arg(node.nodeid);
        for (auto ring = own.rings.cbegin(); ring != own.rings.cend(); ++ring) {
            const bool isThere =
                ringConnects(machine.world, config, machine.name, node.host, ring.key());
            out += u"   LINK: %1 udp (%2->%3) enabled%4 mtu: 1397\n"_s.arg(ring.key())
                       .arg(ring.value(), node.rings.value(ring.key()),
                            isThere ? u" connected"_s : QString());
        }
        out += u'\n';
    }
    return out.toUtf8();
}

/// All hosts of the membership take their own file; corosync 3.1.7 does not tell what it refused.
Answer reloadCorosync(Machine &machine)
{
    for (const QString &host : membership(machine.world, machine.name)) {
        const QByteArray text =
            contentOf(machine.world.hosts[host], clusterConfigPath(machine.world));
        const Machine peer{machine.world, host};
        if (readClusterConfig(peer, text))
            machine.world.hosts[host].member->config = text;
    }
    return {0, "Reloading corosync.conf...\nDone\n", {}, 1};
}

Answer cfgtool(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const std::optional<ClusterConfig> config = runningConfig(machine.world, machine.name);
    const ClusterNode *own = config ? nodeOfHost(*config, machine.name) : nullptr;
    if (!own)
        return refused(1, "Could not initialize corosync configuration API error 2\n");
    const QString verb = arguments.value(0);
    if (verb == u"-R" && !isCman(machine.world))
        return reloadCorosync(machine);
    if (verb == u"-n" && !isCman(machine.world))
        return answered(nodeStatus(machine, *config, *own));
    if (verb == u"-r")
        return answered();
    if (verb != u"-s")
        return refused(127, "basalt practice: corosync-cfgtool " + arguments.join(u' ').toUtf8()
                                + ": not simulated\n");
    return answered(isCman(machine.world)
                        ? ringStatus14(machine, *config, *own)
                        : linkStatus(machine, *config, *own, arguments.contains(u"-b"_s)));
}

QString quorumFlags(const ClusterConfig &config, bool isQuorate)
{
    QString flags;
    if (config.twoNode)
        flags += u"2Node "_s;
    if (isQuorate)
        flags += u"Quorate "_s;
    if (config.waitForAll)
        flags += u"WaitForAll "_s;
    return flags;
}

/// `-s` tells all, `-l` the members alone; `-p` adds what a quorum device says about each.
Answer quorumtool(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const bool withDevice = arguments.contains(u"-p"_s);
    const bool isList = arguments.contains(u"-l"_s);
    const std::optional<ClusterConfig> config = runningConfig(machine.world, machine.name);
    const ClusterNode *own = config ? nodeOfHost(*config, machine.name) : nullptr;
    if (!own)
        return refused(1, "Cannot initialize CMAP service\n");
    const QStringList members = membership(machine.world, machine.name);
    const bool quorate = isQuorate(machine.world, machine.name);
    int expected = 0;
    int total = 0;
    QString rows;
    for (const ClusterNode &node : config->nodes) {
        expected += node.votes;
        if (!members.contains(node.host))
            continue;
        total += node.votes;
        rows += u"%1%2%3 %4%5\n"_s.arg(node.nodeid, 10)
                    .arg(node.votes, 11)
                    .arg(withDevice ? u"         NR"_s : QString(), node.name,
                         node.host == machine.name ? u" (local)"_s : QString());
    }
    const QString list =
        u"\nMembership information\n----------------------\n    Nodeid      Votes%1 Name\n"_s.arg(
            withDevice ? u"    Qdevice"_s : QString())
        + rows;
    if (isList)
        return answered(list.toUtf8());
    const int needed = config->twoNode ? 1 : expected / 2 + 1;
    const QString out =
        u"Quorum information\n------------------\nDate:             %1\n"
        "Quorum provider:  corosync_votequorum\nNodes:            %2\nNode ID:          %3\n"
        "Ring ID:          %4.%5\nQuorate:          %6\n\n"
        "Votequorum information\n----------------------\nExpected votes:   %7\n"
        "Highest expected: %7\nTotal votes:      %8\nQuorum:           %9 "_s
            .arg(ctimeText(QDateTime::currentMSecsSinceEpoch()))
            .arg(members.size())
            .arg(own->nodeid)
            .arg(nodeOfHost(*config, members.constFirst())->nodeid)
            .arg(machine.world.shared.ringSequence, 0, 16)
            .arg(quorate ? u"Yes"_s : u"No"_s)
            .arg(expected)
            .arg(total)
            .arg(needed)
        + (quorate ? u" \n"_s : u"Activity blocked\n"_s)
        + u"Flags:            %1\n"_s.arg(quorumFlags(*config, quorate)) + list;
    return {quorate ? 0 : 2, out.toUtf8(), {}, 0};
}

Answer corosync(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (arguments.contains(u"-v"_s))
        return answered(
            u"Corosync Cluster Engine, version '%1'\n"_s.arg(machine.world.platform.corosyncVersion)
                .toUtf8());
    if (arguments.contains(u"-t"_s)) {
        const qsizetype at = arguments.indexOf(u"-c"_s);
        const QString path = at >= 0 ? arguments.value(at + 1) : clusterConfigPath(machine.world);
        const StoredFile *file = findFile(machine.host(), path);
        QByteArray why;
        if (file && readClusterConfig(machine, file->content, &why))
            return answered();
        return refused(8, file ? why + '\n' : "Can't read file " + path.toUtf8() + '\n');
    }
    return refused(127, "basalt practice: corosync: not simulated\n");
}

Answer keygen(Machine &machine, const QStringList &, const QByteArray &)
{
    QByteArray key;
    for (int i = 0; i < 256; ++i)
        key += static_cast<char>(QRandomGenerator::system()->bounded(256));
    if (!writeFile(machine, u"/etc/corosync/authkey"_s, key, 0400))
        return diskFull(u"corosync-keygen"_s, u"/etc/corosync/authkey"_s);
    return answered("Corosync Cluster Engine Authentication key generator.\n");
}

}

const std::vector<Command> &corosyncCommands()
{
    static const std::vector<Command> commands{
        {"corosync", corosync},
        {"corosync-cfgtool", cfgtool},
        {"corosync-cmapctl", cmapctl},
        {"corosync-keygen", keygen},
        {"corosync-quorumtool", quorumtool},
    };
    return commands;
}

}
