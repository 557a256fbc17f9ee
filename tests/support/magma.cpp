#include "support/magma.h"

using namespace Qt::StringLiterals;

namespace basalt::test {

using namespace design;

namespace {

constexpr qint64 gibibyte = 1024LL * 1024 * 1024;

PortId port(const QString &name)
{
    return {name.section(u':', 0, 0), name.section(u':', 1)};
}

Host host(const QString &name, int number)
{
    Host host;
    host.name = name;
    host.memory = 64 * gibibyte;
    host.nodeid = number;
    for (int i = 0; i < 4; ++i) {
        Nic nic;
        nic.name = u"eth%1"_s.arg(i);
        nic.card = i / 2 + 1;
        host.nics.append(nic);
    }
    for (int i = 0; i < 2; ++i) {
        Hba hba;
        hba.name = u"fc%1"_s.arg(i);
        hba.card = i + 3;
        host.hbas.append(hba);
    }
    Bond lan;
    lan.name = u"bond0"_s;
    lan.of = {u"eth0"_s, u"eth2"_s};
    Bond heartbeat;
    heartbeat.name = u"bond1"_s;
    heartbeat.of = {u"eth1"_s, u"eth3"_s};
    host.bonds = {lan, heartbeat};
    Bridge br0;
    br0.name = u"br0"_s;
    br0.on = u"bond0"_s;
    Bridge br100 = br0;
    br100.name = u"br100"_s;
    br100.vlan = 100;
    host.bridges = {br0, br100};
    host.addresses = {{u"public"_s, u"br0"_s, u"192.168.11.%1"_s.arg(number + 5), name},
                      {u"heartbeat"_s, u"bond1"_s, u"10.0.0.%1"_s.arg(number), name + u"-hb"_s}};
    host.power = {u"pdu-a:%1"_s.arg(number), u"pdu-b:%1"_s.arg(number)};
    return host;
}

void addSwitches(Design &design)
{
    int outlet = 3;
    for (const QString &kind : {u"lan"_s, u"hb"_s, u"san"_s}) {
        for (const QString &side : {u"a"_s, u"b"_s}) {
            Switch device;
            device.name = kind + u'-' + side;
            device.kind = kind == u"san" ? SwitchKind::FibreChannel : SwitchKind::Ethernet;
            device.ports = 24;
            device.power = {u"pdu-%1:%2"_s.arg(side).arg(outlet)};
            design.switches.append(device);
        }
        ++outlet;
    }
}

void addStorage(Design &design)
{
    Storage msa;
    msa.name = u"msa1"_s;
    const auto controllerPort = [](const QString &name) {
        ControllerPort made;
        made.name = name;
        return made;
    };
    for (const QString &name : {u"A"_s, u"B"_s}) {
        Controller controller;
        controller.name = name;
        controller.ports.append(controllerPort(name + u'1'));
        controller.ports.append(controllerPort(name + u'2'));
        msa.controllers.append(controller);
    }
    Lun lun;
    lun.name = u"msa1_lun1"_s;
    msa.luns = {lun};
    msa.power = {u"pdu-a:6"_s, u"pdu-b:6"_s};
    design.storage = {msa};
    VolumeGroup vg;
    vg.name = u"vg_vm"_s;
    vg.luns = {u"msa1_lun1"_s};
    design.volumeGroups = {vg};
}

void addFencing(Design &design)
{
    for (const Host &host : std::as_const(design.hosts)) {
        FencingDevice board;
        board.name = u"fence-"_s + host.name;
        board.kills = {host.name};
        board.agent = u"fence_ilo_mp"_s;
        board.network = u"boards"_s;
        design.fencing.append(board);
    }
    design.fencing[0].delay = 10;
}

void addVms(Design &design)
{
    for (int i = 1; i <= 4; ++i) {
        Vm vm;
        vm.name = u"vm%1"_s.arg(i);
        vm.memory = 8 * gibibyte;
        vm.disks.append(Disk{});
        vm.nics = {{u"guests"_s, {}}};
        vm.prefer = i % 2 == 1 ? u"magma1"_s : u"magma2"_s;
        design.vms.append(vm);
    }
}

void addCables(Design &design)
{
    const QStringList own{u"eth0"_s, u"eth2"_s, u"eth1"_s, u"eth3"_s, u"fc0"_s, u"fc1"_s};
    for (qsizetype i = 0; i < own.size(); ++i) {
        for (int number = 1; number <= 2; ++number)
            connect(design, u"magma%1:%2"_s.arg(number).arg(own[i]),
                    u"%1:%2"_s.arg(design.switches[i].name).arg(number));
    }
    connect(design, u"msa1:A1"_s, u"san-a:5"_s);
    connect(design, u"msa1:B1"_s, u"san-a:6"_s);
    connect(design, u"msa1:A2"_s, u"san-b:5"_s);
    connect(design, u"msa1:B2"_s, u"san-b:6"_s);
    connect(design, u"lan-a:24"_s, u"lan-b:24"_s);
    connect(design, u"hb-a:24"_s, u"hb-b:24"_s);
    connect(design, u"fence-magma1:lan"_s, u"lan-a:10"_s);
    connect(design, u"fence-magma2:lan"_s, u"lan-b:10"_s);
}

}

void connect(Design &design, const QString &a, const QString &b)
{
    design.cables.append({port(a), port(b)});
}

void disconnect(Design &design, const QString &name)
{
    design.cables.removeIf(
        [&](const Cable &cable) { return cable.a == port(name) || cable.b == port(name); });
}

Design magma()
{
    Design design;
    design.cluster.name = u"magma"_s;
    design.cluster.platform = u"el6"_s;
    design.cluster.rings = {u"heartbeat"_s, u"public"_s};
    Network publicNet{u"public"_s, u"192.168.11.0/24"_s, u"192.168.11.1"_s, {}, false, {}, {}};
    Network heartbeat{u"heartbeat"_s, u"10.0.0.0/24"_s, {}, {}, true, {}, {}};
    Network guests{u"guests"_s, {}, {}, 100, false, {}, {}};
    Network boards{u"boards"_s, u"10.20.0.0/24"_s, u"10.20.0.1"_s, {}, false, {}, {}};
    design.networks = {publicNet, heartbeat, guests, boards};
    design.hosts = {host(u"magma1"_s, 1), host(u"magma2"_s, 2)};
    design.pdus = {{u"pdu-a"_s, u"ups-1"_s, 8, {}}, {u"pdu-b"_s, u"ups-2"_s, 8, {}}};
    addSwitches(design);
    addStorage(design);
    addFencing(design);
    addVms(design);
    addCables(design);
    return design;
}

}
