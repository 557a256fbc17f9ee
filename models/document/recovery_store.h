// Designs that were not saved when their program died: kept in the user's state folder, one file each.
#pragma once

#include "core/result.h"
#include "design/design.h"
#include "hosts/descriptor.h"

#include <QDateTime>

namespace basalt::document {

struct Recovery
{
    QString file;     ///< in the store
    QString document; ///< the file that was edited; empty: it was never saved
    QDateTime when;

    bool operator==(const Recovery &) const = default;
};

/// $STATE/recovery, see hosts::defaultStateFolder.
QString recoveryFolder();

/// One document's place. It is locked as long as this lives, however its process ends; what lies in
/// places that nobody locks is abandoned. Used by one thread at a time.
class RecoverySlot
{
public:
    explicit RecoverySlot(const QString &folder);
    ~RecoverySlot(); ///< keeps what was kept
    RecoverySlot(const RecoverySlot &) = delete;
    RecoverySlot &operator=(const RecoverySlot &) = delete;

    /// Atomic, readable by its owner alone.
    Result<> keep(const design::Design &design, const QString &document);
    /// There is nothing to recover any more.
    void clear();

private:
    Result<> claim();

    QString m_folder;
    QString m_file; ///< empty: no place is claimed yet
    hosts::Descriptor m_lock;
};

/// Of processes that do not live any more, the newest first.
QList<Recovery> abandonedRecoveries(const QString &folder);
Results<design::Design> readRecovery(const Recovery &recovery);
void discardRecovery(const Recovery &recovery);

}
