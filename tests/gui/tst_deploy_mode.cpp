#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "deploy/diff_view.h"
#include "deploy/question_dialog.h"
#include "document/design_document.h"
#include "fake_deploy_engine.h"
#include "hosts/memory_secrets.h"
#include "support/child_of.h"
#include "support/drawn_designs.h"
#include "window/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace basalt;
using namespace Qt::StringLiterals;
using document::DeployState;

class TestDeployMode : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QApplication::setOrganizationName(u"basalt-test"_s);
        theme::apply(*qApp, theme::Scheme::Light);
    }
    void init();
    void cleanup();
    void withoutAnEngineThereIsNoDeployMode();
    void switchesPanelsAndBack();
    void showsFactsAsTheyArrive();
    void anUnreachableHostSaysWhyAndMayRetry();
    void aHangingHostLeavesTheWindowResponsive();
    void showsAStepInFull();
    void differencesScrollTogether();
    void asksOnceBeforeItStarts();
    void runsPausesAndEnds();
    void factsFromBeforeARunSayTheirAge_data();
    void factsFromBeforeARunSayTheirAge();
    void aRunThatTouchesNothingLeavesTheFactsFresh();
    void theCanvasShowsWhatEachHostIsAt();
    void cancels();
    void leavesOutAHost();
    void overrulesAFinding();
    void aLunIsOverwrittenOnlyWhenItsNameIsTyped();
    void asksForAHostKey();
    void asksForASecretOnceOrForever();
    void offersToGoOnAfterACrash();
    void takesBack();
    void closingAsksWhileItRuns();
    void saysWhatIsSimulated();
    void everyControlHasAName();
    void deploysThePracticeCluster();

private:
    template<class T> T *find(const QString &name) { return test::childOf<T>(*m_window, name); }
    void press(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString text(const QString &name) { return find<QLabel>(name)->text(); }
    document::DeploySession &session() { return *m_window->deployment(); }
    document::PlanModel &model() { return session().model(); }
    void open(bool simulated = false);
    void plan()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTRY_VERIFY(session().state() == DeployState::Planned && !session().isBusy());
    }
    void start()
    {
        press(u"startButton"_s);
        press(u"startNowButton"_s);
        QVERIFY(session().isExecuting());
    }
    void choose(const QModelIndex &index)
    {
        find<QTreeView>(u"planTree"_s)->setCurrentIndex(index);
    }

    std::shared_ptr<test::DeployScript> m_script;
    std::shared_ptr<hosts::MemorySecrets> m_store;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestDeployMode::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    const design::Design design = test::twoHosts();
    m_script = std::make_shared<test::DeployScript>();
    for (const design::Host &host : design.hosts)
        m_script->facts.insert(host.name, test::factsAsDrawn(design, host.name));
    m_script->plan = test::smallPlan(design);
    m_store = std::make_shared<hosts::MemorySecrets>();
    open();
    if (QTest::currentTestFailed())
        return;
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(!session().isBusy());
}

void TestDeployMode::open(bool simulated)
{
    m_window.reset();
    m_window = std::make_unique<window::MainWindow>(
        window::DeployServices{test::FakeDeployEngine::maker(m_script), m_store, simulated});
    m_window->setRemembered(false);
    m_window->resize(1600, 1000);
    m_window->document().reset(test::twoHosts());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestDeployMode::cleanup()
{
    m_window.reset();
}

void TestDeployMode::withoutAnEngineThereIsNoDeployMode()
{
    m_window = std::make_unique<window::MainWindow>();
    m_window->setRemembered(false);
    m_window->show();
    QVERIFY(!find<QToolButton>(u"deployModeButton"_s)->isEnabled());
    m_window->setMode(window::Mode::Deploy);
    QCOMPARE(m_window->mode(), window::Mode::Design);
}

void TestDeployMode::switchesPanelsAndBack()
{
    QCOMPARE(m_window->mode(), window::Mode::Deploy);
    QVERIFY(find<QDockWidget>(u"planDock"_s)->isVisible());
    QVERIFY(!find<QDockWidget>(u"outlineDock"_s)->isVisible());
    QVERIFY(find<QWidget>(u"deployBar"_s)->isVisible());
    press(u"designModeButton"_s);
    QCOMPARE(m_window->mode(), window::Mode::Design);
    QVERIFY(!find<QDockWidget>(u"planDock"_s)->isVisible());
    QVERIFY(find<QDockWidget>(u"outlineDock"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"deployBar"_s)->isVisible());
    QVERIFY(m_window->canvasView().topology()->progress().isEmpty());
    press(u"deployModeButton"_s);
    QVERIFY(find<QDockWidget>(u"deployHostsDock"_s)->isVisible());
    QVERIFY(!find<QDockWidget>(u"inspectorDock"_s)->isVisible());
}

void TestDeployMode::showsFactsAsTheyArrive()
{
    m_script->facts.remove(u"magma2"_s);
    m_script->hanging = {u"magma2"_s};
    QCOMPARE(text(u"magma1ContactLabel"_s), u"not asked yet"_s);
    press(u"readFactsButton"_s);
    QTRY_COMPARE(text(u"magma1ContactLabel"_s), u"facts read"_s);
    const QList<QLabel *> labels = find<QWidget>(u"deployHostsPanel"_s)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().contains(u"all 4 network ports found"_s);
    }));
    QTRY_COMPARE(text(u"magma2ContactLabel"_s), u"connecting …"_s);
    QVERIFY2(text(u"deployStateLabel"_s).contains(u"1 of 2"_s),
             qPrintable(text(u"deployStateLabel"_s)));
    QCOMPARE(text(u"deployDetailLabel"_s), u"waiting for magma2"_s);
}

void TestDeployMode::anUnreachableHostSaysWhyAndMayRetry()
{
    m_script->facts.remove(u"magma2"_s);
    m_script->unreachable.insert(u"magma2"_s,
                                 Error{u"host-unreachable"_s, u"no route to host"_s, u"magma2"_s});
    plan();
    QCOMPARE(find<QTextEdit>(u"magma2ErrorText"_s)->toPlainText(), u"no route to host"_s);
    QVERIFY(!find<QTextEdit>(u"magma1ErrorText"_s)->isVisible());
    m_script->unreachable.clear();
    m_script->facts.insert(u"magma2"_s, test::factsAsDrawn(test::twoHosts(), u"magma2"_s));
    press(u"magma2RetryButton"_s);
    QTRY_COMPARE(text(u"magma2ContactLabel"_s), u"facts read"_s);
    QVERIFY(!find<QTextEdit>(u"magma2ErrorText"_s)->isVisible());
}

void TestDeployMode::aHangingHostLeavesTheWindowResponsive()
{
    m_script->hanging = {u"magma2"_s};
    m_script->facts.remove(u"magma2"_s);
    press(u"readFactsButton"_s);
    QTRY_COMPARE(text(u"magma2ContactLabel"_s), u"connecting …"_s);
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(0);
    QTRY_VERIFY(ticks > 300);
    press(u"designModeButton"_s); // and it can be worked with
    QTest::keyClick(&m_window->canvasView(), Qt::Key_Plus);
    press(u"deployModeButton"_s);
    QCOMPARE(session().state(), DeployState::ReadingFacts);
    press(u"cancelButton"_s);
    QTRY_VERIFY(!session().isBusy());
    QCOMPARE(text(u"magma2ContactLabel"_s), u"not asked yet"_s);
}

void TestDeployMode::showsAStepInFull()
{
    m_script->output = "unpacking\n";
    plan();
    QCOMPARE(find<QDockWidget>(u"planDock"_s)->windowTitle(), u"Plan 7"_s);
    choose(model().indexOf(u"magma1/file/etc/hosts"_s));
    QCOMPARE(text(u"stepTitle"_s), u"file/etc/hosts"_s);
    auto *tabs = find<QTabWidget>(u"stepTabs"_s);
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(find<QPlainTextEdit>(u"diffBeforeText"_s)->toPlainText().contains(u"::1"_s));
    QVERIFY(find<QPlainTextEdit>(u"diffAfterText"_s)->toPlainText().contains(u"magma1"_s));
    choose(model().indexOf(u"magma1/network"_s));
    QVERIFY(!tabs->isTabVisible(0));
    QVERIFY2(text(u"stepFactsLabel"_s).contains(plan::riskTitle(plan::Risk::Network)),
             qPrintable(text(u"stepFactsLabel"_s)));
    const QString commands = find<QPlainTextEdit>(u"stepCommandsText"_s)->toPlainText();
    QVERIFY2(commands.contains(u"/usr/bin/true magma1/network"_s), qPrintable(commands));
    QVERIFY(commands.contains(u"stays when the deployment is taken back"_s));
    start();
    QTRY_COMPARE(session().state(), DeployState::Ended);
    QCOMPARE(find<QPlainTextEdit>(u"stepLogText"_s)->toPlainText(), u"unpacking\n"_s);
    QVERIFY(text(u"stepFactsLabel"_s).contains(u"done"_s));
    QCOMPARE(m_window->canvasView().topology()->selection(), QStringList{u"magma1"_s});
}

void TestDeployMode::differencesScrollTogether()
{
    deploy::DiffView view;
    QByteArray before;
    QByteArray after;
    for (int i = 0; i < 400; ++i) {
        before += "line " + QByteArray::number(i) + '\n';
        after += (i == 300 ? QByteArray("changed") : "line " + QByteArray::number(i)) + '\n';
        if (i == 20)
            after += "added\nadded too\n";
    }
    view.resize(800, 200);
    view.setTexts(before, after);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(view.changes(), 2);
    auto *left = view.findChild<QPlainTextEdit *>(u"diffBeforeText"_s);
    auto *right = view.findChild<QPlainTextEdit *>(u"diffAfterText"_s);
    QCOMPARE(left->document()->blockCount(), right->document()->blockCount());
    QTest::mouseClick(view.findChild<QToolButton *>(u"nextChangeButton"_s), Qt::LeftButton);
    QVERIFY(left->verticalScrollBar()->value() > 250);
    QCOMPARE(right->verticalScrollBar()->value(), left->verticalScrollBar()->value());
    right->verticalScrollBar()->setValue(5);
    QCOMPARE(left->verticalScrollBar()->value(), 5);
    QVERIFY(!view.findChild<QToolButton *>(u"nextChangeButton"_s)->isEnabled());
    view.setTexts("same\n", "same\n");
    QCOMPARE(view.findChild<QLabel *>(u"diffCountLabel"_s)->text(), u"no difference"_s);
}

void TestDeployMode::asksOnceBeforeItStarts()
{
    plan();
    press(u"startButton"_s);
    auto *dialog = find<QDialog>(u"startDialog"_s);
    QVERIFY(dialog->isVisible());
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words << label->text();
    const QString all = words.join(u'\n');
    for (const QString &expected :
         {u"7 steps on magma1, magma2"_s, plan::riskTitle(plan::Risk::Network),
          plan::riskTitle(plan::Risk::Cluster)})
        QVERIFY2(all.contains(expected), qPrintable(all));
    QTest::keyClick(dialog, Qt::Key_Return); // starts nothing
    QVERIFY(!session().isExecuting());
    QCOMPARE(session().state(), DeployState::Planned);
}

void TestDeployMode::runsPausesAndEnds()
{
    m_script->isGated = true;
    plan();
    start();
    m_script->letGo(2);
    QTRY_COMPARE(find<QProgressBar>(u"deployProgressBar"_s)->value(), 2);
    QCOMPARE(find<QProgressBar>(u"deployProgressBar"_s)->maximum(), 7);
    QCOMPARE(text(u"deployStateLabel"_s), u"Deploying: 2 of 7 steps"_s);
    QCOMPARE(text(u"deployDetailLabel"_s), u"about 10 s left"_s);
    press(u"pauseButton"_s);
    QCOMPARE(text(u"deployStateLabel"_s), u"Paused: 2 of 7 steps"_s);
    QCOMPARE(find<QPushButton>(u"pauseButton"_s)->text(), u"Continue"_s);
    m_script->letGo(100);
    press(u"pauseButton"_s);
    QTRY_COMPARE(session().state(), DeployState::Ended);
    QTRY_VERIFY(!session().isBusy());
    QCOMPARE(text(u"deployStateLabel"_s), u"Done: everything is as the design says."_s);
    QVERIFY(find<QPushButton>(u"readFactsButton"_s)->isVisible());
}

void TestDeployMode::factsFromBeforeARunSayTheirAge_data()
{
    QTest::addColumn<QStringList>("failing");
    QTest::addColumn<bool>("isUndone");
    QTest::newRow("done") << QStringList() << false;
    QTest::newRow("failed") << QStringList{u"magma1/network"_s} << false;
    QTest::newRow("undone") << QStringList() << true;
}

void TestDeployMode::factsFromBeforeARunSayTheirAge()
{
    QFETCH(QStringList, failing);
    QFETCH(bool, isUndone);
    m_script->failing = {failing.cbegin(), failing.cend()};
    plan();
    QCOMPARE(text(u"magma1ContactLabel"_s), u"facts read"_s);
    hosts::UnfinishedRun run;
    run.done = run.total = 7;
    m_script->runs.last = run;
    start();
    QTRY_VERIFY(session().state() == DeployState::Ended && !session().isBusy());
    if (isUndone) {
        session().undo();
        QTRY_VERIFY(session().state() == DeployState::Ended && !session().isBusy());
    }
    for (const QString &host : {u"magma1"_s, u"magma2"_s}) {
        const QString time =
            QLocale().toString(session().host(host).readAt.time(), QLocale::ShortFormat);
        QCOMPARE(text(host + u"ContactLabel"_s), u"facts of "_s + time);
        QVERIFY(!find<QLabel>(host + u"ContactLabel"_s)->toolTip().isEmpty());
    }
    auto *button = find<QPushButton>(u"readFactsButton"_s);
    QCOMPARE(button->text(), u"Read facts again"_s);
    press(u"readFactsButton"_s);
    QTRY_VERIFY(session().state() == DeployState::Planned && !session().isBusy());
    QCOMPARE(text(u"magma1ContactLabel"_s), u"facts read"_s);
    QCOMPARE(button->text(), u"Read facts"_s);
    QCOMPARE(button->shortcut(), QKeySequence(Qt::Key_F5)); // whatever its text
}

void TestDeployMode::aRunThatTouchesNothingLeavesTheFactsFresh()
{
    HostCommand command;
    command.argv = {u"cat"_s};
    command.input = {{{}, u"fence-pw"_s, SecretForm::Plain}};
    m_script->plan.steps[0].apply << command;
    plan();
    start();
    QTRY_VERIFY(m_window->findChild<deploy::QuestionDialog *>());
    QTest::keyClick(m_window->findChild<deploy::QuestionDialog *>(), Qt::Key_Escape);
    QTRY_VERIFY(!session().isBusy());
    QCOMPARE(session().state(), DeployState::Planned);
    QCOMPARE(text(u"magma1ContactLabel"_s), u"facts read"_s);
    QVERIFY(find<QPushButton>(u"startButton"_s)->isEnabled());
}

void TestDeployMode::theCanvasShowsWhatEachHostIsAt()
{
    const auto progress = [this](const QString &host) {
        return m_window->canvasView().topology()->progress().value(host);
    };
    m_script->isGated = true;
    m_script->failing = {u"magma2/packages"_s};
    QCOMPARE(progress(u"magma1"_s).work, canvas::NodeWork::Waiting);
    plan();
    start();
    m_script->letGo(1);
    QTRY_COMPARE(progress(u"magma1"_s).text, u"file/etc/hosts"_s);
    QCOMPARE(progress(u"magma1"_s).work, canvas::NodeWork::Working);
    QCOMPARE(progress(u"magma1"_s).share, 0.25);
    QCOMPARE(progress(u"magma2"_s).work, canvas::NodeWork::Waiting);
    m_window->grab(); // painted without a warning
    m_script->letGo(100);
    QTRY_COMPARE(session().state(), DeployState::Ended);
    QCOMPARE(progress(u"magma2"_s).work, canvas::NodeWork::Failed);
    QCOMPARE(progress(u"magma2"_s).text, u"packages"_s);
    m_window->canvasView().setZoom(0.2);
    m_window->grab();
}

void TestDeployMode::cancels()
{
    m_script->isGated = true;
    plan();
    start();
    m_script->letGo(1);
    QTRY_COMPARE(session().progress().done, 1);
    press(u"cancelButton"_s);
    QTRY_VERIFY(!session().isBusy());
    QVERIFY(text(u"deployStateLabel"_s).startsWith(u"Cancelled."_s));
}

void TestDeployMode::leavesOutAHost()
{
    plan();
    auto *check = find<QCheckBox>(u"magma2CheckBox"_s);
    check->click();
    QTRY_VERIFY(!session().isBusy());
    QCOMPARE(m_script->options.last().hosts, QStringList{u"magma1"_s});
    QTRY_COMPARE(find<QDockWidget>(u"planDock"_s)->windowTitle(), u"Plan 4"_s);
    find<QCheckBox>(u"magma1CheckBox"_s)->click();
    QTRY_VERIFY(!find<QPushButton>(u"startButton"_s)->isEnabled());
    QCOMPARE(find<QPushButton>(u"startButton"_s)->toolTip(), u"Choose a host"_s);
}

void TestDeployMode::overrulesAFinding()
{
    Finding finding;
    finding.rule = u"R-01"_s;
    finding.severity = Severity::Error;
    finding.subject = u"cluster"_s;
    m_script->plan.findings = {finding};
    m_script->plan.steps[0].blockedBy = {u"R-01"_s};
    plan();
    choose(model().index(0, 0, model().index(0, 0)));
    QCOMPARE(text(u"obstacleTitle"_s), u"R-01 · cluster"_s);
    auto *button = find<QPushButton>(u"goOnAllTheSameButton"_s);
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(find<QLineEdit>(u"obstacleReasonEdit"_s), u"only a test"_s);
    QVERIFY(button->isEnabled());
    press(u"goOnAllTheSameButton"_s);
    QTRY_VERIFY(!session().isBusy());
    QCOMPARE(m_script->options.last().overrides.value(u"R-01"_s), u"only a test"_s);
}

void TestDeployMode::aLunIsOverwrittenOnlyWhenItsNameIsTyped()
{
    const QString lun = test::twoHosts().storage.first().luns.first().name;
    m_script->plan.refusals = {{u"magma1"_s, lun, "%1 carries %2", "", {lun, u"ext4"_s}}};
    plan();
    choose(model().index(0, 0, model().index(0, 0)));
    auto *edit = find<QLineEdit>(u"obstacleReasonEdit"_s);
    auto *button = find<QPushButton>(u"goOnAllTheSameButton"_s);
    QTest::keyClicks(edit, lun.chopped(1));
    QVERIFY(!button->isEnabled());
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!session().isBusy());
    QTest::keyClicks(edit, lun.right(1));
    press(u"goOnAllTheSameButton"_s);
    QTRY_VERIFY(!session().isBusy());
    QCOMPARE(m_script->options.last().wipedLuns, QStringList{lun});
    press(u"startButton"_s);
    QVERIFY(text(u"startLunsLabel"_s).contains(lun));
    press(u"notYetButton"_s);
}

void TestDeployMode::asksForAHostKey()
{
    hosts::Question key;
    key.kind = hosts::QuestionKind::HostKey;
    key.host = u"magma1"_s;
    key.fingerprint = u"SHA256:abcdef"_s;
    hosts::Question password;
    password.host = u"magma1"_s;
    password.text = u"root"_s;
    m_script->questions = {key, key, password};
    press(u"readFactsButton"_s);
    QTRY_VERIFY(m_window->findChild<QLabel *>(u"fingerprintLabel"_s));
    QVERIFY(find<QPushButton>(u"cancelButton"_s)->isEnabled()); // though no host has said a thing
    QVERIFY(!find<QPushButton>(u"readFactsButton"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"refuseKeyButton"_s)->isDefault());
    QCOMPARE(text(u"fingerprintLabel"_s), u"SHA256:abcdef"_s);
    press(u"trustKeyButton"_s);
    QTRY_VERIFY(session().question() && session().question()->id == 2);
    QTRY_VERIFY(m_window->findChild<deploy::QuestionDialog *>()
                && m_window->findChild<deploy::QuestionDialog *>()->id() == 2);
    QTest::keyClick(m_window->findChild<deploy::QuestionDialog *>(), Qt::Key_Escape);
    QTRY_VERIFY(session().question() && session().question()->id == 3);
    QTRY_VERIFY(m_window->findChild<QLineEdit *>(u"answerEdit"_s));
    auto *edit = find<QLineEdit>(u"answerEdit"_s);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QTest::keyClicks(edit, u"geheim"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(session().state(), DeployState::Planned);
    QCOMPARE(m_script->answers, (QList<std::optional<QByteArray>>{"yes", std::nullopt, "geheim"}));
    QTRY_VERIFY(!m_window->findChild<deploy::QuestionDialog *>());
}

void TestDeployMode::asksForASecretOnceOrForever()
{
    HostCommand command;
    command.argv = {u"cat"_s};
    command.input = {{{}, u"fence-pw"_s, SecretForm::Plain}};
    m_script->plan.steps[0].apply << command;
    plan();
    start();
    QTRY_VERIFY(m_window->findChild<QPushButton *>(u"answerKeepButton"_s));
    QVERIFY(!find<QPushButton>(u"answerKeepButton"_s)->isEnabled());
    QTest::keyClicks(find<QLineEdit>(u"answerEdit"_s), u"geheim"_s);
    press(u"answerKeepButton"_s);
    QTRY_COMPARE(session().state(), DeployState::Ended);
    QCOMPARE(m_store->value(u"fence-pw"_s), QByteArray("geheim"));
}

void TestDeployMode::offersToGoOnAfterACrash()
{
    hosts::UnfinishedRun run;
    run.startedAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    run.done = 3;
    run.total = 7;
    m_script->runs = {run, run};
    QVERIFY(!find<QWidget>(u"runBanner"_s)->isVisible());
    m_window->document().reset(test::twoHosts()); // opened anew
    QTRY_VERIFY(find<QWidget>(u"runBanner"_s)->isVisible());
    QVERIFY2(text(u"runBannerLabel"_s).contains(u"3 of 7"_s),
             qPrintable(text(u"runBannerLabel"_s)));
    QTRY_VERIFY(!session().isBusy());
    m_script->runs.unfinished.reset();
    press(u"resumeButton"_s);
    QTRY_COMPARE(session().state(), DeployState::Ended);
    QTRY_VERIFY(!session().isBusy());
    QVERIFY(!find<QWidget>(u"runBanner"_s)->isVisible());
    QCOMPARE(model().stateOf(u"cluster/cib"_s), document::StepState::Done);
}

void TestDeployMode::takesBack()
{
    plan();
    QVERIFY(!find<QPushButton>(u"undoRunButton"_s)->isEnabled());
    hosts::UnfinishedRun run;
    run.done = run.total = 7;
    m_script->runs.last = run;
    start();
    QTRY_VERIFY(session().state() == DeployState::Ended && !session().isBusy());
    press(u"undoRunButton"_s);
    QVERIFY(text(u"undoTextLabel"_s).contains(u"7 steps"_s));
    press(u"undoNowButton"_s);
    QTRY_VERIFY(session().state() == DeployState::Ended && !session().isBusy());
    QCOMPARE(text(u"deployStateLabel"_s), u"Taken back: the hosts are as they were before."_s);
}

void TestDeployMode::closingAsksWhileItRuns()
{
    m_script->isGated = true;
    plan();
    start();
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->open(u"other.yaml"_s));
    press(u"keepRunningButton"_s);
    QVERIFY(session().isExecuting());
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"closeDialog"_s));
    m_window->close();
    press(u"stopAndCloseButton"_s);
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(*session().outcome(), hosts::Outcome::Cancelled);
}

void TestDeployMode::saysWhatIsSimulated()
{
    QVERIFY(!find<QLabel>(u"simulatedLabel"_s)->isVisible());
    open(true);
    m_window->setMode(window::Mode::Deploy);
    QVERIFY(find<QLabel>(u"simulatedLabel"_s)->isVisible());
    QTRY_VERIFY(!session().isBusy());
    plan();
    press(u"startButton"_s);
    QVERIFY(text(u"dialogTitle"_s).contains(u"practice"_s));
}

void TestDeployMode::everyControlHasAName()
{
    m_script->plan.refusals = {{u"magma1"_s, u"/etc/hosts"_s, "changed by hand", "", {}}};
    plan();
    choose(model().indexOf(u"magma1/file/etc/hosts"_s));
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || qobject_cast<const QLineEdit *>(button->parentWidget())
            || button->objectName().startsWith(u"qt_"_s))
            continue;
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->toolTip().isEmpty() || !button->text().isEmpty(),
                 qPrintable(button->objectName()));
    }
    for (const QString &name :
         {u"diffBeforeText"_s, u"stepCommandsText"_s, u"stepLogText"_s, u"planTree"_s})
        QVERIFY2(!find<QWidget>(name)->accessibleName().isEmpty(), qPrintable(name));
}

/// The real engine against simulated hosts: everything is done, and then nothing is left to do.
void TestDeployMode::deploysThePracticeCluster()
{
    m_window.reset();
    m_window = std::make_unique<window::MainWindow>(
        window::DeployServices{document::practiceEngine({}, 0), m_store, true});
    m_window->setRemembered(false);
    m_window->show();
    QVERIFY(m_window->open(QStringLiteral(BASALT_SOURCE_DIR)
                           + u"/resources/examples/magma-debian12.yaml"_s));
    m_window->setMode(window::Mode::Deploy);
    QTRY_VERIFY(!session().isBusy());
    press(u"readFactsButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!session().isBusy(), 60000);
    QCOMPARE(text(u"magma1ContactLabel"_s), u"facts read"_s);
    QVERIFY(!model().plan().steps.isEmpty());
    start();
    QTRY_VERIFY_WITH_TIMEOUT(!session().isBusy(), 120000);
    QCOMPARE(*session().outcome(), hosts::Outcome::Done);
    press(u"readFactsButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!session().isBusy(), 60000);
    QCOMPARE(text(u"deployStateLabel"_s), u"Nothing to do: the hosts are as the design says."_s);
}

QTEST_MAIN(TestDeployMode)
#include "tst_deploy_mode.moc"
