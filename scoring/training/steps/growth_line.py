"""The straight part of the growth score: a sum of facts, fitted with the signs that theory gives; what is missing moves nothing."""
import numpy as np
from scipy.optimize import lsq_linear

from growth_features import CONFIG, FEATURES, GROUP_OF, GROUPS, as_in_a_chat

SIGNS = np.array([feature[2] for feature in CONFIG["features"]])
# Beyond these percentiles a value is taken for one at the edge: a single typed zero too many must not decide.
EDGES = (1, 99)


class Line:
    """Weights of the features, each counted from its mean and kept within its edges."""

    def __init__(self, mean, low, high, weight):
        # A fact that no firm of the panels told has no mean: it counts for nothing.
        self.low, self.high = np.nan_to_num(low).astype(np.float32), np.nan_to_num(high).astype(np.float32)
        # Within the edges: the mean of a rare yes lies beyond them, and a missing fact that stands there must stay there.
        self.mean = np.clip(np.nan_to_num(mean).astype(np.float32), self.low, self.high)
        self.weight = weight.astype(np.float32)

    def centred(self, matrix):
        return np.nan_to_num(np.clip(matrix, self.low, self.high) - self.mean).astype(float)

    def score(self, matrix):
        return self.centred(matrix) @ self.weight.astype(float)

    def by_fact(self):
        """The weights as a matrix from features to facts."""
        spread = np.zeros((len(FEATURES), len(GROUPS)), np.float32)
        spread[np.arange(len(FEATURES)), GROUP_OF] = self.weight
        return spread

    def contributions(self, matrix):
        return self.centred(matrix) @ self.by_fact().astype(float)


def fit(matrix, rank, seed):
    """Ridge on the rank, signs held, each firm seen a second time as a conversation would know it."""
    settings = CONFIG["line"]
    told = np.where(np.isnan(matrix).all(0), 0, matrix)
    mean, spread = np.nanmean(told, 0), np.nanstd(told, 0) + 1e-6
    line = Line(mean, *np.nanpercentile(told, EDGES, axis=0), np.zeros(len(mean)))
    seen = np.vstack([line.centred(matrix), line.centred(as_in_a_chat(matrix, np.random.RandomState(seed)))]) / spread
    root = np.sqrt(np.concatenate([np.ones(len(matrix)), np.full(len(matrix), CONFIG["masked_weight"])]))
    left = np.vstack([seen * root[:, None], np.sqrt(settings["ridge"]) * np.eye(len(mean))])
    right = np.concatenate([np.tile(rank - rank.mean(), 2) * root, np.zeros(len(mean))])
    found = lsq_linear(left, right, (np.where(SIGNS > 0, 0, -np.inf), np.where(SIGNS < 0, 0, np.inf))).x
    line.weight = (settings["weight"] * found / spread).astype(np.float32)
    return line
