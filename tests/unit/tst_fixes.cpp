// Every fix, tried on the golden case in which its rule fires: afterwards the finding is gone, no other
// error has come, and the design is still sound. Cases that need a person are refused.
#include "catalogue/catalogue.h"
#include "design/verify.h"
#include "fixes/fixes.h"
#include "render/rule_input.h"
#include "support/rule_cases.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

QList<Finding> findingsOf(const design::Design &design)
{
    QList<Finding> findings =
        rules::check(render::ruleInput(design, catalogue::builtIn())).findings;
    findings.removeIf([](const Finding &finding) { return !finding.waivedBecause.isEmpty(); });
    return findings;
}

/// What a finding is about: its sentence may change while it stays.
QString keyOf(const Finding &finding)
{
    return finding.rule + u' ' + finding.subject;
}

QStringList errorsOf(const QList<Finding> &findings)
{
    QStringList keys;
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Error)
            keys << keyOf(finding);
    }
    return keys;
}

QStringList keysOf(const QList<Finding> &findings)
{
    QStringList keys;
    for (const Finding &finding : findings)
        keys << keyOf(finding);
    return keys;
}

/// Cases without a fix.
const QStringList &refused()
{
    static const QStringList cases{
        // The fault lies in an imported or deployed file, or on a host: the drawing is fine.
        u"F-01"_s, u"F-09"_s, u"F-10"_s, u"F-11"_s, u"F-13"_s, u"F-15"_s, u"F-22"_s, u"F-26"_s,
        u"ID-03-missing"_s, u"ID-09"_s, u"N-01-live"_s, u"N-02-live"_s, u"R-13-live"_s,
        u"S-01-live"_s, u"S-01-size"_s, u"S-02-live"_s, u"S-09-queue"_s, u"V-14-live"_s,
        // A person must decide, or knows more.
        u"F-15-proliant"_s, u"N-05-ring"_s, u"N-05-vlan"_s, u"R-06"_s, u"R-13"_s, u"V-04"_s};
    return cases;
}

}

class TestFixes : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fixes_data();
    void fixes();
    void refusals_data();
    void refusals();
    void aFixThatFitsNoMoreIsRefused();
    void everyFixHasACase();
};

void TestFixes::fixes_data()
{
    QTest::addColumn<QString>("name");
    const QStringList rules = fixes::fixableRules();
    for (const QString &name : test::ruleCaseNames()) {
        if (rules.contains(test::ruleOfCase(name)) && !refused().contains(name))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestFixes::fixes()
{
    QFETCH(QString, name);
    const design::Design design = test::loadRuleCase(name).input.design;
    const QList<Finding> before = findingsOf(design);
    QVERIFY2(!before.isEmpty(), "the drawing alone does not fire the rule");
    int tried = 0;
    for (const Finding &finding : before) {
        for (const fixes::Fix &fix : fixes::fixesFor(finding, design, catalogue::builtIn())) {
            ++tried;
            design::Design fixed = design;
            const Result<> done = fix.apply(fixed);
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
            QVERIFY(!fix.text.contains(u'%'));
            QCOMPARE(design::verify(fixed), QList<Error>());
            const QList<Finding> after = findingsOf(fixed);
            QVERIFY2(!keysOf(after).contains(keyOf(finding)), qPrintable(fix.text));
            for (const QString &error : errorsOf(after))
                QVERIFY2(errorsOf(before).contains(error), qPrintable(fix.text + u": "_s + error));
        }
    }
    QVERIFY2(tried > 0, "no fix is offered");
}

void TestFixes::refusals_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : refused())
        QTest::newRow(qPrintable(name)) << name;
}

void TestFixes::refusals()
{
    QFETCH(QString, name);
    const test::RuleCase loaded = test::loadRuleCase(name);
    QVERIFY2(loaded.trouble.isEmpty(), qPrintable(loaded.trouble));
    int judged = 0;
    for (const Finding &finding : rules::check(loaded.input).findings) {
        if (!finding.waivedBecause.isEmpty())
            continue;
        ++judged;
        QCOMPARE(fixes::fixesFor(finding, loaded.input.design, catalogue::builtIn()).size(), 0);
    }
    QVERIFY(judged > 0);
}

void TestFixes::aFixThatFitsNoMoreIsRefused()
{
    const design::Design design = test::loadRuleCase(u"V-05"_s).input.design;
    const QList<fixes::Fix> offered =
        fixes::fixesFor(findingsOf(design).first(), design, catalogue::builtIn());
    QCOMPARE(offered.size(), 1);
    design::Design later = design;
    later.vms.removeFirst(); // the one it speaks of
    const design::Design unchanged = later;
    const Result<> done = offered.first().apply(later);
    QVERIFY(!done);
    QVERIFY(done.error().message.contains(u"brownout01"_s));
    QCOMPARE(later, unchanged);
}

void TestFixes::everyFixHasACase()
{
    QStringList proven;
    for (const QString &name : test::ruleCaseNames()) {
        if (!refused().contains(name))
            proven << test::ruleOfCase(name);
    }
    const QStringList rules = fixes::fixableRules();
    for (const QString &rule : rules)
        QVERIFY2(proven.contains(rule), qPrintable(rule));
    QVERIFY(rules.size() >= 60);
}

QTEST_GUILESS_MAIN(TestFixes)
#include "tst_fixes.moc"
