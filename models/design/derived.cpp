#include "design/derived.h"

#include <QCryptographicHash>
#include <QSet>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

/// Basalt's own name space for version 5 UUIDs; never to be changed.
constexpr QUuid nameSpace(0x6f1c0a52, 0x3b7e, 0x4d0f, 0x9a, 0x61, 0x2c, 0x8e, 0x75, 0xb4, 0x1d,
                          0x93);

/// Lines of libvirt's CPU models: a host can run guests of its own model and of those before it.
const QList<QStringList> &cpuLines()
{
    static const QList<QStringList> lines{
        {u"Conroe"_s, u"Penryn"_s, u"Nehalem"_s, u"Westmere"_s, u"SandyBridge"_s, u"IvyBridge"_s,
         u"Haswell-noTSX"_s, u"Haswell"_s, u"Broadwell-noTSX"_s, u"Broadwell"_s,
         u"Skylake-Server"_s, u"Cascadelake-Server"_s, u"Icelake-Server"_s, u"SapphireRapids"_s},
        {u"Opteron_G1"_s, u"Opteron_G2"_s, u"Opteron_G3"_s},
        {u"EPYC"_s, u"EPYC-Rome"_s, u"EPYC-Milan"_s, u"EPYC-Genoa"_s},
    };
    return lines;
}

}

QMap<QString, int> nodeIds(const Design &design)
{
    QMap<QString, int> ids;
    QSet<int> taken;
    for (const Host &host : design.hosts)
        if (host.nodeid)
            taken.insert(*host.nodeid);
    int next = 1;
    for (const Host &host : design.hosts) {
        if (host.nodeid) {
            ids.insert(host.name, *host.nodeid);
            continue;
        }
        while (taken.contains(next))
            ++next;
        taken.insert(next);
        ids.insert(host.name, next);
    }
    return ids;
}

QString clusterKeySecret(const Cluster &cluster)
{
    return cluster.crypto && cluster.crypto->key ? cluster.crypto->key->name
                                                 : cluster.name + u"-cluster-key"_s;
}

QString resourceOf(const Vm &vm)
{
    return vm.resource.isEmpty() ? u"vm-"_s + vm.name : vm.resource;
}

QString vmUuid(const Design &design, const Vm &vm)
{
    if (!vm.uuid.isEmpty())
        return vm.uuid;
    return QUuid::createUuidV5(nameSpace, design.cluster.name + u'/' + vm.name)
        .toString(QUuid::WithoutBraces);
}

QString vmMac(const Design &design, const Vm &vm, int nicIndex)
{
    const QString own = vm.nics.value(nicIndex).mac;
    if (!own.isEmpty())
        return own;
    const QString name = design.cluster.name + u'/' + vm.name + u'/' + QString::number(nicIndex);
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1);
    return u"52:54:00:"_s + QString::fromLatin1(hash.left(3).toHex(':'));
}

QString commonCpuModel(const Design &design)
{
    QString common;
    for (const Host &host : design.hosts) {
        if (host.cpuModel.isEmpty())
            return {};
        if (common.isEmpty() || common == host.cpuModel) {
            common = host.cpuModel;
            continue;
        }
        const auto line =
            std::find_if(cpuLines().cbegin(), cpuLines().cend(), [&](const QStringList &models) {
                return models.contains(common) && models.contains(host.cpuModel);
            });
        if (line == cpuLines().cend())
            return {};
        common = line->at(std::min(line->indexOf(common), line->indexOf(host.cpuModel)));
    }
    return common;
}

}
