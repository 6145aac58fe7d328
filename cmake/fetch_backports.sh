#!/usr/bin/env bash
# Unpacks the few libraries that Debian has too old into a prefix of our own: from backports, or from the release
# itself where that is new enough. Takes the mirror the system already uses, through a private APT configuration with
# signature checks on; the system's package sources are read and never changed. May be interrupted and run again.
#
#   cmake/fetch_backports.sh PREFIX
set -euo pipefail

fail() { echo "setup: $*" >&2; exit 1; }

prefix=${1:?usage: fetch_backports.sh PREFIX}
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)
stamps=$prefix/.unpacked

# package, oldest version that will do, where a Debian 12 and where a Debian 13 takes it from
wanted=(
    "libsqlcipher-dev 4.6   bookworm-backports  trixie"
    "qjs-src          0.16  trixie-backports    trixie-backports"
    "libyoga-dev      3.2   trixie-backports    trixie-backports"
)

# shellcheck source=/dev/null
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
case $codename in
bookworm) column=3 ;;
trixie) column=4 ;;
*) fail "this is neither Debian 12 (bookworm) nor Debian 13 (trixie) but '${codename:-unknown}'" ;;
esac

# A stamp is written after a package is unpacked as a whole, so half of one is fetched again.
missing=()
for line in "${wanted[@]}"; do
    read -ra field <<<"$line"
    [ "$(cat "$stamps/${field[0]}" 2>/dev/null)" = "${field[1]} $codename" ] || missing+=("$line")
done
[ ${#missing[@]} -gt 0 ] || exit 0

exec 9>"$prefix/.lock"
flock 9

command -v apt-get >/dev/null || fail "no apt-get here: this script fetches Debian packages"
# The address APT itself would fetch this release's main archive from. Other people's archives do not count; without
# downloaded lists APT does not know whose an archive is, and the signature check below decides.
mirror=$(apt-get indextargets --format '$(ORIGIN)|$(RELEASE)|$(CODENAME)|$(COMPONENT)|$(SITE)' 2>/dev/null |
    awk -F '|' -v name="$codename" '$4 != "main" || ($2 != name && $3 != name) { next }
        $1 == "Debian" { sure = $5; exit }
        $1 ~ /^\$/ && perhaps == "" { perhaps = $5 }
        END { print sure != "" ? sure : perhaps }')
[ -n "$mirror" ] || fail "cannot tell which mirror this system takes Debian $codename from; run apt-get update and check its package sources"
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r "$keyring" ] || fail "$keyring is missing; install the package debian-archive-keyring"

state=$prefix/apt
rm -rf "$state"
mkdir -p "$state"/{lists/partial,cache/archives/partial,etc/preferences.d,etc/trusted.gpg.d,download}
for line in "${missing[@]}"; do
    read -ra field <<<"$line"
    echo "deb [signed-by=$keyring] $mirror ${field[column - 1]} main"
done | sort -u >"$state/etc/sources.list"
# The system's own configuration (a proxy, say) stays in force; only sources, lists and caches are ours.
apt_private=(
    -o Dir::Etc::sourcelist="$state/etc/sources.list" -o Dir::Etc::sourceparts=- -o Dir::Etc::preferences=-
    -o Dir::Etc::preferencesparts="$state/etc/preferences.d" -o Dir::State="$state" -o Dir::State::lists="$state/lists"
    -o Dir::Cache="$state/cache" -o Dir::State::status=/var/lib/dpkg/status
    -o APT::Get::AllowUnauthenticated=false -o Acquire::AllowInsecureRepositories=false
    -o Acquire::AllowDowngradeToInsecureRepositories=false -o Acquire::Retries=3
    -o APT::Sandbox::User=root -o Acquire::Languages=none -o APT::Update::Error-Mode=any
)

echo "setup: fetching $(printf '%s\n' "${missing[@]}" | awk -v c=$column '{ print $1 " from " $c }' | paste -sd ',' | sed 's/,/, /g') (into $prefix)"
if ! apt-get "${apt_private[@]}" -q update >"$state/update.log" 2>&1; then
    cat "$state/update.log" >&2
    fail "could not read the lists of $(awk '{ print $4 }' "$state/etc/sources.list" | paste -sd ' ') from $mirror; is there a network?"
fi
for line in "${missing[@]}"; do
    read -ra field <<<"$line"
    package=${field[0]} suite=${field[column - 1]}
    rm -f "$state"/download/*
    if ! (cd "$state/download" && apt-get "${apt_private[@]}" -q download "$package/$suite") >"$state/download.log" 2>&1; then
        cat "$state/download.log" >&2
        fail "could not download $package from $suite at $mirror"
    fi
    file=$(echo "$state"/download/"${package}"_*.deb)
    [ -f "$file" ] || fail "$suite gave no file for $package"
    version=$(dpkg-deb -f "$file" Version)
    dpkg --compare-versions "$version" ge "${field[1]}" || fail "$suite has $package $version, ${field[1]} or newer is needed"
    dpkg-deb -x "$file" "$prefix"
    mkdir -p "$stamps"
    echo "${field[1]} $codename" >"$stamps/$package"
done
rm -rf "$state"
