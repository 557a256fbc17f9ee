// The Import wizard against a real sshd, and against a server that accepts and then says nothing.
#include "deploy/question_dialog.h"
#include "document/design_document.h"
#include "document/host_work.h"
#include "hosts/memory_secrets.h"
#include "support/child_of.h"
#include "support/hostile_server.h"
#include "support/mouse.h"
#include "support/oracles.h"
#include "support/ssh_daemon.h"
#include "window/main_window.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_launcher.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace basalt;

class TestImportWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void asksForKeyAndPasswordAndImports();
    void refusingAKeyReadsNothing();
    void aSilentHostIsLeft();

private:
    template<class T> T *find(const QString &name) { return test::childOf<T>(*m_dialog, name); }
    void press(const QString &name) { test::press(*m_dialog, name); }
    bool isReading() { return find<QPushButton>(u"stopWaitingButton"_s)->isEnabled(); }
    void read(const QString &names);
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<test::SshDaemon> m_daemon;
    std::unique_ptr<test::HostileServer> m_silent;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<window::MainWindow> m_window;
    QPointer<wizards::WizardDialog> m_dialog;
};

void TestImportWindow::initTestCase()
{
    if (const QString missing = test::SshDaemon::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    qunsetenv("SSH_AUTH_SOCK");
    theme::apply(*qApp, theme::Scheme::Light);
    m_daemon = std::make_unique<test::SshDaemon>();
    m_daemon->start();
    m_silent = std::make_unique<test::HostileServer>(test::Malice::Silence,
                                                     m_daemon->path(u"host_ed25519"_s));
}

void TestImportWindow::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    test::writeFile(path(u"config"_s),
                    u"Host magma2\n  Port %1\nHost *\n"
                    "  HostName 127.0.0.1\n  IdentityFile none\n"_s.arg(m_silent->port())
                        .toUtf8());
    hosts::SshOptions options;
    options.configFile = path(u"config"_s);
    options.knownHostsFile = path(u"known_hosts"_s);
    options.timeout = std::chrono::seconds(600);
    window::DeployServices services;
    services.reach = document::sshReach(options);
    m_window = std::make_unique<window::MainWindow>(services);
    m_window->setRemembered(false);
    auto *launcher =
        new wizards::WizardLauncher(*m_window, std::make_shared<hosts::MemorySecrets>());
    m_window->show();
    m_dialog = launcher->open(u"import"_s);
    find<QRadioButton>(u"hostsRadio"_s)->click();
}

void TestImportWindow::read(const QString &names)
{
    find<QLineEdit>(u"hostNamesEdit"_s)->setText(names);
    press(u"readHostsButton"_s);
}

/// User and port, which nothing but what was typed says, get into the design.
void TestImportWindow::asksForKeyAndPasswordAndImports()
{
    read(u"root@magma1:%1"_s.arg(m_daemon->port()));
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<QLabel *>(u"fingerprintLabel"_s), 30000);
    QCOMPARE(find<QLabel>(u"fingerprintLabel"_s)->text(),
             test::SshDaemon::fingerprint(m_daemon->path(u"host_ed25519.pub"_s)));
    press(u"trustKeyButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<QLineEdit *>(u"answerEdit"_s), 30000);
    QTest::keyClicks(find<QLineEdit>(u"answerEdit"_s), QString::fromLatin1(test::accountPassword));
    press(u"answerOnceButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isReading(), 60000);
    QCOMPARE(find<QLabel>(u"hostsProblem"_s)->text(), QString());
    press(u"wizardFinishButton"_s);
    const QList<design::Host> &hosts = m_window->document().design().hosts;
    QCOMPARE(hosts.size(), 1);
    QVERIFY(hosts[0].ssh);
    QCOMPARE(*hosts[0].ssh, (design::Ssh{u"magma1"_s, u"root"_s, m_daemon->port()}));
}

void TestImportWindow::refusingAKeyReadsNothing()
{
    read(u"root@magma1:%1"_s.arg(m_daemon->port()));
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<deploy::QuestionDialog *>(), 30000);
    QTest::keyClick(m_dialog->findChild<deploy::QuestionDialog *>(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!isReading(), 30000);
    const QString why = find<QTextEdit>(u"magma1ReasonText"_s)->toPlainText();
    QVERIFY2(why.contains(u"while checking the host key"_s), qPrintable(why));
    QVERIFY(!QFile::exists(path(u"known_hosts"_s)));
    QVERIFY(!find<QPushButton>(u"wizardFinishButton"_s)->isEnabled());
}

void TestImportWindow::aSilentHostIsLeft()
{
    read(u"magma2"_s);
    QTRY_COMPARE(find<QLabel>(u"magma2StateLabel"_s)->text(), u"connecting …"_s);
    press(u"stopWaitingButton"_s);
    QVERIFY(!isReading());
    press(u"readHostsButton"_s);
    QTRY_COMPARE(find<QLabel>(u"magma2StateLabel"_s)->text(), u"connecting …"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    // A tenth of the time-out: the threads end.
    QTRY_VERIFY_WITH_TIMEOUT(qApp->findChildren<document::HostWork *>().isEmpty(), 60000);
}

QTEST_MAIN(TestImportWindow)
#include "tst_import_window.moc"
