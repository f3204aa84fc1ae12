import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";

let hub: TestHub;
beforeEach(async () => {
  hub = await TestHub.start();
});
afterEach(() => hub.stop());

/** Holds a subgraph's answers back until it is let go. */
function holdBack(subgraph: string): () => void {
  let letGo = () => {};
  hub.subgraph(subgraph).waitsFor = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return letGo;
}

const received = async (subgraph: string, count: number): Promise<void> => {
  for (let turn = 0; turn < 200 && hub.subgraph(subgraph).requests.length < count; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(hub.subgraph(subgraph).requests).toHaveLength(count);
};

const DRAFTS = `{ children { drafts } }`;

describe("identical queries on their way at once", () => {
  test("are one request to the subgraph, and each caller has an answer of its own", async () => {
    const letGo = holdBack("picture");
    const query = `{ initiatives { code ... on ChildrenInitiative { schoolLevel } goal { id } } }`;
    const answers = Promise.all([hub.ask(query), hub.ask(query), hub.ask(query)]);
    await received("picture", 1);
    letGo();
    for (const { body } of await answers) {
      expect(body.errors).toBeUndefined();
      expect(body.data.initiatives[2]).toEqual({
        code: "BUU-02",
        schoolLevel: "schoolLevel of i3",
        goal: { id: "goal-2" },
      });
      expect(body.extensions.hub.positions).toMatchObject({ children: 41 });
    }
    await hub.ask(query);
    expect(hub.subgraph("picture").requests).toHaveLength(2);
  });

  test("do not mix what each caller asks of others for them", async () => {
    const [letPictureGo, letPolicyGo] = [holdBack("picture"), holdBack("policy")];
    const ask = (field: string) =>
      hub.ask(`{ initiatives { code ... on ChildrenInitiative { x: ${field} } goal { title } } }`);
    const answers = Promise.all([ask("schoolLevel"), ask("risky")]);
    await received("picture", 1);
    letPictureGo();
    await received("children", 2);
    letPolicyGo();
    const seen = (await answers).map(({ body }) => body.data.initiatives.map(({ x }: { x?: string }) => x));
    expect(seen).toEqual([
      ["schoolLevel of i1", undefined, "schoolLevel of i3"],
      ["fine", undefined, null],
    ]);
  });

  test("are never shared between callers with other rights, nor with one who waits for a position", async () => {
    const letGo = holdBack("children");
    const as = (headers: Record<string, string>) => hub.ask(DRAFTS, { headers });
    const answers = Promise.all([
      as({ authorization: "Bearer a" }),
      as({ authorization: "Bearer a" }),
      as({ authorization: "Bearer b" }),
      as({}),
      as({ authorization: "Bearer a", "x-hub-wait-for": "children:42" }),
    ]);
    await received("children", 4);
    letGo();
    const seen = (await answers).map(({ body }) => body.data.children.drafts);
    expect(seen).toEqual([["Bearer a"], ["Bearer a"], ["Bearer b"], null, ["Bearer a"]]);
  });

  test("are not shared where their variables differ, and commands never", async () => {
    const letGo = holdBack("policy");
    const echo = (text: string) => hub.ask(`query($text: String!) { echo(text: $text) }`, { variables: { text } });
    const answers = Promise.all([echo("a"), echo("b"), echo("a")]);
    await received("policy", 2);
    letGo();
    expect((await answers).map(({ body }) => body.data.echo)).toEqual(["a", "b", "a"]);
    const publish = `mutation { children { publish(code: "BUU-01") } }`;
    await Promise.all([hub.ask(publish), hub.ask(publish)]);
    expect(hub.subgraph("children").requests).toHaveLength(2);
  });

  test("one that comes after a command does not join what was asked before it", async () => {
    const letGo = holdBack("picture");
    const before = hub.ask(`{ freshness }`);
    await received("picture", 1);
    await hub.ask(`mutation { children { publish(code: "BUU-01") } }`);
    const after = hub.ask(`{ freshness }`);
    await received("picture", 2);
    letGo();
    await Promise.all([before, after]);
  });
});

describe("a client that leaves", () => {
  const leaveAfter = async (query: string, subgraph: string): Promise<AbortController> => {
    const client = new AbortController();
    hub.ask(query, { signal: client.signal }).catch(() => undefined);
    await received(subgraph, 1);
    return client;
  };

  const isCancelled = (subgraph: string) => hub.subgraph(subgraph).requests[0]?.wasCancelled;

  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

  test("takes its query back from the subgraph, and no later step of the plan is begun", async () => {
    const letGo = holdBack("picture");
    const client = await leaveAfter(`{ initiatives { ... on ChildrenInitiative { schoolLevel } } }`, "picture");
    client.abort();
    await pause();
    expect(isCancelled("picture")).toBe(true);
    letGo();
    await pause();
    expect(hub.subgraph("children").requests).toEqual([]);
    expect(hub.logged.map((line) => JSON.parse(line))).toMatchObject([{ msg: "operation", clientGone: true }]);
  });

  test("leaves the query to others who wait for it", async () => {
    const letGo = holdBack("picture");
    const client = await leaveAfter(`{ freshness }`, "picture");
    const other = hub.ask(`{ freshness }`);
    await pause();
    client.abort();
    await pause();
    expect(isCancelled("picture")).toBe(false);
    letGo();
    expect((await other).body.data).toEqual({ freshness: ["children"] });
    expect(hub.subgraph("picture").requests).toHaveLength(1);
  });

  test("does not take a command back", async () => {
    const letGo = holdBack("children");
    const client = await leaveAfter(`mutation { children { publish(code: "BUU-01") } }`, "children");
    client.abort();
    await pause();
    expect(isCancelled("children")).toBe(false);
    letGo();
  });
});
