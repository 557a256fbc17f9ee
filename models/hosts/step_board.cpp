#include "hosts/step_board.h"

#include <cmath>

namespace basalt::hosts {

double expectedSeconds(plan::Phase phase)
{
    switch (phase) {
    case plan::Phase::Packages:
        return 60;
    case plan::Phase::Files:
        return 0.2;
    case plan::Phase::Network:
        return 20;
    case plan::Phase::Multipath:
    case plan::Phase::VolumeGroups:
        return 4;
    case plan::Phase::ClusterStart:
        return 15;
    case plan::Phase::Cib:
        return 5;
    case plan::Phase::Verification:
        return 8;
    case plan::Phase::Locking:
        return 10;
    case plan::Phase::Vms:
        return 2;
    }
    Q_UNREACHABLE();
}

namespace {

std::size_t phaseAt(plan::Phase phase)
{
    return static_cast<std::size_t>(phase);
}

int isOpen(StepBoard::State state)
{
    return state == StepBoard::State::Waiting || state == StepBoard::State::Running ? 1 : 0;
}

}

StepBoard::StepBoard(QList<plan::Step> steps)
{
    m_entries.reserve(asSize(static_cast<int>(steps.size())));
    for (plan::Step &step : steps) {
        const int index = size();
        m_indexes.insert(step.id, index);
        m_ofHost[step.host].append(index);
        QList<int> after;
        for (const QString &id : std::as_const(step.after)) {
            const std::optional<int> earlier = indexOf(id);
            if (!earlier || *earlier == index)
                continue;
            after.append(*earlier);
            m_entries[asSize(*earlier)].before.append(index);
        }
        ++m_left[step.host][phaseAt(step.phase)];
        m_entries.push_back({std::move(step), after, {}, State::Waiting, 0});
    }
    m_counts[static_cast<std::size_t>(State::Waiting)] = size();
}

std::optional<int> StepBoard::indexOf(const QString &id) const
{
    const auto it = m_indexes.constFind(id);
    return it == m_indexes.cend() ? std::nullopt : std::optional(*it);
}

void StepBoard::change(int index, State state)
{
    Entry &entry = m_entries[asSize(index)];
    --m_counts[static_cast<std::size_t>(entry.state)];
    ++m_counts[static_cast<std::size_t>(state)];
    m_left[entry.step.host][phaseAt(entry.step.phase)] += isOpen(state) - isOpen(entry.state);
    entry.state = state;
}

int StepBoard::count(State state) const
{
    return m_counts[static_cast<std::size_t>(state)];
}

bool StepBoard::isFinished() const
{
    return count(State::Waiting) == 0 && count(State::Running) == 0;
}

bool StepBoard::mayRun(int index, const QList<int> &taken) const
{
    const Entry &entry = m_entries[asSize(index)];
    return entry.state == State::Waiting
           && std::all_of(entry.after.begin(), entry.after.end(), [&](int earlier) {
                  return state(earlier) == State::Done || taken.contains(earlier);
              });
}

std::optional<int> StepBoard::hopelessSince(int index) const
{
    const QList<int> &after = m_entries[asSize(index)].after;
    const auto it = std::find_if(after.begin(), after.end(), [&](int earlier) {
        return state(earlier) == State::Failed || state(earlier) == State::Blocked;
    });
    return it == after.end() ? std::nullopt : std::optional(*it);
}

bool StepBoard::isReady(const QString &host) const
{
    const QList<int> own = m_ofHost.value(host);
    return std::any_of(own.begin(), own.end(), [&](int index) { return mayRun(index, {}); });
}

QList<int> StepBoard::takeBatch(const QString &host)
{
    QList<int> taken;
    const QList<int> own = m_ofHost.value(host);
    for (const int index : own) {
        if (!mayRun(index, taken))
            continue;
        const bool standsAlone = !step(index).confirm.isEmpty();
        if (!taken.isEmpty()
            && (standsAlone || step(index).phase != step(taken.constFirst()).phase))
            break;
        taken.append(index);
        if (standsAlone)
            break;
    }
    for (const int index : std::as_const(taken))
        change(index, State::Running);
    return taken;
}

QList<int> StepBoard::setFailed(int index)
{
    change(index, State::Failed);
    return blockThoseBehind(index);
}

QList<int> StepBoard::setBlocked(int index)
{
    change(index, State::Blocked);
    return blockThoseBehind(index);
}

QList<int> StepBoard::blockThoseBehind(int index)
{
    QList<int> blocked;
    QList<int> open{index};
    while (!open.isEmpty()) {
        const QList<int> &before = m_entries[asSize(open.takeFirst())].before;
        for (const int later : before) {
            if (state(later) != State::Waiting)
                continue;
            change(later, State::Blocked);
            blocked.append(later);
            open.append(later);
        }
    }
    std::sort(blocked.begin(), blocked.end());
    return blocked;
}

QList<int> StepBoard::waitingOf(const QString &host) const
{
    QList<int> waiting = m_ofHost.value(host);
    waiting.removeIf([&](int index) { return state(index) != State::Waiting; });
    return waiting;
}

void StepBoard::measure(const QList<int> &steps, std::chrono::duration<double> took)
{
    for (const int index : steps)
        m_expected += expectedSeconds(step(index).phase);
    m_measured += took.count();
}

std::optional<int> StepBoard::secondsLeft() const
{
    double most = 0;
    for (const std::array<int, phaseCount> &steps : m_left) {
        double left = 0;
        for (std::size_t phase = 0; phase < phaseCount; ++phase)
            left += steps[phase] * expectedSeconds(static_cast<plan::Phase>(phase));
        most = std::max(most, left);
    }
    // Half a minute of the expected time is believed before anything has been measured.
    const double pace = (m_measured + 30) / (m_expected + 30);
    return static_cast<int>(std::ceil(most * pace));
}

}
