// The journal of a run: JSON lines on disk, so that a run survives a crash of the program.
//
// The file is <state folder>/<cluster>/<run>.jsonl. Its first line is the header with the whole plan
// (secrets as references), then come events; output of commands is not kept. Each `write` is on the
// disk when it returns. A last line that a crash tore off does not count.
#pragma once

#include "core/result.h"
#include "hosts/run_event.h"

#include <QFile>
#include <QMap>
#include <mutex>

namespace basalt::hosts {

struct RunHeader
{
    QString run;
    QString cluster;
    QString operatorName;
    QDateTime startedAt;
    QJsonObject plan;
    int total = 0; ///< steps

    bool operator==(const RunHeader &) const = default;
};

enum class StepState {
    Pending, ///< not sent to the host, as far as is known
    Begun,   ///< sent; what came of it is not known
    Done,
    Failed,
    Undone,
};

struct JournalContent
{
    RunHeader header;
    QList<RunEvent> events;
};

/// Of the steps that were ever begun: what came of them last.
QMap<QString, StepState> stepStates(const QList<RunEvent> &events);
/// Host -> the id of the boot in which its steps were done last.
QMap<QString, QByteArray> bootsOf(const QList<RunEvent> &events);
/// How the run ended last; std::nullopt: it was cut off.
std::optional<Outcome> endOf(const QList<RunEvent> &events);

Result<JournalContent> readJournal(const QString &path);

/// The journals of a cluster, the newest first. Paths; empty if there is none.
QStringList journalsOf(const QString &stateFolder, const QString &cluster);

class Journal
{
public:
    /// Begins the journal of a new run, and removes the oldest ones beyond the last fifty.
    static Result<std::unique_ptr<Journal>> begin(const QString &stateFolder,
                                                  const RunHeader &header);
    /// Goes on with a run; `run-active` while another program does.
    static Result<std::unique_ptr<Journal>> reopen(const QString &path);

    /// With `Sync::Now` on the disk when it returns; else it outlives the program, but perhaps not a
    /// power cut. Any thread.
    enum class Sync { Now, Later };
    Result<> write(const QList<RunEvent> &events, Sync sync = Sync::Now);
    /// Forgets a run that did not begin.
    void discard();

    QString path() const { return m_file.fileName(); }

private:
    explicit Journal(const QString &path)
        : m_file(path)
    {}
    Result<> open(QIODevice::OpenMode mode);
    Result<> append(const QByteArray &bytes, Sync sync);

    std::mutex m_mutex;
    QFile m_file;
};

}
