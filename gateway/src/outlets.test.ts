import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { TestHub } from "./gateway.testkit.js";

let hub: TestHub | undefined;
let picture: Server | undefined;
afterEach(async () => {
  await hub?.stop();
  picture?.closeAllConnections();
  picture?.close();
  hub = undefined;
  picture = undefined;
});

/** A gateway in front of a picture that answers pulls in this way. */
async function startHub(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  settings: Record<string, string> = {},
): Promise<string> {
  picture = createServer(answer).listen(0, "127.0.0.1");
  await once(picture, "listening");
  const url = `http://127.0.0.1:${(picture.address() as AddressInfo).port}`;
  hub = await TestHub.start({ SUBGRAPH_URLS: JSON.stringify({ picture: url }), ...settings });
  return hub.url;
}

test("what a tool pulls comes as the picture sends it, with what is told beside it", async () => {
  const asked: IncomingMessage[] = [];
  const url = await startHub((request, response) => {
    asked.push(request);
    response.writeHead(200, { "content-type": "text/csv", etag: '"1"', "x-cursor": "abc", "x-internal": "not told" });
    response.end("a,b\r\n1,2\r\n");
  });
  const answer = await fetch(`${url}/reports/v1/initiatives.csv?asOf=2012-01-01`, {
    headers: { "if-none-match": '"0"' },
  });
  expect([answer.status, await answer.text()]).toEqual([200, "a,b\r\n1,2\r\n"]);
  expect(answer.headers.get("content-type")).toBe("text/csv");
  expect([answer.headers.get("etag"), answer.headers.get("x-cursor")]).toEqual(['"1"', "abc"]);
  expect(answer.headers.has("x-internal")).toBe(false);
  expect([asked[0]?.url, asked[0]?.headers["if-none-match"]]).toEqual([
    "/reports/v1/initiatives.csv?asOf=2012-01-01",
    '"0"',
  ]);
});

test("a table that breaks off at the picture breaks off at the caller", async () => {
  const url = await startHub((_, response) => {
    response.writeHead(200, { "content-type": "text/csv" });
    response.write("a,b\r\n");
    setTimeout(() => response.destroy(), 50);
  });
  const answer = await fetch(`${url}/reports/v1/initiatives.csv`);
  await expect(answer.text()).rejects.toThrow();
});

test("whoever leaves ends the pull at the picture too", async () => {
  let left: Promise<unknown> | undefined;
  const url = await startHub((_, response) => {
    left = once(response, "close");
    response.writeHead(200, { "content-type": "text/csv" });
    response.write("a,b\r\n");
  });
  const leaving = new AbortController();
  await fetch(`${url}/reports/v1/initiatives.csv`, { signal: leaving.signal });
  leaving.abort();
  await left;
});

test("a picture that is not there, and too many pulls at once, are problems that say when to ask again", async () => {
  const url = await startHub((_, response) => response.writeHead(200).write("…"), { HUB_PULLS_PER_ADDRESS: "1" });
  const first = await fetch(`${url}/reports/v1/initiatives.csv`);
  const second = await fetch(`${url}/reports/v1/initiatives.csv`);
  expect([second.status, second.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(second.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(await second.json()).toMatchObject({ status: 503, title: "Service Unavailable" });
  picture?.closeAllConnections();
  await expect(first.text()).rejects.toThrow();
  picture?.close();
  const third = await fetch(`${url}/reports/v1/initiatives.csv`);
  expect([third.status, third.headers.get("retry-after")]).toEqual([503, "5"]);
});

test("what is refused before it reaches the picture is told as a problem", async () => {
  const url = await startHub((_, response) => response.end(), { HUB_RATE_PER_ADDRESS: "2" });
  const statuses: number[] = [];
  for (let nth = 0; nth < 3; nth += 1) statuses.push((await fetch(`${url}/reports/v1/`)).status);
  expect(statuses).toEqual([200, 200, 429]);
  const refused = await fetch(`${url}/reports/v1/`);
  expect(refused.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(await refused.json()).toMatchObject({ status: 429, title: "Too Many Requests" });
});

test("a pull of any size takes no memory of the gateway", async () => {
  const part = Buffer.alloc(64 * 1024, "x");
  const parts = 3_200;
  const url = await startHub(async (_, response) => {
    for (let nth = 0; nth < parts; nth += 1) if (!response.write(part)) await once(response, "drain");
    response.end();
  });
  const before = process.memoryUsage().rss;
  let [length, most] = [0, 0];
  for await (const chunk of (await fetch(`${url}/reports/v1/budget-lines.csv`))
    .body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  expect(length).toBe(parts * part.length);
  expect(most - before).toBeLessThan(120 * 1024 * 1024);
});

test("what OData says in headers goes both ways, and what is allowed is told", async () => {
  const asked: IncomingMessage[] = [];
  const url = await startHub((request, response) => {
    asked.push(request);
    response.writeHead(200, { "odata-version": "4.0", "preference-applied": "odata.maxpagesize=5" }).end("{}");
  });
  const headers = { prefer: "odata.maxpagesize=5", accept: "application/json" };
  const answer = await fetch(`${url}/odata/v4/BudgetLines?$top=5`, { headers });
  expect([answer.headers.get("odata-version"), answer.headers.get("preference-applied")]).toEqual([
    "4.0",
    "odata.maxpagesize=5",
  ]);
  expect(asked[0]?.headers).toMatchObject(headers);
  const batch = await fetch(`${url}/odata/v4/$batch`, { method: "POST" });
  const options = await fetch(`${url}/odata/v4/BudgetLines`, { method: "OPTIONS" });
  expect([batch.status, options.status]).toEqual([405, 204]);
  expect([batch.headers.get("allow"), options.headers.get("allow")]).toEqual(Array(2).fill("GET, HEAD, OPTIONS"));
});
