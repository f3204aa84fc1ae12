import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { stageForAll } from "./browser.testkit.js";
import { askGraph, million } from "./graph.testkit.js";
import type { Visitor } from "./visit.testkit.js";

const A_MINUTE = 60_000;

const on = stageForAll();
let visitor: Visitor;
let page: Page;
beforeEach(async () => {
  visitor = await on.stage.visitor();
  page = visitor.page;
  await visitor.open("/");
});
afterEach(async () => {
  expect(visitor.problems).toEqual([]);
  await visitor.leave();
});

const goTo = (name: string) => page.getByRole("navigation", { name: "Sider" }).getByRole("link", { name }).click();
const choose = (year: number) => page.getByRole("link", { name: String(year), exact: true }).click();

/** The fourth, publish a corrected plan for culture, is told in `publish.test.ts`, on a hub of its own. */
describe("four tasks, from the start page, by someone who knows only the README", () => {
  test(
    "which committee's statement of 2013 was late",
    async () => {
      await goTo("Årshjul");
      await choose(2013);
      const late = page.getByRole("row").filter({ hasText: "Redegørelse" }).filter({ hasText: "83" });
      expect(await late.textContent()).toMatch(/^KFU/);
    },
    A_MINUTE,
  );

  test(
    "how much was not financed in 2012 the day before the budget",
    async () => {
      await goTo("Økonomi");
      await choose(2012);
      await page.getByRole("link", { name: /^Før budgettet .* manglede/ }).click();
      const missing = million(await missingAt(visitor.address));
      await page.getByRole("heading", { level: 1, name: `De ${missing} mio., der mangler,` }).waitFor();
    },
    A_MINUTE,
  );

  test(
    "what changed in children's plan between revisions 2 and 3",
    async () => {
      await goTo("Udvalg");
      await page.getByRole("navigation", { name: "Udvalg" }).getByRole("link", { name: "BUU" }).click();
      await page.getByLabel("til", { exact: true }).selectOption("3");
      await page.getByLabel("Fra", { exact: true }).selectOption("2");
      const changed = page.getByRole("table", { name: "Revisioner, og hvad de ændrede" });
      await changed.getByRole("rowgroup").filter({ hasText: "Læsevenner i biblioteket og klubben" }).first().waitFor();
    },
    A_MINUTE,
  );
});

/** What was missing of 2012 at the instant that the page's address names, as the graph has it. */
async function missingAt(address: string): Promise<number> {
  const asOf = new URL(address, on.stage.hub.url).searchParams.get("asOf");
  const query = `{ financingOverview(year: 2012, asOf: "${asOf}") { unfinanced { oere } } }`;
  type Data = { financingOverview: { unfinanced: { oere: number } } };
  return (await askGraph<Data>(on.stage.hub.url, query)).financingOverview.unfinanced.oere;
}
