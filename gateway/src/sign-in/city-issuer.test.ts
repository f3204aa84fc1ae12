import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { until } from "@hub/testing";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import Provider from "oidc-provider";
import { readConfig } from "../config.js";
import { onFreePort, TestHub } from "../gateway.testkit.js";
import { connectSources } from "./web-config.route.js";

const CLIENT = "city-pages";

/** A real issuer, as a city has one: it knows the pages as a public client, and gives JWTs for the hub's audience. */
class CityIssuer {
  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(redirectUri: string): Promise<CityIssuer> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const resource = {
      scope: "hub:draft hub:publish",
      audience: "integration-hub",
      accessTokenFormat: "jwt" as const,
      jwt: { sign: { alg: "RS256" as const } },
    };
    const provider = new Provider(url, {
      clients: [
        {
          client_id: CLIENT,
          redirect_uris: [redirectUri],
          token_endpoint_auth_method: "none",
          grant_types: ["authorization_code"],
          response_types: ["code"],
        },
      ],
      scopes: ["openid", "hub:draft", "hub:publish"],
      cookies: { keys: [randomBytes(16).toString("hex")] },
      pkce: { required: () => true },
      clientBasedCORS: () => true,
      extraTokenClaims: () => ({ committee: "BUU" }),
      features: {
        devInteractions: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => "urn:integration-hub",
          useGrantedResource: () => true,
          getResourceServerInfo: () => resource,
        },
      },
    });
    server.on("request", provider.callback());
    return new CityIssuer(url, server);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** A browser as far as signing in needs one: it keeps cookies and follows redirects of the issuer. */
class Visitor {
  readonly #cookies = new Map<string, string>();

  constructor(private readonly until: string) {}

  /** The address outside the issuer that the visit ends at, or the page. */
  async visit(url: string, form?: Record<string, string>): Promise<{ url: string; page: string }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = form && { method: "POST", body: new URLSearchParams(form) };
    const answer = await fetch(url, { ...sent, redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
      this.#cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location === null) return { url, page: await answer.text() };
    const next = new URL(location, url).href;
    return next.startsWith(this.until) ? { url: next, page: "" } : this.visit(next);
  }
}

let issuer: CityIssuer;
let hub: TestHub;
let redirectUri: string;

beforeAll(async () => {
  // It warns of what only matters where somebody relies on it.
  for (const level of ["warn", "info"] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
  hub = await onFreePort(async (port) => {
    redirectUri = `http://localhost:${port}/signed-in`;
    issuer = await CityIssuer.start(redirectUri);
    return TestHub.start({
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      OIDC_ISSUER: issuer.url,
      OIDC_WEB_CLIENT: CLIENT,
    });
  });
});
afterAll(async () => {
  await hub.stop();
  issuer.stop();
});

interface WebConfig {
  signIn: { issuer: string; clientId: string; scopes: string[]; redirectUri: string };
}
interface Discovery {
  authorization_endpoint: string;
  token_endpoint: string;
}

/** Signs in as the pages do, by what the hub tells them and what the issuer says of itself. */
async function accessTokenOf(login: string): Promise<string> {
  const { signIn } = (await (await fetch(`${hub.url}/web-config.json`)).json()) as WebConfig;
  const discovery = await fetch(`${signIn.issuer}/.well-known/openid-configuration`);
  const { authorization_endpoint, token_endpoint } = (await discovery.json()) as Discovery;
  const verifier = randomBytes(32).toString("base64url");
  const asked = new URLSearchParams({
    client_id: signIn.clientId,
    redirect_uri: signIn.redirectUri,
    response_type: "code",
    scope: signIn.scopes.join(" "),
    state: "s",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const visitor = new Visitor(redirectUri);
  const asksWho = await visitor.visit(`${authorization_endpoint}?${asked}`);
  const asksWhether = await visitor.visit(asksWho.url, { prompt: "login", login, password: "any" });
  const back = new URL((await visitor.visit(asksWhether.url, { prompt: "consent" })).url);
  expect(back.searchParams.get("iss")).toBe(issuer.url);
  const exchange = {
    grant_type: "authorization_code",
    code: back.searchParams.get("code") ?? "",
    client_id: signIn.clientId,
    redirect_uri: signIn.redirectUri,
    code_verifier: verifier,
  };
  const headers = { origin: new URL(redirectUri).origin };
  const answer = await fetch(token_endpoint, { method: "POST", body: new URLSearchParams(exchange), headers });
  expect(answer.headers.get("access-control-allow-origin")).toBe(headers.origin);
  return ((await answer.json()) as { access_token: string }).access_token;
}

test("people who sign in at the city's own issuer are clients of their own to the hub", async () => {
  const clientOf = async (login: string, requestId: string) => {
    const headers = { authorization: `Bearer ${await accessTokenOf(login)}`, "x-request-id": requestId };
    expect((await hub.ask("{ policy { title } }", { headers })).status).toBe(200);
    const line = () => hub.logged.find((each) => each.includes(requestId));
    await until("the log has the line", () => line() !== undefined);
    return JSON.parse(line() ?? "").client;
  };
  const [editor, publisher] = [await clientOf("person-1", "request-one"), await clientOf("person-2", "request-two")];
  expect(editor).toMatch(/^city-pages:[\w-]{16}$/);
  expect(publisher).toMatch(/^city-pages:[\w-]{16}$/);
  expect(publisher).not.toBe(editor);
  expect(hub.logged.join("")).not.toContain("person-1");
});

test("the pages may connect to the city's issuer, and nobody signs in where the pages are not known there", () => {
  const settings = {
    SUPERGRAPH_FILE: "x",
    PUBLIC_URL: "https://hub.example",
    OIDC_ISSUER: "https://login.example/city",
  };
  const known = readConfig({ ...settings, OIDC_WEB_CLIENT: CLIENT });
  expect(connectSources(known)).toEqual(["'self'", "https://login.example"]);
  expect(connectSources(readConfig(settings))).toEqual(["'self'"]);
  expect(readConfig(settings).webSignIn).toBeUndefined();
});
