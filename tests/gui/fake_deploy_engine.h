// A deployment that touches nothing: tells what a test has written down, at the test's pace.
#pragma once

#include "document/deploy_engine.h"

#include <QSet>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace basalt::test {

/// Written before the engine starts; the counters may be read at any time.
struct DeployScript
{
    QMap<QString, facts::HostFacts> facts;
    QMap<QString, Error> unreachable;
    QSet<QString> hanging; ///< never answer; only a cancellation ends the wait
    QList<hosts::Question> questions;
    plan::Plan plan;
    QSet<QString> failing;     ///< ids of steps
    std::optional<Error> lost; ///< told of the host of a failing step, which is gone then
    QSet<QString> present;     ///< ids of steps whose effect is there already
    QByteArray output;         ///< of each step
    document::KnownRuns runs;
    bool isGated = false; ///< each step waits for `letGo`

    std::mutex mutex;
    std::condition_variable_any wake;
    int gate = 0; ///< steps that may still end
    bool isPaused = false;
    QList<plan::Options> options; ///< with which plans were asked for
    QList<std::optional<QByteArray>> answers;
    QStringList secretsSeen;
    std::atomic<int> engines = 0;

    void letGo(int steps)
    {
        {
            const std::lock_guard lock(mutex);
            gate += steps;
        }
        wake.notify_all();
    }
};

class FakeDeployEngine : public document::DeployEngine
{
public:
    FakeDeployEngine(std::shared_ptr<DeployScript> script, document::EngineLinks links)
        : m_script(std::move(script))
        , m_links(std::move(links))
    {
        ++m_script->engines;
    }

    static document::EngineMaker maker(const std::shared_ptr<DeployScript> &script)
    {
        return [script](const design::Design &, const document::EngineLinks &links)
                   -> Result<std::unique_ptr<document::DeployEngine>> {
            return std::make_unique<FakeDeployEngine>(script, links);
        };
    }

    Result<QMap<QString, facts::HostFacts>> readFacts(std::stop_token stop) override
    {
        using hosts::EventKind;
        for (const hosts::Question &question : std::as_const(m_script->questions)) {
            const auto answer = m_links.ask(question);
            const std::lock_guard lock(m_script->mutex);
            m_script->answers << answer;
        }
        const QStringList hanging(m_script->hanging.cbegin(), m_script->hanging.cend());
        for (const QString &host : m_script->facts.keys() + m_script->unreachable.keys() + hanging)
            tell(EventKind::HostConnecting, host);
        for (const facts::HostFacts &facts : std::as_const(m_script->facts)) {
            tell(EventKind::HostConnected, facts.host);
            m_links.facts(facts);
            tell(EventKind::FactsRead, facts.host);
        }
        for (auto it = m_script->unreachable.cbegin(); it != m_script->unreachable.cend(); ++it)
            tell(EventKind::HostFailed, it.key(), {}, *it);
        if (!hanging.isEmpty()) {
            std::unique_lock lock(m_script->mutex);
            m_script->wake.wait(lock, stop, [] { return false; });
            return failure(QStringLiteral("cancelled"), QStringLiteral("cancelled"));
        }
        return m_script->facts;
    }

    Results<plan::Plan> plan(const plan::Options &options) override
    {
        const std::lock_guard lock(m_script->mutex);
        m_script->options << options;
        plan::Plan plan = m_script->plan;
        plan.steps.removeIf([&](const plan::Step &step) {
            return !options.hosts.isEmpty() && !options.hosts.contains(step.host);
        });
        return plan;
    }

    hosts::Outcome deploy(const plan::Plan &plan, std::stop_token stop) override
    {
        return walk(plan.steps, hosts::EventKind::StepDone, stop);
    }

    hosts::Outcome resume(const hosts::UnfinishedRun &run, std::stop_token stop) override
    {
        return walk(m_script->plan.steps.mid(run.done), hosts::EventKind::StepDone, stop);
    }

    hosts::Outcome undo(const hosts::UnfinishedRun &, std::stop_token stop) override
    {
        QList<plan::Step> steps = m_script->plan.steps;
        std::reverse(steps.begin(), steps.end());
        const hosts::Outcome outcome = walk(steps, hosts::EventKind::StepUndone, stop);
        return outcome == hosts::Outcome::Done ? hosts::Outcome::Undone : outcome;
    }

    std::optional<QByteArray> secret(const QString &name) override
    {
        return m_links.secrets->value(name);
    }

    Result<document::KnownRuns> runs() override { return m_script->runs; }

    Result<document::RunHistory> history(const hosts::UnfinishedRun &run) override
    {
        document::RunHistory history{m_script->plan, {}};
        for (const plan::Step &step : m_script->plan.steps.mid(0, run.done)) {
            hosts::RunEvent event;
            event.kind = hosts::EventKind::StepDone;
            event.step = step.id;
            history.events << event;
        }
        return history;
    }

    void pause() override
    {
        const std::lock_guard lock(m_script->mutex);
        m_script->isPaused = true;
    }
    void goOn() override
    {
        {
            const std::lock_guard lock(m_script->mutex);
            m_script->isPaused = false;
        }
        m_script->wake.notify_all();
    }

private:
    void tell(hosts::EventKind kind, const QString &host, const QString &step = {},
              const std::optional<Error> &error = {}, const QString &text = {}, int done = 0,
              int total = 0)
    {
        hosts::RunEvent event;
        event.kind = kind;
        event.host = host;
        event.step = step;
        event.error = error;
        event.text = text;
        event.done = done;
        event.total = total;
        if (total > 0)
            event.secondsLeft = (total - done) * 2;
        m_links.event(event);
    }

    /// False: cancelled.
    bool waitForGate(const std::stop_token &stop)
    {
        std::unique_lock lock(m_script->mutex);
        const bool open = m_script->wake.wait(lock, stop, [this] {
            return !m_script->isPaused && (!m_script->isGated || m_script->gate > 0);
        });
        if (open && m_script->isGated)
            --m_script->gate;
        return open && !stop.stop_requested();
    }

    hosts::Outcome walk(const QList<plan::Step> &steps, hosts::EventKind end,
                        const std::stop_token &stop)
    {
        using hosts::EventKind;
        using hosts::Outcome;
        const int total = int(steps.size());
        int done = 0;
        Outcome outcome = total == 0 ? Outcome::NothingToDo : Outcome::Done;
        tell(EventKind::RunStarted, {}, {}, {}, {}, 0, total);
        for (const plan::Step &step : steps) {
            if (!step.blockedBy.isEmpty()) {
                tell(EventKind::StepBlocked, step.host, step.id, {}, step.blockedBy.join(u' '));
                outcome = Outcome::Incomplete;
                continue;
            }
            tell(EventKind::StepStarted, step.host, step.id, {}, {}, done, total);
            if (!m_script->output.isEmpty())
                tell(EventKind::StepOutput, step.host, step.id, {},
                     QString::fromUtf8(m_script->output));
            if (!waitForGate(stop))
                return Outcome::Cancelled;
            if (m_script->failing.contains(step.id)) {
                tell(EventKind::StepFailed, step.host, step.id,
                     m_script->lost.value_or(Error{
                         QStringLiteral("step-failed"), QStringLiteral("it did not work"), {}}));
                if (m_script->lost)
                    tell(EventKind::HostFailed, step.host, {}, m_script->lost);
                return Outcome::Failed;
            }
            ++done;
            tell(m_script->present.contains(step.id) ? EventKind::StepSkipped : end, step.host,
                 step.id, {}, {}, done, total);
        }
        return outcome;
    }

    std::shared_ptr<DeployScript> m_script;
    document::EngineLinks m_links;
};

/// A design's hosts with everything found that is drawn.
facts::HostFacts factsAsDrawn(const design::Design &design, const QString &host);

/// Two files and a package step on each host, a network change, and the CIB: all risks in it.
plan::Plan smallPlan(const design::Design &design);

}
