#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "render/rule_input.h"
#include "rules/rule.h"
#include "support/live_facts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::rules;

namespace {

/// The catalogue in its order: id, severity (E, W, H), stack (c cman, k corosync 3, * both).
/// R-23, S-13 and S-16 also judge a case of the other stack, so they are of both.
const char *const catalogueList = R"(
ID-01Ec ID-02W* ID-03E* ID-04E* ID-05E* ID-06W* ID-07Wc ID-08Ek ID-09Ec ID-10Ec ID-11Ek
ID-12Wk ID-13Ec ID-14Wk ID-15E* ID-16Wc ID-17W* ID-18E* R-01W* R-02Ec R-03Ek R-04E*
R-05E* R-06E* R-07Ec R-08Wc R-09Wc R-10Ec R-11Ec R-12Wk R-13E* R-14W* R-15Ec R-16Hc
R-17Ek R-18Wk R-19Ek R-20E* R-21Wc R-22W* R-23E* R-24Ec R-25Ec R-26Wc R-27Ec R-28E*
R-29W* R-30W* N-01E* N-02W* N-03W* N-04W* N-05E* N-06E* N-07W* N-08E* N-09E* N-10E*
N-11W* N-12E* N-13H* N-14E* N-15E* N-16E* N-17E* N-18W* N-19E* N-20W* N-21W* N-22E*
F-01E* F-02E* F-03E* F-04E* F-05E* F-06E* F-07W* F-08E* F-09W* F-10W* F-11W* F-12E*
F-13W* F-14E* F-15W* F-16W* F-17W* F-18Ec F-19Ec F-20Ec F-21Wc F-22W* F-23W* F-24Ek
F-25E* F-26Ek S-01E* S-02E* S-03E* S-04W* S-05E* S-06E* S-07W* S-08E* S-09W* S-10E*
S-11E* S-12W* S-13E* S-14Ek S-15E* S-16E* S-17Ek S-18Ek S-19E* S-20E* S-21W* S-22E*
S-23W* S-24W* S-25Wk S-26W* S-27E* S-28E* V-01E* V-02E* V-03E* V-04E* V-05E* V-06E*
V-07W* V-08E* V-09W* V-10W* V-11W* V-12E* V-13E* V-14E* V-15Ek V-16W* V-17W* V-18H*
V-19W* V-20E* V-21E* H-01W* H-02W* H-03Ec H-04W* H-05Wc H-06W* H-07W* H-08H* I-01E*
I-02H* I-03W* I-04Hc
)";

QString letterOf(Severity severity)
{
    return severity == Severity::Error ? u"E"_s : severity == Severity::Warning ? u"W"_s : u"H"_s;
}

QString letterOf(AppliesTo stack)
{
    return stack == AppliesTo::Cman ? u"c"_s : stack == AppliesTo::Corosync3 ? u"k"_s : u"*"_s;
}

/// A cluster whose name two rules judge: ID-02 warns, R-27 is an error.
RuleInput poorInput()
{
    RuleInput input;
    input.catalogue = &catalogue::builtIn();
    input.design.cluster.name = u"magma"_s;
    input.design.cluster.platform = u"el6"_s;
    input.design.cluster.otherClusters = {u"magma"_s};
    input.design.cluster.keepServices = {u"NetworkManager"_s};
    return input;
}

QList<Finding> findingsOf(const Report &report, const QString &rule)
{
    QList<Finding> list;
    for (const Finding &finding : report.findings) {
        if (finding.rule == rule)
            list.append(finding);
    }
    return list;
}

}

class TestRuleCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyRuleIsRegistered()
    {
        QStringList registered;
        for (const Rule *rule : allRules())
            registered.append(QLatin1String(rule->id) + letterOf(rule->severity)
                              + letterOf(rule->stack));
        const QStringList expected =
            QString::fromLatin1(catalogueList).simplified().split(u' ', Qt::SkipEmptyParts);
        QCOMPARE(registered.size(), 157);
        QCOMPARE(registered, expected);
    }

    void everyRuleExplainsItself()
    {
        for (const Rule *rule : allRules()) {
            QVERIFY2(!titleOf(*rule).isEmpty() && !messageOf(*rule).isEmpty()
                         && !whyOf(*rule).isEmpty() && !remedyOf(*rule).isEmpty()
                         && !needsOf(*rule).isEmpty(),
                     rule->id);
            // A source key that texts.cpp does not know would be shown as it is.
            QVERIFY2(!sourceOf(*rule).isEmpty() && !sourceOf(*rule).contains(u"SRC-"), rule->id);
        }
    }

    void everyRuleCanDecide()
    {
        for (const Rule *rule : allRules())
            QVERIFY2(bool(rule->check), rule->id);
    }

    /// A complete design and hosts that say what they are: nothing is left open but what depends on
    /// the rest of the site, or judges an import.
    void withLiveFactsEveryRuleDecides_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("cman") << u"clean-cman"_s;
        QTest::newRow("corosync 3") << u"clean-corosync"_s;
    }

    void withLiveFactsEveryRuleDecides()
    {
        QFETCH(QString, name);
        const auto design = design::loadDesign(
            QStringLiteral(BASALT_SOURCE_DIR "/tests/golden/rules/%1/design.yaml").arg(name));
        QVERIFY(design.has_value());
        const catalogue::Catalogue &builtIn = catalogue::builtIn();
        const QMap<QString, facts::HostFacts> facts = test::liveFacts(*design, builtIn);
        const Report report = check(render::ruleInput(*design, builtIn, facts));
        QCOMPARE(report.notDecided.join(u' '), u"ID-02 H-07 I-01 I-02"_s);
        // Without them, the same rules do not pass.
        const Report blind = check(render::ruleInput(*design, builtIn));
        for (const QString &id : {u"ID-15"_s, u"ID-18"_s, u"R-20"_s, u"S-27"_s, u"H-06"_s})
            QVERIFY2(blind.notDecided.contains(id), qPrintable(id));
        // Nor do they with a host that was not reached.
        QMap<QString, facts::HostFacts> half = facts;
        half.remove(design->hosts.last().name);
        QVERIFY(check(render::ruleInput(*design, builtIn, half)).notDecided.contains(u"S-27"_s));
    }

    void undecidedIsNotPassed()
    {
        const Report report = check(poorInput());
        for (const QString &id : {u"ID-13"_s, u"R-28"_s, u"R-07"_s, u"N-02"_s})
            QVERIFY2(report.notDecided.contains(id), qPrintable(id));
        QVERIFY(!report.notDecided.contains(u"ID-02"_s)); // decided
        QVERIFY(!report.notDecided.contains(u"ID-14"_s)); // the other stack
    }

    void anImportWithoutALockManagerProvesNothing()
    {
        RuleInput input = poorInput();
        input.design.volumeGroups.clear();
        input.cib.reset();
        input.imported = true;
        const Report report = check(input);
        for (const QString &id : {u"R-13"_s, u"R-29"_s, u"R-30"_s})
            QVERIFY2(report.notDecided.contains(id), qPrintable(id));
        input.imported = false; // a design says all: none is drawn
        QVERIFY(!check(input).notDecided.contains(u"R-30"_s));
    }

    void errorsComeFirst()
    {
        const Report report = check(poorInput());
        QCOMPARE(findingsOf(report, u"R-27"_s).size(), 1);
        QCOMPARE(findingsOf(report, u"ID-02"_s).size(), 1);
        for (qsizetype i = 1; i < report.findings.size(); ++i)
            QVERIFY(report.findings[i - 1].severity <= report.findings[i].severity);
    }

    void waiversCoverRuleAndSubject_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("reason");
        QTest::newRow("by subject") << u"ID-02"_s << u"cluster"_s << u"known"_s;
        QTest::newRow("all subjects") << u"ID-02"_s << QString() << u"known"_s;
        QTest::newRow("another subject") << u"ID-02"_s << u"magma1"_s << QString();
        QTest::newRow("another rule") << u"ID-03"_s << u"cluster"_s << QString();
    }

    void waiversCoverRuleAndSubject()
    {
        QFETCH(QString, rule);
        QFETCH(QString, subject);
        RuleInput input = poorInput();
        input.design.waivers = {{rule, subject, u"known"_s}};
        const QList<Finding> findings = findingsOf(check(input), u"ID-02"_s);
        QCOMPARE(findings.size(), 1);
        QTEST(findings.first().waivedBecause, "reason");
    }

    void argumentsAreFilledOnce()
    {
        Finding finding;
        finding.rule = u"R-05"_s;
        finding.arguments = {u"%2"_s, u"10.0.0.9"_s, u"heartbeat"_s, u"10.0.1.0/24"_s};
        QCOMPARE(messageOf(finding),
                 u"%2 has the address 10.0.0.9 in ring network heartbeat, which is 10.0.1.0/24."_s);
        finding.text = "Only %2.";
        QCOMPARE(messageOf(finding), u"Only 10.0.0.9."_s);
    }
};

QTEST_GUILESS_MAIN(TestRuleCatalogue)
#include "tst_rule_catalogue.moc"
