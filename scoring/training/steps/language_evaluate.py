"""Measures scoring/models/language.bin on the rows held out and writes metrics/language.json."""
import json
import sys

from language_augment import sms
from language_classify import classify
from language_data import CONVERSATIONAL, HERE, OWN, collect, extra, written
from language_features import words
from language_model import FILE, read

BUCKETS = [("1", 1, 1), ("2", 2, 2), ("3-4", 3, 4), ("5-8", 5, 8), ("9-15", 9, 15), ("16+", 16, 10_000)]


def share(hits):
    hits = list(hits)
    return {"share": round(sum(hits) / len(hits), 4), "rows": len(hits)} if hits else {"share": None, "rows": 0}


def length_of(text):
    n = len(text.split())
    return next(name for name, low, high in BUCKETS if low <= n <= high)


def measure(model, verbose=False):
    test = [r for r in collect() if r.split == "test"]
    plain = [r for r in test if r.label in ("es", "qu") and ":" not in r.source and not (len(words(r.text)) <= 2 and any(w in model.priors for w in words(r.text)))]
    dictionary = [r for r in test if r.label in ("es", "qu") and r.source.startswith("dict:") and len(words(r.text)) == 1 and words(r.text)[0] not in model.priors]
    out = {}

    def label_is(rows, text=lambda r: r.text, want=lambda r: r.label):
        return share(classify(model, text(r))[0] == want(r) for r in rows)

    for name, rows in (("all", plain), ("es", [r for r in plain if r.label == "es"]), ("qu", [r for r in plain if r.label == "qu"]),
                       ("conversational", [r for r in plain if r.source in CONVERSATIONAL])):
        out[f"binary {name}"] = label_is(rows)
        out[f"binary {name}, sms"] = label_is(rows, text=lambda r: sms(r.text))
        out[f"binary {name}, sms without apostrophes"] = label_is(rows, text=lambda r: sms(r.text).replace("'", ""))
    for name, _, _ in BUCKETS:
        out[f"binary {name} words"] = label_is([r for r in plain if length_of(r.text) == name])
    out["single dictionary words"] = label_is(dictionary)
    known = [r for r in plain if r.variety]
    out["variety"] = share(classify(model, r.text)[1] == r.variety for r in known)
    out["variety quy"] = share(classify(model, r.text)[1] == r.variety for r in known if r.variety == "quy")
    out["variety quz"] = share(classify(model, r.text)[1] == r.variety for r in known if r.variety == "quz")
    aymara = [r for r in test if r.label == "ay"]
    out["aymara called other"] = share(classify(model, r.text)[0] == "other" for r in aymara)
    out["aymara called qu"] = share(classify(model, r.text)[0] == "qu" for r in aymara)
    out["aymara sentences called qu"] = share(classify(model, r.text)[0] == "qu" for r in aymara if len(r.text.split()) > 1)
    others = [r for r in test if r.label == "ot"]
    out["other languages called other"] = share(classify(model, r.text)[0] == "other" for r in others)
    for path in sorted(OWN.glob("dev_*.tsv")) + sorted(OWN.parent.glob("industry/dev_industry_*.tsv")) + extra("dev"):
        rows = list(written(path))
        want = {"ay": "other", "ot": "other"}
        out[path.stem] = share(classify(model, t)[0] == want.get(label, label) for t, label, _, _ in rows)
        out[path.stem + ", sms"] = share(classify(model, sms(t))[0] == want.get(label, label) for t, label, _, _ in rows)
        if any(v for _, _, v, _ in rows):
            out[path.stem + " variety"] = share(classify(model, t)[1] == v for t, _, v, _ in rows if v)
        if verbose:
            for t, label, v, _ in rows:
                got = classify(model, t)
                if got[0] != want.get(label, label):
                    print(path.stem, label, got, t, sep="\t")
    if verbose:
        for r in plain + dictionary + aymara + others:
            got = classify(model, r.text)
            if got[0] != {"ay": "other", "ot": "other"}.get(r.label, r.label):
                print(r.label, r.source, got, r.text[:140], sep="\t")
    out["model bytes"] = FILE.stat().st_size
    return out


if __name__ == "__main__":
    made = measure(read(), "--errors" in sys.argv)
    (HERE / "metrics" / "language.json").write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    for name, value in made.items():
        print(f"{name:45} {value}")
