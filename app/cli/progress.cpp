#include "cli/progress.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

constexpr int barWidth = 24;
constexpr int mostHosts = 8;

using Clock = std::chrono::steady_clock;

QString words(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

int terminalWidth()
{
    winsize size = {};
    const bool isKnown = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return isKnown ? size.ws_col : 80;
}

QString bar(int done, int total)
{
    const int full = total > 0 ? barWidth * std::min(done, total) / total : 0;
    return u'[' + QString(full, u'#') + QString(barWidth - full, u'-') + u']';
}

}

QString durationText(int seconds)
{
    if (seconds < 90)
        return words(QT_TRANSLATE_NOOP("cli", "%1 s")).arg(std::max(seconds, 0));
    const int minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return words(QT_TRANSLATE_NOOP("cli", "%1 min")).arg(minutes);
    return words(QT_TRANSLATE_NOOP("cli", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
}

Progress::Progress(Console &console)
    : m_console(console)
    , m_moves(console.isTerminal && !console.json && !console.quiet)
{}

Progress::~Progress()
{
    finish();
}

void Progress::setPlan(const plan::Plan &plan)
{
    const std::lock_guard lock(m_mutex);
    for (const plan::Step &step : plan.steps)
        m_titles.insert(step.id, printable(plan::titleOf(step)).replace(u'\n', u' '));
}

void Progress::take(const hosts::RunEvent &event)
{
    const std::lock_guard lock(m_mutex);
    keep(event);
    if (m_console.json) {
        // The last line is the command's, as it has more to say.
        if (event.kind != hosts::EventKind::RunEnded)
            m_console.event(hosts::toJson(event));
        return;
    }
    erase();
    print(event);
    draw();
}

void Progress::tick()
{
    const std::lock_guard lock(m_mutex);
    erase();
    draw();
}

void Progress::say(const QString &text)
{
    const std::lock_guard lock(m_mutex);
    erase();
    permanent(text);
    draw();
}

void Progress::finish()
{
    const std::lock_guard lock(m_mutex);
    erase();
    m_running.clear();
    m_total = 0;
}

int Progress::running() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_begun.size());
}

std::optional<hosts::RunEvent> Progress::lastEvent() const
{
    const std::lock_guard lock(m_mutex);
    return m_last;
}

QList<Error> Progress::failures() const
{
    const std::lock_guard lock(m_mutex);
    return m_failures;
}

int Progress::blocked() const
{
    const std::lock_guard lock(m_mutex);
    return m_blocked;
}

int Progress::skipped() const
{
    const std::lock_guard lock(m_mutex);
    return m_skipped;
}

void Progress::keep(const hosts::RunEvent &event)
{
    using enum hosts::EventKind;
    if (event.total > 0) {
        m_done = event.done;
        m_total = event.total;
    }
    if (event.secondsLeft)
        m_secondsLeft = event.secondsLeft;
    if (event.error && (event.kind == HostFailed || event.kind == StepFailed)) {
        Error error = *event.error;
        if (error.where.isEmpty())
            error.where = event.host;
        m_failures.append(error);
    }
    switch (event.kind) {
    case StepStarted:
        m_begun.insert(event.step);
        m_running.insert(event.host, {event.step, Clock::now()});
        break;
    case StepDone:
    case StepSkipped:
    case StepFailed:
    case StepBlocked:
    case StepUndone:
        m_begun.erase(event.step);
        if (m_running.value(event.host).step == event.step)
            m_running.remove(event.host);
        m_blocked += event.kind == StepBlocked ? 1 : 0;
        m_skipped += event.kind == StepSkipped ? 1 : 0;
        break;
    case RunEnded:
        m_last = event;
        m_begun.clear();
        m_running.clear();
        break;
    default:
        break;
    }
}

void Progress::print(const hosts::RunEvent &event)
{
    using enum hosts::EventKind;
    switch (event.kind) {
    case HostFailed:
        if (event.error)
            permanent(m_console.coloured(Colour::Red, event.host) + u": "_s
                      + printable(event.error->message));
        break;
    case StepOutput:
        if (m_console.verbose)
            permanent(m_console.coloured(Colour::Dim, u"        %1| "_s.arg(event.host))
                      + printable(event.text.trimmed()));
        break;
    case StepDone:
        if (!m_moves || m_console.verbose)
            stepLine(event, Colour::Green, words(QT_TRANSLATE_NOOP("cli", "done")));
        break;
    case StepSkipped:
        if (!m_moves || m_console.verbose)
            stepLine(event, Colour::Dim, words(QT_TRANSLATE_NOOP("cli", "there already")));
        break;
    case StepUndone:
        stepLine(event, Colour::Green, words(QT_TRANSLATE_NOOP("cli", "taken back")));
        break;
    case StepBlocked:
        stepLine(event, Colour::Yellow, words(QT_TRANSLATE_NOOP("cli", "not begun")));
        break;
    case StepFailed:
        stepLine(event, Colour::Red, words(QT_TRANSLATE_NOOP("cli", "failed")));
        break;
    case Note:
        permanent(printable(event.text));
        break;
    default:
        break;
    }
}

void Progress::stepLine(const hosts::RunEvent &event, Colour colour, const QString &word)
{
    permanent(u"%1 %2 %3: %4"_s.arg(countOf(event), event.host, titleOf(event.step),
                                    m_console.coloured(colour, word)));
    if (event.error)
        permanent(u"        "_s + printable(event.error->message));
    else if (!event.text.isEmpty() && event.kind == hosts::EventKind::StepBlocked)
        permanent(u"        "_s + printable(event.text));
}

/// A line that stays. Several hosts bring lines: each is shown at once.
void Progress::permanent(const QString &line)
{
    m_console.line(line);
    m_console.flush();
}

QString Progress::titleOf(const QString &step) const
{
    return m_titles.value(step, step);
}

/// "[ 12/120, 2 min]"
QString Progress::countOf(const hosts::RunEvent &event) const
{
    const QString total = QString::number(m_total);
    const QString done = QString::number(m_done).rightJustified(total.size());
    const QString left =
        event.secondsLeft ? u", ~"_s + durationText(*event.secondsLeft) : QString();
    return u"[%1/%2%3]"_s.arg(done, total, left);
}

QStringList Progress::movingLines() const
{
    QString head = u"%1 %2/%3"_s.arg(bar(m_done, m_total)).arg(m_done).arg(m_total);
    if (m_secondsLeft)
        head +=
            u"  "_s
            + words(QT_TRANSLATE_NOOP("cli", "about %1 left")).arg(durationText(*m_secondsLeft));
    QStringList lines{head};
    for (auto it = m_running.cbegin(); it != m_running.cend(); ++it) {
        if (lines.size() > mostHosts) {
            lines += u"  "_s
                     + words(QT_TRANSLATE_NOOP("cli", "and %1 more hosts"))
                           .arg(m_running.size() - mostHosts);
            break;
        }
        const auto seconds =
            std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - it->since).count();
        lines += u"  %1  %2 (%3)"_s.arg(it.key(), titleOf(it->step), durationText(int(seconds)));
    }
    return lines;
}

void Progress::draw()
{
    if (!m_moves || m_total == 0 || m_last)
        return;
    const int width = terminalWidth();
    const QStringList lines = movingLines();
    QByteArray bytes;
    for (const QString &line : lines)
        bytes += line.left(width - 1).toUtf8() + '\n';
    m_console.control(bytes);
    m_drawn = int(lines.size());
}

void Progress::erase()
{
    if (m_drawn > 0)
        m_console.control("\x1b[" + QByteArray::number(m_drawn) + "A\x1b[J");
    m_drawn = 0;
}

}
