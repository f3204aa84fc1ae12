import { describe, expect, test } from "@jest/globals";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { eventually } from "../testkit/hub/running-hub.js";
import { hub } from "./demo-city.testkit.js";

const PLAN_HEADER = { "x-hub-query-plan": "1" };
const COMMON =
  "initiatives(first: 200) { nodes { code title { da } committee { name { da } } goals { title { da } area { title { da } } } budgetLines { amount { oere } payer { code } } } totalCount }";

type PlanNode = { kind: string; serviceName?: string; nodes?: PlanNode[]; node?: PlanNode };

/** The subgraphs that a query plan asks, in its order. */
function fetchesOf(node: PlanNode | undefined): string[] {
  if (!node) return [];
  if (node.kind === "Fetch") return [node.serviceName ?? ""];
  return [...(node.nodes ?? []), ...(node.node ? [node.node] : [])].flatMap(fetchesOf);
}

const kindsBelow = (node: PlanNode): string[] => (node.nodes ?? []).map((child) => child.kind);

async function planOf(query: string): Promise<PlanNode> {
  const answer = await hub.as().ask(query, {}, PLAN_HEADER);
  expect(answer.errors).toEqual([]);
  return (answer.extensions.queryPlan as { node: PlanNode }).node;
}

describe("what a question costs", () => {
  test("the common fields of all committees' initiatives need one request, to the picture", async () => {
    expect(fetchesOf(await planOf(`{ ${COMMON} }`))).toEqual(["picture"]);
  });

  test("a committee's own field adds one request to that committee, in parallel with the others'", async () => {
    const one = await planOf("{ initiatives { nodes { code ... on ChildrenInitiative { schoolLevel } } } }");
    expect(fetchesOf(one)).toEqual(["picture", "children"]);
    const four = await planOf(`{ initiatives { nodes { code
      ... on ChildrenInitiative { schoolLevel } ... on EmploymentInitiative { jobTarget }
      ... on SocialServicesInitiative { outreach } ... on CultureInitiative { venues } } } }`);
    expect(fetchesOf(four).sort()).toEqual(["children", "culture", "employment", "picture", "social-services"]);
    expect(four.kind).toBe("Sequence");
    expect(kindsBelow(four)).toEqual(["Fetch", "Parallel"]);
  });

  test("the policy picture, the financing overview and the change feed only need the picture", async () => {
    const query = `{ policyPicture(year: 2012) { policy { title { da } } cells { committee { name { da } } goal { title { da } } state plan { title { da } } }
        areas { area { title { da } } financed { oere } } totals { initiatives } freshness { committee { code } reachable } }
      financingOverview(year: 2012) { rows { nodes { initiative { title { da } financing(year: 2012) } area { title { da } } } } }
      changes { nodes { committee { name { da } } } } }`;
    expect(new Set(fetchesOf(await planOf(query)))).toEqual(new Set(["picture"]));
  });
});

describe("questions that go round in the graph", () => {
  test.each([
    "{ initiatives(first: 2) { nodes { plan { commitments { priority } } } } }",
    "{ financingOverview(year: 2012) { rows { nodes { initiative { plan { initiatives { code plan { revision } } } } } } } }",
    "{ actionPlans { nodes { initiatives { plan { initiatives { plan { initiatives { code financing } } } } } } } }",
    "{ actionPlans { nodes { initiatives { plan { id } } } } children { integrationStatementRevisions(year: 2012) { nodes { plan { initiatives { plan { initiatives { plan { commitments { priority } } } } } } goalAnswers { goal { area { goals { id } } } } } } } }",
    "{ children { integrationStatement(year: 2012) { state plan { state initiatives { code plan { initiatives { financing plan { revision } } } ... on ChildrenInitiative { schoolLevel } } } } } }",
    "{ policy { current { areas { goals { area { goals { area { goals { area { id } } } } } } } } } }",
  ])("the gateway needs less than five seconds of computing for the circular query %s", async (query) => {
    const before = hub.computingMsOf("gateway");
    await hub.as().demand(query);
    expect(hub.computingMsOf("gateway") - before).toBeLessThan(5_000);
  });

  test("a list of goals with a page of each one's initiatives needs one request for the goals and one for all pages", async () => {
    const query = "{ goals { code initiatives(first: 2) { totalCount nodes { code goals { code } } } } }";
    expect(fetchesOf(await planOf(query))).toEqual(["policy", "picture"]);
    const { goals } = await hub.as().demand<GraphAnswer>(query);
    expect(goals).toHaveLength(8);
    for (const { code, initiatives } of goals) {
      expect(initiatives.totalCount).toBeGreaterThan(0);
      for (const { goals: served } of initiatives.nodes) expect(served).toContainEqual({ code });
    }
  });

  test("a query for what a committee has published needs that committee's subgraph alone", async () => {
    const query = `{ children { actionPlan { title { da } policy { title { da } } commitments { goal { title { da } } }
      initiatives { code schoolLevel goals { title { da } } budgetLines { amount { oere } payer { name { da } } } totals { amount { oere } } } } } }`;
    expect(fetchesOf(await planOf(query))).toEqual(["children"]);
    const statement = `{ children { integrationStatement(year: 2012) { year summary { da } callLetter { id } plan { title { da } initiatives { code ... on ChildrenInitiative { schoolLevel } } }
      goalAnswers { goal { title { da } } progress narrative { da } evidence { period value source { title } indicator { title { da } goals { title { da } } } } } questionAnswers { question { text { da } required } text { da } }
      initiativeStatuses { code initiative { id } spent { oere } } budgetContribution { amount { oere } differsBecause { da } } } } }`;
    expect(fetchesOf(await planOf(statement))).toEqual(["children"]);
  });
});

const SUMS = "financed { oere } unfinanced { oere } lapsed { oere } cancelled { oere }";

describe("sums agree", () => {
  test("in every year the picture's cells add up to its areas and totals, and to the financing overview", async () => {
    for (const year of [2011, 2012, 2013, 2014]) {
      const answer = await hub.as("analyst").demand<GraphAnswer>(
        `query ($year: Int!) { policyPicture(year: $year) { cells { initiatives financed { oere } unfinanced { oere } } areas { initiatives financed { oere } unfinanced { oere } } totals { initiatives ${SUMS} } }
           financingOverview(year: $year) { rows(first: 200) { nodes { amount { oere } } totalCount } ${SUMS} }
           initiatives(filter: { year: [$year] }) { totalCount } }`,
        { year },
      );
      const { cells, areas, totals } = answer.policyPicture;
      const sum = (rows: GraphAnswer[], pick: (row: GraphAnswer) => number) =>
        rows.reduce((total, row) => total + pick(row), 0);
      expect(sum(cells, (cell) => cell.financed.oere)).toBe(totals.financed.oere);
      expect(sum(areas, (area) => area.unfinanced.oere)).toBe(totals.unfinanced.oere);
      expect(sum(cells, (cell) => cell.initiatives)).toBe(totals.initiatives);
      expect(answer.initiatives.totalCount).toBe(totals.initiatives);
      const overview = answer.financingOverview;
      expect(overview.financed).toEqual(totals.financed);
      expect(overview.unfinanced).toEqual(totals.unfinanced);
      const { financed, unfinanced, lapsed, cancelled } = totals;
      expect([overview.lapsed, overview.cancelled]).toEqual([lapsed, cancelled]);
      expect(sum(overview.rows.nodes, (row) => row.amount.oere)).toBe(
        sum([financed, unfinanced, lapsed, cancelled], ({ oere }) => oere),
      );
      expect(totals.initiatives).toBeGreaterThan(0);
    }
  });
});

describe("a committee's subgraph that is down", () => {
  const OWN =
    "{ initiatives(first: 200) { nodes { code ... on CultureInitiative { venues } ... on ChildrenInitiative { schoolLevel languageStimulation } } totalCount } policyPicture(year: 2012) { totals { initiatives } } }";

  test("while a committee's subgraph is down, only its own fields are null, with an error entry", async () => {
    const whole = await hub.as().demand<GraphAnswer>(OWN);
    hub.signal("subgraphs/culture", "SIGSTOP");
    try {
      const answer = await hub.as().ask<GraphAnswer>(OWN);
      expect(answer.data.initiatives.totalCount).toBe(whole.initiatives.totalCount);
      expect(answer.data.policyPicture).toEqual(whole.policyPicture);
      const own = answer.data.initiatives.nodes.filter((node: GraphAnswer) => "venues" in node);
      expect(own.length).toBeGreaterThan(0);
      expect(own.every((node: GraphAnswer) => node.venues === null)).toBe(true);
      expect(
        answer.data.initiatives.nodes.some((node: GraphAnswer) => node.schoolLevel || node.languageStimulation),
      ).toBe(true);
      expect(new Set(answer.errors.map((error) => error.extensions?.code))).toEqual(new Set(["SUBGRAPH_UNAVAILABLE"]));
      expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|http/);
      expect(answer.extensions.hub).toMatchObject({ missing: ["culture"] });

      const fresh = async () =>
        (await hub.as().demand<GraphAnswer>("{ freshness { committee { code } reachable } }")).freshness.find(
          (each: GraphAnswer) => each.committee.code === "KFU",
        );
      expect(await eventually(async () => !(await fresh()).reachable)).toBe(true);
    } finally {
      hub.signal("subgraphs/culture", "SIGCONT");
    }
    expect(await eventually(async () => (await hub.as().ask(OWN)).errors.length === 0)).toBe(true);
  });

  test("while policy is down, the picture still answers with the names of goals and areas", async () => {
    hub.signal("subgraphs/policy", "SIGSTOP");
    try {
      const answer = await hub
        .as()
        .ask<GraphAnswer>(
          "{ policyPicture(year: 2012) { policy { title { da } } cells { goal { title { da } area { title { da } } } } } }",
        );
      expect(answer.errors).toEqual([]);
      expect(answer.data.policyPicture.policy.title.da).toContain("Integrationspolitik");
    } finally {
      hub.signal("subgraphs/policy", "SIGCONT");
    }
  });
});
