#!/bin/sh
# Written by Basalt for the cluster kauri
set -eu
if [ $# -eq 1 ]; then
    cib=$1
else
    cib=$(mktemp)
    trap 'rm -f "$cib"' EXIT
    pcs cluster cib "$cib"
fi
pcs -f "$cib" property set stonith-enabled=true no-quorum-policy=freeze
pcs -f "$cib" resource defaults set create id=rsc-options meta resource-stickiness=100
pcs -f "$cib" stonith create fence-kauri1 fence_ipmilan ip=kauri1-ipmi username=fence password='@secret:kauri1-ipmi@' lanplus=1 privlvl=operator pcmk_host_list=kauri1 pcmk_host_check=static-list op monitor interval=60s timeout=60s
pcs -f "$cib" stonith create fence-kauri2 fence_ipmilan ip=kauri2-ipmi username=fence password='@secret:kauri2-ipmi@' lanplus=1 privlvl=operator pcmk_host_list=kauri2 pcmk_host_check=static-list op monitor interval=60s timeout=60s
pcs -f "$cib" stonith create fence-kauri3 fence_ipmilan ip=kauri3-ipmi username=fence password='@secret:kauri3-ipmi@' lanplus=1 privlvl=operator pcmk_host_list=kauri3 pcmk_host_check=static-list op monitor interval=60s timeout=60s
pcs -f "$cib" stonith create fence-pdu-a fence_apc_snmp ip=pdu-a-net username=fence password='@secret:pdu-a@' 'pcmk_host_map=kauri1:1;kauri2:2;kauri3:3' pcmk_host_check=static-list op monitor interval=60s timeout=60s
pcs -f "$cib" stonith create fence-pdu-b fence_apc_snmp ip=pdu-b-net username=fence password='@secret:pdu-b@' 'pcmk_host_map=kauri1:1;kauri2:2;kauri3:3' pcmk_host_check=static-list op monitor interval=60s timeout=60s
pcs -f "$cib" resource create dlm ocf:pacemaker:controld op start interval=0s timeout=90s stop interval=0s timeout=100s monitor interval=60s timeout=60s --no-default-ops --group g-storage
pcs -f "$cib" resource create lvmlockd ocf:heartbeat:lvmlockd op start interval=0s timeout=90s stop interval=0s timeout=90s monitor interval=60s timeout=90s --no-default-ops --group g-storage
pcs -f "$cib" resource create vg_vm ocf:heartbeat:LVM-activate vgname=vg_vm vg_access_mode=lvmlockd activation_mode=shared op start interval=0s timeout=90s stop interval=0s timeout=90s monitor interval=30s timeout=90s --no-default-ops --group g-storage
pcs -f "$cib" resource create vm-dc1 ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/dc1.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-dc2 ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/dc2.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-files ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/files.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=180s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-mail ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/mail.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=180s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-wiki ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/wiki.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-git ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/git.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-monitor ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/monitor.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-print ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/print.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource clone g-storage cl-storage interleave=true
pcs -f "$cib" constraint location add loc-fence-kauri1 fence-kauri1 kauri1 -- -INFINITY
pcs -f "$cib" constraint location add loc-fence-kauri2 fence-kauri2 kauri2 -- -INFINITY
pcs -f "$cib" constraint location add loc-fence-kauri3 fence-kauri3 kauri3 -- -INFINITY
pcs -f "$cib" constraint location add loc-vm-dc1-prefers-kauri1 vm-dc1 kauri1 -- 50
pcs -f "$cib" constraint location add loc-vm-dc2-prefers-kauri2 vm-dc2 kauri2 -- 50
pcs -f "$cib" constraint location add loc-vm-files-prefers-kauri3 vm-files kauri3 -- 50
pcs -f "$cib" constraint location add loc-vm-mail-prefers-kauri1 vm-mail kauri1 -- 50
pcs -f "$cib" constraint location add loc-vm-wiki-prefers-kauri2 vm-wiki kauri2 -- 50
pcs -f "$cib" constraint location add loc-vm-git-prefers-kauri3 vm-git kauri3 -- 50
pcs -f "$cib" constraint location add loc-vm-monitor-prefers-kauri2 vm-monitor kauri2 -- 50
pcs -f "$cib" constraint location add loc-vm-print-prefers-kauri3 vm-print kauri3 -- 50
pcs -f "$cib" constraint order cl-storage then vm-dc1 kind=Mandatory id=o-storage-dc1
pcs -f "$cib" constraint order cl-storage then vm-dc2 kind=Mandatory id=o-storage-dc2
pcs -f "$cib" constraint order cl-storage then vm-files kind=Mandatory id=o-storage-files
pcs -f "$cib" constraint order cl-storage then vm-mail kind=Mandatory id=o-storage-mail
pcs -f "$cib" constraint order cl-storage then vm-wiki kind=Mandatory id=o-storage-wiki
pcs -f "$cib" constraint order cl-storage then vm-git kind=Mandatory id=o-storage-git
pcs -f "$cib" constraint order cl-storage then vm-monitor kind=Mandatory id=o-storage-monitor
pcs -f "$cib" constraint order cl-storage then vm-print kind=Mandatory id=o-storage-print
pcs -f "$cib" constraint colocation add vm-dc1 with cl-storage score=INFINITY id=c-dc1-storage
pcs -f "$cib" constraint colocation add vm-dc2 with cl-storage score=INFINITY id=c-dc2-storage
pcs -f "$cib" constraint colocation add vm-files with cl-storage score=INFINITY id=c-files-storage
pcs -f "$cib" constraint colocation add vm-mail with cl-storage score=INFINITY id=c-mail-storage
pcs -f "$cib" constraint colocation add vm-wiki with cl-storage score=INFINITY id=c-wiki-storage
pcs -f "$cib" constraint colocation add vm-git with cl-storage score=INFINITY id=c-git-storage
pcs -f "$cib" constraint colocation add vm-monitor with cl-storage score=INFINITY id=c-monitor-storage
pcs -f "$cib" constraint colocation add vm-print with cl-storage score=INFINITY id=c-print-storage
pcs -f "$cib" stonith level add 1 kauri1 fence-kauri1
pcs -f "$cib" stonith level add 2 kauri1 fence-pdu-a fence-pdu-b
pcs -f "$cib" stonith level add 1 kauri2 fence-kauri2
pcs -f "$cib" stonith level add 2 kauri2 fence-pdu-a fence-pdu-b
pcs -f "$cib" stonith level add 1 kauri3 fence-kauri3
pcs -f "$cib" stonith level add 2 kauri3 fence-pdu-a fence-pdu-b
[ $# -eq 1 ] || pcs cluster cib-push "$cib" --config
