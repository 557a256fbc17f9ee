#include "practice/practice_network.h"

#include "core/ip.h"
#include "design/lookup.h"
#include "practice/practice_files.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

QString withoutPrefix(const QString &cidr)
{
    return cidr.section(u'/', 0, 0);
}

/// ifdown and ifup of one interface with what stands below it.
void setUp(Machine &machine, const QString &name, bool isUp)
{
    QMap<QString, StoredLink> &links = machine.host().links;
    links[name].isUp = isUp;
    for (StoredLink &link : links) {
        if (link.master == name)
            link.isUp = isUp;
    }
}

Answer ifup(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const WantedNetwork wanted = wantedNetwork(machine);
    for (const QString &name : arguments) {
        if (name == u"-a") {
            applyNetwork(machine);
            continue;
        }
        if (!wanted.links.contains(name))
            return refused(1, "ifup: unknown interface " + name.toUtf8() + '\n');
        machine.host().links[name] = wanted.links[name];
        setUp(machine, name, true);
    }
    return {0, {}, {}, 3};
}

Answer ifdown(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &name : arguments) {
        if (!name.startsWith(u'-') && machine.host().links.contains(name))
            setUp(machine, name, false);
    }
    return {0, {}, {}, 1};
}

bool ownsAddress(const StoredHost &host, const QString &address)
{
    return std::any_of(host.links.cbegin(), host.links.cend(), [&](const StoredLink &link) {
        return link.isUp
               && std::any_of(link.addresses.cbegin(), link.addresses.cend(),
                              [&](const QString &cidr) { return withoutPrefix(cidr) == address; });
    });
}

bool isReachable(Machine &machine, const QString &address)
{
    if (ownsAddress(machine.host(), address))
        return true;
    const QString network = networkOf(machine.world, address);
    const whatif::Wiring &now = wiring(machine.world);
    for (auto host = machine.world.hosts.cbegin(); host != machine.world.hosts.cend(); ++host) {
        if (host->isOn && ownsAddress(*host, address))
            return now.reach.value(network).value(machine.name).contains(host.key());
    }
    for (const design::FencingDevice &device : machine.world.design.fencing) {
        if (device.ip == address || (device.ip.isEmpty() && device.address == address))
            return now.boards.value(machine.name).contains(device.name);
    }
    // Gateways and servers that nobody drew answer whoever has a link into their network.
    return network.isEmpty() ? !machine.host().gateway.isEmpty()
                             : now.attached.contains(machine.name + u'/' + network);
}

Answer ping(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString name = arguments.value(arguments.size() - 1);
    const QStringList addresses = parseIp(name) ? QStringList{name} : resolve(machine, name);
    if (addresses.isEmpty())
        return refused(2, "ping: unknown host " + name.toUtf8() + '\n');
    const bool answers = isReachable(machine, addresses.constFirst());
    const QByteArray sum = u"\n--- %1 ping statistics ---\n1 packets transmitted, %2 received, %3% "
                           "packet loss, time 0ms\n"_s.arg(name)
                               .arg(answers ? 1 : 0)
                               .arg(answers ? 0 : 100)
                               .toUtf8();
    return {answers ? 0 : 1, sum, {}, answers ? 0.0 : 1.0};
}

/// `getent hosts|ahosts NAME`
Answer getent(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    QByteArray out;
    for (const QString &name : arguments.mid(1)) {
        for (const QString &address : resolve(machine, name))
            out += address.leftJustified(15).toUtf8() + ' ' + name.toUtf8() + '\n';
    }
    return {out.isEmpty() ? 2 : 0, out, {}, 0};
}

}

void applyNetwork(Machine &machine)
{
    const WantedNetwork wanted = wantedNetwork(machine);
    StoredHost &host = machine.host();
    host.links.clear();
    for (const design::Nic &nic : machine.drawn().nics)
        host.links.insert(nic.name, {});
    for (auto link = wanted.links.cbegin(); link != wanted.links.cend(); ++link) {
        // A port that the machine doesn't have cannot come up.
        if (!link->kind.isEmpty() || host.links.contains(link.key()))
            host.links.insert(link.key(), *link);
    }
    host.gateway = wanted.gateway;
}

QString contactAddress(const design::Design &design, const design::Host &host)
{
    const QString wanted = host.ssh ? host.ssh->address : QString();
    if (parseIp(wanted))
        return wanted;
    for (const design::Address &address : host.addresses) {
        if (address.name == wanted
            || (!wanted.isEmpty() && wanted == host.name && address.name == host.name))
            return address.ip;
    }
    for (const design::Address &address : host.addresses) {
        const design::Network *network = design::findNetwork(design, address.network);
        if (network && !network->dedicated)
            return address.ip;
    }
    return host.addresses.isEmpty() ? QString() : host.addresses.constFirst().ip;
}

QStringList resolve(const Machine &machine, const QString &name)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    QStringList addresses;
    const QString text =
        QString::fromUtf8(contentOf(machine.world.hosts[machine.name], u"/etc/hosts"_s));
    for (const QString &line : text.split(u'\n')) {
        const QStringList words = line.section(u'#', 0, 0).split(blanks, Qt::SkipEmptyParts);
        if (words.mid(1).contains(name))
            addresses.append(words.constFirst());
    }
    return addresses;
}

const std::vector<Command> &networkCommands()
{
    static const std::vector<Command> commands{
        {"getent", getent},
        {"ifdown", ifdown},
        {"ifup", ifup},
        {"ping", ping},
    };
    return commands;
}

}
