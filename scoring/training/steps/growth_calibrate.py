"""From scores to probabilities."""
import numpy as np
from scipy.optimize import minimize
from scipy.special import expit


def fit_bands(scores, band):
    """Cumulative logit with one slope: P(not low) and P(high) rise together with the score."""
    def loss(p):
        not_low, high = expit(p[0] + p[2] * scores), expit(p[1] + p[2] * scores)
        chance = np.select([band == 0, band == 1], [1 - not_low, not_low - high], high)
        return -np.log(np.clip(chance, 1e-9, 1)).mean()
    not_low, high, slope = minimize(loss, [0.7, -0.7, 1.0], method="Nelder-Mead", options={"maxiter": 4000, "xatol": 1e-6, "fatol": 1e-10}).x
    return {"not_low": not_low, "high": high, "slope": slope}


def bands(scores, fitted):
    """P(low), P(medium), P(high): columns."""
    not_low, high = expit(fitted["not_low"] + fitted["slope"] * scores), expit(fitted["high"] + fitted["slope"] * scores)
    return np.column_stack([1 - not_low, not_low - high, high])


def fit_closure(scores, closed, study):
    """One slope, and a level for each country: rankings transfer, levels do not."""
    studies = sorted(set(study))
    def loss(p):
        chance = expit(p[0] * scores + p[1 + np.searchsorted(studies, study)])
        return -np.mean(closed * np.log(chance) + (1 - closed) * np.log(1 - chance))
    found = minimize(loss, [1.0] + [-2.0] * len(studies), method="BFGS").x
    return {"slope": found[0], "level": dict(zip(studies, found[1:]))}


def slope(chance, happened):
    """Calibration slope: logistic regression of what happened on the log odds given; 1 is perfect."""
    odds = np.log(chance / (1 - chance))
    found = minimize(lambda p: -np.mean(np.where(happened == 1, np.log(expit(p[0] + p[1] * odds)), np.log(expit(-p[0] - p[1] * odds)))), [0.0, 1.0], method="BFGS").x
    return found[1]


def expected_error(chance, happened, bins=10):
    """Expected calibration error over equally filled bins."""
    order = np.array_split(np.argsort(chance), bins)
    return sum(len(part) * abs(chance[part].mean() - happened[part].mean()) for part in order) / len(chance)
