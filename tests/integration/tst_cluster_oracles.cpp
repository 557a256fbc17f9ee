// The cluster's files before the programs that will read them. What those let pass is checked here.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "formats/cib_xml_reader.h"
#include "formats/cib_xml_writer.h"
#include "render/domain_files.h"
#include "render/render.h"
#include "render/stack_files.h"
#include "support/cluster_designs.h"
#include "support/oracles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

const catalogue::Platform &platform(const design::Design &design)
{
    return *catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
}

formats::Cib cibOf(const design::Design &design)
{
    return render::renderCib(design, platform(design), catalogue::builtIn());
}

/// crm_simulate takes minutes for 200 VMs: the first show the same.
design::Design withFewVms(design::Design design)
{
    design.vms.resize(std::min<qsizetype>(design.vms.size(), 6));
    return design;
}

bool hasCorosync3(const design::Design &design)
{
    return platform(design).stack == catalogue::Stack::Corosync3;
}

/// A form in which equal content is equal, whatever order and spelling a tool prefers.
formats::Cib normalised(formats::Cib cib)
{
    const auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };
    const auto byName = [](const auto &a, const auto &b) { return a.name < b.name; };
    const auto sortValues = [&](QList<formats::NameValue> &values) {
        std::sort(values.begin(), values.end(), byName);
    };
    // Name and nodes are the cluster's own business and not in what the tools are given.
    cib.properties.removeIf(
        [](const formats::NameValue &each) { return each.name == u"cluster-name"_s; });
    cib.nodes.clear();
    sortValues(cib.properties);
    sortValues(cib.resourceDefaults);
    for (formats::CibPrimitive &primitive : cib.primitives) {
        sortValues(primitive.parameters);
        // Our values name secrets; what comes back holds their placeholders.
        for (formats::NameValue &value : primitive.parameters)
            if (!value.secret.isEmpty())
                value = {value.name, {}, {}, {}};
            else if (value.value.startsWith(u"@secret:"_s))
                value.value.clear();
        sortValues(primitive.meta);
        std::sort(primitive.operations.begin(), primitive.operations.end(), byName);
    }
    std::sort(cib.primitives.begin(), cib.primitives.end(), byId);
    std::sort(cib.groups.begin(), cib.groups.end(), byId);
    std::sort(cib.clones.begin(), cib.clones.end(), byId);
    std::sort(cib.locations.begin(), cib.locations.end(), byId);
    std::sort(cib.orders.begin(), cib.orders.end(), byId);
    std::sort(cib.colocations.begin(), cib.colocations.end(), byId);
    return cib;
}

/// XML of the normal form: a readable difference when two are unequal.
QByteArray textOf(const formats::Cib &cib)
{
    const auto content = formats::writeCibXml(normalised(cib), {});
    return content ? placeholderBytes({{}, {}, 0, *content}) : content.error().message.toUtf8();
}

formats::Cib readCib(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto text = formats::sourceText(file.readAll(), path);
    const auto parsed = text ? formats::readCibXml(*text) : tl::unexpected<Error>(text.error());
    return parsed ? parsed->value : formats::Cib{};
}

}

class TestClusterOracles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        BASALT_NEED_ORACLES();
        m_designs = {{u"two hosts, el6"_s, test::twoHosts(u"el6"_s)},
                     {u"two hosts, debian12"_s, test::twoHosts(u"debian12"_s)},
                     {u"two hosts, el9"_s, test::twoHosts(u"el9"_s)},
                     {u"foreign texts, el6"_s, test::withForeignTexts(u"el6"_s)},
                     {u"foreign texts, debian12"_s, test::withForeignTexts(u"debian12"_s)},
                     {u"three hosts, el6"_s, test::threeHosts(u"el6"_s)},
                     {u"three hosts, debian12"_s, test::threeHosts(u"debian12"_s)},
                     {u"three hosts, el9"_s, test::threeHosts(u"el9"_s)}};
        const QDir examples(QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/examples"_s);
        for (const QString &name : examples.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
            const auto design = design::loadDesign(examples.filePath(name));
            QVERIFY2(design, qPrintable(name));
            m_designs.insert(name, withFewVms(*design));
        }
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(m_folder.isValid());
    }

    void clusterConfFitsItsSchema_data() { rows(); }
    void clusterConfFitsItsSchema()
    {
        QFETCH(design::Design, design);
        if (hasCorosync3(design))
            QSKIP("a platform without cman");
        const QString file =
            write(u"cluster.conf"_s, fileOf(design, u"/etc/cluster/cluster.conf"_s));
        passes(
            {u"xmllint"_s, u"--noout"_s, u"--relaxng"_s,
             QStringLiteral(BASALT_SOURCE_DIR) + u"/tests/integration/schemas/cluster.conf.rng"_s,
             file});
    }

    void cibFitsItsSchema_data() { rows(); }
    void cibFitsItsSchema()
    {
        QFETCH(design::Design, design);
        passes({u"xmllint"_s, u"--noout"_s, u"--relaxng"_s,
                u"/usr/share/pacemaker/"_s + platform(design).cibSchema + u".rng"_s,
                writeCib(design)});
    }

    void cibIsVerified_data() { rows(); }
    void cibIsVerified()
    {
        QFETCH(design::Design, design);
        const auto run = passes({u"crm_verify"_s, u"-V"_s, u"-x"_s, writeCib(design)});
        QCOMPARE(run.said(), QByteArray());
    }

    void everythingStarts_data() { rows(); }
    void everythingStarts()
    {
        QFETCH(design::Design, design);
        const formats::Cib cib = cibOf(design);
        QStringList command{u"crm_simulate"_s, u"-x"_s,   writeCib(design),
                            u"-q"_s,           u"true"_s, u"-S"_s};
        for (const formats::CibNode &node : cib.nodes)
            command += {u"-u"_s, node.name};
        const auto run = passes(command);
        const QString revised =
            QString::fromUtf8(run.output).section(u"Revised Cluster Status:"_s, 1);
        for (const formats::CibPrimitive &primitive : cib.primitives)
            startsWhereItMay(design, cib, primitive, revised);
        QVERIFY2(!revised.contains(u"blocked"_s), run.output);
        // Members of a clone are not listed one by one when they run everywhere.
        QStringList nodes;
        for (const formats::CibNode &node : cib.nodes)
            nodes.append(node.name);
        nodes.sort();
        const QString everywhere = u"Started: [ "_s + nodes.join(u' ') + u" ]"_s;
        QCOMPARE(revised.count(everywhere), cib.clones.size());
    }

    void crmShellLoadsTheSame_data() { rows(); }
    void crmShellLoadsTheSame()
    {
        QFETCH(design::Design, design);
        const QString crm = write(u"cib.crm"_s, fileOf(design, u"cib.crm"_s));
        const QString cib = writeEmptyCib(design);
        const auto load = passes({u"crm"_s, u"-F"_s, u"configure"_s, u"load"_s, u"update"_s, crm},
                                 {u"CIB_file="_s + cib});
        QVERIFY2(!load.said().contains("ERROR"), load.said());
        const auto verify = passes({u"crm"_s, u"configure"_s, u"verify"_s}, {u"CIB_file="_s + cib});
        QVERIFY2(!verify.said().contains("ERROR"), verify.said());
        QCOMPARE(textOf(readCib(cib)), textOf(cibOf(design)));
    }

    void pcsBuildsTheSame_data() { rows(); }
    void pcsBuildsTheSame()
    {
        QFETCH(design::Design, design);
        if (!platform(design).hasPcs)
            QSKIP("a platform without pcs");
        if (design.vms.size() > 3)
            QSKIP("a second for each command: the small designs show the same");
        const QString script = write(u"cib.pcs.sh"_s, fileOf(design, u"cib.pcs.sh"_s));
        const QString cib = writeEmptyCib(design);
        passes({u"sh"_s, script, cib});
        QCOMPARE(textOf(readCib(cib)), textOf(cibOf(design)));
    }

    void domainsFitTheSchema_data() { rows(); }
    void domainsFitTheSchema()
    {
        QFETCH(design::Design, design);
        const render::Context context{design, platform(design), catalogue::builtIn()};
        const auto files = render::renderDomains(context);
        QVERIFY(files);
        QDir(m_folder.path()).mkpath(u"domains"_s);
        for (const Artefact &file : *files)
            write(u"domains/"_s + file.path.section(u'/', -1), placeholderBytes(file));
        const auto run = test::runOracleScript(
            u"for f in \"$1\"/*.xml; do virt-xml-validate \"$f\" domain || exit 1; done"_s,
            {m_folder.filePath(u"domains"_s)});
        QDir(m_folder.filePath(u"domains"_s)).removeRecursively();
        QVERIFY2(run.exitCode == 0, run.said());
    }

    void corosyncAccepts_data() { rows(); }
    void corosyncAccepts()
    {
        QFETCH(design::Design, design);
        if (!hasCorosync3(design))
            QSKIP("a platform with cman");
        const QString file =
            write(u"corosync.conf"_s, fileOf(design, u"/etc/corosync/corosync.conf"_s));
        const auto run = test::runOracleScript(
            u"mkdir -p /etc/corosync && head -c 256 /dev/zero > /etc/corosync/authkey && "
            u"corosync -t -c \"$1\""_s,
            {file}, {u"ORACLE_HOST="_s + design.hosts.constFirst().name});
        QVERIFY2(run.exitCode == 0, run.said());
    }

    /// corosync itself lets unknown keys pass, so each must be in its manual.
    void corosyncKeysAreInTheManual()
    {
        const auto manual = test::runOracleScript(
            u"zcat /usr/share/man/man5/corosync.conf.5.gz /usr/share/man/man5/votequorum.5.gz "
            u"/usr/share/man/man8/corosync-qdevice.8.gz 2>/dev/null; true"_s);
        QVERIFY(manual.output.contains("knet_link_priority"));
        for (const design::Design &design : std::as_const(m_designs)) {
            const formats::CorosyncConf conf = render::corosyncConfOf(design, platform(design));
            QStringList keys = conf.totem.keys() + conf.quorum.keys() + conf.logging.keys();
            for (const formats::CorosyncSection &each : conf.interfaces + conf.nodes)
                keys += each.keys();
            for (const QString &key : keys)
                if (!key.startsWith(u"ring"_s))
                    QVERIFY2(manual.output.contains(key.toUtf8()), qPrintable(key));
        }
    }

    /// corosync and cman let two nodes have one address or id.
    void nodesAreDistinct()
    {
        for (const design::Design &design : std::as_const(m_designs)) {
            const formats::CorosyncConf conf = render::corosyncConfOf(design, platform(design));
            QStringList seen;
            for (const formats::CorosyncSection &node : conf.nodes)
                for (auto it = node.cbegin(); it != node.cend(); ++it) {
                    const QString kind = it.key().endsWith(u"_addr"_s) ? u"addr"_s : it.key();
                    if (kind != u"quorum_votes"_s)
                        seen.append(kind + u'=' + it.value().value);
                }
            QCOMPARE(seen.removeDuplicates(), 0);
        }
    }

    /// crm_verify says nothing when a device may run on the host that it kills.
    void devicesStayOffTheirVictims()
    {
        for (const design::Design &design : std::as_const(m_designs)) {
            const formats::Cib cib = cibOf(design);
            for (const design::FencingDevice &device : design.fencing) {
                QStringList banned;
                for (const formats::CibLocation &each : cib.locations)
                    if (each.resource == device.name && each.score == u"-INFINITY"_s)
                        banned.append(each.node);
                QStringList victims;
                for (const design::Host &host : design.hosts)
                    if (device.kills == QStringList{host.name})
                        victims.append(render::nodeName(design, host, platform(design)));
                QCOMPARE(banned, victims);
            }
        }
    }

private:
    void rows()
    {
        QTest::addColumn<design::Design>("design");
        for (auto it = m_designs.cbegin(); it != m_designs.cend(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value();
    }

    QByteArray fileOf(const design::Design &design, const QString &path)
    {
        const auto files = render::renderAll(design, catalogue::builtIn());
        if (files)
            for (const Artefact &file : *files)
                if (file.path == path)
                    return placeholderBytes(file);
        return files ? QByteArray("not rendered: ") + path.toUtf8()
                     : files.error().constFirst().message.toUtf8();
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        test::writeFile(path, bytes);
        return path;
    }

    QString writeCib(const design::Design &design)
    {
        return write(u"cib.xml"_s, fileOf(design, u"cib.xml"_s));
    }

    /// What the tools start from: the nodes, which the cluster adds, and nothing else.
    QString writeEmptyCib(const design::Design &design)
    {
        formats::Cib empty;
        empty.schema = platform(design).cibSchema;
        empty.nodes = cibOf(design).nodes;
        QByteArray xml = placeholderBytes({{}, {}, 0, formats::writeCibXml(empty, {}).value()});
        // A running cluster's CIB names its feature set; pcs cannot change one that does not.
        xml.replace("<cib ", "<cib crm_feature_set=\"3.16.1\" ");
        return write(u"empty.xml"_s, xml);
    }

    test::OracleRun passes(const QStringList &command, const QStringList &environment = {})
    {
        const auto run = test::runOracle(command, environment);
        [&] { QVERIFY2(run.exitCode == 0, command.join(u' ').toUtf8() + '\n' + run.said()); }();
        return run;
    }

    void startsWhereItMay(const design::Design &design, const formats::Cib &cib,
                          const formats::CibPrimitive &primitive, const QString &revised)
    {
        const QRegularExpression line(u"\\* "_s + QRegularExpression::escape(primitive.id)
                                      + u"\\s+\\([^)]*\\):\\s+(.*)"_s);
        const QString state = line.match(revised).captured(1).trimmed();
        const formats::NameValue *role = formats::findValue(primitive.meta, u"target-role"_s);
        if (role && role->value == u"Stopped"_s) {
            QVERIFY2(state.startsWith(u"Stopped"_s), qPrintable(primitive.id + u": "_s + state));
            return;
        }
        // Clones are listed by hosts, not one by one.
        const bool cloned = std::any_of(
            cib.clones.cbegin(), cib.clones.cend(), [&](const formats::CibClone &clone) {
                return clone.of == primitive.id
                       || std::any_of(cib.groups.cbegin(), cib.groups.cend(),
                                      [&](const formats::CibGroup &group) {
                                          return group.id == clone.of
                                                 && group.members.contains(primitive.id);
                                      });
            });
        if (cloned)
            return;
        QVERIFY2(state.startsWith(u"Started "_s), qPrintable(primitive.id + u": "_s + state));
        const QString node = state.section(u' ', 1, 1);
        for (const formats::CibLocation &each : cib.locations)
            if (each.resource == primitive.id && each.score == u"-INFINITY"_s)
                QVERIFY2(each.node != node, qPrintable(primitive.id + u" on "_s + node));
        Q_UNUSED(design)
    }

    QMap<QString, design::Design> m_designs;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestClusterOracles)
#include "tst_cluster_oracles.moc"
