#include "plan/network_change.h"

#include "design/derived.h"
#include "plan/file_steps.h"
#include "plan/network_rivals.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

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

/// What Basalt wrote and the design has no more; refused where people have changed it since.
QStringList goneFiles(const Context &context, Draft &draft, const design::Host &host,
                      bool &isRefused)
{
    QStringList gone;
    const facts::FileFacts *record = facts::findFile(context.facts[host.name], recordPath());
    if (!record)
        return gone;
    for (const QByteArray &line : record->content.split('\n')) {
        const QString path = QString::fromUtf8(line).section(u"  "_s, 1);
        if (path.isEmpty() || !isNetworkFile(context, path))
            continue;
        const bool isWanted = std::any_of(
            context.artefacts.cbegin(), context.artefacts.cend(), [&](const Artefact &artefact) {
                return artefact.host == host.name && artefact.path == path;
            });
        if (isWanted)
            continue;
        const facts::FileFacts *present = facts::findFile(context.facts[host.name], path);
        if (present && present->exists && !present->sha256.isEmpty()
            && !line.startsWith(present->sha256 + "  ")) {
            draft.refuse({host.name,
                          path,
                          QT_TRANSLATE_NOOP("plan", "Somebody has changed %2 on %1, which the "
                                                    "design no longer has."),
                          QT_TRANSLATE_NOOP("plan", "Draw what it configures, or remove it on %1, "
                                                    "and plan anew."),
                          {host.name, path}});
            isRefused = true;
            continue;
        }
        gone.append(path);
    }
    return gone;
}

/// Guests that the cluster would not move away when it is stopped.
QStringList guestsOn(const design::Design &design, const facts::HostFacts &facts)
{
    QSet<QString> managed;
    for (const design::Vm &vm : design.vms) {
        if (facts.node.resources.contains(design::resourceOf(vm)))
            managed.insert(vm.name);
    }
    QStringList guests;
    for (const facts::DomainFacts &domain : facts.domains) {
        const bool isManaged =
            managed.contains(domain.name) || facts.node.resources.contains(u"vm-"_s + domain.name);
        if (domain.state == u"running" && !isManaged)
            guests.append(domain.name);
    }
    return guests;
}

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

NetworkChange networkChangeOf(const Context &context, Draft &draft, const design::Host &host)
{
    NetworkChange change;
    QList<StagedFile> all;
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
    change.gone = goneFiles(context, draft, host, change.isRefused);
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

std::optional<Refusal> whyNoNetworkChange(const Context &context, const design::Host &host)
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
    const QStringList guests = guestsOn(context.design, facts);
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

QByteArray shownBefore(const NetworkChange &change, const facts::HostFacts &facts)
{
    QByteArray text;
    for (const QString &path : change.gone) {
        const facts::FileFacts *file = facts::findFile(facts, path);
        if (file && !file->content.isEmpty())
            text += "# " + path.toUtf8() + '\n' + file->content;
    }
    for (const StagedFile &staged : change.files) {
        if (!staged.decision.before.isEmpty())
            text += "# " + staged.artefact.path.toUtf8() + '\n' + staged.decision.before;
    }
    return text;
}

QByteArray shownWanted(const NetworkChange &change)
{
    QByteArray text;
    for (const StagedFile &staged : change.files) {
        const Artefact whole{{}, {}, 0644, staged.decision.content};
        text += "# " + staged.artefact.path.toUtf8() + '\n' + placeholderBytes(whole);
    }
    return text;
}

}
