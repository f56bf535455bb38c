"""Made-up training text: places and names in both languages, loans with Quechua suffixes, sms spelling, joined clauses."""
import random
import re

FOLD = str.maketrans("áéíóúüñÁÉÍÓÚÜÑäï", "aeiouunAEIOUUNai")
NOUNS = """tienda bodega negocio mercado puesto restaurante plaza feria credito banco caja carro moto taller panaderia farmacia botica
escuela colegio municipalidad licencia ruc boleta factura impuesto sunat telefono celular whatsapp internet facebook yape cuenta
libro cuaderno venta ventas precio soles kilo arroba litro docena arroz azucar aceite harina fideo leche queso mantequilla huevo
carne pollo pescado oveja vaca caballo chancho burro gallina trigo cebada avena cebolla zanahoria tomate naranja manzana platano
palta limon uva cafe cacao coca ropa pantalon camisa zapato zapatilla sombrero chompa falda poncho lana maquina herramienta
madera cemento ladrillo clavo fierro vidrio pintura carretera camion combi tren avion hotel turista turismo artesania ceramica
joya plata oro mina cooperativa asociacion comunidad empresa socio trabajador peon maestro ingeniero doctor profesor cliente
vecino familia hijo hermano mes semana enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre
lunes martes miercoles jueves viernes sabado domingo peluqueria ferreteria libreria jugueria pasteleria polleria cevicheria
verduleria carniceria lavanderia ganado cosecha semilla abono fertilizante tractor riego agua luz prestamo deuda interes pago
curso taller capacitacion papel documento dni firma local alquiler casa cuarto cocina menu almuerzo desayuno cena jugo helado
torta galleta gaseosa cerveza chicha mascarilla jabon champu medicina remedio flor planta arbol abeja miel trucha cuy""".split()
SUFFIXES = """pi ta wan paq manta kuna kunata kunapi yuq niyuq y ypi yta ykita ymi n npi qa pas man kama lla llata nchik niyku yki ykipi mi m
taraq tapas pim piqa yuqmi kunawan kunapaq rayku raykum hina ntin""".split()
FRAMES_QU = ["{0} {1} {2}ta rantikuni", "{0}, {1}, {2}ta qatuni", "{0} {1}tawan rantikuni", "{0}manta {1} kani, {2}ta ruwani", "{0} {1}piqa llamkani", "{0} {1} kani",
             "{0}kunapaq {1} {2} manukuni", "{0}ta {1}pi vendekuni", "{0} {1} vendekuspa purini", "{0}tawan {1}tawan ranqhani", "iskay pachak soles sapa {0}", "{0}niypi {1} kan",
             "{0}: {1}, {2}, chayta rantikuni", "{0} {1} nisqapi llank'ani", "{0}ta rantikuni", "{0}ta qatuni", "{0}yuq kani", "{0}piqa llamkani", "{0}kunata rantichini", "{0}paq qullqi munani", "{0}ypi {1}ta rantikuni",
             "{0}ta {1}ta rantikuni {2}pi", "sapa {0} {1}man rini", "{0}yta hatunyachiyta munani", "manam {0}yuqchu kani", "{0}ta qhatuni", "{0}ta ranqhani {1}pi",
             "huk {0}y kan", "iskay {0}yuq kani", "{0}niyuqmi kani", "{0}ta mañakuyta munani", "{0}wan {1}wan ruwani", "{0}pi {1}ta qhatushani", "chunka soles {0}manta"]
PLACES_ES = ["{0}", "vivo en {0}", "soy de {0}", "estoy en {0}", "mi negocio queda en {0}", "vendo en el mercado de {0}", "en {0} nomás", "{0}, al frente del mercado",
             "tengo una tienda en {0}"]
PLACES_QU = ["{0}pi tiyani", "{0}manta kani", "{0}pi yachani", "{0}manta kachkani", "{0} llaqtapi rantikuni", "{0}piqa kawsani", "{0}manta hamuni", "{0}piraqmi kashani",
             "{0} llaqtaymi"]
NAMES = """Juan María Rosa Luis Carmen José Ana Julia Pedro Flor Edwin Percy Yeny Wilber Maruja Fortunata Gregorio Saturnina Nilda Rubén
Quispe Mamani Huamán Condori Ccori Flores Rojas Huanca Choque Apaza Sulca Ccallo Pumacahua Ñaupari Palomino Gutiérrez Ramos Cárdenas""".split()
NAMES_ES = ["me llamo {0} {1}", "soy {0}", "mi nombre es {0} {1}", "{0} {1}", "habla {0} {1}"]
NAMES_QU = ["sutiyqa {0} {1}", "{0} sutiy", "ñuqaqa {0} kani", "{0} {1} sutiymi", "{0}m sutiy"]


def sms(text):
    """As typed in a hurry: no accents, no capitals, no punctuation (apostrophes kept by half of the writers: see the caller)."""
    return "".join(letter if letter.isalnum() or letter in " '" else " " for letter in text.translate(FOLD).lower())


def misspelt(text, pick):
    """Spanish as typed by ear: k for c, i for y, s for z, b for v, d for de, letters lost."""
    for old, new, chance in ((" de ", " d ", .4), (" que ", " q ", .4), (" y ", " i ", .4), ("qu", "k", .4), ("ca", "ka", .3), ("co", "ko", .3), ("cu", "ku", .3), ("ci", "si", .4),
                             ("ce", "se", .4), ("z", "s", .5), ("v", "b", .4), ("h", "", .4), ("ll", "y", .4), ("ge", "je", .4), ("ñ", "n", .4), ("mb", "nb", .3)):
        if pick.random() < chance:
            text = text.replace(old, new)
    if pick.random() < 0.4 and len(text) > 8:
        at = pick.randrange(len(text))
        text = text[:at] + text[at + 1:]
    return text


def hispanic(text, pick):
    """Quechua as typed by people who learnt to write in Spanish: j for q and h, c and qu for k, hu for w, i for y, o and e beside q."""
    for old, new, chance in (("'", "", .6), ("qi", "qe", .5), ("qu", "qo", .5), ("uq", "oq", .5), ("iq", "eq", .5), ("q", "j", .4), ("q", "cc", .2), ("q", "c", .2), ("ki", "qui", .4),
                             ("ka", "ca", .4), ("ku", "cu", .4), ("wa", "hua", .4), ("wi", "hui", .4), ("ay", "ai", .3), ("aw", "au", .4), ("uy", "ui", .2), ("h", "j", .3), ("sh", "s", .3)):
        if pick.random() < chance:
            text = text.replace(old, new)
    return text


# What tells Ayacucho (quy) from Cusco (quz), whatever the text speaks of.
CUSCO = [(r"chka", "sha"), (r"nchik", "nchis"), (r"\bmanam\b", "manan"), (r"llamk", "llank'"), (r"kimsa", "kinsa"), (r"pichqa", "pisqa"), (r"\bqatu", "qhatu"), (r"(?<=[aiu])niku\b", "yku"),
         (r"punchaw", "p'unchay"), (r"hampi", "hanpi"), (r"kichik\b", "kichis"), (r"(?<=[aiu])m\b", "n")]
AYACUCHO = [(r"sha(?=n|wan|ran|rqan|spa|sqa|pti|yku)", "chka"), (r"nchis", "nchik"), (r"kichis\b", "kichik"), (r"\bmanan\b", "manam"), (r"ll?ank'", "llamk"), (r"kinsa", "kimsa"), (r"pisqa\b", "pichqa"),
            (r"qhatu", "qatu"), (r"p'unchay", "punchaw"), (r"hanpi", "hampi"), (r"([ptkqc]|ch)'", r"\1"), (r"([ptkq])h", r"\1")]


def other_variety(text, variety):
    """The same sentence with the marks of the other variety, or nothing where it has none."""
    other = text.lower()
    for mark, instead in CUSCO if variety == "quy" else AYACUCHO:
        other = re.sub(mark, instead, other)
    return other if other != text.lower() else ""


def made_up(places, seed):
    """(text, label, variety) rows that the program writes itself."""
    pick = random.Random(seed)
    rows = []
    for place, large in places:
        # A large place's name alone is Spanish; a hamlet's is often a plain Quechua word.
        if large:
            rows.append((place, "es", ""))
        for frame in pick.sample(PLACES_ES[1:], 2):
            rows.append((frame.format(place), "es", ""))
        for frame in pick.sample(PLACES_QU, 2):
            rows.append((frame.format(place), "qu", ""))
    for _ in range(400):
        names = pick.sample(NAMES, 2)
        rows.append((pick.choice(NAMES_ES).format(*names), "es", ""))
        rows.append((pick.choice(NAMES_QU).format(*names), "qu", ""))
    for noun in NOUNS:
        for suffix in pick.sample(SUFFIXES, 5):
            rows.append((spelt(noun, pick) + suffix, "qu", ""))
        rows.append((noun, "es", ""))
    for _ in range(1500):
        nouns = [spelt(noun, pick) for noun in pick.sample(NOUNS, 3)]
        rows.append((pick.choice(FRAMES_QU).format(*nouns), "qu", ""))
    return rows


def spelt(noun, pick):
    """A loan as Quechua writers spell it: sometimes as in Spanish, sometimes with three vowels."""
    if pick.random() < 0.5:
        return noun
    for old, new in (("qu", "k"), ("ce", "si"), ("ci", "si"), ("c", "k"), ("z", "s"), ("v", "w" if pick.random() < 0.5 else "b"), ("e", "i"), ("o", "u")):
        noun = noun.replace(old, new)
    return noun


def joined(spanish, quechua, count, seed):
    """Mixed messages: a Spanish clause and a Quechua one, in either order, sometimes three clauses."""
    pick = random.Random(seed)
    glue = [", ", " ", ". ", " y ", ", "]
    rows = []
    for _ in range(count):
        parts = [clause(pick.choice(spanish), pick), clause(pick.choice(quechua), pick)]
        if pick.random() < 0.5:
            parts.reverse()
        if pick.random() < 0.2:
            parts.append(clause(pick.choice(spanish if pick.random() < 0.5 else quechua), pick))
        rows.append(pick.choice(glue).join(parts))
    return rows


def clause(text, pick):
    """One long word, or two to seven words in a row of a message."""
    found = text.split()
    length = min(len(found), pick.randint(2, 7))
    start = pick.randint(0, len(found) - length)
    if pick.random() < 0.15 and len(max(found, key=len)) > 6:
        return max(found, key=len).strip(".,;:¡!¿?")
    return " ".join(found[start:start + length]).strip(".,;:¡!¿?")
