import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { PLAN_SHAPE } from "../shape/plan-shape.js";
import type { Content } from "../shape/value.js";
import { csvOfTables, tablesOfCsv } from "./csv-tables.js";
import { contentOfTables, tablesOf } from "./tables.js";

const demo = async (name = "culture-1"): Promise<Content> =>
  JSON.parse(await readFile(`infra/demo/plans/${name}.json`, "utf8")).input as Content;

/** Only what the template has: English texts keep where they come from by the document that is loaded into. */
describe("a plan as a template", () => {
  test.each(["culture-1", "children-2", "employment-1", "social-services-2"])(
    "the plan %s that is written as CSV and loaded again is the same plan",
    async (name) => {
      const plan = await demo(name);
      const csv = csvOfTables(tablesOf(plan, PLAN_SHAPE));
      expect(contentOfTables(tablesOfCsv(csv), PLAN_SHAPE, plan)).toEqual(plan);
      expect(csv).toContain("#initiatives.budgetLines;code;year;amount/oere");
    },
  );

  test("a row that is added in the sheet is a new initiative with its lines", async () => {
    const plan = await demo();
    const csv = `#initiatives,code,title/da,goals,state\r\n,KFU-99,"Ny, med komma",goal-6;goal-8,PROPOSED\r\n#initiatives.budgetLines,code,year,amount/oere,payer\r\n,KFU-99,2013,500000,KFU\r\n`;
    const { initiatives } = contentOfTables(tablesOfCsv(csv), PLAN_SHAPE, plan) as { initiatives: Content[] };
    expect(initiatives).toEqual([
      expect.objectContaining({
        code: "KFU-99",
        title: { da: "Ny, med komma" },
        goals: ["goal-6", "goal-8"],
        budgetLines: [expect.objectContaining({ year: 2013, amount: { oere: 500_000 }, payer: "KFU" })],
      }),
    ]);
  });

  test("a file without tables is refused", () => {
    expect(() => tablesOfCsv("code,title\r\nKFU-1,x")).toThrow("#document");
  });
});
