// Nothing is lost: the program is killed, the connection cut, the host reset in the middle of a
// deployment, at a command, never at a time. Then --resume reaches the goal, and --undo brings back
// every file, service and setting. Real program, simulated hosts.
#include "catalogue/catalogue.h"
#include "hosts/journal.h"
#include "practice/practice_installation.h"
#include "practice/practice_state.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

const QString program = QStringLiteral(BASALT_BINARY_DIR "/app/cli/basalt");
const QString drawing = QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/magma-debian12.yaml");
const QString cluster = u"magma"_s;
const QStringList hostNames{u"magma1"_s, u"magma2"_s};
constexpr int farAway = 1000000;
/// Of all commands of a host, so many are the ones at which something happens: a step has about
/// four (lock check, record, apply, verify), so nearly every step is hit.
constexpr int wantedHits = 40;

struct Ran
{
    int exitCode = -1;
    bool isKilled = false;
    QString outcome;
    QByteArray text;
};

Ran basaltProgram(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    Ran ran;
    if (!process.waitForFinished(120000))
        return ran;
    const QByteArray out = process.readAllStandardOutput();
    ran.exitCode = process.exitCode();
    ran.isKilled = process.exitStatus() == QProcess::CrashExit;
    ran.text = out.right(3000) + process.readAllStandardError();
    const QList<QByteArray> lines = out.trimmed().split('\n');
    ran.outcome =
        QJsonDocument::fromJson(lines.constLast()).object().value(u"outcome"_s).toString();
    return ran;
}

/// The hosts' state in a folder, which can be copied to begin again from the same.
class World
{
public:
    QString path() const { return m_folder.path(); }
    void copyFrom(const World &other)
    {
        QDir(path()).removeRecursively();
        QProcess::execute(u"cp"_s, {u"-r"_s, other.path(), path()});
    }
    Ran deploy(const QStringList &options = {}) const
    {
        return basaltProgram(QStringList{u"deploy"_s, drawing, u"--simulated"_s, path(),
                                         u"--speed"_s, u"0"_s, u"--yes"_s, u"--json"_s}
                             + options);
    }
    void breakThing(const QString &fault) const
    {
        const Ran ran = basaltProgram({u"fault"_s, u"--simulated"_s, path(), fault});
        QVERIFY2(ran.exitCode == 0, ran.text.constData());
    }
    void mend() const
    {
        QCOMPARE(basaltProgram({u"fault"_s, u"--simulated"_s, path(), u"--mend"_s}).exitCode, 0);
    }
    /// Counts the commands of each host from now on, by a fault that never comes.
    void count() const
    {
        for (const QString &host : hostNames)
            breakThing(u"%1!kill=%2"_s.arg(host).arg(farAway));
    }
    QMap<QString, int> counted() const
    {
        QMap<QString, int> commands;
        const QStringList faults = shared().faults;
        for (const QString &fault : faults)
            commands.insert(fault.section(u'!', 0, 0), farAway - fault.section(u'=', 1).toInt());
        mend();
        return commands;
    }
    QByteArray bytes(const QString &name) const
    {
        QFile file(QDir(path()).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    practice::StoredHost host(const QString &name) const
    {
        return practice::hostFromJson(
            QJsonDocument::fromJson(bytes(u"host-%1.json"_s.arg(name))).object());
    }
    practice::StoredShared shared() const
    {
        return practice::sharedFromJson(QJsonDocument::fromJson(bytes(u"cluster.json"_s)).object());
    }
    /// Whatever state the run is in: to its end.
    Ran reachGoal() const
    {
        Ran ran;
        for (int attempt = 0; attempt < 3; ++attempt) {
            ran = deploy({u"--resume"_s});
            if (ran.outcome == u"done")
                return ran;
            ran = deploy();
            if (ran.outcome == u"done" || ran.outcome == u"nothing-to-do")
                return ran;
        }
        return ran;
    }
    /// Of the newest run, the steps of which it is not known what came of them.
    QStringList begunSteps() const
    {
        QStringList begun;
        const QStringList journals = hosts::journalsOf(QDir(path()).filePath(u"runs"_s), cluster);
        if (journals.isEmpty())
            return begun;
        const auto content = hosts::readJournal(journals.constFirst());
        if (!content)
            return begun;
        const auto states = hosts::stepStates(content->events);
        for (auto state = states.cbegin(); state != states.cend(); ++state) {
            if (*state == hosts::StepState::Begun)
                begun.append(state.key());
        }
        return begun;
    }

private:
    /// The journal is synced again and again: in memory that costs nothing.
    static QString place()
    {
        return QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/basalt-kill-XXXXXX"_s
                                                     : QDir::temp().filePath(u"basalt-kill"_s);
    }

    QTemporaryDir m_folder{place()};
};

/// Logs stay, and so do our own records on the host.
QMap<QString, practice::StoredFile> filesOf(const practice::StoredHost &host)
{
    QMap<QString, practice::StoredFile> files = host.files;
    files.removeIf([](const auto &file) {
        return file.key().startsWith(u"/var/lib/basalt/"_s)
               || file.key().startsWith(u"/var/log/"_s);
    });
    return files;
}

template<class Value>
QString difference(const QMap<QString, Value> &expected, const QMap<QString, Value> &actual)
{
    QStringList words;
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        if (!actual.contains(it.key()))
            words.append(u"gone: "_s + it.key());
        else if (!(actual.value(it.key()) == *it))
            words.append(u"changed: "_s + it.key());
    }
    for (auto it = actual.cbegin(); it != actual.cend(); ++it) {
        if (!expected.contains(it.key()))
            words.append(u"new: "_s + it.key());
    }
    return words.join(u", "_s);
}

/// What a host is after undoing: as before, with the packages, which stay, as they were installed.
practice::StoredHost restored(const practice::StoredHost &before, const practice::StoredHost &after)
{
    static const auto installation = practice::installationOf(u"debian12"_s);
    const catalogue::Platform &platform =
        *catalogue::findPlatform(catalogue::builtIn(), u"debian12"_s);
    const QStringList handled =
        platform.servicesOn + platform.servicesOff + QStringList{platform.firewallService};
    practice::StoredHost expected = before;
    for (const QString &name : after.packages.keys()) {
        if (before.packages.contains(name))
            continue;
        const practice::PackageData data = installation->packages.value(name);
        for (auto file = data.files.cbegin(); file != data.files.cend(); ++file) {
            if (!expected.files.contains(file.key()))
                expected.files.insert(file.key(), *file);
        }
        for (const QString &service : data.services) {
            // Those we handle are off, as when there were none; the others as Debian's packages leave them.
            if (!expected.services.contains(service))
                expected.services[service].isEnabled = !handled.contains(service);
        }
    }
    return expected;
}

}

class TestKill : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase();

    void undoOfAWholeRun();
    void killed_data() { addCommands(m_commands, wantedHits); }
    void killed();
    void undoKilled_data() { addCommands(m_undoCommands, wantedHits / 4); }
    void undoKilled();
    void cut_data() { addCommands(m_commands, wantedHits / 4); }
    void cut();
    void reset_data() { addCommands(m_commands, wantedHits / 4); }
    void reset();
    void fullDisk();
    void failingPackages();

private:
    static void addCommands(const QMap<QString, int> &commands, int hits);
    QString unlikeGoal(const World &world, bool isRestarted = false) const;
    QString unlikeBefore(const World &world, bool isRestarted = false) const;

    World m_before;
    World m_goal;
    QMap<QString, int> m_commands;     ///< host -> how many a whole deployment runs there
    QMap<QString, int> m_undoCommands; ///< ... and taking it back
    QSet<QString> m_killedSteps;
    int m_kills = 0;
    int m_lost = 0;
};

void TestKill::initTestCase()
{
    const Ran planned = basaltProgram({u"plan"_s, drawing, u"--against"_s, u"live"_s,
                                       u"--simulated"_s, m_before.path(), u"--json"_s});
    QVERIFY2(planned.exitCode == 0, planned.text.constData());
    m_goal.copyFrom(m_before);
    m_goal.count();
    const Ran deployed = m_goal.deploy();
    QVERIFY2(deployed.outcome == u"done", deployed.text.constData());
    m_commands = m_goal.counted();
    QCOMPARE(m_commands.size(), hostNames.size());
    const Ran again = m_goal.deploy();
    QVERIFY2(again.outcome == u"nothing-to-do", again.text.constData());
}

void TestKill::cleanupTestCase()
{
    if (m_kills > 0)
        qInfo("kills: %d, steps killed: %d, lost: %d", m_kills,
              static_cast<int>(m_killedSteps.size()), m_lost);
}

void TestKill::addCommands(const QMap<QString, int> &commands, int hits)
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("command");
    for (auto host = commands.cbegin(); host != commands.cend(); ++host) {
        const int step = std::max(1, *host / hits);
        for (int command = 1; command <= *host; command += step)
            QTest::addRow("%s %d", qPrintable(host.key()), command) << host.key() << command;
    }
}

QString TestKill::unlikeGoal(const World &world, bool isRestarted) const
{
    QStringList words;
    for (const QString &name : hostNames) {
        practice::StoredHost expected = m_goal.host(name);
        const practice::StoredHost actual = world.host(name);
        // Installing started nothing; a restart starts what is enabled.
        for (auto it = expected.services.begin(); isRestarted && it != expected.services.end();
             ++it)
            it->isActive = it->isActive || (it->isEnabled && actual.services[it.key()].isActive);
        // What is done again builds an image anew.
        for (const QString &path : expected.files.keys()) {
            if (isRestarted && path.startsWith(u"/boot/"_s))
                expected.files[path] = actual.files.value(path);
        }
        words << difference(filesOf(expected), filesOf(actual))
              << difference(expected.services, actual.services)
              << difference(expected.packages, actual.packages)
              << difference(expected.links, actual.links) << difference(expected.maps, actual.maps);
    }
    words.removeAll(QString());
    return words.join(u"; "_s);
}

QString TestKill::unlikeBefore(const World &world, bool isRestarted) const
{
    QStringList words;
    for (const QString &name : hostNames) {
        practice::StoredHost actual = world.host(name);
        const practice::StoredHost before = m_before.host(name);
        const practice::StoredHost expected = restored(before, actual);
        for (auto it = actual.services.begin(); isRestarted && it != actual.services.end(); ++it) {
            if (!before.services.contains(it.key()))
                *it = expected.services.value(it.key()); // a restart may have started it
        }
        words << difference(filesOf(expected), filesOf(actual))
              << difference(expected.services, actual.services)
              << difference(expected.links, actual.links);
    }
    words.removeAll(QString());
    return words.join(u"; "_s);
}

void TestKill::undoOfAWholeRun()
{
    World world;
    world.copyFrom(m_goal);
    world.count();
    const Ran undone = world.deploy({u"--undo"_s});
    QVERIFY2(undone.outcome == u"undone", undone.text.constData());
    QCOMPARE(unlikeBefore(world), QString());
    m_undoCommands = world.counted();
}

void TestKill::killed()
{
    QFETCH(QString, host);
    QFETCH(int, command);
    World world;
    world.copyFrom(m_before);
    world.breakThing(u"%1!kill=%2"_s.arg(host).arg(command));
    ++m_kills;
    ++m_lost; // until proven otherwise
    const Ran killed = world.deploy();
    QVERIFY2(killed.isKilled, killed.text.constData());
    const QStringList begun = world.begunSteps();
    for (const QString &step : begun)
        m_killedSteps.insert(step);

    if (!begun.isEmpty()) { // taken back at once
        World other;
        other.copyFrom(world);
        const Ran undone = other.deploy({u"--undo"_s});
        QVERIFY2(undone.outcome == u"undone", undone.text.constData());
        QCOMPARE(unlikeBefore(other), QString());
    }
    const Ran resumed = world.reachGoal();
    QVERIFY2(resumed.outcome == u"done" || resumed.outcome == u"nothing-to-do",
             resumed.text.constData());
    QCOMPARE(unlikeGoal(world), QString());
    QCOMPARE(world.deploy().outcome, u"nothing-to-do"_s);
    const Ran undone = world.deploy({u"--undo"_s});
    QVERIFY2(undone.outcome == u"undone", undone.text.constData());
    QCOMPARE(unlikeBefore(world), QString());
    --m_lost;
}

void TestKill::undoKilled()
{
    QFETCH(QString, host);
    QFETCH(int, command);
    World world;
    world.copyFrom(m_goal);
    world.breakThing(u"%1!kill=%2"_s.arg(host).arg(command));
    ++m_kills;
    ++m_lost;
    const Ran killed = world.deploy({u"--undo"_s});
    QVERIFY2(killed.isKilled, killed.text.constData());
    const Ran undone = world.deploy({u"--undo"_s});
    QVERIFY2(undone.outcome == u"undone", undone.text.constData());
    QCOMPARE(unlikeBefore(world), QString());
    --m_lost;
}

void TestKill::cut()
{
    QFETCH(QString, host);
    QFETCH(int, command);
    World world;
    world.copyFrom(m_before);
    world.breakThing(u"%1!cut=%2"_s.arg(host).arg(command));
    const Ran ran = world.reachGoal();
    QVERIFY2(ran.outcome == u"done", ran.text.constData());
    QCOMPARE(unlikeGoal(world), QString());
}

void TestKill::reset()
{
    QFETCH(QString, host);
    QFETCH(int, command);
    World world;
    world.copyFrom(m_before);
    world.breakThing(u"%1!reset=%2"_s.arg(host).arg(command));
    const Ran ran = world.reachGoal();
    QVERIFY2(ran.outcome == u"done" || ran.outcome == u"nothing-to-do", ran.text.constData());
    QCOMPARE(unlikeGoal(world, true), QString());
    const Ran undone = world.deploy({u"--undo"_s});
    QVERIFY2(undone.outcome == u"undone", undone.text.constData());
    QCOMPARE(unlikeBefore(world, true), QString());
}

void TestKill::fullDisk()
{
    World world;
    world.copyFrom(m_before);
    world.breakThing(u"magma2!disk-full"_s);
    const Ran full = world.deploy();
    QCOMPARE(full.outcome, u"failed"_s);
    QVERIFY2(full.text.contains("No space left on device"), full.text.constData());
    world.mend();
    const Ran resumed = world.reachGoal();
    QVERIFY2(resumed.outcome == u"done", resumed.text.constData());
    QCOMPARE(unlikeGoal(world), QString());
}

void TestKill::failingPackages()
{
    World world;
    world.copyFrom(m_before);
    world.breakThing(u"magma1!packages"_s);
    QCOMPARE(world.deploy().outcome, u"failed"_s);
    World other;
    other.copyFrom(world);
    const Ran undone = other.deploy({u"--undo"_s});
    QVERIFY2(undone.outcome == u"undone", undone.text.constData());
    QCOMPARE(unlikeBefore(other), QString());
    world.mend();
    const Ran resumed = world.deploy({u"--resume"_s});
    QVERIFY2(resumed.outcome == u"done", resumed.text.constData());
    QCOMPARE(unlikeGoal(world), QString());
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
