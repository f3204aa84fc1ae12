import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Question, TestHub } from "./gateway.testkit.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start({ HUB_ONE_COMMAND: "on" });
});
afterAll(() => hub.stop());

const commandsReceived = () => hub.subgraphs.reduce((sum, { requests }) => sum + requests.length, 0);

describe("an operation holds one command", () => {
  const A = `publish(code: "A")`;
  const B = `publish(code: "B")`;

  test.each<[string, string, string[], Question]>([
    [
      "two in one namespace",
      `mutation { children { ${A} discard(code: "B") } }`,
      ["children.publish", "children.discard"],
      {},
    ],
    ["one twice under aliases", `mutation { children { a: ${A} b: ${B} } }`, ["children.publish"], {}],
    [
      "in two namespaces",
      `mutation { children { ${A} } culture { ${B} } }`,
      ["children.publish", "culture.publish"],
      {},
    ],
    [
      "a namespace under two aliases",
      `mutation { x: children { ${A} } y: children { ${A} } }`,
      ["children.publish"],
      {},
    ],
    [
      "in fragments",
      `mutation { ...M children { ... on ChildrenCommands { ${A} } } } fragment M on Mutation { children { ...C } } fragment C on ChildrenCommands { b: ${B} }`,
      ["children.publish"],
      {},
    ],
    [
      "by variables",
      `mutation($both: Boolean!) { children { ${A} discard(code: "B") @include(if: $both) } }`,
      ["children.discard"],
      { variables: { both: true } },
    ],
    [
      "by a variable's default",
      `mutation($one: Boolean = false) { children { ${A} discard(code: "B") @skip(if: $one) } }`,
      ["children.discard"],
      {},
    ],
  ])("%s are refused before anything is done, and named", async (_, query, names, question) => {
    const before = commandsReceived();
    const { status, body } = await hub.ask(query, question);
    expect(status).toBe(200);
    expect(body.data).toBeUndefined();
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
    for (const name of names) {
      expect(body.errors?.[0]?.message).toContain(name);
    }
    expect(commandsReceived()).toBe(before);
  });

  test.each<[string, string, Question]>([
    ["one and the types' names", `mutation { __typename children { __typename ${A} } culture { __typename } }`, {}],
    ["the same written twice", `mutation { children { ${A} } children { ${A} } }`, {}],
    [
      "a second that is skipped",
      `mutation($one: Boolean = true) { children { ${A} discard(code: "B") @skip(if: $one) } }`,
      {},
    ],
    [
      "one of several operations",
      `mutation One { children { ${A} } } mutation Two { children { ${B} } }`,
      { operationName: "One" },
    ],
    [
      "queries, as many as one likes",
      `{ children { drafts a: initiative(code: "A") { id } } culture { b: initiative(code: "B") { id } } }`,
      {},
    ],
  ])("%s are carried out", async (_, query, question) => {
    const { body } = await hub.ask(query, question);
    expect(body.data).toBeDefined();
    expect(body.errors?.map((error) => error.extensions.code) ?? []).not.toContain("BAD_USER_INPUT");
  });
});

test("in front of somebody else's supergraph the rule does not hold", async () => {
  const plain = await TestHub.start();
  const { body } = await plain.ask(`mutation { children { a: publish(code: "A") b: publish(code: "B") } }`);
  expect(body).toMatchObject({ data: { children: { a: "published A", b: "published B" } } });
  await plain.stop();
});
