// Runs in the browser: times one engine and says what it finds.

import { LIMIT } from "./engines.mjs";

/** Calls of one keystroke are timed together, since the clock of a browser ticks in 5 µs. */
const TOGETHER = 16;
/** A keystroke that takes longer than this is timed once. */
const SLOW_MS = 0.2;

/** The best of so many rounds counts: what else the machine does only ever adds. */
const ROUNDS = 3;
/** What takes longer is not tried again. */
const PATIENCE_MS = 5;

async function load(name) {
  const bytes = await fetch(`/data/${name}`);
  return new Uint8Array(await bytes.arrayBuffer());
}

async function ours() {
  const files = await Promise.all(["index.bin", "common.bin"].map(load));
  const { default: start, Search } = await import("/module/glue.js");
  const memory = await start({ module_or_path: "/module/glue_bg.wasm" });
  const began = performance.now();
  const engine = new Search(...files);
  const built = performance.now() - began;
  return {
    built,
    // Once the code has been compiled well, as it is when a server or a kiosk opens it anew.
    again: () => {
      const began = performance.now();
      new Search(...files).free();
      return performance.now() - began;
    },
    memory: () => memory.memory.buffer.byteLength,
    search: (query) => engine.search(query, LIMIT),
    codes: (query) => Array.from({ length: engine.search(query, LIMIT) }, (_, at) => engine.code(at)),
  };
}

async function pagefind() {
  const before = heap();
  const engine = await import("/pagefind/pagefind.js");
  const began = performance.now();
  await engine.init();
  const built = performance.now() - began;
  const found = async (query) => (await engine.search(query)).results.slice(0, LIMIT);
  return {
    built,
    memory: () => heap() - before,
    search: found,
    codes: async (query) =>
      Promise.all((await found(query)).map(async (hit) => (await hit.data()).url.slice(1))),
  };
}

async function library(name) {
  const documents = await (await fetch("/data/documents.json")).json();
  const { make } = await import(`/engines/${name}.js`);
  const before = heap();
  const began = performance.now();
  const search = await make(documents);
  const built = performance.now() - began;
  return { built, memory: () => heap() - before, search, codes: search };
}

function heap() {
  globalThis.gc?.();
  return performance.memory?.usedJSHeapSize ?? 0;
}

/** Milliseconds that one search takes. */
async function time(search, query) {
  let began = performance.now();
  let answer = search(query);
  if (answer instanceof Promise) await answer;
  const once = performance.now() - began;
  if (once > SLOW_MS) return once;
  began = performance.now();
  for (let nth = 0; nth < TOGETHER; nth += 1) {
    answer = search(query);
    if (answer instanceof Promise) await answer;
  }
  return (performance.now() - began) / TOGETHER;
}

function middle(times) {
  return times.sort((a, b) => a - b)[times.length >> 1];
}

globalThis.measure = async (name, keystrokes, queries) => {
  const own = { ours, pagefind };
  const engine = await (own[name] ?? (() => library(name)))();
  // Once to be compiled, once to be measured.
  for (const query of keystrokes.slice(0, 300)) await engine.search(query);
  const times = keystrokes.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, query] of keystrokes.entries()) {
      if (round > 0 && times[at] > PATIENCE_MS) continue;
      times[at] = Math.min(times[at], await time(engine.search, query));
    }
  }
  times.sort((a, b) => a - b);
  let [first, five] = [0, 0];
  for (const { text, codes } of queries) {
    const at = (await engine.codes(text)).findIndex((code) => codes.includes(code));
    first += at === 0;
    five += at >= 0 && at < 5;
  }
  return {
    built: engine.built,
    again: middle(Array.from({ length: engine.again ? 15 : 0 }, engine.again)),
    median: times[times.length >> 1],
    p99: times[Math.floor(times.length * 0.99)],
    memory: engine.memory(),
    first: first / queries.length,
    five: five / queries.length,
  };
};
