#!/usr/bin/env bash
# Makes the engine's model and the calibration of its doubt anew, and says how good they are.
#   bench/train.sh FOLDER [SHARED]      FOLDER receives models, texts and figures; SHARED is the folder of material.
# First a model that knows neither the parts nor the decisions that measure it: its doubt is calibrated (data/model/doubt.json) and its figures are the published ones.
# Then the model that ships (data/model/sequence.bin), the same training on every part and every decision.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$1
shared=${2:-$here/../shared}
mkdir -p "$folder"
build() { dotnet build "$here/$1" -c Release -v quiet -p:RunAnalyzers=false; }
heldout() { dotnet "$here/artifacts/bin/Greffe.Heldout/release/Greffe.Heldout.dll" "$@"; }
build bench/Greffe.Heldout

"$here/greffe" train --measured --material "$shared" --out "$folder/measured.bin" 2> "$folder/measured.log"
cp "$folder/measured.bin" "$here/data/model/sequence.bin"
build src/Greffe.Host

for split in test dev; do
  "$here/greffe" corpus --seed 91 --count 900 --split "$split" --material "$shared" --out "$folder/corpus-$split.jsonl"
done
for set in trial cassation echr; do
  heldout "$set" --part dev --count 600 --seed 77 --shared "$shared" --out "$folder/$set.jsonl"
done

# In turn, one line of each kind: both halves of the calibration get as much of every kind. The same bytes every time.
paste -d '\n' "$folder"/corpus-test.jsonl "$folder"/corpus-dev.jsonl "$folder"/trial.jsonl "$folder"/cassation.jsonl "$folder"/echr.jsonl | grep . > "$folder/all.jsonl"
"$here/greffe" calibrate --gold "$folder/all.jsonl" --out "$here/data/model/doubt.json"
build src/Greffe.Host

# evaluate ends with 1 when a text leaks, which is no failure here.
heldout trial --part fresh --count 330 --seed 20261124 --shared "$shared" --out "$folder/fresh-trial.jsonl"
for set in cassation echr; do heldout "$set" --part final --count 330 --seed 20261123 --shared "$shared" --out "$folder/final-$set.jsonl"; done
for set in fresh-trial final-cassation final-echr; do "$here/greffe" evaluate --gold "$folder/$set.jsonl" > "$folder/$set.txt" || true; done

"$here/greffe" train --material "$shared" --out "$folder/shipped.bin" 2> "$folder/shipped.log"
cp "$folder/shipped.bin" "$here/data/model/sequence.bin"
build src/Greffe.Host
