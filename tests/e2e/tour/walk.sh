#!/usr/bin/env bash
# Walks the tour without a display: walk.sh BIN_DIR OUT_DIR [options of the app]
set -euo pipefail

bin=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
shift 2
# Pictures of an earlier walk, which may have been numbered otherwise, are not taken for this one's.
[ ! -e "$out/report.json" ] || rm -f "$out"/[0-9][0-9]-*.png
runtime=$(mktemp -d)
trap 'rm -rf "$runtime"' EXIT

export XDG_RUNTIME_DIR=$runtime LANG=C.UTF-8 QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1
xvfb-run -a -s "-screen 0 1400x1000x24 -nolisten tcp" "$bin/causeway-tour" --out "$out" "$@" 2>"$out/tour.log" || {
    status=$?
    tail -n 20 "$out/tour.log" >&2
    exit $status
}
