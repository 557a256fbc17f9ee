// What running hosts see of an array, held against the LUNs that the wizard for storage has.
#pragma once

#include "drafts/storage_draft.h"
#include "facts/host_facts.h"

namespace basalt::drafts {

using Facts = QMap<QString, facts::HostFacts>; ///< by the design's hosts

/// One LUN as one host sees it.
struct HostSight
{
    int paths = 0;
    int goodPaths = 0;
    QString alias; ///< of its multipath map; empty: there is none
    qint64 size = 0;

    bool operator==(const HostSight &) const = default;
};

struct LunSight
{
    QString vendor;
    QString product;
    QString group;                  ///< the volume group that the hosts have on it
    QMap<QString, HostSight> hosts; ///< those that see it

    bool operator==(const LunSight &) const = default;
};

qint64 sizeOf(const LunSight &sight); ///< 0: not known
/// "magma1, magma2: 4 paths, msa1_lun1"; a line for each group of hosts that see it alike.
QString textOf(const LunSight &sight);
QString makerOf(const LunSight &sight); ///< "HP MSA2312fc"

struct LunReport
{
    QMap<QString, LunSight> luns; ///< by WWID: those of the array, and what is seen of the draft's
    QStringList warnings;         ///< sentences that name LUN and host

    bool operator==(const LunReport &) const = default;
};

/// The array's LUNs are told by vendor and product, as far as the draft names them; local disks are
/// none. Hosts without facts are reported, too.
LunReport compareLuns(const StorageDraft &draft, const design::Design &design, const Facts &facts);

struct AdoptedLuns
{
    StorageDraft draft;
    QStringList remarks; ///< what was changed

    bool operator==(const AdoptedLuns &) const = default;
};

/// The draft with what the hosts know better: sizes that were left open, the LUN behind a WWID that was
/// left open or made up, and LUNs that were not in it. Nothing is taken out.
AdoptedLuns adoptLuns(const StorageDraft &draft, const design::Design &design,
                      const LunReport &report);

}
