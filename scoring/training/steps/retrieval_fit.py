"""Fits the weights of the ranking (scoring/models/recommender.json) on the development situations.

    python3 scoring/training/steps/retrieval_fit.py

Listwise softmax loss on the grades' squared gains (the first places count), pulled towards weights set by hand. A weight keeps its sign and at
least half of its size: situations and topics have one author, so that what helps beside the topics looks useless here and is not.
"""
import json

import numpy as np
from scipy.optimize import minimize

from retrieval_data import ROOT, answers, is_dev, read

PULL = 0.01
BY_HAND = {
    "meaning": 0.2, "phrase": 0.4, "full_text": 0.5, "learned": 0.25, "topic": 4, "topic_best": 1, "trade": 0.3, "other_trade": -1.2, "other_people": -2.5, "section": 0.3,
    "other_section": -1, "other_stage": -0.4, "local": 0.4, "away": -0.5, "free": 0.1, "unconfirmed": -0.3, "age": -0.2, "doubt": -0.2, "lacks": -0.5,
}


def loss(weights, lists, hand):
    total, slope = 0.0, np.zeros_like(weights)
    for features, gains in lists:
        scores = features @ weights
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        total -= (gains * np.log(chances + 1e-12)).sum()
        slope += features.T @ (chances - gains)
    return total / len(lists) + PULL * ((weights - hand) ** 2).sum(), slope / len(lists) + 2 * PULL * (weights - hand)


def main():
    situations = [situation for situation in read("situations.jsonl") if is_dev(situation)]
    found = answers(situations, "--features")
    names = found[0]["names"]
    lists = []
    for situation, answer in zip(situations, found):
        gains = np.array([(2.0 ** situation["grades"].get(id, 0) - 1) ** 2 for id in answer["resources"]])
        if gains.sum() > 0:
            lists.append((np.array(list(answer["resources"].values())), gains / gains.sum()))
    hand = np.array([BY_HAND[name] for name in names])
    bounds = [(weight / 2, None) if weight > 0 else (None, weight / 2) for weight in hand]
    fitted = minimize(loss, hand, args=(lists, hand), jac=True, method="L-BFGS-B", bounds=bounds).x
    weights = {name: round(float(weight), 4) for name, weight in zip(names, fitted)}
    (ROOT / "scoring/models/recommender.json").write_text(json.dumps({"made_by": "scoring/training/steps/retrieval_fit.py", "weights": weights}, indent=1) + "\n", encoding="utf-8")
    print(f"{len(lists)} situations", weights)


if __name__ == "__main__":
    main()
