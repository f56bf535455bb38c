"""What is reported of the industry head: accuracy, macro-F1, calibration, what abstaining buys, and the worst confusions."""

import collections

import numpy as np

from industry_data import DIVISIONS, SECTIONS, SUMS


def measure(labels, chances, abstain_below):
    sections = chances @ SUMS
    true_section = SUMS[labels].argmax(1)
    section, sure = sections.argmax(1), sections.max(1)
    # The division is told within the section that is told.
    division = (chances * SUMS[:, section].T).argmax(1)
    right = section == true_section
    kept = np.argsort(-sure, kind="stable")[: round(len(labels) * 0.8)]
    return {
        "lines": len(labels),
        "section_accuracy": rounded(right.mean()),
        "division_accuracy": rounded((division == labels).mean()),
        "section_macro_f1": rounded(macro_f1(true_section, section)),
        "division_macro_f1": rounded(macro_f1(labels, division)),
        "section_ece": rounded(ece(right, sure)),
        "section_accuracy_at_20_abstained": rounded(right[kept].mean()),
        "abstained": rounded((sure < abstain_below).mean()),
        "section_accuracy_of_answered": rounded(right[sure >= abstain_below].mean()) if (sure >= abstain_below).any() else None,
    }


def rounded(number):
    return round(float(number), 4)


def macro_f1(true, told):
    scores = []
    for label in np.unique(true):
        hit = ((true == label) & (told == label)).sum()
        scores.append(2 * hit / ((true == label).sum() + (told == label).sum()))
    return np.mean(scores)


def ece(right, sure, bins=10):
    """Expected calibration error over equal-width bins."""
    place = np.minimum((sure * bins).astype(int), bins - 1)
    return sum(abs(right[place == b].mean() - sure[place == b].mean()) * (place == b).mean() for b in range(bins) if (place == b).any())


def worst_confusions(labels, chances, most=20):
    told = chances.argmax(1)
    pairs = collections.Counter((DIVISIONS[t], DIVISIONS[p]) for t, p in zip(labels, told) if t != p)
    return [{"is": t, "told": p, "lines": n} for (t, p), n in pairs.most_common(most)]
