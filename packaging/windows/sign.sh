#!/usr/bin/env bash
# sign.sh FILE: signs a program in its place with the owner's certificate. LACI_SIGN_PFX: the certificate with its key (PKCS#12);
# LACI_SIGN_PASSWORD or LACI_SIGN_PASSWORD_FILE; LACI_SIGN_TIMESTAMP: a time stamp server's address, so that the signature outlives the certificate.
set -euo pipefail
file=$1
arguments=(sign -pkcs12 "${LACI_SIGN_PFX:?}" -h sha256 -n "Laci")
password=$(mktemp)
trap 'rm -f "$password" "$file.signed"' EXIT
# By a file: a password among the arguments can be read by every user of the machine.
if [ -n "${LACI_SIGN_PASSWORD_FILE:-}" ]; then cat "$LACI_SIGN_PASSWORD_FILE" >"$password"; else printf '%s' "${LACI_SIGN_PASSWORD:-}" >"$password"; fi
[ -s "$password" ] && arguments+=(-readpass "$password")
[ -n "${LACI_SIGN_TIMESTAMP:-}" ] && arguments+=(-ts "$LACI_SIGN_TIMESTAMP")
rm -f "$file.signed"
osslsigncode "${arguments[@]}" -in "$file" -out "$file.signed" >/dev/null
mv "$file.signed" "$file"
