import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair } from "jose";
import { onFreePort, TestHub } from "../gateway.testkit.js";

let folder: string;
let hub: TestHub;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sign-in-"));
  const keyFile = join(folder, "key.json");
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  await writeFile(keyFile, JSON.stringify(await exportJWK(privateKey)));
  hub = await onFreePort((port) => {
    address = `http://localhost:${port}`;
    const issuer = { issuer: address, jwksUri: `http://127.0.0.1:${port}/.well-known/jwks.json` };
    return TestHub.start({
      PORT: String(port),
      DEV_ISSUER_KEY_FILE: keyFile,
      PUBLIC_URL: address,
      TRUSTED_ISSUERS: JSON.stringify([issuer]),
    });
  });
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true });
});

const verifier = randomBytes(32).toString("base64url");

const asked = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: "hub-pages",
    redirect_uri: `${address}/signed-in`,
    response_type: "code",
    scope: "openid hub:draft hub:publish",
    state: '"><script>alert(1)</script>',
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...more,
  });

const open = (parameters: URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/oauth/authorize?${parameters}`, { redirect: "manual", headers });

const peopleIn = (page: string) => [...page.matchAll(/name="person" value="([^"]+)"/g)].map(([, id]) => id);

const choose = (person: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/oauth/authorize`, { method: "POST", redirect: "manual", body: asked({ person }), headers });

describe("the sandbox's sign-in page", () => {
  test("the page lists the people by role, in the visitor's language, and is marked as made up", async () => {
    const danish = await (await open(asked(), { "accept-language": "da-DK" })).text();
    expect(danish).toContain('<html lang="da">');
    expect(danish).toContain("SYNTETISK");
    expect(danish).toContain("Børne- og Ungdomsudvalget");
    const english = await (await open(asked({ ui_locales: "en" }))).text();
    expect(english).toContain('<html lang="en">');
    expect(english).toContain("SYNTHETIC");
    expect(peopleIn(english).slice(0, 2)).toEqual(["person-children-editor", "person-children-publisher"]);
  });

  test("the page lists only those who may do something of what is asked for", async () => {
    expect(peopleIn(await (await open(asked())).text())).not.toContain("person-coordinator");
    const coordinating = await open(asked({ scope: "openid hub:coordinate" }));
    expect(peopleIn(await coordinating.text())).toEqual(["person-coordinator"]);
  });

  test("the page runs no script, loads its own style alone, and shows what it was sent as text", async () => {
    const page = await open(asked());
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`form-action 'self' ${address}`);
    expect(policy).not.toContain("unsafe");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(await page.text()).not.toMatch(/<script|style=/);
    expect((await fetch(`${hub.url}/oauth/sign-in.css`)).headers.get("content-type")).toContain("text/css");
  });

  test("a request from elsewhere gets a page that leads nowhere", async () => {
    const refused = await open(asked({ redirect_uri: "https://elsewhere.example/" }));
    expect([refused.status, refused.headers.get("location")]).toEqual([400, null]);
    expect(await refused.text()).toContain("redirect_uri");
  });

  test("a request without a state goes back with an error", async () => {
    const refused = await open(asked({ state: "" }));
    expect(refused.status).toBe(303);
    expect(refused.headers.get("location")).toContain(`${address}/signed-in?error=invalid_request`);
  });

  test("another site's page cannot choose who signs in", async () => {
    expect((await choose("person-children-editor", { "sec-fetch-site": "cross-site" })).status).toBe(400);
    expect((await choose("person-mayor")).status).toBe(400);
  });

  test("who was chosen asks the graph as a client of their own", async () => {
    const answer = await choose("person-children-editor", { "sec-fetch-site": "same-origin" });
    const location = new URL(answer.headers.get("location") ?? "");
    expect(location.searchParams.get("state")).toBe('"><script>alert(1)</script>');
    const body = new URLSearchParams({
      grant_type: "authorization_code",
      code: location.searchParams.get("code") ?? "",
      client_id: "hub-pages",
      redirect_uri: `${address}/signed-in`,
      code_verifier: verifier,
    });
    const token = await (await fetch(`${hub.url}/oauth/token`, { method: "POST", body })).json();
    const authorization = `Bearer ${(token as { access_token: string }).access_token}`;
    const requestId = "signed-in-1";
    await hub.ask("{ policy { title } }", { headers: { authorization, "x-request-id": requestId } });
    const line = () => hub.logged.find((each) => each.includes(requestId));
    await until("the log has the line", () => line() !== undefined);
    expect(JSON.parse(line() ?? "").client).toMatch(/^hub-pages:[\w-]{16}$/);
  });
});

test("the pages are told where people sign in, and how much they may send", async () => {
  const config = await (await fetch(`${hub.url}/web-config.json`)).json();
  expect(config).toEqual({
    mode: "sandbox",
    maxBodyBytes: expect.any(Number),
    signIn: {
      issuer: address,
      clientId: "hub-pages",
      scopes: ["openid", "hub:draft", "hub:publish"],
      redirectUri: `${address}/signed-in`,
    },
  });
});
