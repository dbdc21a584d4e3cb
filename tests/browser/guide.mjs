// What the browser tests share: a site made of the built files, and a page
// with the guide on it. Nothing leaves this machine: every request is answered from here, and
// one to another origin is refused and noted.

import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./chrome.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const ORIGIN = "https://guide.test";
export const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
export const BIRTH = "1.001193";

const MIME = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};

if (!existsSync(join(root, "dist/procedure-guide.js"))) {
  throw new Error("the widget is not built: run `tests/run`, or `cargo run --release -p catalog-pack` first");
}

let browser;
/** The browser, started once for each test file. */
async function launched() {
  browser ??= await launch();
  return browser;
}

/** To be called after the tests of a file. */
export async function quit() {
  await browser?.close();
}

/** A page that embeds the guide. */
export function page({ attributes = "", fallback = "<p>Gọi 1022</p>", open = true, body } = {}) {
  const element = `<procedure-guide ${attributes}>${fallback}</procedure-guide>`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <script type="module" src="/dist/procedure-guide.js${open ? "?open" : ""}"></script></head>
    <body><main><h1>Trang thử</h1>${body ?? element}</main></body></html>`;
}

/**
 * Opens a page. `html` is its text, `policy` its content security policy, `answers` maps a path
 * to a function from the file's bytes to another answer for `route.fulfill`; `browse` is for
 * `newContext`, `before` is run on the page ahead of loading it.
 */
export async function visit(t, { html = page(), policy, answers = {}, browse = {}, before } = {}) {
  const context = await (await launched()).newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...browse,
  });
  t.after(() => context.close());
  const seen = { requests: [], foreign: [], errors: [] };
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      seen.foreign.push(url.href);
      return route.abort();
    }
    seen.requests.push(url.pathname);
    return route.fulfill(answer(url.pathname, html, policy, answers));
  });
  await context.addInitScript(() => {
    globalThis.said = [];
    for (const type of ["ready", "search", "open", "checklist", "error"]) {
      document.addEventListener(`guide-${type}`, ({ detail }) => said.push({ type, ...detail }));
    }
  });
  const tab = await context.newPage();
  tab.setDefaultTimeout(10_000);
  tab.on("pageerror", (error) => seen.errors.push(error.message));
  await before?.(tab);
  await tab.goto(`${ORIGIN}/`);
  return { tab, context, seen };
}

function answer(path, html, policy, answers) {
  const headers = policy ? { "content-security-policy": policy } : {};
  if (path === "/") return { status: 200, contentType: MIME[".html"], headers, body: html };
  const inside = normalize(path);
  const file = inside.startsWith("/glue/")
    ? join(root, "target/guide-glue", inside.slice("/glue/".length))
    : join(root, inside);
  const served = inside.startsWith("/dist/") || inside.startsWith("/glue/");
  const body = served && existsSync(file) ? readFileSync(file) : undefined;
  const other = answers[path]?.(body);
  if (other) return { headers, ...other };
  if (!body) return { status: 404, contentType: "text/plain", body: "not found" };
  return { status: 200, contentType: MIME[extname(file)], headers, body };
}

/** The events of the guide so far, or those of one type. */
export async function said(tab, type) {
  const all = await tab.evaluate(() => said);
  return type ? all.filter((event) => event.type === type) : all;
}

/** Waits for an event of the guide. */
export async function until(tab, type, count = 1) {
  await tab.waitForFunction(
    ([type, count]) => said.filter((event) => event.type === type).length >= count,
    [type, count],
  );
}

/** A tab with the guide ready for use. */
export async function ready(t, options) {
  const visited = await visit(t, options);
  await until(visited.tab, "ready");
  return visited;
}

/** A tab with a procedure opened by its code. */
export async function opened(t, code = BIRTH, { attributes = "", ...options } = {}) {
  const html = page({ attributes: `procedure="${code}" ${attributes}` });
  const visited = await ready(t, { html, ...options });
  await until(visited.tab, "open");
  return visited;
}

/** The question on the screen: its title, its answers, its buttons. */
export function question(tab) {
  const form = tab.locator("form.question");
  return {
    form,
    title: form.locator("legend"),
    choice: (name) => form.locator(".choice", { hasText: name }).locator("input"),
    go: () => form.getByRole("button", { name: "Tiếp tục" }).click(),
    skip: () => form.getByRole("button", { name: "Tôi chưa biết" }).click(),
  };
}

/** What the focused element says of itself, through shadow roots. */
export function focused(tab) {
  return tab.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { tag: element?.localName, id: element?.id, text: element?.textContent };
  });
}

/** Replaces a text in a data file by another of as many bytes, filled up with spaces. */
export function swapped(bytes, from, to) {
  const [old, fresh] = [Buffer.from(from), Buffer.from(to)];
  if (fresh.length > old.length) throw new Error(`${to} is longer than ${from}`);
  const copy = Buffer.from(bytes);
  let at = copy.indexOf(old);
  if (at < 0) throw new Error(`${from} is not in the file`);
  for (; at >= 0; at = copy.indexOf(old, at + 1)) {
    copy.fill(" ", at, at + old.length);
    fresh.copy(copy, at);
  }
  return copy;
}
