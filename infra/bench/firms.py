"""The whole `./assistant score` on made-up firms: prints JSON with firms a second and the peak memory of the process, start included.

Usage: firms.py FIRMS   (beside them, the owners' texts of the committed development set, each once)
"""
import csv
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "scoring" / "training" / "data" / "industry" / "dev_industry_es.tsv"


def run(rows, header):
    with tempfile.TemporaryDirectory() as folder:
        firms = Path(folder) / "firms.csv"
        with open(firms, "w", encoding="utf-8", newline="") as file:
            # Row by row: a child's peak memory begins at its parent's.
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)
        began = time.monotonic()
        subprocess.run([ROOT / "assistant", "score", firms, "--out", Path(folder) / "scores.csv", "--report", Path(folder) / "report.html"], check=True)
        return time.monotonic() - began


def made_up(count):
    chance = random.Random(7)
    for number in range(count):
        yield (f"F{number}", "regularly", f"{chance.randint(2005, 2025)}-{chance.randint(1, 12):02}", chance.randint(1, 25), chance.choice(["home", "shop", "street", "market", ""]),
               chance.choice(["yes", "no", ""]), chance.randint(0, 4), round(chance.lognormvariate(8, 1)), chance.choice(["up", "same", "down", ""]),
               chance.choice(["none", "notebook", ""]), chance.choice(["none", "formal", ""]), chance.choice("GICAS"), "2026-03")


count = int(sys.argv[1])
seconds = run(made_up(count), ["firm", "selling", "started", "region", "place", "ruc", "workers", "sales_month", "trend", "records", "credit", "section", "month"])
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
texts = [line.split("\t")[0] for line in TEXTS.read_text(encoding="utf-8").splitlines()[1:]]
# Said three ways, so that none is remembered from before.
texts = [hello + text for hello in ("", "hola, ", "buenos días señorita, ") for text in texts]
with_texts = run(enumerate(texts), ["firm", "text"])
print(json.dumps({"firms": count, "per_second": round(count / seconds), "peak_mb": peak, "texts": len(texts), "texts_per_second": round(len(texts) / with_texts)}))
