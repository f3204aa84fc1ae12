import { describe, expect, test } from "@jest/globals";
import { stageForAll, visitorForAll } from "./browser.testkit.js";
import { askGraph, million } from "./graph.testkit.js";

const on = stageForAll();
const here = visitorForAll(on);

interface GraphCell {
  committee: { code: string };
  goal: { code: string };
  progress: string | null;
  initiatives: number;
  financed: { oere: number };
  unfinanced: { oere: number };
  lapsed: { oere: number } | null;
}

async function askPicture(year: number) {
  const query = `{ policyPicture(year: ${year}, basis: AS_REPORTED) {
    totals { initiatives financed { oere } unfinanced { oere } lapsed { oere } }
    cells { committee { code } goal { code } progress initiatives financed { oere } unfinanced { oere } lapsed { oere } } } }`;
  const data = await askGraph<{ policyPicture: { cells: GraphCell[]; totals: GraphCell } }>(on.stage.hub.url, query);
  return data.policyPicture;
}

const lackingOf = ({ unfinanced, lapsed }: GraphCell) => unfinanced.oere + (lapsed?.oere ?? 0);

/** The figures of a cell, as the page shows them. */
function wordsOf(cell: GraphCell): string[] {
  const lacking = lackingOf(cell);
  const figures = [`${cell.initiatives} `, million(cell.financed.oere)];
  return lacking > 0 ? [...figures, `mangler ${million(lacking)}`] : figures;
}

describe("the policy picture", () => {
  test("a past year is shown as it was reported, and each number on it is the graph's", async () => {
    await here.visitor.open("/?year=2013");
    const { cells, totals } = await askPicture(2013);
    const answered = cells.filter(({ progress }) => progress !== null);
    const good = answered.filter(({ progress }) => progress === "ON_TRACK" || progress === "ACHIEVED").length;
    const title = (await here.visitor.page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    expect(title).toContain(`er ${good} af ${answered.length} svar`);
    expect(title).toContain(`${million(lackingOf(totals))} mio. kr.`);
    expect(answered.length).toBe(16);
    for (const cell of answered) {
      const shown = here.visitor.page.locator(`a[href*="cell=${cell.committee.code}.${cell.goal.code}"]`);
      const text = (await shown.textContent()) ?? "";
      for (const part of wordsOf(cell)) expect(text).toContain(part);
    }
  });

  test("committees that do not publish here are shown as such, and never as 0", async () => {
    await here.visitor.open("/?year=2013");
    for (const code of ["ØU", "SUU", "TMU"]) {
      expect(
        await here.visitor.page.getByRole("columnheader", { name: new RegExp(`^${code} publicerer ikke`) }).count(),
      ).toBe(1);
    }
  });

  test("a number of the title shows the cells that it counts, and the address keeps it", async () => {
    await here.visitor.open("/?year=2013");
    await here.visitor.page.getByRole("link", { name: "4 er i risiko" }).click();
    expect(here.visitor.address).toBe("/?year=2013&only=at-risk");
    const other = await on.stage.visitor();
    await other.open(here.visitor.address);
    expect(await other.page.locator("a[data-row]:not([data-faint])").count()).toBe(4);
    await other.leave();
  });

  test("a cell opens what is behind it: the committee's words, the evidence, the initiatives and a receipt that holds", async () => {
    await here.visitor.open("/?year=2013");
    await here.visitor.page.locator('a[href*="cell=BUU.goal-1"]').click();
    const panel = here.visitor.page.getByRole("complementary", { name: "Flere unge styrket ud af folkeskolen" });
    await panel.getByText("Læseforløbene og overgangene bærer det meste af fremgangen").waitFor();
    expect(await panel.getByRole("img").getAttribute("aria-label")).toMatch(/2010: 78,0, .* mål 2014: 86,0/);
    expect(await panel.getByRole("listitem").filter({ hasText: "BUU-0" }).count()).toBe(5);
    await panel.getByRole("button", { name: "efterprøv" }).click();
    await panel.getByText("holder", { exact: true }).waitFor();
    const other = await on.stage.visitor({ language: "en" });
    await other.open(here.visitor.address);
    await other.page.getByText("Reading courses and passages carry most of it").waitFor();
    await other.leave();
  });

  test("two years are compared cell by cell, with what each was and how its money differs", async () => {
    await here.visitor.open("/?year=2013&compare=2012");
    const cell = here.visitor.page.locator('a[href*="cell=BUU.goal-1"]');
    await cell.getByText("var: I risiko").waitFor();
    expect(await cell.textContent()).toContain("+0,8");
  });

  test("the keyboard alone reaches every cell, opens one and comes back to it", async () => {
    await here.visitor.open("/?year=2013");
    const { page } = here.visitor;
    await page.locator('a[data-row="0"][data-column="0"]').focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowLeft", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("complementary").waitFor();
    expect(here.visitor.address).toContain("cell=BIU.goal-3");
    await page.keyboard.press("Escape");
    await page.getByRole("complementary").waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.dataset.row")).toBe("2");
  });

  test("the figure is a table at once, and its download is what Danish Excel reads", async () => {
    await here.visitor.open("/?year=2013&table=1");
    expect(await here.visitor.page.getByRole("table").getByRole("row").count()).toBe(1 + 7 * 8);
    await here.visitor.page.getByRole("button", { name: "Hent" }).click();
    const [file] = await Promise.all([
      here.visitor.page.waitForEvent("download"),
      here.visitor.page.getByRole("button", { name: "CSV til dansk Excel" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("policy-picture-2013-excel.csv");
    await here.visitor.page.getByRole("button", { name: "Hent" }).click();
    const [workbook] = await Promise.all([
      here.visitor.page.waitForEvent("download"),
      here.visitor.page.getByRole("button", { name: "Excel (XLSX)" }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe("policy-picture-2013.xlsx");
  });

  test("nothing of all this is an error to the browser", () => {
    expect(here.visitor.problems).toEqual([]);
  });
});
