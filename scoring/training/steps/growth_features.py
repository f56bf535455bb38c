"""Firms of the panels as the growth model sees them: one float32 row a firm, NaN where nobody asked or answered.

The same arithmetic stands in scoring/Growth/GrowthFeatures.cs; growth_agree.py holds the two together.
Never read: the owner's sex and age, dependents (stands in for both), treatments, household purchases, later waves.
"""
import json
import math
from pathlib import Path

import numpy as np
import pandas as pd

TRAINING = Path(__file__).resolve().parents[1]
CONFIG = json.loads((TRAINING / "configs" / "growth.json").read_text(encoding="utf-8"))
FEATURES = [feature[0] for feature in CONFIG["features"]]
GROUPS = list(dict.fromkeys(feature[1] for feature in CONFIG["features"]))
GROUP_OF = [GROUPS.index(feature[1]) for feature in CONFIG["features"]]
AS_TOLD = ["registered", "licence", "all_months", "fixed_premises", "home_based", "street_or_client", "keeps_records",
           "records_withdrawals", "has_formal_loan", "net_borrower", "bank_account", "sells_on_credit", "hours_week",
           "edu_secondary", "edu_years", "advertises", "marketing_index", "invested_last_year", "n_businesses",
           "bonus_paid", "fired_any"]
COUNTS = ["workers", "workers_ft", "workers_pt", "business_contacts_phone"]
SHARES_OF_MONEY = ["loan_outstanding", "investment", "cost_stock", "cost_wages", "cost_rent_energy_transport",
                   "cost_services", "cost_loan_repay"]


def read(path):
    """The panel, one row a firm."""
    return pd.read_csv(path)


def scales(firms):
    """Per study: mean and sd of log money, and of log money per head (owner included), as the data's own z-scores use them."""
    found = {}
    for study, rows in firms.groupby("study"):
        scale = {"profit": bool((rows.money_measure == "profit").all())}
        for name, z, log in [("", rows.log_money_z, np.log(rows.money_base)),
                             ("_per_worker", rows.money_per_worker_z, np.log(rows.money_base / (1 + rows.workers)))]:
            known = log.notna() & z.notna()
            slope, start = np.polyfit(log[known], z[known], 1)
            scale["mean" + name], scale["sd" + name] = round(-start / slope, 6), round(1 / slope, 6)
        found[study] = scale
    return found


def peru_scale():
    """Soles: 86.8 % of firms informal (lognormal around a profit of S/ 890, 2023-24), the rest as ENE 2015's formal quantiles."""
    facts = CONFIG["peru_money"]
    informal = math.log(facts["informal_profit_mean"] / facts["margin"]) - facts["informal_log_sd"] ** 2 / 2
    formal = math.log(facts["formal_sales_median"])
    formal_sd = math.log(facts["formal_sales_p90"] / facts["formal_sales_p10"]) / 2.5631
    share = facts["informal_share"]
    mean = share * informal + (1 - share) * formal
    variance = share * (facts["informal_log_sd"] ** 2 + (informal - mean) ** 2) + (1 - share) * (formal_sd ** 2 + (formal - mean) ** 2)
    sd = math.sqrt(variance)
    # Informal firms have the owner and at most one more head; money per head has the same centre less a third of a worker's log.
    per_worker = mean - math.log(1.5)
    return {"profit": False, "mean": round(mean, 6), "sd": round(sd, 6),
            "mean_per_worker": round(per_worker, 6), "sd_per_worker": round(sd, 6)}


def rows(firms, scale_of):
    """The feature matrix, float32, in the order of the configuration."""
    column = lambda name: firms[name].astype(float) if name in firms else pd.Series(np.nan, firms.index)
    money = column("sales_month").where(column("sales_month").notna(), column("profit_month"))
    money = money.where(money > 0)
    scale = lambda key: firms.study.map(lambda study: scale_of[study][key]).astype(float)
    log_money = np.log(money)
    found = {name: column(name) for name in AS_TOLD}
    found |= {name: np.log1p(column(name)) for name in COUNTS}
    found |= {name: np.log1p(column(name).clip(lower=0)) - log_money for name in SHARES_OF_MONEY}
    found["age"] = np.log1p(column("business_age_years"))
    found["money"] = (log_money - scale("mean")) / scale("sd")
    found["money_per_worker"] = (np.log(money / (1 + column("workers"))) - scale("mean_per_worker")) / scale("sd_per_worker")
    sold = column("sales_month").where(column("sales_month") > 0)
    found["margin"] = (column("profit_month") / sold).clip(-1, 1)
    found["season"] = np.log(column("sales_good_month") / column("sales_bad_month"))
    found["startup_capital"] = np.log1p(column("startup_capital")) - scale("mean")
    for name in [name for name in FEATURES if name.startswith("sector_")]:
        found[name] = (firms.sector == name.removeprefix("sector_")).astype(float).where(firms.sector.notna())
    return np.column_stack([found[name].to_numpy(float) for name in FEATURES]).astype(np.float32)


def as_in_a_chat(matrix, random=None, missing=CONFIG["fact_missing_in_a_chat"]):
    """Only what the conversation asks; with a random source, each question also goes unanswered now and then."""
    index = {name: i for i, name in enumerate(FEATURES)}
    masked = np.full_like(matrix, np.nan)
    asked = [index[name] for name in CONFIG["chat_features"]]
    masked[:, asked] = matrix[:, asked]
    if random is not None:
        for question in CONFIG["chat_questions"]:
            unanswered = random.rand(len(masked)) < missing
            masked[np.ix_(unanswered, [index[name] for name in question])] = np.nan
    return masked
