#!/bin/sh
# Written by Basalt for the cluster magma
set -eu
if [ $# -eq 1 ]; then
    cib=$1
else
    cib=$(mktemp)
    trap 'rm -f "$cib"' EXIT
    pcs cluster cib "$cib"
fi
pcs -f "$cib" property set stonith-enabled=true no-quorum-policy=freeze priority-fencing-delay=15s
pcs -f "$cib" resource defaults set create id=rsc-options meta resource-stickiness=100 priority=1
pcs -f "$cib" stonith create fence-magma1 fence_ipmilan ip=magma1-ilo username=fence password='@secret:magma1-ilo@' lanplus=1 privlvl=operator pcmk_host_list=magma1 pcmk_host_check=static-list pcmk_delay_base=5s op monitor interval=60s timeout=60s
pcs -f "$cib" stonith create fence-magma2 fence_ipmilan ip=magma2-ilo username=fence password='@secret:magma2-ilo@' lanplus=1 privlvl=operator pcmk_host_list=magma2 pcmk_host_check=static-list op monitor interval=60s timeout=60s
pcs -f "$cib" stonith create fence-pdu-a fence_apc_snmp ip=pdu-a-net username=fence password='@secret:pdu-a@' 'pcmk_host_map=magma1:1;magma2:2' pcmk_host_check=static-list op monitor interval=60s timeout=60s
pcs -f "$cib" stonith create fence-pdu-b fence_apc_snmp ip=pdu-b-net username=fence password='@secret:pdu-b@' 'pcmk_host_map=magma1:1;magma2:2' pcmk_host_check=static-list op monitor interval=60s timeout=60s
pcs -f "$cib" resource create dlm ocf:pacemaker:controld op start interval=0s timeout=90s stop interval=0s timeout=100s monitor interval=60s timeout=60s --no-default-ops --group g-storage
pcs -f "$cib" resource create lvmlockd ocf:heartbeat:lvmlockd op start interval=0s timeout=90s stop interval=0s timeout=90s monitor interval=60s timeout=90s --no-default-ops --group g-storage
pcs -f "$cib" resource create vg_vm ocf:heartbeat:LVM-activate vgname=vg_vm vg_access_mode=lvmlockd activation_mode=shared op start interval=0s timeout=90s stop interval=0s timeout=90s monitor interval=30s timeout=90s --no-default-ops --group g-storage
pcs -f "$cib" resource create vm-brownout01 ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/brownout01.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-brownout02 ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/brownout02.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-brownout03 ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/brownout03.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=180s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-brownout04 ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/brownout04.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource create vm-brownout05 ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu-ha/brownout05.xml hypervisor=qemu:///system migration_transport=ssh op start interval=0s timeout=90s stop interval=0s timeout=180s monitor interval=30s timeout=60s migrate_to interval=0s timeout=120s migrate_from interval=0s timeout=120s meta allow-migrate=true target-role=Started --no-default-ops
pcs -f "$cib" resource clone g-storage cl-storage interleave=true
pcs -f "$cib" constraint location add loc-fence-magma1 fence-magma1 magma1 -- -INFINITY
pcs -f "$cib" constraint location add loc-fence-magma2 fence-magma2 magma2 -- -INFINITY
pcs -f "$cib" constraint location add loc-vm-brownout01-prefers-magma1 vm-brownout01 magma1 -- 50
pcs -f "$cib" constraint location add loc-vm-brownout02-prefers-magma2 vm-brownout02 magma2 -- 50
pcs -f "$cib" constraint location add loc-vm-brownout03-prefers-magma1 vm-brownout03 magma1 -- 50
pcs -f "$cib" constraint location add loc-vm-brownout04-prefers-magma2 vm-brownout04 magma2 -- 50
pcs -f "$cib" constraint location add loc-vm-brownout05-prefers-magma1 vm-brownout05 magma1 -- 50
pcs -f "$cib" constraint order cl-storage then vm-brownout01 kind=Mandatory id=o-storage-brownout01
pcs -f "$cib" constraint order cl-storage then vm-brownout02 kind=Mandatory id=o-storage-brownout02
pcs -f "$cib" constraint order cl-storage then vm-brownout03 kind=Mandatory id=o-storage-brownout03
pcs -f "$cib" constraint order cl-storage then vm-brownout04 kind=Mandatory id=o-storage-brownout04
pcs -f "$cib" constraint order cl-storage then vm-brownout05 kind=Mandatory id=o-storage-brownout05
pcs -f "$cib" constraint colocation add vm-brownout01 with cl-storage score=INFINITY id=c-brownout01-storage
pcs -f "$cib" constraint colocation add vm-brownout02 with cl-storage score=INFINITY id=c-brownout02-storage
pcs -f "$cib" constraint colocation add vm-brownout03 with cl-storage score=INFINITY id=c-brownout03-storage
pcs -f "$cib" constraint colocation add vm-brownout04 with cl-storage score=INFINITY id=c-brownout04-storage
pcs -f "$cib" constraint colocation add vm-brownout05 with cl-storage score=INFINITY id=c-brownout05-storage
pcs -f "$cib" stonith level add 1 magma1 fence-magma1
pcs -f "$cib" stonith level add 2 magma1 fence-pdu-a fence-pdu-b
pcs -f "$cib" stonith level add 1 magma2 fence-magma2
pcs -f "$cib" stonith level add 2 magma2 fence-pdu-a fence-pdu-b
[ $# -eq 1 ] || pcs cluster cib-push "$cib" --config
