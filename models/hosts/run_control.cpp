#include "hosts/run_control.h"

#include "core/fill_text.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

QString say(const char *text, const QStringList &arguments = {})
{
    return filledText(QCoreApplication::translate("hosts", text), arguments);
}

Error waitsInVain(const QString &cause, const QString &host)
{
    return {u"step-blocked"_s,
            say(QT_TRANSLATE_NOOP("hosts", "“%1” has to be done before"), {cause}), host};
}

}

RunControl::RunControl(QList<plan::Step> steps, RunWords words, Journal &journal, EventSink sink,
                       Gate &gate, bool isUndo, int parallel)
    : m_words(std::move(words))
    , m_journal(journal)
    , m_sink(std::move(sink))
    , m_gate(gate)
    , m_board(std::move(steps))
    , m_isUndo(isUndo)
    , m_parallel(std::max(parallel, 1))
{}

plan::Step RunControl::step(int index)
{
    const std::lock_guard lock(m_gate.mutex);
    return m_board.step(index);
}

void RunControl::settleBefore(const QMap<QString, StepState> &states)
{
    for (auto it = states.cbegin(); it != states.cend(); ++it) {
        const std::optional<int> index = m_board.indexOf(it.key());
        if (!index)
            continue;
        if (*it == StepState::Done)
            m_board.setDone(*index);
        else if (*it == StepState::Begun || *it == StepState::Failed)
            m_doubtful.append(*index);
    }
    for (int index = 0; index < m_board.size(); ++index) {
        const plan::Step &step = m_board.step(index);
        if (m_isUndo || step.blockedBy.isEmpty()
            || m_board.state(index) != StepBoard::State::Waiting)
            continue;
        blocked(index, {u"step-blocked"_s, step.blockedBy.join(u"; "_s), step.host});
    }
}

QList<int> RunControl::takeDoubtful(const QString &host)
{
    const std::lock_guard lock(m_gate.mutex);
    QList<int> taken;
    for (const int index : std::as_const(m_doubtful)) {
        if (m_board.step(index).host == host && m_board.state(index) == StepBoard::State::Waiting) {
            m_board.setRunning(index);
            taken.append(index);
        }
    }
    std::sort(taken.begin(), taken.end());
    return taken;
}

RunControl::Turn RunControl::next(const QString &host, Clock::time_point renewAt,
                                  const std::stop_token &stop)
{
    std::unique_lock lock(m_gate.mutex);
    const auto isDue = [&] {
        return m_fatal || m_board.isFinished()
               || (!m_gate.isPaused && !m_isTelling && m_busy < m_parallel
                   && m_board.isReady(host));
    };
    const bool due = m_gate.changed.wait_until(lock, stop, renewAt, isDue);
    if (stop.stop_requested() || m_fatal || m_board.isFinished())
        return {};
    if (!due)
        return {Turn::Kind::Renew, {}};
    ++m_busy;
    return {Turn::Kind::Work, m_board.takeBatch(host)};
}

void RunControl::release(const QList<int> &steps, std::chrono::duration<double> took)
{
    {
        const std::lock_guard lock(m_gate.mutex);
        --m_busy;
        m_board.measure(steps, took);
    }
    m_gate.changed.notify_all();
}

Result<> RunControl::begin(const QList<int> &steps)
{
    const std::lock_guard order(m_order);
    QList<RunEvent> events;
    for (const int index : steps)
        events.append(stepEvent(EventKind::StepStarted, index));
    return m_journal.write(events);
}

void RunControl::started(int index)
{
    const std::lock_guard order(m_order);
    m_sink(stepEvent(EventKind::StepStarted, index));
}

void RunControl::output(int index, const QByteArray &bytes)
{
    const std::lock_guard order(m_order);
    RunEvent event = stepEvent(EventKind::StepOutput, index);
    event.text = withoutSecrets(bytes, step(index), m_words);
    m_sink(event);
}

void RunControl::settle(EventKind kind, int index, const std::optional<Error> &error)
{
    const std::lock_guard order(m_order);
    QList<int> behind;
    {
        const std::lock_guard lock(m_gate.mutex);
        m_isTelling = true;
        if (kind == EventKind::StepBlocked) {
            behind = m_board.setBlocked(index);
        } else if (kind == EventKind::StepFailed) {
            behind = m_board.setFailed(index);
            m_hasFailure = true;
        } else {
            m_board.setDone(index);
        }
    }
    RunEvent event = stepEvent(kind, index);
    event.error = error;
    emitEvent(event);
    tellBlocked(behind, event.step);
    {
        const std::lock_guard lock(m_gate.mutex);
        m_isTelling = false;
    }
    m_gate.changed.notify_all();
}

void RunControl::done(int index)
{
    settle(m_isUndo ? EventKind::StepUndone : EventKind::StepDone, index);
}

void RunControl::skipped(int index)
{
    settle(EventKind::StepSkipped, index);
}

void RunControl::failed(int index, const Error &error)
{
    settle(EventKind::StepFailed, index, error);
}

void RunControl::blocked(int index, const Error &error)
{
    settle(EventKind::StepBlocked, index, error);
}

void RunControl::tellBlocked(const QList<int> &indexes, const QString &cause)
{
    for (const int index : indexes) {
        RunEvent event = stepEvent(EventKind::StepBlocked, index);
        event.error = waitsInVain(cause, event.host);
        emitEvent(event);
    }
}

void RunControl::returned(int index)
{
    std::optional<int> cause;
    QString causeId;
    {
        const std::lock_guard lock(m_gate.mutex);
        if (m_board.state(index) != StepBoard::State::Running)
            return;
        cause = m_board.hopelessSince(index);
        if (cause)
            causeId = m_board.step(*cause).id;
        else
            m_board.setWaiting(index);
    }
    m_gate.changed.notify_all();
    if (cause)
        blocked(index, waitsInVain(causeId, step(index).host));
}

bool RunControl::mayRetry(int index)
{
    const std::lock_guard lock(m_gate.mutex);
    return ++m_board.tries(index) <= 1;
}

void RunControl::noteBoot(const QString &host, const QByteArray &boot)
{
    RunEvent event;
    event.kind = EventKind::HostConnected;
    event.time = QDateTime::currentDateTimeUtc();
    event.run = m_words.run;
    event.host = host;
    event.text = QString::fromUtf8(boot);
    const std::lock_guard order(m_order);
    if (const auto kept = m_journal.write({event}, Journal::Sync::Later); !kept)
        abort(kept.error());
}

QList<int> RunControl::doneOn(const QString &host)
{
    const std::lock_guard lock(m_gate.mutex);
    QList<int> done;
    for (int index = 0; index < m_board.size(); ++index) {
        const plan::Step &step = m_board.step(index);
        if (step.host == host && !step.isForCluster
            && m_board.state(index) == StepBoard::State::Done)
            done.append(index);
    }
    return done;
}

void RunControl::redo(const QList<int> &steps)
{
    {
        const std::lock_guard lock(m_gate.mutex);
        const QString host = m_board.step(steps.constFirst()).host;
        QSet<QString> again;
        // In the plan's order: what comes after a step stands behind it.
        for (int index = 0; index < m_board.size(); ++index) {
            const plan::Step &step = m_board.step(index);
            const bool isBehind =
                !step.isForCluster && step.host == host
                && std::any_of(step.after.begin(), step.after.end(),
                               [&](const QString &id) { return again.contains(id); });
            if ((!steps.contains(index) && !isBehind)
                || m_board.state(index) != StepBoard::State::Done)
                continue;
            again.insert(step.id);
            m_board.setWaiting(index);
        }
    }
    m_gate.changed.notify_all();
}

void RunControl::hostEvent(EventKind kind, const QString &host, const std::optional<Error> &error)
{
    RunEvent event;
    event.kind = kind;
    event.host = host;
    event.error = error;
    tell(event);
}

void RunControl::hostLost(const QString &host, const Error &error)
{
    hostEvent(EventKind::HostFailed, host, error);
    const std::lock_guard order(m_order);
    QList<int> waiting;
    {
        const std::lock_guard lock(m_gate.mutex);
        m_hasFailure = true;
        waiting = m_board.waitingOf(host);
    }
    for (const int index : std::as_const(waiting)) {
        const auto isWaiting = [&] {
            const std::lock_guard lock(m_gate.mutex);
            return m_board.state(index) == StepBoard::State::Waiting;
        };
        if (isWaiting())
            blocked(index, error);
    }
}

void RunControl::abort(const Error &error)
{
    {
        const std::lock_guard lock(m_gate.mutex);
        if (m_fatal)
            return;
        m_fatal = error;
    }
    m_gate.changed.notify_all();
    m_stop.request_stop();
}

void RunControl::requestStop()
{
    m_stop.request_stop();
    m_gate.changed.notify_all();
}

std::optional<Error> RunControl::fatal()
{
    const std::lock_guard lock(m_gate.mutex);
    return m_fatal;
}

int RunControl::count(StepBoard::State state)
{
    const std::lock_guard lock(m_gate.mutex);
    return m_board.count(state);
}

bool RunControl::hasFailure()
{
    const std::lock_guard lock(m_gate.mutex);
    return m_hasFailure;
}

RunEvent RunControl::stepEvent(EventKind kind, int index)
{
    const std::lock_guard lock(m_gate.mutex);
    const plan::Step &step = m_board.step(index);
    RunEvent event;
    event.kind = kind;
    event.time = QDateTime::currentDateTimeUtc();
    event.run = m_words.run;
    event.host = step.host;
    event.step = step.id;
    event.phase = plan::phaseName(step.phase);
    if (kind == EventKind::StepStarted)
        event.text = plan::titleOf(step);
    event.done = m_board.count(StepBoard::State::Done);
    event.total = m_board.size();
    event.secondsLeft = m_board.secondsLeft();
    return event;
}

void RunControl::tell(RunEvent event)
{
    const std::lock_guard order(m_order);
    event.time = QDateTime::currentDateTimeUtc();
    event.run = m_words.run;
    emitEvent(event);
}

void RunControl::emitEvent(const RunEvent &event)
{
    // What is lost with a power cut of the desktop is verified again; what begins is not lost.
    if (const auto kept = m_journal.write({event}, Journal::Sync::Later); !kept)
        abort(kept.error());
    m_sink(event);
}

}
