#include "design/lookup.h"
#include "rules/families.h"
#include "rules/layer2.h"
#include "rules/rule_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

constexpr int usualMtu = 1500;

/// The interfaces of a host in layers: what an interface stands on, and the MTU written for it.
struct Layer
{
    QString name;
    QStringList below;
    std::optional<int> mtu;
};

QList<Layer> layersOf(const design::Host &host)
{
    QList<Layer> layers;
    for (const design::Nic &nic : host.nics)
        layers.append({nic.name, {}, nic.mtu});
    for (const design::Bond &bond : host.bonds)
        layers.append({bond.name, bond.of, bond.mtu});
    for (const design::Vlan &vlan : host.vlans)
        layers.append({vlan.name, {vlan.on}, vlan.mtu});
    for (const design::Bridge &bridge : host.bridges)
        layers.append({bridge.name, {bridge.on}, bridge.mtu});
    return layers;
}

const Layer *layerOf(const QList<Layer> &layers, const QString &name)
{
    for (const Layer &layer : layers) {
        if (layer.name == name)
            return &layer;
    }
    return nullptr;
}

/// What is written on the interface, else on the nearest one below it.
std::optional<int> writtenMtu(const QList<Layer> &layers, const QString &name)
{
    const Layer *layer = layerOf(layers, name);
    for (int depth = 0; layer && depth < 4; ++depth) {
        if (layer->mtu)
            return layer->mtu;
        layer = layerOf(layers, layer->below.value(0));
    }
    return std::nullopt;
}

QList<Finding> unequalLayers(const Rule &rule, const design::Host &host)
{
    static const char *member =
        QT_TRANSLATE_NOOP("rules", "%1 has MTU %2, but its member %3 has %4: they must be equal.");
    const QList<Layer> layers = layersOf(host);
    QList<Finding> findings;
    for (const Layer &layer : layers) {
        for (const QString &name : layer.below) {
            const std::optional<int> lower = writtenMtu(layers, name);
            if (!layer.mtu || !lower)
                continue;
            const QString subject = host.name + u'.' + layer.name;
            const QStringList arguments{subject, QString::number(*layer.mtu), name,
                                        QString::number(*lower)};
            if (layer.below.size() > 1 && *lower != *layer.mtu)
                findings.append(findingWith(rule, member, subject, arguments));
            else if (*lower < *layer.mtu)
                findings.append(finding(rule, subject, arguments));
        }
    }
    return findings;
}

/// The interface of a host in a network: where its address is, or the bridge for VMs.
QString interfaceIn(const design::Design &design, const design::Host &host, const QString &network)
{
    if (const design::Address *address = design::addressIn(host, network))
        return address->on;
    const design::Bridge *bridge = design::bridgeFor(design, host, network);
    return bridge ? bridge->name : QString();
}

QList<Finding> unequalHosts(const RuleInput &input, const Rule &rule,
                            const design::Network &network)
{
    static const char *hosts = QT_TRANSLATE_NOOP(
        "rules", "In network %1, %2 has MTU %3, but %4 has %5: they must be equal.");
    static const char *switches = QT_TRANSLATE_NOOP(
        "rules", "In network %1, %2 sends frames of %3 bytes, but %4 takes only %5.");
    QList<Finding> findings;
    QString firstHost;
    int first = 0;
    QStringList told;
    for (const design::Host &host : input.design.hosts) {
        const QString name = interfaceIn(input.design, host, network.name);
        if (name.isEmpty())
            continue;
        const int mtu = writtenMtu(layersOf(host), name).value_or(network.mtu.value_or(usualMtu));
        if (firstHost.isEmpty()) {
            firstHost = host.name;
            first = mtu;
        } else if (mtu != first) {
            findings.append(findingWith(rule, hosts, host.name,
                                        {network.name, firstHost, QString::number(first), host.name,
                                         QString::number(mtu)}));
        }
        for (const Attachment &end : attachmentsBelow(input.design, host, name)) {
            const int limit = design::findSwitch(input.design, end.device)->mtu.value_or(usualMtu);
            if (limit >= mtu || told.contains(end.device))
                continue;
            told.append(end.device);
            findings.append(findingWith(rule, switches, end.device,
                                        {network.name, host.name, QString::number(mtu), end.device,
                                         QString::number(limit)}));
        }
    }
    return findings;
}

Verdict mtusFit(const RuleInput &input, const Rule &rule)
{
    if (!drawsNics(input.design))
        return std::nullopt;
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts)
        findings += unequalLayers(rule, host);
    for (const design::Network &network : input.design.networks)
        findings += unequalHosts(input, rule, network);
    return findings;
}

}

const std::vector<Rule> &mtuRules()
{
    static const std::vector<Rule> rules{
        {"N-14", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The MTU fits from the bridge down to the switches"),
         QT_TRANSLATE_NOOP("rules", "%1 has MTU %2, but %3 below it only %4."),
         QT_TRANSLATE_NOOP("rules", "Frames that are too large vanish without a message: the "
                                    "cluster forms, and breaks with the first large packet."),
         QT_TRANSLATE_NOOP("rules", "Set one MTU for the network, on all hosts, and at least that "
                                    "on the switches."),
         "SRC-CSCONF", mtusFit},
    };
    return rules;
}

}
