"""Figures measured anew through the built program: ./assistant classify, extract and score answer, this file counts."""
import csv
import json
import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np

import facts_data as facts
from industry_metrics import ece, macro_f1
from language_augment import sms

TRAINING = Path(__file__).resolve().parents[1]
ROOT = TRAINING.parents[1]
# Research data that may lie beside the checkout and are no part of it.
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))


def ask(*arguments, texts):
    """The program's lines about texts; the first is the header where there is one."""
    asked = "".join(" ".join(text.split()) + "\n" for text in texts)
    return subprocess.run([ROOT / "assistant", *arguments], input=asked, capture_output=True, text=True, encoding="utf-8", check=True).stdout.split("\n")[:-1]


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def answers(kind, texts):
    header, *rows = [line.split("\t") for line in ask("classify", kind, texts=texts)]
    assert len(rows) == len(texts), f"{len(texts)} texts, {len(rows)} answers"
    return [dict(zip(header, row)) for row in rows]


def share(hits):
    hits = list(hits)
    return {"share": round(sum(hits) / len(hits), 4), "rows": len(hits)} if hits else None


def language():
    rows = [row | {"set": path.stem} for path in sorted((TRAINING / "data" / "language").glob("dev_*.tsv")) for row in table(path)]
    plain, bare = answers("language", [row["text"] for row in rows]), answers("language", [sms(row["text"]) for row in rows])
    found = {}
    for label in ("es", "qu", "mixed", "other"):
        of_label = [i for i, row in enumerate(rows) if row["label"] == label]
        found[label] = share(plain[i]["label"] == label for i in of_label)
        found[label + ", lower case without accents"] = share(bare[i]["label"] == label for i in of_label)
        found[label + ", one word"] = share(plain[i]["label"] == label for i in of_label if len(rows[i]["text"].split()) == 1)
    found["variety"] = share(plain[i]["variety"] == row["variety"] for i, row in enumerate(rows) if row.get("variety"))
    return found


def language_held_out():
    """The training step's own measurement on rows that lie beside the checkout, answered by the program instead of by the step."""
    import language_evaluate as step
    if SHARED != ROOT.parent / "shared":
        os.environ.setdefault("QUECHUA_DATA", str(SHARED / "data" / "quechua"))
    with subprocess.Popen([ROOT / "assistant", "classify", "language"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as talk:
        talk.stdout.readline()

        def told(_, text):
            talk.stdin.write(" ".join(text.split()) + "\n")
            talk.stdin.flush()
            return talk.stdout.readline().rstrip("\n").split("\t")[1:3]

        step.classify = told
        try:
            return step.measure(step.read())
        finally:
            talk.stdin.close()


def industry():
    sets = {name: TRAINING / "data" / "industry" / f"{name}.tsv" for name in ("dev_industry_es", "dev_industry_qu")}
    sets["real_owner_words"] = SHARED / "data" / "industry" / "dev_owner_words.tsv"
    return {name: industry_of(table(path)) for name, path in sets.items() if path.exists()}


def industry_of(rows):
    told = answers("industry", [row["text"] for row in rows])
    section, division = (np.array([row[f"isic_{part}"] for row in rows]) for part in ("section", "division"))
    said_section, said_division = (np.array([one[part] for one in told]) for part in ("section", "division"))
    sure = np.array([float(one["section_probability"]) for one in told])
    right = section == said_section
    kept = np.argsort(-sure, kind="stable")[:round(len(rows) * 0.8)]
    figures = {
        "section_accuracy": right.mean(), "division_accuracy": (division == said_division).mean(), "division_macro_f1": macro_f1(division, said_division),
        "section_ece": ece(right, sure), "section_accuracy_at_20_abstained": right[kept].mean(), "abstained": np.mean([one["abstained"] == "true" for one in told]),
    }
    return {"rows": len(rows)} | {name: round(float(value), 4) for name, value in figures.items()}


def extraction():
    """By set: messages that no rule or weight has seen ("apart"), and those that thresholds were looked at with ("dev")."""
    return {name: extraction_of(facts.table(facts.CASES / f"extraction_{name}.tsv")) for name in ("apart", "dev")}


def extraction_of(messages):
    found = [facts.told(answer) for answer in facts.ask("extract", [message.text for message in messages])]
    labels = [answer["label"] for answer in answers("language", [message.text for message in messages])]
    counts = {}
    for message, told, label in zip(messages, found, labels):
        for key in ("all", "Spanish" if label == "es" else "Quechua, mixed and the rest"):
            right, wrong, missed = counts.get(key, (0, 0, 0))
            counts[key] = (right + len(message.facts & told), wrong + len(told - message.facts), missed + len(message.facts - told))
    return {key: {"precision": round(right / max(1, right + wrong), 4), "recall": round(right / max(1, right + missed), 4), "stated": right + missed}
            for key, (right, wrong, missed) in counts.items()}


def score(path):
    """The program's scores of a file of firms, as columns of numbers by name."""
    with tempfile.NamedTemporaryFile(suffix=".csv") as out:
        subprocess.run([ROOT / "assistant", "score", path, "--out", out.name], capture_output=True, check=True)
        with open(out.name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


def growth():
    folder = ROOT / "tests" / "Scoring" / "Growth"
    expected, found = list(csv.DictReader(open(folder / "expected.csv", encoding="utf-8"))), score(folder / "firms.csv")
    apart = max(abs(float(one[name]) - float(other[name])) for one, other in zip(expected, found) for name in one if name != "firm")
    return {"furthest_from_training": round(apart, 8)}


def speed():
    """Medians on one core of this machine, as `make bench` takes them; read them as ratios, machines are noisy."""
    figures = json.loads(subprocess.run([ROOT / "assistant", "bench", "--json"], capture_output=True, text=True, check=True).stdout)
    figures["thousand_firms_per_second"] = round(figures.pop("firms_per_second") / 1000, 1)
    return figures
