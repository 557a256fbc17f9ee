#include "render/cluster_facts.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

Peers peersOf(const design::Design &design)
{
    QStringList networks = design.cluster.rings;
    for (const design::Network &network : design.networks)
        networks.append(network.name);
    networks.removeDuplicates();

    Peers peers;
    for (const QString &network : networks) {
        for (const design::Host &host : design.hosts) {
            for (const design::Address &address : host.addresses) {
                if (address.network == network && !address.ip.isEmpty())
                    (address.ip.contains(u':') ? peers.ipv6 : peers.ipv4).append(address.ip);
            }
        }
    }
    return peers;
}

bool usesLockManager(const design::Design &design)
{
    return !design.volumeGroups.isEmpty();
}

QString dlmProtocol(const design::Cluster &cluster)
{
    if (!cluster.dlmProtocol.isEmpty())
        return cluster.dlmProtocol;
    return cluster.rings.size() > 1 ? u"sctp"_s : QString();
}

QList<const design::Lun *> visibleLuns(const design::Design &design, const design::Host &host)
{
    QList<const design::Lun *> luns;
    for (const design::Storage &storage : design.storage) {
        for (const design::Lun &lun : storage.luns) {
            if (lun.hosts.isEmpty() || lun.hosts.contains(host.name))
                luns.append(&lun);
        }
    }
    return luns;
}

bool usesIscsi(const design::Host &host)
{
    return host.iscsi && !host.iscsi->iqn.isEmpty();
}

QString sshPort(const design::Host &host)
{
    return QString::number(host.ssh ? host.ssh->port.value_or(22) : 22);
}

}
