"""The Spanish words that the gloss knows loans and Spanish messages by: scoring/models/spanish_words.txt, commonest first."""

import collections
import pathlib

import generate_industry
from industry_data import read
from industry_features import fold

HERE = pathlib.Path(__file__).resolve().parents[1]
LEAST = 2
# Written in the official wording by accident or by loan, but Quechua in an owner's message.
NOT_SPANISH = set("aqha kani sara awana tarpuni hampi ranti rantikuni uywani ruwani pacha qara kachi llamka chakra manka wasi".split())

GIVEN_NAMES = "juan rosa rosita maria carmen jose luis carlos julia ana pepe pedro jorge miguel victor cesar elena juana martha luz pachacamac huanta gamarra marcona cabana cabanilla".split()


def main():
    counts = collections.Counter()
    folder = HERE / "data/industry"
    for name in ("official", "owner_words"):
        for row in read(folder / f"{name}.tsv"):
            if row.get("style") != "typo":
                counts.update(fold(row["text"]).split())
    for items in generate_industry.read_words(folder).values():
        for item in items:
            counts.update(fold(item).split() * LEAST)
    words = sorted((word for word, count in counts.items() if count >= LEAST and len(word) >= 2 and word not in NOT_SPANISH), key=lambda word: (-counts[word], word))
    places = {part for row in read(HERE.parents[1] / "content/geo/ubigeo.tsv") for part in fold(row["name"]).split() if len(part) > 2}
    names = sorted((places | set(GIVEN_NAMES)) - set(words) - NOT_SPANISH)
    (HERE.parent / "models/spanish_words.txt").write_text("".join(word + "\n" for word in [*words, "", *names]), encoding="utf-8")
    print(f"{len(words)} Spanish words")


if __name__ == "__main__":
    main()
