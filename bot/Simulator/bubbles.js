// How messages look: text with WhatsApp's marks, bubbles, times and days. Text only ever enters the page as text nodes.

const zone = "America/Lima"; // Peru has one time zone.
const time = new Intl.DateTimeFormat("es-PE", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat("es-PE", { timeZone: zone, day: "numeric", month: "long", year: "numeric" });
const dayKey = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  drawing.setAttribute("aria-hidden", "true");
  drawing.setAttribute("class", `icon i-${name}`);
  use.setAttribute("href", `#i-${name}`);
  drawing.append(use);
  return drawing;
}

const tags = { "*": "strong", "_": "em", "~": "s" };
// A mark counts at the edge of a word only, as in WhatsApp: "a*b*c" and "5 * 3 * 2" stay as they are.
const marked = /(^|[\s(¿¡"'«.,;:*_~-])([*_~])(?=\S)([^\n]*?\S)\2(?=$|[\s)?!"'».,;:*_~-])/u;
const address = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/u;

/** Text with *bold*, _italic_, ~struck~ and links, as nodes. */
export function rich(text) {
  const link = address.exec(text);
  if (link) {
    return [
      ...rich(text.slice(0, link.index)),
      element("a", { href: link[0], target: "_blank", rel: "noopener noreferrer" }, link[0]),
      ...rich(text.slice(link.index + link[0].length)),
    ];
  }
  const mark = marked.exec(text);
  if (!mark) return text ? [document.createTextNode(text)] : [];
  const start = mark.index + mark[1].length;
  return [
    ...rich(text.slice(0, start)),
    element(tags[mark[2]], {}, ...rich(mark[3])),
    ...rich(text.slice(mark.index + mark[0].length)),
  ];
}

const kinds = {
  location: ["pin", "Ubicación"],
  audio: ["audio", "Nota de voz"],
  image: ["image", "Foto"],
  sticker: ["sticker", "Sticker"],
  video: ["image", "Video"],
  document: ["image", "Documento"],
  contacts: ["image", "Contacto"],
  reaction: ["sticker", "Reacción"],
  other: ["image", "Otro contenido"],
};

function content(line, channel) {
  const [drawing, name] = kinds[line.kind] ?? [];
  const parts = [];
  if (drawing) {
    const where = line.latitude === undefined || line.latitude === null ? "" : ` ${line.latitude.toFixed(3)}, ${line.longitude.toFixed(3)}`;
    parts.push(element("span", { class: "media" }, icon(drawing), name + where));
  }
  if (line.text) parts.push(element("p", { class: "text" }, ...(channel === "whatsapp" ? rich(line.text) : [line.text])));
  if (parts.length === 0) parts.push(element("p", { class: "text empty" }, "(mensaje vacío)"));
  return parts;
}

function cost({ encoding, units, segments }) {
  const letters = encoding === "GSM-7" ? "caracteres" : "unidades";
  return element("p", { class: "cost" }, `${encoding} · ${units} ${letters} · ${segments} ${segments === 1 ? "segmento" : "segmentos"}`);
}

/** One message. `press(button)` is called for a quick reply, `open(line)` for a list. */
export function bubble(line, channel, press, open) {
  const mine = line.from === "owner";
  const made = element("article", { class: `bubble ${mine ? "mine" : "theirs"}`, "data-id": line.id });
  const at = new Date(line.at);
  made.append(
    element("span", { class: "unseen" }, mine ? "Tú: " : "Asistente: "),
    ...content(line, channel),
    element("p", { class: "meta" }, element("time", { datetime: at.toISOString() }, time.format(at)), mine ? element("span", { class: "ticks" }) : null));
  if (line.cost) made.append(cost(line.cost));
  const buttons = line.buttons ?? [];
  if (channel === "whatsapp" && buttons.length > 0) {
    const listed = buttons.length > 3;
    made.append(element("div", { class: "replies", role: "group", "aria-label": "Respuestas" }, ...(listed
      ? [element("button", { type: "button", class: "open-list", "aria-haspopup": "dialog", onclick: () => open(line) }, icon("list"), line.listLabel || "Ver opciones")]
      : buttons.map(button => element("button", { type: "button", class: "quick", onclick: () => press(button) }, button.title)))));
  }
  return made;
}

const tickNames = { sending: "enviando", sent: "recibido", read: "atendido", failed: "no enviado" };

/** Shows how far an own message has come: sending, sent, read or failed. */
export function tick(article, state, retry) {
  const ticks = article.querySelector(".ticks");
  if (!ticks || article.dataset.state === state) return;
  article.dataset.state = state;
  const drawing = state === "failed" ? element("button", { type: "button", class: "retry", onclick: retry }, "No enviado · reintentar")
    : state === "sending" ? element("span", { class: "clock", "aria-hidden": "true" }) : icon(state === "read" ? "ticks" : "tick");
  ticks.replaceChildren(drawing, ...(state === "failed" ? [] : [element("span", { class: "unseen" }, tickNames[state])]));
}

/** The day of an instant, for grouping. */
export const dayOf = at => dayKey.format(new Date(at));

export function daySeparator(at) {
  const today = dayOf(Date.now());
  const name = dayOf(at) === today ? "Hoy" : dayOf(at) === dayOf(Date.now() - 86_400_000) ? "Ayer" : day.format(new Date(at));
  return element("p", { class: "day", "data-day": dayOf(at) }, element("span", {}, name));
}

/** The list of four to ten options behind its label. */
export function fillPicker(dialog, line, press) {
  dialog.replaceChildren(
    element("h3", {}, line.listLabel || "Ver opciones"),
    element("div", { class: "options" }, ...line.buttons.map(button => element(
      "button", { type: "button", onclick: () => { dialog.close(); press(button); } },
      element("strong", {}, button.title), button.description ? element("small", {}, button.description) : null))),
    element("button", { type: "button", class: "cancel", onclick: () => dialog.close() }, "Cerrar"));
}
