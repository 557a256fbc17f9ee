#include "support/drawn_designs.h"

namespace basalt::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 gib = qint64(1) << 30;

QString numbered(const QString &name, int number)
{
    return name + QString::number(number);
}

void plug(design::Design &design, const QString &device, const QString &port, const QString &other,
          const QString &otherPort)
{
    design.cables << design::Cable{{device, port}, {other, otherPort}};
}

design::Host hostOf(const QString &name, int number)
{
    design::Host host;
    host.name = name;
    host.ssh = design::Ssh{u"192.168.11.%1"_s.arg(5 + number), u"root"_s, {}};
    host.memory = 64 * gib;
    host.cpus = 16;
    for (int i = 0; i < 4; ++i)
        host.nics << design::Nic{numbered(u"eth"_s, i), 1 + i / 2, {}, 1'000'000'000, {}};
    for (int i = 0; i < 2; ++i)
        host.hbas << design::Hba{numbered(u"fc"_s, i), {}, {}, {}};
    design::Bond lan;
    lan.name = u"bond0"_s;
    lan.of = {u"eth0"_s, u"eth2"_s};
    design::Bond heartbeat;
    heartbeat.name = u"bond1"_s;
    heartbeat.of = {u"eth1"_s, u"eth3"_s};
    host.bonds = {lan, heartbeat};
    design::Bridge bridge;
    bridge.name = u"br0"_s;
    bridge.on = u"bond0"_s;
    design::Bridge guests = bridge;
    guests.name = u"br100"_s;
    guests.vlan = 100;
    host.bridges = {bridge, guests};
    host.addresses = {{u"public"_s, u"br0"_s, u"192.168.11.%1"_s.arg(5 + number), name},
                      {u"heartbeat"_s, u"bond1"_s, u"10.0.0.%1"_s.arg(number), name + u"-hb"_s}};
    host.power = {u"pdu-a:%1"_s.arg(number), u"pdu-b:%1"_s.arg(number)};
    return host;
}

design::Switch switchOf(const QString &name, int ports, design::SwitchKind kind)
{
    design::Switch device;
    device.name = name;
    device.ports = ports;
    device.kind = kind;
    return device;
}

design::Storage arrayOf(const QString &name)
{
    design::Storage storage;
    storage.name = name;
    storage.vendor = u"HP"_s;
    storage.product = u"MSA2312fc"_s;
    for (const QString &controller : {u"A"_s, u"B"_s}) {
        storage.controllers << design::Controller{
            controller, {{controller + u'1', {}, {}, {}}, {controller + u'2', {}, {}, {}}}};
    }
    design::Lun lun;
    lun.name = name + u"_lun1"_s;
    lun.size = 2048 * gib;
    storage.luns << lun;
    return storage;
}

void addCluster(design::Design &design, const QString &name)
{
    design.cluster.name = name;
    design.cluster.platform = u"el6"_s;
    design.cluster.rings = {u"heartbeat"_s, u"public"_s};
    design::Network open;
    open.name = u"public"_s;
    open.subnet = u"192.168.11.0/24"_s;
    design::Network heartbeat;
    heartbeat.name = u"heartbeat"_s;
    heartbeat.subnet = u"10.0.0.0/24"_s;
    heartbeat.dedicated = true;
    design::Network guests;
    guests.name = u"guests"_s;
    guests.vlan = 100;
    design.networks = {open, heartbeat, guests};
    design.pdus = {{u"pdu-a"_s, u"ups-1"_s, 24, {}}, {u"pdu-b"_s, u"ups-2"_s, 24, {}}};
}

design::Vm vmOf(const QString &name, const QString &host)
{
    design::Vm vm;
    vm.name = name;
    vm.memory = 2 * gib;
    vm.disks = {design::Disk{}};
    vm.nics = {{u"guests"_s, {}}};
    vm.prefer = host;
    return vm;
}

void connectArray(design::Design &design, const QString &name, const QString &left,
                  const QString &right, int firstPort)
{
    plug(design, name, u"A1"_s, left, QString::number(firstPort));
    plug(design, name, u"B1"_s, left, QString::number(firstPort + 1));
    plug(design, name, u"A2"_s, right, QString::number(firstPort));
    plug(design, name, u"B2"_s, right, QString::number(firstPort + 1));
}

}

design::Design twoHosts()
{
    design::Design design;
    addCluster(design, u"magma"_s);
    for (const QString &name : {u"lan-a"_s, u"lan-b"_s})
        design.switches << switchOf(name, 24, design::SwitchKind::Ethernet);
    for (const QString &name : {u"hb-a"_s, u"hb-b"_s})
        design.switches << switchOf(name, 8, design::SwitchKind::Ethernet);
    for (const QString &name : {u"san-a"_s, u"san-b"_s})
        design.switches << switchOf(name, 8, design::SwitchKind::FibreChannel);
    for (int i = 1; i <= 2; ++i) {
        const QString name = numbered(u"magma"_s, i);
        design.hosts << hostOf(name, i);
        const QString port = QString::number(i);
        plug(design, name, u"eth0"_s, u"lan-a"_s, port);
        plug(design, name, u"eth2"_s, u"lan-b"_s, port);
        plug(design, name, u"eth1"_s, u"hb-a"_s, port);
        plug(design, name, u"eth3"_s, u"hb-b"_s, port);
        plug(design, name, u"fc0"_s, u"san-a"_s, port);
        plug(design, name, u"fc1"_s, u"san-b"_s, port);
        design::FencingDevice fence;
        fence.name = u"fence-"_s + name;
        fence.kills = {name};
        fence.agent = u"fence_ilo_mp"_s;
        fence.address = name + u"-ilo"_s;
        design.fencing << fence;
        plug(design, fence.name, u"lan"_s, i == 1 ? u"lan-a"_s : u"lan-b"_s, u"9"_s);
    }
    plug(design, u"lan-a"_s, u"24"_s, u"lan-b"_s, u"24"_s);
    plug(design, u"hb-a"_s, u"8"_s, u"hb-b"_s, u"8"_s);
    design.storage << arrayOf(u"msa1"_s);
    connectArray(design, u"msa1"_s, u"san-a"_s, u"san-b"_s, 5);
    design.volumeGroups << design::VolumeGroup{u"vg_vm"_s, {u"msa1_lun1"_s}, {}};
    for (const QString &name : {u"brownout05"_s, u"mail"_s, u"dns1"_s})
        design.vms << vmOf(name, u"magma1"_s);
    for (const QString &name : {u"web2"_s, u"build"_s})
        design.vms << vmOf(name, u"magma2"_s);
    return design;
}

design::Design manyHosts(int count, int vms)
{
    design::Design design;
    addCluster(design, u"large"_s);
    for (const QString &name : {u"lan-a"_s, u"lan-b"_s, u"lan-c"_s, u"lan-d"_s})
        design.switches << switchOf(name, 48, design::SwitchKind::Ethernet);
    for (const QString &name : {u"san-a"_s, u"san-b"_s, u"san-c"_s, u"san-d"_s})
        design.switches << switchOf(name, 24, design::SwitchKind::FibreChannel);
    for (int i = 1; i <= count; ++i) {
        const QString name = u"node%1"_s.arg(i, 2, 10, QChar(u'0'));
        design.hosts << hostOf(name, i);
        const QString port = QString::number(i);
        const bool first = i <= count / 2;
        plug(design, name, u"eth0"_s, u"lan-a"_s, port);
        plug(design, name, u"eth2"_s, u"lan-b"_s, port);
        plug(design, name, u"eth1"_s, u"lan-c"_s, port);
        plug(design, name, u"eth3"_s, u"lan-d"_s, port);
        plug(design, name, u"fc0"_s, first ? u"san-a"_s : u"san-c"_s, port);
        plug(design, name, u"fc1"_s, first ? u"san-b"_s : u"san-d"_s, port);
    }
    plug(design, u"lan-a"_s, u"48"_s, u"lan-b"_s, u"48"_s);
    plug(design, u"lan-c"_s, u"48"_s, u"lan-d"_s, u"48"_s);
    plug(design, u"san-a"_s, u"24"_s, u"san-c"_s, u"24"_s);
    plug(design, u"san-b"_s, u"24"_s, u"san-d"_s, u"24"_s);
    design.storage << arrayOf(u"array1"_s) << arrayOf(u"array2"_s);
    connectArray(design, u"array1"_s, u"san-a"_s, u"san-b"_s, 21);
    connectArray(design, u"array2"_s, u"san-c"_s, u"san-d"_s, 21);
    design.volumeGroups << design::VolumeGroup{
        u"vg_vm"_s, {u"array1_lun1"_s, u"array2_lun1"_s}, {}};
    for (int i = 0; i < vms; ++i)
        design.vms << vmOf(u"vm%1"_s.arg(i + 1, 3, 10, QChar(u'0')),
                           design.hosts.at(i % count).name);
    return design;
}

design::Design crowd(int devices)
{
    design::Design design;
    const auto cable = [&](const QString &a, const QString &portA, const QString &b, int portB) {
        design.cables << design::Cable{{a, portA}, {b, QString::number(portB)}};
    };
    for (int rack = 0; rack < devices / 10; ++rack) {
        const auto name = [&](const QString &kind) { return u"r%1-%2"_s.arg(rack).arg(kind); };
        for (const QString &kind : {u"lan-a"_s, u"lan-b"_s, u"san-a"_s, u"san-b"_s}) {
            design::Switch device;
            device.name = name(kind);
            device.ports = 8;
            if (kind.startsWith(u"san"))
                device.kind = design::SwitchKind::FibreChannel;
            design.switches.append(device);
        }
        for (int i = 1; i <= 4; ++i) {
            design::Host host;
            host.name = name(u"host%1"_s.arg(i));
            for (const QString &nic : {u"eno1"_s, u"eno2"_s})
                host.nics.append(design::Nic{nic, {}, {}, {}, {}});
            for (const QString &hba : {u"hba0"_s, u"hba1"_s})
                host.hbas.append(design::Hba{hba, {}, {}, {}});
            host.bonds.append(design::Bond());
            host.bonds.last().name = u"bond0"_s;
            host.bonds.last().of = {u"eno1"_s, u"eno2"_s};
            design.hosts.append(host);
            cable(host.name, u"eno1"_s, name(u"lan-a"_s), i);
            cable(host.name, u"eno2"_s, name(u"lan-b"_s), i);
            cable(host.name, u"hba0"_s, name(u"san-a"_s), i);
            cable(host.name, u"hba1"_s, name(u"san-b"_s), i);
        }
        design::Storage storage;
        storage.name = name(u"array"_s);
        storage.controllers = {{u"A"_s, {{u"A1"_s, {}, {}, {}}}},
                               {u"B"_s, {{u"B1"_s, {}, {}, {}}}}};
        design.storage.append(storage);
        cable(storage.name, u"A1"_s, name(u"san-a"_s), 8);
        cable(storage.name, u"B1"_s, name(u"san-b"_s), 8);
        design::Pdu pdu;
        pdu.name = name(u"pdu"_s);
        pdu.outlets = 8;
        design.pdus.append(pdu);
        cable(name(u"lan-a"_s), u"8"_s, name(u"lan-b"_s), 8);
        if (rack > 0)
            cable(name(u"lan-a"_s), u"7"_s, u"r%1-lan-b"_s.arg(rack - 1), 7);
    }
    return design;
}

}
