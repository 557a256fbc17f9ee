// The practice cluster's state in a folder: one file per host, one for what they share, and
// "changes", with one line for each command since those were written. So a command costs what it
// changed and not what there is, and is there whole or not at all if the program is killed.
#pragma once

#include "practice/practice_state.h"

#include <memory>

namespace basalt::practice {

class FolderLock;

class Store
{
public:
    explicit Store(QString folder);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Kept from other programs until it is destroyed; an error if one of them does not let go.
    Result<std::unique_ptr<FolderLock>> lock() const;
    /// Takes in what other programs have written; false: nothing new.
    Result<bool> read();
    /// What was read or written last; hosts that this program doesn't know are among them.
    const QMap<QString, StoredHost> &hosts() const { return m_hosts; }
    const StoredShared &shared() const { return m_shared; }
    /// Adds a line with what differs from that.
    Result<> write(const QMap<QString, StoredHost> &hosts, const StoredShared &shared);
    /// Writes the files anew and begins with no changes. Safe at any moment: the changes can be
    /// applied once more to what they led to.
    Result<> fold();

private:
    QString path(const QString &name) const;
    Result<> readFiles();
    Result<> readChanges();
    void apply(const QJsonObject &change);
    Result<> append(const QByteArray &line);
    Result<> put(const QString &name, const QByteArray &bytes) const;
    Error unwritable(const QString &name, const QString &reason) const;

    QString m_folder;
    QMap<QString, StoredHost> m_hosts;
    StoredShared m_shared;
    int m_changes = -1; ///< descriptor of the file; kept open, so that no other gets its number
    qint64 m_read = 0;  ///< of it, in bytes
};

/// The kernel's lock on a file: it is free as soon as its holder is gone. (QLockFile syncs its file
/// to the disk, which takes longer than everything else that a command does here.)
class FolderLock
{
public:
    explicit FolderLock(const QString &path);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    bool isHeld() const { return m_isHeld; }

private:
    int m_descriptor;
    bool m_isHeld = false;
};

}
