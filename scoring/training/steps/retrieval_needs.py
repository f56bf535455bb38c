"""Trains the head that tells what a message asks for: vector and character n-grams in, a score a topic of needs.yaml and a resource out.

    python3 scoring/training/steps/retrieval_needs.py

Trained on the catalog's phrases (content/catalog/needs.yaml, synonyms.yaml) alone, so that the situations stay unseen. Each phrase is also
shown beside what some owner does (data/industry/owner_words.tsv), so that «crío alpacas, quiero un préstamo» is a wish for a loan; what an
owner does, alone, is no wish; and data/retrieval/nothing_asked.tsv is off the topic. Writes scoring/models/needs.onnx and needs.json;
skills/Retrieval/NeedHead.cs reads them.
"""
import csv
import json
import random
import re
import unicodedata
from pathlib import Path

import numpy as np
import onnx
import scipy.sparse as sparse
import yaml
from onnx import TensorProto, helper, numpy_helper
from scipy.optimize import minimize

from vectors import vectors as encoded

ROOT = Path(__file__).resolve().parents[3]
WIDTH, BUCKETS, LENGTHS = 384, 4096, (3, 4, 5)
# Vectors are centred and scaled so that their part of a row is about as long as the n-grams' part.
SCALE = 1 / (0.04 * WIDTH ** 0.5)
PENALTY = 0.0003
BESIDE = {"topics": 2, "resources": 1}
DOINGS, SEED = 700, 11
SPELLINGS = [("qu", "k"), ("que", "q"), ("por", "x"), ("para", "pa"), ("h", ""), ("z", "s"), ("b", "v"), ("ll", "y"), ("de ", "d "), ("está", "ta")]


def words(text):
    """As OwnerWords.Of: lower case, no accents, letters and digits."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
    return re.findall(r"[a-z0-9]+", plain)


def gram_row(text):
    """As NeedHead.Grams: hashed character n-grams of each padded word, log counts, unit length."""
    counts = {}
    for word in words(text):
        padded = f" {word} "
        for length in LENGTHS:
            for start in range(max(1, len(padded) - length + 1)):
                key = 2166136261
                for letter in padded[start:start + length]:
                    key = ((key ^ ord(letter)) * 16777619) & 0xFFFFFFFF
                counts[key % BUCKETS] = counts.get(key % BUCKETS, 0) + 1
    values = 1 + np.log(list(counts.values())) if counts else np.zeros(0)
    return list(counts), values / np.linalg.norm(values) if counts else values


def spelled(text, chance):
    """As owners write: one or two of the usual slips."""
    for right, wrong in chance.sample(SPELLINGS, 2):
        text = text.replace(right, wrong)
    return text


def beside(text, doings, chance):
    doing = spelled(chance.choice(doings), chance)
    return f"{doing}, {spelled(text, chance)}" if chance.random() < 0.7 else f"{spelled(text, chance)}. {doing}"


def examples(labelled, times, doings):
    """A phrase's company depends on the phrase alone: a new phrase leaves the others as they were."""
    rows = list(labelled)
    for turn in range(times):
        rows += [(label, beside(text, doings, random.Random(f"{turn} {text}"))) for label, text in labelled]
    return rows


def matrix(texts, mean):
    vectors = encoded(texts).astype(float)
    mean = vectors.mean(0) if mean is None else mean
    grams = [gram_row(text) for text in texts]
    indices, values = [key for keys, _ in grams for key in keys], [value for _, row in grams for value in row]
    ends = np.cumsum([0] + [len(keys) for keys, _ in grams])
    return sparse.hstack([sparse.csr_matrix((vectors - mean) * SCALE), sparse.csr_matrix((values, indices, ends), shape=(len(texts), BUCKETS))]).tocsr(), mean


def fit(rows, labels, classes):
    """Softmax regression with a quadratic penalty, every class weighing the same."""
    count, width = rows.shape
    share = 1 / np.bincount(labels, minlength=classes)[labels] / classes
    target = sparse.csr_matrix((np.ones(count), (np.arange(count), labels)), shape=(count, classes)).toarray()
    transposed = rows.T.tocsr()

    def loss(flat):
        weights, bias = flat[:-classes].reshape(width, classes), flat[-classes:]
        scores = rows @ weights + bias
        scores -= scores.max(1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(1, keepdims=True)
        value = -(share * np.log(chances[np.arange(count), labels] + 1e-12)).sum() + PENALTY / 2 / classes * (weights ** 2).sum()
        slope = (chances - target) * share[:, None]
        return value, np.concatenate([(transposed @ slope + PENALTY / classes * weights).ravel(), slope.sum(0)])

    flat = minimize(loss, np.zeros((width + 1) * classes), jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
    return flat[:-classes].reshape(width, classes), flat[-classes:]


def main():
    catalog = {entry["id"]: entry["name"] for entry in json.loads((ROOT / "content/catalog/resources.json").read_text(encoding="utf-8")) if entry["status"] != "closed"}
    topics = yaml.safe_load((ROOT / "content/catalog/needs.yaml").read_text(encoding="utf-8"))["topics"]
    own = yaml.safe_load((ROOT / "content/catalog/synonyms.yaml").read_text(encoding="utf-8"))
    with (ROOT / "scoring/training/data/industry/owner_words.tsv").open(encoding="utf-8") as file:
        doings = [row["text"] for row in csv.DictReader(file, delimiter="\t") if row["style"] == "chat" and len(row["text"]) < 90]
    doings = random.Random(SEED).sample(doings, DOINGS)
    nothing = [line.split("\t") for line in (ROOT / "scoring/training/data/retrieval/nothing_asked.tsv").read_text(encoding="utf-8").splitlines()]

    asked = examples([(place, phrase) for place, topic in enumerate(topics) for phrase in topic["phrases"]], BESIDE["topics"], doings)
    no_wish, off_topic = len(topics), len(topics) + 1
    asked += [(no_wish, doing) for doing in doings] + [(no_wish if kind == "no_wish" else off_topic, text) for kind, text in nothing]
    named = examples([(place, phrase) for place, id in enumerate(catalog) for phrase in [catalog[id], *own[id]["phrases"]]], BESIDE["resources"], doings)

    rows, mean = matrix([text for _, text in asked], None)
    topic_weights, topic_bias = fit(rows, np.array([label for label, _ in asked]), len(topics) + 2)
    found = (rows @ topic_weights + topic_bias).argmax(1)
    more_rows, _ = matrix([text for _, text in named], mean)
    resource_weights, resource_bias = fit(more_rows, np.array([label for label, _ in named]), len(catalog))

    weights, bias = np.hstack([topic_weights, resource_weights]), np.concatenate([topic_bias, resource_bias])
    weights[:WIDTH] *= SCALE
    bias = bias - mean @ weights[:WIDTH]
    graph = helper.make_graph(
        [
            helper.make_node("MatMul", ["vector", "of_vector"], ["by_vector"]),
            helper.make_node("Gather", ["of_grams", "ids"], ["small"]), helper.make_node("Cast", ["small"], ["rows"], to=TensorProto.FLOAT),
            helper.make_node("MatMul", ["counts", "rows"], ["by_grams"]),
            helper.make_node("Add", ["by_vector", "by_grams"], ["sum"]), helper.make_node("Add", ["sum", "bias"], ["scores"]),
        ], "needs",
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, WIDTH]), helper.make_tensor_value_info("ids", TensorProto.INT64, ["grams"]),
         helper.make_tensor_value_info("counts", TensorProto.FLOAT, ["grams"])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, len(bias)])],
        [numpy_helper.from_array(weights[:WIDTH].astype(np.float32), "of_vector"), numpy_helper.from_array(weights[WIDTH:].astype(np.float16), "of_grams"),
         numpy_helper.from_array(bias.astype(np.float32), "bias")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, ROOT / "scoring/models/needs.onnx")
    (ROOT / "scoring/models/needs.json").write_text(json.dumps({"topics": [topic["id"] for topic in topics], "resources": list(catalog)}, indent=1) + "\n", encoding="utf-8")
    print(f"{len(asked)} and {len(named)} examples, {len(topics)} topics, {len(catalog)} resources; {(found == [label for label, _ in asked]).mean():.3f} of the topics told apart")


if __name__ == "__main__":
    main()
