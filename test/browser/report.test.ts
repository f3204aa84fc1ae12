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

describe("the status report", () => {
  test("the browser itself computes the edition's hashes anew, and they hold", async () => {
    await visitor.open("/reports/2013");
    await visitor.page.getByRole("button", { name: "Efterprøv her" }).click();
    await visitor.page.getByText("Alt holder: rapporten er, som den blev fastfrosset.").first().waitFor();
    expect(await visitor.page.getByRole("cell", { name: "holder", exact: true }).count()).toBe(5);
  });

  test("a superseded edition says so and leads to the one that counts, which tells what the erratum changed", async () => {
    await visitor.open("/reports/2013?edition=1");
    const note = visitor.page.getByRole("note").filter({ hasText: "Udgave 2 fra 26. aug. 2013 gælder" });
    await note.getByRole("link", { name: "Vis den, der gælder" }).click();
    const changed = visitor.page.getByRole("table", { name: "Det ændrede rettelsen" });
    await changed.getByRole("rowheader", { name: "KFU · Redegørelse" }).waitFor();
    expect(visitor.address).toBe("/reports/2013?year=2013");
  });

  test("committees that are missing are named, and never left out", async () => {
    const title = await visitor.page.getByRole("main").textContent();
    expect(title).toContain("Intet fra Økonomiudvalget, Sundheds- og Omsorgsudvalget og Teknik- og Miljøudvalget.");
  });

  test("a year that is chosen in the bar leads to its report, and each want to the initiative", async () => {
    await visitor.page.getByRole("link", { name: "2012", exact: true }).click();
    await visitor.page.getByRole("heading", { name: "Ønsker til budget 2013" }).waitFor();
    expect(visitor.address).toBe("/reports/2012?year=2012");
  });

  test("nothing of all this is an error to the browser", () => {
    expect(visitor.problems).toEqual([]);
  });
});
