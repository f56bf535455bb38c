// Load for a running bot: signed webhooks in, a fake carrier with 50 ms latency out, receipts back. Prints one JSON line of figures.
// Usage: node load.mjs --bot http://127.0.0.1:5080 --carrier-port 5999 --scenario ack|latency|sustained --seconds N --rate N --owners N
import http from "node:http";
import crypto from "node:crypto";

const options = Object.fromEntries(process.argv.slice(2).join(" ").split("--").filter(Boolean).map(o => o.trim().split(/ +/)));
const bot = new URL(options.bot ?? "http://127.0.0.1:5080");
const account = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const token = "0123456789abcdef0123456789abcdef";
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const seconds = Number(options.seconds ?? 10);

// What owners say: a whole first conversation, then small talk with facts in it, so that each turn has something to think about.
const script = [
  "hola", "si", "vendo jugos y desayunos en el mercado modelo de huancayo hace 4 años", "no", "2", "1",
  "tengo un taller de carpinteria en villa el salvador con 3 trabajadores", "necesito un prestamo para comprar una maquina", "mas", "gracias",
];

function sign(url, parameters) {
  const data = Object.keys(parameters).sort().reduce((text, key) => text + key + parameters[key], url);
  return crypto.createHmac("sha1", token).update(data, "utf8").digest("base64");
}

function post(path, parameters) {
  const body = new URLSearchParams(parameters).toString();
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: bot.hostname, port: bot.port, path, method: "POST", agent, headers: { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body), "x-twilio-signature": sign(bot.origin + path, parameters) } },
      response => { response.resume(); response.on("end", () => resolve({ status: response.statusCode, ms: performance.now() - began })); });
    request.on("error", reject);
    request.end(body);
  });
}

// The carrier: takes a message after 50 ms, then tells of its delivery.
const sends = [];
const perOwner = new Map();
const carrier = http.createServer((request, response) => {
  const chunks = [];
  request.on("data", chunk => chunks.push(chunk));
  request.on("end", () => {
    const at = performance.now();
    setTimeout(() => {
      response.setHeader("content-type", "application/json");
      if (!request.url.includes("/Messages.json") || request.method !== "POST") {
        const sid = "HX" + crypto.randomBytes(16).toString("hex");
        response.statusCode = request.method === "POST" ? 201 : 200;
        response.end(JSON.stringify(request.method === "POST" ? { sid, friendly_name: "x", types: {} } : { contents: [], messages: [], meta: { next_page_url: null } }));
        return;
      }
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      const sid = "SM" + crypto.randomBytes(16).toString("hex");
      sends.push({ to: form.To, at, outbox: new URL(form.StatusCallback).searchParams.get("outbox") });
      perOwner.get(form.To)?.(at);
      response.statusCode = 201;
      response.end(JSON.stringify({ sid, status: "queued", account_sid: account, to: form.To, from: form.From, body: form.Body ?? "", num_segments: "1", num_media: "0", direction: "outbound-api", api_version: "2010-04-01", error_code: null, error_message: null, price: null, price_unit: null, date_created: new Date().toUTCString(), date_updated: new Date().toUTCString(), date_sent: null, uri: "", subresource_uris: {}, messaging_service_sid: null }));
      const callback = new URL(form.StatusCallback);
      if (options.receipts !== "off")
        post(callback.pathname + callback.search, { MessageSid: sid, SmsSid: sid, MessageStatus: "delivered", SmsStatus: "delivered", AccountSid: account, To: form.To, From: form.From ?? "" }).catch(() => {});
    }, 50);
  });
});
await new Promise(resolve => carrier.listen(Number(options["carrier-port"] ?? 5999), "127.0.0.1", resolve));

let serial = 0;
const owner = number => `+519${String(10_000_000 + number)}`;
function say(number, text) {
  const sid = "SM" + (++serial).toString(16).padStart(8, "0") + crypto.randomBytes(12).toString("hex");
  return post("/webhooks/twilio/whatsapp", { MessageSid: sid, SmsSid: sid, AccountSid: account, From: "whatsapp:" + owner(number), To: "whatsapp:+14155238886", Body: text, NumMedia: "0", MessageType: "text", WaId: owner(number).slice(1), ApiVersion: "2010-04-01" });
}
const percentile = (values, share) => { const sorted = [...values].sort((a, b) => a - b); return sorted.length ? +sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1) : null; };
const rest = ms => new Promise(resolve => setTimeout(resolve, ms));

async function paced(rate, each) {
  const began = performance.now();
  const pending = [];
  for (let number = 0; number < rate * seconds; number++) {
    const due = began + (number * 1000) / rate;
    if (due > performance.now()) await rest(due - performance.now());
    pending.push(each(number));
  }
  return Promise.all(pending);
}

const figures = { scenario: options.scenario };
if (options.scenario === "ack") {
  const answers = await paced(Number(options.rate ?? 100), number => say(number % 400, "hola"));
  Object.assign(figures, { requests: answers.length, answered: sends.length, refused: answers.filter(a => a.status !== 200).length, p50: percentile(answers.map(a => a.ms), 0.5), p99: percentile(answers.map(a => a.ms), 0.99) });
} else if (options.scenario === "latency") {
  // One message an owner at a time, a new owner each: webhook to send call, the debounce taken off.
  const debounce = Number(options.debounce ?? 1500);
  const waits = [];
  await paced(Number(options.rate ?? 20), async number => {
    const began = performance.now();
    const sent = new Promise(resolve => perOwner.set("whatsapp:" + owner(500_000 + number), resolve));
    await say(500_000 + number, script[2]);
    const at = await Promise.race([sent, rest(30_000).then(() => null)]);
    if (at !== null) waits.push(at - began - debounce);
  });
  Object.assign(figures, { answered: waits.length, p50: percentile(waits, 0.5), p95: percentile(waits, 0.95) });
} else {
  // Each owner says the next line as soon as the last was answered: as many turns a second as the bot can do.
  const owners = Number(options.owners ?? 500);
  const until = performance.now() + seconds * 1000;
  let said = 0, unanswered = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: owners }, async (_, number) => {
    await rest(Math.random() * 2000);
    for (let line = 0; performance.now() < until; line++) {
      const answered = new Promise(resolve => perOwner.set("whatsapp:" + owner(number), resolve));
      said++;
      await say(number, script[line % script.length]);
      if (await Promise.race([answered, rest(60_000).then(() => null)]) === null) unanswered++;
    }
  }));
  const elapsed = (performance.now() - began) / 1000;
  Object.assign(figures, { owners, said, sent: sends.length, unanswered, doubled: sends.length - new Set(sends.map(s => s.outbox)).size, turnsPerSecond: +(sends.length / elapsed).toFixed(1) });
}
console.log(JSON.stringify(figures));
process.exit(0);
