#include "document/plan_model.h"
#include "fake_deploy_engine.h"
#include "support/drawn_designs.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace basalt;
using namespace Qt::StringLiterals;
using document::PlanModel;
using document::StepState;

class TestPlanModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void groupsByPhaseAndHost();
    void followsEvents();
    void toldByItsGravestStep();
    void blockedStepsSayWhy();
    void showsWhatIsInTheWay();
    void addsStepsOfAFormerRun();
    void forgetsStates();
};

namespace {

hosts::RunEvent about(hosts::EventKind kind, const QString &step)
{
    hosts::RunEvent result;
    result.kind = kind;
    result.step = step;
    return result;
}

}

void TestPlanModel::groupsByPhaseAndHost()
{
    PlanModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(test::smallPlan(test::twoHosts()));
    QCOMPARE(model.rowCount(), 4); // packages, files, network, CIB
    const QModelIndex files = model.index(1, 0);
    QCOMPARE(files.data(PlanModel::KindRole).toInt(), int(PlanModel::Kind::Phase));
    QCOMPARE(model.rowCount(files), 2);
    const QModelIndex host = model.index(1, 0, files);
    QCOMPARE(host.data().toString(), u"magma2"_s);
    const QModelIndex step = model.index(0, 0, host);
    QCOMPARE(step.data(PlanModel::StepRole).toString(), u"magma2/file/etc/hosts"_s);
    QCOMPARE(step.data().toString(), u"file/etc/hosts"_s);
    QCOMPARE(model.indexOf(u"magma2/file/etc/hosts"_s), step);
    QVERIFY(model.step(step)->file);
    const QModelIndex network = model.index(2, PlanModel::RiskColumn);
    QCOMPARE(network.data(PlanModel::RiskRole).toInt(), int(plan::Risk::Network));
    QCOMPARE(network.data().toString(), u"network"_s);
    QVERIFY(
        network.data(Qt::ToolTipRole).toString().contains(plan::riskTitle(plan::Risk::Network)));
    const QModelIndex cluster = model.index(0, 0, model.index(3, 0));
    QCOMPARE(cluster.data().toString(), u"the cluster"_s);
}

void TestPlanModel::followsEvents()
{
    PlanModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(test::smallPlan(test::twoHosts()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply(about(hosts::EventKind::StepStarted, u"magma1/packages"_s));
    QCOMPARE(changed.size(), 3); // the step, its host, its phase
    QCOMPARE(model.stateOf(u"magma1/packages"_s), StepState::Running);
    QCOMPARE(model.currentStep(u"magma1"_s), u"magma1/packages"_s);
    const QModelIndex phase = model.index(0, PlanModel::StateColumn);
    QCOMPARE(phase.data().toString(), u"0 of 2"_s);
    model.apply(about(hosts::EventKind::StepDone, u"magma1/packages"_s));
    QCOMPARE(phase.data().toString(), u"1 of 2"_s);
    model.apply(about(hosts::EventKind::StepSkipped, u"magma2/packages"_s));
    QCOMPARE(phase.data().toString(), u"2 of 2"_s);
    QCOMPARE(phase.data(PlanModel::StateRole).toInt(), int(StepState::Done));
}

void TestPlanModel::toldByItsGravestStep()
{
    PlanModel model;
    model.setPlan(test::smallPlan(test::twoHosts()));
    const QModelIndex phase = model.index(0, 0);
    model.apply(about(hosts::EventKind::StepDone, u"magma1/packages"_s));
    QCOMPARE(phase.data(PlanModel::StateRole).toInt(), int(StepState::Running));
    hosts::RunEvent failed = about(hosts::EventKind::StepFailed, u"magma2/packages"_s);
    failed.error = Error{u"step-failed"_s, u"no space left"_s, {}};
    model.apply(failed);
    QCOMPARE(phase.data(PlanModel::StateRole).toInt(), int(StepState::Failed));
    const QModelIndex step = model.indexOf(u"magma2/packages"_s);
    QCOMPARE(step.data(PlanModel::ReasonRole).toString(), u"no space left"_s);
    QVERIFY(step.data(Qt::ToolTipRole).toString().contains(u"no space left"_s));
}

void TestPlanModel::blockedStepsSayWhy()
{
    plan::Plan plan = test::smallPlan(test::twoHosts());
    plan.steps[0].blockedBy = {u"R-01"_s, u"the host runs guests"_s};
    PlanModel model;
    model.setPlan(plan);
    const QModelIndex step = model.indexOf(plan.steps[0].id);
    QCOMPARE(step.data(PlanModel::StateRole).toInt(), int(StepState::Blocked));
    QCOMPARE(step.data(PlanModel::ReasonRole).toString(), u"R-01, the host runs guests"_s);
}

void TestPlanModel::showsWhatIsInTheWay()
{
    plan::Plan plan = test::smallPlan(test::twoHosts());
    Finding error;
    error.rule = u"R-01"_s;
    error.severity = Severity::Error;
    error.subject = u"cluster"_s;
    Finding hint = error;
    hint.severity = Severity::Hint;
    Finding waived = error;
    waived.waivedBecause = u"as wanted"_s;
    plan.findings = {hint, waived, error};
    plan.refusals = {{u"magma1"_s,
                      u"msa1_lun1"_s,
                      "%1 carries %2",
                      "Type its name",
                      {u"msa1_lun1"_s, u"ext4"_s}}};
    PlanModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(plan);
    const QModelIndex obstacles = model.index(0, 0);
    QCOMPARE(obstacles.data(PlanModel::KindRole).toInt(), int(PlanModel::Kind::Obstacles));
    QCOMPARE(model.rowCount(obstacles), 2);
    QCOMPARE(*model.finding(model.index(0, 0, obstacles)), error);
    const QModelIndex refusal = model.index(1, 0, obstacles);
    QCOMPARE(model.refusal(refusal)->thing, u"msa1_lun1"_s);
    QVERIFY2(refusal.data().toString().contains(u"msa1_lun1 carries ext4"_s),
             qPrintable(refusal.data().toString()));
    QVERIFY(!model.step(refusal));
}

void TestPlanModel::addsStepsOfAFormerRun()
{
    PlanModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    hosts::RunEvent left = about(hosts::EventKind::StepStarted, u"magma1/file/etc/motd"_s);
    left.host = u"magma1"_s;
    left.phase = u"files"_s;
    model.apply(left);
    QCOMPARE(model.stateOf(left.step), StepState::Running);
    QCOMPARE(model.indexOf(left.step).data().toString(), left.step);
    QCOMPARE(model.index(0, 0).data().toString(), plan::phaseTitle(plan::Phase::Files));
}

void TestPlanModel::forgetsStates()
{
    PlanModel model;
    model.setPlan(test::smallPlan(test::twoHosts()));
    model.apply(about(hosts::EventKind::StepDone, u"cluster/cib"_s));
    model.forgetStates();
    QCOMPARE(model.stateOf(u"cluster/cib"_s), StepState::Waiting);
    QVERIFY(model.currentStep(u"magma1"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestPlanModel)
#include "tst_plan_model.moc"
