import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair } from "jose";
import { onFreePort, TestHub } from "./gateway.testkit.js";

let folder: string;
let hub: TestHub;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "issuer-"));
  const keyFile = join(folder, "key.json");
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  await writeFile(keyFile, JSON.stringify(await exportJWK(privateKey)));
  hub = await onFreePort((port) =>
    TestHub.start({
      PORT: String(port),
      DEV_ISSUER_KEY_FILE: keyFile,
      PUBLIC_URL: `http://localhost:${port}/`,
      TRUSTED_ISSUERS: JSON.stringify([
        { issuer: `http://localhost:${port}`, jwksUri: `http://127.0.0.1:${port}/.well-known/jwks.json` },
        { issuer: "http://127.0.0.1:9/away" },
      ]),
    }),
  );
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true });
});

const form = (fields: Record<string, string>) => ({
  method: "POST",
  body: new URLSearchParams({ grant_type: "client_credentials", ...fields }),
});

async function tokenOf(client: string): Promise<string> {
  const response = await fetch(`${hub.url}/oauth/token`, form({ client_id: client, client_secret: `dev-${client}` }));
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

describe("the development issuer at the gateway", () => {
  test("the development issuer gives tokens by form, by Basic and by JSON", async () => {
    const basic = `Basic ${Buffer.from("children:dev-children").toString("base64")}`;
    const json = { grant_type: "client_credentials", client_id: "children", client_secret: "dev-children" };
    const answers = await Promise.all([
      fetch(`${hub.url}/oauth/token`, form({ client_id: "children", client_secret: "dev-children" })),
      fetch(`${hub.url}/oauth/token`, { ...form({}), headers: { authorization: basic } }),
      fetch(`${hub.url}/oauth/token`, {
        method: "POST",
        body: JSON.stringify(json),
        headers: { "content-type": "application/json" },
      }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.json()).toMatchObject({ token_type: "Bearer", expires_in: 3600, scope: "hub:draft" });
    }
  });

  test("the development issuer refuses with OAuth's errors", async () => {
    const wrong = await fetch(`${hub.url}/oauth/token`, form({ client_id: "children", client_secret: "guess" }));
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toMatchObject({ error: "invalid_client" });
    const garbled = await fetch(`${hub.url}/oauth/token`, { method: "POST", body: "<xml/>" });
    expect(garbled.status).toBe(415);
    expect(await garbled.json()).toMatchObject({ error: "invalid_request" });
    const large = await fetch(`${hub.url}/oauth/token`, form({ client_id: "x".repeat(20_000) }));
    expect(large.status).toBe(413);
  });

  test("the development issuer publishes its keys and its address", async () => {
    const configuration = await (await fetch(`${hub.url}/.well-known/openid-configuration`)).json();
    expect(configuration).toMatchObject({ issuer: hub.url.replace("127.0.0.1", "localhost") });
    const { jwks_uri } = configuration as { jwks_uri: string };
    expect(await (await fetch(jwks_uri)).json()).toMatchObject({ keys: [{ kty: "EC", use: "sig" }] });
  });
});

describe("a caller", () => {
  test("a caller's valid token is passed on, so that the subgraph can check it again", async () => {
    const authorization = `Bearer ${await tokenOf("children")}`;
    const { status, body } = await hub.ask("{ children { drafts } }", { headers: { authorization } });
    expect(status).toBe(200);
    expect(body.data).toEqual({ children: { drafts: [authorization] } });
  });

  test("a caller without a token is anonymous", async () => {
    const { status, body } = await hub.ask("{ policy { title } }");
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(hub.subgraph("policy").requests.at(-1)?.headers).not.toHaveProperty("authorization");
  });

  test("a bad token is refused before any subgraph gets a request", async () => {
    const before = hub.subgraph("policy").requests.length;
    const token = await tokenOf("children");
    for (const authorization of [`Bearer ${token.slice(0, -3)}AAA`, "Bearer nonsense", "Basic Y2hpbGRyZW46eA=="]) {
      const { status, headers, body } = await hub.ask("{ policy { title } }", { headers: { authorization } });
      expect(status).toBe(401);
      expect(headers.get("www-authenticate")).toMatch(/^Bearer .*error="invalid_token"/);
      expect(body.data).toBeUndefined();
      expect(body.errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
    }
    expect(hub.subgraph("policy").requests).toHaveLength(before);
  });

  test("a caller whose issuer cannot be reached is asked to try again, and the token is not called bad", async () => {
    const [header, , signature] = (await tokenOf("children")).split(".");
    const claims = Buffer.from(JSON.stringify({ iss: "http://127.0.0.1:9/away" })).toString("base64url");
    const authorization = `Bearer ${header}.${claims}.${signature}`;
    const { status, headers, body } = await hub.ask("{ policy { title } }", { headers: { authorization } });
    expect(status).toBe(503);
    expect(headers.get("retry-after")).toBe("1");
    expect(body.errors?.[0]?.extensions).toEqual({ code: "SUBGRAPH_UNAVAILABLE" });
  });
});

test("who guesses tokens locks out nobody at the same address whose token was accepted before", async () => {
  const issuer = hub.url.replace("127.0.0.1", "localhost");
  const TRUSTED_ISSUERS = JSON.stringify([{ issuer, jwksUri: `${hub.url}/.well-known/jwks.json` }]);
  const limited = await TestHub.start({ HUB_RATE_PER_ADDRESS: "30", TRUSTED_ISSUERS });
  const statusFor = async (token: string) =>
    (await limited.ask("{ __typename }", { headers: { authorization: `Bearer ${token}` } })).status;
  const own = await tokenOf("children");
  expect(await statusFor(own)).toBe(200);
  expect([await statusFor("guess-1"), await statusFor("guess-2"), await statusFor("guess-3")]).toEqual([401, 401, 429]);
  expect((await limited.ask("{ __typename }")).status).toBe(429);
  expect([await statusFor(own), await statusFor(`${own.slice(0, -3)}AAA`)]).toEqual([200, 429]);
  await limited.stop();
});

test("the log has a line for each operation, with the client, and never a token or a variable", async () => {
  const token = await tokenOf("culture");
  await hub.ask("query Say($text: String!) { echo(text: $text) policy { title } initiatives { code } }", {
    variables: { text: "private words" },
    headers: { authorization: `Bearer ${token}`, "x-request-id": "line-1" },
  });
  await until("the log has the line", () => hub.logged.some((line) => line.includes("line-1")));
  const lines = hub.logged.filter((line) => line.includes("line-1")).map((line) => JSON.parse(line));
  expect(lines).toEqual([
    expect.objectContaining({
      requestId: "line-1",
      client: "culture",
      operation: "Say",
      type: "query",
      status: 200,
      ms: expect.any(Number),
      subgraphRequests: 2,
      msg: "operation",
    }),
  ]);
  expect(hub.logged.join("")).not.toContain(token.split(".")[2]);
  expect(hub.logged.join("")).not.toContain("private words");
});

test("without trusted issuers and a key there is no development issuer, and the header is passed on", async () => {
  const plain = await TestHub.start();
  expect((await fetch(`${plain.url}/oauth/token`, form({}))).status).toBe(404);
  expect((await fetch(`${plain.url}/.well-known/jwks.json`)).status).toBe(404);
  const { body } = await plain.ask("{ children { drafts } }", { headers: { authorization: "Bearer opaque" } });
  expect(body.data).toEqual({ children: { drafts: ["Bearer opaque"] } });
  await plain.stop();
});
