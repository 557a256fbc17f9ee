# shellcheck shell=bash
# What every part of the lab needs: where things lie, words, processes, the namespace of a run.
lab_dir=${LAB_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/basalt-lab}
export LAB_DIR=$lab_dir
export LAB_RUN=${LAB_RUN:-hand}          # a run has its own folder, switches, addresses and ports
run=$lab_dir/runs/$LAB_RUN
ns=lab-$(printf '%s' "$lab_dir" | cksum | cut -c1-4)-$LAB_RUN
switches=(pub-a pub-b hb-a hb-b san-a san-b)     # nic0 .. nic5 (eno1 .. eno6) of every node
max_nodes=4

die() { echo "lab: $*" >&2; exit 1; }
say() { [ -n "${LAB_QUIET:-}" ] || echo "lab: $*" >&2; }

[[ $LAB_RUN =~ ^[a-z0-9]{1,6}$ ]] || die "LAB_RUN is up to six small letters and digits"

number() { [[ $1 =~ ^(node)?([1-4])$ ]] || die "no such node: $1"; echo "${BASH_REMATCH[2]}"; }
dir() { echo "$run/$1"; }
names() { # DIR PATTERN: what is in a folder
    [ ! -d "$1" ] || find "$1" -mindepth 1 -maxdepth 1 -name "${2:-*}" -printf '%f\n' | sort
}
nodes() { names "$run" 'node[0-9]'; }
qmp() { local node=$1; shift; python3 "$here/qmp.py" "$run/$node/qmp" "$@"; }
inside() { ip netns exec "$ns" "$@"; }           # in the network of the admin host
has_ns() { [ -e "/run/netns/$ns" ]; }
tool() { # NAME ARGUMENTS: the words that start a program of the extracted packages
    printf '%s\n' env "LD_LIBRARY_PATH=$lab_dir/tools/usr/lib/x86_64-linux-gnu" "$(find "$lab_dir/tools" -name "$1" -type f | head -n 1)" "${@:2}"
}

# `grep -q` leaves at the first match, and who still writes to it then counts as failed: this reads all.
says() { grep "$@" | cat > /dev/null; }

alive() { # PIDFILE: is the process we started still there?
    local pid
    [ -s "$1" ] && pid=$(<"$1") && [ -d "/proc/$pid" ] &&
        grep -qaF "$run/" "/proc/$pid/cmdline"
}

stop_pid() { # PIDFILE: end the process we started and wait for it
    local pid
    alive "$1" || { rm -f "$1"; return 0; }
    pid=$(<"$1")
    kill -KILL "$pid" 2>/dev/null || true
    for _ in $(seq 100); do readlink "/proc/$pid/exe" >/dev/null || break; sleep 0.05; done
    rm -f "$1"
}

daemon() { # PIDFILE LOG CMD...: start CMD detached in the namespace, with nothing of ours held open
    inside python3 - "$@" <<'PYTHON'
import os, subprocess, sys
pidfile, log, *cmd = sys.argv[1:]
if os.environ.get("LAB_NICE"):
    cmd = ["nice", "-n", os.environ["LAB_NICE"], *cmd]
with open(log, "ab") as out:
    p = subprocess.Popen(cmd, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                         start_new_session=True, close_fds=True)
with open(pidfile, "w") as f:
    f.write(str(p.pid))
PYTHON
    # where the kernel groups by session, nice counts within the session only: the group's own is set too
    [ -z "${LAB_NICE:-}" ] || echo "$LAB_NICE" > "/proc/$(<"$1")/autogroup" 2>/dev/null || true
}

ssh_options() { # as the harness itself logs in: past the switches, on eno9
    printf '%s\n' -F none -i "$lab_dir/id_lab" -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes \
        -o "UserKnownHostsFile=$lab_dir/known_hosts" -o ConnectTimeout=30 -o LogLevel=ERROR \
        -o ServerAliveInterval=15
}
on() { # NODE CMD...: as root on a node, out of band
    local n options
    n=$(number "$1")
    shift
    mapfile -t options < <(ssh_options)
    inside ssh "${options[@]}" -o HostKeyAlias="node$n" -p $((2200 + n)) root@127.0.0.1 "$@"
}
