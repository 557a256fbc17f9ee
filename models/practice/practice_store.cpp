#include "practice/practice_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr int lockPatience = 30000;
/// Changes of this size are folded into the files: a program that runs for days fills no disk.
constexpr qint64 foldAfter = 64LL * 1024 * 1024;

const QString changesFile = u"changes"_s;
const QString sharedFile = u"cluster.json"_s;
const QString hostFile = u"host-%1.json"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("practice", text);
}

Error unreadable(const QString &path, const QJsonParseError &error)
{
    return {u"practice-unreadable"_s,
            say(QT_TRANSLATE_NOOP("practice", "The practice cluster's state cannot be "
                                              "read: %1. Remove the folder to start "
                                              "anew."))
                .arg(error.errorString()),
            path};
}

/// Of a file that is there.
Result<QJsonObject> objectIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"practice-unreadable"_s, file.errorString(), path);
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(unreadable(path, error));
    return json.object();
}

bool isSameFile(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

}

FolderLock::FolderLock(const QString &path)
    : m_descriptor(::open(QFile::encodeName(path).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600))
{
    QElapsedTimer waiting;
    waiting.start();
    while (m_descriptor >= 0 && !m_isHeld && waiting.elapsed() < lockPatience) {
        m_isHeld = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
        if (!m_isHeld)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Store::Store(QString folder)
    : m_folder(std::move(folder))
{}

Store::~Store()
{
    if (m_changes >= 0)
        ::close(m_changes);
}

Result<std::unique_ptr<FolderLock>> Store::lock() const
{
    auto lock = std::make_unique<FolderLock>(path(u"lock"_s));
    if (lock->isHeld())
        return lock;
    return failure(u"practice-busy"_s,
                   say(QT_TRANSLATE_NOOP("practice", "Another program holds the practice "
                                                     "cluster in %1; close it first."))
                       .arg(m_folder));
}

Result<bool> Store::read()
{
    struct stat there
    {};
    struct stat ours
    {};
    const bool isThere = ::stat(QFile::encodeName(path(changesFile)).constData(), &there) == 0;
    const bool isOurs =
        isThere && m_changes >= 0 && ::fstat(m_changes, &ours) == 0 && isSameFile(there, ours);
    if (isOurs && there.st_size == m_read)
        return false;
    if (!isOurs) {
        // Begun anew by another program; or we have just begun.
        if (Result<> done = readFiles(); !done)
            return tl::unexpected(done.error());
    }
    if (Result<> done = readChanges(); !done)
        return tl::unexpected(done.error());
    return true;
}

Result<> Store::readFiles()
{
    if (m_changes >= 0)
        ::close(m_changes);
    m_read = 0;
    m_changes = ::open(QFile::encodeName(path(changesFile)).constData(),
                       O_CREAT | O_RDWR | O_APPEND | O_CLOEXEC, 0644);
    if (m_changes < 0)
        return tl::unexpected(unwritable(changesFile, QString::fromLocal8Bit(strerror(errno))));
    const QString pattern = hostFile.arg(u"*"_s);
    const qsizetype start = pattern.indexOf(u'*');
    const QStringList names = QDir(m_folder).entryList({pattern}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const Result<QJsonObject> host = objectIn(path(name));
        if (!host)
            return tl::unexpected(host.error());
        m_hosts[name.sliced(start).chopped(pattern.size() - start - 1)] = hostFromJson(*host);
    }
    if (QFile::exists(path(sharedFile))) {
        const Result<QJsonObject> shared = objectIn(path(sharedFile));
        if (!shared)
            return tl::unexpected(shared.error());
        m_shared = sharedFromJson(*shared);
    }
    return {};
}

Result<> Store::readChanges()
{
    QFile file;
    if (!file.open(::dup(m_changes), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)
        || !file.seek(m_read))
        return failure(u"practice-unreadable"_s, file.errorString(), path(changesFile));
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n')) {
            // Its program was killed while it wrote: that command has not happened.
            static_cast<void>(::ftruncate(m_changes, m_read));
            break;
        }
        QJsonParseError error;
        const QJsonDocument change = QJsonDocument::fromJson(line, &error);
        if (error.error != QJsonParseError::NoError)
            return tl::unexpected(unreadable(path(changesFile), error));
        apply(change.object());
        m_read += line.size();
    }
    return {};
}

void Store::apply(const QJsonObject &change)
{
    const QJsonObject hosts = change[u"hosts"].toObject();
    for (auto host = hosts.constBegin(); host != hosts.constEnd(); ++host)
        applyChange(host->toObject(), m_hosts[host.key()]);
    if (change.contains(u"shared"_s))
        m_shared = sharedFromJson(change[u"shared"].toObject());
    m_shared.clock = change[u"clock"].toDouble();
}

Result<> Store::write(const QMap<QString, StoredHost> &hosts, const StoredShared &shared)
{
    QJsonObject changed;
    for (auto host = hosts.cbegin(); host != hosts.cend(); ++host) {
        const auto known = m_hosts.find(host.key());
        if (known == m_hosts.end()) {
            changed.insert(host.key(), changeBetween({}, *host));
            continue;
        }
        const QJsonObject change = changeBetween(*known, *host);
        if (!change.isEmpty())
            changed.insert(host.key(), change);
        else
            *known = *host; // equal, and one value again: the next comparison is quick
    }
    QJsonObject line{{u"clock"_s, shared.clock}};
    if (!changed.isEmpty())
        line.insert(u"hosts"_s, changed);
    // The clock, which nearly each command moves, is no reason to write all that hosts share.
    StoredShared atSameTime = shared;
    atSameTime.clock = m_shared.clock;
    if (atSameTime != m_shared)
        line.insert(u"shared"_s, toJson(shared));
    if (line.size() == 1 && shared.clock == m_shared.clock)
        return {};
    if (Result<> done = append(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n'); !done)
        return done;
    for (const QString &host : changed.keys())
        m_hosts[host] = hosts[host];
    m_shared = shared;
    return m_read > foldAfter || !QFile::exists(path(sharedFile)) ? fold() : Result<>();
}

Result<> Store::append(const QByteArray &line)
{
    qint64 written = 0;
    while (written < line.size()) {
        const qint64 now = ::write(m_changes, line.constData() + written, line.size() - written);
        if (now < 0 && errno == EINTR)
            continue;
        if (now < 0) {
            const QString reason = QString::fromLocal8Bit(strerror(errno));
            static_cast<void>(::ftruncate(m_changes, m_read));
            return tl::unexpected(unwritable(changesFile, reason));
        }
        written += now;
    }
    m_read += written;
    return {};
}

Result<> Store::fold()
{
    if (m_read == 0)
        return {};
    for (auto host = m_hosts.cbegin(); host != m_hosts.cend(); ++host) {
        const QByteArray bytes = QJsonDocument(toJson(*host)).toJson();
        if (Result<> done = put(hostFile.arg(host.key()), bytes); !done)
            return done;
    }
    if (Result<> done = put(sharedFile, QJsonDocument(toJson(m_shared)).toJson()); !done)
        return done;
    if (Result<> done = put(changesFile, {}); !done)
        return done;
    ::close(m_changes);
    m_read = 0;
    m_changes =
        ::open(QFile::encodeName(path(changesFile)).constData(), O_RDWR | O_APPEND | O_CLOEXEC);
    return {};
}

QString Store::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

Error Store::unwritable(const QString &name, const QString &reason) const
{
    return {
        u"practice-unwritable"_s,
        say(QT_TRANSLATE_NOOP("practice", "The practice cluster's state cannot be written: %1."))
            .arg(reason),
        path(name)};
}

Result<> Store::put(const QString &name, const QByteArray &bytes) const
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
    return tl::unexpected(
        unwritable(name, isWritten ? QString::fromStdString(error.message()) : file.errorString()));
}

}
