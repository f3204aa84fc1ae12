import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type RequestOptions, TestHub } from "./gateway.testkit.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start({ HUB_ONE_COMMAND: "on" });
});
afterAll(() => hub.stop());

const commandsReceived = () => hub.subgraphs.reduce((sum, { requests }) => sum + requests.length, 0);

describe("an operation holds one command", () => {
  const A = `publish(code: "A")`;
  const B = `publish(code: "B")`;

  test.each<[string, string, string[], RequestOptions]>([
    [
      "two commands in one namespace",
      `mutation { children { ${A} discard(code: "B") } }`,
      ["children.publish", "children.discard"],
      {},
    ],
    ["one command twice under aliases", `mutation { children { a: ${A} b: ${B} } }`, ["children.publish"], {}],
    [
      "commands in two namespaces",
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
      "commands in fragments",
      `mutation { ...M children { ... on ChildrenCommands { ${A} } } } fragment M on Mutation { children { ...C } } fragment C on ChildrenCommands { b: ${B} }`,
      ["children.publish"],
      {},
    ],
    [
      "a second command that a variable includes",
      `mutation($both: Boolean!) { children { ${A} discard(code: "B") @include(if: $both) } }`,
      ["children.discard"],
      { variables: { both: true } },
    ],
    [
      "a second command that a variable's default includes",
      `mutation($one: Boolean = false) { children { ${A} discard(code: "B") @skip(if: $one) } }`,
      ["children.discard"],
      {},
    ],
  ])(
    "an operation with %s is refused by the commands' names before any subgraph gets a request",
    async (_, query, names, options) => {
      const before = commandsReceived();
      const { status, body } = await hub.ask(query, options);
      expect(status).toBe(200);
      expect(body.data).toBeUndefined();
      expect(body.errors).toHaveLength(1);
      expect(body.errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
      for (const name of names) {
        expect(body.errors?.[0]?.message).toContain(name);
      }
      expect(commandsReceived()).toBe(before);
    },
  );

  test.each<[string, string, RequestOptions]>([
    [
      "one command and the types' names",
      `mutation { __typename children { __typename ${A} } culture { __typename } }`,
      {},
    ],
    ["the same command written twice", `mutation { children { ${A} } children { ${A} } }`, {}],
    [
      "a second command that is skipped",
      `mutation($one: Boolean = true) { children { ${A} discard(code: "B") @skip(if: $one) } }`,
      {},
    ],
    [
      "one command of several operations' commands",
      `mutation One { children { ${A} } } mutation Two { children { ${B} } }`,
      { operationName: "One" },
    ],
    [
      "many queries",
      `{ children { drafts a: initiative(code: "A") { id } } culture { b: initiative(code: "B") { id } } }`,
      {},
    ],
  ])("an operation with %s is carried out", async (_, query, options) => {
    const { body } = await hub.ask(query, options);
    expect(body.data).toBeDefined();
    expect(body.errors?.map((error) => error.extensions.code) ?? []).not.toContain("BAD_USER_INPUT");
  });
});

test("a stand-alone gateway allows several commands in one operation", async () => {
  const plain = await TestHub.start();
  const { body } = await plain.ask(`mutation { children { a: publish(code: "A") b: publish(code: "B") } }`);
  expect(body).toMatchObject({ data: { children: { a: "published A", b: "published B" } } });
  await plain.stop();
});
