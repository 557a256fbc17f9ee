#include "report/procedures.h"

#include "plan/host_steps.h"
#include "render/cluster_facts.h"
#include "render/cluster_values.h"
#include "render/render.h"
#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace basalt::report {

namespace {

using catalogue::Platform;
using catalogue::Stack;

QString namesOf(const auto &things)
{
    QStringList names;
    for (const auto &thing : things)
        names.append(thing.name);
    return names.join(u", "_s);
}

/// One command for all where the order does not matter to the init system, which knows it.
QStringList startCommands(const design::Design &design, const Platform &platform)
{
    const QStringList services = plan::clusterServices(design.cluster, platform);
    if (platform.init == catalogue::InitSystem::Systemd)
        return {u"systemctl start "_s + services.join(u' ')};
    QStringList commands;
    for (const QString &service : services)
        commands.append(u"service %1 start"_s.arg(service));
    return commands;
}

QStringList stopCommands(const design::Design &design, const Platform &platform)
{
    const bool isSystemd = platform.init == catalogue::InitSystem::Systemd;
    QStringList commands;
    for (const QString &service : plan::clusterServices(design.cluster, platform))
        commands.prepend(isSystemd ? u"systemctl stop %1"_s.arg(service)
                                   : u"service %1 stop"_s.arg(service));
    return commands;
}

QString standbyCommand(const Platform &platform, const QString &node, bool standby)
{
    if (platform.hasCrmShell)
        return (standby ? u"crm node standby %1"_s : u"crm node online %1"_s).arg(node);
    return (standby ? u"pcs node standby %1"_s : u"pcs node unstandby %1"_s).arg(node);
}

QStringList startNotes(const design::Design &design, const Platform &platform)
{
    if (platform.stack == Stack::Cman)
        return {say(QT_TRANSLATE_NOOP(
                        "report", "Start the hosts together: a host that is alone for more than "
                                  "%1 s after it has started shoots the missing ones."),
                    {QString::number(design.cluster.postJoinDelay.value_or(30))})};
    const bool waits = render::isTwoNode(design) && design.cluster.quorum.waitForAll.value_or(true);
    if (waits)
        return {say(QT_TRANSLATE_NOOP("report", "A host that starts alone waits until it has seen "
                                                "the other one; no VM starts before that."))};
    return {say(QT_TRANSLATE_NOOP("report", "No VM starts before the hosts that are there have "
                                            "quorum: start all of them."))};
}

ProcedureStep startServices(const design::Design &design, const Platform &platform)
{
    if (design.cluster.startAtBoot == true)
        return {say(QT_TRANSLATE_NOOP("report", "The cluster starts with the hosts, by itself.")),
                {}};
    return {design.cluster.startAtBoot
                ? say(QT_TRANSLATE_NOOP("report", "The cluster does not start by itself: start it "
                                                  "on every host, on all of them together."))
                : say(QT_TRANSLATE_NOOP("report", "Unless the cluster starts with the hosts: start "
                                                  "it on every host, on all of them together.")),
            startCommands(design, platform)};
}

ProcedureStep lookAtRings(const Platform &platform)
{
    return {platform.stack == Stack::Cman
                ? say(QT_TRANSLATE_NOOP("report", "No ring may be FAULTY, on any host."))
                : say(QT_TRANSLATE_NOOP("report", "No link may be “disconnected”, on any host.")),
            {u"corosync-cfgtool -s"_s}};
}

ProcedureStep lookAtLocking(const Platform &platform)
{
    return {say(QT_TRANSLATE_NOOP("report",
                                  "Locking of the shared volume groups must run on every host.")),
            platform.locking == catalogue::Locking::Clvmd
                ? QStringList{u"service clvmd status"_s}
                : QStringList{u"dlm_tool status"_s, u"lvmlockctl -i"_s}};
}

Procedure startAll(const design::Design &design, const Platform &platform)
{
    Procedure procedure{say(QT_TRANSLATE_NOOP("report", "Start the whole cluster")),
                        startNotes(design, platform),
                        {}};
    QList<ProcedureStep> &steps = procedure.steps;
    if (!design.switches.isEmpty() || !design.storage.isEmpty())
        steps.append(
            {say(QT_TRANSLATE_NOOP("report", "Switch on power, then switches and storage: "
                                             "%1. Wait until they are ready."),
                 {namesOf(design.switches) + (design.storage.isEmpty() ? QString() : u", "_s)
                  + namesOf(design.storage)}),
             {}});
    steps.append(
        {say(QT_TRANSLATE_NOOP("report", "Switch on all hosts: %1."), {namesOf(design.hosts)}),
         {}});
    if (!design.storage.isEmpty())
        steps.append(
            {say(QT_TRANSLATE_NOOP("report", "Every host must see its LUNs, on all paths.")),
             {u"multipath -ll"_s}});
    steps.append(startServices(design, platform));
    steps.append(
        {say(QT_TRANSLATE_NOOP("report", "Wait until all hosts are online and have quorum.")),
         {u"crm_mon -1"_s}});
    steps.append(lookAtRings(platform));
    steps.append({say(QT_TRANSLATE_NOOP("report", "If the cluster was stopped as described below, "
                                                  "let it start its VMs again; on one host.")),
                  {u"crm_attribute -t crm_config -n stop-all-resources -D"_s}});
    if (render::usesLockManager(design))
        steps.append(lookAtLocking(platform));
    steps.append({say(QT_TRANSLATE_NOOP(
                      "report", "In the end every VM and every fencing device is started.")),
                  {u"crm_mon -1"_s}});
    return procedure;
}

Procedure stopAll(const design::Design &design, const Platform &platform)
{
    Procedure procedure{say(QT_TRANSLATE_NOOP("report", "Stop the whole cluster")),
                        {say(QT_TRANSLATE_NOOP(
                            "report", "Never switch off a network, a switch or the storage while "
                                      "the cluster runs: hosts would be shot."))},
                        {}};
    procedure.steps = {
        {say(QT_TRANSLATE_NOOP("report", "Stop all VMs and what they stand on; on one host.")),
         {u"crm_attribute -t crm_config -n stop-all-resources -v true"_s}},
        {say(QT_TRANSLATE_NOOP("report", "Wait until no VM is started any more.")),
         {u"crm_mon -1"_s}},
        {say(QT_TRANSLATE_NOOP("report", "Stop the cluster on every host. Give each command on all "
                                         "hosts before you give the next one.")),
         stopCommands(design, platform)},
        {say(QT_TRANSLATE_NOOP("report", "Shut down every host: %1."), {namesOf(design.hosts)}),
         {u"poweroff"_s}},
    };
    if (!design.storage.isEmpty())
        procedure.steps.append(
            {say(QT_TRANSLATE_NOOP("report", "When all hosts are off, switch off the storage: %1."),
                 {namesOf(design.storage)}),
             {}});
    procedure.steps.append(
        {say(QT_TRANSLATE_NOOP("report", "At last switches and power may be switched off.")), {}});
    return procedure;
}

Procedure takeOut(const design::Design &design, const QString &host, const QString &node,
                  const Platform &platform)
{
    return {
        say(QT_TRANSLATE_NOOP("report", "Take one host out, here %1"), {host}),
        {say(QT_TRANSLATE_NOOP("report", "The other hosts need room for its VMs. Until it is back, "
                                         "what it stood in for has no reserve."))},
        {
            {say(QT_TRANSLATE_NOOP("report", "Move its VMs away, and keep them away.")),
             {standbyCommand(platform, node, true)}},
            {say(QT_TRANSLATE_NOOP("report", "Wait until nothing is started on it any more.")),
             {u"crm_mon -1"_s}},
            {say(QT_TRANSLATE_NOOP("report", "Stop the cluster on this host, and only there.")),
             stopCommands(design, platform)},
            {say(QT_TRANSLATE_NOOP(
                 "report", "Now it may be shut down, and unplugged. Its cables go back into "
                           "the ports of the lists above.")),
             {u"poweroff"_s}},
        }};
}

Procedure bringBack(const design::Design &design, const QString &host, const QString &node,
                    const Platform &platform)
{
    ProcedureStep start = startServices(design, platform);
    if (!start.commands.isEmpty())
        start.text = say(QT_TRANSLATE_NOOP("report", "Start the cluster on this host."));
    return {say(QT_TRANSLATE_NOOP("report", "Bring a host back, here %1"), {host}),
            {},
            {
                {say(QT_TRANSLATE_NOOP("report", "Switch it on.")), {}},
                start,
                {say(QT_TRANSLATE_NOOP("report", "Wait until it is there, in standby.")),
                 {u"crm_mon -1"_s}},
                lookAtRings(platform),
                {say(QT_TRANSLATE_NOOP("report", "Let it take VMs again. They do not move back by "
                                                 "themselves.")),
                 {standbyCommand(platform, node, false)}},
            }};
}

}

QList<Procedure> procedures(const design::Design &design, const Platform &platform)
{
    QList<Procedure> list{startAll(design, platform), stopAll(design, platform)};
    if (design.hosts.size() < 2)
        return list;
    const design::Host &host = design.hosts.constLast();
    const QString node = render::nodeName(design, host, platform);
    list.append(takeOut(design, host.name, node, platform));
    list.append(bringBack(design, host.name, node, platform));
    return list;
}

}
