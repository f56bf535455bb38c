// Turns the raw figures of run.sh into RESULTS.md.
import fs from "node:fs";
import os from "node:os";

const [loadFile, scorersFile, bodyFile, memory, seconds, firmsFile] = process.argv.slice(2);
const load = Object.fromEntries(fs.readFileSync(loadFile, "utf8").trim().split("\n").map(line => JSON.parse(line)).map(line => [line.scenario, line]));
const scorers = JSON.parse(fs.readFileSync(scorersFile, "utf8"));
const pairs = bodyFile === "none" ? [] : fs.readFileSync(bodyFile, "utf8").trim().split("\n").map(line => line.split("\t").map(Number));
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const verdict = ok => (ok ? "met" : "**missed**");
const { ack, latency, sustained } = load;
const rows = [
  ["webhook acknowledged, 100 signed requests/s", "p99 ≤ 50 ms", `p50 ${ack.p50} ms, p99 ${ack.p99} ms, ${ack.refused} of ${ack.requests} refused`, ack.p99 <= 50 && ack.refused === 0],
  ["signed webhook → carrier's send call, 20 owners/s, debounce apart", "p50 ≤ 120 ms, p95 ≤ 400 ms", `p50 ${latency.p50} ms, p95 ${latency.p95} ms`, latency.p50 <= 120 && latency.p95 <= 400],
  [`whole turns a second, ${seconds} s, ${sustained.owners} owners`, "≥ 60, none lost or doubled", `${sustained.turnsPerSecond}; ${sustained.unanswered} unanswered, ${sustained.doubled} doubled of ${sustained.sent}`, sustained.turnsPerSecond >= 60 && sustained.unanswered + sustained.doubled === 0],
  ["encoder, a 25-word sentence, one core", "≤ 8 ms p50", `${scorers.encoder_ms} ms`, scorers.encoder_ms <= 8],
  ["memory of the bot process after that", "≤ 450 MB", `${memory} MB`, memory <= 450],
  ["language of a message, one core", "≤ 30 µs", `${scorers.language_us} µs`, scorers.language_us <= 30],
  ["industry of a text, all in, one core", "≤ 10 ms", `${scorers.industry_ms} ms`, scorers.industry_ms <= 10],
  ["facts of a message, one core", "≤ 200 µs", `${scorers.facts_us} µs`, scorers.facts_us <= 200],
  ["recommendation with encoder and PostgreSQL's full text", "≤ 15 ms", `${scorers.recommend_ms} ms`, scorers.recommend_ms <= 15],
  ["firms scored a second, without text, one core", "≥ 20,000 on two", `${scorers.firms_per_second}`, scorers.firms_per_second >= 10000],
];
if (firmsFile !== "none") {
  const firms = JSON.parse(fs.readFileSync(firmsFile, "utf8"));
  rows.push(
    [`firms a second, the whole command on ${firms.firms.toLocaleString("en")} of them`, "≥ 20,000 on two cores", `${firms.per_second.toLocaleString("en")}`, firms.per_second >= 20000],
    ["its peak memory", "≤ 300 MB", `${firms.peak_mb} MB`, firms.peak_mb <= 300],
    [`firms with an owner's text a second, ${firms.texts} texts, start included`, "≥ 150", `${firms.texts_per_second}`, firms.texts_per_second >= 150]);
}
const memories = ["encoder", "language", "industry", "facts", "growth", "recommender"].map(name => `${name} ${scorers[name + "_mb"]}`).join(", ");
rows.push(["memory of each scorer, loaded and used once, MB", "", memories, true]);
if (pairs.length) {
  const ratio = median(pairs.map(([ours, node]) => ours / node));
  rows.push(["encoder body (36 tokens), ours beside onnxruntime-node, same file, in turns", "ratio ≤ 1.05", `${median(pairs.map(p => p[0])).toFixed(2)} ms : ${median(pairs.map(p => p[1])).toFixed(2)} ms, ratio ${ratio.toFixed(2)}`, ratio <= 1.05]);
}
console.log(`# Measured speed

Made by \`make bench\` on ${new Date().toISOString().slice(0, 10)}: ${os.cpus().length} cores (${os.cpus()[0].model}), Linux ${os.release()}, Node ${process.version}. PostgreSQL, the load generator and the fake
carrier (50 ms latency, one receipt a message) on the same machine; no LLM. Machines are noisy: read single figures with care, ratios with less.

| what | target | measured | |
|---|---|---|---|
${rows.map(row => `| ${row[0]} | ${row[1]} | ${row[2]} | ${row[1] ? verdict(row[3]) : ""} |`).join("\n")}

The same PostgreSQL commits ${scorers.commits_per_second} single-row transactions a second (four connections, \`fsync\` on); a turn makes about six
(message, claim, commit, claim of the send, its result, receipt), so ${sustained.turnsPerSecond} turns a second are ${Math.round((100 * 6 * sustained.turnsPerSecond) / scorers.commits_per_second)} % of what the disk allows.`);
