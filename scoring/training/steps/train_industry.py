"""Fits the industry head on every training line and writes scoring/models/industry.head.onnx and metrics/industry.json."""

import csv
import hashlib
import json
import pathlib

import numpy as np
import scipy.sparse as sp
import yaml

import generate_industry
import industry_features
from export_industry import export
from industry_data import DIVISIONS, INDEX, ROOT, SECTIONS, SUMS, gloss, read
from industry_metrics import measure, worst_confusions
from softmax import Softmax, probabilities
from vectors import vectors

HERE = pathlib.Path(__file__).resolve().parents[1]
CONFIG = yaml.safe_load((HERE / "configs/industry.yml").read_text(encoding="utf-8"))
DATA = HERE / "data/industry"


class Block:
    """Texts as the head sees them: vectors [n, 384] and counts [n, 2^17]."""

    def __init__(self, rows):
        texts = gloss([row["text"] for row in rows])
        self.rows = rows
        self.labels = np.array([INDEX[row["isic_division"]] for row in rows])
        self.dense = vectors(texts)
        counted = [industry_features.features(text) for text in texts]
        lengths = np.cumsum([0] + [len(one) for one in counted])
        ids = np.fromiter((number for one in counted for number in one), np.int64, lengths[-1])
        counts = np.fromiter((value for one in counted for value in one.values()), np.float32, lengths[-1])
        self.counts = sp.csr_matrix((counts, ids, lengths), shape=(len(rows), 1 << industry_features.BITS))

    def sparse(self, idf):
        """Capped counts under a square root, weighted by rarity, each row of unit length."""
        weighted = self.counts.copy()
        weighted.data = np.sqrt(np.minimum(weighted.data, 2))
        weighted = weighted @ sp.diags(idf)
        length = np.sqrt(weighted.multiply(weighted).sum(1)).A1
        length[length == 0] = 1
        return (sp.diags(1 / length) @ weighted).tocsr().astype(np.float32)


def training_rows():
    generated = HERE / "work/industry_generated.tsv"
    generate_industry.main(generated)
    rows, weights = [], []
    for name, weight in CONFIG["sources"].items():
        part = read(generated if name == "generated" else DATA / f"{name}.tsv")
        rows += part
        weights += [weight] * len(part)
    return rows, np.array(weights, np.float32)


def with_prior(rows, weights):
    """Weights under which the training set has the divisions' shares that Peru's small firms and street vendors have."""
    prior = np.full(len(DIVISIONS), CONFIG["prior"]["floor"])
    for row in csv.DictReader((DATA / "prior.tsv").open(encoding="utf-8"), delimiter="\t"):
        prior[INDEX[row["isic_division"]]] += float(row["share"])
    prior /= prior.sum()
    labels = np.array([INDEX[row["isic_division"]] for row in rows])
    now = np.bincount(labels, weights, len(DIVISIONS))
    now /= now.sum()
    return weights * ((prior / now) ** CONFIG["prior"]["strength"])[labels]


def fit(block, weights, idf):
    settings = CONFIG["fit"]
    model = Softmax(len(DIVISIONS), epochs=settings["epochs"], rate=settings["rate"], smoothing=settings["smoothing"],
                    decay_dense=settings["decay_dense"], decay_sparse=settings["decay_sparse"], seed=CONFIG["seed"])
    model.fit(block.dense * settings["dense_scale"], block.sparse(idf) * settings["sparse_scale"], block.labels, weights)
    model.V *= settings["dense_scale"]
    model.W *= settings["sparse_scale"]
    return model


def temperature(block, weights, idf):
    """Found across sources: a fit that has seen none of the hand-written lines answers those whose wording is nowhere else.

    Lines held out at random have brothers in the lists; owners who are not of this project have none.
    """
    own = np.array([row["source"] == "project-handwritten" for row in block.rows])
    elsewhere = {industry_features.fold(row["text"]) for row, mine in zip(block.rows, own, strict=True) if not mine}
    asked = own & np.array([industry_features.fold(row["text"]) not in elsewhere for row in block.rows])
    kept = Block.__new__(Block)
    kept.rows, kept.labels, kept.dense, kept.counts = None, block.labels[~own], block.dense[~own], block.counts[~own]
    model = fit(kept, weights[~own], idf)
    logits = model.logits(block.dense[asked], block.sparse(idf)[asked])
    labels = block.labels[asked]
    best = float(min(np.arange(0.4, 2.01, 0.02), key=lambda t: -np.log(probabilities(logits / t)[np.arange(len(labels)), labels] + 1e-9).mean()))
    across = measure(labels, probabilities(logits / best), CONFIG["abstain_below"])
    print(f"across sources: temperature {best:.2f}", across, flush=True)
    return best, across


def write_agreement(model, idf):
    """What Python says of some texts, for the C# classifier to agree with."""
    rows = read(DATA / "dev_industry_es.tsv")[::22] + read(DATA / "dev_industry_qu.tsv")[::14] + [
        {"text": text, "isic_division": "47"} for text in ("VENTA DE ABARROTES, ÑUÑAS y piñatas", "café pasado · té", "ll\u00e1nteri\u0301a n\u0303andu", "999 - 888", "¿¡...!?")]
    block = Block(rows)
    chances = probabilities(model.logits(block.dense, block.sparse(idf)))
    with open(DATA / "agreement.tsv", "w", encoding="utf-8", newline="") as file:
        file.write("text\tsection\tsection_probability\tdivision\tdivision_probability\n")
        for row, chance in zip(rows, chances, strict=True):
            sections = chance @ SUMS
            section = sections.argmax()
            division = (chance * SUMS[:, section]).argmax()
            file.write(f"{row['text']}\t{SECTIONS[section]}\t{sections[section]:.5f}\t{DIVISIONS[division]}\t{chance[division]:.5f}\n")


def main():
    rows, weights = training_rows()
    print(f"{len(rows)} training lines")
    block = Block(rows)
    frequency = np.bincount(block.counts.indices, minlength=1 << industry_features.BITS)
    idf = (np.log((len(rows) + 1) / (frequency + 1)) + 1).astype(np.float32)
    weights = with_prior(rows, weights)
    heat, across = temperature(block, weights, idf)
    model = fit(block, weights, idf)
    model.V, model.W, model.b = model.V / heat, model.W / heat, model.b / heat
    note = {"abstain_below": str(CONFIG["abstain_below"]), "temperature": f"{heat:.3f}",
            "data": hashlib.sha256("\n".join(row["text"] + row["isic_division"] for row in rows).encode()).hexdigest()[:16]}
    rounded = export(model, idf, note, HERE.parent / "models/industry.head.onnx")

    seen = {industry_features.fold(row["text"]) for row in rows}
    results = {"lines": len(rows), "temperature": round(heat, 3), "data": note["data"], "across_sources": across, "sets": {}}
    for name, path in CONFIG["measured_on"].items():
        file = next((place / path for place in (DATA, ROOT, ROOT.parent) if (place / path).exists()), None)
        if file is None:
            continue
        held = Block(read(file))
        chances = probabilities(rounded.logits(held.dense, held.sparse(idf)))
        results["sets"][name] = measure(held.labels, chances, CONFIG["abstain_below"])
        # A short wording ("peluquería") is in every list of trades: the lines that training has not seen are measured by themselves too.
        unseen = np.array([industry_features.fold(row["text"]) not in seen for row in held.rows])
        results["sets"][name]["unseen"] = measure(held.labels[unseen], chances[unseen], CONFIG["abstain_below"])
        print(name, results["sets"][name])
        if name == "dev_industry_es":
            results["worst_confusions"] = worst_confusions(held.labels, chances)
    write_agreement(rounded, idf)
    (HERE / "metrics/industry.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
