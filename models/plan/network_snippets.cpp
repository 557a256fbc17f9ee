// Shell that changes a host's network under a reversal that needs no contact (domain facts, 1.14).
#include "plan/snippets.h"

#include "plan/snippet_text.h"

namespace basalt::plan::snippets {

namespace {

// Starts a script that outlives this connection: detached UNIT SCRIPT ARGUMENT...
constexpr const char *detachedFunctions = R"sh(
detached() {
    unit=$1
    shift
    if [ -d /run/systemd/system ]; then systemd-run --quiet --collect --unit="$unit" sh "$@"
    else setsid nohup sh "$@" </dev/null >/dev/null 2>&1 &
    fi
}
busy() {
    if pidof corosync >/dev/null 2>&1; then echo "the cluster runs on this host" >&2
    elif pidof qemu-system-x86_64 qemu-kvm kvm >/dev/null 2>&1; then echo "guests run on this host" >&2
    else return 1
    fi
}
)sh";

}

const Snippet stageNetwork{"stage-network", R"sh(
umask 077
run=$1 path=$2 mode=$3
mkdir -p "$run/net-new${path%/*}" || exit 1
cat >"$run/net-new$path" && chmod "$mode" "$run/net-new$path" || exit 1
[ -f "$run/net-list" ] && grep -Fqx "$path" "$run/net-list" || echo "$path" >>"$run/net-list"
)sh"};

const Snippet unstageNetwork{"unstage-network", R"sh(
umask 077
run=$1 path=$2
mkdir -p "$run" || exit 1
[ -f "$run/net-list" ] && grep -Fqx "$path" "$run/net-list" || echo "$path" >>"$run/net-list"
)sh"};

// The folder `net` beside the runs holds all that the reversal needs; `pending` arms it. Whoever renames
// `pending` first, the reversal or the confirmation, has won.
const Snippet tryNetwork{"try-network", joined({R"sh(
umask 077
run=$1 seconds=$2 dialect=$3 ports=$4 names=$5 base=${1%/runs/*} net=${1%/runs/*}/net
)sh",
                                                detachedFunctions, R"sh(
[ ! -e "$run/net/confirmed" ] || exit 0
if [ -e "$net/pending" ] || [ -e "$net/reverting" ]; then
    [ "$(cat "$net/run")" = "$run" ] && exit 0
    echo "another change of the network waits for its end" >&2
    exit 3
fi
if busy; then exit 3; fi
rm -rf "$net" && mkdir -p "$net" || exit 1
echo "$run" >"$net/run"
echo "$dialect" >"$net/dialect"
echo "$ports" >"$net/ports"
echo "$names" >"$net/names"
cp -a "$run/net-new" "$net/new" 2>/dev/null
cp "$run/net-list" "$net/list" || exit 1
: >"$net/absent"
set --
while IFS= read -r path; do
    if [ -e "$path" ]; then set -- "$@" "${path#/}"; else echo "$path" >>"$net/absent"; fi
done <"$net/list"
[ $# = 0 ] || tar -C / -cpf "$net/before.tar" "$@" || exit 1
cat >"$net/down.sh" <<'END'
# With the files still in place that brought the interfaces up.
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export PATH
d=${0%/*}
ports=$(cat "$d/ports") names=$(cat "$d/names")
case $(cat "$d/dialect") in
ifupdown)
    for n in $names $ports; do ifdown --force "$n"; rm -f "/run/network/ifstate.$n"; done
    ;;
networkmanager) systemctl stop NetworkManager ;;
ifcfg) service network stop ;;
esac
for n in $names; do
    [ -e "/sys/class/net/$n" ] || continue
    if [ -d "/sys/class/net/$n/bonding" ] && [ ! -d /run/systemd/system ]; then echo "-$n" >/sys/class/net/bonding_masters
    else ip link set "$n" down; ip link del "$n"
    fi
done
for n in $ports; do ip addr flush dev "$n" scope global; done
:
END
cat >"$net/up.sh" <<'END'
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export PATH
case $(cat "${0%/*}/dialect") in
# What the installer wrote waits for a plugged port ("allow-hotplug"), which -a alone leaves down.
ifupdown) ifup -a; ifup -a --allow=hotplug ;;
networkmanager) systemctl start NetworkManager ;;
ifcfg) service network start ;;
esac
END
cat >"$net/back.sh" <<'END'
# The former files: those that were there with all they had, the others away.
d=${0%/*}
[ ! -f "$d/before.tar" ] || tar -C / -xpf "$d/before.tar" || exit 1
while IFS= read -r path; do rm -f "$path"; done <"$d/absent"
sync
END
cat >"$net/apply.sh" <<'END'
d=${0%/*}
sleep 2
[ -e "$d/pending" ] || exit 0
sh "$d/down.sh"
while IFS= read -r path; do
    if [ -e "$d/new$path" ]; then
        mkdir -p -m 755 "${path%/*}"
        cp -a "$d/new$path" "$path.basalt" && mv -f "$path.basalt" "$path"
        [ ! -x /sbin/restorecon ] || /sbin/restorecon "$path"
    else rm -f "$path"
    fi
done <"$d/list"
sync
sh "$d/up.sh"
: >"$d/applied"
END
cat >"$net/revert.sh" <<'END'
d=${0%/*}
mv "$d/pending" "$d/reverting" 2>/dev/null || [ -e "$d/reverting" ] || exit 0
if [ "$1" = live ]; then
    if [ -d /run/systemd/system ]; then systemctl stop basalt-net-apply.service
    elif [ -f "$d/apply.pid" ]; then kill "$(cat "$d/apply.pid")"
    fi 2>/dev/null
    sh "$d/down.sh"
fi
sh "$d/back.sh"
[ "$1" != live ] || sh "$d/up.sh"
: >"$d/reverted"
rm -f "$d/reverting"
sh "$d/disarm.sh"
logger -t basalt "the network change was reversed ($1)"
END
cat >"$net/disarm.sh" <<'END'
if [ -d /run/systemd/system ]; then
    systemctl --no-reload -q disable basalt-net-revert-boot.service 2>/dev/null
    rm -f /etc/systemd/system/basalt-net-revert-boot.service
else rm -f /etc/rc.d/rc[35].d/S09basalt-net-revert /etc/rc.d/init.d/basalt-net-revert
fi
sync
END
if [ -d /run/systemd/system ]; then
    cat >/etc/systemd/system/basalt-net-revert-boot.service <<END
[Unit]
Description=Basalt: undo an unconfirmed network change at boot
DefaultDependencies=no
ConditionPathExists=|$net/pending
ConditionPathExists=|$net/reverting
RequiresMountsFor=$net
After=systemd-remount-fs.service
Before=network-pre.target networking.service systemd-networkd.service NetworkManager.service shutdown.target
Wants=network-pre.target
[Service]
Type=oneshot
ExecStart=/bin/sh $net/revert.sh boot
[Install]
WantedBy=sysinit.target
END
    chmod 644 /etc/systemd/system/basalt-net-revert-boot.service
    systemctl -q enable basalt-net-revert-boot.service || exit 1
    systemctl -q stop basalt-net-revert.timer 2>/dev/null
    systemctl reset-failed basalt-net-revert.service basalt-net-apply.service 2>/dev/null
else
    printf '#!/bin/sh\n# chkconfig: 35 09 91\n[ "$1" != start ] || exec sh %s/revert.sh boot\n' "$net" \
        >/etc/rc.d/init.d/basalt-net-revert || exit 1
    chmod 755 /etc/rc.d/init.d/basalt-net-revert
    for level in 3 5; do ln -sf ../init.d/basalt-net-revert /etc/rc.d/rc$level.d/S09basalt-net-revert; done
fi
echo "$seconds" >"$net/pending" && sync || exit 1
# Never without a timer that is known to run.
if [ -d /run/systemd/system ]; then
    systemd-run --quiet --collect --unit=basalt-net-revert --on-active="$seconds" --timer-property=AccuracySec=1s \
        sh "$net/revert.sh" live && systemctl -q is-active basalt-net-revert.timer
else
    setsid nohup sh -c 'echo $$ >"$1/pid"; sleep "$2"; exec sh "$1/revert.sh" live' sleeper "$net" "$seconds" \
        </dev/null >/dev/null 2>&1 &
    sleep 1
    kill -0 "$(cat "$net/pid")"
fi || { rm -f "$net/pending"; sh "$net/disarm.sh"; echo "the reversal could not be armed" >&2; exit 1; }
detached basalt-net-apply "$net/apply.sh"
)sh"})};

const Snippet awaitNetwork{"await-network", R"sh(
run=$1 seconds=$2 net=${1%/runs/*}/net
while [ ! -e "$net/applied" ] && [ ! -e "$run/net/confirmed" ] && [ "$seconds" -gt 0 ]; do
    [ -e "$net/pending" ] || { echo "the former network is back" >&2; exit 3; }
    sleep 1
    seconds=$((seconds - 1))
done
[ -e "$net/applied" ] || [ -e "$run/net/confirmed" ]
)sh"};

// A router may be silent to pings, but not to ARP.
const Snippet reachAddress{"reach-address", R"sh(
for address; do
    case $address in
    *:*) if command -v ping6 >/dev/null; then ping=ping6; else ping='ping -6'; fi ;;
    *) ping=ping ;;
    esac
    $ping -c 1 -W 2 "$address" >/dev/null 2>&1 && continue
    case $(ip neigh show "$address") in *FAILED* | *INCOMPLETE*) ;; *lladdr*) continue ;; esac
    echo "$address does not answer" >&2
    exit 1
done
)sh"};

const Snippet confirmNetwork{"confirm-network", joined({R"sh(
umask 077
run=$1 seconds=$2 base=${1%/runs/*} net=${1%/runs/*}/net
)sh",
                                                        noteFunction, R"sh(
[ ! -e "$run/net/confirmed" ] || exit 0
[ -e "$net/applied" ] && mv "$net/pending" "$net/confirmed" 2>/dev/null || {
    echo "too late: the former network is back" >&2
    exit 3
}
if [ -d /run/systemd/system ]; then systemctl -q stop basalt-net-revert.timer
else kill "$(cat "$net/pid")" 2>/dev/null
fi
sh "$net/disarm.sh"
while IFS= read -r path; do
    if [ -f "$path" ]; then sum=$(sha256sum <"$path"); sum=${sum%% *}; else sum=-; fi
    [ ! -f "$base/files" ] || grep -F "  $path" "$base/files" >>"$net/recorded"
    note "$path" "$sum" || exit 1
done <"$net/list"
rm -rf "$run/net"
mv "$net" "$run/net" && sync
)sh"})};

const Snippet checkNetwork{"check-network", R"sh(
[ -e "$1/net/confirmed" ] || { echo "the change of the network is not confirmed" >&2; exit 1; }
)sh"};

const Snippet undoNetwork{"undo-network", joined({R"sh(
umask 077
run=$1 base=${1%/runs/*} net=${1%/runs/*}/net
)sh",
                                                  detachedFunctions, noteFunction, R"sh(
done=$run/net-undone
if [ ! -e "$done" ]; then
    if [ -e "$net/pending" ] || [ -e "$net/reverting" ]; then
        [ "$(cat "$net/run")" = "$run" ] || exit 0
        done=$net/reverted
        if [ ! -e "$net/undoing" ]; then
            : >"$net/undoing"
            detached basalt-net-undo -c "sleep 2; sh $net/revert.sh live"
        fi
    elif [ -e "$run/net/confirmed" ]; then
        if busy; then exit 3; fi
        if [ ! -e "$run/net/undoing" ] || ! kill -0 "$(cat "$run/net/undoing")" 2>/dev/null; then
            cat >"$run/net/undo.sh" <<'END'
d=${0%/*}
echo $$ >"$d/undoing"
sleep 2
sh "$d/down.sh"
sh "$d/back.sh" && : >"${d%/net}/net-undone"
sh "$d/up.sh"
END
            detached basalt-net-undo "$run/net/undo.sh"
        fi
    else exit 0
    fi
    seconds=120
    while [ ! -e "$done" ] && [ $seconds -gt 0 ]; do sleep 1; seconds=$((seconds - 1)); done
    [ -e "$done" ] || { echo "the former network did not come back" >&2; exit 1; }
fi
[ -f "$run/net/list" ] || exit 0
while IFS= read -r path; do
    old=-
    [ ! -f "$run/net/recorded" ] || while IFS= read -r line; do
        case $line in *"  $path") old=${line%% *} ;; esac
    done <"$run/net/recorded"
    note "$path" "$old" || exit 1
done <"$run/net/list"
)sh"})};

}
