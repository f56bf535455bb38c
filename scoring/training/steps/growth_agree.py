"""Do C# and Python agree? Scores by the fitted sklearn forests beside those that `assistant score` wrote.

Usage: growth_agree.py FIRMS.csv SCORES.csv     compares every row, fails above 1e-5
       growth_agree.py --write FOLDER           writes 50 made-up firms and their expected scores, for the tests
"""
import os

os.environ["OMP_NUM_THREADS"] = "1"

import json
import pickle
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.special import expit

import growth_calibrate as calibrate
import growth_features as features

FITTED = json.loads((features.TRAINING.parent / "models" / "growth.json").read_text(encoding="utf-8"))
COLUMNS = ["growth_low", "growth_medium", "growth_high", "growth_expected", "closure_risk"]


def score(firms):
    """The scores of growth.json and the pickled forests, float64 throughout."""
    growth, closure = pickle.loads((features.TRAINING / "work" / "growth.pickle").read_bytes())
    matrix = features.rows(firms, FITTED["scales"])
    chances = calibrate.bands(growth.score(matrix), FITTED["bands"])
    level = firms.study.map(lambda study: FITTED["closure_level"].get(study, FITTED["closure_level"][""])).to_numpy(float)
    risk = expit(level + FITTED["closure_slope"] * closure.score(matrix))
    return pd.DataFrame(np.column_stack([chances, chances[:, 2] + chances[:, 1] / 2, risk]), columns=COLUMNS)


def compare(firms_path, scores_path):
    expected, found = score(features.read(firms_path)), pd.read_csv(scores_path)
    assert len(expected) == len(found), f"{len(expected)} firms, {len(found)} scores"
    furthest = np.abs(expected - found[COLUMNS]).max()
    print(f"{len(expected)} rows; furthest apart:\n{furthest.to_string()}")
    assert furthest.max() <= 1e-5, "C# and Python disagree"


def made_up_firms(count, random):
    """Firms that never were: values of plausible size, each missing now and then."""
    chance = lambda p: (random.rand(count) < p).astype(float)
    firms = pd.DataFrame({
        "study": random.choice(["ZA", "TZ", "KE", "PK"], count), "business_age_years": random.gamma(1.2, 4, count).round(2),
        "workers": random.poisson(1.4, count).astype(float), "workers_ft": random.poisson(1, count).astype(float),
        "sales_month": np.exp(random.normal(9, 1.2, count)).round(), "profit_month": np.exp(random.normal(7.5, 1.2, count)).round(),
        "sales_good_month": np.exp(random.normal(9.5, 1, count)).round(), "sales_bad_month": np.exp(random.normal(8.5, 1, count)).round(),
        "startup_capital": np.exp(random.normal(8, 2, count)).round(), "cost_stock": np.exp(random.normal(7, 1, count)).round(),
        "cost_wages": np.exp(random.normal(6, 1, count)).round(), "hours_week": random.randint(10, 100, count).astype(float),
        "edu_years": random.randint(4, 16, count).astype(float), "n_businesses": random.randint(1, 4, count).astype(float),
        "sector": random.choice(["commerce", "services", "food_service", "manufacturing", "agriculture", "construction", "transport", "other"], count),
    })
    for name in ("registered", "fixed_premises", "home_based", "keeps_records", "has_formal_loan", "advertises", "edu_secondary", "sells_on_credit"):
        firms[name] = chance(0.4)
    for name in firms.columns.difference(["study"]):
        firms.loc[random.rand(count) < 0.35, name] = np.nan
    # A firm with profit alone is put on another scale, which the panels never needed.
    firms.loc[firms.sales_month.isna() & (firms.study != "KE"), "profit_month"] = np.nan
    firms.loc[firms.study == "KE", "sales_month"] = np.nan
    firms.insert(0, "firm", [f"X{i:02}" for i in range(count)])
    return firms


def write(folder):
    firms = made_up_firms(50, np.random.RandomState(7))
    firms.to_csv(Path(folder) / "firms.csv", index=False)
    pd.concat([firms.firm, score(firms).round(7)], axis=1).to_csv(Path(folder) / "expected.csv", index=False)


if __name__ == "__main__":
    write(sys.argv[2]) if sys.argv[1] == "--write" else compare(*sys.argv[1:3])
