import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { LivingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan, PictureDatabase } from "../testing/picture.testkit.js";

let cluster: TestCluster;
let picture: LivingPicture;

beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());
beforeEach(async () => {
  const database = await PictureDatabase.make(cluster);
  picture = await LivingPicture.begin(database, [
    { travel: on("2012-08-01"), at: on("2012-01-01") },
    { open: 2012, at: on("2012-01-01") },
  ]);
  for (const [source, code] of COMMITTEES) {
    await picture.committee(source, code, { publish: planNamed(code, "a"), at: on("2012-03-01") });
    await picture.committee(source, code, { state: 2012, spentOere: 2, at: on("2012-05-10") });
  }
});
afterEach(() => picture?.end());

const COMMITTEES = [
  ["children", "BUU"],
  ["culture", "KFU"],
  ["employment", "BIU"],
] as const;

/** Two plans with the same codes, whose orders by title, amount and words are each other's opposite. */
function planNamed(code: string, letter: "a" | "b") {
  const plan = aPlan(code, 4, 100);
  const turned = (index: number) => (letter === "a" ? index : plan.initiatives.length - 1 - index);
  const initiatives = plan.initiatives.map((initiative, index) => ({
    ...initiative,
    title: { da: `Svømmeskole ${"xyzæ"[turned(index)]} ${"Svømmeskole ".repeat(turned(index))}` },
    budgetLines: initiative.budgetLines.map((line) => ({ ...line, oere: 100 * (1 + turned(index)) })),
    totals: initiative.totals.map((total) => ({ ...total, oere: 100 * (1 + turned(index)) })),
  }));
  return { ...plan, initiatives, totals: [{ year: 2012, oere: 1000 }] };
}

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface RowsPage extends Omit<Page, "nodes" | "totalCount"> {
  totalCount: number;
  nodes: { id: { id: string } }[];
}

const PAGE = "totalCount nodes { id } pageInfo { hasNextPage endCursor }";

/** Each list with its pages: its field, and how a page is taken out of the answer. */
const LISTS: Record<string, string> = {
  ...Object.fromEntries(
    ["TITLE", "COMMITTEE", "AMOUNT", "PUBLISHED_AT", "PRIORITY"].flatMap((by) =>
      ["ASC", "DESC"].map((direction) => [
        `initiatives by ${by} ${direction}`,
        `initiatives(orderBy: { by: ${by}, direction: ${direction} }, PAGE) { ${PAGE} }`,
      ]),
    ),
  ),
  "initiatives that are filtered": `initiatives(filter: { text: "svømmeskole", year: 2012 }, PAGE) { ${PAGE} }`,
  actionPlans: `actionPlans(ONE) { ${PAGE} }`,
  integrationStatements: `integrationStatements(ONE) { ${PAGE} }`,
  "financingOverview's rows": `financingOverview(year: 2012, PAGE) { rows { ROWS } }`,
  search: `search(text: "svømmeskole", PAGE) { ${PAGE} }`,
};

async function pageOf(list: string, after: string | null): Promise<Page> {
  const field = list.replace(
    /PAGE|ONE/,
    (size) => `first: ${size === "ONE" ? 1 : 2}${after ? `, after: "${after}"` : ""}`,
  );
  const rows = PAGE.replace("id", "id: initiative { id }");
  const { page } = await picture.ask<{ page: Page & { rows?: RowsPage } }>(`{ page: ${field.replace("ROWS", rows)} }`);
  return page.rows ? { ...page.rows, nodes: page.rows.nodes.map(({ id }) => id) } : page;
}

/** All pages; `between` happens after each. */
async function readAll(list: string, between: () => Promise<unknown> = async () => undefined) {
  const ids: string[] = [];
  const totals = new Set<number>();
  let after: string | null = null;
  do {
    const page: Page = await pageOf(list, after);
    ids.push(...page.nodes.map(({ id }) => id));
    totals.add(page.totalCount);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    await between();
  } while (after);
  return { ids, totals: [...totals] };
}

/** Lets every committee publish anew, and one withdraw, dated `day`. */
async function republishAll(day: string): Promise<void> {
  for (const [source, code] of COMMITTEES) {
    await picture.committee(source, code, { publish: planNamed(code, "b"), at: on(day) });
    await picture.committee(source, code, { state: 2012, spentOere: 2, at: on(day) });
  }
  await picture.committee("culture", "KFU", { withdraw: 2, at: on(day) }, { withdraw: 3, at: on(day) });
}

describe("pages while plans and statements are published", () => {
  test.each(Object.keys(LISTS))(
    "the pages of %s are whole, whether a write is dated before or after the first page",
    async (name) => {
      const list = LISTS[name] ?? "";
      // Dated before: what replication brings late. Dated after: what is published while the client reads.
      for (const day of ["2012-07-01", "2012-08-02"]) {
        const before = await readAll(list);
        expect(before.ids.length).toBeGreaterThan(1);
        let writes = 0;
        const during = await readAll(list, async () => {
          if (writes++ > 0) return;
          if (day > "2012-08-01") await picture.travelTo("2012-09-01");
          await republishAll(day);
        });
        expect([name, day, during.ids]).toEqual([name, day, before.ids]);
        if (!list.startsWith("financingOverview")) expect([name, during.totals]).toEqual([name, before.totals]);
        const later = await readAll(list);
        expect(later.ids).not.toEqual(before.ids);
      }
    },
  );
});
