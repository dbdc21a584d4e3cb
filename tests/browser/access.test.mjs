// For everybody: axe on every screen, sizes of targets, print, forced colours.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { BIRTH, opened, page, question, quit, ready, until, visit } from "./guide.mjs";

after(quit);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page, in a line each. */
async function violations(tab) {
  await tab.evaluate(axe);
  const found = await tab.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }),
    TAGS,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).slice(0, 3).join(" | ")}`);
}

const SCREENS = {
  start: (t, browse) => ready(t, { browse }),
  results: async (t, browse) => {
    const visited = await ready(t, { browse });
    await visited.tab.getByRole("combobox").fill("khai sinh");
    await visited.tab.keyboard.press("ArrowDown");
    return visited;
  },
  "nothing found": async (t, browse) => {
    const visited = await ready(t, { browse });
    await visited.tab.getByRole("combobox").fill("zzzzzz");
    return visited;
  },
  group: async (t, browse) => {
    const visited = await ready(t, { browse, html: page({ attributes: 'field="ho-tich"' }) });
    return visited;
  },
  procedure: (t, browse) => opened(t, BIRTH, { browse }),
  "procedure answered, all unfolded": async (t, browse) => {
    const visited = await opened(t, BIRTH, { browse });
    const asked = question(visited.tab);
    await asked.form.locator("input").first().check();
    await asked.go();
    await asked.go();
    await visited.tab.locator("#commune").fill("phu xuyen");
    await visited.tab.locator("section.place .rows button").first().waitFor();
    for (const summary of await visited.tab.locator("summary").all()) await summary.click();
    await visited.tab.locator("section.papers input").first().check();
    return visited;
  },
  "procedure in English": (t, browse) => opened(t, BIRTH, { browse, attributes: 'lang="en"' }),
  kiosk: (t, browse) => opened(t, BIRTH, { browse, attributes: 'mode="kiosk"' }),
  error: async (t, browse) => {
    const answers = { "/dist/data/index.bin": () => ({ status: 404, body: "" }) };
    const visited = await visit(t, { answers, browse });
    await until(visited.tab, "error");
    return visited;
  },
};

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1280]) {
    for (const [name, screen] of Object.entries(SCREENS)) {
      test(`${name}, ${colorScheme}, ${width} px: axe finds nothing, nothing is cut off`, async (t) => {
        const { tab } = await screen(t, { colorScheme, viewport: { width, height: 800 } });
        assert.deepEqual(await violations(tab), []);
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `the page is ${wide} px wide`);
      });
    }
  }
}

test("axe would find a fault", async (t) => {
  const { tab } = await ready(t);
  await tab.evaluate(() => {
    const image = document.createElement("img");
    document.querySelector("procedure-guide").shadowRoot.querySelector(".guide").append(image);
  });
  assert.match((await violations(tab)).join(), /image-alt/);
});

test("every target has 24 px at least", async (t) => {
  const { tab } = await SCREENS["procedure answered, all unfolded"](t, { viewport: { width: 360, height: 800 } });
  const small = await tab.evaluate(() => {
    const root = document.querySelector("procedure-guide").shadowRoot;
    const targets = [...root.querySelectorAll("button, a, input, summary")];
    return targets
      .map((target) => ({ target, box: (target.closest("label") ?? target).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ target }) => target.outerHTML.slice(0, 120));
  });
  assert.deepEqual(small, []);
});

test("on paper stands the list, without what one can only press", async (t) => {
  const { tab } = await opened(t);
  await tab.emulateMedia({ media: "print" });
  assert.ok(await tab.locator("section.papers").getByText("Giấy chứng sinh").isVisible());
  assert.ok(await tab.locator("section.source").isVisible());
  assert.ok(await tab.locator("section.papers input").first().isVisible(), "a box to tick by hand");
  for (const button of await tab.locator("procedure-guide").getByRole("button").all()) {
    assert.ok(!(await button.isVisible()));
  }
  assert.equal(await tab.locator("form.question").isVisible(), false);
});

test("with colours forced the chosen row can still be told", async (t) => {
  const { tab } = await ready(t, { browse: { forcedColors: "active" } });
  await tab.getByRole("combobox").fill("khai sinh");
  await tab.keyboard.press("ArrowDown");
  const outline = await tab
    .getByRole("option", { selected: true })
    .evaluate((row) => getComputedStyle(row).outlineStyle);
  assert.equal(outline, "solid");
});

test("language of each part is marked", async (t) => {
  const { tab } = await opened(t, BIRTH, { attributes: 'lang="en"' });
  assert.equal(await tab.locator(".guide").getAttribute("lang"), "en");
  const official = tab.locator("article header .official", { hasText: "Thủ tục đăng ký khai sinh" });
  assert.equal(await official.locator('[lang="vi"]').count(), 1);
});
