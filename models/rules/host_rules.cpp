#include "rules/families.h"

#include "rules/live_checks.h"
#include "rules/pacemaker_view.h"
#include "rules/power_view.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

Verdict noTimeServer(const RuleInput &input, const Rule &rule)
{
    if (input.imported) // cluster files don't mention time servers
        return std::nullopt;
    if (!input.design.cluster.timeServers.isEmpty())
        return QList<Finding>();
    return QList{finding(rule, u"cluster"_s)};
}

/// A switch may hang on one feed if another of its kind hangs on another.
bool hasTwinOnOtherFeed(const design::Design &design, const design::Switch &sw,
                        const QStringList &feeds)
{
    return std::any_of(design.switches.begin(), design.switches.end(),
                       [&](const design::Switch &other) {
                           const QStringList others = feedsOf(design, other.power);
                           return other.kind == sw.kind && other.name != sw.name
                                  && !others.isEmpty() && others != feeds;
                       });
}

Verdict powerIsNotRedundant(const RuleInput &input, const Rule &rule)
{
    const design::Design &design = input.design;
    if (!drawsPower(design))
        return std::nullopt;
    QList<Finding> findings;
    const auto judge = [&](const QString &name, const QStringList &power, bool mayHaveOne) {
        const QStringList feeds = feedsOf(design, power);
        if (feeds.isEmpty())
            findings << findingWith(rule, QT_TRANSLATE_NOOP("rules", "No power is drawn for %1."),
                                    name, {name});
        else if (feeds.size() == 1 && !mayHaveOne)
            findings << finding(rule, name, {name, feeds.first()});
    };
    for (const design::Host &host : design.hosts)
        judge(host.name, host.power, false);
    for (const design::Storage &storage : design.storage)
        judge(storage.name, storage.power, false);
    for (const design::Switch &sw : design.switches)
        judge(sw.name, sw.power, hasTwinOnOtherFeed(design, sw, feedsOf(design, sw.power)));
    return findings;
}

Verdict corosyncStartsTwice(const RuleInput &input, const Rule &rule)
{
    if (startsAtBoot(input, u"corosync"_s))
        return QList{finding(rule, u"cluster"_s)};
    if (input.imported) // cluster files don't say which services start
        return std::nullopt;
    return QList<Finding>();
}

Verdict bootPolicyIsOpen(const RuleInput &input, const Rule &rule)
{
    if (input.imported)
        return std::nullopt;
    if (input.design.cluster.startAtBoot)
        return QList<Finding>();
    return QList{finding(rule, u"cluster"_s)};
}

Verdict twoResourceManagers(const RuleInput &input, const Rule &rule)
{
    const bool starts = startsAtBoot(input, u"rgmanager"_s);
    const bool configured = std::any_of(
        input.design.foreign.begin(), input.design.foreign.end(),
        [](const design::ForeignText &foreign) { return foreign.anchor == u"cluster/rm"; });
    if (!starts && !configured)
        return QList<Finding>();
    return QList{finding(rule, u"cluster"_s)};
}

/// Services that the cluster needs before its VMs run must not be such VMs.
Verdict helperIsOwnVm(const RuleInput &input, const Rule &rule)
{
    const design::Cluster &cluster = input.design.cluster;
    QList<std::pair<QString, const char *>> helpers;
    if (!cluster.managementHost.isEmpty())
        helpers.append({cluster.managementHost,
                        QT_TRANSLATE_NOOP("rules", "The management host %1 is a VM of this "
                                                   "cluster.")});
    if (cluster.quorum.qdevice)
        helpers.append({cluster.quorum.qdevice->host,
                        QT_TRANSLATE_NOOP("rules", "The quorum server %1 is a VM of "
                                                   "this cluster.")});
    for (const QString &server : cluster.timeServers)
        helpers.append(
            {server, QT_TRANSLATE_NOOP("rules", "The time server %1 is a VM of this cluster.")});
    QList<Finding> findings;
    for (const auto &[helper, text] : helpers) {
        for (const design::Vm &vm : input.design.vms) {
            if (helper == vm.name || helper.startsWith(vm.name + u'.'))
                findings << findingWith(rule, text, vm.name, {vm.name});
        }
    }
    if (findings.isEmpty() && cluster.managementHost.isEmpty())
        return std::nullopt;
    return findings;
}

Verdict pairHasNoSecondOpinion(const RuleInput &input, const Rule &rule)
{
    if (input.design.hosts.size() != 2 || hasQdevice(input))
        return QList<Finding>();
    const auto hasSecondLevel = [&](const design::Host &host) {
        return std::any_of(input.design.fencing.begin(), input.design.fencing.end(),
                           [&](const design::FencingDevice &device) {
                               return device.level > 1 && device.kills.contains(host.name);
                           });
    };
    if (std::all_of(input.design.hosts.begin(), input.design.hosts.end(), hasSecondLevel))
        return QList<Finding>();
    return QList{finding(rule, u"cluster"_s)};
}

}

const std::vector<Rule> &hostRules()
{
    static const std::vector<Rule> rules{
        {"H-01", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The hosts' clocks follow one source"),
         QT_TRANSLATE_NOOP("rules", "No time server is named."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Logs of different hosts can't be put in order, certificates fail, and guests "
             "jump in time when they migrate."),
         QT_TRANSLATE_NOOP("rules", "Name the same servers for all hosts (cluster: time_servers)."),
         "exp", noTimeServer},
        {"H-02", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Hosts, storage and switches survive the loss of one feed"),
         QT_TRANSLATE_NOOP("rules", "%1 hangs on the feed %2 alone."),
         QT_TRANSLATE_NOOP(
             "rules",
             "A tripped fuse or a UPS under repair then takes it away, perhaps together with "
             "its twin."),
         QT_TRANSLATE_NOOP(
             "rules", "Connect a second power supply of %1 to another feed, or at least its twin "
                      "switch."),
         "exp", powerIsNotRedundant},
        {"H-03", Severity::Error, AppliesTo::Cman, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "cman alone starts corosync"),
         QT_TRANSLATE_NOOP("rules", "corosync is started at boot, besides cman."),
         QT_TRANSLATE_NOOP(
             "rules",
             "The second start fails with \"Corosync Cluster Engine is already running\", or "
             "the first one runs without cman's configuration."),
         QT_TRANSLATE_NOOP("rules", "chkconfig corosync off"), "SRC-INIT", corosyncStartsTwice},
        {"H-04", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "It is decided whether the cluster starts at boot"),
         QT_TRANSLATE_NOOP("rules", "start_at_boot is not set."),
         QT_TRANSLATE_NOOP(
             "rules",
             "With it, a fenced host comes back by itself; without it, an admin looks at it "
             "first. Both are good, half of each is not: then some services run and others "
             "don't."),
         QT_TRANSLATE_NOOP("rules", "Set cluster: start_at_boot to true or false."), "seed",
         bootPolicyIsOpen},
        {"H-05", Severity::Warning, AppliesTo::Cman, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Pacemaker is the only resource manager"),
         QT_TRANSLATE_NOOP("rules", "rgmanager is configured beside Pacemaker."),
         QT_TRANSLATE_NOOP("rules",
                           "Two managers start, stop and fence without knowing of each other."),
         QT_TRANSLATE_NOOP("rules",
                           "Remove the rm section of cluster.conf and the package rgmanager."),
         "exp", twoResourceManagers},
        {"H-06", Severity::Warning, AppliesTo::Both, Needs::Facts,
         QT_TRANSLATE_NOOP("rules", "SELinux or AppArmor lets fencing and disks work"),
         QT_TRANSLATE_NOOP("rules",
                           "The security profile of %1 may block fence agents or the VMs' disks."),
         QT_TRANSLATE_NOOP(
             "rules",
             "A denied fence agent is noticed when somebody must be shot; a denied disk when "
             "the VM has moved."),
         QT_TRANSLATE_NOOP(
             "rules", "Test fencing and a migration in enforcing mode, and read the audit log."),
         "exp", securityProfileEnforces},
        {"H-07", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The cluster does not depend on its own VMs"),
         QT_TRANSLATE_NOOP("rules", "%1 is a VM of this cluster that the cluster itself needs."),
         QT_TRANSLATE_NOOP("rules",
                           "When the cluster is down, so is what is needed to bring it up again."),
         QT_TRANSLATE_NOOP("rules", "Run it outside this cluster."), "exp", helperIsOwnVm},
        {"H-08", Severity::Hint, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Two hosts have a second way to settle who is dead"),
         QT_TRANSLATE_NOOP(
             "rules", "The two hosts have neither a second fencing level nor a quorum device."),
         QT_TRANSLATE_NOOP(
             "rules",
             "If the one fencing device fails when it is needed, the surviving host waits for "
             "a human."),
         QT_TRANSLATE_NOOP(
             "rules", "Add switched PDUs as second level, or a qnetd server outside the cluster."),
         "exp", pairHasNoSecondOpinion},
    };
    return rules;
}

}
