import { connect } from "node:net";
import { until } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestHub } from "./gateway.testkit.js";
import { ManualClock } from "./manual-clock.testkit.js";

const limitOf = (body: unknown) =>
  (body as { errors: { extensions: { code: string; limit: unknown } }[] }).errors[0]?.extensions;

/** Sends the text, and resolves with all that came back until the gateway hung up. */
const heldOpen = (hub: TestHub, text: string): Promise<string> =>
  new Promise((resolve) => {
    const { port, hostname } = new URL(hub.url);
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", () => undefined).on("close", () => resolve(answer));
  });

describe("the size of an operation", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await TestHub.start({ HUB_MAX_FIELDS: "10", HUB_MAX_ALIASES: "2", HUB_MAX_COST: "2000" });
  });
  afterAll(() => hub.stop());

  test("an operation over a limit is refused before any subgraph gets a request, with both numbers", async () => {
    const aliases = await hub.ask("{ a: freshness b: freshness c: freshness }");
    expect(aliases.body.errors?.[0]?.message).toBe(
      "The document has 3 aliases, and 2 is the most. Ask for less at once. (HUB_MAX_ALIASES)",
    );
    expect(limitOf(aliases.body)).toEqual({
      code: "LIMIT_EXCEEDED",
      limit: { name: "HUB_MAX_ALIASES", value: 2, actual: 3 },
    });
    const bomb =
      "{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...C ...C ...C } fragment C on Query { freshness policy { title } }";
    expect(limitOf((await hub.ask(bomb)).body)).toMatchObject({ limit: { name: "HUB_MAX_FIELDS", actual: 18 } });
    const cost = await hub.ask("{ initiatives { id code goal { title } } }");
    expect(limitOf(cost.body)).toMatchObject({ limit: { name: "HUB_MAX_COST", value: 2_000, actual: 500 * 5 } });
    expect(hub.subgraphs.flatMap(({ requests }) => requests)).toEqual([]);
  });

  test("an operation's cost is in a header of its answer", async () => {
    expect((await hub.ask("{ initiatives { id code } policy { title } }")).headers.get("x-hub-cost")).toBe("1502");
  });

  test("the limits hold for every operation of a document", async () => {
    const { body } = await hub.ask("query A { freshness } query B { a: freshness b: freshness c: freshness }", {
      operationName: "A",
    });
    expect(limitOf(body)).toMatchObject({ limit: { name: "HUB_MAX_ALIASES" } });
  });
});

describe("rate limits", () => {
  test("an address over its rate learns when it may ask again, and health is always answered", async () => {
    const hub = await TestHub.start({ HUB_RATE_PER_ADDRESS: "3" });
    for (let n = 0; n < 3; n += 1) expect((await hub.ask("{ freshness }")).status).toBe(200);
    const refused = await hub.ask("{ freshness }");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(limitOf(refused.body)).toEqual({
      code: "LIMIT_EXCEEDED",
      limit: { name: "HUB_RATE_PER_ADDRESS", value: 3 },
    });
    expect(hub.subgraph("picture").requests).toHaveLength(3);
    expect((await fetch(`${hub.url}/health/live`)).status).toBe(200);
    await hub.stop();
  });

  test("the rate counts the caller's address behind a trusted proxy, and the proxy's behind any other", async () => {
    const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
    const trusting = await TestHub.start({ HUB_RATE_PER_ADDRESS: "1", HUB_TRUSTED_PROXIES: "127.0.0.1" });
    const statuses = [];
    for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.1", "2001:db8::1", "2001:db8::2"]) {
      statuses.push((await trusting.ask("{ freshness }", from(address))).status);
    }
    // Of IPv6 a whole /64 is one address: that is what a household has.
    expect(statuses).toEqual([200, 200, 429, 200, 429]);
    await trusting.stop();
    const plain = await TestHub.start({ HUB_RATE_PER_ADDRESS: "1" });
    await plain.ask("{ freshness }", from("192.0.2.1"));
    expect((await plain.ask("{ freshness }", from("192.0.2.2"))).status).toBe(429);
    await plain.stop();
  });

  test("a refused token counts as twenty requests", async () => {
    const issuers = JSON.stringify([{ issuer: "http://127.0.0.1:9", jwksUri: "http://127.0.0.1:9/keys" }]);
    const hub = await TestHub.start({ HUB_RATE_PER_ADDRESS: "40", TRUSTED_ISSUERS: issuers });
    const wrong = { headers: { authorization: "Bearer nonsense" } };
    expect([(await hub.ask("{ freshness }", wrong)).status, (await hub.ask("{ freshness }", wrong)).status]).toEqual([
      401, 401,
    ]);
    expect((await hub.ask("{ freshness }", wrong)).status).toBe(429);
    await hub.stop();
  });
});

describe("pages of other sites", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await TestHub.start({ HUB_CORS_ORIGINS: "https://town.example.dk" });
  });
  afterAll(() => hub.stop());

  const preflight = (origin: string) =>
    fetch(`${hub.url}/graphql`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });

  test("a page of a named origin may ask and read the answer", async () => {
    const answered = await preflight("https://town.example.dk");
    expect(answered.headers.get("access-control-allow-origin")).toBe("https://town.example.dk");
    expect(answered.headers.get("access-control-allow-credentials")).toBeNull();
    const headers = { origin: "https://town.example.dk", "sec-fetch-site": "cross-site" };
    const answer = await fetch(`${hub.url}/graphql?query={freshness}`, { headers });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([
      200,
      "https://town.example.dk",
    ]);
  });

  test("a page of any other origin may not ask", async () => {
    expect((await preflight("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
    const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    const answer = await fetch(`${hub.url}/graphql?query={freshness}`, { headers });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([400, null]);
  });
});

describe("time limits", () => {
  test("an operation ends at its time limit, with the data that was there by then", async () => {
    const clock = new ManualClock();
    const hub = await TestHub.start({ HUB_OPERATION_TIMEOUT_MS: "20000" }, undefined, clock);
    const release = hub.subgraph("picture").holdAnswers();
    const answer = hub.ask("{ policy { title } freshness }");
    await until("the request reaches picture", () => hub.subgraph("picture").requests.length === 1);
    // The policy has answered: the time limits of the operation and of the picture are left.
    await until("two time limits run", () => clock.pending === 2);
    clock.advance(20_000);
    const { body, status } = await answer;
    release();
    expect(status).toBe(200);
    expect(body.data).toEqual({ policy: { title: expect.any(String) }, freshness: null });
    expect(body.errors).toMatchObject([
      { message: "The subgraph 'picture' did not answer in time.", extensions: { code: "SUBGRAPH_UNAVAILABLE" } },
    ]);
    await hub.stop();
  });

  test("a request that arrives too slowly is cut off", async () => {
    const hub = await TestHub.start({ HUB_REQUEST_TIMEOUT_MS: "200" });
    const [headers, body] = await Promise.all([
      heldOpen(hub, "POST /graphql HTTP/1.1\r\nHost: hub\r\n"),
      heldOpen(
        hub,
        "POST /graphql HTTP/1.1\r\nHost: hub\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{",
      ),
    ]);
    for (const answer of [headers, body]) expect(answer).toMatch(/^HTTP\/1.1 408 .*"code":"BAD_USER_INPUT"/s);
    await hub.stop();
  });
});

describe("the subgraphs' own federation fields", () => {
  test.each([
    "{ _service { sdl } }",
    `{ _entities(representations: [{ __typename: "ChildrenInitiative", id: "i1" }]) { __typename } }`,
  ])("%s is no query of the client's graph", async (query) => {
    const hub = await TestHub.start();
    const { body } = await hub.ask(query);
    expect(body.errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
    await hub.stop();
  });
});
