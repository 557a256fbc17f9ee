// The answers to the snippets of plans for the cluster stack and the CIB.
#include "formats/xml_tree.h"
#include "plan/cib_merge.h"
#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_pacemaker.h"
#include "practice/practice_run_folder.h"
#include "practice/practice_snippets.h"

#include <QCryptographicHash>
#include <QRegularExpression>

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

Answer saveCluster(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    if (exists(machine.host(), run + u"/cluster-saved"_s))
        return answered();
    if (machine.world.shared.cib.isEmpty())
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
    for (const StoredHost &host : machine.world.hosts) {
        if (host.member)
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
    return reachesBoard(machine.world, device, machine.name)
               ? Answer{0, {}, {}, 2}
               : Answer{1, {}, "ERROR: Connection timed out\n", 20};
}

// The CIB

QByteArray guardOf(const QByteArray &cib)
{
    return QCryptographicHash::hash(plan::guardedLines(cib), QCryptographicHash::Sha256).toHex();
}

QString valueIn(const QString &line, const QString &name)
{
    const QRegularExpression pattern(u" %1=\"([^\"]*)\""_s.arg(QRegularExpression::escape(name)));
    return pattern.match(line).captured(1);
}

struct LiveParts
{
    QString nodes;
    QMap<QString, QString> values; ///< nvpair id -> value
    QStringList properties;        ///< lines of the cluster's own set
};

LiveParts liveParts(const QString &live)
{
    LiveParts parts;
    bool inNodes = false;
    bool inSet = false;
    for (const QString &line : live.split(u'\n')) {
        inNodes = inNodes || line.startsWith(u"    <nodes");
        if (inNodes)
            parts.nodes += line + u'\n';
        if (line.startsWith(u"    </nodes>") || line.startsWith(u"    <nodes/>"))
            inNodes = false;
        if (line.contains(u"id=\"cib-bootstrap-options\""))
            inSet = true;
        if (line.contains(u"</cluster_property_set>"))
            inSet = false;
        if (!line.contains(u"<nvpair "))
            continue;
        parts.values.insert(valueIn(line, u"id"_s), valueIn(line, u"value"_s));
        if (inSet)
            parts.properties.append(line);
    }
    return parts;
}

/// The wanted configuration with what only the live one knows; a null text if a value is missing.
QString assembled(const QString &live, const QString &wanted)
{
    static const QRegularExpression value(u" value=\"[^\"]*\""_s);
    const LiveParts parts = liveParts(live);
    QString out;
    QStringList ours;
    for (QString line : wanted.split(u'\n')) {
        if (line.trimmed() == u"@nodes@") {
            out += parts.nodes;
            continue;
        }
        if (line.trimmed() == u"@properties@") {
            for (const QString &property : parts.properties) {
                if (!ours.contains(valueIn(property, u"name"_s)))
                    out += property + u'\n';
            }
            continue;
        }
        if (line.contains(u"<nvpair ")) {
            ours.append(valueIn(line, u"name"_s));
            if (valueIn(line, u"value"_s).startsWith(u"sha256:")) {
                const QString id = valueIn(line, u"id"_s);
                if (!parts.values.contains(id))
                    return {};
                line.replace(value, u" value=\"%1\""_s.arg(parts.values.value(id)));
            }
        }
        out += line + u'\n';
    }
    return out;
}

bool isGuarded(Machine &machine, const QString &run, const QString &guard, const QByteArray &live)
{
    if (guard.isEmpty())
        return true;
    if (guard == u"empty")
        return live.contains("<resources/>");
    if (guard == u"run")
        return linesIn(machine.host(), run + u"/cib-left"_s)
                   .value(linesIn(machine.host(), run + u"/cib-left"_s).size() - 1)
               == QString::fromLatin1(guardOf(live));
    return guardOf(live) == guard.toLatin1();
}

/// Empty exit code: done, or nothing to do.
Answer patchLive(Machine &machine, const QString &run, const QString &number, const QString &wanted,
                 const QString &guard)
{
    const QString folder = run + u"/cib-"_s + number;
    const QByteArray live = cibText(machine);
    const QString text = assembled(QString::fromUtf8(live), wanted);
    const auto source = formats::sourceText(text.toUtf8(), u"wanted.xml"_s);
    const auto tree = source ? formats::parseXml(*source)
                             : Result<formats::XmlTree>(tl::unexpected(source.error()));
    if (text.isNull() || !tree || tree->root.name != u"configuration")
        return refused(3, "the live configuration lacks a value\n");
    if (xmlBytes(tree->root) == machine.world.shared.cib)
        return answered();
    if (!isGuarded(machine, run, guard, live))
        return refused(3, "somebody has changed the configuration meanwhile\n");
    if (machine.has(u"disk-full"_s))
        return noSpace();
    if (!exists(machine.host(), folder + u"/before.xml"_s))
        writeFile(machine, folder + u"/before.xml"_s, live, 0600);
    // What was there before is put back as it was, good or not: a new cluster has no fencing.
    const Answer verified =
        guard.isEmpty() ? answered() : execute(machine, {u"crm_verify"_s, u"-p"_s}, text.toUtf8());
    if (verified.exitCode != 0)
        return refused(1, verified.err);
    writeFile(machine, folder + u"/begun"_s, {}, 0600);
    setConfiguration(machine.world, tree->root, nodeNameOf(machine.world, machine.name));
    return answered();
}

bool isIdle(World &world)
{
    settle(world);
    for (const StoredInstance &instance : world.shared.instances) {
        if (!instance.action.isEmpty())
            return false;
    }
    return true;
}

Answer notRunning()
{
    return refused(1, "cibadmin: Could not connect to the CIB: Transport endpoint is not "
                      "connected\n");
}

/// push-cib RUN NUMBER GUARD SECONDS
Answer pushCib(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const QString run = arguments.value(0);
    const QString folder = run + u"/cib-"_s + arguments.value(1);
    if (!machine.host().isPacemakerUp)
        return notRunning();
    if (machine.waited == 0) {
        const qsizetype mark = input.startsWith("--\n") ? 0 : input.indexOf("\n--\n") + 1;
        const QByteArray live = cibText(machine);
        // A cluster that was only asleep: the push that comes next tells whether it is as wanted.
        if (arguments.value(2) == u"empty" && !live.contains("<resources/>")
            && !exists(machine.host(), folder + u"/begun"_s)) {
            addLine(machine, run + u"/cib-left"_s,
                    u"found "_s + QString::fromLatin1(guardOf(live)));
            return writeFile(machine, folder + u"/done"_s, {}, 0600) ? answered() : noSpace();
        }
        const QByteArray ids = input.left(mark);
        const Answer patched =
            patchLive(machine, run, arguments.value(1), QString::fromUtf8(input.mid(mark + 3)),
                      arguments.value(2));
        if (patched.exitCode != 0)
            return patched;
        if (!addLine(machine, run + u"/cib-left"_s, QString::fromLatin1(guardOf(cibText(machine)))))
            return noSpace();
        const QString owned = baseOf(run) + u"/cib-ids"_s;
        if (!exists(machine.host(), folder + u"/ids-before"_s))
            writeFile(machine, folder + u"/ids-before"_s, contentOf(machine.host(), owned), 0600);
        writeFile(machine, owned, ids, 0600);
    }
    if (!isIdle(machine.world) && machine.waited < arguments.value(3).toDouble())
        return waiting();
    return writeFile(machine, folder + u"/done"_s, {}, 0600) ? answered() : noSpace();
}

/// check-cib RUN NUMBER
Answer checkCib(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    if (!exists(machine.host(), run + u"/cib-"_s + arguments.value(1) + u"/done"_s))
        return {1, {}, {}, 0};
    if (!machine.host().isPacemakerUp)
        return notRunning();
    return contentOf(machine.host(), run + u"/cib-left"_s).contains(guardOf(cibText(machine)))
               ? answered()
               : refused(1, "the configuration is not as it was put\n");
}

/// The <configuration> of a CIB, its nodes left to the cluster.
QString formerConfiguration(const QByteArray &cib)
{
    QString out;
    bool isInside = false;
    bool isNodes = false;
    for (const QString &line : QString::fromUtf8(cib).split(u'\n')) {
        if (line.startsWith(u"    <nodes")) {
            out += u"    @nodes@\n"_s;
            isNodes = true;
        }
        isInside = isInside || line.startsWith(u"  <configuration");
        if (isInside && !isNodes)
            out += line + u'\n';
        if (line.startsWith(u"    </nodes>") || line.startsWith(u"    <nodes/>"))
            isNodes = false;
        if (line.startsWith(u"  </configuration>"))
            isInside = false;
    }
    return out;
}

/// restore-cib RUN NUMBER SECONDS
Answer restoreCib(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString run = arguments.value(0);
    const QString folder = run + u"/cib-"_s + arguments.value(1);
    if (!exists(machine.host(), folder + u"/before.xml"_s))
        return answered();
    if (!machine.host().isPacemakerUp)
        return notRunning();
    if (machine.waited == 0) {
        const Answer patched = patchLive(
            machine, run, arguments.value(1),
            formerConfiguration(contentOf(machine.host(), folder + u"/before.xml"_s)), {});
        if (patched.exitCode != 0)
            return patched;
        const QString owned = baseOf(run) + u"/cib-ids"_s;
        const QByteArray ids = contentOf(machine.host(), folder + u"/ids-before"_s);
        if (ids.isEmpty())
            removeTree(machine.host(), owned);
        else
            writeFile(machine, owned, ids, 0600);
        removeTree(machine.host(), folder + u"/done"_s);
    }
    return !isIdle(machine.world) && machine.waited < arguments.value(2).toDouble() ? waiting()
                                                                                    : answered();
}

}

const std::vector<Command> &clusterSnippets()
{
    static const std::vector<Command> commands{
        {"check-cib", checkCib},         {"check-config-version", checkVersion},
        {"check-locking", checkLocking}, {"check-online", checkOnline},
        {"check-rings", checkRings},     {"clear-cluster", clearCluster},
        {"fence-status", fenceStatus},   {"push-cib", pushCib},
        {"reload-cluster", reload},      {"restore-cib", restoreCib},
        {"save-cluster", saveCluster},
    };
    return commands;
}

}
