import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type LivingPicture, livingPicture, on, sharedLivingPicture } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

const BEGIN = ["2012-08-01", { open: 2012, at: on("2012-01-01") }] as const;

/** Of which pages are read. */
let picture: LivingPicture;

async function beginWith(living: LivingPicture): Promise<void> {
  picture = living;
  for (const [source, code] of COMMITTEES) {
    await picture.committee(source, code, { publish: planNamed(code, "a"), at: on("2012-03-01") });
    await picture.committee(source, code, { state: 2012, spentOere: 2, at: on("2012-05-10") });
  }
}

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

/** Lets every committee publish anew, and one withdraw, dated `day`. */
async function republishAll(day: string): Promise<void> {
  for (const [source, code] of COMMITTEES) {
    await picture.committee(source, code, { publish: planNamed(code, "b"), at: on(day) });
    await picture.committee(source, code, { state: 2012, spentOere: 2, at: on(day) });
  }
  await picture.committee("culture", "KFU", { withdraw: 2, at: on(day) }, { withdraw: 3, at: on(day) });
}

/** Each list that is asked at an instant: PAGE is where its arguments go, INSTANT where that goes. */
const LISTS: Record<string, string> = {
  ...Object.fromEntries(
    ["TITLE ASC", "TITLE DESC", "COMMITTEE DESC", "AMOUNT ASC", "PUBLISHED_AT DESC", "PRIORITY ASC"].map((order) => [
      `initiatives by ${order}`,
      `initiatives(orderBy: { by: ${order.replace(" ", ", direction: ")} }, INSTANT, PAGE) { ROWS }`,
    ]),
  ),
  "initiatives that are filtered": 'initiatives(filter: { text: "svømmeskole", year: 2012 }, INSTANT, PAGE) { ROWS }',
  actionPlans: "actionPlans(INSTANT, PAGE) { ROWS }",
  integrationStatements: "integrationStatements(INSTANT, PAGE) { ROWS }",
  "financingOverview's rows": "financingOverview(year: 2012, INSTANT) { rows(PAGE) { ROWS } }",
  search: 'search(text: "svømmeskole", INSTANT, PAGE) { ROWS }',
};

/** Lists that are not. */
const OTHER_LISTS: Record<string, string> = {
  changes: "changes(PAGE) { ROWS }",
  "changes that are filtered": 'changes(filter: { committee: ["BUU", "KFU"] }, PAGE) { ROWS }',
};

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { __typename: string } }[];
  nodes: { __typename: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const ROWS = `totalCount edges { cursor node { __typename } } nodes { __typename }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

const argumentsOf = (given: object): string =>
  Object.entries(given)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ");

async function pageOf(list: string, page: object, asOf: string | null = null): Promise<Page> {
  const field = list.replace("INSTANT", `asOf: ${JSON.stringify(asOf)}`).replace("PAGE", argumentsOf(page));
  const { found } = await picture.ask<{ found: Page & { rows?: Page } }>(`{ found: ${field.replace("ROWS", ROWS)} }`);
  return found.rows ?? found;
}

const cursorsOf = (page: Page) => page.edges.map(({ cursor }) => cursor);

interface Reading {
  sizes: readonly number[];
  way: "first" | "last";
  asOf?: string;
  between?: () => Promise<unknown>;
}

/** All pages of a list in the order in which they were read. */
async function readAll(list: string, { sizes, way, asOf, between }: Reading): Promise<Page[]> {
  const pages: Page[] = [];
  for (let next: object | undefined = { [way]: sizes[0] }; next; ) {
    const page: Page = await pageOf(list, next, asOf);
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    const size = sizes[pages.length % sizes.length];
    const [isMore, more] =
      way === "first"
        ? [hasNextPage, { first: size, after: endCursor }]
        : [hasPreviousPage, { last: size, before: startCursor }];
    next = isMore ? more : undefined;
    await between?.();
  }
  return pages;
}

describe("pages of a list", () => {
  const shared = sharedLivingPicture(...BEGIN);
  beforeAll(() => beginWith(shared));

  test.each(Object.entries({ ...LISTS, ...OTHER_LISTS }))(
    "pages of any sizes make up %s, forward and backward",
    async (_name, list) => {
      const whole = await pageOf(list, { first: 200 });
      const all = cursorsOf(whole);
      expect(new Set(all).size).toBe(all.length);
      expect([whole.totalCount, whole.nodes]).toEqual([all.length, whole.edges.map(({ node }) => node)]);
      expect(all.length).toBeGreaterThan(2);
      const anySizes = fc.array(fc.integer({ min: 1, max: all.length + 1 }), { minLength: 1, maxLength: 3 });
      const property = fc.asyncProperty(anySizes, async (sizes) => {
        const forward = await readAll(list, { sizes, way: "first" });
        expect(forward.flatMap(cursorsOf)).toEqual(all);
        expect(forward.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(forward.map((_, at) => at > 0));
        const backward = (await readAll(list, { sizes, way: "last" })).reverse();
        expect(backward.flatMap(cursorsOf)).toEqual(all);
        expect(backward.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(
          backward.map((_, at) => at < backward.length - 1),
        );
        for (const { pageInfo, edges, totalCount } of [...forward, ...backward]) {
          expect(pageInfo).toMatchObject({ startCursor: edges[0]?.cursor, endCursor: edges.at(-1)?.cursor });
          expect(totalCount).toBe(all.length);
        }
      });
      await fc.assert(property, { numRuns: 4 });
    },
  );

  test.each(["initiatives by TITLE DESC", "financingOverview's rows", "search", "changes"])(
    "what the arguments of %s cannot mean is refused",
    async (name) => {
      const list = { ...LISTS, ...OTHER_LISTS }[name] ?? "";
      const { pageInfo } = await pageOf(list, { first: 3 });
      const between = { after: pageInfo.startCursor, before: pageInfo.endCursor };
      expect((await pageOf(list, between)).edges).toHaveLength(1);
      expect(await pageOf(list, { first: 0 })).toMatchObject({ edges: [], pageInfo: { hasNextPage: true } });
      expect(await pageOf(list, { last: 0 })).toMatchObject({ edges: [], pageInfo: { hasPreviousPage: true } });
      await expect(pageOf(list, { first: 1, last: 1 })).rejects.toThrow("first and last are both given");
      await expect(pageOf(list, { first: -1 })).rejects.toThrow("first is -1; it is 0 or more");
      await expect(pageOf(list, { last: -1 })).rejects.toThrow("last is -1; it is 0 or more");
      await expect(pageOf(list, { last: 201 })).rejects.toThrow("200 is the most");
      await expect(pageOf(list, { before: "nonsense" })).rejects.toThrow("before is not a cursor of this");
    },
  );

  test("a cursor of another list or order is refused, naming both, and one that is made up is no cursor", async () => {
    const plans = await pageOf(LISTS.actionPlans ?? "", { first: 1 });
    const byTitle = LISTS["initiatives by TITLE ASC"] ?? "";
    await expect(pageOf(byTitle, { after: plans.pageInfo.endCursor })).rejects.toThrow(
      "after is a cursor of 'actionPlans', and this list is 'initiatives by TITLE ASC'",
    );
    for (const place of [["x", "no uuid"], ["x"], ["x\0", "019a0000-0000-7000-8000-000000000000"], [1, 2]]) {
      const after = Buffer.from(JSON.stringify(["initiatives by TITLE ASC", ...place])).toString("base64url");
      await expect(pageOf(byTitle, { after })).rejects.toThrow("after is not a cursor of this list");
    }
  });

  const counted = async (page: string, selection: string) =>
    (await picture.statementsOf(`{ initiatives(filter: { text: "svømmeskole" }, ${page}) { ${selection} } }`)).filter(
      (sql) => /AS total|AS before/.test(sql),
    ).length;

  test("what a page's list has besides is counted where it is asked for, and once", async () => {
    const { edges } = await pageOf(LISTS["initiatives by COMMITTEE DESC"]?.replace(" DESC", " ASC") ?? "", {
      first: 1,
    });
    const from = `after: "${edges[0]?.cursor}"`;
    expect(await counted("first: 2", "nodes { code } pageInfo { hasNextPage hasPreviousPage endCursor }")).toBe(0);
    expect(await counted("first: 2", "totalCount again: totalCount nodes { code }")).toBe(1);
    expect(await counted(`first: 2, ${from}`, "nodes { code } pageInfo { hasNextPage }")).toBe(0);
    expect(await counted(`first: 2, ${from}`, "nodes { code } pageInfo { hasPreviousPage }")).toBe(1);
  });
});

describe("pages while plans and statements are published", () => {
  const fresh = livingPicture(...BEGIN);
  beforeEach(() => beginWith(fresh));

  test.each(Object.entries(LISTS))("the pages of %s at an instant stay as they are", async (_name, list) => {
    const asOf = on("2012-07-31").toISOString();
    const before = cursorsOf(await pageOf(list, { first: 200 }, asOf));
    expect(cursorsOf(await pageOf(list, { first: 200 }))).toEqual(before);
    let writes = 0;
    const publish = async () => (writes++ > 0 ? undefined : republishAll("2012-08-01"));
    for (const way of ["last", "first"] as const) {
      const pages = await readAll(list, { sizes: [1, 2], way, asOf, between: publish });
      const during = (way === "first" ? pages : pages.reverse()).flatMap(cursorsOf);
      expect([way, during]).toEqual([way, before]);
      expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => before.length));
    }
    expect(cursorsOf(await pageOf(list, { first: 200 }))).not.toEqual(before);
  });

  test.each(Object.entries(LISTS))(
    "the pages of %s without an instant hold each row that stays just once",
    async (_name, list) => {
      const before = cursorsOf(await pageOf(list, { first: 200 }));
      let writes = 0;
      const publish = async () => {
        if (writes++ > 0) return;
        await picture.committee("children", "BUU", { publish: planNamed("BUU", "b"), at: on("2012-08-01") });
        await picture.committee("children", "BUU", { state: 2012, spentOere: 2, at: on("2012-08-01") });
      };
      const read = (await readAll(list, { sizes: [1, 2], way: "first", between: publish })).flatMap(cursorsOf);
      const now = cursorsOf(await pageOf(list, { first: 200 }));
      const stayed = before.filter((cursor) => now.includes(cursor));
      expect(stayed.length).toBeGreaterThan(0);
      expect(read.filter((cursor) => stayed.includes(cursor))).toEqual(stayed);
      expect(new Set(read).size).toBe(read.length);
    },
  );
});
