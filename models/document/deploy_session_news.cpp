// What the worker of a deployment tells: its letters become the session's state, and news for the views.
#include "document/deploy_session.h"

namespace basalt::document {

using hosts::EventKind;

namespace {

constexpr qsizetype longestLog = 512 * 1024; ///< bytes of one step that are kept

}

void DeploySession::takeLetters()
{
    News news;
    for (Letter &letter : m_mailbox.take())
        std::visit([&](auto &value) { take(value, news); }, letter);
    news.errors << m_secrets.takeProblems();
    tell(news);
}

void DeploySession::tell(const News &news)
{
    for (const QString &host : news.hosts)
        emit hostChanged(host);
    for (const QString &step : news.logs)
        emit logGrew(step);
    if (news.plan)
        emit planChanged();
    if (!news.stepHosts.isEmpty())
        emit stepsChanged(QStringList(news.stepHosts.cbegin(), news.stepHosts.cend()));
    if (news.progress || !news.hosts.isEmpty())
        emit progressChanged();
    if (news.runs)
        emit runsChanged();
    if (news.question)
        emit questionChanged();
    if (!news.errors.isEmpty())
        emit failed(news.errors);
    if (news.state)
        emit stateChanged();
}

void DeploySession::take(hosts::RunEvent &event, News &news)
{
    if (event.total > 0) {
        m_progress = {event.done, event.total, event.secondsLeft};
        news.progress = true;
    }
    switch (event.kind) {
    case EventKind::HostConnecting:
    case EventKind::HostConnected:
    case EventKind::HostFailed:
    case EventKind::FactsRead:
        takeContact(event, news);
        break;
    case EventKind::Paused:
    case EventKind::Resumed:
        if (isExecuting()) {
            m_state = event.kind == EventKind::Paused ? DeployState::Paused : DeployState::Running;
            news.state = true;
        }
        break;
    case EventKind::StepOutput:
    case EventKind::Note:
        keepLog(event.step, event.text.toUtf8(), news);
        break;
    case EventKind::RunStarted:
        break;
    case EventKind::RunEnded: // the outcome comes with the end of the work
        if (event.error && !m_isCancelling)
            news.errors << *event.error;
        break;
    default:
        takeStep(event, news);
    }
}

void DeploySession::takeContact(const hosts::RunEvent &event, News &news)
{
    HostStatus &status = m_hosts[event.host];
    switch (event.kind) {
    case EventKind::HostConnecting:
        status.contact = HostContact::Connecting;
        status.error.reset();
        break;
    case EventKind::HostConnected:
        status.contact = status.facts                           ? HostContact::Read
                         : m_state == DeployState::ReadingFacts ? HostContact::Reading
                                                                : HostContact::Connected;
        status.error.reset();
        break;
    case EventKind::FactsRead:
        status.contact = HostContact::Read;
        break;
    default:
        if (event.error && event.error->code == u"cancelled")
            break; // it was not asked to the end: told when the work ends
        status.contact = HostContact::Failed;
        status.error = event.error;
    }
    news.hosts.insert(event.host);
}

void DeploySession::takeStep(const hosts::RunEvent &event, News &news)
{
    const bool isKnown = m_model.step(event.step);
    m_model.apply(event);
    news.plan = news.plan || !isKnown;
    if (event.error)
        keepLog(event.step, event.error->message.toUtf8() + '\n', news);
    if (const plan::Step *step = m_model.step(event.step))
        news.stepHosts.insert(step->host);
}

void DeploySession::keepLog(const QString &step, const QByteArray &text, News &news)
{
    QByteArray &log = m_logs[step];
    log += text;
    if (step.isEmpty() && !log.endsWith('\n'))
        log += '\n'; // notes are sentences, not pieces of output
    if (log.size() > longestLog)
        log = "…\n" + log.right(longestLog / 2);
    news.logs.insert(step);
}

void DeploySession::take(facts::HostFacts &facts, News &news)
{
    HostStatus &status = m_hosts[facts.host];
    status.contact = HostContact::Read;
    status.error.reset();
    status.facts = facts;
    status.readAt = QDateTime::currentDateTime();
    status.isOld = false;
    news.hosts.insert(facts.host);
}

void DeploySession::take(RunHistory &history, News &news)
{
    m_model.setPlan(history.plan);
    for (const hosts::RunEvent &event : history.events)
        m_model.apply(event);
    news.plan = true;
}

void DeploySession::take(EngineMade &made, News &)
{
    m_engine = made.engine;
}

void DeploySession::take(FactsEnd &end, News &news)
{
    news.state = true;
    m_hasFacts = end.facts && !end.facts->isEmpty();
    m_state = m_hasFacts && !m_isCancelling ? DeployState::Planning : DeployState::Idle;
    if (!end.facts) {
        if (!m_isCancelling)
            news.errors << end.facts.error();
        return;
    }
    for (facts::HostFacts &facts : *end.facts)
        take(facts, news);
}

void DeploySession::take(Results<plan::Plan> &plan, News &news)
{
    news.state = news.plan = true;
    m_hasPlan = plan.has_value();
    m_state = m_hasPlan ? DeployState::Planned : DeployState::Idle;
    m_model.setPlan(plan.value_or(plan::Plan()));
    if (!plan)
        news.errors << plan.error();
}

void DeploySession::take(Result<KnownRuns> &runs, News &news)
{
    if (runs) {
        m_runs = *runs;
        news.runs = true;
    } else {
        news.errors << runs.error();
    }
}

void DeploySession::take(RunEnd &end, News &news)
{
    m_outcome = end.outcome;
    m_state = DeployState::Ended;
    m_progress.secondsLeft.reset();
    news.state = news.progress = true;
}

void DeploySession::take(Refused &refused, News &news)
{
    news.errors << refused.errors;
    news.state = true;
    m_hasFacts = m_hasPlan;
    setFactsOld(!m_hasFacts);
    m_state = m_hasPlan ? DeployState::Planned : DeployState::Idle;
}

void DeploySession::take(WorkEnd &, News &news)
{
    m_worker.join();
    m_worker = {};
    news.state = true;
    for (auto it = m_hosts.begin(); it != m_hosts.end(); ++it) {
        if (it->contact == HostContact::Connecting || it->contact == HostContact::Connected
            || it->contact == HostContact::Reading) {
            it->contact = it->facts ? HostContact::Read : HostContact::NotAsked;
            news.hosts.insert(it.key());
        }
    }
    const bool wasCancelled = std::exchange(m_isCancelling, false);
    if (m_state == DeployState::ReadingFacts || (m_state == DeployState::Planning && wasCancelled))
        m_state = DeployState::Idle;
    if (std::exchange(m_beginAgain, false))
        QMetaObject::invokeMethod(this, &DeploySession::beginAnew, Qt::QueuedConnection);
    else if (std::exchange(m_planAgain, false) && m_state == DeployState::Planned)
        QMetaObject::invokeMethod(this, &DeploySession::makePlan, Qt::QueuedConnection);
    else if (std::exchange(m_lookLater, false))
        QMetaObject::invokeMethod(this, &DeploySession::lookForRuns, Qt::QueuedConnection);
}

}
