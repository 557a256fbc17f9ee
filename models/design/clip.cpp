#include "design/clip.h"

#include "design/counting.h"
#include "design/design_file.h"
#include "design/edit_support.h"
#include "design/lookup.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("clip", text);
}

template<class T>
QList<T> chosen(const QList<T> &list, const QStringList &things, T (*bare)(T item))
{
    QList<T> found;
    for (const T &item : list) {
        if (things.contains(item.name))
            found << bare(item);
    }
    return found;
}

Host bareHost(Host host)
{
    for (Nic &nic : host.nics)
        nic.mac.clear();
    for (Hba &hba : host.hbas)
        hba.wwpn.clear();
    host.nodeid.reset();
    host.systemDisk.reset();
    host.power.clear();
    return host;
}

Switch bareSwitch(Switch device)
{
    device.zones.clear();
    device.mlag.clear();
    device.power.clear();
    return device;
}

Storage bareStorage(Storage storage)
{
    for (Controller &controller : storage.controllers) {
        for (ControllerPort &port : controller.ports)
            port.wwpn.clear();
    }
    for (Lun &lun : storage.luns)
        lun.wwid.clear();
    storage.power.clear();
    return storage;
}

Pdu barePdu(Pdu pdu)
{
    return pdu;
}

Vm bareVm(Vm vm)
{
    vm.uuid.clear();
    vm.resource.clear();
    for (VmNic &nic : vm.nics)
        nic.mac.clear();
    for (Disk &disk : vm.disks)
        disk.volume.clear();
    return vm;
}

QSet<QString> networksOf(const Design &clip)
{
    QSet<QString> names;
    for (const Host &host : clip.hosts) {
        for (const Address &address : host.addresses)
            names.insert(address.network);
    }
    for (const Storage &storage : clip.storage) {
        for (const Controller &controller : storage.controllers) {
            for (const ControllerPort &port : controller.ports)
                names.insert(port.network);
        }
    }
    for (const FencingDevice &device : clip.fencing)
        names.insert(device.network);
    for (const Vm &vm : clip.vms) {
        for (const VmNic &nic : vm.nics)
            names.insert(nic.network);
    }
    return names;
}

/// Puts the things of one clip into a design, one kind after the other.
class Paster
{
public:
    Paster(Design &design, const Design &clip)
        : m_design(design)
        , m_clip(clip)
    {}

    QMap<QString, QString> run()
    {
        if (m_design.cluster.name.isEmpty())
            m_design.cluster.name = m_clip.cluster.name;
        if (m_design.cluster.platform.isEmpty())
            m_design.cluster.platform = m_clip.cluster.platform;
        for (const Network &network : m_clip.networks) {
            if (!findNetwork(m_design, network.name))
                m_design.networks << network;
        }
        m_taken = deviceNames(m_design);
        m_usedIps = usedIps(m_design);
        for (const Host &host : m_clip.hosts)
            m_design.hosts << pasted(host);
        for (const Switch &device : m_clip.switches) {
            m_design.switches << device;
            m_design.switches.back().name = newName(device.name);
        }
        for (const Storage &storage : m_clip.storage)
            m_design.storage << pasted(storage);
        for (const Pdu &pdu : m_clip.pdus) {
            m_design.pdus << pdu;
            m_design.pdus.back().name = newName(pdu.name);
            if (isDevice(pdu.feed))
                m_design.pdus.back().feed.clear();
        }
        for (const FencingDevice &device : m_clip.fencing) {
            if (m_names.contains(device.kills.value(0)))
                m_design.fencing << pasted(device);
        }
        for (const Vm &vm : m_clip.vms)
            m_design.vms << pasted(vm);
        return m_names;
    }

private:
    QString newName(const QString &name)
    {
        const QString free = freeName(name, m_taken);
        m_taken.insert(free);
        m_names.insert(name, free);
        return free;
    }

    bool isDevice(const QString &name) const
    {
        return findHost(m_design, name) || findSwitch(m_design, name) || findStorage(m_design, name)
               || findPdu(m_design, name) || findFencing(m_design, name) || findVm(m_design, name);
    }

    /// Names that are made from a thing's own: "magma1-hb" of magma1, "msa1_lun1" of msa1.
    static QString follow(const QString &text, const QString &from, const QString &to)
    {
        const bool made =
            text == from || (text.startsWith(from) && u"-_."_s.contains(text.at(from.size())));
        return made ? to + text.mid(from.size()) : text;
    }

    QString newIp(const QString &network, const QString &ip)
    {
        const Network *known = findNetwork(m_design, network);
        if (ip.isEmpty() || !known)
            return {};
        const QString free = m_usedIps.contains(ip) ? freeIp(*known, m_usedIps, ip) : ip;
        if (!free.isEmpty())
            m_usedIps.insert(free);
        return free;
    }

    Host pasted(Host host)
    {
        const QString former = host.name;
        host.name = newName(former);
        QMap<QString, QString> ips;
        for (Address &address : host.addresses) {
            const QString ip = newIp(address.network, address.ip);
            ips.insert(address.ip, ip);
            address.ip = ip;
            address.name = follow(address.name, former, host.name);
        }
        if (host.ssh) {
            const QString ssh =
                ips.value(host.ssh->address, follow(host.ssh->address, former, host.name));
            const bool isOthers = ssh == host.ssh->address && host.name != former;
            if (ssh.isEmpty() || isOthers)
                host.ssh.reset();
            else
                host.ssh->address = ssh;
        }
        if (host.iscsi && host.name != former) {
            const bool named = host.iscsi->iqn.endsWith(u':' + former);
            if (named)
                host.iscsi->iqn = host.iscsi->iqn.chopped(former.size()) + host.name;
            else
                host.iscsi.reset();
        }
        return host;
    }

    Storage pasted(Storage storage)
    {
        const QString former = storage.name;
        storage.name = newName(former);
        if (storage.name != former)
            storage.iqn.clear();
        for (Controller &controller : storage.controllers) {
            for (ControllerPort &port : controller.ports)
                port.ip = newIp(port.network, port.ip);
        }
        QSet<QString> luns;
        for (const Storage &other : std::as_const(m_design.storage)) {
            for (const Lun &lun : other.luns)
                luns.insert(lun.name);
        }
        for (Lun &lun : storage.luns) {
            lun.name = freeName(follow(lun.name, former, storage.name), luns);
            luns.insert(lun.name);
            lun.hosts = knownHosts(lun.hosts);
        }
        return storage;
    }

    /// Those that came along under their new names, others as far as there are any.
    QStringList knownHosts(const QStringList &hosts) const
    {
        QStringList known;
        for (const QString &host : hosts) {
            const QString name = m_names.value(host, host);
            if (findHost(m_design, name) && !known.contains(name))
                known << name;
        }
        return known;
    }

    FencingDevice pasted(FencingDevice device)
    {
        const QString host = device.kills.first();
        const QString newHost = m_names.value(host);
        const QString former = device.name;
        device.kills = {newHost};
        device.name = newName(QString(former).replace(host, newHost));
        device.address = m_usedIps.contains(device.address) && device.ip.isEmpty()
                             ? newIp(device.network, device.address)
                             : follow(device.address, host, newHost);
        device.ip = newIp(device.network, device.ip);
        if (device.password)
            device.password->name = device.password->name.replace(host, newHost);
        device.plugs.clear();
        return device;
    }

    Vm pasted(Vm vm)
    {
        vm.name = newName(vm.name);
        vm.prefer = knownHosts({vm.prefer}).value(0);
        vm.hosts = knownHosts(vm.hosts);
        for (Disk &disk : vm.disks) {
            const bool isKnown = findVolumeGroup(m_design, disk.vg);
            if (disk.file.isEmpty() && !isKnown)
                disk.vg = m_design.volumeGroups.size() > 1 ? m_design.volumeGroups.front().name
                                                           : QString();
        }
        return vm;
    }

    Design &m_design;
    const Design &m_clip;
    QSet<QString> m_taken;
    QSet<QString> m_usedIps;
    QMap<QString, QString> m_names;
};

}

Design clipOf(const Design &design, const QStringList &things)
{
    Design clip;
    clip.cluster.name = design.cluster.name;
    clip.cluster.platform = design.cluster.platform;
    clip.hosts = chosen(design.hosts, things, bareHost);
    clip.switches = chosen(design.switches, things, bareSwitch);
    clip.storage = chosen(design.storage, things, bareStorage);
    clip.pdus = chosen(design.pdus, things, barePdu);
    clip.vms = chosen(design.vms, things, bareVm);
    for (const FencingDevice &device : design.fencing) {
        const bool isBoard = device.kills.size() == 1 && device.pdu.isEmpty();
        if (isBoard && things.contains(device.kills.first())) {
            clip.fencing << device;
            clip.fencing.back().power.clear();
        }
    }
    const QSet<QString> networks = networksOf(clip);
    for (const Network &network : design.networks) {
        if (networks.contains(network.name))
            clip.networks << network;
    }
    for (auto it = design.layout.begin(); it != design.layout.end(); ++it) {
        if (things.contains(it.key()))
            clip.layout.insert(it.key(), it.value());
    }
    return clip;
}

bool isEmptyClip(const Design &clip)
{
    return clip.hosts.isEmpty() && clip.switches.isEmpty() && clip.storage.isEmpty()
           && clip.pdus.isEmpty() && clip.vms.isEmpty();
}

QByteArray clipText(const Design &clip)
{
    return writeDesign(clip);
}

Result<Design> parseClip(const QByteArray &text)
{
    const Results<Design> clip = parsePart(text, u"clipboard"_s);
    if (!clip || isEmptyClip(*clip))
        return failure(
            u"no-clip"_s,
            say(QT_TRANSLATE_NOOP("clip", "The clipboard holds nothing of a design: copy a host, "
                                          "a device or a VM first.")));
    return *clip;
}

QMap<QString, QString> paste(Design &design, const Design &clip)
{
    return Paster(design, clip).run();
}

}
