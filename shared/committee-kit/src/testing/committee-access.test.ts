import { randomUUID } from "node:crypto";
import { ACCESS, type Access, PUBLIC_QUERIES } from "@hub/auth";
import { callersFor, callOf, refusalIn, refusalOf, statedFields } from "@hub/testing";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { sharedCommitteeHub } from "./committee.testkit.js";
import { committeeAt, planInput, saveDraft } from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2012-05-10T10:00:00Z"));
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await hub.schema();
});

const rowOf = (coordinate: string) => coordinate.replace(/^Children/, "Committee");
const rows = (Object.keys(ACCESS) as Access[]).filter((access) => access.startsWith("Committee"));

test("the access table and the public queries list exactly the fields of a committee's root types", () => {
  const stated = statedFields(schema).map(rowOf);
  const known = [...rows, ...PUBLIC_QUERIES.filter((coordinate) => coordinate.startsWith("Committee"))];
  expect(stated.filter((coordinate) => coordinate !== "Query.children").sort()).toEqual(known.sort());
});

test.each(rows)("%s answers or refuses each caller as the access table says", async (access) => {
  const call = callOf(schema, access.replace(/^Committee/, "Children"));
  for (const caller of callersFor("BUU", "KFU")) {
    const [code] = (await hub.ask(call, {}, caller.actor)).codes;
    expect([caller.name, refusalIn(code)]).toEqual([caller.name, refusalOf(access, caller, "BUU")]);
  }
});

describe("references of other subgraphs", () => {
  const follow = (id: string) =>
    hub.ask(
      `{ children { __typename } _entities(representations: [{ __typename: "ChildrenInitiative", id: "${id}" }]) { ... on ChildrenInitiative { id schoolLevel } } }`,
    );

  test("a reference with the id of a draft, or with a wrong id, finds nothing", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(99));
    expect((await follow(draft.id)).entities).toEqual([null]);
    expect((await follow(randomUUID())).entities).toEqual([null]);
    expect((await follow("' OR 1=1 --")).entities).toEqual([null]);
  });
});
