#include "design/outline.h"

#include "design/edits.h"
#include "design/field_words.h"
#include "design/search.h"
#include "design/things.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString vlanText(int id)
{
    return QCoreApplication::translate("outline", "VLAN %1").arg(id);
}

FieldPath below(const FieldPath &list, qsizetype index)
{
    return list + FieldPath{QString::number(index)};
}

template<class T> qsizetype indexOf(const QList<T> &list, const QString &name)
{
    const auto it =
        std::find_if(list.begin(), list.end(), [&](const T &item) { return item.name == name; });
    return it == list.end() ? -1 : it - list.begin();
}

/// One host: each interface below what it is put upon, once.
class HostEntries
{
public:
    HostEntries(QList<OutlineEntry> &entries, const Host &host, const FieldPath &place)
        : m_entries(entries)
        , m_host(host)
        , m_place(place)
    {}

    void add()
    {
        m_entries << OutlineEntry{0, m_host.name, {}, m_place, {m_host.name}};
        for (const Bond &bond : m_host.bonds)
            addInterface(1, bond.name);
        for (const Nic &nic : m_host.nics)
            addInterface(1, nic.name);
        for (const Vlan &vlan : m_host.vlans)
            addInterface(1, vlan.name);
        for (const Bridge &bridge : m_host.bridges)
            addInterface(1, bridge.name);
        for (qsizetype i = 0; i < m_host.hbas.size(); ++i) {
            const QString &name = m_host.hbas[i].name;
            m_entries << OutlineEntry{1,
                                      name,
                                      {},
                                      below(m_place + FieldPath{u"hbas"_s}, i),
                                      {portName({m_host.name, name})}};
        }
    }

private:
    void addInterface(int depth, const QString &name)
    {
        const FieldPath place = placeOf(name);
        if (place.isEmpty() || m_placed.contains(name))
            return;
        m_placed.insert(name);
        m_entries << OutlineEntry{depth, name, noteOn(name), place, {thingBelow(m_host, name)}};
        if (const qsizetype bond = indexOf(m_host.bonds, name); bond >= 0) {
            for (const QString &member : m_host.bonds[bond].of)
                addInterface(depth + 1, member);
        }
        for (const Vlan &vlan : m_host.vlans) {
            if (vlan.on == name)
                addInterface(depth + 1, vlan.name);
        }
        for (const Bridge &bridge : m_host.bridges) {
            if (bridge.on == name)
                addInterface(depth + 1, bridge.name);
        }
    }

    FieldPath placeOf(const QString &name) const
    {
        const auto in = [&](const QString &list, const auto &items) {
            const qsizetype index = indexOf(items, name);
            return index < 0 ? FieldPath() : below(m_place + FieldPath{list}, index);
        };
        for (const FieldPath &place :
             {in(u"bonds"_s, m_host.bonds), in(u"nics"_s, m_host.nics),
              in(u"vlans"_s, m_host.vlans), in(u"bridges"_s, m_host.bridges)}) {
            if (!place.isEmpty())
                return place;
        }
        return {};
    }

    /// The VLAN and the networks in which the host has an address here.
    QString noteOn(const QString &name) const
    {
        QStringList notes;
        if (const qsizetype vlan = indexOf(m_host.vlans, name); vlan >= 0)
            notes << vlanText(m_host.vlans[vlan].id);
        if (const qsizetype bridge = indexOf(m_host.bridges, name);
            bridge >= 0 && m_host.bridges[bridge].vlan)
            notes << vlanText(*m_host.bridges[bridge].vlan);
        for (const Address &address : m_host.addresses) {
            if (address.on == name && !notes.contains(address.network))
                notes << address.network;
        }
        return notes.join(u" · "_s);
    }

    QList<OutlineEntry> &m_entries;
    const Host &m_host;
    FieldPath m_place;
    QSet<QString> m_placed;
};

class Outline
{
public:
    explicit Outline(const Design &design)
        : m_design(design)
    {}

    QList<OutlineEntry> run()
    {
        for (qsizetype i = 0; i < m_design.hosts.size(); ++i)
            HostEntries(m_entries, m_design.hosts[i], below({u"hosts"_s}, i)).add();
        addSwitches();
        addStorage();
        addPdus();
        addFencing();
        addNetworks();
        addRings();
        addVolumeGroups();
        addVms();
        return m_entries;
    }

private:
    void add(int depth, const QString &name, const QString &note, const FieldPath &place,
             const QStringList &things)
    {
        m_entries << OutlineEntry{depth, name, note, place, things};
    }

    /// The group of a list, if there is anything in it.
    void addGroup(const QString &list, qsizetype size)
    {
        if (size > 0)
            add(0, fieldLabel(list), QString::number(size), {}, {});
    }

    void addSwitches()
    {
        for (qsizetype i = 0; i < m_design.switches.size(); ++i) {
            const Switch &device = m_design.switches[i];
            const FieldPath place = below({u"switches"_s}, i);
            add(0, device.name, {}, place, {device.name});
            for (qsizetype j = 0; j < device.zones.size(); ++j)
                add(1, device.zones[j].name, QCoreApplication::translate("outline", "zone"),
                    below(place + FieldPath{u"zones"_s}, j), device.zones[j].members);
        }
    }

    void addStorage()
    {
        for (qsizetype i = 0; i < m_design.storage.size(); ++i) {
            const Storage &device = m_design.storage[i];
            const FieldPath place = below({u"storage"_s}, i);
            add(0, device.name, {}, place, {device.name});
            for (qsizetype j = 0; j < device.controllers.size(); ++j)
                addController(device, device.controllers[j],
                              below(place + FieldPath{u"controllers"_s}, j));
            for (qsizetype j = 0; j < device.luns.size(); ++j)
                add(1, device.luns[j].name, QCoreApplication::translate("outline", "LUN"),
                    below(place + FieldPath{u"luns"_s}, j), {device.luns[j].name});
        }
    }

    void addController(const Storage &device, const Controller &controller, const FieldPath &place)
    {
        add(1, controller.name, QCoreApplication::translate("outline", "controller"), place,
            {device.name + u'.' + controller.name});
        for (qsizetype i = 0; i < controller.ports.size(); ++i)
            add(2, controller.ports[i].name, {}, below(place + FieldPath{u"ports"_s}, i),
                {portName({device.name, controller.ports[i].name})});
    }

    /// A feed has no item of its own: it stands below the first PDU that names it.
    void addPdus()
    {
        QSet<QString> feeds;
        for (qsizetype i = 0; i < m_design.pdus.size(); ++i) {
            const Pdu &pdu = m_design.pdus[i];
            add(0, pdu.name, {}, below({u"pdus"_s}, i), {pdu.name});
            if (!pdu.feed.isEmpty() && !feeds.contains(pdu.feed))
                add(1, pdu.feed, QCoreApplication::translate("outline", "feed"), {}, {pdu.feed});
            feeds.insert(pdu.feed);
        }
    }

    void addFencing()
    {
        addGroup(u"fencing"_s, m_design.fencing.size());
        for (qsizetype i = 0; i < m_design.fencing.size(); ++i) {
            const FencingDevice &device = m_design.fencing[i];
            add(1, device.name, device.kills.join(u", "_s), below({u"fencing"_s}, i),
                {device.name});
        }
    }

    void addNetworks()
    {
        addGroup(u"networks"_s, m_design.networks.size());
        for (qsizetype i = 0; i < m_design.networks.size(); ++i) {
            const Network &network = m_design.networks[i];
            QStringList notes{network.subnet};
            if (network.vlan)
                notes << vlanText(*network.vlan);
            notes.removeAll(QString());
            add(1, network.name, notes.join(u" · "_s), below({u"networks"_s}, i),
                carriersOf(m_design, network.name));
        }
    }

    void addRings()
    {
        addGroup(u"cluster.rings"_s, m_design.cluster.rings.size());
        for (qsizetype i = 0; i < m_design.cluster.rings.size(); ++i) {
            const QString &network = m_design.cluster.rings[i];
            add(1, network, QCoreApplication::translate("outline", "ring %1").arg(i),
                below({u"cluster"_s, u"rings"_s}, i), carriersOf(m_design, network));
        }
    }

    void addVolumeGroups()
    {
        addGroup(u"volume_groups"_s, m_design.volumeGroups.size());
        for (qsizetype i = 0; i < m_design.volumeGroups.size(); ++i) {
            const VolumeGroup &group = m_design.volumeGroups[i];
            add(1, group.name, group.luns.join(u", "_s), below({u"volume_groups"_s}, i),
                group.luns);
        }
    }

    void addVms()
    {
        addGroup(u"vms"_s, m_design.vms.size());
        for (qsizetype i = 0; i < m_design.vms.size(); ++i)
            add(1, m_design.vms[i].name, m_design.vms[i].prefer, below({u"vms"_s}, i),
                {m_design.vms[i].name});
    }

    const Design &m_design;
    QList<OutlineEntry> m_entries;
};

}

QList<OutlineEntry> outlineOf(const Design &design)
{
    return Outline(design).run();
}

Result<> rename(Design &design, const OutlineEntry &entry, const QString &name)
{
    if (entry.place.value(1) == u"rings")
        return renameNetwork(design, entry.name, name);
    if (entry.place.isEmpty())
        return rename(design, entry.name, name);
    return setField(design, entry.place + FieldPath{u"name"_s}, name);
}

Result<> remove(Design &design, const OutlineEntry &entry)
{
    return entry.place.isEmpty() ? remove(design, entry.name) : removeItem(design, entry.place);
}

}
