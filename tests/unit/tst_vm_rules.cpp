#include "catalogue/catalogue.h"
#include "rules/rule.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

constexpr qint64 gibibyte = qint64(1024) * 1024 * 1024;

rules::RuleInput farm(const QList<int> &hostGibibytes, const QList<int> &vmGibibytes)
{
    rules::RuleInput input;
    input.catalogue = &catalogue::builtIn();
    for (const int memory : hostGibibytes) {
        design::Host host;
        host.name = u"oak%1"_s.arg(input.design.hosts.size() + 1);
        host.memory = memory * gibibyte;
        input.design.hosts << host;
    }
    for (const int memory : vmGibibytes) {
        design::Vm vm;
        vm.name = u"acorn%1"_s.arg(input.design.vms.size() + 1);
        vm.memory = memory * gibibyte;
        input.design.vms << vm;
    }
    return input;
}

rules::Verdict verdictOf(const QString &rule, const rules::RuleInput &input)
{
    const rules::Rule *found = rules::findRule(rule);
    return found->check(input, *found);
}

}

class TestVmRules : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void memory_data();
    void memory();
    void memoryUnknown();
    void stoppedVmsNeedNoRoom();
};

void TestVmRules::memory_data()
{
    QTest::addColumn<QList<int>>("hosts");
    QTest::addColumn<QList<int>>("vms");
    QTest::addColumn<int>("tooLittle");   // V-08
    QTest::addColumn<int>("fitsNowhere"); // V-10
    QTest::newRow("room") << QList<int>{64, 64} << QList<int>{20, 20} << 0 << 0;
    QTest::newRow("the sum is too much") << QList<int>{64, 64} << QList<int>{30, 30} << 1 << 0;
    QTest::newRow("the largest host counts as lost")
        << QList<int>{128, 32} << QList<int>{40} << 1 << 0;
    QTest::newRow("the sum fits, the VM does not")
        << QList<int>{32, 32, 32} << QList<int>{34} << 0 << 1;
    QTest::newRow("packing needs a second thought")
        << QList<int>{22, 22, 22} << QList<int>{10, 6, 6, 4, 4, 4} << 0 << 0;
    QTest::newRow("scattered room") << QList<int>{22, 22, 22} << QList<int>{12, 12, 12} << 0 << 1;
}

void TestVmRules::memory()
{
    QFETCH(QList<int>, hosts);
    QFETCH(QList<int>, vms);
    QTEST(int(verdictOf(u"V-08"_s, farm(hosts, vms))->size()), "tooLittle");
    QTEST(int(verdictOf(u"V-10"_s, farm(hosts, vms))->size()), "fitsNowhere");
}

void TestVmRules::memoryUnknown()
{
    rules::RuleInput input = farm({64, 64}, {8});
    input.design.hosts[1].memory.reset();
    QVERIFY(!verdictOf(u"V-08"_s, input));
    QVERIFY(!verdictOf(u"V-10"_s, input));
}

void TestVmRules::stoppedVmsNeedNoRoom()
{
    rules::RuleInput input = farm({64, 64}, {40, 40});
    input.design.vms[1].started = false;
    QCOMPARE(verdictOf(u"V-08"_s, input)->size(), 0);
}

QTEST_GUILESS_MAIN(TestVmRules)
#include "tst_vm_rules.moc"
