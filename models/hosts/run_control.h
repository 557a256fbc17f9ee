// What the threads of a run share: the board of steps, the journal and the way to the listener.
#pragma once

#include "hosts/journal.h"
#include "hosts/step_batch.h"
#include "hosts/step_board.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>

namespace basalt::hosts {

/// Stops all hosts before their next batch; outlives the runs.
struct Gate
{
    std::mutex mutex;
    std::condition_variable_any changed;
    bool isPaused = false;
};

class RunControl
{
public:
    struct Turn
    {
        enum class Kind { Work, Renew, End };
        Kind kind = Kind::End;
        QList<int> steps;
    };
    using Clock = std::chrono::steady_clock;

    RunControl(QList<plan::Step> steps, RunWords words, Journal &journal, EventSink sink,
               Gate &gate, bool isUndo, int parallel);

    const RunWords &words() const { return m_words; }
    plan::Step step(int index);

    /// Before the threads begin: what an earlier part of the run has settled.
    void settleBefore(const QMap<QString, StepState> &states);
    /// Steps of the host that an earlier part of the run began. They are Running from then on.
    QList<int> takeDoubtful(const QString &host);

    /// Waits for work of the host. End: the run is over, or a stop was requested. Renew: it is
    /// `renewAt`, and the host's lock wants to be renewed.
    Turn next(const QString &host, Clock::time_point renewAt, const std::stop_token &stop);
    /// The batch that came with Work has come back, whatever its result.
    void release(const QList<int> &steps, std::chrono::duration<double> took);

    /// Tells the journal, before the host hears of them, that these steps begin.
    Result<> begin(const QList<int> &steps);
    void started(int index);
    void output(int index, const QByteArray &bytes);
    void done(int index);
    void skipped(int index);
    void failed(int index, const Error &error);
    void blocked(int index, const Error &error);
    /// It was sent, but it did not run: it gets another turn.
    void returned(int index);
    /// It was sent, and nobody knows what came of it. True: it may be sent once more.
    bool mayRetry(int index);

    bool isUndo() const { return m_isUndo; }
    /// For the journal alone.
    void noteBoot(const QString &host, const QByteArray &boot);
    /// Steps of the host that are done and whose effects a restart may have ended.
    QList<int> doneOn(const QString &host);
    /// They, and what came after them on their host, are to be done again.
    void redo(const QList<int> &steps);

    void hostEvent(EventKind kind, const QString &host, const std::optional<Error> &error = {});
    /// The host is lost for good: what it has not begun is blocked.
    void hostLost(const QString &host, const Error &error);
    /// The whole run ends.
    void abort(const Error &error);

    void tell(RunEvent event);
    std::stop_token stopToken() const { return m_stop.get_token(); }
    void requestStop();
    std::optional<Error> fatal();
    int count(StepBoard::State state);
    /// A step failed or a host was lost; steps blocked by findings alone are none.
    bool hasFailure();

private:
    RunEvent stepEvent(EventKind kind, int index);
    void emitEvent(const RunEvent &event);
    void settle(EventKind kind, int index, const std::optional<Error> &error = {});
    void tellBlocked(const QList<int> &indexes, const QString &cause);

    RunWords m_words;
    Journal &m_journal;
    EventSink m_sink;
    Gate &m_gate; ///< its mutex guards all that follows
    StepBoard m_board;
    QList<int> m_doubtful;
    std::optional<Error> m_fatal;
    bool m_isUndo;
    int m_parallel;
    int m_busy = 0;
    /// What has come of a step is told and written down before another begins because of it.
    bool m_isTelling = false;
    bool m_hasFailure = false;
    std::stop_source m_stop;
    /// Keeps events in the order of what they tell; a listener may call back.
    std::recursive_mutex m_order;
};

}
