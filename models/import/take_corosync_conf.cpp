#include "core/names.h"
#include "import/mappings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

constexpr int hour = 3600;

/// The keys of one section, taken one by one; what is left over is foreign.
class Keys
{
public:
    Keys(const QString &path, const formats::CorosyncSection &section)
        : m_path(path)
        , m_section(section)
    {}

    QString take(const QString &key) { return m_section.take(key).value; }

    std::optional<int> takeNumber(const QString &key, int minimum, int maximum)
    {
        const std::optional<int> number = numberIn(m_section.value(key).value, minimum, maximum);
        if (number)
            m_section.remove(key);
        return number;
    }

    QString takeWord(const QString &key, const QStringList &words)
    {
        return words.contains(m_section.value(key).value) ? take(key) : QString();
    }

    std::optional<bool> takeFlag(const QString &key)
    {
        const QString value = take(key);
        return value.isEmpty() ? std::nullopt : std::optional(isYes(value));
    }

    /// Drops a key that has the value Basalt writes itself.
    void expect(const QString &key, const QStringList &values)
    {
        if (values.contains(m_section.value(key).value))
            m_section.remove(key);
    }

    void keepRest(Draft &draft) const
    {
        for (auto it = m_section.cbegin(); it != m_section.cend(); ++it) {
            keepForeign(
                draft, corosyncConfPath,
                {m_path + u'.' + it.key(), it.key() + u": "_s + it->value + u'\n', it->source});
        }
    }

private:
    QString m_path;
    formats::CorosyncSection m_section;
};

void takeCrypto(Keys &totem, design::Cluster &cluster)
{
    const QString cipher =
        totem.takeWord(u"crypto_cipher"_s, {u"none"_s, u"aes128"_s, u"aes192"_s, u"aes256"_s});
    const QString hash = totem.takeWord(
        u"crypto_hash"_s, {u"none"_s, u"md5"_s, u"sha1"_s, u"sha256"_s, u"sha384"_s, u"sha512"_s});
    const QString secauth = totem.take(u"secauth"_s);
    design::Crypto crypto{cipher, hash, {}};
    if (cipher.isEmpty() && hash.isEmpty() && !isYes(secauth))
        crypto = {u"none"_s, u"none"_s, {}}; // corosync 3 encrypts only what it is told to
    if (crypto != design::Crypto{})
        cluster.crypto = crypto;
}

void takeTotem(const formats::CorosyncConf &conf, Draft &draft)
{
    design::Cluster &cluster = draft.design.cluster;
    Keys totem(u"totem"_s, conf.totem);
    const QString name = totem.take(u"cluster_name"_s);
    if (names::thingNameProblem(name).isEmpty())
        cluster.name = name;
    cluster.configVersion = totem.takeNumber(u"config_version"_s, 0, 2147483647);
    cluster.transport = totem.takeWord(u"transport"_s, {u"knet"_s, u"udp"_s, u"udpu"_s});
    cluster.ringMode = totem.takeWord(u"link_mode"_s, {u"passive"_s, u"active"_s, u"rr"_s});
    cluster.token = totem.takeNumber(u"token"_s, 1, hour * 1000);
    cluster.consensus = totem.takeNumber(u"consensus"_s, 1, hour * 1000);
    takeCrypto(totem, cluster);
    totem.expect(u"version"_s, {u"2"_s});
    totem.keepRest(draft);
}

void takeInterfaces(const formats::CorosyncConf &conf, Draft &draft)
{
    design::Cluster &cluster = draft.design.cluster;
    QMap<int, int> priorities;
    for (const formats::CorosyncSection &section : conf.interfaces) {
        const QString number =
            section.value(section.contains(u"linknumber"_s) ? u"linknumber"_s : u"ringnumber"_s)
                .value;
        Keys keys(u"totem.interface#"_s + number, section);
        const std::optional<int> link = keys.takeNumber(
            section.contains(u"linknumber"_s) ? u"linknumber"_s : u"ringnumber"_s, 0, 7);
        if (const auto priority = keys.takeNumber(u"knet_link_priority"_s, 0, 255))
            priorities.insert(link.value_or(0), *priority);
        design::Multicast multicast;
        multicast.port = keys.takeNumber(u"mcastport"_s, 1, 65535);
        multicast.ttl = keys.takeNumber(u"ttl"_s, 0, 255);
        const QString address = keys.take(u"mcastaddr"_s);
        if (names::ipProblem(address).isEmpty())
            multicast.address = address;
        if (multicast != design::Multicast{}) {
            while (cluster.multicast.size() <= link.value_or(0))
                cluster.multicast.append(design::Multicast{});
            cluster.multicast[link.value_or(0)] = multicast;
        }
        keys.keepRest(draft);
    }
    if (!priorities.isEmpty()) {
        for (int link = 0; link <= priorities.lastKey(); ++link)
            cluster.linkPriorities.append(priorities.value(link, 1)); // corosync's default is 1
    }
}

void takeNodes(const formats::CorosyncConf &conf, Draft &draft)
{
    static const QRegularExpression ringKey(u"^ring([0-7])_addr$"_s);
    for (const formats::CorosyncSection &section : conf.nodes) {
        Keys keys(u"nodelist.node#"_s + section.value(u"name"_s).value, section);
        QString name = keys.take(u"name"_s);
        const std::optional<int> nodeid = keys.takeNumber(u"nodeid"_s, 1, 2147483647);
        const QString ring0 = section.value(u"ring0_addr"_s).value;
        if (name.isEmpty()) {
            name = names::ipProblem(ring0).isEmpty() || ring0.isEmpty() ? u"node%1"_s.arg(
                       nodeid.value_or(static_cast<int>(draft.design.hosts.size()) + 1))
                                                                        : ring0;
        }
        design::Host *host = hostOf(draft, name, name);
        if (!host) {
            keys.keepRest(draft);
            continue;
        }
        host->nodeid = nodeid;
        const std::optional<int> votes = keys.takeNumber(u"quorum_votes"_s, 0, 255);
        if (votes && *votes != 1)
            host->votes = votes;
        for (auto it = section.cbegin(); it != section.cend(); ++it) {
            const QRegularExpressionMatch match = ringKey.match(it.key());
            if (!match.hasMatch())
                continue;
            const QString address = keys.take(it.key());
            design::Address result;
            result.network = ringNetwork(draft, match.captured(1).toInt(), false);
            if (names::ipProblem(address).isEmpty())
                result.ip = address;
            else if (names::hostNameProblem(address).isEmpty())
                result.name = address;
            if (!result.ip.isEmpty() || !result.name.isEmpty())
                host->addresses.append(result);
        }
        keys.keepRest(draft);
    }
}

void takeQuorum(const formats::CorosyncConf &conf, Draft &draft)
{
    design::Quorum &quorum = draft.design.cluster.quorum;
    Keys keys(u"quorum"_s, conf.quorum);
    quorum.twoNode = keys.takeFlag(u"two_node"_s);
    quorum.waitForAll = keys.takeFlag(u"wait_for_all"_s);
    quorum.autoTieBreaker = keys.takeFlag(u"auto_tie_breaker"_s);
    quorum.lastManStanding = keys.takeFlag(u"last_man_standing"_s);
    quorum.expectedVotes = keys.takeNumber(u"expected_votes"_s, 0, 1024);
    keys.expect(u"provider"_s, {u"corosync_votequorum"_s});
    keys.keepRest(draft);

    Keys device(u"quorum.device"_s, conf.device);
    const QString host = device.take(u"net.host"_s);
    if (!host.isEmpty() && names::addressProblem(host).isEmpty()) {
        quorum.qdevice = design::Qdevice{
            host, device.takeWord(u"net.algorithm"_s, {u"ffsplit"_s, u"lms"_s}), {}};
        device.expect(u"model"_s, {u"net"_s});
        device.expect(u"votes"_s, {u"1"_s});
    }
    device.keepRest(draft);
}

void takeLogging(const formats::CorosyncConf &conf, Draft &draft)
{
    Keys keys(u"logging"_s, conf.logging);
    keys.expect(u"to_logfile"_s, {u"yes"_s, u"on"_s});
    keys.expect(u"logfile"_s,
                {u"/var/log/corosync/corosync.log"_s, u"/var/log/cluster/corosync.log"_s});
    keys.expect(u"to_syslog"_s, {u"yes"_s, u"on"_s});
    keys.expect(u"to_stderr"_s, {u"no"_s, u"off"_s});
    keys.expect(u"timestamp"_s, {u"on"_s});
    keys.expect(u"debug"_s, {u"off"_s});
    keys.expect(u"fileline"_s, {u"off"_s});
    keys.keepRest(draft);
}

}

void takeCorosyncConf(const formats::CorosyncConf &conf, Draft &draft)
{
    takeTotem(conf, draft);
    takeNodes(conf, draft);
    takeInterfaces(conf, draft);
    takeQuorum(conf, draft);
    takeLogging(conf, draft);
}

}
