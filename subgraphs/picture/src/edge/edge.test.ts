import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { on, planMilestone, sharedLivingPicture, statementMilestone } from "../testing/living-picture.testkit.js";
import { aPlan, POLICY } from "../testing/picture.testkit.js";

let plan: string;
let first: string;
const [observation, letter] = [randomUUID(), randomUUID()];

/** Its first initiative names an indicator of its goal. */
function linkedPlan() {
  const content = aPlan("BUU", 6, 100);
  const [linked, ...others] = content.initiatives;
  return { ...content, initiatives: [{ ...linked, indicators: [{ indicator: "sprog-pct" }] }, ...others] } as never;
}

const picture = sharedLivingPicture(
  "2012-08-01",
  { plan: [statementMilestone(2012), planMilestone(2012)], year: 2012, at: on("2012-01-01") },
  { define: "sprog-pct", goals: ["goal-1"], at: on("2012-01-02") },
  { release: 2012, observes: { [observation]: "sprog-pct" }, at: on("2012-01-20") },
  { issue: letter, to: "BUU", year: 2012, at: on("2012-01-25") },
);
beforeAll(async () => {
  [first = "", plan = ""] = await picture.committee(
    "children",
    "BUU",
    { publish: aPlan("BUU", 1, 100), at: on("2012-02-01") },
    { publish: linkedPlan(), at: on("2012-03-01") },
  );
  await picture.committee("culture", "KFU", { publish: aPlan("KFU", 3, 50), at: on("2012-03-01") });
  await picture.committee("children", "BUU", {
    state: 2012,
    spentOere: 4,
    account: { "BUU-1": 9 },
    says: { budgetContribution: [{ initiativeCode: "BUU-1", year: 2013, oere: 7 }] },
    at: on("2012-05-20"),
  });
});

type Answer = Record<string, unknown>;

/** What a question of one thing of the graph answers. */
async function about(typename: string, key: Answer, fields: string): Promise<Answer> {
  const representations = [{ __typename: typename, ...key }];
  const { _entities } = await picture.ask<{ _entities: Answer[] }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typename} { ${fields} } } }`,
    { representations },
  );
  return _entities[0] ?? {};
}

const codes = (...numbers: number[]) => ({ nodes: numbers.map((n) => ({ code: `BUU-${n}` })) });

describe("a committee", () => {
  const ofBuu = (fields: string) => about("Committee", { id: "BUU" }, fields);

  test("leads to its plan in force, now or at an instant", async () => {
    const fields = `now: actionPlan { id } earlier: actionPlan(asOf: "2012-02-10T12:00:00Z") { id } other: actionPlan(policy: "${POLICY}") { id }
      before: actionPlan(asOf: "2012-01-10T12:00:00Z") { id }`;
    expect(await ofBuu(fields)).toEqual({
      now: { id: plan },
      earlier: { id: first },
      other: { id: plan },
      before: null,
    });
  });

  test("leads to its initiatives, statements, deliveries and letters, and to nobody else's", async () => {
    const fields = `initiatives(first: 2, orderBy: { by: TITLE, direction: DESC }) { totalCount nodes { code } }
      others: initiatives(filter: { committee: ["KFU"] }) { totalCount } ofGoal: initiatives(filter: { goal: ["goal-2"] }) { totalCount nodes { code } }
      statements { totalCount nodes { year plan { id } } } deliveries(year: 2012) { slot timeliness document { id } }
      callLetters(filter: { year: [2012] }) { nodes { id } }`;
    expect(await ofBuu(fields)).toEqual({
      initiatives: { totalCount: 6, ...codes(5, 4) },
      others: { totalCount: 0 },
      ofGoal: { totalCount: 2, ...codes(1, 4) },
      statements: { totalCount: 1, nodes: [{ year: 2012, plan: { id: plan } }] },
      deliveries: [
        { slot: "PLAN_REVISION", timeliness: "ON_TIME", document: { id: first } },
        { slot: "STATEMENT", timeliness: "ON_TIME", document: { id: expect.any(String) } },
      ],
      callLetters: { nodes: [{ id: letter }] },
    });
    expect(await about("Committee", { id: "KFU" }, "callLetters { nodes { id } } statements { totalCount }")).toEqual({
      callLetters: { nodes: [] },
      statements: { totalCount: 0 },
    });
  });
});

test("a goal leads to initiatives, answers and progress, an area to initiatives and indicators", async () => {
  const goal = await about(
    "Goal",
    { id: "goal-1" },
    `initiatives(filter: { committee: ["BUU"] }) { nodes { code } } answers(filter: { year: [2012] }) { totalCount nodes { goal { code } progress statement { committee { code } } } }
     progress(year: 2012) { progress count } before: progress(year: 2012, asOf: "2012-05-01T12:00:00Z") { count }`,
  );
  expect(goal).toEqual({
    initiatives: codes(0, 3),
    answers: {
      totalCount: 1,
      nodes: [{ goal: { code: "goal-1" }, progress: "ON_TRACK", statement: { committee: { code: "BUU" } } }],
    },
    progress: [{ progress: "ON_TRACK", count: 1 }],
    before: [],
  });
  expect(
    await about("PriorityArea", { id: "area-1" }, "initiatives { totalCount } goals { code } indicators { id }"),
  ).toEqual({
    initiatives: { totalCount: 6 },
    goals: [{ code: "goal-1" }, { code: "goal-2" }],
    indicators: [{ id: "sprog-pct" }],
  });
});

test("an indicator leads to the initiatives that name it", async () => {
  expect(await about("Indicator", { id: "sprog-pct" }, "initiatives { nodes { code } }")).toEqual({
    initiatives: codes(0),
  });
});

test("a policy leads to its areas, goals, plans and cycles, a cycle to what belongs to its year", async () => {
  expect(
    await about("Policy", { id: POLICY }, "areas { code } goals { code } actionPlans { totalCount } cycles { year }"),
  ).toEqual({
    areas: [{ code: "area-1" }, { code: "area-2" }],
    goals: [{ code: "goal-1" }, { code: "goal-2" }, { code: "goal-3" }],
    actionPlans: { totalCount: 2 },
    cycles: [{ year: 2012 }],
  });
  expect(
    await about(
      "Cycle",
      { year: 2012 },
      "statements { nodes { year } } callLetters { nodes { id } } report { id state } picture { year totals { initiatives } }",
    ),
  ).toEqual({
    statements: { nodes: [{ year: 2012 }] },
    callLetters: { nodes: [{ id: letter }] },
    report: { id: "status-report-2012-1", state: "COMPILING" },
    picture: { year: 2012, totals: { initiatives: 9 } },
  });
});

test("a plan leads to the statements that cite it, an initiative to what statements say of it", async () => {
  const { actionPlans } = await picture.ask<{
    actionPlans: { nodes: Answer[] };
  }>(`{ actionPlans(filter: { committee: ["BUU"] }) {
    nodes { statements { nodes { year } } initiatives { code statuses { state spent { oere } statement { year } }
      contributions(year: [2012]) { year amount { oere } } finalAccounts { year amount { oere } } } } } }`);
  const [{ statements, initiatives } = {}] = actionPlans.nodes;
  expect(statements).toEqual({ nodes: [{ year: 2012 }] });
  const status = { state: "RUNNING", spent: { oere: 4 }, statement: { year: 2012 } };
  expect((initiatives as Answer[]).slice(0, 2)).toEqual([
    { code: "BUU-0", statuses: [status], contributions: [], finalAccounts: [] },
    {
      code: "BUU-1",
      statuses: [status],
      contributions: [{ year: 2013, amount: { oere: 7 } }],
      finalAccounts: [{ year: 2011, amount: { oere: 9 } }],
    },
  ]);
});

describe("several things of the graph", () => {
  const EDGES: Readonly<Record<string, string>> = {
    Goal: "initiatives(first: 5) { totalCount pageInfo { hasNextPage } nodes { code } } answers { nodes { progress } } progress(year: 2012) { count }",
    PriorityArea: "initiatives(first: 5) { nodes { code } } indicators { id }",
    Committee:
      "actionPlan { id title { da } } initiatives(first: 5) { nodes { code } } statements { nodes { year } } deliveries(year: 2012) { slot } callLetters { nodes { id state } }",
    Initiative: "statuses { state } contributions { year } finalAccounts { year }",
  };
  const IDS: Readonly<Record<string, readonly string[]>> = {
    Goal: ["goal-1", "goal-2", "goal-3"],
    PriorityArea: ["area-1", "area-2"],
    Committee: ["BUU", "KFU", "SOU", "BIU", "TMU"],
  };
  const asked = (type: string, ids: readonly string[]) => {
    const representations = ids.map((id) => `{ __typename: "${type}", id: "${id}" }`).join(", ");
    return `{ _entities(representations: [${representations}]) { ... on ${type} { ${EDGES[type]} } } }`;
  };

  test.each(Object.keys(IDS))("%s: many send as many statements as one", async (type) => {
    const ids = IDS[type] ?? [];
    // What was published is read once, and then kept.
    await picture.ask(asked(type, ids));
    const one = await picture.statementsOf(asked(type, ids.slice(0, 1)));
    expect(one.length).toBeGreaterThan(0);
    expect(await picture.statementsOf(asked(type, ids))).toHaveLength(one.length);
  });

  test("initiatives: a page of many sends as many statements as a page of one", async () => {
    const page = (size: number) => `{ initiatives(first: ${size}) { nodes { ${EDGES.Initiative} } } }`;
    await picture.ask(page(9));
    const one = await picture.statementsOf(page(1));
    expect(await picture.statementsOf(page(9))).toHaveLength(one.length);
  });

  test("each has its own answer, in its own order, and its own cursors", async () => {
    interface Page {
      edges: { cursor: string; node: { code: string } }[];
      totalCount: number;
    }
    const question = (page: string) =>
      `{ _entities(representations: [{ __typename: "Goal", id: "goal-2" }, { __typename: "Goal", id: "goal-1" }]) {
         ... on Goal { code initiatives(${page}) { totalCount edges { cursor node { code } } } } } }`;
    const { _entities } = await picture.ask<{ _entities: { code: string; initiatives: Page }[] }>(question("first: 2"));
    expect(
      _entities.map(({ code, initiatives }) => [
        code,
        initiatives.totalCount,
        initiatives.edges.map(({ node }) => node.code),
      ]),
    ).toEqual([
      ["goal-2", 3, ["BUU-1", "BUU-4"]],
      ["goal-1", 3, ["BUU-0", "BUU-3"]],
    ]);
    const cursor = _entities[1]?.initiatives.edges[1]?.cursor;
    const next = await picture.ask<typeof _entities extends infer T ? { _entities: T } : never>(
      question(`after: "${cursor}"`),
    );
    expect(next._entities[1]?.initiatives.edges.map(({ node }) => node.code)).toEqual(["KFU-0"]);
  });
});
