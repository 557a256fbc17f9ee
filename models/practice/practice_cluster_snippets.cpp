// The answers to the snippets of plans for the cluster stack.
#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_pacemaker.h"
#include "practice/practice_run_folder.h"
#include "practice/practice_snippets.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

Answer checkOnline(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!machine.host().isPacemakerUp)
        return refused(1, "Connection to cluster failed\n");
    if (!isQuorate(machine.world, machine.name))
        return refused(1, "the cluster has no quorum\n");
    QStringList online;
    for (const QString &host : onlineHosts(machine.world, machine.name)) {
        if (!machine.world.shared.standby.contains(host))
            online.append(nodeNameOf(machine.world, host));
    }
    for (const QString &node : arguments) {
        if (!online.contains(node))
            return refused(1, node.toUtf8() + " is not online\n");
    }
    return answered();
}

/// check-rings STACK COUNT
Answer checkRings(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const Answer answer = execute(machine, {u"corosync-cfgtool"_s, u"-s"_s}, {});
    if (answer.exitCode != 0)
        return answer;
    if (answer.out.contains("FAULTY") || answer.out.contains("disconnected"))
        return refused(1, answer.out);
    const int rings =
        static_cast<int>(answer.out.count(arguments.value(0) == u"cman" ? "RING ID" : "LINK ID"));
    return {rings >= arguments.value(1).toInt() ? 0 : 1, {}, {}, 0};
}

Answer reload(Machine &machine, const QStringList &, const QByteArray &)
{
    return machine.world.platform.stack == catalogue::Stack::Cman
               ? execute(machine, {u"cman_tool"_s, u"version"_s, u"-r"_s, u"-S"_s}, {})
               : execute(machine, {u"corosync-cfgtool"_s, u"-R"_s}, {});
}

/// check-config-version STACK VERSION
Answer checkVersion(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const std::optional<ClusterConfig> config = runningConfig(machine.world, machine.name);
    const QString now = config ? QString::number(config->version) : QString();
    return now == arguments.value(1)
               ? answered()
               : refused(
                   1, u"version %1 is in force, not %2\n"_s.arg(now, arguments.value(1)).toUtf8());
}

Answer checkLocking(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QSet<QString> &daemons = machine.host().daemons;
    const bool runs = arguments.value(0) == u"clustered"
                          ? machine.host().services.value(u"clvmd"_s).isActive
                          : daemons.contains(u"dlm"_s) && daemons.contains(u"lvmlockd"_s);
    return {runs ? 0 : 1, {}, {}, 0};
}

/// Whether the configuration lies on the host's disk: since it ran Pacemaker for the first time.
bool hasCib(const StoredHost &host)
{
    return host.pacemakerSince > 0;
}

Answer saveCluster(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    if (exists(machine.host(), run + u"/cluster-saved"_s))
        return answered();
    if (!hasCib(machine.host()))
        writeFile(machine, run + u"/no-cib"_s, {}, 0600);
    return writeFile(machine, run + u"/cluster-saved"_s, {}, 0600) ? answered() : noSpace();
}

/// The configuration goes when the last host has forgotten it.
Answer clearCluster(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!exists(machine.host(), arguments.value(0) + u"/no-cib"_s))
        return answered();
    if (machine.host().member)
        return refused(1, "the cluster still runs\n");
    removeTree(machine.host(), u"/var/lib/basalt/cib-ids"_s);
    machine.host().pacemakerSince = 0;
    for (const StoredHost &host : machine.world.hosts) {
        if (hasCib(host))
            return answered();
    }
    StoredShared &shared = machine.world.shared;
    shared.cib.clear();
    shared.epoch = 0;
    shared.instances.clear();
    shared.expected.clear();
    shared.fencing.clear();
    return answered();
}

/// fence-status AGENT, with "name=value" lines on standard input
Answer fenceStatus(Machine &machine, const QStringList &, const QByteArray &input)
{
    formats::CibPrimitive device;
    for (const QByteArray &line : input.split('\n')) {
        const qsizetype equals = line.indexOf('=');
        if (equals > 0)
            device.parameters.append({QString::fromUtf8(line.left(equals)),
                                      QString::fromUtf8(line.mid(equals + 1)),
                                      {},
                                      {}});
    }
    if (!reachesBoard(machine.world, device, machine.name))
        return {1, {}, "ERROR: Connection timed out\n", 20};
    return {0, isPlugOn(machine.world, device) ? "Status: ON\n" : "Status: OFF\n", {}, 2};
}

}

const std::vector<Command> &clusterSnippets()
{
    static const std::vector<Command> commands{
        {"check-config-version", checkVersion},
        {"check-locking", checkLocking},
        {"check-online", checkOnline},
        {"check-rings", checkRings},
        {"clear-cluster", clearCluster},
        {"fence-status", fenceStatus},
        {"reload-cluster", reload},
        {"save-cluster", saveCluster},
    };
    return commands;
}
}
