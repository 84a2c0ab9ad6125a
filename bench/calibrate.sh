#!/usr/bin/env bash
# Calibrates the doubt of the engine as it is built now, on texts that did not train it, and writes data/model/doubt.json. To run after every training.
#   bench/calibrate.sh FOLDER [SHARED]      FOLDER receives the texts (made again only when absent); SHARED is the folder of material.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$1
shared=${2:-$here/../shared}
mkdir -p "$folder"
dotnet build "$here/bench/Greffe.Heldout" -c Release -v quiet -p:RunAnalyzers=false
heldout() { dotnet "$here/artifacts/bin/Greffe.Heldout/release/Greffe.Heldout.dll" "$@"; }

for split in test dev; do
  [ -f "$folder/corpus-$split.jsonl" ] || "$here/greffe" corpus --seed 91 --count 900 --split "$split" --material "$shared" --out "$folder/corpus-$split.jsonl"
done
for set in trial cassation echr; do
  [ -f "$folder/$set.jsonl" ] || heldout "$set" --part dev --count 600 --seed 77 --shared "$shared" --out "$folder/$set.jsonl"
done

# In turn, one line of each kind: both halves of the calibration get as much of every kind. The same bytes every time.
paste -d '\n' "$folder"/corpus-test.jsonl "$folder"/corpus-dev.jsonl "$folder"/trial.jsonl "$folder"/cassation.jsonl "$folder"/echr.jsonl | grep . > "$folder/all.jsonl"
"$here/greffe" calibrate --gold "$folder/all.jsonl" --out "$here/data/model/doubt.json"
dotnet build "$here/src/Greffe.Host" -c Release -v quiet -p:RunAnalyzers=false
