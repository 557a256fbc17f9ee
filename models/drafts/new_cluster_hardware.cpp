#include "design/lookup.h"
#include "design/placeholders.h"
#include "drafts/new_cluster_parts.h"
#include "drafts/numbering.h"

using namespace Qt::StringLiterals;

namespace basalt::drafts {

using namespace design;

namespace {

/// Two cards of two ports, so that a bond takes one of each; for iSCSI two cards more.
QStringList nicNames(const NewCluster &draft, const catalogue::Platform &platform)
{
    const bool isSystemd = platform.init == catalogue::InitSystem::Systemd;
    QStringList names = isSystemd ? QStringList{u"eno1"_s, u"eno2"_s, u"ens1f0"_s, u"ens1f1"_s}
                                  : QStringList{u"eth0"_s, u"eth1"_s, u"eth2"_s, u"eth3"_s};
    if (draft.san == San::Iscsi)
        names +=
            isSystemd ? QStringList{u"ens2f0"_s, u"ens3f0"_s} : QStringList{u"eth4"_s, u"eth5"_s};
    return names;
}

void addPorts(Host &host, const NewCluster &draft, const catalogue::Platform &platform)
{
    const QStringList names = nicNames(draft, platform);
    for (int i = 0; i < names.size(); ++i) {
        Nic nic;
        nic.name = names[i];
        nic.card = i < 4 ? i / 2 + 1 : i - 1;
        if (i >= 4)
            nic.mtu = 9000;
        host.nics.append(nic);
    }
    for (int i = 0; draft.san == San::FibreChannel && i < 2; ++i) {
        Hba hba;
        hba.name = u"fc%1"_s.arg(i);
        hba.card = i + 3;
        host.hbas.append(hba);
    }
    host.bonds = {
        {u"bond0"_s, BondMode::ActiveBackup, {names[0], names[2]}, names[0], {}, {}, {}},
        {u"bond1"_s, BondMode::ActiveBackup, {names[1], names[3]}, names[1], {}, {}, {}},
    };
    host.bridges.append({u"br0"_s, u"bond0"_s, {}, {}, false, {}, {}});
    if (draft.guestVlan > 0)
        host.bridges.append(
            {u"br%1"_s.arg(draft.guestVlan), u"bond0"_s, draft.guestVlan, {}, false, {}, {}});
}

Host makeHost(const NewCluster &draft, const catalogue::Platform &platform, int index)
{
    Host host;
    host.name = hostName(draft, index);
    host.nodeid = index + 1;
    addPorts(host, draft, platform);
    const QString address =
        addressIn(draft.publicSubnet, placeIn(draft.publicSubnet, draft.firstAddress) + index);
    host.ssh = Ssh{address, u"root"_s, {}};
    host.addresses = {
        {u"public"_s, u"br0"_s, address, host.name},
        {u"heartbeat"_s, u"bond1"_s, addressIn(draft.heartbeatSubnet, index + 1),
         host.name + u"-hb"_s},
    };
    if (draft.san == San::None)
        return host;
    const QString disk = draft.systemDisk.isEmpty()
                             ? u"/dev/disk/by-id/scsi-"_s + placeholderWwid(0xf000 + index + 1)
                             : countedUp(draft.systemDisk, index);
    host.systemDisk = SystemDisk{disk, draft.rootGroup};
    if (draft.san != San::Iscsi)
        return host;
    host.iscsi =
        IscsiInitiator{u"iqn.1993-08.org.debian:01:"_s + host.name, {u"iscsi-a"_s, u"iscsi-b"_s}};
    for (int side = 0; side < 2; ++side)
        host.addresses.append({side == 0 ? u"iscsi-a"_s : u"iscsi-b"_s,
                               host.nics[4 + side].name,
                               addressIn(iscsiSubnet(draft, side), index + 1),
                               {}});
    return host;
}

/// The smallest usual switch with that many ports.
int switchSize(int ports)
{
    for (const int size : {8, 12, 24, 48}) {
        if (ports <= size)
            return size;
    }
    return 96;
}

}

void addHosts(Design &design, const NewCluster &draft, const catalogue::Platform &platform)
{
    for (int index = 0; index < draft.hosts; ++index)
        design.hosts.append(makeHost(draft, platform, index));
}

void addSwitches(Design &design, const NewCluster &draft)
{
    const auto pair = [&](const QString &kind, int ports, SwitchKind type, std::optional<int> mtu) {
        for (const QString &side : {u"a"_s, u"b"_s}) {
            Switch device;
            device.name = kind + u'-' + side;
            device.kind = type;
            device.ports = switchSize(ports);
            device.mtu = mtu;
            if (type == SwitchKind::Ethernet && !mtu)
                device.igmpQuerier = true; // cman's multicast needs one; it harms nobody
            design.switches.append(device);
        }
    };
    // Boards hang on both LAN switches in turn; PDUs and the trunk take three ports more.
    pair(u"lan"_s, std::max(24, draft.hosts + (draft.hosts + 1) / 2 + 3), SwitchKind::Ethernet, {});
    pair(u"hb"_s, draft.hosts + 1, SwitchKind::Ethernet, {});
    if (draft.san == San::FibreChannel)
        pair(u"san"_s, draft.hosts + 2, SwitchKind::FibreChannel, {});
    if (draft.san == San::Iscsi)
        pair(u"sto"_s, draft.hosts + 3, SwitchKind::Ethernet, 9000);
}

void addArray(Design &design, const NewCluster &draft)
{
    if (draft.san == San::None)
        return;
    const ArrayChoice product = arrayOf(draft);
    Storage array;
    array.name = product.name;
    array.vendor = product.vendor;
    array.product = product.product;
    const bool isIscsi = draft.san == San::Iscsi;
    array.transport = isIscsi ? Transport::Iscsi : Transport::FibreChannel;
    if (isIscsi)
        array.iqn = u"iqn.2000-01.example:"_s + array.name;
    for (int i = 0; i < 2; ++i) {
        Controller controller{i == 0 ? u"A"_s : u"B"_s, {}};
        for (int side = 0; side < 2; ++side) {
            ControllerPort port;
            port.name = controller.name + QString::number(side + 1);
            if (isIscsi) {
                port.network = side == 0 ? u"iscsi-a"_s : u"iscsi-b"_s;
                port.ip = addressIn(iscsiSubnet(draft, side), 101 + i);
            }
            controller.ports.append(port);
        }
        array.controllers.append(controller);
    }
    for (int i = 0; i < draft.luns; ++i) {
        const QString given = draft.wwids.value(i);
        array.luns.append({u"%1_lun%2"_s.arg(array.name).arg(i + 1),
                           given.isEmpty() ? placeholderWwid(i + 1) : given,
                           draft.lunSize,
                           i % 2 == 0 ? u"A"_s : u"B"_s,
                           {}});
    }
    VolumeGroup group;
    group.name = u"vg_vm"_s;
    for (const Lun &lun : std::as_const(array.luns))
        group.luns.append(lun.name);
    design.storage = {array};
    design.volumeGroups = {group};
}

void addPdus(Design &design, const NewCluster &draft)
{
    // Hosts and the array take an outlet of each, switches of one.
    const int outlets = switchSize(draft.hosts + 1 + int(design.switches.size() + 1) / 2);
    design.pdus = {{u"pdu-a"_s, u"ups-1"_s, outlets, {}}, {u"pdu-b"_s, u"ups-2"_s, outlets, {}}};
}

void addFencing(Design &design, const NewCluster &draft, const catalogue::Catalogue &catalogue)
{
    const catalogue::FenceAgent *agent = catalogue::findAgent(catalogue, draft.agent);
    for (int index = 0; index < draft.hosts; ++index) {
        FencingDevice board;
        board.name = u"fence-"_s + hostName(draft, index);
        board.kills = {hostName(draft, index)};
        board.agent = draft.agent;
        board.address = boardName(draft, index);
        board.ip = addressIn(draft.managementSubnet, 11 + index);
        board.network = u"management"_s;
        board.login = draft.boardUser;
        board.password = SecretRef{boardName(draft, index)};
        if (agent && catalogue::findParameter(*agent, u"lanplus"_s))
            board.options = {{u"lanplus"_s, u"1"_s}};
        if (draft.agent.contains(u"ilo_mp"_s))
            board.options = {{u"secure"_s, u"1"_s}};
        if (draft.hosts == 2 && index == 0)
            board.delay = 10; // if both shoot, this host wins
        design.fencing.append(board);
    }
    for (int i = 0; draft.switchedPdus && i < 2; ++i) {
        const Pdu &pdu = design.pdus[i];
        FencingDevice device;
        device.name = u"fence-"_s + pdu.name;
        device.agent = u"fence_apc_snmp"_s;
        device.address = pdu.name + u"-net"_s;
        device.ip = addressIn(draft.managementSubnet, 2 + i);
        device.network = u"management"_s;
        device.login = draft.boardUser;
        device.password = SecretRef{pdu.name};
        device.level = 2;
        device.pdu = pdu.name;
        device.power = {pdu.feed};
        for (int index = 0; index < draft.hosts; ++index) {
            device.kills.append(hostName(draft, index));
            device.plugs.insert(hostName(draft, index), QString::number(index + 1));
        }
        design.fencing.append(device);
    }
}

namespace {

void describeVlans(const Design &design, const NewCluster &draft, Switch &device)
{
    QStringList hostPorts;
    QStringList boardPorts;
    QStringList trunks;
    for (int number = 1; number <= device.ports; ++number) {
        const QString port = QString::number(number);
        const PortId *peer = peerOf(design, {device.name, port});
        if (peer && findHost(design, peer->device))
            hostPorts.append(port);
        else if (peer && findFencing(design, peer->device))
            boardPorts.append(port);
        else if (peer && findSwitch(design, peer->device))
            trunks.append(port);
    }
    const QList<int> guests = draft.guestVlan > 0 ? QList<int>{draft.guestVlan} : QList<int>();
    device.vlans = {{hostPorts.join(u", "_s), guests, {}},
                    {boardPorts.join(u", "_s), {}, managementVlan},
                    {trunks.join(u", "_s), QList<int>{managementVlan} + guests, {}}};
    if (guests.isEmpty())
        device.vlans.removeFirst();
}

/// One zone for each initiator, with every port of the array in its fabric.
void zone(const Design &design, Switch &fabric)
{
    QStringList targets;
    QStringList initiators;
    for (int number = 1; number <= fabric.ports; ++number) {
        const PortId *peer = peerOf(design, {fabric.name, QString::number(number)});
        if (!peer)
            continue;
        QStringList &list = findHost(design, peer->device) ? initiators : targets;
        list.append(peer->device + u':' + peer->port);
    }
    for (const QString &initiator : std::as_const(initiators))
        fabric.zones.append(
            {u"z_"_s + QString(initiator).replace(u':', u'_'), QStringList{initiator} + targets});
}

}

void describePorts(Design &design, const NewCluster &draft)
{
    const Design cabled = design;
    for (Switch &device : design.switches) {
        if (device.kind == SwitchKind::FibreChannel)
            zone(cabled, device);
        else if (device.name.startsWith(u"lan-"))
            describeVlans(cabled, draft, device);
    }
}

}
