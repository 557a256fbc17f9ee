#include "design/derived.h"
#include "document/deploy_session.h"
#include "document/design_document.h"
#include "document/host_summary.h"
#include "fake_deploy_engine.h"
#include "hosts/memory_secrets.h"
#include "support/drawn_designs.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace basalt;
using namespace Qt::StringLiterals;
using document::DeploySession;
using document::DeployState;
using document::HostContact;
using document::StepState;

namespace {

/// A host that takes the connection and then says nothing.
class HangingTransport : public hosts::Transport
{
public:
    HangingTransport(QString host, std::shared_ptr<std::atomic<int>> opened)
        : m_host(std::move(host))
        , m_opened(std::move(opened))
    {}

    QString host() const override { return m_host; }
    Result<> open(std::stop_token stop) override
    {
        ++*m_opened;
        std::unique_lock lock(m_mutex);
        m_never.wait(lock, stop, [] { return false; });
        return failure(u"cancelled"_s, u"cancelled"_s, m_host);
    }
    Result<QList<CommandResult>> run(const QList<HostCommand> &, const hosts::RunOptions &,
                                     std::stop_token) override
    {
        return failure(u"connection-lost"_s, u"not open"_s, m_host);
    }
    void close() override {}
    hosts::Traffic traffic() const override { return {}; }

private:
    QString m_host;
    std::shared_ptr<std::atomic<int>> m_opened;
    std::mutex m_mutex;
    std::condition_variable_any m_never;
};

HostCommand commandWithSecret(const QString &name)
{
    HostCommand command;
    command.argv = {u"cat"_s};
    command.input = {{{}, name, SecretForm::Plain}};
    return command;
}

}

class TestDeploySession : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void readsFactsAndPlans();
    void namesHostsThatFail();
    void aHangingHostLeavesTheThreadFree();
    void aTransportThatNeverAnswersCanBeCancelled();
    void runsToItsEnd();
    void pausesAndGoesOn();
    void cancelsInTheMiddle();
    void tellsFailures();
    void questionsWaitForAnAnswer();
    void cancellingAnswersQuestions();
    void onePassphraseForAll();
    void keepsPasswordsOnlyIfWantedAndRight();
    void asksForMissingSecretsBeforeItStarts();
    void keepsASecretIfWanted();
    void startsNothingWithoutASecret();
    void plansAnewWithoutAHost();
    void overridesAndConfirmations();
    void resumesAndUndoes();
    void aChangedDesignMakesThePlanStale();
    void anotherDesignBeginsAnew();
    void longLogsStayBounded();
    void summarisesHosts();

private:
    void plan()
    {
        m_session->readFacts();
        QTRY_VERIFY(!m_session->isBusy());
        QCOMPARE(m_session->state(), DeployState::Planned);
    }

    std::shared_ptr<test::DeployScript> m_script;
    std::shared_ptr<hosts::MemorySecrets> m_store;
    std::unique_ptr<document::DesignDocument> m_document;
    std::unique_ptr<DeploySession> m_session;
};

void TestDeploySession::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const design::Design design = test::twoHosts();
    m_script = std::make_shared<test::DeployScript>();
    for (const design::Host &host : design.hosts)
        m_script->facts.insert(host.name, test::factsAsDrawn(design, host.name));
    m_script->plan = test::smallPlan(design);
    m_store = std::make_shared<hosts::MemorySecrets>();
    m_document = std::make_unique<document::DesignDocument>();
    m_document->reset(design);
    m_session = std::make_unique<DeploySession>(*m_document,
                                                test::FakeDeployEngine::maker(m_script), m_store);
}

void TestDeploySession::cleanup()
{
    m_session.reset();
    m_document.reset();
}

void TestDeploySession::readsFactsAndPlans()
{
    QCOMPARE(m_session->state(), DeployState::Idle);
    QSignalSpy hosts(m_session.get(), &DeploySession::hostChanged);
    m_session->readFacts();
    QCOMPARE(m_session->state(), DeployState::ReadingFacts);
    QVERIFY(m_session->isBusy());
    QTRY_COMPARE(m_session->state(), DeployState::Planned);
    QCOMPARE(m_session->host(u"magma1"_s).contact, HostContact::Read);
    QCOMPARE(m_session->host(u"magma1"_s).facts->cpus, 4);
    QVERIFY(m_session->hasPlan());
    QCOMPARE(m_session->model().plan().steps.size(), m_script->plan.steps.size());
    QVERIFY(hosts.contains(QVariantList{u"magma2"_s}));
}

void TestDeploySession::namesHostsThatFail()
{
    m_script->facts.remove(u"magma2"_s);
    m_script->unreachable.insert(u"magma2"_s,
                                 Error{u"host-unreachable"_s, u"no route to host"_s, u"magma2"_s});
    plan();
    QCOMPARE(m_session->host(u"magma2"_s).contact, HostContact::Failed);
    QCOMPARE(m_session->host(u"magma2"_s).error->message, u"no route to host"_s);
    m_script->unreachable.clear();
    m_script->facts.insert(u"magma2"_s, test::factsAsDrawn(m_document->design(), u"magma2"_s));
    plan();
    QCOMPARE(m_session->host(u"magma2"_s).contact, HostContact::Read);
    QVERIFY(!m_session->host(u"magma2"_s).error);
    QCOMPARE(m_script->engines, 1); // the connections are kept
}

void TestDeploySession::aHangingHostLeavesTheThreadFree()
{
    m_script->facts.remove(u"magma2"_s);
    m_script->hanging = {u"magma2"_s};
    m_session->readFacts();
    QTRY_COMPARE(m_session->host(u"magma1"_s).contact, HostContact::Read);
    QTRY_COMPARE(m_session->host(u"magma2"_s).contact, HostContact::Connecting);
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(0);
    QTRY_VERIFY(ticks > 500);
    QCOMPARE(m_session->state(), DeployState::ReadingFacts);
    m_session->cancel();
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(m_session->state(), DeployState::Idle);
    QCOMPARE(m_session->host(u"magma2"_s).contact, HostContact::NotAsked);
}

/// The real engine over connections that hang for ever.
void TestDeploySession::aTransportThatNeverAnswersCanBeCancelled()
{
    const QTemporaryDir folder;
    const auto opened = std::make_shared<std::atomic<int>>(0);
    const hosts::Connector connector = [opened](const design::Host &host) {
        return Result<hosts::TransportPtr>(std::make_shared<HangingTransport>(host.name, opened));
    };
    m_session = std::make_unique<DeploySession>(
        *m_document, document::engineOver(connector, folder.path()), m_store);
    m_session->readFacts();
    QTRY_COMPARE(opened->load(), 2);
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(0);
    QTRY_VERIFY(ticks > 500);
    QCOMPARE(m_session->state(), DeployState::ReadingFacts);
    QCOMPARE(m_session->host(u"magma2"_s).contact, HostContact::Connecting);
    m_session->cancel();
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(m_session->state(), DeployState::Idle);
    m_session->readFacts(); // and the window may be closed in the middle
    QTRY_COMPARE(opened->load(), 4);
    m_session.reset();
}

void TestDeploySession::runsToItsEnd()
{
    m_script->present = {u"magma1/packages"_s};
    m_script->output = "hello\n";
    plan();
    m_session->start();
    QVERIFY(m_session->isExecuting());
    QTRY_COMPARE(m_session->state(), DeployState::Ended);
    QCOMPARE(*m_session->outcome(), hosts::Outcome::Done);
    QCOMPARE(m_session->progress().done, 7);
    QCOMPARE(m_session->progress().total, 7);
    QCOMPARE(m_session->model().stateOf(u"magma1/packages"_s), StepState::Skipped);
    QCOMPARE(m_session->model().stateOf(u"cluster/cib"_s), StepState::Done);
    QCOMPARE(m_session->log(u"cluster/cib"_s), "hello\n");
    QTRY_VERIFY(!m_session->isBusy());
}

void TestDeploySession::pausesAndGoesOn()
{
    m_script->isGated = true;
    plan();
    m_session->start();
    m_script->letGo(2);
    QTRY_COMPARE(m_session->progress().done, 2);
    QCOMPARE(m_session->progress().secondsLeft, 10);
    m_session->pause();
    QCOMPARE(m_session->state(), DeployState::Paused);
    m_script->letGo(100);
    QVERIFY(m_session->isBusy());
    QCOMPARE(m_session->progress().done, 2);
    m_session->goOn();
    QTRY_COMPARE(m_session->state(), DeployState::Ended);
    QCOMPARE(*m_session->outcome(), hosts::Outcome::Done);
}

void TestDeploySession::cancelsInTheMiddle()
{
    m_script->isGated = true;
    plan();
    m_session->start();
    m_script->letGo(1);
    QTRY_COMPARE(m_session->progress().done, 1);
    m_session->cancel();
    QVERIFY(m_session->isCancelling());
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(m_session->state(), DeployState::Ended);
    QCOMPARE(*m_session->outcome(), hosts::Outcome::Cancelled);
    QVERIFY(!m_session->isCancelling());
}

void TestDeploySession::tellsFailures()
{
    m_script->failing = {u"magma1/network"_s};
    plan();
    m_session->start();
    QTRY_COMPARE(m_session->state(), DeployState::Ended);
    QCOMPARE(*m_session->outcome(), hosts::Outcome::Failed);
    QCOMPARE(m_session->model().stateOf(u"magma1/network"_s), StepState::Failed);
    QVERIFY(m_session->log(u"magma1/network"_s).contains("it did not work"));
    QCOMPARE(m_session->model().currentStep(u"magma1"_s), u"magma1/network"_s);
}

void TestDeploySession::questionsWaitForAnAnswer()
{
    hosts::Question key;
    key.kind = hosts::QuestionKind::HostKey;
    key.host = u"magma1"_s;
    key.fingerprint = u"SHA256:abc"_s;
    hosts::Question password;
    password.host = u"magma1"_s;
    m_script->questions = {key, password};
    m_session->readFacts();
    QTRY_VERIFY(m_session->question());
    QCOMPARE(m_session->question()->login.fingerprint, u"SHA256:abc"_s);
    m_session->answer(m_session->question()->id, document::Reply{"yes", false});
    QTRY_VERIFY(m_session->question()
                && m_session->question()->login.kind == hosts::QuestionKind::Password);
    m_session->answer(m_session->question()->id, {});
    QTRY_COMPARE(m_session->state(), DeployState::Planned);
    QCOMPARE(m_script->answers, (QList<std::optional<QByteArray>>{"yes", std::nullopt}));
}

void TestDeploySession::cancellingAnswersQuestions()
{
    m_script->questions = {hosts::Question()};
    m_session->readFacts();
    QTRY_VERIFY(m_session->question());
    m_session->cancel();
    QTRY_VERIFY(!m_session->isBusy());
    QVERIFY(!m_session->question());
    QCOMPARE(m_script->answers, QList<std::optional<QByteArray>>{std::nullopt});
}

void TestDeploySession::onePassphraseForAll()
{
    document::QuestionDesk desk([] {});
    hosts::Question question;
    question.kind = hosts::QuestionKind::Passphrase;
    question.text = u"/home/anna/.ssh/id_ed25519"_s;
    std::optional<document::Reply> first;
    std::optional<document::Reply> second;
    std::optional<document::Reply> other;
    {
        std::jthread one([&] { first = desk.ask(question); });
        QTRY_VERIFY(desk.oldest());
        std::jthread two([&] { second = desk.ask(question); });
        hosts::Question different = question;
        different.text = u"/home/anna/.ssh/id_rsa"_s;
        std::jthread three([&] { other = desk.ask(different); });
        const quint64 id = desk.oldest()->id;
        QTRY_COMPARE(desk.waiting(), 3);
        desk.answer(id, document::Reply{"open sesame", false});
        QTRY_COMPARE(desk.waiting(), 1);
        desk.close();
    }
    QVERIFY(first && first->value == "open sesame");
    QVERIFY(second && second->value == "open sesame");
    QVERIFY(!other);
}

void TestDeploySession::keepsPasswordsOnlyIfWantedAndRight()
{
    document::LoginSecrets logins(m_store);
    QVERIFY(logins.store(u"ssh-password:root@magma1"_s, "once"));
    QCOMPARE(logins.value(u"ssh-password:root@magma1"_s), QByteArray("once"));
    QVERIFY(!m_store->value(u"ssh-password:root@magma1"_s));
    logins.keepOnceRight("forever");
    QVERIFY(!m_store->value(u"ssh-password:root@magma2"_s)); // not known to be right yet
    QVERIFY(logins.store(u"ssh-password:root@magma2"_s, "forever"));
    QCOMPARE(m_store->value(u"ssh-password:root@magma2"_s), QByteArray("forever"));
}

void TestDeploySession::asksForMissingSecretsBeforeItStarts()
{
    m_script->plan.steps[0].apply << commandWithSecret(u"fence-pw"_s)
                                  << commandWithSecret(design::clusterKeySecret(
                                         m_document->design().cluster)); // is made
    plan();
    m_session->start();
    QTRY_VERIFY(m_session->question());
    QCOMPARE(m_session->question()->secret, u"fence-pw"_s);
    QCOMPARE(m_session->progress().total, 0); // nothing has begun
    m_session->answer(m_session->question()->id, document::Reply{"geheim", false});
    QTRY_COMPARE(m_session->state(), DeployState::Ended);
    QVERIFY(!m_store->value(u"fence-pw"_s));
    QCOMPARE(m_session->secrets().value(u"fence-pw"_s), QByteArray("geheim"));
}

void TestDeploySession::keepsASecretIfWanted()
{
    m_script->plan.steps[0].apply << commandWithSecret(u"fence-pw"_s);
    plan();
    m_session->start();
    QTRY_VERIFY(m_session->question());
    m_session->answer(m_session->question()->id, document::Reply{"geheim", true});
    QTRY_COMPARE(m_session->state(), DeployState::Ended);
    QCOMPARE(m_store->value(u"fence-pw"_s), QByteArray("geheim"));
}

void TestDeploySession::startsNothingWithoutASecret()
{
    m_script->plan.steps[0].apply << commandWithSecret(u"fence-pw"_s);
    plan();
    QSignalSpy failed(m_session.get(), &DeploySession::failed);
    m_session->start();
    QTRY_VERIFY(m_session->question());
    m_session->answer(m_session->question()->id, {});
    QTRY_COMPARE(m_session->state(), DeployState::Planned);
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<QList<Error>>().first().code, u"secret-missing"_s);
    m_session->start(); // asks again
    QTRY_VERIFY(m_session->question());
}

void TestDeploySession::plansAnewWithoutAHost()
{
    plan();
    m_session->chooseHost(u"magma2"_s, false);
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(m_script->options.last().hosts, QStringList{u"magma1"_s});
    QVERIFY(!m_session->model().step(u"magma2/packages"_s));
    m_session->chooseHost(u"magma1"_s, false);
    QVERIFY(!m_session->isAnyHostChosen());
    m_session->start();
    QVERIFY(!m_session->isExecuting());
    m_session->chooseHost(u"magma1"_s, true);
    m_session->chooseHost(u"magma2"_s, true);
    QTRY_VERIFY(!m_session->isBusy() && m_session->model().step(u"magma2/packages"_s));
    QCOMPARE(m_script->options.last().hosts, QStringList());
}

void TestDeploySession::overridesAndConfirmations()
{
    plan();
    m_session->overrule(u"R-01"_s, u"only a test"_s);
    m_session->confirmLun(u"msa1_lun1"_s); // while the former is planned
    QTRY_VERIFY(!m_session->isBusy()
                && m_script->options.last().wipedLuns == QStringList{u"msa1_lun1"_s});
    QCOMPARE(m_script->options.last().overrides.value(u"R-01"_s), u"only a test"_s);
}

void TestDeploySession::resumesAndUndoes()
{
    hosts::UnfinishedRun run;
    run.run = u"r1"_s;
    run.done = 3;
    run.total = 7;
    m_script->runs = {run, run};
    m_session->lookForRuns();
    QTRY_VERIFY(m_session->runs().unfinished);
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(m_session->state(), DeployState::Idle);
    m_session->resume();
    QTRY_COMPARE(m_session->state(), DeployState::Ended);
    QCOMPARE(m_session->progress().total, 4);
    QCOMPARE(m_session->model().stateOf(u"magma1/packages"_s), StepState::Done); // before the crash
    QCOMPARE(m_session->model().stateOf(u"cluster/cib"_s), StepState::Done);
    QTRY_VERIFY(!m_session->isBusy());
    m_session->undo();
    QVERIFY(m_session->isUndoing());
    QTRY_COMPARE(m_session->state(), DeployState::Ended);
    QCOMPARE(*m_session->outcome(), hosts::Outcome::Undone);
    QCOMPARE(m_session->model().stateOf(u"cluster/cib"_s), StepState::Undone);
}

void TestDeploySession::aChangedDesignMakesThePlanStale()
{
    plan();
    QVERIFY(m_document->edit(u"Remove"_s, [](design::Design &design) -> Result<> {
        design.vms.removeLast();
        return {};
    }));
    QVERIFY(m_session->isStale());
    m_session->start();
    QVERIFY(!m_session->isExecuting());
    plan();
    QVERIFY(!m_session->isStale());
    QCOMPARE(m_script->engines, 2);
}

void TestDeploySession::anotherDesignBeginsAnew()
{
    plan();
    m_document->reset(test::manyHosts(3, 2));
    QCOMPARE(m_session->state(), DeployState::Idle);
    QVERIFY(!m_session->hasPlan());
    QCOMPARE(m_session->model().rowCount(), 0);
    QTRY_VERIFY(!m_session->isBusy());
    m_script->hanging = {u"magma9"_s};
    m_session->readFacts();
    QVERIFY(m_session->isBusy());
    m_document->reset(test::twoHosts());
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(m_session->state(), DeployState::Idle);
    QVERIFY(!m_session->isStale());
}

void TestDeploySession::longLogsStayBounded()
{
    m_script->output = QByteArray(400 * 1024, 'x');
    m_script->runs.last = hosts::UnfinishedRun{};
    plan();
    m_session->start();
    QTRY_COMPARE(m_session->state(), DeployState::Ended);
    QTRY_VERIFY(!m_session->isBusy());
    m_session->undo();
    QTRY_COMPARE(m_session->state(), DeployState::Ended);
    QVERIFY(m_session->log(u"cluster/cib"_s).size() < 512 * 1024);
    QVERIFY(m_session->log(u"cluster/cib"_s).startsWith("…"));
}

void TestDeploySession::summarisesHosts()
{
    using document::FactMark;
    const design::Design &design = m_document->design();
    facts::HostFacts facts = test::factsAsDrawn(design, u"magma1"_s);
    QCOMPARE(document::worstOf(document::summaryOf(design, facts)), FactMark::Good);
    const auto has = [&](FactMark mark, const QString &words) {
        const QList<document::FactLine> lines = document::summaryOf(design, facts);
        return std::any_of(lines.cbegin(), lines.cend(), [&](const document::FactLine &line) {
            return line.mark == mark && line.text.contains(words);
        });
    };
    facts.skew = -3.5;
    QVERIFY(has(FactMark::Doubtful, u"3.5 s behind"_s));
    facts.nics.removeFirst();
    QVERIFY(has(FactMark::Bad, u"3 of 4 network ports found; missing: eth0"_s));
    facts.isRoot = false;
    QVERIFY(has(FactMark::Bad, u"root"_s));
    facts.lockedBy = u"otto@desk3"_s;
    QVERIFY(has(FactMark::Bad, u"otto@desk3"_s));
    QCOMPARE(document::worstOf(document::summaryOf(design, facts)), FactMark::Bad);
}

QTEST_GUILESS_MAIN(TestDeploySession)
#include "tst_deploy_session.moc"
