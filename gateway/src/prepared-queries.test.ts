import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { TestHub } from "./gateway.testkit.js";

/** Each with its variables, and with values that are written into it. */
const QUERIES: readonly (readonly [query: string, variables?: Record<string, unknown>])[] = [
  ["{ policy { title goals { id ordinal title } } }"],
  ["query Named { g: goals { number: ordinal id: title title: id } }"],
  ['{ echo(text: "a \\"word\\" på dansk") }'],
  ['{ one: echo(text: "1") two: echo(text: """1""") three: echo(text: "\\u00e6") }'],
  ["query ($t: String!, $no: Boolean = false) { echo(text: $t) policy @include(if: $no) { title } }", { t: "x" }],
  [
    '{ echo(text: "x") @skip(if: false) policy { title @include(if: true) ...T @skip(if: true) } } fragment T on Policy { goals { id } }',
  ],
  ["{ initiatives { id code __typename goal { id title } } }"],
  [
    "{ initiatives { code ... on ChildrenInitiative { schoolLevel } ... on CultureInitiative { venue risky } } freshness }",
  ],
  ["{ initiatives { ... on ChildrenInitiative { code risky } } }"],
  ['{ children { initiative(code: "BUU-01") { id code schoolLevel } drafts } }'],
  ['{ children { initiative(code: "BUU-01") { ...I ...I } } } fragment I on ChildrenInitiative { id code }'],
  ["{ __typename policy { __typename title } }"],
  ['{ freshness __type(name: "Goal") { name fields { name } } }'],
  ["{ policy { title @skip(if: true) } }"],
];

/** In front of subgraphs that tell of their answers that they are whole. */
async function startHub(settings: Record<string, string> = {}): Promise<TestHub> {
  const hub = await TestHub.start(settings);
  for (const subgraph of hub.subgraphs) subgraph.tellsWhole = true;
  return hub;
}

async function answerOf(hub: TestHub, query: string, variables: Record<string, unknown> | undefined) {
  const headers = { "x-request-id": "asked" };
  const { status, headers: sent, text } = await hub.ask(query, { headers, ...(variables && { variables }) });
  return { status, text, cost: sent.get("x-hub-cost"), type: sent.get("content-type") };
}

let hub: TestHub;
let other: TestHub;
beforeEach(async () => {
  [hub, other] = await Promise.all([startHub(), startHub()]);
});
afterEach(() => Promise.all([hub.stop(), other.stop()]));

describe("a query that is asked again", () => {
  test("has byte for byte the answer that it had the first time", async () => {
    for (const [query, variables] of QUERIES) {
      const first = await answerOf(hub, query, variables);
      for (let times = 0; times < 3; times++) expect(await answerOf(hub, query, variables)).toEqual(first);
    }
  });

  test.each([
    ["does not answer", (fail: TestHub) => fail.subgraph("policy")],
    ["that lists all does not answer", (fail: TestHub) => fail.subgraph("picture")],
    ["of a committee does not answer", (fail: TestHub) => fail.subgraph("children")],
  ])("has the errors that it has the first time, where a subgraph %s", async (_, subgraphOf) => {
    for (const [query, variables] of QUERIES) {
      for (let times = 0; times < 3; times++) await answerOf(hub, query, variables);
    }
    for (const each of [hub, other]) {
      subgraphOf(each).misbehaves = (response) => response.writeHead(500).end("out of order");
    }
    for (const [query, variables] of QUERIES) {
      expect(await answerOf(hub, query, variables)).toEqual(await answerOf(other, query, variables));
    }
  });

  test("is answered by its one subgraph as it is, in the order in which it was asked", async () => {
    const query = "{ policy { goals { title ordinal } title } }";
    const first = await answerOf(hub, query, undefined);
    expect(await answerOf(hub, query, undefined)).toEqual(first);
    expect(hub.subgraph("policy").requests.at(-1)?.query).toBe("{policy{goals{title ordinal}title}}");
    expect(first.text).toContain('{"data":{"policy":{"goals":[{"title":"Title of goal-1","ordinal":1}');
  });

  test("counts against the same limits", async () => {
    const own = await TestHub.start({ HUB_MAX_COST: "5" });
    const query = "{ policy { goals { id title ordinal } } }";
    const answers = [await own.ask(query), await own.ask(query)];
    expect(answers.map(({ body }) => body.errors?.[0]?.extensions.code)).toEqual(["LIMIT_EXCEEDED", "LIMIT_EXCEEDED"]);
    await own.stop();
  });
});

describe("queries that differ in values alone", () => {
  const echo = (value: string) => `{ echo(text: ${value}) }`;
  const sentTo = (name: string) => hub.subgraph(name).requests.map(({ query, variables }) => ({ query, variables }));

  test("are one query, of which the subgraph gets the values", async () => {
    const texts = ["a", "b", 'c "quoted" \\ æøå', "", "{", "#", "$x"];
    for (const text of texts) {
      expect((await hub.ask(echo(JSON.stringify(text)))).body.data).toEqual({ echo: text });
    }
    const requests = sentTo("policy").slice(2);
    expect(new Set(requests.map(({ query }) => query)).size).toBe(1);
    expect(requests.map(({ variables }) => Object.values(variables))).toEqual(texts.slice(2).map((text) => [text]));
  });

  test("have their own errors, in the words of what was asked", async () => {
    const wrong = ["1", "1.5", "true", "[]", "$unknown", '"open', '"bad \\q escape"', "NAME", "null"];
    const firstTime = [];
    for (const value of wrong) firstTime.push((await answerOf(other, echo(value), undefined)).text);
    for (const text of ["a", "b", "c"]) await hub.ask(echo(JSON.stringify(text)));
    for (const [index, value] of wrong.entries()) {
      expect((await answerOf(hub, echo(value), undefined)).text).toBe(firstTime[index]);
    }
  });

  test("never name a variable that the client did not write", async () => {
    for (const subgraph of [hub.subgraph("policy"), other.subgraph("policy")]) {
      subgraph.misbehaves = (response) => {
        const [message] = subgraph.requests.at(-1)?.query.match(/\$\w+:String!/) ?? ["the text in it"];
        const errors = [{ message: `${message} is wrong`, extensions: { code: "BAD_USER_INPUT" } }];
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ errors }));
      };
    }
    for (const text of ["a", "b", "c"]) {
      const { body } = await hub.ask(echo(JSON.stringify(text)));
      expect(body.errors?.map(({ message }) => message)).toEqual(["the text in it is wrong"]);
    }
  });
});
