// Fencing, volume groups and VMs, and what the design says of itself.
#include "design/field_words.h"

#include <QCoreApplication>

namespace basalt::design {

std::span<const FieldWords> serviceWords()
{
    static constexpr FieldWords words[] = {
        {"fencing", QT_TRANSLATE_NOOP("fields", "Fencing devices"),
         QT_TRANSLATE_NOOP(
             "fields",
             "What switches a host off when the others have lost it. Each host needs at least one, "
             "and Pacemaker waits for its success before it starts the VMs elsewhere.")},
        {"fencing.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The name of the device and of its resource in the cluster, such as fence-magma1.")},
        {"fencing.kills", QT_TRANSLATE_NOOP("fields", "Switches off"),
         QT_TRANSLATE_NOOP("fields", "The hosts that the device can fence: one for a management "
                                     "board, several for a PDU or a hypervisor.")},
        {"fencing.agent", QT_TRANSLATE_NOOP("fields", "Agent"),
         QT_TRANSLATE_NOOP("fields",
                           "The program that does it, such as fence_ipmilan for IPMI boards or "
                           "fence_apc_snmp for PDUs. It decides which options there are.")},
        {"fencing.address", QT_TRANSLATE_NOOP("fields", "Address"),
         QT_TRANSLATE_NOOP("fields",
                           "The name or IP address of the device, such as magma1-ilo. Leave it "
                           "empty for agents without a board, such as fence_sbd.")},
        {"fencing.ip", QT_TRANSLATE_NOOP("fields", "IP address"),
         QT_TRANSLATE_NOOP("fields",
                           "What the name means, such as 10.20.0.11. With it /etc/hosts of all "
                           "hosts gets a line, so that fencing does not depend on DNS.")},
        {"fencing.network", QT_TRANSLATE_NOOP("fields", "Network"),
         QT_TRANSLATE_NOOP("fields", "The network that the device is in. Basalt checks whether the "
                                     "other hosts reach it there or through gateways.")},
        {"fencing.login", QT_TRANSLATE_NOOP("fields", "User"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The account on the device, such as fence; the right to switch the power is enough.")},
        {"fencing.password", QT_TRANSLATE_NOOP("fields", "Password"),
         QT_TRANSLATE_NOOP("fields", "The account's password, kept as a secret.")},
        {"fencing.password.secret", QT_TRANSLATE_NOOP("fields", "Secret"),
         QT_TRANSLATE_NOOP("fields", "The name of an entry in the keyring, such as magma1-ilo; the "
                                     "password itself is never in the design.")},
        {"fencing.plugs", QT_TRANSLATE_NOOP("fields", "Plugs"),
         QT_TRANSLATE_NOOP(
             "fields",
             "On a shared device, the outlet, blade or domain of each host, such as magma1: 4. "
             "Left empty for a drawn PDU, the outlets are those that feed the host.")},
        {"fencing.options", QT_TRANSLATE_NOOP("fields", "Agent options"),
         QT_TRANSLATE_NOOP("fields",
                           "Further parameters of the agent by name, such as lanplus: 1. Old and "
                           "new names are both understood; passwords do not belong here.")},
        {"fencing.delay", QT_TRANSLATE_NOOP("fields", "Delay"),
         QT_TRANSLATE_NOOP(
             "fields", "How long the device waits before it kills, such as 10 s, so that two hosts "
                       "do not shoot each other at once. Left empty on all devices of two hosts, "
                       "the one that kills the host preferred by most VM memory waits.")},
        {"fencing.level", QT_TRANSLATE_NOOP("fields", "Level"),
         QT_TRANSLATE_NOOP("fields",
                           "Level 1 is tried first, 2 if that fails. All devices of one level act "
                           "together, as two PDUs must for a host with two power supplies.")},
        {"fencing.pdu", QT_TRANSLATE_NOOP("fields", "PDU"),
         QT_TRANSLATE_NOOP("fields", "The drawn PDU whose outlets this device switches, such as "
                                     "pdu-a. Leave it empty for management boards.")},
        {"fencing.power", QT_TRANSLATE_NOOP("fields", "Power"),
         QT_TRANSLATE_NOOP(
             "fields",
             "What feeds the device itself: outlets or feeds. Left empty, a board of a single host "
             "is taken to die with that host's power, and a PDU's device with the PDU.")},
        {"fencing.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP("fields", "Free text about this fencing device. It is kept in the "
                                     "design and written to no host.")},
        {"volume_groups", QT_TRANSLATE_NOOP("fields", "Volume groups"),
         QT_TRANSLATE_NOOP("fields", "LVM volume groups on the shared LUNs, which hold the disks "
                                     "of the VMs. The cluster activates them on all hosts.")},
        {"volume_groups.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields", "The name in LVM, such as vg_vm. A hyphen is allowed, but "
                                     "becomes two below /dev/mapper.")},
        {"volume_groups.luns", QT_TRANSLATE_NOOP("fields", "LUNs"),
         QT_TRANSLATE_NOOP("fields", "The LUNs that it consists of, such as msa1_lun1, msa1_lun2. "
                                     "A LUN belongs to one volume group only.")},
        {"volume_groups.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP("fields", "Free text about this volume group. It is kept in the design "
                                     "and written to no host.")},
        {"vms", QT_TRANSLATE_NOOP("fields", "Virtual machines"),
         QT_TRANSLATE_NOOP("fields", "The VMs that the cluster runs, restarts on another host "
                                     "after a failure, and migrates.")},
        {"vms.name", QT_TRANSLATE_NOOP("fields", "Name"),
         QT_TRANSLATE_NOOP("fields", "The name in libvirt, such as brownout05. The resource is "
                                     "then vm-brownout05 and the first volume kvm_brownout05.")},
        {"vms.uuid", QT_TRANSLATE_NOOP("fields", "UUID"),
         QT_TRANSLATE_NOOP("fields",
                           "The VM's identity in libvirt. Left empty, it is derived from the names "
                           "of cluster and VM; set it to keep that of an existing VM.")},
        {"vms.resource", QT_TRANSLATE_NOOP("fields", "Resource"),
         QT_TRANSLATE_NOOP("fields",
                           "The id of the VM's resource in the cluster. Left empty, it is vm- with "
                           "the VM's name; set it to keep that of a cluster that runs already.")},
        {"vms.memory", QT_TRANSLATE_NOOP("fields", "Memory"),
         QT_TRANSLATE_NOOP("fields",
                           "The memory of the guest, such as 2 GiB. About 5 % more is reckoned for "
                           "QEMU when Basalt checks whether all VMs fit after a failure.")},
        {"vms.vcpus", QT_TRANSLATE_NOOP("fields", "Virtual CPUs"),
         QT_TRANSLATE_NOOP("fields",
                           "The number of CPUs that the guest sees, such as 2; 1 unless set.")},
        {"vms.cpu_model", QT_TRANSLATE_NOOP("fields", "CPU model"),
         QT_TRANSLATE_NOOP("fields", "The CPU that the guest sees, by libvirt's name such as "
                                     "Westmere, or host-model. Left empty, it is the oldest model "
                                     "of the hosts, with which the VM can migrate anywhere.")},
        {"vms.disks", QT_TRANSLATE_NOOP("fields", "Disks"),
         QT_TRANSLATE_NOOP("fields", "The disks of the VM in the order in which the guest sees "
                                     "them. It boots from the first hard disk, else from the CD.")},
        {"vms.disks.size", QT_TRANSLATE_NOOP("fields", "Size"),
         QT_TRANSLATE_NOOP("fields", "The size of a new volume, such as 20 GiB; 10 GiB if it is "
                                     "left empty. A volume that is already there keeps its size.")},
        {"vms.disks.vg", QT_TRANSLATE_NOOP("fields", "Volume group"),
         QT_TRANSLATE_NOOP(
             "fields",
             "The volume group that holds the volume. It may be left empty if there is only one.")},
        {"vms.disks.volume", QT_TRANSLATE_NOOP("fields", "Volume"),
         QT_TRANSLATE_NOOP("fields", "The logical volume's name. Left empty, it is kvm_ with the "
                                     "VM's name, with _1, _2 and so on for further disks.")},
        {"vms.disks.cache", QT_TRANSLATE_NOOP("fields", "Cache"),
         QT_TRANSLATE_NOOP("fields", "How the host caches the disk; none if it is left empty. Only "
                                     "none and directsync are safe for live migration.")},
        {"vms.disks.file", QT_TRANSLATE_NOOP("fields", "File"),
         QT_TRANSLATE_NOOP("fields",
                           "A local file instead of a volume, such as /srv/iso/debian.iso; one "
                           "that ends in .iso becomes a CD drive. It keeps the VM from migrating, "
                           "so remove it after the installation.")},
        {"vms.disks.shareable", QT_TRANSLATE_NOOP("fields", "Shared by VMs"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Allows two VMs to have the same volume open, as a cluster inside the guests needs "
             "it; false unless set. An ordinary file system is destroyed by it.")},
        {"vms.nics", QT_TRANSLATE_NOOP("fields", "Network cards"),
         QT_TRANSLATE_NOOP("fields", "The virtual network cards, each in one network.")},
        {"vms.nics.network", QT_TRANSLATE_NOOP("fields", "Network"),
         QT_TRANSLATE_NOOP("fields",
                           "The network that the card is in. Every host on which the VM may run "
                           "needs a bridge for it, with the same name everywhere.")},
        {"vms.nics.mac", QT_TRANSLATE_NOOP("fields", "MAC address"),
         QT_TRANSLATE_NOOP(
             "fields", "The card's address, such as 52:54:00:12:34:56. Left empty, it is derived "
                       "from cluster, VM and position; set it to keep that of an existing VM.")},
        {"vms.prefer", QT_TRANSLATE_NOOP("fields", "Preferred host"),
         QT_TRANSLATE_NOOP("fields", "The host on which the VM starts if it can. A VM that has "
                                     "moved away stays there until somebody moves it back.")},
        {"vms.hosts", QT_TRANSLATE_NOOP("fields", "Allowed hosts"),
         QT_TRANSLATE_NOOP("fields", "The only hosts on which the VM may run; all if it is left "
                                     "empty. With a single one the VM is not highly available.")},
        {"vms.migrate", QT_TRANSLATE_NOOP("fields", "Live migration"),
         QT_TRANSLATE_NOOP("fields", "Whether the VM moves while it runs; true unless set. With "
                                     "false it is stopped and started on the other host.")},
        {"vms.started", QT_TRANSLATE_NOOP("fields", "Started"),
         QT_TRANSLATE_NOOP("fields",
                           "Whether the cluster keeps the VM running; true unless set. A VM with "
                           "false is defined but stays off, and needs no room after a failure.")},
        {"vms.priority", QT_TRANSLATE_NOOP("fields", "Priority"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Where not all VMs can run, those with a higher number come first. It also decides "
             "which of two hosts survives where priority-fencing-delay is used.")},
        {"vms.timeouts", QT_TRANSLATE_NOOP("fields", "Timeouts"),
         QT_TRANSLATE_NOOP(
             "fields", "Seconds by operation, such as stop: 300 s. Left out, start has 90 s, stop "
                       "180, monitor 60, migrate_from 120, and migrate_to what the memory needs "
                       "over the migration network; a stop that fails gets the host fenced.")},
        {"vms.notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Free text about this VM. It is kept in the design and written to no host.")},
        {"waivers", QT_TRANSLATE_NOOP("fields", "Waivers"),
         QT_TRANSLATE_NOOP("fields", "Findings that the site accepts, each with a reason. They "
                                     "stay visible, but no longer count as errors.")},
        {"waivers.rule", QT_TRANSLATE_NOOP("fields", "Rule"),
         QT_TRANSLATE_NOOP("fields", "The rule that is waived, such as R-01.")},
        {"waivers.subject", QT_TRANSLATE_NOOP("fields", "Subject"),
         QT_TRANSLATE_NOOP("fields",
                           "The one thing for which it is waived, such as magma1 or magma1.bond0. "
                           "Left empty, the waiver covers every finding of the rule.")},
        {"waivers.reason", QT_TRANSLATE_NOOP("fields", "Reason"),
         QT_TRANSLATE_NOOP("fields",
                           "Why this is acceptable here. It is shown beside the finding.")},
        {"foreign", QT_TRANSLATE_NOOP("fields", "Foreign text"),
         QT_TRANSLATE_NOOP("fields", "Parts of imported files that Basalt did not understand. They "
                                     "are kept so that nothing is lost.")},
        {"foreign.file", QT_TRANSLATE_NOOP("fields", "File"),
         QT_TRANSLATE_NOOP(
             "fields", "The file that the text was found in, such as /etc/cluster/cluster.conf.")},
        {"foreign.anchor", QT_TRANSLATE_NOOP("fields", "Place"),
         QT_TRANSLATE_NOOP("fields", "Where in the file it stood, such as cluster/rm.")},
        {"foreign.text", QT_TRANSLATE_NOOP("fields", "Text"),
         QT_TRANSLATE_NOOP("fields", "The text as it was in the file.")},
        {"basalt", QT_TRANSLATE_NOOP("fields", "Format version"),
         QT_TRANSLATE_NOOP("fields", "The version of the design file's format. The program writes "
                                     "it; at present it is 1.")},
        {"notes", QT_TRANSLATE_NOOP("fields", "Notes"),
         QT_TRANSLATE_NOOP(
             "fields",
             "Free text about the whole design. It is kept in the design and written to no host.")},
        {"layout", QT_TRANSLATE_NOOP("fields", "Positions"),
         QT_TRANSLATE_NOOP("fields", "Where the devices stand in the drawing. The program writes "
                                     "it; a device without a position is placed automatically.")},
    };
    return words;
}

}
