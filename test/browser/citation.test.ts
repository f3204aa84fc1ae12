import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Stage } from "./browser.testkit.js";
import type { Visitor } from "./visit.testkit.js";

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  visitor = await stage.visitor();
});
afterAll(async () => {
  await visitor.leave();
  await stage.close();
});

test("a page is cited by a short address that leads to the same, with text to paste and BibTeX", async () => {
  await visitor.open("/financing?year=2014");
  await visitor.page.getByRole("button", { name: "Fast henvisning" }).click();
  const short = await visitor.page.getByRole("textbox", { name: "Kort adresse" }).inputValue();
  expect(short).toMatch(/\/c\/[\w-]{20,60}$/);
  expect(await visitor.page.getByRole("textbox", { name: "Tekst på dansk" }).inputValue()).toContain(short);
  expect(await visitor.page.getByRole("textbox", { name: "Tekst på engelsk" }).inputValue()).toContain(
    "as on record on",
  );
  expect(await visitor.page.getByRole("textbox", { name: "BibTeX" }).inputValue()).toContain(`url = {${short}}`);
  await visitor.open(new URL(short).pathname);
  expect(visitor.address).toMatch(/^\/financing\?year=2014&asOf=/);
});

test("a frozen edition and a committee's plan are taken along as documents", async () => {
  await visitor.open("/reports/2013");
  const report = visitor.page.getByRole("link", { name: "PDF" });
  expect(await report.getAttribute("href")).toBe("/reports/v1/documents/status-reports/2013/editions/2.pdf?lang=da");
  await visitor.open("/committees/KFU");
  const plan = (await visitor.page.getByRole("link", { name: "Word" }).getAttribute("href")) ?? "";
  expect((await fetch(stage.hub.url + plan)).headers.get("content-type")).toContain("wordprocessingml");
});
