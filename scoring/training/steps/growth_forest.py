"""Bagged, monotone gradient boosting: each bag sees some rows and some features, so that no single fact decides."""
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

import growth_line
from growth_features import CONFIG, FEATURES, as_in_a_chat

MONOTONE = {"growth": [feature[2] for feature in CONFIG["features"]], "closure": [feature[3] for feature in CONFIG["features"]]}


class Forest:
    """A weighted sum of boosted trees, and a line where there is one; `parts` holds (weight, feature columns, fitted booster)."""

    def __init__(self, parts, line=None):
        self.parts, self.line = parts, line

    def score(self, matrix):
        total = np.zeros(len(matrix)) if self.line is None else self.line.score(matrix)
        for weight, columns, booster in self.parts:
            raw = booster.predict if isinstance(booster, HistGradientBoostingRegressor) else booster.decision_function
            total += weight * raw(matrix[:, columns])
        return total


def fit_growth(matrix, beat, rank, seed):
    share, scale = CONFIG["growth"]["rank_share"], CONFIG["growth"]["rank_scale"]
    one = np.ones(len(matrix))
    top = _fit_bags("growth", HistGradientBoostingClassifier, matrix, beat, one, seed, 1 - share)
    place = _fit_bags("growth", HistGradientBoostingRegressor, matrix, rank, one, seed + 1, share * scale)
    return Forest(top + place, growth_line.fit(matrix, rank, seed + 2))


def fit_closure(matrix, closed, weight, seed):
    asked = weight > 0
    return Forest(_fit_bags("closure", HistGradientBoostingClassifier, matrix[asked], closed[asked].astype(int), weight[asked], seed, 1.0))


def _fit_bags(kind, booster_type, matrix, target, weight, seed, total):
    random, settings, parts = np.random.RandomState(seed), CONFIG[kind], []
    for columns in _deal(random):
        bag = random.choice(len(matrix), int(CONFIG["rows_per_bag"] * len(matrix)), replace=False)
        copies = CONFIG["masked_copies"]
        seen = np.vstack([matrix[bag]] + [as_in_a_chat(matrix[bag], random) for _ in range(copies)])
        weights = np.concatenate([weight[bag]] + [weight[bag] * CONFIG["masked_weight"] / copies] * copies)
        booster = booster_type(
            learning_rate=settings["learning_rate"], max_iter=settings["trees"], max_leaf_nodes=settings["leaves"],
            min_samples_leaf=settings["rows_per_leaf"], l2_regularization=settings["l2"], early_stopping=False,
            monotonic_cst=[MONOTONE[kind][column] for column in columns], random_state=0)
        booster.fit(seen[:, columns], np.tile(target[bag], copies + 1), sample_weight=weights)
        parts.append((total / CONFIG["bags"], columns, booster))
    return parts


def _deal(random):
    """Columns for each bag, dealt like cards, so that every feature is in as many bags as any other."""
    hand, bags, deck = int(CONFIG["features_per_bag"] * len(FEATURES)), [], []
    for _ in range(CONFIG["bags"]):
        chosen = []
        while len(chosen) < hand:
            if not deck:
                deck = [column for column in random.permutation(len(FEATURES)) if column not in chosen]
            chosen.append(deck.pop())
        bags.append(np.sort(chosen))
    return bags
