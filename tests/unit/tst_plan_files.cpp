// What a plan does with files that people, packages and installers wrote.
#include "design/design_file.h"
#include "support/facts_support.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

design::Design example(const QString &name)
{
    const auto design = design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR)
                                           + u"/resources/examples/"_s + name + u".yaml"_s);
    if (!design)
        qFatal("%s", qPrintable(design.error().constFirst().message));
    return *design;
}

plan::Plan planOf(const design::Design &design, const test::Facts &facts,
                  const plan::Options &options = {})
{
    const auto plan =
        plan::build(design, catalogue::builtIn(), facts, options, test::secretDigests(design));
    if (!plan)
        qFatal("%s", qPrintable(plan.error().constFirst().message));
    return *plan;
}

const plan::Step *stepOf(const plan::Plan &plan, const QString &id)
{
    const auto found = std::find_if(plan.steps.cbegin(), plan.steps.cend(),
                                    [&](const plan::Step &step) { return step.id == id; });
    return found == plan.steps.cend() ? nullptr : &*found;
}

QStringList refusedThings(const plan::Plan &plan)
{
    QStringList things;
    for (const plan::Refusal &refusal : plan.refusals)
        things.append(refusal.host + u' ' + refusal.thing);
    return things;
}

}

class TestPlanFiles : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void handMadeConfigurationIsMerged_data();
    void handMadeConfigurationIsMerged();
    void conflictsNameTheLine();
    void replacementTakesTheWholeFile();
};

void TestPlanFiles::handMadeConfigurationIsMerged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("present");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("multipath") << u"/etc/multipath.conf"_s
                               << QByteArray("# mine\ndefaults {\n\tpolling_interval 5 # fast\n}\n")
                               << QByteArray("# mine\ndefaults {\n\tpolling_interval 5 # fast\n");
    QTest::newRow("lvm") << u"/etc/lvm/lvm.conf"_s
                         << QByteArray("# mine\nbackup {\n\tretain_days = 90\n}\n")
                         << QByteArray("# mine\nbackup {\n\tretain_days = 90\n}\n");
}

/// Put once, then nothing is left to do; when the design changes, what is foreign stays again.
void TestPlanFiles::handMadeConfigurationIsMerged()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, present);
    QFETCH(QByteArray, kept);
    design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::deployedFacts(design);
    test::setFile(facts[u"magma1"_s], path, present);
    const QString id = u"magma1/file"_s + path;
    const plan::Plan first = planOf(design, facts);
    QCOMPARE(refusedThings(first), QStringList());
    QVERIFY(stepOf(first, id));
    QCOMPARE(stepOf(first, id)->file->before, present);
    const QByteArray merged = stepOf(first, id)->file->after;
    QVERIFY2(merged.startsWith("# Merged by Basalt for the cluster magma\n" + kept), merged);

    test::setFile(facts[u"magma1"_s], path, merged, true);
    QVERIFY(!stepOf(planOf(design, facts), id));

    design.storage[0].luns[0].name = u"renamed"_s;
    design.volumeGroups[0].luns[0] = u"renamed"_s;
    const plan::Plan later = planOf(design, facts);
    QVERIFY(stepOf(later, id));
    const QByteArray again = stepOf(later, id)->file->after;
    QVERIFY2(again.contains(kept) && again.contains("renamed") && !again.contains("msa1_lun1"),
             again);
}

void TestPlanFiles::conflictsNameTheLine()
{
    const design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::deployedFacts(design);
    facts[u"magma1"_s].maps.clear();
    test::setFile(facts[u"magma1"_s], u"/etc/multipath.conf"_s,
                  "# mine\nblacklist {\n    devnode \"^sd\"\n}\n");
    const plan::Plan plan = planOf(design, facts);
    QCOMPARE(refusedThings(plan), QStringList{u"magma1 /etc/multipath.conf"_s});
    QCOMPARE(plan::reasonOf(plan.refusals[0]),
             u"/etc/multipath.conf on magma1 cannot be merged: the blacklist's “devnode” in line 3 "
             "may hide LUNs of the design."_s);
    QVERIFY(plan::remedyOf(plan.refusals[0]).contains(u"line 3"_s));
    QVERIFY(!stepOf(plan, u"magma1/file/etc/multipath.conf"_s));
    const plan::Step *maps = stepOf(plan, u"magma1/multipath"_s);
    QVERIFY(maps && !maps->blockedBy.isEmpty());
}

void TestPlanFiles::replacementTakesTheWholeFile()
{
    const design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::deployedFacts(design);
    test::setFile(facts[u"magma1"_s], u"/etc/multipath.conf"_s, "defaults\n{\n}\n");
    plan::Options options;
    options.overrides.insert(u"/etc/multipath.conf"_s, u"agreed"_s);
    const plan::Plan plan = planOf(design, facts, options);
    QCOMPARE(refusedThings(plan), QStringList());
    QVERIFY(stepOf(plan, u"magma1/file/etc/multipath.conf"_s)
                ->file->after.startsWith("# Written by Basalt"));
}

QTEST_GUILESS_MAIN(TestPlanFiles)
#include "tst_plan_files.moc"
