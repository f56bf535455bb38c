#!/usr/bin/env bash
# Measures the bot on this machine and writes infra/bench/RESULTS.md. About six minutes; nothing else should run meanwhile.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
chmod 755 "$work"
bot=""
stop() { if [ -n "$bot" ]; then kill -TERM "$bot" 2>/dev/null || true; wait "$bot" 2>/dev/null || true; fi; }
trap 'stop; rm -rf "$work"' EXIT
seconds=${BENCH_SECONDS:-120}

export Bot__DataFolder="$work/data" Bot__ListenOn=http://127.0.0.1:5199 Bot__PublicBaseUrl=http://127.0.0.1:5199 Twilio__ApiBaseUrl=http://127.0.0.1:5998 \
  Twilio__AccountSid=ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa Twilio__AuthToken=0123456789abcdef0123456789abcdef Twilio__WhatsAppFrom=whatsapp:+14155238886
./assistant serve > "$work/bot.log" 2>&1 &
bot=$!
for _ in $(seq 100); do curl -fs http://127.0.0.1:5199/health/ready > /dev/null && break; sleep 0.2; done

load() { node infra/bench/load.mjs --bot http://127.0.0.1:5199 --carrier-port 5998 "$@" | tee -a "$work/load.jsonl"; sleep 5; }
load --scenario sustained --owners 20 --seconds 8 > /dev/null
: > "$work/load.jsonl"
load --scenario ack --rate 100 --seconds 20
load --scenario latency --rate 20 --seconds 20
load --scenario sustained --owners 500 --seconds "$seconds"
memory=$(awk '/VmRSS/ {printf "%d", $2 / 1024}' "/proc/$bot/status")
stop
bot=""
unset Twilio__AccountSid Twilio__AuthToken Twilio__WhatsAppFrom Twilio__ApiBaseUrl Bot__PublicBaseUrl

taskset -c 0 ./assistant bench --json > "$work/scorers.json"
firms=none
! command -v python3 > /dev/null || { firms="$work/firms.json"; python3 infra/bench/firms.py 1000000 > "$firms"; }
body=none
if python=$(command -v /usr/bin/python3 python3 | head -1) && "$python" -c 'import onnx' 2>/dev/null; then
  "$python" infra/bench/encoder_body.py scoring/models/encoder.text.int8.onnx "$work/body.onnx"
  : > "$work/body.tsv"
  # In turns, so that both see the same noise.
  for _ in 1 2 3 4 5; do
    printf '%s\t%s\n' "$(taskset -c 0 ./assistant bench --body "$work/body.onnx" --tokens 36)" "$(taskset -c 0 node infra/bench/encoder.mjs "$work/body.onnx" 36 200)" >> "$work/body.tsv"
  done
  body="$work/body.tsv"
fi
node infra/bench/results.mjs "$work/load.jsonl" "$work/scorers.json" "$body" "$memory" "$seconds" "$firms" > infra/bench/RESULTS.md
cat infra/bench/RESULTS.md
