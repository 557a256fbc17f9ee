// Shell that changes the CIB as a whole: checked, as a patch of exactly the CIB that was looked at.
#include "plan/snippets.h"

#include "plan/snippet_text.h"

namespace basalt::plan::snippets {

namespace {

// Everything below is for root alone: CIBs hold passwords.
constexpr const char *cibFunctions = R"sh(
umask 077
run=$1 number=$2 base=${1%/runs/*} dir=$1/cib-$2
mkdir -p "$dir" || exit 1
idle() { # SECONDS
    # It can wait since 1.1.13.
    case $(crm_resource --version 2>/dev/null | sed -n '1s/^Pacemaker //p') in
    '' | 1.0.* | 1.1.[0-9] | 1.1.1[0-2]) ;;
    *) crm_resource --wait --timeout="$1"s; return ;;
    esac
    left=$1
    while [ "$left" -gt 0 ]; do
        sleep 2
        left=$((left - 2))
        leader=$(crmadmin -D 2>/dev/null | sed -n 's/.*: *\([^ ]*\).*/\1/p')
        [ -n "$leader" ] && crmadmin -S "$leader" 2>/dev/null | grep -q S_IDLE && return 0
    done
    return 1
}
# What people configure; without nodes and properties, which the cluster changes by itself, and
# without passwords, which a preview does not see.
digest() { # FILE
    awk '
        /^    <(nodes|crm_config)>/ { skip = 1 }
        /^  <configuration>/ { on = 1; next }
        /^  <\/configuration>/ { on = 0 }
        on && !skip && !/^    <(nodes|crm_config)\/>/ && tolower($0) !~ / name="[^"]*(passwd|password|passphrase|secret|community)[^"]*"/ { print }
        /^    <\/(nodes|crm_config)>/ { skip = 0 }' "$1" | sha256sum | cut -c 1-64
}
# The live CIB with the wanted configuration: next epoch, its own nodes and state, the passwords that
# the preview knew only by their digests, and at @properties@ what the cluster itself has set.
assemble() { # LIVE WANTED
    awk '
        function value(name) {
            if (!match($0, " " name "=\"[^\"]*\"")) return ""
            return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
        }
        FNR == NR {
            if (/^<cib /) head = $0
            if (/^    <nodes\/?>/) innodes = 1
            if (innodes) nodes = nodes $0 "\n"
            if (/^    <(\/nodes|nodes\/)>/) innodes = 0
            if (/<cluster_property_set .*id="cib-bootstrap-options"/) inset = 1
            if (/<\/cluster_property_set>/) inset = 0
            if (/<nvpair /) {
                known[value("id")] = value("value")
                if (inset) { line[++count] = $0; named[count] = value("name") }
            }
            if (/^  <status\/?>/) tail = 1
            if (tail) rest = rest $0 "\n"
            next
        }
        FNR == 1 {
            if (head == "" || rest == "") exit 4
            match(head, / epoch="[0-9]+"/)
            epoch = substr(head, RSTART + 8, RLENGTH - 9) + 1
            head = substr(head, 1, RSTART) "epoch=\"" epoch "\"" substr(head, RSTART + RLENGTH)
            sub(/ num_updates="[0-9]+"/, " num_updates=\"0\"", head)
            print head
        }
        /^ *@nodes@$/ { printf "%s", nodes; next }
        /^ *@properties@$/ {
            for (i = 1; i <= count; i++) if (!(named[i] in ours)) print line[i]
            next
        }
        /<nvpair / {
            ours[value("name")] = 1
            if (value("value") ~ /^sha256:/) {
                if (!(value("id") in known)) exit 4
                match($0, / value="[^"]*"/)
                $0 = substr($0, 1, RSTART) "value=\"" known[value("id")] "\"" rest_of($0)
            }
        }
        { print }
        END { printf "%s", rest }
        function rest_of(text) { match(text, / value="[^"]*"/); return substr(text, RSTART + RLENGTH) }
    ' "$1" "$2"
}
# Resources that the wanted configuration lacks are stopped while orders and fencing still hold: orphans
# stop in any order, and without a fencing device in the configuration they do not stop at all.
# Fencing devices themselves need no stopping.
gone() { # LIVE WANTED
    awk '
        function id() { match($0, / id="[^"]*"/); return substr($0, RSTART + 5, RLENGTH - 6) }
        FNR == NR { if (/<(primitive|group|clone|master|bundle) /) wanted[id()] = 1; next }
        /^    <resources>/ { on = 1 }
        /^    <\/resources>/ { on = 0 }
        on && /^      <(primitive|group|clone|master|bundle) / && !/ class="stonith"/ && !(id() in wanted) { print id() }
    ' "$2" "$1"
}
stop() { crm_resource --resource "$1" --meta --set-parameter target-role --parameter-value Stopped >"$dir/stopped" 2>&1; }
stop_all() { # NAME...
    for name; do
        # What will come of it is noted first: a reset right behind the change must not make it somebody's.
        cp "$dir/live.xml" "$dir/ahead.xml" && (
            export CIB_file="$dir/ahead.xml"
            stop "$name" && cibadmin -Q >"$dir/noted.xml"
        ) && digest "$dir/noted.xml" >>"$dir/stopping" && sync "$dir/stopping"
        stop "$name" || { cat "$dir/stopped" >&2; return 1; }
        cibadmin -Q >"$dir/live.xml" && digest "$dir/live.xml" >>"$dir/stopping" || return 1
    done
    idle "$seconds"
    for name; do
        ! crm_resource --resource "$name" --locate 2>/dev/null | grep -q 'is running on' ||
            { echo "the resource $name does not stop" >&2; return 1; }
    done
}
# Also in a call that comes after one which was cut off.
is_stopped_by_us() { [ -e "$dir/stopping" ] && grep -Fqx "$(digest "$dir/live.xml")" "$dir/stopping"; }
patch_live() { # WANTED GUARD
    tries=0 stopping=
    while :; do
        cibadmin -Q >"$dir/live.xml" || return 1
        assemble "$dir/live.xml" "$1" >"$dir/new.xml" || { echo "the live configuration lacks a value" >&2; return 3; }
        crm_diff -o "$dir/live.xml" -n "$dir/new.xml" >"$dir/patch.xml"
        case $? in 0 | 1) ;; *) return 1 ;; esac
        grep -q '<change \|<diff-added\|<diff-removed' "$dir/patch.xml" || return 0
        if [ -n "$2" ] && [ "$(digest "$dir/live.xml")" = "$(digest "$dir/new.xml")" ] && [ -e "$dir/begun" ]; then return 0; fi
        is_stopped_by_us || case $2${stopping:+stopping} in
        '') ;;
        *stopping) false ;;
        empty)
            # A cluster that was only asleep: the push that comes next tells whether it is as wanted.
            if ! grep -q '<resources/>' "$dir/live.xml"; then
                echo "found $(digest "$dir/live.xml")" >>"$run/cib-left"
                : >"$dir/done"
                exit 0
            fi
            ;;
        run) tail -n 1 "$run/cib-left" | grep -Fqx "$(digest "$dir/live.xml")" ;;
        *) [ "$(digest "$dir/live.xml")" = "$2" ] ;;
        esac || {
            case $(tail -n 1 "$run/cib-left" 2>/dev/null) in
            found*) echo "the cluster was asleep and has another configuration: plan anew, now that it runs" >&2 ;;
            *) echo "somebody has changed the configuration meanwhile" >&2 ;;
            esac
            return 3
        }
        [ -e "$dir/before.xml" ] || { cp "$dir/live.xml" "$dir/saving" && sync "$dir/saving" && mv "$dir/saving" "$dir/before.xml"; } || return 1
        # What was there before is put back as it was, good or not: a new cluster has no fencing.
        if [ -n "$2" ]; then
            crm_verify -x "$dir/new.xml" >"$dir/verified" 2>&1 || { cat "$dir/verified" >&2; return 1; }
            crm_simulate -x "$dir/new.xml" -S >"$dir/simulated" 2>&1 || { cat "$dir/simulated" >&2; return 1; }
        fi
        : >"$dir/begun"
        if [ -z "$stopping" ] && names=$(gone "$dir/live.xml" "$1") && [ -n "$names" ]; then
            stopping=yes
            stop_all $names || return 1
            continue
        fi
        # Refused if the live CIB is not live.xml any more; a changed state alone is tried again.
        cibadmin --patch --xml-file "$dir/patch.xml" >"$dir/patched" 2>&1 && return 0
        tries=$((tries + 1))
        [ $tries -lt 10 ] || { cat "$dir/patched" >&2; return 1; }
        sleep 1
    done
}
)sh";

}

const Snippet pushCib{"push-cib", joined({cibFunctions, R"sh(
guard=$3 seconds=$4
rm -f "$dir/ids"
: >"$dir/ids"
while IFS= read -r line && [ "$line" != -- ]; do printf '%s\n' "$line" >>"$dir/ids"; done
cat >"$dir/wanted.xml" || exit 1
patch_live "$dir/wanted.xml" "$guard"
code=$?
[ $code = 0 ] || exit $code
cibadmin -Q >"$dir/live.xml" && digest "$dir/live.xml" >>"$run/cib-left" || exit 1
if [ ! -e "$dir/ids-before" ]; then
    if [ -e "$base/cib-ids" ]; then cp "$base/cib-ids" "$dir/ids-before"; else : >"$dir/ids-before"; fi
fi
mv "$dir/ids" "$base/cib-ids" || exit 1
rm -f "$dir/wanted.xml" "$dir/new.xml" "$dir/live.xml" "$dir/patch.xml" "$dir/stopped" "$dir/stopping" \
    "$dir/ahead.xml" "$dir/noted.xml"
idle "$seconds"
: >"$dir/done"
)sh"})};

const Snippet checkCib{"check-cib", joined({cibFunctions, R"sh(
[ -e "$dir/done" ] || exit 1
cibadmin -Q >"$dir/live.xml" || exit 1
left=$(digest "$dir/live.xml")
rm -f "$dir/live.xml"
grep -Fq "$left" "$run/cib-left" || { echo "the configuration is not as it was put" >&2; exit 1; }
)sh"})};

const Snippet restoreCib{"restore-cib", joined({cibFunctions, R"sh(
seconds=$3
[ -e "$dir/before.xml" ] || exit 0
awk '
    /^    <nodes\/?>/ { print "    @nodes@"; skip = 1 }
    /^  <configuration>/ { on = 1 }
    on && !skip { print }
    /^    <(\/nodes|nodes\/)>/ { skip = 0 }
    /^  <\/configuration>/ { on = 0 }' "$dir/before.xml" >"$dir/former.xml" || exit 1
patch_live "$dir/former.xml" '' || exit $?
if [ -s "$dir/ids-before" ]; then cp "$dir/ids-before" "$base/cib-ids"; else rm -f "$base/cib-ids"; fi
# A cluster without fencing starts and stops nothing, and is never done with it.
grep -q '<primitive ' "$dir/former.xml" && waits=yes || waits=
rm -f "$dir/done" "$dir/former.xml" "$dir/new.xml" "$dir/live.xml" "$dir/patch.xml" "$dir/stopped" "$dir/ahead.xml" "$dir/noted.xml"
[ -z "$waits" ] || idle "$seconds"
exit 0
)sh"})};

}
