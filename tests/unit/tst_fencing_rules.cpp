#include "catalogue/catalogue.h"
#include "formats/cluster_conf_reader.h"
#include "formats/crm_reader.h"
#include "rules/rule.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

formats::SourceText sourceOf(const QByteArray &text, const QString &file)
{
    return *formats::sourceText(text, file);
}

/// An imported pair of cman nodes with this crm shell text.
rules::RuleInput imported(const QByteArray &crm)
{
    const QByteArray conf = R"(<?xml version="1.0"?>
<cluster name="oak" config_version="1">
  <cman two_node="1" expected_votes="1"/>
  <clusternodes>
    <clusternode name="oak1-hb" nodeid="1"/>
    <clusternode name="oak2-hb" nodeid="2"/>
  </clusternodes>
</cluster>
)";
    rules::RuleInput input;
    input.catalogue = &catalogue::builtIn();
    input.imported = true;
    input.design.cluster.name = u"oak"_s;
    for (const auto &[id, platform] : input.catalogue->platforms.asKeyValueRange()) {
        if (platform.stack == catalogue::Stack::Cman)
            input.design.cluster.platform = id;
    }
    input.clusterConf = formats::readClusterConf(sourceOf(conf, u"cluster.conf"_s))->value;
    input.cib = formats::readCrm(sourceOf(crm, u"oak.crm"_s)).value;
    return input;
}

QByteArray device(int node, const QByteArray &extra, const QByteArray &rest)
{
    const QByteArray number = QByteArray::number(node);
    return "primitive fence-oak" + number + " stonith:fence_ilo_mp params ipaddr=oak" + number
           + "-ilo login=fence" + number + " passwd=word" + number + " pcmk_host_list=oak" + number
           + "-hb pcmk_host_check=static-list" + extra + rest + "\n";
}

/// What the fencing rules and I-04 find, as "rule subject", sorted.
QStringList found(const rules::RuleInput &input)
{
    QStringList lines;
    for (const Finding &finding : rules::check(input).findings) {
        if (finding.rule.startsWith(u"F-") || finding.rule == u"I-04")
            lines << finding.rule + u' ' + finding.subject;
    }
    lines.sort();
    return lines;
}

Finding findingOf(const rules::RuleInput &input, const QString &rule)
{
    for (const Finding &finding : rules::check(input).findings) {
        if (finding.rule == rule)
            return finding;
    }
    return {};
}

const QByteArray monitor = " op monitor interval=60s timeout=60s";

}

class TestFencingRules : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void mistypedConstraintIsSeenFromAllSides();
    void correctedTextIsQuiet();
    void selfFencingIsWorseOnOldPacemaker();
    void unknownVictimsAreNotJudged();
    void noDeviceAtAll();
    void boardWithoutPowerNeedsAnother_data();
    void boardWithoutPowerNeedsAnother();
};

void TestFencingRules::mistypedConstraintIsSeenFromAllSides()
{
    const QByteArray crm = "property no-quorum-policy=ignore\n" + device(1, " action=reboot", {})
                           + device(2, " action=reboot", {})
                           + "location loc-fence-oak1 fence-oak1 -inf: oak1-hb\n"
                             "location loc-fence-oak2 fence-oak1 -inf: oak2-hb\n";
    const rules::RuleInput input = imported(crm);
    const QStringList lines = found(input);
    for (const QString &line :
         {u"F-05 fence-oak2"_s, u"F-06 oak1-hb"_s, u"F-07 fence-oak1"_s, u"F-08 fence-oak1"_s,
          u"F-09 cluster"_s, u"F-13 fence-oak1"_s, u"F-13 fence-oak2"_s, u"F-15 fence-oak1"_s,
          u"F-16 fence-oak2"_s, u"F-18 oak1-hb"_s, u"I-04 cluster"_s})
        QVERIFY2(lines.contains(line), qPrintable(line + u" is not in "_s + lines.join(u", "_s)));
    const Finding typo = findingOf(input, u"F-07"_s);
    QCOMPARE(typo.quote, u"location loc-fence-oak2 fence-oak1 -inf: oak2-hb"_s);
    QCOMPARE(typo.where, u"oak.crm:5"_s);
    QCOMPARE(findingOf(input, u"F-06"_s).quote, typo.quote);
}

void TestFencingRules::correctedTextIsQuiet()
{
    const QByteArray crm = device(1, " secure=1 delay=10", monitor)
                           + device(2, " secure=1", monitor)
                           + "location loc-fence-oak1 fence-oak1 -inf: oak1-hb\n"
                             "location loc-fence-oak2 fence-oak2 -inf: oak2-hb\n";
    QStringList lines = found(imported(crm));
    // Those are cluster.conf's, which this text does not have.
    lines.removeIf(
        [](const QString &line) { return line.startsWith(u"F-18") || line.startsWith(u"F-21"); });
    QCOMPARE(lines.join(u", "_s), QString());
}

void TestFencingRules::selfFencingIsWorseOnOldPacemaker()
{
    const QByteArray crm = device(1, " secure=1 delay=10", monitor)
                           + device(2, " secure=1", monitor)
                           + "location loc-fence-oak1 fence-oak1 -inf: oak1-hb\n";
    rules::RuleInput input = imported(crm);
    QCOMPARE(findingOf(input, u"F-05"_s).severity, Severity::Error);
    catalogue::Catalogue newer = *input.catalogue;
    newer.platforms[input.design.cluster.platform].pacemakerVersion = u"1.1.12"_s;
    input.catalogue = &newer;
    QCOMPARE(findingOf(input, u"F-05"_s).severity, Severity::Warning);
}

void TestFencingRules::unknownVictimsAreNotJudged()
{
    const rules::Report report = rules::check(
        imported("primitive fence-any stonith:fence_apc params ipaddr=pdu login=a passwd=b"
                 + monitor + "\n"));
    for (const QString &rule : {u"F-02"_s, u"F-06"_s})
        QVERIFY2(report.notDecided.contains(rule), qPrintable(rule));
}

void TestFencingRules::noDeviceAtAll()
{
    QCOMPARE(rules::messageOf(findingOf(imported("property stonith-enabled=true\n"), u"F-01"_s)),
             u"The cluster has no fencing device at all."_s);
}

void TestFencingRules::boardWithoutPowerNeedsAnother_data()
{
    QTest::addColumn<QStringList>("hostPower");
    QTest::addColumn<QString>("pdu");
    QTest::addColumn<bool>("finds");
    QTest::newRow("two feeds, one switched")
        << QStringList{u"pdu-a:1"_s, u"pdu-b:1"_s} << u"pdu-a"_s << false;
    QTest::newRow("one feed, the same") << QStringList{u"pdu-a:1"_s} << u"pdu-a"_s << true;
    QTest::newRow("one feed, another") << QStringList{u"pdu-a:1"_s} << u"pdu-b"_s << false;
    QTest::newRow("board alone") << QStringList{u"pdu-a:1"_s, u"pdu-b:1"_s} << QString() << true;
}

void TestFencingRules::boardWithoutPowerNeedsAnother()
{
    QFETCH(QStringList, hostPower);
    QFETCH(QString, pdu);
    QFETCH(bool, finds);
    rules::RuleInput input;
    input.catalogue = &catalogue::builtIn();
    design::Host host;
    host.name = u"oak1"_s;
    host.power = hostPower;
    input.design.hosts = {host};
    input.design.pdus = {{u"pdu-a"_s, u"ups-1"_s, 8, {}}, {u"pdu-b"_s, u"ups-2"_s, 8, {}}};
    design::FencingDevice board;
    board.name = u"fence-oak1"_s;
    board.kills = QStringList{u"oak1"_s};
    board.agent = u"fence_ipmilan"_s;
    input.design.fencing = {board};
    if (!pdu.isEmpty()) {
        design::FencingDevice outlet = board;
        outlet.name = u"fence-"_s + pdu;
        outlet.agent = u"fence_apc"_s;
        outlet.pdu = pdu;
        input.design.fencing << outlet;
    }
    const rules::Rule *rule = rules::findRule(u"F-17"_s);
    QCOMPARE(rule->check(input, *rule)->size(), finds ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestFencingRules)
#include "tst_fencing_rules.moc"
