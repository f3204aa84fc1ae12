import { generateKeyPairSync, randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { describe, expect, test } from "@jest/globals";
import { analyst, coordinator, policyHub, publisher } from "../testing/policy.testkit.js";

const hub = policyHub();

const aKey = () => generateKeyPairSync("ed25519");
const publicOf = ({ publicKey }: ReturnType<typeof aKey>) => publicKey.export({ format: "jwk" });

interface Keys {
  kid: string;
  jwk: object;
  validFrom: string;
  revokedAt: string | null;
  revocationReason: string | null;
}
interface Signing {
  policy: Record<string, { signingKeys: Keys[]; signaturesRequired: boolean; receipt: { contentHash: string } } | null>;
}

const PAYLOAD = "{ committee { code } signingKeys { kid jwk revokedAt } signaturesRequired receipt { contentHash } }";
const command = (text: string, variables: object, actor: Actor) =>
  hub.query<Signing>(text, { committee: "BUU", key: randomUUID(), ...variables }, actor);
const register = (jwk: object, over: object = {}, actor: Actor = coordinator) =>
  command(
    `mutation ($committee: ID!, $jwk: JSON!, $from: DateTime, $key: ID!) { policy {
       registerSigningKey(input: { committee: $committee, jwk: $jwk, validFrom: $from, idempotencyKey: $key }) ${PAYLOAD} } }`,
    { jwk, ...over },
    actor,
  );
const revoke = (kid: string, over: object = {}, actor: Actor = coordinator) =>
  command(
    `mutation ($committee: ID!, $kid: String!, $key: ID!) { policy {
       revokeSigningKey(input: { committee: $committee, kid: $kid, reason: "Tabt", idempotencyKey: $key }) ${PAYLOAD} } }`,
    { kid, ...over },
    actor,
  );
const require = (required: boolean, over: object = {}, actor: Actor = coordinator) =>
  command(
    `mutation ($committee: ID!, $required: Boolean!, $key: ID!) { policy {
       requireSignatures(input: { committee: $committee, required: $required, idempotencyKey: $key }) ${PAYLOAD} } }`,
    { required, ...over },
    actor,
  );
const keysOf = async (committee: string) =>
  (
    await hub.query<{ signingKeys: Keys[] }>(
      `{ signingKeys(committee: "${committee}") { kid jwk validFrom revokedAt revocationReason } }`,
    )
  ).data.signingKeys;

describe("the keys that committees sign with", () => {
  test("the coordinator registers keys, and anybody reads them", async () => {
    const jwk = publicOf(aKey());
    const { data, messages } = await register(jwk, { from: "2030-01-01T00:00:00Z" });
    expect(messages).toEqual([]);
    expect(data.policy.registerSigningKey).toMatchObject({ signaturesRequired: false, signingKeys: [{ jwk }] });
    expect(await keysOf("BUU")).toMatchObject([{ jwk, validFrom: "2030-01-01T00:00:00.000Z", revokedAt: null }]);
    expect(await keysOf("KFU")).toEqual([]);
    for (const actor of [publisher, analyst]) expect((await register(jwk, {}, actor)).codes).toEqual(["FORBIDDEN"]);
  });

  test("a key is revoked once, with a reason, under its own committee", async () => {
    await register(publicOf(aKey()));
    const [{ kid }] = (await keysOf("BUU")) as [Keys];
    expect((await revoke(kid, { committee: "KFU" })).codes).toEqual(["NOT_FOUND"]);
    const key = randomUUID();
    const first = await revoke(kid, { key });
    expect(first.data.policy.revokeSigningKey?.signingKeys).toMatchObject([{ kid, revokedAt: expect.any(String) }]);
    expect(await revoke(kid, { key })).toEqual(first);
    expect((await revoke(kid)).codes).toEqual(["CONFLICT"]);
    expect(await keysOf("BUU")).toMatchObject([{ kid, revocationReason: "Tabt" }]);
  });

  test("a key belongs to one committee and is never used again", async () => {
    const jwk = publicOf(aKey());
    await register(jwk);
    expect((await register(jwk)).codes).toEqual(["CONFLICT"]);
    expect((await register(jwk, { committee: "KFU" })).codes).toEqual(["CONFLICT"]);
    expect((await register(publicOf(aKey()), { committee: "BR" })).codes).toEqual(["NOT_FOUND"]);
  });

  test("a private key is refused, and neither repeated nor stored", async () => {
    const { privateKey } = aKey();
    const jwk = privateKey.export({ format: "jwk" });
    const { codes, messages } = await register(jwk);
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(messages.join()).toContain("holds private parts");
    expect(messages.join()).not.toContain(jwk.d);
    expect(await keysOf("BUU")).toEqual([]);
  });

  test("signatures can be required only of a committee with a key", async () => {
    expect((await require(true)).codes).toEqual(["CONFLICT"]);
    await register(publicOf(aKey()));
    expect((await require(true)).data.policy.requireSignatures).toMatchObject({ signaturesRequired: true });
    expect((await require(true, {}, publisher)).codes).toEqual(["FORBIDDEN"]);
    expect((await require(false)).data.policy.requireSignatures).toMatchObject({ signaturesRequired: false });
  });
});
