#!/usr/bin/env bash
# Unpacks the few libraries that Debian 12 has only as backports into a prefix of our own.
# Uses the mirror the system already uses, through a private APT configuration with signature checks on;
# the system's package sources are read and never changed.
#
#   cmake/fetch_backports.sh PREFIX
set -euo pipefail

prefix=${1:?usage: fetch_backports.sh PREFIX}
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)

# suite, package, file that shows it is there
wanted=(
    "bookworm-backports libsqlcipher-dev usr/include/sqlcipher/sqlite3.h"
    "bookworm-backports libsqlcipher1 usr/share/doc/libsqlcipher1/copyright"
    "trixie-backports qjs-src usr/src/quickjs-ng/quickjs.h"
    "trixie-backports libyoga-dev usr/include/yoga/Yoga.h"
)

missing=()
for line in "${wanted[@]}"; do
    read -r suite package witness <<<"$line"
    [ -e "$prefix/$witness" ] || missing+=("$package/$suite")
done
[ ${#missing[@]} -eq 0 ] && exit 0

# The address APT itself would fetch Debian's main archive from.
mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE) $(CODENAME)' 2>/dev/null |
    awk '$2 == "bookworm" || $2 == "trixie" || $3 == "bookworm" || $3 == "trixie" { print $1; exit }')
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -n "$mirror" ] || { echo "setup: cannot tell which Debian mirror this system uses; check its package sources" >&2; exit 1; }
[ -r "$keyring" ] || { echo "setup: $keyring is missing; install debian-archive-keyring" >&2; exit 1; }

state=$prefix/apt
mkdir -p "$state"/{lists/partial,cache/archives/partial,etc/preferences.d,etc/trusted.gpg.d,download}
for suite in bookworm-backports trixie-backports; do
    echo "deb [signed-by=$keyring] $mirror $suite main"
done >"$state/etc/sources.list"
apt_private=(
    -o Dir::Etc="$state/etc" -o Dir::Etc::sourcelist="$state/etc/sources.list" -o Dir::Etc::sourceparts=-
    -o Dir::State="$state" -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache"
    -o Dir::State::status=/var/lib/dpkg/status
    -o APT::Get::AllowUnauthenticated=false -o Acquire::AllowInsecureRepositories=false
    -o APT::Sandbox::User=root -o Acquire::Languages=none
)
echo "setup: fetching ${missing[*]}"
apt-get "${apt_private[@]}" -q update >"$state/update.log" 2>&1 || { cat "$state/update.log" >&2; exit 1; }
rm -f "$state"/download/*.deb
(cd "$state/download" && apt-get "${apt_private[@]}" -q download "${missing[@]}" >"$state/download.log" 2>&1) ||
    { cat "$state/download.log" >&2; exit 1; }
for package in "$state"/download/*.deb; do
    dpkg -x "$package" "$prefix"
done
