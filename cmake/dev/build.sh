# ./dev build: configure where needed, compile, show progress.

cmd_build() {
    local preset=dev targets=()
    while [ $# -gt 0 ]; do
        case $1 in
        --preset) preset=${2:?--preset needs a name}; shift 2 ;;
        --target) targets+=(--target "${2:?--target needs a name}"); shift 2 ;;
        *) fail_usage "build: unknown option '$1'" ;;
        esac
    done
    cmd_setup
    build_preset "$preset" ${targets[@]+"${targets[@]}"}
}

build_preset() {
    local preset=$1 dir
    shift
    dir=$(build_dir "$preset")
    locked "$dir/.build.lock" build build_locked "$preset" "$dir" "$@"
}

build_locked() {
    local preset=$1 dir=$2
    shift 2
    if [ ! -f "$dir/build.ninja" ] || [ CMakePresets.json -nt "$dir/.configured" ]; then
        say "build: configuring ($preset)"
        cmake --preset "$preset" >"$dir/configure.log" 2>&1 || { tail -n 40 "$dir/configure.log" >&2; fail "configuring failed"; }
        touch "$dir/.configured"
    fi
    NINJA_STATUS='[%f/%t] ' cmake --build "$dir" "$@" 2>&1 </dev/null | show_build_progress "$dir/build.log" ||
        fail "the build failed (whole log: $dir/build.log)"
}

# Keeps the log; prints a line every 5 %, and everything that is not progress: warnings and errors.
show_build_progress() {
    awk -v log_file="$1" '
        { print > log_file }
        match($0, /^\[[0-9]+\/[0-9]+\] /) {
            split(substr($0, 2, RLENGTH - 3), count, "/")
            step = int(count[1] * 20 / count[2])
            if (step != last || count[1] == count[2])
                printf "build: %d of %d\n", count[1], count[2]
            last = step; fflush(); next
        }
        /^-- / { next }
        { print; fflush() }'
}
