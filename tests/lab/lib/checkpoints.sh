# shellcheck shell=bash
# Starting the machines, from nothing or from a checkpoint (RAM, disks, LUNs), and making one.

new_disks() { # NAME NODE...: fresh overlays, and the LUNs as they were
    local name=$1 node back fmt lun=0 size image=$lab_dir/${LAB_IMAGE:-base}.raw
    shift
    mkdir -p "$run/luns"
    rm -f "$run"/luns/lun*.raw
    if [ -n "$name" ]; then
        cp --sparse=always "$lab_dir/saved/$name"/lun*.raw "$run/luns/"
    else
        for size in ${LAB_LUNS:-10G 1G}; do truncate -s "$size" "$run/luns/lun$lun.raw"; lun=$((lun + 1)); done
    fi
    for node in "$@"; do
        back=$image fmt=raw
        if [ -n "$name" ]; then back=$lab_dir/saved/$name/$node.qcow2 fmt=qcow2; fi
        [ -e "$back" ] || die "no $back: run \`lab build\`, or another checkpoint"
        mkdir -p "$(dir "$node")"
        rm -f "$(dir "$node")/disk.qcow2"
        qemu-img create -q -f qcow2 -F "$fmt" -b "$back" "$(dir "$node")/disk.qcow2"
    done
}

up() { # [N] [--from NAME|--cold]
    local count=2 from='' list=() node i
    [ -d "$lab_dir/saved/pristine" ] && from=pristine
    while [ $# -gt 0 ]; do
        case $1 in
        --cold) from='' ;;
        --from) from=${2:?}; shift; [ -d "$lab_dir/saved/$from" ] || die "no checkpoint $from" ;;
        [1-4]) count=$1 ;;
        *) die "up: $1?" ;;
        esac
        shift
    done
    [ -e "$lab_dir/base.raw" ] || die "run \`lab build\` first"
    reap
    for ((i = 1; i <= count; i++)); do list+=("node$i"); done
    for node in "${list[@]}"; do mkdir -p "$(dir "$node")"; done
    echo "${LAB_OWNER:-}" > "$run/owner"
    admin_up
    if [ ! -e "$(dir node1)/disk.qcow2" ]; then
        if [ -n "$from" ] && [ ! -e "$lab_dir/saved/$from/node$count.qcow2" ]; then
            say "checkpoint $from has fewer than $count nodes: cold boot"
            from=''
        fi
        new_disks "$from" "${list[@]}"
    else
        from=''                      # disks kept by `lab down`: just power on
    fi
    for node in "${list[@]}"; do
        [ -e "$(dir "$node")/disk.qcow2" ] || die "$node has no disk: lab reset $count"
        start_node "$node" "${from:+$lab_dir/saved/$from/$node.mem}"
        start_bmc "$node"
    done
    if [ -n "$from" ]; then
        for node in "${list[@]}"; do resume "$node"; done
        for node in "${list[@]}"; do qmp "$node" '{"execute":"cont"}' >/dev/null; apply_cuts "$node"; done
        touch "$run/restored"
    fi
    write_client
    say "$count nodes on, ${from:+restored from $from, }$(accel), run $LAB_RUN"
}

resume() { # NODE: wait until its RAM has been read back
    for _ in $(seq 600); do
        case $(qmp "$1" '{"execute":"query-status"}' 2>/dev/null) in
        *inmigrate*) sleep 0.1 ;;
        *'"paused"'* | *running* | *postmigrate* | *prelaunch*) return 0 ;;
        *) is_on "$1" || { tail -5 "$(dir "$1")/qemu.log" >&2; die "$1 could not be restored"; }; sleep 0.1 ;;
        esac
    done
    die "$1: restore takes too long"
}

wait_up() { # [SECONDS]: until every node answers, out of band
    local end=$((SECONDS + ${1:-300})) node
    for node in $(nodes); do
        is_on "$node" || continue
        until timeout 20 "$here/lab" ssh "$node" true 2>/dev/null; do
            is_on "$node" || die "$node stopped"
            [ "$SECONDS" -lt "$end" ] || die "$node does not answer"
            sleep 0.5
        done
        if [ -e "$run/restored" ]; then on "$node" "date -us @$(date +%s)" >/dev/null; fi
    done
    rm -f "$run/restored"
    say "ready after ${SECONDS}s"
}

down() { # everything stops, the disks stay
    local node
    for node in $(nodes); do
        stop_pid "$(dir "$node")/bmc.pid"
        stop_pid "$(dir "$node")/pid"
    done
    admin_down
}

forget() { down; rm -rf "$run"; }

reap() { # what an owner left that lives no more
    local left owner
    for left in $(names "$lab_dir/runs"); do
        owner=$(cat "$lab_dir/runs/$left/owner" 2>/dev/null || true)
        if [ -n "$owner" ] && [ ! -d "/proc/$owner" ]; then
            say "cleaning up after run $left"
            LAB_RUN=$left "$here/lab" forget
        fi
    done
}

save() { # NAME
    local name=$1 node save
    save=$lab_dir/saved/$name
    [[ $name =~ ^[A-Za-z0-9_-]+$ ]] || die "a checkpoint's name is letters, digits, - and _"
    for node in $(nodes); do
        is_on "$node" || die "$node is off"
        # its disk is a layer on the checkpoint it started from, which must stay
        if qemu-img info -U --backing-chain "$(dir "$node")/disk.qcow2" | says -F "$save/"; then
            die "these nodes were started from $name: save under another name"
        fi
    done
    rm -rf "$save.tmp"
    mkdir -p "$save.tmp"
    for node in $(nodes); do on "$node" sync; done
    for node in $(nodes); do qmp "$node" '{"execute":"stop"}' >/dev/null; done
    for node in $(nodes); do save_memory "$node" "$save.tmp/$node.mem"; done
    down
    for node in $(nodes); do mv "$(dir "$node")/disk.qcow2" "$save.tmp/$node.qcow2"; done
    cp --sparse=always "$run"/luns/lun*.raw "$save.tmp/"
    rm -rf "$save" && mv "$save.tmp" "$save"
    rm -rf "$run"
    say "saved $name, $(du -sh "$save" | cut -f1)"
}

pristine() { # blank machines, the start of every pass
    [ ! -d "$lab_dir/saved/pristine" ] || return 0
    forget
    up 3 --cold
    wait_up 600
    save pristine
}

installed() { # [N]: most packages are there and nothing of them runs, as right after the package phase
    local count=${1:-3}
    [ ! -e "$lab_dir/saved/installed/node$count.qcow2" ] || return 0
    "$here/build" --installed
    forget
    LAB_IMAGE=installed up "$count" --cold
    wait_up 600
    local node
    for node in $(nodes); do
        on "$node" 'for u in $(systemctl list-units --plain --no-legend --state=active "corosync*" "pacemaker*" "multipathd*" "libvirt*" "virtlog*" "virtlock*" \
            "chrony*" "nftables*" "dlm*" "lvmlock*" "pcsd*" "lvm2-*" "dm-event*" "rpcbind*" | cut -d" " -f1); do systemctl stop $u 2>/dev/null; done; true'
    done
    save installed
}

save_memory() { # NODE FILE
    qmp "$1" '{"execute":"migrate-set-capabilities","arguments":{"capabilities":[{"capability":"events","state":true}]}}' \
        '{"execute":"migrate-set-parameters","arguments":{"max-bandwidth":10000000000}}' \
        '{"execute":"migrate","arguments":{"uri":"exec:cat > '"'$2'"'"}}' >/dev/null
    for _ in $(seq 600); do
        case $(qmp "$1" '{"execute":"query-migrate"}') in
        *'"completed"'*) return 0 ;;
        *'"failed"'*) die "$1 could not be saved" ;;
        esac
        sleep 0.2
    done
    die "$1: saving takes too long"
}
