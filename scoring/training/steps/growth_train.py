"""Fits growth and closure on the panels and writes scoring/models/growth.{onnx,json} and metrics/growth.json.

Usage: growth_train.py [--measure] ../../../shared/data/growth/train.csv   (research data, read here only; never in the product)
With --measure only the held-out figures are made again.
"""
import os

os.environ["OMP_NUM_THREADS"] = "1"  # before sklearn is loaded: the tables are too small for threads to pay

import hashlib
import json
import pickle
import sys
from pathlib import Path

import numpy as np
import growth_calibrate as calibrate
import growth_evaluate as evaluate
import growth_export as export
import growth_features as features
import growth_forest as forest
import growth_labels as labels

MODELS = features.TRAINING.parent / "models"


def main(path, only_measure):
    firms = features.read(path)
    scales = features.scales(firms)
    matrix = features.rows(firms, scales)
    target = {"beat": labels.beat(firms), "band": labels.band(firms), "rank": labels.rank(firms)}
    closed, weight = labels.closure(firms)
    asked = weight > 0
    study = firms.study.to_numpy()
    chat = features.as_in_a_chat(matrix)

    held_out = evaluate.cross_validate(matrix, chat, target, closed, weight, study)
    if only_measure:
        information = json.loads((MODELS / "growth.json").read_text(encoding="utf-8"))["information"]
        write_metrics(evaluate.report(firms, matrix, target, closed, weight, held_out, information))
        return
    fitted_bands = calibrate.fit_bands(np.concatenate([held_out["growth"], held_out["growth_chat"]]), np.tile(target["band"], 2))
    fitted_closure = calibrate.fit_closure(held_out["closure"][asked], closed[asked], study[asked])

    growth = forest.fit_growth(matrix, target["beat"], target["rank"], features.CONFIG["seed"])
    closure = forest.fit_closure(matrix, closed, weight, features.CONFIG["seed"])
    growth_trees, growth_base = export.trees_and_base(growth)
    closure_trees, closure_base = export.trees_and_base(closure)
    moved = export.contributions(growth_trees, matrix) + growth.line.contributions(matrix)
    assert np.abs(moved.sum(1) + growth_base - growth.score(matrix)).max() < 1e-9
    work = features.TRAINING / "work"
    work.mkdir(exist_ok=True)
    (work / "growth.pickle").write_bytes(pickle.dumps((growth, closure)))
    export.save(MODELS / "growth.onnx", growth_trees, closure_trees, growth.line)

    information = evaluate.information_weights(moved, matrix)
    # In a new country the level is the published one; the centre is the mean score of a conversation's facts.
    yearly = features.CONFIG["peru_closure_in_a_year"]
    centre = (export.contributions(closure_trees, chat).sum(1) + closure_base).mean()
    elsewhere = np.log(yearly / (1 - yearly)) - fitted_closure["slope"] * centre
    facts = {
        "model": "growth-2", "data_sha256": hashlib.sha256(Path(path).read_bytes()).hexdigest(),
        "features": features.FEATURES, "facts": features.GROUPS, "fact_of_feature": features.GROUP_OF,
        "growth_base": growth_base, "closure_base": closure_base, "bands": fitted_bands,
        "closure_slope": fitted_closure["slope"], "closure_level": {**fitted_closure["level"], "": elsewhere},
        "log_margin": float(np.log(features.CONFIG["peru_money"]["margin"])),
        "trend_down_closure": features.CONFIG["trend_down_closure_log_odds"],
        "information": information, "abstain_below_information": features.CONFIG["abstain_below_information"],
        "band_from_chance": features.CONFIG["band_from_chance"],
        "scales": {**scales, "": features.peru_scale()},
    }
    (MODELS / "growth.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    write_metrics(evaluate.report(firms, matrix, target, closed, weight, held_out, information))


def write_metrics(metrics):
    (features.TRAINING / "metrics" / "growth.json").write_text(json.dumps(metrics, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(metrics, indent=1))


if __name__ == "__main__":
    main(sys.argv[-1], "--measure" in sys.argv)
