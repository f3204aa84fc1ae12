import { expect, test } from "@jest/globals";
import { stageForAll, visitorForAll } from "./browser.testkit.js";

const on = stageForAll();
const here = visitorForAll(on);

test("a page is cited by a short address that leads to the same, with text to paste and BibTeX", async () => {
  await here.visitor.open("/financing?year=2014");
  await here.visitor.page.getByRole("button", { name: "Fast henvisning" }).click();
  const short = await here.visitor.page.getByRole("textbox", { name: "Kort adresse" }).inputValue();
  expect(short).toMatch(/\/c\/[\w-]{20,60}$/);
  expect(await here.visitor.page.getByRole("textbox", { name: "Tekst på dansk" }).inputValue()).toContain(short);
  expect(await here.visitor.page.getByRole("textbox", { name: "Tekst på engelsk" }).inputValue()).toContain(
    "as on record on",
  );
  expect(await here.visitor.page.getByRole("textbox", { name: "BibTeX" }).inputValue()).toContain(`url = {${short}}`);
  await here.visitor.open(new URL(short).pathname);
  expect(here.visitor.address).toMatch(/^\/financing\?year=2014&asOf=/);
});

test("a frozen edition and a committee's plan are taken along as documents", async () => {
  await here.visitor.open("/reports/2013");
  const report = here.visitor.page.getByRole("link", { name: "PDF" });
  expect(await report.getAttribute("href")).toBe("/reports/v1/documents/status-reports/2013/editions/2.pdf?lang=da");
  await here.visitor.open("/committees/KFU");
  const plan = (await here.visitor.page.getByRole("link", { name: "Word" }).getAttribute("href")) ?? "";
  expect((await fetch(on.stage.hub.url + plan)).headers.get("content-type")).toContain("wordprocessingml");
});
