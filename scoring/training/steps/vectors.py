"""Encoder vectors of texts, kept under work/ so that a line is encoded once.

The vectors come from the program itself (`./assistant embed`), so that training sees exactly what the product sees.
Another encoder file gives other vectors: the cache is kept per encoder hash.
"""

import hashlib
import pathlib
import subprocess
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[3]
WORK = ROOT / "scoring/training/work"
ENCODER = ROOT / "scoring/models/encoder.text.int8.onnx"
WIDTH = 384


def one_line(text):
    return " ".join(text.split())


def vectors(texts):
    """Float32 array [len(texts), 384]; unit length; encoded as queries, one text per call."""
    digest = hashlib.sha256(ENCODER.read_bytes()).hexdigest()[:12]
    keys_file, values_file = WORK / f"vectors-{digest}.txt", WORK / f"vectors-{digest}.npy"
    WORK.mkdir(parents=True, exist_ok=True)
    known = keys_file.read_text(encoding="utf-8").split("\n")[:-1] if keys_file.exists() else []
    values = np.load(values_file) if values_file.exists() else np.zeros((0, WIDTH), np.float32)
    values = values[: len(known)]
    # The encoder lower-cases; keys do the same, so capitals cost nothing.
    wanted = [one_line(text).lower() for text in texts]
    seen = set(known)
    missing = [text for text in dict.fromkeys(wanted) if text not in seen]
    if missing:
        print(f"  encoding {len(missing)} new lines", flush=True)
        values = np.vstack([values, encode(missing)])
        known += missing
        np.save(values_file, values)
        keys_file.write_text("".join(key + "\n" for key in known), encoding="utf-8")
    row = {key: index for index, key in enumerate(known)}
    return values[[row[key] for key in wanted]]


def encode(lines):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("".join(line + "\n" for line in lines))
        file.flush()
        out = subprocess.run([str(ROOT / "assistant"), "embed", file.name], check=True, capture_output=True, text=True).stdout
    rows = [np.array(line.split("\t"), dtype=np.float32) for line in out.split("\n") if line]
    if len(rows) != len(lines):
        raise ValueError(f"{len(lines)} lines went in, {len(rows)} vectors came out")
    return np.vstack(rows)
