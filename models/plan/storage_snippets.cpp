// Shell for multipath maps, shared volume groups and volumes. Nothing here removes a group or a volume.
#include "plan/snippets.h"

namespace basalt::plan::snippets {

const Snippet loginIscsi{"login-iscsi", R"sh(
run=$1 iqn=$2
shift 2
mkdir -p -m 700 "$run" || exit 1
sessions=$(iscsiadm -m session 2>/dev/null)
for portal; do
    case $sessions in *" $portal,"*" $iqn"*) continue ;; esac
    if ! iscsiadm -m node -T "$iqn" -p "$portal" >/dev/null 2>&1; then
        echo "$iqn $portal" >>"$run/iscsi"
        iscsiadm -m node -o new -T "$iqn" -p "$portal" >/dev/null || exit 1
    fi
    iscsiadm -m node -T "$iqn" -p "$portal" -o update -n node.startup -v automatic || exit 1
    iscsiadm -m node -T "$iqn" -p "$portal" --login >/dev/null || exit 1
done
udevadm settle --timeout=30 || : # a busy host is not a failed one: what is wanted is verified
)sh"};

const Snippet checkIscsi{"check-iscsi", R"sh(
iqn=$1
shift
sessions=$(iscsiadm -m session) || exit 1
for portal; do
    case $sessions in *" $portal,"*" $iqn"*) ;; *) echo "no session to $portal" >&2; exit 1 ;; esac
done
)sh"};

const Snippet logoutIscsi{"logout-iscsi", R"sh(
run=$1 iqn=$2
shift 2
for portal; do
    grep -Fqx "$iqn $portal" "$run/iscsi" 2>/dev/null || continue
    iscsiadm -m node -T "$iqn" -p "$portal" --logout >/dev/null 2>&1
    iscsiadm -m node -T "$iqn" -p "$portal" >/dev/null 2>&1 || continue
    iscsiadm -m node -o delete -T "$iqn" -p "$portal" || exit 1
done
)sh"};

const Snippet addMaps{"add-maps", R"sh(
for wwid; do
    grep -Fqs "/$wwid/" /etc/multipath/wwids || multipath -a "$wwid" || exit 1
done
multipathd reconfigure >/dev/null 2>&1 || multipathd -kreconfigure >/dev/null
)sh"};

const Snippet saveMaps{"save-maps", R"sh(
umask 077
run=$1
[ ! -e "$run/maps" ] || exit 0
mkdir -p "$run" || exit 1
# Without the program or the driver nobody has made any.
dmsetup ls --target multipath >"$run/maps.new" 2>/dev/null
mv "$run/maps.new" "$run/maps"
)sh"};

// One by one: `multipath -F` would flush those of others as well. What is open (a file system, a
// volume that is active) stays, and no disk is written to. Where multipathd does not run, `multipath`
// would start it through its socket.
const Snippet flushMaps{"flush-maps", R"sh(
run=$1
[ -e "$run/maps" ] && command -v dmsetup >/dev/null || exit 0
dmsetup ls --target multipath | while read -r name number; do
    case $number in *[0-9]*) ;; *) continue ;; esac
    while read -r old rest; do [ "$old" != "$name" ] || continue 2; done <"$run/maps"
    [ "$(dmsetup info -c --noheadings -o open "$name")" = 0 ] || continue
    if pidof multipathd >/dev/null; then multipath -f "$name"; else dmsetup remove "$name"; fi ||
        echo "the map $name stays" >&2
done
exit 0
)sh"};

const Snippet checkMaps{"check-maps", R"sh(
paths=$1
shift
for alias; do
    good=$(multipath -ll "$alias" | grep -c 'active  *ready')
    [ "$good" -ge "$paths" ] || { echo "$alias has $good good paths, not $paths" >&2; exit 1; }
done
)sh"};

const Snippet createVolumeGroup{"create-volume-group", R"sh(
run=$1 kind=$2 wipe=$3 vg=$4
shift 4
vgs "$vg" >/dev/null 2>&1 && exit 0
mkdir -p -m 700 "$run" || exit 1
for device; do
    [ -b "$device" ] || { echo "$device is not there" >&2; exit 1; }
    # What a creation that was cut off has left is ours.
    [ -e "$run/creating-$vg" ] && continue
    found=$(wipefs "$device") || exit 1
    if [ -n "$found" ] && [ "$wipe" != wipe ]; then
        echo "$device carries something:" >&2
        printf '%s\n' "$found" >&2
        exit 3
    fi
done
: >"$run/creating-$vg"
for device; do wipefs -a "$device" >/dev/null || exit 1; done
case $kind in
shared) vgcreate -y --shared "$vg" "$@" ;;
*) pvcreate "$@" && vgcreate -c y "$vg" "$@" ;;
esac && rm -f "$run/creating-$vg"
)sh"};

const Snippet checkVolumeGroup{"check-volume-group", R"sh(
kind=$1 vg=$2
attributes=$(vgs --noheadings -o vg_attr "$vg") || exit 1
case $kind$(echo $attributes | cut -c 6) in shareds | clusteredc) exit 0 ;; esac
echo "$vg is not $kind" >&2
exit 1
)sh"};

const Snippet startLocks{"start-locks", R"sh(
vgchange --lock-start "$1" && vgs "$1" >/dev/null
)sh"};

// New volumes begin with zeros, so that no guest finds an old signature.
const Snippet createVolumes{"create-volumes", R"sh(
kind=$1 vg=$2
shift 2
there=" $(echo $(lvs --noheadings -o lv_name "$vg")) " || exit 1
for volume; do
    name=${volume%:*}
    case $there in *" $name "*) continue ;; esac
    case $kind in
    shared) lvcreate -y -Wy -Zy -aey -n "$name" -L "${volume##*:}b" "$vg" && lvchange -an "$vg/$name" ;;
    *) lvcreate -Zy -n "$name" -L "${volume##*:}b" "$vg" ;;
    esac || exit 1
done
)sh"};

const Snippet checkVolumes{"check-volumes", R"sh(
vg=$1
shift
there=" $(echo $(lvs --noheadings -o lv_name "$vg")) " || exit 1
for name; do
    case $there in *" $name "*) ;; *) echo "$vg/$name is not there" >&2; exit 1 ;; esac
done
)sh"};

const Snippet activateVolumes{"activate-volumes", R"sh(
vg=$1
shift
list=
for name; do list="$list $vg/$name"; done
lvchange -asy $list
)sh"};

const Snippet checkActiveVolumes{"check-active-volumes", R"sh(
vg=$1
shift
for name; do [ -e "/dev/$vg/$name" ] || { echo "$vg/$name is not active" >&2; exit 1; }; done
)sh"};

}
