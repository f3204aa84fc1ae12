import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { createLocalJWKSet, decodeJwt, exportJWK, generateKeyPair, jwtVerify } from "jose";
import { actorOf } from "../actor.js";
import { createDevIssuer, type DevIssuer } from "./dev-issuer.js";

const ISSUER = "http://localhost:4000";
const PAGE = `${ISSUER}/signed-in`;
const AUDIENCE = "integration-hub";
const committees = [
  { clientId: "children", code: "BUU" },
  { clientId: "culture", code: "KFU" },
];

const { privateKey } = await generateKeyPair("ES256", { extractable: true });
const jwk = await exportJWK(privateKey);

/** The issuer with a clock of its own, and a page that asks it to let somebody sign in. */
async function signInPage() {
  const clock = { now: Date.parse("2014-11-01T08:00:00Z") };
  const pages = { id: "hub-pages", redirectUris: [PAGE] };
  const issuer = await createDevIssuer({
    jwk,
    issuer: ISSUER,
    audience: AUDIENCE,
    committees,
    pages,
    now: () => clock.now,
  });
  const verifier = randomBytes(32).toString("base64url");
  const asked = {
    client_id: "hub-pages",
    redirect_uri: PAGE,
    response_type: "code",
    scope: "openid hub:draft hub:publish",
    state: "state-1",
    nonce: "nonce-1",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  return { issuer, clock, verifier, asked };
}

type Fields = Record<string, string>;

/** The address that somebody is sent back to after signing in. */
function signIn(issuer: DevIssuer, asked: Fields, person = "person-children-editor"): URL {
  const authorization = issuer.authorization(new URLSearchParams(asked));
  if (authorization.outcome !== "ASK") throw new Error(`Nobody is asked: ${JSON.stringify(authorization)}`);
  return new URL(issuer.signedIn(authorization.request, person) ?? "about:nobody");
}

const exchange = (issuer: DevIssuer, code: string, verifier: string, more: Fields = {}) =>
  issuer.token({
    authorization: undefined,
    form: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      client_id: "hub-pages",
      redirect_uri: PAGE,
      code_verifier: verifier,
      ...more,
    }),
  });

const codeOf = (address: URL) => address.searchParams.get("code") ?? "";

describe("somebody signs in at the sandbox's pages", () => {
  test("the page gets its state, the issuer's name and a code, and for the code a token of that person's role", async () => {
    const { issuer, asked, verifier } = await signInPage();
    const address = signIn(issuer, asked);
    expect(address.href).toMatch(/^http:\/\/localhost:4000\/signed-in\?/);
    expect(address.searchParams.get("state")).toBe("state-1");
    expect(address.searchParams.get("iss")).toBe(ISSUER);
    const { status, headers, body } = await exchange(issuer, codeOf(address), verifier);
    expect([status, headers["cache-control"], body.scope]).toEqual([200, "no-store", "hub:draft"]);
    const keys = createLocalJWKSet(issuer.jwks);
    const access = await jwtVerify(String(body.access_token), keys, { issuer: ISSUER, audience: AUDIENCE });
    expect(access.payload).toMatchObject({ client_id: "hub-pages", scope: "hub:draft", committee: "BUU" });
    const identity = await jwtVerify(String(body.id_token), keys, { issuer: ISSUER, audience: "hub-pages" });
    expect(identity.payload).toMatchObject({ nonce: "nonce-1", sub: "person-children-editor" });
  });

  test("two people at the same pages are two clients of the hub, and one person is the same each time", async () => {
    const { issuer, asked, verifier } = await signInPage();
    const clientOf = async (person: string) => {
      const { body } = await exchange(issuer, codeOf(signIn(issuer, asked, person)), verifier);
      return actorOf(decodeJwt(String(body.access_token)), undefined, "hub-pages");
    };
    const [editor, again, publisher] = [
      await clientOf("person-children-editor"),
      await clientOf("person-children-editor"),
      await clientOf("person-children-publisher"),
    ];
    expect(editor?.client).toMatch(/^hub-pages:[\w-]{16}$/);
    expect(editor?.application).toBe("hub-pages");
    expect(again?.client).toBe(editor?.client);
    expect(publisher?.client).not.toBe(editor?.client);
  });

  test("a token of the pages' client that names no person is nobody's", () => {
    const claims = { iss: ISSUER, client_id: "hub-pages", scope: "hub:draft" };
    expect(actorOf(claims, undefined, "hub-pages")).toBeUndefined();
    expect(actorOf({ ...claims, sub: "hub-pages" }, undefined, "hub-pages")).toBeUndefined();
    expect(actorOf({ ...claims, client_id: "culture" }, undefined, "hub-pages")?.client).toBe("culture");
  });

  test("the people are roles: an editor and a publisher of each committee, a coordinator and an auditor", async () => {
    const { issuer } = await signInPage();
    expect(issuer.people.map(({ role, committee }) => [role, committee])).toEqual([
      ["editor", "BUU"],
      ["publisher", "BUU"],
      ["editor", "KFU"],
      ["publisher", "KFU"],
      ["coordinator", undefined],
      ["auditor", undefined],
    ]);
  });

  test("discovery names the code flow with PKCE by S256, and nothing less", async () => {
    const { issuer } = await signInPage();
    expect(issuer.openidConfiguration).toMatchObject({
      authorization_endpoint: `${ISSUER}/oauth/authorize`,
      response_types_supported: ["code"],
      code_challenge_methods_supported: ["S256"],
      id_token_signing_alg_values_supported: ["ES256"],
      subject_types_supported: ["public"],
    });
  });
});

describe("a code", () => {
  const refused = { status: 400, body: { error: "invalid_grant" } };

  test("with a wrong verifier is refused, and is spent by that", async () => {
    const { issuer, asked, verifier } = await signInPage();
    const code = codeOf(signIn(issuer, asked));
    expect(await exchange(issuer, code, randomBytes(32).toString("base64url"))).toMatchObject(refused);
    expect(await exchange(issuer, code, verifier)).toMatchObject(refused);
  });

  test("counts once", async () => {
    const { issuer, asked, verifier } = await signInPage();
    const code = codeOf(signIn(issuer, asked));
    expect((await exchange(issuer, code, verifier)).status).toBe(200);
    expect(await exchange(issuer, code, verifier)).toMatchObject(refused);
  });

  test("ends after a minute", async () => {
    const { issuer, asked, verifier, clock } = await signInPage();
    const [early, late] = [codeOf(signIn(issuer, asked)), codeOf(signIn(issuer, asked))];
    clock.now += 59_999;
    expect((await exchange(issuer, early, verifier)).status).toBe(200);
    clock.now += 1;
    expect(await exchange(issuer, late, verifier)).toMatchObject(refused);
  });

  test.each([
    ["for another address", { redirect_uri: `${PAGE}/` }, refused],
    ["for another client", { client_id: "children" }, refused],
    ["without a verifier", { code_verifier: "" }, { status: 400, body: { error: "invalid_request" } }],
    ["with a secret", { client_secret: "dev-hub-pages" }, { status: 401, body: { error: "invalid_client" } }],
  ])("%s is refused", async (_, more, refusal) => {
    const { issuer, asked, verifier } = await signInPage();
    expect(await exchange(issuer, codeOf(signIn(issuer, asked)), verifier, more)).toMatchObject(refusal);
  });
});

describe("a request that somebody signs in", () => {
  test.each([
    ["another site", { redirect_uri: "https://elsewhere.example/signed-in" }],
    ["a longer address", { redirect_uri: `${PAGE}?next=1` }],
    ["no address", { redirect_uri: "" }],
    ["an unknown client", { client_id: "children" }],
  ])("from %s leads nowhere", async (_, wrong) => {
    const { issuer, asked } = await signInPage();
    expect(issuer.authorization(new URLSearchParams({ ...asked, ...wrong })).outcome).toBe("REFUSE");
    const twice = new URLSearchParams([...Object.entries(asked), ["state", "other"]]);
    expect(issuer.authorization(twice).outcome).toBe("REFUSE");
  });

  test.each([
    ["without a state", { state: "" }, "invalid_request"],
    ["with the method plain", { code_challenge_method: "plain" }, "invalid_request"],
    ["without PKCE", { code_challenge: "", code_challenge_method: "" }, "invalid_request"],
    ["for a token in the address", { response_type: "token" }, "unsupported_response_type"],
    ["without openid", { scope: "hub:draft" }, "invalid_scope"],
    ["without asking anybody", { prompt: "none" }, "login_required"],
  ])("%s tells the page what is wrong", async (_, wrong, error) => {
    const { issuer, asked } = await signInPage();
    const authorization = issuer.authorization(new URLSearchParams({ ...asked, ...wrong }));
    expect(authorization.outcome).toBe("REDIRECT");
    const { searchParams } = new URL(authorization.outcome === "REDIRECT" ? authorization.location : "about:blank");
    expect([searchParams.get("error"), searchParams.get("iss")]).toEqual([error, ISSUER]);
  });

  test("in which somebody unknown signs in gives no code", async () => {
    const { issuer, asked } = await signInPage();
    const authorization = issuer.authorization(new URLSearchParams(asked));
    expect(authorization.outcome === "ASK" && issuer.signedIn(authorization.request, "person-mayor")).toBeUndefined();
  });
});
