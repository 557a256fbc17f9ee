#include "document/file_watch.h"

#include "design/design_file.h"
#include "design/merge.h"
#include "document/design_document.h"

#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>

#include <chrono>

namespace basalt::document {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Tells one state of a file from another without reading it; empty: there is none.
QString stampOf(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty() || !file.isFile())
        return {};
    return u"%1 %2"_s.arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size());
}

}

FileWatch::FileWatch(DesignDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::notice);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::notice);
    // Network file systems do not tell what other machines write.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &FileWatch::notice);
    connect(&document, &DesignDocument::replaced, this, &FileWatch::settle);
    connect(&document, &DesignDocument::pathChanged, this, &FileWatch::watch);
    connect(&document, &DesignDocument::saved, this, [this] {
        m_stamp = stampOf(m_document.path());
        settle();
    });
}

/// The folder, too: an editor may put another file in the place of this one.
void FileWatch::watch()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    m_isGone = false;
    m_stamp = stampOf(m_document.path());
    if (m_document.path().isEmpty())
        return;
    watchFile();
    m_watcher.addPath(QFileInfo(m_document.path()).absolutePath());
}

void FileWatch::watchFile()
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (const QFileInfo file(m_document.path()); file.exists())
        m_watcher.addPath(file.absoluteFilePath());
}

/// Much happens in a folder: only a new state of the file is worth a look.
void FileWatch::notice()
{
    const QString stamp = stampOf(m_document.path());
    if (m_document.path().isEmpty() || stamp == m_stamp)
        return;
    m_stamp = stamp;
    m_pause.start();
}

bool FileWatch::look()
{
    m_pause.stop();
    const QString path = m_document.path();
    m_stamp = stampOf(path);
    if (path.isEmpty())
        return true;
    if (m_stamp.isEmpty()) { // saving makes it anew
        settle();
        if (!std::exchange(m_isGone, true)) {
            m_document.markUnsaved();
            emit told(FileNews::Gone, {});
        }
        return true;
    }
    m_isGone = false;
    watchFile(); // it may be another one, in the place of the former
    const Results<design::Design> theirs = design::loadDesign(path);
    if (theirs) {
        m_ignored.clear();
        join(*theirs);
        return !m_isAsking;
    }
    if (m_stamp == m_ignored)
        return true;
    m_document.markUnsaved();
    m_broken = m_stamp;
    QStringList errors;
    for (const Error &error : theirs.error())
        errors << (error.where.isEmpty() ? error.message : error.where + u": "_s + error.message);
    return ask(FileNews::Broken, errors);
}

void FileWatch::join(const design::Design &theirs)
{
    if (theirs == m_document.design()) {
        if (m_document.isModified())
            m_document.follow({}, theirs, theirs);
        settle();
        return;
    }
    if (theirs == m_document.inFile()) {
        settle();
        return;
    }
    if (!m_document.isModified()) {
        m_document.follow(tr("Take over what another program wrote"), theirs, theirs);
        settle();
        emit told(FileNews::Taken, {});
        return;
    }
    const auto both = design::merge(m_document.inFile(), m_document.design(), theirs);
    if (both) {
        m_document.follow(tr("Merge with what another program wrote"), *both, theirs);
        settle();
        emit told(FileNews::Merged, {});
        return;
    }
    QStringList places;
    for (const Error &error : both.error())
        places << (error.where.isEmpty() ? error.message : error.where);
    m_theirs = theirs;
    ask(FileNews::Conflict, places);
}

bool FileWatch::ask(FileNews news, const QStringList &details)
{
    if (news == FileNews::Broken)
        m_theirs.reset();
    m_isAsking = true;
    emit told(news, details);
    return false;
}

void FileWatch::settle()
{
    m_theirs.reset();
    if (std::exchange(m_isAsking, false))
        emit told(FileNews::Settled, {});
}

void FileWatch::keepMine()
{
    if (m_theirs)
        m_document.follow({}, m_document.design(), *m_theirs);
    else
        m_ignored = m_broken;
    settle();
}

void FileWatch::takeTheirs()
{
    if (const std::optional<design::Design> theirs = m_theirs)
        m_document.follow(tr("Take over what another program wrote"), *theirs, *theirs);
    settle();
}

}
