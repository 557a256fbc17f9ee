// The cluster as this host sees it: rings, quorum, version in force, Pacemaker's nodes, resources
// and CIB. What does not run is not asked: its programs would wait for their daemon.
#include "probes/cib_secrets.h"
#include "probes/crm_mon.h"
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"
#include "probes/ring_status.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

// A process's name stands in its status file in every kernel. A frozen ring of corosync 1.4 freezes
// each of these programs, so that bounding them one by one would gain nothing.
constexpr Snippet clusterSnippet{"facts-cluster", BASALT_PROBE_HEAD R"sh(
ask() {
    name=$1
    shift
    section "$name" "$@" 2>/dev/null
    return $code
}
running=$(grep -hsE '^Name:[[:space:]]+(corosync|pacemakerd)$' /proc/[0-9]*/status)
printf '=== running\n%s\n=== end 0\n' "$running"
case $running in *corosync*) ;; *) exit 0 ;; esac
ask rings corosync-cfgtool -s
if command -v cman_tool >/dev/null; then
    ask cman cman_tool status
else
    ask map corosync-cmapctl totem.config_version nodelist.
fi
case $running in
*pacemakerd*)
    ask xml crm_mon -1 --output-as=xml || ask oldxml crm_mon -1 --as-xml || ask text crm_mon -1rf
    ask cib cibadmin -Q
    ;;
*)
    command -v cman_tool >/dev/null || ask quorum corosync-quorumtool -s
    ;;
esac
exit 0
)sh"};

/// "Key: value" lines.
QString field(const QStringList &lines, const QString &key)
{
    for (const QString &line : lines) {
        if (line.section(u':', 0, 0).trimmed() == key)
            return line.section(u':', 1).trimmed();
    }
    return {};
}

void takeCman(const QByteArray &text, facts::NodeFacts &node)
{
    const QStringList lines = linesOf(text);
    bool ok = false;
    const int version = field(lines, u"Config Version"_s).toInt(&ok);
    if (ok)
        node.configVersion = version;
    node.nodeName = field(lines, u"Node name"_s);
    const QString quorum = field(lines, u"Quorum"_s);
    if (!quorum.isEmpty())
        node.isQuorate = !quorum.contains("Activity blocked"_L1);
}

/// "totem.config_version (u64) = 3"
void takeMap(const QByteArray &text, facts::NodeFacts &node)
{
    static const QRegularExpression line(u"^(\\S+) \\(\\w+\\) = (.*)$"_s);
    QMap<QString, QString> values;
    for (const QString &each : linesOf(text)) {
        const QRegularExpressionMatch match = line.match(each);
        if (match.hasMatch())
            values.insert(match.captured(1), match.captured(2).trimmed());
    }
    bool ok = false;
    const int version = values.value(u"totem.config_version"_s).toInt(&ok);
    if (ok)
        node.configVersion = version;
    const QString own = values.value(u"nodelist.local_node_pos"_s);
    if (!own.isEmpty())
        node.nodeName = values.value(u"nodelist.node.%1.name"_s.arg(own));
}

void takePacemaker(const QMap<QString, Section> &parts, facts::HostFacts &facts)
{
    std::optional<PacemakerView> view;
    for (const QString &name : {u"xml"_s, u"oldxml"_s, u"text"_s}) {
        const Section said = parts.value(name);
        if (!view && said.isComplete)
            view = name == u"text" ? crmMonText(said.text) : crmMonXml(said.text);
    }
    if (!view) {
        facts.unread.insert(u"crm_mon"_s, "no answer");
        return;
    }
    if (view->isQuorate)
        facts.node.isQuorate = view->isQuorate;
    facts.node.online = view->online;
    facts.node.resources = view->resources;
}

void takeCib(const Section &said, facts::HostFacts &facts)
{
    // Of half a CIB the secrets could not be told: it is dropped.
    if (said.succeeded() && said.text.trimmed().endsWith("</cib>"))
        facts.node.cib = withHashedSecrets(said.text.trimmed() + '\n');
    else
        facts.unread.insert(u"cib"_s, "no answer");
}

void parseCluster(const FactsRequest &, const CommandResult &result, facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    const QByteArray running = parts.value(u"running"_s).text;
    facts.node.isRunning = running.contains("corosync");
    facts.node.isPacemakerRunning = running.contains("pacemakerd");
    if (!result.succeeded())
        facts.unread.insert(u"cluster"_s, whyUnread(result));
    if (!facts.node.isRunning)
        return;
    facts.node.rings = ringStatus(parts.value(u"rings"_s).text);
    takeCman(parts.value(u"cman"_s).text, facts.node);
    takeMap(parts.value(u"map"_s).text, facts.node);
    const QString quorate = field(linesOf(parts.value(u"quorum"_s).text), u"Quorate"_s);
    if (!quorate.isEmpty())
        facts.node.isQuorate = quorate == u"Yes";
    if (facts.node.isPacemakerRunning) {
        takePacemaker(parts, facts);
        takeCib(parts.value(u"cib"_s), facts);
    }
}

}

const Probe &clusterProbe()
{
    static const Probe probe{clusterSnippet, std::chrono::seconds(45),
                             [](const FactsRequest &) { return std::optional(QStringList()); },
                             parseCluster};
    return probe;
}

}
