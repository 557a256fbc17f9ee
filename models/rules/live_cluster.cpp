#include "rules/live_checks.h"

#include "formats/cluster_conf_reader.h"
#include "formats/corosync_conf_reader.h"
#include "rules/live_view.h"
#include "rules/members.h"
#include "rules/rule_support.h"

#include <QSet>
#include <QVersionNumber>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

const QString clusterConfPath = u"/etc/cluster/cluster.conf"_s;
const QString corosyncConfPath = u"/etc/corosync/corosync.conf"_s;

/// cluster.conf as it lies on the host, if it is not already the one of the design.
std::optional<formats::ClusterConf> otherClusterConf(const facts::HostFacts &facts)
{
    const facts::FileFacts *file = facts::findFile(facts, clusterConfPath);
    if (!file || file->isSame || file->content.isEmpty())
        return std::nullopt;
    const auto text = formats::sourceText(file->content, clusterConfPath);
    if (!text)
        return std::nullopt;
    const auto conf = formats::readClusterConf(*text);
    return conf ? std::optional(conf->value) : std::nullopt;
}

/// The version in force on a host, from its cluster, else from its corosync.conf.
std::optional<int> versionOf(const facts::HostFacts &facts)
{
    if (facts.node.isRunning)
        return facts.node.configVersion;
    const facts::FileFacts *file = facts::findFile(facts, corosyncConfPath);
    if (!file || file->content.isEmpty())
        return std::nullopt;
    const auto text = formats::sourceText(file->content, corosyncConfPath);
    if (!text)
        return std::nullopt;
    const auto conf = formats::readCorosyncConf(*text);
    bool ok = false;
    const int version = conf ? valueOf(conf->value.totem, u"config_version"_s).toInt(&ok) : 0;
    return ok ? std::optional(version) : std::nullopt;
}

/// What cman reads only when it starts (domain facts, 1.2), as comparable text per topic.
QMap<QString, QString> startValues(const formats::ClusterConf &conf)
{
    const auto multicast = [](const std::optional<formats::ClusterConfMulticast> &value) {
        return value ? value->address + u':' + QString::number(value->port.value_or(0)) : QString();
    };
    QMap<QString, QString> values{
        {u"cluster name"_s, conf.name},
        {u"multicast"_s, multicast(conf.multicast)},
        {u"altmulticast"_s, multicast(conf.altMulticast)},
        {u"rrp_mode"_s, attributeOf(conf, u"totem"_s, u"rrp_mode"_s)},
        {u"secauth"_s, attributeOf(conf, u"totem"_s, u"secauth"_s)},
    };
    for (const QString &key : {u"transport"_s, u"port"_s, u"keyfile"_s, u"two_node"_s})
        values.insert(key, attributeOf(conf, u"cman"_s, key));
    QStringList nodes;
    for (const formats::ClusterConfNode &node : conf.nodes) {
        QString text = node.name + u'=' + QString::number(node.nodeid.value_or(0));
        for (const formats::ClusterConfAltname &altname : node.altnames)
            text += u'/' + altname.name + u':' + QString::number(altname.port.value_or(0));
        nodes.append(text);
    }
    nodes.sort();
    values.insert(u"ring names and nodeids"_s, nodes.join(u' '));
    return values;
}

/// Files of the cluster's members that must be the same everywhere.
const QStringList &commonFiles()
{
    static const QStringList paths{clusterConfPath, corosyncConfPath, u"/etc/dlm/dlm.conf"_s};
    return paths;
}

/// The file on the hosts to which no deployment of this design writes it: host -> hash.
QMap<QString, QByteArray> keptFiles(const RuleInput &input, const QString &path)
{
    QMap<QString, QByteArray> hashes;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        const facts::FileFacts *file = facts ? facts::findFile(*facts, path) : nullptr;
        if (file && file->exists && !willBeWritten(input, host.name, path))
            hashes.insert(host.name, file->sha256);
    }
    return hashes;
}

QString keyPath(const RuleInput &input)
{
    return input.clusterConf ? attributeOf(*input.clusterConf, u"cman"_s, u"keyfile"_s)
                             : u"/etc/corosync/authkey"_s;
}

bool isEncrypted(const RuleInput &input)
{
    if (input.clusterConf)
        return !keyPath(input).isEmpty(); // without a key file R-21 speaks
    if (!input.corosyncConf)
        return true;
    const QString cipher = valueOf(input.corosyncConf->totem, u"crypto_cipher"_s);
    const QString hash = valueOf(input.corosyncConf->totem, u"crypto_hash"_s);
    const auto isOff = [](const QString &value) { return value.isEmpty() || value == u"none"; };
    return !isOff(cipher) || !isOff(hash)
           || valueOf(input.corosyncConf->totem, u"secauth"_s) == u"on";
}

}

Verdict configVersionGrows(const RuleInput &input, const Rule &rule)
{
    if (!input.clusterConf || !input.clusterConf->configVersion)
        return std::nullopt;
    const int planned = *input.clusterConf->configVersion;
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        const std::optional<formats::ClusterConf> other =
            facts ? otherClusterConf(*facts) : std::nullopt;
        if (!other)
            continue;
        // Compared with what runs and with what was put there last.
        const int present =
            std::max(facts->node.configVersion.value_or(0), other->configVersion.value_or(0));
        if (planned <= present)
            findings.append(
                finding(rule, host.name, {QString::number(planned), QString::number(present)}));
    }
    return decided(input, findings, {u"cluster"_s, u"files"_s});
}

Verdict configVersionsAgree(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    QString first;
    std::optional<int> version;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        const std::optional<int> own = facts ? versionOf(*facts) : std::nullopt;
        if (!own || (!facts->node.isRunning && willBeWritten(input, host.name, corosyncConfPath)))
            continue;
        if (!version) {
            version = own;
            first = host.name;
        } else if (*own != *version) {
            findings.append(
                finding(rule, host.name,
                        {QString::number(*version), first, QString::number(*own), host.name}));
        }
    }
    return decided(input, findings, {u"cluster"_s, u"files"_s});
}

/// A deployment writes what is rendered: that must be equal. What it leaves alone is compared on the
/// hosts.
Verdict clusterFilesAgree(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const QString &path : commonFiles()) {
        QMap<QString, QByteArray> written;
        for (const Artefact &file : input.files) {
            if (file.path == path)
                written.insert(file.host, placeholderBytes(file));
        }
        for (const QMap<QString, QByteArray> &contents : {written, keptFiles(input, path)}) {
            for (auto it = contents.cbegin(); it != contents.cend(); ++it) {
                if (it.value() != contents.first())
                    findings.append(finding(rule, it.key(), {path, contents.firstKey(), it.key()}));
            }
        }
    }
    return decided(input, findings, {u"files"_s});
}

Verdict reloadIsNotEnough(const RuleInput &input, const Rule &rule)
{
    if (!input.clusterConf)
        return std::nullopt;
    const QMap<QString, QString> planned = startValues(*input.clusterConf);
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        const std::optional<formats::ClusterConf> other =
            facts && facts->node.isRunning ? otherClusterConf(*facts) : std::nullopt;
        if (!other)
            continue;
        QStringList changed;
        const QMap<QString, QString> present = startValues(*other);
        for (auto it = planned.cbegin(); it != planned.cend(); ++it) {
            if (present.value(it.key()) != it.value())
                changed.append(it.key());
        }
        if (!changed.isEmpty())
            findings.append(finding(rule, host.name, {listOf(changed)}));
    }
    return decided(input, findings, {u"cluster"_s, u"files"_s});
}

Verdict versionsAgree(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    QSet<QString> releases;
    bool isMissing = false;
    for (const QString &program : {u"corosync"_s, u"pacemaker"_s}) {
        QString first;
        QString version;
        for (const design::Host &host : input.design.hosts) {
            const facts::HostFacts *facts = factsOf(input, host.name);
            if (!facts)
                continue;
            releases.insert(facts->distribution + u' ' + facts->distributionVersion);
            const QString own = facts->versions.value(program);
            if (own.isEmpty())
                isMissing = true;
            else if (version.isEmpty())
                std::tie(first, version) = std::pair(host.name, own);
            else if (QVersionNumber::fromString(own).majorVersion()
                     != QVersionNumber::fromString(version).majorVersion())
                findings.append(
                    finding(rule, host.name, {program, version, first, own, host.name}));
        }
    }
    // What is yet to be installed is of one version if the hosts are of one release.
    if (findings.isEmpty() && isMissing && releases.size() > 1)
        return std::nullopt;
    return decided(input, findings, {u"packages"_s, u"host"_s});
}

Verdict keyFileIsPrivate(const RuleInput &input, const Rule &rule)
{
    if (!isEncrypted(input))
        return QList<Finding>{};
    const QString path = keyPath(input);
    QByteArray hash;
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        if (!facts || willBeWritten(input, host.name, path))
            continue;
        const facts::FileFacts *file = facts::findFile(*facts, path);
        if (!file)
            return std::nullopt; // nobody asked for it
        const bool isPrivate =
            file->exists && (file->mode & 077) == 0 && file->owner.section(u':', 0, 0) == u"root";
        if (!isPrivate || (!hash.isEmpty() && file->sha256 != hash))
            findings.append(finding(rule, host.name, {host.name}));
        else
            hash = file->sha256;
    }
    return decided(input, findings, {u"files"_s});
}

/// AppArmor confines no fence agent, and libvirt itself opens each VM's disks in its profile.
Verdict securityProfileEnforces(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        if (facts && facts->selinux == u"enforcing")
            findings.append(finding(rule, host.name, {host.name}));
    }
    return decided(input, findings, {u"host"_s});
}

}
