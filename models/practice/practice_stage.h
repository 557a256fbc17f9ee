// The simulated world, one thread at a time, and kept on disk if it has a folder.
#pragma once

#include "practice/practice_store.h"
#include "practice/practice_world.h"

#include <memory>
#include <mutex>
#include <stop_token>

namespace basalt::practice {

/// The world with its folder and the one lock on both; shared by all transports of a cluster.
class Stage
{
public:
    Stage(World world, const QString &folder);
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

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
        /// ... and makes files of all changes.
        Result<> fold();

    private:
        Stage &m_stage;
        std::unique_lock<std::mutex> m_hold;
        std::unique_ptr<FolderLock> m_lock;
        bool m_isLoaded = true;
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
    std::optional<Store> m_store;
    qint64 m_lastMoment = 0; ///< milliseconds of our own clock when the clock was moved
    std::optional<Error> m_error;
};

}
