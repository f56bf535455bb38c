"""Graded situations (an owner's words, stage, section, department; resource ids graded 1–3) and the measures of a ranking."""
import hashlib
import json
import os
import pathlib
import subprocess

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[3]
FOLDER = ROOT / "scoring/training/data/retrieval"


def read(name):
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def is_dev(situation):
    """Six of ten, by a hash of the text: those that weights may be fitted on."""
    return int(hashlib.sha256(situation["text"].encode()).hexdigest(), 16) % 10 < 6


def answers(situations, *options):
    """What the built program answers to each, as `./assistant recommend` prints it; grades are not given to it."""
    asked = "".join(json.dumps({key: value for key, value in situation.items() if key != "grades"}, ensure_ascii=False) + "\n" for situation in situations)
    folder = os.environ.get("Bot__DataFolder") or str(ROOT / "scoring" / "training" / "work" / "database")
    run = subprocess.run([str(ROOT / "assistant"), "recommend", *options], input=asked, capture_output=True, text=True, env={**os.environ, "Bot__DataFolder": folder})
    if run.returncode != 0:
        raise RuntimeError(run.stderr)
    return [json.loads(line) for line in run.stdout.splitlines()]


def gain(grades):
    return sum((2 ** grade - 1) / np.log2(place + 2) for place, grade in enumerate(grades))


def ndcg5(ids, grades):
    return gain([grades.get(id, 0) for id in ids[:5]]) / gain(sorted(grades.values(), reverse=True)[:5])


def hit3(ids, grades):
    return any(grades.get(id, 0) >= 2 for id in ids[:3])


def measure(ranked, situations):
    pairs = [(ids, situation["grades"]) for ids, situation in zip(ranked, situations)]
    return {"situations": len(pairs), "ndcg5": round(float(np.mean([ndcg5(*pair) for pair in pairs])), 3), "hit3": round(float(np.mean([hit3(*pair) for pair in pairs])), 3)}
