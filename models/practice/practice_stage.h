// The simulated world on disk: one file per host, one for what they share, and a small one that
// tells other programs which of them have changed.
#pragma once

#include "practice/practice_world.h"

#include <memory>
#include <mutex>
#include <stop_token>

namespace basalt::practice {

class FolderLock;

/// The world with its folder and the one lock on both; shared by all transports of a cluster.
class Stage
{
public:
    Stage(World world, QString folder);

    /// Held while a thread works on the world. Takes in what another program has written, moves the
    /// clock, and writes what has changed at the end.
    class Turn
    {
    public:
        explicit Turn(Stage &stage);
        ~Turn();
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;

        World &world() { return m_stage.m_world; }
        /// Writes now; an error is kept and told by Stage::takeError too.
        Result<> save();

    private:
        Stage &m_stage;
        std::unique_lock<std::mutex> m_hold;
        std::unique_ptr<FolderLock> m_lock;
    };

    /// Lets simulated seconds pass: really (faster by `speed`), or at once. False: stopped.
    bool wait(double seconds, const std::stop_token &stop);
    std::optional<Error> takeError();

private:
    QString path(const QString &name) const;
    bool readAll(const QString &name, QByteArray &bytes) const;
    Result<> put(const QString &name, const QByteArray &bytes) const;
    Result<> load();
    Result<> loadPart(const QString &part);
    Result<> write();
    QMap<QString, QByteArray> changedParts();
    void advance();

    std::mutex m_mutex;
    World m_world;
    QString m_folder;
    qint64 m_lastMoment = 0; ///< milliseconds of our own clock when the clock was moved
    // What is in the files, so that only what has changed is written, and read.
    QByteArray m_moment;
    QMap<QString, int> m_revisions;
    QMap<QString, StoredHost> m_savedHosts;
    std::optional<StoredShared> m_savedShared;
    std::optional<Error> m_error;
};

}
