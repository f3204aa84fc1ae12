import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { HubClient, HubRequestError } from "./hub.client.js";

interface Received {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

let server: Server | undefined;
afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** A hub that gives tokens, and the same answer to every GraphQL request. */
async function aHub(answer: object) {
  const received: Received[] = [];
  server = createServer(async (request, response) => {
    const { url: path, headers } = request;
    received.push({ path, authorization: headers.authorization, body: await textOf(request) });
    const isToken = path === "/oauth/token";
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(isToken ? { access_token: "secret", expires_in: 3600 } : answer));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return { gatewayUrl: `http://127.0.0.1:${port}`, received };
}

test("the client fetches its token once, and sends it with each request", async () => {
  const { gatewayUrl, received } = await aHub({ data: { policy: { id: "p" } } });
  const hub = new HubClient({ gatewayUrl, credentials: { clientId: "children", clientSecret: "x" } });
  expect(await hub.demand("{ policy { id } }")).toEqual({ policy: { id: "p" } });
  await hub.demand("{ policy { id } }");
  expect(received.map(({ path, authorization }) => [path, authorization?.split(" ")[0]])).toEqual([
    ["/oauth/token", "Basic"],
    ["/graphql", "Bearer"],
    ["/graphql", "Bearer"],
  ]);
});

test("an anonymous client sends its variables and no token", async () => {
  const { gatewayUrl, received } = await aHub({ data: {} });
  await new HubClient({ gatewayUrl }).ask("query ($id: ID!) { x(id: $id) }", { id: "1" });
  expect(received).toEqual([
    {
      path: "/graphql",
      authorization: undefined,
      body: JSON.stringify({ query: "query ($id: ID!) { x(id: $id) }", variables: { id: "1" } }),
    },
  ]);
});

test("ask gives the answer with its errors, and demand throws them with the whole answer", async () => {
  const errors = [{ message: "Not yours.", path: ["children"], extensions: { code: "FORBIDDEN" } }];
  const { gatewayUrl } = await aHub({ data: { children: null }, errors });
  const hub = new HubClient({ gatewayUrl });
  const answer = { status: 200, data: { children: null }, errors, extensions: {} };
  expect(await hub.ask("{ children { id } }")).toEqual(answer);
  const thrown = await hub.demand("{ children { id } }").catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(HubRequestError);
  expect(thrown).toMatchObject({ name: "HubRequestError", message: "FORBIDDEN: Not yours.", answer });
});
