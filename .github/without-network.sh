#!/bin/sh
# Runs a command as the same user with no network but this machine's own, so that what a stranger proposed can neither
# fetch nor send anything: `sh .github/without-network.sh npm test`. Linux; asks sudo, but for root.
#
# A network that is taken away alone is easily had back: by a service of the machine that has one (Docker, D-Bus: their
# sockets are in /run), by another process, or by a file that a later step runs. So the command sees no /run and no
# process but its own, belongs to no group, and on the system's disk writes nowhere but in this folder. /tmp is its own,
# so this folder must not lie in /tmp.
set -eu
as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
# sudo may take PATH, HOME and the rest away: they are handed over by name. The rights are given up before the command.
exec $as_root unshare --net --mount --pid --fork --kill-child --mount-proc -- sh -euc '
  ip link set lo up
  mount --bind "$PWD" "$PWD"
  mount -o remount,bind,ro /
  mount -t tmpfs -o mode=755 tmpfs /run
  mount -t tmpfs -o mode=1777 tmpfs /tmp
  cd "$PWD"
  user=$1 group=$2
  shift 2
  exec setpriv --reuid="$user" --regid="$group" --clear-groups --no-new-privs -- env "$@"
' sh "$(id -u)" "$(id -g)" \
  "PATH=$PATH" "HOME=$HOME" "CI=${CI-}" "ASTRO_TELEMETRY_DISABLED=1" "SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH-}" "$@"
