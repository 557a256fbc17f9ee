# shellcheck shell=bash
# The admin host: a network namespace plugged into the public pair (10.10.0.1) and both storage
# switches (10.10.2.1, 10.10.3.1). It serves the packages, and on demand an iSCSI target. The machines
# themselves run in it too, so that their out-of-band ports and boards clash with no other run.

admin_up() {
    mkdir -p "$run/sw"
    if ! has_ns; then
        ip netns add "$ns"
        inside ip link set lo up
        # else the switches drop bursts; the value is the namespace's own
        inside sysctl -q -w net.unix.max_dgram_qlen=512
        # emulated machines answer late and in bursts, which bbr (the default of some hosts) takes for a slow line
        inside sysctl -q -w net.ipv4.tcp_congestion_control=reno
    fi
    if ! alive "$run/vswitch.pid"; then
        daemon "$run/vswitch.pid" "$run/vswitch.log" python3 "$here/vswitch.py" "$run/sw"
        for _ in $(seq 100); do
            if inside ip link show san1 >/dev/null 2>&1; then break; fi
            sleep 0.05
        done
        admin_addresses
    fi
    mirror_on
}

admin_addresses() {
    local n
    for n in "pub0 10.10.0.1" "san0 10.10.2.1" "san1 10.10.3.1"; do
        inside ip addr replace "${n#* }/24" dev "${n% *}"
        inside ip link set "${n% *}" up
    done
    for n in $(seq "$max_nodes"); do inside ip addr replace "10.9.9.1$n/32" dev lo; done
}

admin_down() {
    target_off
    mirror_off
    stop_pid "$run/vswitch.pid"
    if has_ns; then ip netns del "$ns"; fi
}

mirror_on() {
    alive "$run/mirror.pid" && return
    mkdir -p "$run/www"
    ln -sfn "$lab_dir/mirror" "$run/www/debian"
    daemon "$run/mirror.pid" "$run/mirror.log" python3 -m http.server --protocol HTTP/1.1 \
        --bind 10.10.0.1 --directory "$run/www" 80
}

mirror_off() { stop_pid "$run/mirror.pid"; }

target() { # WORDS: tgtadm
    local words
    mapfile -t words < <(tool tgtadm --lld iscsi "$@")
    TGT_IPC_SOCKET=$run/tgtd.sock inside "${words[@]}"
}

target_on() { # two portals to one array of two LUNs, each on its own storage network
    local words n
    alive "$run/tgtd.pid" && return
    mapfile -t words < <(tool tgtd -f --pid-file "$run/tgtd.own" --iscsi portal=10.10.2.1:3260)
    TGT_IPC_SOCKET=$run/tgtd.sock daemon "$run/tgtd.pid" "$run/tgtd.log" "${words[@]}"
    for _ in $(seq 100); do
        if target --op show --mode sys >/dev/null 2>&1; then break; fi
        sleep 0.1
    done
    target --op new --mode portal --param portal=10.10.3.1:3260
    target --op new --mode target --tid 1 --targetname iqn.2026-01.org.example:lab-array
    for n in 1 2; do
        truncate -s 2G "$run/iscsi$n.raw"
        target --op new --mode logicalunit --tid 1 --lun "$n" --backing-store "$run/iscsi$n.raw"
        target --op update --mode logicalunit --tid 1 --lun "$n" \
            --params "vendor_id=BASALT,product_id=LAB-ISCSI,scsi_sn=LABISCSI$n"
    done
    target --op bind --mode target --tid 1 --initiator-address ALL
}

target_off() { stop_pid "$run/tgtd.pid"; rm -f "$run"/iscsi?.raw; }

# The admin host behind the gateway: the nodes answer it by their default route.
afar_on() {
    inside ip addr replace 10.20.0.1/32 dev lo
    inside ip route replace 10.10.0.0/24 dev pub0 src 10.20.0.1
}
afar_off() {
    inside ip route replace 10.10.0.0/24 dev pub0 src 10.10.0.1
    inside ip addr del 10.20.0.1/32 dev lo 2>/dev/null || true
}
