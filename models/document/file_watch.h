// Notices that another program has written the document's file, and joins what both have changed.
#pragma once

#include "design/design.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <optional>

namespace basalt::document {

class DesignDocument;

enum class FileNews {
    Taken,    ///< nothing was changed here: the document is what the file holds now
    Merged,   ///< both changes are in the document
    Conflict, ///< both changed the same: a question, until it is settled
    Broken,   ///< no design any more: a question, too
    Gone,
    Settled, ///< nothing is asked any more
};

class FileWatch : public QObject
{
    Q_OBJECT
public:
    explicit FileWatch(DesignDocument &document, QObject *parent = nullptr);

    /// Looks now. False: a question is open, and the file must not be written.
    bool look();

    /// What the file holds while a conflict is asked about.
    const std::optional<design::Design> &theirs() const { return m_theirs; }
    void keepMine();   ///< the next save replaces what is in the file
    void takeTheirs(); ///< one step of undo

signals:
    /// `details`: the places of a conflict, the errors of a broken file.
    void told(basalt::document::FileNews news, const QStringList &details);

private:
    void watch();
    void watchFile();
    void notice();
    void settle();
    bool ask(FileNews news, const QStringList &details);
    void join(const design::Design &theirs);

    DesignDocument &m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;  ///< an editor may write in several goes
    QString m_stamp; ///< of the file when it was last looked at
    bool m_isAsking = false;
    bool m_isGone = false;
    std::optional<design::Design> m_theirs;
    QString m_broken;  ///< the stamp of a file that cannot be read
    QString m_ignored; ///< of one that may be replaced
};

}
