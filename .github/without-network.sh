#!/bin/sh
# Runs a command as the same user with no network but this machine's own, so that what a stranger proposed can neither
# fetch nor send anything: `sh .github/without-network.sh npm test`. Linux; asks sudo, but for root.
set -eu
as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
# sudo may take PATH, HOME and the rest away: they are handed over by name. The rights are given up before the command.
exec $as_root unshare --net -- sh -c '
  ip link set lo up
  user=$1 group=$2
  shift 2
  exec setpriv --reuid="$user" --regid="$group" --init-groups --no-new-privs -- env "$@"
' sh "$(id -u)" "$(id -g)" \
  "PATH=$PATH" "HOME=$HOME" "CI=${CI-}" "ASTRO_TELEMETRY_DISABLED=1" "SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH-}" "$@"
