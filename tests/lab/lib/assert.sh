# shellcheck shell=bash
# Assertions of the passes: one line each, never a fixed wait, latency printed.
passed=0 failed=0

verdict() { # PASS|FAIL TEXT
    printf '%s  %s\n' "$1" "$2"
    if [ "$1" = PASS ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

check() { # TITLE CMD...: true now
    local title=$1
    shift
    if "$@" > "$run/last.log" 2>&1; then verdict PASS "$title"; else
        verdict FAIL "$title"
        tail -n 15 "$run/last.log" | sed 's/^/      /'
    fi
}

refused() { # TITLE CMD...: must fail
    local title=$1
    shift
    if "$@" > "$run/last.log" 2>&1; then verdict FAIL "$title (it succeeded)"; else verdict PASS "$title"; fi
}

eventually() { # SECONDS TITLE CMD...: true before the deadline
    local limit=$1 title=$2 start=$SECONDS
    shift 2
    until "$@" > "$run/last.log" 2>&1; do
        if [ $((SECONDS - start)) -ge "$limit" ]; then
            verdict FAIL "$title (not within $limit s)"
            tail -n 15 "$run/last.log" | sed 's/^/      /'
            return 0
        fi
        sleep 0.5
    done
    verdict PASS "$title ($((SECONDS - start)) s)"
}

step() { printf -- '----  %s (%d s)\n' "$*" "$SECONDS"; }
