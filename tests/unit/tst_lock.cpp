// The deployment lock: the real shell text in a folder of its own, and the scripted host that stands
// in for it elsewhere, held to the same table.
#include "hosts/lock.h"
#include "support/fake_transport.h"

#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;

namespace {

/// Runs lock commands by a shell, with the folder of the lock moved to a temporary one.
class ShellHost
{
public:
    explicit ShellHost(const QString &shell)
        : m_shell(shell)
    {}

    CommandResult perform(HostCommand command)
    {
        command.argv[2].replace(u"/var/lib/basalt"_s, m_folder.filePath(u"basalt"_s));
        QProcess process;
        process.start(m_shell, command.argv.mid(1));
        if (!process.waitForFinished())
            return {};
        return {true, false, process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    QString lockPath() const { return m_folder.filePath(u"basalt/lock"_s); }
    void write(const QByteArray &bytes)
    {
        QFile file(lockPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private:
    QString m_shell;
    QTemporaryDir m_folder;
};

void checkProtocol(const std::function<CommandResult(const HostCommand &)> &perform)
{
    QCOMPARE(perform(checkCommand(u"one"_s)).exitCode, lockGone);
    QCOMPARE(perform(acquireCommand(u"one"_s, u"anna@desk7"_s)).exitCode, 0);
    QCOMPARE(perform(acquireCommand(u"one"_s, u"anna@desk7"_s)).exitCode, 0);
    const CommandResult check = perform(checkCommand(u"one"_s, std::chrono::seconds(300)));
    QCOMPARE(check.exitCode, 0);
    QVERIFY2(!bootIn(check.out).isEmpty(), check.out);
    for (const HostCommand &command :
         {acquireCommand(u"two"_s, u"bert@desk8"_s), checkCommand(u"two"_s)}) {
        const CommandResult refused = perform(command);
        QCOMPARE(refused.exitCode, lockHeld);
        const QList<QByteArray> lines = refused.out.split('\n');
        QCOMPARE(lines.value(0), QByteArray("anna@desk7"));
        QVERIFY2(lines.value(1).toInt() > 400 && lines.value(1).toInt() <= 420, lines.value(1));
        QVERIFY(lines.value(2).toLongLong() > 0);
    }
    QCOMPARE(perform(releaseCommand(u"two"_s)).exitCode, 0);
    QCOMPARE(perform(checkCommand(u"one"_s)).exitCode, 0);
    QCOMPARE(perform(releaseCommand(u"one"_s)).exitCode, 0);
    QCOMPARE(perform(acquireCommand(u"two"_s, u"bert@desk8"_s)).exitCode, 0);
}

}

class TestLock : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void scriptedHostKeepsTheProtocol();
    void shellKeepsTheProtocol_data();
    void shellKeepsTheProtocol();
    void anEndedLockIsTakenOver();
    void aClockSetBackDoesNotLockForEver();
    void onlyOneOfManyGetsIt();
    void isReadableByRootOnly();
    void namesTheOtherOne();
};

void TestLock::scriptedHostKeepsTheProtocol()
{
    test::FakeHost host(u"magma1"_s);
    checkProtocol([&](const HostCommand &command) { return host.perform(command); });
}

void TestLock::shellKeepsTheProtocol_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("dash") << u"dash"_s;
    QTest::newRow("bash as sh") << u"bash"_s;
}

void TestLock::shellKeepsTheProtocol()
{
    QFETCH(QString, shell);
    ShellHost host(shell);
    checkProtocol([&](const HostCommand &command) { return host.perform(command); });
}

void TestLock::anEndedLockIsTakenOver()
{
    ShellHost host(u"sh"_s);
    QCOMPARE(host.perform(acquireCommand(u"one"_s, u"anna@desk7"_s)).exitCode, 0);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    host.write("one\nanna@desk7\n" + QByteArray::number(now - 1) + "\n5\n");
    QCOMPARE(host.perform(acquireCommand(u"two"_s, u"bert@desk8"_s)).exitCode, 0);
    const CommandResult lost = host.perform(checkCommand(u"one"_s));
    QCOMPARE(lost.exitCode, lockHeld);
    QVERIFY(lost.out.startsWith("bert@desk8\n"));
}

void TestLock::aClockSetBackDoesNotLockForEver()
{
    ShellHost host(u"sh"_s);
    QCOMPARE(host.perform(acquireCommand(u"one"_s, u"anna@desk7"_s)).exitCode, 0);
    for (const char *ends : {"99999999999", "", "nonsense"}) {
        host.write(QByteArray("one\nanna@desk7\n") + ends + "\n5\n");
        QCOMPARE(host.perform(acquireCommand(u"two"_s, u"bert@desk8"_s)).exitCode, 0);
    }
}

void TestLock::onlyOneOfManyGetsIt()
{
    ShellHost host(u"sh"_s);
    std::atomic<int> winners = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                const QString token = u"t%1"_s.arg(i);
                if (host.perform(acquireCommand(token, token)).exitCode == 0)
                    ++winners;
            });
    }
    QCOMPARE(winners.load(), 1);
}

void TestLock::isReadableByRootOnly()
{
    ShellHost host(u"sh"_s);
    QCOMPARE(host.perform(acquireCommand(u"one"_s, u"anna@desk7"_s)).exitCode, 0);
    QVERIFY(!(QFile::permissions(host.lockPath()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestLock::namesTheOtherOne()
{
    const CommandResult held{true, false, lockHeld, "anna@desk7\n17\n1700000000\n", {}};
    const Error error = lockError(u"magma"_s, u"magma1"_s, held);
    QCOMPARE(error.code, u"deployment-locked"_s);
    QVERIFY(error.message.startsWith(u"anna@desk7 deploys “magma” since 20"_s));
    QVERIFY(error.message.contains(u"in 17 s"_s));
    const CommandResult broken{true, false, 1, {}, "No space left on device\n"};
    QVERIFY(lockError(u"magma"_s, u"magma1"_s, broken).message.endsWith(u"device"_s));
    QCOMPARE(lockError(u"magma"_s, u"magma1"_s, {true, false, lockGone, {}, {}}).code,
             u"lock-lost"_s);
}

QTEST_GUILESS_MAIN(TestLock)
#include "tst_lock.moc"
