#include "cli/deploy_run.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

constexpr std::chrono::milliseconds slice(50); // between two looks at Ctrl-C
constexpr int slicesPerTick = 10;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// Watches Ctrl-C and the time while the work blocks its own thread.
class Watch
{
public:
    Watch(hosts::Deployment &deployment, Progress &progress)
        : m_deployment(deployment)
        , m_progress(progress)
        , m_thread([this](const std::stop_token &ended) { watch(ended); })
    {}

    std::stop_token token() const { return m_stop.get_token(); }

private:
    void watch(const std::stop_token &ended)
    {
        for (int i = 1; !ended.stop_requested(); ++i) {
            std::this_thread::sleep_for(slice);
            look();
            if (i % slicesPerTick == 0)
                m_progress.tick();
        }
    }

    void look()
    {
        const int count = m_interrupts.count();
        if (count == 0 || m_stop.stop_requested())
            return;
        if (!m_isPausing) {
            m_isPausing = true;
            m_deployment.pause();
            m_progress.say(say(QT_TRANSLATE_NOOP(
                "cli", "Cancelling: what runs is finished first. Once more: at once.")));
        }
        // Two looks without a running step: none was just about to begin.
        m_quietLooks = m_progress.running() == 0 ? m_quietLooks + 1 : 0;
        if (count > 1 || m_quietLooks > 2)
            m_stop.request_stop();
    }

    hosts::Deployment &m_deployment;
    Progress &m_progress;
    Interrupts m_interrupts;
    std::stop_source m_stop;
    bool m_isPausing = false;
    int m_quietLooks = 0;
    std::jthread m_thread; // the last: it uses all others
};

Exit exitFor(hosts::Outcome outcome)
{
    switch (outcome) {
    case hosts::Outcome::Done:
    case hosts::Outcome::NothingToDo:
    case hosts::Outcome::Undone:
        return Exit::Fine;
    case hosts::Outcome::Incomplete:
    case hosts::Outcome::Failed:
    case hosts::Outcome::Cancelled:
        return Exit::Failed;
    }
    Q_UNREACHABLE();
}

QStringList wayOn(const RunWords &words)
{
    if (!words.canGoOn)
        return {say(QT_TRANSLATE_NOOP("cli", "Nothing was changed."))};
    return {
        say(QT_TRANSLATE_NOOP("cli", "`%1 --resume` goes on where it stopped, `%1 --undo` takes "
                                     "back what was done."))
            .arg(words.again)};
}

QStringList lastWords(const RunWords &words, hosts::Outcome outcome)
{
    switch (outcome) {
    case hosts::Outcome::Done:
        return {say(QT_TRANSLATE_NOOP("cli", "Done: everything is as the design says."))};
    case hosts::Outcome::NothingToDo:
        return {say(QT_TRANSLATE_NOOP("cli", "Nothing to do: everything is as the design says."))};
    case hosts::Outcome::Incomplete:
        return {
            say(QT_TRANSLATE_NOOP("cli", "All that may be done is done. What could not begin or "
                                         "is not touched is named above, with the way out."))};
    case hosts::Outcome::Failed:
        return QStringList{say(QT_TRANSLATE_NOOP("cli", "The deployment failed."))} + wayOn(words);
    case hosts::Outcome::Cancelled:
        return QStringList{say(QT_TRANSLATE_NOOP("cli", "The deployment was cancelled."))}
               + wayOn(words);
    case hosts::Outcome::Undone:
        return {
            say(QT_TRANSLATE_NOOP("cli", "Taken back. Packages, volume groups and volumes stay."))};
    }
    Q_UNREACHABLE();
}

QJsonObject trafficJson(const hosts::Traffic &traffic)
{
    return {{u"connections"_s, traffic.connections},
            {u"round_trips"_s, traffic.roundTrips},
            {u"sent"_s, traffic.sent},
            {u"received"_s, traffic.received}};
}

/// The RunEnded event, if there was one, as it stands in the journal too.
QJsonObject resultJson(const RunWords &words, const QString &outcome, const QList<Error> &errors,
                       const std::optional<hosts::RunEvent> &last)
{
    QJsonObject object = last ? hosts::toJson(*last) : QJsonObject();
    object.insert(u"type"_s, u"result"_s);
    object.insert(u"outcome"_s, outcome);
    object.insert(u"simulated"_s, words.isSimulated);
    if (!errors.isEmpty() && !object.contains(u"error"_s))
        object.insert(u"error"_s, errorJson(errors.constFirst()));
    if (errors.size() > 1)
        object.insert(u"errors"_s, failuresJson(errors));
    return object;
}

}

hosts::Outcome runWatched(hosts::Deployment &deployment, Progress &progress, const Work &work)
{
    const Watch watch(deployment, progress);
    return work(watch.token());
}

Exit conclude(Console &console, const RunWords &words, const Progress &progress,
              hosts::Outcome outcome, const hosts::Traffic &traffic)
{
    const Exit exit = exitFor(outcome);
    if (console.json) {
        const QList<Error> errors = exit == Exit::Fine ? QList<Error>() : progress.failures();
        QJsonObject object =
            resultJson(words, hosts::outcomeName(outcome), errors, progress.lastEvent());
        object.insert(u"skipped"_s, progress.skipped());
        object.insert(u"blocked"_s, progress.blocked());
        object.insert(u"traffic"_s, trafficJson(traffic));
        console.event(object);
        return exit;
    }
    const auto last = progress.lastEvent();
    if (last && last->error)
        console.fail(*last->error, exit);
    const QStringList lines = lastWords(words, outcome);
    for (const QString &line : lines)
        console.line(console.coloured(exit == Exit::Fine ? Colour::Green : Colour::Red, line));
    return exit;
}

Exit concludeEarly(Console &console, const RunWords &words, const QString &outcome, Exit exit,
                   const QList<Error> &errors)
{
    if (console.json)
        console.event(resultJson(words, outcome, errors, {}));
    else if (!errors.isEmpty())
        console.fail(errors, exit);
    return exit;
}

}
