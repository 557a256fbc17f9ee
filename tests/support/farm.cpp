#include "support/farm.h"

using namespace Qt::StringLiterals;

namespace basalt::test {

using namespace design;

namespace {

constexpr qint64 gibi = 1024LL * 1024 * 1024;
constexpr qint64 tebi = 1024 * gibi;
constexpr qint64 gigabit = 1'000'000'000;

QString two(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

QString hex(int number, int width = 2)
{
    return u"%1"_s.arg(number, width, 16, QChar(u'0'));
}

QString hostName(int host)
{
    return u"farm"_s + two(host);
}

/// Which of two equal devices a host prefers or hangs on: halves keep cable lengths sane.
bool inSecondHalf(int host, int hosts)
{
    return host > (hosts + 1) / 2;
}

Cluster clusterSettings(int hosts)
{
    Cluster cluster;
    cluster.name = u"farm"_s;
    cluster.platform = u"el9"_s;
    cluster.rings = {u"heartbeat"_s, u"public"_s};
    cluster.transport = u"knet"_s;
    cluster.ringMode = u"passive"_s;
    cluster.linkPriorities = {20, 10};
    cluster.token = 3000 + 650 * std::max(0, hosts - 2);
    cluster.crypto = Crypto{u"aes256"_s, u"sha256"_s, SecretRef{u"farm-corosync-key"_s}};
    cluster.quorum.qdevice = Qdevice{u"172.20.0.250"_s, u"ffsplit"_s, u"public"_s};
    cluster.dlmProtocol = u"sctp"_s;
    cluster.noPathRetry = 12;
    cluster.stickiness = 100;
    cluster.properties = {{u"batch-limit"_s, u"20"_s}, {u"migration-limit"_s, u"2"_s}};
    cluster.startAtBoot = true;
    cluster.timeServers = {u"172.20.0.1"_s, u"172.20.0.2"_s};
    cluster.migrationNetwork = u"public"_s;
    return cluster;
}

QList<Network> networks()
{
    return {
        {u"public"_s, u"172.20.0.0/16"_s, u"172.20.0.1"_s, {}, false, {}, {}},
        {u"heartbeat"_s, u"10.2.0.0/24"_s, {}, {}, true, {}, {}},
        {u"management"_s,
         u"10.22.0.0/24"_s,
         u"10.22.0.1"_s,
         22,
         false,
         {},
         u"the management boards"_s},
        {u"web"_s, {}, {}, 300, false, {}, {}},
        {u"database"_s, {}, {}, 301, false, {}, {}},
        {u"office"_s, {}, {}, 302, false, {}, {}},
    };
}

QString mac(int host, int nic)
{
    return u"d4:f5:ef:30:%1:%2"_s.arg(hex(host), hex(nic));
}

Host makeHost(int number, int hosts)
{
    Host host;
    host.name = hostName(number);
    host.domain = u"example.com"_s;
    host.ssh = Ssh{u"172.20.1.%1"_s.arg(number), u"root"_s, {}};
    host.memory = 512 * gibi;
    host.cpus = 64;
    host.cpuModel = u"Icelake-Server"_s;
    host.nodeid = number;
    const QStringList nics{u"eno1"_s, u"eno2"_s, u"ens1f0"_s, u"ens1f1"_s};
    for (int i = 0; i < nics.size(); ++i)
        host.nics.append({nics[i], i / 2 + 1, mac(number, i + 1), (i % 2 ? 10 : 25) * gigabit, {}});
    for (int i = 0; i < 2; ++i)
        host.hbas.append({u"fc%1"_s.arg(i), i + 3,
                          u"21:00:f4:c7:aa:10:%1:%2"_s.arg(hex(number), hex(i + 1)), 32 * gigabit});
    host.bonds = {
        {u"bond0"_s, BondMode::ActiveBackup, {u"eno1"_s, u"ens1f0"_s}, u"eno1"_s, {}, {}, {}},
        {u"bond1"_s, BondMode::ActiveBackup, {u"eno2"_s, u"ens1f1"_s}, u"eno2"_s, {}, {}, {}},
    };
    host.bridges.append({u"br0"_s, u"bond0"_s, {}, {}, false, {}, {}});
    for (const int vlan : {300, 301, 302})
        host.bridges.append({u"br%1"_s.arg(vlan), u"bond0"_s, vlan, {}, false, {}, {}});
    host.addresses = {
        {u"public"_s, u"br0"_s, u"172.20.1.%1"_s.arg(number), host.name},
        {u"heartbeat"_s, u"bond1"_s, u"10.2.0.%1"_s.arg(number), host.name + u"-hb"_s},
    };
    host.systemDisk =
        SystemDisk{u"/dev/disk/by-id/nvme-SAMSUNG_MZ1L2960HCJR_S665NE0R%1"_s.arg(hex(number, 6)),
                   u"vg_root"_s};
    const QString rack = inSecondHalf(number, hosts) ? u"2"_s : u"1"_s;
    const int outlet = inSecondHalf(number, hosts) ? number - (hosts + 1) / 2 : number;
    host.power = {u"pdu-%1a:%2"_s.arg(rack).arg(outlet), u"pdu-%1b:%2"_s.arg(rack).arg(outlet)};
    return host;
}

/// Racks of two: PDU "1a" is rack 1, feed a. Switches take the outlets behind the hosts.
QString outlet(int rack, QChar feed, int number)
{
    return u"pdu-%1%2:%3"_s.arg(rack).arg(feed).arg(20 + number);
}

QList<Switch> switches(int hosts)
{
    const int ports = hosts <= 16 ? 48 : 96;
    QList<Switch> list;
    for (int i = 0; i < 2; ++i) {
        const QChar side = i == 0 ? u'a' : u'b';
        Switch lan;
        lan.name = u"lan-%1"_s.arg(side);
        lan.ports = ports;
        lan.vlans = {
            {u"1-%1"_s.arg(hosts), {300, 301, 302}, {}},
            {u"%1-%2"_s.arg(hosts + 1).arg(2 * hosts + 2), {}, 22},
            {QString::number(ports), {22, 300, 301, 302}, {}},
        };
        lan.power = {outlet(i + 1, u'a', 1), outlet(i + 1, u'b', 1)};
        list.append(lan);
    }
    for (int i = 0; i < 2; ++i) {
        Switch heartbeat;
        heartbeat.name = u"hb-%1"_s.arg(QChar(i == 0 ? u'a' : u'b'));
        heartbeat.ports = ports;
        heartbeat.power = {outlet(i + 1, u'a', 2), outlet(i + 1, u'b', 2)};
        list.append(heartbeat);
    }
    return list;
}

/// Fabric a is san-a1 and san-a2, joined; hosts of the first half hang on the first of each.
QList<Switch> fabrics(int hosts)
{
    QList<Switch> list;
    for (const QChar fabric : {QChar(u'a'), QChar(u'b')}) {
        for (int i = 1; i <= 2; ++i) {
            Switch san;
            san.name = u"san-%1%2"_s.arg(fabric).arg(i);
            san.kind = SwitchKind::FibreChannel;
            san.ports = 24;
            san.power = {outlet(i, u'a', fabric == u'a' ? 3 : 4),
                         outlet(i, u'b', fabric == u'a' ? 3 : 4)};
            list.append(san);
        }
    }
    for (int host = 1; host <= hosts; ++host) {
        const int offset = inSecondHalf(host, hosts) ? 1 : 0;
        for (int hba = 0; hba < 2; ++hba) {
            Zone zone{u"z_%1_fc%2"_s.arg(hostName(host)).arg(hba),
                      {u"%1:fc%2"_s.arg(hostName(host)).arg(hba)}};
            for (const QString &array : {u"vault1"_s, u"vault2"_s}) {
                for (const QChar controller : {QChar(u'A'), QChar(u'B')})
                    zone.members.append(u"%1:%2%3"_s.arg(array).arg(controller).arg(hba + 1));
            }
            list[2 * hba + offset].zones.append(zone);
        }
    }
    return list;
}

Storage array(int number)
{
    Storage storage;
    storage.name = u"vault%1"_s.arg(number);
    storage.vendor = u"HPE"_s;
    storage.product = u"MSA 2060 FC"_s;
    for (const QChar name : {QChar(u'A'), QChar(u'B')}) {
        Controller controller{name, {}};
        for (int port = 1; port <= 2; ++port) {
            const QString wwpn =
                u"20:%1:00:c0:ff:5%2:30:11"_s.arg(hex((name == u'A' ? 0x70 : 0x74) + port - 1))
                    .arg(number);
            controller.ports.append({u"%1%2"_s.arg(name).arg(port), wwpn, {}, {}});
        }
        storage.controllers.append(controller);
    }
    for (int lun = 1; lun <= 2; ++lun)
        storage.luns.append({u"vault%1_lun%2"_s.arg(number).arg(lun),
                             u"3600c0ff0005"_s + QString::number(number) + u"3011"_s + hex(lun, 4)
                                 + u"000000000000"_s,
                             16 * tebi,
                             lun == 1 ? u"A"_s : u"B"_s,
                             {}});
    storage.power = {outlet(number, u'a', 4 + 1), outlet(number, u'b', 4 + 1)};
    return storage;
}

QList<Pdu> pdus()
{
    QList<Pdu> list;
    for (int rack = 1; rack <= 2; ++rack) {
        for (const QChar feed : {QChar(u'a'), QChar(u'b')})
            list.append({u"pdu-%1%2"_s.arg(rack).arg(feed), u"ups-%1"_s.arg(feed), 36, {}});
    }
    return list;
}

FencingDevice board(int number)
{
    FencingDevice device;
    device.name = u"fence-"_s + hostName(number);
    device.kills = {hostName(number)};
    device.agent = u"fence_ipmilan"_s;
    device.address = hostName(number) + u"-ipmi"_s;
    device.ip = u"10.22.0.%1"_s.arg(100 + number);
    device.network = u"management"_s;
    device.login = u"fence"_s;
    device.password = SecretRef{hostName(number) + u"-ipmi"_s};
    device.options = {{u"lanplus"_s, u"1"_s}, {u"privlvl"_s, u"operator"_s}};
    return device;
}

/// The second level: both PDUs of a host's rack cut it off together.
FencingDevice rackPdu(int rack, QChar feed, int hosts)
{
    const QString pdu = u"pdu-%1%2"_s.arg(rack).arg(feed);
    FencingDevice device;
    device.name = u"fence-"_s + pdu;
    device.agent = u"fence_apc_snmp"_s;
    device.address = pdu + u"-net"_s;
    device.ip = u"10.22.0.%1"_s.arg(10 * rack + (feed == u'a' ? 1 : 2));
    device.network = u"management"_s;
    device.login = u"fence"_s;
    device.password = SecretRef{pdu};
    device.level = 2;
    device.pdu = pdu;
    device.power = {u"ups-%1"_s.arg(feed)};
    const int half = (hosts + 1) / 2;
    for (int number = 1; number <= hosts; ++number) {
        if (inSecondHalf(number, hosts) != (rack == 2))
            continue;
        device.kills.append(hostName(number));
        device.plugs.insert(hostName(number), QString::number(rack == 2 ? number - half : number));
    }
    return device;
}

void addCables(Design &design, int hosts)
{
    const auto join = [&](const QString &a, const QString &aPort, const QString &b,
                          const QString &bPort) {
        design.cables.append(Cable{{a, aPort}, {b, bPort}});
    };
    for (int number = 1; number <= hosts; ++number) {
        const QString host = hostName(number);
        const QString port = QString::number(number);
        const QString rack = inSecondHalf(number, hosts) ? u"2"_s : u"1"_s;
        const QString sanPort =
            QString::number(inSecondHalf(number, hosts) ? number - (hosts + 1) / 2 : number);
        join(host, u"eno1"_s, u"lan-a"_s, port);
        join(host, u"ens1f0"_s, u"lan-b"_s, port);
        join(host, u"eno2"_s, u"hb-a"_s, port);
        join(host, u"ens1f1"_s, u"hb-b"_s, port);
        join(host, u"fc0"_s, u"san-a"_s + rack, sanPort);
        join(host, u"fc1"_s, u"san-b"_s + rack, sanPort);
        // Neighbours hang on different switches, so that no switch takes all boards with it.
        join(u"fence-"_s + host, u"lan"_s, number % 2 ? u"lan-a"_s : u"lan-b"_s,
             QString::number(hosts + number));
    }
    for (int number = 1; number <= 2; ++number) {
        const QString storage = u"vault%1"_s.arg(number);
        for (const QChar controller : {QChar(u'A'), QChar(u'B')}) {
            const QString port = QString::number((controller == u'A' ? 16 : 18) + number);
            join(storage, QString(controller) + u'1',
                 controller == u'A' ? u"san-a1"_s : u"san-a2"_s, port);
            join(storage, QString(controller) + u'2',
                 controller == u'A' ? u"san-b1"_s : u"san-b2"_s, port);
        }
    }
    for (int rack = 1; rack <= 2; ++rack) {
        for (const QChar feed : {QChar(u'a'), QChar(u'b')})
            join(u"fence-pdu-%1%2"_s.arg(rack).arg(feed), u"lan"_s, u"lan-"_s + feed,
                 QString::number(2 * hosts + rack));
    }
    const QString last = QString::number(design.switches.front().ports);
    join(u"lan-a"_s, last, u"lan-b"_s, last);
    join(u"hb-a"_s, last, u"hb-b"_s, last);
    for (const QString &fabric : {u"san-a"_s, u"san-b"_s}) {
        for (const QString &port : {u"23"_s, u"24"_s})
            join(fabric + u'1', port, fabric + u'2', port);
    }
}

Vm makeVm(int number, int hosts)
{
    static const QStringList roles{u"web"_s, u"database"_s, u"office"_s};
    const int role = number % 5 == 0 ? 1 : number % 5 < 3 ? 0 : 2;
    Vm vm;
    vm.name = u"%1%2"_s.arg(roles[role].left(3)).arg(number, 3, 10, QChar(u'0'));
    vm.memory = (role == 1 ? 32 : number % 3 == 0 ? 16 : 8) * gibi;
    vm.vcpus = role == 1 ? 8 : 4;
    const QString vg = number % 2 ? u"vg_vault1"_s : u"vg_vault2"_s;
    vm.disks.append({40 * gibi, vg, {}, {}, {}, false});
    if (role == 1)
        vm.disks.append({200 * gibi, vg, {}, {}, {}, false});
    vm.nics.append({roles[role], {}});
    vm.prefer = hostName((number - 1) % hosts + 1);
    return vm;
}

}

Design farm(int hosts)
{
    Design design;
    design.cluster = clusterSettings(hosts);
    design.networks = networks();
    for (int number = 1; number <= hosts; ++number)
        design.hosts.append(makeHost(number, hosts));
    design.switches = switches(hosts) + fabrics(hosts);
    design.storage = {array(1), array(2)};
    design.pdus = pdus();
    for (int number = 1; number <= hosts; ++number)
        design.fencing.append(board(number));
    for (int rack = 1; rack <= 2; ++rack) {
        for (const QChar feed : {QChar(u'a'), QChar(u'b')})
            design.fencing.append(rackPdu(rack, feed, hosts));
    }
    addCables(design, hosts);
    design.volumeGroups = {
        {u"vg_vault1"_s, {u"vault1_lun1"_s, u"vault1_lun2"_s}, {}},
        {u"vg_vault2"_s, {u"vault2_lun1"_s, u"vault2_lun2"_s}, {}},
    };
    for (int number = 1; number <= hosts * 25 / 2; ++number)
        design.vms.append(makeVm(number, hosts));
    design.notes =
        u"%1 hosts in two racks: a farm for measuring, generated by the tests' support."_s.arg(
            hosts);
    return design;
}

}
