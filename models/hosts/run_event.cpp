#include "hosts/run_event.h"

#include <QCoreApplication>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

constexpr std::array kinds{
    std::pair{EventKind::HostConnecting, "host-connecting"},
    std::pair{EventKind::HostConnected, "host-connected"},
    std::pair{EventKind::HostFailed, "host-failed"},
    std::pair{EventKind::FactsRead, "facts-read"},
    std::pair{EventKind::RunStarted, "run-started"},
    std::pair{EventKind::StepStarted, "step-started"},
    std::pair{EventKind::StepOutput, "step-output"},
    std::pair{EventKind::StepDone, "step-done"},
    std::pair{EventKind::StepSkipped, "step-skipped"},
    std::pair{EventKind::StepFailed, "step-failed"},
    std::pair{EventKind::StepBlocked, "step-blocked"},
    std::pair{EventKind::StepUndone, "step-undone"},
    std::pair{EventKind::Paused, "paused"},
    std::pair{EventKind::Resumed, "resumed"},
    std::pair{EventKind::Note, "note"},
    std::pair{EventKind::RunEnded, "result"},
};

constexpr std::array outcomes{
    std::pair{Outcome::Done, "done"},
    std::pair{Outcome::NothingToDo, "nothing-to-do"},
    std::pair{Outcome::Incomplete, "incomplete"},
    std::pair{Outcome::Failed, "failed"},
    std::pair{Outcome::Cancelled, "cancelled"},
    std::pair{Outcome::Undone, "undone"},
};

template<class Table, class Value> QString nameIn(const Table &table, Value value)
{
    for (const auto &[entry, name] : table) {
        if (entry == value)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

template<class Value, class Table>
std::optional<Value> valueIn(const Table &table, const QString &name)
{
    for (const auto &[entry, known] : table) {
        if (name == QLatin1StringView(known))
            return entry;
    }
    return std::nullopt;
}

QJsonObject errorJson(const Error &error)
{
    return {{u"code"_s, error.code}, {u"message"_s, error.message}, {u"where"_s, error.where}};
}

void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

}

QString eventName(EventKind kind)
{
    return nameIn(kinds, kind);
}

QString outcomeName(Outcome outcome)
{
    return nameIn(outcomes, outcome);
}

QJsonObject toJson(const RunEvent &event)
{
    QJsonObject object{{u"type"_s, eventName(event.kind)}};
    if (event.time.isValid())
        object.insert(u"time"_s, event.time.toUTC().toString(Qt::ISODateWithMs));
    insertText(object, u"run"_s, event.run);
    insertText(object, u"host"_s, event.host);
    insertText(object, u"step"_s, event.step);
    insertText(object, u"phase"_s, event.phase);
    insertText(object, u"text"_s, event.text);
    if (event.error)
        object.insert(u"error"_s, errorJson(*event.error));
    if (event.total > 0) {
        object.insert(u"done"_s, event.done);
        object.insert(u"total"_s, event.total);
    }
    if (event.secondsLeft)
        object.insert(u"seconds_left"_s, *event.secondsLeft);
    if (event.outcome)
        object.insert(u"outcome"_s, outcomeName(*event.outcome));
    return object;
}

Result<RunEvent> eventFromJson(const QJsonObject &object)
{
    const QString type = object.value(u"type"_s).toString();
    const auto kind = valueIn<EventKind>(kinds, type);
    if (!kind)
        return failure(
            u"event-unknown"_s,
            QCoreApplication::translate("hosts", "“%1” is no event that Basalt knows").arg(type));
    RunEvent event;
    event.kind = *kind;
    event.time = QDateTime::fromString(object.value(u"time"_s).toString(), Qt::ISODateWithMs);
    event.run = object.value(u"run"_s).toString();
    event.host = object.value(u"host"_s).toString();
    event.step = object.value(u"step"_s).toString();
    event.phase = object.value(u"phase"_s).toString();
    event.text = object.value(u"text"_s).toString();
    if (object.contains(u"error"_s)) {
        const QJsonObject error = object.value(u"error"_s).toObject();
        event.error = Error{error.value(u"code"_s).toString(), error.value(u"message"_s).toString(),
                            error.value(u"where"_s).toString()};
    }
    event.done = object.value(u"done"_s).toInt();
    event.total = object.value(u"total"_s).toInt();
    if (object.contains(u"seconds_left"_s))
        event.secondsLeft = object.value(u"seconds_left"_s).toInt();
    event.outcome = valueIn<Outcome>(outcomes, object.value(u"outcome"_s).toString());
    return event;
}

}
