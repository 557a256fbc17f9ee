// The Import wizard and running hosts: simulated ones behind doors that hang, ask, or are too old.
#include "document/design_document.h"
#include "document/host_work.h"
#include "hosts/memory_secrets.h"
#include "practice/practice_design.h"
#include "support/child_of.h"
#include "support/doors.h"
#include "support/mouse.h"
#include "support/practice_hosts.h"
#include "theme/theme.h"
#include "window/main_window.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_launcher.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QUndoStack>

using namespace basalt;
using namespace Qt::StringLiterals;

class TestImportHosts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void hostsBecomeOneEdit();
    void whatIsTypedIsRead_data();
    void whatIsTypedIsRead();
    void aPracticeFolderIsReadToo();
    void aHostThatFailsIsNamed();
    void aHangingHostLeavesTheThreadFree();
    void closingWaitsForNoHost();
    void keysAreAskedFor();
    void oldServersAreTakenOnRequest();
    void withoutAReachThereAreOnlyFiles();

private:
    template<class T> T *find(const QString &name) { return test::childOf<T>(*m_dialog, name); }
    QString state(const QString &host) { return find<QLabel>(host + u"StateLabel"_s)->text(); }
    QString reason(const QString &host)
    {
        return find<QTextEdit>(host + u"ReasonText"_s)->toPlainText();
    }
    QString problem() { return find<QLabel>(u"hostsProblem"_s)->text(); }
    void press(const QString &name) { test::press(*m_dialog, name); }
    bool isReadable() { return find<QPushButton>(u"readHostsButton"_s)->isEnabled(); }
    bool isReading() { return find<QPushButton>(u"stopWaitingButton"_s)->isEnabled(); }
    void open(const document::Reach &reach);
    void open();
    void type(const QString &names);
    static qsizetype worksLeft() { return qApp->findChildren<document::HostWork *>().size(); }

    std::shared_ptr<practice::PracticeCluster> m_cluster;
    std::shared_ptr<test::Doors> m_doors;
    std::unique_ptr<window::MainWindow> m_window;
    QPointer<wizards::WizardDialog> m_dialog;
};

void TestImportHosts::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_cluster = test::practiceOf(test::exampleDesign(u"magma-debian12"_s));
    m_doors = std::make_shared<test::Doors>();
}

void TestImportHosts::cleanup()
{
    m_doors->letAllThrough();
    m_window.reset();
    QTRY_COMPARE(worksLeft(), 0);
}

void TestImportHosts::open(const document::Reach &reach)
{
    window::DeployServices services;
    services.reach = reach;
    m_window = std::make_unique<window::MainWindow>(services);
    m_window->setRemembered(false);
    auto *launcher =
        new wizards::WizardLauncher(*m_window, std::make_shared<hosts::MemorySecrets>());
    m_window->show();
    m_dialog = launcher->open(u"import"_s);
    QVERIFY(m_dialog);
    if (reach)
        find<QRadioButton>(u"hostsRadio"_s)->click();
}

void TestImportHosts::open()
{
    open(test::behindDoors(m_cluster, m_doors));
}

void TestImportHosts::type(const QString &names)
{
    auto *edit = find<QLineEdit>(u"hostNamesEdit"_s);
    edit->selectAll();
    QTest::keyClicks(edit, names);
}

/// Names, and then Return alone.
void TestImportHosts::hostsBecomeOneEdit()
{
    open();
    find<QLineEdit>(u"hostNamesEdit"_s)->setFocus();
    QVERIFY(!isReadable());
    type(u"magma1, magma2"_s);
    QCOMPARE(state(u"magma1"_s), u"not read yet"_s);
    QVERIFY(!find<QPushButton>(u"wizardNextButton"_s)->isEnabled());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(isReading());
    QVERIFY(find<QLineEdit>(u"hostNamesEdit"_s)->isReadOnly());
    QTRY_VERIFY(!isReading());
    QCOMPARE(problem(), QString());
    QVERIFY2(state(u"magma2"_s).startsWith(u"read: Debian"_s), qPrintable(state(u"magma2"_s)));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_dialog->currentPage(), 1);
    QVERIFY(find<QLabel>(u"foundLabel"_s)->text().contains(u"2 hosts"_s));
    press(u"wizardFinishButton"_s);
    document::DesignDocument &document = m_window->document();
    QCOMPARE(document.design().hosts.size(), 2);
    QVERIFY(!document.design().hosts[0].nics.isEmpty());
    QCOMPARE(document.undoStack()->count(), 1);
    QCOMPARE(document.undoStack()->undoText(), u"Import from magma1, magma2"_s);
    document.undoStack()->undo();
    QCOMPARE(document.design(), design::Design());
}

void TestImportHosts::whatIsTypedIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("nothing") << QString() << u"Name at least one host"_s;
    QTest::newRow("port") << u"magma1:0"_s << u"a port is a number"_s;
    QTest::newRow("user") << u"-x@magma1"_s << u"-x@magma1: "_s;
    QTest::newRow("twice") << u"magma1 root@magma1:22"_s << u"it is named twice"_s;
    QTest::newRow("address") << u"root@[fe80::1]:22;10.0.0.1"_s << u"have to be read first"_s;
}

void TestImportHosts::whatIsTypedIsRead()
{
    QFETCH(QString, typed);
    QFETCH(QString, complaint);
    open();
    type(u"magma9"_s);
    type(typed);
    if (typed.isEmpty())
        find<QLineEdit>(u"hostNamesEdit"_s)->clear();
    QVERIFY2(problem().contains(complaint), qPrintable(problem()));
    QCOMPARE(isReadable(), complaint.startsWith(u"have"_s));
    QVERIFY(!find<QPushButton>(u"wizardFinishButton"_s)->isEnabled());
}

void TestImportHosts::aPracticeFolderIsReadToo()
{
    const QTemporaryDir folder;
    open(document::practiceReach(folder.path(), 0));
    type(u"magma1"_s);
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QVERIFY2(problem().contains(u"there is no practice cluster"_s), qPrintable(problem()));
    QVERIFY(practice::keepDesign(folder.path(), test::exampleDesign(u"magma-debian12"_s)));
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(problem(), QString());
}

void TestImportHosts::aHostThatFailsIsNamed()
{
    open();
    type(u"magma1 magma2 magma9"_s);
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(state(u"magma9"_s), u"could not be read"_s);
    QVERIFY2(reason(u"magma9"_s).contains(u"magma9"_s), qPrintable(reason(u"magma9"_s)));
    QVERIFY2(problem().startsWith(u"Without magma9 "_s), qPrintable(problem()));
    QVERIFY(!find<QPushButton>(u"wizardFinishButton"_s)->isEnabled());
    type(u"magma1 magma2"_s); // those that have answered are not asked again
    QCOMPARE(problem(), u"They have to be read first."_s);
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(m_doors->tried(), (QStringList{u"magma1"_s, u"magma2"_s}));
    QVERIFY(find<QPushButton>(u"wizardFinishButton"_s)->isEnabled());
    QTest::keyClicks(find<QLineEdit>(u"hostNamesEdit"_s), u":0"_s);
    QVERIFY(!find<QPushButton>(u"wizardFinishButton"_s)->isEnabled());
}

void TestImportHosts::aHangingHostLeavesTheThreadFree()
{
    m_doors->hanging = {u"magma2"_s};
    open();
    type(u"magma1 magma2"_s);
    press(u"readHostsButton"_s);
    QTRY_VERIFY(state(u"magma1"_s).startsWith(u"read: "_s));
    QTRY_COMPARE(state(u"magma2"_s), u"connecting …"_s);
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(0);
    QTRY_VERIFY(ticks > 500);
    QVERIFY(isReading());
    press(u"stopWaitingButton"_s);
    QVERIFY(!isReading()); // at once
    QCOMPARE(state(u"magma2"_s), u"not read yet"_s);
    QVERIFY(state(u"magma1"_s).startsWith(u"read: "_s));
    QTRY_COMPARE(m_doors->works(), 0);
    m_doors->change([](test::Doors &doors) { doors.hanging.clear(); });
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(m_doors->tried(), (QStringList{u"magma1"_s, u"magma2"_s, u"magma2"_s}));
    QVERIFY(find<QPushButton>(u"wizardFinishButton"_s)->isEnabled());
}

/// Not even for one that does not hear that it is to stop, such as a name server that is away.
void TestImportHosts::closingWaitsForNoHost()
{
    m_doors->deaf = {u"magma1"_s};
    open();
    type(u"magma1"_s);
    press(u"readHostsButton"_s);
    QTRY_COMPARE(m_doors->tried().size(), 1);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_doors->works(), 1);
    QCOMPARE(worksLeft(), 1);
    m_doors->change([](test::Doors &doors) { doors.deaf.clear(); });
    QTRY_COMPARE(worksLeft(), 0);
    QCOMPARE(m_doors->works(), 0);
}

void TestImportHosts::keysAreAskedFor()
{
    m_doors->strangers = {u"magma1"_s};
    open();
    type(u"magma1 magma2"_s);
    press(u"readHostsButton"_s);
    const auto asks = [this] { return m_dialog->findChild<deploy::QuestionDialog *>(); };
    QTRY_VERIFY(asks());
    QCOMPARE(find<QLabel>(u"fingerprintLabel"_s)->text(), u"SHA256:magma1"_s);
    QTest::keyClick(asks(), Qt::Key_Escape);
    QTRY_VERIFY(!isReading());
    QCOMPARE(reason(u"magma1"_s), u"its key is not known"_s);
    QVERIFY(state(u"magma2"_s).startsWith(u"read: "_s));
    QTRY_VERIFY(!asks());

    press(u"readHostsButton"_s); // and while it asks, nobody has to wait
    QTRY_VERIFY(asks());
    press(u"stopWaitingButton"_s);
    QTRY_VERIFY(!asks());
    QTRY_COMPARE(m_doors->works(), 0);

    press(u"readHostsButton"_s);
    QTRY_VERIFY(asks());
    press(u"trustKeyButton"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(problem(), QString());
}

void TestImportHosts::oldServersAreTakenOnRequest()
{
    m_doors->old = {u"magma2"_s};
    open();
    type(u"magma1 magma2"_s);
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    auto *check = find<QCheckBox>(u"oldServersCheck"_s);
    QVERIFY(check->isVisible());
    QVERIFY(reason(u"magma2"_s).contains(u"old server"_s));
    check->click();
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(problem(), QString());
}

void TestImportHosts::withoutAReachThereAreOnlyFiles()
{
    open(document::Reach());
    QVERIFY(!m_dialog->findChild<QRadioButton *>(u"hostsRadio"_s));
    QVERIFY(find<QPushButton>(u"addFilesButton"_s)->isVisible());
}

QTEST_MAIN(TestImportHosts)
#include "tst_import_hosts.moc"
