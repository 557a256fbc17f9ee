#include "design/cable_rest.h"

#include "design/edits.h"
#include "design/lookup.h"
#include "design/power.h"
#include "design/things.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

class Cabling
{
public:
    explicit Cabling(Design &design)
        : m_design(design)
    {
        for (const Cable &cable : design.cables) {
            m_taken.insert(portName(cable.a));
            m_taken.insert(portName(cable.b));
        }
        for (const Switch &device : design.switches)
            (device.kind == SwitchKind::FibreChannel ? m_fabrics : m_switches).append(device.name);
    }

    Cabled run()
    {
        joinPairs();
        const QList<Host> hosts = m_design.hosts;
        for (const Host &host : hosts) {
            cableBonds(host);
            cableSingles(host);
            cableInTurn(host.name, namesOf(host.hbas), m_fabrics);
        }
        const QList<Storage> arrays = m_design.storage;
        for (const Storage &storage : arrays) {
            const bool isFibre = storage.transport == Transport::FibreChannel;
            for (const Controller &controller : storage.controllers)
                cableInTurn(storage.name, namesOf(controller.ports),
                            isFibre ? m_fabrics : iscsiSwitches());
        }
        cableBoards();
        powerAll();
        return m_done;
    }

private:
    template<class T> static QStringList namesOf(const QList<T> &things)
    {
        QStringList names;
        for (const T &thing : things)
            names.append(thing.name);
        return names;
    }

    bool isOpen(const QString &device, const QString &port) const
    {
        return !m_taken.contains(portName({device, port}));
    }

    /// The first open port of a switch; the last one is kept for a trunk while there are others.
    QString openPort(const QString &name) const
    {
        const Switch *device = findSwitch(m_design, name);
        for (int port = 1; device && port <= device->ports; ++port) {
            if (isOpen(name, QString::number(port)))
                return QString::number(port);
        }
        return {};
    }

    /// Both ports are there and open, so that the design's laws need not be asked for each cable.
    bool lay(const PortId &a, const PortId &b)
    {
        if (a.port.isEmpty() || b.port.isEmpty())
            return false;
        m_design.cables.append({a, b});
        m_taken.insert(portName(a));
        m_taken.insert(portName(b));
        ++m_done.cables;
        return true;
    }

    void layTo(const QString &device, const QString &port, const QString &target)
    {
        if (!lay({device, port}, {target, target.isEmpty() ? QString() : openPort(target)}))
            m_done.left.append(portName({device, port}));
    }

    /// The switches of pair number `index`, counted round; a lone switch is its own pair.
    QStringList pair(const QStringList &switches, qsizetype index) const
    {
        if (switches.isEmpty())
            return {};
        const qsizetype pairs = std::max<qsizetype>(1, switches.size() / 2);
        const qsizetype first = (index % pairs) * 2;
        return switches.mid(first, 2);
    }

    /// Where the port of this name of another host leads.
    QString sistersSwitch(const Host &host, const QString &port) const
    {
        for (const Host &other : m_design.hosts) {
            const PortId *peer =
                other.name == host.name ? nullptr : peerOf(m_design, {other.name, port});
            if (peer && findSwitch(m_design, peer->device))
                return peer->device;
        }
        return {};
    }

    /// A member never goes where another member of its bond is already, if there is a choice.
    void cableBonds(const Host &host)
    {
        for (qsizetype i = 0; i < host.bonds.size(); ++i) {
            QStringList used;
            for (const QString &member : host.bonds[i].of) {
                if (const PortId *peer = peerOf(m_design, {host.name, member}))
                    used.append(peer->device);
            }
            const QStringList choice = pair(m_switches, i);
            for (const QString &member : host.bonds[i].of) {
                if (!isOpen(host.name, member))
                    continue;
                QString target = sistersSwitch(host, member);
                if (target.isEmpty() || used.contains(target)) {
                    target = choice.value(0);
                    for (const QString &other : choice + m_switches) {
                        if (!used.contains(other) && !openPort(other).isEmpty()) {
                            target = other;
                            break;
                        }
                    }
                }
                used.append(target);
                layTo(host.name, member, target);
            }
        }
    }

    void cableSingles(const Host &host)
    {
        QSet<QString> bonded;
        for (const Bond &bond : host.bonds) {
            for (const QString &member : bond.of)
                bonded.insert(member);
        }
        // Each of them is a way of its own, such as to an iSCSI array.
        qsizetype turn = 0;
        const QStringList choice = pair(m_switches, host.bonds.size());
        for (const Nic &nic : host.nics) {
            if (bonded.contains(nic.name))
                continue;
            const QString sister = sistersSwitch(host, nic.name);
            const QString own = choice.isEmpty() ? QString() : choice[turn++ % choice.size()];
            if (isOpen(host.name, nic.name))
                layTo(host.name, nic.name, sister.isEmpty() ? own : sister);
        }
    }

    void cableInTurn(const QString &device, const QStringList &ports, const QStringList &switches)
    {
        for (qsizetype i = 0; i < ports.size(); ++i) {
            if (isOpen(device, ports[i]))
                layTo(device, ports[i],
                      switches.isEmpty() ? QString() : switches[i % switches.size()]);
        }
    }

    /// Those to which hosts' ports that are in no bond lead; else the last pair.
    QStringList iscsiSwitches() const
    {
        QSet<QString> found;
        for (const Host &host : m_design.hosts) {
            for (const Nic &nic : host.nics) {
                const bool isBonded =
                    std::any_of(host.bonds.begin(), host.bonds.end(),
                                [&](const Bond &bond) { return bond.of.contains(nic.name); });
                const PortId *peer = peerOf(m_design, {host.name, nic.name});
                if (!isBonded && peer && findSwitch(m_design, peer->device))
                    found.insert(peer->device);
            }
        }
        QStringList switches(found.begin(), found.end());
        switches.sort();
        return switches.isEmpty() ? m_switches.last(std::min<qsizetype>(2, m_switches.size()))
                                  : switches;
    }

    void cableBoards()
    {
        const QStringList choice = pair(m_switches, 0);
        const QList<FencingDevice> devices = m_design.fencing;
        qsizetype turn = 0;
        for (const FencingDevice &device : devices) {
            const bool needsCable = device.pdu.isEmpty() && !device.network.isEmpty();
            const QString target = choice.isEmpty() ? QString() : choice[turn++ % choice.size()];
            if (needsCable && isOpen(device.name, u"lan"_s))
                layTo(device.name, u"lan"_s, target);
        }
    }

    bool areJoined(const QString &a, const QString &b) const
    {
        return std::any_of(m_design.cables.begin(), m_design.cables.end(), [&](const Cable &cable) {
            return (cable.a.device == a && cable.b.device == b)
                   || (cable.a.device == b && cable.b.device == a);
        });
    }

    /// By their last ports, as is the custom. Fabrics stay apart.
    void joinPairs()
    {
        for (qsizetype i = 0; i + 1 < m_switches.size(); i += 2) {
            const QString &a = m_switches[i];
            const QString &b = m_switches[i + 1];
            const int last = findSwitch(m_design, a)->ports;
            const int other = findSwitch(m_design, b)->ports;
            const PortId from{a, QString::number(last)};
            const PortId to{b, QString::number(other)};
            if (last > 0 && other > 0 && !areJoined(a, b) && isOpen(a, from.port)
                && isOpen(b, to.port))
                lay(from, to);
        }
    }

    /// From the PDUs that begin with number `first`, up to `inputs` of them.
    QStringList outlets(const QString &device, qsizetype first, qsizetype inputs)
    {
        QStringList found;
        const qsizetype count = m_design.pdus.size();
        for (qsizetype i = 0; i < std::min(inputs, count); ++i) {
            const Pdu &pdu = m_design.pdus[(first + i) % count];
            const QString outlet = freeOutlet(pdu, consumersOf(m_design, pdu.name));
            if (!outlet.isEmpty())
                found.append(outlet);
        }
        m_done.powerInputs += int(found.size());
        if (found.size() < std::min(inputs, count))
            m_done.left.append(device);
        return found;
    }

    void powerAll()
    {
        if (m_design.pdus.isEmpty())
            return;
        for (Host &host : m_design.hosts) {
            if (host.power.isEmpty())
                host.power = outlets(host.name, 0, 2);
        }
        for (Storage &storage : m_design.storage) {
            if (storage.power.isEmpty())
                storage.power = outlets(storage.name, 0, 2);
        }
        for (Switch &device : m_design.switches) {
            const QStringList &kind =
                device.kind == SwitchKind::FibreChannel ? m_fabrics : m_switches;
            if (device.power.isEmpty())
                device.power = outlets(device.name, kind.indexOf(device.name) % 2, 1);
        }
    }

    Design &m_design;
    QSet<QString> m_taken;  ///< ports with a cable
    QStringList m_switches; ///< in the design's order, two by two a pair
    QStringList m_fabrics;
    Cabled m_done;
};

}

Cabled cableRest(Design &design)
{
    return Cabling(design).run();
}

}
