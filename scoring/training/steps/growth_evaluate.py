"""Held-out figures: cross-validated, one country left out, by subgroup, by how much is known."""
import numpy as np
from sklearn.metrics import brier_score_loss, roc_auc_score
from sklearn.model_selection import StratifiedKFold

import growth_calibrate as calibrate
import growth_forest as forest
from growth_features import CONFIG, FEATURES, GROUP_OF, GROUPS, as_in_a_chat

# Conversations broken off early: how often each question goes unanswered.
BROKEN_OFF = (0.3, 0.5, 0.7, 0.85)
CHAT_GROUPS = [GROUPS[GROUP_OF[FEATURES.index(name)]] for name in CONFIG["chat_features"]]


def cross_validate(matrix, chat, target, closed, weight, study):
    """Scores of rows that the forest did not see, averaged over the repeats; `runs` keeps each repeat."""
    partial = partial_chats(matrix)
    asked, strata = weight > 0, [f"{s}{c if c == 1 else b}" for s, c, b in zip(study, closed, target["beat"])]
    runs = []
    for repeat in range(CONFIG["repeats"]):
        run = {name: np.full(len(matrix), np.nan) for name in ("growth", "growth_chat", "closure", "closure_chat")}
        run["partial"] = np.full((len(partial), len(matrix)), np.nan)
        for train, test in StratifiedKFold(CONFIG["folds"], shuffle=True, random_state=repeat).split(matrix, strata):
            growth = forest.fit_growth(matrix[train], target["beat"][train], target["rank"][train], 100 * repeat)
            run["growth"][test], run["growth_chat"][test] = growth.score(matrix[test]), growth.score(chat[test])
            run["partial"][:, test] = [growth.score(masked[test]) for masked in partial]
            closure = forest.fit_closure(matrix[train], closed[train], weight[train], 100 * repeat)
            run["closure"][test], run["closure_chat"][test] = closure.score(matrix[test]), closure.score(chat[test])
        runs.append(run)
        print(f"repeat {repeat + 1}: AUC {roc_auc_score(target['beat'], run['growth']):.4f}", flush=True)
    # The calibration is fitted on one repeat's scores: an average of repeats would be steadier than any one forest is.
    return {**runs[0], "runs": runs, "asked": asked}


def partial_chats(matrix):
    random = np.random.RandomState(5)
    return [as_in_a_chat(matrix, random, missing) for missing in BROKEN_OFF]


def information_weights(moved, matrix):
    """How much each fact of a conversation tells: its mean absolute contribution where it is known, as a share of all."""
    known = np.column_stack([~np.isnan(matrix[:, [i for i, g in enumerate(GROUP_OF) if g == group]]).all(1) for group in range(len(GROUPS))])
    size = {name: float(np.abs(moved[known[:, i], i]).mean()) for i, name in enumerate(GROUPS) if name in CHAT_GROUPS}
    return {name: round(value / sum(size.values()), 4) for name, value in size.items()}


def report(firms, matrix, target, closed, weight, held_out, information):
    study, beat, asked, runs = firms.study.to_numpy(), target["beat"], held_out["asked"], held_out["runs"]
    za = asked & (study == "ZA")
    mean = lambda score: round(float(np.mean([score(run) for run in runs])), 4)
    probability, closing = _cross_calibrated(held_out, target["band"], closed, study)
    return {
        "firms": len(firms), "closures": int(closed[asked].sum()),
        "y_beat_expected": {
            "auc": mean(lambda run: roc_auc_score(beat, run["growth"])),
            "auc_facts_of_a_chat": mean(lambda run: roc_auc_score(beat, run["growth_chat"])),
            "auc_in_country": {s: mean(lambda run: roc_auc_score(beat[study == s], run["growth"][study == s])) for s in sorted(set(study))},
            "auc_leave_one_country_out": _leave_one_country_out(matrix, target, study),
            "calibration_slope": round(calibrate.slope(probability["growth"][:, 2], beat), 3),
            "calibration_slope_facts_of_a_chat": round(calibrate.slope(probability["growth_chat"][:, 2], beat), 3),
            "calibration_error": round(calibrate.expected_error(probability["growth"][:, 2], beat), 4),
            "brier": round(brier_score_loss(beat, probability["growth"][:, 2]), 4),
            "lift_top_tenth": round(float(beat[np.argsort(-held_out["growth"])[:len(beat) // 10]].mean() / beat.mean()), 3),
            "bands": _bands(probability["growth"], target["band"]),
            "bands_facts_of_a_chat": _bands(probability["growth_chat"], target["band"]),
            "subgroups": _subgroups(firms, held_out["growth"], probability["growth"][:, 2], beat, np.ones(len(firms), bool)),
        },
        "closed": {
            "auc_ZA": mean(lambda run: roc_auc_score(closed[za], run["closure"][za])),
            "auc_ZA_facts_of_a_chat": mean(lambda run: roc_auc_score(closed[za], run["closure_chat"][za])),
            "auc_in_country": {s: mean(lambda run: roc_auc_score(closed[asked & (study == s)], run["closure"][asked & (study == s)])) for s in ("KE", "TZ", "ZA")},
            "auc_level_of_the_country_known": round(roc_auc_score(closed[asked], closing[asked]), 4),
            "calibration_slope": round(calibrate.slope(closing[asked], closed[asked]), 3),
            "subgroups_ZA": _subgroups(firms, held_out["closure"], closing, closed, za),
        },
        "by_information": _by_information(matrix, beat, held_out, information),
    }


def _cross_calibrated(held_out, band, closed, study):
    """Probabilities from calibrations fitted on the other half."""
    probability = {name: np.zeros((len(band), 3)) for name in ("growth", "growth_chat")}
    closing, asked = np.full(len(band), np.nan), held_out["asked"]
    half = np.random.RandomState(1).rand(len(band)) < 0.5
    for fit, use in ((half, ~half), (~half, half)):
        fitted = calibrate.fit_bands(np.concatenate([held_out["growth"][fit], held_out["growth_chat"][fit]]), np.tile(band[fit], 2))
        for name in probability:
            probability[name][use] = calibrate.bands(held_out[name][use], fitted)
        levels = calibrate.fit_closure(held_out["closure"][fit & asked], closed[fit & asked], study[fit & asked])
        rows = use & asked
        log_odds = levels["slope"] * held_out["closure"][rows] + np.array([levels["level"][s] for s in study[rows]])
        closing[rows] = 1 / (1 + np.exp(-log_odds))
    return probability, closing


def _bands(chance, band):
    """Of the firms called so: how many, and where they ended."""
    sure = np.maximum(chance[:, 0], chance[:, 2]) >= CONFIG["band_from_chance"]
    called = np.where(~sure, 1, np.where(chance[:, 2] >= chance[:, 0], 2, 0))
    return {name: {"firms": int((called == at).sum())} | {f"ended_{end}": round(float((band[called == at] == place).mean()), 3) for place, end in enumerate(("low", "medium", "high"))}
            for at, name in enumerate(("low", "medium", "high"))}


def _leave_one_country_out(matrix, target, study):
    found = {}
    for country in sorted(set(study)):
        train, test = study != country, study == country
        growth = forest.fit_growth(matrix[train], target["beat"][train], target["rank"][train], CONFIG["seed"])
        found[country] = round(roc_auc_score(target["beat"][test], growth.score(matrix[test])), 4)
    return found | {"mean": round(float(np.mean(list(found.values()))), 4)}


def _subgroups(firms, score, chance, happened, rows):
    """Sex and age enter here only: to measure."""
    age = firms.owner_age.to_numpy(float)
    groups = {"women": firms.owner_female == 1, "men": firms.owner_female == 0, "under_30": age < 30, "30_to_44": (age >= 30) & (age < 45), "45_and_over": age >= 45}
    groups |= {f"{s}_{name}": (firms.study == s) & groups[name] for s in sorted(firms.study.unique()) for name in ("women", "men")}
    found = {}
    for name, group in groups.items():
        group = np.asarray(group) & rows
        if group.sum() >= 30 and 0 < happened[group].sum() < group.sum():
            found[name] = {"n": int(group.sum()), "auc": round(roc_auc_score(happened[group], score[group]), 3),
                           "mean_score": round(float(chance[group].mean()), 3), "happened": round(float(happened[group].mean()), 3)}
    return found


def _by_information(matrix, beat, held_out, information):
    """AUC where this much of the information is known: conversations broken off at random, scored by forests that did not see the firm."""
    found = {}
    known = np.concatenate([_known_share(masked, information) for masked in partial_chats(matrix)])
    scores, happened = held_out["partial"].ravel(), np.tile(beat, len(BROKEN_OFF))
    for low, high in ((0, .2), (.2, .3), (.3, .4), (.4, .5), (.5, .6), (.6, .8)):
        rows = (known >= low) & (known < high)
        if rows.sum() >= 100:
            found[f"{low}-{high}"] = {"n": int(rows.sum()), "auc": round(roc_auc_score(happened[rows], scores[rows]), 3)}
    return found


def _known_share(matrix, information):
    groups = {name: [i for i, g in enumerate(GROUP_OF) if GROUPS[g] == name] for name in information}
    return sum(share * ~np.isnan(matrix[:, groups[name]]).all(1) for name, share in information.items())
