// The real window against a real sshd, and against a server that accepts and then says nothing.
#include "canvas/topology_view.h"
#include "deploy/question_dialog.h"
#include "document/design_document.h"
#include "hosts/memory_secrets.h"
#include "support/child_of.h"
#include "support/drawn_designs.h"
#include "support/hostile_server.h"
#include "support/mouse.h"
#include "support/oracles.h"
#include "support/ssh_daemon.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTextEdit>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace basalt;
using document::DeployState;

class TestDeployWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void asksForKeyAndPasswordAndReadsFacts();
    void refusingAKeyReadsNothing();
    void aHangingHostHoldsUpNothing();
    void aHangingHostSaysInWhichPhase();

private:
    template<class T> T *find(const QString &name) { return test::childOf<T>(*m_window, name); }
    void press(const QString &name) { test::press(*m_window, name); }
    QString text(const QString &name) { return find<QLabel>(name)->text(); }
    document::DeploySession &session() { return *m_window->deployment(); }
    void open(int hosts, std::chrono::seconds timeout = std::chrono::seconds(60));
    void answerKeyAndPassword();
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<test::SshDaemon> m_daemon;
    std::unique_ptr<test::HostileServer> m_silent;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestDeployWindow::initTestCase()
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

void TestDeployWindow::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    test::writeFile(path(u"config"_s), u"Host magma1\n  Port %1\nHost magma2\n  Port %2\nHost *\n"
                                       "  HostName 127.0.0.1\n  User root\n  IdentityFile none\n"_s
                                           .arg(m_daemon->port())
                                           .arg(m_silent->port())
                                           .toUtf8());
}

/// The first hosts of the example, named as the configuration of ssh names them.
void TestDeployWindow::open(int hosts, std::chrono::seconds timeout)
{
    hosts::SshOptions options;
    options.configFile = path(u"config"_s);
    options.knownHostsFile = path(u"known_hosts"_s);
    options.timeout = timeout;
    m_window = std::make_unique<window::MainWindow>(
        window::DeployServices{document::sshEngine(options, path(u"runs"_s)),
                               std::make_shared<hosts::MemorySecrets>(), false});
    m_window->setRemembered(false);
    design::Design design = test::twoHosts();
    design.hosts.resize(hosts);
    for (design::Host &host : design.hosts)
        host.ssh = {};
    m_window->document().reset(design);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->setMode(window::Mode::Deploy);
    QTRY_VERIFY(!session().isBusy());
}

void TestDeployWindow::answerKeyAndPassword()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QLabel *>(u"fingerprintLabel"_s), 30000);
    QCOMPARE(text(u"fingerprintLabel"_s),
             test::SshDaemon::fingerprint(m_daemon->path(u"host_ed25519.pub"_s)));
    press(u"trustKeyButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QLineEdit *>(u"answerEdit"_s), 30000);
    QTest::keyClicks(find<QLineEdit>(u"answerEdit"_s), QString::fromLatin1(test::accountPassword));
    press(u"answerOnceButton"_s);
}

void TestDeployWindow::asksForKeyAndPasswordAndReadsFacts()
{
    open(1);
    press(u"readFactsButton"_s);
    answerKeyAndPassword();
    QTRY_COMPARE_WITH_TIMEOUT(text(u"magma1ContactLabel"_s), u"facts read"_s, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(!session().isBusy(), 60000);
    QVERIFY(session().host(u"magma1"_s).facts->isRoot);
    QVERIFY(!session().host(u"magma1"_s).facts->distribution.isEmpty());
    QFile known(path(u"known_hosts"_s));
    QVERIFY(known.open(QIODevice::ReadOnly));
    QVERIFY(known.readAll().contains("ssh-ed25519"));
    press(u"readFactsButton"_s); // neither key nor password is asked for again
    QTRY_VERIFY_WITH_TIMEOUT(!session().isBusy(), 60000);
    QCOMPARE(text(u"magma1ContactLabel"_s), u"facts read"_s);
}

void TestDeployWindow::refusingAKeyReadsNothing()
{
    open(1);
    press(u"readFactsButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<deploy::QuestionDialog *>(), 30000);
    QTest::keyClick(m_window->findChild<deploy::QuestionDialog *>(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!session().isBusy(), 30000);
    QCOMPARE(text(u"magma1ContactLabel"_s), u"not reached"_s);
    const QString why = find<QTextEdit>(u"magma1ErrorText"_s)->toPlainText();
    QVERIFY2(why.contains(u"while checking the host key"_s), qPrintable(why));
    QVERIFY(!QFile::exists(path(u"known_hosts"_s)));
}

/// While one host says nothing: the loop turns, the other host's facts come, cancelling ends the wait
/// long before the time-out would.
void TestDeployWindow::aHangingHostHoldsUpNothing()
{
    open(2, std::chrono::seconds(600));
    press(u"readFactsButton"_s);
    answerKeyAndPassword();
    QElapsedTimer sinceLast;
    qint64 longest = 0;
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        longest = std::max(longest, turns == 0 ? 0 : sinceLast.elapsed());
        sinceLast.start();
        ++turns;
    });
    timer.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"magma1ContactLabel"_s), u"facts read"_s, 60000);
    QTRY_VERIFY(turns > 300);
    qInfo("the longest the window took between two turns: %lld ms", longest);
    QCOMPARE(text(u"magma2ContactLabel"_s), u"connecting …"_s);
    QCOMPARE(text(u"deployDetailLabel"_s), u"waiting for magma2"_s);
    m_window->setMode(window::Mode::Design); // and it can be worked with
    QTest::keyClick(&m_window->canvasView(), Qt::Key_Plus);
    m_window->setMode(window::Mode::Deploy);
    QCOMPARE(session().state(), DeployState::ReadingFacts);
    press(u"cancelButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!session().isBusy(), 60000); // a tenth of the time-out
    QCOMPARE(text(u"magma2ContactLabel"_s), u"not asked yet"_s);
}

void TestDeployWindow::aHangingHostSaysInWhichPhase()
{
    open(2, std::chrono::seconds(3));
    press(u"readFactsButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<deploy::QuestionDialog *>(), 30000);
    QTest::keyClick(m_window->findChild<deploy::QuestionDialog *>(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"magma2ContactLabel"_s), u"not reached"_s, 60000);
    const QString why = find<QTextEdit>(u"magma2ErrorText"_s)->toPlainText();
    QVERIFY2(why.contains(u"while connecting"_s), qPrintable(why));
    QVERIFY(find<QPushButton>(u"magma2RetryButton"_s)->isVisible());
}

QTEST_MAIN(TestDeployWindow)
#include "tst_deploy_window.moc"
