// When something is missing or hostile.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { BIRTH, opened, page, quit, ready, said, swapped, until, visit } from "./guide.mjs";

after(quit);

const fallback = (tab) => tab.getByText("Gọi 1022");
const index = "/dist/data/index.bin";
const shard = `/dist/data/p/${BIRTH}.bin`;

test("without script the page's own text stands there", async (t) => {
  const { tab } = await visit(t, { browse: { javaScriptEnabled: false } });
  assert.ok(await fallback(tab).isVisible());
});

test("a policy that forbids WebAssembly leaves the page's own text and says so", async (t) => {
  const { tab } = await visit(t, { policy: "default-src 'self'; script-src 'self'" });
  await until(tab, "error");
  assert.ok(await fallback(tab).isVisible());
  assert.equal((await said(tab, "error"))[0].stage, "boot");
  assert.match(await tab.getByRole("alert").innerText(), /Không mở được/);
});

for (const [what, broken] of [
  ["is missing", () => ({ status: 404, body: "not found" })],
  ["is cut off", (bytes) => ({ body: bytes.subarray(0, bytes.length / 2) })],
]) {
  test(`the module ${what}: the page's own text, and a sentence`, async (t) => {
    const answers = { "/dist/procedure-guide.wasm": (bytes) => ({ contentType: "application/wasm", ...broken(bytes) }) };
    const { tab } = await visit(t, { answers, html: page({ attributes: 'lang="en"' }) });
    await until(tab, "error");
    assert.ok(await fallback(tab).isVisible());
    assert.match(await tab.getByRole("alert").innerText(), /could not be opened/);
  });

  for (const file of [index, "/dist/data/common.bin"]) test(`${file} ${what}: a sentence, the page's own text, another try`, async (t) => {
    let whole = false;
    const answers = { [file]: (bytes) => (whole ? undefined : broken(bytes)) };
    const { tab } = await visit(t, { answers });
    await until(tab, "error");
    assert.equal((await said(tab, "error"))[0].stage, "index");
    assert.match(await tab.getByRole("alert").innerText(), /Chưa tải được dữ liệu/);
    assert.ok(await fallback(tab).isVisible());
    whole = true;
    await tab.getByRole("button", { name: "Thử lại" }).click();
    await until(tab, "ready");
    await tab.getByRole("combobox").waitFor();
    assert.ok(!(await fallback(tab).isVisible()));
  });

  test(`a procedure ${what}: a sentence and another try`, async (t) => {
    let whole = false;
    const answers = { [shard]: (bytes) => (whole ? undefined : broken(bytes)) };
    const { tab } = await ready(t, { answers });
    await tab.getByRole("combobox").fill("khai sinh");
    await tab.getByRole("option", { name: /^Làm giấy khai sinh/ }).first().click();
    await until(tab, "error");
    assert.equal((await said(tab, "error"))[0].stage, "procedure");
    assert.match(await tab.getByRole("alert").innerText(), /Chưa tải được dữ liệu/);
    whole = true;
    await tab.getByRole("button", { name: "Thử lại" }).click();
    await until(tab, "open");
    await tab.locator("section.papers").waitFor();
  });
}

test("without the English names the Vietnamese ones are still searched", async (t) => {
  const answers = { "/dist/data/english.bin": () => ({ status: 404, body: "" }) };
  const { tab } = await ready(t, { answers });
  assert.equal((await said(tab, "error"))[0].stage, "english");
  await tab.getByRole("combobox").fill("lam giay khai sinh");
  await tab.getByRole("option", { name: /^Làm giấy khai sinh/ }).first().click();
  await until(tab, "open");
});

test("an error page in place of data is told apart", async (t) => {
  const answers = { [index]: () => ({ contentType: "text/html", body: "<!doctype html><h1>Bảo trì</h1>" }) };
  const { tab } = await visit(t, { answers });
  await until(tab, "error");
  assert.match((await said(tab, "error"))[0].message, /not a data file/);
});

test("data of another version is told apart", async (t) => {
  const answers = {
    [index]: (bytes) => {
      const other = Buffer.from(bytes);
      other[3] += 1;
      return { body: other };
    },
  };
  const { tab } = await visit(t, { answers });
  await until(tab, "error");
  assert.match((await said(tab, "error"))[0].message, /is of format/);
});

for (const code of ["9.999999", "../../secret", "<img src=x>", "1.001193/../../x"]) {
  test(`an unknown code (${code}) asks for no file`, async (t) => {
    const attributes = `procedure="${code.replaceAll("<", "&lt;")}"`;
    const { tab, seen } = await ready(t, { html: page({ attributes }) });
    await until(tab, "error");
    await tab.getByText("Không có thủ tục mang mã này.").waitFor();
    assert.ok(!seen.requests.some((path) => path.includes("/p/") || path.includes("secret")));
    await tab.getByRole("button", { name: "Tìm thủ tục khác" }).click();
    await tab.getByRole("combobox").waitFor();
  });
}

test("names, texts and addresses are shown as they are, never run", async (t) => {
  const name = "<img src=x onerror=ran()>";
  const paper = "<a href=/x>tờ</a>";
  const address = "javascript:ran()//";
  const answers = {
    [shard]: (bytes) => {
      const named = swapped(bytes, "Thủ tục đăng ký khai sinh", name);
      const texts = swapped(named, "Tờ khai đăng ký khai sinh", paper);
      return { body: swapped(texts, "https://dichvucong.gov.vn/thu-tuc-hanh-chinh", address) };
    },
  };
  const { tab, seen } = await opened(t, BIRTH, { answers });
  await tab.evaluate(() => (globalThis.ran = () => (globalThis.hacked = true)));
  const article = tab.locator("article");
  assert.ok((await article.innerText()).includes(name));
  assert.ok((await article.innerText()).includes(paper));
  assert.equal(await article.locator("img").count(), 0);
  assert.equal(await article.locator('a[href="/x"]').count(), 0);
  assert.equal(await article.locator('a[href^="javascript"]').count(), 0);
  assert.ok((await tab.locator("section.source").innerText()).includes(address));
  assert.equal(await tab.evaluate(() => globalThis.hacked), undefined);
  assert.deepEqual(seen.errors, []);
});

test("names in the rows of the search are text", async (t) => {
  const name = "<img src=x>";
  const known = "Birth registration";
  const answers = {
    "/dist/data/english.bin": (bytes) => {
      const body = Buffer.from(bytes);
      body.write(name.padEnd(known.length), body.indexOf(`\n${known}\n`) + 1);
      return { body };
    },
  };
  const { tab } = await ready(t, { html: page({ attributes: 'lang="en"' }), answers });
  await tab.getByRole("combobox").fill("lam giay khai sinh");
  const option = tab.getByRole("option").filter({ hasText: name });
  await option.first().waitFor();
  assert.equal(await option.locator("img").count(), 0);
});

test("what is typed is text, too", async (t) => {
  const { tab } = await ready(t);
  for (const query of ["<img src=x onerror=alert(1)>", "🎉".repeat(300), "a\u0301".repeat(500), "%00 ' \" \\"]) {
    await tab.getByRole("combobox").fill(query);
    assert.equal(await tab.getByRole("combobox").inputValue(), query);
  }
  await tab.getByRole("combobox").fill("khai sinh");
  assert.ok((await tab.getByRole("option").count()) > 0);
});
