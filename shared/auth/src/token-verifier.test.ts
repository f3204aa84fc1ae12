import { createHmac } from "node:crypto";
import { LoopbackIssuer } from "@hub/testing";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type Actor, committeesFor, holds } from "./actor.js";
import { IssuerUnavailable, TokenError } from "./token-error.js";
import { createTokenVerifier, type TokenVerifier } from "./token-verifier.js";

let issuer: LoopbackIssuer;
let verify: TokenVerifier;

beforeEach(async () => {
  issuer = await LoopbackIssuer.start();
  verify = createTokenVerifier({
    issuers: [{ issuer: issuer.url, jwksUri: issuer.jwksUri }],
    audience: "integration-hub",
    clockToleranceS: 0,
  });
});
afterEach(() => issuer.stop());

const refusalOf = async (token: Promise<string> | string): Promise<string> => {
  const error = await verify(`Bearer ${await token}`).catch((thrown: unknown) => thrown);
  if (!(error instanceof TokenError)) {
    throw new Error(`not refused as a token: ${String(error)}`);
  }
  expect(error.message).not.toContain(await token);
  return error.refusal;
};

describe("who calls", () => {
  test("no header is an anonymous caller", async () => {
    expect(await verify(undefined)).toBeUndefined();
    expect(issuer.requests).toEqual([]);
  });

  test("a committee's system is known by its client id, its scopes and its committee", async () => {
    const token = await issuer.token({ scope: "hub:draft hub:publish", committee: "BUU" });
    expect(await verify(`Bearer ${token}`)).toEqual({
      client: "children",
      scopes: new Set(["hub:draft", "hub:publish"]),
      committee: "BUU",
      issuer: issuer.url,
      keyId: issuer.keyId,
    });
  });

  test("app roles count as scopes, also those that name a committee, as Entra ID issues them", async () => {
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
  ])("without client_id the client is azp, else sub", async (claims, client) => {
    expect((await verify(`bearer ${await issuer.token(claims)}`))?.client).toBe(client);
  });

  test.each([["hub:audit hub:draft"], [["hub:audit", "hub:draft"]]])("scp counts as scope: %j", async (scp) => {
    const actor = await verify(`Bearer ${await issuer.token({ scp })}`);
    expect([...(actor?.scopes ?? [])]).toEqual(["hub:audit", "hub:draft"]);
    expect(actor?.committee).toBeUndefined();
  });
});

describe("a token is refused, and it is said why", () => {
  const past = Math.floor(Date.now() / 1000) - 10;

  test.each([
    ["EXPIRED", { exp: past }],
    ["NOT_YET_VALID", { nbf: past + 1000 }],
    ["WRONG_AUDIENCE", { aud: "another-hub" }],
    ["UNKNOWN_ISSUER", { iss: "https://elsewhere.example" }],
    ["MALFORMED", { exp: undefined }],
    ["WRONG_AUDIENCE", { aud: undefined }],
    ["MALFORMED", { client_id: undefined }],
  ])("%s: %j", async (refusal, claims) => {
    expect(await refusalOf(issuer.token(claims))).toBe(refusal);
  });

  test("BAD_SIGNATURE: another's key under the same issuer's name", async () => {
    const forger = await LoopbackIssuer.start();
    expect(await refusalOf(forger.token({ iss: issuer.url }))).toBe("BAD_SIGNATURE");
    await forger.stop();
  });

  test("BAD_SIGNATURE: claims changed after signing", async () => {
    const [header, , signature] = (await issuer.token()).split(".");
    const claims = { iss: issuer.url, aud: "integration-hub", exp: past + 1000, client_id: "culture" };
    const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
    expect(await refusalOf(`${header}.${payload}.${signature}`)).toBe("BAD_SIGNATURE");
  });

  test("no signature, or one by a shared secret, is none", async () => {
    const body = (await issuer.token()).split(".")[1];
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${body}`;
    expect(await refusalOf(`${unsigned}.`)).toBe("BAD_SIGNATURE");
    const hmac = `${Buffer.from('{"alg":"HS256"}').toString("base64url")}.${body}`;
    const signature = createHmac("sha256", "secret").update(hmac).digest("base64url");
    expect(await refusalOf(`${hmac}.${signature}`)).toBe("BAD_SIGNATURE");
  });

  test("WRONG_KIND: signed by the issuer for something else than to be an access token", async () => {
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

  test("a key that the token brings along or points to is not looked at", async () => {
    const forger = await LoopbackIssuer.start();
    const own = { jwk: forger.publicKey, jku: forger.jwksUri, x5u: forger.jwksUri, kid: issuer.keyId };
    expect(await refusalOf(forger.token({ iss: issuer.url }, own))).toBe("BAD_SIGNATURE");
    expect(await refusalOf(forger.token({ iss: issuer.url }, { ...own, kid: forger.keyId }))).toBe("BAD_SIGNATURE");
    expect(forger.requests).toEqual([]);
    await forger.stop();
  });

  test("MALFORMED: what its header says must be understood, is not", async () => {
    const token = await issuer.token();
    const [, payload, signature] = token.split(".");
    for (const extra of [{ crit: ["exp"] }, { crit: ["b64"], b64: false }, { crit: [] }]) {
      const header = Buffer.from(JSON.stringify({ alg: "ES256", kid: issuer.keyId, ...extra })).toString("base64url");
      expect(["MALFORMED", "BAD_SIGNATURE"]).toContain(await refusalOf(`${header}.${payload}.${signature}`));
    }
  });

  test("BAD_SIGNATURE: the public key taken for a shared secret, or for a key of another type", async () => {
    const [, payload] = (await issuer.token()).split(".");
    for (const alg of ["HS256", "RS256", "ES384", "PS256"]) {
      const header = Buffer.from(JSON.stringify({ alg, kid: issuer.keyId })).toString("base64url");
      const secret = JSON.stringify(issuer.publicKey);
      const signature = createHmac("sha256", secret).update(`${header}.${payload}`).digest("base64url");
      expect([alg, await refusalOf(`${header}.${payload}.${signature}`)]).toEqual([alg, "BAD_SIGNATURE"]);
    }
  });

  test.each(["", "Bearer", "Bearer a b", "Basic Y2hpbGRyZW46ZGV2", "Bearer not.a.token", "Bearer \u0000"])(
    "MALFORMED: %j",
    async (header) => {
      await expect(verify(header)).rejects.toMatchObject({ refusal: "MALFORMED" });
    },
  );
});

describe("the issuer's keys", () => {
  test("are fetched once for many tokens", async () => {
    await Promise.all([issuer.token(), issuer.token(), issuer.token()].map(async (t) => verify(`Bearer ${await t}`)));
    expect(issuer.requests).toEqual(["/keys"]);
  });

  test("a new key is good at once, however short ago the keys were fetched, and beside the one before", async () => {
    const before = await issuer.token();
    for (let round = 0; round < 2; round++) {
      await issuer.rotate({ keep: true });
      const tokens = [await issuer.token(), before];
      const actors = await Promise.all(tokens.map((token) => verify(`Bearer ${token}`)));
      expect(actors.map((actor) => actor?.client)).toEqual(["children", "children"]);
    }
  });

  test("a withdrawn key is refused once the keys are fetched anew", async () => {
    const before = await issuer.token();
    await verify(`Bearer ${before}`);
    await issuer.rotate();
    expect((await verify(`Bearer ${await issuer.token()}`))?.client).toBe("children");
    expect(await refusalOf(before)).toBe("BAD_SIGNATURE");
  });

  test("are fetched anew in the background, and good for a minute while their issuer is silent", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance"] });
    try {
      const token = await issuer.token({ exp: Math.floor(Date.now() / 1000) + 3_600 });
      await verify(`Bearer ${token}`);
      jest.advanceTimersByTime(20_000);
      await requestsCome(2);
      issuer.failing = true;
      jest.advanceTimersByTime(35_000);
      expect((await verify(`Bearer ${token}`))?.client).toBe("children");
      jest.advanceTimersByTime(30_000);
      await expect(verify(`Bearer ${token}`)).rejects.toBeInstanceOf(IssuerUnavailable);
    } finally {
      jest.useRealTimers();
    }
  });

  async function requestsCome(count: number): Promise<void> {
    while (issuer.requests.length < count) await new Promise((resolve) => setImmediate(resolve));
    // The answer has still to be read, and time itself is not what it was.
    for (let turn = 0; turn < 2_000; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  test("an issuer that cannot be reached says nothing about the token, and works once it is back", async () => {
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

  test("are found by discovery where no address is given, also after a failure", async () => {
    const discovering = createTokenVerifier({ issuers: [{ issuer: issuer.url }], audience: "integration-hub" });
    issuer.failing = true;
    await expect(discovering(`Bearer ${await issuer.token()}`)).rejects.toBeInstanceOf(IssuerUnavailable);
    issuer.failing = false;
    issuer.requests.length = 0;
    expect((await discovering(`Bearer ${await issuer.token()}`))?.client).toBe("children");
    expect(issuer.requests).toEqual(["/.well-known/openid-configuration", "/keys"]);
  });

  test("discovery that speaks for another issuer is not believed", async () => {
    issuer.claimedIssuer = "https://elsewhere.example";
    const discovering = createTokenVerifier({ issuers: [{ issuer: issuer.url }], audience: "integration-hub" });
    await expect(discovering(`Bearer ${await issuer.token()}`)).rejects.toBeInstanceOf(IssuerUnavailable);
  });
});
