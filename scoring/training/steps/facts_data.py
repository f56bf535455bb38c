"""Messages with the facts that they state (data/facts, tests/Skills/Profile/LABELS.md), and what the program sees in them."""
import json
import subprocess
import tempfile
from dataclasses import dataclass, field

from vectors import ROOT

TODAY = "2026-11-22"   # the day that «hace 3 años» counts from in every table
DATA = ROOT / "scoring" / "training" / "data" / "facts"
CASES = ROOT / "tests" / "Skills" / "Profile"
CLOSED = {
    "selling": ["not_yet", "occasionally", "regularly"],
    "place": ["home", "stall", "street", "shop", "market", "farm", "online"],
    "ruc": ["yes", "no", "in_process"],
    "tax_regime": ["nrus", "rer", "rmt", "general"],
    "trend": ["up", "same", "down"],
    "records": ["none", "notebook", "app", "accountant"],
    "digital": ["cash", "wallet", "card", "online"],
    "credit": ["none", "informal", "formal", "refused"],
    "workers": ["0", "1", "2"],
    "needs": "formalise licence sell_more sell_online finance accounts costs invoice quality export staff technology tax debts safety network training".split(),
}
LABELS = [(name, value) for name, values in CLOSED.items() for value in values]
ROLES = ["sales_month", "sales_good_month", "sales_bad_month", "started", "workers.beside", "workers.together", "in"]


@dataclass
class Message:
    text: str
    facts: set                                      # (name, value); each need and each level of a place by itself
    author: str                                     # the file: one author each
    features: list = field(default_factory=list)    # hashes of the message
    said: list = field(default_factory=list)        # hashes of what the rules say
    spans: list = field(default_factory=list)
    rules: set = field(default_factory=set)


def stated(cell):
    facts = set()
    for pair in filter(None, (part.strip() for part in cell.split(";"))):
        name, _, value = pair.partition("=")
        if name == "in":
            facts |= place(value)
        elif name == "needs":
            facts |= {(name, need) for need in value.split(",")}
        elif name not in ("activity", "-"):
            facts.add((name, value))
    return facts


def place(code):
    return {(name, code[:length]) for name, length in (("region", 2), ("province", 4), ("district", 6)) if len(code) >= length}


def told(found):
    """The facts of one line of `./assistant extract`, in the same form."""
    facts = set()
    for name, value in found.items():
        if name == "needs":
            facts |= {(name, need) for need in value}
        elif name not in ("activity", "age_months") and not name.endswith("_name"):
            facts.add((name, str(value)))
    return facts


def table(path):
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [Message(line[0], stated(line[1] if len(line) > 1 else ""), path.stem) for line in lines]


def ask(command, texts):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("".join(" ".join(text.split()) + "\n" for text in texts))
        file.flush()
        out = subprocess.run([str(ROOT / "assistant"), command, "--today", TODAY, file.name], check=True, capture_output=True, text=True, encoding="utf-8").stdout
    return [json.loads(line) for line in out.split("\n") if line]


def seen(messages):
    """Fills in what the program sees."""
    for message, found in zip(messages, ask("features", [message.text for message in messages]), strict=True):
        message.features, message.said, message.spans, message.rules = found["features"], found["said"], found["spans"], told(found["rules"])
    return messages


def states(message, meaning):
    """Whether a span's meaning is a fact that the message states."""
    wanted = place(meaning["value"]) if meaning["role"] == "in" else {(meaning["name"], meaning["value"])}
    return wanted <= message.facts
