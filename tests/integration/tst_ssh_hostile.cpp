// Servers that break the rules: time and memory stay bounded, and the error names host and phase.
#include "support/hostile_server.h"
#include "support/oracles.h"
#include "support/ssh_client.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QtTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;
using test::HostileServer;
using test::Malice;

namespace {

/// Resident memory of this process, the server's included.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

}

class TestSshHostile : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void endsInTime_data();
    void endsInTime();

private:
    QTemporaryDir m_folder;
};

void TestSshHostile::initTestCase()
{
    if (QStandardPaths::findExecutable(u"ssh-keygen"_s).isEmpty())
        QSKIP("no ssh-keygen");
    qunsetenv("SSH_AUTH_SOCK");
    for (const QString &name : {u"host"_s, u"own"_s})
        test::runTool(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s,
                                        m_folder.filePath(name)});
    test::writeFile(m_folder.filePath(u"config"_s),
                    "IdentityFile " + m_folder.filePath(u"own"_s).toUtf8() + '\n');
}

void TestSshHostile::endsInTime_data()
{
    QTest::addColumn<Malice>("malice");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("phase");
    const auto row = [](const char *name, Malice malice, const QString &code, const char *phase) {
        QTest::newRow(name) << malice << code << QString::fromLatin1(phase);
    };
    const QString timedOut = u"timed-out"_s;
    row("endless banner", Malice::EndlessBanner, timedOut, "while connecting");
    row("endless line of a banner", Malice::EndlessBannerLine, u"host-unreachable"_s,
        "while connecting");
    row("silence", Malice::Silence, timedOut, "while connecting");
    row("slow banner", Malice::SlowBanner, timedOut, "while connecting");
    row("endless log-in", Malice::EndlessLogin, u"auth-failed"_s, "while logging in");
    row("endless questions", Malice::EndlessQuestions, u"auth-failed"_s, "while logging in");
    row("silent log-in", Malice::SilentLogin, timedOut, "while logging in");
    row("hang-up at log-in", Malice::HangUpAtLogin, u"auth-failed"_s, "while logging in");
    row("no channel", Malice::RefuseChannel, u"protocol"_s, "while running commands");
    row("endless preamble", Malice::EndlessPreamble, timedOut, "while running commands");
    row("endless output", Malice::EndlessOutput, u"output-too-long"_s, "while running commands");
    row("a line of a gigabyte", Malice::EndlessLine, u"output-too-long"_s,
        "while running commands");
    row("endless errors", Malice::EndlessErrors, u"output-too-long"_s, "while running commands");
    row("hang-up in the middle", Malice::HangUpInTheMiddle, u"connection-lost"_s,
        "while running commands");
    row("wrong exit", Malice::WrongExit, u"protocol"_s, "while running commands");
    row("end in the middle", Malice::EndInTheMiddle, u"protocol"_s, "while running commands");
    row("wrong mark", Malice::WrongMark, u"protocol"_s, "while running commands");
    row("slow drip", Malice::SlowDrip, timedOut, "while running commands");
    row("silence when running", Malice::SilenceWhenRunning, timedOut, "while running commands");
}

void TestSshHostile::endsInTime()
{
    QFETCH(Malice, malice);
    QFETCH(QString, code);
    QFETCH(QString, phase);
    const HostileServer server(malice, m_folder.filePath(u"host"_s));
    design::Host host;
    host.name = u"magma1"_s;
    host.ssh = design::Ssh{u"127.0.0.1"_s, u"root"_s, server.port()};
    SshOptions options;
    options.configFile = m_folder.filePath(u"config"_s);
    options.knownHostsFile = u"/dev/null"_s;
    options.acceptNew = true;
    options.timeout = std::chrono::seconds(2);
    options.ask = [](const Question &) { return QByteArray("answer"); };
    const Result<TransportPtr> transport = sshTransport(host, options);
    BASALT_VERIFY(transport);

    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    Result<> outcome = (*transport)->open({});
    if (outcome) {
        const auto answer =
            (*transport)->run({test::shellCommand(u"cat /etc/hosts"_s, {}, 1)}, {}, {});
        outcome = answer ? Result<>() : tl::unexpected(answer.error());
    }
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, code);
    QVERIFY2(outcome.error().message.startsWith(u"magma1: %1: "_s.arg(phase)),
             qPrintable(outcome.error().message));
    QCOMPARE(outcome.error().where, u"magma1"_s);
    // Its own time (2 s, and 1 s + 5 s of the command), and as much again for a busy machine.
    QVERIFY2(timer.elapsed() < 16000, qPrintable(QString::number(timer.elapsed())));
    const qint64 grown = residentBytes() - before;
    QVERIFY2(grown < (40 << 20), qPrintable(QString::number(grown)));
}

QTEST_GUILESS_MAIN(TestSshHostile)
#include "tst_ssh_hostile.moc"
