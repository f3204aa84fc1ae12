import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { buildSchema, isInterfaceType, isObjectType } from "graphql";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { ROOT } from "../testkit/hub/running-hub.js";
import { hub } from "./demo-city.testkit.js";

/** Types with an id that `node` does not give, and why. */
const NO_NODES: Readonly<Record<string, string>> = {
  AccessKey: "for the coordinator and the auditor alone",
  Client: "for the coordinator and the auditor alone",
  CodeList: "its id is the name of what it lists; codeList gives it",
  PriceIndex: "its id is its name; priceIndex gives it",
  Receipt: "its id is that of its publication; verify gives it",
  AuditEntry: "for the auditor alone",
  CallLetterDraft: "for the coordinator alone",
  Draft: "for its committee alone",
  Rule: "of this build's rules, which no answer on record leads to; rules lists them",
};

interface Named {
  __typename: string;
  id: string;
}

function namedIn(value: unknown): Named[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (typeof value !== "object" || value === null) return [];
  const { id, __typename } = value as Partial<Named>;
  const own = id && __typename ? [{ __typename, id }] : [];
  return [...own, ...Object.values(value).flatMap(namedIn)];
}

const ID = "__typename id";

const QUESTIONS = [
  `{ policies { ${ID} versions { ${ID} principles { ${ID} } concepts { ${ID} } renditions { ${ID} } hearing { ${ID} responses { ${ID} } }
      process { ${ID} } recommendations { ${ID} } decisions { ${ID} } documents { ${ID} } obligations { ${ID} } areas { ${ID} themes { ${ID} } goals { ${ID} } } } } }`,
  `{ indicators { ${ID} series { ${ID} } } barometerRelease(year: 2011) { ${ID} observations { ${ID} } } }`,
  `{ cycles { __typename id milestones { ${ID} extensions { ${ID} } exemptions { ${ID} } } mayorTalks { ${ID} } } }`,
  `{ actionPlans { nodes { ${ID} remarks { nodes { ${ID} replies { ${ID} } } } initiatives { ${ID} budgetLines { ${ID} } } } } }`,
  `{ callLetters(filter: { year: [2011] }) { nodes { ${ID} template { ${ID} } challenges { ${ID} evidence { ${ID} } } questions { ${ID} } } } statusReport(year: 2011) { ${ID} } }`,
];

describe("by id", () => {
  test("every type of the graph with an id is a Node, but for those whose id is another object's or not public", () => {
    const schema = buildSchema(readFileSync(join(ROOT, "infra/supergraph.graphql"), "utf8"), { assumeValid: true });
    const withId = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getFields().id !== undefined && !type.name.startsWith("__"),
    );
    const node = schema.getType("Node");
    const others = withId.filter(
      (type) => isObjectType(type) && isInterfaceType(node) && !type.getInterfaces().includes(node),
    );
    expect(others.map(({ name }) => name).sort()).toEqual(Object.keys(NO_NODES).sort());
  });

  test("every id that the demo city's answers hold leads back to its object, of the same type, in any subgraph", async () => {
    const answers = await Promise.all(QUESTIONS.map((question) => hub.as().demand<GraphAnswer>(question)));
    const byId = new Map(answers.flatMap(namedIn).map((named) => [named.id, named]));
    const ids = [...byId.keys()];
    expect(new Set([...byId.values()].map(({ __typename }) => __typename)).size).toBeGreaterThan(20);
    for (let from = 0; from < ids.length; from += 200) {
      const page = ids.slice(from, from + 200);
      const { nodes } = await hub
        .as()
        .demand<GraphAnswer>("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", { ids: page });
      expect(nodes).toEqual(page.map((id) => byId.get(id)));
    }
  });

  test("a node is asked for its own fields in the same question, whichever subgraph has them", async () => {
    const { cycle, actionPlans } = await hub
      .as()
      .demand<GraphAnswer>(
        '{ cycle(year: 2011) { id milestones { id } } actionPlans(filter: { committee: ["BUU"] }) { nodes { initiatives { id } } } }',
      );
    const ids = [cycle.id, cycle.milestones[0].id, "goal-1", actionPlans.nodes[0].initiatives[0].id, "nonsense"];
    const { nodes } = await hub.as().demand<GraphAnswer>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Cycle { year state } ... on Milestone { slot dueOn } ... on Goal { title { da } indicators { id } }
        ... on Initiative { code plan { revision } } ... on ChildrenInitiative { schoolLevel } } }`,
      { ids },
    );
    expect(nodes).toEqual([
      { id: cycle.id, year: 2011, state: expect.any(String) },
      { id: cycle.milestones[0].id, slot: expect.any(String), dueOn: expect.stringMatching(/^2011-/) },
      { id: "goal-1", title: { da: expect.any(String) }, indicators: expect.any(Array) },
      expect.objectContaining({ code: expect.stringMatching(/^BUU-/), plan: { revision: expect.any(Number) } }),
      null,
    ]);
  });
});
