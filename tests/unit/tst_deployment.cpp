// Whole deployments against scripted hosts: locks, journals, keys, resuming and taking back.
#include "hosts/deployment.h"
#include "hosts/journal.h"
#include "hosts/memory_secrets.h"
#include "hosts/run_secrets.h"
#include "support/fake_transport.h"
#include "support/magma.h"

#include <QTemporaryDir>
#include <QtTest>
#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;
using test::FakeHost;
using test::FakeHostPtr;
using test::FakeTransport;

namespace {

const QString keyName = u"magma-cluster-key"_s;
const QString keyPath = u"/etc/corosync/authkey"_s;

plan::Step step(const QString &host, const QString &what, const QStringList &after = {})
{
    plan::Step made;
    made.id = host + u'/' + what;
    made.host = host;
    made.after = after;
    made.title = "Do it";
    made.apply = {programCommand({u"do"_s, what})};
    made.verify = {programCommand({u"is"_s, what})};
    made.undo = {programCommand({u"undo"_s, what})};
    return made;
}

plan::Step keyStep(const QString &host)
{
    plan::Step made = step(host, u"key"_s);
    made.apply[0].input = {{{}, keyName, SecretForm::Plain}};
    made.file = plan::FileChange{keyPath, false, true, {}, {}, 0400};
    return made;
}

/// Keeps nothing, as where there is no keyring.
class NoKeyring : public MemorySecrets
{
public:
    Result<> store(const QString &, const QByteArray &) override
    {
        return failure(u"no-keyring"_s, u"no"_s);
    }
};

/// The hosts of the drawing, a state folder, and as many desktops as a test wants.
struct World
{
    QTemporaryDir folder;
    QMap<QString, FakeHostPtr> hosts;
    design::Design design = test::magma();

    World()
    {
        for (const design::Host &host : std::as_const(design.hosts)) {
            const auto fake = std::make_shared<FakeHost>(host.name);
            FakeHost *raw = fake.get();
            fake->answers.insert(u"do key"_s, [raw](const HostCommand &command) {
                raw->effects.insert(u"key"_s);
                const QByteArray sent = command.input.value(0).bytes;
                raw->received =
                    QByteArray(sent.constData(), sent.size()); // the sender wipes its own
                return CommandResult{true, false, 0, {}, {}};
            });
            fake->answers.insert(u"cat "_s + keyPath, [raw](const HostCommand &) {
                return CommandResult{
                    true, false, raw->received.isEmpty() ? 1 : 0, raw->received, {}};
            });
            hosts.insert(host.name, fake);
        }
    }
    FakeHost &m1() { return *hosts[u"magma1"_s]; }
    FakeHost &m2() { return *hosts[u"magma2"_s]; }

    plan::Plan plan(const QList<plan::Step> &steps) const
    {
        plan::Plan made;
        made.cluster = design.cluster.name;
        made.hosts = hosts.keys();
        made.steps = steps;
        return made;
    }
    QString state(const QString &desktop = u"desk7"_s) const { return folder.filePath(desktop); }
};

struct Desktop
{
    QStringList log;
    std::optional<Error> error;
    std::function<void(const RunEvent &)> onEvent;
    Deployment deployment;

    Desktop(World &world, SecretStore &secrets, const QString &name = u"desk7"_s)
        : deployment(
            world.design, catalogue::builtIn(),
            [&world](const design::Host &host) -> Result<TransportPtr> {
                return std::make_shared<FakeTransport>(world.hosts[host.name]);
            },
            secrets, options(world, name), [this](const RunEvent &event) { listen(event); })
    {}

    static DeploymentOptions options(const World &world, const QString &name)
    {
        DeploymentOptions made;
        made.stateFolder = world.state(name);
        made.operatorName = u"anna@"_s + name;
        made.reconnectFor = std::chrono::seconds(0);
        return made;
    }

    void listen(const RunEvent &event)
    {
        if (event.kind == EventKind::RunStarted)
            log.append(u"run "_s + event.text);
        else if (event.kind == EventKind::RunEnded)
            log.append(outcomeName(*event.outcome));
        else if (!event.step.isEmpty())
            log.append(eventName(event.kind) + u' ' + event.step);
        if (event.kind == EventKind::RunEnded)
            error = event.error;
        if (onEvent)
            onEvent(event);
    }
};

UnfinishedRun unfinished(const World &world)
{
    const auto run = unfinishedRun(world.state(), world.design.cluster.name);
    return run && *run ? **run : UnfinishedRun();
}

UnfinishedRun last(const World &world)
{
    const auto run = lastRun(world.state(), world.design.cluster.name);
    return run && *run ? **run : UnfinishedRun();
}

}

class TestDeployment : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void deploys();
    void nothingToDo();
    void aSecondDesktopIsRefused();
    void aRefusalGivesBackWhatWasTaken();
    void anEndedLockIsTakenOver();
    void unknownSecretsStopItBeforeItBegins();
    void makesTheKeyOnce();
    void knowsWhoHasTheKey();
    void resumesWithTheKeyOfTheHosts();
    void resumesWithANewKeyWhereNoneCameThrough();
    void resumesAFailedRun();
    void undoCoversAResumedRun();
    void anInterruptedUndoGoesOn();
    void aLostHostDoesNotStopTheOthers();
    void tellsOfPauses();
    void knowsNoRunAtFirst();
    void theStateFolderFollowsTheEnvironment();
};

void TestDeployment::deploys()
{
    World world;
    MemorySecrets secrets;
    Desktop desktop(world, secrets);
    const plan::Plan plan =
        world.plan({step(u"magma1"_s, u"a"_s), step(u"magma2"_s, u"b"_s, {u"magma1/a"_s})});
    QCOMPARE(desktop.deployment.deploy(plan, {}) == Outcome::Done, true);
    QCOMPARE(desktop.log,
             (QStringList{u"run deploy"_s, u"step-started magma1/a"_s, u"step-done magma1/a"_s,
                          u"step-started magma2/b"_s, u"step-done magma2/b"_s, u"done"_s}));
    QVERIFY(
        world.m1().transcript.contains(u"lock-acquire %1 anna@desk7 120"_s.arg(last(world).run)));
    QVERIFY(world.m1().lockToken.isEmpty());
    QVERIFY(world.m2().lockToken.isEmpty());
    QVERIFY(unfinished(world).run.isEmpty());
    QCOMPARE(last(world).done, 2);
    QCOMPARE(last(world).total, 2);
    QCOMPARE(desktop.deployment.traffic().roundTrips, 6); // lock, steps, release; of each host
}

void TestDeployment::nothingToDo()
{
    World world;
    MemorySecrets secrets;
    Desktop desktop(world, secrets);
    QCOMPARE(desktop.deployment.deploy(world.plan({}), {}) == Outcome::NothingToDo, true);
    QVERIFY(world.m1().transcript.isEmpty());
    QVERIFY(last(world).run.isEmpty());
}

void TestDeployment::aSecondDesktopIsRefused()
{
    World world;
    MemorySecrets secrets;
    Desktop first(world, secrets, u"desk7"_s);
    Desktop second(world, secrets, u"desk8"_s);
    std::binary_semaphore isInside(0);
    std::binary_semaphore isRefused(0);
    world.m1().answers.insert(u"do a"_s, [&](const HostCommand &) {
        world.m1().effects.insert(u"a"_s);
        return CommandResult{true, false, 0, {}, {}};
    });
    first.onEvent = [&](const RunEvent &event) {
        if (event.kind == EventKind::StepDone) {
            isInside.release();
            isRefused.acquire();
        }
    };
    const plan::Plan plan =
        world.plan({step(u"magma1"_s, u"a"_s), step(u"magma1"_s, u"b"_s, {u"magma1/a"_s})});
    Outcome ofFirst = Outcome::Failed;
    std::jthread thread([&] { ofFirst = first.deployment.deploy(plan, {}); });
    isInside.acquire();
    QCOMPARE(second.deployment.deploy(plan, {}) == Outcome::Failed, true);
    isRefused.release();
    isRefused.release();
    thread.join();
    QCOMPARE(ofFirst == Outcome::Done, true);
    QCOMPARE(second.log, QStringList{u"failed"_s});
    QCOMPARE(second.error->code, u"deployment-locked"_s);
    QVERIFY(second.error->message.startsWith(u"anna@desk7 deploys “magma” since "_s));
    QVERIFY(journalsOf(world.state(u"desk8"_s), u"magma"_s).isEmpty());
}

void TestDeployment::aRefusalGivesBackWhatWasTaken()
{
    World world;
    world.m2().lockToken = u"other"_s;
    world.m2().lockOwner = u"bert@desk8"_s;
    world.m2().lockEnds = world.m2().clock + 60;
    MemorySecrets secrets;
    Desktop desktop(world, secrets);
    QCOMPARE(desktop.deployment.deploy(world.plan({step(u"magma1"_s, u"a"_s)}), {})
                 == Outcome::Failed,
             true);
    QCOMPARE(desktop.error->where, u"magma2"_s);
    QVERIFY(world.m1().lockToken.isEmpty());
    QCOMPARE(world.m2().lockToken, u"other"_s);
    QVERIFY(!world.m1().effects.contains(u"a"_s));
}

void TestDeployment::anEndedLockIsTakenOver()
{
    World world;
    world.m2().lockToken = u"other"_s;
    world.m2().lockEnds = world.m2().clock - 1;
    MemorySecrets secrets;
    Desktop desktop(world, secrets);
    QCOMPARE(desktop.deployment.deploy(world.plan({step(u"magma2"_s, u"a"_s)}), {})
                 == Outcome::Done,
             true);
}

void TestDeployment::unknownSecretsStopItBeforeItBegins()
{
    World world;
    MemorySecrets secrets;
    Desktop desktop(world, secrets);
    plan::Step with = step(u"magma1"_s, u"a"_s);
    with.apply[0].input = {{{}, u"magma1-ilo"_s, SecretForm::Plain}};
    plan::Step blocked = step(u"magma1"_s, u"b"_s);
    blocked.apply[0].input = {{{}, u"not-asked-for"_s, SecretForm::Plain}};
    blocked.blockedBy = {u"F-01"_s};
    QCOMPARE(desktop.deployment.deploy(world.plan({with, blocked}), {}) == Outcome::Failed, true);
    QCOMPARE(desktop.error->code, u"secret-missing"_s);
    QVERIFY(desktop.error->message.contains(u"magma1-ilo;"_s));
    QVERIFY(!world.m1().transcript.filter(u"lock-acquire"_s).size());
    QVERIFY(last(world).run.isEmpty());
}

void TestDeployment::makesTheKeyOnce()
{
    World world;
    NoKeyring secrets;
    Desktop desktop(world, secrets);
    QCOMPARE(desktop.deployment.deploy(world.plan({keyStep(u"magma1"_s), keyStep(u"magma2"_s)}), {})
                 == Outcome::Done,
             true);
    QCOMPARE(world.m1().received.size(), 256);
    QCOMPARE(world.m1().received, world.m2().received);

    World other;
    MemorySecrets keyring;
    Desktop again(other, keyring);
    QCOMPARE(again.deployment.deploy(other.plan({keyStep(u"magma1"_s)}), {}) == Outcome::Done,
             true);
    QVERIFY(other.m1().received != world.m1().received);
    QCOMPARE(keyring.value(keyName), std::optional(other.m1().received));
}

void TestDeployment::knowsWhoHasTheKey()
{
    const auto hostsIn = [](const QList<SecretPlace> &places) {
        QStringList hosts;
        for (const SecretPlace &place : places)
            hosts.append(place.host);
        return hosts;
    };
    const auto withFile = [](const QByteArray &sha256) {
        facts::FileFacts file;
        file.path = keyPath;
        file.exists = true;
        file.sha256 = sha256;
        facts::HostFacts facts;
        facts.files = {file};
        return facts;
    };
    // A host is added: only that one is in the plan, the others have the key.
    plan::Plan plan;
    plan.steps = {keyStep(u"magma3"_s)};
    QMap<QString, facts::HostFacts> facts{{u"magma1"_s, withFile("a")},
                                          {u"magma2"_s, withFile("a")},
                                          {u"magma3"_s, facts::HostFacts()}};
    QCOMPARE(hostsIn(placesThatHave(plan, keyName, facts, {})),
             (QStringList{u"magma1"_s, u"magma2"_s}));
    facts[u"magma2"_s] = withFile("b");
    QCOMPARE(hostsIn(placesThatHave(plan, keyName, facts, {})), QStringList());
    QCOMPARE(hostsIn(placesThatHave(plan, keyName, {}, {{u"magma3/key"_s, StepState::Done}})),
             QStringList{u"magma3"_s});
    QCOMPARE(hostsIn(placesThatHave(plan, keyName, {}, {{u"magma3/key"_s, StepState::Begun}})),
             QStringList());
}

void TestDeployment::resumesWithTheKeyOfTheHosts()
{
    World world;
    NoKeyring secrets;
    const plan::Plan plan = world.plan({keyStep(u"magma1"_s), keyStep(u"magma2"_s),
                                        step(u"magma1"_s, u"start"_s, {u"magma1/key"_s})});
    world.m2().answers.insert(u"is key"_s, [](const HostCommand &) {
        return CommandResult{true, false, 1, {}, "no"};
    });
    {
        Desktop desktop(world, secrets);
        QCOMPARE(desktop.deployment.deploy(plan, {}) == Outcome::Failed, true);
    }
    const QByteArray key = world.m1().received;
    world.m2().received.clear();
    world.m2().answers.remove(u"is key"_s);
    Desktop desktop(world, secrets);
    world.m2().effects.remove(u"key"_s);
    QCOMPARE(desktop.deployment.resume(unfinished(world), {}) == Outcome::Done, true);
    QCOMPARE(world.m2().received, key);
    QCOMPARE(world.m1().log().count(u"do key"_s), 1);
}

void TestDeployment::resumesWithANewKeyWhereNoneCameThrough()
{
    World world;
    NoKeyring secrets;
    const plan::Plan plan =
        world.plan({keyStep(u"magma1"_s), step(u"magma1"_s, u"start"_s, {u"magma1/key"_s}),
                    step(u"magma2"_s, u"b"_s, {u"magma1/start"_s})});
    world.m2().answers.insert(u"do b"_s, [](const HostCommand &) {
        return CommandResult{true, false, 1, {}, "no"};
    });
    {
        Desktop desktop(world, secrets);
        QCOMPARE(desktop.deployment.deploy(plan, {}) == Outcome::Failed, true);
    }
    world.m1().received.clear(); // the host was installed anew, say
    world.m2().answers.remove(u"do b"_s);
    Desktop desktop(world, secrets);
    QCOMPARE(desktop.deployment.resume(unfinished(world), {}) == Outcome::Done, true);
    QCOMPARE(world.m1().received.size(), 256);
    // What went with the old key, and what came after it, is done again.
    QCOMPARE(world.m1().log().count(u"do start"_s), 2);
}

void TestDeployment::resumesAFailedRun()
{
    World world;
    MemorySecrets secrets;
    const plan::Plan plan =
        world.plan({step(u"magma1"_s, u"a"_s), step(u"magma1"_s, u"b"_s, {u"magma1/a"_s}),
                    step(u"magma1"_s, u"c"_s, {u"magma1/b"_s})});
    world.m1().answers.insert(u"do b"_s, [](const HostCommand &) {
        return CommandResult{true, false, 1, {}, "No space left on device"};
    });
    {
        Desktop desktop(world, secrets);
        QCOMPARE(desktop.deployment.deploy(plan, {}) == Outcome::Failed, true);
    }
    const UnfinishedRun run = unfinished(world);
    QCOMPARE(run.done, 1);
    QCOMPARE(run.total, 3);
    world.m1().answers.clear();
    Desktop desktop(world, secrets);
    QCOMPARE(desktop.deployment.resume(run, {}) == Outcome::Done, true);
    QCOMPARE(desktop.log,
             (QStringList{u"run resume"_s, u"step-started magma1/b"_s, u"step-done magma1/b"_s,
                          u"step-started magma1/c"_s, u"step-done magma1/c"_s, u"done"_s}));
    QCOMPARE(last(world).run, run.run);
    QVERIFY(unfinished(world).run.isEmpty());
}

void TestDeployment::undoCoversAResumedRun()
{
    World world;
    MemorySecrets secrets;
    const plan::Plan plan =
        world.plan({step(u"magma1"_s, u"a"_s), step(u"magma2"_s, u"b"_s, {u"magma1/a"_s}),
                    step(u"magma1"_s, u"c"_s, {u"magma2/b"_s})});
    std::stop_source stop;
    {
        Desktop desktop(world, secrets);
        world.m2().hangAt = 1; // after the lock: the check of step b
        world.m2().onHang = [&] { stop.request_stop(); };
        QCOMPARE(desktop.deployment.deploy(plan, stop.get_token()) == Outcome::Cancelled, true);
        QVERIFY(world.m1().lockToken.isEmpty());
    }
    world.m2().hangAt = -1;
    {
        Desktop desktop(world, secrets);
        QCOMPARE(desktop.deployment.resume(unfinished(world), {}) == Outcome::Done, true);
    }
    QVERIFY(world.m1().effects.contains(u"c"_s));
    Desktop desktop(world, secrets);
    QCOMPARE(desktop.deployment.undo(last(world), {}) == Outcome::Undone, true);
    QCOMPARE(desktop.log.filter(u"undone"_s),
             (QStringList{u"step-undone magma1/c"_s, u"step-undone magma2/b"_s,
                          u"step-undone magma1/a"_s, u"undone"_s}));
    QVERIFY(world.m1().effects.isEmpty());
    QVERIFY(world.m2().effects.isEmpty());
    QVERIFY(world.m1().lockToken.isEmpty());
    QVERIFY(unfinished(world).run.isEmpty());
}

void TestDeployment::anInterruptedUndoGoesOn()
{
    World world;
    MemorySecrets secrets;
    const plan::Plan plan =
        world.plan({step(u"magma1"_s, u"a"_s), step(u"magma1"_s, u"b"_s, {u"magma1/a"_s})});
    {
        Desktop desktop(world, secrets);
        QCOMPARE(desktop.deployment.deploy(plan, {}) == Outcome::Done, true);
    }
    world.m1().answers.insert(u"undo a"_s, [](const HostCommand &) {
        return CommandResult{true, false, 1, {}, "Read-only file system"};
    });
    {
        Desktop desktop(world, secrets);
        QCOMPARE(desktop.deployment.undo(last(world), {}) == Outcome::Failed, true);
    }
    QVERIFY(unfinished(world).isUndo);
    world.m1().answers.clear();
    Desktop desktop(world, secrets);
    QCOMPARE(desktop.deployment.resume(unfinished(world), {}) == Outcome::Undone, true);
    QCOMPARE(desktop.log, (QStringList{u"run undo"_s, u"step-started magma1/a"_s,
                                       u"step-undone magma1/a"_s, u"undone"_s}));
}

void TestDeployment::aLostHostDoesNotStopTheOthers()
{
    World world;
    world.m2().isLost = true;
    MemorySecrets secrets;
    Desktop desktop(world, secrets);
    QCOMPARE(desktop.deployment.deploy(
                 world.plan({step(u"magma1"_s, u"a"_s), step(u"magma2"_s, u"b"_s)}), {})
                 == Outcome::Failed,
             true);
    QVERIFY(world.m1().effects.contains(u"a"_s));
    QVERIFY(desktop.log.contains(u"step-blocked magma2/b"_s));
}

void TestDeployment::tellsOfPauses()
{
    World world;
    MemorySecrets secrets;
    Desktop desktop(world, secrets);
    QStringList kinds;
    desktop.onEvent = [&](const RunEvent &event) { kinds.append(eventName(event.kind)); };
    desktop.deployment.pause();
    desktop.deployment.goOn();
    QCOMPARE(kinds, (QStringList{u"paused"_s, u"resumed"_s}));
}

void TestDeployment::knowsNoRunAtFirst()
{
    World world;
    const auto run = unfinishedRun(world.state(), u"magma"_s);
    QVERIFY(run.has_value() && !*run);
    QVERIFY(QDir().mkpath(world.state() + u"/magma"_s));
    QFile torn(world.state() + u"/magma/20260101T000000-0.jsonl"_s);
    QVERIFY(torn.open(QIODevice::WriteOnly));
    torn.write("{\"type\":\"run\"");
    torn.close();
    const auto none = lastRun(world.state(), u"magma"_s);
    QVERIFY(none.has_value() && !*none);
}

void TestDeployment::theStateFolderFollowsTheEnvironment()
{
    const QByteArray former = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/somewhere");
    QCOMPARE(defaultStateFolder(), u"/somewhere/basalt"_s);
    qputenv("XDG_STATE_HOME", "relative");
    QVERIFY(defaultStateFolder().endsWith(u"/.local/state/basalt"_s));
    if (former.isEmpty())
        qunsetenv("XDG_STATE_HOME");
    else
        qputenv("XDG_STATE_HOME", former);
}

QTEST_GUILESS_MAIN(TestDeployment)
#include "tst_deployment.moc"
