// The answers of simulated hosts against those of real ones, line by line: simulated machines like
// those that the samples in tests/unit/data/samples come from, brought into the same state. What
// depends on the moment is blurred in both, by the table below; both go through the same parser.
#include "formats/cib_xml_reader.h"
#include "formats/cib_xml_writer.h"
#include "probes/crm_mon.h"
#include "probes/ring_status.h"
#include "support/probe_answers.h"
#include "support/sample_hosts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

/// What depends on moment and machine, and what stands for it when lines are compared.
struct Blur
{
    const char *pattern;
    const char *instead;
};

constexpr Blur blurs[]{
    {R"(\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4})", "DATE"},
    {R"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)", "TIME"},
    {R"(\b\d{1,3}(\.\d{1,3}){3}\b)", "ADDRESS"},
    {R"(ADDRESS( ADDRESS)+ )", "ADDRESS "}, // one for each ring
    // Who changed the CIB last, and with what.
    {R"(via \w+ on \S+)", "via CLIENT on NODE"},
    {R"(client="\w+" origin="[^"]*"/>)", R"(client="CLIENT" origin="NODE"/>)"},
    {R"(epoch="\d+")", R"(epoch="NUMBER")"},
    {R"(update-client="\w+")", R"(update-client="CLIENT")"},
    // Processes, and how often and how long they did what.
    {R"((pacemaker-controld|stonith-api)\.\d+)", "CLIENT.PID"},
    {R"((call|exec|exec-time|queued|queue-time)="\d+(ms)?")", R"(\1="NUMBER\2")"},
    {R"(after [\d.]+m?s)", "after DURATION"},
    {R"(\d+ events? found)", "NUMBER events found"},
    {R"(request="crm_mon [^"]*")", "request=OPTIONS"},
    // Totem's and cman's counters; the DLM's.
    {R"(Ring ID:( +)1\.[0-9a-f]+)", R"(Ring ID:\11.SEQUENCE)"},
    {R"(^(   \d   [MX] ) +\d+ )", R"(\1NUMBER )"},
    {R"((Cluster Id|Cluster Generation|Config Version): \d+)", R"(\1: NUMBER)"},
    {R"(seq \d+,\d+)", "seq NUMBER,NUMBER"},
    {R"(^id( +)0x[0-9a-f]{8}$)", R"(id\1NUMBER)"},
    // Disks: which one the kernel found first. Numbers are padded to the widest.
    {R"(dm-\d+)", "dm-N"},
    {R"(\d+:0:\d+:\d+ sd[a-z] \d+:\d+ *)", "H:C:T:L sdX M:M "},
    {R"(\b[0-9A-Za-z]{6}(-[0-9A-Za-z]{4}){5}-[0-9A-Za-z]{6}\b)", "UUID"},
    {R"(size=[\d.]+[GT])", "size=SIZE"},
    {R"(hwhandler='[^']*')", "hwhandler=AS-CONFIGURED"},
    {R"(^(logging\.\w+ \(str\)) = \w+)", R"(\1 = AS-CONFIGURED)"},
    {R"(^(runtime\.members\.\d\.\w+ \(u\d+\)) = \d+)", R"(\1 = NUMBER)"},
    // Domains are numbered as they come; columns that simulated hosts do not have.
    {R"(^ \d    vm1)", " N    vm1"},
    {R"( "lv_active_\w+":"[\w ]*",)", ""},
    // The same two machines had other names when some samples were recorded.
    {R"(magma([12])(-hb)?\b)", R"(node\1)"},
    {R"(pgdb([123])\.example\.com)", R"(node\1)"},
};

QString blurred(QString text)
{
    static const QList<QPair<QRegularExpression, QString>> table = [] {
        QList<QPair<QRegularExpression, QString>> list;
        for (const Blur &blur : blurs)
            list.append(
                {QRegularExpression(QLatin1String(blur.pattern)), QLatin1String(blur.instead)});
        return list;
    }();
    for (const auto &[pattern, instead] : table)
        text.replace(pattern, instead);
    return text;
}

/// Several lines of one form, one after the other, count once: so many shots failed.
QStringList blurredLines(const QByteArray &text)
{
    QStringList lines;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        const QString form = blurred(line);
        if (lines.isEmpty() || lines.constLast() != form || form.isEmpty())
            lines.append(form);
    }
    return lines;
}

/// What a cluster went through is not what another one did.
QStringList withoutHistory(const QStringList &lines)
{
    QStringList rest;
    bool isHistory = false;
    for (const QString &line : lines) {
        isHistory = isHistory || line == u"  <node_history>";
        if (!isHistory)
            rest.append(line);
        isHistory = isHistory && line != u"  </node_history>";
    }
    return rest;
}

/// The history's elements with their attributes: those that it can have.
QStringList historyForms(const QByteArray &text)
{
    static const QRegularExpression value(u"\"[^\"]*\""_s);
    QStringList forms;
    bool isHistory = false;
    for (QString line : QString::fromUtf8(text).split(u'\n')) {
        isHistory = (isHistory || line == u"  <node_history>") && line != u"  </node_history>";
        if (isHistory)
            forms.append(line.replace(value, u"\"\""_s));
    }
    forms.removeDuplicates();
    return forms;
}

}

class TestPracticeSamples : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersAreOfTheSampleForm_data();
    void answersAreOfTheSampleForm();
    void factsAreAsRecorded();
    void movedResourcesMove();
};

namespace {

// What the program makes of a text, as text again.

QString rings(const QByteArray &text)
{
    QString all;
    for (const facts::RingFacts &ring : probes::ringStatus(text))
        all += u"%1 %2\n"_s.arg(ring.number).arg(ring.isFaulty);
    return all;
}

QString viewText(const std::optional<probes::PacemakerView> &view)
{
    if (!view)
        return u"not understood"_s;
    QString all = u"%1 %2\n"_s.arg(view->isQuorate.value_or(false)).arg(view->online.join(u' '));
    for (auto resource = view->resources.cbegin(); resource != view->resources.cend(); ++resource)
        all += resource.key() + u' ' + *resource + u'\n';
    return blurred(all);
}

QString monitorText(const QByteArray &text)
{
    return viewText(probes::crmMonText(text));
}

QString monitorXml(const QByteArray &text)
{
    return viewText(probes::crmMonXml(text));
}

QString configuration(const QByteArray &text)
{
    const auto source = formats::sourceText(text, u"cib.xml"_s);
    const auto cib = source ? formats::readCibXml(*source)
                            : Result<formats::Parsed<formats::Cib>>(tl::unexpected(source.error()));
    const auto written = cib ? formats::writeCibXml(cib->value, {})
                             : Result<QList<ContentPart>>(tl::unexpected(cib.error()));
    QString all = written ? QString() : written.error().message;
    for (const ContentPart &part : written.value_or(QList<ContentPart>()))
        all += QString::fromUtf8(part.bytes);
    return all;
}

QString nothing(const QByteArray &)
{
    return {};
}

/// How lines are compared.
enum class Way {
    Lines,
    Article, ///< that shows tabs as blanks and drops blanks at the end
    Forms,   ///< each line once: for lists of things of which there are more or fewer
    Part,    ///< of the sample, which has more
};

QStringList compared(Way way, const QByteArray &text)
{
    QStringList lines = withoutHistory(blurredLines(text));
    if (way == Way::Article) {
        static const QRegularExpression blanks(u"[ \\t]+"_s);
        static const QRegularExpression end(u" $"_s);
        for (QString &line : lines)
            line.replace(blanks, u" "_s).remove(end);
    }
    // The machines' corosync.conf had neither.
    if (way == Way::Part)
        lines = lines.filter(QRegularExpression(
            u"^(?!quorum\\.wait_for_all \\(u8\\)|totem\\.config_version \\(u64\\))"_s));
    if (way == Way::Forms) {
        lines.replaceInStrings(QRegularExpression(u"node\\d\" id=\"\\d|node\\d|^   \\d"_s), u"N"_s);
        lines.removeDuplicates();
        lines.sort();
    }
    return lines;
}

struct Row
{
    const char *sample = nullptr;
    const char *state = nullptr;
    const char *command = nullptr; ///< on node1 (magma1), unless "node2:" stands before it
    QString (*parser)(const QByteArray &) = nothing;
    Way way = Way::Lines;
    int exitCode = 0;
};

constexpr auto xml = "crm_mon -1 --output-as=xml";

const Row rows[]{
    {"healthy/cfgtool-s.txt", "corosync", "corosync-cfgtool -s", rings},
    {"healthy/cfgtool-n.txt", "corosync", "corosync-cfgtool -n"},
    {"cfgtool-ok-s-b.txt", "corosync", "corosync-cfgtool -s -b", rings},
    {"cfgtool-hb-ifdown-s.txt", "ring0-down", "corosync-cfgtool -s", rings},
    {"cfgtool-hb-ifdown-s-b.txt", "ring0-down", "corosync-cfgtool -s -b", rings},
    {"cfgtool-hb-ifdown-n.txt", "ring0-down", "corosync-cfgtool -n"},
    {"cfgtool-peer-lost-s.txt", "peer-lost", "corosync-cfgtool -s", rings},
    {"cfgtool-peer-lost-n.txt", "peer-lost", "corosync-cfgtool -n"},
    {"node-lost/cfgtool-s.txt", "node-lost", "corosync-cfgtool -s", rings},
    {"node-lost/cfgtool-n.txt", "node-lost", "corosync-cfgtool -n"},
    {"healthy/cmapctl.txt", "corosync", "corosync-cmapctl", nothing, Way::Part},
    {"healthy/quorumtool-s.txt", "corosync", "corosync-quorumtool -s"},
    {"quorumtool-ok-l.txt", "corosync", "corosync-quorumtool -l"},
    {"quorumtool-ok-s-p.txt", "corosync", "corosync-quorumtool -s -p"},
    {"quorumtool-peer-lost-s.txt", "peer-lost", "corosync-quorumtool -s"},
    {"node-lost/quorumtool-s.txt", "node-lost", "corosync-quorumtool -s"},
    {"healthy/multipath-ll.txt", "corosync", "multipath -ll"},
    {"path-down/multipath-ll.txt", "path-down", "multipath -ll"},
    {"san-lost/multipath-ll.txt", "san-lost", "multipath -ll"},
    {"healthy/crm_mon-1rf.txt", "healthy", "crm_mon -1rf", monitorText},
    {"healthy/crm_mon.xml", "healthy", xml, monitorXml},
    {"healthy/cib.xml", "cib", "cibadmin -Q", configuration, Way::Part},
    {"healthy/dlm-ls.txt", "healthy", "dlm_tool ls"},
    {"path-down/dlm-ls.txt", "corosync", "dlm_tool ls", nothing, Way::Lines, 1},
    {"healthy/pvs.json", "healthy",
     "pvs /dev/mapper/mpatha --reportformat json -o +vg_shared,pv_uuid,dev_size"},
    {"healthy/vgs.json", "healthy",
     "vgs vg_cluster --reportformat json -o +vg_shared,vg_lock_type,vg_lock_args"},
    {"healthy/lvs.json", "healthy", "lvs vg_cluster --reportformat json -o +lv_lock_args,devices"},
    {"healthy/virsh-list.txt", "healthy", "virsh list --all"},
    {"healthy/virsh-list-node2.txt", "healthy", "node2:virsh list --all"},
    {"failed-start/virsh-list.txt.err", "no-libvirt", "virsh list --all", nothing, Way::Lines, 1},
    {"healthy/systemctl.txt", "healthy",
     "systemctl is-active corosync pacemaker dlm lvmlockd multipathd libvirtd sanlock sbd"},
    {"healthy/stonith-history.txt", "healthy", "stonith_admin --history '*' --verbose"},
    {"healthy/stonith-list.txt", "healthy", "stonith_admin -L"},
    {"migrating/crm_mon-1rf.txt", "migrating", "crm_mon -1rf", monitorText},
    {"migrating/crm_mon.xml", "migrating", xml, monitorXml},
    {"standby/crm_mon-1rf.txt", "standby", "crm_mon -1rf", monitorText},
    {"standby/crm_mon.xml", "standby", xml, monitorXml},
    {"node-lost/crm_mon-1rf.txt", "node-lost", "crm_mon -1rf", monitorText},
    {"node-lost/crm_mon.xml", "node-lost", xml, monitorXml},
    {"node-lost/stonith-history.txt", "node-lost", "stonith_admin --history '*' --verbose"},
    {"node-lost/stonith-list.txt", "node-lost", "stonith_admin -L"},
    {"failed-start/crm_mon-1rf.txt", "failed-start", "crm_mon -1rf", monitorText},
    {"failed-start/crm_mon.xml", "failed-start", xml, monitorXml},
    {"dummies/healthy.txt", "dummies", "crm_mon -1rf", monitorText},
    {"dummies/healthy.xml", "dummies", xml, nothing, Way::Forms},
    {"dummies/unclean.txt", "unclean", "crm_mon -1rf", monitorText},
    {"dummies/unclean.xml", "shot-failed", xml, nothing, Way::Forms},
    {"dummies/node2-fenced.history.txt", "mended", "stonith_admin --history '*' --verbose"},
    {"el6/cfgtool-ok.txt", "el6", "corosync-cfgtool -s", rings, Way::Article},
    {"el6/cfgtool-faulty.txt", "el6-ring0-down", "corosync-cfgtool -s", rings, Way::Article},
    {"el6/crm_mon-empty.txt", "el6", "crm_mon -1rf", monitorText, Way::Article},
    {"el6/crm_mon-2fence.txt", "el6-fencing", "crm_mon -1rf", monitorText, Way::Article},
    {"el6/nodes-a.txt", "el6-peer-down", "cman_tool nodes -a", nothing, Way::Forms},
    {"el6/status-2node.txt", "el6", "cman_tool status"},
    {"el6/fence_tool-ls.txt", "el6", "fence_tool ls"},
    {"el6/dlm_tool-ls.txt", "el6", "dlm_tool ls"},
    {"el6/multipath-ll.txt", "el6-path-down", "multipath -ll msa1_lun1"},
};

}

void TestPracticeSamples::answersAreOfTheSampleForm_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(std::size(rows)); ++i)
        QTest::newRow(rows[i].sample) << i;
}

void TestPracticeSamples::answersAreOfTheSampleForm()
{
    QFETCH(int, row);
    const Row &wanted = rows[row];
    const QString state = QString::fromLatin1(wanted.state);
    QString command = QString::fromLatin1(wanted.command);
    QString host = state.startsWith(u"el6") ? u"magma1"_s : u"node1"_s;
    if (command.startsWith(u"node2:")) {
        host = u"node2"_s;
        command.remove(0, 6);
    }
    const CommandResult result = test::sampleHosts(state).run(host, command);
    const QByteArray sample = test::sampleBytes(QString::fromLatin1(wanted.sample));
    QCOMPARE(result.exitCode, wanted.exitCode);
    const QStringList told = compared(wanted.way, result.out + result.err);
    const QStringList known = compared(wanted.way, sample);
    for (const QString &line : told)
        QVERIFY2(known.contains(line), qPrintable(line));
    if (wanted.way != Way::Part)
        QCOMPARE(told, known);
    for (const QString &form : historyForms(result.out))
        QVERIFY2(historyForms(sample).contains(form), qPrintable(form));
    QCOMPARE(wanted.parser(result.out), wanted.parser(sample));
}

/// The probes' answers of the same machine, put into their form from the same samples.
void TestPracticeSamples::factsAreAsRecorded()
{
    probes::FactsRequest request;
    request.host = u"node1"_s;
    QList<CommandResult> answers;
    for (const HostCommand &command : probes::factsCommands(request))
        answers.append(test::sampleHosts(u"healthy"_s).run(u"node1"_s, command));
    const facts::HostFacts told = probes::parseFacts(request, answers, 0, 0);
    const facts::HostFacts known = recordedFacts(u"debian12-healthy/node1"_s, request);
    QCOMPARE(told.node.nodeName, known.node.nodeName);
    QCOMPARE(told.node.isQuorate, known.node.isQuorate);
    QCOMPARE(told.node.online, known.node.online);
    QCOMPARE(told.node.resources, known.node.resources);
    QCOMPARE(told.node.rings, known.node.rings);
    // Of the machine itself nothing was on LVM.
    QCOMPARE(told.volumeGroups.mid(0, 1), known.volumeGroups);
}

/// The constraint that crm_resource writes has a role, which every start has.
void TestPracticeSamples::movedResourcesMove()
{
    test::PracticeHosts &hosts = test::sampleHosts(u"failed-start"_s);
    QCOMPARE(hosts.out(u"node1"_s, u"crm_resource --locate -r web"_s),
             QByteArray("resource web is running on: node1\n"));
    QCOMPARE(hosts.out(u"node1"_s, u"crm_resource --move -r web -N node2"_s), QByteArray());
    QCOMPARE(hosts.out(u"node1"_s, u"crm_resource --locate -r web"_s),
             QByteArray("resource web is running on: node2\n"));
    hosts.out(u"node1"_s, u"crm_resource --clear -r web"_s);
}

QTEST_GUILESS_MAIN(TestPracticeSamples)
#include "tst_practice_samples.moc"
