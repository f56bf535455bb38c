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

HERE = pathlib.Path(__file__).resolve().parents[1]
SEED = 20261122

PLACES = ("en Villa El Salvador;en Gamarra;en Comas;en San Juan de Lurigancho;en Ate;en Los Olivos;en Puente Piedra;en Chorrillos;en el Callao;en Huaycán;"
          "en Juliaca;en Puno;en Cusco;en Sicuani;en Arequipa;en Tacna;en Moquegua;en Ayacucho;en Huanta;en Huancayo;en Huancavelica;en Ica;en Pisco;"
          "en Chincha;en Cañete;en Huacho;en Huaraz;en Chimbote;en Trujillo;en Chiclayo;en Piura;en Sullana;en Tumbes;en Cajamarca;en Jaén;en Chota;en Tarapoto;"
          "en Moyobamba;en Iquitos;en Pucallpa;en Tingo María;en Huánuco;en Cerro de Pasco;en Abancay;en Andahuaylas;en Puerto Maldonado;en Quillabamba;"
          "en mi casa;en mi barrio;en el mercado;en el centro;en la plaza;por el terminal;al frente del colegio;cerca al paradero;en la avenida;en mi pueblo;"
          "en mi comunidad;en provincia;en la sierra;en el norte;en la feria;en el cono norte;a la espalda del hospital;en un local alquilado").split(";")
TIMES = ("hace 3 años;hace 2 años;desde el 2019;desde el 2015;hace como 5 años;recién empiezo;hace unos meses;ya tengo 10 años en esto;desde la pandemia;"
         "todos los días;los fines de semana;los domingos;en las mañanas;en las tardes;por campaña;a veces nomás;desde chibolo;hace añazos;desde enero").split(";")
PAPERS = ("no tengo ruc;tengo ruc;estoy en el nuevo rus;sin licencia todavía;con licencia;quiero formalizarme;soy informal;trabajo solo;trabajo con mi esposa;"
          "trabajo con mi familia;somos 3 personas;tengo 2 trabajadores;acepto yape;cobro con yape y plin;quiero un préstamo;necesito capital;quiero crecer;"
          "me va regular;no me alcanza;quiero vender más;busco clientes;tengo mis clientes fijos;a buen precio;por pedido;a domicilio").split(";")
OPENINGS = ("hola;buenas;buenos días;buenas tardes;hola amigo;hola buenas;señores;mire;bueno;este;disculpe;hola, mi nombre es Rosa y;soy Juan,;"
            "le cuento,;mi negocio es:;mi actividad es;me dedico a esto:;yo").split(";")
JOINS = [" y ", " y también ", ", también ", " y además ", ", ", " y aparte ", " e ", " con "]
OWN = "mi;tengo una;tengo un;pusimos;abrí;atiendo".split(";")

FRAMES = {
    "shop": ["tengo {una} {x}", "mi {x}", "{x}", "soy dueña de {una} {x}", "abrí {una} {x}", "tengo mi {x}", "atiendo {una} {x}", "puse {una} {x}", "mi negocio es {una} {x}",
             "{x} {name}", "trabajo en {una} {x}", "administro {una} {x}", "somos {una} {x}", "tenemos {una} {x} familiar", "estoy por abrir {una} {x}", "{x} de barrio"],
    "job": ["soy {x}", "{x}", "trabajo de {x}", "trabajo como {x}", "soy {x} independiente", "{x} a domicilio", "mi esposo es {x} y yo lo ayudo", "me dedico a ser {x}", "soy {x} de oficio", "chambeo de {x}"],
    "act": ["{x}", "yo {x}", "me dedico: {x}", "{x} para vivir", "con mi esposo {x}", "{x} por mi cuenta", "en las mañanas {x}", "{x} a pedido"],
    "sell": ["vendo {x}", "venta de {x}", "{x}", "vendo {x} y {y}", "venta de {x} y {y}", "{x}, {y}, {z}", "vendo {x}, {y} y {z}", "puesto de {x}", "tienda de {x}", "vendo {x} al por menor",
             "comercializo {x}", "negocio de {x}", "tengo un puesto de {x} y {y}", "bendo {x}", "compro y vendo {x}", "vendo {x} por internet", "tengo un negocio de venta de {x}",
             "venta de {x}, {y} y otros", "comercio de {x}", "venta al por menor de {x}", "vendo {x} en mi tienda", "ofrezco {x}", "vendedora de {x}", "expendio de {x}", "venta ambulante de {x}"],
    "dish": ["vendo {x}", "venta de {x}", "{x}", "vendo {x} y {y}", "{x}, {y} y {z}", "preparo {x}", "puesto de {x}", "carrito de {x}", "hago {x} para vender", "vendo {x} en la esquina", "{x} al paso",
             "expendio de {x}", "venta de {x} y {y}", "cocino {x} y los vendo", "negocio de {x}", "venta de comida: {x}", "vendedora de {x}", "restaurante de {x}", "vendo {x} en las noches"],
    "make": ["hago {x}", "fabrico {x}", "elaboro {x}", "elaboración de {x}", "fabricación de {x}", "hago y vendo {x}", "taller de {x}", "produzco {x}", "fábrica de {x}", "hago {x} y {y}",
             "confección de {x}", "confecciono {x}", "fabricación y venta de {x}", "ago {x} a pedido", "fabricante de {x}", "{x} de fabricación propia", "hago {x} para vender", "producción de {x}",
             "elaboración y venta de {x} y {y}", "{x} hechos por mí", "hacemos {x}"],
    "grow": ["siembro {x}", "cultivo {x}", "cultivo de {x}", "cosecho {x}", "siembro {x} y {y} en mi chacra", "producción de {x}", "siembra de {x}", "tengo una chacra de {x}", "productor de {x}",
             "cultivo y vendo {x}", "tengo hectáreas de {x}", "produzco {x} en mi parcela", "sembrío de {x}", "mi chacra es de {x}", "siembro {x} y lo vendo"],
    "raise": ["crío {x}", "crianza de {x}", "cría de {x}", "tengo una granja de {x}", "criamos {x}", "crío y vendo {x}", "engordo {x}", "criadero de {x}", "producción de {x}", "tengo {x} y los vendo",
              "crío {x} y {y}", "crianza y venta de {x}", "granja de {x}"],
    "mend": ["arreglo {x}", "reparo {x}", "reparación de {x}", "mantenimiento de {x}", "reparación de {x} y {y}", "servicio técnico de {x}", "taller de reparación de {x}", "compongo {x}",
             "mantenimiento y reparación de {x}", "técnico de {x}", "arreglo {x} a domicilio", "reparación y mantenimiento de {x}", "doy mantenimiento a {x}"],
    "let": ["alquiler de {x}", "alquilo {x}", "alquiler de {x} y {y}", "alquilo {x} para eventos", "negocio de alquiler de {x}", "renta de {x}", "arriendo de {x}", "alquilo {x} y {y}", "servicio de alquiler de {x}"],
    "bulk": ["venta de {x} al por mayor", "vendo {x} por mayor", "distribuidora de {x}", "distribuyo {x}", "importación de {x}", "importo {x}", "exportación de {x}", "comercialización de {x} al por mayor",
             "mayorista de {x}", "importadora de {x}", "acopio de {x}", "comercio al por mayor de {x}", "distribución de {x} a tiendas", "venta mayorista de {x} y {y}", "proveedor de {x} a empresas",
             "exporto {x}", "importación y distribución de {x}", "reparto {x} por mayor a bodegas", "vta. may. de {x}"],
    "service": ["{x}", "servicio de {x}", "hago {x}", "servicios de {x}", "hago trabajos de {x}", "brindo servicio de {x}", "{x} en general", "doy servicio de {x}", "{x} y {y}", "me dedico a {x}", "trabajos de {x}", "empresa de {x}"],
    "giro": ["{x}", "{x}", "servicio de {x}", "mi negocio es {x}", "me dedico a {x}", "{x} en general", "negocio de {x}", "empresa de {x}", "{x} y afines", "actividad: {x}"],
}
STAND_ALONE = {"sell", "dish", "shop", "job", "act", "service", "giro"}
# How many sentences an item gives besides standing alone.
TIMES_EACH = {"sell": 4, "make": 3, "dish": 4, "shop": 3, "bulk": 4, "mend": 3, "let": 3, "act": 2, "giro": 2}
# Who buys and what is near says nothing of what is sold.
AROUND = ("cerca del mercado de frutas;al costado del mercado mayorista;frente al hospital;en la puerta del colegio;al lado de una botica;para los obreros de construcción;a los mineros;"
          "a los choferes del terminal;para los turistas;a las oficinas;por el grifo;en la entrada de la universidad;atrás de la iglesia;en la cochera de mi casa;a los estudiantes;"
          "con mi moto;en mi triciclo;en mi carrito;con delivery;los sábados en el estadio;en el segundo piso de una galería;junto al banco;para hoteles;a las vecinas;"
          "con wifi;en la playa;en el paradero de mototaxis;a la salida de la fábrica;aprendí con mi tía que es profesora;mi esposo es taxista;antes era costurera;antes trabajaba en la mina").split(";")
FREQUENT = ("47", "56", "96", "45", "10", "61", "86", "95", "55", "14", "31", "25", "46")
NAMES = "el Rápido;Don Pepe;Rosita;San Martín;Los Ángeles;El Paisa;Mi Perú;Virgen del Carmen;JR;Señor de los Milagros;La Esquina;Inka;El Norteño;Doña Julia".split(";")
FEMININE_ENDS = ("ía", "ia", "ora", "era", "ión", "dad", "ería", "ica", "ina", "ada", "ona", "aza", "esa", "ena", "ela", "osa", "sta", "na", "ca", "ga", "la", "ta", "da", "ra", "sa", "za", "va", "ña", "ja", "ya", "cha")


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


def sentence(item, kind, pool, dice):
    frame = dice.choice(FRAMES[kind])
    others = [dice.choice(pool) for _ in range(2)]
    una = "una" if item.split(" ")[0].endswith(FEMININE_ENDS) else "un"
    return frame.format(x=item, y=others[0], z=others[1], una=una, name=f"«{dice.choice(NAMES)}»" if dice.random() < 0.5 else dice.choice(NAMES))


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
    sections = {row["isic_division"]: row["isic_section"] for row in
                csv.DictReader((HERE / "data/industry/official.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)}
    words = read_words(HERE / "data/industry")
    with open(out, "w", encoding="utf-8", newline="") as file:
        file.write("text\tisic_section\tisic_division\tsource\n")
        count = 0
        neighbours = read_words(HERE / "data/industry", "more_*.txt")
        for line, division in itertools.chain(generate(words), generate_more(words, neighbours)):
            file.write(f"{line}\t{sections[division]}\t{division}\tproject-generated\n")
            count += 1
    print(f"{count} lines written to {out}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else HERE / "work/industry_generated.tsv")
