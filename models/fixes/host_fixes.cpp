#include "design/lookup.h"
#include "fixes/fix_support.h"
#include "rules/power_view.h"

using namespace Qt::StringLiterals;

namespace basalt::fixes {

namespace {

using design::Cluster;

QList<Fix> dropService(const Input &input, const QString &service)
{
    if (!input.design.cluster.keepServices.contains(service))
        return {};
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Do not start %1 at boot")).arg(service),
                       [service](Cluster &cluster) { cluster.keepServices.removeAll(service); })};
}

QList<Fix> dropAcpid(const Input &input)
{
    return dropService(input, u"acpid"_s);
}

QList<Fix> dropCorosync(const Input &input)
{
    return dropService(input, u"corosync"_s);
}

QList<Fix> dropRgmanager(const Input &input)
{
    return dropService(input, u"rgmanager"_s);
}

QList<Fix> dropNetworkManager(const Input &input)
{
    return dropService(input, u"NetworkManager"_s);
}

QList<Fix> dropLockDaemon(const Input &input)
{
    return dropService(input, input.argument(1));
}

QList<Fix> dropLibvirtGuests(const Input &input)
{
    return dropService(input, u"libvirt-guests"_s);
}

/// Both answers are good; the recipe's comes first.
QList<Fix> decideBoot(const Input &)
{
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Start the cluster by hand after a boot")),
                       [](Cluster &cluster) { cluster.startAtBoot = false; }),
            clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Start the cluster at boot")),
                       [](Cluster &cluster) { cluster.startAtBoot = true; })};
}

QStringList usedOutlets(const design::Design &design)
{
    QStringList used;
    for (const design::Host &host : design.hosts)
        used << host.power;
    for (const design::Switch &device : design.switches)
        used << device.power;
    for (const design::Storage &storage : design.storage)
        used << storage.power;
    for (const design::FencingDevice &device : design.fencing)
        used << device.power;
    return used;
}

/// Outlet numbers of a PDU that fencing switches, by host.
QMap<QString, QString> plugsOf(const design::Design &design, const QString &pdu)
{
    QMap<QString, QString> plugs;
    for (const design::FencingDevice &device : design.fencing) {
        if (device.pdu == pdu)
            plugs.insert(device.plugs);
    }
    return plugs;
}

/// Do PDUs fence this host? Then one that does not would keep it alive.
bool isFencedByPdus(const design::Design &design, const QString &host)
{
    return std::any_of(design.fencing.begin(), design.fencing.end(),
                       [&](const design::FencingDevice &device) {
                           return !device.pdu.isEmpty() && device.kills.contains(host);
                       });
}

/// "pdu-b:1", or empty if the PDU has no place for the thing.
QString outletFor(const design::Design &design, const design::Pdu &pdu, const QString &thing)
{
    const QMap<QString, QString> plugs = plugsOf(design, pdu.name);
    const QStringList used = usedOutlets(design);
    const QString own = pdu.name + u':' + plugs.value(thing);
    if (plugs.contains(thing))
        return used.contains(own) ? QString() : own;
    if (isFencedByPdus(design, thing))
        return {};
    for (int number = 1; number <= pdu.outlets; ++number) {
        const QString outlet = u"%1:%2"_s.arg(pdu.name).arg(number);
        if (!used.contains(outlet) && !plugs.values().contains(QString::number(number)))
            return outlet;
    }
    return {};
}

template<class T>
Fix plugIn(QList<T> design::Design::*list, const QString &thing, const QString &outlet)
{
    return thingFix(say(QT_TRANSLATE_NOOP("fixes", "Plug %1 into %2 as well")).arg(thing, outlet),
                    list, thing, [outlet](T &changed) { changed.power << outlet; });
}

QList<Fix> addFeed(const Input &input)
{
    const QString &thing = input.finding.subject;
    const design::Host *host = design::findHost(input.design, thing);
    const design::Storage *storage = design::findStorage(input.design, thing);
    const design::Switch *device = design::findSwitch(input.design, thing);
    const QStringList power = host      ? host->power
                              : storage ? storage->power
                              : device  ? device->power
                                        : QStringList();
    const QStringList feeds = rules::feedsOf(input.design, power);
    QList<Fix> fixes;
    if (feeds.size() != 1)
        return fixes;
    for (const design::Pdu &pdu : input.design.pdus) {
        const QString outlet = outletFor(input.design, pdu, thing);
        if (outlet.isEmpty() || rules::feedsOf(input.design, QStringList{outlet}) == feeds)
            continue;
        fixes << (host      ? plugIn(&design::Design::hosts, thing, outlet)
                  : storage ? plugIn(&design::Design::storage, thing, outlet)
                            : plugIn(&design::Design::switches, thing, outlet));
    }
    return fixes;
}

}

const std::vector<FixRule> &hostFixes()
{
    static const std::vector<FixRule> fixes{
        {"F-22", dropAcpid},      {"H-02", addFeed},           {"H-03", dropCorosync},
        {"H-04", decideBoot},     {"H-05", dropRgmanager},     {"R-27", dropNetworkManager},
        {"S-16", dropLockDaemon}, {"V-14", dropLibvirtGuests},
    };
    return fixes;
}

}
