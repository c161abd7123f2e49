#!/bin/sh
# Checks hashes and completeness of an unpacked evidence package with sha256sum alone: sh check-package.sh, in its folder.
# The agency's signature on the manifest too where openssl is here; the chain of the history and the signatures of documents by check-package.mjs.
cd "$(dirname "$0")" || exit 2
[ -f SHA256SUMS ] || { echo "WRONG no SHA256SUMS here: unpack the whole package"; exit 1; }
sha256sum --check --quiet SHA256SUMS || { echo "RESULT: changed or missing members (không nguyên vẹn)"; exit 1; }
sed 's/^[0-9a-f]*  //' SHA256SUMS | { cat; echo SHA256SUMS; echo manifest.json; [ ! -f agency.pem ] || echo manifest.json.p7s; } | LC_ALL=C sort > /tmp/listed.$$
find . -type f | sed 's|^\./||' | LC_ALL=C sort > /tmp/found.$$
extra=$(comm -13 /tmp/listed.$$ /tmp/found.$$); rm -f /tmp/listed.$$ /tmp/found.$$
[ -z "$extra" ] || { echo "WRONG not of this package: $extra"; echo "RESULT: extra members (không nguyên vẹn)"; exit 1; }
if [ ! -f agency.pem ]; then echo "signature of the agency on manifest.json: NONE (danh sách tệp không mang chữ ký của cơ quan)"
elif ! command -v openssl > /dev/null; then echo "signature of the agency: NOT checked (no openssl here)"
elif openssl cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json -certfile agency.pem -nointern -noverify -out /dev/null 2> /dev/null; then
  echo "signature of the agency on manifest.json, by $(openssl x509 -in agency.pem -noout -subject -nameopt utf8,sep_comma_plus_space)"
else echo "WRONG the signature of the agency does not fit manifest.json"; echo "RESULT: not what the agency signed (không nguyên vẹn)"; exit 1; fi
echo "hashes and completeness: $(wc -l < SHA256SUMS) members"
echo "SHA-256 of manifest.json: $(sha256sum manifest.json | cut -d' ' -f1) (compare it with the one that the agency has on record)"
echo "RESULT: whole and unchanged (nguyên vẹn)"
