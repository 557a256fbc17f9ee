// Running batches through a real sshd: becoming root, large data, and every way to lose the host.
#include "support/oracles.h"
#include "support/ssh_test.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;
using test::accountPassword;
using test::shellCommand;
using test::SshDaemon;

namespace {

/// Shell text that puts the process number of the sshd that serves it into $p.
const QString findServer = u"p=$$; while [ $(cat /proc/$p/comm) != sshd ]; do "
                           "p=$(awk '/^PPid:/{print $2}' /proc/$p/status); done; "_s;

QByteArray randomBytes(int size)
{
    QList<quint32> numbers(size / 4);
    QRandomGenerator(7).fillRange(numbers.data(), numbers.size());
    return {reinterpret_cast<const char *>(numbers.constData()), numbers.size() * 4};
}

}

class TestSsh : public test::SshTest
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void batchRuns();
    void manyCommandsInOneRoundTrip();
    void largeInputThatNobodyReads();
    void largeBinaryInputArrives();
    void outputComesWhileItRuns();
    void longOutputIsRefused();
    void commandsEndByTimeout();
    void lostConnectionRunsNothingMore_data();
    void lostConnectionRunsNothingMore();
    void stopEndsTheBatch();
    void silentServerTimesOut();
    void signOfLifeIsAskedFor();
    void manyThreadsShareAHost();
    void closedConnectionOpensAgain();
    void loginScriptsMaySpeak();

    void sudoWithoutPassword();
    void sudoAsksForThePasswordOnce();
    void sudoWithoutAnAnswerFails();
    void wrongSudoPasswordFails();
    void hostWithoutSudo();
    void sudoThatWantsATerminal();
};

void TestSsh::initTestCase()
{
    if (const QString missing = SshDaemon::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    startDaemon({u"ed25519"_s});
}

void TestSsh::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    renewClient();
}

void TestSsh::batchRuns()
{
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    BASALT_OPEN(host); // nothing happens
    const QList<HostCommand> commands{
        shellCommand(u"echo out; echo err >&2; exit 3"_s),
        shellCommand(u"printf 'no end of line'"_s),
        shellCommand(u"cat; echo x"_s, QByteArray("\0\xff\n\n", 4)),
        {{u"printf"_s, u"%s|"_s, u"it's"_s, QString(), u"$HOME \"x\"\n"_s, u"ü"_s}, {}},
        shellCommand(u"echo $LC_ALL; umask; cat"_s),
        {{u"no-such-program"_s}, {}},
    };
    const Result<QList<CommandResult>> answer = host->run(commands, {false, {}}, {});
    BASALT_VERIFY(answer);
    QCOMPARE(answer->size(), 6);
    QCOMPARE(answer->at(0), (CommandResult{true, false, 3, "out\n", "err\n"}));
    QCOMPARE(answer->at(1), (CommandResult{true, false, 0, "no end of line", {}}));
    QCOMPARE(answer->at(2), (CommandResult{true, false, 0, QByteArray("\0\xff\n\nx\n", 6), {}}));
    QCOMPARE(answer->at(3).out, QByteArray("it's||$HOME \"x\"\n|ü|"));
    QCOMPARE(answer->at(4).out, QByteArray("C\n0022\n"));
    QCOMPARE(answer->at(5).exitCode, 127);
    QCOMPARE(host->traffic().connections, 1);
    QCOMPARE(host->traffic().roundTrips, 1);
    QVERIFY(host->traffic().received > 0 && host->traffic().sent > 0);
}

void TestSsh::manyCommandsInOneRoundTrip()
{
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    QList<HostCommand> commands;
    for (int i = 0; i < 200; ++i)
        commands.append(shellCommand(u"echo %1; cat >&2"_s.arg(i), QByteArray(i, 'x')));
    const auto answer = host->run(commands, {}, {});
    BASALT_VERIFY(answer);
    for (int i = 0; i < 200; ++i)
        QCOMPARE(answer->at(i),
                 (CommandResult{true, false, 0, QByteArray::number(i) + '\n', QByteArray(i, 'x')}));
    QCOMPARE(host->traffic().roundTrips, 1);
    QCOMPARE(host->traffic().connections, 1);
}

void TestSsh::largeInputThatNobodyReads()
{
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    const QByteArray large(20 << 20, '\n');
    const auto answer = host->run({shellCommand(u"exit 0"_s, large),
                                   shellCommand(u"head -c 1; exec <&-; sleep 0.2"_s, large),
                                   shellCommand(u"echo on"_s)},
                                  {}, {});
    BASALT_VERIFY(answer);
    QCOMPARE(answer->at(1).out, QByteArray("\n"));
    QCOMPARE(answer->at(2).out, QByteArray("on\n"));
    QVERIFY(host->traffic().sent > 2 * large.size());
}

void TestSsh::largeBinaryInputArrives()
{
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    const QByteArray large = randomBytes(20 << 20);
    const QByteArray sum = QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex();
    const auto answer = host->run(
        {shellCommand(u"sha256sum"_s, large), shellCommand(u"sha256sum"_s, large)}, {}, {});
    BASALT_VERIFY(answer);
    for (const CommandResult &result : *answer)
        QCOMPARE(result.out, sum + "  -\n");
}

/// The command goes on only when its first words have been seen here.
void TestSsh::outputComesWhileItRuns()
{
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    const QString seen = m_client->path(u"seen"_s);
    QByteArray text;
    RunOptions options;
    options.output = [&](int index, const QByteArray &bytes) {
        text += QByteArray::number(index) + ':' + bytes;
        if (bytes.contains("first"))
            test::writeFile(seen, {});
    };
    const auto answer = host->run(
        {shellCommand(
             u"echo first >&2; until [ -e %1 ]; do sleep 0.02; done; echo second"_s.arg(seen)),
         shellCommand(u"echo third"_s)},
        options, {});
    BASALT_VERIFY(answer);
    QVERIFY(answer->at(0).succeeded());
    QCOMPARE(text, QByteArray("0:first\n0:second\n1:third\n"));
}

void TestSsh::longOutputIsRefused()
{
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    const auto answer = host->run({{{u"yes"_s}, {}}}, {}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"output-too-long"_s);
    QCOMPARE(answer.error().message,
             u"magma1: while running commands: “yes” has written more than 8 MiB"_s);
    BASALT_OPEN(host);
    BASALT_VERIFY(host->run({shellCommand(u":"_s)}, {}, {}));
}

void TestSsh::commandsEndByTimeout()
{
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    const HostCommand endless = shellCommand(u"echo begun; sleep 60"_s, {}, 1);
    auto answer = host->run({endless, shellCommand(u"echo next"_s)}, {false, {}}, {});
    BASALT_VERIFY(answer);
    QVERIFY(answer->at(0).timedOut && !answer->at(0).succeeded());
    QCOMPARE(answer->at(0).out, QByteArray("begun\n"));
    QCOMPARE(answer->at(1).out, QByteArray("next\n"));
    answer = host->run({endless, shellCommand(u"echo next"_s)}, {}, {});
    BASALT_VERIFY(answer);
    QVERIFY(answer->at(0).timedOut && !answer->at(1).ran);
}

void TestSsh::lostConnectionRunsNothingMore_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("root") << u"root"_s;
    QTest::newRow("with sudo") << u"free"_s;
}

/// The server's process for this connection dies in the middle of the first command. That command
/// runs to its end, and the loop ends behind it.
void TestSsh::lostConnectionRunsNothingMore()
{
    QFETCH(QString, user);
    const TransportPtr host = m_client->transport(user);
    BASALT_OPEN(host);
    const QString folder = m_client->path(u"host"_s);
    QDir(m_client->path({})).mkdir(u"host"_s);
    const auto answer = host->run(
        {shellCommand(u"cd %1; echo $PPID >loop; "_s.arg(folder) + findServer
                      + u"kill -9 $p; until [ -e seen ]; do sleep 0.02; done; touch ended"_s),
         shellCommand(u"touch %1/second"_s.arg(folder))},
        {}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"connection-lost"_s);
    QCOMPARE(answer.error().where, u"magma1"_s);
    QVERIFY2(answer.error().message.startsWith(u"magma1: while running commands: "_s),
             qPrintable(answer.error().message));
    const auto refused = host->run({shellCommand(u":"_s)}, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"connection-lost"_s);

    BASALT_OPEN(host);
    QCOMPARE(host->traffic().connections, 2);
    // $PPID was `timeout`; the loop is its parent.
    const auto after = host->run(
        {shellCommand(u"cd %1; l=$(awk '/^PPid:/{print $2}' /proc/$(cat loop)/status); touch seen; "
                      "while [ -e /proc/$l ]; do sleep 0.02; done"_s.arg(folder))},
        {}, {});
    BASALT_VERIFY(after);
    QVERIFY(after->at(0).succeeded());
    QVERIFY(QFileInfo::exists(folder + u"/ended"_s));
    QVERIFY(!QFileInfo::exists(folder + u"/second"_s));
}

void TestSsh::stopEndsTheBatch()
{
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    std::stop_source stop;
    RunOptions options;
    options.output = [&](int, const QByteArray &) { stop.request_stop(); };
    QElapsedTimer timer;
    timer.start();
    const auto answer =
        host->run({shellCommand(u"echo begun; sleep 15"_s)}, options, stop.get_token());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"cancelled"_s);
    QVERIFY(timer.elapsed() < 5000);
    BASALT_VERIFY(host->run({shellCommand(u":"_s)}, {}, {})); // the connection is still good
    QCOMPARE(host->traffic().connections, 1);
}

/// The server stops like a dead machine: connected, and not a word.
void TestSsh::silentServerTimesOut()
{
    m_client->options.timeout = std::chrono::seconds(2);
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    QElapsedTimer timer;
    timer.start();
    const auto answer =
        host->run({shellCommand(findServer + u"kill -STOP $p; sleep 1"_s, {}, 1)}, {}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"timed-out"_s);
    QVERIFY2(answer.error().message.startsWith(u"magma1: while running commands: "_s),
             qPrintable(answer.error().message));
    QVERIFY(timer.elapsed() < 15000);
    BASALT_OPEN(host);
    QCOMPARE(host->traffic().connections, 2);
}

/// Long before the command's own time is over, a dead host is found out; one that is only quiet is not.
void TestSsh::signOfLifeIsAskedFor()
{
    m_client->options.timeout = std::chrono::seconds(2);
    const TransportPtr quiet = m_client->transport();
    const TransportPtr dead = m_client->transport();
    BASALT_OPEN(quiet);
    BASALT_OPEN(dead);
    Result<QList<CommandResult>> patient;
    {
        // Longer than the silence after which a host counts as dead.
        const std::jthread other(
            [&] { patient = quiet->run({shellCommand(u"sleep 19"_s, {}, 60)}, {}, {}); });
        QElapsedTimer timer;
        timer.start();
        const auto answer =
            dead->run({shellCommand(findServer + u"kill -STOP $p; sleep 1"_s, {}, 100)}, {}, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"connection-lost"_s);
        QVERIFY2(timer.elapsed() < 40000, qPrintable(QString::number(timer.elapsed())));
    }
    BASALT_VERIFY(patient);
    QVERIFY(patient->at(0).succeeded());
    QCOMPARE(quiet->traffic().connections, 1);
}

void TestSsh::manyThreadsShareAHost()
{
    const TransportPtr host = m_client->transport();
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&, i] {
                if (!host->open({}))
                    return;
                const auto answer = host->run({shellCommand(u"echo %1"_s.arg(i))}, {}, {});
                right += answer && answer->at(0).out == QByteArray::number(i) + '\n' ? 1 : 0;
            });
        }
    }
    QCOMPARE(right, 8);
    QCOMPARE(host->traffic().connections, 1);
}

void TestSsh::closedConnectionOpensAgain()
{
    const TransportPtr host = m_client->transport();
    const auto descriptors = [] {
        return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System).size();
    };
    BASALT_OPEN(host);
    host->close();
    const auto before = descriptors();
    for (int i = 0; i < 3; ++i) {
        BASALT_OPEN(host);
        BASALT_VERIFY(host->run({shellCommand(u":"_s)}, {}, {}));
        host->close();
        QVERIFY(!host->run({shellCommand(u":"_s)}, {}, {}));
    }
    QCOMPARE(descriptors(), before);
    QCOMPARE(host->traffic().connections, 4);
}

/// What a login script writes before our loop begins is nobody's output.
void TestSsh::loginScriptsMaySpeak()
{
    serve({u"SetEnv BASH_ENV="_s + m_daemon->path(u"speak.sh"_s)});
    test::writeFile(m_daemon->path(u"speak.sh"_s), "echo welcome; echo to you >&2\n");
    m_client->answers[QuestionKind::Sudo] = accountPassword;
    const TransportPtr host = m_client->transport(u"asked"_s); // its shell is bash
    BASALT_OPEN(host);
    const auto answer = host->run({shellCommand(u"echo out"_s)}, {}, {});
    BASALT_VERIFY(answer);
    QCOMPARE(answer->at(0), (CommandResult{true, false, 0, "out\n", {}}));
}

void TestSsh::sudoWithoutPassword()
{
    const TransportPtr host = m_client->transport(u"free"_s);
    BASALT_OPEN(host);
    const auto answer = host->run(
        {shellCommand(u"id -u; echo $SUDO_USER"_s), shellCommand(u"cat"_s, "in")}, {}, {});
    BASALT_VERIFY(answer);
    QCOMPARE(answer->at(0), (CommandResult{true, false, 0, "0\nfree\n", {}}));
    QCOMPARE(answer->at(1).out, QByteArray("in"));
    QVERIFY(m_client->asked.isEmpty());
}

void TestSsh::sudoAsksForThePasswordOnce()
{
    m_client->answers[QuestionKind::Sudo] = accountPassword;
    for (int i = 0; i < 2; ++i) {
        const TransportPtr host = m_client->transport(u"asked"_s);
        BASALT_OPEN(host);
        // The process lists of the whole way must not show the password.
        const auto answer = host->run(
            {shellCommand(u"id -u"_s),
             shellCommand(u"cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null; true"_s)},
            {}, {});
        BASALT_VERIFY(answer);
        QCOMPARE(answer->at(0), (CommandResult{true, false, 0, "0\n", {}}));
        QVERIFY(answer->at(1).out.contains("sudo"));
        QVERIFY(!answer->at(1).out.contains(accountPassword));
    }
    QCOMPARE(m_client->asked.size(), 1);
    QCOMPARE(m_client->asked[0].kind, QuestionKind::Sudo);
    QCOMPARE(m_client->secrets.value(u"sudo-password:asked@127.0.0.1"_s), accountPassword);
}

void TestSsh::sudoWithoutAnAnswerFails()
{
    const Error error = m_client->openError(u"asked"_s);
    QCOMPARE(error.code, u"sudo-failed"_s);
    QVERIFY2(error.message.startsWith(u"magma1: with sudo: "_s), qPrintable(error.message));
    QCOMPARE(error.where, u"magma1"_s);
}

void TestSsh::wrongSudoPasswordFails()
{
    m_client->answers[QuestionKind::Sudo] = "mistaken";
    const Error error = m_client->openError(u"asked"_s);
    QCOMPARE(error.code, u"sudo-failed"_s);
    QVERIFY2(error.message.startsWith(u"magma1: with sudo: "_s), qPrintable(error.message));
    QVERIFY(!error.message.contains(u"mistaken"_s));
    QCOMPARE(m_client->asked.size(), 3);
    QVERIFY(m_client->secrets.names()->isEmpty());
}

void TestSsh::hostWithoutSudo()
{
    QDir(m_daemon->path({})).mkdir(u"bin"_s);
    for (const QString &tool : {u"sh"_s, u"id"_s, u"timeout"_s, u"head"_s, u"cat"_s, u"true"_s})
        QFile::link(u"/usr/bin/"_s + tool, m_daemon->path(u"bin/"_s + tool));
    // The loop adds the usual folders to PATH: a sudo that is not there stands in front of them.
    test::writeFile(m_daemon->path(u"bin/sudo"_s), "#!/bin/sh\nexit 127\n");
    QFile::setPermissions(m_daemon->path(u"bin/sudo"_s), QFile::Permissions(0x5555));
    serve({u"SetEnv PATH="_s + m_daemon->path(u"bin"_s)});
    const Error error = m_client->openError(u"free"_s);
    QCOMPARE(error.code, u"sudo-failed"_s);
    QVERIFY2(error.message.contains(u"no sudo"_s), qPrintable(error.message));
}

void TestSsh::sudoThatWantsATerminal()
{
    m_client->answers[QuestionKind::Sudo] = accountPassword;
    const Error error = m_client->openError(u"tied"_s);
    QCOMPARE(error.code, u"sudo-failed"_s);
    QVERIFY2(error.message.contains(u"requiretty"_s), qPrintable(error.message));
    QVERIFY(m_client->asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestSsh)
#include "tst_ssh.moc"
