#include "plan/stack_steps.h"

#include "plan/file_steps.h"
#include "plan/host_steps.h"
#include "render/render.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

QStringList reversed(QStringList list)
{
    std::reverse(list.begin(), list.end());
    return list;
}

bool runs(const Context &context, const design::Host &host)
{
    const facts::NodeFacts &node = context.facts[host.name].node;
    return node.isRunning && node.isPacemakerRunning;
}

/// Files that only a start of the stack reads.
bool readsAtStart(const Draft &draft, const QString &host)
{
    return draft.has(fileStepId(host, u"/etc/sysconfig/cman"_s))
           || draft.has(fileStepId(host, u"/etc/corosync/authkey"_s))
           || draft.has(fileStepId(host, u"/etc/cluster/corosync.key"_s))
           || draft.has(fileStepId(host, u"/etc/dlm/dlm.conf"_s));
}

Step startStep(const Context &context, const design::Host &host)
{
    const QStringList services = clusterServices(context);
    Step step;
    step.id = host.name + u"/cluster-start"_s;
    step.phase = Phase::ClusterStart;
    step.host = host.name;
    step.title = QT_TRANSLATE_NOOP("plan", "Start %1");
    step.arguments = {services.join(u", "_s)};
    step.risk = Risk::Cluster;
    step.record = {shell(snippets::saveCluster, {runFolder()})};
    const QStringList atBoot = servicesAtBoot(context, host);
    step.apply = {shell(snippets::setServices,
                        QStringList{runFolder()} + serviceWords(u"start"_s, services)
                            + serviceWords(u"enable"_s, atBoot),
                        600)};
    step.verify = {
        patiently(shell(snippets::checkServices,
                        serviceWords(u"active"_s, services) + serviceWords(u"enabled"_s, atBoot)),
                  60)};
    step.undo = {shell(snippets::setServices,
                       QStringList{runFolder()} + serviceWords(u"stop"_s, reversed(services))
                           + serviceWords(u"disable"_s, atBoot),
                       1800),
                 shell(snippets::clearCluster, {runFolder()})};
    return step;
}

Step membersStep(const Context &context, const QString &host)
{
    QStringList nodes;
    for (const design::Host &each : context.design.hosts)
        nodes.append(nodeOf(context, each));
    Step step;
    step.id = u"cluster/members"_s;
    step.phase = Phase::ClusterStart;
    step.host = host;
    step.isForCluster = true;
    step.title = QT_TRANSLATE_NOOP("plan", "Wait until all hosts are online and have quorum");
    step.verify = {patiently(shell(snippets::checkOnline, nodes), 300)};
    return step;
}

Step reloadStep(const Context &context, const QString &host, int version)
{
    const QString stack = stackName(context.platform);
    const QString number = QString::number(version);
    Step step;
    step.id = u"cluster/reload"_s;
    step.phase = Phase::ClusterStart;
    step.host = host;
    step.isForCluster = true;
    step.title = QT_TRANSLATE_NOOP("plan", "Put version %1 of the configuration in force while the "
                                           "cluster runs");
    step.arguments = {number};
    step.risk = Risk::Service;
    step.apply = {shell(snippets::reloadCluster, {stack, number})};
    step.verify = {patiently(shell(snippets::checkConfigVersion, {stack, number}), 60)};
    return step;
}

bool allOnline(const Context &context)
{
    for (const design::Host *host : context.reached()) {
        const facts::NodeFacts &node = context.facts[host->name].node;
        if (!runs(context, *host) || node.isQuorate == false)
            return false;
        for (const design::Host &each : context.design.hosts) {
            if (!node.online.contains(nodeOf(context, each)))
                return false;
        }
    }
    return true;
}

/// Whether every host has to leave: the stack's own file asks for it, or one that is read at its
/// start is changed.
bool needsStop(const Context &context, const Draft &draft, const VersionChange &change)
{
    if (change.needsStop)
        return true;
    const QList<const design::Host *> hosts = context.reached();
    return std::any_of(hosts.cbegin(), hosts.cend(), [&](const design::Host *host) {
        return context.facts[host->name].node.isRunning && readsAtStart(draft, host->name);
    });
}

}

QString nodeOf(const Context &context, const design::Host &host)
{
    return render::nodeName(context.design, host, context.platform);
}

QString stackName(const catalogue::Platform &platform)
{
    return platform.stack == catalogue::Stack::Cman ? u"cman"_s : u"corosync"_s;
}

void addClusterStop(const Context &context, Draft &draft, const VersionChange &change)
{
    if (!needsStop(context, draft, change))
        return;
    const QStringList services = reversed(clusterServices(context));
    QList<Step> steps;
    for (const design::Host *host : context.reached()) {
        if (!context.facts[host->name].node.isRunning)
            continue;
        Step step;
        step.id = host->name + u"/cluster-down"_s;
        step.phase = Phase::ClusterStart;
        step.host = host->name;
        step.title = QT_TRANSLATE_NOOP("plan", "Stop the cluster here, as on all hosts: the change "
                                               "needs a new start");
        step.risk = Risk::Cluster;
        // Until it is started anew, a reset may not start it either.
        step.apply = {shell(snippets::setServices,
                            QStringList{runFolder()} + serviceWords(u"stop"_s, services)
                                + serviceWords(u"pause"_s, services),
                            1800)};
        step.verify = {shell(snippets::checkServices, serviceWords(u"inactive"_s, services)
                                                          + serviceWords(u"disabled"_s, services))};
        step.undo = {
            shell(snippets::restoreServices, QStringList{runFolder()} + reversed(services), 600)};
        steps.append(std::move(step));
    }
    draft.addTogether(std::move(steps));
}

void addReloadOnUndo(const Context &context, Plan &plan, const VersionChange &change)
{
    // cman takes over nothing that is not newer: there the former file waits for the next start.
    if (!change.isLive || change.needsStop || context.platform.stack == catalogue::Stack::Cman)
        return;
    QString first;
    for (Step &step : plan.steps) {
        if (step.id != fileStepId(step.host, stackFile(context.platform)))
            continue;
        if (!first.isEmpty()) {
            // Taken back in the opposite order, the first one is the last.
            step.after.append(first);
        } else if (context.facts[step.host].node.isRunning) {
            first = step.id;
            step.undo.append(shell(snippets::reloadCluster, {stackName(context.platform), u"-"_s}));
        }
    }
}

void addClusterStart(const Context &context, Draft &draft, const VersionChange &change)
{
    const QList<const design::Host *> hosts = context.reached();
    if (hosts.isEmpty())
        return;
    const auto stays = [&](const design::Host *host) {
        return runs(context, *host) && !draft.has(host->name + u"/cluster-down"_s);
    };
    const auto running = std::find_if(hosts.cbegin(), hosts.cend(), stays);
    if (change.isChanged && change.isLive && running != hosts.cend())
        draft.addForCluster(reloadStep(context, (*running)->name, change.version));
    QList<Step> steps;
    for (const design::Host *host : hosts) {
        if (!stays(host) && !draft.has(host->name + u"/cluster-start"_s))
            steps.append(startStep(context, *host));
    }
    const bool starts = !steps.isEmpty();
    draft.addTogether(std::move(steps));
    if (starts || !allOnline(context))
        draft.addForCluster(membersStep(context, hosts.constFirst()->name));
}

void addVerification(const Context &context, Draft &draft, const VersionChange &change)
{
    const bool isNew = draft.has(u"cluster/members"_s) || draft.has(u"cluster/reload"_s);
    if (!isNew)
        return;
    const QString stack = stackName(context.platform);
    const QString rings = QString::number(context.design.cluster.rings.size());
    for (const design::Host *host : context.reached()) {
        Step step;
        step.id = host->name + u"/rings"_s;
        step.phase = Phase::Verification;
        step.host = host->name;
        step.title =
            QT_TRANSLATE_NOOP("plan", "Look whether all rings work and version %1 is in force");
        step.arguments = {QString::number(change.version)};
        step.verify = {
            patiently(shell(snippets::checkRings, {stack, rings}), 60),
            patiently(shell(snippets::checkConfigVersion, {stack, QString::number(change.version)}),
                      60)};
        draft.add(std::move(step));
    }
}

}
