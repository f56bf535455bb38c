// The two phones: what the owner says goes out by POST, what is new comes in as server-sent events.
import { bubble, dayOf, daySeparator, element, fillPicker, icon, tick } from "./bubbles.js";
import { Knowledge } from "./owner.js";

const examples = ["hola", "vendo jugos en el mercado de Huancayo hace 4 años", "qatupi kisuta rantikuni", "quiero un préstamo", "mis datos", "menú"];
const places = [
  ["Huancayo", -12.0686, -75.2103], ["Juliaca", -15.4997, -70.1333], ["Gamarra, Lima", -12.0653, -77.0139], ["Iquitos", -3.7491, -73.2538],
  ["Cusco", -13.5170, -71.9785], ["Ayacucho", -13.1588, -74.2239], ["La Paz (fuera del Perú)", -16.4957, -68.1336],
];
const attachments = [["audio", "audio", "Nota de voz"], ["image", "image", "Foto"], ["sticker", "sticker", "Sticker"]];
const longestWait = 8_000;

const spoken = contact => /^\+51\d{9}$/.test(contact) ? contact.replace(/^(\+51)(\d{3})(\d{3})(\d{3})$/, "$1 $2 $3 $4") : contact;
const plain = typed => /^[+\d\s()-]+$/.test(typed) ? typed.replace(/[\s()-]/g, "") : typed.trim();
const freshContact = () => `+51987${String(crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000).padStart(6, "0")}`;
const freshId = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");

class Phone {
  constructor(section, changed) {
    this.section = section;
    this.channel = section.dataset.channel;
    this.changed = changed;
    this.log = section.querySelector(".log");
    this.input = section.querySelector(".contact");
    this.words = section.querySelector(".words");
    this.presence = section.querySelector(".presence");
    this.picker = section.querySelector(".picker");
    this.listen();
    this.become(plain(recall(this.channel) ?? this.input.value));
  }

  listen() {
    const find = query => this.section.querySelector(query);
    this.input.addEventListener("change", () => this.become(plain(this.input.value)));
    this.input.addEventListener("keydown", event => { if (event.key === "Enter") this.input.blur(); });
    find(".fresh").addEventListener("click", () => { this.become(freshContact()); this.words.focus(); });
    find(".composer").addEventListener("submit", event => { event.preventDefault(); this.sayTyped(); });
    this.words.addEventListener("keydown", event => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.sayTyped();
      }
    });
    this.words.addEventListener("input", () => this.fit());
    find(".chips").append(...examples.map(example => element("button", { type: "button", onclick: () => this.say({ body: example }) }, example)));
    if (find(".clip")) this.fillMenu(find(".clip"), find(".menu"));
  }

  fillMenu(clip, menu) {
    const show = open => {
      menu.hidden = !open;
      clip.setAttribute("aria-expanded", String(open));
    };
    const entry = (drawing, name, message) => element(
      "button", { type: "button", onclick: () => { show(false); this.say(message); this.words.focus(); } }, drawing && icon(drawing), name);
    menu.append(
      ...attachments.map(([kind, drawing, name]) => entry(drawing, name, { kind })),
      entry("clip", "Mensaje vacío", { body: "" }),
      element("p", {}, "Enviar ubicación"),
      ...places.map(([name, latitude, longitude]) => entry("pin", name, { kind: "location", latitude, longitude })));
    clip.addEventListener("click", () => {
      show(menu.hidden);
      if (!menu.hidden) menu.querySelector("button").focus();
    });
    menu.parentElement.addEventListener("keydown", event => {
      if (event.key !== "Escape" || menu.hidden) return;
      show(false);
      clip.focus();
    });
    document.addEventListener("click", event => { if (!menu.parentElement.contains(event.target)) show(false); });
  }

  /** Another owner picks up this phone: their history comes from the server. */
  become(contact) {
    if (contact === "") contact = this.contact ?? freshContact();
    this.input.value = spoken(contact);
    if (contact === this.contact) return;
    this.contact = contact;
    remember(this.channel, contact);
    this.cursor = "";
    this.handled = 0;
    this.busy = false;
    this.mine = new Map();
    this.sending = Promise.resolve();
    this.log.replaceChildren();
    this.connect();
    this.changed();
  }

  connect(wait = 500) {
    clearTimeout(this.again);
    this.events?.close();
    if (document.hidden) return;
    const events = new EventSource(`/simulator/events?${new URLSearchParams({ contact: this.contact, channel: this.channel, after: this.cursor })}`);
    this.events = events;
    events.onopen = () => {
      wait = 500;
      this.online = true;
      this.retryAll();
      this.showState();
    };
    events.onmessage = event => { if (events === this.events) this.receive(JSON.parse(event.data)); };
    events.onerror = () => {
      // The browser's own retry gives up at a 503, so the page tries again itself, from where it had come to.
      events.close();
      if (events !== this.events) return;
      this.online = false;
      this.showState();
      this.again = setTimeout(() => this.connect(Math.min(wait * 2, longestWait)), wait);
    };
  }

  receive(talk) {
    this.cursor = talk.cursor;
    this.handled = talk.handled;
    this.busy = talk.busy;
    for (const line of talk.messages) this.show(line);
    for (const mine of this.mine.values()) if (mine.number && mine.number <= talk.handled) this.mark(mine, "read");
    this.showState();
    this.changed();
  }

  show(line) {
    if (line.from !== "owner") {
      if (!this.find(line.id)) this.place(line);
      return;
    }
    const mine = this.mine.get(line.id) ?? this.add(line);
    mine.number = line.number;
    this.mark(mine, line.number <= this.handled ? "read" : "sent");
  }

  find(id) {
    return this.log.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  add(line, message) {
    const mine = { id: line.id, message, article: this.place(line) };
    this.mine.set(line.id, mine);
    return mine;
  }

  place(line) {
    const article = bubble(line, this.channel, button => this.say({ body: button.title, choice: button.id }), listed => this.pick(listed));
    const days = this.log.querySelectorAll(".day");
    if (days.length === 0 || days[days.length - 1].dataset.day !== dayOf(line.at)) this.log.append(daySeparator(line.at));
    this.log.append(article);
    this.dots?.remove();
    this.scroll();
    return article;
  }

  pick(line) {
    fillPicker(this.picker, line, button => this.say({ body: button.title, choice: button.id }));
    this.picker.showModal();
  }

  sayTyped() {
    const body = this.words.value.trim();
    if (body === "") return;
    this.words.value = "";
    this.fit();
    this.say({ body });
  }

  /** Shows it at once, then sends it; its id makes a repeated try one message. */
  say(said) {
    const id = freshId();
    const message = { ...said, contact: this.contact, channel: this.channel, id };
    const line = { id: `SIM${id}`, from: "owner", kind: said.kind ?? "text", text: said.body ?? "", at: Date.now(), latitude: said.latitude, longitude: said.longitude };
    const mine = this.add(line, message);
    this.mark(mine, "sending");
    this.send(mine);
  }

  send(mine) {
    this.mark(mine, "sending");
    this.showState();
    const contact = this.contact;
    // One after the other, so that order is kept.
    this.sending = this.sending.then(() => post(mine.message)).then(
      () => { if (mine.state === "sending") this.mark(mine, "sent"); },
      error => {
        if (mine.state !== "sending") return;
        mine.article.title = error.message;
        mine.refused = error.refused;
        this.mark(mine, "failed");
      }).then(() => { if (contact === this.contact) this.showState(); });
  }

  retryAll() {
    for (const mine of this.mine.values()) if (mine.state === "failed" && !mine.refused) this.send(mine);
  }

  mark(mine, state) {
    mine.state = state;
    tick(mine.article, state, () => this.send(mine));
  }

  showState() {
    const waiting = this.busy || [...this.mine.values()].some(mine => mine.state === "sending" || mine.state === "sent");
    this.presence.textContent = !this.online ? "reconectando…" : waiting ? "escribiendo…" : "en línea";
    this.section.classList.toggle("offline", !this.online);
    if (!waiting || !this.online) {
      this.dots?.remove();
      return;
    }
    this.dots ??= element("div", { class: "dots", "aria-hidden": "true" }, element("i"), element("i"), element("i"));
    if (this.log.lastElementChild !== this.dots) {
      this.log.append(this.dots);
      this.scroll();
    }
  }

  scroll() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  fit() {
    this.words.style.height = "auto";
    this.words.style.height = `${Math.min(this.words.scrollHeight, 96)}px`;
  }
}

async function post(message) {
  const response = await fetch("/simulator/messages", {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(message),
  });
  if (response.ok) return;
  const { error } = await response.json().catch(() => ({}));
  throw Object.assign(new Error(error ?? `El servidor respondió ${response.status}.`), { refused: response.status < 500 });
}

function recall(channel) {
  try {
    return localStorage.getItem(`simulator.${channel}`);
  } catch {
    return null;
  }
}

function remember(channel, contact) {
  try {
    localStorage.setItem(`simulator.${channel}`, contact);
  } catch {
    // A browser without storage forgets the number on reload, no more.
  }
}

const knowledge = new Knowledge(document.querySelector(".owners"), spoken);
const phones = [];
const changed = () => knowledge.show(phones.map(phone => ({ contact: phone.contact, channel: phone.channel })));
for (const section of document.querySelectorAll(".phone")) phones.push(new Phone(section, changed));
changed();
// A browser allows few streams at once: pages out of sight give theirs back.
document.addEventListener("visibilitychange", () => { for (const phone of phones) phone.connect(); });
