import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { CompactSign, importJWK, type JWK } from "jose";
import { committeeKey } from "./committee-key.js";
import { checkCommitteeSignature, type RegisteredKey } from "./committee-signature.js";

const HASH = "a".repeat(64);
const AT = "2012-05-20T10:00:00.000Z";
const bytes = (text: string) => new TextEncoder().encode(text);

const made = {
  Ed25519: () => generateKeyPairSync("ed25519"),
  "P-256": () => generateKeyPairSync("ec", { namedCurve: "P-256" }),
  "P-384": () => generateKeyPairSync("ec", { namedCurve: "P-384" }),
  RSA: () => generateKeyPairSync("rsa", { modulusLength: 2048 }),
};

async function aKey(kind: keyof typeof made, over: Partial<RegisteredKey> = {}) {
  const { publicKey, privateKey } = made[kind]();
  const known = await committeeKey(publicKey.export({ format: "jwk" }));
  const key: RegisteredKey = { ...known, validFrom: "2012-01-01T00:00:00.000Z", revokedAt: null, ...over };
  const secret = privateKey.export({ format: "jwk" }) as JWK;
  const sign = async (alg: string, payload = HASH, header: object = {}) =>
    new CompactSign(bytes(payload))
      .setProtectedHeader({ alg, kid: key.kid, ...header })
      .sign(await importJWK(secret, alg));
  return { key, sign };
}

const check = (jws: string, ...keys: RegisteredKey[]) => checkCommitteeSignature(jws, keys, { hash: HASH, at: AT });

describe("a committee's signature (I7)", () => {
  test.each([
    ["Ed25519", "EdDSA"],
    ["P-256", "ES256"],
    ["P-384", "ES384"],
    ["RSA", "RS256"],
    ["RSA", "PS512"],
  ] as const)("holds by a key of %s with %s", async (kind, alg) => {
    const { key, sign } = await aKey(kind);
    expect(await check(await sign(alg), key)).toEqual({ kid: key.kid });
  });

  test("covers one hash and no other", async () => {
    const { key, sign } = await aKey("P-256");
    expect(await check(await sign("ES256", "b".repeat(64)), key)).toEqual({ problem: "OTHER_HASH" });
  });

  test("is by one of the committee's keys, and by that one truly", async () => {
    const [own, other] = [await aKey("P-256"), await aKey("P-256")];
    const jws = await own.sign("ES256");
    expect(await check(jws, other.key)).toEqual({ problem: "UNKNOWN_KEY" });
    const forged = await other.sign("ES256", HASH, { kid: own.key.kid });
    expect(await check(forged, own.key, other.key)).toEqual({ problem: "DOES_NOT_VERIFY" });
  });

  test("counts from the key's first instant until the one at which it is revoked", async () => {
    const { key, sign } = await aKey("P-256");
    const jws = await sign("ES256");
    expect(await check(jws, { ...key, validFrom: AT })).toEqual({ kid: key.kid });
    expect(await check(jws, { ...key, validFrom: "2012-05-20T10:00:00.001Z" })).toEqual({ problem: "NOT_YET_VALID" });
    expect(await check(jws, { ...key, revokedAt: "2012-05-20T10:00:00.001Z" })).toEqual({ kid: key.kid });
    expect(await check(jws, { ...key, revokedAt: AT })).toEqual({ problem: "REVOKED" });
  });

  test("goes by the key's own algorithms, whatever its header asks for", async () => {
    const { key, sign } = await aKey("P-256");
    const [, payload, signature] = (await sign("ES256")).split(".");
    const headed = (header: object) =>
      `${Buffer.from(JSON.stringify({ kid: key.kid, ...header })).toString("base64url")}.${payload}.${signature}`;
    for (const alg of ["none", "HS256", "ES384", "RS256", undefined]) {
      expect(await check(headed({ alg }), key)).toEqual({ problem: "DOES_NOT_VERIFY" });
    }
    for (const jws of ["", "a.b", headed({ alg: "ES256", crit: ["b64"], b64: false }), "a.b.c"]) {
      expect(await check(jws, key)).toEqual({ problem: "MALFORMED" });
    }
  });
});

describe("a key that is to be registered", () => {
  test("is kept as its public parts, under its thumbprint", async () => {
    // The example of RFC 8037, appendix A.3.
    const x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    const known = await committeeKey({
      kty: "OKP",
      crv: "Ed25519",
      x,
      use: "sig",
      kid: "mine",
      x5u: "https://evil.example",
    });
    expect(known).toEqual({
      kid: "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
      jwk: { kty: "OKP", crv: "Ed25519", x },
    });
  });

  test("is refused when it is private, and is not told again", async () => {
    const jwk = made["P-256"]().privateKey.export({ format: "jwk" });
    await expect(committeeKey(jwk)).rejects.toThrow("jwk holds private parts");
    await expect(committeeKey(jwk)).rejects.not.toThrow(jwk.d as string);
    await expect(committeeKey({ kty: "oct", k: "c2VjcmV0" })).rejects.toThrow("jwk holds private parts");
  });

  test.each([
    ["a text", "key", "is not a JSON Web Key"],
    ["a list", [], "is not a JSON Web Key"],
    [
      "of a kind that does not count",
      { kty: "OKP", crv: "X25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
      "of no kind",
    ],
    ["no point of its curve", { kty: "EC", crv: "P-256", x: "AAAA", y: "AAAA" }, "no valid key"],
    ["without its parts", { kty: "RSA" }, "no valid key"],
    [
      "too short",
      generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey.export({ format: "jwk" }),
      "1024 bits; RSA keys need 2048",
    ],
  ])("is refused when it is %s", async (_what, jwk, reason) => {
    await expect(committeeKey(jwk)).rejects.toThrow(reason);
  });
});
