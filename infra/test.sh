#!/usr/bin/env bash
# Builds and runs every test; the last line is always «N passed, N failed, N skipped».
set -u
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
rc=0
dotnet build Peru.Assistant.sln -nologo -v q -clp:NoSummary 2>&1 | tee "$log" || rc=1
if [ "${PIPESTATUS[0]}" -ne 0 ] || grep -q ': error ' "$log"; then
  echo "The build failed."
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
dotnet test tests --no-build --nologo --blame-hang-timeout 5m 2>&1 | tee "$log"
[ "${PIPESTATUS[0]}" -eq 0 ] || rc=1
awk -v rc="$rc" '/^(Passed|Failed|Skipped)!/ { gsub(/[,:]/, ""); for (i = 1; i < NF; i++) n[$i] += $(i + 1) }
  END { if (rc && !n["Failed"]) n["Failed"] = 1; printf "%d passed, %d failed, %d skipped\n", n["Passed"], n["Failed"], n["Skipped"] }' "$log"
exit $rc
