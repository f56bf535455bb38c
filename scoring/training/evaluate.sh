#!/bin/sh
# Measures every scorer anew through the built program and prints one table; a few minutes. Needs what train.sh needs.
# SHARED=… says where the research data lie, if not in ../shared; without them the figures that need them are those stored.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
python=${PYTHON:-$(command -v /usr/bin/python3 || command -v python3)}
export PYTHONDONTWRITEBYTECODE=1
"$python" -c 'import numpy, scipy, sklearn, onnx, pandas, yaml' || { echo "Install the packages of $here/requirements.txt first." >&2; exit 1; }
exec "$python" -W ignore "$here/steps/evaluate.py"
