#include "support/cluster_designs.h"

#include "design/foreign_files.h"

using namespace Qt::StringLiterals;

namespace basalt::test {

namespace {

constexpr qint64 gib = 1024LL * 1024 * 1024;

design::Host hostOf(const QString &name, int number)
{
    design::Host host;
    host.name = name;
    host.memory = 64 * gib;
    host.cpus = 16;
    host.cpuModel = u"Westmere"_s;
    for (int i = 0; i < 4; ++i) {
        design::Nic nic;
        nic.name = u"eth%1"_s.arg(i);
        nic.card = i / 2 + 1;
        nic.speed = 1'000'000'000;
        host.nics.append(nic);
    }
    design::Bond outer;
    outer.name = u"bond0"_s;
    outer.of = {u"eth0"_s, u"eth2"_s};
    design::Bond inner;
    inner.name = u"bond1"_s;
    inner.of = {u"eth1"_s, u"eth3"_s};
    host.bonds = {outer, inner};
    design::Bridge plain;
    plain.name = u"br0"_s;
    plain.on = u"bond0"_s;
    design::Bridge guests;
    guests.name = u"br100"_s;
    guests.on = u"bond0"_s;
    guests.vlan = 100;
    host.bridges = {plain, guests};
    host.addresses = {{u"public"_s, u"br0"_s, u"192.168.11.%1"_s.arg(number + 5), name},
                      {u"heartbeat"_s, u"bond1"_s, u"10.0.0.%1"_s.arg(number), name + u"-hb"_s}};
    return host;
}

design::FencingDevice boardOf(const QString &host, const QString &agent)
{
    design::FencingDevice device;
    device.name = u"fence-"_s + host;
    device.kills = {host};
    device.agent = agent;
    device.address = host + u"-ilo"_s;
    device.login = u"fence"_s;
    device.password = design::SecretRef{host + u"-ilo"_s};
    return device;
}

design::Vm vmOf(const QString &name, qint64 memory, const QStringList &groups)
{
    design::Vm vm;
    vm.name = name;
    vm.memory = memory;
    vm.vcpus = 2;
    for (const QString &group : groups) {
        design::Disk disk;
        disk.size = 20 * gib;
        disk.vg = group;
        vm.disks.append(disk);
    }
    vm.nics = {{u"guests"_s, {}}};
    return vm;
}

design::Design empty(const QString &platform)
{
    design::Design design;
    design.cluster.name = u"magma"_s;
    design.cluster.platform = platform;
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
    return design;
}

}

design::Design twoHosts(const QString &platform)
{
    design::Design design = empty(platform);
    const bool old = platform == u"el6"_s;
    for (int i = 1; i <= 2; ++i) {
        const QString name = u"magma%1"_s.arg(i);
        design.hosts.append(hostOf(name, i));
        design::FencingDevice board = boardOf(name, old ? u"fence_ilo_mp"_s : u"fence_ipmilan"_s);
        if (old)
            board.options = {{u"secure"_s, u"true"_s}};
        else
            board.options = {{u"lanplus"_s, u"true"_s}};
        design.fencing.append(board);
    }
    design.volumeGroups = {{u"vg_vm"_s, {u"msa1_lun1"_s}, {}}};
    design.vms = {vmOf(u"brownout05"_s, 2 * gib, {u"vg_vm"_s})};
    design.vms[0].prefer = u"magma1"_s;
    return design;
}

design::Design threeHosts(const QString &platform)
{
    design::Design design = empty(platform);
    for (int i = 1; i <= 3; ++i) {
        const QString name = u"node%1"_s.arg(i);
        design.hosts.append(hostOf(name, i));
        design.hosts.last().power = {u"pdu-a:%1"_s.arg(i), u"pdu-b:%1"_s.arg(i)};
        design.fencing.append(boardOf(name, u"fence_ipmilan"_s));
    }
    for (const QString &pdu : {u"pdu-a"_s, u"pdu-b"_s}) {
        design::FencingDevice device;
        device.name = u"fence-"_s + pdu;
        device.kills = {u"node1"_s, u"node2"_s, u"node3"_s};
        device.agent = u"fence_apc_snmp"_s;
        device.address = pdu;
        device.pdu = pdu;
        device.level = 2;
        design.fencing.append(device);
    }
    design.cluster.quorum.qdevice = design::Qdevice{u"10.9.9.9"_s, u"ffsplit"_s, {}};
    design.volumeGroups = {{u"vg_a"_s, {u"lun1"_s}, {}},
                           {u"vg_b"_s, {u"lun2"_s}, {}},
                           {u"vg_empty"_s, {u"lun3"_s}, {}}};
    design.vms = {vmOf(u"web"_s, 2 * gib, {u"vg_a"_s}),
                  vmOf(u"db"_s, 48 * gib, {u"vg_b"_s, u"vg_a"_s}),
                  vmOf(u"test"_s, gib, {u"vg_b"_s})};
    design.vms[0].prefer = u"node2"_s;
    design.vms[1].hosts = {u"node1"_s, u"node3"_s};
    design.vms[1].priority = 10;
    design.vms[2].started = false;
    design.vms[2].migrate = false;
    return design;
}

design::Design withForeignTexts(const QString &platform)
{
    design::Design design = twoHosts(platform);
    const QString cluster = design::clusterConfPath;
    const QString corosync = design::corosyncConfPath;
    const QString crm = design::crmPath;
    if (platform == u"el6"_s) {
        design.foreign = {
            {cluster, u"cluster/rm"_s, u"<rm log_level=\"6\">\n  <failoverdomains/>\n</rm>\n"_s},
            {cluster, u"cluster/totem"_s, u"<totem join=\"60\"/>\n"_s},
            {cluster, u"cluster/logging/logging_daemon"_s,
             u"<logging_daemon name=\"corosync\" debug=\"on\"/>\n"_s},
            {cluster, u"cluster/logging/logging_daemon"_s,
             u"<logging_daemon name=\"fenced\" debug=\"on\"/>\n"_s},
        };
    } else {
        design.foreign = {
            {corosync, u"totem.max_messages"_s, u"max_messages: 20\n"_s},
            {corosync, u"totem.interface#1.knet_ping_interval"_s, u"knet_ping_interval: 900\n"_s},
            {corosync, u"logging.logger_subsys"_s,
             u"logger_subsys {\n  subsys: QUORUM\n  debug: on\n}\n"_s},
            {corosync, u"resources"_s,
             u"resources {\n\tsystem {\n\t\tmemory_used {\n\t\t\tpoll_period: 3000\n\t\t}\n\t}\n}\n"_s},
        };
    }
    design.foreign += {
        {crm, u"primitive ping"_s,
         u"primitive ping ocf:pacemaker:ping params host_list=192.168.11.1 op monitor interval=10s "
         "timeout=60s\n"_s},
        {crm, u"clone cl-ping"_s, u"clone cl-ping ping\n"_s},
        {crm, u"order o-ping"_s, u"order o-ping Optional: cl-ping vm-brownout05\n"_s},
        {crm, u"primitive vm-brownout05 params force_stop"_s, u"force_stop=true\n"_s},
        {crm, u"primitive vm-brownout05 meta failure-timeout"_s, u"failure-timeout=600\n"_s},
    };
    return design;
}

}
