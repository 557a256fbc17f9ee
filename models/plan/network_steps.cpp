#include "plan/network_steps.h"

#include "design/lookup.h"
#include "plan/file_steps.h"
#include "plan/host_steps.h"
#include "plan/network_rivals.h"
#include "render/interfaces.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

struct Staged
{
    Artefact artefact;
    FileDecision decision;
    int mode() const { return artefact.mode; }
};

/// What the network of one host needs.
struct Change
{
    QList<Staged> files;
    QStringList gone; ///< what we wrote and the design no longer has, and what is in our way
    bool isRefused = false;
    bool isNeeded() const { return !files.isEmpty() || !gone.isEmpty(); }
};

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

QString withPrefix(const render::InterfaceAddress &address)
{
    return address.ip + u'/' + QString::number(address.prefix);
}

/// Do the interfaces stand as drawn, whatever the files say?
bool isLive(const Context &context, const design::Host &host)
{
    const facts::HostFacts &facts = context.facts[host.name];
    const QList<render::Interface> interfaces = render::interfacesOf(context.design, host);
    return std::all_of(
        interfaces.cbegin(), interfaces.cend(), [&](const render::Interface &interface) {
            const facts::NicFacts *nic = facts::findNic(facts, interface.name);
            if (!nic)
                return false;
            const QString master =
                interface.bondMaster.isEmpty() ? interface.bridge : interface.bondMaster;
            if (!master.isEmpty() && nic->master != master)
                return false;
            return std::all_of(interface.addresses.cbegin(), interface.addresses.cend(),
                               [&](const render::InterfaceAddress &address) {
                                   return nic->addresses.contains(withPrefix(address));
                               });
        });
}

QStringList portsOf(const QList<render::Interface> &interfaces)
{
    QStringList ports;
    for (const render::Interface &interface : interfaces) {
        if (interface.kind == render::InterfaceKind::Nic)
            ports.append(interface.name);
        for (const QString &slave : interface.slaves) {
            if (!ports.contains(slave))
                ports.append(slave);
        }
    }
    return ports;
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

/// A port of the design that is not there, or has another name there.
std::optional<Refusal> missingPort(const Context &context, const design::Host &host)
{
    const QStringList ports = portsOf(render::interfacesOf(context.design, host));
    const facts::HostFacts &facts = context.facts[host.name];
    for (const design::Nic &nic : host.nics) {
        if (!ports.contains(nic.name))
            continue;
        const auto real =
            std::find_if(facts.nics.cbegin(), facts.nics.cend(), [&](const facts::NicFacts &found) {
                return found.kind.isEmpty()
                       && (nic.mac.isEmpty()
                               ? found.name == nic.name
                               : found.mac.compare(nic.mac, Qt::CaseInsensitive) == 0);
            });
        if (real == facts.nics.cend())
            return Refusal{
                host.name,
                host.name + u':' + nic.name,
                QT_TRANSLATE_NOOP("plan", "%1 has no port %2 with the address %3."),
                QT_TRANSLATE_NOOP("plan", "Correct the name or the MAC of %2 in the design."),
                {host.name, nic.name, nic.mac.isEmpty() ? u"-"_s : nic.mac}};
        if (real->name != nic.name)
            return Refusal{
                host.name,
                host.name + u':' + nic.name,
                QT_TRANSLATE_NOOP("plan", "The port with the address %3 is called %4 on %1, and %2 "
                                          "in the design."),
                QT_TRANSLATE_NOOP("plan", "Give it the name %4 in the design."),
                {host.name, nic.name, nic.mac, real->name}};
    }
    return {};
}

QStringList goneFiles(const Context &context, const design::Host &host)
{
    QStringList gone;
    const facts::FileFacts *record = facts::findFile(context.facts[host.name], recordPath());
    if (!record)
        return gone;
    for (const QByteArray &line : record->content.split('\n')) {
        const QString path = QString::fromUtf8(line).section(u"  "_s, 1);
        const bool isWanted = std::any_of(
            context.artefacts.cbegin(), context.artefacts.cend(), [&](const Artefact &artefact) {
                return artefact.host == host.name && artefact.path == path;
            });
        if (!path.isEmpty() && isNetworkFile(context, path) && !isWanted)
            gone.append(path);
    }
    return gone;
}

Change changeOf(const Context &context, Draft &draft, const design::Host &host)
{
    Change change;
    QList<Staged> all;
    for (const Artefact &artefact : context.artefacts) {
        if (artefact.host != host.name || !isNetworkFile(context, artefact.path))
            continue;
        FileDecision decision = decide(context, artefact);
        if (decision.refusal) {
            draft.refuse(*decision.refusal);
            change.isRefused = true;
        }
        all.append({artefact, decision});
        if (decision.isNeeded)
            change.files.append(all.constLast());
    }
    change.gone = goneFiles(context, host);
    for (const Rival &rival : rivalsOf(context, host)) {
        if (rival.refusal) {
            draft.refuse(*rival.refusal);
            change.isRefused = true;
        } else if (!change.gone.contains(rival.path)) {
            change.gone.append(rival.path);
        }
    }
    if (!change.isNeeded() && !all.isEmpty() && !isLive(context, host))
        change.files = all; // the files are right, but nobody has put them in force
    return change;
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

/// Guests that the cluster would not move away when it is stopped.
QStringList guestsOn(const facts::HostFacts &facts)
{
    QStringList guests;
    for (const facts::DomainFacts &domain : facts.domains) {
        const bool isManaged = facts.node.resources.contains(u"vm-"_s + domain.name);
        if (domain.state == u"running" && !isManaged)
            guests.append(domain.name);
    }
    return guests;
}

std::optional<Refusal> whyNot(const Context &context, const design::Host &host)
{
    const facts::HostFacts &facts = context.facts[host.name];
    if (facts.isNetworkPending)
        return Refusal{host.name,
                       host.name,
                       QT_TRANSLATE_NOOP("plan",
                                         "A change of the network of %1 still waits for its "
                                         "confirmation or its reversal."),
                       QT_TRANSLATE_NOOP("plan", "Wait until it has been reversed, and plan anew."),
                       {host.name}};
    const QStringList guests = guestsOn(facts);
    if (!guests.isEmpty())
        return Refusal{host.name,
                       host.name,
                       QT_TRANSLATE_NOOP("plan",
                                         "Guests run on %1 that the cluster does not move: %2. A "
                                         "change of the network would cut them off."),
                       QT_TRANSLATE_NOOP("plan", "Move or stop them, and plan anew."),
                       {host.name, guests.join(u", "_s)}};
    if (context.platform.network != catalogue::NetworkDialect::NetworkManager) {
        const facts::ServiceFacts *manager = facts::findService(facts, u"NetworkManager"_s);
        if (manager && manager->isActive)
            return Refusal{host.name,
                           u"NetworkManager"_s,
                           QT_TRANSLATE_NOOP("plan",
                                             "NetworkManager runs on %1 and would undo what "
                                             "the files of this platform say."),
                           QT_TRANSLATE_NOOP("plan", "Stop and disable it there, and plan anew."),
                           {host.name}};
    }
    return missingPort(context, host);
}

void addStop(const Context &context, Draft &draft, const design::Host &host,
             const QString &previous)
{
    QStringList services = clusterServices(context.platform);
    QStringList words;
    QStringList checks;
    for (const QString &service : services) {
        words.prepend(u"stop:"_s + service);
        checks.append(u"inactive:"_s + service);
    }
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
    step.apply = {shell(snippets::setServices, QStringList{runFolder()} + words, 1800)};
    step.verify = {shell(snippets::checkServices, checks)};
    step.undo = {shell(snippets::restoreServices, QStringList{runFolder()} + services, 600)};
    draft.add(std::move(step));
}

/// Back before the next host leaves.
void addStartAgain(const Context &context, Draft &draft, const design::Host &host)
{
    const QStringList services = clusterServices(context.platform);
    QStringList words;
    QStringList checks;
    for (const QString &service : services) {
        words.append(u"start:"_s + service);
        checks.append(u"active:"_s + service);
    }
    Step step;
    step.id = host.name + u"/cluster-start"_s;
    step.phase = Phase::Network;
    step.host = host.name;
    step.title = QT_TRANSLATE_NOOP("plan", "Let %1 back into the cluster");
    step.arguments = {host.name};
    step.risk = Risk::Cluster;
    step.apply = {shell(snippets::setServices, QStringList{runFolder()} + words, 600)};
    const QString node = context.facts[host.name].node.nodeName;
    step.verify = {patiently(shell(snippets::checkServices, checks), 60)};
    if (!node.isEmpty())
        step.verify.append(patiently(shell(snippets::checkOnline, {node}), 300));
    QStringList stops;
    for (const QString &service : services)
        stops.prepend(u"stop:"_s + service);
    step.undo = {shell(snippets::setServices, QStringList{runFolder()} + stops, 1800)};
    draft.add(std::move(step));
}

QByteArray shownBefore(const Change &change, const facts::HostFacts &facts)
{
    QByteArray text;
    for (const QString &path : change.gone) {
        const facts::FileFacts *file = facts::findFile(facts, path);
        if (file && !file->content.isEmpty())
            text += "# " + path.toUtf8() + '\n' + file->content;
    }
    for (const Staged &staged : change.files) {
        if (!staged.decision.before.isEmpty())
            text += "# " + staged.artefact.path.toUtf8() + '\n' + staged.decision.before;
    }
    return text;
}

QByteArray shownWanted(const Change &change)
{
    QByteArray text;
    for (const Staged &staged : change.files) {
        const Artefact whole{{}, {}, 0644, staged.decision.content};
        text += "# " + staged.artefact.path.toUtf8() + '\n' + placeholderBytes(whole);
    }
    return text;
}

Step changeStep(const Context &context, const design::Host &host, const Change &change,
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
    for (const Staged &staged : change.files) {
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
        const Staged &only = change.files.constFirst();
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
        const Change change = changeOf(context, draft, *host);
        if (!change.isNeeded() || change.isRefused)
            continue;
        if (const std::optional<Refusal> refusal = whyNot(context, *host)) {
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
