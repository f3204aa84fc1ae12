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
  ] as const)("I7: a committee's signature with a key of %s and the algorithm %s is valid", async (kind, alg) => {
    const { key, sign } = await aKey(kind);
    expect(await check(await sign(alg), key)).toEqual({ kid: key.kid });
  });

  test("I7: a committee's signature covers one hash and no other", async () => {
    const { key, sign } = await aKey("P-256");
    expect(await check(await sign("ES256", "b".repeat(64)), key)).toEqual({ problem: "OTHER_HASH" });
  });

  test("I7: a committee's signature is valid with the registered key that it names, and with no other", async () => {
    const [own, other] = [await aKey("P-256"), await aKey("P-256")];
    const jws = await own.sign("ES256");
    expect(await check(jws, other.key)).toEqual({ problem: "UNKNOWN_KEY" });
    const forged = await other.sign("ES256", HASH, { kid: own.key.kid });
    expect(await check(forged, own.key, other.key)).toEqual({ problem: "DOES_NOT_VERIFY" });
  });

  test("I7: a committee's signature is valid from the key's first instant until the key is revoked", async () => {
    const { key, sign } = await aKey("P-256");
    const jws = await sign("ES256");
    expect(await check(jws, { ...key, validFrom: AT })).toEqual({ kid: key.kid });
    expect(await check(jws, { ...key, validFrom: "2012-05-20T10:00:00.001Z" })).toEqual({ problem: "NOT_YET_VALID" });
    expect(await check(jws, { ...key, revokedAt: "2012-05-20T10:00:00.001Z" })).toEqual({ kid: key.kid });
    expect(await check(jws, { ...key, revokedAt: AT })).toEqual({ problem: "REVOKED" });
  });

  test("I7: the algorithm of a committee's signature follows from the key, whatever the header says", async () => {
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

describe("a committee's keys", () => {
  test("a committee's key is stored as its public parameters, under its thumbprint", async () => {
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

  test("a private key is refused, and the error does not repeat it", async () => {
    const jwk = made["P-256"]().privateKey.export({ format: "jwk" });
    await expect(committeeKey(jwk)).rejects.toThrow("jwk holds private parts");
    await expect(committeeKey(jwk)).rejects.not.toThrow(jwk.d as string);
    await expect(committeeKey({ kty: "oct", k: "c2VjcmV0" })).rejects.toThrow("jwk holds private parts");
  });

  test.each([
    ["a text", "key", "is not a JSON Web Key"],
    ["a list", [], "is not a JSON Web Key"],
    [
      "of a kind that is not accepted",
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
  ])("a committee's key is refused when it is %s", async (_what, jwk, reason) => {
    await expect(committeeKey(jwk)).rejects.toThrow(reason);
  });
});
