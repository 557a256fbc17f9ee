// Shell for packages, services, kernel modules and the initial RAM disk.
#include "plan/snippets.h"

#include "plan/snippet_text.h"

namespace basalt::plan::snippets {

namespace {

// policy-rc.d tells invoke-rc.d to start nothing. What stood in its place comes back, also when this
// is killed in between: `held` beside the runs shows that a reversal is due.
constexpr const char *holdFunctions = R"sh(
policy=/usr/sbin/policy-rc.d
base=/var/lib/basalt
hold() {
    [ -e "$base/held" ] && return 0
    mkdir -p "$base" || return 1
    rm -f "$base/policy-rc.d"
    if [ -e "$policy" ] || [ -L "$policy" ]; then cp -a "$policy" "$base/policy-rc.d" || return 1; fi
    : >"$base/held" && printf '#!/bin/sh\n# Basalt installs packages: start nothing.\nexit 101\n' >"$policy.basalt" &&
        chmod 755 "$policy.basalt" && mv -f "$policy.basalt" "$policy"
}
release() {
    [ -e "$base/held" ] || return 0
    rm -f "$policy.basalt"
    if [ -e "$base/policy-rc.d" ] || [ -L "$base/policy-rc.d" ]; then cp -a "$base/policy-rc.d" "$policy"
    else rm -f "$policy"
    fi && rm -f "$base/held" "$base/policy-rc.d"
}
)sh";

// state UNIT... prints "LOAD ENABLED ACTIVE" of each, in one call where systemd runs.
constexpr const char *stateFunction = R"sh(
state() {
    if [ -d /run/systemd/system ]; then
        systemctl show -p LoadState -p UnitFileState -p ActiveState "$@" 2>/dev/null | {
            load= enabled= active=
            while IFS= read -r line || [ -n "$line" ]; do
                case $line in
                LoadState=*) load=${line#*=} ;;
                UnitFileState=*) enabled=${line#*=} ;;
                ActiveState=*) active=${line#*=} ;;
                '') echo "${load:--} ${enabled:--} ${active:--}"; load= enabled= active= ;;
                esac
            done
            [ -z "$load$active" ] || echo "${load:--} ${enabled:--} ${active:--}"
        }
        return
    fi
    for unit; do
        if [ ! -x "/etc/init.d/$unit" ]; then echo "not-found - inactive"; continue; fi
        if chkconfig "$unit" 2>/dev/null; then enabled=enabled; else enabled=disabled; fi
        if service "$unit" status >/dev/null 2>&1; then active=active; else active=inactive; fi
        echo "loaded $enabled $active"
    done
}
)sh";

}

const Snippet installPackages{"install-packages", joined({R"sh(
tool=$1
shift
)sh",
                                                          holdFunctions, R"sh(
case $tool in
apt)
    export DEBIAN_FRONTEND=noninteractive
    trap release EXIT
    trap 'exit 1' HUP INT TERM
    hold && dpkg --configure -a && apt-get -q -o DPkg::Lock::Timeout=300 update &&
        apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 \
            -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold install "$@"
    ;;
*) "$tool" -q -y install "$@" ;;
esac
)sh"})};

const Snippet checkPackages{"check-packages", R"sh(
tool=$1
shift
case $tool in
apt)
    [ ! -e /var/lib/basalt/held ] || { echo "service starts are still held back" >&2; exit 1; }
    found=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" | grep -c '^[ih]i ')
    [ "$found" -ge $# ]
    ;;
*) rpm -q "$@" >/dev/null ;;
esac
)sh"};

const Snippet releasePackages{"release-packages", joined({holdFunctions, "release\n"})};

// "pause" switches a unit off at boot and keeps in mind, across runs, that it was on: until it is
// enabled or disabled for good, the facts tell of it as enabled.
const Snippet setServices{"set-services", joined({R"sh(
umask 077
run=$1 paused=/var/lib/basalt/paused
shift
)sh",
                                                  stateFunction, R"sh(
mkdir -p "$run/services" || exit 1
units=
for word; do case " $units " in *" ${word#*:} "*) ;; *) units="$units ${word#*:}" ;; esac; done
state $units >"$run/state" || exit 1
# What is so already is left alone: each change of a unit takes its time.
missing= already=
for unit in $units; do
    read -r load enabled active || exit 1
    [ "$load" != not-found ] || missing="$missing $unit"
    case $enabled in enabled) already="$already enable:$unit" ;; disabled) already="$already disable:$unit pause:$unit" ;; esac
    case $active in active) already="$already start:$unit" ;; inactive) already="$already stop:$unit" ;; esac
    [ -e "$run/services/$unit" ] || echo "$load $enabled $active" >"$run/services/$unit"
    case "$enabled $* " in enabled*" pause:$unit "*) mkdir -p "$paused" && : >"$paused/$unit" || exit 1 ;; esac
done <"$run/state"
for action in stop pause disable enable start restart reload; do
    list= verb=$action
    [ $action != pause ] || verb=disable
    for word; do
        [ "${word%%:*}" = $action ] || continue
        case "$verb $missing " in stop*" ${word#*:} "* | disable*" ${word#*:} "*) continue ;; esac
        case "$already " in *" $word "*) continue ;; esac
        list="$list ${word#*:}"
    done
    [ -n "$list" ] || continue
    if [ -d /run/systemd/system ]; then systemctl -q $verb $list || exit 1; continue; fi
    for unit in $list; do
        case $verb in
        enable) chkconfig "$unit" on ;;
        disable) chkconfig "$unit" off ;;
        start) service "$unit" status >/dev/null 2>&1 || service "$unit" start </dev/null ;;
        *) service "$unit" $verb </dev/null ;;
        esac || exit 1
    done
done
for word; do case $word in enable:* | disable:*) rm -f "$paused/${word#*:}" ;; esac; done
)sh"})};

const Snippet checkServices{"check-services", joined({stateFunction, R"sh(
units=
for word; do units="$units ${word#*:}"; done
failed=0
found=$(state $units)
while read -r load enabled active; do
    case $enabled in enabled* | static | indirect | alias | generated) on=enabled ;; *) on=disabled ;; esac
    case $active in active | reloading) runs=active ;; *) runs=inactive ;; esac
    case $1 in
    "$on":* | "$runs":*) ;;
    # What cannot be switched off, because it is switched on by nothing of its own.
    disabled:*) case $enabled in static | indirect | alias | generated) ;; *) failed=1; echo "${1#*:} is $enabled" >&2 ;; esac ;;
    *) failed=1; echo "${1#*:} is $load, $enabled, $active" >&2 ;;
    esac
    shift
done <<END
$found
END
[ $# = 0 ] && [ $failed = 0 ]
)sh"})};

const Snippet restoreServices{"restore-services", joined({R"sh(
umask 077
run=$1
shift
)sh",
                                                          stateFunction, R"sh(
change() { # ACTION UNIT...
    action=$1
    shift
    [ $# -gt 0 ] || return 0
    if [ -d /run/systemd/system ]; then systemctl -q "$action" "$@"; return; fi
    for unit; do
        case $action in
        enable) chkconfig "$unit" on ;;
        disable) chkconfig "$unit" off ;;
        mask) ;;
        *) service "$unit" "$action" </dev/null ;;
        esac || return 1
    done
}
units=
for unit; do [ ! -e "$run/services/$unit" ] || units="$units $unit"; done
[ -n "$units" ] || exit 0
state $units >"$run/state" || exit 1
# What is so already is left alone: each change of a unit takes its time.
stop= disable= mask= enable= start=
for unit in $units; do
    read -r load enabled active || exit 1
    [ "$load" != not-found ] || continue
    read -r oldload oldenabled oldactive <"$run/services/$unit"
    case $oldactive in
    active | activating | reloading) [ "$active" = active ] || start="$start $unit" ;;
    *) [ "$active" = inactive ] || stop="$unit $stop" ;;
    esac
    case $oldload.$oldenabled in
    *.masked) [ "$enabled" = masked ] || mask="$mask $unit" ;;
    *.enabled) [ "$enabled" = enabled ] || enable="$enable $unit" ;;
    *.disabled | not-found.*) [ "$enabled" = disabled ] || disable="$disable $unit" ;;
    esac
done <"$run/state"
for unit in $stop; do change stop "$unit" || exit 1; done
change disable $disable && change mask $mask && change enable $enable || exit 1
for unit in $start; do change start "$unit" || exit 1; done
for unit in $units; do rm -f "/var/lib/basalt/paused/$unit"; done
)sh"})};

const Snippet loadModules{"load-modules", R"sh(
umask 077
run=$1
shift
mkdir -p "$run" || exit 1
if [ ! -e "$run/modules" ]; then
    cut -d ' ' -f 1 /proc/modules >"$run/modules.new" 2>/dev/null
    mv "$run/modules.new" "$run/modules" || exit 1
fi
for name; do
    dir=/sys/module/$(echo "$name" | tr - _)
    [ -d "$dir" ] || modprobe "$name" || exit 1
done
)sh"};

// The kernel's own count does not see everything: without its module a bond or a bridge that works
// would vanish. What is in use is left alone, and so is what was loaded before or is built in.
const Snippet unloadModules{"unload-modules", R"sh(
run=$1
shift
[ -e "$run/modules" ] || exit 0
used() { # MODULE
    case $1 in
    bonding) for file in /sys/class/net/*/bonding/slaves; do [ ! -f "$file" ] || [ -z "$(cat "$file")" ] || return 0; done ;;
    bridge | br_netfilter) for file in /sys/class/net/*/bridge; do [ ! -d "$file" ] || return 0; done ;;
    8021q) for file in /proc/net/vlan/*; do case $file in *'*' | */config) ;; *) return 0 ;; esac; done ;;
    esac
    [ "$(cat "/sys/module/$1/refcnt" 2>/dev/null)" != 0 ]
}
back=
for name; do back="$(echo "$name" | tr - _) $back"; done
for name in $back; do
    grep -Fqx "$name" "$run/modules" || used "$name" || modprobe -r "$name" || echo "$name stays loaded" >&2
done
exit 0
)sh"};

const Snippet checkModules{"check-modules", R"sh(
for name; do
    [ -d "/sys/module/$(echo "$name" | tr - _)" ] || { echo "the module $name is not loaded" >&2; exit 1; }
done
)sh"};

// The program rebuilds the image of the running or of the newest kernel.
const Snippet rebuildInitramfs{"rebuild-initramfs", R"sh(
umask 077
run=$1
shift
command -v "$1" >/dev/null || { mkdir -p "$run" && : >"$run/initramfs"; exit; }
mkdir -p "$run/images" || exit 1
newest=$(ls -1t /boot/initrd.img-* /boot/initramfs-*.img 2>/dev/null | head -n 1)
for image in "/boot/initrd.img-$(uname -r)" "/boot/initramfs-$(uname -r).img" $newest; do
    [ -f "$image" ] && [ ! -e "$run/images/${image##*/}" ] || continue
    cp -a "$image" "$run/saving" && sync "$run/saving" && mv "$run/saving" "$run/images/${image##*/}" || exit 1
done
"$@" && sync && : >"$run/initramfs"
)sh"};

const Snippet checkInitramfs{"check-initramfs", R"sh(
newest=$(ls -1t /boot/initrd.img-* /boot/initramfs-*.img 2>/dev/null | head -n 1)
[ -n "$newest" ] || exit 0
for path; do [ "$newest" -nt "$path" ] || { echo "$newest is older than $path" >&2; exit 1; }; done
)sh"};

const Snippet restoreInitramfs{"restore-initramfs", R"sh(
run=$1
for image in "$run"/images/*; do
    [ -f "$image" ] || continue
    cp -a "$image" "/boot/.${image##*/}.basalt" && mv -f "/boot/.${image##*/}.basalt" "/boot/${image##*/}" || exit 1
done
sync
)sh"};

}
