// The tag on other people's pages.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { BIRTH, ORIGIN, STRICT, opened, page, quit, ready, said, until, visit } from "./guide.mjs";

after(quit);

const shadow = (tab, at = 0) => tab.locator("procedure-guide").nth(at);

test("two tags on one page do not know of each other", async (t) => {
  const body = "<procedure-guide></procedure-guide><procedure-guide lang='en'></procedure-guide>";
  const { tab, seen } = await visit(t, { html: page({ body }) });
  await until(tab, "ready", 2);
  await shadow(tab, 0).getByRole("combobox").fill("khai sinh");
  assert.equal(await shadow(tab, 1).getByRole("combobox").inputValue(), "");
  await shadow(tab, 1).getByRole("combobox").fill("birth");
  await shadow(tab, 1).getByRole("option").first().click();
  await until(tab, "open");
  assert.equal(await shadow(tab, 0).getByRole("combobox").inputValue(), "khai sinh");
  assert.ok((await shadow(tab, 0).getByRole("option").count()) > 0);
  const modules = seen.requests.filter((path) => path.endsWith(".wasm"));
  assert.equal(modules.length, 1, "the module is loaded once");
});

test("a tag that is moved keeps its app", async (t) => {
  const { tab } = await ready(t);
  await tab.getByRole("combobox").fill("khai sinh");
  await tab.evaluate(() => {
    const element = document.querySelector("procedure-guide");
    element.remove();
    document.body.append(element);
  });
  await tab.waitForTimeout(1_300);
  assert.equal(await tab.getByRole("combobox").inputValue(), "khai sinh");
  await tab.getByRole("option").first().click();
  await until(tab, "open");
  assert.equal((await said(tab, "ready")).length, 1);
});

test("a tag that was away for long begins anew", async (t) => {
  const { tab } = await ready(t);
  await tab.getByRole("combobox").fill("khai sinh");
  await tab.evaluate(() => {
    globalThis.away = document.querySelector("procedure-guide");
    away.remove();
  });
  await tab.waitForTimeout(1_300);
  await tab.evaluate(() => document.body.append(away));
  await until(tab, "ready", 2);
  assert.equal(await tab.getByRole("combobox").inputValue(), "");
});

test("a hundred tags come and go", async (t) => {
  const { tab, seen } = await ready(t);
  await tab.evaluate(async () => {
    for (let i = 0; i < 100; i++) {
      const element = document.createElement("procedure-guide");
      document.body.append(element);
      element.remove();
    }
    await new Promise((done) => setTimeout(done, 1_300));
  });
  await tab.getByRole("combobox").fill("khai sinh");
  assert.ok((await tab.getByRole("option").count()) > 0);
  assert.deepEqual(seen.errors, []);
});

test("properties that were set before the script came count", async (t) => {
  const html = page({ body: "" }).replace(
    "</main>",
    `<script>
      const element = document.createElement("procedure-guide");
      element.procedure = "${BIRTH}";
      element.lang = "en";
      document.body.append(element);
    </script></main>`,
  );
  const { tab } = await visit(t, { html });
  await until(tab, "open");
  assert.equal(await tab.getByRole("heading", { level: 2 }).innerText(), "Birth registration");
});

test("changed attributes are followed", async (t) => {
  const { tab } = await ready(t);
  const set = (name, value) =>
    tab.evaluate(([name, value]) => {
      const element = document.querySelector("procedure-guide");
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }, [name, value]);
  const paper = () =>
    tab.locator(".guide").evaluate((guide) => getComputedStyle(guide).backgroundColor);

  await set("lang", "en");
  await tab.getByText("What do you need to do?").waitFor();
  await set("lang", "fr");
  await tab.getByText("Bạn cần làm việc gì?").waitFor();

  await set("procedure", BIRTH);
  await until(tab, "open");
  await set("procedure", null);
  await tab.getByRole("combobox").waitFor();

  await set("field", "ho-tich");
  await tab.getByRole("heading", { name: "Hộ tịch" }).waitFor();
  await set("field", "no-such-field");
  await tab.getByRole("heading", { name: "Theo lĩnh vực" }).waitFor();

  await set("theme", "light");
  const light = await paper();
  await set("theme", "dark");
  const dark = await paper();
  assert.notEqual(dark, light);
  await set("theme", "pink");
  assert.equal(await paper(), light, "an unknown theme follows the reader's setting");

  const size = () => tab.locator(".guide").evaluate((guide) => parseFloat(getComputedStyle(guide).fontSize));
  const standard = await size();
  await set("mode", "kiosk");
  assert.ok((await size()) > standard);
});

test("a commune given by the page is chosen already", async (t) => {
  const { tab } = await opened(t, BIRTH, { attributes: 'commune="Thiên Lộc"' });
  await tab.locator(".chosen", { hasText: "xã Thiên Lộc" }).waitFor();
});

test("data can come from another address of the same site", async (t) => {
  const html = page({ attributes: 'data="/elsewhere"' });
  const { tab, seen } = await visit(t, { html });
  await until(tab, "error");
  assert.ok(seen.requests.includes("/elsewhere/index.bin"));
  await tab.evaluate(() => document.querySelector("procedure-guide").setAttribute("data", "/dist/data/"));
  await until(tab, "ready");
});

test("it works under a strict policy, alone, and leaves nothing behind", async (t) => {
  const html = page({ open: false });
  const { tab, context, seen } = await ready(t, { html, policy: STRICT });
  assert.equal(await tab.evaluate(() => document.querySelector("procedure-guide").shadowRoot), null);
  // The root is closed: by keyboard past the language button into the search box.
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Tab");
  await tab.keyboard.type("khai sinh");
  await until(tab, "search");
  await tab.keyboard.press("Enter");
  await until(tab, "open");
  assert.deepEqual(seen.foreign, [], "no request to anybody else");
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(await context.cookies(), []);
  const stored = await tab.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);
  assert.deepEqual(stored, [0, 0, 0]);
  assert.equal(tab.url(), `${ORIGIN}/`);
});

test("a page that is a Yew app itself keeps working, and so does the tag in it", async (t) => {
  // The host is a second copy of the module: the same Yew, with the same counters and marks.
  const body = `<div id="host"></div><script type="module">
    import start, { Guide } from "/glue/glue.js";
    await start({ module_or_path: "/glue/glue_bg.wasm" });
    globalThis.hostSaid = [];
    const note = (type) => (...what) => { hostSaid.push([type, ...what]); };
    globalThis.host = new Guide({
      attribute: () => undefined,
      load: async (path) => new Uint8Array(await (await fetch("/dist/data/" + path)).arrayBuffer()),
      now: () => "2026-11-23T09:00",
      usable() {}, ready: note("ready"), searched: note("search"), opened: note("open"),
      listed: note("list"), failed: note("error"), print: note("print"),
    }, document.querySelector("#host"));
  </script>`;
  const { tab, seen } = await visit(t, { html: page({ body, open: false }) });
  await tab.waitForFunction(() => globalThis.hostSaid?.some(([type]) => type === "ready"));
  // The tag stands inside what the host has drawn.
  await tab.evaluate(() => {
    const tag = document.createElement("procedure-guide");
    document.querySelector("#host header.bar").after(tag);
  });
  await until(tab, "ready");
  const hostNews = () => tab.evaluate(() => hostSaid.map(([type]) => type));
  const before = await hostNews();

  // Every control of the tag, with the keyboard, since its root is closed.
  await tab.evaluate(() => document.querySelector("#host header.bar button").focus());
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Tab");
  await tab.keyboard.type("khai sinh");
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("Enter");
  await until(tab, "open");
  for (let i = 0; i < 12; i++) {
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Space");
  }
  assert.deepEqual(await hostNews(), before, "nothing of it reaches the host");

  const search = tab.locator("#host > section > .search input");
  await search.fill("khai sinh");
  await tab.locator("#host > section > .search [role=option]").first().click();
  await tab.waitForFunction(() => hostSaid.some(([type]) => type === "open"));
  assert.equal((await said(tab, "open")).length, 1, "nothing of the host reaches the tag");
  assert.deepEqual(seen.errors, []);
});

test("in kiosk mode the next citizen finds a fresh page", async (t) => {
  const html = page({ attributes: 'mode="kiosk"' });
  const { tab } = await ready(t, { html, before: (tab) => tab.clock.install() });
  await tab.getByRole("combobox").fill("khai sinh");
  await tab.getByRole("option").first().click();
  await until(tab, "open");
  await tab.locator("section.papers input").first().check();
  await tab.clock.runFor(60_000);
  assert.equal(await tab.getByRole("combobox").count(), 0, "not while somebody reads");
  await tab.clock.runFor(40_000);
  assert.equal(await tab.getByRole("combobox").inputValue(), "");
});
