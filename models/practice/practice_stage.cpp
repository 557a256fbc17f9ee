#include "practice/practice_stage.h"

#include <QElapsedTimer>
#include <condition_variable>

namespace basalt::practice {

namespace {

qint64 monotonicNow()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

}

Stage::Stage(World world, const QString &folder)
    : m_world(std::move(world))
    , m_lastMoment(monotonicNow())
{
    if (!folder.isEmpty())
        m_store.emplace(folder);
}

Stage::~Stage()
{
    // Left as files that people can read. If that fails, the changes are still there.
    const auto lock = m_store ? m_store->lock() : Result<std::unique_ptr<FolderLock>>();
    if (m_store && lock && m_store->read())
        static_cast<void>(m_store->fold());
}

Stage::Turn::Turn(Stage &stage)
    : m_stage(stage)
    , m_hold(stage.m_mutex)
{
    if (stage.m_store) {
        Result<std::unique_ptr<FolderLock>> lock = stage.m_store->lock();
        const Result<> loaded = lock ? stage.load() : tl::unexpected(lock.error());
        if (lock)
            m_lock = *std::move(lock);
        m_isLoaded = loaded.has_value();
        if (!loaded)
            stage.m_error = loaded.error();
    }
    stage.advance();
}

Stage::Turn::~Turn()
{
    static_cast<void>(save());
}

Result<> Stage::Turn::save()
{
    // What another program has written, and we could not read, is not ours to replace.
    Result<> written = m_isLoaded ? m_stage.write() : tl::unexpected(*m_stage.m_error);
    if (!written)
        m_stage.m_error = written.error();
    return written;
}

Result<> Stage::Turn::fold()
{
    return save().and_then(
        [this] { return m_stage.m_store ? m_stage.m_store->fold() : Result<>(); });
}

std::optional<Error> Stage::takeError()
{
    const std::lock_guard hold(m_mutex);
    return std::exchange(m_error, std::nullopt);
}

void Stage::advance()
{
    const qint64 now = monotonicNow();
    if (m_world.speed > 0)
        m_world.shared.clock += static_cast<double>(now - m_lastMoment) / 1000 * m_world.speed;
    m_lastMoment = now;
}

bool Stage::wait(double seconds, const std::stop_token &stop)
{
    double speed = 0;
    {
        Turn turn(*this);
        speed = turn.world().speed;
        if (speed <= 0)
            turn.world().shared.clock += seconds;
    }
    if (speed <= 0)
        return !stop.stop_requested();
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock hold(mutex);
    woken.wait_for(hold, stop, std::chrono::duration<double>(seconds / speed),
                   [] { return false; });
    return !stop.stop_requested();
}

Result<> Stage::load()
{
    const Result<bool> isNew = m_store->read();
    if (!isNew)
        return tl::unexpected(isNew.error());
    if (!*isNew || m_store->hosts().isEmpty())
        return {};
    for (const design::Host &host : m_world.design.hosts) {
        const auto stored = m_store->hosts().constFind(host.name);
        if (stored != m_store->hosts().cend())
            m_world.hosts[host.name] = *stored;
    }
    m_world.shared = m_store->shared();
    return {};
}

Result<> Stage::write()
{
    return m_store ? m_store->write(m_world.hosts, m_world.shared) : Result<>();
}

}
