import { type ActionPlanContent, overviewOf } from "@hub/rules";
import { beforeEach, expect, test } from "@jest/globals";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan, POLICY } from "../testing/picture.testkit.js";

const NEXT = "policy-next";

const picture = livingPicture("2015-02-01", {
  follow: { policy: NEXT, from: "2015-01-01", to: "2019-01-01" },
  at: on("2014-12-01"),
});
beforeEach(async () => {
  await picture.committee("children", "BUU", { publish: inYear(aPlan("BUU", 3, 100), 2015), at: on("2014-05-01") });
  await picture.committee("culture", "KFU", {
    publish: inYear(aPlan("KFU", 2, 10, "IN_BUDGET_NEGOTIATION"), 2015),
    at: on("2014-05-02"),
  });
});

/** The plan with all of its money in a year. */
function inYear(plan: ActionPlanContent, year: number): ActionPlanContent {
  const initiatives = plan.initiatives.map((each) => ({
    ...each,
    budgetLines: each.budgetLines.map((line) => ({ ...line, year })),
  }));
  return { ...plan, initiatives };
}

/** The plan as one of the next policy, whose goals have other ids. */
const ofNextPolicy = (plan: ActionPlanContent): ActionPlanContent => ({
  ...JSON.parse(JSON.stringify(plan).replaceAll('"goal-', '"next-goal-')),
  policy: NEXT,
});

const SHARES = "policies { policy { id } financed { oere } unfinanced { oere } }";
const OF_2015 = `{
  financingOverview(year: 2015) { financed { oere } unfinanced { oere } ${SHARES} contentHash
    rows { totalCount nodes { committee { code } amount { oere } } } }
  policyPicture(year: 2015) { policy { id } ${SHARES} totals { initiatives plansPublished financed { oere } unfinanced { oere } }
    areas { area { id } financed { oere } } cells { committee { code } goal { id } state financed { oere } plan { policy { id } } } }
  initiatives(filter: { year: 2015 }) { totalCount }
  byPolicy: breakdown(of: AMOUNT, by: [POLICY], filter: { year: 2015 }) { keys { code } money { oere } }
  financed: breakdown(of: FINANCED, by: [AREA], filter: { year: 2015 }) { money { oere } }
  budgetTalks(year: 2014) { talks { code amount { oere } policies { id } } overviewLines } }`;

interface Of2015 {
  policyPicture: { cells: { committee: { code: string }; goal: { id: string }; state: string }[] };
}

test("a plan under the next policy leaves every other committee's standing money of its first year in every answer", async () => {
  await picture.committee("employment", "BIU", {
    publish: ofNextPolicy(inYear(aPlan("BIU", 1, 5), 2015)),
    at: on("2015-01-10"),
  });
  const shares = [
    { policy: { id: POLICY }, financed: { oere: 300 }, unfinanced: { oere: 20 } },
    { policy: { id: NEXT }, financed: { oere: 5 }, unfinanced: { oere: 0 } },
  ];
  const [financed, unfinanced] = [{ oere: 305 }, { oere: 20 }];
  const found = await picture.ask<Of2015>(OF_2015);
  expect(found).toMatchObject({
    financingOverview: { financed, unfinanced, policies: shares, rows: { totalCount: 6 } },
    policyPicture: {
      policy: { id: NEXT },
      policies: shares,
      totals: { initiatives: 6, plansPublished: 1, financed, unfinanced },
    },
    initiatives: { totalCount: 6 },
    byPolicy: [
      { keys: [{ code: NEXT }], money: { oere: 5 } },
      { keys: [{ code: POLICY }], money: { oere: 320 } },
    ],
    budgetTalks: {
      talks: [
        { code: "KFU-0", amount: { oere: 10 }, policies: [{ id: POLICY }] },
        { code: "KFU-1", amount: { oere: 10 }, policies: [{ id: POLICY }] },
      ],
      overviewLines: Array(6).fill(expect.anything()),
    },
  });
  const stateOf = (code: string, id: string) =>
    found.policyPicture.cells.find(({ committee, goal }) => committee.code === code && goal.id === id)?.state;
  expect([stateOf("BUU", "goal-1"), stateOf("BUU", "next-goal-1")]).toEqual(["PLANNED", "MISSING"]);
  expect([stateOf("BIU", "goal-1"), stateOf("BIU", "next-goal-1")]).toEqual(["MISSING", "PLANNED"]);
});

test("the report of a policy's first year holds the plans under the policy before that have money in it, and has the picture's figures", async () => {
  await picture.committee("children", "BUU", {
    publish: ofNextPolicy(inYear(aPlan("BUU", 1, 5), 2015)),
    at: on("2015-01-10"),
  });
  const { manifestContent } = await picture.edition(2015);
  const plans = manifestContent.entries.filter(({ kind }) => kind === "ACTION_PLAN");
  expect(plans.map(({ committee, inclusion, policy }) => [committee, inclusion, policy])).toEqual([
    ["BUU", "INCLUDED", undefined],
    ["BUU", "INCLUDED", POLICY],
    ["BIU", "MISSING", undefined],
    ["SOU", "MISSING", undefined],
    ["KFU", "MISSING", undefined],
    ["KFU", "INCLUDED", POLICY],
    ["TMU", "MISSING", undefined],
    ["ØU", "MISSING", undefined],
  ]);
  const FIGURES = `${SHARES} totals { initiatives plansPublished financed { oere } unfinanced { oere } }
    areas { area { id } financed { oere } } cells { committee { code } goal { id } state financed { oere } plan { id } }`;
  const { statusReport, policyPicture } = await picture.ask<{
    statusReport: { picture: unknown };
    policyPicture: unknown;
  }>(
    `query ($asOf: DateTime) { statusReport(year: 2015) { picture { ${FIGURES} } } policyPicture(year: 2015, asOf: $asOf) { ${FIGURES} } }`,
    { asOf: manifestContent.frozenAt },
  );
  expect(statusReport.picture).toEqual(policyPicture);
  expect(policyPicture).toMatchObject({
    totals: { plansPublished: 1, financed: { oere: 305 }, unfinanced: { oere: 20 } },
  });
  await picture.freeze(2015, 1);
  expect(await picture.ask("{ statusReport(year: 2015) { recompiled { agrees } } }")).toEqual({
    statusReport: { recompiled: { agrees: true } },
  });
});

test("a code that stands in plans under two policies has the money of both, and one row in the overview that is hashed", async () => {
  const before = await picture.ask<{ financingOverview: { contentHash: string } }>(OF_2015);
  await picture.committee("culture", "KFU", {
    publish: ofNextPolicy(inYear(aPlan("KFU", 1, 4, "IN_BUDGET_NEGOTIATION"), 2015)),
    at: on("2015-01-10"),
  });
  const found = await picture.ask<{
    financingOverview: { contentHash: string };
    budgetTalks: { overviewLines: never[] };
  }>(OF_2015);
  expect(found).toMatchObject({
    budgetTalks: {
      talks: [
        { code: "KFU-0", amount: { oere: 14 }, policies: [{ id: POLICY }, { id: NEXT }] },
        { code: "KFU-1", amount: { oere: 10 } },
      ],
    },
  });
  expect(found.financingOverview.contentHash).not.toBe(before.financingOverview.contentHash);
  expect(found.financingOverview.contentHash).toBe(overviewOf(found.budgetTalks.overviewLines).contentHash);
});
