#include "document/deploy_session.h"

#include "design/derived.h"
#include "document/design_document.h"
#include "document/waker.h"

namespace basalt::document {

using namespace Qt::StringLiterals;

DeploySession::DeploySession(const DesignDocument &document, EngineMaker maker,
                             std::shared_ptr<hosts::SecretStore> secrets, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_maker(std::move(maker))
    , m_mailbox([waker = new Waker([this] { takeLetters(); }, this)] { waker->wake(); })
    , m_desk([this] { m_mailbox.post(QuestionNews{}); })
    , m_secrets(secrets, m_desk)
    , m_logins(std::move(secrets))
{
    connect(&document, &DesignDocument::replaced, this, &DeploySession::beginAnew);
    connect(&document, &DesignDocument::changed, this, [this](const ChangeSet &changes) {
        if (changes.onlyMoves() || m_isStale)
            return;
        m_isStale = true;
        emit stateChanged();
    });
}

DeploySession::~DeploySession()
{
    m_desk.close();
    m_worker.request_stop();
}

EngineLinks DeploySession::links()
{
    EngineLinks links;
    links.event = [this](const hosts::RunEvent &event) { m_mailbox.post(event); };
    links.facts = [this](const facts::HostFacts &facts) { m_mailbox.post(facts); };
    links.ask = [this](const hosts::Question &question) -> std::optional<QByteArray> {
        const std::optional<Reply> reply = m_desk.ask(question);
        if (!reply)
            return std::nullopt;
        if (reply->keep)
            m_logins.keepOnceRight(reply->value);
        return reply->value;
    };
    links.secrets = &m_secrets;
    links.logins = &m_logins;
    return links;
}

/// The engine is made where it works: opening a practice cluster reads files.
void DeploySession::work(Task task)
{
    Q_ASSERT(!isBusy());
    m_desk.open();
    m_worker = std::jthread([this, task = std::move(task), engine = m_engine, links = links(),
                             design = m_document.design()](const std::stop_token &stop) mutable {
        if (!engine) {
            auto made = m_maker(design, links);
            if (made) {
                engine = std::move(*made);
                m_mailbox.post(EngineMade{engine});
            } else {
                m_mailbox.post(Refused{{made.error()}});
            }
        }
        if (engine)
            task(*engine, stop);
        m_mailbox.post(WorkEnd{});
    });
    emit stateChanged(); // of the caller's; and a thread works now
}

void DeploySession::beginAnew()
{
    if (isBusy()) {
        m_beginAgain = true;
        cancel();
        return;
    }
    m_hosts.clear();
    m_logs.clear();
    m_leftOut.clear();
    m_choices = {};
    m_runs = {};
    m_progress = {};
    m_outcome.reset();
    m_hasFacts = m_hasPlan = m_isStale = false;
    m_model.setPlan({});
    m_state = DeployState::Idle;
    if (m_engine) { // its connections are closed by the thread that is its last owner
        Engine former = std::exchange(m_engine, nullptr);
        m_worker = std::jthread([this, former = std::move(former)]() mutable {
            former.reset();
            m_mailbox.post(WorkEnd{});
        });
    }
    emit stateChanged();
    emit planChanged();
    emit progressChanged();
    emit runsChanged();
}

void DeploySession::setState(DeployState state)
{
    m_state = state;
    emit stateChanged();
}

bool DeploySession::isAnyHostChosen() const
{
    const QList<design::Host> &all = m_document.design().hosts;
    return std::any_of(all.cbegin(), all.cend(),
                       [this](const design::Host &host) { return isChosen(host.name); });
}

void DeploySession::chooseHost(const QString &host, bool chosen)
{
    if (chosen == isChosen(host))
        return;
    if (chosen)
        m_leftOut.remove(host);
    else
        m_leftOut.insert(host);
    m_choices.hosts.clear();
    if (!m_leftOut.isEmpty()) {
        for (const design::Host &one : m_document.design().hosts) {
            if (isChosen(one.name))
                m_choices.hosts << one.name;
        }
    }
    makePlan();
    emit stateChanged();
}

void DeploySession::overrule(const QString &key, const QString &reason)
{
    m_choices.overrides.insert(key, reason);
    makePlan();
}

void DeploySession::confirmLun(const QString &lun)
{
    if (!m_choices.wipedLuns.contains(lun))
        m_choices.wipedLuns << lun;
    m_choices.wipedLuns.sort();
    makePlan();
}

void DeploySession::lookForRuns()
{
    if (m_document.design().hosts.isEmpty())
        return;
    if (isBusy()) {
        m_lookLater = true;
        return;
    }
    work([this](DeployEngine &engine, const std::stop_token &) { m_mailbox.post(engine.runs()); });
}

void DeploySession::readFacts()
{
    if (isBusy() || m_document.design().hosts.isEmpty())
        return;
    Engine former;
    if (std::exchange(m_isStale, false))
        former = std::exchange(m_engine, nullptr);
    m_hasFacts = false;
    m_planAgain = false;
    m_outcome.reset();
    m_progress = {};
    for (const design::Host &host : m_document.design().hosts)
        m_hosts[host.name] = {};
    m_state = DeployState::ReadingFacts;
    emit progressChanged();
    for (const design::Host &host : m_document.design().hosts)
        emit hostChanged(host.name);
    work([this, former = std::move(former),
          choices = m_choices](DeployEngine &engine, const std::stop_token &stop) mutable {
        former.reset();
        auto facts = engine.readFacts(stop);
        const bool any = facts && !facts->isEmpty();
        m_mailbox.post(FactsEnd{std::move(facts)});
        if (any && !stop.stop_requested())
            m_mailbox.post(engine.plan(choices));
    });
}

void DeploySession::makePlan()
{
    if (!m_hasFacts && m_state != DeployState::ReadingFacts)
        return;
    if (isBusy()) {
        m_planAgain = true;
        return;
    }
    if (!isAnyHostChosen())
        return; // the plan's options would take no host for all
    m_state = DeployState::Planning;
    work([this, choices = m_choices](DeployEngine &engine, const std::stop_token &) {
        m_mailbox.post(engine.plan(choices));
    });
}

void DeploySession::execute(Task task)
{
    m_outcome.reset();
    m_progress = {};
    m_hasFacts = false;
    setFactsOld(true);
    m_state = DeployState::Running;
    emit progressChanged();
    m_secrets.setMade(design::clusterKeySecret(m_document.design().cluster));
    work([this, task = std::move(task)](DeployEngine &engine, const std::stop_token &stop) {
        m_secrets.setAsking(true);
        task(engine, stop);
        m_secrets.setAsking(false);
        m_mailbox.post(engine.runs());
    });
}

void DeploySession::setFactsOld(bool old)
{
    for (auto it = m_hosts.begin(); it != m_hosts.end(); ++it) {
        if (!it->facts || it->isOld == old)
            continue;
        it->isOld = old;
        emit hostChanged(it.key());
    }
}

/// Asked for before anything is touched, all in one go.
std::optional<Error> DeploySession::missingSecret(DeployEngine &engine, const plan::Plan &plan,
                                                  const QString &made)
{
    for (const QString &name : plan::secretsOf(plan)) {
        if (name != made && !engine.secret(name))
            return Error{u"secret-missing"_s,
                         tr("The secret “%1” is not known; nothing was touched. Start again and "
                            "give its value.")
                             .arg(name),
                         {}};
    }
    return {};
}

void DeploySession::start()
{
    if (isBusy() || m_state != DeployState::Planned || m_isStale || !isAnyHostChosen()
        || m_model.plan().isEmpty())
        return;
    m_isUndoing = false;
    m_logs.clear();
    m_model.forgetStates();
    execute(
        [this, plan = m_model.plan(), made = design::clusterKeySecret(m_document.design().cluster)](
            DeployEngine &engine, const std::stop_token &stop) {
            if (const std::optional<Error> missing = missingSecret(engine, plan, made))
                m_mailbox.post(Refused{{*missing}});
            else
                m_mailbox.post(RunEnd{engine.deploy(plan, stop)});
        });
}

void DeploySession::resume()
{
    if (isBusy() || !m_runs.unfinished)
        return;
    m_isUndoing = m_runs.unfinished->isUndo;
    execute([this, run = *m_runs.unfinished](DeployEngine &engine, const std::stop_token &stop) {
        showHistory(engine, run);
        m_mailbox.post(RunEnd{engine.resume(run, stop)});
    });
}

void DeploySession::undo()
{
    const auto run = m_runs.unfinished ? m_runs.unfinished : m_runs.last;
    if (isBusy() || !run)
        return;
    m_isUndoing = true;
    execute([this, run = *run](DeployEngine &engine, const std::stop_token &stop) {
        showHistory(engine, run);
        m_mailbox.post(RunEnd{engine.undo(run, stop)});
    });
}

/// The tree shows the plan of that run, which need not be the one that was planned last. Why it cannot
/// be read the engine itself will say.
void DeploySession::showHistory(DeployEngine &engine, const hosts::UnfinishedRun &run)
{
    if (auto history = engine.history(run))
        m_mailbox.post(std::move(*history));
}

void DeploySession::pause()
{
    if (m_state != DeployState::Running || !m_engine)
        return;
    m_engine->pause();
    setState(DeployState::Paused);
}

void DeploySession::goOn()
{
    if (m_state != DeployState::Paused || !m_engine)
        return;
    m_engine->goOn();
    setState(DeployState::Running);
}

void DeploySession::cancel()
{
    if (!isBusy())
        return;
    m_isCancelling = true;
    m_worker.request_stop();
    m_desk.close();
    emit stateChanged();
}

void DeploySession::answer(quint64 id, const std::optional<Reply> &reply)
{
    m_desk.answer(id, reply);
}

}
