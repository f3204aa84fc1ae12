import { describe, expect, test } from "@jest/globals";
import { stageForAll, visitorForAll } from "./browser.testkit.js";

const on = stageForAll();
const here = visitorForAll(on);

describe("the status report", () => {
  test("the browser itself computes the edition's hashes anew, and they hold", async () => {
    await here.visitor.open("/reports/2013");
    await here.visitor.page.getByRole("button", { name: "Efterprøv her" }).click();
    await here.visitor.page.getByText("Alt holder: rapporten er, som den blev fastfrosset.").first().waitFor();
    expect(await here.visitor.page.getByRole("cell", { name: "holder", exact: true }).count()).toBe(5);
  });

  test("a superseded edition says so and leads to the one that counts, which tells what the erratum changed", async () => {
    await here.visitor.open("/reports/2013?edition=1");
    const note = here.visitor.page.getByRole("note").filter({ hasText: "Udgave 2 fra 26. aug. 2013 gælder" });
    await note.getByRole("link", { name: "Vis den, der gælder" }).click();
    const changed = here.visitor.page.getByRole("table", { name: "Det ændrede rettelsen" });
    await changed.getByRole("rowheader", { name: "KFU · Redegørelse" }).waitFor();
    expect(here.visitor.address).toBe("/reports/2013?year=2013");
  });

  test("committees that are missing are named, and never left out", async () => {
    const title = await here.visitor.page.getByRole("main").textContent();
    expect(title).toContain("Intet fra Økonomiudvalget, Sundheds- og Omsorgsudvalget og Teknik- og Miljøudvalget.");
  });

  test("a year that is chosen in the bar leads to its report, and each want to the initiative", async () => {
    await here.visitor.page.getByRole("link", { name: "2012", exact: true }).click();
    await here.visitor.page.getByRole("heading", { name: "Ønsker til budget 2013" }).waitFor();
    expect(here.visitor.address).toBe("/reports/2012?year=2012");
  });

  test("nothing of all this is an error to the browser", () => {
    expect(here.visitor.problems).toEqual([]);
  });
});
