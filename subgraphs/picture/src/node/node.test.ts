import { beforeAll, expect, test } from "@jest/globals";
import { on, sharedLivingPicture, statementMilestone } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

let plan: string;
let statement: string;

const picture = sharedLivingPicture("2012-08-01", {
  plan: [statementMilestone(2012)],
  year: 2012,
  at: on("2012-01-01"),
});
beforeAll(async () => {
  [plan = ""] = await picture.committee("children", "BUU", {
    publish: aPlan("BUU", 2, 100, "IN_BUDGET_NEGOTIATION"),
    at: on("2012-03-01"),
  });
  [statement = ""] = await picture.committee("children", "BUU", { state: 2012, spentOere: 2, at: on("2012-05-10") });
  await picture.council(
    { remark: "Savner tal", document: plan, committee: "BUU", year: 2012, at: on("2012-06-01") },
    { talk: "Aftalt", committee: "BUU", outcome: "HELD", year: 2012, statement, at: on("2012-06-02") },
    {
      adopt: 2011,
      decide: [{ committee: "BUU", code: "BUU-0", year: 2012, outcome: "FINANCED", oere: 100 }],
      at: on("2012-06-04"),
    },
  );
});

interface Named {
  __typename: string;
  id: string;
}

const NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";

/** Everything with an id that an answer holds. */
function namedIn(value: unknown): Named[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (typeof value !== "object" || value === null) return [];
  const { id, __typename } = value as Partial<Named>;
  const own = id && __typename ? [{ __typename, id }] : [];
  return [...own, ...Object.values(value).flatMap(namedIn)];
}

const ID = "__typename id";

test("every id in an answer leads back to its object, in the order of the ids", async () => {
  const answer = await picture.ask(
    `{ actionPlans { nodes { ${ID} policy { ${ID} } commitments { goal { ${ID} area { ${ID} } } } initiatives { ${ID} budgetLines { ${ID} decision { ${ID} } } }
         remarks { nodes { ${ID} } } } }
       integrationStatements { nodes { ${ID} goalAnswers { ${ID} } } }
       financingOverview(year: 2012) { adoption { ${ID} decisions { ${ID} } } }
       statusReport(year: 2012) { ${ID} talks { ${ID} } } byId: statusReport(id: "status-report-2012-1") { ${ID} } }`,
  );
  const named = namedIn(answer);
  expect(new Set(named.map(({ __typename }) => __typename))).toEqual(
    new Set(
      "ChildrenActionPlan Policy Goal PriorityArea ChildrenInitiative BudgetLine BudgetDecision Remark ChildrenIntegrationStatement GoalAnswer BudgetAdoption StatusReport MayorTalk".split(
        " ",
      ),
    ),
  );
  const { nodes } = await picture.ask<{ nodes: Named[] }>(NODES, { ids: named.map(({ id }) => id) });
  expect(nodes).toEqual(named);
});

test("a document is found by its id when it is superseded or withdrawn, each kind by its own field too", async () => {
  const [newer = ""] = await picture.committee("culture", "KFU", { publish: aPlan("KFU", 1, 5), at: on("2012-03-01") });
  await picture.committee("culture", "KFU", { publish: aPlan("KFU", 2, 5), at: on("2012-04-01") });
  const found = await picture.ask<Record<string, unknown>>(
    `query ($plan: ID!, $old: ID!, $statement: ID!) {
      old: document(id: $old) { id revision state } plan: actionPlan(id: $plan) { id initiatives { id } }
      statement: integrationStatement(id: $statement) { id year } notAPlan: actionPlan(id: $statement) { id }
      document(id: $statement) { id } }`,
    { plan, old: newer, statement },
  );
  expect(found).toMatchObject({
    old: { id: newer, revision: 1, state: "SUPERSEDED" },
    plan: { id: plan },
    statement: { id: statement, year: 2012 },
    notAPlan: null,
    document: { id: statement },
  });
});

test("an id that was given to nothing is null at its place, of whatever form it is", async () => {
  const ids = [
    "nonsense",
    "cycle-1999",
    "status-report-2012-7",
    "budget-1999",
    "00000000-0000-7000-8000-000000000000",
    "change-children-999",
  ];
  const { nodes } = await picture.ask<{ nodes: (Named | null)[] }>(NODES, { ids: [plan, ...ids] });
  expect(nodes).toEqual([{ __typename: "ChildrenActionPlan", id: plan }, ...ids.map(() => null)]);
  await expect(picture.ask(NODES, { ids: Array.from({ length: 201 }, () => plan) })).rejects.toThrow(/200 is the most/);
});

test("many ids need no statement for each", async () => {
  const lines = await picture.statementsOf(`{ nodes(ids: ["${plan}", "${statement}"]) { id } }`);
  const more = await picture.statementsOf(
    `{ nodes(ids: ["${plan}", "${statement}", "${plan}", "${statement}"]) { id } }`,
  );
  expect(more.length).toBe(lines.length);
});
