#!/usr/bin/env bash
# Called by `./greffe test`: installs what the tests need when it is missing, builds everything, runs every test.
# Arguments name test projects to run alone, for example: ./greffe test Formats Search
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$here"

install_chromium() {
  command -v chromium >/dev/null 2>&1 && return
  command -v apt-get >/dev/null 2>&1 || { echo "chromium is missing and apt-get is not here: browser tests will be skipped." >&2; return; }
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  echo "Installing chromium for the browser tests…"
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium >/dev/null \
    || echo "chromium could not be installed: browser tests will be skipped." >&2
}

# The independent validator of DCAT-AP, as a second opinion on our own catalogue; its versions are those of docs/measures/conformance.md.
install_oracles() {
  [ -d artifacts/oracles/node_modules/rdf-validate-shacl ] && return
  command -v npm >/dev/null 2>&1 || { echo "npm is missing: the test that asks the independent validator will be skipped." >&2; return; }
  npm install --silent --no-audit --no-fund --prefix artifacts/oracles rdf-validate-shacl@0.6.5 n3@2.13.12 jsonld-streaming-parser@5 rdfxml-streaming-parser@3 >/dev/null 2>&1 \
    || echo "The independent validator could not be installed: its test will be skipped." >&2
}

# The test programs start without the command «dotnet», so that those which start themselves again know what to start.
DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")")
export DOTNET_ROOT

install_chromium
mkdir -p artifacts
install_oracles
echo "Building…"
if ! dotnet build Greffe.slnx -c Release -v quiet -p:UseSharedCompilation=true >artifacts/test-build.log 2>&1; then
  grep -E '(error|warning) ' artifacts/test-build.log | sort -u | head -40
  echo "0 passed, 1 failed"
  exit 1
fi

passed=0 failed=0 skipped=0
if [ $# -gt 0 ]; then projects=("$@"); else
  projects=()
  for folder in tests/Greffe.*.Tests; do name=${folder#tests/Greffe.}; projects+=("${name%.Tests}"); done
fi
for project in "${projects[@]}"; do
  log="artifacts/test-$project.log"
  program="artifacts/bin/Greffe.$project.Tests/release/Greffe.$project.Tests"
  if [ ! -f "$program" ]; then echo "No test project named $project." >&2; failed=$((failed + 1)); continue; fi
  "$program" --progress off --no-ansi >"$log" 2>&1
  code=$?
  count() { sed -nE "s/^ *$1: ([0-9]+)$/\1/p" "$log" | tail -1; }
  p=$(count succeeded) f=$(count failed) s=$(count skipped)
  # A runner that died without a summary is a failure, whatever it ran before.
  if [ -z "$f" ] || { [ "$code" -ne 0 ] && [ "$f" = 0 ]; }; then f=1; fi
  printf '%-18s %5s passed, %s failed, %s skipped\n' "$project" "${p:-0}" "$f" "${s:-0}"
  if [ "$f" != 0 ]; then grep -vE '^\s*$' "$log" | head -${GREFFE_TEST_LINES:-120}; fi
  [ "${s:-0}" != 0 ] && grep -E '^skipped ' "$log" | head -5
  passed=$((passed + ${p:-0})) failed=$((failed + f)) skipped=$((skipped + ${s:-0}))
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
