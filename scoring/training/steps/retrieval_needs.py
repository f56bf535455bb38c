"""Trains the head that tells what a message asks for: vector and character n-grams in, one score a topic of needs.yaml out.

    python3 scoring/training/steps/retrieval_needs.py

Trained on the phrases of content/catalog/needs.yaml alone, so that the
situations stay unseen. Writes scoring/models/needs.onnx and needs.json; skills/Retrieval/NeedHead.cs reads them.
"""
import json
import re
import unicodedata
from pathlib import Path

import numpy as np
import onnx
import scipy.sparse as sparse
import yaml
from onnx import TensorProto, helper, numpy_helper
from sklearn.linear_model import LogisticRegression

from vectors import vectors as encoded

ROOT = Path(__file__).resolve().parents[3]
WIDTH, BUCKETS, LENGTHS = 384, 4096, (3, 4, 5)
# Vectors are centred and scaled so that their part of a row is about as long as the n-grams' part.
SCALE = 1 / (0.04 * WIDTH ** 0.5)
INVERSE_PENALTY = 30


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
    row = np.zeros(BUCKETS)
    if counts:
        row[list(counts)] = 1 + np.log(list(counts.values()))
        row /= np.linalg.norm(row)
    return row


def main():
    topics = yaml.safe_load((ROOT / "content/catalog/needs.yaml").read_text(encoding="utf-8"))["topics"]
    labels, phrases = zip(*[(index, phrase) for index, topic in enumerate(topics) for phrase in topic["phrases"]])
    vectors = encoded(phrases).astype(float)
    mean = vectors.mean(0)
    rows = sparse.hstack([sparse.csr_matrix((vectors - mean) * SCALE), sparse.csr_matrix(np.array([gram_row(phrase) for phrase in phrases]))]).tocsr()
    fitted = LogisticRegression(C=INVERSE_PENALTY, max_iter=300, class_weight="balanced").fit(rows, labels)

    weights = fitted.coef_.copy()
    weights[:, :WIDTH] *= SCALE
    bias = fitted.intercept_ - weights[:, :WIDTH] @ mean
    graph = helper.make_graph(
        [helper.make_node("Gemm", ["row", "weights", "bias"], ["scores"])], "needs",
        [helper.make_tensor_value_info("row", TensorProto.FLOAT, [1, WIDTH + BUCKETS])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, len(topics)])],
        [numpy_helper.from_array(weights.T.astype(np.float32).copy(), "weights"), numpy_helper.from_array(bias.astype(np.float32), "bias")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, ROOT / "scoring/models/needs.onnx")
    (ROOT / "scoring/models/needs.json").write_text(json.dumps({"topics": [topic["id"] for topic in topics]}, indent=1) + "\n", encoding="utf-8")
    print(f"{len(phrases)} phrases, {len(topics)} topics, {(fitted.predict(rows) == np.array(labels)).mean():.3f} of them told apart")


if __name__ == "__main__":
    main()
