# shellcheck shell=bash
# Questions about a deployed node, each one a command that succeeds when it is so.

each_node() { local node; for node in $(nodes); do "$@" "$node" || return 1; done; }

quorate() { on "$1" 'corosync-quorumtool -s' | says '^Quorate: *Yes'; }
members() { # N NODE
    on "$2" 'corosync-quorumtool -s' | says "^Nodes: *$1\$"
}
links() { # LINKS NODE: so many links to each other node are connected
    local want=$(($1 * ($(nodes | wc -l) - 1)))
    [ "$(on "$2" 'corosync-cfgtool -s' | grep -c 'nodeid:.*[[:space:]]connected')" -ge "$want" ]
}
link_down() { # LINK NODE: this link to another node is not connected
    on "$2" 'corosync-cfgtool -s' | sed -n "/LINK ID $1/,/LINK ID/p" | says disconnected
}
bond_whole() { # BOND NODE
    [ "$(on "$2" "cat /proc/net/bonding/$1" | grep -c '^MII Status: up')" = 3 ]
}
bridge_on() { # BRIDGE PORT NODE
    on "$3" "[ -e /sys/class/net/$1/brif/$2 ] && ip -br link show $1 | grep -q UP"
}
paths() { # MAP NUMBER NODE
    [ "$(on "$3" "multipath -ll $1" | grep -c 'active ready *running')" = "$2" ]
}
resource() { # ID ROLE COUNT NODE: so many instances of it are in that role
    [ "$(on "$4" 'crm_mon -1 --output-as=xml' | grep -c "<resource id=\"$1\".* role=\"$2\"")" = "$3" ]
}
shared_group() { # VG NODE
    [ "$(on "$2" "vgs --noheadings -o vg_lock_type $1" | tr -d ' ')" = dlm ]
}
volume() { on "$2" "lvs --noheadings -o lv_name $1"; }
answers() { # NODE: over the public network, as basalt reaches it
    # a connection that was there when the network went is never told so
    inside timeout 15 ssh -F "$run/ssh_config" -o "UserKnownHostsFile=$lab_dir/known_hosts" -o ConnectTimeout=10 -o BatchMode=yes \
        "10.10.0.1$(number "$1")" true
}
boot_id() { on "$1" 'cat /proc/sys/kernel/random/boot_id'; }

# What the design promises, on every node.
cluster_is_whole() {
    local n node
    n=$(nodes | wc -l)
    eventually 120 "all $n nodes are members" members "$n" node1
    check "the cluster is quorate" each_node quorate
    eventually 60 "both corosync links connected on every node" each_node links 2
    check "bond0 has two live slaves on every node" each_node bond_whole bond0
    check "bond1 has two live slaves on every node" each_node bond_whole bond1
    check "br0 is on bond0" each_node bridge_on br0 bond0
    check "br100 is on bond0.100" each_node bridge_on br100 bond0.100
    eventually 60 "lun0 has two live paths on every node" each_node paths lun0 2
    for node in $(nodes); do
        eventually 120 "fence-$node is started" resource "fence-$node" Started 1 node1
    done
    eventually 120 "dlm runs on every node" resource dlm Started "$n" node1
    eventually 120 "lvmlockd runs on every node" resource lvmlockd Started "$n" node1
    eventually 120 "vg_vm is active on every node" resource vg_vm Started "$n" node1
    check "vg_vm is shared, locked by dlm" each_node shared_group vg_vm
    check "the volume of brownout01 exists" volume vg_vm/kvm_brownout01 node1
    check "the VM is known and stopped, as drawn" resource vm-brownout01 Stopped 1 node1
}

# ---- what undo has to restore ----

etc_list() { # NODE: mode, owner and hash of everything in /etc, and what is enabled
    on "$1" 'find /etc -xdev \( -type f -o -type l \) -printf "%m %u:%g %p %l\n" | LC_ALL=C sort
        find /etc -xdev -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum'
}
# What installing packages itself leaves in /etc, beside the packages' own files.
package_traces='/etc/(passwd|group|shadow|gshadow|subuid|subgid)-?$|/etc/(ld\.so\.cache|mailcap|shells|resolv\.conf)$|/etc/(alternatives|rc.\.d|ssl/certs|apparmor\.d|python3[^/]*|init\.d|pam\.d|xml|sgml)/|/etc/systemd/(system|user)/.*\.(wants|requires)/|/etc/systemd/system/(dbus-org|syslog|sshd|iscsi|multipath)[^/]*$|/etc/libvirt/(qemu/networks|nwfilter|secrets|storage)/|/etc/lvm/(archive|backup|devices)/|/etc/iscsi/initiatorname|/etc/chrony/chrony.keys|/etc/\.(pwd|updated)'

not_restored() { # NODE BEFORE: files that are neither as before nor a package's
    local node=$1 before=$2 path
    etc_list "$node" > "$run/etc-now-$node"
    { diff "$before" "$run/etc-now-$node" || true; } | sed -n 's/^[<>] .*\(\/etc\/[^ ]*\).*/\1/p' | sort -u |
        { grep -Ev "$package_traces" || true; } > "$run/etc-diff-$node"
    on "$node" 'while read -r path; do [ -e "$path" ] && { dpkg -S "$path" || ucfq -w "$path" | grep -q Yes; } >/dev/null 2>&1 && continue; echo "$path"; done' < "$run/etc-diff-$node"
}
restored() { # NODE BEFORE
    local left
    left=$(not_restored "$@")
    [ -z "$left" ] || { echo "$left"; return 1; }
}
