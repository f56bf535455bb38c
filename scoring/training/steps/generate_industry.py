"""Owner-style training lines from the hand-written vocabulary data/industry/words_*.txt: same seed, same lines.

Every item stands once alone, then inside sentences as Peruvian owners and licence records write them: slang, typing errors,
capitals, no accents, lists, several activities (the first one is the label), and clauses of place, time and papers that mean nothing.
"""

import csv
import itertools
import pathlib
import random
import sys
import unicodedata

from industry_frames import AROUND, FEMININE_ENDS, FRAMES, FREQUENT, GLOSSED, JOINS, NAMES, OPENINGS, PAPERS, PLACES, SIGNS, STAND_ALONE, SURVEY, TIMES, TIMES_EACH

HERE = pathlib.Path(__file__).resolve().parents[1]
SEED = 20261122


def read_words(folder, files="words_*.txt"):
    words = {}
    for file in sorted(folder.glob(files)):
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            head, items = line.split(": ", 1)
            division, kind = head.split(" ")
            words.setdefault((division, kind), []).extend(item.strip() for item in items.split(";") if item.strip())
    return words


def bare(text):
    return "".join(c if c in "ñÑ" else unicodedata.normalize("NFD", c)[0] for c in text)


def misspell(text, dice):
    """The errors that owners make: b/v, s/c/z, h, ll/y, qu/k, dropped or doubled letters, sms short forms."""
    swaps = [("v", "b"), ("b", "v"), ("ce", "se"), ("ci", "si"), ("z", "s"), ("s", "z"), ("ll", "y"), ("y", "ll"), ("qu", "k"), ("que", "q"), ("h", ""), ("ha", "a"), ("ge", "je"),
             ("gi", "ji"), ("ca", "ka"), (" de ", " d "), (" por ", " x "), ("rr", "r"), ("mp", "np"), ("mb", "nb"), ("cc", "c"), ("x", "s"), ("ñ", "n"), (" en ", " n "), ("ci", "zi"), ("hue", "we")]
    text = bare(text.lower())
    for _ in range(dice.choice([1, 1, 2, 3])):
        if dice.random() < 0.25 and len(text) > 8:
            at = dice.randrange(1, len(text) - 1)
            if text[at].isalpha():
                text = text[:at] + text[at + 1 :] if dice.random() < 0.5 else text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        else:
            fitting = [swap for swap in swaps if swap[0] in text]
            if fitting:
                old, new = dice.choice(fitting)
                text = text.replace(old, new, 1)
    return text


def dress(text, dice):
    """Empty clauses around the words, then one way of writing."""
    if dice.random() < 0.12:
        text = f"{dice.choice(OPENINGS)} {text}"
    if dice.random() < 0.22:
        text = f"{text} {dice.choice(PLACES)}"
    if dice.random() < 0.12:
        text = f"{text} {dice.choice(TIMES)}"
    if dice.random() < 0.10:
        text = f"{text}, {dice.choice(PAPERS)}"
    return write(text, dice)


def write(text, dice):
    way = dice.random()
    if way < 0.30:
        return bare(text).upper() if dice.random() < 0.6 else text.upper()
    if way < 0.52:
        return bare(text)
    if way < 0.66:
        return misspell(text, dice)
    if way < 0.80:
        return text[:1].upper() + text[1:]
    return text


def sentence(item, kind, pool, dice, frames=None, signs=None):
    frame = dice.choice((frames or FRAMES)[kind])
    signs = signs or NAMES
    others = [dice.choice(pool) for _ in range(2)]
    una = "una" if item.split(" ")[0].endswith(FEMININE_ENDS) else "un"
    return frame.format(x=item, y=others[0], z=others[1], una=una, name=f"«{dice.choice(signs)}»" if dice.random() < 0.5 else dice.choice(signs))


def own_dice(*names):
    """Dice of one item: adding or taking away another item leaves its lines as they are."""
    return random.Random("|".join([str(SEED), *names]))


def generate(words):
    everything = [(division, kind, item) for (division, kind), items in words.items() for item in items]
    weighted = [row for row in everything if row[0] in ("47", "56", "96", "45", "10", "14", "49", "82", "95", "68", "43", "01", "61", "46", "55")]
    seen = set()
    for (division, kind), items in words.items():
        for item in items:
            dice = own_dice("lines", division, kind, item)
            # A good by itself is sold; only then does it say what one does.
            lines = [write(item, dice)] if kind in STAND_ALONE else []
            lines += [dress(sentence(item, kind, items, dice), dice) for _ in range(TIMES_EACH.get(kind, 2))]
            if dice.random() < 0.35:
                lines.append(several(item, kind, items, weighted, dice))
            for line in lines:
                line = " ".join(line.split())
                if line.lower() not in seen:
                    seen.add(line.lower())
                    yield line, division


def generate_more(words, neighbours):
    """Neighbours' words, and more lines of several activities."""
    everything = [(division, kind, item) for (division, kind), items in words.items() for item in items]
    weighted = [row for row in everything if row[0] in ("47", "56", "96", "45", "10", "14", "49", "82", "95", "68", "43", "01", "61", "46", "55", "77", "86", "85", "25", "31")]
    for (division, kind), items in neighbours.items():
        for item in items:
            dice = own_dice("neighbours", division, kind, item)
            if kind in STAND_ALONE:
                yield " ".join(write(item, dice).split()), division
            yield " ".join(dress(sentence(item, kind, items, dice), dice).split()), division
    for division, kind, item in everything:
        dice = own_dice("distract", division, kind, item)
        if kind in ("shop", "dish", "act", "job", "sell") and dice.random() < 0.14:
            yield " ".join(write(f"{sentence(item, kind, words[division, kind], dice)} {dice.choice(AROUND)}", dice).split()), division
    # First of several, joined as people join them: what comes first counts, whatever follows.
    for division, kind, item in everything:
        dice = own_dice("first", division, kind, item)
        if kind in ("shop", "giro") and division in FREQUENT:
            other_division, other_kind, other = dice.choice(weighted)
            tail = other if other_kind in ("shop", "giro", "service") else sentence(other, other_kind, [other], dice)
            head = item if dice.random() < 0.6 else sentence(item, kind, [item], dice)
            yield " ".join(write(head + dice.choice([" y ", ", ", " con ", " y ", ", además ", " / ", " y también "]) + tail, dice).split()), division
    share = {"47": 1.0, "56": 1.0, "45": 0.8, "96": 0.8, "46": 0.8}
    for division, kind, item in everything:
        dice = own_dice("several", division, kind, item)
        if kind in ("shop", "giro", "sell", "dish", "service", "act") and dice.random() < share.get(division, 0.35):
            yield " ".join(several(item, kind, words[division, kind], weighted, dice).split()), division


def generate_survey(words):
    """The same items as others than the owner write them down, and as the gloss of a Quechua message has them."""
    for (division, kind), items in words.items():
        for item in items:
            dice = own_dice("survey", division, kind, item)
            if kind in SURVEY and dice.random() < 0.5:
                yield " ".join(write(sentence(item, kind, items, dice, SURVEY, SIGNS), dice).split()), division
            if kind in GLOSSED and dice.random() < 0.2:
                yield bare(sentence(item, kind, items, dice, GLOSSED)).lower(), division


def several(item, kind, items, weighted, dice):
    """Two or three activities; the first one is what the line is labelled with."""
    others = [dice.choice(weighted) for _ in range(dice.choice([1, 1, 2]))]
    if dice.random() < 0.5:
        head = item if kind in ("shop", "giro", "service") else sentence(item, kind, items, dice)
        tails = [other if other_kind in ("shop", "giro", "service") else sentence(other, other_kind, [other], dice) for _, other_kind, other in others]
        text = dice.choice([" - ", " - ", ", ", " / ", " y "]).join([head, *tails])
        return bare(text).upper() if dice.random() < 0.8 else text
    head = sentence(item, kind, items, dice)
    tails = [sentence(other, other_kind, [other], dice) for _, other_kind, other in others]
    text = head
    for tail in tails:
        text += dice.choice(JOINS) + tail
    return write(text, dice)


def main(out):
    pathlib.Path(out).parent.mkdir(parents=True, exist_ok=True)
    sections = {row["isic_division"]: row["isic_section"] for row in
                csv.DictReader((HERE / "data/industry/official.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)}
    words = read_words(HERE / "data/industry")
    with open(out, "w", encoding="utf-8", newline="") as file:
        file.write("text\tisic_section\tisic_division\tsource\n")
        count = 0
        neighbours = read_words(HERE / "data/industry", "more_*.txt")
        for line, division in itertools.chain(generate(words), generate_more(words, neighbours), generate_survey(words), generate_survey(neighbours)):
            file.write(f"{line}\t{sections[division]}\t{division}\tproject-generated\n")
            count += 1
    print(f"{count} lines written to {out}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else HERE / "work/industry_generated.tsv")
