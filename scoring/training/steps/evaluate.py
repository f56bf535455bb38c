"""Every scorer's figures beside their targets and baselines, in one table, read from metrics/*.json."""

import json
import pathlib

METRICS = pathlib.Path(__file__).resolve().parents[1] / "metrics"

# figure, file, where in it, target (a leading "<" means at most), baseline
FIGURES = [
    ("industry, Spanish: section", "industry", ["sets", "dev_industry_es", "section_accuracy"], ".82", ".619"),
    ("industry, Spanish: division", "industry", ["sets", "dev_industry_es", "division_accuracy"], ".72", ".467"),
    ("industry, Spanish, wording unseen: section", "industry", ["sets", "dev_industry_es", "unseen", "section_accuracy"], ".82", ".619"),
    ("industry, Spanish: macro-F1 of divisions", "industry", ["sets", "dev_industry_es", "division_macro_f1"], "", ""),
    ("industry, Spanish: calibration error", "industry", ["sets", "dev_industry_es", "section_ece"], "<.05", ""),
    ("industry, Spanish: section at 20 % abstained", "industry", ["sets", "dev_industry_es", "section_accuracy_at_20_abstained"], ".90", ""),
    ("industry, real Peruvian records: section", "industry", ["sets", "real_owner_words", "section_accuracy"], ".75", ".503"),
    ("industry, real Peruvian records: division", "industry", ["sets", "real_owner_words", "division_accuracy"], ".65", ".367"),
    ("industry, Quechua and mixed: section", "industry", ["sets", "dev_industry_qu", "section_accuracy"], ".75", ".27"),
    ("language, es or qu", "language", ["binary all", "share"], ".995", ".974"),
    ("language, single words", "language", ["binary 1 words", "share"], ".97", ".925"),
    ("language, lower case without accents", "language", ["binary all, sms", "share"], ".99", ".975"),
    ("language, quy or quz", "language", ["variety", "share"], ".85", ""),
    ("growth, beats what its kind does: AUC", "growth", ["y_beat_expected", "auc"], ".62", ""),
    ("growth: calibration slope", "growth", ["y_beat_expected", "calibration_slope"], ".8–1.2", ""),
    ("closure, ZA: AUC", "growth", ["closed", "auc_ZA"], ".70", ""),
    ("retrieval, held out: nDCG@5", "retrieval", ["sets", "held_out", "ndcg5"], ".62", ".445"),
    ("retrieval, held out: a good one in three", "retrieval", ["sets", "held_out", "hit3"], ".88", ".669"),
]


def found(tree, path):
    for name in path:
        if not isinstance(tree, dict) or name not in tree:
            return None
        tree = tree[name]
    return tree


def verdict(value, target):
    if value is None or not target:
        return ""
    if "–" in target:
        low, high = (float(end) for end in target.split("–"))
        return "met" if low <= value <= high else "missed"
    return "met" if (value <= float(target[1:]) if target[0] == "<" else value >= float(target)) else "missed"


def main():
    files = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in METRICS.glob("*.json")}
    print(f"{'figure':<46}{'here':>8}{'target':>9}{'baseline':>10}")
    for name, file, path, target, baseline in FIGURES:
        value = found(files.get(file, {}), path)
        print(f"{name:<46}{'–' if value is None else f'{value:.3f}':>8}{target:>9}{baseline:>10}  {verdict(value, target)}")


if __name__ == "__main__":
    main()
