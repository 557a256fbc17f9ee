// The executor against scripted hosts: whole event logs, whole transcripts, cuts at every command.
#include "hosts/executor.h"
#include "hosts/lock.h"
#include "hosts/memory_secrets.h"
#include "support/fake_transport.h"

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;
using test::FakeHost;
using test::FakeHostPtr;
using test::FakeTransport;

namespace {

constexpr auto runName = "20260102T030405-abcdef";

plan::Step step(const QString &id, const QString &host, const QStringList &after = {},
                plan::Phase phase = plan::Phase::Files)
{
    plan::Step made;
    made.id = id;
    made.host = host;
    made.after = after;
    made.phase = phase;
    made.title = "Do it";
    made.record = {programCommand({u"record"_s, id})};
    made.apply = {programCommand({u"do"_s, id})};
    made.verify = {programCommand({u"is"_s, id})};
    made.undo = {programCommand({u"undo"_s, id})};
    return made;
}

/// Two hosts that hold the lock, a journal, and what the executor told.
struct Bench
{
    QTemporaryDir folder;
    QMap<QString, FakeHostPtr> hosts;
    MemorySecrets secrets;
    QStringList log; ///< "kind subject [code]"
    std::mutex mutex;
    std::function<void(const RunEvent &)> onEvent;
    ExecutorOptions options{32, std::chrono::milliseconds(1), std::chrono::seconds(0),
                            std::chrono::seconds(30)};
    std::unique_ptr<Journal> journal;

    Bench()
    {
        for (const QString &name : {u"m1"_s, u"m2"_s}) {
            const auto host = std::make_shared<FakeHost>(name);
            host->lockToken = QString::fromLatin1(runName);
            host->lockOwner = u"anna@desk7"_s;
            host->lockEnds = host->clock + 120;
            hosts.insert(name, host);
        }
        const RunHeader header{QString::fromLatin1(runName), u"c"_s, {}, {}, {}, 0};
        journal = *Journal::begin(folder.path(), header);
    }

    void listen(const RunEvent &event)
    {
        QStringList words{eventName(event.kind), event.step.isEmpty() ? event.host : event.step};
        if (event.error)
            words.append(event.error->code);
        if (event.kind == EventKind::StepOutput)
            words.append(event.text);
        const std::lock_guard lock(mutex);
        log.append(words.join(u' '));
        if (onEvent)
            onEvent(event);
    }

    QMap<QString, TransportPtr> transports() const
    {
        QMap<QString, TransportPtr> made;
        for (const FakeHostPtr &host : hosts)
            made.insert(host->name, std::make_shared<FakeTransport>(host));
        return made;
    }

    RunOrder order(const QList<plan::Step> &steps) const
    {
        plan::Plan plan;
        plan.cluster = u"c"_s;
        plan.hosts = hosts.keys();
        plan.steps = steps;
        return {QString::fromLatin1(runName), plan};
    }

    RunEnd run(const RunOrder &what, const std::stop_token &stop = {})
    {
        Executor executor(
            secrets, [this](const RunEvent &event) { listen(event); }, options);
        return executor.execute(what, transports(), *journal, stop);
    }
    RunEnd run(const QList<plan::Step> &steps) { return run(order(steps)); }

    QMap<QString, StepState> states() const
    {
        return stepStates(readJournal(journal->path())->events);
    }
    QStringList of(const QString &host) const { return hosts[host]->log(); }
    bool has(const QString &effect) const
    {
        return std::any_of(hosts.begin(), hosts.end(),
                           [&](const FakeHostPtr &host) { return host->effects.contains(effect); });
    }
};

QString outcomeText(const RunEnd &end)
{
    return outcomeName(end.outcome) + (end.error ? u' ' + end.error->code : QString());
}

}

class TestExecutor : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void waitsAcrossHosts();
    void neighboursShareARoundTrip();
    void phasesAreRoundTripsOfTheirOwn();
    void failureBlocksWhatNeedsIt();
    void effectMustBeThere();
    void timeoutsAreNamed();
    void blockedStepsMakeItIncomplete();
    void survivesACutAnywhere();
    void aHostLostForGood();
    void aSecondCutAtTheSameStepFailsIt();
    void aRestartOfTheHostIsMadeGood();
    void wrongPasswordIsNotTriedAgain();
    void pauses();
    void cancelsAndResumes();
    void resumeAppliesWhatIsNotThere();
    void aLostLockEndsTheRun();
    void secretsTravelAsInputOnly();
    void aMissingSecretFailsItsStep();
    void theRunIsFilledIn();
    void confirmsOverANewConnection();
    void revertsWithoutConfirmation();
    void resumesAPendingConfirmation();
    void undoGoesBackwards();
    void undoCrossesStepsThatStay();
    void undoSurvivesACutAnywhere();
    void idleHostsRenewTheirLock();
    void parallelIsALimit();
    void anUnwritableJournalEndsTheRun();
    void refusesCircles();
};

void TestExecutor::waitsAcrossHosts()
{
    Bench bench;
    bench.hosts[u"m1"_s]->answers.insert(u"do a"_s, [&](const HostCommand &) {
        bench.hosts[u"m1"_s]->effects.insert(u"a"_s);
        return CommandResult{true, false, 0, "made a\n", {}};
    });
    const RunEnd end = bench.run(
        {step(u"a"_s, u"m1"_s), step(u"b"_s, u"m2"_s, {u"a"_s}), step(u"c"_s, u"m1"_s, {u"b"_s})});
    QCOMPARE(outcomeText(end), u"done"_s);
    QCOMPARE(bench.log, (QStringList{u"step-started a"_s, u"step-output a made a\n"_s,
                                     u"step-done a"_s, u"step-started b"_s, u"step-done b"_s,
                                     u"step-started c"_s, u"step-done c"_s}));
    const QMap<QString, StepState> states = bench.states();
    QCOMPARE(states.size(), 3);
    for (const StepState state : states)
        QCOMPARE(state == StepState::Done, true);
}

void TestExecutor::neighboursShareARoundTrip()
{
    Bench bench;
    QCOMPARE(outcomeText(bench.run(
                 {step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s, {u"a"_s}), step(u"c"_s, u"m1"_s)})),
             u"done"_s);
    QCOMPARE(bench.hosts[u"m1"_s]->batches, 1);
    QCOMPARE(bench.of(u"m1"_s),
             (QStringList{u"open"_s, u"record a"_s, u"do a"_s, u"is a"_s, u"record b"_s, u"do b"_s,
                          u"is b"_s, u"record c"_s, u"do c"_s, u"is c"_s}));
    // The token is checked before each of the steps.
    QCOMPARE(bench.hosts[u"m1"_s]->transcript.filter(u"lock-check"_s).size(), 3);
    QCOMPARE(bench.log, (QStringList{u"step-started a"_s, u"step-done a"_s, u"step-started b"_s,
                                     u"step-done b"_s, u"step-started c"_s, u"step-done c"_s}));
}

void TestExecutor::phasesAreRoundTripsOfTheirOwn()
{
    Bench bench;
    QCOMPARE(outcomeText(bench.run({step(u"a"_s, u"m1"_s, {}, plan::Phase::Packages),
                                    step(u"b"_s, u"m1"_s, {u"a"_s}, plan::Phase::Files)})),
             u"done"_s);
    QCOMPARE(bench.hosts[u"m1"_s]->batches, 2);
}

void TestExecutor::failureBlocksWhatNeedsIt()
{
    Bench bench;
    bench.hosts[u"m1"_s]->answers.insert(u"do a"_s, [](const HostCommand &) {
        return CommandResult{true, false, 7, "out", "No space left on device\n"};
    });
    QList<RunEvent> failures;
    bench.onEvent = [&](const RunEvent &event) {
        if (event.error)
            failures.append(event);
    };
    const RunEnd end = bench.run({step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s, {u"a"_s}),
                                  step(u"d"_s, u"m1"_s), step(u"c"_s, u"m2"_s, {u"b"_s})});
    QCOMPARE(outcomeText(end), u"failed"_s);
    bench.log.removeIf([](const QString &line) { return line.startsWith(u"step-output"_s); });
    QCOMPARE(bench.log,
             (QStringList{u"step-started a"_s, u"step-failed a step-failed"_s,
                          u"step-blocked b step-blocked"_s, u"step-blocked c step-blocked"_s,
                          u"step-started d"_s, u"step-done d"_s}));
    QCOMPARE(failures[0].error->message, u"“do a” exits with 7: No space left on device"_s);
    QCOMPARE(failures[0].error->where, u"m1"_s);
    QVERIFY(bench.has(u"d"_s));
    QVERIFY(!bench.has(u"c"_s));
}

void TestExecutor::effectMustBeThere()
{
    Bench bench;
    bench.hosts[u"m1"_s]->answers.insert(u"do a"_s, [](const HostCommand &) {
        return CommandResult{true, false, 0, {}, {}};
    });
    QString message;
    bench.onEvent = [&](const RunEvent &event) {
        if (event.error)
            message = event.error->message;
    };
    QCOMPARE(outcomeText(bench.run({step(u"a"_s, u"m1"_s)})), u"failed"_s);
    QVERIFY(bench.log.contains(u"step-failed a step-unverified"_s));
    QVERIFY2(message.endsWith(u"“is a” exits with 1: a is not there"_s), qPrintable(message));
}

void TestExecutor::timeoutsAreNamed()
{
    Bench bench;
    bench.hosts[u"m1"_s]->answers.insert(u"do a"_s, [](const HostCommand &) {
        return CommandResult{true, true, -1, {}, {}};
    });
    QCOMPARE(outcomeText(bench.run({step(u"a"_s, u"m1"_s)})), u"failed"_s);
    QVERIFY(bench.log.contains(u"step-failed a step-timed-out"_s));
}

void TestExecutor::blockedStepsMakeItIncomplete()
{
    Bench bench;
    plan::Step refused = step(u"a"_s, u"m1"_s);
    refused.blockedBy = {u"S-27"_s};
    QCOMPARE(
        outcomeText(bench.run({refused, step(u"b"_s, u"m1"_s, {u"a"_s}), step(u"c"_s, u"m2"_s)})),
        u"incomplete"_s);
    QCOMPARE(bench.log,
             (QStringList{u"step-blocked a step-blocked"_s, u"step-blocked b step-blocked"_s,
                          u"step-started c"_s, u"step-done c"_s}));
}

void TestExecutor::survivesACutAnywhere()
{
    const QList<plan::Step> steps{step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s),
                                  step(u"c"_s, u"m1"_s, {u"b"_s}, plan::Phase::Network)};
    constexpr int commands = 12; // lock check, record, do, is; three times
    for (int command = 0; command <= commands; ++command) {
        for (const bool isAfter : {false, true}) {
            Bench bench;
            FakeHost &host = *bench.hosts[u"m1"_s];
            (isAfter ? host.cutAfter : host.cutBefore) = command;
            QCOMPARE(outcomeText(bench.run(steps)), u"done"_s);
            QCOMPARE(host.log().contains(u"cut"_s), command < commands || isAfter);
            for (const plan::Step &done : steps) {
                QVERIFY(bench.has(done.id));
                QCOMPARE(bench.log.count(u"step-done "_s + done.id), 1);
                QVERIFY(host.log().count(u"do "_s + done.id) <= 2);
                QCOMPARE(bench.states().value(done.id) == StepState::Done, true);
            }
        }
    }
}

void TestExecutor::aHostLostForGood()
{
    Bench bench;
    bench.hosts[u"m1"_s]->answers.insert(u"do a"_s, [&](const HostCommand &) {
        bench.hosts[u"m1"_s]->isLost = true;
        return CommandResult{true, false, 0, {}, {}};
    });
    const RunEnd end =
        bench.run({step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s, {}, plan::Phase::Network),
                   step(u"c"_s, u"m2"_s, {u"b"_s}), step(u"d"_s, u"m2"_s)});
    QCOMPARE(outcomeText(end), u"failed"_s);
    const QStringList m1 = bench.log.filter(QRegularExpression(u" (a|b|c|m1)\\b"_s));
    QCOMPARE(m1,
             (QStringList{u"step-started a"_s, u"host-failed m1 connection-lost"_s,
                          u"host-connecting m1"_s, u"step-failed a host-unreachable"_s,
                          u"host-failed m1 host-unreachable"_s,
                          u"step-blocked b host-unreachable"_s, u"step-blocked c step-blocked"_s}));
    QVERIFY(bench.log.contains(u"step-done d"_s));
}

void TestExecutor::aSecondCutAtTheSameStepFailsIt()
{
    Bench bench;
    FakeHost &host = *bench.hosts[u"m1"_s];
    host.answers.insert(u"do a"_s, [&](const HostCommand &) {
        host.cutAfter = host.commands;
        return CommandResult{true, false, 0, {}, {}};
    });
    QCOMPARE(outcomeText(bench.run({step(u"a"_s, u"m1"_s)})), u"failed"_s);
    QCOMPARE(host.log().count(u"do a"_s), 2);
    QVERIFY(bench.log.contains(u"step-failed a connection-lost"_s));
}

void TestExecutor::aRestartOfTheHostIsMadeGood()
{
    // a stays (a file), b runs (a service) and ends with the restart, c follows b.
    const QList<plan::Step> steps{step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s, {u"a"_s}),
                                  step(u"c"_s, u"m1"_s, {u"b"_s}),
                                  step(u"d"_s, u"m1"_s, {u"c"_s}, plan::Phase::Cib)};
    const auto restart = [](FakeHost &host) {
        ++host.boot;
        host.effects.remove(u"b"_s);
    };
    {
        Bench bench; // within the run
        FakeHost &host = *bench.hosts[u"m1"_s];
        bool isFirst = true;
        host.answers.insert(u"do d"_s, [&](const HostCommand &) {
            if (std::exchange(isFirst, false)) {
                restart(host);
                host.cutAfter = host.commands;
            }
            host.effects.insert(u"d"_s);
            return CommandResult{true, false, 0, {}, {}};
        });
        QCOMPARE(outcomeText(bench.run(steps)), u"done"_s);
        QVERIFY(bench.has(u"b"_s));
        QCOMPARE(host.log().count(u"do a"_s), 1);
        QCOMPARE(host.log().count(u"do b"_s), 2);
        QCOMPARE(host.log().count(u"do c"_s), 2);
    }
    Bench bench; // before the run is resumed
    FakeHost &host = *bench.hosts[u"m1"_s];
    host.answers.insert(u"do d"_s, [](const HostCommand &) {
        return CommandResult{true, false, 1, {}, {}};
    });
    QCOMPARE(outcomeText(bench.run(steps)), u"failed"_s);
    host.answers.clear();
    restart(host);
    RunOrder order = bench.order(steps);
    order.before = bench.states();
    order.boots = bootsOf(readJournal(bench.journal->path())->events);
    QCOMPARE(order.boots.value(u"m1"_s), QByteArray("boot1"));
    QCOMPARE(outcomeText(bench.run(order)), u"done"_s);
    QVERIFY(bench.has(u"b"_s));
    QCOMPARE(host.log().count(u"do a"_s), 1);
    QCOMPARE(host.log().count(u"do b"_s), 2);
}

void TestExecutor::wrongPasswordIsNotTriedAgain()
{
    Bench bench;
    bench.options.reconnectFor = std::chrono::hours(1);
    bench.hosts[u"m1"_s]->openError = u"auth-failed"_s;
    QCOMPARE(outcomeText(bench.run({step(u"a"_s, u"m1"_s)})), u"failed"_s);
    QCOMPARE(bench.log,
             (QStringList{u"host-failed m1 auth-failed"_s, u"step-blocked a auth-failed"_s}));
}

void TestExecutor::pauses()
{
    Bench bench;
    bool hasGoneOn = false;
    bool startedTooEarly = false;
    std::unique_ptr<Executor> executor;
    std::jthread other;
    bench.onEvent = [&](const RunEvent &event) {
        if (event.kind == EventKind::StepDone && event.step == u"a") {
            executor->pause();
            other = std::jthread([&] {
                const std::lock_guard lock(bench.mutex);
                hasGoneOn = true;
                executor->goOn();
            });
        }
        if (event.kind == EventKind::StepStarted && event.step == u"b")
            startedTooEarly = !hasGoneOn;
    };
    executor = std::make_unique<Executor>(
        bench.secrets, [&](const RunEvent &event) { bench.listen(event); }, bench.options);
    const RunEnd end =
        executor->execute(bench.order({step(u"a"_s, u"m1"_s), step(u"b"_s, u"m2"_s, {u"a"_s})}),
                          bench.transports(), *bench.journal, {});
    QCOMPARE(outcomeText(end), u"done"_s);
    QVERIFY(hasGoneOn);
    QVERIFY(!startedTooEarly);
}

void TestExecutor::cancelsAndResumes()
{
    const QList<plan::Step> steps{step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s),
                                  step(u"c"_s, u"m1"_s)};
    for (int command = 0; command < 12; ++command) {
        Bench bench;
        FakeHost &host = *bench.hosts[u"m1"_s];
        std::stop_source stop;
        host.hangAt = command;
        host.onHang = [&] { stop.request_stop(); };
        QCOMPARE(outcomeText(bench.run(bench.order(steps), stop.get_token())), u"cancelled"_s);
        host.hangAt = -1;
        RunOrder again = bench.order(steps);
        again.before = bench.states();
        const qsizetype doneBefore = bench.log.filter(u"step-done"_s).size();
        QCOMPARE(doneBefore, command == 0 ? 0 : (command - 1) / 4);
        bench.log.clear();
        QCOMPARE(outcomeText(bench.run(again)), u"done"_s);
        QCOMPARE(bench.log.filter(QRegularExpression(u"step-(done|skipped)"_s)).size(),
                 3 - doneBefore);
        for (const plan::Step &done : steps)
            QCOMPARE(host.log().count(u"do "_s + done.id), 1);
    }
}

void TestExecutor::resumeAppliesWhatIsNotThere()
{
    Bench bench;
    bench.hosts[u"m1"_s]->effects = {u"a"_s, u"b"_s};
    RunOrder order = bench.order({step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s),
                                  step(u"c"_s, u"m1"_s), step(u"d"_s, u"m1"_s)});
    order.before = {{u"a"_s, StepState::Done},
                    {u"b"_s, StepState::Begun},
                    {u"c"_s, StepState::Failed},
                    {u"d"_s, StepState::Undone}};
    QCOMPARE(outcomeText(bench.run(order)), u"done"_s);
    QCOMPARE(bench.log, (QStringList{u"step-skipped b"_s, u"step-started c"_s, u"step-done c"_s,
                                     u"step-started d"_s, u"step-done d"_s}));
}

void TestExecutor::aLostLockEndsTheRun()
{
    Bench bench;
    FakeHost &host = *bench.hosts[u"m1"_s];
    host.answers.insert(u"do a"_s, [&](const HostCommand &) {
        host.effects.insert(u"a"_s);
        host.lockToken = u"other"_s;
        host.lockOwner = u"bert@desk8"_s;
        return CommandResult{true, false, 0, {}, {}};
    });
    const RunEnd end =
        bench.run({step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s), step(u"c"_s, u"m2"_s, {u"b"_s})});
    QCOMPARE(outcomeText(end), u"failed deployment-locked"_s);
    QVERIFY(end.error->message.startsWith(u"bert@desk8"_s));
    QVERIFY(!host.log().contains(u"do b"_s));
}

void TestExecutor::secretsTravelAsInputOnly()
{
    Bench bench;
    const QByteArray secret = "marker \"<& secret";
    QVERIFY(bench.secrets.store(u"key"_s, secret).has_value());
    plan::Step with = step(u"a"_s, u"m1"_s);
    with.apply[0].input = {{"x=", {}, SecretForm::Plain}, {{}, u"key"_s, SecretForm::XmlAttribute}};
    with.verify[0].input = {{{}, u"key"_s, SecretForm::Plain}};
    FakeHost &host = *bench.hosts[u"m1"_s];
    host.answers.insert(u"do a"_s, [&](const HostCommand &command) {
        host.received = QByteArray(command.input.value(0).bytes.constData());
        return CommandResult{true, false, 0, "got " + secret, {}};
    });
    host.answers.insert(u"is a"_s, [&](const HostCommand &) {
        return CommandResult{true, false, 1, {}, "not " + secret};
    });
    QString message;
    bench.onEvent = [&](const RunEvent &event) {
        if (event.error)
            message = event.error->message;
    };
    QCOMPARE(outcomeText(bench.run({with})), u"failed"_s);
    QCOMPARE(host.received, QByteArray("x=marker &quot;&lt;&amp; secret"));
    QVERIFY(bench.log.contains(u"step-output a got @secret:key@"_s));
    QVERIFY(message.endsWith(u"not @secret:key@"_s));
    QFile file(bench.journal->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("marker"));
}

void TestExecutor::aMissingSecretFailsItsStep()
{
    Bench bench;
    plan::Step with = step(u"a"_s, u"m1"_s);
    with.apply[0].input = {{{}, u"key"_s, SecretForm::Plain}};
    QCOMPARE(outcomeText(bench.run({with, step(u"b"_s, u"m1"_s)})), u"failed"_s);
    QCOMPARE(bench.log, (QStringList{u"step-failed a secret-missing"_s, u"step-started b"_s,
                                     u"step-done b"_s}));
    QVERIFY(!bench.states().contains(u"a"_s));
}

void TestExecutor::theRunIsFilledIn()
{
    Bench bench;
    plan::Step with = step(u"a"_s, u"m1"_s);
    with.record = {programCommand({u"record"_s, u"/var/lib/basalt/runs/@run@"_s})};
    QCOMPARE(outcomeText(bench.run({with})), u"done"_s);
    QVERIFY(bench.of(u"m1"_s).contains(u"record /var/lib/basalt/runs/"_s
                                       + QString::fromLatin1(runName)));
}

void TestExecutor::confirmsOverANewConnection()
{
    for (const bool isCut : {false, true}) {
        Bench bench;
        plan::Step risky = step(u"a"_s, u"m1"_s, {}, plan::Phase::Network);
        risky.confirm = {programCommand({u"confirm"_s, u"a"_s})};
        risky.confirmWithin = std::chrono::seconds(60);
        FakeHost &host = *bench.hosts[u"m1"_s];
        if (isCut)
            host.cutAfter = 3;
        host.answers.insert(u"do a"_s, [&](const HostCommand &) {
            host.effects.insert(u"a"_s);
            host.failedOpens = 2;
            return CommandResult{true, false, 0, {}, {}};
        });
        QCOMPARE(outcomeText(bench.run({risky, step(u"b"_s, u"m1"_s, {u"a"_s})})), u"done"_s);
        QCOMPARE(host.log(),
                 (QStringList{u"open"_s, u"record a"_s, u"do a"_s, isCut ? u"cut"_s : u"close"_s,
                              u"open"_s, u"open"_s, u"open"_s, u"confirm a"_s, u"is a"_s,
                              u"record b"_s, u"do b"_s, u"is b"_s}));
        QCOMPARE(bench.log, (QStringList{u"step-started a"_s, u"step-done a"_s, u"step-started b"_s,
                                         u"step-done b"_s}));
    }
}

void TestExecutor::revertsWithoutConfirmation()
{
    Bench bench;
    plan::Step risky = step(u"a"_s, u"m1"_s, {}, plan::Phase::Network);
    risky.confirm = {programCommand({u"confirm"_s, u"a"_s})};
    risky.confirmWithin = std::chrono::seconds(0);
    FakeHost &host = *bench.hosts[u"m1"_s];
    host.answers.insert(u"confirm a"_s, [&](const HostCommand &) {
        host.effects.remove(u"a"_s);
        return CommandResult{true, false, 1, {}, "192.168.11.1 does not answer\n"};
    });
    QString message;
    bench.onEvent = [&](const RunEvent &event) {
        if (event.kind == EventKind::StepFailed)
            message = event.error->message;
    };
    QCOMPARE(
        outcomeText(bench.run({risky, step(u"b"_s, u"m1"_s, {u"a"_s}), step(u"c"_s, u"m1"_s)})),
        u"failed"_s);
    QVERIFY(bench.log.contains(u"step-failed a network-reverted"_s));
    QVERIFY(message.contains(u"192.168.11.1 does not answer"_s));
    QVERIFY(bench.log.contains(u"step-blocked b step-blocked"_s));
    QVERIFY(bench.log.contains(u"step-done c"_s));
}

void TestExecutor::resumesAPendingConfirmation()
{
    Bench bench;
    plan::Step risky = step(u"a"_s, u"m1"_s, {}, plan::Phase::Network);
    risky.confirm = {programCommand({u"do"_s, u"a"_s})};
    risky.confirmWithin = std::chrono::seconds(60);
    risky.apply = {programCommand({u"try"_s, u"a"_s})};
    RunOrder order = bench.order({risky});
    order.before = {{u"a"_s, StepState::Begun}};
    QCOMPARE(outcomeText(bench.run(order)), u"done"_s);
    QCOMPARE(bench.of(u"m1"_s), (QStringList{u"open"_s, u"is a"_s, u"do a"_s, u"is a"_s}));
    QCOMPARE(bench.log, QStringList{u"step-skipped a"_s});
}

void TestExecutor::undoGoesBackwards()
{
    Bench bench;
    const QList<plan::Step> steps{step(u"a"_s, u"m1"_s), step(u"b"_s, u"m2"_s, {u"a"_s}),
                                  step(u"c"_s, u"m1"_s, {u"b"_s}), step(u"d"_s, u"m1"_s)};
    QCOMPARE(outcomeText(bench.run(steps)), u"done"_s);
    RunOrder order = bench.order(steps);
    order.isUndo = true;
    order.before = bench.states();
    order.before[u"d"_s] = StepState::Undone;
    bench.log.clear();
    QCOMPARE(outcomeText(bench.run(order)), u"undone"_s);
    QCOMPARE(bench.log, (QStringList{u"step-started c"_s, u"step-undone c"_s, u"step-started b"_s,
                                     u"step-undone b"_s, u"step-started a"_s, u"step-undone a"_s}));
    for (const QString &effect : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(!bench.has(effect));
    QVERIFY(bench.has(u"d"_s));
    QCOMPARE(bench.states().value(u"a"_s) == StepState::Undone, true);
}

void TestExecutor::undoCrossesStepsThatStay()
{
    plan::Plan plan;
    plan.steps = {step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s, {u"a"_s}),
                  step(u"c"_s, u"m2"_s, {u"b"_s}), step(u"d"_s, u"m2"_s, {u"c"_s})};
    plan.steps[1].undo.clear();
    const auto steps = undoSteps(
        plan, {{u"a"_s, StepState::Done}, {u"b"_s, StepState::Done}, {u"c"_s, StepState::Failed}});
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[0].id, u"c"_s);
    QCOMPARE(steps[0].after, QStringList());
    QCOMPARE(steps[1].id, u"a"_s);
    QCOMPARE(steps[1].after, QStringList{u"c"_s});
    QCOMPARE(steps[1].apply == plan.steps[0].undo, true);
}

void TestExecutor::undoSurvivesACutAnywhere()
{
    const QList<plan::Step> steps{step(u"a"_s, u"m1"_s), step(u"b"_s, u"m1"_s, {u"a"_s})};
    for (int command = 0; command <= 4; ++command) {
        Bench bench;
        FakeHost &host = *bench.hosts[u"m1"_s];
        host.effects = {u"a"_s, u"b"_s};
        host.cutAfter = command;
        RunOrder order = bench.order(steps);
        order.isUndo = true;
        order.before = {{u"a"_s, StepState::Done}, {u"b"_s, StepState::Begun}};
        QCOMPARE(outcomeText(bench.run(order)), u"undone"_s);
        QVERIFY(host.effects.isEmpty());
    }
}

void TestExecutor::idleHostsRenewTheirLock()
{
    Bench bench;
    bench.options.renewEvery = std::chrono::milliseconds(1);
    FakeHost &idle = *bench.hosts[u"m2"_s];
    FakeHost &busy = *bench.hosts[u"m1"_s];
    busy.answers.insert(u"do a"_s, [&](const HostCommand &) {
        std::unique_lock lock(idle.mutex);
        idle.changed.wait(lock, [&] { return idle.commands >= 3; });
        busy.effects.insert(u"a"_s);
        return CommandResult{true, false, 0, {}, {}};
    });
    QCOMPARE(outcomeText(bench.run({step(u"a"_s, u"m1"_s), step(u"b"_s, u"m2"_s, {u"a"_s})})),
             u"done"_s);
    QVERIFY(idle.transcript.filter(u"lock-check"_s).size() >= 3);
}

void TestExecutor::parallelIsALimit()
{
    Bench bench;
    bench.options.parallel = 1;
    std::atomic<int> now = 0;
    std::atomic<int> most = 0;
    QList<plan::Step> steps;
    for (const FakeHostPtr &host : std::as_const(bench.hosts)) {
        const QString id = u"x-"_s + host->name;
        steps.append(step(id, host->name));
        FakeHost *raw = host.get();
        host->answers.insert(u"record "_s + id, [&now, &most](const HostCommand &) {
            most = std::max(most.load(), ++now);
            std::this_thread::yield();
            return CommandResult{true, false, 0, {}, {}};
        });
        host->answers.insert(u"do "_s + id, [&now, raw, id](const HostCommand &) {
            --now;
            raw->effects.insert(id);
            return CommandResult{true, false, 0, {}, {}};
        });
    }
    QCOMPARE(outcomeText(bench.run(steps)), u"done"_s);
    QCOMPARE(most.load(), 1);
}

void TestExecutor::anUnwritableJournalEndsTheRun()
{
    Bench bench;
    // As on a full disk: no file of this process may grow beyond this.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit former{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
    const auto size = static_cast<rlim_t>(QFileInfo(bench.journal->path()).size());
    const rlimit full{size, former.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const RunEnd end = bench.run({step(u"a"_s, u"m1"_s)});
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &former), 0);
    QCOMPARE(outcomeText(end), u"failed journal-unwritable"_s);
    QVERIFY(!bench.of(u"m1"_s).contains(u"do a"_s));
}

void TestExecutor::refusesCircles()
{
    Bench bench;
    QCOMPARE(
        outcomeText(bench.run({step(u"a"_s, u"m1"_s, {u"b"_s}), step(u"b"_s, u"m1"_s, {u"a"_s})})),
        u"failed plan-invalid"_s);
    QCOMPARE(outcomeText(bench.run({step(u"a"_s, u"m1"_s), step(u"a"_s, u"m1"_s)})),
             u"failed plan-invalid"_s);
    QVERIFY(bench.of(u"m1"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
