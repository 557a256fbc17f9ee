// The pieces of shell that plans run on hosts: names, arguments and what they promise. The simulated
// hosts answer to the names; tests run the texts under dash and bash.
//
// RUN is the folder of the run on the host, /var/lib/basalt/runs/@run@ (mode 0700). What is saved
// there first stays, so each snippet may be run again. Exit codes: 0 done, 1 failed (the program's
// own words on stderr), 3 refused: what the plan saw is no longer so, in words on stderr.
#pragma once

#include "core/host_command.h"

namespace basalt::plan::snippets {

// --- files (file_snippets.cpp). The record of what we wrote is RUN/../../files: lines "SHA256  PATH".

/// put-file RUN PATH MODE SHA BEFORE CHECK REACTION...    content on stdin
/// Saves the present file (or that there is none), then replaces it. SHA: of the content, "-" if it
/// holds a secret. BEFORE: SHA of the present file, "absent", or "any"; else refused. CHECK: none |
/// corosync | cluster-conf | lvm | nft | domain. The record is written last, after the reactions.
/// REACTION: daemon-reload | udev | sysctl | hostname | restart:UNIT | reload:UNIT | signal:UNIT;
/// units that do not run are left alone.
extern const Snippet putFile;
/// check-file RUN PATH SHA MODE    SHA "-": as recorded when it was put
extern const Snippet checkFile;
/// remove-file RUN PATH SHA    saves and removes it; refused if its SHA is another
extern const Snippet removeFile;
/// check-removed RUN PATH
extern const Snippet checkRemoved;
/// restore-file RUN PATH REACTION...    undo of put-file and remove-file: bytes, mode, owner and record
extern const Snippet restoreFile;
/// save-file RUN PATH...    only saves
extern const Snippet saveFile;

// --- packages, services, modules (service_snippets.cpp)

/// install-packages TOOL NAME...    TOOL: apt | dnf | yum; starts no service
extern const Snippet installPackages;
/// check-packages TOOL NAME...    installed, and nothing of the installation is left over
extern const Snippet checkPackages;
/// release-packages    puts back a policy-rc.d that a cut-off installation left behind
extern const Snippet releasePackages;
/// set-services RUN WORD...    WORD: stop:UNIT disable:UNIT enable:UNIT start:UNIT restart:UNIT
/// reload:UNIT note:UNIT; done in this order, a note does nothing; saves the state of each unit first.
/// Units that are not there are neither stopped nor disabled.
extern const Snippet setServices;
/// check-services WORD...    WORD: active:UNIT inactive:UNIT enabled:UNIT disabled:UNIT
extern const Snippet checkServices;
/// restore-services RUN UNIT...    undo of set-services; the last unit is stopped first
extern const Snippet restoreServices;
/// load-modules RUN NAME...    notes first which modules are loaded
extern const Snippet loadModules;
/// unload-modules RUN NAME...    undo of load-modules, for what was not loaded before and nothing uses
extern const Snippet unloadModules;
/// check-modules NAME...
extern const Snippet checkModules;
/// rebuild-initramfs RUN PROGRAM ARGUMENT...    saves the images it changes
extern const Snippet rebuildInitramfs;
/// check-initramfs PATH...    the newest image is newer than these files
extern const Snippet checkInitramfs;
/// restore-initramfs RUN
extern const Snippet restoreInitramfs;

// --- network (network_snippets.cpp). DIALECT: ifupdown | networkmanager | ifcfg

/// stage-network RUN PATH MODE    content on stdin; nothing changes yet
extern const Snippet stageNetwork;
/// unstage-network RUN PATH    this file will be gone
extern const Snippet unstageNetwork;
/// try-network RUN SECONDS DIALECT PORTS NAMES    PORTS: the real ports, NAMES: bridges, VLANs and
/// bonds that go or come, the upper ones first; each one word with blanks. Refused while a cluster stack or guests run. Arms the reversal,
/// then changes files and interfaces detached from this connection; returns at once.
extern const Snippet tryNetwork;
/// await-network RUN SECONDS    the change has come to its end
extern const Snippet awaitNetwork;
/// reach-address ADDRESS...    each answers a ping, or at least ARP
extern const Snippet reachAddress;
/// confirm-network RUN    disarms the reversal; refused if it was faster
extern const Snippet confirmNetwork;
/// check-network RUN    confirmed, nothing pending
extern const Snippet checkNetwork;
/// undo-network RUN    puts the former network back, detached, and waits for it
extern const Snippet undoNetwork;

// --- storage (storage_snippets.cpp)

/// login-iscsi RUN IQN PORTAL...    PORTAL: ADDRESS:PORT; logs in now and at each boot
extern const Snippet loginIscsi;
/// check-iscsi IQN PORTAL...    a session to each portal
extern const Snippet checkIscsi;
/// logout-iscsi RUN IQN PORTAL...    undo of login-iscsi, for the portals that were new
extern const Snippet logoutIscsi;
/// add-maps WWID...    registers them with multipath and lets multipathd read its file again
extern const Snippet addMaps;
/// save-maps RUN    the multipath maps that there are
extern const Snippet saveMaps;
/// flush-maps RUN    removes those that have come since and that nothing uses
extern const Snippet flushMaps;
/// check-maps PATHS ALIAS...    each map is there with at least so many good paths
extern const Snippet checkMaps;
/// create-volume-group RUN KIND WIPE VG DEVICE...    KIND: shared | clustered. WIPE: no | wipe.
/// Refused if a device carries anything and WIPE is "no". Does nothing if the group is there.
extern const Snippet createVolumeGroup;
/// check-volume-group KIND VG
extern const Snippet checkVolumeGroup;
/// start-locks VG    and the group is seen here
extern const Snippet startLocks;
/// create-volumes KIND VG NAME:BYTES...    those that are missing; wiped, then inactive (shared)
extern const Snippet createVolumes;
/// check-volumes VG NAME...
extern const Snippet checkVolumes;
/// activate-volumes VG NAME...    shared, on this host
extern const Snippet activateVolumes;
/// check-active-volumes VG NAME...
extern const Snippet checkActiveVolumes;

// --- cluster (cluster_snippets.cpp). STACK: cman | corosync

/// check-online NODE...    all are online in Pacemaker, and the partition has quorum
extern const Snippet checkOnline;
/// check-rings STACK COUNT    so many rings, none faulty
extern const Snippet checkRings;
/// reload-cluster STACK VERSION    VERSION is for the reader; "-" when a change is taken back
extern const Snippet reloadCluster;
/// check-config-version STACK VERSION    the version in force
extern const Snippet checkConfigVersion;
/// check-locking KIND    the lock managers of shared or clustered groups run on this host
extern const Snippet checkLocking;
/// clear-cluster RUN    undo of the first start: a configuration that was not there before goes
extern const Snippet clearCluster;
/// save-cluster RUN    saves whether there was one
extern const Snippet saveCluster;
/// fence-status AGENT    "name=value" lines on stdin; the device answers, whatever the plug's state,
/// which agents say on stdout: "Status: ON"
extern const Snippet fenceStatus;

// --- CIB (cib_snippets.cpp)

/// push-cib RUN NUMBER GUARD SECONDS    on stdin the ids we own, one a line, "--", then the wanted
/// <configuration> as plan/cib_merge.h writes it. GUARD: "empty", "run" (as the push before left it)
/// or the digest of what the preview saw. Checks it, patches the live CIB so that a concurrent change
/// is refused, and waits until the cluster is idle. Refused with 3 if somebody changed it meanwhile.
extern const Snippet pushCib;
/// check-cib RUN NUMBER    that push has been done, and the live configuration is as it left it
extern const Snippet checkCib;
/// restore-cib RUN NUMBER SECONDS    undo of push-cib
extern const Snippet restoreCib;

/// All of them.
const QList<const Snippet *> &all();

}
