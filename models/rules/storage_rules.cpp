#include "rules/families.h"

#include "rules/live_checks.h"

#include "rules/storage_checks.h"

namespace basalt::rules {

const std::vector<Rule> &storageRules()
{
    static const std::vector<Rule> rules{
        {"S-01", Severity::Error, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "Each LUN is visible from each host"),
         QT_TRANSLATE_NOOP("rules", "%1 does not see %2 of %3."),
         QT_TRANSLATE_NOOP(
             "rules",
             "A VM can only run where its disk is. Clustered LVM does not support a volume "
             "group that some hosts can't see."),
         QT_TRANSLATE_NOOP(
             "rules", "Cable, zone and mask %2 to %1, or take it out of the shared volume groups."),
         "SRC-CLVM", lunIsNotEverywhere},
        {"S-02", Severity::Error, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "Each host reaches the storage over two of everything"),
         QT_TRANSLATE_NOOP(
             "rules", "%1 reaches %2 over %3 path(s): %4 HBA(s), %5 fabric(s), %6 controller(s)."),
         QT_TRANSLATE_NOOP(
             "rules",
             "One broken HBA, switch or controller then takes the disks of all its VMs away."),
         QT_TRANSLATE_NOOP("rules",
                           "Give %1 two HBAs on two fabrics, and cable both controllers to both."),
         "seed", pathsAreNotRedundant},
        {"S-03", Severity::Error, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "The two fabrics are not joined"),
         QT_TRANSLATE_NOOP("rules", "%1 are cabled to each other and form one fabric."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Joined switches share name server and zoning: one wrong zone set or one switch "
             "gone mad takes both ways to the storage away."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Remove the cable between the fabrics; each host and controller has a port in "
             "each of them instead."),
         "exp", fabricsAreJoined},
        {"S-04", Severity::Warning, AppliesTo::Both, Needs::Cabling,
         QT_TRANSLATE_NOOP("rules", "Each zone has one initiator"),
         QT_TRANSLATE_NOOP("rules", "The zone %1 of %2 has several initiators: %3."),
         QT_TRANSLATE_NOOP(
             "rules", "Initiators in one zone hear each other's log-ins and state changes; a host "
                      "that reboots disturbs the I/O of the others."),
         QT_TRANSLATE_NOOP("rules",
                           "Make one zone for each HBA, with the controller ports it shall reach."),
         "exp", zoneHasManyInitiators},
        {"S-05", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "LUN aliases and WWIDs are unique"),
         QT_TRANSLATE_NOOP("rules", "%1 and %2 have the same WWID %3."),
         QT_TRANSLATE_NOOP(
             "rules", "The alias is the device's name on all hosts. A doubled one, or one that "
                      "multipath hands out itself, leads to the wrong disk."),
         QT_TRANSLATE_NOOP("rules",
                           "Give each LUN its own WWID and a name that does not start with mpath."),
         "SRC-MP", aliasOrWwidIsTaken},
        {"S-06", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "WWIDs are written as multipath prints them"),
         QT_TRANSLATE_NOOP("rules", "The WWID of %1 (%2) is none that scsi_id prints."),
         QT_TRANSLATE_NOOP(
             "rules",
             "multipath compares WWIDs letter by letter. With a wrong one the alias is never "
             "given, and the volume group has no disk."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Take it from multipath -ll or scsi_id: 3 and 16 or 32 lower-case hex digits, "
             "or a name that begins with 1, 2 or 8."),
         "exp", wwidIsMalformed},
        {"S-07", Severity::Warning, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "Local disks are kept out of multipath"),
         QT_TRANSLATE_NOOP("rules",
                           "multipath takes every disk of %1 (find_multipaths %3), also %2."),
         QT_TRANSLATE_NOOP(
             "rules", "A map on top of the system disk changes its name at boot, and LVM or the "
                      "initramfs may not find the root file system."),
         QT_TRANSLATE_NOOP("rules", "Set find_multipaths yes, or blacklist the local disks of %1."),
         "SRC-MP", localDiskUnderMultipath},
        {"S-08", Severity::Error, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "The blacklist spares the cluster's LUNs"),
         QT_TRANSLATE_NOOP("rules", "On %1 a blacklist entry (%3) catches the LUN %2."),
         QT_TRANSLATE_NOOP(
             "rules",
             "multipath then makes no map for it, and the volume group is missing or sits on "
             "a single path."),
         QT_TRANSLATE_NOOP("rules", "Narrow the entry, or add the LUN to blacklist_exceptions."),
         "exp", blacklistCatchesLun},
        {"S-09", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "I/O without a path waits for a sensible time"),
         QT_TRANSLATE_NOOP(
             "rules",
             "no_path_retry is %1: without a path I/O hangs for ever, and with it every stop."),
         QT_TRANSLATE_NOOP(
             "rules",
             "I/O must outlast a controller's takeover, but end before a VM's stop does: a "
             "stop that fails is answered by fencing the whole host."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Use a number of checks (5 s each), such as 18: more than 30 s, less than the "
             "shortest stop time-out."),
         "SRC-MP", pathRetryIsUnwise},
        {"S-10", Severity::Error, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "LVM does not look below multipath"),
         QT_TRANSLATE_NOOP("rules", "The LVM filter of %1 accepts %2, a path below multipath."),
         QT_TRANSLATE_NOOP(
             "rules", "LVM finds the same physical volume several times and may use a single path, "
                      "without the redundancy."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Accept only /dev/mapper/<alias> and the system disk, then reject the rest with "
             "r|.*|."),
         "seed", filterAcceptsPaths},
        {"S-11", Severity::Error, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "LVM sees the system disk and the LUNs"),
         QT_TRANSLATE_NOOP("rules", "The LVM filter of %1 rejects %2."),
         QT_TRANSLATE_NOOP(
             "rules", "Without its root volume group the host does not boot; without the LUN the "
                      "shared volume group is missing."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Name the host's own disk (system_disk) as a stable path and accept it and the "
             "LUNs before r|.*|."),
         "SRC-LVM", filterRejectsNeeded},
        {"S-12", Severity::Warning, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "udev's LVM scan is filtered too"),
         QT_TRANSLATE_NOOP("rules", "%1 sets filter, but no global_filter."),
         QT_TRANSLATE_NOOP(
             "rules",
             "udev rules and lvmetad obey global_filter only: at boot they activate volumes "
             "over single paths."),
         QT_TRANSLATE_NOOP("rules", "Repeat the filter as global_filter."), "SRC-LVM",
         globalFilterIsMissing},
        {"S-13", Severity::Error, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "LVM locks as the cluster needs it"),
         QT_TRANSLATE_NOOP("rules", "clvmd is used, but locking_type of %1 is %2."),
         QT_TRANSLATE_NOOP(
             "rules", "Only locking_type 3 asks clvmd. It was removed from LVM 2.03 together with "
                      "clvmd."),
         QT_TRANSLATE_NOOP(
             "rules", "With clvmd set locking_type = 3 (lvmconf --enable-cluster); with lvmlockd "
                      "remove the line."),
         "SRC-LVMW", lockingTypeIsWrong},
        {"S-14", Severity::Error, AppliesTo::Corosync3, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "LVM asks lvmlockd"),
         QT_TRANSLATE_NOOP("rules", "%1 does not set use_lvmlockd = 1."),
         QT_TRANSLATE_NOOP("rules",
                           "LVM refuses shared volume groups, or changes them without a lock."),
         QT_TRANSLATE_NOOP("rules", "Set global/use_lvmlockd = 1."), "SRC-LVML", lvmlockdIsNotUsed},
        {"S-15", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "A shared volume group is guarded"),
         QT_TRANSLATE_NOOP("rules",
                           "%1 is activated with the access mode \"%2\", which guards nothing."),
         QT_TRANSLATE_NOOP(
             "rules", "Two hosts that change the metadata of one volume group at once destroy it."),
         QT_TRANSLATE_NOOP(
             "rules", "Use vg_access_mode lvmlockd (with live migration), system_id or tagging for "
                      "%1."),
         "SRC-LVML", groupIsUnprotected},
        {"S-16", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Lock daemons start once and in order"),
         QT_TRANSLATE_NOOP("rules", "On %1 clvmd is not started after cman."),
         QT_TRANSLATE_NOOP(
             "rules",
             "clvmd needs the membership that cman forms; on corosync 3 Pacemaker starts dlm "
             "and lvmlockd itself, and a second start at boot gets in its way."),
         QT_TRANSLATE_NOOP("rules",
                           "Start clvmd after cman; leave dlm, lvmlockd and lvmlocks disabled."),
         "SRC-INIT", lockDaemonOrder},
        {"S-17", Severity::Error, AppliesTo::Corosync3, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Volume groups of migrating VMs are active on several hosts"),
         QT_TRANSLATE_NOOP("rules",
                           "%1 is activated on one host only (%2), but %3 shall migrate live."),
         QT_TRANSLATE_NOOP(
             "rules", "During a live migration both hosts have the disk open. An exclusive volume "
                      "group can't be active on both, and the migration fails."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Use vg_access_mode=lvmlockd with activation_mode=shared, or forbid migration "
             "(migrate: false)."),
         "SRC-LVMA", groupForbidsMigration},
        {"S-18", Severity::Error, AppliesTo::Corosync3, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "dlm, lvmlockd and the volume groups are cloned in order"),
         QT_TRANSLATE_NOOP("rules", "The clone %1 has no interleave=true."),
         QT_TRANSLATE_NOOP(
             "rules", "Each host needs its own dlm, then lvmlockd, then the volume group. Without "
                      "interleave the failure of one host restarts the VMs of the others."),
         QT_TRANSLATE_NOOP(
             "rules", "Put them in one group in this order and clone it with interleave=true."),
         "exp", storageCloneIsIncomplete},
        {"S-19", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Each VM has a planned volume that bears its name"),
         QT_TRANSLATE_NOOP("rules", "The volume %2 of %1 is in no known volume group (\"%3\")."),
         QT_TRANSLATE_NOOP(
             "rules",
             "One VM, one name: with kvm_<vm> everybody sees at once what belongs to what."),
         QT_TRANSLATE_NOOP(
             "rules", "Name the volume group of the disk (vg:), and leave its volume name unset."),
         "seed", volumeIsNotPlanned},
        {"S-20", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "No volume is used by two VMs"),
         QT_TRANSLATE_NOOP("rules", "%1 is a disk of %2 at once."),
         QT_TRANSLATE_NOOP("rules", "Two guests that mount one file system destroy it."),
         QT_TRANSLATE_NOOP(
             "rules", "Give each VM its own volume; a cluster file system needs shareable: true on "
                      "all of them."),
         "exp", volumeHasTwoUsers},
        {"S-21", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "LVM accepts the names, and paths look as expected"),
         QT_TRANSLATE_NOOP("rules", "LVM does not accept the name %1, or keeps it for itself."),
         QT_TRANSLATE_NOOP(
             "rules",
             "LVM allows letters, digits and + _ . -, no leading hyphen, and reserves some "
             "words. A hyphen is doubled below /dev/mapper."),
         QT_TRANSLATE_NOOP("rules", "Choose another name than %1."), "SRC-LVM",
         volumeNameSurprises},
        {"S-22", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The volumes fit into their volume group"),
         QT_TRANSLATE_NOOP("rules", "The volumes of %1 need %2 GiB, but its LUNs have %3 GiB."),
         QT_TRANSLATE_NOOP(
             "rules", "The last volumes can't be created, and there is no room for a snapshot or a "
                      "repair."),
         QT_TRANSLATE_NOOP("rules", "Shrink volumes, or add a LUN to %1."), "exp", groupIsTooSmall},
        {"S-23", Severity::Warning, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "Only Pacemaker activates the shared volume groups"),
         QT_TRANSLATE_NOOP("rules", "%1 may activate %2 at boot."),
         QT_TRANSLATE_NOOP(
             "rules", "Volumes that are active before the cluster runs escape its locks and its "
                      "fencing."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Set activation/auto_activation_volume_list to the host's own volume groups."),
         "SRC-LVM", sharedGroupAutoActivates},
        {"S-24", Severity::Warning, AppliesTo::Both, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "Files name disks by stable paths"),
         QT_TRANSLATE_NOOP("rules", "%1 names %2."),
         QT_TRANSLATE_NOOP("rules",
                           "/dev/sdX and /dev/dm-N change from boot to boot and from host to host; "
                           "/dev/mpath was EL5's."),
         QT_TRANSLATE_NOOP(
             "rules", "Use /dev/mapper/<alias> for LUNs and /dev/disk/by-id/... for local disks."),
         "seed", unstableDevicePath},
        {"S-25", Severity::Warning, AppliesTo::Corosync3, Needs::Files,
         QT_TRANSLATE_NOOP("rules", "The LVM filter is in force"),
         QT_TRANSLATE_NOOP("rules", "%1 sets a filter and uses a devices file."),
         QT_TRANSLATE_NOOP("rules",
                           "With a devices file LVM ignores the filter; the file alone decides."),
         QT_TRANSLATE_NOOP("rules",
                           "Set use_devicesfile = 0, or add the LUNs with lvmdevices and drop the "
                           "filter."),
         "SRC-LVM", filterBesideDevicesFile},
        {"S-26", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Both controllers own LUNs"),
         QT_TRANSLATE_NOOP("rules", "All LUNs of %1 belong to controller %2."),
         QT_TRANSLATE_NOOP(
             "rules",
             "The other controller idles, and nobody notices that it is broken before it is "
             "needed."),
         QT_TRANSLATE_NOOP("rules", "Spread the LUNs of %1 over its controllers (owner:)."), "exp",
         oneControllerOwnsAll},
        {"S-27", Severity::Error, AppliesTo::Both, Needs::Facts,
         QT_TRANSLATE_NOOP("rules", "A LUN to be initialised is empty"),
         QT_TRANSLATE_NOOP("rules", "%1 carries %2."),
         QT_TRANSLATE_NOOP(
             "rules",
             "A file system, a partition table or a foreign volume group means that somebody "
             "has data there."),
         QT_TRANSLATE_NOOP("rules", "Look what is on %1 before anything is written to it."), "exp",
         lunCarriesData},
        {"S-28", Severity::Error, AppliesTo::Both, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "Activated volume groups have volumes"),
         QT_TRANSLATE_NOOP("rules", "%2 activates %1, which has no volume."),
         QT_TRANSLATE_NOOP(
             "rules", "LVM-activate refuses an empty volume group with a configuration error, and "
                      "what depends on it does not start."),
         QT_TRANSLATE_NOOP("rules", "Add %2 only when %1 has its first volume."), "SRC-LVMA",
         groupHasNoVolume},
    };
    return rules;
}

}
