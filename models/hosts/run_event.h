// What the executor tells while it works: values for the journal, the terminal and the window.
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <functional>
#include <optional>

namespace basalt::hosts {

enum class EventKind {
    HostConnecting,
    HostConnected,
    HostFailed, ///< could not be reached, or was lost: `error`
    FactsRead,  ///< of one host
    RunStarted, ///< `run`, `total`
    StepStarted,
    StepOutput, ///< `text`: bytes of the command that runs, as text
    StepDone,
    StepSkipped, ///< its effect was there already
    StepFailed,  ///< `error`
    StepBlocked, ///< not begun: a finding or a refusal, or a step before it failed
    StepUndone,
    Paused,
    Resumed,
    Note,     ///< `text`
    RunEnded, ///< `outcome`
};

enum class Outcome {
    Done, ///< everything is as the design says
    NothingToDo,
    Incomplete, ///< some steps are blocked, all others are done
    Failed,
    Cancelled,
    Undone,
};

struct RunEvent
{
    EventKind kind = EventKind::Note;
    QDateTime time; ///< UTC
    QString run;
    QString host;
    QString step;
    QString phase;
    QString text;
    std::optional<Error> error;
    int done = 0;                   ///< steps so far
    int total = 0;                  ///< steps in all
    std::optional<int> secondsLeft; ///< estimated
    std::optional<Outcome> outcome;

    bool operator==(const RunEvent &) const = default;
};

using EventSink = std::function<void(const RunEvent &)>;

/// The documented JSON form, one line of `deploy --json` and of the journal; and back:
/// {"type": "step-done", "time", "run", "host", "step", "phase", "text", "error": {"code", "message",
/// "where"}, "done", "total", "seconds_left", "outcome"}; what is empty or unknown is left out.
QJsonObject toJson(const RunEvent &event);
Result<RunEvent> eventFromJson(const QJsonObject &object);

QString eventName(EventKind kind);    ///< "step-done" ...; of RunEnded: "result"
QString outcomeName(Outcome outcome); ///< "done" ...

}
