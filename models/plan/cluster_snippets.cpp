// Shell for the cluster stack: membership, rings, versions, fencing.
#include "plan/snippets.h"

#include "plan/snippet_text.h"

namespace basalt::plan::snippets {

const Snippet checkOnline{"check-online", R"sh(
out=$(crm_mon -1 2>&1) || { printf '%s\n' "$out" >&2; exit 1; }
case $out in *'partition with quorum'*) ;; *) echo "the cluster has no quorum" >&2; exit 1 ;; esac
online=" $(printf '%s\n' "$out" | sed -n 's/.*Online: \[ *\(.*[^ ]\) *\].*/\1/p') "
for node; do
    case $online in *" $node "*) ;; *) echo "$node is not online" >&2; exit 1 ;; esac
done
)sh"};

const Snippet checkRings{"check-rings", R"sh(
stack=$1 count=$2
out=$(corosync-cfgtool -s) || exit 1
case $out in *FAULTY* | *disconnected*) printf '%s\n' "$out" >&2; exit 1 ;; esac
case $stack in cman) word=RING ;; *) word=LINK ;; esac
[ "$(printf '%s\n' "$out" | grep -c "^$word ID")" -ge "$count" ]
)sh"};

const Snippet reloadCluster{"reload-cluster", R"sh(
case $1 in
cman) cman_tool version -r -S ;;
*) corosync-cfgtool -R ;;
esac
)sh"};

const Snippet checkConfigVersion{"check-config-version", R"sh(
case $1 in
cman) now=$(cman_tool version | sed -n 's/.*config //p') ;;
*) now=$(corosync-cmapctl -g totem.config_version | sed 's/.*= *//') ;;
esac
[ "$now" = "$2" ] || { echo "version $now is in force, not $2" >&2; exit 1; }
)sh"};

const Snippet checkLocking{"check-locking", R"sh(
case $1 in
clustered) service clvmd status >/dev/null ;;
*) dlm_tool status >/dev/null && lvmlockctl -i >/dev/null ;;
esac
)sh"};

constexpr const char *cibFolder = R"sh(
cib=/var/lib/pacemaker/cib
[ -d "$cib" ] || cib=/var/lib/heartbeat/crm
)sh";

const Snippet saveCluster{"save-cluster", joined({R"sh(
umask 077
mkdir -p "$1" || exit 1
)sh",
                                                  cibFolder, R"sh(
[ -e "$1/cluster-saved" ] || { [ -e "$cib/cib.xml" ] || : >"$1/no-cib"; : >"$1/cluster-saved"; }
)sh"})};

const Snippet clearCluster{"clear-cluster", joined({R"sh(
[ -e "$1/no-cib" ] || exit 0
pidof corosync >/dev/null 2>&1 && { echo "the cluster still runs" >&2; exit 1; }
)sh",
                                                    cibFolder, R"sh(
rm -f "$cib"/cib* /var/lib/basalt/cib-ids
)sh"})};

// 2: the plug is off. That, too, is an answer.
const Snippet fenceStatus{"fence-status", R"sh(
command -v "$1" >/dev/null || { echo "$1 is not installed" >&2; exit 3; }
PYTHONWARNINGS=ignore "$1"
case $? in 0 | 2) exit 0 ;; esac
exit 1
)sh"};

}
