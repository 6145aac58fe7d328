# ./dev setup: Debian packages, backports into build/deps, npm packages. Installs only what is missing, asks nothing,
# may be interrupted and run again.

cmd_setup() {
    [ $# -eq 0 ] || fail_usage "setup takes no option"
    locked build/.setup.lock setup setup_all
}

setup_all() {
    setup_packages "$@"
    cmake/fetch_backports.sh build/deps
    setup_node_packages
}

# wanted_packages [GROUP]: one line a package, alternatives as a|b.
wanted_packages() {
    awk -v group="@${1:-}" '
        { sub(/#.*/, ""); gsub(/[ \t]*\|[ \t]*/, "|") }
        $1 ~ /^@/ { if ($1 == group) print $2; next }
        NF { print $1 }' cmake/packages.txt
    has_node || printf '%s\n' nodejs npm
}

has_node() {
    local version
    command -v npm >/dev/null && version=$(node --version 2>/dev/null) || return 1
    version=${version#v}
    [ "${version%%.*}" -ge 18 ] 2>/dev/null
}

# dpkg-query fails when it does not know a package, and says what it knows all the same.
missing_packages() {
    local wanted
    wanted=$(wanted_packages "$@")
    # shellcheck disable=SC2086
    { dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' ${wanted//|/ } 2>/dev/null || true; printf '%s\n' "$wanted"; } |
        awk '$1 == "ii" { have[$2] = 1; next }
            NF == 1 { count = split($1, names, "|"); for (i = 1; i <= count; i++) if (names[i] in have) next; print $1 }'
}

as_root() {
    local environment=(DEBIAN_FRONTEND=noninteractive APT_LISTCHANGES_FRONTEND=none NEEDRESTART_SUSPEND=1 LC_ALL=C.UTF-8)
    if [ "$(id -u)" -eq 0 ]; then
        env "${environment[@]}" "$@"
    elif command -v sudo >/dev/null; then
        sudo env "${environment[@]}" "$@"
    else
        fail "installing packages needs root: run ./dev setup as root, or install sudo"
    fi
}

setup_packages() {
    local missing
    missing_packages "$@" >build/.missing
    mapfile -t missing <build/.missing
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null || fail "this script installs Debian packages and there is no apt-get here; see cmake/packages.txt"
    say "setup: ${#missing[@]} Debian packages are missing and will be installed, with what they depend on:"
    printf '%s\n' "${missing[@]}" | paste -sd ' ' | fold -s -w 110 | sed 's/^/  /'
    update_package_lists
    mapfile -t missing < <(printf '%s\n' "${missing[@]}" | choose_alternatives)
    finish_interrupted_installation
    install_packages "${missing[@]}"
    missing_packages "$@" >build/.missing
    mapfile -t missing <build/.missing
    [ ${#missing[@]} -eq 0 ] || fail "still missing after installation: ${missing[*]}"
}

# A source of somebody else may be out of order; what matters is whether the packages can then be installed.
update_package_lists() {
    local log=build/setup-update.log attempt
    for attempt in $(seq 60); do
        as_root apt-get -q update >"$log" 2>&1 && break
        grep -q 'Could not get lock' "$log" || break
        [ "$attempt" -ne 1 ] || say "setup: waiting for another program that uses apt"
        sleep 5
    done
    if grep -qE '^(E|Err|W):' "$log"; then
        say "setup: not every package source of this system answered (details: $log); going on with the others"
        grep -E '^(E|W):' "$log" | head -n 3 | sed 's/^/  /'
    fi
}

choose_alternatives() {
    local line name
    while read -r line; do
        for name in ${line//|/ }; do
            if apt-cache show "$name" >/dev/null 2>&1; then
                line=$name
                break
            fi
        done
        echo "${line%%|*}"
    done
}

finish_interrupted_installation() {
    [ -n "$(ls /var/lib/dpkg/updates 2>/dev/null)" ] || [ -n "$(dpkg --audit 2>/dev/null)" ] || return 0
    say "setup: finishing an installation that was interrupted"
    as_root dpkg --configure -a >>build/setup-install.log 2>&1 || true
}

# A package whose configuration stumbles (a trigger, another program that holds a lock) gets a second chance.
install_packages() {
    local log=build/setup-install.log
    : >"$log"
    apt_install "$log" "$@" && return 0
    say "setup: the installation stumbled; trying once more"
    finish_interrupted_installation
    apt_install "$log" "$@" && return 0
    grep -E '^(E|Err|W|dpkg): ' "$log" >&2 || tail -n 20 "$log" >&2
    fail "apt-get could not install the packages (whole log: $log)"
}

# Only progress goes through the pipe: apt makes it non-blocking, and a package's script that finds it full would fail.
apt_install() {
    local log=$1
    shift
    # shellcheck disable=SC2016
    as_root bash -c 'log=$0; exec 3>&1 >>"$log" 2>&1 </dev/null; exec "$@"' "$log" \
        apt-get install -y --no-install-recommends -q -o APT::Status-Fd=3 -o DPkg::Lock::Timeout=600 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 \
        -o Acquire::Retries=3 "$@" | show_apt_progress
}

# A line every 20 %.
show_apt_progress() {
    awk -F : '
        /^(dlstatus|pmstatus):/ {
            step = int($3 / 20) * 20
            if ($1 != phase || step != last)
                printf "setup: %s %d %%\n", $1 == "dlstatus" ? "downloading" : "installing", step
            phase = $1; last = step; fflush()
        }'
}

setup_node_packages() {
    local folder
    for folder in mini_programs tests/interop; do
        setup_node_packages_of "$folder"
    done
}

setup_node_packages_of() {
    local folder=$1 lock=$1/package-lock.json stamp=$1/node_modules/.causeway-lock sum
    [ -f "$lock" ] || return 0
    sum=$(sha256sum "$lock" | cut -d ' ' -f 1)
    [ "$(cat "$stamp" 2>/dev/null)" != "$sum" ] || return 0
    say "setup: installing the npm packages of $folder (npm ci)"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) >build/setup-npm.log 2>&1 </dev/null ||
        { tail -n 20 build/setup-npm.log >&2; fail "npm ci failed (whole log: build/setup-npm.log)"; }
    echo "$sum" >"$stamp"
}
