// Drives the simulator's page in a real browser. Started by SimulatorPageTests with the address of a running bot; asks for what
// only the bot's side can do by a line on standard output, and reads "done" for it on standard input.
// Usage: node simulator.test.mjs ADDRESS CHROMIUM. Prints one JSON line {"name", "error"} for each test.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const { chromium } = createRequire(fileURLToPath(new URL("../../infra/npm/", import.meta.url)))("playwright-core");
const [address, executablePath] = process.argv.slice(2);
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const ask = async wish => {
  console.log(JSON.stringify({ ask: wish }));
  assert.equal((await answers.next()).value, "done");
};

let number = 0;
const phone = name => `[data-channel="${name}"]`;
const freshContact = () => `+5198${String(1_000_000 + number++).slice(-7)}`;
const mine = (page, name) => page.locator(`${phone(name)} .bubble.mine`);
const theirs = (page, name) => page.locator(`${phone(name)} .bubble.theirs`);

async function say(page, name, text) {
  await page.locator(`${phone(name)} .words`).fill(text);
  await page.locator(`${phone(name)} .words`).press("Enter");
}

/** The page, with an owner of its own on each phone. */
async function open(browser, size = { width: 1280, height: 800 }) {
  const page = await browser.newPage();
  await page.setViewportSize(size);
  page.problems = [];
  page.on("pageerror", error => page.problems.push(error.message));
  page.on("console", said => { if (said.type() === "error" && !/Failed to load resource|ERR_/.test(said.text())) page.problems.push(said.text()); });
  page.contacts = { whatsapp: freshContact(), sms: freshContact() };
  await page.addInitScript(contacts => {
    for (const [name, contact] of Object.entries(contacts)) if (!localStorage.getItem(`simulator.${name}`)) localStorage.setItem(`simulator.${name}`, contact);
  }, page.contacts);
  await page.goto(`${address}/simulator`);
  await page.getByText("en línea").nth(1).waitFor();
  return page;
}

const sees = (locator, text) => locator.filter({ hasText: text }).first().waitFor();

/** A page whose posts wait until let go. */
async function hold(page) {
  let release;
  const gate = new Promise(resolve => { release = resolve; });
  await page.route("**/simulator/messages", async route => { await gate; await route.continue(); });
  return release;
}

const tests = {
  async "A message is shown at once and its reply when it comes"(browser) {
    const page = await open(browser);
    const release = await hold(page);
    await say(page, "whatsapp", "hola");
    await sees(mine(page, "whatsapp"), "hola");
    await page.locator(`${phone("whatsapp")} .dots`).waitFor();
    assert.equal(await mine(page, "whatsapp").getAttribute("data-state"), "sending");
    assert.equal(await page.locator(`${phone("whatsapp")} .presence`).textContent(), "escribiendo…");
    release();
    await sees(theirs(page, "whatsapp"), "asistente automático");
    await page.locator(`${phone("whatsapp")} .bubble.mine[data-state="read"]`).waitFor();
    await page.locator(`${phone("whatsapp")} .dots`).waitFor({ state: "detached" });
    assert.equal(await page.locator(`${phone("whatsapp")} .day`).textContent(), "Hoy");
    return page;
  },

  async "A quick reply sends its title and its id"(browser) {
    const page = await open(browser);
    await say(page, "whatsapp", "hola");
    const button = page.locator(`${phone("whatsapp")} .quick`).first();
    await button.waitFor();
    const [request] = await Promise.all([page.waitForRequest("**/simulator/messages"), button.click()]);
    assert.deepEqual([request.postDataJSON().body, request.postDataJSON().choice], [await button.textContent(), "consent:yes"]);
    await sees(mine(page, "whatsapp"), "Sí, acepto");
    return page;
  },

  async "A list opens behind its label and sends what is picked"(browser) {
    const page = await open(browser);
    await say(page, "whatsapp", "hola");
    await sees(theirs(page, "whatsapp"), "asistente");
    const buttons = [1, 2, 3, 4, 5].map(at => ({ Id: `pick:${at}`, Title: `Opción ${at}`, Description: `Lo que es ${at}` }));
    await ask({ do: "reply", contact: page.contacts.whatsapp, channel: "whatsapp", text: "Elige.", buttons: JSON.stringify(buttons) });
    await page.getByRole("button", { name: "Ver opciones" }).click();
    const dialog = page.getByRole("dialog");
    assert.equal(await dialog.getByRole("button").count(), 6);
    const [request] = await Promise.all([page.waitForRequest("**/simulator/messages"), dialog.getByRole("button", { name: "Opción 4" }).press("Enter")]);
    assert.deepEqual([request.postDataJSON().body, request.postDataJSON().choice], ["Opción 4", "pick:4"]);
    assert.equal(await dialog.isVisible(), false);
    return page;
  },

  async "What either side writes stays text; bold and cursive are shown"(browser) {
    const page = await open(browser);
    const nasty = `<img src=x onerror="document.title='broken'"> <b>no</b> & "x" a*b*c`;
    await say(page, "whatsapp", nasty);
    await sees(theirs(page, "whatsapp"), "asistente");
    await ask({ do: "reply", contact: page.contacts.whatsapp, channel: "whatsapp", text: `${nasty} *fuerte* _suave_ 2 * 3 * 4 https://www.gob.pe/a_b_c.`, buttons: "[]" });
    const reply = theirs(page, "whatsapp").filter({ hasText: "fuerte" });
    await reply.waitFor();
    assert.ok((await mine(page, "whatsapp").locator(".text").textContent()).includes(nasty));
    assert.equal(await page.locator(".log img, .log b").count(), 0);
    assert.deepEqual(await reply.locator("strong, em").allTextContents(), ["fuerte", "suave"]);
    assert.equal(await reply.locator("a").getAttribute("href"), "https://www.gob.pe/a_b_c");
    assert.notEqual(await page.title(), "broken");
    return page;
  },

  async "A reload brings both sides back, each message once"(browser) {
    const page = await open(browser);
    await say(page, "sms", "hola");
    await sees(theirs(page, "sms"), "asistente");
    const before = await page.locator(`${phone("sms")} .bubble .text`).allTextContents();
    await page.reload();
    await sees(theirs(page, "sms"), "asistente");
    assert.deepEqual(await page.locator(`${phone("sms")} .bubble .text`).allTextContents(), before);
    assert.match(await theirs(page, "sms").last().locator(".cost").textContent(), /^GSM-7 · \d+ caracteres · [12] segmentos?$/);
    return page;
  },

  async "One number on both phones is one owner, and a new owner begins anew"(browser) {
    const page = await open(browser);
    await page.locator(".owner").nth(1).waitFor();
    await say(page, "whatsapp", "hola");
    await sees(theirs(page, "whatsapp"), "asistente");
    const input = page.locator(`${phone("sms")} .contact`);
    await input.fill(page.contacts.whatsapp);
    await input.press("Enter");
    await page.locator(".owner h3", { hasText: "WhatsApp y SMS" }).waitFor();
    assert.equal(await page.locator(".owner").count(), 1);
    await page.locator(`${phone("whatsapp")} .fresh`).click();
    await page.locator(".owner").nth(1).waitFor();
    assert.equal(await page.locator(`${phone("whatsapp")} .bubble`).count(), 0);
    assert.match(await page.locator(`${phone("whatsapp")} .contact`).inputValue(), /^\+51 987 \d{3} \d{3}$/);
    return page;
  },

  async "What is known appears beside the phones after a reply"(browser) {
    const page = await open(browser);
    await page.locator(".owner .nothing").nth(1).waitFor();
    await say(page, "whatsapp", "hola");
    await page.locator(`${phone("whatsapp")} .quick`, { hasText: "Sí, acepto" }).click();
    await page.locator(".owner .marks", { hasText: "dio permiso" }).first().waitFor();
    return page;
  },

  async "A location goes out from the menu by keyboard, and Escape closes it"(browser) {
    const page = await open(browser);
    const clip = page.getByRole("button", { name: "Adjuntar" });
    await clip.press("Enter");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".menu").isVisible(), false);
    assert.equal(await clip.evaluate(button => document.activeElement === button), true);
    await clip.press("Enter");
    const [request] = await Promise.all([page.waitForRequest("**/simulator/messages"), page.getByRole("button", { name: "Juliaca" }).press("Enter")]);
    assert.deepEqual([request.postDataJSON().kind, request.postDataJSON().latitude], ["location", -15.4997]);
    await sees(mine(page, "whatsapp"), "Ubicación -15.500, -70.133");
    await page.locator(`${phone("whatsapp")} .bubble.mine[data-state="read"]`).waitFor();
    return page;
  },

  async "A message that was written while the bot was down goes out once when it is back"(browser) {
    const page = await open(browser);
    await say(page, "whatsapp", "hola");
    await sees(theirs(page, "whatsapp"), "asistente");
    await ask({ do: "down" });
    await page.getByText("reconectando…").first().waitFor();
    await say(page, "whatsapp", "menú");
    await page.locator(`${phone("whatsapp")} .retry`).waitFor();
    await ask({ do: "up" });
    await page.locator(`${phone("whatsapp")} .bubble.mine[data-state="read"]`).nth(1).waitFor();
    await theirs(page, "whatsapp").nth(1).waitFor();
    await page.reload();
    await theirs(page, "whatsapp").nth(1).waitFor();
    assert.deepEqual(await mine(page, "whatsapp").locator(".text").allTextContents(), ["hola", "menú"]);
    return page;
  },

  async "The page fits a screen of 360 pixels, and all its controls have names"(browser) {
    const page = await open(browser, { width: 360, height: 740 });
    await say(page, "whatsapp", "unapalabralarguisima".repeat(12));
    await sees(theirs(page, "whatsapp"), "asistente");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    assert.ok(await page.locator(`${phone("whatsapp")} .log`).evaluate(log => log.scrollWidth <= log.clientWidth));
    const tree = await page.locator("body").ariaSnapshot();
    assert.doesNotMatch(tree, /^\s*- (button|textbox|dialog|log|group)\s*:?\s*$/m);
    return page;
  },
};

const browser = await chromium.launch({
  executablePath, headless: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
for (const [name, test] of Object.entries(tests)) {
  const context = await browser.newContext();
  context.setDefaultTimeout(45_000);
  let error = null;
  try {
    const page = await test(context);
    assert.deepEqual(page.problems, []);
  } catch (failure) {
    error = failure.message;
  }
  await context.close();
  console.log(JSON.stringify({ name, error }));
}
await browser.close();
process.exit(0);
