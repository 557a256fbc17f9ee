#include "rules/families.h"

#include "rules/fencing_checks.h"
#include "rules/pacemaker_view.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

/// Red Hat's fence daemon needs a method per node that hands the shot to Pacemaker.
Verdict nodeIsNotRedirected(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const formats::ClusterConfNode &node : input.clusterConf->nodes) {
        const QString host = hostOfNode(input, node.name);
        bool redirected = false;
        for (const formats::ClusterConfFenceDevice &device : node.fence) {
            // A name that stands for no device is F-19's.
            const QString agent =
                input.clusterConf->fenceDevices.value(device.device, u"fence_pcmk"_s);
            redirected |= agent == u"fence_pcmk" && device.port == node.name;
        }
        if (redirected)
            continue;
        findings << quoting(
            node.fence.isEmpty()
                ? finding(rule, host, {node.name})
                : findingWith(rule,
                              QT_TRANSLATE_NOOP("rules",
                                                "The fence method of %1 does not hand port %1 to "
                                                "fence_pcmk (it says port %2)."),
                              host, {node.name, node.fence.first().port}),
            node.fence.isEmpty() ? node.source : node.fence.first().source);
    }
    return findings;
}

Verdict methodNamesNoDevice(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const formats::ClusterConfNode &node : input.clusterConf->nodes) {
        for (const formats::ClusterConfFenceDevice &device : node.fence) {
            if (!input.clusterConf->fenceDevices.contains(device.device))
                findings << quoting(
                    finding(rule, hostOfNode(input, node.name), {node.name, device.device}),
                    device.source);
        }
    }
    return findings;
}

Verdict nodesStartUnfenced(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    const formats::ClusterConfElement daemon = input.clusterConf->elements.value(u"fence_daemon"_s);
    for (const QString &name : {u"clean_start"_s, u"skip_undefined"_s}) {
        if (isTrue(daemon.attributes.value(name)))
            findings << quoting(finding(rule, u"cluster"_s, {u"%1=\"1\""_s.arg(name)}),
                                daemon.source);
    }
    for (const Artefact &file : input.files) {
        if (!file.path.endsWith(u"/sysconfig/cman"))
            continue;
        const QList<QByteArray> lines = placeholderBytes(file).split('\n');
        for (const QByteArray &line : lines) {
            const QString text = QString::fromUtf8(line).remove(u'"').trimmed();
            if (text.startsWith(u"FENCE_JOIN=") && isFalse(text.section(u'=', 1)))
                findings << finding(rule, file.host, {text});
        }
    }
    return findings;
}

Verdict postJoinDelayIsShort(const RuleInput &input, const Rule &rule)
{
    constexpr int fencedDefault = 6;
    constexpr int enough = 20;
    if (input.clusterConf->nodes.size() != 2)
        return QList<Finding>();
    const formats::ClusterConfElement daemon = input.clusterConf->elements.value(u"fence_daemon"_s);
    const QString text = daemon.attributes.value(u"post_join_delay"_s);
    const int delay = text.isEmpty() ? fencedDefault : text.toInt();
    if (delay < 0 || delay >= enough) // -1 waits for ever
        return QList<Finding>();
    return QList{quoting(finding(rule, u"cluster"_s, {QString::number(delay)}),
                         text.isEmpty() ? input.clusterConf->source : daemon.source)};
}

Verdict disklessSbdInPair(const RuleInput &input, const Rule &rule)
{
    if (!isDisklessSbd(input) || !hasTwoNodes(input) || hasQdevice(input))
        return QList<Finding>();
    return QList{
        quoting(finding(rule, u"cluster"_s),
                formats::findValue(input.cib->properties, u"stonith-watchdog-timeout"_s)->source)};
}

Verdict quorumIsIgnored(const RuleInput &input, const Rule &rule)
{
    const formats::NameValue *policy =
        formats::findValue(input.cib->properties, u"no-quorum-policy"_s);
    if (!policy || policy->value != u"ignore")
        return QList<Finding>();
    return QList{quoting(finding(rule, u"cluster"_s), policy->source)};
}

}

const std::vector<Rule> &fencingRules()
{
    static const std::vector<Rule> rules{
        {"F-01", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Fencing is on and has devices"),
         QT_TRANSLATE_NOOP("rules", "Fencing is switched off (stonith-enabled=false)."),
         QT_TRANSLATE_NOOP(
             "rules", "The hosts share disks. Without fencing nobody can prove that a silent host "
                      "has stopped writing; Pacemaker then starts nothing, or two hosts write at "
                      "once."),
         QT_TRANSLATE_NOOP("rules",
                           "Leave stonith-enabled at true and give each host a fencing device."),
         "exp", fencingIsOff},
        {"F-02", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "With two_node each of the two nodes can be fenced"),
         QT_TRANSLATE_NOOP("rules", "two_node is set, but no device fences %1."),
         QT_TRANSLATE_NOOP(
             "rules",
             "With two_node a single vote is a quorum: after a broken link both halves may "
             "go on, and only fencing decides which one does."),
         QT_TRANSLATE_NOOP("rules", "Add a fencing device that kills %1."), "SRC-CMAN5",
         twoNodeWithoutFencing},
        {"F-03", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Fencing devices name nodes that exist"),
         QT_TRANSLATE_NOOP("rules", "%1 kills %2, which is no node of this cluster (nodes: %3)."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Pacemaker looks for a device by the node's name as the cluster knows it; with "
             "cman that is the heartbeat name. With any other name it finds no device."),
         QT_TRANSLATE_NOOP("rules", "Write one of %3 in pcmk_host_list or pcmk_host_map of %1."),
         "seed", victimIsNoNode},
        {"F-04", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Each node can be fenced"),
         QT_TRANSLATE_NOOP("rules", "No device fences %1."),
         QT_TRANSLATE_NOOP(
             "rules",
             "When this node fails, the cluster waits for its fencing for ever and recovers "
             "none of its VMs."),
         QT_TRANSLATE_NOOP("rules", "Add a fencing device that kills %1."), "exp",
         nodeWithoutDevice},
        {"F-05", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "No device runs on the node that it kills"),
         QT_TRANSLATE_NOOP("rules", "%1 kills %2, but nothing keeps it from running on %2."),
         QT_TRANSLATE_NOOP(
             "rules",
             "A node that shall be shot can't be trusted to shoot itself: when it hangs, so "
             "does its fencing. From Pacemaker 1.1.11 on the cluster uses the victim itself "
             "only as the last resort; before, it might choose it."),
         QT_TRANSLATE_NOOP("rules", "Add the constraint: location loc-%1 %1 -inf: %2"),
         "seed, SRC-PEXP", deviceMayRunOnVictim},
        {"F-06", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "For each node, another node may run a device that kills it"),
         QT_TRANSLATE_NOOP("rules", "No other node may run %2, so nobody can fence %1."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Constraints keep the device from every node that could use it. A node that "
             "must not run a device does not even register it, and crm_verify says nothing."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Ban %2 from %1 only, and let it run on the others; look for a constraint that "
             "names the wrong device."),
         "seed, exp", nobodyMayKill},
        {"F-07", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "A constraint's name agrees with its resource"),
         QT_TRANSLATE_NOOP("rules",
                           "The constraint %1 looks as if it were for %2, but it constrains %3."),
         QT_TRANSLATE_NOOP(
             "rules", "A copied line whose resource was not changed: %2 stays unconstrained while "
                      "%3 is constrained twice."),
         QT_TRANSLATE_NOOP("rules",
                           "If %2 is meant, write it as the resource of %1; otherwise rename the "
                           "constraint."),
         "seed", constraintNameMisleads},
        {"F-08", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "No resource is banned from all nodes"),
         QT_TRANSLATE_NOOP("rules", "%1 is banned from every node (%2), so it can't run anywhere."),
         QT_TRANSLATE_NOOP(
             "rules", "The resource stays stopped. For a fencing device this means that its victim "
                      "can't be fenced."),
         QT_TRANSLATE_NOOP("rules", "Remove the constraint that does not belong to %1."), "exp",
         bannedEverywhere},
        {"F-09", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Two nodes do not shoot each other at the same moment"),
         QT_TRANSLATE_NOOP("rules", "%1 and %2 fence each other with the same delay (%3 s)."),
         QT_TRANSLATE_NOOP(
             "rules",
             "When the rings break, both nodes live and both shoot. With equal delays both "
             "shots may hit, and the whole service is off."),
         QT_TRANSLATE_NOOP(
             "rules", "Give one device a delay: the one that kills the node which should survive "
                      "(delay=10, or pcmk_delay_base from Pacemaker 1.1.18)."),
         "SRC-PEXP", bothShootAtOnce},
        {"F-10", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Fencing ends within its time-out"),
         QT_TRANSLATE_NOOP(
             "rules",
             "%1 may take %2 s of delay and %3 s of work, more than the time-out of %4 s."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Fencing that runs into its time-out counts as failed, is tried again, and the "
             "cluster waits. From the last sign of life to the proven death it would be "
             "token, delay and work together."),
         QT_TRANSLATE_NOOP(
             "rules", "Raise stonith-timeout above the sum, or shorten the delay of %1. From the "
                      "last sign of life to a proven death %5 s pass."),
         "SRC-PEXP", fencingTimesOut},
        {"F-11", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "priority-fencing-delay is long enough"),
         QT_TRANSLATE_NOOP(
             "rules",
             "priority-fencing-delay is %1 s, less than twice the longest delay of a device "
             "(%2 s)."),
         QT_TRANSLATE_NOOP(
             "rules",
             "The delays add up on both sides; a short priority delay can be eaten up by a "
             "device's own delay, and the busier node is shot after all."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Set priority-fencing-delay to at least %3 s, or shorten the devices' delays."),
         "SRC-PEXP", priorityDelayTooShort},
        {"F-12", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "The target's Pacemaker knows each option"),
         QT_TRANSLATE_NOOP("rules", "%1: %2 exists from Pacemaker %3 on; the target has %4."),
         QT_TRANSLATE_NOOP(
             "rules", "An option that Pacemaker does not know is silently ignored: the delay that "
                      "was to decide the race does not exist."),
         QT_TRANSLATE_NOOP("rules", "Use the agent's own parameter delay instead."), "exp",
         optionNewerThanPacemaker},
        {"F-13", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "No device sets its own action"),
         QT_TRANSLATE_NOOP("rules", "%1 sets %2=%3."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Pacemaker passes the action for each call (also for the monitor). A fixed one "
             "is ignored at best, and new versions warn of it."),
         QT_TRANSLATE_NOOP(
             "rules", "Remove %2 from the parameters; pcmk_reboot_action changes what a reboot "
                      "does."),
         "SRC-PEXP, seed", actionIsSet},
        {"F-14", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Each device has the parameters its agent needs"),
         QT_TRANSLATE_NOOP("rules", "%1: the agent %2 needs the parameter %3."),
         QT_TRANSLATE_NOOP(
             "rules", "The agent's own metadata says which parameters it must have and which it "
                      "knows; with others it does not start or behaves as if they were not set."),
         QT_TRANSLATE_NOOP(
             "rules", "Compare the parameters of %1 with the metadata: stonith_admin --metadata "
                      "--agent %2"),
         "SRC-FA", parametersAgainstMetadata},
        {"F-15", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "iLO boards are reached over SSH, with the right agent"),
         QT_TRANSLATE_NOOP(
             "rules",
             "%1 uses fence_ilo_mp without secure or ssh: it logs in over telnet, port 23."),
         QT_TRANSLATE_NOOP(
             "rules", "fence_ilo_mp speaks telnet unless it is told otherwise: passwords in clear, "
                      "and most boards refuse. It is made for Integrity servers; ProLiants have "
                      "fence_ilo, fence_ilo2 or fence_ilo3 and later."),
         QT_TRANSLATE_NOOP(
             "rules", "Set secure=1 (EL6) or ssh=1, or use the agent of your board: fence_ilo3 and "
                      "later for ProLiant (IPMI), fence_ilo4_ssh for SSH."),
         "SRC-FA", iloOverTelnet},
        {"F-16", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Each fencing device is monitored"),
         QT_TRANSLATE_NOOP("rules", "%1 has no recurring monitor operation."),
         QT_TRANSLATE_NOOP(
             "rules",
             "A dead board or a changed password is noticed only when somebody must be shot."),
         QT_TRANSLATE_NOOP("rules", "Add to %1: op monitor interval=60s timeout=60s"), "exp",
         deviceWithoutMonitor},
        {"F-17", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "A host can be fenced although its power is gone"),
         QT_TRANSLATE_NOOP("rules", "%1 is fenced only by what dies with its own power: %2."),
         QT_TRANSLATE_NOOP(
             "rules",
             "A board inside the host answers no more when the host loses its power. Nobody "
             "can then prove that the host is off, and its VMs stay down until a human "
             "confirms it."),
         QT_TRANSLATE_NOOP(
             "rules", "Add a second fencing level that does not hang on %1's power: switched PDUs, "
                      "or a disk-based sbd."),
         "SRC-PEXP", deviceDiesWithVictim},
        {"F-18", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "Each cman node hands its fencing to Pacemaker"),
         QT_TRANSLATE_NOOP("rules", "%1 has no fence method in cluster.conf."),
         QT_TRANSLATE_NOOP(
             "rules", "fenced and the DLM wait until fenced reports the failed node as fenced. "
                      "Without fence_pcmk that never happens, and clustered LVM hangs for ever."),
         QT_TRANSLATE_NOOP("rules",
                           "Give %1 a method with a device of agent fence_pcmk and port=\"%1\"."),
         "SRC-RNG", nodeIsNotRedirected},
        {"F-19", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "Fence methods name devices that exist"),
         QT_TRANSLATE_NOOP(
             "rules",
             "The fence method of %1 names the device %2, which fencedevices does not have."),
         QT_TRANSLATE_NOOP(
             "rules", "The name is a reference inside cluster.conf; the file fails to validate and "
                      "cman does not start with it."),
         QT_TRANSLATE_NOOP("rules", "Add %2 to fencedevices or correct the name."), "SRC-RNG",
         methodNamesNoDevice},
        {"F-20", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "No node starts without being able to be fenced"),
         QT_TRANSLATE_NOOP("rules",
                           "%1 lets nodes work although nobody has made sure of the others."),
         QT_TRANSLATE_NOOP(
             "rules", "The node uses the shared storage without having fenced, or being fenced by, "
                      "the others: the state that fencing is there to prevent."),
         QT_TRANSLATE_NOOP("rules", "Remove %1."), "SRC-INIT", nodesStartUnfenced},
        {"F-21", Severity::Warning, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "The first of two nodes waits for the other at boot"),
         QT_TRANSLATE_NOOP("rules",
                           "post_join_delay is %1 s: the first node to boot shoots a slower one."),
         QT_TRANSLATE_NOOP(
             "rules", "After a power cut both hosts boot. The faster one waits post_join_delay "
                      "seconds (6 if not set) and then shoots the other, which is just booting."),
         QT_TRANSLATE_NOOP("rules", "Set <fence_daemon post_join_delay=\"30\"/>."), "SRC-FENCED",
         postJoinDelayIsShort},
        {"F-22", Severity::Warning, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "A pressed power key switches off at once"),
         QT_TRANSLATE_NOOP("rules", "%1 answers the power key with a clean shutdown."),
         QT_TRANSLATE_NOOP(
             "rules", "Many boards press the power key to switch off. A host that then shuts down "
                      "in order takes minutes to die, or never does, and fencing times out."),
         QT_TRANSLATE_NOOP(
             "rules", "Switch acpid off (EL6), or set HandlePowerKey=ignore for systemd-logind."),
         "exp", powerKeyIsHandled},
        {"F-23", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Fencing devices have passwords of their own"),
         QT_TRANSLATE_NOOP("rules", "%1 use the same user and password."),
         QT_TRANSLATE_NOOP(
             "rules", "The password stands in the cluster's configuration; who reads it once can "
                      "switch off every host."),
         QT_TRANSLATE_NOOP(
             "rules", "Give each board a password of its own, for a user with the power privilege "
                      "only, and keep it as a secret."),
         "exp", boardsShareLogin},
        {"F-24", Severity::Error, AppliesTo::Corosync3, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "sbd without a disk has a third vote"),
         QT_TRANSLATE_NOOP(
             "rules", "sbd without a disk is used in a cluster of two nodes without a qdevice."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Without a disk the watchdog trusts the quorum alone. With two_node each half "
             "is always quorate, so no watchdog ever fires."),
         QT_TRANSLATE_NOOP("rules", "Give sbd a shared disk, add a qdevice, or use a third node."),
         "SRC-SBD", disklessSbdInPair},
        {"F-25", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Devices of different nodes have different addresses"),
         QT_TRANSLATE_NOOP("rules",
                           "%1 and %2 kill different nodes but both reach the board at %3."),
         QT_TRANSLATE_NOOP(
             "rules",
             "One of them kills the wrong node and reports success; the failed one lives on "
             "and its VMs are started a second time."),
         QT_TRANSLATE_NOOP(
             "rules", "Correct the address of %1 or %2; a device shared by several nodes needs a "
                      "plug for each."),
         "exp", boardsShareAddress},
        {"F-26", Severity::Error, AppliesTo::Corosync3, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "The quorum is not ignored"),
         QT_TRANSLATE_NOOP("rules", "no-quorum-policy is ignore."),
         QT_TRANSLATE_NOOP(
             "rules", "It defeats wait_for_all: a host that boots alone after a broken link shoots "
                      "the healthy one and starts everything again."),
         QT_TRANSLATE_NOOP("rules", "Leave it at stop, or use freeze with a DLM."), "exp",
         quorumIsIgnored},
    };
    return rules;
}

}
