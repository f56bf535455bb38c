"""Fits the fact classifier on data/facts and writes scoring/models/facts.bin and metrics/facts.json.

A message is judged by logistic regressions on its hashed features and on what the rules read (WeighedFacts.cs puts the two
together). The probability from which a label counts is found on authors left out of the fit, fact by fact.
"""
import json
import struct
import sys

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from facts_data import CASES, DATA, LABELS, ROLES, place, seen, states, table
from vectors import ROOT

SETTINGS = json.loads((ROOT / "scoring" / "training" / "configs" / "facts.json").read_text())
FILE = ROOT / "scoring" / "models" / "facts.bin"
METRICS = ROOT / "scoring" / "training" / "metrics" / "facts.json"
NUMBERS = ("started", "workers", "sales_month", "sales_good_month", "sales_bad_month")


def matrix(rows, buckets, value=1.0):
    indices, ends = [], [0]
    for row in rows:
        indices += sorted({feature % buckets for feature in row})
        ends.append(len(indices))
    return sp.csr_matrix((np.full(len(indices), value, np.float64), indices, ends), shape=(len(rows), buckets))


def message_matrix(messages):
    buckets = SETTINGS["message_buckets"]
    return matrix([m.features for m in messages], buckets), matrix([m.said for m in messages], buckets, SETTINGS["rule_weight"])


def spans_of(messages):
    """(message, span's features, meaning) of every meaning of every span."""
    return [(message, span["features"], meaning) for message in messages for span in message.spans for meaning in span["meanings"]]


def span_matrix(found):
    buckets = SETTINGS["span_buckets"]
    return matrix([features for _, features, _ in found], buckets), matrix([meaning["said"] for _, _, meaning in found], buckets, SETTINGS["rule_weight"])


def regression(features, wanted, c):
    """Weights and bias; none where every row says the same."""
    if not wanted.any() or wanted.all():
        return np.zeros(features.shape[1]), -20.0 if not wanted.any() else 20.0
    fitted = LogisticRegression(C=c, solver="liblinear", max_iter=300, random_state=0).fit(features, wanted)
    return fitted.coef_[0], float(fitted.intercept_[0])


def trusted(seen_rows, told_rows):
    """Both kinds of features together; those seen in too few rows weigh nothing."""
    often = np.asarray((seen_rows > 0).sum(0)).ravel() >= SETTINGS["seen_at_least"]
    return seen_rows @ sp.diags(often.astype(float)) + told_rows


def fit(messages):
    rows = trusted(*message_matrix(messages))
    message = [regression(rows, np.array([label in m.facts for m in messages]), SETTINGS["c"]) for label in LABELS]
    found = spans_of(messages)
    rows = trusted(*span_matrix(found))
    span = []
    for role in ROLES:
        own = np.array([at for at, (_, _, meaning) in enumerate(found) if meaning["role"] == role])
        span.append(regression(rows[own], np.array([states(found[at][0], found[at][2]) for at in own]), SETTINGS["span_c"]))
    return [tuple(np.array(part) for part in zip(*table)) for table in (message, span)]


def quantised(weights):
    """int16 steps and their scale, a column a label: what the rules say weighs many times what a word does, and both keep their steps."""
    scale = np.maximum(np.abs(weights).max(1), 1e-6) / 32767
    return np.rint(weights / scale[:, None]).astype("<i2"), scale.astype(np.float32)


def chances(model, seen_rows, told_rows):
    weights, bias = model
    steps, scale = quantised(weights)
    return 1 / (1 + np.exp(-np.clip(((seen_rows + told_rows) @ steps.T.astype(float)) * scale + bias, -30, 30)))


def predict(model, messages):
    """For each message {fact: [(value, chance)]}; a place's value is its code, under "in"."""
    likely = [{} for _ in messages]
    for message, row in zip(likely, chances(model[0], *message_matrix(messages))):
        for (name, value), chance in zip(LABELS, row):
            message.setdefault(name, []).append((value, float(chance)))
    number = {id(message): at for at, message in enumerate(messages)}
    found = spans_of(messages)
    if found:
        table = chances(model[1], *span_matrix(found))
        for (message, _, meaning), row in zip(found, table):
            name = "in" if meaning["role"] == "in" else meaning["name"]
            likely[number[id(message)]].setdefault(name, []).append((meaning["value"], float(row[ROLES.index(meaning["role"])])))
    return likely


def decide(message, likely, least):
    """The facts of a message, as WeighedFacts.cs decides."""
    facts = set()
    for name, values in likely.items():
        if name == "needs":
            facts |= {(name, value) for value, chance in values if chance >= least[name]}
            continue
        value, chance = max(values, key=lambda one: one[1])
        if chance < least[name]:
            continue
        if name == "in":
            for narrower, other in values:
                if len(narrower) > len(value) and narrower.startswith(value) and other >= 0.5 * least[name]:
                    value = narrower
            facts |= place(value)
        else:
            facts.add((name, value))
    for name, value in message.rules:
        if name in NUMBERS and not any(other == name for other, _ in facts) and not any(value == known for known, _ in likely.get(name, [])):
            facts.add((name, value))
        if name in ("region", "province", "district") and "in" not in likely:
            facts.add((name, value))
    # Who is in a regime has a RUC: a regime that is only asked about has none beside it.
    regimes = {fact for fact in facts if fact[0] == "tax_regime"}
    return facts - regimes if regimes and ("ruc", "yes") not in facts and not regimes & message.rules else facts


def counted(messages, decided):
    counts = {}
    for message, facts in zip(messages, decided):
        for at, part in enumerate((message.facts & facts, facts - message.facts, message.facts - facts)):
            for name, _ in part:
                for key in (name, "all"):
                    counts.setdefault(key, [0, 0, 0])[at] += 1
    return {name: {"precision": round(right / max(1, right + wrong), 3), "recall": round(right / max(1, right + missed), 3), "stated": right + missed} for name, (right, wrong, missed) in sorted(counts.items())}


def thresholds(messages, likely):
    """For each fact the lowest chance at which the precision sought is reached on authors left out."""
    least = {}
    low, high = SETTINGS["least"]
    for name in sorted({name for one in likely for name in one}):
        told = []
        for message, one in zip(messages, likely):
            values = one.get(name, [])
            for value, chance in values if name == "needs" else [max(values, key=lambda pair: pair[1])] if values else []:
                wanted = place(value) if name == "in" else {(name, value)}
                told.append((chance, wanted <= message.facts))
        grid = np.round(np.arange(low, high + 0.01, 0.02), 2)
        shares = [(at, np.mean([right for chance, right in told if chance >= at] or [1.0])) for at in grid]
        least[name] = float(next((at for at, share in shares if share >= SETTINGS["precision_sought"]), high))
    return least


def left_out(messages):
    """Each author's messages judged by a fit without that author."""
    authors = sorted({message.author for message in messages})
    likely = {}
    for fold in range(SETTINGS["folds"]):
        out = set(authors[fold::SETTINGS["folds"]])
        if not out:
            continue
        model = fit([message for message in messages if message.author not in out])
        own = [message for message in messages if message.author in out]
        likely.update({id(message): one for message, one in zip(own, predict(model, own))})
        print(f"  without {', '.join(sorted(out))}", flush=True)
    return [likely[id(message)] for message in messages]


def write(model, least):
    with open(FILE, "wb") as out:
        out.write(b"PAFACT01")
        tables = zip(model, ([f"{name}={value}" for name, value in LABELS], ROLES), (SETTINGS["message_buckets"], SETTINGS["span_buckets"]))
        for (weights, bias), labels, buckets in tables:
            steps, scale = quantised(weights)
            out.write(struct.pack("<ifi", buckets, SETTINGS["rule_weight"], len(labels)))
            for label, size, offset in zip(labels, scale, bias):
                name = label.split("=")[0].split(".")[0]
                out.write(struct.pack("<B", len(label)) + label.encode() + struct.pack("<fff", size, offset, least[name]))
            out.write(np.ascontiguousarray(steps.T).tobytes())


def agreed(messages, likely, least):
    """What Python decides on every 29th message: tests/Skills/Profile/FactAgreementTests.cs asks C# the same."""
    lines = ["# text	facts that facts_train.py decides"]
    for message, one in list(zip(messages, likely))[::29]:
        # A chance within a hair of its bar may fall either way: steps of int16 and of float32 are not the same.
        if not any(abs(chance - least[name]) < 0.002 for name, values in one.items() for _, chance in values):
            lines.append(message.text + "\t" + ";".join(sorted(f"{name}={value}" for name, value in decide(message, one, least))))
    return "\n".join(lines) + "\n"


def old_cases():
    """The rules' own cases: the rules were made on them, so what the rules say of them teaches nothing."""
    messages = []
    for path in [CASES / "extraction_cases.tsv", *sorted(CASES.glob("extraction_holdout*.tsv"))]:
        for message in seen(table(path)):
            message.said = []
            for span in message.spans:
                for meaning in span["meanings"]:
                    meaning["said"] = []
            messages.append(message)
    return messages


def main():
    written = [message for path in sorted(DATA.glob("written_*.tsv")) for message in seen(table(path))]
    print(f"facts: {len(written)} messages of {len({m.author for m in written})} authors", flush=True)
    likely = left_out(written)
    least = thresholds(written, likely)
    figures = {"messages": len(written), "rules_alone": counted(written, [m.rules for m in written]), "authors_left_out": counted(written, [decide(m, one, least) for m, one in zip(written, likely)]), "least": least}
    model = fit(written + old_cases())
    write(model, least)
    (DATA / "expected.tsv").write_text(agreed(written, predict(model, written), least), encoding="utf-8")
    METRICS.write_text(json.dumps(figures, indent=1) + "\n")
    for name in ("rules_alone", "authors_left_out"):
        print(name, figures[name]["all"])


if __name__ == "__main__":
    sys.exit(main())
