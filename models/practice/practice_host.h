// The transport of a simulated host.
#pragma once

#include "hosts/transport.h"
#include "practice/practice_world.h"

#include <QLockFile>
#include <memory>
#include <mutex>

namespace basalt::practice {

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
        std::unique_ptr<QLockFile> m_file;
    };

    /// Lets simulated seconds pass: really (faster by `speed`), or at once. False: stopped.
    bool wait(double seconds, const std::stop_token &stop);
    std::optional<Error> takeError();

private:
    Result<> load();
    Result<> write();
    void advance();

    std::mutex m_mutex;
    World m_world;
    QString m_folder;
    qint64 m_lastMoment = 0;             ///< milliseconds of our own clock when the clock was moved
    QMap<QString, QByteArray> m_written; ///< file name -> bytes
    QMap<QString, StoredHost>
        m_saved; ///< as they are in the files: what did not change is not written
    StoredShared m_savedShared;
    std::optional<Error> m_error;
};

hosts::TransportPtr practiceTransport(std::shared_ptr<Stage> stage, const QString &host);

}
