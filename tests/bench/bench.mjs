// The widget's search beside JavaScript libraries: the same data, the same queries, one browser run.
// `tests/bench/run` builds what this needs and calls it; names of engines narrow it to these. Prints a
// table in Markdown.

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { createIndex } from "pagefind";
import { launch } from "../browser/chrome.mjs";
import * as engines from "./engines.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const ORIGIN = "https://bench.test";
/** So many keystrokes are timed and so many queries judged, evenly taken from all there are. */
const KEYSTROKES = 1_000;
const QUERIES = 600;

const read = (...path) => readFileSync(join(root, ...path));
const packed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 22 } }).length;

/** The queries of the project with their answers, those that have none left out. */
function queries() {
  const folder = join(root, "tests/queries");
  const lines = readdirSync(folder).sort().flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  return lines
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"))
    .filter(([, codes]) => codes !== "-")
    .map(([text, codes]) => ({ text, codes: codes.split(" ") }));
}

/** What stands in the box after each letter of each query. */
function keystrokes(all) {
  const typed = all.flatMap(({ text }) => {
    const letters = [...text.normalize("NFC")];
    return letters.map((_, at) => letters.slice(0, at + 1).join(""));
  });
  return evenly(typed, KEYSTROKES);
}

function evenly(all, count) {
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]);
}

async function script(entry) {
  const out = await build({
    stdin: { contents: entry, resolveDir: here }, bundle: true, minify: true, format: "esm",
    target: "es2022", write: false, logLevel: "error",
    // Served beside the page.
    external: ["/module/*", "/pagefind/*", "/engines/*"],
  });
  return Buffer.from(out.outputFiles[0].contents);
}

const catalogue = JSON.parse(read("target/bench-export/v1/index.json"));
const documents = catalogue.procedures.map(({ code, name, everyday, phrases }) => ({
  code, name, everyday, phrases,
}));

const files = new Map();
files.set("/", ["text/html", Buffer.from('<!doctype html><script type="module" src="/page.js"></script>')]);
files.set("/page.js", ["text/javascript", await script('import "./page.mjs";')]);
files.set("/data/documents.json", ["application/json", Buffer.from(JSON.stringify(documents))]);
for (const name of ["index.bin", "common.bin"]) {
  files.set(`/data/${name}`, ["application/octet-stream", read("dist/data", name)]);
}
files.set("/module/glue.js", ["text/javascript", read("target/bench/glue.js")]);
files.set("/module/glue_bg.wasm", ["application/wasm", read("target/bench/glue_bg.wasm")]);
const libraries = Object.keys(engines).filter((name) => name !== "LIMIT");
for (const name of libraries) {
  const bytes = await script(`export { ${name} as make } from "./engines.mjs";`);
  files.set(`/engines/${name}.js`, ["text/javascript", bytes]);
}

const { index } = await createIndex({ forceLanguage: "vi" });
for (const { code, name, everyday, phrases } of documents) {
  await index.addCustomRecord({
    url: `/${code}`, language: "vi", content: [everyday, name, ...phrases].join(". "), meta: { title: everyday },
  });
}
for (const { path, content } of (await index.getFiles()).files) {
  const type = path.endsWith(".js") ? "text/javascript" : "application/octet-stream";
  files.set(`/pagefind/${path}`, [type, Buffer.from(content)]);
}

const all = queries();
const [asked, keys] = [evenly(all, QUERIES), keystrokes(all)];
const known = ["ours", ...libraries, "pagefind"];
const chosen = process.argv.length > 2 ? process.argv.slice(2) : known;
for (const name of chosen) {
  if (!known.includes(name)) throw new Error(`there is no engine ${name}, only ${known.join(", ")}`);
}
const browser = await launch(["--js-flags=--expose-gc", "--enable-precise-memory-info"]);
const rows = [];
try {
  const page = await browser.newPage();
  let fetched = new Set();
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const [contentType, body] = files.get(pathname) ?? [];
    if (!body) return route.fulfill({ status: 404, body: "" });
    fetched.add(pathname);
    // Isolated, so that the clock of the page ticks in 5 µs and not in 100.
    const headers = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
    return route.fulfill({ contentType, headers, body });
  });
  page.on("pageerror", (error) => console.error(error));
  await page.goto(ORIGIN);
  await page.waitForFunction(() => globalThis.measure && crossOriginIsolated);
  for (const name of chosen) {
    fetched = new Set();
    console.error(`${name} …`);
    const found = await page.evaluate(([name, keys, asked]) => measure(name, keys, asked), [name, keys, asked]);
    const bytes = [...fetched].map((path) => packed(files.get(path)[1])).reduce((a, b) => a + b, 0);
    rows.push({ name, bytes, ...found });
  }
} finally {
  await browser.close();
}

const us = (ms) => (ms * 1000).toFixed(ms < 0.1 ? 1 : 0);
const percent = (share) => (share * 100).toFixed(1);
console.log(`${documents.length} procedures, ${keys.length} keystrokes, ${asked.length} queries\n`);
console.log("| engine | keystroke µs, median / p99 | × the first | index ms, first / again | memory MB | bytes kB | first % | five % |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const row of rows) {
  const times = (row.median / rows[0].median).toFixed(1);
  const again = row.again === undefined ? "" : ` / ${row.again.toFixed(1)}`;
  console.log(
    `| ${row.name} | ${us(row.median)} / ${us(row.p99)} | ${times} | ${row.built.toFixed(0)}${again} | ` +
      `${(row.memory / 2 ** 20).toFixed(1)} | ${(row.bytes / 1000).toFixed(1)} | ${percent(row.first)} | ${percent(row.five)} |`,
  );
}
