// What all parts of the planner share: the input, and the plan as it grows.
#pragma once

#include "plan/planner.h"
#include "plan/snippets.h"

namespace basalt::plan {

/// Where runs keep what they saved, on each host; the executor puts the run's id in.
inline const QString &runFolder()
{
    static const QString folder = QStringLiteral("/var/lib/basalt/runs/@run@");
    return folder;
}

struct Context
{
    const design::Design &design;
    const catalogue::Catalogue &catalogue;
    const catalogue::Platform &platform;
    const QMap<QString, facts::HostFacts> &facts;
    const Options &options;
    const QMap<QString, QByteArray> &secretDigests;
    QList<Artefact> artefacts; ///< with the version of the cluster's configuration as it will be

    /// The hosts whose facts are known, in the design's order.
    QList<const design::Host *> reached() const;
};

class Draft
{
public:
    explicit Draft(QStringList hosts)
        : m_hosts(std::move(hosts))
    {}

    /// After what this host has to do so far, and after `step.after`.
    void add(Step step);
    /// After what all hosts have to do so far.
    void addAfterAll(Step step);
    /// Each after what all hosts have to do so far, but not after one another.
    void addTogether(QList<Step> steps);
    /// As addAfterAll, and everything that follows waits for it.
    void addForCluster(Step step);
    /// What the host's next step would wait for.
    QStringList last(const QString &host) const { return m_last.value(host); }
    /// The host's next step waits for these instead.
    void setLast(const QString &host, const QStringList &steps) { m_last[host] = steps; }
    void refuse(Refusal refusal) { m_plan.refusals.append(std::move(refusal)); }

    bool has(const QString &id) const;
    bool hasIn(Phase phase) const;
    Plan &plan() { return m_plan; }

private:
    Plan m_plan;
    QStringList m_hosts;
    QMap<QString, QStringList> m_last; ///< host -> the steps that its next one waits for
};

/// The steps' texts, marked for translation where they stand.
inline HostCommand shell(const Snippet &snippet, const QStringList &arguments, int seconds = 60)
{
    return snippetCommand(snippet, arguments, std::chrono::seconds(seconds));
}

/// Tried again each second until it succeeds, at most so long.
inline HostCommand patiently(HostCommand command, int seconds)
{
    command.retryFor = std::chrono::seconds(seconds);
    return command;
}

}
