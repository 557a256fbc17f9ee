#include "document/recovery_store.h"

#include "design/design_file.h"
#include "hosts/deployment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUrl>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>

namespace basalt::document {

using namespace Qt::StringLiterals;

namespace {

const QByteArray headPrefix = "# unsaved changes of "; // then the document's URL, or nothing

QString lockOf(const QString &file)
{
    return file + u".lock"_s;
}

/// Open and locked, or not open: somebody who lives has it.
hosts::Descriptor lock(const QString &file)
{
    const QByteArray path = QFile::encodeName(lockOf(file));
    hosts::Descriptor descriptor(::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (descriptor.isOpen() && ::flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0)
        descriptor.reset();
    return descriptor;
}

Result<> cannotKeep(const QString &reason, const QString &file)
{
    return failure(u"cannot-keep"_s,
                   QCoreApplication::translate("RecoverySlot",
                                               "unsaved changes are not kept for the case of "
                                               "a crash: %1; save the design yourself")
                       .arg(reason),
                   file);
}

}

QString recoveryFolder()
{
    return QDir(hosts::defaultStateFolder()).filePath(u"recovery"_s);
}

RecoverySlot::RecoverySlot(const QString &folder)
    : m_folder(folder)
{}

RecoverySlot::~RecoverySlot() = default;

Result<> RecoverySlot::claim()
{
    if (!QDir().mkpath(m_folder))
        return cannotKeep(QString::fromLocal8Bit(std::strerror(errno)), m_folder);
    QFile::setPermissions(m_folder,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // 0700
    m_file =
        QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + u".yaml"_s);
    m_lock = lock(m_file);
    if (m_lock.isOpen())
        return {};
    m_file.clear();
    return cannotKeep(QString::fromLocal8Bit(std::strerror(errno)), m_folder);
}

Result<> RecoverySlot::keep(const design::Design &design, const QString &document)
{
    if (m_file.isEmpty()) {
        if (Result<> claimed = claim(); !claimed)
            return claimed;
    }
    const QByteArray url =
        document.isEmpty() ? QByteArray() : QUrl::fromLocalFile(document).toEncoded();
    const QByteArray text = headPrefix + url + '\n' + design::writeDesign(design);
    QSaveFile file(m_file);
    const bool kept = file.open(QIODevice::WriteOnly)
                      && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                      && file.write(text) == text.size() && file.commit();
    return kept ? Result<>() : cannotKeep(file.errorString(), m_file);
}

void RecoverySlot::clear()
{
    if (m_file.isEmpty())
        return;
    QFile::remove(m_file);
    QFile::remove(lockOf(m_file));
    m_lock.reset();
    m_file.clear();
}

QList<Recovery> abandonedRecoveries(const QString &folder)
{
    QList<Recovery> found;
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"*.yaml"_s}, QDir::Files, QDir::Time); // newest first
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!lock(info.filePath()).isOpen() || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray head = file.readLine(16 * 1024).trimmed();
        if (!head.startsWith(headPrefix.trimmed()))
            continue;
        const QUrl document = QUrl::fromEncoded(head.mid(headPrefix.size()));
        found.append({info.filePath(), document.toLocalFile(), info.lastModified()});
    }
    return found;
}

Results<design::Design> readRecovery(const Recovery &recovery)
{
    return design::loadDesign(recovery.file);
}

void discardRecovery(const Recovery &recovery)
{
    QFile::remove(recovery.file);
    QFile::remove(lockOf(recovery.file));
}

}
