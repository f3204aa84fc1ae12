import { describe, expect, test } from "@jest/globals";
import { AccessKeyError, type AccessKeyFacts, claimedKey, makeAccessKey, withAccessKeys } from "./access-key.js";
import type { TokenError } from "./token-error.js";

const { id, hash, key } = makeAccessKey();
const known: AccessKeyFacts = {
  id,
  hash,
  scopes: ["hub:review", "hub:validate:BUU"],
  endsAt: new Date(Date.now() + 60_000).toISOString(),
  isRevoked: false,
};
const used: string[] = [];
const verifierOf = (facts: AccessKeyFacts) =>
  withAccessKeys(
    async () => undefined,
    (wanted) => (wanted === facts.id ? facts : undefined),
    (each) => used.push(each),
  );
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
const refusal = (authorization: string, facts = known) =>
  verifierOf(facts)(authorization).then(
    () => "taken",
    (error: TokenError) => [error instanceof AccessKeyError, error.refusal],
  );

describe("an access key", () => {
  test.each([
    ["as the password of any user", basic("excel", key)],
    ["as the password of nobody", basic("", key)],
    ["as the user without a password", basic(key, "")],
    ["as a bearer token", `Bearer ${key}`],
  ])("%s is a caller with the key's scopes, until the key ends", async (_, authorization) => {
    used.length = 0;
    expect(await verifierOf(known)(authorization)).toEqual({
      client: `key:${id}`,
      scopes: new Set(["hub:review", "hub:validate:BUU"]),
      committee: undefined,
      expiresAt: new Date(known.endsAt),
    });
    expect(used).toEqual([id]);
  });

  test("that is unknown, mistyped, revoked or over is refused, and counted for nobody", async () => {
    used.length = 0;
    const other = makeAccessKey().key;
    const mistyped = `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`;
    for (const wrong of [
      basic("x", other),
      basic("x", mistyped),
      `Bearer ${mistyped}`,
      basic("x", "secret"),
      "Basic %%",
    ])
      expect(await refusal(wrong)).toEqual([true, "UNKNOWN_KEY"]);
    expect(await refusal(`Bearer ${key}`, { ...known, isRevoked: true })).toEqual([true, "REVOKED"]);
    expect(await refusal(`Bearer ${key}`, { ...known, endsAt: new Date().toISOString() })).toEqual([true, "EXPIRED"]);
    // Who has guessed an id learns nothing of its key.
    expect(await refusal(`Bearer ${mistyped}`, { ...known, isRevoked: true })).toEqual([true, "UNKNOWN_KEY"]);
    expect(used).toEqual([]);
    expect([claimedKey(basic("x", mistyped)), claimedKey("Bearer a.b.c"), claimedKey(undefined)]).toEqual([
      `key:${id}`,
      undefined,
      undefined,
    ]);
  });

  test("is no token, and a token is no key", async () => {
    expect(await verifierOf(known)("Bearer a.b.c")).toBeUndefined();
    expect(await verifierOf(known)(undefined)).toBeUndefined();
  });
});
