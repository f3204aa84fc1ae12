import { createHmac } from "node:crypto";
import { LoopbackIssuer } from "@hub/testing";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type Actor, committeesFor, holds } from "./actor.js";
import { IssuerUnavailable, TokenError } from "./token-error.js";
import { createTokenVerifier, type TokenVerifier, type TokenVerifierOptions } from "./token-verifier.js";

let issuer: LoopbackIssuer;
let verify: TokenVerifier;

beforeEach(async () => {
  issuer = await LoopbackIssuer.start();
  verify = verifierThat();
});
afterEach(() => issuer.stop());

const verifierThat = (options: Partial<TokenVerifierOptions> = {}): TokenVerifier =>
  createTokenVerifier({
    issuers: [{ issuer: issuer.url, jwksUri: issuer.jwksUri }],
    audience: "integration-hub",
    clockToleranceS: 0,
    ...options,
  });

const refusalOf = async (token: Promise<string> | string): Promise<string> => {
  const error = await verify(`Bearer ${await token}`).catch((thrown: unknown) => thrown);
  if (!(error instanceof TokenError)) {
    throw new Error(`not refused as a token: ${String(error)}`);
  }
  expect(error.message).not.toContain(await token);
  return error.refusal;
};

describe("the caller", () => {
  test("a request without an Authorization header is anonymous", async () => {
    expect(await verify(undefined)).toBeUndefined();
    expect(issuer.requests).toEqual([]);
  });

  test("the actor has the token's client id, scopes and committee", async () => {
    const token = await issuer.token({ scope: "hub:draft hub:publish", committee: "BUU" });
    expect(await verify(`Bearer ${token}`)).toEqual({
      client: "children",
      scopes: new Set(["hub:draft", "hub:publish"]),
      committee: "BUU",
      issuer: issuer.url,
      keyId: issuer.keyId,
      expiresAt: expect.any(Date),
    });
  });

  test("app roles of Entra ID count as scopes, also those that name a committee", async () => {
    const roles = ["hub:publish:BUU", "hub:draft:KFU"];
    const token = await issuer.token({ client_id: undefined, azp: "portal", roles }, { typ: "JWT" });
    const actor = (await verify(`Bearer ${token}`)) as Actor;
    expect(committeesFor(actor, "hub:publish")).toEqual(["BUU"]);
    expect(committeesFor(actor, "hub:draft")).toEqual(["KFU"]);
    expect([committeesFor(actor, "hub:validate"), holds(actor, "hub:publish")]).toEqual([[], false]);
  });

  test.each([
    [{ client_id: undefined, azp: "portal", sub: "person" }, "portal"],
    [{ client_id: undefined, sub: "service" }, "service"],
  ])("without client_id the client is azp, else sub: %j", async (claims, client) => {
    expect((await verify(`bearer ${await issuer.token(claims)}`))?.client).toBe(client);
  });

  test.each([["hub:audit hub:draft"], [["hub:audit", "hub:draft"]]])(
    "the claim scp counts as scopes: %j",
    async (scp) => {
      const actor = await verify(`Bearer ${await issuer.token({ scp })}`);
      expect([...(actor?.scopes ?? [])]).toEqual(["hub:audit", "hub:draft"]);
      expect(actor?.committee).toBeUndefined();
    },
  );
});

describe("refused tokens", () => {
  const past = Math.floor(Date.now() / 1000) - 10;

  test.each([
    ["EXPIRED", { exp: past }],
    ["NOT_YET_VALID", { nbf: past + 1000 }],
    ["WRONG_AUDIENCE", { aud: "another-hub" }],
    ["UNKNOWN_ISSUER", { iss: "https://elsewhere.example" }],
    ["MALFORMED", { exp: undefined }],
    ["WRONG_AUDIENCE", { aud: undefined }],
    ["MALFORMED", { client_id: undefined }],
  ])("a token is refused as %s with the claims %j", async (refusal, claims) => {
    expect(await refusalOf(issuer.token(claims))).toBe(refusal);
  });

  test("a token signed by another issuer's key is refused as BAD_SIGNATURE", async () => {
    const forger = await LoopbackIssuer.start();
    expect(await refusalOf(forger.token({ iss: issuer.url }))).toBe("BAD_SIGNATURE");
    await forger.stop();
  });

  test("a token whose claims were changed after signing is refused as BAD_SIGNATURE", async () => {
    const [header, , signature] = (await issuer.token()).split(".");
    const claims = { iss: issuer.url, aud: "integration-hub", exp: past + 1000, client_id: "culture" };
    const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
    expect(await refusalOf(`${header}.${payload}.${signature}`)).toBe("BAD_SIGNATURE");
  });

  test("a token without a signature, or signed with a shared secret, is refused as BAD_SIGNATURE", async () => {
    const body = (await issuer.token()).split(".")[1];
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${body}`;
    expect(await refusalOf(`${unsigned}.`)).toBe("BAD_SIGNATURE");
    const hmac = `${Buffer.from('{"alg":"HS256"}').toString("base64url")}.${body}`;
    const signature = createHmac("sha256", "secret").update(hmac).digest("base64url");
    expect(await refusalOf(`${hmac}.${signature}`)).toBe("BAD_SIGNATURE");
  });

  test("a token that the issuer signed for another purpose is refused as WRONG_KIND", async () => {
    for (const typ of ["logout+jwt", "dpop+jwt", "secevent+jwt", "id_token"]) {
      expect([typ, await refusalOf(issuer.token({}, { typ }))]).toEqual([typ, "WRONG_KIND"]);
    }
    for (const claims of [{ typ: "ID" }, { typ: "Refresh" }, { cnf: { jkt: "0" } }]) {
      expect(await refusalOf(issuer.token(claims))).toBe("WRONG_KIND");
    }
    for (const typ of ["JWT", "at+jwt", "application/at+jwt"]) {
      expect((await verify(`Bearer ${await issuer.token({ typ: "Bearer" }, { typ })}`))?.client).toBe("children");
    }
  });

  test("a token that is valid for more than a day, or than the setting says, is refused as VALID_TOO_LONG", async () => {
    const now = Math.floor(Date.now() / 1000);
    const hours = (count: number) => ({ iat: now, exp: now + count * 3_600 });
    expect(await refusalOf(issuer.token(hours(25)))).toBe("VALID_TOO_LONG");
    expect(await refusalOf(issuer.token({ exp: now + 25 * 3_600 }))).toBe("VALID_TOO_LONG");
    // One that is nearly over was still valid for too long.
    expect(await refusalOf(issuer.token({ iat: now - 30 * 3_600, exp: now + 60 }))).toBe("VALID_TOO_LONG");
    expect((await verify(`Bearer ${await issuer.token(hours(24))}`))?.client).toBe("children");
    verify = verifierThat({ maxTokenHours: 1 });
    expect(await refusalOf(issuer.token(hours(2)))).toBe("VALID_TOO_LONG");
  });

  test("a key that the token itself holds or points to is never used", async () => {
    const forger = await LoopbackIssuer.start();
    const own = { jwk: forger.publicKey, jku: forger.jwksUri, x5u: forger.jwksUri, kid: issuer.keyId };
    expect(await refusalOf(forger.token({ iss: issuer.url }, own))).toBe("BAD_SIGNATURE");
    expect(await refusalOf(forger.token({ iss: issuer.url }, { ...own, kid: forger.keyId }))).toBe("BAD_SIGNATURE");
    expect(forger.requests).toEqual([]);
    await forger.stop();
  });

  test("a token with an unknown critical header is refused", async () => {
    const token = await issuer.token();
    const [, payload, signature] = token.split(".");
    for (const extra of [{ crit: ["exp"] }, { crit: ["b64"], b64: false }, { crit: [] }]) {
      const header = Buffer.from(JSON.stringify({ alg: "ES256", kid: issuer.keyId, ...extra })).toString("base64url");
      expect(["MALFORMED", "BAD_SIGNATURE"]).toContain(await refusalOf(`${header}.${payload}.${signature}`));
    }
  });

  test("a token signed with the public key as a shared secret is refused as BAD_SIGNATURE", async () => {
    const [, payload] = (await issuer.token()).split(".");
    for (const alg of ["HS256", "RS256", "ES384", "PS256"]) {
      const header = Buffer.from(JSON.stringify({ alg, kid: issuer.keyId })).toString("base64url");
      const secret = JSON.stringify(issuer.publicKey);
      const signature = createHmac("sha256", secret).update(`${header}.${payload}`).digest("base64url");
      expect([alg, await refusalOf(`${header}.${payload}.${signature}`)]).toEqual([alg, "BAD_SIGNATURE"]);
    }
  });

  test.each(["", "Bearer", "Bearer a b", "Basic Y2hpbGRyZW46ZGV2", "Bearer not.a.token", "Bearer \u0000"])(
    "the Authorization header %j is refused as MALFORMED",
    async (header) => {
      await expect(verify(header)).rejects.toMatchObject({ refusal: "MALFORMED" });
    },
  );
});

describe("the issuer's keys", () => {
  test("the issuer's keys are fetched once for many tokens", async () => {
    await Promise.all([issuer.token(), issuer.token(), issuer.token()].map(async (t) => verify(`Bearer ${await t}`)));
    expect(issuer.requests).toEqual(["/keys"]);
  });

  test("a new key works at once beside the old one, even if the keys were fetched just before", async () => {
    const before = await issuer.token();
    for (let round = 0; round < 2; round++) {
      await issuer.rotate({ keep: true });
      const tokens = [await issuer.token(), before];
      const actors = await Promise.all(tokens.map((token) => verify(`Bearer ${token}`)));
      expect(actors.map((actor) => actor?.client)).toEqual(["children", "children"]);
    }
  });

  test("a withdrawn key is refused after the next fetch of the keys", async () => {
    const before = await issuer.token();
    await verify(`Bearer ${before}`);
    await issuer.rotate();
    expect((await verify(`Bearer ${await issuer.token()}`))?.client).toBe("children");
    expect(await refusalOf(before)).toBe("BAD_SIGNATURE");
  });

  /** Hours in which nothing happens but what timers do. */
  async function hoursLater<T>(work: (pass: (ms: number) => void) => Promise<T>): Promise<T> {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
    try {
      return await work((ms) => void jest.advanceTimersByTime(ms));
    } finally {
      jest.useRealTimers();
    }
  }

  const longLived = (hours: number) => ({
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + hours * 3_600,
  });

  test("the keys are fetched in the background, and outlast an issuer that does not answer for hours", () =>
    hoursLater(async (pass) => {
      const told: (string | undefined)[] = [];
      const tell = (_issuer: string, problem: string | undefined) => void told.push(problem);
      verify = verifierThat({ outageHours: 4, tell });
      const token = await issuer.token(longLived(10));
      await verify(`Bearer ${token}`);
      pass(20_000);
      await untilRequests(2);
      issuer.failing = true;
      for (let minutes = 0; minutes < 4 * 60 - 1; minutes += 20) {
        pass(20 * 60_000 - 1_000);
        expect((await verify(`Bearer ${token}`))?.client).toBe("children");
      }
      pass(3_600_000);
      await expect(verify(`Bearer ${token}`)).rejects.toBeInstanceOf(IssuerUnavailable);
      issuer.failing = false;
      expect((await verify(`Bearer ${token}`))?.client).toBe("children");
      expect(told).toEqual([expect.stringContaining("does not answer"), undefined]);
    }));

  test("without an outage of the issuer a withdrawn key is refused within a minute", () =>
    hoursLater(async (pass) => {
      const token = await issuer.token(longLived(10));
      await verify(`Bearer ${token}`);
      await issuer.rotate();
      const before = issuer.requests.length;
      pass(20_000);
      await untilRequests(before + 1);
      expect(await refusalOf(token)).toBe("BAD_SIGNATURE");
    }));

  test("where no outage is let pass, keys count for a minute", () =>
    hoursLater(async (pass) => {
      verify = verifierThat({ outageHours: 0 });
      const token = await issuer.token(longLived(10));
      await verify(`Bearer ${token}`);
      issuer.failing = true;
      pass(55_000);
      expect((await verify(`Bearer ${token}`))?.client).toBe("children");
      pass(10_000);
      await expect(verify(`Bearer ${token}`)).rejects.toBeInstanceOf(IssuerUnavailable);
    }));

  async function untilRequests(count: number): Promise<void> {
    while (issuer.requests.length < count) await new Promise((resolve) => setImmediate(resolve));
    // The answer has still to be read, which the faked timers do not wait for.
    for (let turn = 0; turn < 2_000; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  test("a token cannot be checked while its issuer does not answer, and can be once it does", async () => {
    issuer.failing = true;
    const token = await issuer.token();
    await expect(verify(`Bearer ${token}`)).rejects.toBeInstanceOf(IssuerUnavailable);
    issuer.failing = false;
    expect((await verify(`Bearer ${token}`))?.client).toBe("children");
    const gone = createTokenVerifier({
      issuers: [{ issuer: issuer.url, jwksUri: "http://127.0.0.1:1/keys" }],
      audience: "integration-hub",
    });
    await expect(gone(`Bearer ${token}`)).rejects.toBeInstanceOf(IssuerUnavailable);
  });

  test("without jwksUri the keys are found by discovery, also after a failure", async () => {
    const discovering = createTokenVerifier({ issuers: [{ issuer: issuer.url }], audience: "integration-hub" });
    issuer.failing = true;
    await expect(discovering(`Bearer ${await issuer.token()}`)).rejects.toBeInstanceOf(IssuerUnavailable);
    issuer.failing = false;
    issuer.requests.length = 0;
    expect((await discovering(`Bearer ${await issuer.token()}`))?.client).toBe("children");
    expect(issuer.requests).toEqual(["/.well-known/openid-configuration", "/keys"]);
  });

  test("a discovery document that names another issuer is not trusted", async () => {
    issuer.claimedIssuer = "https://elsewhere.example";
    const discovering = createTokenVerifier({ issuers: [{ issuer: issuer.url }], audience: "integration-hub" });
    await expect(discovering(`Bearer ${await issuer.token()}`)).rejects.toBeInstanceOf(IssuerUnavailable);
  });
});
