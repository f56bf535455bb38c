"""Measures `./assistant recommend` on the graded situations and writes scoring/training/metrics/retrieval.json.

    python3 scoring/training/steps/retrieval_evaluate.py
"""
import json
from collections import defaultdict

from retrieval_data import ROOT, answers, hit3, is_dev, measure, ndcg5, read

TARGETS = {"ndcg5": 0.62, "hit3": 0.88, "closed_offered": 0}


def ranked_by(answer, place):
    """Ids ordered by one feature alone, among those that may be offered."""
    return sorted(answer["resources"], key=lambda id: -answer["resources"][id][place])


def main():
    sets = {"dev": [s for s in read("situations.jsonl") if is_dev(s)], "held_out": [s for s in read("situations.jsonl") if not is_dev(s)], "check": read("situations_check.jsonl")}
    closed = {entry["id"] for entry in json.loads((ROOT / "content/catalog/resources.json").read_text(encoding="utf-8")) if entry["status"] == "closed"}
    figures, offered, worst, parts = {}, 0, [], defaultdict(list)
    for name, situations in sets.items():
        ranked = [[resource["id"] for resource in answer["resources"]] for answer in answers(situations)]
        features = answers(situations, "--features")
        names = features[0]["names"]
        figures[name] = measure(ranked, situations)
        for baseline in ("meaning", "full_text", "topic"):
            figures[name][f"{baseline}_alone"] = measure([ranked_by(answer, names.index(baseline)) for answer in features], situations)
        offered += sum(id in closed for ids in ranked for id in ids)
        for ids, situation in zip(ranked, situations):
            if name != "dev":
                parts[f"section {situation['section']}"].append((ids, situation))
                parts[f"stage {situation['stage']}"].append((ids, situation))
                worst.append((round(float(ndcg5(ids, situation["grades"])), 3), bool(hit3(ids, situation["grades"])), situation["text"], ids[:3]))
    result = {
        "targets": TARGETS, "sets": figures, "closed_offered": offered,
        "held_out_and_check_by_part": {part: measure([ids for ids, _ in pairs], [situation for _, situation in pairs]) for part, pairs in sorted(parts.items())},
        "worst_ten": [dict(zip(("ndcg5", "hit3", "text", "first_three"), row)) for row in sorted(worst, key=lambda row: row[0])[:10]],
    }
    (ROOT / "scoring/training/metrics/retrieval.json").write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for name, figure in figures.items():
        print(name, {key: figure[key] for key in ("situations", "ndcg5", "hit3")}, "vectors alone", figure["meaning_alone"]["ndcg5"], figure["meaning_alone"]["hit3"])


if __name__ == "__main__":
    main()
