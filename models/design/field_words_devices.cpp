// What stands between and around the hosts: networks, switches, storage, power and cables.
#include "design/field_words.h"

#include <QCoreApplication>

namespace basalt::design {

std::span<const FieldWords> deviceWords()
{
    static constexpr FieldWords words[] = {
        {"networks", QT_TRANSLATE_NOOP("fields", "Networks"),
         QT_TRANSLATE_NOOP("fields", "The IP networks and VLANs of the site: for the rings, the "
                                     "administration, the storage and the VMs.")},
        {"networks.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields", "The name by which addresses, rings and VMs refer to the "
                                     "network, such as heartbeat.")},
        {"networks.subnet", QT_TRANSLATE_NOOP("fields", "Subnet"),
         QT_TRANSLATE_NOOP("fields",
                           "The address range with prefix length, such as 192.168.11.0/24. Leave "
                           "it empty where hosts have no address, as in a network only for VMs.")},
        {"networks.gateway", QT_TRANSLATE_NOOP("fields", "Gateway"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The router's address in this subnet. On a host, its first address in a network with "
             "a gateway gets the default route; the heartbeat network should have none.")},
        {"networks.vlan", QT_TRANSLATE_NOOP("fields", "VLAN ID"),
         QT_TRANSLATE_NOOP("fields",
                           "The network's VLAN, 1 to 4094. Where a host has no address in the "
                           "network, its bridge for VMs is found by this number.")},
        {"networks.dedicated", QT_TRANSLATE_NOOP("fields", "Heartbeat only"),
         QT_TRANSLATE_NOOP(
             "fields", "Reserves the network for the cluster's communication: no VMs, no gateway, "
                       "no migrations, no storage. It should carry ring 0; false unless set.")},
        {"networks.mtu", QT_TRANSLATE_NOOP("fields", "MTU"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The largest packet in bytes that hosts send here, such as 9000. It reaches every "
             "interface of the network that has no MTU of its own; 1500 if it is left empty.")},
        {"networks.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Free text about this network. It is kept in the design and written to no host.")},
        {"switches", QT_TRANSLATE_NOOP("fields", "Switches"),
         QT_TRANSLATE_NOOP("fields", "The Ethernet and Fibre Channel switches that hosts, storage "
                                     "and management boards are plugged into.")},
        {"switches.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields", "A name of its own among all devices, such as lan-a. Cables "
                                     "refer to its ports as lan-a:1.")},
        {"switches.kind", QT_TRANSLATE_NOOP("fields", "Kind"),
         QT_TRANSLATE_NOOP(
             "fields",
             "ethernet for networks, fc for a Fibre Channel fabric; ethernet unless set.")},
        {"switches.ports", QT_TRANSLATE_NOOP("fields", "Number of ports"),
         QT_TRANSLATE_NOOP("fields",
                           "How many ports the switch has, such as 24. They are numbered from 1.")},
        {"switches.lacp", QT_TRANSLATE_NOOP("fields", "LACP"),
         QT_TRANSLATE_NOOP("fields", "Whether the bonds' ports are set up for LACP here; false "
                                     "unless set. Bonds in mode 802.3ad need it.")},
        {"switches.static_lag", QT_TRANSLATE_NOOP("fields", "Static aggregation"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Whether the bonds' ports are joined to a fixed aggregate without LACP; false unless "
             "set. Bonds in the modes balance-rr, balance-xor and broadcast need it.")},
        {"switches.mlag", QT_TRANSLATE_NOOP("fields", "MLAG peer"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The switch with which this one forms one logical switch, by MLAG or a stack; set it "
             "on both. Only then may an aggregated bond be spread over the two.")},
        {"switches.vlans", QT_TRANSLATE_NOOP("fields", "Port VLANs"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Which VLANs the ports carry. If the list is empty, every port carries every VLAN.")},
        {"switches.vlans.ports", QT_TRANSLATE_NOOP("fields", "Ports"),
         QT_TRANSLATE_NOOP("fields", "Port numbers and ranges, such as 1, 3-6.")},
        {"switches.vlans.tagged", QT_TRANSLATE_NOOP("fields", "Tagged VLANs"),
         QT_TRANSLATE_NOOP("fields", "The VLANs whose frames carry a tag on these ports, such as "
                                     "100, 101. Frames of other tags are dropped.")},
        {"switches.vlans.untagged", QT_TRANSLATE_NOOP("fields", "Untagged VLAN"),
         QT_TRANSLATE_NOOP(
             "fields", "The VLAN into which frames without a tag go, also called native VLAN or "
                       "PVID. If it is left empty, they stay in the switch's default VLAN.")},
        {"switches.mtu", QT_TRANSLATE_NOOP("fields", "MTU"),
         QT_TRANSLATE_NOOP("fields",
                           "The largest packet in bytes that the switch forwards; 1500 if it is "
                           "left empty. Hosts that send larger ones lose them without a message.")},
        {"switches.igmp_querier", QT_TRANSLATE_NOOP("fields", "IGMP querier"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Whether the switch asks for members of multicast groups; taken for false if it is "
             "left empty. Rings of cman over multicast need one querier where snooping is on.")},
        {"switches.igmp_snooping", QT_TRANSLATE_NOOP("fields", "IGMP snooping"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Whether the switch sends multicast only to ports that asked for it; taken for true "
             "if it is left empty. Without a querier it cuts multicast rings after minutes.")},
        {"switches.zones", QT_TRANSLATE_NOOP("fields", "Zones"),
         QT_TRANSLATE_NOOP("fields",
                           "Which Fibre Channel ports may see each other. If a fabric has no "
                           "zones, all its ports do; one zone per HBA is the rule.")},
        {"switches.zones.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields", "The zone's name on the switch, such as z_magma1_fc0.")},
        {"switches.zones.members", QT_TRANSLATE_NOOP("fields", "Members"),
         QT_TRANSLATE_NOOP("fields", "One HBA and the controller ports that it shall reach, such "
                                     "as magma1:fc0, msa1:A1, msa1:B1.")},
        {"switches.power", QT_TRANSLATE_NOOP("fields", "Power"),
         QT_TRANSLATE_NOOP(
             "fields", "What feeds the power supplies: outlets such as pdu-a:3, or feeds such as "
                       "ups-1. Two switches that replace each other belong on different feeds.")},
        {"switches.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Free text about this switch. It is kept in the design and written to no host.")},
        {"storage", QT_TRANSLATE_NOOP("fields", "Storage"),
         QT_TRANSLATE_NOOP("fields", "The storage systems that all hosts share.")},
        {"storage.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields", "A name of its own among all devices, such as msa1, without a "
                                     "dot. Its ports are referred to as msa1:A1.")},
        {"storage.vendor", QT_TRANSLATE_NOOP("fields", "Vendor"),
         QT_TRANSLATE_NOOP("fields",
                           "The vendor as the array reports it over SCSI, such as HP. With the "
                           "product it selects the recorded multipath settings.")},
        {"storage.product", QT_TRANSLATE_NOOP("fields", "Product"),
         QT_TRANSLATE_NOOP("fields",
                           "The product as the array reports it over SCSI, such as MSA2312fc. If "
                           "the catalogue knows it, multipath.conf gets a section for it.")},
        {"storage.transport", QT_TRANSLATE_NOOP("fields", "Transport"),
         QT_TRANSLATE_NOOP("fields",
                           "fc for Fibre Channel, iscsi for iSCSI over Ethernet; fc unless set.")},
        {"storage.iqn", QT_TRANSLATE_NOOP("fields", "Target name"),
         QT_TRANSLATE_NOOP("fields",
                           "The iSCSI name of the array, such as iqn.2001-05.com.example:array1. "
                           "Hosts log in to it; leave it empty with Fibre Channel.")},
        {"storage.controllers", QT_TRANSLATE_NOOP("fields", "Controllers"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The controllers of the array. Each LUN should be reachable through two of them.")},
        {"storage.controllers.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP(
             "fields", "A short name, such as A. The controller is then referred to as msa1.A.")},
        {"storage.controllers.ports", QT_TRANSLATE_NOOP("fields", "Ports"),
         QT_TRANSLATE_NOOP("fields", "The controller's ports towards the hosts, such as A1, A2. "
                                     "Names must be unique within the storage system.")},
        {"storage.controllers.ports.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP(
             "fields", "The port's name, such as A1. Cables and zones refer to it as msa1:A1.")},
        {"storage.controllers.ports.wwpn", QT_TRANSLATE_NOOP("fields", "WWPN"),
         QT_TRANSLATE_NOOP("fields",
                           "The World Wide Port Name of a Fibre Channel port, such as "
                           "20:70:00:c0:ff:d5:aa:8b. The zoning on the switches needs it.")},
        {"storage.controllers.ports.ip", QT_TRANSLATE_NOOP("fields", "Portal address"),
         QT_TRANSLATE_NOOP("fields",
                           "The port's iSCSI portal, such as 10.1.1.101. Hosts log in there on TCP "
                           "port 3260; without an address there is no log-in.")},
        {"storage.controllers.ports.network", QT_TRANSLATE_NOOP("fields", "Network"),
         QT_TRANSLATE_NOOP("fields", "The network that the iSCSI portal is in. Hosts log in if "
                                     "their initiator uses the same network.")},
        {"storage.luns", QT_TRANSLATE_NOOP("fields", "LUNs"),
         QT_TRANSLATE_NOOP("fields", "The logical units that the array offers to the hosts.")},
        {"storage.luns.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields",
                           "The alias that multipath gives the LUN on all hosts: msa1_lun1 becomes "
                           "/dev/mapper/msa1_lun1. It must not begin with mpath.")},
        {"storage.luns.wwid", QT_TRANSLATE_NOOP("fields", "WWID"),
         QT_TRANSLATE_NOOP(
             "fields", "The LUN's worldwide identifier as multipath prints it, such as "
                       "3600c0ff000d5aa8bc2dd8e5001000000. Without it the alias is never given.")},
        {"storage.luns.size", QT_TRANSLATE_NOOP("fields", "Size"),
         QT_TRANSLATE_NOOP("fields",
                           "The capacity, such as 1 TiB. It is compared with what hosts see, and "
                           "shows whether the VMs' disks fit into the volume group.")},
        {"storage.luns.owner", QT_TRANSLATE_NOOP("fields", "Preferred controller"),
         QT_TRANSLATE_NOOP("fields", "The controller that serves the LUN in normal operation, such "
                                     "as A. Spread the LUNs so that both controllers work.")},
        {"storage.luns.hosts", QT_TRANSLATE_NOOP("fields", "Visible to"),
         QT_TRANSLATE_NOOP("fields",
                           "The hosts to which the array shows the LUN (masking). Left empty, all "
                           "hosts see it; a LUN of a shared volume group must be seen by all.")},
        {"storage.power", QT_TRANSLATE_NOOP("fields", "Power"),
         QT_TRANSLATE_NOOP(
             "fields", "What feeds the power supplies: outlets such as pdu-a:8, or feeds such as "
                       "ups-1. Use two feeds, since the VMs stand still without their storage.")},
        {"storage.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP("fields", "Free text about this storage system. It is kept in the "
                                     "design and written to no host.")},
        {"pdus", QT_TRANSLATE_NOOP("fields", "PDUs"),
         QT_TRANSLATE_NOOP("fields",
                           "The power distribution units. Switched ones can also fence hosts.")},
        {"pdus.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields", "A name of its own among all devices, such as pdu-a. Its "
                                     "outlets are referred to as pdu-a:1.")},
        {"pdus.feed", QT_TRANSLATE_NOOP("fields", "Feed"),
         QT_TRANSLATE_NOOP("fields", "The fuse, phase or UPS that it hangs on, such as ups-1. PDUs "
                                     "with the same feed go dark together.")},
        {"pdus.outlets", QT_TRANSLATE_NOOP("fields", "Outlets"),
         QT_TRANSLATE_NOOP("fields",
                           "How many outlets it has, such as 8. They are numbered from 1.")},
        {"pdus.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Free text about this PDU. It is kept in the design and written to no host.")},
        {"cables", QT_TRANSLATE_NOOP("fields", "Cables"),
         QT_TRANSLATE_NOOP("fields",
                           "Each joins two free ports, written as magma1:eno1 -- lan-a:1. Power is "
                           "not a cable: it is set at the device that is fed.")},
    };
    return words;
}

}
