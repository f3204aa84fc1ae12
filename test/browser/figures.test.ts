import { describe, expect, test } from "@jest/globals";
import { stageForAll } from "./browser.testkit.js";
import { askGraph, kroner, million } from "./graph.testkit.js";

const on = stageForAll();

interface Money {
  oere: number;
}

/** What a page writes at an address, and the same made of the graph's own answer; the picture's are told in `picture.test.ts`. */
interface Told {
  address: string;
  query: string;
  // biome-ignore lint/suspicious/noExplicitAny: each answer has the form of its own query.
  words(data: any): string[];
}

const sumOf = (rows: { money: Money | null; count: number }[], of: "money" | "count") =>
  rows.reduce((sum, { money, count }) => sum + (of === "count" ? count : (money?.oere ?? 0)), 0);
const BY = "by: [COMMITTEE], filter: { year: [2013] }, basis: AS_REPORTED";
const AS_OF = 'asOf: "2013-09-30T12:00:00Z"';

const PAGES: Told[] = [
  {
    address: "/financing?year=2014&asOf=2013-09-30T12:00:00.000Z",
    query: `{ financingOverview(year: 2014, ${AS_OF}) { financed { oere } unfinanced { oere }
      rows(first: 3) { nodes { amount { oere } unfinancedAmount { oere } } } } }`,
    words: ({ financingOverview: { financed, unfinanced, rows } }) => [
      `Af ${million(financed.oere + unfinanced.oere)} mio. kr. i 2014`,
      `${million(financed.oere)} finansieret`,
      `De ${million(unfinanced.oere)} mio., der mangler`,
      ...rows.nodes.map(({ amount }: { amount: Money }) => kroner(amount.oere)),
    ],
  },
  {
    address: "/initiatives?year=2013",
    query: `{ count: breakdown(of: INITIATIVES, ${BY}) { count money { oere } } amount: breakdown(of: AMOUNT, ${BY}) { count money { oere } }
      open: breakdown(of: UNFINANCED, ${BY}) { count money { oere } } lapsed: breakdown(of: LAPSED, ${BY}) { count money { oere } } }`,
    words: ({ count, amount, open, lapsed }) => [
      `er der ${sumOf(count, "count")} indsatser`,
      `for ${million(sumOf(amount, "money"))} mio. kr.`,
      `${million(sumOf(open, "money") + sumOf(lapsed, "money"))} mio. kr. mangler finansiering`,
      `${million(sumOf(open, "money"))} er stadig åbne`,
    ],
  },
  {
    address: "/committees/BUU?year=2014",
    query: `{ committee(code: "BUU") { actionPlan { revision initiatives { code totals { year amount { oere } } } totals { year amount { oere } } } } }`,
    words: ({ committee: { actionPlan } }) => {
      const ofYear = (totals: { year: number; amount: Money }[]) =>
        totals.find(({ year }) => year === 2014)?.amount.oere ?? 0;
      return [
        `for ${million(ofYear(actionPlan.totals))} mio. kr. i 2014`,
        `Planen, revision ${actionPlan.revision}`,
        kroner(ofYear(actionPlan.totals)),
        ...actionPlan.initiatives.slice(0, 3).map(({ totals }: { totals: [] }) => kroner(ofYear(totals))),
      ];
    },
  },
  {
    address: "/reports/2013",
    query:
      "{ statusReport(year: 2013) { edition unfinancedNextYear { amount { oere } } picture { cells { progress } } } }",
    words: ({ statusReport: { edition, unfinancedNextYear, picture } }) => {
      const answered = picture.cells.filter(({ progress }: { progress: string | null }) => progress !== null);
      const good = answered.filter(({ progress }: { progress: string }) => ["ON_TRACK", "ACHIEVED"].includes(progress));
      const wanted = unfinancedNextYear.reduce((sum: number, { amount }: { amount: Money }) => sum + amount.oere, 0);
      return [
        `at ${good.length} af ${answered.length} svar`,
        `${unfinancedNextYear.length} indsatser for ${million(wanted)} mio. kr.`,
        `Udgave ${edition}, fastfrosset`,
        kroner(wanted),
      ];
    },
  },
  {
    address: "/barometer?year=2014",
    query: "{ indicators { progress(year: 2014) { colour newest { value } } } }",
    words: ({ indicators }) => {
      const of = (colour: string) =>
        indicators.filter(
          ({ progress }: { progress: { colour: string } | null }) => (progress?.colour ?? "GREY") === colour,
        );
      return [
        `Af ${indicators.length} indikatorer`,
        `Gul ${of("YELLOW").length}`,
        `Rød ${of("RED").length}`,
        `Grå ${of("GREY").length}`,
      ];
    },
  },
];

describe("each number is the graph's", () => {
  test.each(PAGES)("at $address", async ({ address, query, words }) => {
    const visitor = await on.stage.visitor();
    await visitor.open(address);
    const shown = (await visitor.page.getByRole("main").textContent()) ?? "";
    const expected = words(await askGraph(on.stage.hub.url, query));
    expect(expected.filter((each) => !shown.includes(each))).toEqual([]);
    expect(expected.length).toBeGreaterThanOrEqual(4);
    expect(visitor.problems).toEqual([]);
    await visitor.leave();
  });
});
