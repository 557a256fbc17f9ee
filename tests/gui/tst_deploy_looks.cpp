// Every state of Deploy mode in both themes and both languages: no text is cut off, no control is
// covered, every dialog can be left with Escape. With BASALT_PICTURES=FOLDER each state is also saved
// there as a picture, for a person to look at.
#include "deploy/question_dialog.h"
#include "design/design_file.h"
#include "document/design_document.h"
#include "fake_deploy_engine.h"
#include "hosts/memory_secrets.h"
#include "i18n/translations.h"
#include "support/child_of.h"
#include "window/main_window.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>
#include <QTreeView>

using namespace basalt;
using namespace Qt::StringLiterals;
using document::DeployState;
using hosts::QuestionKind;

namespace {

constexpr auto example = BASALT_SOURCE_DIR "/resources/examples/magma-debian12.yaml";

/// What the real engine makes of the practice cluster.
struct Practice
{
    QMap<QString, facts::HostFacts> facts;
    plan::Plan plan;
};

Practice practised(const design::Design &design)
{
    hosts::MemorySecrets secrets;
    document::EngineLinks links;
    links.event = [](const hosts::RunEvent &) {};
    links.facts = [](const facts::HostFacts &) {};
    links.secrets = links.logins = &secrets;
    const auto engine = document::practiceEngine({}, 0)(design, links);
    if (!engine)
        qFatal("%s", qPrintable(engine.error().message));
    Practice practice;
    practice.facts = (*engine)->readFacts({}).value();
    practice.plan = (*engine)->plan({}).value();
    return practice;
}

hosts::Question question(QuestionKind kind, const QString &text)
{
    hosts::Question question;
    question.kind = kind;
    question.host = u"magma1"_s;
    question.text = text;
    return question;
}

}

class TestDeployLooks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void facts();
    void aHostKey();
    void entries_data();
    void entries();
    void aSecret();
    void obstacles();
    void aRun();
    void aFailedRun();
    void aRunThatIsStopped();
    void afterACrash();

private:
    template<class T> T *find(const QString &name) { return test::childOf<T>(*m_window, name); }
    void press(const QString &name) { find<QPushButton>(name)->click(); }
    document::DeploySession &session() { return *m_window->deployment(); }
    void plan();
    void start();
    void untilTheEnd()
    {
        QTRY_VERIFY_WITH_TIMEOUT(session().state() == DeployState::Ended && !session().isBusy(),
                                 60000);
    }
    void ask(const hosts::Question &question, const QString &name);
    void choose(const QModelIndex &index)
    {
        find<QTreeView>(u"planTree"_s)->setCurrentIndex(index);
    }
    hosts::UnfinishedRun unfinished(int done) const;
    QStringList cutTexts(const QWidget *window) const;
    void look(const QString &name);
    void lookAtDialog(const QString &name);

    design::Design m_design;
    Practice m_practice;
    std::shared_ptr<test::DeployScript> m_script;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestDeployLooks::initTestCase_data()
{
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::addColumn<QString>("language");
    QTest::newRow("light-en") << theme::Scheme::Light << u"en"_s;
    QTest::newRow("dark-de") << theme::Scheme::Dark << u"de"_s;
    QTest::newRow("dark-en") << theme::Scheme::Dark << u"en"_s;
    QTest::newRow("light-de") << theme::Scheme::Light << u"de"_s;
}

void TestDeployLooks::initTestCase()
{
    QApplication::setOrganizationName(u"basalt-test"_s);
    m_design = design::loadDesign(QString::fromUtf8(example)).value();
    m_practice = practised(m_design);
}

void TestDeployLooks::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    QFETCH_GLOBAL(theme::Scheme, scheme);
    QFETCH_GLOBAL(QString, language);
    QVERIFY(useLanguage(language));
    theme::apply(*qApp, scheme);
    m_script = std::make_shared<test::DeployScript>();
    m_script->facts = m_practice.facts;
    m_script->plan = m_practice.plan;
    for (plan::Step &step : m_script->plan.steps)
        step.blockedBy.clear();
    m_window = std::make_unique<window::MainWindow>(window::DeployServices{
        test::FakeDeployEngine::maker(m_script), std::make_shared<hosts::MemorySecrets>(), false});
    m_window->setRemembered(false);
    m_window->resize(1280, 860); // a laptop's
    m_window->document().reset(m_design);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->setMode(window::Mode::Deploy);
    QTRY_VERIFY(!session().isBusy());
}

void TestDeployLooks::plan()
{
    session().readFacts();
    QTRY_VERIFY(session().state() == DeployState::Planned && !session().isBusy());
}

void TestDeployLooks::start()
{
    m_script->isGated = true;
    for (const QString &secret : plan::secretsOf(m_script->plan)) // asked for elsewhere
        QVERIFY(session().secrets().store(secret, "x"));
    plan();
    session().start();
    QTRY_VERIFY(session().isExecuting());
}

hosts::UnfinishedRun TestDeployLooks::unfinished(int done) const
{
    hosts::UnfinishedRun run;
    run.startedAt = QDateTime(QDate(2026, 3, 1), QTime(14, 5), Qt::UTC);
    run.done = done;
    run.total = int(m_script->plan.steps.size());
    return run;
}

/// The labels and buttons that have less room than their text needs.
QStringList TestDeployLooks::cutTexts(const QWidget *window) const
{
    QStringList cut;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool fits = label->wordWrap()
                              ? label->height() >= label->heightForWidth(label->width())
                              : label->width() >= label->sizeHint().width();
        const int seen = label->visibleRegion().boundingRect().width();
        if (!fits || label->height() < label->fontMetrics().height()
            || (seen > 0 && seen < label->width())) // what is scrolled away counts as seen
            cut << label->objectName() + u": "_s + label->text();
    }
    for (const QPushButton *button : window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->width() < button->sizeHint().width())
            cut << button->objectName() + u": "_s + button->text();
    }
    for (const QTextEdit *text : window->findChildren<QTextEdit *>()) {
        if (text->isVisible() && text->document()->size().height() > text->height())
            cut << text->objectName() + u": "_s + text->toPlainText();
    }
    return cut;
}

void TestDeployLooks::look(const QString &name)
{
    QCoreApplication::processEvents();
    const QStringList cut = cutTexts(m_window.get());
    const QString folder = qEnvironmentVariable("BASALT_PICTURES");
    if (!folder.isEmpty()) {
        QPixmap picture = m_window->grab();
        for (QDialog *dialog : m_window->findChildren<QDialog *>()) {
            if (!dialog->isVisible())
                continue;
            QPainter painter(&picture);
            const QPoint place((m_window->width() - dialog->width()) / 2, 120);
            painter.drawPixmap(place, dialog->grab());
            painter.drawRect(QRect(place, dialog->size()));
        }
        QFETCH_GLOBAL(theme::Scheme, scheme);
        QFETCH_GLOBAL(QString, language);
        const QString row = (scheme == theme::Scheme::Dark ? u"dark-"_s : u"light-"_s) + language;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(u"%1/%2-%3.png"_s.arg(folder, name, row)));
    }
    QVERIFY2(cut.isEmpty(), qPrintable(name + u'\n' + cut.join(u'\n')));
}

/// And every way out of it: Escape, names for what is typed into, a reason to hover for each button.
void TestDeployLooks::lookAtDialog(const QString &name)
{
    look(name);
    if (QTest::currentTestFailed())
        return;
    QList<QDialog *> shown = m_window->findChildren<QDialog *>();
    shown.removeIf([](const QDialog *dialog) { return !dialog->isVisible(); });
    QCOMPARE(shown.size(), 1);
    QPointer<QDialog> dialog = shown.first();
    QVERIFY2(!dialog->windowTitle().isEmpty(), qPrintable(dialog->objectName()));
    int defaults = 0;
    for (const QPushButton *button : dialog->findChildren<QPushButton *>()) {
        defaults += button->isDefault();
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
    }
    QCOMPARE(defaults, 1);
    for (const QLineEdit *edit : dialog->findChildren<QLineEdit *>()) {
        QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
        QVERIFY2(edit == dialog->focusWidget(), qPrintable(edit->objectName()));
    }
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
}

void TestDeployLooks::facts()
{
    look(u"idle"_s);
    m_script->facts.remove(u"magma2"_s);
    m_script->hanging = {u"magma2"_s};
    session().readFacts();
    QTRY_COMPARE(session().host(u"magma2"_s).contact, document::HostContact::Connecting);
    QTRY_COMPARE(session().host(u"magma1"_s).contact, document::HostContact::Read);
    look(u"reading"_s);
    QFETCH_GLOBAL(QString, language); // numbers as the texts around them
    const QString memory = language == u"de"_s ? u"64,0 GiB"_s : u"64.0 GiB"_s;
    const QList<QLabel *> labels = find<QWidget>(u"deployHostsPanel"_s)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [&](const QLabel *label) { return label->text().contains(memory); }));
    session().cancel();
    QTRY_VERIFY(!session().isBusy());
    m_script->hanging.clear();
    m_script->unreachable = {
        {u"magma2"_s,
         Error{u"host-key-changed"_s,
               u"magma2: while checking the host key: the host shows the key "
               "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8 (ssh-ed25519), but "
               "/home/anna/.ssh/known_hosts:12 has "
               "SHA256:uNiVztksCsDhcc0u9e8BrPWkfUuhnCzrF2xAfUiQwzI (ssh-ed25519): somebody may "
               "stand in between. If the host was installed anew, remove that line"_s,
               u"magma2"_s}}};
    plan();
    look(u"changed-key"_s);
}

void TestDeployLooks::ask(const hosts::Question &question, const QString &name)
{
    m_script->questions = {question};
    session().readFacts();
    QTRY_VERIFY(m_window->findChild<deploy::QuestionDialog *>());
    lookAtDialog(name);
}

void TestDeployLooks::aHostKey()
{
    hosts::Question key = question(QuestionKind::HostKey, u"[192.168.11.6]:2222"_s);
    key.fingerprint = u"SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"_s;
    ask(key, u"unknown-key"_s);
}

void TestDeployLooks::entries_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("password") << int(QuestionKind::Password) << u"root"_s;
    QTest::newRow("passphrase") << int(QuestionKind::Passphrase)
                                << u"/home/anna/.ssh/keys/production/id_ed25519_cluster"_s;
    QTest::newRow("sudo") << int(QuestionKind::Sudo) << u"anna"_s;
    QTest::newRow("challenge") << int(QuestionKind::Challenge) << u"Verification code:"_s;
}

void TestDeployLooks::entries()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    ask(question(QuestionKind(kind), text), QString::fromLatin1(QTest::currentDataTag()));
}

void TestDeployLooks::aSecret()
{
    HostCommand command;
    command.argv = {u"cat"_s};
    command.input = {{{}, u"fence-magma1-password"_s, SecretForm::Plain}};
    m_script->plan.steps.resize(3);
    m_script->plan.steps[0].apply << command;
    plan();
    session().start();
    QTRY_VERIFY(m_window->findChild<deploy::QuestionDialog *>());
    lookAtDialog(u"secret"_s);
    QTRY_VERIFY(!session().isBusy());
    look(u"secret-refused"_s);
}

void TestDeployLooks::obstacles()
{
    const QString lun = m_design.storage.first().luns.first().name;
    Finding finding;
    finding.rule = u"R-01"_s;
    finding.severity = Severity::Error;
    finding.subject = u"cluster"_s;
    m_script->plan.findings = {finding};
    m_script->plan.refusals = {
        {u"magma1"_s,
         lun,
         "%1 carries %2; it is not initialised",
         "Look what it is: blkid %3. Only if nobody needs it, type the LUN's name.",
         {lun, u"ext4 “photos”"_s, u"/dev/mapper/"_s + lun}},
        {u"magma2"_s,
         u"/etc/multipath.conf"_s,
         "%1 was written by somebody else",
         "Compare it with what would be written; to replace it, give a reason.",
         {u"/etc/multipath.conf"_s}}};
    m_script->plan.steps[0].blockedBy = {u"R-01"_s};
    m_script->plan.steps[1].blockedBy = {lun};
    plan();
    document::PlanModel &model = session().model();
    const QModelIndex top = model.index(0, 0);
    for (int row = 0; row < model.rowCount(top); ++row) {
        choose(model.index(row, 0, top));
        look(u"obstacle-%1"_s.arg(row));
    }
    session().overrule(u"R-01"_s, u"one ring is enough for the training room"_s);
    QTRY_VERIFY(!session().isBusy());
    session().confirmLun(lun);
    QTRY_VERIFY(!session().isBusy());
    choose(model.index(0, 0, model.index(0, 0)));
    look(u"overruled"_s);
    press(u"startButton"_s);
    lookAtDialog(u"start"_s);
    m_window->document().edit(u"rename"_s, [](design::Design &design) -> Result<> {
        design.hosts[0].memory = qint64(96) << 30;
        return {};
    });
    m_script->plan.refusals.clear();
    look(u"stale"_s);
}

void TestDeployLooks::aRun()
{
    plan();
    for (const plan::Step &step : m_script->plan.steps) {
        if (step.file) {
            choose(session().model().indexOf(step.id));
            break;
        }
    }
    look(u"plan"_s);
    start();
    m_script->letGo(17);
    QTRY_COMPARE(session().progress().done, 17);
    look(u"running"_s);
    session().pause();
    look(u"paused"_s);
    m_window->close();
    lookAtDialog(u"close"_s);
    session().goOn();
    m_script->runs.last = unfinished(int(m_script->plan.steps.size()));
    m_script->letGo(10000);
    untilTheEnd();
    look(u"done"_s);
    press(u"undoRunButton"_s);
    lookAtDialog(u"undo"_s);
    session().undo();
    untilTheEnd();
    look(u"undone"_s);
}

void TestDeployLooks::aFailedRun()
{
    const QString step = m_script->plan.steps[9].id;
    m_script->runs.last = m_script->runs.unfinished = unfinished(9);
    m_script->failing = {step};
    m_script->output = "Reading package lists...\nBuilding dependency tree...\nE: Unable to fetch "
                       "some archives, maybe run apt-get update or try with --fix-missing?\n";
    start();
    m_script->letGo(10000);
    untilTheEnd();
    choose(session().model().indexOf(step));
    find<QTabWidget>(u"stepTabs"_s)->setCurrentIndex(2);
    look(u"failed"_s);
    m_script->lost = Error{
        u"host-unreachable"_s, u"magma1: while running commands: the connection was closed"_s, {}};
    start();
    m_script->letGo(10000);
    untilTheEnd();
    look(u"lost"_s);
}

void TestDeployLooks::aRunThatIsStopped()
{
    m_script->runs.last = m_script->runs.unfinished = unfinished(5);
    start();
    m_script->letGo(5);
    QTRY_COMPARE(session().progress().done, 5);
    session().cancel();
    look(u"stopping"_s);
    QTRY_VERIFY(!session().isBusy());
    look(u"cancelled"_s);
}

void TestDeployLooks::afterACrash()
{
    m_script->runs.last = m_script->runs.unfinished = unfinished(12);
    session().lookForRuns();
    QTRY_VERIFY(find<QWidget>(u"runBanner"_s)->isVisible() && !session().isBusy());
    look(u"crashed"_s);
}

QTEST_MAIN(TestDeployLooks)
#include "tst_deploy_looks.moc"
