import { describe, expect, test } from "@jest/globals";
import { stageForAll, visitorForAll } from "./browser.testkit.js";

const on = stageForAll();
const here = visitorForAll(on);

describe("a committee", () => {
  test("what changed in children's plan between two revisions is read from the page, and the address keeps it", async () => {
    await here.visitor.open("/committees/BUU");
    await here.visitor.page.getByLabel("til", { exact: true }).selectOption("3");
    const changed = here.visitor.page.getByRole("table", { name: "Revisioner, og hvad de ændrede" });
    const row = changed
      .getByRole("row")
      .filter({ hasText: "Finansiering" })
      .filter({ hasText: "Finansieret i budgettet" });
    expect(await row.first().textContent()).toContain("betalt af BUU");
    await changed.getByRole("rowgroup").filter({ hasText: "Læsevenner i biblioteket og klubben" }).first().waitFor();
    expect(here.visitor.address).toBe("/committees/BUU?revision=3");
    await here.visitor.page.getByRole("note").getByText("Revision 5 gælder").waitFor();
  });

  test("a past year shows the plan that was in force when it was reported, with the committee's own fields", async () => {
    await here.visitor.open("/committees/SOU?year=2013");
    await here.visitor.page.getByRole("heading", { name: "Planen, revision 4" }).waitFor();
    const own = here.visitor.page.getByLabel("Udvalgets egne oplysninger").first();
    expect(await own.textContent()).toContain("Mjølnerparken");
  });

  test("one that does not publish here says so, and still shows what it pays in others' plans", async () => {
    await here.visitor.page.getByRole("navigation", { name: "Udvalg" }).getByRole("link", { name: "SUU" }).click();
    await here.visitor.page
      .getByRole("heading", { level: 1, name: /Omsorgsudvalget publicerer ikke i hubben/ })
      .waitFor();
    await here.visitor.page.getByRole("heading", { name: /Udvalget betaler i andres planer: \d/ }).waitFor();
  });

  test("nothing of all this is an error to the browser", () => {
    expect(here.visitor.problems).toEqual([]);
  });
});
