#include "design/verify.h"

#include "core/nearest.h"
#include "design/codec.h"
#include "design/lookup.h"
#include "design/things.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("design", text);
}

template<class T> QStringList namesOf(const QList<T> &list)
{
    QStringList names;
    for (const T &item : list)
        names += item.name;
    return names;
}

/// The names of one kind, for references.
class Known
{
public:
    explicit Known(const QStringList &names)
        : m_names(names)
        , m_set(names.begin(), names.end())
    {}
    bool has(const QString &name) const { return m_set.contains(name); }
    const QStringList &names() const { return m_names; }

private:
    QStringList m_names;
    QSet<QString> m_set;
};

void reportUnknown(Reading &reading, const QString &name, const QStringList &known,
                   const char *what)
{
    // Suggestions cost time; a file with thousands of wrong names gets them for the first ones only.
    const QString nearest = reading.problems.size() < 50 ? nearestWord(name, known) : QString();
    if (!nearest.isEmpty())
        reading.report(u"unknown-name"_s,
                       say(QT_TRANSLATE_NOOP("design", "“%1” is not %2; did you mean “%3”?"))
                           .arg(name, say(what), nearest));
    else if (known.isEmpty())
        reading.report(
            u"unknown-name"_s,
            say(QT_TRANSLATE_NOOP("design", "“%1” is not %2; there is none, add it first"))
                .arg(name, say(what)));
    else
        reading.report(u"unknown-name"_s,
                       say(QT_TRANSLATE_NOOP("design", "“%1” is not %2; known: %3"))
                           .arg(name, say(what), QStringList(known.mid(0, 12)).join(u", "_s)));
}

constexpr qsizetype mostHosts = 64;
constexpr auto aHost = QT_TRANSLATE_NOOP("design", "a host");
constexpr auto aNetwork = QT_TRANSLATE_NOOP("design", "a network");

class Verifier
{
public:
    Verifier(const Design &design, Reading &reading)
        : m_design(design)
        , m_reading(reading)
        , m_hosts(namesOf(design.hosts))
        , m_networks(namesOf(design.networks))
        , m_pdus(namesOf(design.pdus))
    {}

    void run()
    {
        names();
        cluster();
        each(u"hosts"_s, m_design.hosts, [this](const Host &host) { verifyHost(host); });
        each(u"switches"_s, m_design.switches, [this](const Switch &item) { verifySwitch(item); });
        each(u"storage"_s, m_design.storage, [this](const Storage &item) { verifyStorage(item); });
        each(u"fencing"_s, m_design.fencing,
             [this](const FencingDevice &item) { verifyFencing(item); });
        cables();
        volumeGroups();
        each(u"vms"_s, m_design.vms, [this](const Vm &vm) { verifyVm(vm); });
        layout();
    }

private:
    using Step = Reading::Step;

    template<class T, class F> void each(const QString &key, const QList<T> &list, F &&visit)
    {
        const Step atList(m_reading, key);
        for (qsizetype i = 0; i < list.size(); ++i) {
            const Step atItem(m_reading, i);
            visit(list[i]);
        }
    }

    void mustBe(const QString &key, const QString &name, const Known &known, const char *what)
    {
        if (name.isEmpty() || known.has(name))
            return;
        const Step step(m_reading, key);
        reportUnknown(m_reading, name, known.names(), what);
    }

    void allMustBe(const QString &key, const QStringList &list, const Known &known,
                   const char *what)
    {
        each(key, list, [&](const QString &name) {
            if (!known.has(name))
                reportUnknown(m_reading, name, known.names(), what);
        });
    }

    /// Each name once among `seen`, which maps it to what bears it.
    void claim(QMap<QString, QString> &seen, const QString &name, const QString &bearer)
    {
        const auto known = seen.constFind(name);
        if (known == seen.constEnd()) {
            seen.insert(name, bearer);
            return;
        }
        const Step step(m_reading, u"name"_s);
        m_reading.report(
            u"duplicate-name"_s,
            say(QT_TRANSLATE_NOOP("design", "“%1” is already the name of %2; choose another"))
                .arg(name, *known));
    }

    template<class T>
    void claimAll(QMap<QString, QString> &seen, const QString &key, const QList<T> &list,
                  const char *bearer)
    {
        each(key, list, [&](const T &item) { claim(seen, item.name, say(bearer)); });
    }

    template<class T> void unique(const QString &key, const QList<T> &list, const char *bearer)
    {
        QMap<QString, QString> seen;
        claimAll(seen, key, list, bearer);
    }

    /// Hosts, switches, storage, PDUs, feeds, fencing devices and VMs share one name space.
    void names()
    {
        QMap<QString, QString> seen;
        seen.insert(u"cluster"_s, say(QT_TRANSLATE_NOOP("design", "the cluster as a whole")));
        claimAll(seen, u"hosts"_s, m_design.hosts, QT_TRANSLATE_NOOP("design", "a host"));
        claimAll(seen, u"switches"_s, m_design.switches, QT_TRANSLATE_NOOP("design", "a switch"));
        claimAll(seen, u"storage"_s, m_design.storage,
                 QT_TRANSLATE_NOOP("design", "a storage system"));
        claimAll(seen, u"pdus"_s, m_design.pdus, QT_TRANSLATE_NOOP("design", "a PDU"));
        claimAll(seen, u"fencing"_s, m_design.fencing,
                 QT_TRANSLATE_NOOP("design", "a fencing device"));
        claimAll(seen, u"vms"_s, m_design.vms, QT_TRANSLATE_NOOP("design", "a VM"));
        m_devices = seen;
        for (auto it = seen.begin(); it != seen.end(); ++it)
            mustNotLookLikePart(it.key());
        if (m_design.hosts.size() > mostHosts) {
            const Step step(m_reading, u"hosts"_s);
            m_reading.report(
                u"out-of-range"_s,
                say(QT_TRANSLATE_NOOP("design", "a cluster has at most %1 hosts")).arg(mostHosts));
        }
        each(u"pdus"_s, m_design.pdus, [&](const Pdu &pdu) {
            const Step step(m_reading, u"feed"_s);
            verifyFeed(pdu.feed);
        });
        unique(u"networks"_s, m_design.networks, QT_TRANSLATE_NOOP("design", "a network"));
        unique(u"volume_groups"_s, m_design.volumeGroups,
               QT_TRANSLATE_NOOP("design", "a volume group"));
    }

    /// "magma1.bond0" is a bond of magma1; nothing else may be called so.
    void mustNotLookLikePart(const QString &name)
    {
        const QString owner = name.section(u'.', 0, 0);
        if (owner == name || !m_devices.contains(owner))
            return;
        m_reading.report(
            u"duplicate-name"_s,
            say(QT_TRANSLATE_NOOP("design",
                                  "the name “%1” reads like a part of “%2”; choose another"))
                .arg(name, owner));
    }

    void verifyFeed(const QString &feed)
    {
        const auto bearer = m_devices.constFind(feed);
        if (feed.isEmpty() || bearer == m_devices.constEnd())
            return;
        if (m_pdus.has(feed))
            m_reading.report(
                u"bad-power"_s,
                say(QT_TRANSLATE_NOOP("design",
                                      "“%1” is a PDU; name one of its outlets, such as %1:1"))
                    .arg(feed));
        else
            m_reading.report(
                u"duplicate-name"_s,
                say(QT_TRANSLATE_NOOP("design",
                                      "“%1” is already the name of %2 and cannot be a power feed"))
                    .arg(feed, *bearer));
    }

    void power(const QString &owner, const QStringList &entries)
    {
        each(u"power"_s, entries, [&](const QString &entry) {
            const qsizetype colon = entry.indexOf(u':');
            if (colon < 0) {
                verifyFeed(entry);
                return;
            }
            const Pdu *pdu = findPdu(m_design, entry.left(colon));
            if (!pdu) {
                reportUnknown(m_reading, entry.left(colon), m_pdus.names(),
                              QT_TRANSLATE_NOOP("design", "a PDU"));
                return;
            }
            if (!isNumberUpTo(entry.mid(colon + 1), pdu->outlets)) {
                m_reading.report(u"no-such-port"_s,
                                 say(QT_TRANSLATE_NOOP("design", "“%1” has the outlets 1 to %2"))
                                     .arg(pdu->name)
                                     .arg(pdu->outlets));
                return;
            }
            if (m_outlets.contains(entry))
                m_reading.report(u"port-in-use"_s,
                                 say(QT_TRANSLATE_NOOP("design", "the outlet %1 already feeds %2"))
                                     .arg(entry, m_outlets.value(entry)));
            else
                m_outlets.insert(entry, owner);
        });
    }

    static bool isNumberUpTo(const QString &text, int maximum)
    {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber && number >= 1 && number <= maximum && QString::number(number) == text;
    }

    void cluster()
    {
        const Step step(m_reading, u"cluster"_s);
        const Cluster &settings = m_design.cluster;
        allMustBe(u"rings"_s, settings.rings, m_networks, aNetwork);
        if (QSet(settings.rings.begin(), settings.rings.end()).size() != settings.rings.size()) {
            const Step rings(m_reading, u"rings"_s);
            m_reading.report(
                u"duplicate-name"_s,
                say(QT_TRANSLATE_NOOP("design", "a network can be only one of the rings")));
        }
        mustBe(u"migration_network"_s, settings.migrationNetwork, m_networks, aNetwork);
        const Step quorum(m_reading, u"quorum"_s);
        if (settings.quorum.qdevice) {
            const Step qdevice(m_reading, u"qdevice"_s);
            mustBe(u"network"_s, settings.quorum.qdevice->network, m_networks, aNetwork);
        }
    }

    void verifyHost(const Host &host)
    {
        QMap<QString, QString> seen;
        claimAll(seen, u"nics"_s, host.nics, QT_TRANSLATE_NOOP("design", "a NIC of this host"));
        QMap<QString, QString> ports = seen;
        claimAll(ports, u"hbas"_s, host.hbas, QT_TRANSLATE_NOOP("design", "an HBA of this host"));
        claimAll(seen, u"bonds"_s, host.bonds, QT_TRANSLATE_NOOP("design", "a bond of this host"));
        claimAll(seen, u"vlans"_s, host.vlans,
                 QT_TRANSLATE_NOOP("design", "a VLAN interface of this host"));
        claimAll(seen, u"bridges"_s, host.bridges,
                 QT_TRANSLATE_NOOP("design", "a bridge of this host"));
        const Known nics(namesOf(host.nics));
        const Known lower(namesOf(host.nics) + namesOf(host.bonds));
        const Known carriers(lower.names() + namesOf(host.vlans));
        const Known all(carriers.names() + namesOf(host.bridges));
        each(u"bonds"_s, host.bonds, [&](const Bond &bond) {
            allMustBe(u"of"_s, bond.of, nics, QT_TRANSLATE_NOOP("design", "a NIC of this host"));
            mustBe(u"primary"_s, bond.primary, Known(bond.of),
                   QT_TRANSLATE_NOOP("design", "a member of this bond"));
        });
        each(u"vlans"_s, host.vlans, [&](const Vlan &vlan) {
            mustBe(u"on"_s, vlan.on, lower,
                   QT_TRANSLATE_NOOP("design", "a NIC or bond of this host"));
        });
        each(u"bridges"_s, host.bridges, [&](const Bridge &bridge) {
            mustBe(u"on"_s, bridge.on, carriers,
                   QT_TRANSLATE_NOOP("design", "a NIC, bond or VLAN interface of this host"));
            vlanBelow(bridge, seen);
        });
        each(u"addresses"_s, host.addresses, [&](const Address &address) {
            mustBe(u"network"_s, address.network, m_networks, aNetwork);
            mustBe(u"on"_s, address.on, all,
                   QT_TRANSLATE_NOOP("design", "an interface of this host"));
        });
        if (host.iscsi) {
            const Step step(m_reading, u"iscsi"_s);
            allMustBe(u"networks"_s, host.iscsi->networks, m_networks, aNetwork);
        }
        power(host.name, host.power);
    }

    /// A bridge with `vlan` brings an interface of its own, "bond0.100".
    void vlanBelow(const Bridge &bridge, const QMap<QString, QString> &interfaces)
    {
        if (!bridge.vlan)
            return;
        const Step step(m_reading, u"vlan"_s);
        const QString name = u"%1.%2"_s.arg(bridge.on).arg(*bridge.vlan);
        if (const QString problem = names::interfaceNameProblem(name); !problem.isEmpty())
            m_reading.report(
                u"bad-value"_s,
                say(QT_TRANSLATE_NOOP("design", "the VLAN interface would be called “%1”: %2"))
                    .arg(name, problem));
        if (interfaces.contains(name))
            m_reading.report(
                u"duplicate-name"_s,
                say(QT_TRANSLATE_NOOP("design", "“%1” is drawn as an interface; let the bridge sit "
                                                "on it and leave “vlan” out"))
                    .arg(name));
    }

    void verifySwitch(const Switch &item)
    {
        QStringList others = namesOf(m_design.switches);
        others.removeAll(item.name);
        mustBe(u"mlag"_s, item.mlag, Known(others), QT_TRANSLATE_NOOP("design", "another switch"));
        each(u"vlans"_s, item.vlans, [&](const PortVlans &vlans) {
            const Step step(m_reading, u"ports"_s);
            const QList<int> numbers = portNumbers(vlans.ports);
            const bool fits = std::all_of(numbers.begin(), numbers.end(), [&](int number) {
                return number >= 1 && number <= item.ports;
            });
            if (numbers.isEmpty() || !fits)
                m_reading.report(u"no-such-port"_s,
                                 say(QT_TRANSLATE_NOOP("design", "“%1” has the ports 1 to %2"))
                                     .arg(item.name)
                                     .arg(item.ports));
        });
        unique(u"zones"_s, item.zones, QT_TRANSLATE_NOOP("design", "a zone of this switch"));
        each(u"zones"_s, item.zones, [&](const Zone &zone) {
            each(u"members"_s, zone.members, [&](const QString &member) { verifyPort(member); });
        });
        power(item.name, item.power);
    }

    void verifyStorage(const Storage &storage)
    {
        unique(u"controllers"_s, storage.controllers,
               QT_TRANSLATE_NOOP("design", "a controller of this storage"));
        QMap<QString, QString> ports;
        each(u"controllers"_s, storage.controllers, [&](const Controller &controller) {
            claimAll(ports, u"ports"_s, controller.ports,
                     QT_TRANSLATE_NOOP("design", "a port of this storage"));
            each(u"ports"_s, controller.ports, [&](const ControllerPort &port) {
                mustBe(u"network"_s, port.network, m_networks, aNetwork);
            });
        });
        const Known controllers(namesOf(storage.controllers));
        claimAll(m_luns, u"luns"_s, storage.luns, QT_TRANSLATE_NOOP("design", "a LUN"));
        each(u"luns"_s, storage.luns, [&](const Lun &lun) {
            mustBe(u"owner"_s, lun.owner, controllers,
                   QT_TRANSLATE_NOOP("design", "a controller of this storage"));
            allMustBe(u"hosts"_s, lun.hosts, m_hosts, aHost);
        });
        power(storage.name, storage.power);
    }

    void verifyFencing(const FencingDevice &device)
    {
        if (device.kills.size() == 1)
            mustBe(u"kills"_s, device.kills.front(), m_hosts, aHost);
        else
            allMustBe(u"kills"_s, device.kills, m_hosts, aHost);
        mustBe(u"network"_s, device.network, m_networks, aNetwork);
        mustBe(u"pdu"_s, device.pdu, m_pdus, QT_TRANSLATE_NOOP("design", "a PDU"));
        const Step step(m_reading, u"plugs"_s);
        for (auto it = device.plugs.begin(); it != device.plugs.end(); ++it)
            mustBe(it.key(), it.key(), m_hosts, aHost);
        power(device.name, device.power);
    }

    enum class PortKind { None, Ethernet, FibreChannel };

    /// Reports a port that does not exist.
    PortKind verifyPort(const QString &text)
    {
        const qsizetype colon = text.indexOf(u':');
        return verifyPort(PortId{text.left(colon), text.mid(colon + 1)});
    }

    PortKind verifyPort(const PortId &port)
    {
        if (const Host *host = findHost(m_design, port.device))
            return hostPort(*host, port.port);
        if (const Switch *item = findSwitch(m_design, port.device)) {
            if (isNumberUpTo(port.port, item->ports))
                return item->kind == SwitchKind::Ethernet ? PortKind::Ethernet
                                                          : PortKind::FibreChannel;
            m_reading.report(u"no-such-port"_s,
                             say(QT_TRANSLATE_NOOP("design", "“%1” has the ports 1 to %2"))
                                 .arg(item->name)
                                 .arg(item->ports));
            return PortKind::None;
        }
        if (const Storage *storage = findStorage(m_design, port.device))
            return storagePort(*storage, port.port);
        if (findFencing(m_design, port.device)) {
            if (port.port == u"lan")
                return PortKind::Ethernet;
            m_reading.report(
                u"no-such-port"_s,
                say(QT_TRANSLATE_NOOP("design", "the one port of a fencing device is “%1:lan”"))
                    .arg(port.device));
            return PortKind::None;
        }
        if (m_pdus.has(port.device)) {
            m_reading.report(
                u"no-such-port"_s,
                say(QT_TRANSLATE_NOOP("design", "power is not a cable here: write “power: [%1]” at "
                                                "the device it feeds"))
                    .arg(portName(port)));
            return PortKind::None;
        }
        reportUnknown(m_reading, port.device, m_devices.keys(),
                      QT_TRANSLATE_NOOP("design", "a device with ports"));
        return PortKind::None;
    }

    PortKind hostPort(const Host &host, const QString &port)
    {
        const QStringList nics = namesOf(host.nics);
        const QStringList hbas = namesOf(host.hbas);
        if (nics.contains(port))
            return PortKind::Ethernet;
        if (hbas.contains(port))
            return PortKind::FibreChannel;
        reportUnknown(m_reading, host.name + u':' + port, portNames(host.name, nics + hbas),
                      QT_TRANSLATE_NOOP("design", "a port"));
        return PortKind::None;
    }

    PortKind storagePort(const Storage &storage, const QString &port)
    {
        QStringList ports;
        for (const Controller &controller : storage.controllers)
            ports += namesOf(controller.ports);
        if (ports.contains(port))
            return storage.transport == Transport::Iscsi ? PortKind::Ethernet
                                                         : PortKind::FibreChannel;
        reportUnknown(m_reading, storage.name + u':' + port, portNames(storage.name, ports),
                      QT_TRANSLATE_NOOP("design", "a port"));
        return PortKind::None;
    }

    static QStringList portNames(const QString &device, const QStringList &ports)
    {
        QStringList names;
        for (const QString &port : ports)
            names += portName({device, port});
        return names;
    }

    void cables()
    {
        QMap<PortId, QString> used;
        each(u"cables"_s, m_design.cables, [&](const Cable &cable) {
            const PortKind a = verifyPort(cable.a);
            const PortKind b = verifyPort(cable.b);
            if (a != PortKind::None && b != PortKind::None && a != b)
                m_reading.report(
                    u"cable-mismatch"_s,
                    say(QT_TRANSLATE_NOOP("design",
                                          "one end is Ethernet, the other Fibre Channel; no "
                                          "cable joins %1 and %2"))
                        .arg(portName(cable.a), portName(cable.b)));
            if (cable.a == cable.b) {
                m_reading.report(
                    u"cable-mismatch"_s,
                    say(QT_TRANSLATE_NOOP("design", "both ends of the cable are in %1"))
                        .arg(portName(cable.a)));
                return;
            }
            for (const PortId &end : {cable.a, cable.b}) {
                if (used.contains(end))
                    m_reading.report(
                        u"port-in-use"_s,
                        say(QT_TRANSLATE_NOOP("design", "%1 already holds the cable %2"))
                            .arg(portName(end), used.value(end)));
                else
                    used.insert(end, cableName(cable));
            }
        });
    }

    void volumeGroups()
    {
        const Known luns(m_luns.keys());
        QMap<QString, QString> used;
        each(u"volume_groups"_s, m_design.volumeGroups, [&](const VolumeGroup &group) {
            allMustBe(u"luns"_s, group.luns, luns, QT_TRANSLATE_NOOP("design", "a LUN"));
            each(u"luns"_s, group.luns, [&](const QString &lun) {
                if (used.contains(lun))
                    m_reading.report(
                        u"lun-in-use"_s,
                        say(QT_TRANSLATE_NOOP("design", "the LUN “%1” is already in the volume "
                                                        "group “%2”"))
                            .arg(lun, used.value(lun)));
                else
                    used.insert(lun, group.name);
            });
        });
    }

    void verifyVm(const Vm &vm)
    {
        const Known groups(namesOf(m_design.volumeGroups));
        each(u"disks"_s, vm.disks, [&](const Disk &disk) {
            mustBe(u"vg"_s, disk.vg, groups, QT_TRANSLATE_NOOP("design", "a volume group"));
            if (disk.vg.isEmpty() && disk.file.isEmpty() && groups.names().size() > 1)
                m_reading.report(
                    u"missing-key"_s,
                    say(QT_TRANSLATE_NOOP("design", "there is more than one volume group; add “vg” "
                                                    "with one of %1"))
                        .arg(groups.names().join(u", "_s)));
        });
        each(u"nics"_s, vm.nics,
             [&](const VmNic &nic) { mustBe(u"network"_s, nic.network, m_networks, aNetwork); });
        mustBe(u"prefer"_s, vm.prefer, m_hosts, aHost);
        allMustBe(u"hosts"_s, vm.hosts, m_hosts, aHost);
    }

    void layout()
    {
        if (m_design.layout.isEmpty())
            return;
        QStringList names;
        const QList<Thing> things = failableThings(m_design);
        for (const Thing &thing : things)
            names += thing.name;
        const Known known(names + namesOf(m_design.vms) + namesOf(m_design.networks)
                          + namesOf(m_design.volumeGroups) + m_luns.keys());
        const Step step(m_reading, u"layout"_s);
        for (auto it = m_design.layout.begin(); it != m_design.layout.end(); ++it)
            mustBe(it.key(), it.key(), known,
                   QT_TRANSLATE_NOOP("design", "a thing of this design"));
    }

    const Design &m_design;
    Reading &m_reading;
    Known m_hosts;
    Known m_networks;
    Known m_pdus;
    QMap<QString, QString> m_devices; ///< the shared name space
    QMap<QString, QString> m_luns;
    QMap<QString, QString> m_outlets; ///< outlet -> what it feeds
};

}

void verifyRelations(const Design &design, Reading &reading)
{
    Verifier(design, reading).run();
}

}
