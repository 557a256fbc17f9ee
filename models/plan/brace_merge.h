// Puts our settings into a multipath.conf or lvm.conf that people wrote.
#pragma once

#include "facts/host_facts.h"

#include <tl/expected.hpp>

namespace basalt::plan {

/// Why a file cannot be merged: arguments of the texts are %1 file, %2 host, %3 line, %4 word.
struct MergeConflict
{
    int line = 0; ///< 1-based, of the present file
    QString word;
    QByteArray reason; ///< QT_TRANSLATE_NOOP("plan", ...)
    QByteArray remedy;
};

using Merged = tl::expected<QByteArray, MergeConflict>;

/// /etc/multipath.conf: our defaults, blacklist entries, arrays and aliases; everything else, with
/// comments, stays byte for byte below a first line that names us. `paths`: disks as LUNs of the
/// design look; what hides one of them, or overrules us for all devices, is a conflict. An alias or
/// a blacklist entry that an earlier merge brought stays when the design has no use for it any more.
Merged mergeMultipathConf(const QByteArray &wanted, const QByteArray &present,
                          const QList<facts::DiskFacts> &paths);

/// /etc/lvm/lvm.conf: our keys get our values; everything else stays byte for byte. A filter that
/// somebody chose is a conflict, unless `isFilterOurs`: we have put it there in an earlier run.
Merged mergeLvmConf(const QByteArray &wanted, const QByteArray &present, bool isFilterOurs);

}
