import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
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

describe("a comparison with another year", () => {
  test("goes along from page to page, and each tells what differs", async () => {
    await visitor.open("/?year=2013&compare=2012");
    const told = [
      ["Indsatser", /Mod 2012: indsatser \+3, beløb \+6,8 og mangler −2,1/],
      ["Økonomi", /Mod 2012: finansieret [+−][\d,]+, mangler [+−][\d,]+/],
      ["Barometer", /Mod 2012 har 1 skiftet farve/],
      ["Statusrapport", /Mod 2012 har 9 svar en anden tilstand, og finansieret er \+8,8/],
    ] as const;
    for (const [page, text] of told) {
      await visitor.page.getByRole("navigation", { name: "Sider" }).getByRole("link", { name: page }).click();
      await visitor.page.getByText(text).first().waitFor();
      expect(visitor.address).toContain("compare=2012");
    }
  });

  test("an initiative tells by how much it costs more, or that it is new", async () => {
    await visitor.open("/initiatives?year=2013&compare=2012&text=BIU-01");
    const row = visitor.page.getByRole("row").filter({ hasText: "Danskuddannelse på arbejdspladsen" });
    await row.getByText("+1.300.000").waitFor();
  });

  test("with an instant, the bars of all years show how much was financed then", async () => {
    await visitor.open("/financing?year=2013&compare=2012-09-30T12:00:00.000Z");
    await visitor.page
      .getByText("Den stiplede streg i hver søjle er, hvor meget der var finansieret 30. sep. 2012")
      .waitFor();
  });

  test("is not offered where it would change nothing", async () => {
    for (const path of ["/wheel", "/committees/BUU", "/search?q=job", "/data", "/publish", "/accessibility"]) {
      await visitor.open(path);
      expect(await visitor.page.getByRole("button", { name: /Sammenlign/ }).count()).toBe(0);
    }
    expect(visitor.problems).toEqual([]);
  });
});
