import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { hub } from "./demo-city.testkit.js";

const PAGE = `query ($first: Int, $after: String, $orderBy: InitiativeOrder, $filter: InitiativeFilter, $asOf: DateTime) {
  initiatives(first: $first, after: $after, orderBy: $orderBy, filter: $filter, asOf: $asOf) {
    asOf nodes { id code } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }`;

/** All pages, each of the first one's instant; `between` happens after each. */
async function readAll(variables: Record<string, unknown>, between: () => Promise<unknown> = async () => undefined) {
  const nodes: { id: string; code: string }[] = [];
  let after: string | null = null;
  let asOf: string | null = null;
  let total = 0;
  do {
    const { initiatives } = (await hub
      .as()
      .demand<GraphAnswer>(PAGE, { first: 7, ...variables, after, asOf })) as GraphAnswer;
    nodes.push(...initiatives.nodes);
    total = initiatives.totalCount;
    asOf = initiatives.asOf;
    after = initiatives.pageInfo.hasNextPage ? initiatives.pageInfo.endCursor : null;
    await between();
  } while (after);
  return { nodes, total };
}

describe("paging", () => {
  test.each(["TITLE", "COMMITTEE", "AMOUNT", "PUBLISHED_AT", "PRIORITY"])(
    "pages of initiatives ordered by %s hold each initiative once, in both directions",
    async (by) => {
      const up = await readAll({ orderBy: { by, direction: "ASC" } });
      const down = await readAll({ orderBy: { by, direction: "DESC" } });
      expect(new Set(up.nodes.map((node) => node.id)).size).toBe(up.total);
      expect(down.nodes.map((node) => node.id)).toEqual(up.nodes.map((node) => node.id).reverse());
    },
  );

  test("a page that is too large, an unknown cursor and a cursor of another order are refused with texts of their own", async () => {
    const ask = async (variables: Record<string, unknown>) => (await hub.as().ask(PAGE, variables)).errors[0];
    expect(await ask({ first: 201 })).toMatchObject({
      extensions: { code: "LIMIT_EXCEEDED", limit: { name: "PAGE_SIZE", value: 200 } },
    });
    expect(await ask({ after: "nonsense" })).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    const { initiatives } = await hub.as().demand<GraphAnswer>(PAGE, { first: 1 });
    const other = await ask({ after: initiatives.pageInfo.endCursor, orderBy: { by: "TITLE" } });
    expect(other?.message).toContain("after is a cursor of 'initiatives by COMMITTEE ASC'");
  });

  test("each filter of initiatives gives only initiatives that fit it", async () => {
    const all = await hub
      .as()
      .demand<GraphAnswer>(
        `{ initiatives(first: 200) { nodes { code state committee { code } partners { code } goals { id area { id } } themes { id } districts targetGroups financing budgetLines { year } } } }`,
      );
    const nodes: GraphAnswer[] = all.initiatives.nodes;
    const cases: [Record<string, unknown>, (node: GraphAnswer) => boolean][] = [
      [{ committee: ["BUU"] }, (node) => node.committee.code === "BUU"],
      [{ area: ["area-3"] }, (node) => node.goals.some((goal: GraphAnswer) => goal.area.id === "area-3")],
      [
        { goal: ["goal-2", "goal-8"] },
        (node) => node.goals.some((goal: GraphAnswer) => ["goal-2", "goal-8"].includes(goal.id)),
      ],
      [{ mainGoal: ["goal-4"] }, (node) => node.goals[0].id === "goal-4"],
      [{ theme: ["theme-4-1"] }, (node) => node.themes.some((theme: GraphAnswer) => theme.id === "theme-4-1")],
      [{ state: ["RUNNING"] }, (node) => node.state === "RUNNING"],
      [{ partner: ["SUU"] }, (node) => node.partners.some((partner: GraphAnswer) => partner.code === "SUU")],
      [{ district: ["Nørrebro"] }, (node) => node.districts.includes("Nørrebro")],
      [
        { financing: ["UNFINANCED", "IN_BUDGET_NEGOTIATION"] },
        (node) => ["UNFINANCED", "IN_BUDGET_NEGOTIATION"].includes(node.financing),
      ],
    ];
    for (const [filter, isMeant] of cases) {
      const { initiatives } = await hub.as().demand<GraphAnswer>(PAGE, { first: 200, filter });
      const expected = nodes
        .filter(isMeant)
        .map((node) => node.code)
        .sort();
      expect([filter, initiatives.nodes.map((node: GraphAnswer) => node.code).sort()]).toEqual([filter, expected]);
      expect(expected.length).toBeGreaterThan(0);
    }
  });

  test("a list of an instant that changes while it is paged neither skips nor repeats", async () => {
    const before = await readAll({});
    const newest = await hub.newestRevision("culture");
    let basedOn = newest;
    const during = await readAll({}, async () => {
      if (basedOn > newest + 2) return;
      await hub.committee("culture").publishActionPlan(planOf({ committee: "KFU", basedOn: basedOn++ }), randomUUID());
    });
    expect(during.nodes).toEqual(before.nodes);
  });
});
