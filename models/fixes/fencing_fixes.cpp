#include "design/lookup.h"
#include "fixes/fix_support.h"
#include "rules/pacemaker_view.h"

using namespace Qt::StringLiterals;

namespace basalt::fixes {

namespace {

using design::Cluster;
using design::FencingDevice;

constexpr int delayStep = 5;      ///< seconds: more than two boards differ in their log-in times
constexpr int sureJoinDelay = 30; ///< seconds: the recipe's post_join_delay

QList<Fix> dropProperty(const Input &input, const QString &name, const QString &text)
{
    if (!input.design.cluster.properties.contains(name))
        return {};
    return {clusterFix(text, [name](Cluster &cluster) { cluster.properties.remove(name); })};
}

QList<Fix> switchFencingOn(const Input &input)
{
    if (!rules::isFalse(input.design.cluster.properties.value(u"stonith-enabled"_s)))
        return {};
    return dropProperty(input, u"stonith-enabled"_s,
                        say(QT_TRANSLATE_NOOP("fixes", "Switch fencing on")));
}

/// The one device of the first level that kills this host and no other; nullptr if there are more.
const FencingDevice *ownDevice(const design::Design &design, const QString &host)
{
    const FencingDevice *own = nullptr;
    for (const FencingDevice &device : design.fencing) {
        if (device.level != 1 || !device.kills.contains(host))
            continue;
        if (own || device.kills.size() > 1)
            return nullptr;
        own = &device;
    }
    return own;
}

/// The host that more VMs prefer is worth more.
qsizetype worthOf(const design::Design &design, const QString &host)
{
    return std::count_if(design.vms.begin(), design.vms.end(),
                         [&](const design::Vm &vm) { return vm.prefer == host; });
}

QList<Fix> delayOneOfTwo(const Input &input)
{
    if (input.design.hosts.size() != 2)
        return {};
    QStringList hosts{input.design.hosts[0].name, input.design.hosts[1].name};
    if (worthOf(input.design, hosts[1]) > worthOf(input.design, hosts[0]))
        hosts.swapItemsAt(0, 1);
    const FencingDevice *devices[] = {ownDevice(input.design, hosts[0]),
                                      ownDevice(input.design, hosts[1])};
    if (!devices[0] || !devices[1])
        return {};
    QList<Fix> fixes;
    for (int i = 0; i < 2; ++i) {
        const int delay = devices[1 - i]->delay.value_or(0) + delayStep;
        fixes << thingFix(say(QT_TRANSLATE_NOOP("fixes", "Delay the fencing of %1 by %2 s"))
                              .arg(hosts[i])
                              .arg(delay),
                          &design::Design::fencing, devices[i]->name,
                          [delay](FencingDevice &device) { device.delay = delay; });
    }
    return fixes;
}

/// Half as much again as the delays and the device need, in round tens.
QList<Fix> allowMoreTime(const Input &input)
{
    const FencingDevice *device = design::findFencing(input.design, input.finding.subject);
    const int needed = input.argument(1).toInt() + input.argument(2).toInt();
    if (!device || needed <= 0)
        return {};
    const int enough = (needed * 3 / 2 + 9) / 10 * 10;
    const QString text = say(QT_TRANSLATE_NOOP("fixes", "Give the fencing by %1 %2 s"))
                             .arg(device->name)
                             .arg(enough);
    const QString own = u"pcmk_reboot_timeout"_s;
    if (device->options.contains(own))
        return {thingFix(text, &design::Design::fencing, device->name,
                         [own, enough](FencingDevice &changed) {
                             changed.options[own] = QString::number(enough);
                         })};
    return {clusterFix(text, [enough](Cluster &cluster) {
        cluster.properties[u"stonith-timeout"_s] = QString::number(enough) + u's';
    })};
}

QList<Fix> lengthenPriorityDelay(const Input &input)
{
    const QString least = input.argument(2);
    return {clusterFix(
        say(QT_TRANSLATE_NOOP("fixes", "Raise priority-fencing-delay to %1 s")).arg(least),
        [least](Cluster &cluster) {
            cluster.properties[u"priority-fencing-delay"_s] = least + u's';
        })};
}

QList<Fix> dropAction(const Input &input)
{
    const FencingDevice *device = design::findFencing(input.design, input.finding.subject);
    const QString option = input.argument(1);
    if (!device || !device->options.contains(option))
        return {};
    return {
        thingFix(say(QT_TRANSLATE_NOOP("fixes", "Remove “%1” from %2")).arg(option, device->name),
                 &design::Design::fencing, device->name,
                 [option](FencingDevice &changed) { changed.options.remove(option); })};
}

/// Another agent for a ProLiant takes other parameters: that is for a person to decide.
QList<Fix> speakSsh(const Input &input)
{
    const FencingDevice *device = design::findFencing(input.design, input.finding.subject);
    if (!device || !input.isUsual() || rules::isTrue(device->options.value(u"secure"_s)))
        return {};
    return {thingFix(say(QT_TRANSLATE_NOOP("fixes", "Let %1 speak SSH")).arg(device->name),
                     &design::Design::fencing, device->name, [](FencingDevice &changed) {
                         changed.options.remove(u"ssh"_s);
                         changed.options[u"secure"_s] = u"true"_s;
                     })};
}

QList<Fix> waitForSlowNode(const Input &)
{
    return {clusterFix(
        say(QT_TRANSLATE_NOOP("fixes", "Raise post_join_delay to %1 s")).arg(sureJoinDelay),
        [](Cluster &cluster) { cluster.postJoinDelay = sureJoinDelay; })};
}

QList<Fix> freezeWithoutQuorum(const Input &input)
{
    return dropProperty(input, u"no-quorum-policy"_s,
                        say(QT_TRANSLATE_NOOP("fixes", "Let hosts without quorum stand still")));
}

/// PDUs beside boards: both had to answer, now the PDUs act where a board does not.
QList<Fix> makePdusSecondLevel(const Input &input)
{
    QStringList pdus;
    for (const FencingDevice &device : input.design.fencing) {
        if (device.level == 1 && !device.pdu.isEmpty())
            pdus << device.name;
    }
    const auto killsOn = [&](const design::Host &host, bool pdu) {
        return std::any_of(input.design.fencing.begin(), input.design.fencing.end(),
                           [&](const FencingDevice &device) {
                               return device.kills.contains(host.name)
                                      && pdus.contains(device.name) == pdu;
                           });
    };
    const bool covered = std::all_of(
        input.design.hosts.begin(), input.design.hosts.end(),
        [&](const design::Host &host) { return killsOn(host, true) && killsOn(host, false); });
    if (!covered)
        return {};
    return {makeFix(say(QT_TRANSLATE_NOOP("fixes", "Make the PDUs the second fencing level")),
                    [pdus](design::Design &design) -> Result<> {
                        for (FencingDevice &device : design.fencing) {
                            if (pdus.contains(device.name))
                                device.level = 2;
                        }
                        return {};
                    })};
}

}

const std::vector<FixRule> &fencingFixes()
{
    static const std::vector<FixRule> fixes{
        {"F-01", switchFencingOn},     {"F-09", delayOneOfTwo},
        {"F-10", allowMoreTime},       {"F-11", lengthenPriorityDelay},
        {"F-13", dropAction},          {"F-15", speakSsh},
        {"F-21", waitForSlowNode},     {"F-26", freezeWithoutQuorum},
        {"H-08", makePdusSecondLevel},
    };
    return fixes;
}

}
