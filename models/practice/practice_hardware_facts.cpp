// The answers to the probes that ask for NICs, disks, what is on them, and LVM: the files that a
// kernel would show, made from what the simulated host has.
#include "practice/practice_files.h"
#include "practice/practice_network.h"
#include "practice/practice_probe_text.h"
#include "practice/practice_snippets.h"
#include "practice/practice_storage.h"

#include "core/ip.h"

#include <QCryptographicHash>
#include <array>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

bool isOldKernel(const Machine &machine)
{
    return machine.world.platform.init == catalogue::InitSystem::SysV;
}

void put(VirtualFiles &files, const QString &path, const QString &line)
{
    files.insert(path, line.toUtf8() + '\n');
}

// NICs

const design::Nic *drawnNic(const Machine &machine, const QString &name)
{
    for (const design::Nic &nic : machine.drawn().nics) {
        if (nic.name == name)
            return &nic;
    }
    return nullptr;
}

/// A bond has its first port's address, as have its ports; a bridge that of its own.
QString macOf(Machine &machine, const QString &name)
{
    const QMap<QString, StoredLink> &links = machine.host().links;
    const StoredLink link = links.value(name);
    const QString bond = link.kind == u"bond"                       ? name
                         : links.value(link.master).kind == u"bond" ? link.master
                                                                    : QString();
    if (!bond.isEmpty()) {
        for (auto port = links.cbegin(); port != links.cend(); ++port) {
            if (port->master == bond)
                return drawnNic(machine, port.key()) ? drawnNic(machine, port.key())->mac
                                                     : QString();
        }
    }
    if (const design::Nic *nic = drawnNic(machine, name))
        return nic->mac;
    const QByteArray hash =
        QCryptographicHash::hash((machine.name + name).toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"02:%1:%2:%3:%4:%5"_s.arg(QLatin1String(hash.mid(0, 2)), QLatin1String(hash.mid(2, 2)),
                                      QLatin1String(hash.mid(4, 2)), QLatin1String(hash.mid(6, 2)),
                                      QLatin1String(hash.mid(8, 2)));
}

bool hasCarrier(Machine &machine, const QString &name)
{
    const QMap<QString, StoredLink> links = machine.host().links;
    const StoredLink link = links.value(name);
    if (link.kind.isEmpty())
        return wiring(machine.world).links.contains(machine.name + u':' + name);
    if (link.kind == u"vlan")
        return hasCarrier(machine, link.lower);
    for (auto port = links.cbegin(); port != links.cend(); ++port) {
        if (port->master == name && port->isUp && hasCarrier(machine, port.key()))
            return true;
    }
    return false;
}

QString modeText(const QString &mode)
{
    static const std::array<const char *, 7> names{"balance-rr", "active-backup", "balance-xor",
                                                   "broadcast",  "802.3ad",       "balance-tlb",
                                                   "balance-alb"};
    for (size_t i = 0; i < names.size(); ++i) {
        if (mode == QLatin1String(names[i]) || mode == QString::number(i))
            return u"%1 %2"_s.arg(QLatin1String(names[i])).arg(i);
    }
    return u"balance-rr 0"_s;
}

void addRealPort(Machine &machine, VirtualFiles &files, const QString &folder,
                 const design::Nic &nic, bool isUp)
{
    int function = 0;
    for (const design::Nic &other : machine.drawn().nics) {
        if (other.name == nic.name)
            break;
        function += other.card == nic.card;
    }
    files.insert(folder + u"/device/uevent"_s,
                 u"DRIVER=bnx2\nPCI_SLOT_NAME=0000:%1:00.%2\n"_s
                     .arg(nic.card.value_or(1), 2, 16, QLatin1Char('0'))
                     .arg(function)
                     .toUtf8());
    if (isUp)
        put(files, folder + u"/speed"_s,
            QString::number(nic.speed.value_or(1000LL * 1000 * 1000) / (1000 * 1000)));
}

void addBond(Machine &machine, VirtualFiles &files, const QString &folder, const QString &name,
             const StoredLink &link)
{
    put(files, folder + u"/bonding/mode"_s, modeText(link.mode));
    put(files, folder + u"/bonding/active_slave"_s,
        wiring(machine.world).activePorts.value(machine.name + u'.' + name));
    put(files, folder + u"/bonding/primary"_s, link.primary);
    put(files, folder + u"/bonding/miimon"_s, QString::number(link.miimon));
    if (!isOldKernel(machine))
        return;
    QByteArray text = "Ethernet Channel Bonding Driver: v3.6.0 (September 26, 2009)\n\n";
    for (auto port = machine.host().links.cbegin(); port != machine.host().links.cend(); ++port) {
        const design::Nic *nic = drawnNic(machine, port.key());
        if (port->master == name && nic)
            text += u"Slave Interface: %1\nMII Status: up\nPermanent HW addr: %2\n\n"_s
                        .arg(port.key(), nic->mac)
                        .toUtf8();
    }
    files.insert(u"/proc/net/bonding/"_s + name, text);
}

void addInterface(Machine &machine, VirtualFiles &files, const QString &name, int index)
{
    const StoredLink link = machine.host().links.value(name);
    const QString folder = u"/sys/class/net/"_s + name;
    const QStringList names = machine.host().links.keys();
    put(files, folder + u"/address"_s, macOf(machine, name));
    put(files, folder + u"/ifindex"_s, QString::number(index));
    const qsizetype lower = names.indexOf(link.lower);
    put(files, folder + u"/iflink"_s, QString::number(lower < 0 ? index : lower + 2));
    put(files, folder + u"/mtu"_s, QString::number(link.mtu));
    put(files, folder + u"/type"_s, u"1"_s);
    if (link.isUp)
        put(files, folder + u"/carrier"_s, hasCarrier(machine, name) ? u"1"_s : u"0"_s);
    if (const design::Nic *nic = drawnNic(machine, name))
        addRealPort(machine, files, folder, *nic, link.isUp);
    if (link.kind == u"bond")
        addBond(machine, files, folder, name, link);
    if (link.kind == u"bridge") {
        put(files, folder + u"/bridge/stp_state"_s, u"0"_s);
        put(files, folder + u"/bridge/forward_delay"_s, u"0"_s);
    }
    if (link.master.isEmpty())
        return;
    const QString master = QString::number(names.indexOf(link.master) + 2);
    const bool isBridgePort = machine.host().links.value(link.master).kind == u"bridge";
    put(files, folder + (isBridgePort ? u"/brport/bridge/ifindex"_s : u"/master/ifindex"_s),
        master);
    if (!isBridgePort && !isOldKernel(machine) && drawnNic(machine, name))
        put(files, folder + u"/bonding_slave/perm_hwaddr"_s, drawnNic(machine, name)->mac);
}

/// The kernel prints addresses as the machine's own words, in hexadecimal.
QString routeWord(const QString &address)
{
    const std::optional<IpAddress> ip = parseIp(address);
    QString word;
    for (qsizetype i = 3; ip && i >= 0; --i)
        word += u"%1"_s.arg(static_cast<uchar>(ip->bytes[i]), 2, 16, QLatin1Char('0')).toUpper();
    return word;
}

QString linkTowards(const StoredHost &host, const QString &address)
{
    const std::optional<IpAddress> ip = parseIp(address);
    for (auto link = host.links.cbegin(); link != host.links.cend(); ++link) {
        for (const QString &cidr : link->addresses) {
            const std::optional<Subnet> subnet = parseSubnet(cidr);
            if (ip && link->isUp && subnet && contains(*subnet, *ip))
                return link.key();
        }
    }
    return {};
}

Answer nicFacts(Machine &machine, const QStringList &, const QByteArray &)
{
    const StoredHost &host = machine.host();
    VirtualFiles files;
    QByteArray addresses = "1: lo    inet 127.0.0.1/8 scope host lo\n";
    QByteArray vlans =
        "VLAN Dev name    | VLAN ID\nName-Type: VLAN_NAME_TYPE_RAW_PLUS_VID_NO_PAD\n";
    int index = 2;
    for (const QString &name : host.links.keys()) {
        const StoredLink link = host.links.value(name);
        addInterface(machine, files, name, index);
        for (const QString &cidr : link.addresses) {
            if (link.isUp)
                addresses += u"%1: %2    inet %3 brd + scope global %2\n"_s.arg(index)
                                 .arg(name, cidr)
                                 .toUtf8();
        }
        if (link.kind == u"vlan")
            vlans += u"%1 | %2  | %3\n"_s.arg(name.leftJustified(14))
                         .arg(link.vlan)
                         .arg(link.lower)
                         .toUtf8();
        ++index;
    }
    files.insert(u"/proc/net/vlan/config"_s, vlans);
    QByteArray routes = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\n";
    const QString towards = linkTowards(host, host.gateway);
    if (!towards.isEmpty())
        routes +=
            u"%1\t00000000\t%2\t0003\t0\t0\t0\t00000000\n"_s.arg(towards, routeWord(host.gateway))
                .toUtf8();
    files.insert(u"/proc/net/route"_s, routes);
    return answered(section("files", grepped(files)) + section("addresses", addresses));
}

// Disks

QString hexWwn(QString wwn)
{
    return u"0x"_s + wwn.remove(u':');
}

/// A fabric's name, from the switch that the port is cabled to.
QString fabricOf(const Machine &machine, const QString &port)
{
    for (const design::Cable &cable : machine.world.design.cables) {
        const QString a = cable.a.device + u':' + cable.a.port;
        const QString b = cable.b.device + u':' + cable.b.port;
        if (a == port || b == port) {
            const QString other = a == port ? cable.b.device : cable.a.device;
            return u"0x1000"_s
                   + QString::fromLatin1(
                       QCryptographicHash::hash(other.toUtf8(), QCryptographicHash::Sha1)
                           .toHex()
                           .left(12));
        }
    }
    return u"0xffffffffffffffff"_s;
}

void addAdapters(Machine &machine, VirtualFiles &files, const QList<DiskPath> &disks)
{
    const QList<design::Hba> &hbas = machine.drawn().hbas;
    for (qsizetype i = 0; i < hbas.size(); ++i) {
        const QString port = machine.name + u':' + hbas[i].name;
        const bool isUp = wiring(machine.world).links.contains(port);
        const QString folder = u"/sys/class/fc_host/host%1/"_s.arg(i + 1);
        put(files, folder + u"port_name"_s, hexWwn(hbas[i].wwpn));
        put(files, folder + u"port_state"_s, isUp ? u"Online"_s : u"Linkdown"_s);
        put(files, folder + u"fabric_name"_s,
            isUp ? fabricOf(machine, port) : u"0xffffffffffffffff"_s);
        int remote = 0;
        QStringList seen;
        for (const DiskPath &disk : disks) {
            if (disk.initiator != port || seen.contains(disk.target))
                continue;
            seen.append(disk.target);
            const QString rport =
                u"/sys/class/fc_remote_ports/rport-%1:0-%2/"_s.arg(i + 1).arg(remote++);
            for (const design::Storage &box : machine.world.design.storage) {
                for (const design::Controller &controller : box.controllers) {
                    for (const design::ControllerPort &target : controller.ports) {
                        if (box.name + u':' + target.name == disk.target)
                            put(files, rport + u"port_name"_s, hexWwn(target.wwpn));
                    }
                }
            }
            put(files, rport + u"port_state"_s, disk.isUp ? u"Online"_s : u"Blocked"_s);
            put(files, rport + u"roles"_s, u"FCP Target"_s);
        }
    }
    put(files, u"/sys/class/scsi_host/host%1/proc_name"_s.arg(hbas.size() + 1), u"iscsi_tcp"_s);
}

/// "/var/lib/iscsi/nodes/IQN/ADDRESS,PORT,1/default"
void addSessions(Machine &machine, VirtualFiles &files)
{
    int number = 1;
    for (const QString &path : filesBelow(machine.host(), u"/var/lib/iscsi/nodes"_s)) {
        const QStringList portal = path.section(u'/', 6, 6).split(u',');
        const QString connection = u"/sys/class/iscsi_connection/connection%1:0/"_s.arg(number);
        put(files, u"/sys/class/iscsi_session/session%1/targetname"_s.arg(number),
            path.section(u'/', 5, 5));
        put(files, connection + u"persistent_address"_s, portal.value(0));
        put(files, connection + u"persistent_port"_s, portal.value(1));
        ++number;
    }
}

void addDisk(Machine &machine, VirtualFiles &files, const DiskPath &disk)
{
    const QString folder = u"/sys/block/"_s + disk.name;
    put(files, folder + u"/size"_s, QString::number(disk.size / 512));
    put(files, folder + u"/dev"_s, disk.number);
    put(files, folder + u"/device/vendor"_s, disk.vendor.leftJustified(8));
    put(files, folder + u"/device/model"_s, disk.model.leftJustified(16));
    put(files, folder + u"/device/state"_s, disk.isUp ? u"running"_s : u"transport-offline"_s);
    if (!isOldKernel(machine))
        put(files, folder + u"/device/wwid"_s, u"naa."_s + disk.wwid.mid(1));
    put(files, u"/sys/class/scsi_device/%1/device/block/%2/dev"_s.arg(disk.address, disk.name),
        disk.number);
}

void addMapper(VirtualFiles &files, int number, const QString &name, const QString &uuid,
               qint64 size, const QMap<QString, QString> &slaves)
{
    const QString folder = u"/sys/block/dm-%1"_s.arg(number);
    put(files, folder + u"/size"_s, QString::number(size / 512));
    put(files, folder + u"/dev"_s, u"253:%1"_s.arg(number));
    put(files, folder + u"/dm/name"_s, name);
    put(files, folder + u"/dm/uuid"_s, uuid);
    for (auto slave = slaves.cbegin(); slave != slaves.cend(); ++slave)
        put(files, folder + u"/slaves/%1/dev"_s.arg(slave.key()), *slave);
}

/// The root group's volumes on the second partition of the local disk, and what is mounted.
void addSystem(Machine &machine, VirtualFiles &files)
{
    put(files, u"/sys/block/sda/sda1/dev"_s, u"8:1"_s);
    put(files, u"/sys/block/sda/sda2/dev"_s, u"8:2"_s);
    const QString group = rootGroup(machine);
    const QMap<QString, QString> below{{u"sda2"_s, u"8:2"_s}};
    addMapper(files, 0, mapperName(group, u"root"_s), u"LVM-root"_s, 268435456000LL, below);
    addMapper(files, 1, mapperName(group, u"swap"_s), u"LVM-swap"_s, 17179869184LL, below);
    files.insert(u"/proc/self/mountinfo"_s,
                 "21 1 253:0 / / rw,relatime - ext4 /dev/mapper/root rw\n"
                 "22 21 8:1 / /boot rw,relatime - ext4 /dev/sda1 rw\n");
    files.insert(
        u"/proc/swaps"_s,
        "Filename\t\tType\t\tSize\tUsed\tPriority\n/dev/dm-1 partition\t16777212\t0\t-2\n");
}

int addMaps(Machine &machine, VirtualFiles &files, const QList<DiskPath> &disks, QByteArray &status)
{
    int number = 2;
    const QMap<QString, QString> maps = machine.host().maps;
    QMap<QString, int> numbers;
    for (auto map = maps.cbegin(); map != maps.cend(); ++map) {
        QMap<QString, QString> slaves;
        const qint64 size = lunSize(machine.world, map.key());
        QByteArray paths;
        for (const DiskPath &disk : disks) {
            if (disk.wwid != map.key())
                continue;
            slaves.insert(disk.name, disk.number);
            paths += ' ' + disk.number.toUtf8() + (disk.isUp ? " A 0 1" : " F 1 1");
        }
        status += u"%1: 0 %2 multipath 2 0 1 0 1 1 A 0 %3 1"_s.arg(*map)
                      .arg(size / 512)
                      .arg(slaves.size())
                      .toUtf8()
                  + paths + '\n';
        numbers.insert(map.key(), number);
        addMapper(files, number++, *map, u"mpath-"_s + map.key(), size, slaves);
    }
    for (const QString &volume : machine.host().volumes.keys()) {
        const QString group = volume.section(u'/', 0, 0);
        const QString name = volume.section(u'/', 1);
        const StoredVolumeGroup stored = machine.world.shared.volumeGroups.value(group);
        QMap<QString, QString> slaves;
        if (!stored.wwids.isEmpty() && numbers.contains(stored.wwids.constFirst())) {
            const int lower = numbers.value(stored.wwids.constFirst());
            slaves.insert(u"dm-%1"_s.arg(lower), u"253:%1"_s.arg(lower));
        }
        addMapper(files, number++, mapperName(group, name), u"LVM-"_s + stored.uuid,
                  stored.volumes.value(name).size, slaves);
    }
    return number;
}

Answer diskFacts(Machine &machine, const QStringList &, const QByteArray &)
{
    const QList<DiskPath> disks = diskPaths(machine);
    VirtualFiles files;
    QByteArray udev;
    QByteArray scsiId;
    QByteArray status;
    addSystem(machine, files);
    addAdapters(machine, files, disks);
    addSessions(machine, files);
    for (const DiskPath &disk : disks) {
        addDisk(machine, files, disk);
        if (isOldKernel(machine))
            scsiId += disk.name.toUtf8() + ' ' + disk.wwid.toUtf8() + '\n';
        else
            udev += u"/run/udev/data/b%1:E:ID_SERIAL=%2\n/run/udev/data/b%1:E:ID_BUS=scsi\n"_s
                        .arg(disk.number, disk.wwid)
                        .toUtf8();
    }
    addMaps(machine, files, disks, status);
    if (const StoredFile *name = findFile(machine.host(), u"/etc/iscsi/initiatorname.iscsi"_s))
        files.insert(u"/etc/iscsi/initiatorname.iscsi"_s, name->content);
    QByteArray out =
        section("files", grepped(files)) + section("udev", udev) + section("scsi_id", scsiId);
    if (!status.isEmpty())
        out += section("paths", status);
    return answered(out);
}

QString groupOn(const World &world, const QString &wwid)
{
    for (auto group = world.shared.volumeGroups.cbegin(); group != world.shared.volumeGroups.cend();
         ++group) {
        if (group->wwids.contains(wwid))
            return group.key();
    }
    return {};
}

Answer signatureFacts(Machine &machine, const QStringList &, const QByteArray &)
{
    QByteArray out;
    QByteArray said = "/dev/sda: PTTYPE=\"dos\"\n";
    const QMap<QString, QString> maps = machine.host().maps;
    const auto look = [&](const QString &device, const QString &wwid, bool isUp) {
        const StoredLun lun = machine.world.shared.luns.value(wwid);
        QByteArray text;
        if (!lun.signature.isEmpty() && isUp) {
            said += device.toUtf8() + ": TYPE=\"" + lun.signature.toUtf8() + "\"\n";
            const QString group = groupOn(machine.world, wwid);
            if (!group.isEmpty())
                text = group.toUtf8() + " {\nseqno = 2\n";
        }
        const int code = !isUp ? 99 : lun.signature.isEmpty() ? 2 : 0;
        out += section(device.toUtf8(), text, code);
    };
    out += section("/dev/sda", {});
    for (auto map = maps.cbegin(); map != maps.cend(); ++map)
        look(u"/dev/mapper/"_s + *map, map.key(), goodPaths(machine, map.key()) > 0);
    for (const DiskPath &disk : diskPaths(machine)) {
        if (!disk.isLocal && !maps.contains(disk.wwid))
            look(u"/dev/"_s + disk.name, disk.wwid, disk.isUp);
    }
    return answered(out + section("said", said));
}

Answer lvmFacts(Machine &machine, const QStringList &, const QByteArray &)
{
    if (!machine.host().packages.contains(u"lvm2"_s))
        return answered();
    const QStringList options{u"--noheadings"_s, u"--nosuffix"_s, u"--units"_s, u"b"_s,
                              u"--separator"_s,  u"|"_s,          u"-o"_s};
    const QString columns = u"pv_name,vg_name,vg_attr,vg_size,vg_free"_s;
    const Answer pvs =
        execute(machine,
                QStringList{u"pvs"_s} + options
                    + QStringList{isOldKernel(machine) ? columns : columns + u",vg_systemid"_s},
                {});
    const Answer lvs = execute(
        machine,
        QStringList{u"lvs"_s} + options + QStringList{u"vg_name,lv_name,lv_attr,lv_size"_s}, {});
    return answered(section("pvs", pvs.out, pvs.exitCode) + section("lvs", lvs.out, lvs.exitCode));
}

}

const std::vector<Command> &hardwareSnippets()
{
    static const std::vector<Command> commands{
        {"facts-disks", diskFacts},
        {"facts-lvm", lvmFacts},
        {"facts-nics", nicFacts},
        {"facts-signatures", signatureFacts},
    };
    return commands;
}

}
