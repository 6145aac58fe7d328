#!/usr/bin/env bash
# Walks the tour against a sandbox of its own: walk.sh BIN_DIR OUT_DIR [options of the app]
set -euo pipefail

bin=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
shift 2
data=$(mktemp -d)
trap 'kill $sandbox 2>/dev/null || true; wait $sandbox 2>/dev/null || true; rm -rf "$data"' EXIT

"$bin/causeway-sandbox" --port 0 --data "$data/sandbox" >"$data/ready.json" 2>"$out/sandbox.log" &
sandbox=$!
for _ in $(seq 600); do
    grep -q '"ready"' "$data/ready.json" && break
    kill -0 $sandbox || { cat "$out/sandbox.log" >&2; exit 1; }
    sleep 0.1
done
mkdir -m 700 "$data/runtime"
export XDG_RUNTIME_DIR=$data/runtime LANG=C.UTF-8 QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1
xvfb-run -a -s "-screen 0 1400x1000x24 -nolisten tcp" "$bin/causeway-tour" --connect "$data/sandbox/connection.json" --out "$out" "$@"
