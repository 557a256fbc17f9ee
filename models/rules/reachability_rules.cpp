#include "design/lookup.h"
#include "rules/cman_ring.h"
#include "rules/families.h"
#include "rules/layer2.h"
#include "rules/members.h"
#include "rules/rule_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

/// Where a board is plugged in; empty if the drawing has no cable for it.
QList<Attachment> attachmentsOf(const design::Design &design, const design::FencingDevice &device)
{
    QList<Attachment> attachments;
    for (const design::Cable &cable : design.cables) {
        for (const auto &[near, far] : {std::pair(cable.a, cable.b), {cable.b, cable.a}}) {
            if (near.device == device.name && design::findSwitch(design, far.device))
                attachments.append({near.port, far.device, far.port, std::nullopt});
        }
    }
    return attachments;
}

bool isPluggedInto(const design::Design &design, const design::FencingDevice &device,
                   const QString &host)
{
    return std::any_of(design.cables.begin(), design.cables.end(), [&](const design::Cable &cable) {
        return (cable.a.device == device.name && cable.b.device == host)
               || (cable.b.device == device.name && cable.a.device == host);
    });
}

/// Through the networks that have a gateway, if the board's has one: routers are not drawn.
bool isRouted(const design::Design &design, const design::Host &host,
              const design::FencingDevice &device)
{
    const design::Network *network = design::findNetwork(design, device.network);
    if (!network || network->gateway.isEmpty() || design::addressIn(host, device.network))
        return false;
    return std::any_of(
        host.addresses.begin(), host.addresses.end(), [&](const design::Address &address) {
            const design::Network *own = design::findNetwork(design, address.network);
            return own && !own->gateway.isEmpty();
        });
}

/// The switch ports of the host from which the board is reached, in one broadcast domain.
QList<Attachment> pathsTo(const design::Design &design, const design::Host &host,
                          const design::FencingDevice &device, const QList<Attachment> &board)
{
    QList<Attachment> paths;
    for (const design::Address &address : host.addresses) {
        if (!device.network.isEmpty() && address.network != device.network)
            continue;
        for (const Attachment &from : attachmentsBelow(design, host, address.on)) {
            const bool arrives = std::any_of(board.begin(), board.end(), [&](const Attachment &to) {
                return reaches(design, from, to);
            });
            if (arrives)
                paths.append(from);
        }
    }
    return paths;
}

bool isDrawn(const design::Design &design, const design::FencingDevice &device)
{
    return std::any_of(design.cables.begin(), design.cables.end(), [&](const design::Cable &cable) {
        return cable.a.device == device.name || cable.b.device == device.name;
    });
}

Verdict boardsAreReached(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    bool judged = input.design.fencing.isEmpty();
    for (const design::FencingDevice &device : input.design.fencing) {
        if (!isDrawn(input.design, device))
            continue;
        judged = true;
        const QList<Attachment> board = attachmentsOf(input.design, device);
        for (const design::Host &host : input.design.hosts) {
            // A board of one host is never asked by that host; a shared device by every host.
            const bool victim = device.kills == QStringList{host.name};
            if (victim || isPluggedInto(input.design, device, host.name)
                || isRouted(input.design, host, device)
                || !pathsTo(input.design, host, device, board).isEmpty())
                continue;
            findings.append(
                finding(rule, device.name, {host.name, device.name, listOf(device.kills)}));
        }
    }
    return judged ? Verdict(findings) : std::nullopt;
}

/// Of the ring over the dedicated network, wherever it stands, else of ring 0.
QStringList heartbeatSwitches(const design::Design &design)
{
    QString heartbeat = design.cluster.rings.value(0);
    for (const QString &ring : design.cluster.rings) {
        const design::Network *network = design::findNetwork(design, ring);
        if (network && network->dedicated)
            heartbeat = ring;
    }
    QStringList names;
    for (const design::Host &host : design.hosts) {
        for (const Attachment &end : attachmentsIn(design, host, heartbeat)) {
            if (!names.contains(end.device))
                names.append(end.device);
        }
    }
    return names;
}

Verdict fencingAvoidsHeartbeat(const RuleInput &input, const Rule &rule)
{
    const QStringList heartbeat = heartbeatSwitches(input.design);
    QList<Finding> findings;
    for (const design::FencingDevice &device : input.design.fencing) {
        const QList<Attachment> board = attachmentsOf(input.design, device);
        QStringList used;
        for (const Attachment &end : board)
            used.append(end.device);
        for (const design::Host &host : input.design.hosts) {
            if (device.kills == QStringList{host.name})
                continue;
            for (const Attachment &end : pathsTo(input.design, host, device, board))
                used.append(end.device);
        }
        used.removeDuplicates();
        const bool allShared =
            !used.isEmpty() && std::all_of(used.begin(), used.end(), [&](const QString &name) {
                return heartbeat.contains(name);
            });
        if (allShared)
            findings.append(finding(rule, device.name, {device.name, listOf(used)}));
    }
    return findings;
}

struct PortRange
{
    int first = 0;
    int last = 0;
    QString protocol;
    QString purpose; ///< the program that listens
};

QString spelt(const PortRange &range)
{
    if (range.first == 0)
        return range.protocol;
    if (range.first == range.last)
        return u"%1/%2"_s.arg(range.first).arg(range.protocol);
    return u"%1-%2/%3"_s.arg(range.first).arg(range.last).arg(range.protocol);
}

bool isOpen(const QStringList &open, const PortRange &needed)
{
    for (const QString &entry : open) {
        if (entry == spelt(needed))
            return true;
        const QString ports = entry.section(u'/', 0, 0);
        const int first = ports.section(u'-', 0, 0).toInt();
        const int last = ports.contains(u'-') ? ports.section(u'-', 1).toInt() : first;
        if (first > 0 && entry.section(u'/', 1) == needed.protocol && first <= needed.first
            && needed.last <= last)
            return true;
    }
    return false;
}

QList<PortRange> ringPorts(const RuleInput &input)
{
    QList<PortRange> ports;
    if (input.clusterConf) {
        for (const CmanRing &ring : cmanRings(*input.clusterConf))
            ports.append({ring.port - 1, ring.port, u"udp"_s, u"cman"_s});
        if (usesMulticast(*input.clusterConf))
            ports.append({0, 0, u"igmp"_s, u"cman"_s});
    } else if (input.corosyncConf) {
        for (int link = 0; link < ringCount(input); ++link)
            ports.append({5405 + link, 5405 + link, u"udp"_s, u"corosync"_s});
    }
    return ports;
}

/// 21064/sctp is R-13's.
Verdict firewallLetsTheClusterIn(const RuleInput &input, const Rule &rule)
{
    const design::Firewall &firewall = input.design.cluster.firewall;
    if (firewall.manage && input.imported) // nobody has said what the hosts let in
        return std::nullopt;
    if (firewall.manage)
        return QList<Finding>{};
    if (!input.clusterConf && !input.corosyncConf)
        return std::nullopt;
    QList<PortRange> needed = ringPorts(input);
    needed.append({22, 22, u"tcp"_s, u"ssh"_s});
    if (usesDlm(input))
        needed.append({21064, 21064, u"tcp"_s, u"dlm"_s});
    const bool migrates = std::any_of(input.design.vms.begin(), input.design.vms.end(),
                                      [](const design::Vm &vm) { return vm.migrate; });
    if (migrates)
        needed.append({49152, 49215, u"tcp"_s, u"libvirt"_s});
    QStringList closed;
    for (const PortRange &range : needed) {
        if (!isOpen(firewall.open, range))
            closed.append(u"%1 (%2)"_s.arg(spelt(range), range.purpose));
    }
    if (closed.isEmpty())
        return QList<Finding>{};
    return QList{finding(rule, u"cluster"_s, {listOf(closed)})};
}

}

const std::vector<Rule> &reachabilityRules()
{
    static const std::vector<Rule> rules{
        {"N-19", Severity::Error, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "Every host reaches the boards of the others"),
         QT_TRANSLATE_NOOP("rules", "%1 has no way to %2, which kills %3."),
         QT_TRANSLATE_NOOP("rules",
                           "Without it %1 cannot fence %3; when it must, the whole cluster "
                           "waits."),
         QT_TRANSLATE_NOOP("rules", "Give the hosts an address in the board's network, and cables "
                                    "to its switch; or a gateway to both networks."),
         "exp", boardsAreReached},
        {"N-20", Severity::Warning, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "Fencing does not depend on the heartbeat's switches"),
         QT_TRANSLATE_NOOP("rules", "All switches on the way to %1 carry the heartbeat too: %2."),
         QT_TRANSLATE_NOOP("rules", "The fault that cuts the heartbeat then cuts the fencing as "
                                    "well: the cluster is frozen just when fencing is needed."),
         QT_TRANSLATE_NOOP("rules", "Plug the boards into other switches than the heartbeat's."),
         "exp", fencingAvoidsHeartbeat},
        {"N-22", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The firewall lets the cluster in"),
         QT_TRANSLATE_NOOP("rules",
                           "The hosts' firewall, which Basalt does not manage, is not open "
                           "for %1."),
         QT_TRANSLATE_NOOP("rules", "A blocked ring port looks like a dead host and ends in "
                                    "fencing; a blocked DLM port hangs every shared volume."),
         QT_TRANSLATE_NOOP("rules", "Open these ports among the hosts and list them in "
                                    "`firewall: {open: [...]}`, or let Basalt manage it."),
         "exp", firewallLetsTheClusterIn},
    };
    return rules;
}

}
