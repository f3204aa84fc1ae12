import { beforeAll, expect, test } from "@jest/globals";
import { on, sharedLivingPicture } from "../testing/living-picture.testkit.js";
import { aPlan, POLICY } from "../testing/picture.testkit.js";
import { secondVersion } from "../testing/second-version.fixture.js";

// One story for all: a plan under the first version of the policy, then a second version, which moves and renames, and another plan.
let firstPlan = "";
const august = "2012-08-01T12:00:00.000Z";

const picture = sharedLivingPicture("2013-06-01");
beforeAll(async () => {
  const plan = aPlan("BUU", 4, 100, "IN_BUDGET_NEGOTIATION");
  [firstPlan = ""] = await picture.committee("children", "BUU", { publish: plan, at: on("2012-03-01") });
  await picture.council({ amend: secondVersion, at: on("2013-05-02") });
  await picture.committee("children", "BUU", {
    publish: aPlan("BUU", 5, 100, "IN_BUDGET_NEGOTIATION"),
    at: on("2013-05-05"),
  });
});

const GOAL = "goal { __typename id code title { da } area { __typename id code title { da } } }";
const CELLS = `policy { __typename id code title { da } } cells { committee { __typename id code name { da } } ${GOAL}
  plan { __typename id publishedAt title { da } committee { __typename id code name { da } } policy { __typename id title { da } } commitments { ${GOAL} } } }
  areas { area { __typename id code title { da } goals { id } themes { __typename id code } } }`;
const AT_BOTH = `{ then: policyPicture(year: 2012, asOf: "${august}") { ${CELLS} } now: policyPicture(year: 2012) { ${CELLS} } }`;

interface Shown {
  __typename?: string;
  id?: string;
}

/** Every object with a type and an id in an answer. */
function objectsIn(value: unknown): Shown[] {
  if (typeof value !== "object" || value === null) return [];
  const within = Object.values(value).flatMap(objectsIn);
  return "__typename" in value ? [value as Shown, ...within] : within;
}

/** What is said of each field under each type and id, where it is not always the same. */
function contradictionsIn(answer: unknown): string[] {
  const said = new Map<string, string>();
  return objectsIn(answer).flatMap(({ __typename: type, id, ...fields }) =>
    Object.entries(fields).flatMap(([name, value]) => {
      const [field, words] = [`${type} ${id}.${name}`, JSON.stringify(value)];
      const before = said.get(field) ?? words;
      said.set(field, words);
      return before === words ? [] : [`${field}: ${before} / ${words}`];
    }),
  );
}

test("a goal, its area, its policy and a committee have one code and two ids at two instants of one operation", async () => {
  const answer =
    await picture.ask<Record<"then" | "now", { cells: Record<string, { id: string; code: string }>[] }>>(AT_BOTH);
  const [then, now] = [answer.then, answer.now].map(({ cells }) =>
    cells.find(({ committee, goal }) => committee?.code === "BUU" && goal?.code === "goal-3"),
  );
  expect(then).toMatchObject({
    committee: { id: "BUU" },
    goal: { id: "goal-3", area: { id: "area-2", code: "area-2" } },
  });
  expect(now).toMatchObject({
    committee: { id: "BUU@2" },
    goal: { id: "goal-3@2", area: { id: "area-1@2", code: "area-1" } },
  });
});

test("under one id stands one content, whichever instant led there", async () => {
  const answer = await picture.ask(AT_BOTH);
  expect(contradictionsIn(answer)).toEqual([]);
  const ids = objectsIn(answer).map(({ __typename: type, id }) => `${type} ${id}`);
  expect(ids).toEqual(expect.arrayContaining(["Goal goal-2", "Goal goal-2@2", "Committee BUU", "Committee BUU@2"]));
});

test("a published plan names the frame as it was when it was published, whatever has become of it", async () => {
  const { now } = await picture.ask<{ now: { cells: { plan: object | null }[] } }>(AT_BOTH);
  expect(now.cells.find(({ plan }) => plan)?.plan).toMatchObject({
    committee: { id: "BUU@2" },
    policy: { id: `${POLICY}@2` },
  });
  const { node } = await picture.ask<{ node: object }>(
    `query ($id: ID!) { node(id: $id) { ... on ActionPlan { revision committee { id } policy { id } commitments { goal { id area { id } } } } } }`,
    { id: firstPlan },
  );
  expect(node).toMatchObject({ revision: 1, committee: { id: "BUU" }, policy: { id: POLICY } });
  expect(JSON.stringify(node)).not.toContain("@2");
});

test("each id leads back to its wording, and a code to that of today", async () => {
  const node = (id: string) =>
    picture.ask(
      `query ($id: ID!) { node(id: $id) { id ... on Goal { title { da } } ... on Committee { name { da } slug root } } }`,
      { id },
    );
  expect(await node("goal-2")).toEqual({ node: { id: "goal-2", title: { da: "Mål 2" } } });
  expect(await node("goal-2@2")).toEqual({ node: { id: "goal-2@2", title: { da: "Omdøbt mål" } } });
  expect(await node("goal-4")).toEqual({ node: { id: "goal-4@2", title: { da: "Mål 4" } } });
  expect(await node("BUU@2")).toEqual({
    node: { id: "BUU@2", name: { da: "Nyt udvalgsnavn" }, slug: "children", root: "children" },
  });
  expect(await node("goal-2@3")).toEqual({ node: null });
});

test("an argument that takes a code takes the id of any wording for it", async () => {
  const of = (area: string) =>
    picture.ask(`query ($area: ID!) { initiatives(filter: { area: [$area] }) { totalCount } }`, { area });
  expect(await of("area-1@2")).toEqual(await of("area-1"));
});

test("a search leads to what it has found in the words of its instant", async () => {
  const find = async (text: string, asOf: string | null) => {
    const { search } = await picture.ask<{ search: { nodes: object[] } }>(
      `query ($text: String!, $asOf: DateTime) { search(text: $text, asOf: $asOf, filter: { kind: [GOAL] }) {
        nodes { code about { id ... on Goal { title { da } } } } } }`,
      { text, asOf },
    );
    return search.nodes[0];
  };
  const hit = (id: string, da: string) => ({ code: "goal-2", about: { id, title: { da } } });
  expect(await find("Mål 2", august)).toEqual(hit("goal-2", "Mål 2"));
  expect(await find("Omdøbt mål", null)).toEqual(hit("goal-2@2", "Omdøbt mål"));
});
