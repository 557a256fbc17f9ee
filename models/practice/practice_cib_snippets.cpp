// The answers to the snippets of plans for the CIB.
#include "formats/xml_tree.h"
#include "plan/cib_merge.h"
#include "practice/practice_files.h"
#include "practice/practice_pacemaker.h"
#include "practice/practice_run_folder.h"
#include "practice/practice_snippets.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::XmlNode;

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

/// The live configuration as it is to become; std::nullopt: it lacks a value.
std::optional<XmlNode> wantedTree(const QByteArray &live, const QString &wanted)
{
    const QString text = assembled(QString::fromUtf8(live), wanted);
    const auto source = formats::sourceText(text.toUtf8(), u"wanted.xml"_s);
    const auto tree = source ? formats::parseXml(*source)
                             : Result<formats::XmlTree>(tl::unexpected(source.error()));
    if (text.isNull() || !tree || tree->root.name != u"configuration")
        return {};
    return tree->root;
}

bool hasPrimitive(const XmlNode &node, const QString &id)
{
    return (node.name == u"primitive" && formats::attributeOf(node, u"id"_s) == id)
           || std::any_of(node.children.cbegin(), node.children.cend(),
                          [&](const XmlNode &child) { return hasPrimitive(child, id); });
}

/// Live ones that the wanted configuration lacks. Fencing devices need no stopping.
QStringList gonePrimitives(const World &world, const XmlNode &wanted)
{
    QStringList gone;
    for (const formats::CibPrimitive &primitive : cibOf(world).primitives) {
        if (primitive.standard != u"stonith" && !hasPrimitive(wanted, primitive.id))
            gone.append(primitive.id);
    }
    return gone;
}

/// The set that comes last counts.
void stopPrimitives(XmlNode &node, const QStringList &ids)
{
    const QString id = formats::attributeOf(node, u"id"_s);
    if (node.name == u"primitive" && ids.contains(id)) {
        XmlNode role;
        role.name = u"nvpair"_s;
        role.attributes = {{u"id"_s, id + u"-stopped"_s},
                           {u"name"_s, u"target-role"_s},
                           {u"value"_s, u"Stopped"_s}};
        XmlNode set;
        set.name = u"meta_attributes"_s;
        set.attributes = {{u"id"_s, id + u"-meta_attributes-stopped"_s}};
        set.children = {role};
        node.children.append(set);
    }
    for (XmlNode &child : node.children)
        stopPrimitives(child, ids);
}

/// Resources stop while fencing and orders still hold: without a device in the configuration they
/// would not stop at all. Exit code 0: none of them runs.
Answer stopGone(Machine &machine, const QStringList &gone, double seconds)
{
    World &world = machine.world;
    QStringList told = gone;
    for (const formats::CibPrimitive &primitive : cibOf(world).primitives) {
        if (metaValue(world, primitive, u"target-role"_s) == u"Stopped")
            told.removeAll(primitive.id);
    }
    if (!told.isEmpty()) {
        XmlNode configuration = configurationOf(world);
        stopPrimitives(configuration, told);
        setConfiguration(world, configuration, nodeNameOf(world, machine.name));
    }
    if (!isIdle(world) && machine.waited < seconds)
        return waiting();
    for (auto it = world.shared.instances.cbegin(); it != world.shared.instances.cend(); ++it) {
        const QString id = it.key().section(u':', 0, 0);
        if (gone.contains(id) && !it->node.isEmpty())
            return refused(1, u"the resource %1 does not stop\n"_s.arg(id).toUtf8());
    }
    return answered();
}

struct Push
{
    QString run;
    QString number;
    QString wanted;
    QString guard; ///< empty: what was there before is put back
    double seconds = 0;
};

/// Whether there is something to patch yet: later only the cluster's rest is waited for.
bool isPatching(Machine &machine, const QString &folder)
{
    return machine.waited == 0 || exists(machine.host(), folder + u"/stopped"_s);
}

/// Exit code 0: done, or nothing to do.
Answer patchLive(Machine &machine, const Push &push)
{
    const QString folder = push.run + u"/cib-"_s + push.number;
    const QByteArray live = cibText(machine);
    const std::optional<XmlNode> wanted = wantedTree(live, push.wanted);
    if (!wanted)
        return refused(3, "the live configuration lacks a value\n");
    if (xmlBytes(*wanted) == machine.world.shared.cib)
        return answered();
    if (machine.waited == 0 && !isGuarded(machine, push.run, push.guard, live))
        return refused(3, "somebody has changed the configuration meanwhile\n");
    if (machine.has(u"disk-full"_s))
        return noSpace();
    if (!exists(machine.host(), folder + u"/before.xml"_s))
        writeFile(machine, folder + u"/before.xml"_s, live, 0600);
    // What was there before is put back as it was, good or not: a new cluster has no fencing.
    const Answer verified = push.guard.isEmpty()
                                ? answered()
                                : execute(machine, {u"crm_verify"_s, u"-p"_s}, xmlBytes(*wanted));
    if (verified.exitCode != 0)
        return refused(1, verified.err);
    writeFile(machine, folder + u"/begun"_s, {}, 0600);
    if (const QStringList gone = gonePrimitives(machine.world, *wanted); !gone.isEmpty()) {
        writeFile(machine, folder + u"/stopped"_s, {}, 0600);
        if (Answer stopped = stopGone(machine, gone, push.seconds); stopped.exitCode != 0)
            return stopped;
    }
    setConfiguration(machine.world, *wanted, nodeNameOf(machine.world, machine.name));
    removeTree(machine.host(), folder + u"/stopped"_s);
    return answered();
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
    const double seconds = arguments.value(3).toDouble();
    if (isPatching(machine, folder)) {
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
            patchLive(machine, {run, arguments.value(1), QString::fromUtf8(input.mid(mark + 3)),
                                arguments.value(2), seconds});
        if (patched.exitCode != 0)
            return patched;
        if (!addLine(machine, run + u"/cib-left"_s, QString::fromLatin1(guardOf(cibText(machine)))))
            return noSpace();
        const QString owned = baseOf(run) + u"/cib-ids"_s;
        if (!exists(machine.host(), folder + u"/ids-before"_s))
            writeFile(machine, folder + u"/ids-before"_s, contentOf(machine.host(), owned), 0600);
        writeFile(machine, owned, ids, 0600);
    }
    if (!isIdle(machine.world) && machine.waited < seconds)
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
    const QString former =
        formerConfiguration(contentOf(machine.host(), folder + u"/before.xml"_s));
    const double seconds = arguments.value(2).toDouble();
    if (isPatching(machine, folder)) {
        const Answer patched = patchLive(machine, {run, arguments.value(1), former, {}, seconds});
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
    // A cluster without fencing starts and stops nothing, and is never done with it.
    const bool waits = former.contains(u"<primitive ") && !isIdle(machine.world);
    return waits && machine.waited < seconds ? waiting() : answered();
}

}

const std::vector<Command> &cibSnippets()
{
    static const std::vector<Command> commands{
        {"check-cib", checkCib},
        {"push-cib", pushCib},
        {"restore-cib", restoreCib},
    };
    return commands;
}

}
