// The whole way: from what a citizen types to the list in hand.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { BIRTH, focused, opened, question, quit, ready, said, until } from "./guide.mjs";

after(quit);

for (const query of ["khai sinh", "lam giay khai sinh", "làm giấy khai sinh"]) {
  test(`"${query}" leads to the registration of a birth`, async (t) => {
    const { tab } = await ready(t);
    await tab.getByRole("combobox").fill(query);
    const options = tab.getByRole("option");
    await assert.doesNotReject(options.first().waitFor());
    assert.ok((await options.count()) <= 20, "never more than 20 rows");
    await options.filter({ hasText: "Làm giấy khai sinh" }).first().click();
    await until(tab, "open");
    assert.equal((await said(tab, "open"))[0].code, BIRTH);
    assert.equal(await tab.getByRole("heading", { level: 2 }).innerText(), "Làm giấy khai sinh");
  });
}

test("a search can be narrowed, and widened again", async (t) => {
  const { tab } = await ready(t);
  await tab.getByRole("combobox").fill("đăng ký");
  const options = tab.getByRole("option");
  await options.first().waitFor();
  const all = await options.allInnerTexts();
  const toggle = tab.getByRole("button", { name: "Trả trong ngày" });
  assert.equal(await toggle.getAttribute("aria-pressed"), "false");
  await toggle.click();
  assert.equal(await toggle.getAttribute("aria-pressed"), "true");
  const narrow = await options.allInnerTexts();
  assert.notDeepEqual(narrow, all);
  assert.ok(narrow.length > 0);
  assert.ok(narrow.every((text) => text.includes("Trả trong ngày")), "each is done the same day");

  // Nothing is both: that is said, with the way out.
  const free = tab.getByRole("button", { name: "Miễn phí" });
  await free.click();
  assert.equal(await options.count(), 0);
  assert.match(await tab.locator(".count").innerText(), /Bấm lại nút đang chọn/);
  await toggle.click();
  const gratis = await options.allInnerTexts();
  assert.ok(gratis.length > 0 && gratis.every((text) => text.includes("Miễn phí")));
  await free.click();
  assert.deepEqual(await options.allInnerTexts(), all);
});

test("questions, papers with their numbers, ticks", async (t) => {
  const { tab } = await opened(t);
  const asked = question(tab);
  const papers = tab.locator("section.papers");
  assert.match(await papers.innerText(), /Tùy trường hợp/);

  // Every answer that is asked for is the first, until nothing is open.
  let count = 0;
  while (await asked.form.count()) {
    assert.ok(++count < 12, "the questions end");
    const title = await asked.title.innerText();
    await asked.form.locator("input").first().check();
    await asked.go();
    await tab.waitForFunction(
      (title) => document.querySelector("procedure-guide").shadowRoot
        .querySelector("form.question legend")?.innerText !== title,
      title,
    );
  }
  assert.ok(count > 1, "more than one question");
  const text = await papers.innerText();
  assert.doesNotMatch(text, /Tùy trường hợp/);
  assert.match(text, /Tờ khai đăng ký khai sinh\s+1 bản chính/);
  assert.match(text, /Giấy chứng sinh\s+1 bản chính/);
  assert.match(text, /Xuất trình rồi mang về/);
  assert.match(text, /Không phải mang[\s\S]*Giấy chứng nhận kết hôn/);
  assert.match(text, /Cơ quan tự tra cứu:/);
  assert.match(text, /nếu không có thì/);
  assert.match(text, /Tổng cộng/);

  const box = papers.getByRole("checkbox").first();
  await box.check();
  assert.match(await papers.locator(".totals").innerText(), /Đã có 1/);
  const last = (await said(tab, "checklist")).at(-1);
  assert.deepEqual({ code: last.code, ticked: last.ticked }, { code: BIRTH, ticked: 1 });
  await box.uncheck();
  assert.doesNotMatch(await papers.locator(".totals").innerText(), /Đã có/);
});

test("an answer can be changed, left open and taken back", async (t) => {
  const { tab } = await opened(t);
  const asked = question(tab);
  const first = await asked.title.innerText();

  await asked.go();
  assert.match(await asked.form.getByRole("alert").innerText(), /Hãy chọn một câu trả lời/);
  assert.equal(await asked.title.innerText(), first);

  const answer = asked.form.locator("label").first();
  const chosen = (await answer.innerText()).trim();
  await answer.click();
  await asked.go();
  const settled = tab.locator("dl.settled");
  assert.ok((await settled.innerText()).includes(chosen), `the answer "${chosen}" is shown`);
  await settled.getByRole("button", { name: "Sửa" }).click();
  assert.equal(await asked.title.innerText(), first);
  assert.equal(await settled.count(), 0);

  while (await asked.form.count()) await asked.skip();
  assert.match(await tab.locator("section.case").innerText(), /còn tùy trường hợp/);
  assert.match(await tab.locator("section.papers").innerText(), /Tùy trường hợp/);
  await tab.getByRole("button", { name: "Trả lời lại từ đầu" }).click();
  assert.equal(await asked.title.innerText(), first);
});

test("fees, time, day, place and source of a procedure", async (t) => {
  const { tab } = await opened(t);
  assert.match(await tab.locator("section.costs").innerText(), /Trực tiếp[\s\S]*(Miễn phí|Hỏi tại nơi nộp)/);
  assert.match(await tab.locator("section.costs").innerText(), /Thời gian/);

  const due = tab.locator("section.due");
  await due.locator('input[type="date"]').fill("2026-11-23");
  assert.match(await due.innerText(), /Chậm nhất: .*2[35]\/11\/2026/);
  await due.locator('input[type="time"]').fill("16:20");
  // The 24th of November is a day off; what comes after 15:00 waits for the next working day.
  assert.match(await due.innerText(), /Chậm nhất: thứ Tư, 25\/11\/2026/);
  await due.locator("summary").click();
  assert.match(await due.locator("details").innerText(), /15/);

  const place = tab.locator("section.place");
  assert.match(await place.innerText(), /Ủy ban nhân dân/);
  await place.locator("#commune").fill("dai mach");
  await place.getByRole("button", { name: /^xã Thiên Lộc/ }).click();
  assert.match(await place.locator(".chosen").innerText(), /Trụ sở: /);
  assert.match((await focused(tab)).text, /Thiên Lộc/);

  await tab.locator("details[part=legal] summary").click();
  assert.match(await tab.locator("details[part=legal]").innerText(), /60\/2014\/QH13/);
  const source = tab.locator("section.source");
  assert.match(await source.innerText(), /đọc ngày 18\/07\/2026/);
  const link = source.getByRole("link").first();
  assert.match(await link.getAttribute("href"), /^https:\/\/dichvucong\.gov\.vn\//);
  assert.match(await tab.locator("footer").innerText(), /không phải tư vấn pháp luật/);
});

test("browsing by groups, and back again", async (t) => {
  const { tab } = await ready(t);
  await tab.getByRole("button", { name: /^Hộ tịch/ }).click();
  const rows = tab.locator("ul.rows > li > button");
  assert.ok((await rows.count()) <= 20);
  await rows.filter({ hasText: "khai sinh" }).first().click();
  await until(tab, "open");
  assert.equal((await focused(tab)).tag, "h2");
  await tab.getByRole("button", { name: "Tìm thủ tục khác" }).click();
  assert.match((await focused(tab)).text, /Hộ tịch/);
  await tab.getByRole("button", { name: "Các nhóm" }).click();
  assert.equal((await focused(tab)).id, "query");
});

test("the next step leads on to another procedure", async (t) => {
  const { tab } = await opened(t);
  await tab.locator("section.related button").first().click();
  await until(tab, "open", 2);
  assert.notEqual((await said(tab, "open"))[1].code, BIRTH);
  assert.equal((await focused(tab)).tag, "h2");
});

test("English speaks English and keeps the Vietnamese names", async (t) => {
  const { tab } = await opened(t, BIRTH, { attributes: 'lang="en"' });
  const article = tab.locator("article");
  assert.equal(await article.getByRole("heading", { level: 2 }).innerText(), "Birth registration");
  assert.match(await article.innerText(), /Birth slip from the hospital/);
  assert.equal(await article.locator('[lang="vi"]', { hasText: "Giấy chứng sinh" }).count(), 1);
  await tab.getByRole("button", { name: "Tiếng Việt" }).click();
  assert.equal(await article.getByRole("heading", { level: 2 }).innerText(), "Làm giấy khai sinh");
});

test("with the keyboard alone", async (t) => {
  const { tab } = await ready(t);
  const key = (name) => tab.keyboard.press(name);
  for (let i = 0; (await focused(tab)).id !== "query"; i++) {
    assert.ok(i < 10, "the search box is reached by Tab");
    await key("Tab");
  }
  await tab.keyboard.type("khai sinh");
  const box = tab.getByRole("combobox");
  assert.equal(await box.getAttribute("aria-expanded"), "true");
  await key("ArrowDown");
  await key("ArrowDown");
  await key("ArrowUp");
  assert.equal(await box.getAttribute("aria-activedescendant"), "hit-0");
  assert.equal(await tab.getByRole("option", { selected: true }).count(), 1);
  await key("Enter");
  await until(tab, "open");
  assert.equal((await focused(tab)).tag, "h2");

  // To the first answer, choose it, go on: the focus is on the next question.
  const asked = question(tab);
  const first = await asked.title.innerText();
  for (let i = 0; (await focused(tab)).tag !== "input"; i++) {
    assert.ok(i < 10, "the answers are reached by Tab");
    await key("Tab");
  }
  await key("Space");
  await key("Tab");
  await key("Enter");
  const second = await focused(tab);
  assert.equal(second.tag, "legend");
  assert.notEqual(second.text, first);

  await tab.getByRole("button", { name: "Tìm thủ tục khác" }).focus();
  await key("Enter");
  assert.equal((await focused(tab)).id, "query");
  assert.equal(await box.inputValue(), "khai sinh");
  await key("Escape");
  assert.equal(await box.inputValue(), "");
  assert.equal((await focused(tab)).id, "query");
});
