import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestHub } from "./gateway.testkit.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

const post = async (body: object, path = "/graphql") => {
  const answer = await fetch(`${hub.url}${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });
  return { status: answer.status, text: await answer.text() };
};

const get = async (path: string) => {
  const answer = await fetch(`${hub.url}${path}`);
  return { status: answer.status, text: await answer.text() };
};

/** The answer to a request line that fetch cannot send. */
const raw = (line: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port, hostname } = new URL(hub.url);
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${line}\r\nHost: hub\r\nConnection: close\r\n\r\n`),
    );
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer)).on("error", reject);
  });

describe("a method that is not answered", () => {
  test.each(["TRACE", "PUT", "PATCH", "DELETE", "PROPFIND"])(
    "%s at the graph is refused with 405 and the methods that are",
    async (method) => {
      for (const path of ["/graphql", "/graphql/", "/graphql?query={freshness}"]) {
        const answer = await raw(`${method} ${path} HTTP/1.1`);
        expect(answer).toMatch(/^HTTP\/1\.1 405 /);
        expect(answer).toMatch(/\r\nallow: GET, HEAD, POST, OPTIONS\r\n/i);
        expect(answer).toContain(`${method} is not answered here`);
      }
    },
  );

  test("a method that another address does not answer is refused with 405 too, and with 404 where nothing is", async () => {
    const health = await raw("DELETE /health/live HTTP/1.1");
    expect(health).toMatch(/^HTTP\/1\.1 405 .*\r\nallow: GET, HEAD\r\n/is);
    expect(await raw("DELETE /elsewhere HTTP/1.1")).toMatch(/^HTTP\/1\.1 404 /);
  });

  test("CONNECT is refused with 405, and a method that nobody knows with 501", async () => {
    expect(await raw("CONNECT hub:443 HTTP/1.1")).toMatch(/^HTTP\/1\.1 405 .*"code":"BAD_USER_INPUT"/s);
    expect(await raw("FETCH /graphql HTTP/1.1")).toMatch(/^HTTP\/1\.1 501 .*method is not known/s);
  });
});

test("the graph is at /graphql/ too, by POST, GET and OPTIONS", async () => {
  expect(await post({ query: "{ freshness }" }, "/graphql/")).toMatchObject({
    status: 200,
    text: expect.stringContaining("children"),
  });
  expect(await get("/graphql/?query={freshness}")).toMatchObject({ status: 200 });
  const options = await fetch(`${hub.url}/graphql/`, { method: "OPTIONS" });
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
});

describe("an operation's name that is empty", () => {
  test("an empty name is one that is left out, by POST and by GET", async () => {
    expect(await post({ query: "query A { freshness }", operationName: "" })).toMatchObject({
      status: 200,
      text: expect.stringContaining('"freshness":["children"]'),
    });
    expect(await get("/graphql?query={freshness}&operationName=")).toMatchObject({
      status: 200,
      text: expect.stringContaining('"freshness":["children"]'),
    });
  });

  test("what is wrong about a name is said: several operations and none named, none of that name, or no operation", async () => {
    const query = "query A { freshness } query B { freshness }";
    expect((await post({ query, operationName: "" })).text).toContain("several operations");
    expect((await post({ query })).text).toContain("several operations");
    expect((await post({ query, operationName: "C" })).text).toContain("no operation named 'C'");
    expect((await post({ query: "fragment F on Query { freshness }" })).text).not.toContain("several operations");
  });
});

describe("names that are not safe as keys", () => {
  test("an alias may have any name", async () => {
    const query = "{ __proto__: freshness constructor: freshness policy { toString: title __proto__: title } }";
    const { status, text } = await post({ query });
    expect(status).toBe(200);
    expect(text).toContain('"data":{"__proto__":["children"],"constructor":["children"],');
    expect(text).toContain('"__proto__":"Integrationspolitik 2011-2014"');
  });

  test("a key named __proto__ is refused with 400, which says so", async () => {
    const body = '{"query": "query ($__proto__: String!) { echo(text: $__proto__) }", "variables": {"__proto__": "x"}}';
    const answer = await fetch(`${hub.url}/graphql`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("'__proto__'")]);
    const address = `/graphql?query={freshness}&variables=${encodeURIComponent('{"__proto__":1}')}`;
    expect(await get(address)).toMatchObject({ status: 400, text: expect.stringContaining("'__proto__'") });
  });
});
