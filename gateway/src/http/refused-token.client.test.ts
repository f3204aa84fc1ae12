import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { FastifyRequest } from "fastify";
import { refusedTokenTeller } from "./refused-token.client.js";

let server: Server;
let url: string;
let heard: [authorization: string | undefined, requestId: string | undefined][];
let isAnswering: boolean;
let logged: object[];

beforeEach(async () => {
  [heard, isAnswering] = [[], true];
  server = createServer(({ headers }, response) => {
    heard.push([headers.authorization, String(headers["x-request-id"])]);
    if (isAnswering) response.writeHead(401, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** What is told after a test is over is none of the next one's. */
function aLog() {
  const lines: object[] = [];
  logged = lines;
  return { warn: (problem: object) => lines.push(problem) } as never;
}
const request = (id: string, authorization?: string) => ({ id, headers: { authorization } }) as FastifyRequest;
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !isSo(); turn++) await sleep(10);
}

describe("a token that the gateway has refused", () => {
  test("is shown to the subgraph that keeps the audit, with the request's id", async () => {
    refusedTokenTeller(url, aLog())(request("r-1", "Bearer a.b.c"));
    await until(() => heard.length > 0);
    expect(heard).toEqual([["Bearer a.b.c", "r-1"]]);
  });

  test("is told to nobody where no address is set", async () => {
    refusedTokenTeller(undefined, aLog())(request("r-1", "Bearer a.b.c"));
    await sleep(50);
    expect(heard).toEqual([]);
  });

  test("holds nothing up where the subgraph does not answer: sixteen wait at most", async () => {
    isAnswering = false;
    const tell = refusedTokenTeller(url, aLog());
    const startedAt = performance.now();
    for (let n = 0; n < 100; n++) tell(request(`r-${n}`, "Bearer a.b.c"));
    expect(performance.now() - startedAt).toBeLessThan(500);
    await until(() => heard.length >= 16);
    await sleep(50);
    expect(heard).toHaveLength(16);
  });

  test("that cannot be told of is in the log, without the token", async () => {
    refusedTokenTeller("http://127.0.0.1:9/graphql", aLog())(request("r-9", "Bearer a.b.c"));
    await until(() => logged.length > 0);
    expect(logged).toEqual([{ err: expect.objectContaining({ message: "fetch failed" }), requestId: "r-9" }]);
    expect(inspect(logged, { depth: 9 })).not.toContain("a.b.c");
  });
});
