#!/usr/bin/env bash
# This search beside PostgreSQL's full text and SQLite FTS5: same decisions, same questions, one run. Prints the table of docs/measures/search.md.
# Needs Debian's postgresql (apt-get install postgresql). Starts a server of its own on a socket in a temporary folder and leaves nothing behind.
# Use: bench/compare-search.sh [--decisions N] [--words N] [--corpus DIR]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL is missing: apt-get install postgresql" >&2; exit 2; }
work=$(mktemp -d)
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
[ "$(id -u)" = 0 ] && chown postgres "$work"
chmod 755 "$work"
trap 'as "$bin/pg_ctl" -D "$work/pg" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
as "$bin/initdb" -D "$work/pg" -U compare --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
as "$bin/pg_ctl" -D "$work/pg" -w -l "$work/pg.log" \
  -o "-k $work -c listen_addresses='' -c shared_buffers=1GB -c maintenance_work_mem=512MB -c work_mem=64MB -c fsync=off" start >/dev/null
dotnet build bench/Greffe.Load -c Release -v quiet -p:UseSharedCompilation=true >/dev/null
export DOTNET_ROOT; DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")")
artifacts/bin/Greffe.Load/release/greffe-load compare --folder "$work/engines" --postgres "Host=$work;Username=compare;Database=postgres;Command Timeout=0" "$@"
