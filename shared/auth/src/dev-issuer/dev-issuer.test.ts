import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair } from "jose";
import { createTokenVerifier, type TokenVerifier } from "../token-verifier.js";
import { createDevIssuer, type DevIssuer } from "./dev-issuer.js";
import type { TokenResponse } from "./token-request.js";

const committees = [
  { clientId: "children", code: "BUU" },
  { clientId: "social-services", code: "SOU" },
];

let folder: string;
let server: Server;
let issuer: DevIssuer;
let verify: TokenVerifier;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dev-issuer-"));
  const keyFile = join(folder, "key.json");
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  await writeFile(keyFile, JSON.stringify(await exportJWK(privateKey)));
  server = createServer((_, response) => response.end(JSON.stringify(issuer.jwks)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer = await createDevIssuer({ keyFile, issuer: url, audience: "integration-hub", committees });
  verify = createTokenVerifier({ issuers: [{ issuer: url, jwksUri: url }], audience: "integration-hub" });
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;

const send = (form: Record<string, string> | string, authorization?: string): Promise<TokenResponse> =>
  issuer.token({ authorization, form: new URLSearchParams(form) });

const grant = (id: string, more: Record<string, string> = {}) =>
  send({ grant_type: "client_credentials", client_id: id, client_secret: `dev-${id}`, ...more });

describe("the sandbox's clients", () => {
  test.each([
    ["children", ["hub:draft"], "BUU"],
    ["children-publisher", ["hub:publish"], "BUU"],
    ["social-services-publisher", ["hub:publish"], "SOU"],
    ["social-services-validator", ["hub:validate"], "SOU"],
    ["coordinator", ["hub:coordinate"], undefined],
    ["analyst", ["hub:analyse"], undefined],
    ["reporting", ["hub:report"], undefined],
    ["auditor", ["hub:audit"], undefined],
  ])(
    "the client %s gets a token for an hour with the scopes %j and the committee %s",
    async (id, scopes, committee) => {
      const response = await grant(id);
      expect(response.status).toBe(200);
      expect(response.headers["cache-control"]).toBe("no-store");
      expect(response.body).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
      const actor = await verify(`Bearer ${String(response.body.access_token)}`);
      expect(actor).toMatchObject({ client: id, scopes: new Set(scopes), committee });
    },
  );

  test("the issuer accepts the secret in a Basic header, form-encoded as in RFC 6749", async () => {
    const form = { grant_type: "client_credentials" };
    expect((await send(form, basic("children", "dev-children"))).status).toBe(200);
    expect((await send(form, basic("social%2Dservices", "dev%2Dsocial%2Dservices"))).status).toBe(200);
  });

  test("a client can request some of its scopes, but no others", async () => {
    expect((await grant("children", { scope: "hub:draft" })).body).toMatchObject({ scope: "hub:draft" });
    expect((await grant("children", { scope: "" })).body).toMatchObject({ scope: "hub:draft" });
    const more = await grant("children", { scope: "hub:draft hub:publish" });
    expect(more).toMatchObject({ status: 400, body: { error: "invalid_scope" } });
  });
});

describe("refused token requests", () => {
  const form = { grant_type: "client_credentials" };

  test.each([
    ["a wrong secret", { ...form, client_id: "children", client_secret: "dev-culture" }, "invalid_client", 401],
    ["an unknown client", { ...form, client_id: "health", client_secret: "dev-health" }, "invalid_client", 401],
    ["no client", form, "invalid_client", 401],
    ["no grant type", { client_id: "children", client_secret: "dev-children" }, "invalid_request", 400],
    [
      "another grant",
      { grant_type: "password", client_id: "children", client_secret: "dev-children" },
      "unsupported_grant_type",
      400,
    ],
    [
      "a repeated parameter",
      "grant_type=client_credentials&client_id=children&client_id=culture",
      "invalid_request",
      400,
    ],
  ])("a token request with %s is refused as in RFC 6749", async (_, sent, error, status) => {
    const response = await send(sent);
    expect(response).toMatchObject({ status, body: { error } });
    expect(response.headers["www-authenticate"]).toBeUndefined();
  });

  test("a wrong secret in a Basic header gets a challenge, and secrets sent in both ways are refused", async () => {
    const wrong = await send(form, basic("children", "guess"));
    expect(wrong).toMatchObject({ status: 401, body: { error: "invalid_client" } });
    expect(wrong.headers["www-authenticate"]).toMatch(/^Basic realm=/);
    const garbled = await send(form, "Basic !!");
    expect(garbled).toMatchObject({ status: 401, body: { error: "invalid_client" } });
    const both = await send({ ...form, client_secret: "dev-children" }, basic("children", "dev-children"));
    expect(both).toMatchObject({ status: 400, body: { error: "invalid_request" } });
  });
});

describe("the issuer's documents", () => {
  test("the issuer's key set holds only the public key", () => {
    expect(issuer.jwks.keys).toHaveLength(1);
    expect(issuer.jwks.keys[0]).toMatchObject({ kty: "EC", crv: "P-256", alg: "ES256", use: "sig" });
    expect(issuer.jwks.keys[0]).not.toHaveProperty("d");
  });

  test("discovery names the token endpoint and the key set", () => {
    const { issuer: url, token_endpoint, jwks_uri } = issuer.openidConfiguration;
    expect([token_endpoint, jwks_uri]).toEqual([`${url}/oauth/token`, `${url}/.well-known/jwks.json`]);
  });

  test("an issuer with a key that cannot sign does not start", async () => {
    const [jwk] = issuer.jwks.keys;
    const options = { issuer: "http://localhost", audience: "hub", committees };
    await expect(createDevIssuer({ ...options, ...(jwk && { jwk }) })).rejects.toThrow("private ES256 key");
    await expect(createDevIssuer(options)).rejects.toThrow("keyFile or jwk");
  });
});
