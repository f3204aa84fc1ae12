import type { ActionPlanContent, FinancingState, OverviewLine } from "@hub/rules";
import { overviewOf, withDecisions } from "@hub/rules";
import { expect, test } from "@jest/globals";
import type { CouncilDecision } from "../testing/council-stream.testkit.js";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

const picture = livingPicture("2012-10-01", { open: 2012, at: on("2012-01-01") });

type Money = [year: number, oere: number, financing: FinancingState, estimate?: boolean];

/** A plan whose initiatives have this money. */
function planOf(committee: string, money: Record<string, Money[]>): ActionPlanContent {
  const plan = aPlan(committee, Object.keys(money).length, 0);
  const initiatives = Object.entries(money).map(([code, lines], index) => {
    const budgetLines = lines.map(([year, oere, financing, estimate = false]) => {
      return { year, oere, financing, estimate, payer: committee };
    });
    return { ...(plan.initiatives[index] as ActionPlanContent["initiatives"][number]), code, budgetLines };
  });
  return { ...plan, initiatives };
}

/** The plan as one of the next policy, whose goals have other ids. */
function asPlanOfNextPolicy(plan: ActionPlanContent): ActionPlanContent {
  return { ...JSON.parse(JSON.stringify(plan).replaceAll('"goal-', '"next-goal-')), policy: "policy-next" };
}

const TALKS = `{ budgetTalks(year: 2012) { budgetYear asOf overviewLines
  talks { committee { code } code year amount { oere } initiative { code financing(year: 2013) } lines { year amount { oere } } } } }`;

interface Talks {
  budgetTalks: {
    budgetYear: number;
    asOf: string;
    overviewLines: OverviewLine[];
    talks: { code: string; year: number }[];
  };
}

const children = () =>
  planOf("BUU", {
    "BUU-A": [
      [2012, 1, "IN_BUDGET_NEGOTIATION"],
      [2013, 100, "IN_BUDGET_NEGOTIATION"],
      [2013, 20, "FINANCED_IN_FRAME", true],
      [2014, 50, "IN_BUDGET_NEGOTIATION"],
    ],
    "BUU-B": [[2013, 300, "IN_BUDGET_NEGOTIATION"]],
    "BUU-C": [[2013, 7, "EXTERNALLY_FINANCED"]],
  });

const decided: CouncilDecision[] = [
  { committee: "BUU", code: "BUU-A", year: 2013, outcome: "FINANCED", oere: 100 },
  { committee: "BUU", code: "BUU-A", year: 2014, outcome: "NOT_FINANCED", oere: 50 },
  { committee: "BUU", code: "BUU-B", year: 2013, outcome: "NOT_FINANCED", oere: 300 },
];

const OVERVIEW = `query ($year: Int!, $asOf: DateTime) { financingOverview(year: $year, asOf: $asOf) {
  contentHash financed { oere } unfinanced { oere } estimated { oere }
  adoption { id adoptedOn overviewHash decisions { code year outcome amount { oere } } }
  rows { totalCount nodes { initiative { code } state amount { oere } estimated { oere } spent { oere } } } } }`;

test("the budget talks list everything on record that is in budget talks for the years to come", async () => {
  await picture.committee("children", "BUU", { publish: children(), at: on("2012-05-01") });
  await picture.committee("culture", "KFU", {
    publish: planOf("KFU", { "KFU-A": [[2013, 9, "IN_BUDGET_NEGOTIATION"]] }),
    at: on("2012-05-02"),
  });
  const { budgetTalks } = await picture.ask<Talks>(TALKS);
  expect(budgetTalks).toMatchObject({
    budgetYear: 2013,
    talks: [
      {
        committee: { code: "BUU" },
        code: "BUU-A",
        year: 2013,
        amount: { oere: 100 },
        initiative: { code: "BUU-A", financing: "IN_BUDGET_NEGOTIATION" },
        lines: [{ year: 2013, amount: { oere: 100 } }],
      },
      { committee: { code: "BUU" }, code: "BUU-A", year: 2014, amount: { oere: 50 } },
      { committee: { code: "BUU" }, code: "BUU-B", year: 2013, amount: { oere: 300 } },
      { committee: { code: "KFU" }, code: "KFU-A", year: 2013, amount: { oere: 9 } },
    ],
  });
  expect(budgetTalks.overviewLines).toHaveLength(5);
});

test("an overview that is computed with the decisions has the hash of the frozen overview, which never changes", async () => {
  await picture.committee("children", "BUU", { publish: children(), at: on("2012-05-01") });
  const { budgetTalks } = await picture.ask<Talks>(TALKS);
  const computed = overviewOf(withDecisions(budgetTalks.overviewLines, decided));
  const settledAt = new Date(budgetTalks.asOf);
  await picture.council({ adopt: 2012, decide: decided, at: settledAt, overviewHash: computed.contentHash });
  const frozen = await picture.ask(OVERVIEW, { year: 2013, asOf: settledAt });
  expect(frozen).toMatchObject({
    financingOverview: {
      contentHash: computed.contentHash,
      financed: { oere: computed.financed },
      unfinanced: { oere: computed.unfinanced },
      adoption: {
        id: "budget-2013",
        overviewHash: computed.contentHash,
        decisions: decided.map(({ code, year, outcome, oere }) => ({ code, year, outcome, amount: { oere } })),
      },
    },
  });
  expect([computed.financed, computed.unfinanced]).toEqual([127, 300]);
  await picture.travelTo("2013-06-01");
  await picture.council({ open: 2013, at: on("2013-01-01") });
  const later = planOf("BUU", { "BUU-B": [[2013, 1, "IN_BUDGET_NEGOTIATION"]] });
  await picture.committee("children", "BUU", { publish: later, at: on("2013-05-01") });
  await picture.database.rebuild();
  expect(await picture.ask(OVERVIEW, { year: 2013, asOf: settledAt })).toEqual(frozen);
  expect(await picture.ask(OVERVIEW, { year: 2013, asOf: new Date(settledAt.getTime() - 1) })).toMatchObject({
    financingOverview: { adoption: null, financed: { oere: 27 } },
  });
});

test("the overview of the year after a policy's last is that policy's, and once frozen stays so, whichever policy follows", async () => {
  await picture.travelTo("2014-10-10");
  const bid = planOf("BUU", { "BUU-A": [[2015, 60, "IN_BUDGET_NEGOTIATION"]] });
  await picture.committee("children", "BUU", { publish: bid, at: on("2014-05-01") });
  const asOf = on("2014-10-02");
  const decide = [{ committee: "BUU", code: "BUU-A", year: 2015, outcome: "FINANCED" as const }];
  await picture.council({ adopt: 2014, decide, at: asOf });
  const frozen = await picture.ask(OVERVIEW, { year: 2015, asOf });
  expect(frozen).toMatchObject({ financingOverview: { financed: { oere: 60 }, rows: { totalCount: 1 } } });
  await picture.council({
    follow: { policy: "policy-next", from: "2015-01-01", to: "2019-01-01" },
    at: on("2014-12-01"),
  });
  await picture.travelTo("2015-06-01");
  const next = asPlanOfNextPolicy(planOf("KFU", { "KFU-A": [[2015, 5, "FINANCED_IN_FRAME"]] }));
  await picture.committee("culture", "KFU", { publish: next, at: on("2015-05-01") });
  expect(await picture.ask(OVERVIEW, { year: 2015, asOf })).toEqual(frozen);
  // The children's line of 2015 stands in its plan under the first policy, beside the other committee's under the next.
  expect(await picture.ask(OVERVIEW, { year: 2015 })).toMatchObject({ financingOverview: { financed: { oere: 65 } } });
  await expect(picture.ask(OVERVIEW, { year: 2021 })).rejects.toThrow("No policy on record covers 2021.");
});

test("rows of the overview show which money is an estimate, and what the year's statement says was spent", async () => {
  await picture.committee(
    "children",
    "BUU",
    { publish: children(), at: on("2012-05-01") },
    { state: 2013, spentOere: 44, at: on("2012-09-01") },
  );
  const money = { oere: 44 };
  expect(await picture.ask(OVERVIEW, { year: 2013 })).toMatchObject({
    financingOverview: {
      estimated: { oere: 20 },
      adoption: null,
      rows: {
        nodes: [
          { initiative: { code: "BUU-A" }, amount: { oere: 120 }, estimated: { oere: 20 }, spent: money },
          { initiative: { code: "BUU-B" }, amount: { oere: 300 }, estimated: { oere: 0 }, spent: money },
          { initiative: { code: "BUU-C" }, amount: { oere: 7 }, estimated: { oere: 0 }, spent: money },
        ],
      },
    },
  });
  expect(await picture.ask(OVERVIEW, { year: 2012 })).toMatchObject({
    financingOverview: { rows: { nodes: [{ initiative: { code: "BUU-A" }, spent: null }] } },
  });
});

test("the difference between two budgets lists what is new, gone, newly financed, no longer financed or of another amount", async () => {
  const lines = (year: number, money: Record<string, [number, FinancingState]>) =>
    Object.fromEntries(Object.entries(money).map(([code, [oere, state]]) => [code, [[year, oere, state] as Money]]));
  const before = lines(2013, {
    "BUU-0": [1, "FINANCED_IN_FRAME"],
    "BUU-1": [2, "UNFINANCED"],
    "BUU-2": [3, "EXTERNALLY_FINANCED"],
    "BUU-3": [4, "UNFINANCED"],
    "BUU-4": [5, "UNFINANCED"],
  });
  const after = lines(2014, {
    "BUU-1": [9, "FINANCED_IN_FRAME"],
    "BUU-2": [3, "UNFINANCED"],
    "BUU-3": [40, "IN_INTERNAL_PRIORITISATION"],
    "BUU-4": [5, "IN_INTERNAL_PRIORITISATION"],
    "BUU-5": [6, "FINANCED_IN_FRAME"],
  });
  const both = Object.fromEntries(
    [...Object.keys({ ...before, ...after })].map((code) => [code, [...(before[code] ?? []), ...(after[code] ?? [])]]),
  );
  await picture.committee("children", "BUU", { publish: planOf("BUU", both), at: on("2012-05-01") });
  const difference = "financingDifference(earlier: 2013, later: 2014";
  await expect(picture.ask(`{ ${difference}) { earlier { id } } }`)).rejects.toThrow(
    "No adoption of the budget of 2013 is on record",
  );
  await picture.council({ adopt: 2012, decide: [], at: on("2012-09-30") });
  await picture.travelTo("2013-10-10");
  await picture.council({ adopt: 2013, decide: [], at: on("2013-10-03") });
  const row = "{ financed amount { oere } initiative { code } }";
  const page = (after: string) => `{ ${difference}) { earlier { id } later { id }
    changes(first: 3 ${after}) { totalCount pageInfo { endCursor hasNextPage } nodes { kind code before ${row} after ${row} } } } }`;
  type Page = {
    financingDifference: {
      changes: {
        totalCount: number;
        pageInfo: { endCursor: string; hasNextPage: boolean };
        nodes: { kind: string; code: string; before: unknown; after: unknown }[];
      };
    };
  };
  const first = (await picture.ask<Page>(page(""))).financingDifference;
  const rest = (await picture.ask<Page>(page(`, after: "${first.changes.pageInfo.endCursor}"`))).financingDifference;
  expect(first).toMatchObject({
    earlier: { id: "budget-2013" },
    later: { id: "budget-2014" },
    changes: { totalCount: 5, pageInfo: { hasNextPage: true } },
  });
  expect(rest.changes.pageInfo.hasNextPage).toBe(false);
  const all = [...first.changes.nodes, ...rest.changes.nodes];
  expect(all.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
    "BUU-0 GONE",
    "BUU-1 NEWLY_FINANCED",
    "BUU-2 NO_LONGER_FINANCED",
    "BUU-3 AMOUNT_CHANGED",
    "BUU-5 NEW",
  ]);
  expect(all[1]).toMatchObject({
    before: { financed: false, amount: { oere: 2 }, initiative: { code: "BUU-1" } },
    after: { financed: true, amount: { oere: 9 }, initiative: { code: "BUU-1" } },
  });
  expect([all[0]?.after, all[4]?.before]).toEqual([null, null]);
});

test("the change feed shows the adoption of a budget, with the council as its body", async () => {
  await picture.council({ adopt: 2012, decide: [], at: on("2012-10-01") });
  const { changes } = await picture.ask<{ changes: { nodes: unknown[] } }>(
    `{ changes(filter: { type: [BUDGET_ADOPTED_V1] }) { nodes { type subject committee { code } } } }`,
  );
  expect(changes.nodes).toEqual([{ type: "BUDGET_ADOPTED_V1", subject: "budget-2013", committee: { code: "BR" } }]);
});
