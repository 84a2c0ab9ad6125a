#!/usr/bin/env bash
# Side by side with Apache OpenNLP's name finder (Debian package «opennlp», Apache-2.0), trained on the corpus that trains our model.
#   bench/opennlp/run.sh FOLDER GOLD.jsonl…        FOLDER receives what is made; CORPUS=file.jsonl reuses a corpus, COUNT=1000 documents of it train;
#   ALGORITHM=PERCEPTRON or MAXENT, ITERATIONS=100, CUTOFF=0.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$1; shift
count=${COUNT:-1000}
command -v opennlp >/dev/null || { echo "opennlp is missing: apt install opennlp" >&2; exit 2; }
mkdir -p "$folder"
heldout() { dotnet "$here/artifacts/bin/Greffe.Heldout/release/Greffe.Heldout.dll" "$@"; }
[ -f "$here/artifacts/bin/Greffe.Heldout/release/Greffe.Heldout.dll" ] || dotnet build "$here/bench/Greffe.Heldout" -c Release -v quiet

corpus=${CORPUS:-$folder/corpus.jsonl}
[ -f "$corpus" ] || "$here/greffe" corpus --seed 11 --count "$count" --out "$corpus"
if [ ! -f "$folder/person.bin" ]; then
  heldout opennlp --gold "$corpus" --train "$folder/train.txt" --most "$count"
  printf 'Algorithm=%s\nIterations=%s\nCutoff=%s\nThreads=2\n' "${ALGORITHM:-PERCEPTRON}" "${ITERATIONS:-100}" "${CUTOFF:-0}" > "$folder/params.txt"
  start=$(date +%s)
  opennlp TokenNameFinderTrainer -lang fr -encoding UTF-8 -data "$folder/train.txt" -model "$folder/person.bin" -params "$folder/params.txt" > "$folder/train.log"
  echo "opennlp: trained on $count documents in $(($(date +%s) - start)) s"
fi

# evaluate ends with 1 when a text leaks, which is no failure here.
for gold in "$@"; do
  name=$(basename "$gold" .jsonl)
  heldout opennlp --gold "$gold" --words "$folder/$name.txt"
  words=$(wc -w < "$folder/$name.txt")
  : > "$folder/nothing.txt"
  start=$(date +%s.%N); opennlp TokenNameFinder "$folder/person.bin" < "$folder/nothing.txt" > /dev/null 2>&1; empty=$(date +%s.%N)
  opennlp TokenNameFinder "$folder/person.bin" < "$folder/$name.txt" > "$folder/$name.tagged" 2> "$folder/$name.log"; end=$(date +%s.%N)
  echo "opennlp: $(heldout opennlp --gold "$gold" --score "$folder/$name.tagged")"
  awk -v w="$words" -v s="$start" -v e="$empty" -v t="$end" 'BEGIN { printf "opennlp: %.0f tokens/s (one thread, start-up of %.1f s apart)\n", w / ((t - e) - (e - s)), e - s }'
  { "$here/greffe" evaluate --gold "$gold" || true; } | grep -E '^  personnePhysique|^vitesse' | sed 's/^ */greffe:  /'
done
