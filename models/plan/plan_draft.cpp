#include "plan/plan_draft.h"

#include <algorithm>
#include <set>

namespace basalt::plan {

QList<const design::Host *> Context::reached() const
{
    QList<const design::Host *> hosts;
    for (const design::Host &host : design.hosts) {
        if (facts.contains(host.name))
            hosts.append(&host);
    }
    return hosts;
}

void Draft::add(Step step)
{
    step.after += m_last.value(step.host);
    step.after.removeDuplicates();
    m_last[step.host] = {step.id};
    m_plan.steps.append(std::move(step));
}

void Draft::addAfterAll(Step step)
{
    for (const QString &host : m_hosts)
        step.after += m_last.value(host);
    add(std::move(step));
}

void Draft::addTogether(QList<Step> steps)
{
    QStringList before;
    for (const QString &host : m_hosts)
        before += m_last.value(host);
    for (Step &step : steps) {
        step.after += before;
        add(std::move(step));
    }
}

void Draft::addForCluster(Step step)
{
    const QString id = step.id;
    addAfterAll(std::move(step));
    for (const QString &host : m_hosts)
        m_last[host] = {id};
}

bool Draft::has(const QString &id) const
{
    return std::any_of(m_plan.steps.cbegin(), m_plan.steps.cend(),
                       [&](const Step &step) { return step.id == id; });
}

bool Draft::hasIn(Phase phase) const
{
    return std::any_of(m_plan.steps.cbegin(), m_plan.steps.cend(),
                       [&](const Step &step) { return step.phase == phase; });
}

}
