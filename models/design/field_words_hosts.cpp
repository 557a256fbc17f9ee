// A host with its ports, interfaces and addresses.
#include "design/field_words.h"

#include <QCoreApplication>

namespace basalt::design {

std::span<const FieldWords> hostWords()
{
    static constexpr FieldWords words[] = {
        {"hosts", QT_TRANSLATE_NOOP("fields", "Hosts"),
         QT_TRANSLATE_NOOP("fields",
                           "The servers of the cluster. Two are the usual case, 64 the most.")},
        {"hosts.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields",
                           "The server's own name without domain, such as magma1; it becomes its "
                           "hostname. With corosync 3 it is also the node's name in the cluster.")},
        {"hosts.domain", QT_TRANSLATE_NOOP("fields", "Domain"),
         QT_TRANSLATE_NOOP("fields", "The DNS domain, such as example.org. /etc/hosts then lists "
                                     "the host with its full name too.")},
        {"hosts.model", QT_TRANSLATE_NOOP("fields", "Model"),
         QT_TRANSLATE_NOOP("fields", "The server's product name, such as ProLiant DL380 G7. It "
                                     "informs people; nothing is derived from it.")},
        {"hosts.ssh", QT_TRANSLATE_NOOP("fields", "SSH access"),
         QT_TRANSLATE_NOOP("fields", "How Basalt reaches the host. If it is left empty, the host's "
                                     "name is used as an alias of ~/.ssh/config.")},
        {"hosts.ssh.address", QT_TRANSLATE_NOOP("fields", "Address"),
         QT_TRANSLATE_NOOP(
             "fields",
             "An IP address, a host name or an alias of ~/.ssh/config, such as 192.168.11.6.")},
        {"hosts.ssh.user", QT_TRANSLATE_NOOP("fields", "User"),
         QT_TRANSLATE_NOOP("fields",
                           "The account for SSH; any but root needs sudo. If it is left empty, "
                           "~/.ssh/config decides, else your own user name is used.")},
        {"hosts.ssh.port", QT_TRANSLATE_NOOP("fields", "SSH port"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The TCP port of the SSH server. If it is left empty, ~/.ssh/config decides, else it "
             "is 22; a firewall that Basalt writes opens this port, or 22.")},
        {"hosts.memory", QT_TRANSLATE_NOOP("fields", "Memory"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The memory built in, such as 64 GiB. Without it nobody can tell whether the VMs fit "
             "on the remaining hosts after a failure; 2 GiB are reserved for the host itself.")},
        {"hosts.cpus", QT_TRANSLATE_NOOP("fields", "CPUs"),
         QT_TRANSLATE_NOOP("fields",
                           "The number of CPU threads, such as 24. Up to four virtual CPUs for "
                           "each thread of the remaining hosts count as acceptable.")},
        {"hosts.cpu_model", QT_TRANSLATE_NOOP("fields", "CPU model"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The name that libvirt has for the CPU, such as Cascadelake-Server. VMs get the "
             "oldest model of all hosts; if one is not named, they get the baseline of QEMU.")},
        {"hosts.nodeid", QT_TRANSLATE_NOOP("fields", "Node ID"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The node's number in the cluster, 1 or higher and unique. If it is left empty, the "
             "lowest free number is used; setting it keeps the numbers when hosts are removed.")},
        {"hosts.votes", QT_TRANSLATE_NOOP("fields", "Votes"),
         QT_TRANSLATE_NOOP("fields", "How many votes the host has for quorum; 1 if it is left "
                                     "empty. A two-node cluster needs exactly 1 on each host.")},
        {"hosts.nics", QT_TRANSLATE_NOOP("fields", "NICs"),
         QT_TRANSLATE_NOOP("fields",
                           "The Ethernet ports of the host, each with a name of its own.")},
        {"hosts.nics.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP(
             "fields", "The interface's name in Linux, such as eno1, with at most 15 characters.")},
        {"hosts.nics.card", QT_TRANSLATE_NOOP("fields", "Card"),
         QT_TRANSLATE_NOOP(
             "fields", "A number for the card or board that the port sits on. Ports with the same "
                       "number fail together, so a bond should have members of two cards.")},
        {"hosts.nics.mac", QT_TRANSLATE_NOOP("fields", "MAC address"),
         QT_TRANSLATE_NOOP("fields", "The hardware address, such as 00:25:b3:00:01:01. The port is "
                                     "found by it on the running host; without it, by its name.")},
        {"hosts.nics.speed", QT_TRANSLATE_NOOP("fields", "Speed"),
         QT_TRANSLATE_NOOP("fields",
                           "The line speed, such as 10 Gbit/s. The time allowed for live "
                           "migrations is reckoned from it, with 1 Gbit/s if no speed is known.")},
        {"hosts.nics.mtu", QT_TRANSLATE_NOOP("fields", "MTU"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The largest packet in bytes, such as 9000 for jumbo frames. If it is left empty, the "
             "port takes over what the interfaces and networks above it need, else 1500.")},
        {"hosts.hbas", QT_TRANSLATE_NOOP("fields", "HBAs"),
         QT_TRANSLATE_NOOP("fields", "The Fibre Channel ports of the host. Two on different cards "
                                     "keep the storage reachable when one fails.")},
        {"hosts.hbas.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields", "A short name for the port within the drawing, such as fc0. "
                                     "Cables and zones refer to it as magma1:fc0.")},
        {"hosts.hbas.card", QT_TRANSLATE_NOOP("fields", "Card"),
         QT_TRANSLATE_NOOP("fields", "A number for the card that the port sits on. Ports with the "
                                     "same number fail together.")},
        {"hosts.hbas.wwpn", QT_TRANSLATE_NOOP("fields", "WWPN"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The World Wide Port Name, such as 50:01:43:80:02:a3:00:01. It tells whether the "
             "running host has this port; the zoning on the switches needs it too.")},
        {"hosts.hbas.speed", QT_TRANSLATE_NOOP("fields", "Speed"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The line speed, such as 8 Gbit/s. It informs people; nothing is derived from it.")},
        {"hosts.iscsi", QT_TRANSLATE_NOOP("fields", "iSCSI initiator"),
         QT_TRANSLATE_NOOP("fields", "The host's software initiator, for storage that is reached "
                                     "over Ethernet. Leave it empty with Fibre Channel.")},
        {"hosts.iscsi.iqn", QT_TRANSLATE_NOOP("fields", "Initiator name"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The host's name towards iSCSI targets, such as iqn.2012-01.org.example:magma1. It "
             "must differ on every host and be allowed at the array.")},
        {"hosts.iscsi.networks", QT_TRANSLATE_NOOP("fields", "Networks"),
         QT_TRANSLATE_NOOP(
             "fields", "The networks over which the host logs in to portals, such as san-a, san-b. "
                       "The deployment makes no log-in over a network that is not named here.")},
        {"hosts.bonds", QT_TRANSLATE_NOOP("fields", "Bonds"),
         QT_TRANSLATE_NOOP(
             "fields",
             "NICs joined to one interface that survives the loss of a card, cable or switch.")},
        {"hosts.bonds.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields",
                           "The interface's name, such as bond0, with at most 15 characters.")},
        {"hosts.bonds.mode", QT_TRANSLATE_NOOP("fields", "Mode"),
         QT_TRANSLATE_NOOP("fields",
                           "How the members share the work. active-backup needs nothing from the "
                           "switches; 802.3ad needs LACP, balance-rr, balance-xor and broadcast a "
                           "static aggregate, all on one logical switch.")},
        {"hosts.bonds.of", QT_TRANSLATE_NOOP("fields", "Members"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The NICs of the bond, such as eno1, eno3: two, on different cards and switches.")},
        {"hosts.bonds.primary", QT_TRANSLATE_NOOP("fields", "Primary"),
         QT_TRANSLATE_NOOP(
             "fields", "The member that is used while it works. If it is left empty, active-backup "
                       "prefers the first member, so that all hosts settle on the same switch.")},
        {"hosts.bonds.miimon", QT_TRANSLATE_NOOP("fields", "Link check interval"),
         QT_TRANSLATE_NOOP("fields", "How often the link state of the members is looked at; 100 ms "
                                     "if it is left empty. With 0 a dead link goes unnoticed.")},
        {"hosts.bonds.mtu", QT_TRANSLATE_NOOP("fields", "MTU"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The largest packet in bytes, the same for all members. If it is left empty, the bond "
             "takes over what the interfaces and networks above it need, else 1500.")},
        {"hosts.bonds.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Free text about this bond. It is kept in the design and written to no host.")},
        {"hosts.vlans", QT_TRANSLATE_NOOP("fields", "VLAN interfaces"),
         QT_TRANSLATE_NOOP("fields",
                           "Tagged interfaces that have an address themselves. For a bridge in a "
                           "VLAN it is enough to set the VLAN at the bridge.")},
        {"hosts.vlans.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields",
                           "The interface's name, such as bond0.20, with at most 15 characters.")},
        {"hosts.vlans.on", QT_TRANSLATE_NOOP("fields", "Parent interface"),
         QT_TRANSLATE_NOOP("fields",
                           "The NIC or bond that carries the tagged frames, such as bond0.")},
        {"hosts.vlans.id", QT_TRANSLATE_NOOP("fields", "VLAN ID"),
         QT_TRANSLATE_NOOP(
             "fields", "The tag, 1 to 4094. The switch ports of this host must carry it tagged.")},
        {"hosts.vlans.mtu", QT_TRANSLATE_NOOP("fields", "MTU"),
         QT_TRANSLATE_NOOP("fields",
                           "The largest packet in bytes, not above that of the parent. If it is "
                           "left empty, the MTU of the network or of the parent applies.")},
        {"hosts.bridges", QT_TRANSLATE_NOOP("fields", "Bridges"),
         QT_TRANSLATE_NOOP("fields", "Software switches to which VMs are connected. A bridge must "
                                     "have the same name on all hosts, or VMs cannot move.")},
        {"hosts.bridges.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields", "The interface's name, such as br0, with at most 15 "
                                     "characters; the same on all hosts.")},
        {"hosts.bridges.on", QT_TRANSLATE_NOOP("fields", "Bridge port"),
         QT_TRANSLATE_NOOP("fields", "The NIC, bond or VLAN interface that joins the bridge to the "
                                     "outside, such as bond0.")},
        {"hosts.bridges.vlan", QT_TRANSLATE_NOOP("fields", "VLAN ID"),
         QT_TRANSLATE_NOOP("fields",
                           "Puts the bridge on a VLAN interface, which is made for it: with bond0 "
                           "and 100, bond0.100. Leave it empty for untagged traffic.")},
        {"hosts.bridges.mtu", QT_TRANSLATE_NOOP("fields", "MTU"),
         QT_TRANSLATE_NOOP("fields",
                           "The largest packet in bytes, not above that of the port below. If it "
                           "is left empty, the MTU of the network or of the port applies.")},
        {"hosts.bridges.stp", QT_TRANSLATE_NOOP("fields", "Spanning tree"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Whether the bridge takes part in STP; false unless set. With it, ports stay silent "
             "for seconds after a start, in which rings and VMs are cut off.")},
        {"hosts.bridges.forward_delay", QT_TRANSLATE_NOOP("fields", "Forward delay"),
         QT_TRANSLATE_NOOP("fields",
                           "How long a new port listens before it forwards; 0 s if it is left "
                           "empty. Any longer time cuts off rings and VMs after a start.")},
        {"hosts.bridges.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Free text about this bridge. It is kept in the design and written to no host.")},
        {"hosts.addresses", QT_TRANSLATE_NOOP("fields", "Addresses"),
         QT_TRANSLATE_NOOP("fields", "The host's IP addresses: one in every ring network, and one "
                                     "in each other network in which it takes part.")},
        {"hosts.addresses.network", QT_TRANSLATE_NOOP("fields", "Network"),
         QT_TRANSLATE_NOOP("fields",
                           "The network of the design that the address belongs to; its subnet "
                           "gives the prefix length, its gateway the default route.")},
        {"hosts.addresses.on", QT_TRANSLATE_NOOP("fields", "Interface"),
         QT_TRANSLATE_NOOP(
             "fields", "The interface that has the address, such as br0 or bond1. A NIC in a bond "
                       "and a port of a bridge have none: it sits on the topmost interface.")},
        {"hosts.addresses.ip", QT_TRANSLATE_NOOP("fields", "IP address"),
         QT_TRANSLATE_NOOP("fields",
                           "An IPv4 or IPv6 address without prefix length, such as 192.168.11.6. "
                           "Files for the host can only be written once it is known.")},
        {"hosts.addresses.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields",
                           "The name that /etc/hosts of all hosts gives this address, such as "
                           "magma1-hb; on ring 0 of cman it is the node's name. Left empty, an "
                           "address outside the heartbeat network may get the host's own name.")},
        {"hosts.system_disk", QT_TRANSLATE_NOOP("fields", "System disk"),
         QT_TRANSLATE_NOOP(
             "fields", "The host's own disk, which LVM may look at besides the shared LUNs. "
                       "Without it no lvm.conf is written, since a wrong filter stops the boot.")},
        {"hosts.system_disk.device", QT_TRANSLATE_NOOP("fields", "Device"),
         QT_TRANSLATE_NOOP(
             "fields", "A path that survives a reboot, such as "
                       "/dev/disk/by-id/wwn-0x600508b1001c5d6f. Names like /dev/sda may change.")},
        {"hosts.system_disk.vg", QT_TRANSLATE_NOOP("fields", "Volume group"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The volume group of the root file system, such as vg_root: with lvmlockd the only "
             "one that is activated at boot. Leave it empty if root is not on LVM.")},
        {"hosts.power", QT_TRANSLATE_NOOP("fields", "Power"),
         QT_TRANSLATE_NOOP(
             "fields", "What feeds each power supply: an outlet such as pdu-a:1, or a feed such as "
                       "ups-1. Two supplies on different feeds survive the loss of one.")},
        {"hosts.blocked_modules", QT_TRANSLATE_NOOP("fields", "Blocked kernel modules"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Modules that the site's hardening forbids on this host, such as sctp. Basalt then "
             "reports what the cluster cannot do: DLM over two rings needs sctp.")},
        {"hosts.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Free text about this host. It is kept in the design and written to no host.")},
    };
    return words;
}

}
