// The steps that change the CIB: first properties, fencing and locking, and, once the volumes are
// there, the volume groups and VMs.
#pragma once

#include "formats/cib.h"
#include "plan/cib_merge.h"
#include "plan/plan_draft.h"

namespace basalt::plan {

/// The record of the ids that Basalt put into the CIB, on the host that did it.
inline const QString &cibRecordPath()
{
    static const QString path = QStringLiteral("/var/lib/basalt/cib-ids");
    return path;
}

class CibPlanner
{
public:
    CibPlanner(const Context &context, Draft &draft);

    /// Properties, fencing, locking; then each changed fencing device is asked for its status.
    Result<> addBase();
    /// All of it.
    Result<> addWhole();

    /// Is the volume group a resource of the live cluster, so that only a new volume has to be
    /// activated by hand?
    bool hasResource(const QString &id) const;
    /// Are the lock managers new, or changed?
    bool changesLocking() const { return m_changesLocking; }

private:
    void leaveOutRunningVms();
    Result<> push(const formats::Cib &cib, const QStringList &untouched, Phase phase,
                  const QByteArray &title);
    void addFenceStatus(const QSet<QString> &changed);
    QList<HostCommand> fenceCommands(const formats::CibPrimitive &device,
                                     const QStringList &kills) const;

    const Context &m_context;
    Draft &m_draft;
    formats::Cib m_whole;
    QString m_host;       ///< that pushes
    QByteArray m_current; ///< as it will be after the steps so far; empty: not known
    bool m_isLive = false;
    QStringList m_owned;
    int m_pushes = 0;
    bool m_changesLocking = false;
};

}
