// The side panel: what the assistant knows of each owner on the page, read again after every change.
import { element } from "./bubbles.js";

const factNames = {
  activity: "Actividad", section: "Rubro (CIIU)", division: "División (CIIU)", selling: "Vende", started: "Empezó", region: "Región",
  province: "Provincia", district: "Distrito", place: "Lugar", ruc: "RUC", tax_regime: "Régimen", workers: "Trabajadores",
  sales_month: "Ventas al mes", sales_good_month: "Mes bueno", sales_bad_month: "Mes malo", trend: "Ventas van", records: "Cuentas",
  digital: "Cobra con", credit: "Crédito", needs: "Necesita",
};
const words = {
  selling: { not_yet: "todavía no", occasionally: "a veces", regularly: "siempre" },
  place: { home: "casa", stall: "puesto", street: "calle", shop: "tienda", market: "mercado", farm: "chacra", online: "por internet" },
  ruc: { yes: "sí", no: "no", in_process: "en trámite" },
  tax_regime: { nrus: "Nuevo RUS", rer: "RER", rmt: "MYPE Tributario", general: "General" },
  trend: { up: "subiendo", same: "igual", down: "bajando" },
  records: { none: "no lleva", notebook: "cuaderno", app: "aplicación", accountant: "contador" },
  digital: { cash: "efectivo", wallet: "Yape o Plin", card: "tarjeta", online: "en línea" },
  credit: { none: "ninguno", informal: "informal", formal: "formal", refused: "negado" },
  needs: {
    formalise: "formalizarse", licence: "licencia", sell_more: "vender más", sell_online: "vender por internet", finance: "financiamiento",
    accounts: "llevar cuentas", costs: "costos", invoice: "facturar", quality: "calidad", export: "exportar", staff: "personal",
    technology: "tecnología", tax: "impuestos", debts: "deudas", safety: "seguridad", network: "contactos", training: "capacitación",
  },
  stage: { idea: "idea", start: "inicio", growth: "crecimiento", established: "establecido", decline: "en dificultades", unknown: "no sé todavía" },
  growth: { low: "bajo", medium: "medio", high: "alto", unknown: "no sé todavía", "": "no sé todavía" },
  extractor: { rule: "regla", model: "modelo", llm: "LLM", owner: "dicho por el dueño", staff: "equipo" },
  feedback: { more: "pidió más", interested: "le interesa", not_for_me: "no le sirve" },
};
const sections = {
  A: "agro y pesca", B: "minería", C: "manufactura", D: "energía", E: "agua y residuos", F: "construcción", G: "comercio", H: "transporte",
  I: "alojamiento y comidas", J: "información", K: "finanzas", L: "inmobiliaria", M: "profesionales", N: "servicios a empresas", O: "administración pública",
  P: "enseñanza", Q: "salud", R: "arte y recreación", S: "otros servicios", T: "hogares", U: "organismos",
};
const scoreNames = { industry: "Rubro", stage: "Etapa", growth: "Crecimiento" };
const inOrder = (rows, names, key) => rows.toSorted((one, other) => Object.keys(names).indexOf(one[key]) - Object.keys(names).indexOf(other[key]));
const channelNames = { whatsapp: "WhatsApp", sms: "SMS" };
const percent = new Intl.NumberFormat("es-PE", { style: "percent", maximumFractionDigits: 0 });
const soles = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 0 });

function valueOf(name, value) {
  if (words[name]) return value.split(",").map(part => words[name][part] ?? part).join(", ");
  if (name === "section") return sectionName(value);
  if (name === "started") return value.replace(/^(\d{4})-(\d{2})$/, "$2/$1");
  if (name.startsWith("sales_")) return Number.isFinite(Number(value)) ? `S/${soles.format(Number(value))}` : value;
  return value;
}

const sectionName = code => sections[code?.[0]] ? `${code} · ${sections[code[0]]}` : code;

function factRow({ name, value, place, extractor, confidence, confirmed }) {
  const source = `${words.extractor[extractor] ?? extractor}, confianza ${percent.format(confidence)}${confirmed ? ", confirmado" : ""}`;
  return [
    element("dt", { title: name }, factNames[name] ?? name),
    element("dd", { title: `${value} (${source})` }, place ?? valueOf(name, value), confirmed ? element("span", { class: "sure", title: "confirmado" }, " ✓") : null),
  ];
}

// The growth score's own number is an expectation, so its bands are shown with theirs.
const bands = detail => ["low", "medium", "high"].filter(band => detail?.[band] !== undefined).map(band => `${words.growth[band]} ${percent.format(detail[band])}`);

function scoreRow({ kind, label, probability, detail }) {
  const name = kind === "industry" ? sectionName(label) || "no sé todavía" : words[kind]?.[label] ?? label;
  const number = kind === "growth" ? detail?.[label] : probability;
  const why = [...bands(detail), ...(detail?.reasons ?? []), detail?.reason].filter(part => typeof part === "string").join(" · ");
  const measured = typeof number === "number";
  return element("li", {},
    element("span", { class: "kind" }, scoreNames[kind] ?? kind),
    element("span", { class: "label" }, name),
    measured ? element("meter", { min: 0, max: 1, value: number, "aria-label": "probabilidad" }) : null,
    measured ? element("span", { class: "number" }, percent.format(number)) : null,
    why ? element("p", {}, why) : null);
}

function resourceRow({ id, name, rank, why, feedback }) {
  return element("li", {},
    element("strong", {}, `${rank}. ${name ?? id}`), feedback ? element("span", { class: "feedback" }, words.feedback[feedback] ?? feedback) : null,
    element("code", {}, id), why ? element("p", {}, why) : null);
}

function part(title, content) {
  return element("section", {}, element("h4", {}, title), content);
}

function card(owner, title) {
  const made = element("article", { class: "owner" }, element("h3", {}, title));
  if (!owner.known) {
    made.append(element("p", { class: "nothing" }, "Todavía nada: no ha escrito, o pidió borrar sus datos."));
    return made;
  }
  const marks = [
    owner.consent === null ? "sin permiso todavía" : owner.consent ? "dio permiso" : "no dio permiso",
    owner.optedOut ? "pidió no recibir mensajes" : null,
    ...owner.handoffs.map(reason => `espera a una persona (${reason})`),
  ].filter(Boolean);
  made.append(element("p", { class: "marks" }, ...marks.map(mark => element("span", {}, mark))));
  made.append(part("Hechos", owner.facts.length ? element("dl", {}, ...inOrder(owner.facts, factNames, "name").flatMap(factRow)) : element("p", { class: "nothing" }, "Ninguno todavía.")));
  if (owner.scores.length) made.append(part("Puntajes", element("ul", { class: "scores" }, ...inOrder(owner.scores, scoreNames, "kind").map(scoreRow))));
  if (owner.resources.length) made.append(part("Recursos mostrados", element("ul", { class: "resources" }, ...owner.resources.map(resourceRow))));
  return made;
}

export class Knowledge {
  constructor(place, spoken) {
    this.place = place;
    this.spoken = spoken;
    this.cards = new Map();
  }

  /** @param phones each with its contact and channel; one contact on both channels is one owner */
  show(phones) {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.read(phones), 50);
  }

  async read(phones) {
    const contacts = [...new Set(phones.map(phone => phone.contact))];
    const reading = this.reading = Symbol();
    const cards = await Promise.all(contacts.map(async contact => {
      const channels = phones.filter(phone => phone.contact === contact).map(phone => channelNames[phone.channel]).join(" y ");
      const owner = await fetch(`/simulator/owner?${new URLSearchParams({ contact })}`).then(response => response.ok ? response.json() : null, () => null);
      // While the server is away, what was known stays on the page.
      if (owner) this.cards.set(contact, card(owner, `${this.spoken(contact)} · ${channels}`));
      return this.cards.get(contact);
    }));
    if (reading === this.reading) this.place.replaceChildren(...cards.filter(Boolean));
  }
}
