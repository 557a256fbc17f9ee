# shellcheck shell=bash
# The machines: QEMU's words, power, the board (IPMI 2.0) of each.

is_on() { alive "$(dir "$1")/pid"; }

accel() { # KVM only if it really runs this kernel's code at a useful speed
    if [ -n "${LAB_ACCEL:-}" ]; then echo "$LAB_ACCEL"; return; fi
    if [ ! -s "$lab_dir/accel" ]; then
        local found=tcg log=$lab_dir/accel.log
        if [ -w /dev/kvm ]; then
            { timeout 15 qemu-system-x86_64 -accel kvm -cpu max -m 256 -display none -nodefaults \
                -no-reboot -serial "file:$log" -kernel "$lab_dir/vmlinuz" \
                -append "console=ttyS0 panic=-1" || true; } >/dev/null 2>&1
            if grep -q 'Unable to mount root' "$log" 2>/dev/null; then found=kvm; fi
        fi
        echo "$found" > "$lab_dir/accel"
    fi
    cat "$lab_dir/accel"
}

start_bmc() { # NODE: its power button is `lab power`
    local node=$1 d n words
    d=$(dir "$node")
    n=$(number "$node")
    if alive "$d/bmc.pid"; then return 0; fi
    mkdir -p "$d/bmc"
    cat > "$d/bmc/lan.conf" <<END
name "$node"
set_working_mc 0x20
  startlan 1
    addr 10.9.9.1$n 623
    priv_limit admin
    allowed_auths_callback none md2 md5 straight
    allowed_auths_user none md2 md5 straight
    allowed_auths_operator none md2 md5 straight
    allowed_auths_admin none md2 md5 straight
    guid a123456789abcdefa123456789abcde$n
  endlan
  chassis_control "$here/bmc-power $node"
  user 1 true "" "test" user 10 none md2 md5 straight
  user 2 true "ADMIN" "$(bmc_password "$node")" admin 10 none md2 md5 straight
END
    printf '%s\n' 'mc_setbmc 0x20' 'mc_add 0x20 0 no-device-sdrs 0x23 9 8 0x9f 0x1291 0xf02 persist_sdr' \
        'sel_enable 0x20 1000 0x0a' 'mc_enable 0x20' > "$d/bmc/emu"
    mapfile -t words < <(tool ipmi_sim -n -c "$d/bmc/lan.conf" -f "$d/bmc/emu" -s "$d/bmc")
    daemon "$d/bmc.pid" "$d/bmc.log" "${words[@]}"
}

# IPMI 2.0 takes at most 16 characters here. Words of their own, so that a search can find them anywhere.
bmc_password() { echo "BmcMarker$(number "$1")Qz7"; }

lun_wwn() { printf '0x5000c500ba5a%04x' "$1"; }

lun_device() { # LUN PATH: the scsi-hd device of one path to one LUN
    printf 'scsi-hd,id=dev-lun%d-path%d,bus=hba%d.0,channel=0,scsi-id=0,lun=%d,drive=lun%d-path%d,' \
        "$1" "$2" "$2" "$1" "$1" "$2"
    printf 'vendor=BASALT,product=LAB-SAN,serial=LABLUN%d,wwn=%s,port_wwn=0x5000c500ba5b000%d,port_index=%d,share-rw=on' \
        "$1" "$(lun_wwn "$1")" "$2" "$(($2 + 1))"
}

nic_words() { # NODE: six NICs on the six switches, and the harness's own way in
    local node=$1 n i
    n=$(number "$node")
    printf '%s\n' -netdev "user,id=mgmt,hostfwd=tcp:127.0.0.1:$((2200 + n))-:22" \
        -device "virtio-net-pci,id=mgmtnic,netdev=mgmt,acpi-index=9,mac=52:54:00:1a:b0:0$n"
    for i in "${!switches[@]}"; do
        local sw=$run/sw/${switches[$i]}
        printf '%s\n' \
            -netdev "dgram,id=net$i,local.type=unix,local.path=$sw/$node,remote.type=unix,remote.path=$sw/sw" \
            -device "virtio-net-pci,id=nic$i,netdev=net$i,acpi-index=$((i + 1)),mac=52:54:00:ba:0$n:0$((i + 1))"
    done
}

disk_words() { # NODE: its own disk, and every LUN behind two HBAs
    local path lun file id
    printf '%s\n' -drive "file=$(dir "$1")/disk.qcow2,format=qcow2,if=none,id=disk,cache=unsafe" \
        -device virtio-blk-pci,drive=disk
    for path in 0 1; do
        printf '%s\n' -device "virtio-scsi-pci,id=hba$path"
        lun=0
        for file in "$run"/luns/lun*.raw; do
            id=lun$lun-path$path
            printf '%s\n' \
                -blockdev "driver=file,node-name=$id-file,filename=$file,locking=off,cache.no-flush=on" \
                -blockdev "driver=raw,node-name=$id,file=$id-file,cache.no-flush=on" \
                -device "$(lun_device "$lun" "$path")"
            lun=$((lun + 1))
        done
    done
}

start_node() { # NODE [MEMFILE]
    local node=$1 mem=${2:-} n d acc args
    n=$(number "$node")
    d=$(dir "$node")
    if is_on "$node"; then return 0; fi
    acc=$(accel)
    [ "$acc" = tcg ] && acc=tcg,thread=multi,tb-size=256
    local kernel="root=/dev/vda rw console=ttyS0 quiet loglevel=3 mitigations=off"
    kernel+=" lab.node=$node systemd.machine_id=ba5a17000000000000000000000000a$n"
    mapfile -t args < <(nic_words "$node"; disk_words "$node")
    # shellcheck disable=SC2054
    args=(
        -name "$node" -machine "pc,usb=off,vmport=off" -accel "$acc" -cpu "${LAB_CPU:-max}"
        -smp "${LAB_SMP:-1}" -m "${LAB_MEM:-1536}" -uuid "ba5a1700-0000-4000-8000-0000000000a$n"
        -smbios "type=1,manufacturer=Basalt,product=Lab Server,serial=LAB000$n"
        -display none -nodefaults -no-user-config -rtc base=utc
        -kernel "$lab_dir/vmlinuz" -initrd "$lab_dir/initrd" -append "$kernel"
        -qmp "unix:$d/qmp,server=on,wait=off"
        -chardev "socket,id=con,path=$d/console,server=on,wait=off,logfile=$d/serial.log,logappend=on"
        -serial chardev:con -device virtio-rng-pci -device i6300esb -action watchdog=reset "${args[@]}"
    )
    if [ -n "$mem" ]; then args+=(-incoming "exec:cat '$mem'"); fi
    rm -f "$d/qmp"
    daemon "$d/pid" "$d/qemu.log" qemu-system-x86_64 "${args[@]}"
    for _ in $(seq 100); do
        if [ -S "$d/qmp" ] && qmp "$node" '{"execute":"query-name"}' >/dev/null 2>&1; then break; fi
        is_on "$node" || { tail -5 "$d/qemu.log" >&2; die "$node did not start"; }
        sleep 0.1
    done
    [ -n "$mem" ] || apply_cuts "$node"
}

power() { # NODE on|off|reset|status
    local node
    node=node$(number "$1")
    case $2 in
    on) start_node "$node"; start_bmc "$node" ;;
    off) stop_pid "$(dir "$node")/pid" ;;
    reset) if is_on "$node"; then qmp "$node" '{"execute":"system_reset"}' >/dev/null; else power "$node" on; fi ;;
    status) if is_on "$node"; then echo on; else echo off; fi ;;
    *) die "power on|off|reset|status" ;;
    esac
}
