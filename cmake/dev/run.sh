# ./dev run: the sandbox on loopback, and against it the app, the tour or nothing but the gallery.

cmd_run() {
    local mode=app tour_dir=build/tour look=()
    while [ $# -gt 0 ]; do
        case $1 in
        --tour)
            mode=tour
            if [ -n "${2:-}" ] && [ "${2#-}" = "$2" ]; then tour_dir=$2; shift; fi
            shift ;;
        --gallery) mode=gallery; shift ;;
        --lang | --scale) look+=("$1" "${2:?$1 needs a value}"); shift 2 ;;
        --dark | --simple | --reduce-motion) look+=("$1"); shift ;;
        *) fail_usage "run: unknown option '$1'" ;;
        esac
    done
    cmd_setup
    build_preset dev
    session_environment
    trap stop_children EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    if ! has_display; then
        [ "$mode" != app ] || { say "run: no display here, so the tour is walked instead of opening a window"; mode=tour; }
        start_display
    elif [ "$mode" = tour ]; then
        start_display
    fi
    "run_$mode" ${look[@]+"${look[@]}"}
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

children=()

stop_children() {
    local pid
    for pid in ${children[@]+"${children[@]}"}; do kill "$pid" 2>/dev/null || true; done
    for pid in ${children[@]+"${children[@]}"}; do wait "$pid" 2>/dev/null || true; done
    children=()
}

# A program in the background is waited for in a way that lets Ctrl-C through at once.
run_and_wait() {
    local status=0
    "$@" &
    children+=($!)
    wait $! || status=$?
    return $status
}

# An X server without a screen; it chooses a free number by itself and the drawing is done by llvmpipe.
start_display() {
    local number_file
    number_file=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3>"$number_file" >build/run-xvfb.log 2>&1 &
    children+=($!)
    wait_for $! 20 Xvfb build/run-xvfb.log test -s "$number_file"
    DISPLAY=:$(cat "$number_file")
    export DISPLAY QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1
    unset WAYLAND_DISPLAY
    rm -f "$number_file"
}

# wait_for PID SECONDS NAME LOG COMMAND...: until the command succeeds, while the process lives.
wait_for() {
    local pid=$1 tries=$(($2 * 20)) name=$3 log=$4
    shift 4
    while ! "$@"; do
        tries=$((tries - 1))
        if [ $tries -le 0 ] || ! kill -0 "$pid" 2>/dev/null; then
            tail -n 5 "$log" >&2
            fail "$name did not start"
        fi
        sleep 0.05
    done
}

# start_sandbox DATA_DIR: when it answers, $connection names the file that tells the app where it is and what to believe.
start_sandbox() {
    local data=$1 ready
    ready=$data/ready.json
    connection=$data/connection.json
    mkdir -p "$data"
    rm -f "$ready" # the other one stays: from it the sandbox knows at which port the app looks for it
    build/bin/causeway-sandbox --data "$data" >"$ready" 2>"$data/sandbox.log" &
    children+=($!)
    wait_for $! 60 "the sandbox (why stands above; to begin anew, remove ${data%/*})" "$data/sandbox.log" grep -q '"ready"' "$ready"
    [ -s "$connection" ] || fail "the sandbox is ready but wrote no $connection"
    say "run: sandbox at $(sed -n 's/.*"origin" *: *"\([^"]*\)".*/\1/p' "$ready") (a start page for the browser; its data: $data)"
}

run_app() {
    mkdir -p build/run
    exec 8>build/run/.lock
    flock -n 8 || fail "another ./dev run of this folder is open; close it first"
    start_sandbox build/run/sandbox 8>&-
    say "run: opening Causeway (its data: build/run/home); Ctrl-C ends both"
    run_and_wait build/bin/causeway-app --connect "$connection" --home build/run/home "$@" 8>&-
}

# Every tour has a new person and a sandbox of its own, which it also stops and starts again.
run_tour() {
    local status=0
    mkdir -p "$tour_dir" build/run
    rm -f "$tour_dir"/report.json "$tour_dir"/[0-9]*.png
    run_and_wait build/bin/causeway-tour --out "$tour_dir" "$@" 2>"$tour_dir/tour.log" || status=$?
    if [ -f "$tour_dir/report.json" ]; then
        say "run: screenshots and report.json are in $(cd "$tour_dir" && pwd)"
    elif [ $status -eq 0 ]; then
        status=1
    fi
    if [ $status -ne 0 ]; then
        tail -n 5 "$tour_dir/tour.log" >&2
        fail "the tour did not come through (tour.log lies beside the screenshots)"
    fi
}

run_gallery() {
    [ $# -eq 0 ] || fail_usage "the gallery has its own switches: give it no $1"
    run_and_wait build/bin/causeway-gallery
}
