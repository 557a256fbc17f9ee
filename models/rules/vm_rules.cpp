#include "rules/families.h"

#include "rules/vm_checks.h"

namespace basalt::rules {

const std::vector<Rule> &vmRules()
{
    static const std::vector<Rule> rules{
        {"V-01", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Each VM has one resource, named so that XML accepts it"),
         QT_TRANSLATE_NOOP("rules", "The name %1 is no XML id."),
         QT_TRANSLATE_NOOP(
             "rules", "The resource of a VM is called vm-<name>. Pacemaker's configuration is XML, "
                      "whose ids are unique and know no blanks or slashes."),
         QT_TRANSLATE_NOOP("rules", "Use letters, digits, hyphen, dot and underscore."), "SRC-CIB",
         vmNameIsUnfit},
        {"V-02", Severity::Error, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "The libvirt definition is sound and bears the VM's name"),
         QT_TRANSLATE_NOOP("rules", "%1 defines \"%2\", not %3."),
         QT_TRANSLATE_NOOP(
             "rules", "VirtualDomain reads the domain's name from the file; with another name two "
                      "resources may control one VM, or none."),
         QT_TRANSLATE_NOOP("rules",
                           "Correct the definition; virt-xml-validate shows where it is wrong."),
         "SRC-VD", definitionIsNotTheVms},
        {"V-03", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "UUIDs and MAC addresses are unique"),
         QT_TRANSLATE_NOOP("rules", "%1 and %2 both have %3."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Two machines with one MAC address steal each other's frames; two VMs with one "
             "UUID can't run on one host."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Leave uuid and mac unset: they are derived from cluster and VM. After copying "
             "a VM change them."),
         "exp", uuidOrMacIsTaken},
        {"V-04", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Disks of VMs are volumes on the shared storage"),
         QT_TRANSLATE_NOOP("rules", "%1 has its disk in the local file %2."),
         QT_TRANSLATE_NOOP(
             "rules", "A file on one host is not on the other: the VM neither migrates nor starts "
                      "there."),
         QT_TRANSLATE_NOOP(
             "rules", "Use a volume of a shared volume group; eject media when the installation is "
                      "done."),
         "exp", diskIsLocal},
        {"V-05", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Disks of migrating VMs bypass the host's cache"),
         QT_TRANSLATE_NOOP("rules", "%1 shall migrate live, but its disk %2 uses cache=%3."),
         QT_TRANSLATE_NOOP(
             "rules", "What the source host still has in its cache, the target host does not see. "
                      "libvirt refuses such a migration as unsafe."),
         QT_TRANSLATE_NOOP("rules", "Use cache none (or directsync) for %2."), "exp",
         cacheForbidsMigration},
        {"V-06", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Each bridge of a VM exists on each of its hosts"),
         QT_TRANSLATE_NOOP("rules", "%1 needs the network %2, which has no bridge on %3."),
         QT_TRANSLATE_NOOP(
             "rules",
             "The definition names the bridge. A host that has none of that name can't start "
             "the VM or take it over."),
         QT_TRANSLATE_NOOP("rules",
                           "Add the bridge of %2 to %3, with the same name as on the other hosts."),
         "exp", bridgeIsMissing},
        {"V-07", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "A VM's CPU exists on each of its hosts"),
         QT_TRANSLATE_NOOP("rules",
                           "%1 uses %2, but its hosts are not known to have the same CPU."),
         QT_TRANSLATE_NOOP(
             "rules", "A guest that has seen a CPU feature crashes where it is missing; libvirt "
                      "refuses the migration."),
         QT_TRANSLATE_NOOP(
             "rules", "Give %1 a CPU model that all hosts have (cpu_model), or note the hosts' "
                      "models."),
         "exp", cpuDiffers},
        {"V-08", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The memory suffices when the largest host is gone"),
         QT_TRANSLATE_NOOP("rules", "The VMs need %1 GiB, but without %3 only %2 GiB are left."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Counted are 5 % beside each VM's memory and 2 GiB for each host. What does not "
             "fit stays down until the host is back."),
         QT_TRANSLATE_NOOP(
             "rules", "Add memory, shrink VMs, or mark those that may stay down as not started."),
         "exp", memoryIsShort},
        {"V-09", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The CPUs suffice when the largest host is gone"),
         QT_TRANSLATE_NOOP(
             "rules",
             "The VMs have %1 virtual CPUs, more than four for each of the %2 that are left "
             "when the largest host is gone."),
         QT_TRANSLATE_NOOP(
             "rules", "Guests then wait for each other so long that time-outs inside them expire."),
         QT_TRANSLATE_NOOP("rules", "Give VMs fewer virtual CPUs, or add hosts."), "exp",
         cpusAreShort},
        {"V-10", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Each VM finds a host when one is gone"),
         QT_TRANSLATE_NOOP("rules",
                           "Without %3 no host has room for %1 (%2 GiB) beside the others."),
         QT_TRANSLATE_NOOP(
             "rules", "The sum may fit, but a VM runs on one host: scattered free memory does not "
                      "help a large one."),
         QT_TRANSLATE_NOOP("rules", "Add memory to single hosts, or shrink %1."), "exp",
         vmFitsNowhere},
        {"V-11", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "VMs get the time to stop and to migrate"),
         QT_TRANSLATE_NOOP("rules", "%1 must stop within %2 s; give it at least %3 s."),
         QT_TRANSLATE_NOOP(
             "rules",
             "A stop that runs out of time fails, and the host is fenced with all its VMs. A "
             "migration that runs out of time is aborted, and the VM is restarted."),
         QT_TRANSLATE_NOOP(
             "rules", "Set stop to 180 s and migrate_to to the memory divided by the rate, with a "
                      "reserve for pages that change meanwhile."),
         "SRC-VD", timeoutsAreShort},
        {"V-12", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Hosts trust each other for migrations"),
         QT_TRANSLATE_NOOP("rules", "%1 migrates over plain TCP, without login and in clear."),
         QT_TRANSLATE_NOOP(
             "rules",
             "libvirt on the source logs in to the target; without a key (or certificates) "
             "both ways every migration fails. Keys and certificates can only be seen on "
             "the hosts."),
         QT_TRANSLATE_NOOP("rules",
                           "Use migration_transport=ssh with a key for root both ways, or tls."),
         "SRC-VD", migrationIsNotTrusted},
        {"V-13", Severity::Error, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "The definition is on each host, the same everywhere"),
         QT_TRANSLATE_NOOP("rules", "%1 needs %2, which %3 does not have."),
         QT_TRANSLATE_NOOP(
             "rules", "VirtualDomain creates the VM from this file on whichever host it starts."),
         QT_TRANSLATE_NOOP("rules", "Copy %2 to all hosts."), "SRC-VD", definitionIsNotEverywhere},
        {"V-14", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Only Pacemaker starts VMs"),
         QT_TRANSLATE_NOOP("rules", "The definition of %1 is in libvirt's own folder (%2)."),
         QT_TRANSLATE_NOOP(
             "rules",
             "A VM that libvirt starts at boot may already run on another host: two guests "
             "on one disk destroy it."),
         QT_TRANSLATE_NOOP(
             "rules", "Keep definitions outside /etc/libvirt/qemu, without autostart, and switch "
                      "libvirt-guests off."),
         "exp", libvirtStartsVms},
        {"V-15", Severity::Error, AppliesTo::Corosync3, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "VMs start after and with their storage"),
         QT_TRANSLATE_NOOP("rules", "Nothing makes %1 wait for its storage."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Without order and colocation the VM starts before its volume is active, or on a "
             "host where it is not."),
         QT_TRANSLATE_NOOP("rules", "Add an order and a colocation of %1 with the storage clone."),
         "exp", vmIgnoresStorage},
        {"V-16", Severity::Warning, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "The target's libvirt knows the definition's options"),
         QT_TRANSLATE_NOOP("rules", "The definition of %1 uses %2, which %3 does not know."),
         QT_TRANSLATE_NOOP("rules",
                           "libvirt refuses the definition or drops the option without a word."),
         QT_TRANSLATE_NOOP("rules", "Remove %2 for this platform."), "exp", optionsNewerThanTarget},
        {"V-17", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "VMs are monitored"),
         QT_TRANSLATE_NOOP("rules", "%1 has no recurring monitor operation."),
         QT_TRANSLATE_NOOP("rules", "A VM that crashes stays down, and nobody is told."),
         QT_TRANSLATE_NOOP("rules", "Add to %1: op monitor interval=30s timeout=60s"), "SRC-PEXP",
         vmIsNotMonitored},
        {"V-18", Severity::Hint, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Many VMs do not start at once"),
         QT_TRANSLATE_NOOP("rules", "%1 VMs may all start or migrate at once."),
         QT_TRANSLATE_NOOP(
             "rules", "After a power cut they all read from the array together; starts run into "
                      "their time-outs."),
         QT_TRANSLATE_NOOP("rules", "Set the properties batch-limit and migration-limit."),
         "SRC-PEXP", manyVmsStartAtOnce},
        {"V-19", Severity::Warning, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Each VM may run on two hosts"),
         QT_TRANSLATE_NOOP("rules", "%1 may run on %2 only."),
         QT_TRANSLATE_NOOP("rules",
                           "When that host is gone, the VM is gone: it is not highly available."),
         QT_TRANSLATE_NOOP("rules",
                           "Let it run on a second host; prefer: is enough to choose a favourite."),
         "exp", vmIsPinned},
        {"V-20", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "The target's Pacemaker accepts the configuration"),
         QT_TRANSLATE_NOOP("rules", "The configuration is written for %1; %2 knows %3 at most."),
         QT_TRANSLATE_NOOP(
             "rules", "Pacemaker refuses a configuration of a newer schema. That one of the right "
                      "schema is good only crm_verify can tell."),
         QT_TRANSLATE_NOOP("rules", "Write it for %3."), "SRC-CIB", schemaIsNewerThanTarget},
        {"V-21", Severity::Error, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "A crm shell file has one property line"),
         QT_TRANSLATE_NOOP("rules", "%1 has %2 property lines."),
         QT_TRANSLATE_NOOP("rules",
                           "crm configure load refuses the second one as a duplicate resource "
                           "(cib-bootstrap-options)."),
         QT_TRANSLATE_NOOP("rules", "Write all properties in one line."), "exp",
         severalPropertyLines},
    };
    return rules;
}

}
