import { describe, expect, test } from "@jest/globals";
import { stageForAll } from "./browser.testkit.js";

const on = stageForAll();

describe("the barometer", () => {
  test("an indicator opens by the keyboard with the formula and its numbers, in the address as well", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/barometer?year=2014");
    const { page } = visitor;
    for (const name of ["Integrationsbarometret", "Tryghedsindekset", "Det interkulturelle byindeks"]) {
      await page.getByRole("region", { name, exact: true }).waitFor();
    }
    await page.getByRole("link", { name: "Oplever at høre til" }).press("Enter");
    const panel = page.getByRole("complementary", { name: "Oplever at høre til" });
    const why = "Vejen (12,1 %) er under halvdelen (37,5 %) af tiden (75,0 %): rød.";
    await panel.getByText(why).waitFor();
    expect(await panel.textContent()).toContain("76,9 − 76,2");
    const other = await on.stage.visitor();
    await other.open(visitor.address);
    await other.page.getByText(why).waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect([visitor.problems, other.problems]).toEqual([[], []]);
    await Promise.all([visitor.leave(), other.leave()]);
  });

  test("a vintage tells what it revised, and shows the barometer as it was known then", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/barometer?year=2014&vintage=2012-2");
    const { page } = visitor;
    const row = page.getByRole("row", { name: /I arbejde/ });
    expect((await row.textContent())?.replaceAll(/\s+/g, " ")).toContain("52,3 foreløbig53,1 foreløbig+0,8");
    await page.getByRole("link", { name: "2012, 1. udgave", exact: true }).click();
    await page.waitForURL(/asOf=2012-01-23T07:01/);
    await page.getByRole("img", { name: /^I arbejde.*2011: 52,3/ }).waitFor();
    await visitor.leave();
  });

  test("small cells are hidden, and say so", async () => {
    const visitor = await on.stage.visitor();
    await visitor.open("/barometer?year=2014&indicator=synt-danskuddannelse-deltagere-antal");
    const parts = visitor.page.getByRole("region", { name: /^Efter bydel/ });
    expect(await parts.getByText("Diskretioneret").count()).toBeGreaterThan(0);
    await visitor.leave();
  });
});
