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

void TestPracticeFaults::onlyWhatChangedIsWritten()
{
    QTemporaryDir folder;
    test::PracticeHosts hosts(
        test::practiceOf(test::exampleDesign(u"magma-debian12"_s), folder.path()));
    const QString peer = folder.filePath(u"host-magma2.json"_s);
    const QString shared = folder.filePath(u"cluster.json"_s);
    QVERIFY(QFile::remove(peer) && QFile::remove(shared));
    hosts.out(u"magma1"_s, u"tee /etc/odd"_s, "odd");
    QVERIFY(!QFile::exists(peer) && !QFile::exists(shared));
    hosts.out(u"magma2"_s, u"tee /etc/odd"_s, "odd");
    QVERIFY(QFile::exists(peer) && !QFile::exists(shared));
}

/// The simulated clock, as a state folder keeps it.
double clockOf(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"now.json"_s));
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll())[u"clock"_s].toDouble()
               : -1;
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
