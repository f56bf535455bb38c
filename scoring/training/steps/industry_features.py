"""Hashed word and letter features of an owner's words; scoring/Industry/IndustryFeatures.cs does exactly the same.

Folding: lower case, accents off (ñ kept), apostrophes dropped, everything but letters a-z ñ becomes a space.
Hash: FNV-1a, 32 bits, over the UTF-16 units of the feature's name, lowest BITS bits.
"""

import functools
import re

BITS = 17
LONGEST = 1000  # characters read of a text
MOST_WORDS = 80
APOSTROPHES = set("'’‘ʼ`´")
SILENT = set("a al ante asi aqui con de del desde el ella en es esta este esto la las le les lo los me mi mis muy nos nuestra nuestro "
             "para pero por que se si sin sobre su sus te tu un una uno unos unas y ya yo e o u i d q x".split())
# Which kind of act a word announces: the same good is sold (47), made (10-33), mended (95) or let (77).
ACTS = {
    "sell": "vend vent bend comerci tienda puesto ofre expend remat bodega".split(),
    "make": "fabric elabor confecc produc hago hace haco manufact ago coso cosem tej prepar diseñ taller".split(),
    "mend": "repar arregl mante compong compon restaur tecnic".split(),
    "let": "alquil arriend rent".split(),
    "grow": "siembr ciembr sembr cultiv cosech cri engord ordeñ agric ganad".split(),
    "bulk": "mayor distribu import export acopi provee".split(),
    "move": "transp trasl traslad reparto repartid llev carg flete mudan".split(),
    "teach": "enseñ clase dict curso capacit academ profe instit".split(),
    "fit": "instal serv brind atend atiend".split(),
    "build": "constru obra".split(),
}
ACT_OF = sorted(((prefix, act) for act, prefixes in ACTS.items() for prefix in prefixes), key=lambda pair: (-len(pair[0]), pair[0]))


ACCENTS = dict(zip("áàäâãåéèëêíìïîóòöôõúùüûýÿç", "aaaaaaeeeeiiiiooooouuuuyyc", strict=True))


def fold(text):
    out, gap = [], False
    for unit in text[:LONGEST]:
        if unit in APOSTROPHES:
            continue
        if "\u0300" <= unit <= "\u036f":
            # An accent written apart from its letter; over n the tilde makes another letter.
            if unit == "\u0303" and not gap and out and out[-1] == "n":
                out[-1] = "ñ"
            continue
        letter = unit.lower()
        letter = ACCENTS.get(letter, letter)
        if "a" <= letter <= "z" and len(letter) == 1 or letter == "ñ":
            if gap and out:
                out.append(" ")
            out.append(letter)
            gap = False
        else:
            gap = True
    return "".join(out)


# Where one activity ends and the next begins: the first one says what the business is.
NEXT = re.compile(r"\s-\s|[,;/:().+|\n]|\s(?:y|e|con|tambien|también|ademas|además|aparte|mas|más)\s", re.IGNORECASE)
GREETING = set("hola buenas buenos dias tardes noches señor señora señores señorita amigo amiga bueno mire disculpe gracias saludos soy somos mi nombre mucho gusto venta servicio taller negocio "
               "oficina administrativa tengo tenemos vendo local comercial actividad actividades empresa le cuento les ok si".split())


def first_part(text):
    """The words up to the first break after something has been said."""
    start = text[:LONGEST]
    for match in NEXT.finditer(start):
        words = fold(start[: match.start()]).split(" ")
        if any(word and word not in SILENT and word not in GREETING for word in words):
            return words
    return fold(start).split(" ")


@functools.lru_cache(maxsize=None)
def sound(word):
    """One spelling for all that sounds alike: bendo = vendo, sapatiya = zapatilla, kasa = casa."""
    out = []
    length = len(word)
    for at, letter in enumerate(word):
        after = word[at + 1] if at + 1 < length else ""
        if letter == "h":
            if out and out[-1] == "c":
                out[-1] = "x"  # ch is a sound of its own
            continue
        if letter == "u" and at > 0 and word[at - 1] in "qg" and after in ("e", "i"):
            continue
        if letter in "vw":
            letter = "b"
        elif letter in "zs":
            letter = "s"
        elif letter == "c":
            letter = "s" if after in ("e", "i") else "c" if after == "h" else "k"
        elif letter == "q":
            letter = "k"
        elif letter == "y":
            letter = "l" if after in ("a", "e", "i", "o", "u") else "i"
        elif letter == "g" and after in ("e", "i"):
            letter = "j"
        elif letter == "m" and after in ("b", "p", "v"):
            letter = "n"
        if out and out[-1] == letter:
            continue
        out.append(letter)
    return "".join(out)


@functools.lru_cache(maxsize=None)
def act_of(word):
    for prefix, act in ACT_OF:
        if word.startswith(prefix):
            return act
    return ""


@functools.lru_cache(maxsize=None)
def hashed(name):
    value = 2166136261
    for unit in name:
        value = ((value ^ ord(unit)) * 16777619) & 0xFFFFFFFF
    value ^= value >> 15
    return value & ((1 << BITS) - 1)


@functools.lru_cache(maxsize=None)
def word_features(word):
    spelled = sound(word)
    ids = [hashed("w:" + word), hashed("s:" + spelled)]
    padded = f" {spelled} "
    for size in (3, 4, 5):
        ids += [hashed("c:" + padded[at : at + size]) for at in range(len(padded) - size + 1)]
    return ids


def features(text):
    """Counts by feature number."""
    words = fold(text).split(" ")[:MOST_WORDS]
    counts = {}

    def add(number, weight=1.0):
        counts[number] = counts.get(number, 0.0) + weight

    act, before, place = "", "", 0
    for word in words:
        if not word:
            continue
        if word in SILENT:
            continue
        for number in word_features(word):
            add(number)
        spelled = sound(word)
        if before:
            add(hashed("b:" + before + " " + spelled))
        if place < 3:
            add(hashed(f"{place}:" + spelled))
        now = act_of(word)
        if now:
            act = now
        else:
            add(hashed("a:" + act + " " + spelled))
            add(hashed("a:" + act + " " + spelled[:4]))
        before = spelled
        place += 1
    act, before = "", ""
    for word in first_part(text)[:MOST_WORDS]:
        if not word or word in SILENT:
            continue
        spelled = sound(word)
        add(hashed("f:" + spelled))
        add(hashed("f:" + spelled[:5]))
        if before:
            add(hashed("g:" + before + " " + spelled))
        now = act_of(word)
        if now:
            act = now
        else:
            add(hashed("h:" + act + " " + spelled))
        before = spelled
    return counts or {hashed("nothing"): 1.0}
