#include "plan/blocking.h"

#include "design/lookup.h"
#include "plan/file_steps.h"
#include "plan/stack_version.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

bool isIn(const QString &id, const QString &part)
{
    return id.endsWith(part);
}

/// Does the step change anything of the thing that a finding is about?
class Touches
{
public:
    Touches(const Context &context, const QString &subject)
        : m_context(context)
        , m_subject(subject)
        , m_device(subject.section(u':', 0, 0).section(u'.', 0, 0))
    {}

    bool operator()(const Step &step) const
    {
        const design::Design &design = m_context.design;
        if (design::findHost(design, m_device))
            return touchesHost(step);
        if (design::findFencing(design, m_device))
            return step.phase == Phase::Cib || isIn(step.id, u"/fence-status/"_s + m_device);
        if (design::findVm(design, m_device))
            return step.phase == Phase::Vms
                   && (step.isForCluster || isIn(step.id, u"/"_s + m_device + u".xml"_s));
        if (design::findNetwork(design, m_device))
            return step.phase == Phase::Network && hasAddressIn(step.host);
        if (const design::VolumeGroup *group = groupOf())
            return step.phase == Phase::VolumeGroups && isIn(step.id, u'/' + group->name);
        if (m_subject == u"cluster" || m_subject == design.cluster.name)
            return step.phase >= Phase::ClusterStart
                   || isIn(step.id, stackFile(m_context.platform));
        return false;
    }

private:
    /// A port, bond or bridge concerns the host's network only.
    bool touchesHost(const Step &step) const
    {
        if (step.host != m_device || step.isForCluster)
            return false;
        return m_subject == m_device || step.phase == Phase::Network;
    }

    bool hasAddressIn(const QString &host) const
    {
        const design::Host *found = design::findHost(m_context.design, host);
        return found && design::addressIn(*found, m_device);
    }

    const design::VolumeGroup *groupOf() const
    {
        for (const design::VolumeGroup &group : m_context.design.volumeGroups) {
            if (group.name == m_device || group.luns.contains(m_subject))
                return &group;
        }
        return nullptr;
    }

    const Context &m_context;
    QString m_subject;
    QString m_device;
};

void block(Step &step, const QString &why)
{
    if (!step.blockedBy.contains(why))
        step.blockedBy.append(why);
}

QString say(const char *text, const QString &argument)
{
    return QCoreApplication::translate("plan", text).arg(argument);
}

/// Whatever its folder, it configures the network.
bool isNearby(const Context &context, const Refusal &refusal)
{
    const auto facts = context.facts.constFind(refusal.host);
    const facts::FileFacts *file =
        facts == context.facts.cend() ? nullptr : facts::findFile(*facts, refusal.thing);
    return file && file->isNearby;
}

/// The first phase that cannot do without what is refused; std::nullopt if nothing needs it.
std::optional<Phase> firstPhaseOf(const Context &context, const Refusal &refusal)
{
    static const QStringList stackFiles{u"/etc/corosync/authkey"_s, u"/etc/cluster/corosync.key"_s,
                                        u"/etc/dlm/dlm.conf"_s, u"/etc/sysconfig/cman"_s};
    if (refusal.thing == u"/etc/multipath.conf")
        return Phase::Multipath;
    if (refusal.thing == u"/etc/lvm/lvm.conf")
        return Phase::VolumeGroups;
    if (isDomainFile(refusal.thing))
        return Phase::Vms;
    if (stackFiles.contains(refusal.thing) || refusal.thing == stackFile(context.platform)
        || isNetworkFile(context, refusal.thing) || isNearby(context, refusal))
        return Phase::ClusterStart;
    if (refusal.thing.startsWith(u'/'))
        return {};
    return refusal.host == u"cluster" ? Phase::Vms : Phase::ClusterStart;
}

/// Later phases need all hosts; the first one only what is refused.
bool isFor(const Step &step, const Refusal &refusal)
{
    return step.isForCluster || step.host == refusal.host || step.phase >= Phase::ClusterStart;
}

/// The cluster's own files must be the same on all nodes as soon as one of them runs.
bool concernsAll(const Context &context, const Step &step)
{
    const bool runs = std::any_of(context.facts.cbegin(), context.facts.cend(),
                                  [](const facts::HostFacts &host) { return host.node.isRunning; });
    return step.phase >= Phase::ClusterStart
           || (runs && isIn(step.id, stackFile(context.platform)));
}

}

void blockByFindings(const Context &context, Plan &plan)
{
    for (const Finding &finding : std::as_const(plan.findings)) {
        if (finding.severity != Severity::Error || !finding.waivedBecause.isEmpty()
            || context.options.overrides.contains(finding.rule))
            continue;
        const Touches touches(context, finding.subject);
        for (Step &step : plan.steps) {
            if (touches(step))
                block(step, finding.rule);
        }
    }
}

void blockByRefusals(const Context &context, Plan &plan)
{
    for (const Refusal &refusal : std::as_const(plan.refusals)) {
        // A host that is not reached is looked at as a whole.
        if (!refusal.host.isEmpty() && refusal.host != u"cluster"
            && !context.facts.contains(refusal.host))
            continue;
        const std::optional<Phase> from = firstPhaseOf(context, refusal);
        if (!from)
            continue;
        for (Step &step : plan.steps) {
            if (step.phase > *from || (step.phase == *from && isFor(step, refusal)))
                block(step, reasonOf(refusal));
        }
    }
}

void restrictToHosts(const Context &context, Plan &plan)
{
    QStringList missing;
    QStringList leftOut;
    for (const design::Host &host : context.design.hosts) {
        if (!context.facts.contains(host.name))
            missing.append(host.name);
        else if (!context.options.hosts.isEmpty() && !context.options.hosts.contains(host.name))
            leftOut.append(host.name);
    }
    if (!missing.isEmpty()) {
        for (Step &step : plan.steps) {
            if (concernsAll(context, step))
                block(step,
                      say(QT_TRANSLATE_NOOP("plan", "%1 was not reached"), missing.join(u", "_s)));
        }
    }
    if (leftOut.isEmpty())
        return;
    QSet<QString> dropped;
    for (const Step &step : std::as_const(plan.steps)) {
        if (leftOut.contains(step.host))
            dropped.insert(step.id);
    }
    plan.steps.removeIf([&](const Step &step) { return dropped.contains(step.id); });
    for (Step &step : plan.steps) {
        const qsizetype before = step.after.size();
        // One host's network after the other's is only caution; all else is needed.
        const bool isNeeded =
            std::any_of(step.after.cbegin(), step.after.cend(), [&](const QString &id) {
                return dropped.contains(id)
                       && !(step.phase <= Phase::Network && id.endsWith("/network"_L1));
            });
        step.after.removeIf([&](const QString &id) { return dropped.contains(id); });
        if (step.after.size() != before && isNeeded)
            block(step,
                  say(QT_TRANSLATE_NOOP("plan", "%1 is left out, and has something to do first"),
                      leftOut.join(u", "_s)));
    }
}

}
