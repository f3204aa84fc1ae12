import type { ActionPlanContent } from "@hub/rules";
import { beforeEach, expect, test } from "@jest/globals";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

const picture = livingPicture("2012-12-01");
beforeEach(async () => {
  await picture.committee(
    "children",
    "BUU",
    { publish: planOf(aPlan("BUU", 4, 100)), at: on("2012-03-01") },
    { state: 2012, spentOere: 40, at: on("2012-05-20") },
  );
});

const DISTRICTS = ["Nørrebro", "Østerbro", "Vanløse", "Bispebjerg"];

/** The plan with districts, and with its initiatives at these main goals. */
function planOf(plan: ActionPlanContent, goals: readonly string[] = []): ActionPlanContent {
  const initiatives = plan.initiatives.map((each, n) => ({
    ...each,
    districts: [DISTRICTS[n] ?? "Valby"],
    goals: [goals[n] ?? (each.goals[0] as string)],
  }));
  return { ...plan, initiatives };
}

const SPENDING = `{ ${["COMMITTEE", "POLICY", "GOAL", "AREA", "STATE", "FINANCING", "YEAR", "DISTRICT", "PROGRESS"]
  .map(
    (by) =>
      `${by}: breakdown(of: SPENT, by: [${by}], filter: { year: 2012 }) { keys { code } count money { oere } spentThrough }`,
  )
  .join("\n")}
  policyPicture(year: 2012) { totals { spent { oere } spentThrough } areas { spent { oere } }
    cells { committee { code } goal { id } state progress spent { oere } spentThrough } } }`;

const FILTERED = `{
  ofGoal: breakdown(of: SPENT, by: [GOAL], filter: { year: 2012, mainGoal: ["goal-1"], district: ["Nørrebro"], financing: [FINANCED_IN_FRAME] }) {
    count money { oere } }
  ofAmount: breakdown(of: SPENT, by: [COMMITTEE], filter: { amount: { atLeast: 100 }, hasFindings: false, code: ["BUU-1", "BUU-2"] }) {
    count money { oere } }
  ofOpen: breakdown(of: SPENT, by: [COMMITTEE], filter: { unfinanced: [OPEN, LAPSED, CANCELLED] }) { count } }`;

interface Spending {
  policyPicture: {
    totals: { spent: { oere: number }; spentThrough: string };
    cells: { committee: { code: string }; goal: { id: string }; state: string; progress: string | null }[];
  };
}

const spending = () => picture.ask<Spending>(SPENDING);
const cellsOf = ({ policyPicture: { cells } }: Spending) => cells.filter(({ committee }) => committee.code === "BUU");

test("what was spent is counted by the plan that the statement cites, whatever the plans after it say", async () => {
  const told = await spending();
  const through = { spentThrough: "2012-05-20" };
  expect(told).toMatchObject({
    COMMITTEE: [{ keys: [{ code: "BUU" }], count: 4, money: { oere: 160 }, ...through }],
    GOAL: [
      { keys: [{ code: "goal-1" }], count: 2, money: { oere: 80 }, ...through },
      { keys: [{ code: "goal-2" }], count: 1, money: { oere: 40 } },
      { keys: [{ code: "goal-3" }], count: 1, money: { oere: 40 } },
    ],
    PROGRESS: [{ keys: [{ code: "ON_TRACK" }], count: 4 }],
    STATE: [{ keys: [{ code: "RUNNING" }], count: 4 }],
    FINANCING: [{ keys: [{ code: "FINANCED_IN_FRAME" }], money: { oere: 160 } }],
    policyPicture: {
      totals: { spent: { oere: 160 }, ...through },
      areas: [{ spent: { oere: 120 } }, { spent: { oere: 40 } }],
    },
  });
  const filtered = await picture.ask(FILTERED);
  expect(filtered).toEqual({
    ofGoal: [{ count: 1, money: { oere: 40 } }],
    ofAmount: [{ count: 2, money: { oere: 80 } }],
    ofOpen: [],
  });
  // Fewer initiatives, each at another goal and in another district.
  const revised = planOf(aPlan("BUU", 2, 7, "UNFINANCED"), ["goal-2", "goal-3"]);
  await picture.committee("children", "BUU", {
    publish: { ...revised, commitments: revised.commitments.slice(1) },
    at: on("2012-06-10"),
  });
  expect(await spending()).toEqual(told);
  expect(await picture.ask(FILTERED)).toEqual(filtered);
  await picture.committee("children", "BUU", { withdraw: 2, at: on("2012-07-01") });
  expect([await spending(), await picture.ask(FILTERED)]).toEqual([told, filtered]);
  expect(await picture.database.rebuild()).toMatchObject({ differences: [] });
});

test("a cell shows the year's answer with its progress, or neither of them, also when the plan is withdrawn", async () => {
  await picture.committee("children", "BUU", { withdraw: 0, at: on("2012-06-10") });
  const found = cellsOf(await spending());
  expect(found.map(({ state, progress }) => [state, progress])).toEqual(
    Array(3).fill(["ANSWERED_WITHOUT_EVIDENCE", "ON_TRACK"]),
  );
  await picture.committee("children", "BUU", { withdraw: 1, at: on("2012-06-11") });
  const none = cellsOf(await spending());
  expect(none.map(({ state, progress }) => [state, progress])).toEqual(Array(3).fill(["MISSING", null]));
  const { figuresContent } = await picture.edition(2012);
  for (const { state, progress } of figuresContent.cells) expect(progress !== null).toBe(state.startsWith("ANSWERED"));
});

test("a redacted plan leaves no word of it at the spending of the statement that cites it, and the amounts stay", async () => {
  await picture.committee("children", "BUU", { withdraw: 0, kind: "REDACTION", at: on("2012-06-10") });
  expect(await spending()).toMatchObject({
    COMMITTEE: [{ keys: [{ code: "BUU" }], count: 4, money: { oere: 160 } }],
    DISTRICT: [{ keys: [{ code: null }], count: 4, money: { oere: 160 } }],
  });
  expect(await picture.database.rebuild()).toMatchObject({ differences: [] });
});

test("a statement that has gone off record is no longer counted, and one that follows it counts in its place", async () => {
  await picture.committee("children", "BUU", { state: 2012, spentOere: 10, at: on("2012-06-20") });
  const again = await spending();
  expect(again).toMatchObject({ COMMITTEE: [{ count: 4, money: { oere: 40 }, spentThrough: "2012-05-31" }] });
  await picture.committee("children", "BUU", { withdraw: 2, at: on("2012-07-20") });
  expect(await spending()).toMatchObject({
    COMMITTEE: [],
    policyPicture: { totals: { spent: null, spentThrough: null } },
  });
});

test("a statement says up to which day its spending counts, and the next one has the year's final account, with a measure of its own", async () => {
  await picture.committee("children", "BUU", {
    state: 2012,
    spentOere: 10,
    through: "2012-04-30",
    at: on("2012-06-20"),
  });
  const DAYS = `{ integrationStatements(filter: { year: [2012] }) { nodes { spentThrough initiativeStatuses { spent { oere } spentThrough } } }
    financingOverview(year: 2012) { rows { nodes { spent { oere } spentThrough } } }
    policyPicture(year: 2012) { totals { spent { oere } spentThrough } } }`;
  const row = { spent: { oere: 10 }, spentThrough: "2012-04-30" };
  expect(await picture.ask(DAYS)).toEqual({
    integrationStatements: { nodes: [{ spentThrough: "2012-04-30", initiativeStatuses: Array(4).fill(row) }] },
    financingOverview: { rows: { nodes: Array(4).fill(row) } },
    policyPicture: { totals: { spent: { oere: 40 }, spentThrough: "2012-04-30" } },
  });
  await picture.travelTo("2013-12-01");
  // The plan of 2013 has the first initiative at another goal, and the fourth no more.
  await picture.committee(
    "children",
    "BUU",
    { publish: planOf(aPlan("BUU", 3, 100), ["goal-2"]), at: on("2013-03-01") },
    { state: 2013, spentOere: 2, account: { "BUU-0": 25, "BUU-3": 30 }, at: on("2013-05-20") },
  );
  const { account, spent, statement } = await picture.ask<Record<string, unknown>>(`{
    account: breakdown(of: FINAL_ACCOUNT, by: [GOAL, YEAR]) { keys { code } count money { oere } spentThrough }
    spent: breakdown(of: SPENT, by: [YEAR]) { keys { code } money { oere } }
    statement: integrationStatements(filter: { year: [2013] }) { nodes { finalAccount { code initiative { code } year amount { oere } } } } }`);
  const through = { spentThrough: "2012-12-31" };
  expect(account).toEqual([
    { keys: [{ code: "goal-1" }, { code: "2012" }], count: 1, money: { oere: 30 }, ...through },
    { keys: [{ code: "goal-2" }, { code: "2012" }], count: 1, money: { oere: 25 }, ...through },
  ]);
  expect(spent).toEqual([
    { keys: [{ code: "2012" }], money: { oere: 40 } },
    { keys: [{ code: "2013" }], money: { oere: 6 } },
  ]);
  expect(statement).toMatchObject({
    nodes: [
      {
        finalAccount: [
          { code: "BUU-0", initiative: { code: "BUU-0" }, year: 2012, amount: { oere: 25 } },
          { code: "BUU-3" },
        ],
      },
    ],
  });
  expect(await picture.database.rebuild()).toMatchObject({ differences: [] });
});
