#!/bin/sh
# Checks hashes and completeness of an unpacked evidence package with sha256sum alone: sh check-package.sh, in its folder.
# The chain of the history and the signatures are checked by check-package.mjs.
cd "$(dirname "$0")" || exit 2
[ -f SHA256SUMS ] || { echo "WRONG no SHA256SUMS here: unpack the whole package"; exit 1; }
sha256sum --check --quiet SHA256SUMS || { echo "RESULT: changed or missing members (không nguyên vẹn)"; exit 1; }
sed 's/^[0-9a-f]*  //' SHA256SUMS | { cat; echo SHA256SUMS; echo manifest.json; } | LC_ALL=C sort > /tmp/listed.$$
find . -type f | sed 's|^\./||' | LC_ALL=C sort > /tmp/found.$$
extra=$(comm -13 /tmp/listed.$$ /tmp/found.$$); rm -f /tmp/listed.$$ /tmp/found.$$
[ -z "$extra" ] || { echo "WRONG not of this package: $extra"; echo "RESULT: extra members (không nguyên vẹn)"; exit 1; }
echo "hashes and completeness: $(wc -l < SHA256SUMS) members"
echo "SHA-256 of manifest.json: $(sha256sum manifest.json | cut -d' ' -f1) (compare it with the one that the agency has on record)"
echo "RESULT: whole and unchanged (nguyên vẹn)"
