// Nothing is lost: the program is killed, the connection cut, the host reset, its disk full or its
// package manager broken in the middle of a deployment, at a command, never at a time. Then --resume
// reaches the goal, and --undo brings back every file, service and setting. Real program, simulated
// hosts; BASALT_EXAMPLE names the design.
#include "support/simulated_site.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

QString example()
{
    return qEnvironmentVariable("BASALT_EXAMPLE", u"magma-debian12"_s);
}

/// A command of a step, by its number among all that the host is given.
struct Moment
{
    QString host;
    QString step;
    int command = 0;
};

/// Where a step's commands are among its host's.
struct Span
{
    plan::Step step;
    int first = 0; ///< its check of the lock
    int last = 0;

    /// Carried out, and nobody knows: the effect is there. A step that only looks has its look.
    int applied() const
    {
        return first
               + static_cast<int>(step.record.size() + std::max(step.apply.size(), qsizetype(1)));
    }
    Moment at(int command) const { return {step.host, step.id, command}; }
};

int commandsOf(const plan::Step &step)
{
    const qsizetype own = step.record.size() + step.apply.size() + step.verify.size();
    // A confirmation comes over a new connection and checks the lock again.
    return static_cast<int>(1 + own + (step.confirm.isEmpty() ? 0 : 1 + step.confirm.size()));
}

/// Some of them, evenly spread; always the first.
template<class Thing> QList<Thing> spread(const QList<Thing> &all, qsizetype wanted)
{
    QList<Thing> some;
    const qsizetype every = std::max(qsizetype(1), (all.size() + wanted - 1) / wanted);
    for (qsizetype i = 0; i < all.size(); i += every)
        some.append(all[i]);
    return some;
}

bool isInstallation(const Span &span)
{
    return span.step.id == span.step.host + u"/packages"_s;
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
    void volumesWithDataStay();
    void killed_data();
    void killed();
    void everyStepWasKilled();
    void undoKilled_data();
    void undoKilled();
    void cut_data() { addMoments(someApplied(12)); }
    void cut();
    void reset_data() { addMoments(someApplied(12)); }
    void reset();
    void fullDisk_data();
    void fullDisk();
    void failingPackages_data();
    void failingPackages();

private:
    static void addMoments(const QList<Moment> &moments);
    QList<Moment> someApplied(qsizetype wanted) const;
    /// The host's steps in the order in which a run began them, then the others.
    QList<Span> inOrder(const QString &host, const QStringList &begun) const;
    /// Kills the program at a command of a step, not its check of the lock; false: missed each time.
    bool kill(test::SimulatedSite &site, const Moment &moment) const;
    /// Arms the fault at this command and deploys.
    test::Ran strike(test::SimulatedSite &site, const QString &fault, const QString &host,
                     int command) const;
    void resumeAndUndo(const test::SimulatedSite &site, bool isRestarted = false) const;
    void undo(const test::SimulatedSite &site, bool isRestarted = false) const;

    test::SimulatedSite m_before{example()};
    test::SimulatedSite m_goal{example()};
    QList<Span> m_spans;               ///< of all steps of the plan
    QMap<QString, int> m_undoCommands; ///< host -> how many taking back runs there
    QSet<QString> m_killedSteps;
    int m_kills = 0;
    int m_lost = 0;
};

/// Finds out at which command of its host each step is, and that nothing else runs there.
void TestKill::initTestCase()
{
    m_before.count();
    const test::Ran looked = m_before.deploy({u"--dry-run"_s});
    QVERIFY2(looked.outcome == u"dry-run", looked.text.constData());
    QMap<QString, int> next = m_before.counted();
    m_goal.copyFrom(m_before);
    m_goal.count();
    const test::Ran deployed = m_goal.deploy();
    QVERIFY2(deployed.outcome == u"done", deployed.text.constData());
    const QMap<QString, int> counted = m_goal.counted();
    for (int &command : next)
        command += 2; // taking the lock; the next one is the first step's
    const plan::Plan plan = m_goal.plan();
    for (const plan::Step &step : plan.steps) {
        int &command = next[step.host];
        m_spans.append({step, command, command + commandsOf(step) - 1});
        command += commandsOf(step);
    }
    QCOMPARE(next, counted); // ... and giving it back
    QCOMPARE(counted.size(), m_before.hostNames().size());
    const test::Ran again = m_goal.deploy();
    QVERIFY2(again.outcome == u"nothing-to-do", again.text.constData());
}

void TestKill::cleanupTestCase()
{
    if (m_kills > 0)
        qInfo("%s: steps killed: %d of %d, kills: %d, lost: %d", qPrintable(example()),
              static_cast<int>(m_killedSteps.size()), static_cast<int>(m_spans.size()), m_kills,
              m_lost);
}

void TestKill::addMoments(const QList<Moment> &moments)
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("command");
    for (const Moment &moment : moments)
        QTest::addRow("%s %d %s", qPrintable(moment.host), moment.command, qPrintable(moment.step))
            << moment.host << moment.step << moment.command;
}

QList<Moment> TestKill::someApplied(qsizetype wanted) const
{
    QList<Moment> moments;
    for (const Span &span : spread(m_spans, wanted))
        moments.append(span.at(span.applied()));
    return moments;
}

test::Ran TestKill::strike(test::SimulatedSite &site, const QString &fault, const QString &host,
                           int command) const
{
    site.copyFrom(m_before);
    site.setFaults({u"%1!%2=%3"_s.arg(host, fault).arg(command)});
    return site.deploy();
}

void TestKill::undo(const test::SimulatedSite &site, bool isRestarted) const
{
    const practice::StoredShared before = site.shared();
    const test::Ran undone = site.deploy({u"--undo"_s});
    QVERIFY2(undone.outcome == u"undone", undone.text.constData());
    QCOMPARE(unlikeBefore(m_before, site, isRestarted), QString());
    QVERIFY(site.shared().volumeGroups == before.volumeGroups);
    QVERIFY(site.shared().luns == before.luns);
}

void TestKill::resumeAndUndo(const test::SimulatedSite &site, bool isRestarted) const
{
    const test::Ran resumed = site.deploy({u"--resume"_s});
    QVERIFY2(resumed.outcome == u"done", resumed.text.constData());
    QCOMPARE(unlikeGoal(m_goal, site, isRestarted), QString());
    undo(site, isRestarted);
}

void TestKill::undoOfAWholeRun()
{
    test::SimulatedSite site(example());
    site.copyFrom(m_goal);
    site.count();
    undo(site);
    m_undoCommands = site.counted();
}

/// A guest has written to its disk, an administrator made a file system on a second one.
void TestKill::volumesWithDataStay()
{
    test::SimulatedSite site(example());
    site.copyFrom(m_goal);
    practice::StoredShared shared = site.shared();
    QVERIFY(!shared.volumeGroups.isEmpty());
    for (practice::StoredVolumeGroup &group : shared.volumeGroups) {
        QVERIFY(!group.volumes.isEmpty());
        group.volumes.first().content = "a guest's partition table";
        group.volumes[u"by-hand"_s] = {1 << 30, "ext4", u"made-by-hand"_s};
    }
    site.write(shared);
    undo(site);
    QVERIFY(site.shared().volumeGroups == shared.volumeGroups);
}

/// Each step when it is applied, and some of the other commands.
void TestKill::killed_data()
{
    QList<Moment> moments;
    QList<Moment> others;
    for (const Span &span : std::as_const(m_spans)) {
        moments.append(span.at(span.applied()));
        for (int command = span.first + 1; command <= span.last; ++command) {
            if (command != span.applied())
                others.append(span.at(command));
        }
    }
    addMoments(moments + spread(others, 12));
}

QList<Span> TestKill::inOrder(const QString &host, const QStringList &begun) const
{
    QList<Span> spans;
    for (const Span &span : m_spans) {
        if (span.step.host == host)
            spans.append(span);
    }
    int command = spans.constFirst().first;
    const auto rank = [&](const Span &span) {
        const qsizetype at = begun.indexOf(span.step.id);
        return at < 0 ? begun.size() : at;
    };
    std::stable_sort(spans.begin(), spans.end(),
                     [&](const Span &a, const Span &b) { return rank(a) < rank(b); });
    for (Span &span : spans) {
        const int length = span.last - span.first;
        span.first = command;
        span.last = command + length;
        command = span.last + 1;
    }
    return spans;
}

/// A step that waits for another host may change places with those behind it: each try reckons with
/// the order that the last one has seen.
bool TestKill::kill(test::SimulatedSite &site, const Moment &moment) const
{
    constexpr int mostTries = 20;
    const auto spanIn = [&](const QList<Span> &spans) {
        return *std::find_if(spans.cbegin(), spans.cend(),
                             [&](const Span &span) { return span.step.id == moment.step; });
    };
    const int offset = moment.command - spanIn(m_spans).first;
    QStringList begun;
    for (int i = 0; i < mostTries; ++i) {
        const int command = spanIn(inOrder(moment.host, begun)).first + offset;
        if (!strike(site, u"kill"_s, moment.host, command).isKilled)
            return false;
        if (site.doubtfulStep(moment.host) == moment.step)
            return true;
        begun = site.begunSteps(moment.host);
    }
    return false;
}

void TestKill::killed()
{
    QFETCH(QString, host);
    QFETCH(QString, step);
    QFETCH(int, command);
    test::SimulatedSite site(example());
    ++m_lost; // until proven otherwise
    QVERIFY(kill(site, {host, step, command}));
    m_killedSteps.insert(step);
    if (m_kills++ % 2 == 0) { // taken back at once
        test::SimulatedSite other(example());
        other.copyFrom(site);
        undo(other);
    }
    resumeAndUndo(site);
    if (!QTest::currentTestFailed())
        --m_lost;
}

void TestKill::everyStepWasKilled()
{
    QStringList missed;
    for (const Span &span : std::as_const(m_spans)) {
        if (!m_killedSteps.contains(span.step.id))
            missed.append(span.step.id);
    }
    QCOMPARE(missed, QStringList());
}

void TestKill::undoKilled_data()
{
    QList<Moment> moments;
    for (auto host = m_undoCommands.cbegin(); host != m_undoCommands.cend(); ++host) {
        for (int command = 1; command <= *host; ++command)
            moments.append({host.key(), u"undo"_s, command});
    }
    addMoments(spread(moments, 16));
}

void TestKill::undoKilled()
{
    QFETCH(QString, host);
    QFETCH(int, command);
    test::SimulatedSite site(example());
    site.copyFrom(m_goal);
    site.setFaults({u"%1!kill=%2"_s.arg(host).arg(command)});
    ++m_kills;
    ++m_lost;
    const test::Ran killed = site.deploy({u"--undo"_s});
    QVERIFY2(killed.isKilled, killed.text.constData());
    undo(site);
    if (!QTest::currentTestFailed())
        --m_lost;
}

/// The program connects again by itself.
void TestKill::cut()
{
    QFETCH(QString, host);
    QFETCH(int, command);
    test::SimulatedSite site(example());
    const test::Ran ran = strike(site, u"cut"_s, host, command);
    QVERIFY2(ran.outcome == u"done", ran.text.constData());
    QCOMPARE(unlikeGoal(m_goal, site, false), QString());
    undo(site);
}

void TestKill::reset()
{
    QFETCH(QString, host);
    QFETCH(int, command);
    test::SimulatedSite site(example());
    const test::Ran ran = strike(site, u"reset"_s, host, command);
    if (ran.outcome != u"done") {
        resumeAndUndo(site, true);
        return;
    }
    QCOMPARE(unlikeGoal(m_goal, site, true), QString());
    undo(site, true);
}

/// From before the first step, and from the middle of some: where something is to be saved.
void TestKill::fullDisk_data()
{
    QList<Moment> moments;
    for (const Span &span : std::as_const(m_spans)) {
        if (!span.step.record.isEmpty())
            moments.append(span.at(span.first));
    }
    addMoments(spread(moments, 8));
}

void TestKill::fullDisk()
{
    QFETCH(QString, host);
    QFETCH(int, command);
    test::SimulatedSite site(example());
    const test::Ran full = strike(site, u"disk-full"_s, host, command);
    QCOMPARE(full.outcome, u"failed"_s);
    QVERIFY2(full.text.contains("No space left on device"), full.text.constData());
    site.setFaults({});
    test::SimulatedSite other(example());
    other.copyFrom(site);
    undo(other);
    resumeAndUndo(site);
}

/// From the beginning, and between the commands of an installation.
void TestKill::failingPackages_data()
{
    QList<Moment> moments;
    for (const Span &span : std::as_const(m_spans)) {
        if (!isInstallation(span))
            continue;
        for (int command = span.first; command < span.applied(); ++command)
            moments.append(span.at(command));
    }
    addMoments(moments);
}

void TestKill::failingPackages()
{
    QFETCH(QString, host);
    QFETCH(int, command);
    test::SimulatedSite site(example());
    QCOMPARE(strike(site, u"packages"_s, host, command).outcome, u"failed"_s);
    site.setFaults({});
    test::SimulatedSite other(example());
    other.copyFrom(site);
    undo(other);
    resumeAndUndo(site);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
