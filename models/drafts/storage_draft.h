// What the wizard for storage asks: one array, its LUNs by WWID, and the volume groups on them.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::drafts {

struct LunRow
{
    QString former; ///< its name in the design; empty: it is new
    QString name;   ///< the alias on every host
    QString wwid;
    std::optional<qint64> size;
    QString owner; ///< controller
    QString group; ///< volume group; empty: none

    bool operator==(const LunRow &) const = default;
};

struct StorageDraft
{
    QString array;
    QString vendor;
    QString product;
    QList<LunRow> luns;
    std::optional<int> noPathRetry;

    bool operator==(const StorageDraft &) const = default;
};

StorageDraft storageDraftOf(const design::Design &design, const QString &array);
/// One more LUN, named and owned in turn.
void addLun(StorageDraft &draft, const design::Design &design);

/// Questions are "vendor", "product", "luns".
QMap<QString, QString> problemsOf(const StorageDraft &draft, const design::Design &design);
Result<design::Design> applied(const StorageDraft &draft, design::Design design);

}
