// What only the practice cluster breaks: full disks, failing package managers, resets and cut
// connections; and that its state survives from one program to the next.
#include "catalogue/catalogue.h"
#include "support/practice_hosts.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

class TestPracticeFaults : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void unknownCommandsFailLoudly();
    void snippetsAreKnownByNameAndText();
    void diskFull();
    void packageManagerFails();
    void faultsBeginLater();
    void triesCountOnce();
    void connectionIsCut();
    void hostIsReset();
    void powerAndCables();
    void faultsAreNamed();
    void stateIsKept();
    void onlyWhatChangedIsWritten();
    void killedProgramsLoseNothing();
    void timePassesAtItsSpeed();

private:
    test::PracticeHosts m_hosts{test::practiceOf(test::exampleDesign(u"magma-debian12"_s))};
};

void TestPracticeFaults::unknownCommandsFailLoudly()
{
    const CommandResult result = m_hosts.run(u"magma1"_s, u"frobnicate --all"_s);
    QCOMPARE(result.exitCode, 127);
    QVERIFY(result.err.contains("frobnicate: not simulated"));
}

void TestPracticeFaults::snippetsAreKnownByNameAndText()
{
    constexpr Snippet changed{"facts-host", "echo something else\n"};
    const CommandResult result = m_hosts.run(u"magma1"_s, snippetCommand(changed));
    QCOMPARE(result.exitCode, 127);
    QVERIFY(result.err.contains("facts-host: not simulated"));
}

void TestPracticeFaults::diskFull()
{
    QVERIFY(m_hosts.cluster().setFaults({u"magma1!disk-full"_s}));
    QVERIFY(m_hosts.run(u"magma1"_s, u"tee /etc/motd"_s, "x").err.contains("No space left"));
    QCOMPARE(m_hosts.run(u"magma1"_s, u"test -e /etc/motd"_s).exitCode, 1);
    QVERIFY(m_hosts.run(u"magma2"_s, u"tee /etc/motd"_s, "x").succeeded());
    QVERIFY(m_hosts.cluster().setFaults({}));
    QVERIFY(m_hosts.run(u"magma1"_s, u"tee /etc/motd"_s, "x").succeeded());
}

void TestPracticeFaults::packageManagerFails()
{
    QVERIFY(m_hosts.cluster().setFaults({u"magma1!packages"_s}));
    QCOMPARE(m_hosts.run(u"magma1"_s, u"apt-get install -y crmsh"_s).exitCode, 100);
    QVERIFY(m_hosts.cluster().setFaults({}));
    QVERIFY(m_hosts.run(u"magma1"_s, u"apt-get install -y crmsh"_s).succeeded());
}

void TestPracticeFaults::faultsBeginLater()
{
    QVERIFY(m_hosts.cluster().setFaults({u"magma1!disk-full=2"_s, u"magma1!packages=3"_s}));
    QVERIFY(m_hosts.run(u"magma1"_s, u"tee /etc/motd"_s, "1").succeeded());
    QVERIFY(m_hosts.run(u"magma1"_s, u"tee /etc/motd"_s, "2").succeeded());
    QVERIFY(!m_hosts.run(u"magma1"_s, u"tee /etc/motd"_s, "3").succeeded());
    QCOMPARE(m_hosts.run(u"magma1"_s, u"apt-get update"_s).exitCode, 100);
    // They stay until they are mended.
    QVERIFY(!m_hosts.run(u"magma1"_s, u"tee /etc/motd"_s, "3").succeeded());
    QVERIFY(m_hosts.cluster().setFaults({}));
    QCOMPARE(m_hosts.out(u"magma1"_s, u"cat /etc/motd"_s), QByteArray("2"));
}

/// However often a command is tried until it succeeds, it counts once, so that a fault comes at the
/// same command in every run.
void TestPracticeFaults::triesCountOnce()
{
    QVERIFY(m_hosts.cluster().setFaults({u"magma1!cut=2"_s}));
    HostCommand command{{u"false"_s}, {}};
    command.retryFor = std::chrono::seconds(10);
    QVERIFY(m_hosts.run(u"magma1"_s, command).ran);
    QVERIFY(!m_hosts.run(u"magma1"_s, u"true"_s).ran);
}

void TestPracticeFaults::connectionIsCut()
{
    // The second command from now is carried out, but its answer never arrives.
    QVERIFY(m_hosts.cluster().setFaults({u"magma1!cut=2"_s}));
    QVERIFY(m_hosts.run(u"magma1"_s, u"true"_s).succeeded());
    const CommandResult lost = m_hosts.run(u"magma1"_s, u"tee /etc/issue"_s, "hello");
    QVERIFY(!lost.ran);
    QCOMPARE(lost.err, QByteArray("connection-lost"));
    QCOMPARE(m_hosts.out(u"magma1"_s, u"cat /etc/issue"_s), QByteArray("hello"));
    QVERIFY(m_hosts.cluster().faults().isEmpty());
}

void TestPracticeFaults::hostIsReset()
{
    m_hosts.out(u"magma1"_s, u"tee /run/here"_s, "gone after a boot");
    m_hosts.out(u"magma1"_s, u"systemctl stop cron"_s);
    QVERIFY(m_hosts.cluster().setFaults({u"magma1!reset"_s}));
    QVERIFY(!m_hosts.run(u"magma1"_s, u"true"_s).ran);
    QCOMPARE(m_hosts.run(u"magma1"_s, u"test -e /run/here"_s).exitCode, 1);
    QCOMPARE(m_hosts.out(u"magma1"_s, u"systemctl is-active cron"_s), QByteArray("active\n"));
}

void TestPracticeFaults::powerAndCables()
{
    // One of two feeds is not enough; the bare host hangs on one switch.
    QVERIFY(m_hosts.cluster().setFaults({u"pdu-a"_s}));
    QCOMPARE(m_hosts.openError(u"magma2"_s), u"host-unreachable"_s);
    QVERIFY(m_hosts.cluster().setFaults({u"lan-a"_s}));
    QCOMPARE(m_hosts.openError(u"magma1"_s), u"host-unreachable"_s);
    QVERIFY(m_hosts.cluster().setFaults({}));
    QCOMPARE(m_hosts.openError(u"magma1"_s), QString());
    QVERIFY(m_hosts.cluster().setFaults({u"magma1"_s}));
    QCOMPARE(m_hosts.openError(u"magma1"_s), u"host-unreachable"_s);
    QVERIFY(m_hosts.cluster().setFaults({}));
    QCOMPARE(m_hosts.openError(u"magma1"_s), QString());
}

void TestPracticeFaults::faultsAreNamed()
{
    QCOMPARE(m_hosts.cluster().setFaults({u"magma1!gremlins"_s}).error().code, u"unknown-fault"_s);
    QVERIFY(!m_hosts.cluster().setFaults({u"lan-x"_s}));
    QCOMPARE(m_hosts.cluster().transport(u"magma9"_s).error().code, u"practice-unknown-host"_s);
}

void TestPracticeFaults::stateIsKept()
{
    QTemporaryDir folder;
    const design::Design design = test::exampleDesign(u"magma-debian12"_s);
    test::PracticeHosts first(test::practiceOf(design, folder.path()));
    test::PracticeHosts second(test::practiceOf(design, folder.path()));
    const QByteArray bytes("\x00\xff text", 7);
    first.out(u"magma1"_s, u"tee /etc/odd"_s, bytes);
    // Another program sees it, and the other way round.
    QCOMPARE(second.out(u"magma1"_s, u"cat /etc/odd"_s), bytes);
    QVERIFY(second.cluster().setFaults({u"hb-a"_s}));
    QCOMPARE(first.cluster().faults(), QStringList{u"hb-a"_s});
    test::PracticeHosts third(test::practiceOf(design, folder.path()));
    QCOMPARE(third.out(u"magma1"_s, u"cat /etc/odd"_s), bytes);
}

/// The last command in a state folder.
QJsonObject lastChange(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"changes"_s));
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll().trimmed().split('\n').constLast()).object()
               : QJsonObject();
}

void TestPracticeFaults::onlyWhatChangedIsWritten()
{
    QTemporaryDir folder;
    test::PracticeHosts hosts(
        test::practiceOf(test::exampleDesign(u"magma-debian12"_s), folder.path()));
    hosts.out(u"magma1"_s, u"tee /etc/odd"_s, "odd");
    const QJsonObject change = lastChange(folder);
    QCOMPARE(change.keys(), QStringList({u"clock"_s, u"hosts"_s}));
    const QJsonObject changed = change[u"hosts"].toObject();
    QCOMPARE(changed.keys(), QStringList{u"magma1"_s});
    QCOMPARE(changed[u"magma1"].toObject().keys(), QStringList{u"files"_s});
    QCOMPARE(changed[u"magma1"][u"files"].toObject().keys(), QStringList{u"/etc/odd"_s});
    hosts.out(u"magma1"_s, u"cat /etc/odd"_s);
    QCOMPARE(lastChange(folder), change);
}

/// A copy of a folder, as a program finds it that is started after another was killed.
void copyFiles(const QTemporaryDir &from, const QTemporaryDir &to)
{
    for (const QString &name : QDir(from.path()).entryList(QDir::Files))
        QVERIFY(QFile::copy(from.filePath(name), to.filePath(name)));
}

void TestPracticeFaults::killedProgramsLoseNothing()
{
    QTemporaryDir folder;
    const design::Design design = test::exampleDesign(u"magma-debian12"_s);
    test::PracticeHosts hosts(test::practiceOf(design, folder.path()));
    hosts.out(u"magma1"_s, u"tee /etc/odd"_s, "odd");
    hosts.out(u"magma1"_s, u"tee /etc/even"_s, "even");
    hosts.out(u"magma1"_s, u"rm -f /etc/odd"_s);
    QTemporaryDir copy;
    copyFiles(folder, copy);
    QFile changes(copy.filePath(u"changes"_s));
    QVERIFY(changes.open(QIODevice::Append));
    changes.write(R"({"clock":99,"hosts":{"magma1":{"files":{"/etc/ev)"); // killed while writing
    changes.close();
    {
        test::PracticeHosts next(test::practiceOf(design, copy.path()));
        QCOMPARE(next.out(u"magma1"_s, u"cat /etc/even"_s), QByteArray("even"));
        QCOMPARE(next.run(u"magma1"_s, u"test -e /etc/odd"_s).exitCode, 1);
        next.out(u"magma1"_s, u"tee /etc/late"_s, "late");
    }
    // Its end made files of it. Killed before it could begin with no changes: they come once more.
    QCOMPARE(QFile(copy.filePath(u"changes"_s)).size(), 0);
    QVERIFY(QFile::remove(copy.filePath(u"changes"_s))
            && QFile::copy(folder.filePath(u"changes"_s), copy.filePath(u"changes"_s)));
    test::PracticeHosts last(test::practiceOf(design, copy.path()));
    QCOMPARE(last.out(u"magma1"_s, u"cat /etc/even /etc/late"_s), QByteArray("evenlate"));
    QCOMPARE(last.run(u"magma1"_s, u"test -e /etc/odd"_s).exitCode, 1);
}

/// The simulated clock, as a state folder keeps it.
double clockOf(const QTemporaryDir &folder)
{
    return lastChange(folder)[u"clock"].toDouble(-1);
}

void TestPracticeFaults::timePassesAtItsSpeed()
{
    QTemporaryDir folder;
    const auto cluster = practice::openPractice(
        folder.path(), test::exampleDesign(u"magma-debian12"_s), catalogue::builtIn(), {400});
    QVERIFY(cluster);
    test::PracticeHosts hosts(*cluster);
    QVERIFY(hosts.cluster().setFaults({u"magma1!reset"_s}));
    QVERIFY(!hosts.run(u"magma1"_s, u"true"_s).ran);
    const double then = clockOf(folder);
    // A boot takes 45 seconds of the hosts' time; whoever asks waits for as long.
    QTRY_COMPARE(hosts.openError(u"magma1"_s), QString());
    QVERIFY2(clockOf(folder) - then >= 45, qPrintable(QString::number(clockOf(folder) - then)));
    QCOMPARE(hosts.out(u"magma1"_s, u"systemctl is-active cron"_s), QByteArray("active\n"));
}

QTEST_GUILESS_MAIN(TestPracticeFaults)
#include "tst_practice_faults.moc"
