#include "hosts/executor.h"

#include "core/fill_text.h"
#include "hosts/host_worker.h"

#include <QCoreApplication>
#include <QSet>
#include <thread>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

QString say(const char *text, const QStringList &arguments)
{
    return filledText(QCoreApplication::translate("hosts", text), arguments);
}

/// A journal is read from disk: what it says may be anything.
std::optional<Error> orderError(const QList<plan::Step> &steps)
{
    QSet<QString> all;
    for (const plan::Step &step : steps)
        all.insert(step.id);
    QSet<QString> seen;
    for (const plan::Step &step : steps) {
        for (const QString &id : step.after) {
            if (all.contains(id) && !seen.contains(id))
                return Error{u"plan-invalid"_s,
                             say(QT_TRANSLATE_NOOP(
                                     "hosts", "step “%1” waits for “%2”, which comes after it"),
                                 {step.id, id}),
                             step.host};
        }
        if (seen.contains(step.id))
            return Error{
                u"plan-invalid"_s,
                say(QT_TRANSLATE_NOOP("hosts", "step “%1” is in the plan twice"), {step.id}),
                step.host};
        seen.insert(step.id);
    }
    return std::nullopt;
}

QStringList hostsOf(const QList<plan::Step> &steps)
{
    QStringList hosts;
    for (const plan::Step &step : steps) {
        if (!hosts.contains(step.host))
            hosts.append(step.host);
    }
    return hosts;
}

RunEnd endOfRun(RunControl &control, bool isUndo, const std::stop_token &stop)
{
    using State = StepBoard::State;
    if (const auto fatal = control.fatal())
        return {Outcome::Failed, fatal};
    const bool isOver = control.count(State::Waiting) == 0 && control.count(State::Running) == 0;
    if (stop.stop_requested() && !isOver)
        return {Outcome::Cancelled};
    if (control.hasFailure() || !isOver)
        return {Outcome::Failed};
    if (isUndo)
        return {Outcome::Undone};
    return {control.count(State::Blocked) > 0 ? Outcome::Incomplete : Outcome::Done};
}

}

struct Executor::Parts
{
    SecretStore &secrets;
    EventSink events;
    ExecutorOptions options;
    Gate gate;
};

Executor::Executor(SecretStore &secrets, EventSink events, ExecutorOptions options)
    : m_parts(new Parts{secrets, std::move(events), options, {}})
{}

Executor::~Executor() = default;

RunEnd Executor::execute(const RunOrder &order, const QMap<QString, TransportPtr> &hosts,
                         Journal &journal, const std::stop_token &stop)
{
    const QList<plan::Step> steps =
        order.isUndo ? undoSteps(order.plan, order.before) : order.plan.steps;
    if (const auto error = orderError(steps))
        return {Outcome::Failed, error};
    RunControl control(steps, {order.run, order.plan.cluster, &m_parts->secrets}, journal,
                       m_parts->events, m_parts->gate, order.isUndo, m_parts->options.parallel);
    const std::stop_callback whenStopped(stop, [&] { control.requestStop(); });
    if (!order.isUndo)
        control.settleBefore(order.before);
    const QStringList needed = hostsOf(steps);
    for (const QString &host : needed) {
        if (!hosts.contains(host))
            control.hostLost(
                host, {u"host-unreachable"_s,
                       say(QT_TRANSLATE_NOOP("hosts", "there is no contact to %1"), {host}), host});
    }
    {
        std::vector<std::jthread> threads;
        for (const TransportPtr &transport : hosts)
            threads.emplace_back([&, transport] {
                const QByteArray boot = order.boots.value(transport->host());
                HostWorker(transport, control, m_parts->options, boot).work();
            });
    }
    return endOfRun(control, order.isUndo, stop);
}

void Executor::pause()
{
    const std::lock_guard lock(m_parts->gate.mutex);
    m_parts->gate.isPaused = true;
}

void Executor::goOn()
{
    {
        const std::lock_guard lock(m_parts->gate.mutex);
        m_parts->gate.isPaused = false;
    }
    m_parts->gate.changed.notify_all();
}

QList<plan::Step> undoSteps(const plan::Plan &plan, const QMap<QString, StepState> &states)
{
    QList<plan::Step> steps;
    // What depends on a step is taken back before it, also across steps that stay.
    QHash<QString, QSet<QString>> behind;
    for (auto step = plan.steps.crbegin(); step != plan.steps.crend(); ++step) {
        const StepState state = states.value(step->id, StepState::Pending);
        const bool isTakenBack =
            state != StepState::Pending && state != StepState::Undone && !step->undo.isEmpty();
        QSet<QString> mine = behind.value(step->id);
        if (isTakenBack) {
            plan::Step undo = *step;
            undo.after = QStringList(mine.begin(), mine.end());
            undo.after.sort();
            undo.apply = step->undo;
            undo.record.clear();
            undo.verify.clear();
            undo.confirm.clear();
            undo.blockedBy.clear();
            steps.append(undo);
            mine = {step->id};
        }
        for (const QString &earlier : step->after)
            behind[earlier] += mine;
    }
    return steps;
}

}
