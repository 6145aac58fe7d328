# ./dev test | bench | lint | format | fuzz

cmd_test() {
    local preset=dev dir options=()
    while [ $# -gt 0 ]; do
        case $1 in
        --preset) preset=${2:?--preset needs a name}; shift 2 ;;
        *) options+=("$1"); shift ;;
        esac
    done
    dir=$(build_dir "$preset")
    cmd_setup
    build_preset "$preset"
    session_environment
    case $preset in
    asan)
        export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:suppressions=$PWD/cmake/sanitizers/asan.txt
        export LSAN_OPTIONS=suppressions=$PWD/cmake/sanitizers/leaks.txt:print_suppressions=0
        export UBSAN_OPTIONS=print_stacktrace=1
        ;;
    tsan) export TSAN_OPTIONS=ignore_noninstrumented_modules=1:die_after_fork=0 ;; # QProcess forks
    esac
    ctest --test-dir "$dir" -j2 --output-on-failure --no-tests=error ${options[@]+"${options[@]}"} </dev/null
}

cmd_bench() {
    [ $# -eq 0 ] || fail_usage "bench takes no option"
    { cmd_setup; build_preset release --target benches; session_environment; } >&2
    python3 tests/bench/collect.py --programs build-release/bench --out build/bench.json --peers node tests/interop/bench.mjs
}

cmd_lint() {
    cmd_setup
    build_preset dev
    ctest --test-dir build -R '^lint\.' --output-on-failure --no-tests=error
}

cmd_format() {
    git ls-files -z --cached --others --exclude-standard -- '*.cpp' '*.h' '*.mm' | xargs -0 -r clang-format -i
}

cmd_fuzz() {
    local seconds=${1:-30} program
    [[ $seconds =~ ^[1-9][0-9]*$ ]] || fail_usage "fuzz takes a number of seconds"
    locked build/.setup.lock setup setup_all fuzz
    build_preset fuzz
    for program in build-fuzz/fuzz/fuzz_*; do
        [ -x "$program" ] || continue
        fuzz_one "$program" "$seconds"
    done
}

# It begins with the target's seeds. What it learns stays in build-fuzz/corpus; an input that breaks something in build-fuzz/found.
fuzz_one() {
    local name corpus seeds
    name=$(basename "$1")
    corpus=build-fuzz/corpus/$name
    seeds=$(echo tests/fuzz/*/seeds/"${name#fuzz_}")
    [ -d "$seeds" ] || fail "$name has no seeds"
    mkdir -p "$corpus" build-fuzz/found
    say "fuzz: $name for $2 s"
    "$1" -max_total_time="$2" -print_final_stats=1 -artifact_prefix="build-fuzz/found/$name-" "$corpus" "$seeds" >"build-fuzz/$name.log" 2>&1 ||
        { tail -n 40 "build-fuzz/$name.log" >&2; fail "$name found something: build-fuzz/found/"; }
    awk -F ': *' '/number_of_executed_units/ { print "fuzz:   " $NF " inputs, nothing found" }' "build-fuzz/$name.log"
}
