"""The sentences that generate_industry.py sets its items into, and the clauses around them."""

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
# As survey takers write down what people say: third person, infinitives, short forms.
SURVEY = {
    "sell": ["vende {x}", "vender {x}", "se dedica a la venta de {x}", "vta de {x}", "vta. de {x}", "vta {x}", "compra y venta de {x}", "venta {x}", "venta de {x} en la calle", "comercialización de {x}", "vende {x} y {y}",
             "expende {x}", "reventa de {x}", "venta de {x} en feria", "venta de {x} por catálogo", "local de venta de {x}", "puesto de venta de {x}", "vta de {x}, {y}, {z}", "comerc. de {x}",
             "compra {x} y los revende", "venta de {x}, compra en el mercado mayorista", "venta {x} al menudeo", "com. de {x}"],
    "dish": ["prepara y vende {x}", "vende {x}", "vender {x}", "elaboración y venta de {x}", "vta de {x}", "vta. de {x} y {y}", "expende {x}", "hace {x} y los vende", "cocina y vende {x}", "puesto de {x} y {y}"],
    "make": ["elabora {x}", "fabrica {x}", "hace {x}", "hacer {x}", "elaborar {x}", "elab. de {x}", "fab. de {x}", "fabric. de {x}", "conf. de {x}", "prod. de {x}", "realiza {x}", "hechura de {x}", "elab. y vta de {x}",
             "produce y vende {x}", "elaboración artesanal de {x}"],
    "grow": ["siembra {x}", "cultiva {x}", "sembrar {x}", "siembra y cosecha de {x}", "cosecha de {x}", "prod. de {x}", "siembra {x} y {y}", "cultivo y venta de {x}"],
    "raise": ["cría {x}", "cría y vende {x}", "criar {x}", "cza. de {x}", "criadero de {x}", "cuida {x} de su propiedad", "cría y engorda de {x}", "produce {x}"],
    "mend": ["repara {x}", "arregla {x}", "rep. de {x}", "reparar {x}", "mant. de {x}", "mantto y rep. de {x}", "arreglo de {x}", "compostura de {x}", "serv. técnico de {x}", "reparaciones de {x} y {y}"],
    "let": ["alquila {x}", "alq. de {x}", "renta {x}", "alquilar {x}", "arrienda {x}", "renta de {x} para eventos"],
    "bulk": ["distribuye {x}", "dist. de {x}", "compra y vende {x} por mayor", "distrib. de {x} y {y}", "venta x mayor de {x}", "acopia {x}", "comercialización mayorista de {x}"],
    "service": ["serv. de {x}", "presta servicio de {x}", "realiza {x}", "serv. {x}", "ofrece {x}", "trabajos en {x}"],
    "shop": ["{x} {name}", "{x} {name}", "{x} {name}", "negocio propio: {x}", "{x} propia", "es dueño de {una} {x}", "atiende su {x}", "{x} EIRL", "administra su {x}"],
    "job": ["trabaja como {x}", "trabaja de {x}", "{x} por cuenta propia", "es {x}", "labora como {x}", "oficio {x}", "{x} independiente"],
    "giro": ["{x}", "serv. de {x}", "activ. de {x}", "se dedica a {x}", "{x} por cuenta propia"],
}
# As the gloss puts Quechua into Spanish: stems only, the verb last.
GLOSSED = {
    "sell": ["{x} vendo", "{x} {y} vendo", "mercado {x} vendo", "casa {x} vendo", "{x} {y} {z} tienda vendo", "calle {x} vendo", "{x} traigo feria vendo", "{x} compro vendo", "tienda {x} hay"],
    "dish": ["{x} cocino comida vendo", "{x} hago calle vendo", "noche {x} vendo", "mercado {x} {y} sirvo comida vendo"],
    "make": ["{x} hago", "{x} hago vendo", "{x} {y} hago feria vendo", "casa {x} hago", "manos {x} hago vendo"],
    "grow": ["{x} siembro", "chacra cultivo {x} {y} siembro", "chacra {x} siembro feria vendo", "{x} siembro cosecho vendo", "{x} cosecho"],
    "raise": ["{x} crío animales", "casa {x} crío animales vendo", "{x} {y} crío animales", "{x} engordo animales vendo"],
    "mend": ["{x} arreglo reparo", "malogrado {x} arreglo reparo", "{x} {y} arreglo reparo"],
    "let": ["{x} alquilo presto", "fiesta {x} alquilo presto"],
    "bulk": ["{x} acopio junto", "comunidad {x} compro llevo transporto", "{x} acopio junto envío", "{x} bastante por mayor vendo"],
    "job": ["{x} soy", "{x} trabajo", "pueblo {x} soy trabajo"],
    "shop": ["{x} tengo", "pueblo {x} tengo", "{x} hay"],
    "service": ["{x} hago", "{x} trabajo"],
}
# Names over shop doors speak of other things than the shop.
SIGNS = ("El Gran Carbón;El Rey del Sabor;La Casa de Todos;El Palacio del Niño;La Perla del Mar;El Sol de Oro;La Cabaña;El Bosque;La Fuente;El Molino;El Minero;El Agricultor;La Colmena;El Buen Pastor;"
         "El Labrador;El Constructor;La Gran Muralla;El Dorado;La Mina;El Arriero;La Estrella del Sur;Mundo Animal;Punto Azul;Corazón de Jesús;Santa Rosa;El Puerto;El Chalán;La Granja;El Sabor de mi Tierra;"
         "El Universo;La Moda;Mi Chacrita;La Sirena;El Tren;El Avión;Los Andes;Flor de Retama;El Cóndor;La Familia;La Escuelita;El Pescador;El Zapatito;La Rueda;Tierra Linda;El Árbol;La Ribera").split(";")
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
