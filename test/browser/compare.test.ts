import { describe, expect, test } from "@jest/globals";
import { stageForAll, visitorForAll } from "./browser.testkit.js";

const on = stageForAll();
const here = visitorForAll(on);

describe("a comparison with another year", () => {
  test("goes along from page to page, and each tells what differs", async () => {
    await here.visitor.open("/?year=2013&compare=2012");
    const told = [
      ["Indsatser", /Mod 2012: indsatser \+3, beløb \+6,8 og mangler −2,1/],
      ["Økonomi", /Mod 2012: finansieret [+−][\d,]+, mangler [+−][\d,]+/],
      ["Barometer", /Mod 2012 har 1 skiftet farve/],
      ["Statusrapport", /Mod 2012 har 9 svar en anden tilstand, og finansieret er \+8,8/],
    ] as const;
    for (const [page, text] of told) {
      await here.visitor.page.getByRole("navigation", { name: "Sider" }).getByRole("link", { name: page }).click();
      await here.visitor.page.getByText(text).first().waitFor();
      expect(here.visitor.address).toContain("compare=2012");
    }
  });

  test("an initiative tells by how much it costs more, or that it is new", async () => {
    await here.visitor.open("/initiatives?year=2013&compare=2012&text=BIU-01");
    const row = here.visitor.page.getByRole("row").filter({ hasText: "Danskuddannelse på arbejdspladsen" });
    await row.getByText("+1.300.000").waitFor();
  });

  test("groups and the cells of a pivot tell by how much they are more", async () => {
    await here.visitor.open("/initiatives?year=2013&compare=2012&group=area");
    const all = here.visitor.page.getByRole("row", { name: /^I alt/ });
    await all.getByText("+6,8").waitFor();
    await all.getByText("+3", { exact: true }).waitFor();
    await here.visitor.open("/initiatives?year=2013&compare=2012&group=area&across=committee&measure=count");
    const work = here.visitor.page.getByRole("row", { name: /^Inklusion på arbejdsmarkedet/ });
    await work.getByText("+1", { exact: true }).first().waitFor();
  });

  test("with an instant, the bars of all years show how much was financed then", async () => {
    await here.visitor.open("/financing?year=2013&compare=2012-09-30T12:00:00.000Z");
    await here.visitor.page
      .getByText("Den stiplede streg i hver søjle er, hvor meget der var finansieret 30. sep. 2012")
      .waitFor();
  });

  test("is not offered where it would change nothing", async () => {
    for (const path of ["/wheel", "/committees/BUU", "/search?q=job", "/data", "/publish", "/accessibility"]) {
      await here.visitor.open(path);
      expect(await here.visitor.page.getByRole("button", { name: /Sammenlign/ }).count()).toBe(0);
    }
    expect(here.visitor.problems).toEqual([]);
  });
});
