import { readFile } from "node:fs/promises";
import { until } from "@hub/clock";
import { describe, expect, test } from "@jest/globals";
import { stageForAll, visitorForAll } from "./browser.testkit.js";
import type { Visitor } from "./visit.testkit.js";

const on = stageForAll();
const here = visitorForAll(on);

const rowsOf = (of: Visitor) => of.page.locator("tbody tr[aria-rowindex]");

describe("the initiatives", () => {
  test("filters count what they leave, stand in the address, and another window at it has the same", async () => {
    const { page } = here.visitor;
    await here.visitor.open("/initiatives?year=2013");
    await page.getByRole("heading", { name: /^I 2013 er der 39 indsatser for 179,0 mio. kr./ }).waitFor();
    await page.getByRole("button", { name: "Udvalg", exact: true }).click();
    const children = page.getByRole("checkbox", { name: /^Børne- og Ungdomsudvalget/ });
    await children.check();
    await page.getByRole("heading", { name: /^I 2013 svarer 10 indsatser/ }).waitFor();
    await page.getByRole("searchbox", { name: /^Søg i titler/ }).fill("klub");
    await page.waitForURL(/text=klub/);
    await page.getByText(/^\d række/).waitFor();
    expect(here.visitor.address).toBe("/initiatives?year=2013&committee=BUU&text=klub");
    const found = await rowsOf(here.visitor).allTextContents();
    expect(found.join()).toContain("Klubber, der også er for piger");
    const other = await on.stage.visitor();
    await other.open(here.visitor.address);
    expect(await rowsOf(other).allTextContents()).toEqual(found);
    await other.leave();
  });

  test("any column puts the rows in order, and all of them go into the file", async () => {
    const { page } = here.visitor;
    await here.visitor.open("/initiatives?year=2013&sort=lacking-&columns=code,title,lacking");
    expect(await rowsOf(here.visitor).first().textContent()).toMatch(/3\.600\.000$/);
    await page.getByRole("button", { name: "Hent alle rækker" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV (komma, punktum)" }).click(),
    ]);
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
    expect(lines.length).toBe(1 + 39);
    expect(lines[0]).toBe('Kode,Indsats,"Mangler, kr."');
  });

  test("the keyboard alone opens a row with its text, money and history, and comes back to it", async () => {
    const { page } = here.visitor;
    await here.visitor.open("/initiatives?year=2013&committee=BUU");
    await page.locator('a[data-row="0"]').focus();
    for (let at = 0; at < 6; at++) {
      await page.keyboard.press("ArrowDown");
      await page.locator(`a[data-row="${at + 1}"]:focus`).waitFor();
    }
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "Klubber, der også er for piger" });
    await panel.getByText("3.600.000").first().waitFor();
    await panel.getByText(/Planens rev. 1, /).waitFor();
    expect(await panel.getByText(/→/).count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.dataset.row")).toBe("6");
  });

  test("a row keeps the focus while it is out of sight, and the others stand in the document as they are seen", async () => {
    const { page } = here.visitor;
    await here.visitor.open("/initiatives?year=2013");
    const numbers = async () =>
      (await page.evaluate(
        "[...document.querySelectorAll('tbody tr')].map((row) => Number(row.ariaRowIndex))",
      )) as number[];
    const isInOrder = (rows: number[]) => rows.every((row, at) => at === 0 || row > (rows[at - 1] ?? 0));
    const scrollTo = (top: number) =>
      page.evaluate(
        `document.querySelector("table").parentElement.scrollTop = ${top}; document.activeElement.dataset.row`,
      );
    await page.locator('a[data-row="1"]').focus();
    await scrollTo(5000);
    await page.locator('a[data-row="38"]').waitFor();
    expect(await page.evaluate("document.activeElement.dataset.row")).toBe("1");
    await page.keyboard.press("ArrowDown");
    await page.locator('a[data-row="2"]:focus').waitFor();
    await page.keyboard.press("End");
    await page.locator('a[data-row="38"]:focus').waitFor();
    await page.getByRole("searchbox", { name: /^Søg i titler/ }).focus();
    await scrollTo(0);
    await page.locator('a[data-row="0"]').waitFor();
    expect(await until(async () => isInOrder(await numbers()), { timeoutMs: 5000, everyMs: 50 })).toBe(true);
  });

  test("groups have the sums of the graph, and lead to the list of what they count", async () => {
    const { page } = here.visitor;
    await here.visitor.open("/initiatives?year=2013&group=committee");
    const row = page.getByRole("row", { name: /^Børne- og Ungdomsudvalget/ });
    await row.waitFor();
    const sum = /\s(\d+)$/.exec(((await row.getByRole("cell").first().textContent()) ?? "").padStart(3))?.[1];
    await row.getByRole("link").click();
    await page.getByText(`${sum} rækker`).waitFor();
    expect(here.visitor.address).toBe("/initiatives?year=2013&committee=BUU");
  });

  test("where nothing is found, the page says what to do", async () => {
    await here.visitor.open("/initiatives?year=2013&text=ubåd");
    await here.visitor.page.getByRole("heading", { name: "Ingen indsatser her" }).waitFor();
  });

  test("nothing of all this is an error to the browser", () => {
    expect(here.visitor.problems).toEqual([]);
  });
});
