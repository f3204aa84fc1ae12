import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { JWK } from "jose";
import { publicKeysOf } from "./hub-keys.js";
import { hubSigner, readSignature } from "./hub-signature.js";

const aKey = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }) as JWK;
const signed = { position: "children:1", entryHash: "a".repeat(64) };

describe("the hub's signature", () => {
  test("the hub's signature is verified with the public key alone, which says whose it is", async () => {
    const set = { keys: [aKey()] };
    const keys = await publicKeysOf(set, "children");
    expect(Object.keys(keys[0] ?? {})).not.toContain("d");
    const jws = await (await hubSigner(set, "children")).sign("hub-receipt+jws", signed);
    expect(await readSignature("hub-receipt+jws", jws, keys)).toEqual({ statement: signed, owner: "children" });
  });

  test("the hub's signature stays valid after the key is replaced, as long as the old key is published", async () => {
    const [old, next] = [aKey(), aKey()];
    const jws = await (await hubSigner({ keys: [old] }, "children")).sign("hub-receipt+jws", signed);
    const { kty, crv, x, y } = old;
    const keys = await publicKeysOf({ keys: [next, { kty, crv, x, y } as JWK] }, "children");
    expect(await readSignature("hub-receipt+jws", jws, keys)).toMatchObject({ statement: signed });
    expect(await readSignature("hub-receipt+jws", jws, keys.slice(0, 1))).toEqual({ problem: "UNKNOWN_KEY" });
  });

  test("the hub's signature on a receipt is not valid for a tree head, nor with one byte changed", async () => {
    const set = { keys: [aKey()] };
    const keys = await publicKeysOf(set, "children");
    const jws = await (await hubSigner(set, "children")).sign("hub-receipt+jws", signed);
    expect(await readSignature("hub-tree-head+jws", jws, keys)).toEqual({ problem: "MALFORMED" });
    const [header, payload, signature] = jws.split(".") as [string, string, string];
    const other = Buffer.from(JSON.stringify({ ...signed, position: "children:2" })).toString("base64url");
    expect(await readSignature("hub-receipt+jws", [header, other, signature].join("."), keys)).toEqual({
      problem: "DOES_NOT_VERIFY",
    });
    const unsigned = Buffer.from(JSON.stringify({ ...headerOf(header), alg: "none" })).toString("base64url");
    expect(await readSignature("hub-receipt+jws", `${unsigned}.${payload}.`, keys)).toEqual({
      problem: "DOES_NOT_VERIFY",
    });
    expect(await readSignature("hub-receipt+jws", "no signature", keys)).toEqual({ problem: "MALFORMED" });
  });

  test("the hub signs with a private ES256 key only, and the error does not repeat a wrong key", async () => {
    const { d: secret, ...publicOnly } = aKey();
    await expect(hubSigner({ keys: [publicOnly as JWK] }, "children")).rejects.toThrow("has no private part");
    await expect(hubSigner({ keys: [] }, "children")).rejects.toThrow("has no private part");
    const wrong = { ...publicOnly, crv: "P-384", d: secret } as JWK;
    await expect(hubSigner({ keys: [wrong] }, "children")).rejects.toThrow(/is no ES256 key/);
    await expect(hubSigner({ keys: [wrong] }, "children")).rejects.not.toThrow(secret as string);
  });
});

const headerOf = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
