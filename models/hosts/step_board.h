// Which steps of a run wait, run, are done, failed or blocked. No threads: run_control.h guards it.
#pragma once

#include "hosts/journal.h"
#include "plan/plan.h"

#include <QHash>
#include <array>
#include <chrono>
#include <vector>

namespace basalt::hosts {

class StepBoard
{
public:
    enum class State { Waiting, Running, Done, Failed, Blocked };

    /// The steps in an order that respects their `after`; names that are not among them do not count.
    explicit StepBoard(QList<plan::Step> steps);

    const plan::Step &step(int index) const { return m_entries[asSize(index)].step; }
    State state(int index) const { return m_entries[asSize(index)].state; }
    int size() const { return static_cast<int>(m_entries.size()); }
    std::optional<int> indexOf(const QString &id) const;

    /// Steps of the host that may run now in one batch: all in one phase; one that needs a
    /// confirmation stands alone. They are then Running.
    QList<int> takeBatch(const QString &host);
    bool isReady(const QString &host) const;

    void setRunning(int index) { change(index, State::Running); }
    void setDone(int index) { change(index, State::Done); }
    /// The first step before it that will never be done.
    std::optional<int> hopelessSince(int index) const;
    /// It was taken but did not run.
    void setWaiting(int index) { change(index, State::Waiting); }
    /// Names what is blocked by that, in order.
    QList<int> setFailed(int index);
    QList<int> setBlocked(int index);

    /// How often the step was sent and nobody knows what came of it.
    int &tries(int index) { return m_entries[asSize(index)].tries; }

    QList<int> waitingOf(const QString &host) const;
    /// Nothing runs, and nothing waits.
    bool isFinished() const;
    int count(State state) const;

    /// Of the time that batches took and of what is left on the busiest host.
    void measure(const QList<int> &steps, std::chrono::duration<double> took);
    std::optional<int> secondsLeft() const;

private:
    struct Entry
    {
        plan::Step step;
        QList<int> after;
        QList<int> before; ///< those that wait for it
        State state = State::Waiting;
        int tries = 0;
    };

    static constexpr std::size_t phaseCount = static_cast<std::size_t>(plan::Phase::Vms) + 1;

    static std::size_t asSize(int index) { return static_cast<std::size_t>(index); }
    void change(int index, State state);
    bool mayRun(int index, const QList<int> &taken) const;
    QList<int> blockThoseBehind(int index);

    std::vector<Entry> m_entries;
    QHash<QString, int> m_indexes;
    QHash<QString, QList<int>> m_ofHost;
    std::vector<int> m_counts = std::vector<int>(5);
    QHash<QString, std::array<int, phaseCount>> m_left; ///< of each host, steps that wait or run
    double m_expected = 0; ///< seconds, of the steps that were measured
    double m_measured = 0;
};

/// What a step of this phase takes on ordinary machines, for the first estimate.
double expectedSeconds(plan::Phase phase);

}
