#!/usr/bin/env bash
# Runs cdev for pre-commit, which has cloned this repository and calls from the founder's. The first call builds it.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cdev="$root/language-server/out/cdev.cjs"
if [ ! -f "$cdev" ]; then
  (cd "$root" && npm ci && npm run --silent build) >&2
fi
node=node
if [ -x "$root/node_modules/.bin/node" ]; then
  node="$root/node_modules/.bin/node"
fi
# A file whose name looks like an option is still a file.
count=$#
for argument in "$@"; do
  case $argument in
    -*) if [ -e "$argument" ]; then argument="./$argument"; fi ;;
  esac
  set -- "$@" "$argument"
done
shift "$count"
exec "$node" "$cdev" "$@"
