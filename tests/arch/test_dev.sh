#!/usr/bin/env bash
# ./dev with programs of our own making in place of the sandbox, the app, the tour and apt: what it starts, passes on,
# cleans up and answers. Usage: test_dev.sh REPOSITORY
set -euo pipefail
unset XDG_RUNTIME_DIR # ./dev test sets it, and ./dev run makes one only where it is missing

repository=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p build/bin tools cmake
cp "$repository/dev" .
cp -r "$repository/cmake/dev" "$repository/cmake/packages.txt" cmake/

program() { cat >"$1"; chmod +x "$1"; }

program build/bin/causeway-sandbox <<'SH'
#!/usr/bin/env bash
trap 'echo stopped >>sandbox-stopped; exit 0' TERM
[ -z "${BROKEN_SANDBOX:-}" ] || { echo "port taken" >&2; exit 1; }
while [ $# -gt 0 ]; do [ "$1" != --data ] || data=$2; shift; done
echo '{"ready":true,"origin":"https://localhost:4711","ca":"/somewhere/ca.pem"}' | tee "$data/connection.json"
while :; do sleep 0.1; done
SH
program build/bin/causeway-app <<'SH'
#!/usr/bin/env bash
echo "app $*" | tee app-started
exec sleep "${APP_SECONDS:-0}"
SH
program build/bin/causeway-tour <<'SH'
#!/usr/bin/env bash
echo "tour $*"
while [ $# -gt 0 ]; do [ "$1" != --out ] || out=$2; shift; done
[ -z "${FAILING_STEP:-}" ] || exit 1
echo '{}' >"$out/report.json"
SH
# Stands for an X server: says which display it is, like the real one with -displayfd.
program tools/Xvfb <<'SH'
#!/usr/bin/env bash
echo 77 >&3
exec sleep 60
SH
program run_only.sh <<'SH'
set -euo pipefail
for part in common setup build run check; do source "cmake/dev/$part.sh"; done
cmd_setup() { :; }
build_preset() { :; }
cmd_run "$@"
SH
PATH=$work/tools:$PATH
unset DISPLAY WAYLAND_DISPLAY

failures=0
expect() { # WHAT TEXT PATTERN
    if ! grep -qE -- "$3" <<<"$2"; then
        printf 'FAIL %s\n  wanted: %s\n  got: %s\n' "$1" "$3" "$2"
        failures=$((failures + 1))
    fi
}
status_of() { local status=0; "$@" >out 2>&1 || status=$?; echo $status; }
running_here() {
    local process
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/cwd" 2>/dev/null)" = "$work" ] || continue
        tr '\0' ' ' <"$process/cmdline" 2>/dev/null | grep -E 'causeway-|Xvfb|sleep' || true
    done
}
nothing_left() { expect "$1: nothing is left running" "$(running_here)none" '^none$'; }

expect "help names every command" "$(./dev --help)" 'run .*'
for command in run test setup build bench lint format fuzz; do
    expect "help names $command" "$(./dev --help)" "^  $command "
done
expect "an unknown command is wrong usage" "$(status_of ./dev frobnicate)" '^2$'
expect "an unknown option is wrong usage" "$(status_of bash run_only.sh --frobnicate)" '^2$'

expect "without a display the tour is walked" "$(status_of bash run_only.sh)" '^0$'
expect "the tour gets its folder" "$(cat out)" 'tour --out build/tour$'
expect "the tour says where its pictures are" "$(cat out)" "screenshots and report.json are in $work/build/tour"
expect "a tour leaves no data behind" "$(ls build/run)" '^xdg$'
nothing_left "after a tour"

expect "a failing step fails the command" "$(FAILING_STEP=1 status_of bash run_only.sh --tour elsewhere --dark --lang en --scale 200)" '^1$'
expect "look options are passed on" "$(cat out)" 'out elsewhere --dark --lang en --scale 200$'
expect "a sandbox that does not start fails the command" "$(DISPLAY=:77 BROKEN_SANDBOX=1 status_of bash run_only.sh)" '^1$'
expect "and says why" "$(cat out)" 'port taken'

expect "the app ends well" "$(DISPLAY=:77 status_of bash run_only.sh)" '^0$'
expect "the app gets the sandbox and a home" "$(cat out)" 'app --connect build/run/sandbox/connection.json --home build/run/home$'
rm -f sandbox-stopped app-started
DISPLAY=:77 APP_SECONDS=60 bash run_only.sh >out 2>&1 &
pid=$!
for _ in $(seq 100); do [ -f app-started ] && break; sleep 0.05; done
expect "a second app in this folder is refused" "$(DISPLAY=:77 status_of bash run_only.sh)" '^1$'
kill -TERM $pid
status=0
wait $pid || status=$?
expect "a signal ends it" "$status" '^143$'
expect "the sandbox is stopped with it" "$(cat sandbox-stopped 2>/dev/null)" '^stopped$'
nothing_left "after a signal"

# Setup: what is missing, chosen and asked for, against a package database of our own.
cat >cmake/packages.txt <<'TXT'
# a comment
here          # with a reason
absent
new-name | old-name
present-old | nothing
@fuzz only-fuzz
TXT
program tools/dpkg-query <<'SH'
#!/usr/bin/env bash
[ -n "${EMPTY_MACHINE:-}" ] || printf 'ii  here\nrc  absent\nun  new-name\nii  nothing\nii  nodejs\nii  npm\n'
exit 1
SH
program tools/apt-cache <<'SH'
#!/usr/bin/env bash
[ "$2" = old-name ]
SH
in_setup() { bash -euc 'set -o pipefail; for part in common setup; do source "cmake/dev/$part.sh"; done; has_node() { true; }; '"$1"; }
expect "finds what is missing" "$(in_setup missing_packages | paste -sd ' ')" '^absent new-name\|old-name$'
expect "on an empty machine all is missing" "$(EMPTY_MACHINE=1 in_setup missing_packages | paste -sd ' ')" '^here absent new-name\|old-name present-old\|nothing$'
expect "a group is asked for by name" "$(in_setup 'missing_packages fuzz' | paste -sd ' ')" '^absent new-name\|old-name only-fuzz$'
expect "takes the alternative that exists" "$(in_setup 'missing_packages | choose_alternatives' | paste -sd ' ')" '^absent old-name$'
expect "too old a node is none" "$(in_setup 'unset -f has_node; source cmake/dev/setup.sh; node() { echo v16.1.0; }; npm() { :; }; has_node || echo old')" '^old$'

[ "$failures" -eq 0 ] && echo "all expectations of ./dev hold"
exit "$((failures > 0))"
