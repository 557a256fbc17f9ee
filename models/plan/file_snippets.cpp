// Shell that saves, replaces, removes and restores files.
#include "plan/snippets.h"

#include "plan/snippet_text.h"

namespace basalt::plan::snippets {

namespace {

// Pieces that several snippets begin with; literals join only in the preprocessor.

// What was saved first stays. The copy is complete before it has its name, also after a power cut.
constexpr const char *saveFunction = R"sh(
save() {
    [ -e "$run/before$1" ] || [ -L "$run/before$1" ] || [ -e "$run/absent$1" ] && return 0
    if [ -e "$1" ] || [ -L "$1" ]; then
        mkdir -p "$run/before${1%/*}" && cp -a "$1" "$run/saving" && sync "$run/saving" &&
            mv "$run/saving" "$run/before$1" || return 1
    else
        { [ -d "$run/absent${1%/*}" ] || mkdir -p "$run/absent${1%/*}"; } && : >"$run/absent$1" || return 1
    fi
    [ -f "$base/files" ] || return 0
    while IFS= read -r line; do
        case $line in *"  $1") printf '%s\n' "$line" >>"$run/recorded" ;; esac
    done <"$base/files"
}
)sh";

// What the record says.
constexpr const char *recordFunctions = R"sh(
digest() { # PATH
    if [ -f "$1" ]; then sum=$(sha256sum <"$1") && echo "${sum%% *}"; else echo absent; fi
}
recorded() { # PATH: what we wrote last
    sum=
    [ ! -f "$base/files" ] || while IFS= read -r line; do
        case $line in *"  $1") sum=${line%% *} ;; esac
    done <"$base/files"
    echo "$sum"
}
)sh";

constexpr const char *reactFunction = R"sh(
react() {
    for reaction; do
        unit=${reaction#*:}
        if [ -d /run/systemd/system ]; then
            case $reaction in
            daemon-reload) systemctl daemon-reload ;;
            restart:*) systemctl try-restart "$unit" ;;
            reload:*) systemctl try-reload-or-restart "$unit" ;;
            signal:*) systemctl kill -s HUP --kill-who=main "$unit" ;;
            esac || return 1
        else
            case $reaction in
            restart:* | reload:*)
                if service "$unit" status >/dev/null 2>&1; then service "$unit" "${reaction%%:*}" </dev/null; fi
                ;;
            esac || return 1
        fi
        case $reaction in
        udev) udevadm control --reload-rules || return 1 ;;
        sysctl)
            # systemd's program bears a "-" before names that may be missing; the old sysctl has -e.
            if [ ! -f "$path" ]; then :
            elif [ -x /lib/systemd/systemd-sysctl ]; then /lib/systemd/systemd-sysctl "$path" || return 1
            else sysctl -e -q -p "$path" || :
            fi
            ;;
        hostname) [ ! -s "$path" ] || hostname "$(cat "$path")" || return 1 ;;
        esac
    done
}
)sh";

}

const Snippet saveFile{"save-file", joined({R"sh(
umask 077
run=$1 base=${1%/runs/*}
shift
)sh",
                                            saveFunction, R"sh(
mkdir -p "$run" || exit 1
for path; do save "$path" || exit 1; done
)sh"})};

const Snippet putFile{"put-file",
                      joined({R"sh(
umask 077
run=$1 path=$2 mode=$3 sha=$4 before=$5 check=$6 base=${1%/runs/*}
shift 6
)sh",
                              saveFunction, noteFunction, recordFunctions, reactFunction, R"sh(
[ -d "$run" ] || mkdir -p "$run" || exit 1
new=${path%/*}/.${path##*/}.basalt
present=$(digest "$path")
case $before in
any | "$present") ;;
*) if [ "$present" != "$sha" ] && [ "$(recorded "$path")" != "$present" ]; then
       echo "$path has changed since the plan was made" >&2
       exit 3
   fi ;;
esac
save "$path" || exit 1
folder=${path%/*} missing=
while [ -n "$folder" ] && [ ! -d "$folder" ]; do
    missing="$folder $missing" folder=${folder%/*}
done
for folder in $missing; do
    echo "$folder" >>"$run/folders"
    mkdir -m 755 "$folder" || exit 1
done
cat >"$new" || exit 1
got=$(digest "$new")
if [ "$sha" = - ]; then
    sha=$got
elif [ "$got" != "$sha" ]; then
    rm -f "$new"
    echo "$path did not arrive whole" >&2
    exit 1
fi
chmod "$mode" "$new" || exit 1
checked() {
    case $check in
    corosync) command -v corosync >/dev/null || return 0; COROSYNC_MAIN_CONFIG_FILE=$new corosync -t ;;
    cluster-conf) command -v ccs_config_validate >/dev/null || return 0; ccs_config_validate -f "$new" ;;
    lvm)
        command -v lvmconfig >/dev/null || return 0
        mkdir -p "$run/check" && cp "$new" "$run/check/lvm.conf" &&
            LVM_SYSTEM_DIR=$run/check lvmconfig --validate
        ;;
    nft) command -v nft >/dev/null || return 0; nft -c -f "$new" ;;
    domain)
        command -v virt-xml-validate >/dev/null && command -v xmllint >/dev/null || return 0
        virt-xml-validate "$new" domain
        ;;
    esac
}
if ! checked >"$run/checked" 2>&1; then
    rm -f "$new"
    echo "$path was refused by the program that reads it:" >&2
    cat "$run/checked" >&2
    exit 1
fi
mv -f "$new" "$path" || exit 1
[ ! -x /sbin/restorecon ] || /sbin/restorecon "$path"
react "$@" || exit 1
note "$path" "$sha"
)sh"})};

const Snippet checkFile{"check-file", joined({R"sh(
run=$1 path=$2 sha=$3 mode=$4 base=${1%/runs/*}
)sh",
                                              recordFunctions, R"sh(
noted=$(recorded "$path")
[ "$sha" = - ] && sha=$noted
[ -n "$sha" ] && [ "$noted" = "$sha" ] && [ "$(digest "$path")" = "$sha" ] || {
    echo "$path is not as it was put" >&2
    exit 1
}
found=$(stat -c %a "$path")
[ "$found" = "$mode" ] || { echo "$path has the mode $found, not $mode" >&2; exit 1; }
)sh"})};

const Snippet removeFile{"remove-file", joined({R"sh(
umask 077
run=$1 path=$2 sha=$3 base=${1%/runs/*}
)sh",
                                                saveFunction, noteFunction, recordFunctions, R"sh(
mkdir -p "$run" || exit 1
present=$(digest "$path")
case $present in
absent) ;;
"$sha") save "$path" && rm -f "$path" || exit 1 ;;
*) echo "$path has changed since Basalt wrote it" >&2; exit 3 ;;
esac
note "$path" -
)sh"})};

const Snippet checkRemoved{"check-removed", R"sh(
[ ! -e "$2" ] || { echo "$2 is still there" >&2; exit 1; }
)sh"};

const Snippet restoreFile{"restore-file",
                          joined({R"sh(
umask 077
run=$1 path=$2 base=${1%/runs/*}
shift 2
)sh",
                                  noteFunction, recordFunctions, reactFunction, R"sh(
old=
[ ! -f "$run/recorded" ] || while IFS= read -r line; do
    case $line in *"  $path") old=${line%% *} ;; esac
done <"$run/recorded"
rm -f "${path%/*}/.${path##*/}.basalt"
if [ -e "$run/before$path" ] || [ -L "$run/before$path" ]; then
    new=${path%/*}/.${path##*/}.basalt
    cp -a "$run/before$path" "$new" && mv -f "$new" "$path" || exit 1
elif [ -e "$run/absent$path" ]; then
    rm -f "$path" || exit 1
    folder=${path%/*}
    while [ -f "$run/folders" ] && grep -Fqx "$folder" "$run/folders"; do
        rmdir "$folder" 2>/dev/null || break
        folder=${folder%/*}
    done
else
    exit 0
fi
react "$@" || exit 1
note "$path" "${old:--}"
)sh"})};

}
