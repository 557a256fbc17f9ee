// cman_tool, fence_tool, dlm_tool and ccs_config_validate of EL6.
#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr auto notRunning = "cman_tool: Cannot open connection to cman, is it running ?\n";

QString joinedAt(const StoredMember &member)
{
    return QDateTime::fromMSecsSinceEpoch(member.joinedAt).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

Answer nodes(Machine &machine, const ClusterConfig &config, bool wantsAddresses)
{
    QString out = u"Node  Sts   Inc   Joined               Name\n"_s;
    const QStringList members = membership(machine.world, machine.name);
    for (const ClusterNode &node : config.nodes) {
        const bool isMember = members.contains(node.host);
        const StoredMember member =
            isMember ? *machine.world.hosts[node.host].member : StoredMember();
        out += u"%1   %2  %3   %4  %5\n"_s.arg(node.nodeid, 4)
                   .arg(isMember ? u"M"_s : u"X"_s)
                   .arg(member.incarnation, 5)
                   .arg(isMember ? joinedAt(member) : QString(19, u' '), node.name);
        if (wantsAddresses && isMember)
            out += u"       Addresses: %1 \n"_s.arg(node.rings.values().join(u' '));
    }
    return answered(out.toUtf8());
}

/// The 16-bit number that cman makes of a name.
int clusterId(const QString &name)
{
    int id = 0;
    for (const char c : name.toUtf8())
        id = ((id << 1) + c) & 0xffff;
    return id;
}

Answer status(Machine &machine, const ClusterConfig &config)
{
    const ClusterNode &own = *nodeOfHost(config, machine.name);
    const QStringList members = membership(machine.world, machine.name);
    const int id = clusterId(config.name);
    QStringList multicast;
    for (auto ring = own.rings.cbegin(); ring != own.rings.cend(); ++ring) {
        const int number = id + ring.key();
        multicast.append(config.multicast.value(
            ring.key(), u"239.192.%1.%2"_s.arg(number >> 8).arg(number % 255)));
    }
    int votes = 0;
    for (const ClusterNode &node : config.nodes)
        votes += members.contains(node.host) ? node.votes : 0;
    const int all = static_cast<int>(config.nodes.size());
    const QStringList lines{
        u"Version: 6.2.0"_s,
        u"Config Version: %1"_s.arg(config.version),
        u"Cluster Name: %1"_s.arg(config.name),
        u"Cluster Id: %1"_s.arg(id),
        u"Cluster Member: Yes"_s,
        u"Cluster Generation: %1"_s.arg(machine.world.shared.ringSequence),
        u"Membership state: Cluster-Member"_s,
        u"Nodes: %1"_s.arg(members.size()),
        u"Expected votes: %1"_s.arg(config.twoNode ? 1 : all),
        u"Total votes: %1"_s.arg(votes),
        u"Node votes: %1"_s.arg(own.votes),
        u"Quorum: %1 %2"_s.arg(config.twoNode ? 1 : all / 2 + 1)
            .arg(isQuorate(machine.world, machine.name) ? u" "_s : u"Activity blocked"_s),
        u"Active subsystems: %1"_s.arg(machine.host().isPacemakerUp ? 9 : 7),
        u"Flags: %1"_s.arg(config.twoNode ? u"2node "_s : QString()),
        u"Ports Bound: 0 11  "_s,
        u"Node name: %1"_s.arg(own.name),
        u"Node ID: %1"_s.arg(own.nodeid),
        u"Multicast addresses: %1 "_s.arg(multicast.join(u' ')),
        u"Node addresses: %1 "_s.arg(own.rings.values().join(u' ')),
    };
    return answered(lines.join(u'\n').toUtf8() + '\n');
}

/// What a reload leaves as it was: rings and addresses are only built when cman starts.
bool isReloadable(const ClusterConfig &before, const ClusterConfig &after)
{
    ClusterConfig same = after;
    same.version = before.version;
    return same == before;
}

/// `cman_tool version -r -S`: every member reads its own file.
Answer reload(Machine &machine, const ClusterConfig &config)
{
    const QByteArray text = contentOf(machine.host(), clusterConfigPath(machine.world));
    QByteArray why;
    const std::optional<ClusterConfig> wanted = readClusterConfig(machine, text, &why);
    if (!wanted)
        return refused(1, why + "\ncman_tool: Not reloading, configuration is not valid\n");
    if (wanted->version == config.version)
        return answered();
    if (wanted->version < config.version)
        return refused(1, "cman_tool: Error loading configuration in corosync/cman: New "
                          "configuration version has to be newer than current running "
                          "configuration\n");
    for (const QString &host : membership(machine.world, machine.name)) {
        const Machine peer{machine.world, host};
        const QByteArray own =
            contentOf(machine.world.hosts[host], clusterConfigPath(machine.world));
        const std::optional<ClusterConfig> read = readClusterConfig(peer, own);
        if (!read || read->version != wanted->version)
            return refused(1, u"cman_tool: Timed out waiting for the configuration update of "
                              "node %1\n"_s.arg(host)
                                  .toUtf8());
    }
    for (const QString &host : membership(machine.world, machine.name)) {
        if (isReloadable(config, *wanted))
            machine.world.hosts[host].member->config =
                contentOf(machine.world.hosts[host], clusterConfigPath(machine.world));
    }
    return {0, {}, {}, 1};
}

Answer cmanTool(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const std::optional<ClusterConfig> config = runningConfig(machine.world, machine.name);
    if (!config)
        return refused(1, notRunning);
    const QString verb = arguments.value(0);
    if (verb == u"nodes")
        return nodes(machine, *config, arguments.contains(u"-a"_s));
    if (verb == u"status")
        return status(machine, *config);
    if (verb == u"version" && !arguments.contains(u"-r"_s))
        return answered(u"6.2.0 config %1\n"_s.arg(config->version).toUtf8());
    if (verb == u"version" && arguments.contains(u"-S"_s))
        return reload(machine, *config);
    if (verb == u"version")
        return refused(1, "Unable to connect to the ricci daemon: Connection refused\n");
    return refused(127, "basalt practice: cman_tool " + verb.toUtf8() + ": not simulated\n");
}

Answer validate(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    QString path = clusterConfigPath(machine.world);
    for (const QString &option : {u"-f"_s, u"-l"_s}) {
        if (const qsizetype at = arguments.indexOf(option); at >= 0)
            path = arguments.value(at + 1);
    }
    const StoredFile *file = findFile(machine.host(), path);
    QByteArray why;
    if (!file)
        return refused(255, "Unable to get the configuration\n" + path.toUtf8()
                                + ": No such file or directory\n");
    if (!readClusterConfig(machine, file->content, &why))
        return {3, "Configuration fails to validate\n", why + '\n', 0};
    return answered("Configuration validates\n");
}

/// Members as fenced and dlm_controld print them: "1 2 ".
QString memberIds(Machine &machine, const ClusterConfig &config)
{
    QString ids;
    for (const QString &host : membership(machine.world, machine.name))
        ids += QString::number(nodeOfHost(config, host)->nodeid) + u' ';
    return ids;
}

Answer fenceTool(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const std::optional<ClusterConfig> config = runningConfig(machine.world, machine.name);
    if (!config || arguments.value(0) != u"ls")
        return {1, {}, {}, 0};
    const QString members = memberIds(machine, *config);
    return answered(
        u"fence domain\nmember count  %1\nvictim count  0\nvictim now    0\n"
        "master nodeid %2\nwait state    none\nmembers       %3\n\n"_s.arg(members.count(u' '))
            .arg(members.section(u' ', 0, 0), members)
            .toUtf8());
}

Answer dlmTool(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const std::optional<ClusterConfig> config = runningConfig(machine.world, machine.name);
    const bool runs = config
                      && (machine.world.platform.stack == catalogue::Stack::Cman
                          || machine.host().daemons.contains(u"dlm"_s));
    if (arguments.value(0) != u"ls")
        return refused(127, "basalt practice: dlm_tool " + arguments.join(u' ').toUtf8()
                                + ": not simulated\n");
    if (!runs)
        return {1, {}, {}, 0}; // without a word
    QStringList spaces;
    if (machine.host().services.value(u"clvmd"_s).isActive)
        spaces.append(u"clvmd"_s);
    for (const QString &group : machine.host().startedLocks)
        spaces.append(u"lvm_"_s + group);
    if (!machine.host().startedLocks.isEmpty())
        spaces.append(u"lvm_global"_s);
    const QString members = memberIds(machine, *config);
    QString out = u"dlm lockspaces\n"_s;
    for (const QString &space : std::as_const(spaces))
        out += u"name          %1\nid            0x%2\nflags         0x00000000 \n"
               "change        member %3 joined 1 remove 0 failed 0 seq 1,1\n"
               "members       %4\n\n"_s.arg(space)
                   .arg(qHash(space, 1U) & 0xffffffffU, 8, 16, QLatin1Char('0'))
                   .arg(members.count(u' '))
                   .arg(members);
    return answered(out.toUtf8());
}

}

const std::vector<Command> &cmanCommands()
{
    static const std::vector<Command> commands{
        {"ccs_config_validate", validate},
        {"cman_tool", cmanTool},
        {"dlm_tool", dlmTool},
        {"fence_tool", fenceTool},
    };
    return commands;
}

}
