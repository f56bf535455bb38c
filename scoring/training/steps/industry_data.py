"""Labels, and texts as the product reads them."""

import csv
import pathlib
import subprocess
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[3]
RANGES = [("A", 1, 3), ("B", 5, 9), ("C", 10, 33), ("D", 35, 35), ("E", 36, 39), ("F", 41, 43), ("G", 45, 47), ("H", 49, 53), ("I", 55, 56), ("J", 58, 63), ("K", 64, 66),
          ("L", 68, 68), ("M", 69, 75), ("N", 77, 82), ("O", 84, 84), ("P", 85, 85), ("Q", 86, 88), ("R", 90, 93), ("S", 94, 96), ("T", 97, 98), ("U", 99, 99)]
SECTION_OF = {f"{number:02}": section for section, first, last in RANGES for number in range(first, last + 1)}
DIVISIONS = list(SECTION_OF)
INDEX = {division: at for at, division in enumerate(DIVISIONS)}
SECTIONS = [section for section, _, _ in RANGES]
# Divisions to sections: a section is as likely as its divisions together.
SUMS = np.array([[float(SECTION_OF[division] == section) for section in SECTIONS] for division in DIVISIONS], np.float32)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def gloss(texts):
    """Quechua words put into Spanish by the program itself; Spanish texts come back as they went in."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("".join(" ".join(text.split()) + "\n" for text in texts))
        file.flush()
        out = subprocess.run([str(ROOT / "assistant"), "gloss", file.name], check=True, capture_output=True, text=True).stdout
    lines = out.split("\n")[:-1]
    if len(lines) != len(texts):
        raise ValueError(f"{len(texts)} lines went in, {len(lines)} came out")
    return lines
