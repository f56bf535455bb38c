"""Every row that the language model is trained and measured on, with its split. Sources and licences: DATA.md."""
import csv
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from language_features import words

HERE = Path(__file__).resolve().parent.parent
OWN = HERE / "data" / "language"
CONVERSATIONAL = {"handbook", "dict_misc", "tatoeba", "tatoeba-spa", "tatoeba-mono", "tatoeba-eng", "phrasebook-ayacucho", "commonvoice", "lexicon"}


@dataclass(frozen=True)
class Row:
    text: str
    label: str      # es, qu, mixed, ay, ot
    variety: str    # quy, quz or ""
    source: str
    split: str      # train, tune (second stage and thresholds), test (measured only)


def config():
    return json.loads((HERE / "configs" / "language.json").read_text(encoding="utf-8"))


def research():
    """The research folder with the Quechua tables; it lies beside the checkout."""
    root = HERE.parent.parent
    for folder in [os.environ.get("QUECHUA_DATA", "")] + [str(root / f) for f in config()["research_folders"]]:
        if folder and Path(folder, "langid_train.tsv").exists():
            return Path(folder)
    raise SystemExit("langid_train.tsv was not found: set QUECHUA_DATA to the folder that holds the Quechua tables.")


def table(path, header=True):
    with open(path, encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return rows[1:] if header else rows


def split_of(text):
    """The same folded text always falls into the same split, whatever source repeats it."""
    value = int(hashlib.sha1(" ".join(words(text)).encode()).hexdigest(), 16) % 100
    return "test" if value < 10 else "tune" if value < 22 else "train"


def ambiguous():
    """Folded word -> P(Quechua) of the words that both languages use."""
    return {words(r[0])[0]: float(r[4]) for r in table(research() / "ambiguous_words.tsv") if words(r[0])}


def collect():
    rows, seen = [], set()

    def add(text, label, variety, source, split=None):
        found = words(text)
        key = (" ".join(found), label)
        if found and key not in seen:
            seen.add(key)
            rows.append(Row(text, label, variety, source, split or split_of(text)))

    folder = research()
    for text, label, variety, source in table(folder / "langid_train.tsv", header=False):
        add(text, label, variety, source)
    for spanish, quechua, variety, source, *flag in table(folder / "dict_es_qu.tsv", header=False):
        if flag and flag[0]:
            continue
        add(spanish, "es", "", "dict:" + source)
        if words(spanish) != words(quechua):
            add(quechua, "qu", variety if variety in ("quy", "quz") else "", "dict:" + source)
    for spanish, quechua, variety, source in (r[:4] for r in table(folder / "parallel_es_qu.tsv", header=False)):
        add(spanish, "es", "", "parallel:" + source)
        add(quechua, "qu", variety if variety in ("quy", "quz") else "", "parallel:" + source)
    for _, spanish, quechua, variety, source in (r[:5] for r in table(folder / "phrases_qu.tsv")):
        add(spanish, "es", "", "phrases:" + source)
        add(quechua, "qu", variety if variety in ("quy", "quz") else "", "phrases:" + source)
    quechua = {word for row in rows if row.label == "qu" for word in words(row.text)}
    for text, language, source in table(OWN / "other_languages.tsv"):
        if language == "ayr" and len(words(text)) == 1 and words(text)[0] in quechua:
            continue   # a word of both says nothing
        add(text, "ay" if language == "ayr" else "ot", "", f"{language}:{source}", other_split(text, source))
    owners = sorted(OWN.parent.glob("industry/owner_words*.tsv"))
    for path in sorted(OWN.glob("train_*.tsv")) + owners + extra("train"):
        for text, label, variety, source in written(path):
            # What was written for training is trained on, save a tenth that tunes the second stage.
            add(text, label, variety, source, "tune" if split_of(text) == "tune" and label != "mixed" else "train")
    return rows


def other_split(text, source):
    """UDHR by article, so that a document part held out is held out whole; the rest by hash."""
    if source.startswith("udhr:"):
        article = int(source.rsplit(":", 1)[1])
        return "test" if article >= 24 else "tune" if article >= 19 else "train"
    return split_of(text)


def extra(kind):
    """Files named in LANGUAGE_EXTRA_TRAIN / LANGUAGE_EXTRA_DEV (colon-separated), for tables that lie elsewhere."""
    return [Path(p) for p in os.environ.get(f"LANGUAGE_EXTRA_{kind.upper()}", "").split(":") if p]


def written(path):
    """Rows of a hand-written table by its header: text + label (and variety), or owner words (style qu-quy, mixed, …)."""
    with open(path, encoding="utf-8", newline="") as lines:
        for r in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            style = r.get("label") or r.get("style") or ""
            label = "mixed" if "mix" in style else "qu" if style.startswith("qu") else style if style in ("ay", "ot", "other") else "es"
            variety = r.get("variety") or (style[3:] if style.startswith("qu-") else "")
            yield r["text"], label, variety if variety in ("quy", "quz") else "", r.get("source") or path.stem
