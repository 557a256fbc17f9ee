#include "core/ip.h"
#include "rules/cman_ring.h"
#include "rules/families.h"
#include "rules/layer2.h"
#include "rules/live_checks.h"
#include "rules/members.h"
#include "rules/notes_checks.h"
#include "rules/rule_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

Verdict ringsOnOneAddress(const RuleInput &input, const Rule &rule)
{
    const QList<CmanRing> rings = cmanRings(*input.clusterConf);
    if (rings.size() < 2 || rings[0].address.isEmpty() || rings[0].address != rings[1].address
        || std::abs(rings[0].port - rings[1].port) >= 2)
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s,
                                 {QString::number(rings[0].port), QString::number(rings[1].port),
                                  QString::number(rings[0].port + 2), rings[0].address}),
                         rings[1].source)};
}

Verdict ringPortsApart(const RuleInput &input, const Rule &rule)
{
    const QList<CmanRing> rings = cmanRings(*input.clusterConf);
    // Both on the default port is cman's own choice for two multicast addresses.
    if (rings.size() < 2 || rings[0].address == rings[1].address
        || (!rings[0].portIsSet && !rings[1].portIsSet)
        || std::abs(rings[0].port - rings[1].port) >= 2)
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s,
                                 {QString::number(rings[0].port), QString::number(rings[1].port),
                                  QString::number(rings[0].port + 2)}),
                         rings[1].source)};
}

Verdict multicastIsSiteLocal(const RuleInput &input, const Rule &rule)
{
    static const char *reserved = QT_TRANSLATE_NOOP(
        "rules", "Ring %1 uses the multicast address %2; 224.0.0.x is reserved for routers.");
    QList<Finding> findings;
    if (!usesMulticast(*input.clusterConf))
        return findings;
    const auto siteLocal = parseSubnet(u"239.192.0.0/16"_s);
    const auto linkLocal = parseSubnet(u"224.0.0.0/24"_s);
    int number = 0;
    for (const CmanRing &ring : cmanRings(*input.clusterConf)) {
        const auto address = parseIp(ring.address);
        const QStringList arguments{QString::number(number++), ring.address};
        if (!address || isIpv6(*address) || contains(*siteLocal, *address))
            continue;
        Finding found = finding(rule, u"cluster"_s, arguments);
        if (contains(*linkLocal, *address)) {
            found = findingWith(rule, reserved, u"cluster"_s, arguments);
            found.severity = Severity::Error;
        }
        findings.append(quoting(found, ring.source));
    }
    return findings;
}

QString orDefault(const QString &value)
{
    return value.isEmpty() ? u"-"_s : value;
}

Verdict altnamesAgree(const RuleInput &input, const Rule &rule)
{
    static const char *mcast = QT_TRANSLATE_NOOP(
        "rules", "Ring 1 has multicast address %2 on node %1, but %4 on node %3.");
    QList<Finding> findings;
    const formats::ClusterConfAltname *first = nullptr;
    QString firstNode;
    for (const formats::ClusterConfNode &node : input.clusterConf->nodes) {
        if (node.altnames.isEmpty())
            continue;
        const formats::ClusterConfAltname &altname = node.altnames.first();
        if (!first) {
            first = &altname;
            firstNode = node.name;
            continue;
        }
        const QString subject = hostOfNode(input.design, node.name);
        const QString port = altname.port ? QString::number(*altname.port) : QString();
        const QString firstPort = first->port ? QString::number(*first->port) : QString();
        if (port != firstPort)
            findings.append(
                quoting(finding(rule, subject,
                                {node.name, orDefault(port), firstNode, orDefault(firstPort)}),
                        altname.source));
        if (altname.mcast != first->mcast)
            findings.append(quoting(findingWith(rule, mcast, subject,
                                                {node.name, orDefault(altname.mcast), firstNode,
                                                 orDefault(first->mcast)}),
                                    altname.source));
    }
    return findings;
}

Verdict linksAreEncrypted(const RuleInput &input, const Rule &rule)
{
    const formats::CorosyncSection &totem = input.corosyncConf->totem;
    const QString cipher = valueOf(totem, u"crypto_cipher"_s);
    const bool encrypted =
        isYes(valueOf(totem, u"secauth"_s)) || (!cipher.isEmpty() && cipher != u"none");
    if (encrypted)
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s), sourceOf(totem, u"crypto_cipher"_s))};
}

Verdict cipherHasHash(const RuleInput &input, const Rule &rule)
{
    const formats::CorosyncSection &totem = input.corosyncConf->totem;
    const QString cipher = valueOf(totem, u"crypto_cipher"_s);
    const QString hash = valueOf(totem, u"crypto_hash"_s);
    const bool noHash = hash == u"none" || (hash.isEmpty() && !isYes(valueOf(totem, u"secauth"_s)));
    if (cipher.isEmpty() || cipher == u"none" || !noHash)
        return QList<Finding>{};
    return QList{
        quoting(finding(rule, u"cluster"_s, {cipher}), sourceOf(totem, u"crypto_cipher"_s))};
}

Verdict cmanHasKeyFile(const RuleInput &input, const Rule &rule)
{
    if (!attributeOf(*input.clusterConf, u"cman"_s, u"keyfile"_s).isEmpty())
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s, {input.clusterConf->name}),
                         sourceOf(*input.clusterConf, u"cman"_s))};
}

struct Token
{
    int base = 0;      ///< as written, or the default
    int effective = 0; ///< with the addition per node of corosync 3
    formats::SourceRef source;
};

std::optional<Token> tokenOf(const RuleInput &input)
{
    if (input.clusterConf) {
        const QString set = attributeOf(*input.clusterConf, u"totem"_s, u"token"_s);
        const int token = set.isEmpty() ? 10000 : set.toInt();
        return Token{token, token, sourceOf(*input.clusterConf, u"totem"_s)};
    }
    if (!input.corosyncConf)
        return std::nullopt;
    const formats::CorosyncSection &totem = input.corosyncConf->totem;
    const QString set = valueOf(totem, u"token"_s);
    const int token = set.isEmpty() ? 3000 : set.toInt();
    const QString perNode = valueOf(totem, u"token_coefficient"_s);
    const int more = std::max(0, int(input.corosyncConf->nodes.size()) - 2);
    return Token{token, token + more * (perNode.isEmpty() ? 650 : perNode.toInt()),
                 sourceOf(totem, u"token"_s)};
}

Verdict tokenIsSensible(const RuleInput &input, const Rule &rule)
{
    static const char *unusual =
        QT_TRANSLATE_NOOP("rules", "The token timeout is %1 ms; cman's own default is 10000 ms.");
    const std::optional<Token> token = tokenOf(input);
    if (!token)
        return std::nullopt;
    const QStringList arguments{QString::number(token->base)};
    if (token->base < 1000 || token->base > 30000)
        return QList{quoting(finding(rule, u"cluster"_s, arguments), token->source)};
    if (input.clusterConf && token->base != 10000)
        return QList{quoting(findingWith(rule, unusual, u"cluster"_s, arguments), token->source)};
    return QList<Finding>{};
}

/// cman derives 200 to 2000 ms from the token for up to two nodes.
QList<Finding> unusualConsensus(const RuleInput &input, const Rule &rule)
{
    static const char *text = QT_TRANSLATE_NOOP(
        "rules", "consensus is %1 ms; for two nodes cman itself chooses 200 to 2000 ms.");
    const QString set = attributeOf(*input.clusterConf, u"totem"_s, u"consensus"_s);
    if (set.isEmpty() || input.clusterConf->nodes.size() > 2
        || (set.toInt() >= 200 && set.toInt() <= 2000))
        return {};
    Finding found = findingWith(rule, text, u"cluster"_s, {set});
    found.severity = Severity::Hint;
    return {quoting(found, sourceOf(*input.clusterConf, u"totem"_s))};
}

Verdict consensusIsLongEnough(const RuleInput &input, const Rule &rule)
{
    if (input.clusterConf)
        return unusualConsensus(input, rule);
    if (!input.corosyncConf)
        return std::nullopt;
    const formats::CorosyncSection &totem = input.corosyncConf->totem;
    const QString set = valueOf(totem, u"consensus"_s);
    const std::optional<Token> token = tokenOf(input);
    const int least = token->effective * 6 / 5;
    if (set.isEmpty() || set.toInt() >= least)
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s,
                                 {set, QString::number(token->effective), QString::number(least)}),
                         sourceOf(totem, u"consensus"_s))};
}

Verdict transportIsNotInTotem(const RuleInput &input, const Rule &rule)
{
    const QString transport = attributeOf(*input.clusterConf, u"totem"_s, u"transport"_s);
    if (transport.isEmpty())
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s, {transport}),
                         sourceOf(*input.clusterConf, u"totem"_s))};
}

Verdict broadcastFitsTransport(const RuleInput &input, const Rule &rule)
{
    const formats::ClusterConf &conf = *input.clusterConf;
    const QString transport = attributeOf(conf, u"cman"_s, u"transport"_s);
    if (!isYes(attributeOf(conf, u"cman"_s, u"broadcast"_s)) || transport.isEmpty()
        || transport == u"udpb")
        return QList<Finding>{};
    return QList{quoting(finding(rule, u"cluster"_s, {transport}), sourceOf(conf, u"cman"_s))};
}

/// The switches of one broadcast domain keep multicast alive together: one querier is enough.
bool keepsMulticast(const design::Design &design, const QStringList &domain)
{
    bool querier = false;
    bool snooping = false;
    for (const design::Switch &device : design.switches) {
        if (!domain.contains(device.name))
            continue;
        querier = querier || device.igmpQuerier.value_or(false);
        snooping = snooping || device.igmpSnooping.value_or(true);
    }
    return querier || !snooping;
}

Verdict switchesKeepMulticast(const RuleInput &input, const Rule &rule)
{
    if (!input.clusterConf)
        return std::nullopt;
    QList<Finding> findings;
    if (!usesMulticast(*input.clusterConf))
        return findings;
    QStringList judged;
    for (const QString &ring : input.design.cluster.rings) {
        for (const design::Host &host : input.design.hosts) {
            for (const Attachment &port : attachmentsIn(input.design, host, ring)) {
                if (judged.contains(port.device))
                    continue;
                const QStringList domain = broadcastDomain(input.design, port);
                judged += domain;
                judged.append(port.device);
                if (!keepsMulticast(input.design, domain + QStringList{port.device}))
                    findings.append(finding(rule, port.device, {port.device, ring}));
            }
        }
    }
    return findings;
}

Verdict networkManagerIsOff(const RuleInput &input, const Rule &rule)
{
    if (!input.design.cluster.keepServices.contains(u"NetworkManager"_s))
        return input.imported ? std::nullopt : Verdict(QList<Finding>{});
    return QList{finding(rule, u"cluster"_s)};
}

}

const std::vector<Rule> &totemRules()
{
    static const std::vector<Rule> rules{
        {"R-07", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "Two rings on one multicast address have ports 2 apart"),
         QT_TRANSLATE_NOOP("rules", "Rings 0 and 1 both use %4, with ports %1 and %2; each ring "
                                    "also uses the port below its own."),
         QT_TRANSLATE_NOOP("rules", "cman refuses to start: the rings would hear each other."),
         QT_TRANSLATE_NOOP("rules", "Use another multicast address for ring 1, or port %3."),
         "SRC-PRE, SRC-CS14", ringsOnOneAddress},
        {"R-08", Severity::Warning, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "The rings' ports are at least 2 apart"),
         QT_TRANSLATE_NOOP("rules", "Rings 0 and 1 use ports %1 and %2; each ring also uses the "
                                    "port below its own; use %3."),
         QT_TRANSLATE_NOOP("rules", "Different multicast addresses keep the rings apart here, but "
                                    "the vendor asks for a distance of 2, and firewalls and "
                                    "captures become ambiguous."),
         QT_TRANSLATE_NOOP("rules", "Set the port of ring 1 to %3, or leave both ports out."),
         "SRC-RRP", ringPortsApart},
        {"R-09", Severity::Warning, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "Multicast addresses are in 239.192.0.0/16"),
         QT_TRANSLATE_NOOP("rules", "Ring %1 uses the multicast address %2, outside of "
                                    "239.192.0.0/16."),
         QT_TRANSLATE_NOOP("rules", "Other ranges are filtered or flooded by switches and routers; "
                                    "224.0.0.x is never filtered and belongs to routing "
                                    "protocols."),
         QT_TRANSLATE_NOOP("rules", "Choose an address in 239.192.0.0/16, or leave it out: cman "
                                    "derives one from the cluster's name."),
         "SRC-RNG", multicastIsSiteLocal},
        {"R-10", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "Ring 1 has the same multicast address and port on all nodes"),
         QT_TRANSLATE_NOOP("rules", "Ring 1 has port %2 on node %1, but %4 on node %3."),
         QT_TRANSLATE_NOOP("rules", "Nodes that speak on different ports or addresses never form "
                                    "the ring; it stays FAULTY from the start."),
         QT_TRANSLATE_NOOP("rules", "Set it once in <altmulticast>, and not in the altnames."),
         "exp", altnamesAgree},
        {"R-16", Severity::Hint, AppliesTo::Cman, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Texts do not call a passive ring a standby"),
         QT_TRANSLATE_NOOP("rules", "A text calls the ring %1 a standby."),
         QT_TRANSLATE_NOOP("rules",
                           "rrp_mode=\"passive\" sends alternately over all healthy rings; "
                           "who takes ring 1 for idle misjudges its load."),
         QT_TRANSLATE_NOOP("rules", "Say that the rings alternate."), "SRC-RRPC",
         passiveRingIsCalledStandby},
        {"R-18", Severity::Warning, AppliesTo::Corosync3, Needs::CorosyncConf,
         QT_TRANSLATE_NOOP("rules", "Ring traffic is encrypted and authenticated"),
         QT_TRANSLATE_NOOP("rules", "The rings are neither encrypted nor authenticated."),
         QT_TRANSLATE_NOOP("rules", "Anybody who reaches the ring networks may join the cluster, "
                                    "or have nodes shot."),
         QT_TRANSLATE_NOOP("rules", "Set crypto_cipher: aes256 and crypto_hash: sha256, and "
                                    "distribute an authkey."),
         "SRC-CSCONF", linksAreEncrypted},
        {"R-19", Severity::Error, AppliesTo::Corosync3, Needs::CorosyncConf,
         QT_TRANSLATE_NOOP("rules", "A cipher comes with a hash"),
         QT_TRANSLATE_NOOP("rules", "crypto_cipher is %1, but crypto_hash is none."),
         QT_TRANSLATE_NOOP("rules", "corosync refuses to encrypt without authenticating and does "
                                    "not start."),
         QT_TRANSLATE_NOOP("rules", "Set crypto_hash: sha256."), "SRC-CSCONF", cipherHasHash},
        {"R-20", Severity::Error, AppliesTo::Both, Needs::Facts,
         QT_TRANSLATE_NOOP("rules", "The key file is on all nodes, equal and private"),
         QT_TRANSLATE_NOOP("rules", "The key file on %1 is missing, differs or is readable."),
         QT_TRANSLATE_NOOP("rules", "A node with another key hears nobody; a readable key is no "
                                    "secret."),
         QT_TRANSLATE_NOOP("rules", "Distribute one key file, owner root, mode 0400."), "SRC-CMAN5",
         keyFileIsPrivate},
        {"R-21", Severity::Warning, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "cman has a key file"),
         QT_TRANSLATE_NOOP("rules", "There is no key file: cman encrypts with the cluster's name "
                                    "\"%1\" as its key."),
         QT_TRANSLATE_NOOP("rules", "Everybody who knows the name can decrypt and forge the "
                                    "cluster's traffic."),
         QT_TRANSLATE_NOOP("rules", "Create a key (corosync-keygen), copy it to all nodes as "
                                    "/etc/cluster/corosync.key and name it in <cman keyfile=...>."),
         "SRC-PRE", cmanHasKeyFile},
        {"R-22", Severity::Warning, AppliesTo::Both, Needs::ClusterFile,
         QT_TRANSLATE_NOOP("rules", "The token timeout is sensible"),
         QT_TRANSLATE_NOOP("rules", "The token timeout is %1 ms; sensible values are 1000 to "
                                    "30000."),
         QT_TRANSLATE_NOOP("rules", "Too short, a busy host is shot for a hiccup; too long, the "
                                    "VMs of a dead host wait. On cman other times are derived "
                                    "from the default of 10000 ms."),
         QT_TRANSLATE_NOOP("rules", "Leave token out, or waive this with your reason."),
         "SRC-CSCONF", tokenIsSensible},
        {"R-23", Severity::Error, AppliesTo::Both, Needs::ClusterFile,
         QT_TRANSLATE_NOOP("rules", "consensus is at least 1.2 times the token timeout"),
         QT_TRANSLATE_NOOP("rules", "consensus is %1 ms, but with a token timeout of %2 ms it must "
                                    "be at least %3 ms."),
         QT_TRANSLATE_NOOP("rules", "A new membership is given up before all nodes can have "
                                    "answered; it flaps."),
         QT_TRANSLATE_NOOP("rules", "Leave consensus out, or set it to %3 or more."), "SRC-CSCONF",
         consensusIsLongEnough},
        {"R-24", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "transport stands in <cman>, not in <totem>"),
         QT_TRANSLATE_NOOP("rules", "transport=\"%1\" stands inside <totem>."),
         QT_TRANSLATE_NOOP("rules", "cman refuses it there and does not start."),
         QT_TRANSLATE_NOOP("rules", "Write <cman transport=\"%1\"> instead."), "SRC-PRE",
         transportIsNotInTotem},
        {"R-25", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "broadcast is only used with its own transport"),
         QT_TRANSLATE_NOOP("rules", "broadcast is on together with transport=\"%1\"."),
         QT_TRANSLATE_NOOP("rules", "cman refuses the combination and does not start."),
         QT_TRANSLATE_NOOP("rules", "Remove broadcast, or use transport=\"udpb\"."), "SRC-PRE",
         broadcastFitsTransport},
        {"R-26", Severity::Warning, AppliesTo::Cman, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "Switches of multicast rings have an IGMP querier"),
         QT_TRANSLATE_NOOP("rules", "Ring network %2 uses multicast, but neither %1 nor a switch "
                                    "linked to it is known to have an IGMP querier."),
         QT_TRANSLATE_NOOP("rules", "A snooping switch without a querier forgets who listens after "
                                    "about five minutes, and the ring dies."),
         QT_TRANSLATE_NOOP("rules",
                           "Enable the querier (igmp_querier: true) or switch snooping off "
                           "(igmp_snooping: false), or use transport udpu."),
         "exp", switchesKeepMulticast},
        {"R-27", Severity::Error, AppliesTo::Cman, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "NetworkManager is off on cman"),
         QT_TRANSLATE_NOOP("rules", "NetworkManager is to be kept running."),
         QT_TRANSLATE_NOOP("rules", "The start script of cman refuses while NetworkManager runs or "
                                    "is enabled."),
         QT_TRANSLATE_NOOP("rules", "Take NetworkManager out of keep_services; the service "
                                    "\"network\" does its work."),
         "SRC-INIT, SRC-RRP", networkManagerIsOff},
        {"R-28", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Tests do not take a ring down with ifdown"),
         QT_TRANSLATE_NOOP("rules", "The test plan runs %1 on a ring interface."),
         QT_TRANSLATE_NOOP("rules",
                           "corosync up to 2 then binds to 127.0.0.1 and the membership is "
                           "destroyed; that is not what a broken cable does."),
         QT_TRANSLATE_NOOP("rules", "Pull the cable, shut the switch port, or drop the packets in "
                                    "the firewall."),
         "SRC-RRP, SRC-I36", testTakesRingDown},
    };
    return rules;
}

}
