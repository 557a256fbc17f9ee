#include "core/names.h"
#include "import/mappings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

constexpr int hour = 3600;

/// The attributes of one element, taken one by one; what is left over is foreign.
class Attributes
{
public:
    Attributes(const formats::ClusterConf &conf, const QString &element)
        : m_element(element)
        , m_values(conf.elements.value(element).attributes)
        , m_source(conf.elements.value(element).source)
    {}

    QString take(const QString &name) { return m_values.take(name); }

    std::optional<int> takeNumber(const QString &name, int minimum, int maximum)
    {
        const std::optional<int> number = numberIn(m_values.value(name), minimum, maximum);
        if (number)
            m_values.remove(name);
        return number;
    }

    QString takeWord(const QString &name, const QStringList &words)
    {
        return words.contains(m_values.value(name)) ? m_values.take(name) : QString();
    }

    /// Drops an attribute that has the value Basalt writes itself.
    void expect(const QString &name, const QString &value)
    {
        if (m_values.value(name) == value)
            m_values.remove(name);
    }

    void keepRest(Draft &draft) const
    {
        if (m_values.isEmpty())
            return;
        QString text = u'<' + m_element;
        for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
            text += u" %1=\"%2\""_s.arg(it.key(), it.value().toHtmlEscaped());
        keepForeign(draft, clusterConfPath,
                    {u"cluster/"_s + m_element, text + u"/>\n"_s, m_source});
    }

private:
    QString m_element;
    QMap<QString, QString> m_values;
    formats::SourceRef m_source;
};

void takeTotem(const formats::ClusterConf &conf, Draft &draft)
{
    design::Cluster &cluster = draft.design.cluster;
    Attributes totem(conf, u"totem"_s);
    cluster.ringMode = totem.takeWord(u"rrp_mode"_s, {u"none"_s, u"passive"_s, u"active"_s});
    cluster.token = totem.takeNumber(u"token"_s, 1, hour * 1000);
    cluster.consensus = totem.takeNumber(u"consensus"_s, 1, hour * 1000);
    const QString secauth = totem.take(u"secauth"_s);
    if (!secauth.isEmpty() && !isYes(secauth))
        cluster.crypto = design::Crypto{u"none"_s, u"none"_s, {}};
    totem.keepRest(draft);
}

void takeCman(const formats::ClusterConf &conf, Draft &draft)
{
    design::Cluster &cluster = draft.design.cluster;
    Attributes cman(conf, u"cman"_s);
    if (const QString twoNode = cman.take(u"two_node"_s); !twoNode.isEmpty())
        cluster.quorum.twoNode = isYes(twoNode);
    cluster.quorum.expectedVotes = cman.takeNumber(u"expected_votes"_s, 0, 1024);
    cluster.transport = cman.takeWord(u"transport"_s, {u"udp"_s, u"udpb"_s, u"udpu"_s, u"rdma"_s});
    if (!cman.take(u"keyfile"_s).isEmpty()) {
        if (!cluster.crypto)
            cluster.crypto = design::Crypto{};
        cluster.crypto->key = design::SecretRef{u"cluster-key"_s};
    }
    const std::optional<int> port = cman.takeNumber(u"port"_s, 1, 65535);
    cman.expect(u"broadcast"_s, u"no"_s);
    cman.keepRest(draft);

    const auto multicast = [](const formats::ClusterConfMulticast &written) {
        design::Multicast result;
        if (names::ipProblem(written.address).isEmpty())
            result.address = written.address;
        if (written.port)
            result.port = numberIn(QString::number(*written.port), 1, 65535);
        if (written.ttl)
            result.ttl = numberIn(QString::number(*written.ttl), 0, 255);
        return result;
    };
    design::Multicast ring0 = conf.multicast ? multicast(*conf.multicast) : design::Multicast{};
    if (port) // cman/@port beats multicast/@port (SRC-PRE)
        ring0.port = port;
    design::Multicast ring1 =
        conf.altMulticast ? multicast(*conf.altMulticast) : design::Multicast{};
    for (const formats::ClusterConfNode &node : conf.nodes) {
        for (const formats::ClusterConfAltname &alt : node.altnames) {
            const design::Multicast own = multicast({alt.mcast, alt.port, alt.ttl, alt.source});
            if (!own.address.isEmpty())
                ring1.address = own.address;
            ring1.port = own.port ? own.port : ring1.port;
            ring1.ttl = own.ttl ? own.ttl : ring1.ttl;
        }
    }
    if (ring1 != design::Multicast{})
        cluster.multicast = {ring0, ring1};
    else if (ring0 != design::Multicast{})
        cluster.multicast = {ring0};
}

void addAddress(design::Host &host, const QString &network, const QString &name)
{
    design::Address address;
    address.network = network;
    if (names::ipProblem(name).isEmpty())
        address.ip = name;
    else if (names::hostNameProblem(name).isEmpty())
        address.name = name;
    else
        return;
    host.addresses.append(address);
}

void takeNodes(const formats::ClusterConf &conf, Draft &draft)
{
    const bool heartbeat = std::any_of(
        conf.nodes.cbegin(), conf.nodes.cend(), [](const formats::ClusterConfNode &node) {
            return hostNameOf(node.name) != node.name.section(u'.', 0, 0);
        });
    for (const formats::ClusterConfNode &node : conf.nodes) {
        // The second name is the public one; without it the node's own name must tell.
        const QString alternative =
            node.altnames.isEmpty() ? QString() : node.altnames.constFirst().name;
        const bool isAddress = names::ipProblem(node.name).isEmpty();
        QString name =
            isAddress
                ? u"node%1"_s.arg(
                    node.nodeid.value_or(static_cast<int>(draft.design.hosts.size()) + 1))
                : hostNameOf(node.name)
                      + (node.name.contains(u'.') ? u'.' + node.name.section(u'.', 1) : QString());
        if (heartbeat && !alternative.isEmpty() && !names::ipProblem(alternative).isEmpty()
            && names::hostLabelProblem(alternative.section(u'.', 0, 0)).isEmpty())
            name = alternative;
        design::Host *host = hostOf(draft, node.name, name);
        if (!host)
            host = hostOf(draft, node.name, node.name);
        if (!host) {
            keepForeign(
                draft, clusterConfPath,
                {u"cluster/clusternodes"_s, node.source.quote.trimmed() + u'\n', node.source});
            continue;
        }
        if (node.nodeid)
            host->nodeid = numberIn(QString::number(*node.nodeid), 1, 2147483647);
        if (node.votes && *node.votes != 1)
            host->votes = numberIn(QString::number(*node.votes), 0, 255);
        addAddress(*host, ringNetwork(draft, 0, heartbeat), node.name);
        if (!alternative.isEmpty())
            addAddress(*host, ringNetwork(draft, 1, heartbeat), alternative);
    }
}

/// Fencing is Pacemaker's business in every design; anything but its redirect is kept as it was.
void takeFencing(const formats::ClusterConf &conf, Draft &draft)
{
    for (const formats::ClusterConfNode &node : conf.nodes) {
        for (const formats::ClusterConfFenceDevice &device : node.fence) {
            const QString agent = conf.fenceDevices.value(device.device);
            if (agent.isEmpty() || agent == "fence_pcmk"_L1)
                continue;
            keepForeign(draft, clusterConfPath,
                        {u"cluster/clusternodes/"_s + node.name + u"/fence"_s,
                         u"<method name=\"%1\"><device name=\"%2\" port=\"%3\"/></method>\n"_s.arg(
                             device.method, device.device, device.port),
                         device.source});
        }
    }
}

}

void takeClusterConf(const formats::ClusterConf &conf, Draft &draft)
{
    design::Cluster &cluster = draft.design.cluster;
    if (names::thingNameProblem(conf.name).isEmpty())
        cluster.name = conf.name;
    if (conf.configVersion)
        cluster.configVersion = numberIn(QString::number(*conf.configVersion), 0, 2147483647);
    takeNodes(conf, draft);
    takeTotem(conf, draft);
    takeCman(conf, draft);
    Attributes dlm(conf, u"dlm"_s);
    cluster.dlmProtocol = dlm.takeWord(u"protocol"_s, {u"tcp"_s, u"sctp"_s, u"detect"_s});
    dlm.keepRest(draft);
    Attributes daemon(conf, u"fence_daemon"_s);
    cluster.postJoinDelay = daemon.takeNumber(u"post_join_delay"_s, -1, hour);
    daemon.expect(u"post_fail_delay"_s, u"0"_s);
    daemon.keepRest(draft);
    for (auto it = conf.elements.cbegin(); it != conf.elements.cend(); ++it) {
        static const QStringList taken{u"totem"_s, u"cman"_s, u"dlm"_s, u"fence_daemon"_s};
        if (!taken.contains(it.key()))
            Attributes(conf, it.key()).keepRest(draft);
    }
    takeFencing(conf, draft);
}

}
