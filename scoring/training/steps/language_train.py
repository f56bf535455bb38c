"""Trains the language model and writes scoring/models/language.bin. Prints nothing but its progress; language_evaluate.py measures."""
import random
import time

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

import language_augment as augment
from language_data import CONVERSATIONAL, Row, ambiguous, collect, config, research, table
from language_features import BUCKETS, features, words
from language_second import CLASSES, summary
from language_model import FIRST, Model, write

SETTINGS = config()
LONGEST = 16   # words of a training text: an owner seldom writes more
OTHERS = {"eng": 3.0, "por": 3.0, "fra": 1.5, "ita": 1.5, "deu": 1.5}   # the languages of the forest count less: they look like Quechua, and their owners write Spanish


def pieces(row, pick):
    """The training texts of one row: as it is (16 words at most), as an sms, and a window of one to four words."""
    found = row.text.split()
    start = pick.randint(0, max(0, len(found) - LONGEST))
    whole = " ".join(found[start:start + LONGEST])
    typed = augment.sms(whole)
    if pick.random() < 0.5:
        typed = typed.replace("'", "")
    yield whole, 1.0
    if typed != whole:
        yield typed, 1.0
    if row.label == "es" and len(found) <= 20:
        yield augment.misspelt(typed, pick), 0.15
    if row.label == "qu" and len(found) <= 20:
        yield augment.hispanic(typed, pick), 0.15
    if row.label == "ay" and len(found) > 3:
        # Aymara is scarce, and its single words are what is taken for Quechua.
        for length in (1, 1, 2, 3):
            start = pick.randint(0, len(found) - length)
            yield augment.sms(" ".join(found[start:start + length])), 0.4
    if len(found) > 4 and row.source != "made-up":
        length = pick.randint(1, 4)
        start = pick.randint(0, len(found) - length)
        piece = " ".join(found[start:start + length])
        yield piece if pick.random() < 0.5 else augment.sms(piece), 0.2


def matrix(texts):
    """Texts -> rows of hashed features; a word weighs 1/sqrt(its features), a message 1/sqrt(its words)."""
    cache, indptr, indices, values = {}, [0], [], []
    for text in texts:
        found = words(text)
        for word in found:
            if word not in cache:
                cache[word] = np.asarray(features(word), dtype=np.int32)
            indices.append(cache[word])
            values.append(np.full(len(cache[word]), 1 / np.sqrt(len(cache[word]) * len(found)), dtype=np.float32))
        indptr.append(indptr[-1] + sum(len(cache[word]) for word in found))
    made = sp.csr_matrix((np.concatenate(values), np.concatenate(indices), indptr), shape=(len(texts), BUCKETS))
    made.sum_duplicates()
    return made


def fit_first(rows, pick, earlier=None):
    """Logistic regression over the four languages, helped by naive Bayes; one more column tells quz from quy."""
    texts, labels, weights, varieties = [], [], [], []
    for row in rows:
        told = list(pieces(row, pick))
        turned = augment.other_variety(told[0][0], row.variety) if row.variety else ""
        told += [(turned, 0.3)] if turned else []
        for text, weight in told:
            if words(text):
                texts.append(text)
                labels.append(FIRST.index(row.label))
                # Legal and translated text is plentiful and unlike chat; Aymara and the others are scarce.
                formal = any(s in row.source for s in ("constitucion", "parlamento", "dw", "cosude", "ahk", "imf", "opus"))
                chat = row.source in CONVERSATIONAL or row.source.startswith(("own", "project", "phrases", "train"))
                weights.append(weight * (0.5 if formal else 5.0 if row.label == "ay" else OTHERS.get(row.source[:3], 0.7) if row.label == "ot" else 1.5 if chat else 1.0))
                varieties.append({"quy": "quz", "quz": "quy"}[row.variety] if text == turned else row.variety)
    made = matrix(texts)
    labels, weights, varieties = np.array(labels), np.array(weights), np.array(varieties)
    both = [weights[labels == FIRST.index(label)].sum() for label in ("es", "qu")]
    weights[labels == FIRST.index("qu")] *= both[0] / both[1]
    print(f"{made.shape[0]} texts, {made.nnz} features", flush=True)

    first, variety = earlier or (LogisticRegression(C=SETTINGS["first_c"], max_iter=90, tol=1e-3, warm_start=True),
                                 LogisticRegression(C=SETTINGS["variety_c"], max_iter=70, tol=1e-3, warm_start=True, fit_intercept=False))   # a bias would decide short messages by itself
    if earlier:
        first.max_iter, variety.max_iter = 45, 35   # the first fit's weights are the start
    first.fit(made, labels, sample_weight=weights)
    known = varieties != ""
    counts = {v: (varieties == v).sum() for v in ("quy", "quz")}
    balance = np.array([known.sum() / (2 * counts[v]) for v in varieties[known]])
    variety.fit(made[known], varieties[known] == "quz", sample_weight=weights[known] * balance)

    weighed = first.coef_.copy()
    weighed += naive_bayes([r for r in rows if r.source != "made-up" and (r.label != "ot" or r.source[:3] in OTHERS)]) * SETTINGS["naive_bayes"]
    model = Model.quantised(np.vstack([weighed, variety.coef_]), np.concatenate([first.intercept_, [0.0]]))
    return model, (first, variety)


def naive_bayes(rows):
    """log P(feature | language), centred, from whole rows, each feature counted as often as it stands there."""
    counts = np.full((4, BUCKETS), 0.1)
    cache = {}
    for row in rows:
        for word in words(row.text):
            if word not in cache:
                cache[word] = features(word)
            np.add.at(counts[FIRST.index(row.label)], cache[word], 1)
    shares = np.log(counts / counts.sum(1, keepdims=True))
    shares -= shares.mean(0)
    shares[:, (counts < 0.2).all(0)] = 0   # a feature that none has says nothing
    return shares


def fit_second(model, rows, mixed, pick):
    """The second stage reads how the words' scores are spread, from rows that the first stage has not seen."""
    from sklearn.neural_network import MLPClassifier

    texts, labels = [], []
    for row in rows:
        label = row.label if row.label in ("es", "qu") else "other"
        again = 3 if row.label == "ay" else 1
        typed = augment.sms(row.text)
        for text in [row.text, typed] * again + ([augment.misspelt(typed, pick)] if label == "es" else [augment.hispanic(typed, pick)] if label == "qu" else []):
            texts.append(text)
            labels.append(CLASSES.index(label))
    for text in mixed:
        texts.append(text if pick.random() < 0.5 else augment.sms(text))
        labels.append(CLASSES.index("mixed"))
    keep = [i for i, text in enumerate(texts) if words(text)]
    made = np.array([summary(model, words(texts[i])) for i in keep])
    labels = np.array(labels)[keep]
    model.mean, model.spread = made.mean(0), made.std(0) + 1e-6
    second = MLPClassifier((24,), activation="relu", alpha=1e-3, max_iter=400, random_state=SETTINGS["seed"], early_stopping=False, batch_size=256, tol=1e-5)
    second.fit((made - model.mean) / model.spread, labels)
    model.layers = [(w.astype(np.float32), b.astype(np.float32)) for w, b in zip(second.coefs_, second.intercepts_)]
    print(f"second stage: {len(labels)} texts {np.bincount(labels)}, accuracy {second.score((made - model.mean) / model.spread, labels):.4f}", flush=True)


def main():
    started = time.time()
    pick = random.Random(SETTINGS["seed"])
    rows = collect()
    places = sorted({(r[2], r[1] != "district") for r in table(research().parent / "geo" / "ubigeo.tsv")})
    made = [Row(t, label, v, "made-up", "tune" if pick.random() < 0.12 else "train") for t, label, v in augment.made_up(places, SETTINGS["seed"])]
    train = [r for r in rows + made if r.split == "train" and r.label != "mixed"]
    tune = [r for r in rows + made if r.split == "tune" and r.label != "mixed"]
    model, fitted = fit_first(train, pick)
    chat = [r for r in tune if r.label in ("es", "qu") and len(r.text.split()) <= 14]
    mixed = augment.joined([r.text for r in chat if r.label == "es" and len(r.text.split()) > 1], [r.text for r in chat if r.label == "qu" and len(r.text.split()) > 1], 1500, SETTINGS["seed"])
    mixed += [r.text for r in rows if r.label == "mixed" and not r.source.startswith("project")] * 4
    mixed += [r.text for r in rows if r.label == "mixed" and r.source.startswith("project")]
    fit_second(model, tune, mixed, pick)
    # The second stage is settled: the first may now learn from the rows that tuned it, too.
    last, _ = fit_first(train + tune, pick, fitted)
    last.mean, last.spread, last.layers = model.mean, model.spread, model.layers
    model = last
    model.priors = ambiguous()
    write(model)
    print(f"{time.time() - started:.0f} s")


if __name__ == "__main__":
    main()
