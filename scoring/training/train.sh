#!/bin/sh
# Trains the models again from the committed data: same data and seed, same metrics. «make train» builds the program first.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(dirname -- "$(dirname -- "$here")")
python=${PYTHON:-$(command -v /usr/bin/python3 || command -v python3)}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1
"$python" -c 'import numpy, scipy, sklearn, onnx, pandas, yaml' || { echo "Install the packages of $here/requirements.txt first." >&2; exit 1; }
cd "$here/steps"

echo "industry: the Spanish words of the gloss"
"$python" spanish_words.py
# The program reads its models from its own folder: the new word list must be there before texts are glossed.
dotnet build "$root/bot" -c Release -nologo -v q -clp:NoSummary
echo "industry: the head"
"$python" train_industry.py

if "$python" -c 'import language_data; language_data.research()' 2>/dev/null; then
  echo "language"
  "$python" language_train.py
  "$python" language_expected.py
  "$python" language_evaluate.py
else
  echo "language: the Quechua tables are not beside this checkout, its model stays as it is"
fi
echo "facts"
"$python" -W ignore facts_train.py
panel="$root/../shared/data/growth/train.csv"
if [ -f growth_train.py ] && [ -f "$panel" ]; then
  echo "growth"; "$python" growth_train.py "$panel"
else
  echo "growth: the panels are not beside this checkout, its model stays as it is"
fi
echo "retrieval: the vectors, the needs' head, the ranking's weights"
"$root/assistant" catalog-vectors "$root/scoring/models/catalog.vectors.bin"
"$python" retrieval_needs.py
# Weights are fitted on what the program will see: with the new vectors and head in its folder.
dotnet build "$root/bot" -c Release -nologo -v q -clp:NoSummary
"$python" retrieval_fit.py
dotnet build "$root/bot" -c Release -nologo -v q -clp:NoSummary
"$python" retrieval_evaluate.py
