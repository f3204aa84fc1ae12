import { describe, expect, test } from "@jest/globals";
import { stageForAll, visitorForAll } from "./browser.testkit.js";

const on = stageForAll();
const here = visitorForAll(on);

describe("search", () => {
  test("the key / searches from any page, and the keyboard alone opens what was found", async () => {
    const { page } = here.visitor;
    await here.visitor.open("/?year=2013");
    await page.keyboard.press("/");
    await page.keyboard.type("klubber piger");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^»klubber piger« står/ }).waitFor();
    await page.getByRole("searchbox", { name: "Søg i alt, hvad der er offentligt" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.locator('[data-row="0"]:focus').waitFor();
    const first = page.locator('main ol a[data-row="0"]');
    expect(await first.locator("mark").count()).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await page.waitForURL(/open=BUU:BUU-07/);
    await page.getByRole("complementary", { name: "Klubber, der også er for piger" }).waitFor();
  });

  test("results stand by kind, with another name for what was asked, and the address keeps them", async () => {
    await here.visitor.open("/search?q=statusredegørelse");
    await here.visitor.page.getByText(/»statusredegørelse« kaldes her integrationsredegørelse/i).waitFor();
    await here.visitor.page
      .getByRole("navigation", { name: "Slags" })
      .getByRole("link", { name: /^Redegørelser/ })
      .click();
    expect(decodeURIComponent(here.visitor.address)).toBe("/search?q=statusredegørelse&kind=INTEGRATION_STATEMENT");
    const other = await on.stage.visitor();
    await other.open(here.visitor.address);
    expect(await other.page.locator("main ol li").count()).toBeGreaterThan(5);
    await other.leave();
  });

  test("a word that is nowhere is answered with the nearest ones, and with what else to try", async () => {
    await here.visitor.open("/search?q=lektiehjelp");
    await here.visitor.page.getByRole("heading", { name: "Intet svarer til »lektiehjelp«." }).waitFor();
    await here.visitor.page.getByRole("link", { name: "lektiehjælp" }).first().click();
    await here.visitor.page.getByRole("heading", { name: /^»lektiehjælp« står/ }).waitFor();
  });

  test("nothing of all this is an error to the browser", () => {
    expect(here.visitor.problems).toEqual([]);
  });
});
