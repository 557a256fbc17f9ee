#include "practice/practice_world.h"

#include "core/ip.h"
#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_network.h"
#include "practice/practice_pacemaker.h"
#include "practice/practice_services.h"
#include "practice/practice_snippets.h"

#include <QCryptographicHash>
#include <array>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr double bootTime = 45;

design::BondMode bondMode(const QString &mode)
{
    static const std::array<const char *, 7> names{"balance-rr", "active-backup", "balance-xor",
                                                   "broadcast",  "802.3ad",       "balance-tlb",
                                                   "balance-alb"};
    for (size_t i = 0; i < names.size(); ++i) {
        if (mode == QLatin1String(names[i]) || mode == QString::number(i))
            return static_cast<design::BondMode>(i);
    }
    return design::BondMode::RoundRobin;
}

QStringList portsOf(const StoredHost &host, const QString &master)
{
    QStringList ports;
    for (auto link = host.links.cbegin(); link != host.links.cend(); ++link) {
        if (link->master == master && link->isUp)
            ports.append(link.key());
    }
    return ports;
}

void takeLink(const StoredHost &stored, const QString &name, const StoredLink &link,
              design::Host &host)
{
    const QStringList ports = portsOf(stored, name);
    if (link.kind == u"bond") {
        design::Bond bond;
        bond.name = name;
        bond.mode = bondMode(link.mode);
        bond.of = ports;
        bond.primary = ports.contains(link.primary) ? link.primary : QString();
        host.bonds.append(bond);
    } else if (link.kind == u"vlan") {
        design::Vlan vlan;
        vlan.name = name;
        vlan.on = link.lower;
        vlan.id = link.vlan;
        host.vlans.append(vlan);
    } else if (link.kind == u"bridge" && !ports.isEmpty()) {
        design::Bridge bridge;
        bridge.name = name;
        bridge.on = ports.constFirst();
        const StoredLink below = stored.links.value(ports.constFirst());
        if (below.kind == u"vlan") {
            bridge.on = below.lower;
            bridge.vlan = below.vlan;
        }
        host.bridges.append(bridge);
    }
}

QStringList livingFaults(const World &world)
{
    QStringList faults;
    for (const QString &fault : world.shared.faults) {
        if (!fault.contains(u'!'))
            faults.append(fault);
    }
    for (auto host = world.hosts.cbegin(); host != world.hosts.cend(); ++host) {
        if (!host->isOn && !faults.contains(host.key()))
            faults.append(host.key());
    }
    return faults;
}

/// Runs what is due, the earliest first; a timer may arm another.
bool runTimer(World &world, const QString &name)
{
    StoredHost &host = world.hosts[name];
    auto due = host.timers.end();
    for (auto timer = host.timers.begin(); timer != host.timers.end(); ++timer) {
        if (timer->at <= world.shared.clock && (due == host.timers.end() || timer->at < due->at))
            due = timer;
    }
    if (!host.isOn || due == host.timers.end())
        return false;
    const QStringList argv = due->argv;
    host.timers.erase(due);
    Machine machine{world, name};
    execute(machine, argv, {});
    return true;
}

void runTimers(World &world)
{
    for (const QString &name : world.hosts.keys()) {
        while (runTimer(world, name)) {
        }
    }
}

void finishBoots(World &world)
{
    for (const QString &name : world.hosts.keys()) {
        const std::optional<double> bootsAt = world.hosts[name].bootsAt;
        if (!world.hosts[name].isOn && bootsAt && *bootsAt <= world.shared.clock)
            boot(world, name);
    }
}

/// Root's key of a host; made up, and of no use anywhere.
QByteArray publicKey(const QString &host)
{
    const QByteArray hash = QCryptographicHash::hash(host.toUtf8(), QCryptographicHash::Sha256);
    return "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + hash.toBase64().left(43) + " root@"
           + host.toUtf8() + '\n';
}

/// Administrators let root log in from one host to the other, as moving VMs needs; Basalt does not.
void addKeys(const World &world, const design::Host &host, StoredHost &bare)
{
    QByteArray accepted;
    for (const design::Host &peer : world.design.hosts)
        accepted += publicKey(peer.name);
    bare.files.insert(u"/root/.ssh/authorized_keys"_s, {accepted, 0600, u"root:root"_s, {}});
    bare.files.insert(u"/root/.ssh/id_ed25519.pub"_s,
                      {publicKey(host.name), 0644, u"root:root"_s, {}});
}

}

double pace(const World &world, double seconds)
{
    return world.speed > 0 ? seconds : 0;
}

bool isSameText(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && (a.constData() == b.constData() || a == b);
}

design::Design liveDesign(World &world)
{
    design::Design live = world.design;
    for (design::Host &host : live.hosts) {
        const StoredHost stored = world.hosts.value(host.name);
        const QList<design::Address> drawn = host.addresses;
        host.bonds.clear();
        host.vlans.clear();
        host.bridges.clear();
        host.addresses.clear();
        for (auto link = stored.links.cbegin(); link != stored.links.cend(); ++link) {
            if (!link->isUp)
                continue;
            takeLink(stored, link.key(), *link, host);
            for (const QString &cidr : link->addresses) {
                const QString ip = cidr.section(u'/', 0, 0);
                host.addresses.append({networkOf(world, ip), link.key(), ip, {}});
            }
        }
    }
    return live;
}

const whatif::Wiring &wiring(World &world)
{
    const QStringList faults = livingFaults(world);
    bool isSame = world.judged && world.judgedFaults == faults
                  && world.judgedLinks.size() == world.hosts.size();
    auto judged = world.judgedLinks.begin();
    for (auto host = world.hosts.cbegin(); host != world.hosts.cend() && isSame; ++host, ++judged) {
        isSame = judged.key() == host.key() && *judged == host->links;
        if (isSame)
            *judged = host->links; // one value again: the next comparison is short
    }
    if (isSame)
        return *world.judged;
    ++world.judgements;
    world.judged = whatif::wiringOf(liveDesign(world), {faults});
    world.judgedFaults = faults;
    world.judgedLinks.clear();
    for (auto host = world.hosts.cbegin(); host != world.hosts.cend(); ++host)
        world.judgedLinks.insert(host.key(), host->links);
    return *world.judged;
}

QString networkOf(World &world, const QString &address)
{
    const auto known = world.networks.constFind(address);
    if (known != world.networks.constEnd())
        return *known;
    const std::optional<IpAddress> ip = parseIp(address);
    QString name;
    for (const design::Network &network : world.design.networks) {
        const std::optional<Subnet> subnet = parseSubnet(network.subnet);
        if (name.isEmpty() && ip && subnet && contains(*subnet, *ip))
            name = network.name;
    }
    return *world.networks.insert(address, name);
}

bool isInContact(World &world, const QString &host)
{
    Machine machine{world, host};
    const QString contact = contactAddress(world.design, machine.drawn());
    const QString network = networkOf(world, contact);
    if (!world.hosts[host].isOn || !wiring(world).attached.contains(host + u'/' + network))
        return false;
    for (const StoredLink &link : world.hosts[host].links) {
        for (const QString &cidr : link.addresses) {
            if (link.isUp && cidr.section(u'/', 0, 0) == contact)
                return true;
        }
    }
    return false;
}

StoredHost bareHost(const World &world, const design::Host &host)
{
    const QString full = host.domain.isEmpty() ? host.name : host.name + u'.' + host.domain;
    StoredHost bare;
    bare.files = world.installation.files;
    bare.files.insert(
        u"/etc/hosts"_s,
        {(world.installation.hosts.join(u'\n') + u'\n').toUtf8(), 0644, u"root:root"_s, {}});
    bare.files.insert(bareNetworkFiles(world, host));
    addKeys(world, host, bare);
    for (const QString &name : world.installation.installed) {
        const PackageData data = world.installation.packages.value(name);
        bare.packages.insert(name, data.version);
        bare.files.insert(data.files);
    }
    for (StoredFile &file : bare.files) {
        file.content.replace("@fqdn@", full.toUtf8());
        file.content.replace("@host@", host.name.toUtf8());
    }
    const QMap<QString, QString> &services = world.installation.services;
    for (auto service = services.cbegin(); service != services.cend(); ++service)
        bare.services[service.key()].isEnabled = *service == u"on";
    return bare;
}

void crash(World &world, const QString &name)
{
    StoredHost &host = world.hosts[name];
    host.isOn = false;
    host.bootsAt.reset();
    host.timers.clear();
    host.links.clear();
    host.gateway.clear();
    host.maps.clear();
    host.startedLocks.clear();
    host.volumes.clear();
    host.domains.clear();
    host.modules.clear();
    host.daemons.clear();
    host.member.reset();
    host.isPacemakerUp = false;
    for (StoredService &service : host.services) {
        service.isActive = false;
        service.isFailed = false;
    }
}

void boot(World &world, const QString &name)
{
    StoredHost &host = world.hosts[name];
    host.isOn = true;
    host.bootsAt.reset();
    host.bootedAt = world.shared.clock;
    removeTree(host, u"/run"_s);
    removeTree(host, u"/var/run"_s);
    removeTree(host, u"/tmp"_s);
    Machine machine{world, name};
    revertNetworkAtBoot(machine);
    startEnabledServices(machine);
}

void reset(World &world, const QString &name)
{
    crash(world, name);
    world.hosts[name].bootsAt = world.shared.clock + pace(world, bootTime);
    settle(world);
}

namespace {

bool isSettled(World &world)
{
    if (world.settledShared != world.shared || world.settledHosts.size() != world.hosts.size()
        || !areMembershipsKnown(world))
        return false;
    auto settled = world.settledHosts.begin();
    for (auto host = world.hosts.cbegin(); host != world.hosts.cend(); ++host, ++settled) {
        if (settled.key() != host.key() || *settled != static_cast<const StoredActivity &>(*host))
            return false;
        settled->links = host->links; // one value again, as with the wiring
    }
    return true;
}

}

void settle(World &world)
{
    if (isSettled(world))
        return;
    finishBoots(world);
    runTimers(world);
    settleCluster(world);
    settlePacemaker(world);
    world.settledShared = world.shared;
    for (auto host = world.hosts.cbegin(); host != world.hosts.cend(); ++host) {
        StoredActivity &settled = world.settledHosts[host.key()];
        const StoredActivity &activity = *host;
        if (settled != activity)
            settled = activity;
    }
}

}
