"""The model file scoring/models/language.bin: read and written here, read by scoring/Language/LanguageModel.cs."""
import math
import struct
from pathlib import Path

import numpy as np

from language_features import BUCKETS, features

FIRST = ["es", "qu", "ay", "ot"]   # a fifth column tells quz (> 0) from quy
COLUMNS = 5
MAGIC = b"PALANG01"
FILE = Path(__file__).resolve().parents[2] / "models" / "language.bin"


class Model:
    def __init__(self, weights, scale, bias):
        self.weights, self.scale, self.bias = weights, scale, bias   # int8 [BUCKETS, 5], float32 [5], float32 [5]
        self.mean = self.spread = None
        self.layers = []
        self.priors = {}
        self.cache = {}

    @staticmethod
    def quantised(coefficients, bias):
        coefficients = coefficients.copy()
        coefficients[:4] -= coefficients[:4].mean(0)
        # A few weights are far larger than the rest: clip them, so that the small ones keep their steps.
        scale = np.array([np.quantile(np.abs(row[row != 0]), 0.9995) for row in coefficients]) / 127
        weights = np.clip(np.rint(coefficients / scale[:, None]), -127, 127).astype(np.int8).T
        return Model(np.ascontiguousarray(weights), scale.astype(np.float32), bias.astype(np.float32))

    def word_scores(self, word):
        """es, qu, ay, ot, quz-against-quy of one folded word."""
        if word not in self.cache:
            found = features(word)
            sums = self.weights[found].astype(np.int64).sum(0)
            self.cache[word] = [float(sums[k] * self.scale[k] / math.sqrt(len(found))) for k in range(COLUMNS)]
        return self.cache[word]

    def second(self, made):
        value = (np.asarray(made) - self.mean) / self.spread
        for depth, (weights, bias) in enumerate(self.layers):
            value = value @ weights + bias
            if depth + 1 < len(self.layers):
                value = np.maximum(value, 0)
        value = np.exp(value - value.max())
        return value / value.sum()


def write(model, path=FILE):
    path.parent.mkdir(exist_ok=True)
    with open(path, "wb") as out:
        out.write(MAGIC)
        out.write(struct.pack("<ii", BUCKETS, COLUMNS))
        out.write(model.scale.astype("<f4").tobytes() + model.bias.astype("<f4").tobytes())
        out.write(struct.pack("<i", len(model.mean)))
        out.write(model.mean.astype("<f4").tobytes() + model.spread.astype("<f4").tobytes())
        out.write(struct.pack("<i", len(model.layers)))
        for weights, bias in model.layers:
            out.write(struct.pack("<ii", *weights.shape) + weights.astype("<f4").tobytes() + bias.astype("<f4").tobytes())
        out.write(struct.pack("<i", len(model.priors)))
        for word, prior in sorted(model.priors.items()):
            encoded = word.encode()
            out.write(struct.pack("<B", len(encoded)) + encoded + struct.pack("<f", prior))
        out.write(model.weights.tobytes())


def read(path=FILE):
    data, place = path.read_bytes(), 8
    if data[:8] != MAGIC:
        raise SystemExit(f"{path} is not a language model")

    def numbers(count):
        nonlocal place
        place += 4 * count
        return np.frombuffer(data, "<f4", count, place - 4 * count)

    def integer():
        nonlocal place
        place += 4
        return struct.unpack_from("<i", data, place - 4)[0]

    buckets, columns = integer(), integer()
    model = Model(None, numbers(columns), numbers(columns))
    inputs = integer()
    model.mean, model.spread = numbers(inputs), numbers(inputs)
    for _ in range(integer()):
        rows, cols = integer(), integer()
        weights = numbers(rows * cols).reshape(rows, cols)
        model.layers.append((weights, numbers(cols)))
    for _ in range(integer()):
        length = data[place]
        word = data[place + 1:place + 1 + length].decode()
        place += 1 + length
        model.priors[word] = float(numbers(1)[0])
    model.weights = np.frombuffer(data, np.int8, buckets * columns, place).reshape(buckets, columns)
    return model
