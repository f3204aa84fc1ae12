import { describe, expect, test } from "@jest/globals";
import { stageForAll } from "./browser.testkit.js";

const on = stageForAll();

/** The last day of September 2013, on which DKK 26.7 million was missing in the plans of 2014. */
const BEFORE_THE_BUDGET = "/financing?year=2014&asOf=2013-09-30T12:00:00.000Z";

describe("the budget game", () => {
  test("the best choice stays within the frame, blocks what would go over it, and stands in the address", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open(`${BEFORE_THE_BUDGET}&frame=8000000`);
    const { page } = visitor;
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("De 26,7 mio., der mangler,");
    await page.getByRole("button", { name: "Find det bedste valg inden for rammen" }).click();
    const balance = page.getByRole("complementary", { name: "Jeres valg" });
    const sum = (await balance.getByText(/af 8,00 mio\. kr\./).textContent()) ?? "";
    const chosen = Number(/^[\d,]+/.exec(sum)?.[0].replace(",", "."));
    expect(chosen).toBeGreaterThan(4);
    expect(chosen).toBeLessThanOrEqual(8);
    expect(await page.locator("input[type=checkbox]:disabled").count()).toBeGreaterThan(0);
    const other = await on.stage.visitor();
    await other.open(visitor.address);
    await other.page.getByText(sum).waitFor();
    expect([visitor.problems, other.problems]).toEqual([[], []]);
    await Promise.all([visitor.leave(), other.leave()]);
  });

  test("a year of which nothing is missing teaches where to look", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/financing?year=2012&basis=AS_KNOWN");
    await visitor.page.getByRole("heading", { name: "Intet i 2012 mangler penge på dette tidspunkt." }).waitFor();
    await visitor.leave();
  });
});

describe("the money", () => {
  test("goals are shown as figures and as a table, whose rows add up to the figure's", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/financing?year=2013&by=goal&table-split=1");
    const rows = visitor.page.getByRole("region", { name: /Finansiering efter mål/ }).getByRole("row");
    expect(await rows.count()).toBeGreaterThan(30);
    expect(await visitor.overflow()).toBe(0);
    await visitor.leave();
  });
});
