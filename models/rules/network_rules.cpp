#include "core/ip.h"
#include "design/lookup.h"
#include "rules/families.h"
#include "rules/members.h"
#include "rules/rule_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

bool isBridgeOrVlan(const design::Host &host, const QString &interfaceName)
{
    const auto isNamed = [&](const auto &interface) { return interface.name == interfaceName; };
    return std::any_of(host.bridges.begin(), host.bridges.end(), isNamed)
           || std::any_of(host.vlans.begin(), host.vlans.end(), isNamed);
}

QStringList guestsOf(const design::Design &design, const QString &network)
{
    QStringList names;
    for (const design::Vm &vm : design.vms) {
        for (const design::VmNic &nic : vm.nics) {
            if (nic.network == network && !names.contains(vm.name))
                names.append(vm.name);
        }
    }
    return names;
}

QList<Finding> heartbeatGuests(const RuleInput &input, const Rule &rule,
                               const design::Network &network)
{
    static const char *vlan =
        QT_TRANSLATE_NOOP("rules", "The heartbeat network %1 is VLAN %2 of shared wires.");
    static const char *gateway =
        QT_TRANSLATE_NOOP("rules", "The heartbeat network %1 has a gateway (%2).");
    static const char *stacked =
        QT_TRANSLATE_NOOP("rules", "The heartbeat address of %2 in %1 is on %3, a bridge or VLAN.");
    QList<Finding> findings;
    if (network.vlan)
        findings.append(
            findingWith(rule, vlan, u"cluster"_s, {network.name, QString::number(*network.vlan)}));
    if (!network.gateway.isEmpty())
        findings.append(findingWith(rule, gateway, u"cluster"_s, {network.name, network.gateway}));
    for (const design::Host &host : input.design.hosts) {
        const design::Address *address = design::addressIn(host, network.name);
        if (address && isBridgeOrVlan(host, address->on))
            findings.append(
                findingWith(rule, stacked, host.name, {network.name, host.name, address->on}));
    }
    const QStringList guests = guestsOf(input.design, network.name);
    if (!guests.isEmpty())
        findings.append(finding(rule, guests.first(), {network.name, listOf(guests)}));
    return findings;
}

Verdict heartbeatIsAlone(const RuleInput &input, const Rule &rule)
{
    if (!drawsNics(input.design))
        return std::nullopt;
    QList<Finding> findings;
    for (const design::Network &network : input.design.networks) {
        if (network.dedicated)
            findings += heartbeatGuests(input, rule, network);
    }
    return findings;
}

bool isDedicated(const design::Design &design, const QString &name)
{
    const design::Network *network = design::findNetwork(design, name);
    return network && network->dedicated;
}

/// migration_network_suffix is appended to the node's name: which address is that?
QList<Finding> migrationSuffix(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    if (!input.cib)
        return findings;
    for (const formats::CibPrimitive &primitive : input.cib->primitives) {
        const auto *suffix =
            formats::findValue(primitive.parameters, u"migration_network_suffix"_s);
        if (primitive.type != u"VirtualDomain" || !suffix)
            continue;
        for (const design::Host &host : input.design.hosts) {
            for (const design::Address &address : host.addresses) {
                if (address.name == host.name + suffix->value
                    && isDedicated(input.design, address.network))
                    return {
                        quoting(finding(rule, u"cluster"_s, {address.network}), suffix->source)};
            }
        }
    }
    return findings;
}

Verdict heartbeatCarriesNothingElse(const RuleInput &input, const Rule &rule)
{
    static const char *storageText =
        QT_TRANSLATE_NOOP("rules", "iSCSI traffic of %2 runs over the heartbeat network %1.");
    const design::Design &design = input.design;
    QList<Finding> findings;
    if (isDedicated(design, design.cluster.migrationNetwork))
        findings.append(finding(rule, u"cluster"_s, {design.cluster.migrationNetwork}));
    else
        findings += migrationSuffix(input, rule);
    for (const design::Host &host : design.hosts) {
        for (const QString &network : host.iscsi ? host.iscsi->networks : QStringList{}) {
            if (isDedicated(design, network))
                findings.append(findingWith(rule, storageText, host.name, {network, host.name}));
        }
    }
    for (const design::Storage &storage : design.storage) {
        QStringList networks;
        for (const design::Controller &controller : storage.controllers) {
            for (const design::ControllerPort &port : controller.ports) {
                if (isDedicated(design, port.network) && !networks.contains(port.network))
                    networks.append(port.network);
            }
        }
        for (const QString &network : networks)
            findings.append(findingWith(rule, storageText, storage.name, {network, storage.name}));
    }
    return findings;
}

Verdict addressesAreOnTop(const RuleInput &input, const Rule &rule)
{
    if (!drawsNics(input.design))
        return std::nullopt;
    static const char *member = QT_TRANSLATE_NOOP(
        "rules", "%1 has the address %2, but it is a member of %3, which must have it.");
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        for (const design::Address &address : host.addresses) {
            const QString name = host.name + u'.' + address.on;
            for (const design::Bond &bond : host.bonds) {
                if (bond.of.contains(address.on))
                    findings.append(
                        findingWith(rule, member, host.name, {name, address.ip, bond.name}));
            }
            for (const design::Bridge &bridge : host.bridges) {
                if (bridge.on == address.on && !bridge.vlan)
                    findings.append(finding(rule, host.name, {name, address.ip, bridge.name}));
            }
        }
    }
    return findings;
}

/// Remembers who has a value first and tells who has it again.
class Owners
{
public:
    void add(const QString &value, const QString &owner)
    {
        if (value.isEmpty())
            return;
        QStringList &owners = m_owners[value.toLower()];
        if (!owners.contains(owner))
            owners.append(owner);
    }

    QList<Finding> findings(const Rule &rule, const char *text) const
    {
        QList<Finding> list;
        for (auto it = m_owners.cbegin(); it != m_owners.cend(); ++it) {
            if (it->size() < 2)
                continue;
            const QString subject = it->at(1).section(u':', 0, 0);
            list.append(findingWith(rule, text, subject, {it.key(), listOf(*it)}));
        }
        return list;
    }

private:
    QMap<QString, QStringList> m_owners;
};

Verdict nothingIsTwice(const RuleInput &input, const Rule &rule)
{
    static const char *ipText = QT_TRANSLATE_NOOP("rules", "The address %1 is given to %2.");
    static const char *macText = QT_TRANSLATE_NOOP("rules", "The MAC address %1 is given to %2.");
    static const char *nameText = QT_TRANSLATE_NOOP("rules", "The host name %1 is given to %2.");
    Owners ips;
    Owners macs;
    Owners names;
    for (const design::Host &host : input.design.hosts) {
        names.add(host.name, host.name);
        for (const design::Nic &nic : host.nics)
            macs.add(nic.mac, host.name + u':' + nic.name);
        for (const design::Address &address : host.addresses) {
            ips.add(address.ip, host.name + u':' + address.on);
            names.add(address.name, host.name);
        }
    }
    // Boards among themselves are F-25's: one address here stands for all of them.
    for (const design::FencingDevice &device : input.design.fencing) {
        const QString ip = device.ip.isEmpty() ? device.address : device.ip;
        const bool first =
            std::none_of(input.design.fencing.begin(), input.design.fencing.end(),
                         [&](const design::FencingDevice &other) {
                             return other.name < device.name
                                    && (other.ip.isEmpty() ? other.address : other.ip) == ip;
                         });
        if (first && parseIp(ip))
            ips.add(ip, device.name);
    }
    for (const design::Storage &storage : input.design.storage) {
        for (const design::Controller &controller : storage.controllers) {
            for (const design::ControllerPort &port : controller.ports)
                ips.add(port.ip, storage.name + u':' + port.name);
        }
    }
    return ips.findings(rule, ipText) + macs.findings(rule, macText)
           + names.findings(rule, nameText);
}

Verdict bridgesForwardAtOnce(const RuleInput &input, const Rule &rule)
{
    if (!drawsNics(input.design))
        return std::nullopt;
    static const char *delay =
        QT_TRANSLATE_NOOP("rules", "The bridge %1 waits %2 s before it forwards.");
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        for (const design::Bridge &bridge : host.bridges) {
            const QString name = host.name + u'.' + bridge.name;
            if (bridge.stp)
                findings.append(finding(rule, host.name, {name}));
            else if (bridge.forwardDelay.value_or(0) > 0)
                findings.append(findingWith(rule, delay, host.name,
                                            {name, QString::number(*bridge.forwardDelay)}));
        }
    }
    return findings;
}

Verdict oneGateway(const RuleInput &input, const Rule &rule)
{
    if (!drawsNics(input.design))
        return std::nullopt;
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        QStringList networks;
        for (const design::Address &address : host.addresses) {
            const design::Network *network = design::findNetwork(input.design, address.network);
            // That a heartbeat network has a gateway at all is for N-06 to say.
            if (network && !network->dedicated && !network->gateway.isEmpty()
                && !networks.contains(network->name))
                networks.append(network->name);
        }
        if (networks.size() > 1)
            findings.append(finding(rule, host.name, {host.name, listOf(networks)}));
    }
    return findings;
}

}

const std::vector<Rule> &networkRules()
{
    static const std::vector<Rule> rules{
        {"N-06", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The heartbeat network serves nothing else"),
         QT_TRANSLATE_NOOP("rules", "VMs are in the heartbeat network %1: %2."),
         QT_TRANSLATE_NOOP("rules", "Dedicated means: no VLAN, no bridge, no guest, no gateway. "
                                    "Whatever else is there can delay or drop the token."),
         QT_TRANSLATE_NOOP("rules", "Put the address directly on its bond, and everything else "
                                    "into another network."),
         "seed", heartbeatIsAlone},
        {"N-07", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Migration and storage keep off the heartbeat network"),
         QT_TRANSLATE_NOOP("rules", "Live migrations run over the heartbeat network %1."),
         QT_TRANSLATE_NOOP("rules", "A memory copy fills the wire for minutes; the token comes "
                                    "late, and a healthy host is shot."),
         QT_TRANSLATE_NOOP("rules", "Choose another network for it."), "exp",
         heartbeatCarriesNothingElse},
        {"N-16", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Addresses are on top of bonds and bridges, not below"),
         QT_TRANSLATE_NOOP("rules", "%1 has the address %2, but the bridge %3 sits on it and must "
                                    "have it."),
         QT_TRANSLATE_NOOP("rules", "An interface that is enslaved no longer receives for itself; "
                                    "the address answers sometimes or never."),
         QT_TRANSLATE_NOOP("rules", "Move the address to %3."), "exp", addressesAreOnTop},
        {"N-17", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Addresses, MACs and host names are unique"),
         QT_TRANSLATE_NOOP("rules", "%1 is given to %2."),
         QT_TRANSLATE_NOOP("rules", "Two owners of one address answer in turn; connections break "
                                    "at random."),
         QT_TRANSLATE_NOOP("rules", "Give one of them another value."), "exp", nothingIsTwice},
        {"N-18", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Bridges forward at once"),
         QT_TRANSLATE_NOOP("rules", "The bridge %1 runs the spanning tree protocol."),
         QT_TRANSLATE_NOOP("rules", "After each migration or link change the guests are cut off "
                                    "for up to 30 seconds; the switches already prevent loops."),
         QT_TRANSLATE_NOOP("rules", "Remove stp and forward_delay from the bridge."), "exp",
         bridgesForwardAtOnce},
        {"N-21", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Each host has one gateway"),
         QT_TRANSLATE_NOOP("rules", "%1 has gateways in several networks: %2."),
         QT_TRANSLATE_NOOP("rules", "Answers leave through another interface than the questions "
                                    "came in; strict reverse path filtering drops them."),
         QT_TRANSLATE_NOOP("rules", "Keep the gateway of one network, and use routes for the "
                                    "others."),
         "exp", oneGateway},
    };
    return rules;
}

}
