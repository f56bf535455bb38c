"""Measures every scorer anew through the built program and prints one table beside targets and baselines.

What needs data that are no part of the checkout is measured where they lie beside it (../shared), else the stored figure is
printed and marked so. Figures go to metrics/program.json; growth and retrieval write their own files again.
"""
import json
import os
import subprocess
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"

import evaluate_program as program

METRICS = program.TRAINING / "metrics"
STEPS = program.TRAINING / "steps"

# figure, language, file, where in it, target (a leading "<" means at most), baseline
FIGURES = [
    ("industry: section", "es", "program", ["industry", "dev_industry_es", "section_accuracy"], ".82", ".619"),
    ("industry: division", "es", "program", ["industry", "dev_industry_es", "division_accuracy"], ".72", ".467"),
    ("industry: macro-F1 of divisions", "es", "program", ["industry", "dev_industry_es", "division_macro_f1"], "", ""),
    ("industry: calibration error", "es", "program", ["industry", "dev_industry_es", "section_ece"], "<.05", ""),
    ("industry: section at 20 % abstained", "es", "program", ["industry", "dev_industry_es", "section_accuracy_at_20_abstained"], ".90", ""),
    ("industry, wording unseen: section", "es", "industry", ["sets", "dev_industry_es", "unseen", "section_accuracy"], ".82", ".619"),
    ("industry: calibration error", "qu", "program", ["industry", "dev_industry_qu", "section_ece"], "<.05", ""),
    ("industry, real Peruvian records: calibration error", "es", "program", ["industry", "real_owner_words", "section_ece"], "<.05", ""),
    ("industry, real Peruvian records: section at 20 % abstained", "es", "program", ["industry", "real_owner_words", "section_accuracy_at_20_abstained"], ".90", ""),
    ("industry, real Peruvian records: section", "es", "program", ["industry", "real_owner_words", "section_accuracy"], ".75", ".503"),
    ("industry, real Peruvian records: division", "es", "program", ["industry", "real_owner_words", "division_accuracy"], ".65", ".367"),
    ("industry: section", "qu", "program", ["industry", "dev_industry_qu", "section_accuracy"], ".75", ".27"),
    ("industry: division", "qu", "program", ["industry", "dev_industry_qu", "division_accuracy"], "", ""),
    ("language, es or qu, held out", "es+qu", "program", ["language_held_out", "binary all", "share"], ".995", ".974"),
    ("language, single words, held out", "es+qu", "program", ["language_held_out", "binary 1 words", "share"], ".97", ".925"),
    ("language, lower case, no accents, held out", "es+qu", "program", ["language_held_out", "binary all, sms", "share"], ".99", ".975"),
    ("language, Aymara sentences called Quechua", "ay", "program", ["language_held_out", "aymara sentences called qu", "share"], "<.05", ""),
    ("language, Aymara with single words called Quechua", "ay", "program", ["language_held_out", "aymara called qu", "share"], "<.05", ""),
    ("language, mixed recognised", "mixed", "program", ["language_held_out", "dev_mixed", "share"], ".70", ""),
    ("language, model in bytes", "", "program", ["language_held_out", "model bytes"], "<2000000", ""),
    ("language, quy or quz, held out", "qu", "program", ["language_held_out", "variety", "share"], ".85", ""),
    *[(f"language, messages written apart{also}", label, "program", ["language", label + also, "share"], "", "")
      for label in ("es", "qu", "mixed", "other") for also in ("", ", lower case without accents")],
    ("facts of messages written apart: precision", "", "program", ["extraction", "apart", "all", "precision"], ".97", ""),
    ("facts of messages written apart: recall", "", "program", ["extraction", "apart", "all", "recall"], ".90", ""),
    *[(f"facts of messages written apart: {figure}", language, "program", ["extraction", "apart", group, figure], "", "")
      for language, group in (("es", "Spanish"), ("rest", "Quechua, mixed and the rest")) for figure in ("precision", "recall")],
    ("facts, authors left out of the fit: precision", "", "facts", ["authors_left_out", "all", "precision"], "", ""),
    ("facts, authors left out of the fit: recall", "", "facts", ["authors_left_out", "all", "recall"], "", ""),
    ("growth, beats what its kind does: AUC", "", "growth", ["y_beat_expected", "auc"], ".62", ".534"),
    ("growth, facts of a chat only: AUC", "", "growth", ["y_beat_expected", "auc_facts_of_a_chat"], "", ""),
    ("growth: calibration slope", "", "growth", ["y_beat_expected", "calibration_slope"], ".8–1.2", ""),
    *[(f"growth, without {study}: AUC", "", "growth", ["y_beat_expected", "auc_leave_one_country_out", study], "", "") for study in ("ZA", "TZ", "KE", "PK")],
    ("growth, mean of countries left out: AUC", "", "growth", ["y_beat_expected", "auc_leave_one_country_out", "mean"], "", ""),
    *[(f"growth, {group}: AUC", "", "growth", ["y_beat_expected", "subgroups", key, "auc"], "", "")
      for group, key in (("women", "women"), ("men", "men"), ("owners under 30", "under_30"), ("owners of 45 and over", "45_and_over"))],
    ("closure, ZA: AUC", "", "growth", ["closed", "auc_ZA"], ".70", ".573"),
    ("closure: calibration slope", "", "growth", ["closed", "calibration_slope"], ".8–1.2", ""),
    ("growth and closure, program beside training", "", "program", ["growth", "furthest_from_training"], "<.00001", ""),
    ("retrieval, held out: nDCG@5", "es", "retrieval", ["sets", "held_out", "ndcg5"], ".62", ".445"),
    ("retrieval, held out: a good one in three", "es", "retrieval", ["sets", "held_out", "hit3"], ".88", ".669"),
    ("retrieval: closed programmes offered", "es", "retrieval", ["closed_offered"], "<0", ""),
    ("speed: language of a message, µs", "", "program", ["speed", "language_us"], "<30", ""),
    ("speed: industry of a text, ms", "", "program", ["speed", "industry_ms"], "<10", ""),
    ("speed: facts of a message, µs", "", "program", ["speed", "facts_us"], "<200", ""),
    ("speed: recommendation, ms", "", "program", ["speed", "recommend_ms"], "<15", ""),
    ("speed: firms a second on one core, in thousands", "", "program", ["speed", "thousand_firms_per_second"], "20", ""),
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


def step(name, *arguments):
    subprocess.run([sys.executable, "-W", "ignore", STEPS / f"{name}.py", *arguments], check=True, capture_output=True, text=True)


def stored(name):
    path = METRICS / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def measure():
    """Runs every measurement: the fresh figures by file, and what could not be measured."""
    fresh, failed, figures = {}, [], {}
    for name in ("language", "language_held_out", "industry", "extraction", "growth", "speed"):
        attempt(failed, name, lambda: figures.update({name: getattr(program, name)()}))
    # What lies beside no checkout but the developers' keeps the figure that it had.
    before = stored("program")
    (METRICS / "program.json").write_text(json.dumps({name: before.get(name, {}) | figures.get(name, {}) for name in before | figures}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    fresh["program"] = figures
    if attempt(failed, "retrieval", lambda: step("retrieval_evaluate")):
        fresh["retrieval"] = stored("retrieval")
    panel = program.SHARED / "data" / "growth" / "train.csv"
    if panel.exists() and attempt(failed, "growth, cross-validated", lambda: step("growth_train", "--measure", panel)):
        fresh["growth"] = stored("growth")
    return fresh, failed


def attempt(failed, name, work):
    began = time.monotonic()
    try:
        work()
    except (OSError, ValueError, AssertionError, KeyError, AttributeError, SystemExit, subprocess.CalledProcessError) as error:
        failed.append(f"{name} was not measured: {(getattr(error, 'stderr', None) or str(error)).strip().splitlines()[-1]}")
        return False
    print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return True


def main():
    fresh, failed = measure()
    print(f"{'figure':<66}{'':<7}{'here':>8}{'target':>9}{'baseline':>10}")
    for name, language, file, path, target, baseline in FIGURES:
        now = found(fresh.get(file, {}), path)
        value = found(stored(file), path) if now is None else now
        shown = "–" if value is None else f"{value:.3f}" if value == 0 or abs(value) >= 0.0005 else f"{value:.0e}"
        print(f"{name:<66}{language:<7}{shown:>8}{target:>9}{baseline:>10}  {verdict(value, target):<7}{'' if now is not None or value is None else 'stored'}")
    for problem in failed:
        print(problem, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
