#include "drafts/new_cluster.h"

#include "core/names.h"
#include "core/nearest.h"
#include "design/cable_rest.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "design/verify.h"
#include "drafts/new_cluster_parts.h"
#include "drafts/numbering.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

constexpr int mostHosts = 32;

QString say(const char *text)
{
    return QCoreApplication::translate("drafts", text);
}

struct NamedSubnet
{
    QString question;
    QString words; ///< what it is for
    QString subnet;
};

QList<NamedSubnet> subnetsOf(const NewCluster &draft)
{
    QList<NamedSubnet> list{
        {u"publicSubnet"_s, say(QT_TRANSLATE_NOOP("drafts", "the public network")),
         draft.publicSubnet},
        {u"heartbeatSubnet"_s, say(QT_TRANSLATE_NOOP("drafts", "the heartbeat")),
         draft.heartbeatSubnet},
        {u"managementSubnet"_s, say(QT_TRANSLATE_NOOP("drafts", "the management boards")),
         draft.managementSubnet},
    };
    for (int side = 0; draft.san == San::Iscsi && side < 2; ++side)
        list.append(
            {u"san"_s, say(QT_TRANSLATE_NOOP("drafts", "iSCSI")), iscsiSubnet(draft, side)});
    return list;
}

class Problems
{
public:
    explicit Problems(const NewCluster &draft)
        : m_draft(draft)
    {}

    QMap<QString, QString> all()
    {
        lookAtNames();
        lookAtNetworks();
        lookAtStorage();
        lookAtFencing();
        return m_found;
    }

private:
    /// The first thing that is wrong with an answer is told.
    void note(const QString &question, const QString &reason)
    {
        if (!reason.isEmpty() && !m_found.contains(question))
            m_found.insert(question, reason);
    }

    void lookAtNames()
    {
        note(u"name"_s, names::thingNameProblem(m_draft.name));
        note(u"firstHost"_s, names::hostLabelProblem(m_draft.firstHost));
        if (m_draft.hosts < 2 || m_draft.hosts > mostHosts)
            note(u"hosts"_s,
                 say(QT_TRANSLATE_NOOP("drafts", "A cluster has 2 to %1 hosts.")).arg(mostHosts));
    }

    void lookAtNetworks()
    {
        const QList<NamedSubnet> subnets = subnetsOf(m_draft);
        for (const NamedSubnet &one : subnets) {
            note(one.question, names::cidrProblem(one.subnet));
            const std::optional<Subnet> subnet = parseSubnet(one.subnet);
            if (subnet && isIpv6(subnet->base))
                note(one.question,
                     say(QT_TRANSLATE_NOOP("drafts", "This wizard counts IPv4 addresses only.")));
        }
        for (qsizetype i = 0; i < subnets.size(); ++i) {
            for (qsizetype k = 0; k < i; ++k)
                lookAtPair(subnets[k], subnets[i]);
        }
        if (m_found.contains(u"publicSubnet"_s))
            return;
        note(u"gateway"_s,
             placeIn(m_draft.publicSubnet, m_draft.gateway) > 0
                 ? QString()
                 : say(QT_TRANSLATE_NOOP("drafts", "Not in %1.")).arg(m_draft.publicSubnet));
        lookAtAddresses();
    }

    void lookAtPair(const NamedSubnet &first, const NamedSubnet &second)
    {
        const std::optional<Subnet> a = parseSubnet(first.subnet);
        const std::optional<Subnet> b = parseSubnet(second.subnet);
        if (a && b && overlap(*a, *b))
            note(second.question, say(QT_TRANSLATE_NOOP("drafts", "Overlaps %1, which is for %2."))
                                      .arg(first.subnet, first.words));
    }

    void lookAtAddresses()
    {
        const int first = placeIn(m_draft.publicSubnet, m_draft.firstAddress);
        const int gateway = placeIn(m_draft.publicSubnet, m_draft.gateway);
        if (first <= 0 || addressIn(m_draft.publicSubnet, first).isEmpty())
            note(u"firstAddress"_s,
                 say(QT_TRANSLATE_NOOP("drafts", "Not in %1.")).arg(m_draft.publicSubnet));
        else if (addressIn(m_draft.publicSubnet, first + m_draft.hosts - 1).isEmpty())
            note(u"firstAddress"_s,
                 say(QT_TRANSLATE_NOOP("drafts", "The subnet ends before the last host.")));
        else if (gateway >= first && gateway < first + m_draft.hosts)
            note(u"firstAddress"_s,
                 say(QT_TRANSLATE_NOOP("drafts", "The gateway is among the hosts' addresses.")));
        if (addressIn(m_draft.heartbeatSubnet, m_draft.hosts).isEmpty())
            note(u"heartbeatSubnet"_s,
                 say(QT_TRANSLATE_NOOP("drafts", "Too small for %1 hosts.")).arg(m_draft.hosts));
        if (addressIn(m_draft.managementSubnet, 10 + m_draft.hosts).isEmpty())
            note(u"managementSubnet"_s,
                 say(QT_TRANSLATE_NOOP("drafts", "Too small for %1 hosts.")).arg(m_draft.hosts));
        if (m_draft.guestVlan < 0 || m_draft.guestVlan > 4094
            || m_draft.guestVlan == managementVlan)
            note(u"guestVlan"_s,
                 say(QT_TRANSLATE_NOOP("drafts", "A VLAN is 1 to 4094, and %1 is taken by the "
                                                 "boards."))
                     .arg(managementVlan));
    }

    void lookAtStorage()
    {
        if (m_draft.san == San::None)
            return;
        for (qsizetype i = 0; i < m_draft.wwids.size(); ++i) {
            const QString &wwid = m_draft.wwids[i];
            if (wwid.isEmpty())
                continue;
            note(u"wwids"_s, names::wwidProblem(wwid));
            if (m_draft.wwids.indexOf(wwid) != i)
                note(u"wwids"_s, say(QT_TRANSLATE_NOOP("drafts", "Two LUNs have the same WWID.")));
        }
        if (m_draft.luns < 1)
            note(u"luns"_s, say(QT_TRANSLATE_NOOP("drafts", "At least one LUN is needed.")));
        if (!m_draft.systemDisk.isEmpty())
            note(u"systemDisk"_s, names::pathProblem(m_draft.systemDisk));
        if (!m_draft.rootGroup.isEmpty())
            note(u"rootGroup"_s, names::volumeNameProblem(m_draft.rootGroup));
    }

    void lookAtFencing()
    {
        note(u"agent"_s, names::agentNameProblem(m_draft.agent));
        note(u"firstBoard"_s, names::hostNameProblem(m_draft.firstBoard));
        note(u"boardUser"_s, names::userNameProblem(m_draft.boardUser));
        for (int i = 0; i < m_draft.hosts; ++i) {
            if (boardName(m_draft, i) == hostName(m_draft, i))
                note(u"firstBoard"_s,
                     say(QT_TRANSLATE_NOOP("drafts", "A board needs another name than its host.")));
        }
    }

    const NewCluster &m_draft;
    QMap<QString, QString> m_found;
};

void setCluster(design::Design &design, const NewCluster &draft,
                const catalogue::Platform &platform)
{
    design::Cluster &cluster = design.cluster;
    cluster.name = draft.name;
    cluster.platform = platform.id;
    cluster.rings = {u"heartbeat"_s, u"public"_s};
    cluster.ringMode = u"passive"_s;
    cluster.crypto = design::Crypto{{}, {}, design::SecretRef{draft.name + u"-cluster-key"_s}};
    cluster.stickiness = 100;
    cluster.startAtBoot = false;
    cluster.migrationNetwork = u"public"_s;
    cluster.timeServers = {draft.gateway};
    if (draft.san != San::None) {
        cluster.dlmProtocol = u"sctp"_s;
        cluster.noPathRetry = 18;
    }
    if (platform.stack == catalogue::Stack::Cman) {
        cluster.multicast = {{u"239.192.122.45"_s, 5405, 1}, {u"239.192.122.46"_s, 5407, 1}};
        cluster.postJoinDelay = 30;
        if (draft.hosts == 2)
            cluster.quorum.twoNode = true;
        return;
    }
    cluster.transport = u"knet"_s;
    cluster.linkPriorities = {20, 10};
    cluster.crypto->cipher = u"aes256"_s;
    cluster.crypto->hash = u"sha256"_s;
    if (draft.hosts == 2) {
        cluster.quorum.twoNode = true;
        cluster.quorum.waitForAll = true;
    }
}

void addNetworks(design::Design &design, const NewCluster &draft)
{
    design.networks = {
        {u"public"_s, draft.publicSubnet, draft.gateway, {}, false, {}, {}},
        {u"heartbeat"_s, draft.heartbeatSubnet, {}, {}, true, {}, {}},
        {u"management"_s,
         draft.managementSubnet,
         addressIn(draft.managementSubnet, 1),
         managementVlan,
         false,
         {},
         {}},
    };
    if (draft.guestVlan > 0)
        design.networks.append({u"guests"_s, {}, {}, draft.guestVlan, false, {}, {}});
    for (int side = 0; draft.san == San::Iscsi && side < 2; ++side)
        design.networks.append({side == 0 ? u"iscsi-a"_s : u"iscsi-b"_s,
                                iscsiSubnet(draft, side),
                                {},
                                {},
                                false,
                                9000,
                                {}});
}

/// Boards of PDUs hang on the LAN switches as those of hosts do.
Result<> cablePdus(design::Design &design)
{
    int side = 0;
    for (const design::FencingDevice &device : QList<design::FencingDevice>(design.fencing)) {
        if (device.pdu.isEmpty())
            continue;
        const QString lan = side++ % 2 == 0 ? u"lan-a"_s : u"lan-b"_s;
        int port = 1;
        while (design::peerOf(design, {lan, QString::number(port)}))
            ++port;
        if (Result<> laid =
                design::connect(design, {device.name, u"lan"_s}, {lan, QString::number(port)});
            !laid)
            return laid;
    }
    return {};
}

}

const catalogue::Platform *platformOf(const NewCluster &draft,
                                      const catalogue::Catalogue &catalogue)
{
    if (draft.platform.isEmpty() && !catalogue.platforms.isEmpty())
        return &catalogue.platforms.first();
    return catalogue::findPlatform(catalogue, draft.platform);
}

QString hostName(const NewCluster &draft, int index)
{
    return countedUp(draft.firstHost, index);
}

QString boardName(const NewCluster &draft, int index)
{
    return countedUp(draft.firstBoard, index);
}

ArrayChoice arrayOf(const NewCluster &draft)
{
    return draft.array.vendor.isEmpty() ? arrayChoices(draft.san).value(0) : draft.array;
}

QList<ArrayChoice> arrayChoices(San san)
{
    switch (san) {
    case San::None:
        return {};
    case San::FibreChannel:
        return {{u"HP"_s, u"MSA2312fc"_s, u"msa1"_s},
                {u"HPE"_s, u"MSA 2060 FC"_s, u"msa1"_s},
                {u"DELL"_s, u"MD36xxf"_s, u"md1"_s},
                {u"IBM"_s, u"2145"_s, u"svc1"_s}};
    case San::Iscsi:
        return {{u"DELL"_s, u"MD32xxi"_s, u"md1"_s},
                {u"HP"_s, u"MSA2324i"_s, u"msa1"_s},
                {u"HPE"_s, u"MSA 2060 iSCSI"_s, u"msa1"_s},
                {u"LIO-ORG"_s, u"target"_s, u"lio1"_s}};
    }
    return {};
}

/// Beside the heartbeat, which is the smallest of networks: 10.0.1.0/24 and 10.0.2.0/24.
QString iscsiSubnet(const NewCluster &draft, int side)
{
    const std::optional<Subnet> heartbeat = parseSubnet(draft.heartbeatSubnet);
    if (!heartbeat || isIpv6(heartbeat->base))
        return {};
    const auto byte = [&](int i) { return quint8(heartbeat->base.bytes[i]); };
    return u"%1.%2.%3.0/24"_s.arg(byte(0)).arg(byte(1)).arg((byte(2) + 1 + side) % 256);
}

void rename(NewCluster &draft, const QString &name)
{
    draft.name = name;
    if (name.isEmpty())
        return;
    for (QString *text : {&draft.firstHost, &draft.firstBoard}) {
        if (text->startsWith(draft.called))
            text->replace(0, draft.called.size(), name);
    }
    draft.called = name;
}

void moveOutOfTheWay(NewCluster &draft)
{
    const auto collides = [&](const QString &subnet, const QStringList &others) {
        const std::optional<Subnet> mine = parseSubnet(subnet);
        return std::any_of(others.begin(), others.end(), [&](const QString &text) {
            const std::optional<Subnet> other = parseSubnet(text);
            return mine && other && overlap(*mine, *other);
        });
    };
    QStringList taken{draft.publicSubnet};
    for (QString *subnet : {&draft.heartbeatSubnet, &draft.managementSubnet}) {
        for (const char16_t *proposal :
             {u"10.0.0.0/24", u"10.20.0.0/24", u"172.31.0.0/24", u"172.31.20.0/24",
              u"192.168.254.0/24", u"192.168.253.0/24"}) {
            if (!collides(*subnet, taken))
                break;
            *subnet = QString::fromUtf16(proposal);
        }
        taken.append(*subnet);
    }
}

void setPublicSubnet(NewCluster &draft, const QString &subnet)
{
    for (QString *address : {&draft.gateway, &draft.firstAddress}) {
        const QString moved = movedInto(subnet, *address);
        if (!moved.isEmpty()) // while it is typed it may be no subnet at all
            *address = moved;
    }
    draft.publicSubnet = subnet;
}

QMap<QString, QString> problemsOf(const NewCluster &draft)
{
    return Problems(draft).all();
}

Result<design::Design> designOf(const NewCluster &draft, const catalogue::Catalogue &catalogue)
{
    if (const QMap<QString, QString> problems = problemsOf(draft); !problems.isEmpty())
        return failure(u"bad-answer"_s, problems.first(), problems.firstKey());
    const catalogue::Platform *platform = platformOf(draft, catalogue);
    if (!platform)
        return failure(
            u"unknown-platform"_s,
            say(QT_TRANSLATE_NOOP("drafts", "There is no platform “%1”.")).arg(draft.platform));
    design::Design design;
    setCluster(design, draft, *platform);
    addNetworks(design, draft);
    addHosts(design, draft, *platform);
    addSwitches(design, draft);
    addArray(design, draft);
    addPdus(design, draft);
    addFencing(design, draft, catalogue);
    const design::Cabled cabled = design::cableRest(design);
    if (!cabled.left.isEmpty())
        return failure(
            u"not-cabled"_s,
            say(QT_TRANSLATE_NOOP("drafts", "No place for %1.")).arg(cabled.left.join(u", "_s)));
    if (Result<> done = cablePdus(design); !done)
        return tl::unexpected(done.error());
    describePorts(design, draft);
    design.notes = placeholdersOf(draft).join(u'\n');
    if (const QList<Error> errors = design::verify(design); !errors.isEmpty())
        return tl::unexpected(errors.first());
    return design;
}

QStringList placeholdersOf(const NewCluster &draft)
{
    QStringList list;
    if (draft.san == San::None)
        return list;
    int missing = 0;
    for (int i = 0; i < draft.luns; ++i)
        missing += draft.wwids.value(i).isEmpty();
    if (missing > 0)
        list.append(say(QT_TRANSLATE_NOOP(
            "drafts", "The WWIDs of the LUNs are placeholders: replace them before deploying.")));
    if (draft.systemDisk.isEmpty())
        list.append(say(QT_TRANSLATE_NOOP(
            "drafts", "The system disks are placeholders: replace them before deploying.")));
    return list;
}

QStringList boardSecrets(const NewCluster &draft)
{
    QStringList list;
    for (int i = 0; i < draft.hosts; ++i)
        list.append(boardName(draft, i));
    return list;
}

QStringList pduSecrets(const NewCluster &draft)
{
    return draft.switchedPdus ? QStringList{u"pdu-a"_s, u"pdu-b"_s} : QStringList();
}

QStringList boardAgents(const catalogue::Catalogue &catalogue)
{
    QStringList usual{u"fence_ipmilan"_s, u"fence_ilo_mp"_s,   u"fence_ilo4"_s,
                      u"fence_ilo5"_s,    u"fence_ilo4_ssh"_s, u"fence_idrac"_s,
                      u"fence_drac5"_s,   u"fence_redfish"_s,  u"fence_imm"_s};
    QStringList list;
    for (const QString &name : std::as_const(usual)) {
        if (catalogue::findAgent(catalogue, name))
            list.append(name);
    }
    for (const catalogue::FenceAgent &agent : catalogue.agents) {
        const bool isBoard = agent.onBoard && catalogue::findParameter(agent, u"ip"_s)
                             && catalogue::findParameter(agent, u"password"_s);
        if (isBoard && !list.contains(agent.name))
            list.append(agent.name);
    }
    return list;
}

}
