#include "practice/practice_cluster_stack.h"

#include "core/ip.h"
#include "formats/cluster_conf_reader.h"
#include "formats/corosync_conf_reader.h"
#include "practice/practice_files.h"
#include "practice/practice_network.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr int mostRings = 8;

/// The host whose drawn address this is.
QString hostOfAddress(const design::Design &design, const QString &address)
{
    for (const design::Host &host : design.hosts) {
        for (const design::Address &drawn : host.addresses) {
            if (drawn.ip == address)
                return host.name;
        }
    }
    return {};
}

QString addressOf(const Machine &machine, const QString &nameOrAddress)
{
    return parseIp(nameOrAddress) ? nameOrAddress : resolve(machine, nameOrAddress).value(0);
}

QString valueOf(const formats::CorosyncSection &section, const QString &key)
{
    return section.value(key).value;
}

bool isOn(const QString &value)
{
    return value == u"1" || value == u"yes" || value == u"on";
}

std::optional<ClusterConfig> readCorosync(const Machine &machine, const QByteArray &text,
                                          QByteArray *why)
{
    const Result<formats::SourceText> source = formats::sourceText(text, u"corosync.conf"_s);
    const auto parsed =
        source ? formats::readCorosyncConf(*source)
               : Result<formats::Parsed<formats::CorosyncConf>>(tl::unexpected(source.error()));
    if (!parsed || !parsed->problems.isEmpty()) {
        if (why)
            *why = "parse error in config: "
                   + (parsed ? parsed->problems.constFirst().message : parsed.error().message)
                         .toUtf8();
        return {};
    }
    const formats::CorosyncConf &conf = parsed->value;
    ClusterConfig config;
    config.name = valueOf(conf.totem, u"cluster_name"_s);
    config.version = valueOf(conf.totem, u"config_version"_s).toInt();
    config.transport =
        conf.totem.contains(u"transport"_s) ? valueOf(conf.totem, u"transport"_s) : u"knet"_s;
    config.twoNode = isOn(valueOf(conf.quorum, u"two_node"_s));
    config.waitForAll = conf.quorum.contains(u"wait_for_all"_s)
                            ? isOn(valueOf(conf.quorum, u"wait_for_all"_s))
                            : config.twoNode;
    const QString cipher = valueOf(conf.totem, u"crypto_cipher"_s);
    if ((!cipher.isEmpty() && cipher != u"none") || isOn(valueOf(conf.totem, u"secauth"_s)))
        config.keyFile = u"/etc/corosync/authkey"_s;
    for (const formats::CorosyncSection &section : conf.nodes) {
        ClusterNode node{
            valueOf(section, u"name"_s), valueOf(section, u"nodeid"_s).toInt(), 1, {}, {}};
        for (int ring = 0; ring < mostRings; ++ring) {
            const QString address = valueOf(section, u"ring%1_addr"_s.arg(ring));
            if (!address.isEmpty())
                node.rings.insert(ring, addressOf(machine, address));
        }
        node.host = hostOfAddress(machine.world.design, node.rings.value(0));
        config.nodes.append(node);
    }
    return config;
}

std::optional<ClusterConfig> readCman(const Machine &machine, const QByteArray &text,
                                      QByteArray *why)
{
    const Result<formats::SourceText> source = formats::sourceText(text, u"cluster.conf"_s);
    const auto parsed =
        source ? formats::readClusterConf(*source)
               : Result<formats::Parsed<formats::ClusterConf>>(tl::unexpected(source.error()));
    if (!parsed || !parsed->problems.isEmpty()) {
        if (why)
            *why = "Unable to get the configuration\n/etc/cluster/cluster.conf:1: parser error : "
                   "Start tag expected, '<' not found\ncman_tool: corosync daemon didn't start";
        return {};
    }
    const formats::ClusterConf &conf = parsed->value;
    const auto attribute = [&](const QString &element, const QString &name) {
        return conf.elements.value(element).attributes.value(name);
    };
    ClusterConfig config;
    config.name = conf.name;
    config.version = conf.configVersion.value_or(0);
    config.transport = attribute(u"cman"_s, u"transport"_s);
    config.twoNode = isOn(attribute(u"cman"_s, u"two_node"_s));
    config.keyFile = attribute(u"cman"_s, u"keyfile"_s);
    if (conf.multicast)
        config.multicast.insert(0, conf.multicast->address);
    if (conf.altMulticast)
        config.multicast.insert(1, conf.altMulticast->address);
    for (const formats::ClusterConfNode &read : conf.nodes) {
        ClusterNode node{read.name, read.nodeid.value_or(0), read.votes.value_or(1), {}, {}};
        node.rings.insert(0, addressOf(machine, read.name));
        if (!read.altnames.isEmpty()) {
            node.rings.insert(1, addressOf(machine, read.altnames.constFirst().name));
            if (!read.altnames.constFirst().mcast.isEmpty())
                config.multicast.insert(1, read.altnames.constFirst().mcast);
        }
        node.host = hostOfAddress(machine.world.design, node.rings.value(0));
        config.nodes.append(node);
    }
    return config;
}

bool ownsAddress(const StoredHost &host, const QString &address)
{
    return std::any_of(host.links.cbegin(), host.links.cend(), [&](const StoredLink &link) {
        return link.isUp
               && std::any_of(
                   link.addresses.cbegin(), link.addresses.cend(), [&](const QString &cidr) {
                       return cidr.startsWith(address)
                              && (cidr.size() == address.size() || cidr[address.size()] == u'/');
                   });
    });
}

/// Both speak the same protocol with the same key about the same cluster.
bool agree(const World &world, const ClusterConfig &config, const QString &a, const QString &b)
{
    const std::shared_ptr<const ClusterConfig> other = configInForce(world, b);
    return other && other->name == config.name && other->transport == config.transport
           && nodeOfHost(*other, a) && nodeOfHost(config, b)
           && isSameText(world.hosts[a].member->key, world.hosts[b].member->key);
}

bool hears(World &world, const ClusterConfig &config, const QString &a, const QString &b)
{
    const ClusterNode *node = nodeOfHost(config, a);
    if (!node || !agree(world, config, a, b))
        return false;
    const QList<int> rings = node->rings.keys();
    return std::any_of(rings.cbegin(), rings.cend(),
                       [&](int ring) { return ringConnects(world, config, a, b, ring); });
}

/// Whom a host hears, and whom those hear: itself included, by node id.
QStringList heardBy(World &world, const QString &host, const ClusterConfig &config)
{
    QStringList members{host};
    for (qsizetype i = 0; i < members.size(); ++i) {
        for (const ClusterNode &node : config.nodes) {
            if (!node.host.isEmpty() && !members.contains(node.host)
                && hears(world, config, members[i], node.host))
                members.append(node.host);
        }
    }
    std::sort(members.begin(), members.end(), [&](const QString &x, const QString &y) {
        const ClusterNode *nodeX = nodeOfHost(config, x);
        const ClusterNode *nodeY = nodeOfHost(config, y);
        return nodeX && nodeY ? nodeX->nodeid < nodeY->nodeid : x < y;
    });
    return members;
}

bool holds(World &world, const World::Memberships &memberships)
{
    static_cast<void>(wiring(world));
    if (memberships.judgement != world.judgements)
        return false;
    qsizetype speaking = 0;
    for (auto host = world.hosts.cbegin(); host != world.hosts.cend(); ++host) {
        if (!host->member)
            continue;
        const auto known = memberships.speakers.constFind(host.key());
        if (known == memberships.speakers.cend()
            || known->config != configInForce(world, host.key())
            || !isSameText(known->key, host->member->key))
            return false;
        ++speaking;
    }
    return speaking == memberships.speakers.size();
}

QMap<QString, QString> hostsByNodeNow(const World::Memberships &memberships)
{
    QMap<QString, QString> hosts;
    std::shared_ptr<const ClusterConfig> last;
    for (const World::Speaker &speaker : memberships.speakers) {
        if (last && *speaker.config == *last)
            continue;
        last = speaker.config;
        for (const ClusterNode &node : last->nodes) {
            if (!node.host.isEmpty())
                hosts.insert(node.name, node.host);
        }
    }
    return hosts;
}

World::Memberships membershipsNow(World &world)
{
    static_cast<void>(wiring(world));
    World::Memberships now;
    now.judgement = world.judgements;
    for (const QString &host : world.hosts.keys()) {
        if (world.hosts[host].member)
            now.speakers.insert(host, {configInForce(world, host), world.hosts[host].member->key});
    }
    for (auto speaker = now.speakers.cbegin(); speaker != now.speakers.cend(); ++speaker) {
        if (now.members.contains(speaker.key()))
            continue;
        const QStringList members = heardBy(world, speaker.key(), *speaker->config);
        // Who has the same configuration comes to the same view.
        for (const QString &member : members) {
            if (member == speaker.key() || *now.speakers[member].config == *speaker->config)
                now.members.insert(member, members);
        }
    }
    now.hostsByNode = hostsByNodeNow(now);
    return now;
}

QByteArray joinCluster(Machine &machine, const ClusterConfig &config)
{
    StoredMember member;
    member.since = machine.world.shared.clock;
    member.joinedAt = QDateTime::currentMSecsSinceEpoch();
    member.config = contentOf(machine.host(), clusterConfigPath(machine.world));
    member.key = contentOf(machine.host(), config.keyFile);
    member.nodeName = nodeOfHost(config, machine.name)->name;
    machine.host().member = member;
    for (const QString &peer : membership(machine.world, machine.name)) {
        const std::optional<ClusterConfig> other = runningConfig(machine.world, peer);
        if (other && other->version != config.version) {
            machine.host().member.reset();
            return u"Received config version (%1) is different than my config version (%2)! "
                   "Exiting\n"_s.arg(other->version)
                       .arg(config.version)
                       .toUtf8();
        }
    }
    machine.world.shared.ringSequence += 4;
    machine.host().member->incarnation = machine.world.shared.ringSequence;
    return {};
}

QByteArray rejectedCman(const Machine &machine, const ClusterConfig &config)
{
    const StoredService manager =
        machine.world.hosts[machine.name].services.value(u"NetworkManager"_s);
    if (manager.isActive || manager.isEnabled)
        return "Network Manager is either running or configured to run. Please disable it in the "
               "cluster.\n";
    if (config.twoNode && config.nodes.size() != 2)
        return "two_node is set but there are not 2 nodes in cluster.conf\n"
               "cman_tool: corosync daemon didn't start\n";
    for (const ClusterNode &node : config.nodes) {
        if (node.nodeid <= 0)
            return "This node has no nodeid in cluster.conf\n";
        for (const QString &address : node.rings) {
            if (address.startsWith(u"127."))
                return "Node name resolves to localhost, please check /etc/hosts and assign this "
                       "node a network IP address\n";
        }
    }
    return {};
}

void markRings(World &world, const QString &host, const ClusterConfig &config)
{
    const ClusterNode *node = nodeOfHost(config, host);
    const QStringList members = membership(world, host);
    if (!node || node->rings.size() < 2)
        return;
    Machine machine{world, host};
    for (auto ring = node->rings.cbegin(); ring != node->rings.cend(); ++ring) {
        const bool isWhole =
            std::all_of(members.cbegin(), members.cend(), [&](const QString &peer) {
                return peer == host || ringConnects(world, config, host, peer, ring.key());
            });
        QMap<int, QString> &faulty = world.hosts[host].member->faultyRings;
        if (!isWhole && !faulty.contains(ring.key())) {
            faulty.insert(
                ring.key(),
                u"Marking ringid %1 interface %2 FAULTY"_s.arg(ring.key()).arg(ring.value()));
            logLine(machine, u"corosync[3087]"_s, u"  [TOTEM ] "_s + faulty.value(ring.key()));
        } else if (isWhole && faulty.remove(ring.key()) > 0) {
            logLine(machine, u"corosync[3087]"_s,
                    u"  [TOTEM ] Automatically recovered ring %1"_s.arg(ring.key()));
        }
    }
}

}

QString clusterConfigPath(const World &world)
{
    return world.platform.stack == catalogue::Stack::Cman ? u"/etc/cluster/cluster.conf"_s
                                                          : u"/etc/corosync/corosync.conf"_s;
}

std::optional<ClusterConfig> readClusterConfig(const Machine &machine, const QByteArray &text,
                                               QByteArray *why)
{
    return machine.world.platform.stack == catalogue::Stack::Cman
               ? readCman(machine, text, why)
               : readCorosync(machine, text, why);
}

std::optional<ClusterConfig> runningConfig(const World &world, const QString &host)
{
    const std::shared_ptr<const ClusterConfig> config = configInForce(world, host);
    return config ? std::optional(*config) : std::nullopt;
}

std::shared_ptr<const ClusterConfig> configInForce(const World &world, const QString &host)
{
    const auto stored = world.hosts.constFind(host);
    if (stored == world.hosts.constEnd() || !stored->member)
        return {};
    // Names in it are looked up on that host.
    World::ReadConfig &known = world.readConfigs[host];
    const QByteArray names = contentOf(*stored, u"/etc/hosts"_s);
    if (!known.value || !isSameText(known.config, stored->member->config)
        || !isSameText(known.names, names)) {
        const Machine machine{const_cast<World &>(world), host};
        known = {stored->member->config, names,
                 std::make_shared<const ClusterConfig>(
                     readClusterConfig(machine, stored->member->config).value_or(ClusterConfig()))};
    }
    return known.value;
}

const ClusterNode *nodeOfHost(const ClusterConfig &config, const QString &host)
{
    for (const ClusterNode &node : config.nodes) {
        if (node.host == host)
            return &node;
    }
    return nullptr;
}

bool ringConnects(World &world, const ClusterConfig &config, const QString &a, const QString &b,
                  int ring)
{
    const ClusterNode *one = nodeOfHost(config, a);
    const ClusterNode *other = nodeOfHost(config, b);
    if (!one || !other || !ownsAddress(world.hosts[a], one->rings.value(ring))
        || !ownsAddress(world.hosts[b], other->rings.value(ring)))
        return false;
    const QString network = networkOf(world, one->rings.value(ring));
    return !network.isEmpty() && network == networkOf(world, other->rings.value(ring))
           && wiring(world).reach.value(network).value(a).contains(b);
}

bool areMembershipsKnown(World &world)
{
    return world.memberships && holds(world, *world.memberships);
}

QMap<QString, QStringList> memberships(World &world)
{
    if (!areMembershipsKnown(world))
        world.memberships = membershipsNow(world);
    return world.memberships->members;
}

QMap<QString, QString> hostsByNode(World &world)
{
    static_cast<void>(memberships(world));
    return world.memberships->hostsByNode;
}

QStringList membership(World &world, const QString &host)
{
    return memberships(world).value(host);
}

bool isQuorate(World &world, const QString &host)
{
    const std::optional<ClusterConfig> config = runningConfig(world, host);
    if (!config)
        return false;
    const QStringList members = membership(world, host);
    if (config->waitForAll && !world.hosts[host].member->sawAll)
        return false;
    if (config->twoNode)
        return true;
    int votes = 0;
    int all = 0;
    for (const ClusterNode &node : config->nodes) {
        all += node.votes;
        if (members.contains(node.host))
            votes += node.votes;
    }
    return votes * 2 > all;
}

QByteArray startCorosync(Machine &machine)
{
    const StoredFile *file = findFile(machine.host(), clusterConfigPath(machine.world));
    if (!file)
        return "[MAIN  ] Can't read file /etc/corosync/corosync.conf: No such file or directory\n";
    QByteArray why;
    const std::optional<ClusterConfig> config = readClusterConfig(machine, file->content, &why);
    if (!config)
        return "[MAIN  ] " + why + '\n';
    const ClusterNode *own = nodeOfHost(*config, machine.name);
    if (!own || !ownsAddress(machine.host(), own->rings.value(0)))
        return "[TOTEM ] No valid name found for local host\n";
    if (!config->keyFile.isEmpty() && !findFile(machine.host(), config->keyFile))
        return "[MAIN  ] Could not open " + config->keyFile.toUtf8()
               + ": No such file or directory\n";
    return joinCluster(machine, *config);
}

QByteArray startCman(Machine &machine)
{
    const StoredFile *file = findFile(machine.host(), clusterConfigPath(machine.world));
    if (!file)
        return "   Starting cman... /etc/cluster/cluster.conf: file not found\n";
    QByteArray why;
    const std::optional<ClusterConfig> config = readClusterConfig(machine, file->content, &why);
    if (!config)
        return why + '\n';
    why = rejectedCman(machine, *config);
    if (!why.isEmpty())
        return why;
    const ClusterNode *own = nodeOfHost(*config, machine.name);
    if (!own || !ownsAddress(machine.host(), own->rings.value(0)))
        return "Cannot find node name in cluster.conf\n"
               "cman_tool: corosync daemon didn't start\n";
    if (!config->keyFile.isEmpty() && !findFile(machine.host(), config->keyFile))
        return "Could not open " + config->keyFile.toUtf8() + ": No such file or directory\n";
    return joinCluster(machine, *config);
}

QByteArray stopCluster(Machine &machine)
{
    machine.host().member.reset();
    machine.world.shared.ringSequence += 4;
    return {};
}

void settleCluster(World &world)
{
    const QMap<QString, QStringList> all = memberships(world);
    for (auto members = all.cbegin(); members != all.cend(); ++members) {
        const std::shared_ptr<const ClusterConfig> config = configInForce(world, members.key());
        const StoredMember &member = *world.hosts.constFind(members.key())->member;
        if (!member.sawAll && members->size() == config->nodes.size())
            world.hosts[members.key()].member->sawAll = true;
        if (world.platform.stack == catalogue::Stack::Cman)
            markRings(world, members.key(), *config);
    }
}

}
