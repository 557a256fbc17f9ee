#include "drafts/rings_draft.h"

#include "core/names.h"
#include "design/derived.h"
#include "design/lookup.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("drafts", text);
}

bool isCman(const catalogue::Platform &platform)
{
    return platform.stack == catalogue::Stack::Cman;
}

bool isEncrypted(const design::Cluster &cluster)
{
    return !cluster.crypto || cluster.crypto->cipher != u"none";
}

void setRings(design::Cluster &cluster, const RingsDraft &draft,
              const catalogue::Platform &platform, bool hasLocks)
{
    if (cluster.rings == draft.rings)
        return;
    const qsizetype count = draft.rings.size();
    cluster.rings = draft.rings;
    cluster.ringMode = count > 1 ? u"passive"_s : QString();
    cluster.linkPriorities = {}; // clear() keeps memory, and Qt compares that with none by memcmp
    if (isCman(platform)) {
        // Each ring its own group; the second one at least two ports apart.
        while (!cluster.multicast.isEmpty() && cluster.multicast.size() < count)
            cluster.multicast.append({u"239.192.122.46"_s, 5407, 1});
        cluster.multicast = cluster.multicast.first(std::min(cluster.multicast.size(), count));
    } else if (count > 1) {
        for (qsizetype ring = count; ring > 0; --ring)
            cluster.linkPriorities.append(int(ring * 10));
    }
    if (hasLocks)
        cluster.dlmProtocol = count > 1 ? u"sctp"_s : u"tcp"_s;
}

void setQuorum(design::Quorum &quorum, const RingsDraft &draft, const catalogue::Platform &platform)
{
    const bool isPair = draft.majority == Majority::TwoNode;
    if (isPair != quorum.twoNode.value_or(false))
        quorum.expectedVotes.reset(); // it was meant for the other way
    quorum.twoNode = isPair ? std::optional(true) : std::nullopt;
    if (isCman(platform))
        return;
    quorum.waitForAll = draft.waitForAll ? std::optional(true) : std::nullopt;
    quorum.autoTieBreaker =
        draft.majority == Majority::TieBreaker ? std::optional(true) : std::nullopt;
    quorum.qdevice.reset();
    if (draft.majority == Majority::QuorumDevice)
        quorum.qdevice =
            design::Qdevice{draft.deviceHost, draft.deviceAlgorithm, draft.deviceNetwork};
}

void setCrypto(design::Cluster &cluster, const RingsDraft &draft,
               const catalogue::Platform &platform)
{
    if (draft.isEncrypted == isEncrypted(cluster))
        return;
    cluster.crypto = design::Crypto{};
    if (!draft.isEncrypted) {
        cluster.crypto->cipher = u"none"_s;
        cluster.crypto->hash = u"none"_s;
        return;
    }
    cluster.crypto->key = design::SecretRef{design::clusterKeySecret(cluster)};
    if (!isCman(platform)) {
        cluster.crypto->cipher = u"aes256"_s;
        cluster.crypto->hash = u"sha256"_s;
    }
}

}

RingsDraft ringsDraftOf(const design::Design &design)
{
    const design::Cluster &cluster = design.cluster;
    RingsDraft draft;
    draft.rings = cluster.rings;
    draft.token = cluster.token;
    draft.isEncrypted = isEncrypted(cluster);
    draft.waitForAll = cluster.quorum.waitForAll.value_or(false);
    draft.deviceAlgorithm = design.hosts.size() % 2 == 0 ? u"ffsplit"_s : u"lms"_s;
    draft.deviceNetwork = u"public"_s;
    if (const auto &device = cluster.quorum.qdevice) {
        draft.majority = Majority::QuorumDevice;
        draft.deviceHost = device->host;
        draft.deviceAlgorithm = device->algorithm;
        draft.deviceNetwork = device->network;
    } else if (cluster.quorum.twoNode.value_or(false)) {
        draft.majority = Majority::TwoNode;
    } else if (cluster.quorum.autoTieBreaker.value_or(false)) {
        draft.majority = Majority::TieBreaker;
    }
    if (!design::findNetwork(design, draft.deviceNetwork))
        draft.deviceNetwork = cluster.rings.isEmpty() ? QString() : cluster.rings.last();
    return draft;
}

QStringList ringCandidates(const design::Design &design)
{
    QStringList list = design.cluster.rings;
    for (const design::Network &network : design.networks) {
        const bool everywhere =
            std::all_of(design.hosts.begin(), design.hosts.end(), [&](const design::Host &host) {
                return design::addressIn(host, network.name) != nullptr;
            });
        if (everywhere && !design.hosts.isEmpty() && !list.contains(network.name))
            list.append(network.name);
    }
    return list;
}

int mostRings(const catalogue::Platform &platform)
{
    return isCman(platform) ? 2 : 8;
}

QList<Majority> majorities(const design::Design &design, const catalogue::Platform &platform)
{
    if (design.hosts.size() == 2)
        return isCman(platform) ? QList{Majority::TwoNode}
                                : QList{Majority::TwoNode, Majority::QuorumDevice};
    if (isCman(platform))
        return {Majority::Votes};
    if (design.hosts.size() % 2 == 0)
        return {Majority::QuorumDevice, Majority::TieBreaker, Majority::Votes};
    return {Majority::Votes, Majority::QuorumDevice};
}

/// corosync adds 650 ms for each node beyond two.
int standardToken(const design::Design &design, const catalogue::Platform &platform)
{
    const int more =
        isCman(platform) ? 0 : 650 * int(std::max<qsizetype>(0, design.hosts.size() - 2));
    return platform.defaultToken + more;
}

QMap<QString, QString> problemsOf(const RingsDraft &draft, const design::Design &design,
                                  const catalogue::Platform &platform)
{
    QMap<QString, QString> problems;
    if (draft.rings.isEmpty())
        problems[u"rings"_s] = say(QT_TRANSLATE_NOOP("drafts", "At least one ring is needed."));
    else if (draft.rings.size() > mostRings(platform))
        problems[u"rings"_s] = say(QT_TRANSLATE_NOOP("drafts", "%1 has at most %2 rings."))
                                   .arg(platform.title)
                                   .arg(mostRings(platform));
    if (draft.token && (*draft.token < 1000 || *draft.token > 300000))
        problems[u"token"_s] =
            say(QT_TRANSLATE_NOOP("drafts", "Sensible times are 1000 to 300000 ms."));
    if (!majorities(design, platform).contains(draft.majority))
        problems[u"majority"_s] = say(
            QT_TRANSLATE_NOOP("drafts", "This number of hosts or this stack does not have it."));
    if (draft.majority == Majority::QuorumDevice) {
        const QString bad = names::addressProblem(draft.deviceHost);
        if (!bad.isEmpty())
            problems[u"deviceHost"_s] = bad;
        else if (design::findHost(design, draft.deviceHost))
            problems[u"deviceHost"_s] =
                say(QT_TRANSLATE_NOOP("drafts", "It must stand outside the cluster."));
    }
    return problems;
}

Result<design::Design> applied(const RingsDraft &draft, design::Design design,
                               const catalogue::Platform &platform)
{
    if (const auto problems = problemsOf(draft, design, platform); !problems.isEmpty())
        return failure(u"bad-answer"_s, problems.first(), problems.firstKey());
    setRings(design.cluster, draft, platform, !design.volumeGroups.isEmpty());
    setQuorum(design.cluster.quorum, draft, platform);
    setCrypto(design.cluster, draft, platform);
    design.cluster.token = draft.token;
    return design;
}

}
