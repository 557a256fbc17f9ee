#include "document/findings_model.h"
#include "panels/config_highlighter.h"
#include "panels/files_panel.h"
#include "panels/findings_panel.h"
#include "panels/verdict_panel.h"

#include "support/child_of.h"
#include "support/drawn_designs.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

Finding finding(const QString &rule, Severity severity, const QString &subject)
{
    Finding result;
    result.rule = rule;
    result.severity = severity;
    result.subject = subject;
    return result;
}

rules::Report report()
{
    Finding waived = finding(u"H-08"_s, Severity::Hint, u"cluster"_s);
    waived.waivedBecause = u"two hosts are enough"_s;
    return {{finding(u"N-05"_s, Severity::Error, u"lan-a"_s),
             finding(u"F-17"_s, Severity::Warning, u"fence-magma1"_s),
             finding(u"R-01"_s, Severity::Warning, u"cluster"_s), waived},
            {u"R-20"_s}};
}

QList<Artefact> files()
{
    return {{u"magma1"_s, u"/etc/corosync/corosync.conf"_s, 0644, {{"totem {\n}\n", {}}}},
            {u"magma1"_s, u"/etc/hosts"_s, 0644, {{"10.0.0.1 magma1-hb\n", {}}}},
            {u"magma2"_s, u"/etc/corosync/authkey"_s, 0400, {{{}, u"key"_s}}}};
}

whatif::Outcome outcome()
{
    whatif::Outcome result;
    result.rings = {{u"heartbeat"_s, whatif::RingState::Ok}, {u"public"_s, whatif::RingState::Ok}};
    result.hosts = {{u"magma1"_s, whatif::HostState::Up, true, true},
                    {u"magma2"_s, whatif::HostState::Up, true, true}};
    result.luns = {{u"magma1"_s, u"lun1"_s, 4, 4}, {u"magma2"_s, u"lun1"_s, 4, 4}};
    result.vms = {{u"mail"_s, whatif::VmState::Running, u"magma1"_s},
                  {u"web"_s, whatif::VmState::Running, u"magma2"_s}};
    return result;
}

}

class TestPanels : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void findingsModelIsAModel();
    void findingsAreFiltered();
    void aClickedFindingShowsItsThingAndExplanation();
    void anEqualReportKeepsTheSelection();
    void fixesOfTheSelectedFindingAreOffered();
    void longFixesAreElided();
    void filesShowTextWithPlaceholders();
    void filesKeepTheShownFile();
    void aProblemStandsInsteadOfFiles();
    void verdictRowsSayWhatChanged();
    void verdictPanelAsksToRestore();
};

void TestPanels::findingsModelIsAModel()
{
    document::FindingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFindings(report().findings);
    QCOMPARE(model.rowCount(), 4);
    model.setFindings({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPanels::findingsAreFiltered()
{
    panels::FindingsPanel panel;
    QSignalSpy counts(&panel, &panels::FindingsPanel::countChanged);
    panel.setReport(report());
    QCOMPARE(counts.last().first().toInt(), 3);
    const QAbstractItemModel *shown = panel.findChild<QListView *>(u"findingsList"_s)->model();
    QCOMPARE(shown->rowCount(), 3); // the waived one is hidden

    panel.findChild<QPushButton *>(u"waivedButton"_s)->setChecked(true);
    QCOMPARE(shown->rowCount(), 4);
    panel.findChild<QPushButton *>(u"warningsButton"_s)->setChecked(false);
    QCOMPARE(shown->rowCount(), 2);
    panel.findChild<QPushButton *>(u"warningsButton"_s)->setChecked(true);
    QTest::keyClicks(panel.findChild<QLineEdit *>(u"findingsFilterEdit"_s), u"MAGMA1"_s);
    QCOMPARE(shown->rowCount(), 1);
    QCOMPARE(shown->index(0, 0).data().toString(), u"F-17"_s);
}

void TestPanels::aClickedFindingShowsItsThingAndExplanation()
{
    panels::FindingsPanel panel;
    panel.resize(1000, 300);
    panel.show();
    panel.setReport(report());
    auto *list = panel.findChild<QListView *>(u"findingsList"_s);
    auto *detail = panel.findChild<QTextBrowser *>(u"findingDetail"_s);
    QVERIFY(detail->toPlainText().contains(u"R-20"_s)); // what was not decided is not hidden

    QSignalSpy activated(&panel, &panels::FindingsPanel::thingActivated);
    const QRect row = list->visualRect(list->model()->index(1, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(!activated.isEmpty());
    QCOMPARE(activated.last().first().toString(), u"fence-magma1"_s);
    const rules::Rule *rule = rules::findRule(u"F-17"_s);
    QVERIFY(rule);
    QVERIFY(detail->toPlainText().contains(rules::titleOf(*rule)));
    QVERIFY(detail->toPlainText().contains(rules::whyOf(*rule)));

    QTest::keyClick(list, Qt::Key_Down); // the keyboard alone is enough
    QCOMPARE(activated.last().first().toString(), u"cluster"_s);
}

void TestPanels::anEqualReportKeepsTheSelection()
{
    panels::FindingsPanel panel;
    panel.setReport(report());
    auto *list = panel.findChild<QListView *>(u"findingsList"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    rules::Report next = report();
    next.findings.removeFirst();
    QSignalSpy activated(&panel, &panels::FindingsPanel::thingActivated);
    panel.setReport(next);
    QCOMPARE(list->currentIndex().data().toString(), u"F-17"_s);
    QCOMPARE(activated.size(), 0);
}

void TestPanels::fixesOfTheSelectedFindingAreOffered()
{
    const design::Design design = test::twoHosts();
    panels::FindingsPanel panel;
    panel.resize(1000, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.setReport({{finding(u"H-04"_s, Severity::Warning, u"cluster"_s),
                      finding(u"N-20"_s, Severity::Warning, u"fence-magma1"_s)},
                     {}},
                    design);
    auto *list = test::childOf<QListView>(panel, u"findingsList"_s);
    auto *first = test::childOf<QPushButton>(panel, u"fix1Button"_s);
    auto *second = test::childOf<QPushButton>(panel, u"fix2Button"_s);
    QVERIFY(!first->isVisible()); // nothing is selected

    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(first->isVisible() && second->isVisible());
    QVERIFY(!test::childOf<QPushButton>(panel, u"fix3Button"_s)->isVisible());
    QSignalSpy requested(&panel, &panels::FindingsPanel::fixRequested);
    QTest::mouseClick(second, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    design::Design fixed = design;
    QVERIFY(requested.last().first().value<fixes::Fix>().apply(fixed));
    QCOMPARE(fixed.cluster.startAtBoot, std::optional(true));

    list->setFocus();
    QTest::keyClick(list, Qt::Key_Period, Qt::ControlModifier); // the best one
    QCOMPARE(requested.size(), 2);
    QVERIFY(requested.last().first().value<fixes::Fix>().apply(fixed));
    QCOMPARE(fixed.cluster.startAtBoot, std::optional(false));

    QCOMPARE(list->contextMenuPolicy(), Qt::ActionsContextMenu);
    QVERIFY(list->actions().first()->isVisible());
    list->setCurrentIndex(list->model()->index(1, 0)); // a decision, not a fix
    QVERIFY(!first->isVisible() && !list->actions().first()->isVisible());
    QTest::keyClick(list, Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(requested.size(), 2);
}

void TestPanels::longFixesAreElided()
{
    panels::FindingsPanel panel;
    panel.resize(420, 300);
    panel.show();
    panel.setReport({{finding(u"H-04"_s, Severity::Warning, u"cluster"_s)}, {}}, test::twoHosts());
    auto *list = test::childOf<QListView>(panel, u"findingsList"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    auto *button = test::childOf<QPushButton>(panel, u"fix1Button"_s);
    const QString full = list->actions().first()->text();
    QVERIFY(button->text() != full);
    QVERIFY(button->toolTip().contains(full));
    panel.resize(1600, 300);
    QTRY_COMPARE(button->text(), full);
}

void TestPanels::filesShowTextWithPlaceholders()
{
    panels::FilesPanel panel;
    panel.setFiles(files());
    auto *tree = panel.findChild<QTreeView *>(u"filesTree"_s);
    auto *text = panel.findChild<QPlainTextEdit *>(u"fileText"_s);
    QCOMPARE(tree->model()->rowCount(), 2);
    QCOMPARE(text->toPlainText(), u"totem {\n}\n"_s);

    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(1, 0)));
    QCOMPARE(text->toPlainText(), u"@secret:key@"_s);
    QVERIFY(panel.findChild<QLabel *>(u"fileTitle"_s)->text().contains(u"0400"_s));
    QTest::mouseClick(panel.findChild<QPushButton *>(u"copyFileButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"@secret:key@"_s);

    QTest::keyClicks(panel.findChild<QLineEdit *>(u"filesFilterEdit"_s), u"hosts"_s);
    QCOMPARE(tree->model()->rowCount(), 1);
}

void TestPanels::filesKeepTheShownFile()
{
    panels::FilesPanel panel;
    panel.setFiles(files());
    auto *tree = panel.findChild<QTreeView *>(u"filesTree"_s);
    tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
    QList<Artefact> next = files();
    next[1].content = {{"10.0.0.9 magma1-hb\n", {}}};
    next.removeFirst();
    panel.setFiles(next);
    QCOMPARE(panel.findChild<QPlainTextEdit *>(u"fileText"_s)->toPlainText(),
             u"10.0.0.9 magma1-hb\n"_s);
}

void TestPanels::aProblemStandsInsteadOfFiles()
{
    panels::FilesPanel panel;
    panel.setFiles(files());
    panel.setProblem(u"The platform 'beos' is unknown."_s);
    QVERIFY(panel.findChild<QPlainTextEdit *>(u"fileText"_s)->toPlainText().contains(u"beos"_s));
    QVERIFY(!panel.findChild<QPushButton *>(u"saveFileButton"_s)->isEnabled());
}

void TestPanels::verdictRowsSayWhatChanged()
{
    const whatif::Outcome before = outcome();
    whatif::Outcome after = before;
    QList<panels::VerdictRow> rows = panels::verdictRows(after, before);
    QCOMPARE(rows.size(), 6); // two rings, quorum, fencing, storage, VMs
    for (const panels::VerdictRow &row : rows)
        QCOMPARE(row.mark, panels::Mark::Ok);

    after.rings[0].state = whatif::RingState::Faulty;
    after.hosts[1] = {u"magma2"_s, whatif::HostState::Fenced, false, false};
    after.luns[0].paths = 2;
    after.vms[1] = {u"web"_s, whatif::VmState::Restarted, u"magma1"_s};
    rows = panels::verdictRows(after, before);
    QCOMPARE(rows[0].mark, panels::Mark::Failed);
    QCOMPARE(rows[1].mark, panels::Mark::Ok);
    QCOMPARE(rows[2].mark, panels::Mark::Degraded);
    QVERIFY(rows[2].detail.contains(u"magma2"_s));
    QVERIFY(rows[3].detail.contains(u"magma2"_s));
    QVERIFY(rows[4].detail.contains(u"2 of 4"_s));
    QVERIFY(rows[5].detail.contains(u"web"_s));

    after = before;
    after.hosts[1].state = whatif::HostState::Off;
    after.luns[1].paths = 0; // of the host that is off
    QCOMPARE(panels::verdictRows(after, before)[4].mark, panels::Mark::Ok);
}

void TestPanels::verdictPanelAsksToRestore()
{
    panels::VerdictPanel panel;
    whatif::Outcome after = outcome();
    after.failed = {u"lan-a"_s};
    panel.setOutcome(after, outcome(), {u"lan-b"_s});
    QVERIFY(panel.findChild<QLabel *>(u"verdictTitle"_s)->text().contains(u"lan-a"_s));
    QSignalSpy restore(&panel, &panels::VerdictPanel::restoreRequested);
    QTest::mouseClick(panel.findChild<QPushButton *>(u"restoreButton"_s), Qt::LeftButton);
    QCOMPARE(restore.size(), 1);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
