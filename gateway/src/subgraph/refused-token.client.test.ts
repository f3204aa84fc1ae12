import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { until } from "@hub/testing";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { FastifyRequest } from "fastify";
import { refusedTokenReporter } from "./refused-token.client.js";

/** No test waits for the reporter's own time limit. */
const NEVER_MS = 600_000;

let server: Server;
let url: string;
let received: [authorization: string | undefined, requestId: string | undefined][];
/** Responses that the subgraph keeps back; undefined: it answers at once. */
let held: ServerResponse[] | undefined;
let logged: object[];

beforeEach(async () => {
  [received, held] = [[], undefined];
  server = createServer(({ headers }, response) => {
    received.push([headers.authorization, String(headers["x-request-id"])]);
    if (held) held.push(response);
    else answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const answer = (response: ServerResponse) => response.writeHead(401, { "content-type": "application/json" }).end("{}");

/** What is logged after a test is over is none of the next one's. */
function aLog() {
  const lines: object[] = [];
  logged = lines;
  return { warn: (problem: object) => lines.push(problem) } as never;
}
const request = (id: string, authorization?: string) => ({ id, headers: { authorization } }) as FastifyRequest;

describe("a token that the gateway has refused", () => {
  test("a refused token is sent to the subgraph that has the audit log, with the request's id", async () => {
    refusedTokenReporter(url, aLog(), NEVER_MS)(request("r-1", "Bearer a.b.c"));
    await until("a report arrives", () => received.length > 0);
    expect(received).toEqual([["Bearer a.b.c", "r-1"]]);
  });

  test("a refused token is not sent where no address is set", async () => {
    refusedTokenReporter(undefined, aLog())(request("r-1", "Bearer a.b.c"));
    // Had the first one been sent, it would arrive before this one.
    refusedTokenReporter(url, aLog(), NEVER_MS)(request("r-2", "Bearer a.b.c"));
    await until("a report arrives", () => received.length > 0);
    expect(received).toEqual([["Bearer a.b.c", "r-2"]]);
  });

  test("refused tokens hold nothing up where the subgraph does not answer: sixteen wait at most", async () => {
    held = [];
    const report = refusedTokenReporter(url, aLog(), NEVER_MS);
    for (let n = 0; n < 100; n++) report(request(`r-${n}`, "Bearer a.b.c"));
    // Not one request has left yet: the hundred calls waited for nothing.
    expect(received).toEqual([]);
    await until("sixteen reports arrive", () => received.length >= 16);
    for (const response of held) answer(response);
    held = undefined;
    await until("a later report arrives", () => {
      report(request("later", "Bearer a.b.c"));
      return received.length > 16;
    });
    const ids = new Set(received.map(([, id]) => id));
    expect(ids).toEqual(new Set([...Array.from({ length: 16 }, (_, n) => `r-${n}`), "later"]));
  });

  test("a refused token that cannot be sent is in the log by its request's id, without the token", async () => {
    refusedTokenReporter("http://127.0.0.1:9/graphql", aLog())(request("r-9", "Bearer a.b.c"));
    await until("the failure is in the log", () => logged.length > 0);
    expect(logged).toEqual([{ err: expect.objectContaining({ message: "fetch failed" }), requestId: "r-9" }]);
    expect(inspect(logged, { depth: 9 })).not.toContain("a.b.c");
  });
});
