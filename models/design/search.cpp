#include "design/search.h"

#include "design/lookup.h"
#include "design/things.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

class Collector
{
public:
    explicit Collector(const Design &design)
        : m_design(design)
    {}

    QList<SearchEntry> run()
    {
        QList<Thing> things = failableThings(m_design);
        std::stable_sort(things.begin(), things.end(),
                         [](const Thing &a, const Thing &b) { return a.kind < b.kind; });
        for (const Thing &thing : std::as_const(things))
            add({thing.name}, {thing.name});
        for (const Vm &vm : m_design.vms)
            add({vm.name}, {vm.name});
        for (const Network &network : m_design.networks)
            add({network.name, network.subnet}, carriersOf(m_design, network.name));
        for (const Host &host : m_design.hosts)
            addHost(host);
        for (const Storage &storage : m_design.storage)
            addStorage(storage);
        for (const FencingDevice &device : m_design.fencing) {
            add({device.address, device.name}, {device.name});
            add({device.ip, device.name}, {device.name});
        }
        for (const VolumeGroup &group : m_design.volumeGroups)
            add({group.name}, group.luns);
        return m_entries;
    }

private:
    /// Says all of `facts` that are there; the first one is what is searched for.
    void add(QStringList facts, const QStringList &things)
    {
        if (facts.first().isEmpty() || things.isEmpty())
            return;
        facts.removeAll(QString());
        m_entries << SearchEntry{facts.join(u" · "_s), things};
    }

    void addHost(const Host &host)
    {
        for (const Address &address : host.addresses) {
            const QString thing = thingBelow(host, address.on);
            add({address.ip, host.name, address.network}, {thing});
            if (address.name != host.name)
                add({address.name, address.ip}, {thing});
        }
        for (const Nic &nic : host.nics) {
            const QString port = portName({host.name, nic.name});
            add({nic.mac, port}, {port});
        }
        for (const Hba &hba : host.hbas) {
            const QString port = portName({host.name, hba.name});
            add({hba.wwpn, port}, {port});
        }
        for (const Bridge &bridge : host.bridges)
            add({host.name + u' ' + bridge.name}, {thingBelow(host, bridge.name)});
        for (const Vlan &vlan : host.vlans)
            add({host.name + u' ' + vlan.name}, {thingBelow(host, vlan.name)});
    }

    void addStorage(const Storage &storage)
    {
        for (const Controller &controller : storage.controllers) {
            for (const ControllerPort &port : controller.ports) {
                const QString name = portName({storage.name, port.name});
                add({port.wwpn, name}, {name});
                add({port.ip, name}, {name});
            }
        }
        for (const Lun &lun : storage.luns) {
            add({lun.name, storage.name}, {lun.name});
            add({lun.wwid, lun.name}, {lun.name});
        }
    }

    const Design &m_design;
    QList<SearchEntry> m_entries;
};

}

QString thingBelow(const Host &host, const QString &interfaceName)
{
    QString name = interfaceName;
    for (const Bridge &bridge : host.bridges) {
        if (bridge.name == name)
            name = bridge.on;
    }
    for (const Vlan &vlan : host.vlans) {
        if (vlan.name == name)
            name = vlan.on;
    }
    const auto isNamed = [&](const auto &item) { return item.name == name; };
    if (std::any_of(host.bonds.begin(), host.bonds.end(), isNamed))
        return host.name + u'.' + name;
    if (std::any_of(host.nics.begin(), host.nics.end(), isNamed))
        return portName({host.name, name});
    return host.name;
}

QStringList carriersOf(const Design &design, const QString &network)
{
    QStringList carriers;
    for (const Host &host : design.hosts) {
        if (const Address *address = addressIn(host, network))
            carriers << thingBelow(host, address->on);
        else if (const Bridge *bridge = bridgeFor(design, host, network))
            carriers << thingBelow(host, bridge->name);
    }
    return carriers;
}

QList<SearchEntry> searchEntries(const Design &design)
{
    return Collector(design).run();
}

const SearchEntry *findEntry(const QList<SearchEntry> &entries, const QString &text)
{
    if (text.isEmpty())
        return nullptr;
    const auto first = [&](const auto &fits) -> const SearchEntry * {
        const auto it = std::find_if(entries.begin(), entries.end(), fits);
        return it == entries.end() ? nullptr : &*it;
    };
    const SearchEntry *found = first([&](const SearchEntry &entry) {
        return entry.text.compare(text, Qt::CaseInsensitive) == 0;
    });
    if (!found)
        found = first([&](const SearchEntry &entry) {
            return entry.text.startsWith(text, Qt::CaseInsensitive);
        });
    if (!found)
        found = first([&](const SearchEntry &entry) {
            return entry.text.contains(text, Qt::CaseInsensitive);
        });
    return found;
}

}
