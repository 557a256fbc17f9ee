// A practice cluster in a folder and the real program at work on it: deployments that are killed, gone
// on with and taken back, and how two states of the hosts differ.
#pragma once

#include "design/design.h"
#include "hosts/journal.h"
#include "plan/plan.h"
#include "practice/practice_state.h"

#include <QTemporaryDir>

namespace basalt::test {

struct Ran
{
    bool isKilled = false;
    QString outcome; ///< of the last event
    QByteArray text;
};

class SimulatedSite
{
public:
    explicit SimulatedSite(const QString &example);

    /// Begins anew from the other's state.
    void copyFrom(const SimulatedSite &other);
    QString path() const { return m_folder.path(); }
    const design::Design &design() const { return m_design; }
    QStringList hostNames() const;

    Ran deploy(const QStringList &options = {}) const;
    /// As `basalt fault` does, without the program.
    void setFaults(const QStringList &faults) const;

    /// Counts the commands of each host from now on, by a fault that never comes.
    void count() const;
    QMap<QString, int> counted() const;

    practice::StoredHost host(const QString &name) const;
    practice::StoredShared shared() const;
    void write(const practice::StoredShared &shared) const;

    /// The plan of the newest run.
    plan::Plan plan() const;
    /// The host's steps in the order in which the newest run began them.
    QStringList begunSteps(const QString &host) const;
    /// The first of them of which it is not known what came of it; empty: none.
    QString doubtfulStep(const QString &host) const;

private:
    hosts::JournalContent journal() const;

    QString m_example;
    design::Design m_design;
    QTemporaryDir m_folder;
};

/// What differs between the hosts of two sites, in words; empty: nothing. Simulated logs do not count,
/// nor do the records of deployments.
QString unlikeGoal(const SimulatedSite &goal, const SimulatedSite &site, bool isRestarted);
/// The same after taking back: packages stay, as they were installed, and so do volume groups.
QString unlikeBefore(const SimulatedSite &before, const SimulatedSite &site, bool isRestarted);

}
