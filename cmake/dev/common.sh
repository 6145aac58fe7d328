# Shared by the parts of ./dev; sourced with the repository as current folder.

say() { echo "$*"; }
fail() { echo "dev: $*" >&2; exit 1; }
fail_usage() { echo "dev: $*" >&2; exit 2; }

# Qt asks for both; a machine without a login session has neither.
session_environment() {
    export LANG=${LANG:-C.UTF-8}
    [ "$LANG" != C ] && [ "$LANG" != POSIX ] || export LANG=C.UTF-8
    if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -d "$XDG_RUNTIME_DIR" ]; then
        export XDG_RUNTIME_DIR=$PWD/build/run/xdg
        mkdir -p "$XDG_RUNTIME_DIR"
        chmod 0700 "$XDG_RUNTIME_DIR"
    fi
}

# locked FILE WHAT COMMAND...: one at a time; a second caller waits and says for what.
locked() {
    local file=$1 what=$2
    shift 2
    mkdir -p "$(dirname "$file")"
    (
        flock -n 9 || { say "$what: waiting for another ./dev in this folder"; flock 9; }
        "$@" 9>&-
    ) 9>"$file"
}

# The folder that a preset builds into.
build_dir() {
    case $1 in
    dev) echo build ;;
    release | asan | tsan | fuzz) echo "build-$1" ;;
    *) fail_usage "there is no preset '$1' (dev, release, asan, tsan, fuzz)" ;;
    esac
}
