# shellcheck shell=bash
# basalt, as an operator runs it on the admin host: over the public network, secrets on a descriptor.
basalt=${BASALT:-$here/../../build/release/app/cli/basalt}
events=$run/events.jsonl

basalt_words() { # COMMAND DESIGN OPTIONS...
    printf '%s\n' env "HOME=$run/home" "XDG_STATE_HOME=$run/state" QT_LOGGING_RULES= "$basalt" "$@" \
        --ssh-config "$run/ssh_config" --known-hosts "$lab_dir/known_hosts" --secrets-fd 7
}

run_basalt() { # COMMAND DESIGN OPTIONS...
    local words
    mkdir -p "$run/home" "$run/state"
    mapfile -t words < <(basalt_words "$@")
    # a program that hangs has failed; on a slow machine the packages alone take ten minutes
    inside timeout -k 20 "${LAB_DEPLOY_SECONDS:-1500}" "${words[@]}" 7< <(print_secrets lab)
}

deploy() { # DESIGN OPTIONS...: the events go to a file; succeeds when basalt does
    run_basalt deploy "$@" --json > "$events" 2> "$run/basalt.err" && return 0
    grep '"type":"step-failed"\|"type":"step-blocked"\|"type":"result"' "$events" | cut -c1-600
    tail -n 5 "$run/basalt.err"
    return 1
}

deploy_in_background() { # DESIGN OPTIONS...; sets deployment
    local words
    mkdir -p "$run/home" "$run/state"
    mapfile -t words < <(basalt_words deploy "$@" --json)
    # no function here: the process that is started must be basalt itself, for it to be killed
    ip netns exec "$ns" "${words[@]}" > "$events" 2> "$run/basalt.err" 7< <(print_secrets lab) &
    deployment=$!
}

ended() { [ -z "$deployment" ] || ! kill -0 "$deployment" 2>/dev/null; }

field() { # NAME: of the last line of the events
    tail -n 1 "$events" | python3 -c 'import json, sys; print(json.loads(sys.stdin.read() or "{}").get(sys.argv[1], ""))' "$1"
}

changed_steps() { # how many steps did something
    grep -c '"type":"step-done"' "$events" || true
}

design_file() { # NAME [SED...]: a design, changed where a test wants it
    local name=$1
    shift
    sed "${@:-}" "$here/designs/$name.yaml" > "$run/$name.yaml"
    echo "$run/$name.yaml"
}
