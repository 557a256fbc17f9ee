// What a running deployment shows: one object a line with --json, lines for people, and on a terminal
// a few lines at the bottom that move.
#pragma once

#include "cli/console.h"
#include "hosts/run_event.h"
#include "plan/plan.h"

#include <QMap>
#include <chrono>
#include <mutex>
#include <set>

namespace basalt::cli {

class Progress
{
public:
    explicit Progress(Console &console);
    ~Progress();

    /// The steps' titles and phases; without a plan (resume, undo) their ids are shown.
    void setPlan(const plan::Plan &plan);

    /// Any thread.
    void take(const hosts::RunEvent &event);
    /// From time to time, so that what moves moves on. Any thread.
    void tick();
    /// A sentence among what moves. Any thread.
    void say(const QString &text);
    /// Takes what moves away: from now on the console is free.
    void finish();

    /// Steps that have begun and not ended.
    int running() const;
    std::optional<hosts::RunEvent> lastEvent() const; ///< of kind RunEnded
    QList<Error> failures() const;                    ///< of hosts and steps
    int blocked() const;
    int skipped() const;

private:
    struct Running
    {
        QString step;
        std::chrono::steady_clock::time_point since;
    };

    void keep(const hosts::RunEvent &event);
    void print(const hosts::RunEvent &event);
    void stepLine(const hosts::RunEvent &event, Colour colour, const QString &word);
    void permanent(const QString &line);
    QString titleOf(const QString &step) const;
    QString countOf(const hosts::RunEvent &event) const;
    QStringList movingLines() const;
    void draw();
    void erase();

    Console &m_console;
    const bool m_moves; ///< the terminal gets lines that change
    mutable std::mutex m_mutex;
    QMap<QString, QString> m_titles;
    QMap<QString, Running> m_running; ///< host -> what it does; a host does one step at a time
    std::set<QString> m_begun;        ///< ids of steps that run
    QList<Error> m_failures;
    std::optional<hosts::RunEvent> m_last;
    int m_done = 0;
    int m_total = 0;
    std::optional<int> m_secondsLeft;
    int m_blocked = 0;
    int m_skipped = 0;
    int m_drawn = 0; ///< lines at the bottom that are ours
};

/// "45 s", "3 min", "1 h 20 min".
QString durationText(int seconds);

}
