#include "plan/network_steps.h"

#include "design/lookup.h"
#include "plan/host_steps.h"
#include "plan/network_change.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

QString dialectName(catalogue::NetworkDialect dialect)
{
    switch (dialect) {
    case catalogue::NetworkDialect::Ifupdown:
        return u"ifupdown"_s;
    case catalogue::NetworkDialect::NetworkManager:
        return u"networkmanager"_s;
    case catalogue::NetworkDialect::Ifcfg:
        return u"ifcfg"_s;
    }
    return {};
}

/// Bridges, VLANs and bonds of the design, and those that stand on the same ports now; the upper
/// ones first.
QStringList virtualNames(const Context &context, const design::Host &host)
{
    const QList<render::Interface> interfaces = render::interfacesOf(context.design, host);
    QStringList names;
    for (const render::Interface &interface : interfaces) {
        if (interface.kind != render::InterfaceKind::Nic)
            names.prepend(interface.name);
    }
    const facts::HostFacts &facts = context.facts[host.name];
    QStringList below = portsOf(interfaces) + names;
    bool isGrowing = true;
    while (isGrowing) {
        isGrowing = false;
        for (const facts::NicFacts &nic : facts.nics) {
            if (nic.kind.isEmpty() || below.contains(nic.name))
                continue;
            const bool standsOn =
                below.contains(nic.lower)
                || std::any_of(facts.nics.cbegin(), facts.nics.cend(),
                               [&](const facts::NicFacts &port) {
                                   return port.master == nic.name && below.contains(port.name);
                               });
            if (!standsOn)
                continue;
            below.append(nic.name);
            names.prepend(nic.name);
            isGrowing = true;
        }
    }
    return names;
}

/// Of the other hosts, those addresses that answer once this host's new network stands: they have
/// them now, or have got them in this plan already.
QStringList peersToReach(const Context &context, const design::Host &host,
                         const QStringList &changedBefore)
{
    QStringList addresses;
    for (const design::Address &own : host.addresses) {
        const design::Network *network = design::findNetwork(context.design, own.network);
        if (network && !network->gateway.isEmpty())
            addresses.append(network->gateway);
        for (const design::Host *peer : context.reached()) {
            const design::Address *other = design::addressIn(*peer, own.network);
            if (peer->name == host.name || !other || other->ip.isEmpty())
                continue;
            const facts::HostFacts &facts = context.facts[peer->name];
            const bool hasIt = std::any_of(
                facts.nics.cbegin(), facts.nics.cend(), [&](const facts::NicFacts &nic) {
                    return std::any_of(nic.addresses.cbegin(), nic.addresses.cend(),
                                       [&](const QString &address) {
                                           return address.section(u'/', 0, 0) == other->ip;
                                       });
                });
            if (hasIt || changedBefore.contains(peer->name))
                addresses.append(other->ip);
        }
    }
    addresses.removeDuplicates();
    return addresses;
}

void addStop(const Context &context, Draft &draft, const design::Host &host,
             const QString &previous)
{
    const QStringList services = clusterServices(context);
    QStringList stops;
    for (const QString &service : services)
        stops.prepend(service);
    Step step;
    step.id = host.name + u"/cluster-stop"_s;
    step.phase = Phase::Network;
    step.host = host.name;
    step.title = QT_TRANSLATE_NOOP(
        "plan", "Take %1 out of the cluster; what runs there moves to the other hosts");
    step.arguments = {host.name};
    step.risk = Risk::Cluster;
    if (!previous.isEmpty())
        step.after = {previous};
    // A reset in the middle of the change may not bring it back either.
    step.apply = {shell(snippets::setServices,
                        QStringList{runFolder()} + serviceWords(u"stop"_s, stops)
                            + serviceWords(u"disable"_s, services),
                        1800)};
    step.verify = {shell(snippets::checkServices, serviceWords(u"inactive"_s, services)
                                                      + serviceWords(u"disabled"_s, services))};
    step.undo = {shell(snippets::restoreServices, QStringList{runFolder()} + services, 600)};
    draft.add(std::move(step));
}

/// Back before the next host leaves.
void addStartAgain(const Context &context, Draft &draft, const design::Host &host)
{
    const QStringList services = clusterServices(context);
    const QStringList atBoot = servicesAtBoot(context, host);
    Step step;
    step.id = host.name + u"/cluster-start"_s;
    step.phase = Phase::Network;
    step.host = host.name;
    step.title = QT_TRANSLATE_NOOP("plan", "Let %1 back into the cluster");
    step.arguments = {host.name};
    step.risk = Risk::Cluster;
    step.apply = {shell(snippets::setServices,
                        QStringList{runFolder()} + serviceWords(u"start"_s, services)
                            + serviceWords(u"enable"_s, atBoot),
                        600)};
    const QString node = context.facts[host.name].node.nodeName;
    step.verify = {
        patiently(shell(snippets::checkServices,
                        serviceWords(u"active"_s, services) + serviceWords(u"enabled"_s, atBoot)),
                  60)};
    if (!node.isEmpty())
        step.verify.append(patiently(shell(snippets::checkOnline, {node}), 300));
    QStringList stops;
    for (const QString &service : services)
        stops.prepend(service);
    step.undo = {shell(snippets::setServices,
                       QStringList{runFolder()} + serviceWords(u"stop"_s, stops)
                           + serviceWords(u"disable"_s, atBoot),
                       1800)};
    draft.add(std::move(step));
}

Step changeStep(const Context &context, const design::Host &host, const NetworkChange &change,
                const QStringList &changedBefore)
{
    const QString seconds = QString::number(context.options.networkTimer.count());
    Step step;
    step.id = host.name + u"/network"_s;
    step.phase = Phase::Network;
    step.host = host.name;
    step.title = QT_TRANSLATE_NOOP("plan", "Change the network; it reverts after %1 seconds unless "
                                           "this host is reached again");
    step.arguments = {seconds};
    step.risk = Risk::Network;
    for (const StagedFile &staged : change.files) {
        HostCommand stage = shell(snippets::stageNetwork, {runFolder(), staged.artefact.path,
                                                           QString::number(staged.mode(), 8)});
        stage.input = staged.decision.content;
        step.apply.append(stage);
    }
    for (const QString &path : change.gone)
        step.apply.append(shell(snippets::unstageNetwork, {runFolder(), path}));
    const QList<render::Interface> interfaces = render::interfacesOf(context.design, host);
    step.apply.append(
        shell(snippets::tryNetwork,
              {runFolder(), seconds, dialectName(context.platform.network),
               portsOf(interfaces).join(u' '), virtualNames(context, host).join(u' ')}));
    step.confirm = {shell(snippets::awaitNetwork, {runFolder(), seconds}, 120)};
    const QStringList peers = peersToReach(context, host, changedBefore);
    if (!peers.isEmpty())
        step.confirm.append(patiently(shell(snippets::reachAddress, peers),
                                      static_cast<int>(context.options.networkTimer.count())));
    step.confirm.append(shell(snippets::confirmNetwork, {runFolder()}));
    step.confirmWithin = context.options.networkTimer;
    step.verify = {shell(snippets::checkNetwork, {runFolder()})};
    step.undo = {shell(snippets::undoNetwork, {runFolder()}, 180)};
    if (change.files.size() == 1 && change.gone.isEmpty()) {
        const StagedFile &only = change.files.constFirst();
        const Artefact whole{{}, {}, 0644, only.decision.content};
        step.file = FileChange{only.artefact.path,   !only.decision.before.isEmpty(), false,
                               only.decision.before, placeholderBytes(whole),         only.mode()};
    } else {
        step.before = shownBefore(change, context.facts[host.name]);
        step.wanted = shownWanted(change);
    }
    return step;
}

}

void addNetwork(const Context &context, Draft &draft)
{
    QString previous;
    QStringList changed;
    for (const design::Host *host : context.reached()) {
        const NetworkChange change = networkChangeOf(context, draft, *host);
        if (!change.isNeeded() || change.isRefused)
            continue;
        if (const std::optional<Refusal> refusal = whyNoNetworkChange(context, *host)) {
            draft.refuse(*refusal);
            continue;
        }
        const bool runs =
            context.facts[host->name].node.isRunning && !draft.has(host->name + u"/cluster-down"_s);
        if (runs)
            addStop(context, draft, *host, previous);
        Step step = changeStep(context, *host, change, changed);
        if (!previous.isEmpty() && !runs)
            step.after = {previous};
        previous = step.id;
        changed.append(host->name);
        draft.add(std::move(step));
        if (runs) {
            addStartAgain(context, draft, *host);
            previous = host->name + u"/cluster-start"_s;
        }
    }
}

}
