import { connect } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestHub } from "./gateway.testkit.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start({ HUB_MAX_BODY_BYTES: "10000", HUB_MAX_TOKENS: "500" });
});
afterAll(() => hub.stop());

const RESPONSE_JSON = "application/graphql-response+json";

const get = (query: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${hub.url}/graphql?query=${encodeURIComponent(query)}`, { method, headers });

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/graphql`, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

/** Sends the text over a socket as it is. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port, hostname } = new URL(hub.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer)).on("error", reject);
  });

describe("methods", () => {
  test("a query may come by GET, and HEAD is GET without the body", async () => {
    const answer = await get("{ policy { title } }");
    expect(answer.status).toBe(200);
    const head = await get("{ policy { title } }", {}, "HEAD");
    expect(head.status).toBe(200);
    expect(head.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(Number(head.headers.get("content-length"))).toBe((await answer.text()).length);
    expect(await head.text()).toBe("");
  });

  test("a command by GET is refused with 405, and names POST as the allowed method", async () => {
    const before = hub.subgraph("children").requests.length;
    for (const accept of ["application/json", RESPONSE_JSON]) {
      const answer = await get(`mutation { children { publish(code: "A") } }`, { accept });
      expect(answer.status).toBe(405);
      expect(answer.headers.get("allow")).toBe("POST");
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
    }
    expect(hub.subgraph("children").requests).toHaveLength(before);
  });

  test("OPTIONS answers with the allowed methods, and so does every refused method", async () => {
    const options = await fetch(`${hub.url}/graphql`, { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
    expect(options.headers.get("access-control-allow-origin")).toBeNull();
    const put = await fetch(`${hub.url}/graphql`, { method: "PUT", body: "{}" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
    expect(await put.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });

  test("a GET whose browser names another site as its origin is refused", async () => {
    const { status } = await get("{ policy { title } }", { "sec-fetch-site": "cross-site" });
    expect(status).toBe(400);
  });
});

describe("media types", () => {
  test.each([
    [undefined, "application/json"],
    ["*/*", "application/json"],
    ["application/*", "application/json"],
    [RESPONSE_JSON, RESPONSE_JSON],
    [`application/json, ${RESPONSE_JSON}`, "application/json"],
    [`${RESPONSE_JSON}, application/json;q=0.9`, RESPONSE_JSON],
    [`application/json;q=0.5, ${RESPONSE_JSON};q=0.8`, RESPONSE_JSON],
    ["text/html,application/xhtml+xml,*/*;q=0.8", "application/json"],
    [`*/*, application/json;q=0`, RESPONSE_JSON],
    [`${RESPONSE_JSON}; charset=utf-8, application/json; charset=utf-8`, RESPONSE_JSON],
    [`application/json; profile="x"; q=0.9, ${RESPONSE_JSON}; q=0.8`, "application/json"],
    [`text/html, ${RESPONSE_JSON};q=0, APPLICATION/JSON`, "application/json"],
    [" ", "application/json"],
  ])("Accept: %s is answered with %s", async (accept, type) => {
    const answer = await get("{ policy { title } }", accept === undefined ? {} : { accept });
    expect(answer.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
  });

  test("a command whose answer the client cannot read is not carried out", async () => {
    const before = hub.subgraph("children").requests.length;
    const body = JSON.stringify({ query: `mutation { children { publish(code: "A") } }` });
    expect((await post(body, { accept: "text/html" })).status).toBe(406);
    expect(hub.subgraph("children").requests).toHaveLength(before);
  });

  test.each([
    ["a document that is not GraphQL", "{", "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", "{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["a variable of a wrong type", "query($text: String!) { echo(text: $text) }", "BAD_USER_INPUT"],
    ["a choice of operations without operationName", "query A { freshness } query B { freshness }", "BAD_USER_INPUT"],
    ["a subscription", "subscription { freshness }", "BAD_USER_INPUT"],
  ])(
    "%s is refused with 200 in JSON, and with 400 in the media type whose status code counts",
    async (_, query, code) => {
      const body = JSON.stringify({ query });
      const answers = await Promise.all([post(body), post(body, { accept: RESPONSE_JSON })]);
      expect(answers.map(({ status }) => status)).toEqual([200, 400]);
      for (const answer of answers) {
        const { data, errors, extensions } = (await answer.json()) as Record<string, never>;
        expect(data).toBeUndefined();
        expect(errors).toMatchObject([{ extensions: { code } }]);
        expect(extensions).toBeUndefined();
      }
    },
  );

  test("an answer with errors and data has status 200 in both media types", async () => {
    const body = JSON.stringify({ query: "{ children { drafts } }" });
    expect((await post(body, { accept: RESPONSE_JSON })).status).toBe(200);
    expect((await post(body)).status).toBe(200);
  });
});

describe("a browser that opens /graphql", () => {
  const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  const visit = (url: string, accept = BROWSER) => fetch(url, { headers: { accept }, redirect: "manual" });

  test("a browser without a query is led to the sandbox", async () => {
    const answer = await visit(`${hub.url}/graphql`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sandbox"]);
  });

  test("a browser without a query gets a page that shows how to ask, where there is no sandbox", async () => {
    const plain = await TestHub.start({ GRAPHQL_SANDBOX: "off" });
    for (const path of ["/graphql", "/"]) {
      const answer = await visit(`${plain.url}${path}`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
      expect(await answer.text()).toContain("curl");
    }
    await plain.stop();
  });

  test("a browser with a query, and every other client, gets GraphQL's JSON", async () => {
    const withQuery = await visit(`${hub.url}/graphql?query={freshness}`);
    expect(await withQuery.json()).toMatchObject({ data: { freshness: ["children"] } });
    for (const accept of ["*/*", "application/json", `${RESPONSE_JSON}, text/html;q=0.5`]) {
      const answer = await visit(`${hub.url}/graphql`, accept);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
    }
    const byId = await visit(`${hub.url}/graphql?documentId=unknown`);
    expect(await byId.json()).toMatchObject({ errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] });
  });
});

describe("what is wrong before it is GraphQL has GraphQL's shape", () => {
  test.each([
    ["bad JSON", `{"query": `, {}, 400],
    ["no query", "{}", {}, 400],
    ["a batch", `[{"query":"{ freshness }"}]`, {}, 400],
    ["a form", "query=x", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["plain text", `{"query":"{ freshness }"}`, { "content-type": "text/plain" }, 415],
  ])("a request with %s is refused in GraphQL's shape", async (_, body, headers, status) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      errors: [{ message: expect.any(String), extensions: { code: "BAD_USER_INPUT" } }],
    });
  });

  test("a body that is not UTF-8 is refused with 400 and reaches no subgraph, whatever its words", async () => {
    const before = hub.subgraphs.map(({ requests }) => requests.length);
    const command = JSON.stringify({ query: `mutation { children { publish(code: "Nørrebro") } }` });
    const bodies: [string | Buffer, Record<string, string>, number][] = [
      [Buffer.from(command, "latin1"), {}, 400],
      [gzipSync(Buffer.from(command, "latin1")), { "content-encoding": "gzip" }, 400],
      [command, { "content-type": "application/json; charset=iso-8859-1" }, 415],
      [command, { "content-encoding": "zstd" }, 415],
      [gzipSync(Buffer.alloc(10_001, " ")), { "content-encoding": "gzip" }, 413],
    ];
    for (const [body, headers, status] of bodies) {
      const answer = await post(body, headers);
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
    }
    expect((await post(command, { "content-encoding": "zstd" })).headers.get("accept-encoding")).toContain("gzip");
    const address = await raw(
      "GET /graphql?query={echo(text:%22N%F8%22)} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n",
    );
    expect(address).toMatch(/^HTTP\/1.1 400 .*UTF-8/s);
    expect(hub.subgraphs.map(({ requests }) => requests.length)).toEqual(before);
  });

  test("a compressed body is read like any other", async () => {
    const body = JSON.stringify({
      query: `query($text: String!) { echo(text: $text) }`,
      variables: { text: "Nørrebro" },
    });
    const encodings = { gzip: gzipSync(body), deflate: deflateSync(body), br: brotliCompressSync(body) };
    for (const [encoding, bytes] of Object.entries(encodings)) {
      const answer = await post(bytes, { "content-encoding": encoding });
      expect(await answer.json()).toMatchObject({ data: { echo: "Nørrebro" } });
    }
  });

  test("a body that is too large and a document that is too long are refused with the limit's name and value", async () => {
    const body = await post(JSON.stringify({ query: "{ freshness }", variables: { text: "x".repeat(10_000) } }));
    expect(body.status).toBe(413);
    const limit = { name: "HUB_MAX_BODY_BYTES", value: 10_000 };
    expect(await body.json()).toMatchObject({ errors: [{ extensions: { code: "LIMIT_EXCEEDED", limit } }] });
    const document = await post(JSON.stringify({ query: `{ ${"freshness ".repeat(600)} }` }));
    expect(await document.json()).toMatchObject({
      errors: [{ extensions: { code: "LIMIT_EXCEEDED", limit: { name: "HUB_MAX_TOKENS", value: 500 } } }],
    });
  });

  test("an address that is too long, an invalid Host and text that is not HTTP are refused in GraphQL's shape", async () => {
    const long = await raw(`GET /graphql?query=${"x".repeat(20_000)} HTTP/1.1\r\nHost: hub\r\n\r\n`);
    expect(long).toMatch(/^HTTP\/1.1 431 .*"code":"BAD_USER_INPUT"/s);
    const noise = await raw("what is this\r\n\r\n");
    expect(noise).toMatch(/^HTTP\/1.1 400 .*"code":"BAD_USER_INPUT"/s);
    const host = await raw("GET /graphql?query={freshness} HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n");
    expect(host).toMatch(/^HTTP\/1.1 400 .*"code":"BAD_USER_INPUT"/s);
  });

  test("an unknown address is refused with 404 in GraphQL's shape", async () => {
    const answer = await fetch(`${hub.url}/elsewhere`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
  });

  test("an unknown persisted query is refused with the status of its media type", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: "abc" } };
    for (const [accept, status] of [
      ["application/json", 200],
      [RESPONSE_JSON, 400],
    ] as const) {
      const answer = await post(JSON.stringify({ extensions }), { accept });
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] });
    }
    const other = await post(JSON.stringify({ extensions: { persistedQuery: { version: 9 } } }));
    expect(await other.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });
});

describe("headers", () => {
  test("a harmless request id is kept and passed on, any other is replaced", async () => {
    const kept = await post(`{"query":"{ freshness }"}`, { "x-request-id": "case-2010.174928_a" });
    expect(kept.headers.get("x-request-id")).toBe("case-2010.174928_a");
    expect(hub.subgraph("picture").requests.at(-1)?.headers["x-request-id"]).toBe("case-2010.174928_a");
    for (const bad of ["a b", "x".repeat(65), '"}{'] as const) {
      const replaced = await post(`{"query":"{ freshness }"}`, { "x-request-id": bad });
      expect(replaced.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test("the headers that a subgraph needs are passed on, cookies are not", async () => {
    await hub.ask("query Named { freshness }", { headers: { "x-hub-wait-for": "children:42", cookie: "a=b" } });
    const request = hub.subgraph("picture").requests.at(-1);
    expect(request?.headers["x-hub-wait-for"]).toBe("children:42");
    expect(request?.headers).not.toHaveProperty("cookie");
    expect(request?.query).toContain("query Named__picture__0");
  });

  test("every answer has security headers, and no other site's page may read it", async () => {
    const question = await get("{ freshness }");
    // Caches have to ask each time whether it is still so.
    expect(question.headers.get("cache-control")).toBe("no-cache");
    const others = [await fetch(`${hub.url}/nowhere`), await post("{"), await post("{ freshness }")];
    for (const answer of others) expect(answer.headers.get("cache-control")).toBe("no-store");
    for (const answer of [question, ...others]) {
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      expect(answer.headers.get("x-powered-by")).toBeNull();
    }
  });
});
