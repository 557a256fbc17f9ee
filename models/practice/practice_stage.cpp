#include "practice/practice_stage.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <condition_variable>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr int lockPatience = 30000;

const QString momentFile = u"now.json"_s;
const QString sharedPart = u"cluster.json"_s;

/// A part is a host or what they share; no host has a file name for its name.
QString partFile(const QString &part)
{
    return part == sharedPart ? part : u"host-%1.json"_s.arg(part);
}

QString say(const char *text)
{
    return QCoreApplication::translate("practice", text);
}

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

/// The kernel's lock on a file: it is free as soon as its holder is gone. (QLockFile syncs its file
/// to the disk, which takes longer than everything else that a command does here.)
class FolderLock
{
public:
    explicit FolderLock(const QString &path)
        : m_descriptor(
            ::open(QFile::encodeName(path).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600))
    {
        QElapsedTimer waiting;
        waiting.start();
        while (m_descriptor >= 0 && !m_isHeld && waiting.elapsed() < lockPatience) {
            m_isHeld = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
            if (!m_isHeld)
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    ~FolderLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    bool isHeld() const { return m_isHeld; }

private:
    int m_descriptor;
    bool m_isHeld = false;
};

Stage::Stage(World world, QString folder)
    : m_world(std::move(world))
    , m_folder(std::move(folder))
    , m_lastMoment(monotonicNow())
{}

Stage::Turn::Turn(Stage &stage)
    : m_stage(stage)
    , m_hold(stage.m_mutex)
{
    if (!stage.m_folder.isEmpty()) {
        m_lock = std::make_unique<FolderLock>(stage.path(u"lock"_s));
        const Result<> loaded =
            m_lock->isHeld()
                ? stage.load()
                : failure(u"practice-busy"_s,
                          say(QT_TRANSLATE_NOOP("practice", "Another program holds the practice "
                                                            "cluster in %1; close it first."))
                              .arg(stage.m_folder));
        if (!loaded)
            stage.m_error = loaded.error();
    }
    stage.advance();
}

Stage::Turn::~Turn()
{
    if (const Result<> written = m_stage.write(); !written)
        m_stage.m_error = written.error();
}

Result<> Stage::Turn::save()
{
    return m_stage.write();
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
    QByteArray moment;
    if (!readAll(momentFile, moment) && !QFileInfo::exists(path(partFile(sharedPart))))
        return {}; // not written yet
    if (!moment.isEmpty() && moment == m_moment)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(moment).object();
    const QJsonObject revisions = json.value(u"revisions"_s).toObject();
    // Not only those that are known here: a world that was just begun knows none.
    QStringList parts{sharedPart};
    for (const design::Host &host : m_world.design.hosts)
        parts.append(host.name);
    for (const QString &part : parts) {
        const int revision = revisions.value(part).toInt();
        if (m_revisions.contains(part) && m_revisions.value(part) == revision)
            continue;
        if (Result<> loaded = loadPart(part); !loaded)
            return loaded;
        m_revisions.insert(part, revision);
    }
    if (json.contains(u"clock"_s))
        m_world.shared.clock = json.value(u"clock"_s).toDouble();
    m_moment = moment;
    return {};
}

Result<> Stage::loadPart(const QString &part)
{
    QByteArray bytes;
    if (!readAll(partFile(part), bytes))
        return {};
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(u"practice-unreadable"_s,
                       say(QT_TRANSLATE_NOOP("practice", "The practice cluster's state cannot be "
                                                         "read: %1. Remove the folder to start "
                                                         "anew."))
                           .arg(error.errorString()),
                       path(partFile(part)));
    if (part == sharedPart) {
        m_world.shared = sharedFromJson(json.object());
        m_savedShared = m_world.shared;
    } else {
        m_world.hosts[part] = hostFromJson(json.object());
        m_savedHosts[part] = m_world.hosts[part];
    }
    return {};
}

QMap<QString, QByteArray> Stage::changedParts()
{
    QMap<QString, QByteArray> parts;
    for (auto host = m_world.hosts.cbegin(); host != m_world.hosts.cend(); ++host) {
        const auto saved = m_savedHosts.constFind(host.key());
        if (saved != m_savedHosts.cend() && *saved == *host)
            continue;
        parts.insert(host.key(), QJsonDocument(toJson(*host)).toJson());
        m_savedHosts.insert(host.key(), *host);
    }
    // The clock, which nearly each command moves, is in the small file.
    StoredShared shared = m_world.shared;
    shared.clock = m_savedShared ? m_savedShared->clock : shared.clock;
    if (m_savedShared != shared) {
        parts.insert(sharedPart, QJsonDocument(toJson(m_world.shared)).toJson());
        m_savedShared = m_world.shared;
    }
    return parts;
}

Result<> Stage::write()
{
    if (m_folder.isEmpty())
        return {};
    const QMap<QString, QByteArray> parts = changedParts();
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
        ++m_revisions[part.key()];
    QJsonObject revisions;
    for (auto revision = m_revisions.cbegin(); revision != m_revisions.cend(); ++revision)
        revisions.insert(revision.key(), *revision);
    const QByteArray moment =
        QJsonDocument({{u"clock"_s, m_world.shared.clock}, {u"revisions"_s, revisions}})
            .toJson(QJsonDocument::Compact);
    if (moment == m_moment)
        return {};
    // First, so that nobody takes old values for the newest if this program is killed in between.
    if (Result<> done = put(momentFile, moment); !done)
        return done;
    m_moment = moment;
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        if (Result<> done = put(partFile(part.key()), *part); !done)
            return done;
    }
    return {};
}

QString Stage::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

bool Stage::readAll(const QString &name, QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    bytes = file.readAll();
    return true;
}

Result<> Stage::put(const QString &name, const QByteArray &bytes) const
{
    // Whole or not at all, also if this program is killed. Not flushed to the disk, which would
    // take longer than everything else here: a power cut may cost the last moments of practice.
    QFile file(path(name + u".new"_s));
    std::error_code error;
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    file.close();
    if (isWritten)
        std::filesystem::rename(file.fileName().toStdString(), path(name).toStdString(), error);
    if (isWritten && !error)
        return {};
    return failure(
        u"practice-unwritable"_s,
        say(QT_TRANSLATE_NOOP("practice", "The practice cluster's state cannot be written: %1."))
            .arg(isWritten ? QString::fromStdString(error.message()) : file.errorString()),
        path(name));
}

}
