#include "design/design_file.h"
#include "formats/cib_xml_reader.h"
#include "formats/cluster_conf_reader.h"
#include "formats/corosync_conf_reader.h"
#include "formats/crm_reader.h"
#include "import/import.h"
#include "render/render.h"
#include "render/rule_input.h"
#include "support/import_support.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using import::SourceKind;

namespace {

/// Rows 1, 2, 6, 10, 15-19 and 21 of the fact sheet's list of the article's errors.
const QStringList wantedRules{u"F-05"_s, u"F-06"_s, u"F-07"_s, u"F-08"_s, u"F-09"_s,
                              u"F-13"_s, u"F-15"_s, u"F-16"_s, u"I-01"_s, u"I-02"_s,
                              u"I-04"_s, u"R-08"_s, u"R-21"_s};

QStringList rulesOf(const import::Imported &imported)
{
    QStringList rules;
    for (const Finding &finding : imported.findings) {
        if (!rules.contains(finding.rule))
            rules.append(finding.rule);
    }
    rules.sort();
    return rules;
}

QString quoteOf(const import::Imported &imported, const QString &rule)
{
    for (const Finding &finding : imported.findings) {
        if (finding.rule == rule)
            return finding.quote.trimmed();
    }
    return {};
}

/// Everything a user could see of an import.
QByteArray everything(const import::Imported &imported)
{
    QByteArray all = design::writeDesign(imported.design);
    for (const Finding &finding : imported.findings)
        all +=
            finding.quote.toUtf8() + finding.arguments.join(u' ').toUtf8() + finding.where.toUtf8();
    for (const rules::ImportRemark &remark : imported.input.remarks)
        all += remark.quote.toUtf8() + remark.arguments.join(u' ').toUtf8();
    for (const formats::CibPrimitive &primitive :
         imported.input.cib.value_or(formats::Cib{}).primitives) {
        for (const formats::NameValue &value : primitive.parameters)
            all += value.value.toUtf8() + value.source.quote.toUtf8();
    }
    return all;
}

import::Imported imported(const QList<import::Source> &sources){
    const Results<import::Imported> result = import::importSources(sources);
if (!result) {
    for (const Error &error : result.error())
        qWarning("%s: %s", qPrintable(error.where), qPrintable(error.message));
    return {};
}
return *result;
}

/// The article lies beside the project, if at all.
QByteArray article()
{
    QString folder = qEnvironmentVariable("BASALT_SHARED");
    if (folder.isEmpty())
        folder = QStringLiteral(BASALT_SOURCE_DIR) + u"/../shared"_s;
    QFile file(folder + u"/samples/seed/article.de.txt"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray crmText = "primitive fence-a stonith:fence_ipmilan params ip=10.9.0.1 "
                           "username=u password=hush-1 snmp_priv_passwd='hush-2 x' "
                           "pcmk_host_list=a pcmk_delay_base=5s plug=7 lanplus=1 "
                           "op monitor interval=60s\n"
                           "primitive fence-b stonith:fence_ipmilan params ip=10.9.0.2 "
                           "password=hush-3 pcmk_host_list=b op monitor interval=60s\n"
                           "primitive dlm ocf:pacemaker:controld\n"
                           "primitive vg ocf:heartbeat:LVM-activate params vgname=vg_vm\n"
                           "group g dlm vg\nclone cl g meta interleave=true\n"
                           "primitive vm-x ocf:heartbeat:VirtualDomain params "
                           "config=/etc/libvirt/qemu-ha/x.xml meta allow-migrate=true priority=5 "
                           "op stop timeout=180s interval=0\n"
                           "primitive web ocf:heartbeat:IPaddr2 params ip=10.0.0.9 secret=hush-4\n"
                           "location l1 vm-x 50: a\nlocation l2 fence-a -inf: a\n"
                           "location l3 web rule inf: #uname eq a\n"
                           "order o1 Mandatory: cl vm-x\ncolocation c1 inf: vm-x cl\n"
                           "order o2 Mandatory: vm-x web\n"
                           "property no-quorum-policy=freeze\n"
                           "rsc_defaults resource-stickiness=100\n";

const QByteArray corosyncText = "totem {\n  version: 2\n  cluster_name: ab\n  token: 4000\n"
                                "  max_messages: 20\n  interface {\n    linknumber: 1\n"
                                "    knet_link_priority: 10\n  }\n}\n"
                                "nodelist {\n  node {\n    ring0_addr: 10.0.0.1\n"
                                "    ring1_addr: 10.0.1.1\n    name: a\n    nodeid: 1\n  }\n"
                                "  node {\n    ring0_addr: 10.0.0.2\n    ring1_addr: 10.0.1.2\n"
                                "    name: b\n    nodeid: 2\n  }\n}\n"
                                "quorum {\n  provider: corosync_votequorum\n  two_node: 1\n}\n";
}

class TestImport : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void recipeIsToldItsErrors()
    {
        const import::Imported result =
            imported({{SourceKind::Transcript, u"recipe.txt"_s,
                       test::sourceFile(u"tests/golden/import/recipe.txt"_s)}});
        const QStringList rules = rulesOf(result);
        for (const QString &rule : wantedRules)
            QVERIFY2(rules.contains(rule), qPrintable(rule));
        QCOMPARE(quoteOf(result, u"I-01"_s), u"cluster name=\"lava\" config_version=\"2\">"_s);
        QCOMPARE(quoteOf(result, u"I-02"_s), u"crm(live)configure# commit"_s);
        QCOMPARE(
            quoteOf(result, u"F-07"_s),
            u"crm(live)configure# location keep-fence-lava2-away fence-lava1 -inf: lava2-hb"_s);
        QCOMPARE(quoteOf(result, u"R-08"_s),
                 u"<altname name=\"lava1\" port=\"5406\" mcast=\"239.192.77.2\"/>"_s);
        QVERIFY(quoteOf(result, u"F-13"_s).contains(u"action=\"reboot\""_s));
        QVERIFY(quoteOf(result, u"I-04"_s).contains(u"no-quorum-policy=\"ignore\""_s));
        QVERIFY(quoteOf(result, u"R-21"_s).contains(u"<cman two_node=\"1\""_s));
        for (const Finding &finding : result.findings) {
            if (wantedRules.contains(finding.rule))
                QVERIFY2(finding.where.startsWith(u"recipe.txt:"_s), qPrintable(finding.rule));
        }
    }

    void recipeGivesADesign()
    {
        const design::Design design =
            imported({{SourceKind::Transcript, u"recipe.txt"_s,
                       test::sourceFile(u"tests/golden/import/recipe.txt"_s)}})
                .design;
        QCOMPARE(design.cluster.name, u"lava"_s);
        QCOMPARE(design.cluster.configVersion, 2);
        QCOMPARE(design.cluster.rings, (QStringList{u"heartbeat"_s, u"public"_s}));
        QCOMPARE(design.hosts.size(), 2);
        QCOMPARE(design.hosts.at(0).name, u"lava1"_s);
        QCOMPARE(design.hosts.at(0).addresses.at(0).name, u"lava1-hb"_s);
        QCOMPARE(design.hosts.at(0).addresses.at(1).name, u"lava1"_s);
        QCOMPARE(design.fencing.size(), 2);
        QCOMPARE(design.fencing.at(1).kills, QStringList{u"lava2"_s});
        QCOMPARE(design.fencing.at(1).address, u"lava2-ilo"_s);
        QCOMPARE(design.fencing.at(1).password->name, u"fence-lava2"_s);
    }

    void correctedRecipeIsClean()
    {
        const import::Imported result =
            imported({{SourceKind::Transcript, u"recipe-fixed.txt"_s,
                       test::sourceFile(u"tests/golden/import/recipe-fixed.txt"_s)}});
        QCOMPARE(result.design.hosts.size(), 2);
        for (const QString &rule : rulesOf(result))
            QVERIFY2(!wantedRules.contains(rule), qPrintable(rule));
        for (const Finding &finding : result.findings)
            QVERIFY2(finding.severity != Severity::Error, qPrintable(finding.rule));
    }

    void articleIsToldItsErrors()
    {
        QByteArray text = article();
        if (text.isEmpty())
            QSKIP("the article is not part of the project; BASALT_SHARED can name its folder");
        const import::Imported result = imported({{SourceKind::Transcript, u"article"_s, text}});
        const QStringList rules = rulesOf(result);
        for (const QString &rule : wantedRules) {
            QVERIFY2(rules.contains(rule), qPrintable(rule));
            QVERIFY2(!quoteOf(result, rule).isEmpty(), qPrintable(rule));
        }
        QVERIFY(!everything(result).contains("\"secret\""));

        const QList<std::pair<QByteArray, QByteArray>> corrections{
            {"\ncluster name", "\n<cluster name"},
            {"port=\"5406\"", "port=\"5407\""},
            {"expected_votes=\"1\"/>",
             "expected_votes=\"1\" keyfile=\"/etc/cluster/corosync.key\"/>"},
            {"crm configure property no-quorum-policy=\"ignore\"\n", ""},
            {"loc-fence-magma2 fence-magma1", "loc-fence-magma2 fence-magma2"},
            {" action=\"reboot\"\n", " secure=\"1\" op monitor interval=\"60s\"\n"},
            {"magma1-hb\" \\\n", "magma1-hb\" delay=\"10\" \\\n"},
            {"configure# commit\ncrm(live)configure# commit", "configure# commit"}};
        for (const auto &[wrong, right] : corrections) {
            QVERIFY2(text.contains(wrong), wrong.constData());
            text.replace(wrong, right);
        }
        for (const QString &rule :
             rulesOf(imported({{SourceKind::Transcript, u"article"_s, text}})))
            QVERIFY2(!wantedRules.contains(rule), qPrintable(rule));
    }

    void surroundingsDoNotDisturb()
    {
        const QByteArray plain = test::sourceFile(u"tests/golden/import/recipe.txt"_s);
        const import::Imported expected = imported({{SourceKind::Transcript, u"r"_s, plain}});
        QByteArray changed = plain;
        changed.replace("\n", "\r\n");
        changed.replace("[root@lava1 ~]#", "\x1b[01;31m[root@lava1 ~]#\x1b[00m");
        changed.replace("crm(live)", "\x1b[33mcrm\x1b[0m(live)");
        const import::Imported same = imported({{SourceKind::Transcript, u"r"_s, changed}});
        QVERIFY(same.design == expected.design);
        QVERIFY(same.findings == expected.findings);
    }

    void sourcesComplementEachOther()
    {
        const import::Imported result = imported({{SourceKind::CorosyncConf, u"c"_s, corosyncText},
                                                  {SourceKind::CrmShell, u"p"_s, crmText}});
        const design::Design &design = result.design;
        QCOMPARE(design.cluster.name, u"ab"_s);
        QCOMPARE(design.cluster.token, 4000);
        QCOMPARE(design.cluster.linkPriorities, (QList<int>{1, 10}));
        QCOMPARE(design.cluster.stickiness, 100);
        QCOMPARE(design.cluster.properties.value(u"no-quorum-policy"_s), u"freeze"_s);
        QCOMPARE(design.hosts.at(1).addresses.at(1).ip, u"10.0.1.2"_s);
        QCOMPARE(design.fencing.at(0).delay, 5);
        QCOMPARE(design.fencing.at(0).plugs.value(u"a"_s), u"7"_s);
        QCOMPARE(design.fencing.at(0).options.keys(), QStringList{u"lanplus"_s});
        QCOMPARE(design.volumeGroups.at(0).name, u"vg_vm"_s);
        QCOMPARE(design.vms.at(0).name, u"x"_s);
        QCOMPARE(design.vms.at(0).prefer, u"a"_s);
        QCOMPARE(design.vms.at(0).priority, 5);
        QCOMPARE(design.vms.at(0).timeouts.value(u"stop"_s), 180);
        QVERIFY(design.notes.contains(u"The platform is a guess"_s));
        const Results<design::Design> again =
            design::parseDesign(design::writeDesign(design), u"d"_s);
        QVERIFY(again);
        QVERIFY(*again == design);
    }

    void keepsForeignText()
    {
        const import::Imported result = imported({{SourceKind::CorosyncConf, u"c"_s, corosyncText},
                                                  {SourceKind::CrmShell, u"p"_s, crmText}});
        QStringList anchors;
        QString text;
        for (const design::ForeignText &foreign : result.design.foreign) {
            anchors.append(foreign.anchor);
            text += foreign.text;
        }
        for (const QString &anchor :
             {u"totem.max_messages"_s, u"primitive web"_s, u"order o2"_s, u"location l3"_s})
            QVERIFY2(anchors.contains(anchor), qPrintable(anchor));
        QVERIFY(text.contains(u"max_messages: 20"_s));
        QVERIFY(text.contains(u"ocf:heartbeat:IPaddr2"_s));
        QVERIFY(text.contains(u"location l3 web rule inf: #uname eq a"_s));
        QVERIFY(rulesOf(result).contains(u"I-03"_s));
    }

    void passwordsNeverAppear()
    {
        const import::Imported result = imported({{SourceKind::CrmShell, u"p"_s, crmText}});
        QCOMPARE(result.design.fencing.size(), 2);
        QVERIFY2(!everything(result).contains("hush"), everything(result).constData());
        const import::Imported shared = imported(
            {{SourceKind::CrmShell, u"p"_s, QByteArray(crmText).replace("hush-3", "hush-1")}});
        QCOMPARE(shared.design.fencing.at(0).password->name,
                 shared.design.fencing.at(1).password->name);
        const import::Imported xml =
            imported({{SourceKind::ClusterConf, u"x"_s,
                       "<cluster name=\"a\"><clusternodes><clusternode name=\"n\" "
                       "nodeid=\"1\"/></clusternodes>"
                       "<fencedevices><fencedevice name=\"f\" agent=\"fence_apc\" passwd=\"hush\" "
                       "login=\"l\"/></fencedevices></cluster>"}});
        QVERIFY2(!everything(xml).contains("hush"), everything(xml).constData());
    }

    void nonsenseInPlaceholdersIsHidden()
    {
        const import::Imported result =
            imported({{SourceKind::CrmShell, u"p"_s,
                       "primitive fence-a stonith:fence_x params password=\"@secret:x; rm@y@\" "
                       "pcmk_host_list=a"}});
        QCOMPARE(result.design.fencing.at(0).password->name, u"fence-a"_s);
    }

    void highestVersionCounts()
    {
        const QByteArray text =
            "<cluster name=\"a\" config_version=\"5\"><clusternodes><clusternode "
            "name=\"n\" nodeid=\"1\"/></clusternodes></cluster>\n"
            "cluster name=\"a\" config_version=\"4\">\n<clusternodes>\n"
            "<clusternode name=\"o\" nodeid=\"1\"/></clusternodes>\n</cluster>\n";
        const import::Imported result = imported({{SourceKind::Transcript, u"t"_s, text}});
        QCOMPARE(result.design.cluster.configVersion, 5);
        QCOMPARE(result.design.hosts.at(0).name, u"n"_s);
        QVERIFY(rulesOf(result).contains(u"I-01"_s)); // although that one does not count
    }

    void failsIfNothingIsRecognised()
    {
        const auto prose =
            import::importSources({{SourceKind::Transcript, u"t"_s, "Dear diary\n"}});
        QVERIFY(!prose);
        QCOMPARE(prose.error().at(0).code, u"nothing-recognised"_s);
        QVERIFY(!import::importSources({{SourceKind::ClusterConf, u"t"_s, QByteArray(5, '\0')}}));
        QVERIFY(!import::importSources({}));
        // What a file is called, or names, may hold anything; the design's notes may not.
        const QByteArray conf("<cluster name='c' config_version='1'></cluster>");
        QVERIFY(import::importSources({{SourceKind::ClusterConf, u"a\u0085b\u2028c\x7f"_s, conf}}));
        // One readable file is enough; the other is reported.
        const import::Imported half =
            imported({{SourceKind::ClusterConf, u"t"_s, QByteArray(5, '\0')},
                      {SourceKind::CorosyncConf, u"c"_s, corosyncText}});
        QVERIFY(rulesOf(half).contains(u"I-01"_s));
    }

    void whatWeWriteIsReadAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"magma", "magma-debian12", "magma-el9", "three-iscsi", "sixteen"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void whatWeWriteIsReadAsItWas()
    {
        QFETCH(QString, name);
        const QByteArray yaml = test::sourceFile(u"resources/examples/%1.yaml"_s.arg(name));
        const Results<design::Design> design = design::parseDesign(yaml, name);
        QVERIFY(design);
        const rules::RuleInput values = render::ruleInput(*design, catalogue::builtIn());
        int read = 0;
        for (const Artefact &file : values.files) {
            const formats::SourceText text = test::source(placeholderBytes(file));
            if (file.path.endsWith(u"/cluster.conf"_s)) {
                const auto parsed = formats::readClusterConf(text);
                QVERIFY(parsed && parsed->problems.isEmpty() && parsed->foreign.isEmpty());
                QVERIFY(parsed->value == *values.clusterConf);
                ++read;
            } else if (file.path.endsWith(u"/corosync.conf"_s)) {
                const auto parsed = formats::readCorosyncConf(text);
                QVERIFY(parsed && parsed->problems.isEmpty() && parsed->foreign.isEmpty());
                QVERIFY(parsed->value == *values.corosyncConf);
                ++read;
            } else if (file.path.endsWith(u"cib.xml"_s)) {
                const auto parsed = formats::readCibXml(text);
                QVERIFY(parsed && parsed->problems.isEmpty() && parsed->foreign.isEmpty());
                formats::Cib expected = *values.cib;
                expected.nodes.clear(); // the cluster adds them itself
                compareCibs(parsed->value, expected);
                ++read;
            } else if (file.path.endsWith(u"cib.crm"_s)) {
                const auto parsed = formats::readCrm(text);
                QVERIFY(parsed.problems.isEmpty() && parsed.foreign.isEmpty());
                formats::Cib expected = *values.cib;
                expected.schema.clear(); // crm text has no place for it
                expected.nodes.clear();
                compareCibs(parsed.value, expected);
                ++read;
            }
        }
        QVERIFY(read >= 3);
    }

private:
    /// XML groups its primitives where they belong, so their order differs.
    static void compareCibs(formats::Cib a, formats::Cib b)
    {
        const auto byId = [](const formats::CibPrimitive &x, const formats::CibPrimitive &y) {
            return x.id < y.id;
        };
        std::sort(a.primitives.begin(), a.primitives.end(), byId);
        std::sort(b.primitives.begin(), b.primitives.end(), byId);
        QCOMPARE(a.primitives.size(), b.primitives.size());
        for (qsizetype i = 0; i < a.primitives.size(); ++i)
            QVERIFY2(a.primitives.at(i) == b.primitives.at(i), qPrintable(a.primitives.at(i).id));
        QVERIFY(a.properties == b.properties);
        QVERIFY(a.resourceDefaults == b.resourceDefaults);
        QVERIFY(a.groups == b.groups && a.clones == b.clones);
        QVERIFY(a.locations == b.locations && a.orders == b.orders);
        QVERIFY(a.colocations == b.colocations && a.levels == b.levels);
        QCOMPARE(a.schema, b.schema);
        QVERIFY(a.nodes == b.nodes);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
