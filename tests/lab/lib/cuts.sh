# shellcheck shell=bash
# Faults: files in the run's folder cuts/, applied to running nodes, and again at power-on.

cut_exists() { [ -e "$run/cuts/$1" ]; }
apply_links() { # NODE
    local node=$1 i up
    for i in "${!switches[@]}"; do
        up=true
        if cut_exists "$node.nic$i" || cut_exists "switch.${switches[$i]}"; then up=false; fi
        qmp "$node" "{\"execute\":\"set_link\",\"arguments\":{\"name\":\"nic$i\",\"up\":$up}}" >/dev/null
    done
}

apply_cuts() { # NODE, just powered on
    local node=$1 i
    apply_links "$node"
    for i in 0 1; do
        if cut_exists "$node.path$i"; then path_state "$node" "$i" cut; fi
        if cut_exists "$node.hba$i"; then hba_state "$node" "$i" cut; fi
    done
}

path_state() { # NODE PATH cut|mend: swap what the path's disks read from
    local node=$1 path=$2 how=$3 file lun=0 id size child
    for file in "$run"/luns/lun*.raw; do
        id=lun$lun-path$path
        child=$id-file
        if [ "$how" = cut ]; then
            child=$id-dead
            size=$(stat -c %s "$file")
            qmp "$node" '{"execute":"blockdev-add","arguments":{"driver":"blkdebug","node-name":"'"$child"'",
                "image":{"driver":"null-co","size":'"$size"'},
                "inject-error":[{"event":"none","errno":5,"once":false}]}}' >/dev/null
        fi
        qmp "$node" '{"execute":"blockdev-reopen","arguments":{"options":[{"driver":"raw",
            "node-name":"'"$id"'","cache":{"no-flush":true},"file":"'"$child"'"}]}}' >/dev/null
        if [ "$how" = mend ]; then
            qmp "$node" '{"execute":"blockdev-del","arguments":{"node-name":"'"$id-dead"'"}}' >/dev/null
        fi
        lun=$((lun + 1))
    done
}

hba_state() { # NODE HBA cut|mend: take the HBA's disks away, or bring them back
    local node=$1 hba=$2 how=$3 lun=0 json
    for _ in "$run"/luns/lun*.raw; do
        if [ "$how" = cut ]; then
            qmp "$node" '{"execute":"device_del","arguments":{"id":"dev-lun'"$lun-path$hba"'"}}' >/dev/null
        else
            json=$(lun_device "$lun" "$hba" | python3 -c '
import json, sys
driver, *rest = sys.stdin.read().split(",")
args = {"driver": driver}
for item in rest:
    key, value = item.split("=", 1)
    if key in ("lun", "channel", "scsi-id", "port_index"): value = int(value)
    elif key in ("wwn", "port_wwn"): value = int(value, 16)
    elif key == "share-rw": value = True
    args[key] = value
print(json.dumps({"execute": "device_add", "arguments": args}))')
            qmp "$node" "$json" >/dev/null
        fi
        lun=$((lun + 1))
    done
}

change_cut() { # cut|mend WHO WHAT
    local how=$1 who=$2 what=$3 key node
    mkdir -p "$run/cuts"
    case $who.$what in
    switch.pub-[ab] | switch.hb-[ab] | switch.san-[ab] | switch.trunk-pub | switch.trunk-hb) key=$who.$what ;;
    *.nic[0-5] | *.path[01] | *.hba[01]) key=node$(number "$who").$what ;;
    *) die "cut what? nic0-5, path0-1, hba0-1, or: switch ${switches[*]} trunk-pub trunk-hb" ;;
    esac
    if [ "$how" = cut ]; then
        if cut_exists "$key"; then return 0; fi
        : > "$run/cuts/$key"
    else
        cut_exists "$key" || return 0
        rm -f "$run/cuts/$key"
    fi
    if [ "$who" = switch ]; then         # the switch itself looks for this file
        if [ "$how" = cut ]; then : > "$run/sw/$what.cut"; else rm -f "$run/sw/$what.cut"; fi
    fi
    case $key in
    switch.*) for node in $(nodes); do if is_on "$node"; then apply_links "$node"; fi; done ;;
    *.nic?) if is_on "${key%.*}"; then apply_links "${key%.*}"; fi ;;
    *.path?) if is_on "${key%.*}"; then path_state "${key%.*}" "${key##*path}" "$how"; fi ;;
    *.hba?) if is_on "${key%.*}"; then hba_state "${key%.*}" "${key##*hba}" "$how"; fi ;;
    esac
}

mend_all() {
    local key node
    for key in $(names "$run/cuts"); do change_cut mend "${key%%.*}" "${key#*.}"; done
    mirror_on
    for node in $(nodes); do if is_on "$node"; then LAB_QUIET=1 disk_full "$node" off; fi; done
}

disk_full() { # NODE on|off: not a byte left on its disk, for root neither
    if [ "$2" = on ]; then
        on "$1" 'f=/usr/local/lib/lab/filler; free=$(stat -f -c "%f*%S" /); fallocate -l $((free - 4194304)) $f
            head -c 16M /dev/zero >> $f 2>/dev/null; sync; df --output=avail / | tail -n 1'
    else
        on "$1" 'rm -f /usr/local/lib/lab/filler'
    fi
}
