import { until } from "@hub/testing";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Answer, TestHub } from "../gateway.testkit.js";

let hub: TestHub;
beforeEach(async () => {
  hub = await TestHub.start();
});
afterEach(() => hub.stop());

const requestsTo = (subgraph: string) => hub.subgraph(subgraph).requests;

const received = (subgraph: string, count: number) =>
  until(`${count} requests reach ${subgraph}`, () => requestsTo(subgraph).length >= count);

/**
 * Asks for the fields several times at once and waits until every query is on its way. A field of its own from `marker` shows
 * that: the gateway sends both requests of a plan in one step, so the shared one has been sent or joined when the marker arrives.
 */
async function askTogether(
  fields: string,
  marker: "policy" | "culture",
  callers: readonly Record<string, string>[],
): Promise<{ answers: Promise<Answer[]> }> {
  const markerField = { policy: "echo(text: $caller)", culture: "culture { initiative(code: $caller) { code } }" }[
    marker
  ];
  const type = { policy: "String!", culture: "String!" }[marker];
  const query = `query ($caller: ${type}) { ${markerField} ${fields} }`;
  const before = requestsTo(marker).length;
  const pending = callers.map((headers, index) => hub.ask(query, { variables: { caller: `${index}` }, headers }));
  await received(marker, before + callers.length);
  return { answers: Promise.all(pending) };
}

const anonymous = (count: number) => Array.from({ length: count }, () => ({}));

describe("identical queries on their way at once", () => {
  test("identical queries are one request to the subgraph, and each caller has an answer of its own", async () => {
    const release = hub.subgraph("picture").holdAnswers();
    const initiatives = "initiatives { code ... on ChildrenInitiative { schoolLevel } goal { id } }";
    const { answers } = await askTogether(initiatives, "policy", anonymous(3));
    release();
    for (const { body } of await answers) {
      expect(body.errors).toBeUndefined();
      expect(body.data.initiatives[2]).toEqual({
        code: "BUU-02",
        schoolLevel: "schoolLevel of i3",
        goal: { id: "goal-2" },
      });
      expect(body.extensions.hub.positions).toMatchObject({ children: 41 });
    }
    expect(requestsTo("picture")).toHaveLength(1);
    await hub.ask(`{ ${initiatives} }`);
    expect(requestsTo("picture")).toHaveLength(2);
  });

  test("callers who share a request that fails all get its error, and who asks next is answered", async () => {
    let fail = () => {};
    const failing = new Promise<void>((resolve) => {
      fail = resolve;
    });
    const picture = hub.subgraph("picture");
    picture.misbehaves = (response) => void failing.then(() => response.writeHead(500).end("broken"));
    const { answers } = await askTogether("freshness", "policy", anonymous(3));
    fail();
    const codes = (await answers).map(({ body }) =>
      body.errors?.map(({ path, extensions }) => [path, extensions.code]),
    );
    expect(codes).toEqual([1, 2, 3].map(() => [[["freshness"], "SUBGRAPH_UNAVAILABLE"]]));
    expect(requestsTo("picture")).toHaveLength(1);
    picture.misbehaves = undefined;
    expect((await hub.ask("{ freshness }")).body.data).toEqual({ freshness: ["children"] });
  });

  test("callers who share a request do not share what each selects from other subgraphs", async () => {
    const releasePicture = hub.subgraph("picture").holdAnswers();
    const releasePolicy = hub.subgraph("policy").holdAnswers();
    const ask = (field: string) =>
      askTogether(`initiatives { code ... on ChildrenInitiative { x: ${field} } goal { title } }`, "culture", [{}]);
    const [one, other] = [await ask("schoolLevel"), await ask("risky")];
    releasePicture();
    await received("children", 2);
    releasePolicy();
    const answers = [...(await one.answers), ...(await other.answers)];
    expect(answers.map(({ body }) => body.data.initiatives.map(({ x }: { x?: string }) => x))).toEqual([
      ["schoolLevel of i1", undefined, "schoolLevel of i3"],
      ["fine", undefined, null],
    ]);
    expect([requestsTo("picture").length, requestsTo("children").length]).toEqual([1, 2]);
  });

  test("callers with other rights, or who wait for a position, never share a request", async () => {
    const release = hub.subgraph("children").holdAnswers();
    const { answers } = await askTogether(`children { initiative(code: "BUU-01") { risky } }`, "policy", [
      { authorization: "Bearer a" },
      { authorization: "Bearer a" },
      { authorization: "Bearer b" },
      {},
      { authorization: "Bearer a", "x-hub-wait-for": "children:42" },
    ]);
    release();
    expect((await answers).map(({ body }) => body.errors)).toEqual([1, 2, 3, 4, 5].map(() => undefined));
    expect(requestsTo("children")).toHaveLength(4);
  });

  test("what the audit log keeps is asked by each caller for itself, with and without a token", async () => {
    const release = hub.subgraph("children").holdAnswers();
    const { answers } = await askTogether("children { drafts }", "policy", [
      { authorization: "Bearer a" },
      { authorization: "Bearer a" },
      {},
      {},
    ]);
    release();
    const drafts = (await answers).map(({ body }) => body.data.children.drafts);
    expect(drafts).toEqual([["Bearer a"], ["Bearer a"], null, null]);
    expect(requestsTo("children")).toHaveLength(4);
  });

  test("queries with other values do not share a request, and commands never do", async () => {
    const echo = (text: string) => askTogether(`echo(text: "${text}")`, "culture", [{}]);
    // From the third on it is a query that is known, whatever its values.
    for (const text of ["x", "y"]) await (await echo(text)).answers;
    const before = requestsTo("policy").length;
    const release = hub.subgraph("policy").holdAnswers();
    const pending = [await echo("a"), await echo("b"), await echo("a")];
    release();
    const answers = await Promise.all(pending.map(({ answers }) => answers));
    expect(answers.flat().map(({ body }) => body.data.echo)).toEqual(["a", "b", "a"]);
    expect(requestsTo("policy")).toHaveLength(before + 2);
    const publish = `mutation { children { publish(code: "BUU-01") } }`;
    await Promise.all([hub.ask(publish), hub.ask(publish)]);
    expect(requestsTo("children")).toHaveLength(2);
  });

  test("a query that comes after a command does not join one that was sent before it", async () => {
    const release = hub.subgraph("picture").holdAnswers();
    const before = hub.ask(`{ freshness }`);
    await received("picture", 1);
    await hub.ask(`mutation { children { publish(code: "BUU-01") } }`);
    const after = hub.ask(`{ freshness }`);
    await received("picture", 2);
    release();
    await Promise.all([before, after]);
    expect(requestsTo("picture")).toHaveLength(2);
  });
});

describe("a client that leaves", () => {
  /** Asks, and leaves when the subgraph has received the request and `whenReceived` is done. */
  async function askAndLeave(query: string, subgraph: string, whenReceived = async () => {}): Promise<void> {
    const client = new AbortController();
    hub.ask(query, { signal: client.signal }).catch(() => undefined);
    await received(subgraph, 1);
    await whenReceived();
    client.abort();
    await until("the log has that the client is gone", () =>
      hub.logged.some((line) => line.includes('"clientGone":true')),
    );
  }

  const endAt = (subgraph: string) => requestsTo(subgraph)[0]?.end;

  test("a client that leaves ends its request to the subgraph, and no later step of the plan begins", async () => {
    const release = hub.subgraph("picture").holdAnswers();
    await askAndLeave(`{ initiatives { ... on ChildrenInitiative { schoolLevel } } }`, "picture");
    expect(hub.logged.map((line) => JSON.parse(line))).toMatchObject([{ msg: "operation", clientGone: true }]);
    await until("the request to picture ends", () => endAt("picture") !== undefined);
    expect(endAt("picture")).toBe("cancelled");
    release();
    // Whatever the first operation sends to the committee would arrive before this one.
    await hub.ask("{ children { drafts } }");
    expect(requestsTo("children").map(({ query }) => query)).toEqual([expect.stringContaining("drafts")]);
  });

  test("a client that leaves does not end a request that another client waits for", async () => {
    const release = hub.subgraph("picture").holdAnswers();
    let other = Promise.resolve<Answer[]>([]);
    await askAndLeave(`{ freshness }`, "picture", async () => {
      other = (await askTogether("freshness", "policy", [{}])).answers;
    });
    expect(endAt("picture")).toBeUndefined();
    release();
    expect((await other).map(({ body }) => body.data.freshness)).toEqual([["children"]]);
    expect(requestsTo("picture").map(({ end }) => end)).toEqual(["answered"]);
  });

  test("a client that leaves does not cancel its command", async () => {
    const release = hub.subgraph("children").holdAnswers();
    await askAndLeave(`mutation { children { publish(code: "BUU-01") } }`, "children");
    release();
    await until("the request to children ends", () => endAt("children") !== undefined);
    expect(endAt("children")).toBe("answered");
  });
});
