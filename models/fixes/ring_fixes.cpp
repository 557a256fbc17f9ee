#include "core/ip.h"
#include "design/lookup.h"
#include "fixes/fix_support.h"

using namespace Qt::StringLiterals;

namespace basalt::fixes {

namespace {

using design::Cluster;
using design::Multicast;

constexpr int priorityStep = 10;

/// Do all hosts have an address there, on NICs that no ring uses yet?
bool isFreeForRing(const design::Design &design, const QString &network)
{
    return std::all_of(design.hosts.begin(), design.hosts.end(), [&](const design::Host &host) {
        const design::Address *address = design::addressIn(host, network);
        if (!address || address->ip.isEmpty() || address->on.isEmpty())
            return false;
        const QStringList nics = design::nicsBelow(host, address->on);
        return std::none_of(
            design.cluster.rings.begin(), design.cluster.rings.end(), [&](const QString &ring) {
                const design::Address *used = design::addressIn(host, ring);
                const QStringList taken = used ? design::nicsBelow(host, used->on) : QStringList();
                return std::any_of(nics.begin(), nics.end(),
                                   [&](const QString &nic) { return taken.contains(nic); });
            });
    });
}

bool overlapsARing(const design::Design &design, const design::Network &network)
{
    const auto own = parseSubnet(network.subnet);
    return !own
           || std::any_of(design.cluster.rings.begin(), design.cluster.rings.end(),
                          [&](const QString &ring) {
                              const design::Network *other = design::findNetwork(design, ring);
                              const auto subnet = other ? parseSubnet(other->subnet) : std::nullopt;
                              return subnet && overlap(*own, *subnet);
                          });
}

void addRing(Cluster &cluster, const QString &network)
{
    cluster.rings << network;
    if (!cluster.linkPriorities.isEmpty())
        cluster.linkPriorities << std::max(1, cluster.linkPriorities.last() - priorityStep);
    if (cluster.ringMode == u"none")
        cluster.ringMode = u"passive"_s;
}

/// corosync 3 carries several links over knet only; over TCP the DLM would know one of them only.
QList<Fix> addSecondRing(const Input &input)
{
    const Cluster &cluster = input.design.cluster;
    const bool carriesMore =
        isCman(input) || cluster.transport.isEmpty() || cluster.transport == u"knet"_s;
    if (cluster.rings.size() != 1 || !carriesMore || cluster.dlmProtocol == u"tcp"_s)
        return {};
    QList<Fix> fixes;
    for (const design::Network &network : input.design.networks) {
        if (cluster.rings.contains(network.name) || overlapsARing(input.design, network)
            || !isFreeForRing(input.design, network.name))
            continue;
        fixes << clusterFix(
            say(QT_TRANSLATE_NOOP("fixes", "Let %1 carry ring 1")).arg(network.name),
            [name = network.name](Cluster &changed) { addRing(changed, name); });
    }
    return fixes;
}

QList<Fix> moveRingPort(const Input &input)
{
    const int port = input.argument(2).toInt();
    if (port <= 0)
        return {};
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Give ring 1 the port %1")).arg(port),
                       [port](Cluster &cluster) {
                           while (cluster.multicast.size() < 2)
                               cluster.multicast << Multicast();
                           cluster.multicast[1].port = port;
                       })};
}

/// cman derives an address of the right kind from the cluster's name.
QList<Fix> dropMulticastAddress(const Input &input)
{
    bool isNumber = false;
    const int ring = input.argument(0).toInt(&isNumber);
    if (!isNumber || input.design.cluster.multicast.value(ring).address.isEmpty())
        return {};
    return {clusterFix(
        say(QT_TRANSLATE_NOOP("fixes", "Derive the multicast address of ring %1 from the name"))
            .arg(ring),
        [ring](Cluster &cluster) {
            if (ring < cluster.multicast.size())
                cluster.multicast[ring].address.clear();
        })};
}

/// That the addresses of one ring are mixed is for a person to settle.
QList<Fix> fitMulticastFamily(const Input &input)
{
    return input.isUsual() ? QList<Fix>() : dropMulticastAddress(input);
}

/// SCTP that a host forbids, or that a foreign firewall keeps out, would hang the DLM.
bool isSctpFree(const design::Design &design)
{
    const design::Firewall &firewall = design.cluster.firewall;
    return (firewall.manage || firewall.open.contains(u"21064/sctp"_s))
           && std::none_of(design.hosts.begin(), design.hosts.end(), [](const design::Host &host) {
                  return host.blockedModules.contains(u"sctp"_s);
              });
}

QList<Fix> useSctp(const Input &input)
{
    if (!isSctpFree(input.design))
        return {};
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Let the DLM use SCTP")),
                       [](Cluster &cluster) { cluster.dlmProtocol = u"sctp"_s; })};
}

QList<Fix> manageFirewall(const Input &input)
{
    if (input.finding.subject != u"cluster" || input.design.cluster.firewall.manage)
        return {};
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Let Basalt manage the hosts' firewall")),
                       [](Cluster &cluster) { cluster.firewall.manage = true; })};
}

QList<Fix> putDedicatedFirst(const Input &input)
{
    const QStringList &rings = input.design.cluster.rings;
    for (qsizetype i = 1; i < rings.size(); ++i) {
        const design::Network *network = design::findNetwork(input.design, rings[i]);
        if (!network || !network->dedicated)
            continue;
        return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Run ring 0 over %1")).arg(network->name),
                           [name = network->name](Cluster &cluster) {
                               cluster.rings.removeAll(name);
                               cluster.rings.prepend(name);
                           })};
    }
    return {};
}

QList<Fix> fitRingMode(const Input &input)
{
    const bool several = input.design.cluster.rings.size() > 1;
    const QString mode = several ? u"passive"_s : QString();
    return {clusterFix(several ? say(QT_TRANSLATE_NOOP("fixes", "Use both rings (passive)"))
                               : say(QT_TRANSLATE_NOOP("fixes", "Leave the ring mode out")),
                       [mode](Cluster &cluster) { cluster.ringMode = mode; })};
}

QList<Fix> preferFirstLink(const Input &)
{
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Give link 0 the highest priority")),
                       [](Cluster &cluster) {
                           cluster.linkPriorities = {};
                           for (qsizetype left = cluster.rings.size(); left > 0; --left)
                               cluster.linkPriorities << int(left) * priorityStep;
                       })};
}

QList<Fix> encryptRings(const Input &)
{
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Encrypt the rings (aes256, sha256)")),
                       [](Cluster &cluster) {
                           design::Crypto crypto = cluster.crypto.value_or(design::Crypto());
                           crypto.cipher = u"aes256"_s;
                           crypto.hash = u"sha256"_s;
                           cluster.crypto = crypto;
                       })};
}

QList<Fix> authenticateRings(const Input &input)
{
    if (!input.design.cluster.crypto)
        return {};
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Authenticate with sha256")),
                       [](Cluster &cluster) {
                           if (cluster.crypto)
                               cluster.crypto->hash = u"sha256"_s;
                       })};
}

QList<Fix> usualToken(const Input &input)
{
    if (!input.design.cluster.token)
        return {};
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Use the usual token timeout")),
                       [](Cluster &cluster) { cluster.token.reset(); })};
}

QList<Fix> usualConsensus(const Input &input)
{
    if (!input.design.cluster.consensus)
        return {};
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Leave consensus to the cluster")),
                       [](Cluster &cluster) { cluster.consensus.reset(); })};
}

/// Whether a switch can be a querier nobody has said; UDP to each node needs none.
QList<Fix> useUnicast(const Input &)
{
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Use udpu instead of multicast")),
                       [](Cluster &cluster) { cluster.transport = u"udpu"_s; })};
}

}

const std::vector<FixRule> &ringFixes()
{
    static const std::vector<FixRule> fixes{
        {"N-22", manageFirewall},    {"R-01", addSecondRing},     {"R-06", fitMulticastFamily},
        {"R-07", moveRingPort},      {"R-08", moveRingPort},      {"R-09", dropMulticastAddress},
        {"R-11", useSctp},           {"R-12", useSctp},           {"R-13", manageFirewall},
        {"R-14", putDedicatedFirst}, {"R-15", fitRingMode},       {"R-17", preferFirstLink},
        {"R-18", encryptRings},      {"R-19", authenticateRings}, {"R-22", usualToken},
        {"R-23", usualConsensus},    {"R-26", useUnicast},
    };
    return fixes;
}

}
