"""What the growth and closure models learn."""
import numpy as np
import pandas as pd

from growth_features import CONFIG


def beat(firms):
    """1 where the follow-up money was in the country's top third, given the money at the start."""
    return firms.y_beat_expected.to_numpy(int)


def band(firms):
    """0 below what was expected, 1 as expected, 2 above it."""
    return np.where(firms.y_beat_expected == 1, 2, np.where(firms.y_below_expected == 1, 0, 1))


def rank(firms):
    """0-1: place in the country by follow-up money given the start; closed firms last.

    Where another wave or profit was measured too, its rank is mixed in: the label is noisy and a second look steadies it.
    """
    share = CONFIG["growth"]["first_wave_share"]
    final = _rank_in_study(firms, np.log(firms.money_fu.clip(lower=1)) - firms.expected_log_fu, firms.closed == 1)
    first = pd.Series(np.nan, firms.index)
    for study, money, closed in [("ZA", "mid_sales_8m", "mid_closed_8m"), ("TZ", "mid_sales_9m", None), ("PK", "fu_profit", None)]:
        rows = firms[firms.study == study]
        gone = rows[closed] == 1 if closed else pd.Series(False, rows.index)
        rows = rows[(rows[money] > 0) | gone]
        gone = gone[rows.index]
        start, later = np.log(rows.money_base), np.log(rows[money].clip(lower=1))
        line = np.polyfit(start[~gone], later[~gone], 1)
        first[rows.index] = _rank_in_study(rows, later - np.polyval(line, start), gone)
    return final.where(first.isna(), (1 - share) * final + share * first).to_numpy()


def closure(firms):
    """1 closed, 0 open, NaN not asked; and weights that give every country the same share of closures."""
    closed = firms.closed.to_numpy(float)
    asked = ~np.isnan(closed)
    weight = np.zeros(len(firms))
    level = np.nanmean(closed)
    for study in firms.study.unique():
        of_study = asked & (firms.study == study).to_numpy()
        share = closed[of_study].mean() if of_study.any() else 0
        if 0 < share < 1:
            weight[of_study] = np.where(closed[of_study] == 1, level / share, (1 - level) / (1 - share))
    return closed, weight


def _rank_in_study(firms, surprise, closed):
    return surprise.where(~closed, -99.0).groupby(firms.study).rank(pct=True)
