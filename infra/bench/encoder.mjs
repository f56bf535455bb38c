// The encoder's body in onnxruntime-node, one thread, batch 1. Usage: node encoder.mjs BODY.onnx TOKENS RUNS → median milliseconds.
import { createRequire } from "node:module";
const require = createRequire(new URL("../npm/package.json", import.meta.url));
const ort = require("onnxruntime-node");
const [file, tokens, runs] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const session = await ort.InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: "sequential", graphOptimizationLevel: "all" });
const ids = new ort.Tensor("int64", BigInt64Array.from({ length: tokens }, (_, i) => BigInt(5 + ((i * 977) % 40000))), [1, tokens]);
const times = [];
for (let run = 0; run < runs; run++) {
  const began = performance.now();
  await session.run({ input_ids: ids });
  times.push(performance.now() - began);
}
times.sort((a, b) => a - b);
console.log(times[Math.floor(runs / 2)].toFixed(3));
