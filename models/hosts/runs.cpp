// What the state folder knows of earlier runs.
#include "hosts/deployment.h"
#include "hosts/journal.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

/// What the run did last, before it came to its end or was cut off.
bool wasUndoing(const QList<RunEvent> &events)
{
    const auto last = std::find_if(events.rbegin(), events.rend(), [](const RunEvent &event) {
        return event.kind == EventKind::RunStarted;
    });
    return last != events.rend() && last->text == QLatin1StringView(undoWord);
}

struct KnownRun
{
    UnfinishedRun run;
    std::optional<Outcome> end;
};

/// The newest journal that has a header; one without was cut off before anything began.
Result<std::optional<KnownRun>> newestRun(const QString &stateFolder, const QString &cluster)
{
    const QStringList journals =
        journalsOf(stateFolder.isEmpty() ? defaultStateFolder() : stateFolder, cluster);
    for (const QString &path : journals) {
        const auto content = readJournal(path);
        if (!content && content.error().code == u"journal-unreadable")
            continue;
        if (!content)
            return tl::unexpected(content.error());
        const QMap<QString, StepState> states = stepStates(content->events);
        KnownRun known;
        known.run = {content->header.run,
                     path,
                     content->header.startedAt,
                     static_cast<int>(std::count(states.begin(), states.end(), StepState::Done)),
                     content->header.total,
                     wasUndoing(content->events)};
        known.end = endOf(content->events);
        return known;
    }
    return std::nullopt;
}

}

Result<std::optional<UnfinishedRun>> unfinishedRun(const QString &stateFolder,
                                                   const QString &cluster)
{
    const auto known = newestRun(stateFolder, cluster);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return std::nullopt;
    const std::optional<Outcome> end = (*known)->end;
    if (end && *end != Outcome::Failed && *end != Outcome::Cancelled)
        return std::nullopt;
    return (*known)->run;
}

Result<std::optional<UnfinishedRun>> lastRun(const QString &stateFolder, const QString &cluster)
{
    const auto known = newestRun(stateFolder, cluster);
    if (!known)
        return tl::unexpected(known.error());
    return *known ? std::optional((*known)->run) : std::nullopt;
}

QString defaultStateFolder()
{
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    // The base directory specification: a relative path does not count.
    if (QDir::isAbsolutePath(home))
        return QDir(home).filePath(u"basalt"_s);
    return QDir::home().filePath(u".local/state/basalt"_s);
}

}
